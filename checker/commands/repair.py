"""``repair``: a draft is checked, and what is proposed is put into a copy of it as tracked changes."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

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
from checker.exporters.docx.edits import Wanted, places_of
from checker.exporters.docx.repair import NOTHING, Repaired, repaired
from checker.exporters.target import refusal
from checker.judge import examine
from checker.library.load import load_library
from checker.library.rule import Rule
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
    library = load_library(asked.rules)
    complain_of_library(library, console)
    outcome = examine(asked.file, library, overrides_of(asked, library), today())
    if isinstance(outcome, ReadError):
        console.complain(f"{asked.file}: {outcome.message}")
        return FAILED
    _refuse_unknown(asked.rule, [result.rule for result in outcome.results])
    try:
        places = places_of(outcome, asked.rule) if asked.rule else None
        copy = repaired(outcome, dt.datetime.now().astimezone(), places)
        if copy.done:
            write_atomic(asked.docx, copy.data)
    except (ExportError, WriteError) as error:
        console.complain(error.message)
        return FAILED
    return _tell(copy, asked.docx, console)


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
    add_rules_option(parser)
    add_plan_options(parser)
    return parser


def _refuse_unknown(asked: Sequence[str], rules: Sequence[Rule]) -> None:
    known = {rule.id for rule in rules}
    if unknown := [name for name in asked if name not in known]:
        raise CallError(f"Không có tiêu chí {', '.join(unknown)}; xem 'soat rules'.")


def _tell(copy: Repaired, path: Path, console: Console) -> int:
    if not copy.done:
        console.say(NOTHING)
    else:
        console.say(f"Đã ghi bản sửa với {len(copy.done)} chỗ sửa, chờ chấp nhận: {path}")
    for title in _titles(copy.left):
        console.say(f"Còn phải sửa tay: {title}")
    return WRITTEN if copy.done else NOTHING_TO_WRITE


def _titles(wanted: Sequence[Wanted]) -> Sequence[str]:
    return tuple(dict.fromkeys(want.rule.title for want in wanted))
