"""``repair``: a draft is checked, and what is proposed is put into a copy of it as tracked changes."""

import datetime as dt
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.commands.check import complain_of_library, overrides_of
from checker.commands.console import Console
from checker.commands.parser import (
    DRAFT_ENDINGS,
    CallError,
    Parser,
    add_plan_options,
    add_rules_option,
)
from checker.errors import ReadError
from checker.exporters import ExportError
from checker.exporters.docx.edits import places_of
from checker.exporters.docx.forming.form import asked_of, form_places
from checker.exporters.docx.left import form_left
from checker.exporters.docx.opened import is_made
from checker.exporters.docx.repair import NO_FORM, NOTHING, Repaired, repaired, with_more
from checker.exporters.target import refusal
from checker.judge import examine
from checker.library.load import load_library
from checker.library.rule import Library, Rule
from checker.report import Report
from checker.rounds.top import layers_folder
from checker.system.atomic import WriteError, write_atomic
from checker.system.clock import today
from checker.verdict import FAILED

WRITTEN, NOTHING_TO_WRITE = 0, 1
"""Exit statuses, with FAILED."""


def run(words: Sequence[str], console: Console) -> int:
    """Write the repaired copy of the file that *words* name and return the exit status."""
    asked = _parser().read(words)
    if refused := refusal(asked.file, asked.docx, "Bản sửa"):
        raise CallError(refused)
    library = load_library(asked.rules, nearby=layers_folder(asked.file))
    complain_of_library(library, console)
    outcome = examine(asked.file, library, overrides_of(asked, library), today())
    if isinstance(outcome, ReadError):
        console.complain(f"{asked.file}: {outcome.message}")
        return FAILED
    _refuse_unknown(asked.rule, [result.rule for result in outcome.results])
    try:
        copy = _repaired(outcome, asked, library)
        if copy.data:
            write_atomic(asked.docx, copy.data)
    except (ExportError, WriteError) as error:
        console.complain(error.message)
        return FAILED
    return _tell(copy, asked, console)


def _repaired(report: Report, asked: Namespace, library: Library) -> Repaired:
    places = places_of(report, asked.rule) if asked.rule else None
    # Of the rules named some may be of the layout: then these are meant.
    layout = asked.form and not asked_of(report, places or ())
    now = dt.datetime.now().astimezone()
    copy = repaired(report, now, places, layout=layout, tracked=not asked.untracked)
    if not (layout and copy.done) or is_made(report):
        return copy
    # What was written is laid out as what stands beside it, which nobody may have judged.
    with TemporaryDirectory() as folder:
        path = Path(folder, "ban-sua.docx")
        path.write_bytes(copy.data)
        again = examine(path, library, overrides_of(asked, library), today())
        if isinstance(again, ReadError):
            return copy
        waived = {result.rule.id for result in report.results if result.waivers}
        more = [p for p in form_places(again) if again.results[p[0]].rule.id not in waived]
        return with_more(copy, repaired(again, now, more, tracked=not asked.untracked))


def _parser() -> Parser:
    parser = Parser(
        "soat repair TỆP --docx TỆP_RA [tùy chọn]",
        "Ghi bản sửa: bản Word của dự thảo, mọi câu chữ gợi ý được đưa vào đúng chỗ"
        " ở dạng thay đổi có theo dõi để chấp nhận hoặc từ chối.",
    )
    parser.add_argument("file", type=Path, metavar="TỆP", help=f"dự thảo: {DRAFT_ENDINGS}")
    parser.add_argument("--docx", type=Path, required=True, metavar="TỆP_RA", help="bản sửa")
    parser.add_argument(
        "--rule",
        action="append",
        default=[],
        metavar="MÃ",
        help="chỉ sửa theo tiêu chí này; dùng được nhiều lần",
    )
    parser.add_argument(
        "--form",
        action="store_true",
        help="chỉnh cả thể thức (cỡ chữ, kiểu chữ, lề, cách dòng, số trang) theo Nghị định 30/2020/NĐ-CP",
    )
    parser.add_argument(
        "--untracked",
        action="store_true",
        help="ghi bản sạch: mọi thay đổi coi như đã chấp nhận",
    )
    add_rules_option(parser)
    add_plan_options(parser)
    return parser


def _refuse_unknown(asked: Sequence[str], rules: Sequence[Rule]) -> None:
    known = {rule.id for rule in rules}
    if unknown := [name for name in asked if name not in known]:
        raise CallError(f"Không có tiêu chí {', '.join(unknown)}; xem 'soat rules'.")


def _tell(copy: Repaired, asked: Namespace, console: Console) -> int:
    if not copy.data:
        console.say(NO_FORM if asked.form and not copy.left else NOTHING)
    else:
        count = f" với {len(copy.done)} chỗ sửa" if copy.done else ""
        changed = copy.done or copy.formed.rules
        waiting = ", chờ chấp nhận" if changed and not asked.untracked else ""
        console.say(f"Đã ghi bản sửa{count}{waiting}: {asked.docx}")
    for title in _titles(copy.formed.rules):
        console.say(f"Đã chỉnh thể thức: {title}")
    for title in _titles([want.rule for want in copy.left]):
        console.say(f"Còn phải sửa tay: {title}")
    for words in form_left(copy.formed):
        console.say(words)
    return WRITTEN if copy.data else NOTHING_TO_WRITE


def _titles(rules: Sequence[Rule]) -> Sequence[str]:
    return tuple(dict.fromkeys(rule.title for rule in rules))
