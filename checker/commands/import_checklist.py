"""``import-checklist``: a filled-in checklist comes back; its waivers go beside the draft."""

from collections.abc import Sequence
from pathlib import Path

from checker.commands.check import complain_of_library, overrides_of
from checker.commands.console import Console
from checker.commands.parser import Parser, add_plan_options, add_rules_option
from checker.errors import ReadError
from checker.judge import examine
from checker.library.load import load_library
from checker.review.checklist_import import plan_import, summary_lines
from checker.review.checklist_read import ChecklistError, read_checklist
from checker.review.taking_over import take_over
from checker.rounds.top import layers_folder
from checker.system.atomic import WriteError
from checker.system.clock import today
from checker.verdict import FAILED

DONE, SOMETHING_LEFT = 0, 1
"""Exit statuses, with FAILED: nothing was taken over."""


def run(words: Sequence[str], console: Console) -> int:
    """Take over the checklist that *words* name and return the exit status."""
    asked = _parser().read(words)
    if asked.round is not None:
        from checker.commands.import_round import take_in_round  # noqa: PLC0415 - seldom asked for

        return take_in_round(asked, console)
    try:
        checklist = read_checklist(asked.checklist)
    except ChecklistError as error:
        console.complain(error.message)
        return FAILED
    library = load_library(asked.rules, nearby=layers_folder(asked.draft))
    complain_of_library(library, console)
    outcome = examine(asked.draft, library, overrides_of(asked, library), today())
    if isinstance(outcome, ReadError):
        console.complain(f"{asked.draft}: {outcome.message}")
        return FAILED
    planned = plan_import(checklist, outcome, today(), matching_only=asked.matching_only)
    say = console.complain if planned.blocked else console.say
    for line in summary_lines(planned):
        say(line)
    if planned.blocked:
        if planned.relation == "edited":
            say("Để chỉ nhập các dòng còn khớp, thêm tùy chọn --matching-only.")
        return FAILED
    try:
        path = take_over(planned, outcome)
    except WriteError as error:
        console.complain(error.message)
        return FAILED
    if path is not None:
        console.say(f"Đã ghi: {path}")
    return SOMETHING_LEFT if planned.left else DONE


def _parser() -> Parser:
    parser = Parser(
        "soat import-checklist PHIẾU.xlsx --for DỰ_THẢO | BẢNG.xlsx --round THƯ_MỤC [tùy chọn]",
        "Nhập các quyết định, ý kiến trong phiếu kiểm tra đã điền, hoặc trong bảng của cả đợt rà soát.",
    )
    parser.add_argument("checklist", type=Path, metavar="PHIẾU.xlsx", help="phiếu, bảng đã điền")
    of = parser.add_mutually_exclusive_group(required=True)
    of.add_argument("--for", dest="draft", type=Path, metavar="DỰ_THẢO", help="dự thảo của phiếu")
    of.add_argument("--round", type=Path, metavar="THƯ_MỤC", help="thư mục của đợt rà soát")
    parser.add_argument(
        "--matching-only",
        action="store_true",
        help="khi dự thảo đã sửa: chỉ nhập các dòng còn khớp",
    )
    add_rules_option(parser)
    add_plan_options(parser)
    return parser
