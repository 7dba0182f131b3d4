"""Changes of the text written into a Word file's XML, each as an official would make it there."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from lxml import etree

from checker.exporters.characters import in_xml
from checker.exporters.docx.anchor import Anchors
from checker.exporters.docx.changes import Piece, Stamp
from checker.exporters.docx.corrections import correct, insert
from checker.exporters.docx.edits import Edit
from checker.exporters.docx.forming.looks import set_looks
from checker.exporters.docx.forming.properties import properties_of
from checker.exporters.docx.models import Models, divided, is_sentence, likened, pieces
from checker.exporters.docx.new_lines import (
    cells_of,
    paragraph,
    put_above,
    put_behind,
    row,
    without_number,
)
from checker.form.table_rows import is_counted
from checker.kernel.document import Span
from checker.put import How
from checker.readers.docx.names import PPR, TBL, TC, TR, R, T
from checker.readers.docx.paragraph import LINE, RawBlock

_BLANKS = re.compile(r"([^\s(]*…(?:.*…)?[^\s,;.)]*|^\([^()]+\)$)")
"""What only a person can fill: …/…/2026; a line that only names what belongs there: (Họ và tên)."""
Ask = Callable[[Sequence[etree._Element], int], None]  # noqa: SLF001 - the name lxml has for it
"""Puts a remark for the person on these runs: the blanks of what is wanted by this number."""

Room = Callable[[int], etree._Element | None]  # noqa: SLF001 - the name lxml has for it
"""Gives the empty line of a column where the lines belong that are wanted by this number, None: where they are put."""


class Writer:
    """Writes edits into the tree that *anchors* and *models* know.

    ``numbered`` are the new paragraphs whose number Word draws, with the number each must have;
    ``added`` all new ones that are no cells, each with what it is for.
    """

    def __init__(
        self,
        walked: Sequence[RawBlock],
        anchors: Anchors,
        models: Models,
        stamp: Stamp,
        ask: Ask,
        room: Room = lambda _: None,
    ) -> None:
        self._walked, self._anchors, self._models = walked, anchors, models
        self._stamp, self._ask, self._room = stamp, ask, room
        self.numbered: list[tuple[etree._Element, str]] = []
        self.added: list[tuple[etree._Element, int]] = []

    def write(self, edits: Sequence[Edit]) -> set[int]:
        """Write *edits*; return the numbers of those wants of which a part could not be written.

        Lines come first: they are made after others, as these were. What is inserted in a
        line comes before words give way to others: these leave their places.
        """
        failed: set[int] = set()
        for (_, how), group in groupby(
            [e for e in edits if e.how in {How.AFTER, How.BEFORE, How.ROW}],
            key=lambda e: (e.span.start, e.how),
        ):
            own = list(group)
            if not self._anchors.cuttable(own[0].span):
                failed |= {e.of for e in own}
            elif how is How.ROW and self._row_at(own[0].span.start) is not None:
                failed |= self._add_rows(own)
            else:
                self._add_lines(own)
        for edit in reversed([e for e in edits if e.how is How.WITHIN]):
            if edit.span.start < edit.span.end or not self._anchors.cuttable(edit.span):
                failed.add(edit.of)
            else:
                self._remark(self._insert(edit.span.start, edit.lines[0]), edit.of)
        for edit in [e for e in edits if e.how is How.INSTEAD]:
            made = correct(*self._typed(edit), self._anchors, self._stamp)
            if made is None:
                failed.add(edit.of)
            for element in made or ():
                self._remark(element, edit.of)
        return failed

    def correct_numbers(self, drawn: Callable[[], dict[etree._Element, str]]) -> None:
        """Type the numbers that Word would draw otherwise than they must be; *drawn* tells them."""
        found = drawn() if self.numbered else {}
        for element, mark in self.numbered:
            if found.get(element, "").rstrip(" .)") == mark.rstrip(" .)"):
                continue
            without_number(element)
            first = next(element.iter(T), None)
            if first is not None:
                first.text = f"{mark}{first.text or ''}"

    def _typed(self, edit: Edit) -> tuple[Span, str]:
        """Return where *edit* changes what, without a number that Word draws and that stays."""
        span, words = edit.span, edit.lines[0]
        drawn = self._walked[self._anchors.block(span.start)].drawn
        if drawn and words.startswith(drawn) and self._anchors.text(span).startswith(drawn):
            return Span(span.start + len(drawn), span.end), words[len(drawn) :]
        return span, words

    def _insert(self, offset: int, words: str) -> etree._Element:
        return insert(offset, _at_blanks([(in_xml(words), None)]), self._anchors, self._stamp)

    def _add_lines(self, edits: Sequence[Edit]) -> None:
        offset, above = edits[0].span.start, edits[0].how is How.BEFORE
        at = self._anchors.block(offset)
        if self._is_divided(at, above=above):
            for edit in edits if above else reversed(edits):
                words = LINE.join(edit.lines)
                words = f"{words}{LINE}" if above else f"{LINE}{words}"
                self._remark(self._insert(offset, words), edit.of)
            return
        old = self._walked[at].paragraph.element
        if not above and not edits[0].frame and (table := self._ended_table(at)) is not None:
            old, at = table
        new = [
            (element, edit.of)
            for edit in edits
            for line in edit.lines
            for element in self._lines(line, at)
        ]
        elements = [element for element, _ in new]
        room = self._room(edits[0].of) if len({edit.of for edit in edits}) == 1 else None
        if room is not None:
            put_above(room, elements)
        elif above:
            put_above(old, elements)
        else:
            put_behind(old, elements, self._stamp)
        self.added += new
        for element, of in new:
            self._remark(element, of)

    def _ended_table(self, at: int) -> tuple[etree._Element, int] | None:
        """Return the table of several rows that the block *at* ends, and the block above that table.

        A line of its own stands behind it, in no cell.
        """
        blocks = self._walked
        table = _table(blocks[at])
        inside = [k for k, block in enumerate(blocks) if _table(block) is table]
        if table is None or inside[0] == 0 or inside[-1] > at or len(table.findall(TR)) < 2:
            return None
        return table, inside[0] - 1

    def _is_divided(self, at: int, *, above: bool) -> bool:
        """Whether the block *at* is a line of a paragraph that goes on beyond it."""
        other = at - 1 if above else at + 1
        if not 0 <= other < len(self._walked):
            return False
        return self._walked[other].paragraph.element is self._walked[at].paragraph.element

    def _lines(self, line: str, at: int) -> Iterator[etree._Element]:
        """Yield *line* as new paragraphs: two where its like has its name in bold above what it does."""
        models = self._models
        mark = models.mark_of(line)
        parts = divided(line, mark.length) if mark and mark.numbers else None
        like = models.beside(at, line) if parts else at
        below = models.below(like) if parts and models.model(like).is_heading else None
        if parts is None or below is None:
            yield self._line(line, at)
            return
        name, said = parts
        yield self._line(name, at)
        model = models.model(below)
        dash = "" if model.drawn else models.dash(below)
        words = self._pieces([(f"{dash}{said}", model.rest)])
        yield paragraph(model.properties, words, self._stamp)

    def _line(self, line: str, at: int) -> etree._Element:
        """Return *line* as a new paragraph, made after its like nearest to the block *at*."""
        models = self._models
        mark = models.mark_of(line)
        length = mark.length if mark else 0
        plain = models.model(models.running(at))
        model = likened(line, length, models.model(models.beside(at, line)), plain)
        if model.drawn and length:
            words = pieces(line, length, model, plain, drawn=True)
            element = paragraph(model.properties, self._pieces(words), self._stamp)
            self.numbered.append((element, line[:length]))
            if model.is_heading and is_sentence(line):  # a heading's edge is ragged
                set_looks(properties_of(element, PPR), ("align", models.align(models.running(at))))
            return element
        words = pieces(line, length, model, plain)
        element = paragraph(model.properties, self._pieces(words), self._stamp)
        if model.drawn:
            without_number(element)
        return element

    def _pieces(self, words: Sequence[Piece]) -> list[Piece]:
        return _at_blanks([(in_xml(text), look) for text, look in words])

    def _row_at(self, offset: int) -> etree._Element | None:
        element = self._walked[self._anchors.block(offset)].paragraph.element
        return next(element.iterancestors(TR), None)

    def _add_rows(self, edits: Sequence[Edit]) -> set[int]:
        """Add rows behind one; return the numbers of the wants whose words have no place there."""
        last = self._row_at(edits[0].span.start)
        assert last is not None  # noqa: S101 - as the caller has seen
        made: list[tuple[etree._Element, int]] = []
        failed: set[int] = set()
        for edit in edits:
            found = self._places(last, len(edit.lines))
            if found is None:
                failed.add(edit.of)
                continue
            like, places = found
            cells = {
                number: [self._cell(words, index)]
                for words, (number, index) in zip(edit.lines, places, strict=True)
            }
            made.append((row(like, cells, self._stamp), edit.of))
        for element, _ in reversed(made):
            last.addnext(element)
        for element, of in made:
            self._remark(element, of)
        return failed

    def _places(
        self, line: etree._Element, count: int
    ) -> tuple[etree._Element, list[tuple[int, int]]] | None:
        """Return the row nearest above *line*, itself first, that has *count* cells with words.

        Of each such cell it is told which it is, and its first block.
        """
        above: etree._Element | None = line
        while above is not None:
            cells = {cell: number for number, cell in enumerate(cells_of(above))}
            firsts: dict[int, int] = {}
            for index, block in enumerate(self._walked):
                cell = next(block.paragraph.element.iterancestors(TC), None)
                if cell is not None and cell in cells:
                    firsts.setdefault(cells[cell], index)
            if len(firsts) == count:
                return above, sorted(firsts.items())
            above = next(above.itersiblings(TR, preceding=True), None)
        return None

    def _cell(self, words: str, index: int) -> etree._Element:
        model = self._models.model(index)
        if model.drawn and is_counted(words):
            element = paragraph(model.properties, [], self._stamp)
            self.numbered.append((element, words))
            return element
        dash = "" if model.drawn else self._models.dash(index)
        return paragraph(
            model.properties, self._pieces([(f"{dash}{words}", model.rest)]), self._stamp
        )

    def _remark(self, element: etree._Element, of: int) -> None:
        """Let a person fill the blanks in what was inserted."""
        runs = [
            run for run in element.iter(R) if any(_BLANKS.search(t.text or "") for t in run.iter(T))
        ]
        if runs:
            self._ask(runs, of)


def _table(block: RawBlock) -> etree._Element | None:
    """Return the outermost table that *block* stands in."""
    return next(iter([*block.paragraph.element.iterancestors(TBL)][::-1]), None)


def _at_blanks(words: Sequence[Piece]) -> list[Piece]:
    """Return *words* with what has to be filled in apart."""
    return [(part, look) for text, look in words for part in _BLANKS.split(text) if part]
