"""Plain text and Markdown files."""

import math
from collections.abc import Sequence

from checker.errors import ReadError
from checker.kernel.document import Cell
from checker.kernel.text import clean, normalise
from checker.lexicon.lexicon import Lexicon
from checker.readers import messages, reflow
from checker.readers.cells import unfold
from checker.readers.columns import separate
from checker.readers.content import Content, compose
from checker.readers.file_line import FileLine
from checker.readers.letter_spacing import rejoined
from checker.readers.limits import refuse_many
from checker.readers.line_text import line_text
from checker.readers.old_codes import OldCode, warning_of
from checker.readers.page_measure import Measure, measure
from checker.readers.page_number import page_number
from checker.readers.rooms import with_rooms
from checker.readers.text.capitals import with_capitals
from checker.readers.text.decode import decode
from checker.readers.text.markdown import RawLine, parse

_PAGE_SHORT, _PAGE_LONG = 500, 6_000
"""Characters on a page: half of one with a title, twice as many as any page holds."""
_MIDDLE = 6
"""Characters: a centred line is indented by as many, and its two margins may differ by them."""
_NARROW = 40
"""Characters: no page is so narrow; lines that are were divided by hand."""
_TAB = 4
"""Spaces to a tab at the beginning of a paragraph."""


def read_text(data: bytes, lexicon: Lexicon, code: OldCode | None = None) -> Content:
    """Return the text and blocks of the text file *data*, which may be in an old *code*.

    Raises :class:`~checker.errors.ReadError`: ``unsupported-format`` where it
    is no text, ``too-large``, ``no-text``.
    """
    letters = decode(data, lexicon)
    text = normalise(code.convert(letters) if code else letters)
    if code:
        text = with_capitals(text, lexicon)
    refuse_many(text.count("\n"))
    columns = separate(unfold(parse(text), lexicon), lexicon)
    raw = _without_page_numbers(columns, lexicon)
    found = [line for one in raw if (line := _line(one, lexicon)) is not None]
    if not found:
        raise ReadError("no-text", messages.NO_TEXT)
    measured = measure(found)
    if measured.full is not None and measured.full < _NARROW:
        measured = Measure()  # short pieces of text, not broken lines
    if measured.full is not None:
        found = [_aligned(line, measured.full) for line in found]
    warnings = [warning_of([code])] if code else []
    content = compose(reflow.pieces(found, measured), warnings)
    return with_rooms(content, lexicon)._replace(recoded=code is not None)


def _line(raw: RawLine, lexicon: Lexicon) -> FileLine | None:
    wide = raw.text.expandtabs(_TAB)
    text = rejoined(clean(raw.text).strip(), lexicon)
    if not text:
        return None
    cell = None if raw.cell is None else Cell(raw.table, *raw.cell)
    return FileLine(
        line_text(text, lexicon),
        raw.at,
        indent=len(wide) - len(wide.lstrip()),
        end=len(wide.rstrip()),
        first=text.find(" ") + 1 or len(text) + 1,
        space=raw.blank if cell is None else math.inf,
        bold=raw.bold,
        italic=raw.italic,
        level=raw.level,
        cell=cell,
    )


def _aligned(line: FileLine, width: float) -> FileLine:
    """Return *line* as centred where it stands in the middle of a page of this width."""
    middle = line.indent >= _MIDDLE and abs(line.indent - (width - line.end)) <= _MIDDLE
    return line._replace(align="center") if middle else line


def _without_page_numbers(lines: Sequence[RawLine], lexicon: Lexicon) -> list[RawLine]:
    """Return *lines* without those that are only the number of a page.

    A page number stands alone, far from any other, after about as much text
    as its pages hold; numbers that follow each other closely are a column of
    a table.
    """
    places: list[tuple[int, int, int]] = []  # line, number, characters before it
    length = 0
    for k, line in enumerate(lines):
        number = page_number(line.text, lexicon) if line.cell is None else None
        if number is not None:
            places.append((k, number, length))
        length += len(line.text)
    ends = [-_PAGE_SHORT, *(place[2] for place in places), length + _PAGE_SHORT]
    dropped = {
        k
        for (k, number, at), before, after in zip(places, ends, ends[2:], strict=False)
        if min(at - before, after - at) >= _PAGE_SHORT
        and _PAGE_SHORT * (number - 1) <= at <= _PAGE_LONG * number
    }
    return [
        line._replace(blank=None) if k - 1 in dropped else line
        for k, line in enumerate(lines)
        if k not in dropped
    ]
