"""What both walks over a Word file carry along: styles, numbers, counts."""

from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from checker.kernel.document import Source
from checker.kernel.text import clean
from checker.lexicon.lexicon import Lexicon
from checker.readers.docx.numbering import Counters, Numbering
from checker.readers.docx.styles import ParagraphLook, RunLook, Styles


class State:
    """One reading of one file.

    ``part`` names the part being read, ``index`` is the number of its last
    paragraph, ``tables`` that of the last table, both from 0.
    """

    def __init__(
        self, styles: etree._Element | None, numbering: etree._Element | None, lexicon: Lexicon
    ) -> None:
        self.part = "document"
        self.index = -1
        self.tables = -1
        self.lexicon = lexicon
        self.styles = Styles(styles)
        self._numbering = Numbering(numbering, self.styles)
        self._counters = Counters()

    def begin(self, part: str) -> None:
        """Go to another part of the file, where lists count anew."""
        self.part, self.index = part, -1
        self._counters = Counters()

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Let the lists of a text box count for themselves."""
        counters, self._counters = self._counters, Counters()
        yield
        self._counters = counters

    def source(self) -> Source:
        """Return the place of the last paragraph."""
        return Source(self.part, self.index)

    def looks(self, own: ParagraphLook) -> tuple[ParagraphLook, RunLook]:
        """Return a paragraph's properties with those of its style, and its runs' by the style."""
        styled, run = self.styles.paragraph(own.style)
        look = ParagraphLook(
            styled.style,
            styled.level if own.level is None else own.level,
            own.align or styled.align,
            styled.number if own.number is None else own.number,
            styled.depth if own.depth is None else own.depth,
        )
        return look, run

    def run_look(self, own: RunLook, base: RunLook) -> RunLook:
        """Return a run's properties: its own, else its style's, which toggles the paragraph's."""
        styled = RunLook() if own.style is None else self.styles.run(own.style)
        return RunLook(
            bool(styled.bold) != bool(base.bold) if own.bold is None else own.bold,
            bool(styled.italic) != bool(base.italic) if own.italic is None else own.italic,
            bool(styled.hidden) != bool(base.hidden) if own.hidden is None else own.hidden,
        )

    def draw(self, look: ParagraphLook) -> str:
        """Return the automatic number of the next paragraph, which has *look*."""
        if look.number is None:
            return ""
        drawn = self._numbering.draw(self._counters, look.number, look.depth, look.style)
        return clean(drawn).lstrip(" ") if drawn else ""
