"""Room that is left out between paragraphs of one style where they stand close (``w:contextualSpacing``)."""

from checker.kernel.document import Cell
from checker.readers.docx.layout.paragraphs import PLAIN, ParagraphFacts
from checker.readers.docx.layout.things import Things
from checker.readers.docx.paragraph import Paragraph


class Neighbour:
    """The paragraph before the one that goes by; ``things`` are its own where it shows anything."""

    def __init__(self) -> None:
        self.things: Things | None = None
        self._facts = PLAIN
        self._style: str | None = ""
        self._cell: Cell | None = None

    def meet(self, paragraph: Paragraph, facts: ParagraphFacts) -> ParagraphFacts:
        """Return the *facts* of the next *paragraph* beside this one, whose room below may fall."""
        style, cell = paragraph.look.style, paragraph.cell
        if (style, cell) == (self._style, self._cell):
            if self._facts.measures.close and self.things is not None:
                measures = self.things.facts.measures._replace(after=0.0)
                self.things.facts = self.things.facts._replace(measures=measures)
            if facts.measures.close:
                facts = facts._replace(measures=facts.measures._replace(before=0.0))
        self.things, self._facts, self._style, self._cell = None, facts, style, cell
        return facts
