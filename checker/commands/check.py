"""``check``: drafts are read, judged and told about."""

import argparse
import glob
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.commands.console import Console
from checker.commands.parser import (
    DRAFT_ENDINGS,
    CallError,
    Parser,
    add_format_option,
    add_plan_options,
    add_rules_option,
)
from checker.commands.progress import told
from checker.errors import ReadError
from checker.exporters.target import refusal
from checker.exporters.text import PLAIN, to_text
from checker.facts import Overrides
from checker.judge import examine
from checker.library.libraries import Libraries
from checker.library.losses import loss, mistakes
from checker.library.rule import Library
from checker.plans.kind import OTHER
from checker.report import Report
from checker.rounds.top import layers_folder
from checker.system.atomic import WriteError, write_atomic
from checker.system.clock import today
from checker.verdict import FAILED, NO_GAP, SOME_GAP, exit_status


def run(words: Sequence[str], console: Console) -> int:
    """Check the files that *words* name and return the exit status."""
    asked = _parser().read(words)
    paths = _expand(asked.files)
    for path in paths if asked.output else ():
        if refused := refusal(path, asked.output):
            raise CallError(refused)
    by = _Rules(asked, console)
    for path in paths:
        by.overrides(by.library(path))  # what is wrong is told before anything is judged
    outcomes = _outcomes(paths, by, console)
    write = _write_json if asked.format == "json" else _write_text
    status = write(outcomes, asked, console)
    return status if by.whole else FAILED


def overrides_of(asked: argparse.Namespace, library: Library) -> Overrides:
    """Return what the call says of the plan; raises CallError for a kind that *library* lacks."""
    kind = asked.plan_kind
    if kind is not None and kind != OTHER and kind not in library.plans:
        known = ", ".join((*library.plans, OTHER))
        raise CallError(f"Không có loại kế hoạch '{kind}'; chọn một trong: {known}.")
    return Overrides(year=asked.year, level=asked.level, subject=kind, profile=asked.profile)


def complain_of_library(library: Library, console: Console) -> None:
    """Tell what is wrong in the rule files, or with a pack; other rules are in force all the same."""
    for notice in library.notices:
        console.complain(notice)
    if library.problems:
        console.complain(loss(library))
        for mistake in mistakes(library):
            console.complain(f"  {mistake}")


class _Rules:
    """The rules by which each draft of a call is judged: those that were named and those beside it."""

    def __init__(self, asked: argparse.Namespace, console: Console) -> None:
        self._asked, self._console = asked, console
        self._libraries = Libraries()
        self._of: dict[Path, Library] = {}
        self._told: set[bytes] = set()
        self.whole = True
        """Whether every draft was judged by all layers that lie beside it."""

    def library(self, draft: Path) -> Library:
        """Return the library for *draft*; what is wrong in it is told once. Raises LibraryError."""
        folder = layers_folder(draft)
        library = self._of.get(folder)
        if library is None:
            library = self._libraries.library(tuple(self._asked.rules), folder)
            self._of[folder] = library
        if library.key not in self._told:
            self._told.add(library.key)
            complain_of_library(library, self._console)
        return library

    def overrides(self, library: Library) -> Overrides:
        """Return what the call says of a plan judged by *library*."""
        return overrides_of(self._asked, library)


_WHOLE_FOLDER = "Kiểm tra cả thư mục: soat batch THƯ_MỤC."
_Outcome = tuple[Path, Report | ReadError]


def _parser() -> Parser:
    parser = Parser("soat check TỆP… [tùy chọn]", "Kiểm tra từng dự thảo theo bộ tiêu chí.")
    parser.add_argument("files", nargs="+", metavar="TỆP", help=f"dự thảo: {DRAFT_ENDINGS}")
    add_format_option(parser)
    parser.add_argument(
        "--output", type=Path, metavar="TỆP", help="ghi kết quả vào tệp này thay vì in ra"
    )
    add_rules_option(parser)
    add_plan_options(parser)
    return parser


def _expand(files: Sequence[str]) -> list[Path]:
    """Return the files; patterns are spelt out, since Windows leaves that to programs."""
    paths: list[Path] = []
    for name in files:
        found: list[str] = []
        if "*" in name or "?" in name:
            found = sorted(glob.glob(name.replace("[", "[[]")))  # noqa: PTH207 - any folder
        paths.extend(map(Path, found or [name]))
    return paths


def _outcomes(paths: Sequence[Path], by: _Rules, console: Console) -> Iterator[_Outcome]:
    for path in paths:
        library = by.library(path)
        by.whole &= not library.unread
        yield path, examine(path, library, by.overrides(library), today(), told(path, console))


def _write_text(outcomes: Iterator[_Outcome], asked: argparse.Namespace, console: Console) -> int:
    """Tell people about each file as soon as it is judged, or write all into one file."""
    look = PLAIN if asked.output else console.look
    statuses: list[int] = []
    pieces: list[str] = []
    for path, outcome in outcomes:
        if isinstance(outcome, ReadError):
            statuses.append(FAILED)
            complaint = f"{path}: {outcome.message}"
            console.complain(complaint)
            if path.is_dir():
                console.complain(_WHOLE_FOLDER)
            pieces.append(complaint + "\n")
            continue
        statuses.append(exit_status(outcome.summary()))
        piece = to_text(outcome, look)
        pieces.append(piece)
        if not asked.output:
            console.out.write(piece if len(statuses) == 1 else f"\n{piece}")
            console.out.flush()
    if len(statuses) > 1:
        total = _total(statuses)
        pieces.append(total + "\n")
        if not asked.output:
            console.say(f"\n{total}")
    if asked.output and not _save(asked.output, "\n".join(pieces), console):
        return FAILED
    return max(statuses)


def _write_json(outcomes: Iterator[_Outcome], asked: argparse.Namespace, console: Console) -> int:
    """Write one object for one file, a list for several."""
    from checker.exporters.json import dump, error_data, to_data  # noqa: PLC0415

    data, statuses = [], []
    for path, outcome in outcomes:
        if isinstance(outcome, ReadError):
            statuses.append(FAILED)
            console.complain(f"{path}: {outcome.message}")
            data.append(error_data(str(path), outcome))
        else:
            statuses.append(exit_status(outcome.summary()))
            data.append(to_data(outcome))
    text = dump(data[0] if len(data) == 1 else data)
    if not asked.output:
        console.out.write(text)
    elif not _save(asked.output, text, console):
        return FAILED
    return max(statuses)


def _total(statuses: Sequence[int]) -> str:
    """Return the last line after several files: how many, and how they fared."""
    return (
        f"Đã xem {len(statuses)} tệp: {statuses.count(NO_GAP)} không có tiêu chí thiếu, sai · "
        f"{statuses.count(SOME_GAP)} còn thiếu, sai · {statuses.count(FAILED)} không đọc được."
    )


def _save(path: Path, text: str, console: Console) -> bool:
    try:
        write_atomic(path, text.encode("utf-8", "backslashreplace"))
    except WriteError as error:
        console.complain(error.message)
        return False
    return True
