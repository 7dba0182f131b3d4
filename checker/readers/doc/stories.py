"""Stretches of a Word file's text, translated character by character: body, notes, boxes."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from checker.errors import ReadError
from checker.readers import messages
from checker.readers.doc.container import WordFile
from checker.readers.doc.looks import Characters, Looks, ParagraphLook
from checker.readers.doc.pieces import Piece, within
from checker.readers.doc.rows import row_of
from checker.readers.doc.runs import Stretch, Stretches, character_stretches, paragraph_stretches
from checker.readers.docx.symbols import symbol
from checker.readers.word_story import Story
from checker.readers.word_xml import FIELD_END, Shape, box, field_start

_MARKS = re.compile("([\x00-\x1f])")
_PARAGRAPH, _CELL, _PAGE, _LINE, _COLUMN, _TAB = "\r", "\x07", "\x0c", "\x0b", "\x0e", "\t"
_FIELD, _RESULT, _FIELD_END = "\x13", "\x14", "\x15"
_ANCHOR = "\x08"
_SHOWN = {_TAB: "\t", _LINE: "\v", _COLUMN: "\f", "\x1e": "-", "\x1f": "\u00ad"}
"""What stands for some marks; the last is no sign but in TCVN3, where it is a letter."""

_MOST = 1_000_000
"""Stretches of text that look alike, in all stories."""


class Text:
    """The text of one file with its properties; :meth:`story` translates a stretch of it."""

    def __init__(self, file: WordFile, pieces: list[Piece], looks: Looks, fonts: list[str]) -> None:
        self._stream = file.document
        self._pieces = pieces
        self._looks = looks
        self._fonts = fonts
        self._characters: Stretches = character_stretches(file)
        self._paragraphs: Stretches = paragraph_stretches(file)
        self._left = _MOST

    def story(
        self,
        start: int,
        end: int,
        boxes: dict[int, str] | None = None,
        sections: Mapping[int, str] = MappingProxyType({}),
    ) -> str:
        """Return the characters *start* to *end* as paragraphs and tables of a newer Word file.

        ``boxes`` are the text boxes whose anchors stand at these characters; they are taken out
        as their anchors come. ``sections`` tell how the pages look that end before a character.
        """
        writer = _Writer(self._looks, self._fonts, boxes or {}, sections)
        for piece in within(self._pieces, start, end):
            stop = piece.place + (piece.end - piece.start) * piece.width
            at = piece.place
            while at < stop:
                run, mark = self._characters.at(at), self._paragraphs.at(at)
                last = min(run.end, mark.end, stop)
                last -= (last - at) % piece.width
                last = max(last, at + piece.width)
                self._left -= 1
                if not self._left:
                    raise ReadError("too-large", messages.TOO_MUCH_TEXT)
                stored = self._stream[at:last]
                code = "cp1252" if piece.width == 1 else "utf-16-le"
                text = stored.decode(code, errors="replace")
                changed = Stretch(mark.start, mark.end, mark.style, mark.stored + piece.changes)
                begin = piece.start + (at - piece.place) // piece.width
                writer.take(text, begin, run.stored + piece.changes, changed, ends=last == mark.end)
                at = last
        return writer.close()


class _Writer:
    def __init__(
        self, looks: Looks, fonts: list[str], boxes: dict[int, str], sections: Mapping[int, str]
    ) -> None:
        self._looks = looks
        self._fonts = fonts
        self._boxes = boxes
        self._sections = sections
        self._story = Story()
        self._kept = False  # does the row hold a cell that is not deleted?
        self._fields: list[list[str] | None] = []  # what open ones are told; None: in the result

    def take(self, text: str, at: int, stored: bytes, mark: Stretch, *, ends: bool) -> None:
        """Take characters, the first the *at*-th of the file, in the paragraph of *mark*."""
        look = self._looks.characters(mark.style, stored)
        if look.special and look.symbol is not None:
            self._put("".join(self._symbol(look.symbol) for _ in text), look)
            return
        for part in _MARKS.split(text):
            if not part:
                continue
            if len(part) > 1 or part >= " ":
                self._put(part, look)
            elif part in (_PARAGRAPH, _CELL) or (part == _PAGE and ends):
                section = self._sections.get(at + 1, "")
                self._end(part, look, self._looks.paragraph(mark.style, mark.stored), section)
            elif part == _ANCHOR and at in self._boxes:
                self._story.add(box(self._boxes.pop(at)))
            else:
                self._mark(part, look)
            at += len(part)

    def close(self) -> str:
        """Return the XML of what was taken."""
        return self._story.close(Shape())

    def _symbol(self, told: tuple[int, int]) -> str:
        font, place = told
        name = self._fonts[font] if font < len(self._fonts) else ""
        return symbol(name, f"{place:x}")

    def _put(self, text: str, look: Characters) -> None:
        if self._fields and self._fields[-1] is not None:
            self._fields[-1].append(text)
        elif all(told is None for told in self._fields):
            self._story.take(text, look.look)

    def _mark(self, mark: str, look: Characters) -> None:
        if mark == _FIELD:
            self._fields.append([])
        elif mark == _RESULT and self._fields and self._fields[-1] is not None:
            self._begin_result("".join(self._fields[-1]), look)
        elif mark == _FIELD_END and self._fields:
            if self._fields[-1] is not None:
                self._begin_result("".join(self._fields[-1]), look)
            self._fields.pop()
            if all(told is None for told in self._fields):
                self._story.add(FIELD_END)
        elif mark in _SHOWN:
            self._put(_SHOWN[mark], look)
        elif mark == _PAGE:
            self._put("\f", look)

    def _begin_result(self, told: str, look: Characters) -> None:
        self._fields[-1] = None
        if all(other is None for other in self._fields):
            self._story.add(field_start(told, look.look))

    def _end(self, mark: str, look: Characters, found: ParagraphLook, section: str) -> None:
        self._fields = [None for _ in self._fields]  # an instruction ends with its paragraph
        shape = found.shape._replace(
            hidden=look.look.hidden, deleted=look.look.deleted, section=section
        )
        if (mark == _CELL and found.row_end) or found.inner_row:
            # A row is deleted with all its cells; the look of its mark alone may be left over.
            row = row_of(found.stored)._replace(deleted=look.look.deleted and not self._kept)
            self._story.end_row(row, found.tables if found.inner_row else 1)
            self._kept = False
        elif mark == _CELL or found.inner_cell:
            self._story.end_cell(shape, found.tables)
            self._kept = self._kept or not look.look.deleted
        else:
            self._story.end_paragraph(shape, found.tables)
