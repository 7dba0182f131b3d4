"""What people decided in a round: on whole plans, and how the round is set; in one small file in its folder.

Results can be made anew, decisions cannot: they are never kept with the results.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from checker.kernel.text import fold
from checker.review.beside import Change, Content, content_of, path_of, write, write_over
from checker.review.blocks import BlockKind, Entry
from checker.review.days import day_of
from checker.rounds.file_row import FileRow
from checker.rounds.opinions import still_said
from checker.rounds.overview import Office, PlanDecision
from checker.system.atomic import WriteError
from checker.system.servers import leads_away

DecisionKey = tuple[str, str, str]
"""The office's name and its province, folded, and the content (sha256) of the plan that was decided on.

The province is empty where it is not known; decisions of older versions tell none.
"""

_NAME = "dot-ra-soat"
_LARGEST = 20_000_000
"""Bytes of the file: of a country's 3,321 plans in ten versions, each with a note."""
_HEAD = """\
# Đợt rà soát trong thư mục này, do Soát ghi. Mỗi mục [[decision]] là quyết định của người rà soát về một kế hoạch:
# đơn vị, tệp, quyết định, người quyết định, ngày, ý kiến; "sha256" cho biết quyết định về đúng nội dung nào của tệp.
# Mục [[round]] là danh sách đơn vị của đợt: "province" là tỉnh, hoặc "roster" là tệp danh sách; "before" là thư mục
# của đợt trước, "answers" là thư mục đã ghi trả lời.
# Giữ tệp này trong thư mục của đợt; muốn bỏ mục nào, xóa cả mục đó.
"""


_DRIVE = (
    "Nếu đúng là nơi đó, hãy gắn thư mục đó thành một ổ đĩa của máy này (ví dụ ổ Z:) rồi chọn lại."
)


class Decisions(Mapping[DecisionKey, PlanDecision]):
    """Decisions by their keys; one that tells no province, or is asked for by none, is that of any."""

    def __init__(self, decisions: Mapping[DecisionKey, PlanDecision]) -> None:
        self._each = decisions
        self._alike: dict[tuple[str, str], list[DecisionKey]] = {}
        for key in decisions:
            self._alike.setdefault(key[::2], []).append(key)

    def __getitem__(self, key: DecisionKey) -> PlanDecision:
        """Return the decision known by *key* itself, else by one that may be of the same office."""
        if key in self._each:
            return self._each[key]
        for other in self._alike.get(key[::2], ()):
            if _is_same(other, key):
                return self._each[other]
        raise KeyError(key)

    def __iter__(self) -> Iterator[DecisionKey]:
        return iter(self._each)

    def __len__(self) -> int:
        return len(self._each)


class Settings(NamedTuple):
    """How a round is set: the province whose communes are to hand in, or the file of its roster.

    ``before`` is the folder of the round before, ``answers`` the one that the answers were written
    to: as seen from the round's own where they lie near it.
    """

    province: str = ""
    roster: str = ""
    before: str = ""
    answers: str = ""


class Kept(NamedTuple):
    """What the file says; ``trouble`` tells in Vietnamese why it cannot be used, empty where it can."""

    decisions: Mapping[DecisionKey, PlanDecision]
    settings: Settings
    trouble: str = ""


class Decided(NamedTuple):
    """A decision on the plan *row* of *office*; one that is empty takes back what was decided."""

    office: Office
    row: FileRow
    decision: PlanDecision


def decision_key(office: Office, row: FileRow) -> DecisionKey:
    """Return by what a decision on the plan *row* of *office* is known."""
    return fold(office.name), fold(office.province), row.sha256 or row.path


def _is_same(one: DecisionKey, other: DecisionKey) -> bool:
    """Whether both may be decisions on the same plan of the same office."""
    return one[::2] == other[::2] and (one[1] == other[1] or not (one[1] and other[1]))


def file_of(folder: Path) -> Path:
    """Return where the decisions of the round in *folder* are kept."""
    return path_of(folder / _NAME)


def read_kept(folder: Path) -> Kept:
    """Return what is kept of the round in *folder*; never raises, what cannot be read is left out."""
    content = content_of(folder / _NAME, _LARGEST)
    decisions = _decisions(content)
    settings, trouble = Settings(), content.trouble
    for table in _tables(content.tables, _SETTINGS):
        settings = Settings(*(table.get(name, "") for name in Settings._fields))
    if away := _away(settings, folder):
        settings = settings._replace(**dict.fromkeys(away, ""))
        trouble = f"nêu {_quoted(away)} trên máy khác của mạng, nên chưa mở. {_DRIVE}"
    return Kept(
        decisions,
        settings,
        f"Tệp “{file_of(folder).name}” {trouble}".rstrip(".") + "." if trouble else "",
    )


