"""Word's binary files, translated into the parts of a newer Word file."""

import struct
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.errors import ReadError
from checker.readers import messages
from checker.readers.doc.container import (
    BOX_TEXTS,
    END_NOTE_TEXTS,
    NOTE_TEXTS,
    SHAPES,
    WordFile,
    open_word_file,
)
from checker.readers.doc.fonts import font_names
from checker.readers.doc.lists import numbering_of
from checker.readers.doc.looks import Looks
from checker.readers.doc.pieces import pieces_of
from checker.readers.doc.properties import bounds, whole
from checker.readers.doc.sections import Sections
from checker.readers.doc.stories import Text
from checker.readers.doc.styles import StyleSheet
from checker.readers.docx.package import Parts
from checker.readers.word_page import Pages
from checker.readers.word_xml import Shape, box, paragraph, parts

_ANCHOR, _BOX = 26, 22
"""Bytes of an anchor's and of a text box's entry in their tables."""
_BOX_SHAPE = 14


def translate_doc(data: bytes) -> Parts:
    """Return the Word 97-2003 file *data* as the parts of a newer one.

    Raises :class:`~checker.errors.ReadError`: ``damaged``, ``encrypted``,
    ``too-large``, ``unsupported-format`` for Word 95 and older.
    """
    file = open_word_file(data)
    try:
        return _translate(file)
    except (struct.error, IndexError) as error:
        raise ReadError("damaged", messages.DAMAGED_OLD) from error


def _translate(file: WordFile) -> Parts:
    pieces = pieces_of(file)
    fonts = font_names(file)
    looks = Looks(StyleSheet(file), file.data, fonts)
    text = Text(file, pieces, looks, fonts)
    lengths = file.lengths
    if lengths.main > pieces[-1].end:
        raise ReadError("damaged", messages.DAMAGED_OLD)
    notes = lengths.main
    headers = notes + lengths.notes
    end_notes = headers + lengths.headers + lengths.macros + lengths.annotations
    boxes = end_notes + lengths.end_notes
    anchored, others = _boxes(file, text, boxes)
    sections = Sections(file, lambda first, last: text.story(headers + first, headers + last))
    pages = Pages()
    ends = dict(zip(sections.ends, map(pages.section, sections.pages()), strict=True))
    last = ends.pop(max(ends), "") if ends else ""
    body = text.story(0, lengths.main, anchored, ends)
    others += anchored.values()  # their anchors do not show
    body += "".join(paragraph(box(content), Shape()) for content in others)
    return parts(
        body + last,
        lists=numbering_of(file),
        footnotes=_notes(file, text, NOTE_TEXTS, notes),
        endnotes=_notes(file, text, END_NOTE_TEXTS, end_notes),
        header=sections.first_header(),
        edges=pages.edges,
    )


def _stretches(found: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield from where to where each text goes; the last of these bounds is no text's.

    They follow each other: bounds that go back would have the same text read again and again.
    """
    for first, last in pairwise(found[:-1]):
        if first > last:
            raise ReadError("damaged", messages.DAMAGED_OLD)
        yield first, last


def _notes(file: WordFile, text: Text, place: int, start: int) -> list[str]:
    found = _stretches(bounds(file.table(place), 0))
    return [text.story(start + first, start + last) for first, last in found]


def _boxes(file: WordFile, text: Text, start: int) -> tuple[dict[int, str], list[str]]:
    """Return the text boxes by the character they are anchored at, and those of which it is unknown."""
    table = file.table(BOX_TEXTS)
    found = bounds(table, _BOX)
    anchors = file.table(SHAPES)
    places = bounds(anchors, _ANCHOR)
    shapes = {
        whole(_entry(anchors, places, _ANCHOR, k)[:4]): at for k, at in enumerate(places[:-1])
    }
    anchored: dict[int, str] = {}
    others: list[str] = []
    for k, (first, last) in enumerate(_stretches(found)):
        content = text.story(start + first, start + last)
        entry = _entry(table, found, _BOX, k)
        at = shapes.get(whole(entry[_BOX_SHAPE : _BOX_SHAPE + 4]))
        if at is None or at in anchored:
            others.append(content)
        else:
            anchored[at] = content
    return anchored, others


def _entry(table: bytes, bounds: Sequence[int], size: int, number: int) -> bytes:
    """Return the entry of this *number* behind the *bounds* of a table."""
    at = 4 * len(bounds) + size * number
    return table[at : at + size]
