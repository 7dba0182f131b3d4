"""Folders of kinds of plans: which kind the files in each are for.

A rule of a kind that is judged on every plan finds gaps in right plans. So
where the kind of a folder is not known, nothing in it is judged, and that is told.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from checker.kernel.phrases import variants
from checker.library.convert import Converter
from checker.library.layer_files import PLAN, PLANS
from checker.library.rule import LibraryProblem
from checker.library.rule_file import RuleFile
from checker.plans.kind import PlanKind

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_JUDGING = ("rule", "set", "off", "successor")
"""Tables for the plans of one kind: where their folder's kind is not known, they are lost."""
_UNKNOWN = f"chưa có {PLAN} dùng được nên các tiêu chí trong thư mục không được xét"


class PlanFolders:
    """Takes the kinds of plans of one layer after another; ``kinds`` are all of them by id."""

    def __init__(self, known: Mapping[str, PlanKind], phrases: set[str]) -> None:
        self.kinds = dict(known)
        self._phrases = phrases

    def take(self, files: Sequence[RuleFile]) -> Iterator[LibraryProblem]:
        """Take the kinds of a layer and tell its *files* theirs; yield a problem a folder without."""
        folders = {folder: "" for file in files for folder in _kinds_folders(file)}
        for file in files:
            kind = self._kind(file, folders) if "plan" in file.data else None
            if kind is not None:
                self.kinds[kind.id] = kind
                folders[file.folder] = kind.id
        for folder, kind_id in folders.items():
            name = PurePosixPath(folder).name
            if not kind_id and _is_in_plans(folder) and name in self.kinds:
                folders[folder] = name  # rules of an office's own for a kind that there is
        for file in files:
            nearest = _nearest(file.folder, folders)
            if nearest is not None:
                file.plan = folders[nearest]
                file.idle = not file.plan
        for folder, kind_id in folders.items():
            within = [file for file in files if _nearest(file.folder, folders) == folder]
            if kind_id or not any(map(_judges, within)):
                continue
            if folder:
                yield LibraryProblem(folder, 0, "", "", _UNKNOWN)
            else:
                _teller(within).notes.add(("plan",), _UNKNOWN)

    def _kind(self, file: RuleFile, told: Mapping[str, str]) -> PlanKind | None:
        """Return the kind that *file* tells of, None where it is mistaken or there already.

        *told* are the kinds of folders that files of the same layer have told.
        """
        if told.get(file.folder):
            what = f"đã có ở thư mục này: '{told[file.folder]}'; mỗi loại một thư mục"
            file.notes.wrong(("plan",), what)
            return None
        before = len(file.notes)
        kind: PlanKind | None = Converter(file.notes, phrases=self._phrases).build(
            file.data["plan"], PlanKind, ("plan",)
        )
        if kind is not None and kind.id in told.values():
            file.notes.wrong(("plan", "id"), "đã dùng cho loại kế hoạch ở thư mục khác")
            return None
        if kind is None or kind == self.kinds.get(kind.id):
            return kind  # two files of one folder, given one by one, each bring their plan.toml
        name = PurePosixPath(file.folder).name
        if not _ID.fullmatch(kind.id):
            file.notes.wrong(("plan", "id"), "phải là chữ thường, số và gạch nối")
        elif kind.id in self.kinds:
            file.notes.wrong(
                ("plan", "id"), f"trùng loại kế hoạch đã có '{kind.id}'; loại ấy giữ nguyên"
            )
        elif _is_in_plans(file.folder) and kind.id != name:
            file.notes.wrong(
                ("plan", "id"), f"phải trùng tên thư mục '{name}', đang là '{kind.id}'"
            )
        else:
            self._check_names(kind, file)
        return kind if len(file.notes) == before else None

    def _check_names(self, kind: PlanKind, file: RuleFile) -> None:
        """Note a title or a name that another kind has: nobody could tell the two apart."""
        for other in self.kinds.values():
            if other.title.casefold() == kind.title.casefold():
                file.notes.wrong(("plan", "title"), f"trùng tên loại kế hoạch '{other.id}'")
            theirs = {wording for name in other.names for wording in variants(name)}
            for index, name in enumerate(kind.names):
                if twice := sorted(theirs.intersection(variants(name))):
                    what = f"“{twice[0]}” đã là cách gọi của loại kế hoạch '{other.id}'"
                    file.notes.wrong(("plan", "names", index), what)


def _kinds_folders(file: RuleFile) -> Iterator[str]:
    """Yield the folder of *file*, and those round it, that are of a kind of plan."""
    if "plan" in file.data or PurePosixPath(file.name).name == PLAN:
        yield file.folder
    parts = PurePosixPath(file.folder).parts
    yield from (
        "/".join(parts[:end]) for end in range(2, len(parts) + 1) if parts[end - 2] == PLANS
    )


def _is_in_plans(folder: str) -> bool:
    return PurePosixPath(folder).parent.name == PLANS


def _nearest(folder: str, among: Mapping[str, str]) -> str | None:
    """Return *folder*, or the nearest round it that is *among* the kinds' folders."""
    while folder not in among:
        if not folder:
            return None
        folder = folder.rpartition("/")[0]
    return folder


def _teller(files: Sequence[RuleFile]) -> RuleFile:
    """Return the file of *files* that should have told the kind of plan."""
    return next((file for file in files if "plan" in file.data), files[0])


def _judges(file: RuleFile) -> bool:
    return any(name in file.data for name in _JUDGING)
