"""Plain text and Markdown files."""

import re
from collections.abc import Sequence

from checker.document import BlockKind, Cell, Source, Style
from checker.errors import ReadError
from checker.readers import phrases, reflow
from checker.readers.columns import separate
from checker.readers.content import Content, Piece, compose
from checker.readers.decode import decode
from checker.readers.lines import Line
from checker.readers.markdown import RawLine, parse
from checker.text import clean, normalise

_PAGE_NUMBER = re.compile(
    r"[-–—\[(]?\s*(?:trang\s+)?(\d{1,3})(?:\s*/\s*\d{1,3})?\s*[-–—\])]?", re.IGNORECASE
)
_PAGE_LENGTH = 700  # characters; the shortest page of running text
_MISSED_PAGES = 3
_LONGEST = 20
NO_TEXT = "Tệp không có chữ nào để kiểm tra. Hãy chọn tệp dự thảo khác."


def read_text(data: bytes) -> Content:
    """Return the text and blocks of the text file *data*.

    Raises :class:`~checker.errors.ReadError`: ``unsupported-format`` where it
    is no text, ``too-large``, ``no-text``.
    """
    lines = _without_page_numbers(separate(parse(normalise(decode(data)))))
    measured = [_line(line) for line in lines]
    lines_ = [line for line in measured if line.text]
    if not lines_:
        raise ReadError("no-text", NO_TEXT)
    return compose(pieces(lines_, reflow.measure(lines_)))


def pieces(lines: Sequence[Line], measured: reflow.Measure) -> list[Piece]:
    """Return the blocks that *lines* make."""
    result = []
    for group in reflow.join(lines, measured):
        first = group[0]
        text = reflow.joined(group)
        style = Style(
            bold=all(line.bold for line in group),
            italic=all(line.italic for line in group),
            align=first.align,
            level=first.level,
        )
        source = Source("document", first.index)
        result.append(Piece(text, _kind(first), source, style, first.cell))
    return result


def _kind(line: Line) -> BlockKind:
    if line.cell is not None:
        return "cell"
    if line.level:
        return "heading"
    return "item" if phrases.BULLET.match(line.text) else "paragraph"


def _line(raw: RawLine) -> Line:
    wide = raw.text.expandtabs(4)
    text = clean(raw.text).strip()
    cell = None if raw.cell is None else Cell(raw.table, *raw.cell)
    return Line(
        text,
        raw.index,
        indent=len(wide) - len(wide.lstrip()),
        end=len(wide.rstrip()),
        first=text.find(" ") + 1 or len(text) + 1,
        space=raw.blank,
        bold=raw.bold,
        italic=raw.italic,
        level=raw.level,
        cell=cell,
    )


def _without_page_numbers(lines: Sequence[RawLine]) -> list[RawLine]:
    """Return *lines* without those that are only the number of a page.

    A page number is larger than the one before and stands a page's length
    from it; numbers that follow each other closely are a column of a table.
    """
    kept: list[RawLine] = []
    last = 1
    length = 0
    for k, line in enumerate(lines):
        found = _PAGE_NUMBER.fullmatch(line.text.strip()[:_LONGEST]) if line.cell is None else None
        number = int(found[1]) if found else 0
        if last < number <= last + _MISSED_PAGES and length >= _PAGE_LENGTH * (number - last):
            following = lines[k + 1].text if k + 1 < len(lines) else ""
            if not _PAGE_NUMBER.fullmatch(following.strip()[:_LONGEST]):
                last, length = number, 0
                continue
        kept.append(line._replace(blank=None) if kept and length == 0 else line)
        length += len(line.text)
    return kept
