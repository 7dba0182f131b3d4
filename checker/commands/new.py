"""``new``: a draft in right form is written, with the words of the rules and blanks to fill in."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from checker.commands.check import complain_of_library
from checker.commands.console import Console
from checker.commands.parser import (
    DRAFT_ENDINGS,
    CallError,
    Parser,
    add_rules_option,
    level,
    year,
)
from checker.drafting.draft import draft
from checker.drafting.order import Level, Order, OrderError, unit_of
from checker.drafting.superior import NO_PLAN, Superior, read_superior
from checker.errors import ReadError
from checker.exporters.target import refusal
from checker.library.load import load_library
from checker.library.rule import Library
from checker.rounds.top import layers_folder
from checker.system.atomic import WriteError, write_atomic
from checker.verdict import FAILED

WRITTEN = 0


def run(words: Sequence[str], console: Console) -> int:
    """Write the draft that *words* order and return the exit status."""
    asked = _parser().read(words)
    _refuse_wrong(asked)
    library = load_library(asked.rules, nearby=layers_folder(asked.docx))
    complain_of_library(library, console)
    try:
        superior = _superior(asked, library, console) if asked.superior else None
        unit = unit_of(asked.unit, asked.level, library.lexicon)
        order = Order(
            asked.plan_kind,
            asked.level,
            unit,
            asked.year,
            superior,
            asked.signer,
            asked.post,
            asked.province,
        )
        data = draft(order, library)
        _refuse_taken(asked.docx, data)
        write_atomic(asked.docx, data)
    except ReadError as error:
        console.complain(f"{asked.superior}: {error.message}")
        return FAILED
    except (OrderError, WriteError) as error:
        console.complain(error.message)
        return FAILED
    console.say(f"Đã ghi dự thảo, chỗ cần điền để trống (…): {asked.docx}")
    return WRITTEN


def _parser() -> Parser:
    parser = Parser(
        'soat new --plan-kind LOẠI --level CẤP --unit "xã …" --year NĂM --docx TỆP_RA [tùy chọn]',
        "Ghi một dự thảo mới đúng thể thức, có sẵn các mục, chương trình, đơn vị và chỗ cần điền.",
    )
    add = parser.add_argument
    add("--plan-kind", required=True, metavar="LOẠI", help="loại kế hoạch; xem 'soat rules plans'")
    add("--level", required=True, type=_level, metavar="CẤP", help="cấp ban hành: xa hoặc tinh")
    add("--unit", required=True, metavar="ĐƠN_VỊ", help="tên đầy đủ, như 'xã Bình Lư'")
    add("--year", required=True, type=year, metavar="NĂM", help="năm của kế hoạch")
    add("--docx", required=True, type=Path, metavar="TỆP_RA", help="dự thảo mới")
    add(
        "--superior",
        type=Path,
        metavar="TỆP",
        help=f"kế hoạch của cấp trên, để căn cứ: {DRAFT_ENDINGS}",
    )
    add("--signer", default="", metavar="HỌ_TÊN", help="họ và tên người ký")
    add("--post", default="", metavar="CHỨC_VỤ", help="chức vụ người ký, như 'Phó Chủ tịch'")
    add(
        "--province",
        default="",
        metavar="TỈNH",
        help="tỉnh, thành phố của xã, khi nhiều nơi có xã cùng tên",
    )
    add_rules_option(parser)
    return parser


def _level(word: str) -> Level:
    """Return the level that *word* names, of those for which there are drafts."""
    match level(word):
        case "xa":
            return "xa"
        case "tinh":
            return "tinh"
    raise argparse.ArgumentTypeError("dự thảo mới chỉ có cho cấp xa hoặc tinh.")


def _refuse_wrong(asked: argparse.Namespace) -> None:
    if asked.superior and (words := refusal(asked.superior, asked.docx, "Dự thảo mới")):
        raise CallError(words)
    if asked.docx.suffix.lower() != ".docx":
        raise CallError(f"“{asked.docx.name}” phải có đuôi .docx.")


def _refuse_taken(target: Path, data: bytes) -> None:
    """Raise OrderError where somebody's work lies at *target*: a draft that was begun, another file."""
    try:
        taken = target.is_file() and target.read_bytes() not in {b"", data}
    except OSError:
        return  # writing says what is wrong with it
    if taken:
        raise OrderError(f"Đã có tệp “{target}” với nội dung khác; hãy đặt tên khác.")


def _superior(asked: argparse.Namespace, library: Library, console: Console) -> Superior:
    """Return the superior's plan, and tell what was read of it."""
    superior = read_superior(asked.superior, library)
    if superior is None:
        raise OrderError(f"{asked.superior}: {NO_PLAN}")
    console.say(f"Căn cứ {superior.cited}")
    if superior.report_by:
        console.say(f"Hạn báo cáo của cấp trên: {superior.report_by.strip(': ')}")
    if caution := superior.caution(asked.plan_kind, asked.year):
        console.complain(caution)
    return superior
