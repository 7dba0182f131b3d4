"""Plain text and Markdown files."""

from collections.abc import Sequence

from checker.document import Cell
from checker.errors import ReadError
from checker.readers import reflow
from checker.readers.columns import separate
from checker.readers.content import Content, compose
from checker.readers.decode import decode
from checker.readers.lines import PAGE_NUMBER, Line
from checker.readers.markdown import RawLine, parse
from checker.text import clean, normalise

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
    return compose(reflow.pieces(lines_, reflow.measure(lines_)))


def _line(raw: RawLine) -> Line:
    wide = raw.text.expandtabs(4)
    text = clean(raw.text).strip()
    cell = None if raw.cell is None else Cell(raw.table, *raw.cell)
    return Line(
        text,
        raw.at,
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
        found = PAGE_NUMBER.fullmatch(line.text.strip()[:_LONGEST]) if line.cell is None else None
        number = int(found[1]) if found else 0
        if last < number <= last + _MISSED_PAGES and length >= _PAGE_LENGTH * (number - last):
            following = lines[k + 1].text if k + 1 < len(lines) else ""
            if not PAGE_NUMBER.fullmatch(following.strip()[:_LONGEST]):
                last, length = number, 0
                continue
        kept.append(line._replace(blank=None) if kept and length == 0 else line)
        length += len(line.text)
    return kept
