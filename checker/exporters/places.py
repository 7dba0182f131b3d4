"""Where a finding lies: the same words in every report, to be found again in Word."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from checker.form.roles import COLUMNS
from checker.kernel.document import Block, Document, Span
from checker.put import How
from checker.report import APPENDIX, Finding, Report

_NUMBER = re.compile(r"(?:[\w]{1,4}(?:\.\d+)*[.)]|[-+•–])\s+")
"""What may be drawn before a paragraph and not stand in its text."""
_OPENING = 7
"""Words of a paragraph by which people find it."""
_LONGEST = 200
"""Characters that the field of a search takes."""
PAGES = "Cả văn bản"
"""The place of what is wrong with all pages, paper, margins, numbers, or with the file: changes left in it."""
_BEFORE = 5
"""Words by which people find a spot within a sentence: those right before it."""


def paragraph_at(document: Document, offset: int) -> int:
    """Return the number of the block that *offset* lies in, from 1; 0 where there is none."""
    return bisect_right(document.blocks, offset, key=lambda block: block.span.start)


def section_at(report: Report, offset: int) -> str:
    """Return the section that *offset* stands in: ``Mục II.4.1``, or one end of the document.

    Of sections with one number it is told which, with its heading.
    """
    at = _heading_at(report, offset)
    label = report.headings[at][1] if at >= 0 else ""
    if not label:
        return "Phần cuối văn bản" if at >= 0 else "Phần đầu văn bản"
    if label.startswith(APPENDIX):
        return label
    told = report.sections[at]
    number = paragraph_at(report.document, report.headings[at][0])
    heading = f" ({opening(report, number)})" if told != label and number else ""
    return f"Mục {told}{heading}"


def opening(report: Report, number: int) -> str:
    """Return the first words of the paragraph *number*, of a table those of its row: ``“Xây dựng …”``.

    Header and end are tables for their two columns only: their lines stand for themselves.
    """
    document = report.document
    block = document.blocks[number - 1]
    in_frame = number <= len(report.roles) and report.roles[number - 1] in COLUMNS
    row = _row(document, number - 1) if block.cell and not in_frame else (block,)
    words = " ".join(document.quote(part.span) for part in row).split()
    shown = " ".join(words[:_OPENING]).rstrip(",;:.")
    return f"“{shown} …”" if len(words) > _OPENING else f"“{' '.join(words)}”"


def paragraph(report: Report, offset: int) -> str:
    """Return how people find the paragraph at *offset*: by its first words, in a PDF its page.

    Empty where the section says it all: the paragraph is its heading.
    """
    number = paragraph_at(report.document, offset)
    if not number:
        return ""
    block = report.document.blocks[number - 1]
    at = _heading_at(report, block.span.start)
    if not block.source.page and at >= 0 and report.headings[at][0] == block.span.start:
        return ""
    return _named(report, number)


def spot_of(report: Report, finding: Finding) -> str:
    """Return where the words of *finding* would be written: ``Trước mục III``, ``Mục II.1, sau đoạn “…”``.

    Within a sentence the words right before the spot are told: ``…, sau chữ “bạo lực trên cơ sở giới”``.
    """
    put = finding.put
    offset = put.span.start if put else finding.span.start
    number = paragraph_at(report.document, offset)
    section = section_at(report, offset)
    if not number:
        return section
    block = report.document.blocks[number - 1]
    at = _heading_at(report, offset)
    if at >= 0 and report.headings[at] == (offset, report.headings[at][1]) and report.sections[at]:
        return f"Trước {section[0].lower()}{section[1:]}"
    within = block.span.start < offset < block.span.end
    if within or (put is not None and put.how is How.WITHIN and offset > block.span.start):
        said = report.document.text[block.span.start : offset].split()[-_BEFORE:]
        return f"{section}, trong {_named(report, number)}, sau chữ “{' '.join(said)}”"
    words = "trước" if block.span.start == offset else "sau"
    if put is not None and put.how is How.ROW:
        words = "thêm dòng sau"
    return f"{section}, {words} {_named(report, number)}"


def lacking(finding: Finding) -> str:
    """Return what stands in place of a quotation where something is missing, nothing elsewhere."""
    return " (chỗ cần bổ sung)" if finding.lacks else ""


def suggested(report: Report, findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """Return the words to write with what is said before them, each once: ``Gợi ý viết``.

    Where they belong elsewhere than where *findings* point, and which numbers move, is said, too.
    """
    found = {
        f.suggestion: _suggestion_label(report, f) for f in reversed([*findings]) if f.suggestion
    }
    return [(label, words) for words, label in reversed(found.items())]


def _suggestion_label(report: Report, finding: Finding) -> str:
    put, label = finding.put, "Gợi ý viết"
    if put is None:
        return label
    if put.how is not How.INSTEAD and finding.span.start < finding.span.end:
        spot = spot_of(report, finding)
        label = f"{label}, {spot[0].lower()}{spot[1:]}"
    moves = [move for move in put.moves if not move.nested]
    words = {
        drawn: ", ".join(
            f"{report.document.quote(move.span)} thành {move.text}"
            for move in moves
            if move.drawn is drawn
        )
        for drawn in (False, True)
    }
    if words[False]:
        return f"{label} (khi thêm đủ các mục gợi ý, các mục sau đổi số: {words[False]})"
    if words[True]:
        return f"{label} (số tự động: mục mới theo kiểu số của mục bên cạnh, các mục sau tự đổi: {words[True]})"
    return label


def sections_of(report: Report, *findings: Finding) -> str:
    """Return the sections that *findings* stand in, a line for each: for a list of all rules."""
    return "\n".join(dict.fromkeys(section_at(report, f.span.start) for f in findings))


def where(report: Report, *findings: Finding) -> str:
    """Return the places of *findings*, a line for each section.

    ``Mục II.4.1, đoạn “Xây dựng chuyên mục tuyên truyền …”``
    """
    sections: dict[str, dict[str, None]] = {}
    for finding in findings:
        offset = finding.span.start
        if finding.of_pages:
            sections.setdefault(PAGES, {})
            continue
        if offset == finding.span.end:
            sections.setdefault(spot_of(report, finding), {})
            continue
        words = sections.setdefault(section_at(report, offset), {})
        words.setdefault(paragraph(report, offset))
    return "\n".join(
        ", ".join((section, *filter(None, words))) for section, words in sections.items()
    )


def recognised_at(report: Report, offset: int) -> str:
    """Return what is said of a place that was recognised in a picture; empty for others."""
    block = report.document.block_at(offset)
    if block is None or not report.document.is_recognised(offset):
        return ""
    return f" (trang {block.source.page}, chữ nhận dạng từ ảnh)"


def quote(report: Report, finding: Finding) -> str:
    """Return the words that *finding* points at, on one line; empty where something is missing."""
    return " ".join(report.document.quote(finding.span).split())


def words_to_find(report: Report, finding: Finding) -> str:
    """Return words as they stand in the file, by which a search in Word comes to *finding*.

    They are the first of the passage, or of the paragraph where something is missing; the number that
    a list draws before it is not among them, since Word does not find it. Where they stand in the draft
    more than once, they are as many more of the paragraph as are needed.
    """
    text, (start, end) = report.document.text, finding.span
    block = report.document.block_at(start) or report.document.block_at(max(start - 1, 0))
    first, last = block.span if block else (start, end)
    if number := _NUMBER.match(text, first, last):
        first = number.end()
    if start == end:
        start, end = first, last
    line = next(filter(None, map(str.strip, text[start:end].split("\n"))), "")
    words = " ".join(line.split("\t")[0].split(" ")[:_OPENING])
    at = text.index(words, start)
    # No search goes on over the end of a line or a tab.
    left = max(min(first, at), *(text.rfind(mark, 0, at) + 1 for mark in "\n\t"))
    right = min(found for found in (last, *(text.find(m, at) for m in "\n\t")) if found >= 0)
    return _told_apart(text, Span(at, at + len(words)), Span(left, right)) if words else ""


def _told_apart(text: str, words: Span, line: Span) -> str:
    """Return *words* with as many more of *line* as they need to stand once in *text*; as they are if none are enough.

    A search in Word minds no capitals.
    """
    folded = text.casefold()
    at, end = words

    def again() -> bool:
        return folded.count(text[at:end].casefold()) > 1 and end - at < _LONGEST

    while again() and end < line.end:
        more = text.find(" ", end + 1, line.end)
        end = more if more >= 0 else line.end
    while again() and at > line.start:
        at = max(text.rfind(" ", line.start, at - 1) + 1, line.start)
    return text[slice(*words)] if again() or end - at >= _LONGEST else text[at:end].strip()


def _named(report: Report, number: int) -> str:
    block = report.document.blocks[number - 1]
    page = f" (trang {block.source.page})" if block.source.page else ""
    if block.source.page in report.document.recognised:
        page = recognised_at(report, block.span.start)
    return f"{'dòng' if block.cell else 'đoạn'} {opening(report, number)}{page}"


def _heading_at(report: Report, offset: int) -> int:
    return bisect_right(report.headings, offset, key=lambda heading: heading[0]) - 1


def _row(document: Document, at: int) -> Iterator[Block]:
    """Yield the cells of the row of a table that the block *at* stands in."""
    cell = document.blocks[at].cell
    first = at
    while first and _same_row(document.blocks[first - 1], document.blocks[at]):
        first -= 1
    for block in document.blocks[first:]:
        if block.cell is None or cell is None or block.cell[:2] != cell[:2]:
            return
        yield block


def _same_row(one: Block, two: Block) -> bool:
    return one.cell is not None and two.cell is not None and one.cell[:2] == two.cell[:2]
