"""``rules document``: a document that an office knows of, entered into its own register."""

import argparse
import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path

from checker.commands.console import Console
from checker.commands.parser import CallError, Parser, add_rules_option
from checker.editing.about import new_layer
from checker.editing.checking import base_library
from checker.editing.files import read_layer_text, refusal, write_layer_text
from checker.editing.layer_text import LayerTextError
from checker.kernel.typed_day import NoDayError, typed_day
from checker.library.rule import Library
from checker.registering.completed import completed
from checker.registering.fields import DocumentFields, add_document
from checker.registering.problems import known_by, problems
from checker.registering.takers import taken_over
from checker.system.atomic import WriteError
from checker.system.clock import today
from checker.verdict import FAILED, NO_GAP

_OPTIONS = {
    "id": "--number", "kind": "--kind", "issuer": "--issuer", "date": "--date", "title": "--title",
    "names": "--names", "period": "--period", "replaces": "--replaces", "source": "--source",
}  # fmt: skip
_PERIOD = re.compile(r"(20\d\d)\s*[-–]\s*(20\d\d)|(20\d\d)")


def run(words: Sequence[str], console: Console) -> int:
    """Enter the document that *words* describe into the file they name; FAILED where it is not written."""
    asked = _parser().read(words[1:])
    path: Path = asked.file
    try:
        there = path.exists()
        if not there and (why := refusal(path)):
            raise CallError(why)
        layer = read_layer_text(path) if there else new_layer(_title(path), day=today())
        library = base_library([*asked.rules, *([path] if there else [])])
        fields = completed(_fields(asked, library), library)
        wrong = problems(fields, library, today())
        for field, message in wrong:
            console.complain(f"{_OPTIONS[field]}: {message}")
        if wrong:
            return FAILED
        write_layer_text(path, add_document(layer, fields), layer.data if there else None)
    except (LayerTextError, WriteError) as error:
        console.complain(error.message)
        return FAILED
    console.say(f"Đã ghi {fields.kind} số {fields.id} vào “{path}”.")
    console.say(taken_over(fields, library))
    return NO_GAP


def _parser() -> Parser:
    parser = Parser(
        "soat rules document TỆP --number SỐ --date NGÀY --title TRÍCH_YẾU [tùy chọn]",
        "Thêm một văn bản mới vào sổ văn bản trong tệp tiêu chí của đơn vị; tiêu chí đang chờ văn bản đó tự nhận"
        " số, ngày. Chưa có tệp thì tệp được tạo.",
    )
    parser.add_argument("file", type=Path, metavar="TỆP", help="tệp tiêu chí của đơn vị (.toml)")
    parser.add_argument("--number", required=True, metavar="SỐ", help="số, ký hiệu: 123/QĐ-TTg")
    parser.add_argument("--date", type=_day, metavar="NGÀY", help="ngày ban hành: 15/02/2026")
    parser.add_argument(
        "--title", default="", metavar="TRÍCH_YẾU", help="trích yếu, đúng nguyên văn"
    )
    parser.add_argument(
        "--names",
        default="",
        metavar="TÊN",
        help="các cách gọi, cách nhau bằng dấu chấm phẩy, tên chính thức đứng đầu; không ghi thì lấy ở trích yếu",
    )
    parser.add_argument(
        "--period", type=_period, metavar="GIAI_ĐOẠN", help="năm đầu và năm cuối: 2026-2030"
    )
    parser.add_argument(
        "--replaces",
        action="append",
        default=[],
        metavar="SỐ",
        help="văn bản trong sổ mà nó thay thế; dùng được nhiều lần",
    )
    parser.add_argument("--kind", default="", metavar="LOẠI", help="loại: Quyết định, Nghị định …")
    parser.add_argument("--issuer", default="", metavar="CƠ_QUAN", help="cơ quan ban hành")
    parser.add_argument(
        "--verified", action="store_true", help="đã đối chiếu với chính văn bản; cần --source"
    )
    parser.add_argument("--source", default="", metavar="NƠI", help="đọc ở đâu: Công báo số …")
    add_rules_option(parser)
    return parser


def _fields(asked: argparse.Namespace, library: Library) -> DocumentFields:
    names = (" ".join(name.split()) for name in asked.names.split(";"))
    replaced = ((known_by(number, library), number.strip()) for number in asked.replaces)
    return DocumentFields(
        id=asked.number.strip(),
        kind=asked.kind.strip(),
        date=asked.date,
        issuer=asked.issuer.strip(),
        title=" ".join(asked.title.split()),
        names=tuple(filter(None, names)),
        period=asked.period,
        replaces=tuple(known.id if known else number for known, number in replaced),
        verified=asked.verified,
        source=asked.source.strip(),
    )


def _title(path: Path) -> str:
    """Return what a new file calls itself: its name."""
    return path.name.removesuffix(path.suffix).removesuffix(".soat")


def _day(word: str) -> dt.date:
    """Return the day that *word* writes: 15/2/2026, 2026-02-15."""
    try:
        return typed_day(word)
    except NoDayError as error:
        message = f"“{word}” không phải là ngày. {error}"
        raise argparse.ArgumentTypeError(message) from error


def _period(word: str) -> tuple[int, int]:
    found = _PERIOD.fullmatch(word.strip())
    if found is None:
        message = f"“{word}” không phải là giai đoạn; hãy viết dạng 2026-2030."
        raise argparse.ArgumentTypeError(message)
    return int(found[1] or found[3]), int(found[2] or found[3])