def _away(settings: Settings, folder: Path) -> dict[str, str]:
    """Return those of *settings* that lead to another machine than the one where *folder* lies.

    The file may have come with a folder of others: Windows would tell that machine who asks.
    """
    paths = settings._replace(province="")._asdict()
    return {name: path for name, path in paths.items() if leads_away(path, folder)}


def _quoted(away: Mapping[str, str]) -> str:
    return ", ".join(f"“{path}”" for path in away.values())


def decide(folder: Path, decided: Iterable[Decided], *, whole: bool = False) -> Path:
    """Keep what was *decided* in the round in *folder*; return the file. Raises WriteError.

    Unless they are *whole*, decisions change nothing of what they leave empty: the opinion and who
    gave it stay.
    """
    new = {decision_key(each.office, each.row): each for each in decided}
    alike: dict[tuple[str, str], list[DecisionKey]] = {}
    for key in new:
        alike.setdefault(key[::2], []).append(key)

    def goes(entry: Entry) -> bool:
        key = _key(entry.values)
        return any(_is_same(key, other) for other in alike.get(key[::2], ()))

    def changes(old: Content) -> Sequence[Change]:
        known = Decisions({}) if whole else _decisions(old)
        added = [
            _entry(each._replace(decision=_over(known.get(key), each.decision)))
            for key, each in new.items()
            if each.decision != PlanDecision()
        ]
        return [Change(_DECISION, goes, added)]

    return write_over(folder / _NAME, changes, _HEAD, _LARGEST)


def _over(old: PlanDecision | None, new: PlanDecision) -> PlanDecision:
    """Return *new* with the opinion and the name of *old* where it has none."""
    if old is None:
        return new
    return replace(new, note=new.note or still_said(old, new.decision), by=new.by or old.by)


def keep_settings(folder: Path, settings: Settings) -> Path:
    """Keep how the round in *folder* is set; return the file. Raises WriteError."""
    if away := _away(settings, folder):
        raise WriteError(f"{_quoted(away)} nằm trên máy khác của mạng nên chưa ghi. {_DRIVE}")
    values = {**settings._asdict(), "id": ""}
    added = [Entry("", "", values)] if settings != Settings() else []
    return write(folder / _NAME, [Change(_SETTINGS, lambda _entry: True, added)], _HEAD, _LARGEST)


def _entry(decided: Decided) -> Entry:
    decision = decided.decision
    values = {
        "office": decided.office.name,
        **({"province": decided.office.province} if decided.office.province else {}),
        "file": decided.row.path,
        "decision": decision.decision,
        "by": decision.by,
        "date": day_of(decision.date) or decision.date,
        "note": decision.note,
        **({"sheet": decision.sheet} if decision.sheet else {}),
    }
    return Entry(decided.office.name, decision_key(decided.office, decided.row)[-1], values)


def _decisions(content: Content) -> Decisions:
    return Decisions(
        {_key(table): _decision(table) for table in _tables(content.tables, _DECISION)}
    )


def _key(table: Mapping[str, str]) -> DecisionKey:
    return fold(table["office"]), fold(table.get("province", "")), table["sha256"]


def _decision(table: Mapping[str, object]) -> PlanDecision:
    texts = {name: str(table.get(name, "")) for name in ("decision", "by", "note", "sheet")}
    day = day_of(table.get("date"))
    return PlanDecision(date=day.isoformat() if day else str(table.get("date", "")), **texts)


def _tables(tables: Mapping[str, object], kind: BlockKind) -> list[dict[str, str]]:
    found = tables.get(kind.name, [])
    return list(filter(kind.is_sound, found)) if isinstance(found, list) else []


_TEXTS = ("office", "province", "file", "decision", "by", "note", "sha256", "sheet")


def _is_decision(table: object) -> bool:
    if not isinstance(table, dict) or not isinstance(table.get("date", ""), str | dt.date):
        return False
    texts = [table.get(name, "") for name in _TEXTS]
    return all(isinstance(text, str) for text in texts) and bool(
        table.get("office") and table.get("sha256")
    )


def _is_setting(table: object) -> bool:
    return isinstance(table, dict) and all(
        isinstance(table.get(name, ""), str) for name in Settings._fields
    )


_DECISION = BlockKind("decision", frozenset({*_TEXTS, "date"}), _is_decision, "office", "sha256")
_SETTINGS = BlockKind("round", frozenset(Settings._fields), _is_setting, "of", "id")
