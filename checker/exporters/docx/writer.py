"""Changes of the text written into a Word file's XML, each as an official would make it there."""

import re
from collections.abc import Callable, Sequence
from itertools import groupby

from lxml import etree

from checker.exporters.characters import in_xml
from checker.exporters.docx.anchor import Anchors
from checker.exporters.docx.changes import Piece, Stamp
from checker.exporters.docx.corrections import correct, insert
from checker.exporters.docx.edits import Edit
from checker.exporters.docx.models import Models, likened, pieces
from checker.exporters.docx.new_lines import (
    cells_of,
    paragraph,
    put_above,
    put_behind,
    row,
    without_number,
)
from checker.kernel.document import Span
from checker.put import How
from checker.readers.docx.names import TBL, TC, TR, R, T
from checker.readers.docx.paragraph import LINE, RawBlock

_BLANKS = re.compile(r"([^\s(]*…(?:.*…)?[^\s,;.)]*|^\([^()]+\)$)")
"""What only a person can fill: …/…/2026; a line that only names what belongs there: (Họ và tên)."""
Ask = Callable[[Sequence[etree._Element], int], None]  # noqa: SLF001 - the name lxml has for it
"""Puts a remark for the person on these runs: the blanks of what is wanted by this number."""


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
    ) -> None:
        self._walked, self._anchors, self._models = walked, anchors, models
        self._stamp, self._ask = stamp, ask
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
                self._add_rows(own)
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
        new = [(self._line(line, at), edit.of) for edit in edits for line in edit.lines]
        elements = [element for element, _ in new]
        if above:
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

    def _add_rows(self, edits: Sequence[Edit]) -> None:
        last = self._row_at(edits[0].span.start)
        assert last is not None  # noqa: S101 - as the caller has seen
        made = []
        for edit in edits:
            places = self._places(last, len(edit.lines))
            cells = {
                number: [self._cell(words, index)]
                for words, (number, index) in zip(edit.lines, places, strict=False)
            }
            made.append((row(last, cells, self._stamp), edit.of))
        for element, _ in reversed(made):
            last.addnext(element)
        for element, of in made:
            self._remark(element, of)

    def _places(self, line: etree._Element, count: int) -> list[tuple[int, int]]:
        """Return which cells of *line* hold something, each with its first block.

        A row that has not *count* of them is passed over for the one above it.
        """
        above: etree._Element | None = line
        found: list[tuple[int, int]] = []
        while above is not None:
            cells = {cell: number for number, cell in enumerate(cells_of(above))}
            firsts: dict[int, int] = {}
            for index, block in enumerate(self._walked):
                cell = next(block.paragraph.element.iterancestors(TC), None)
                if cell is not None and cell in cells:
                    firsts.setdefault(cells[cell], index)
            found = found or sorted(firsts.items())
            if len(firsts) == count:
                return sorted(firsts.items())
            above = next(above.itersiblings(TR, preceding=True), None)
        return found

    def _cell(self, words: str, index: int) -> etree._Element:
        model = self._models.model(index)
        if model.drawn:
            element = paragraph(model.properties, [], self._stamp)
            self.numbered.append((element, words))
            return element
        return paragraph(model.properties, self._pieces([(words, model.rest)]), self._stamp)

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
