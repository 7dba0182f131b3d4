"""The draft's Word file opened to be written into: its own bytes, or one made from its text."""

import datetime as dt
import hashlib
from collections.abc import Iterable
from itertools import count

from lxml import etree

from checker.exporters import ExportError
from checker.exporters.characters import in_xml
from checker.exporters.docx.changes import AUTHOR, Stamp
from checker.exporters.docx.comments import NAME, Line
from checker.exporters.docx.made import docx_of
from checker.exporters.memory import no_collection
from checker.readers.docx.names import WORD
from checker.readers.docx.package import Parts
from checker.readers.docx.paragraph import RawBlock
from checker.readers.docx.reader import walk_blocks
from checker.report import Report

_CHANGED = (
    "Dự thảo “{name}” đã thay đổi hoặc không còn ở chỗ cũ từ sau khi kiểm tra."
    " Hãy kiểm tra lại rồi xuất lại."
)


def data_of(report: Report) -> bytes:
    """Return the Word file of a draft, made from its text where it is none itself.

    Raises ExportError where the file is no longer the one that was checked.
    """
    document = report.document
    if is_made(report):
        return docx_of(document, report.roles, report.lexicon)
    try:
        data = document.path.read_bytes()
    except (OSError, ValueError):
        data = b""
    if hashlib.sha256(data).hexdigest() != document.sha256:
        raise ExportError(_CHANGED.format(name=document.path.name))
    return data


def remark_of_made(report: Report) -> tuple[Line, ...]:
    """Return what a Word file that was made from the text says of itself; nothing of the draft's own."""
    if not is_made(report):
        return ()
    name = report.document.path.name
    return (
        Line(in_xml(f"Bản Word này được dựng lại từ chữ của tệp “{name}”"), bold=True),
        Line(
            "Cách trình bày theo Nghị định 30/2020/NĐ-CP, không phải của tệp gốc; phụ lục đặt ngang,"
            " hình và khung riêng của tệp gốc không có ở đây. Hãy xem lại trước khi trình ký."
        ),
    )


def is_made(report: Report) -> bool:
    """Whether the Word file is made from the text: in it all numbers are typed."""
    return report.document.format != "docx" or report.document.recoded


def walked(parts: Parts, root: etree._Element, report: Report) -> list[RawBlock]:
    """Return the blocks of the tree under *root*, one for each of the document. Raises ExportError."""
    document = report.document
    with no_collection():
        found = walk_blocks(parts, root, report.lexicon)
    lengths = [len(document.quote(block.span)) for block in document.blocks]
    if [len(block.text) for block in found] != lengths:
        raise ExportError(_CHANGED.format(name=document.path.name))
    return found


def stamps(taken: Iterable[str], when: dt.datetime) -> Stamp:
    """Return what gives each comment and change its own number, the author and the date."""
    used = frozenset(taken)
    numbers = (str(number) for number in count(1) if str(number) not in used)
    # The clock on the wall, though with a Z: so Word writes it, and shows it without converting.
    date = when.strftime("%Y-%m-%dT%H:%M:%SZ")

    def stamp() -> dict[str, str]:
        return {WORD + "id": next(numbers), AUTHOR: NAME, WORD + "date": date}

    return stamp
