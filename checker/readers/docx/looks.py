"""How a paragraph and its runs look, told by their properties as they come."""

from lxml import etree

from checker.readers.digits import whole
from checker.readers.docx.names import PPR, VAL, WORD, R
from checker.readers.docx.styles import (
    ALIGN,
    RAISED,
    ParagraphLook,
    RunLook,
    Styles,
    outline_level,
    with_toggle,
)
from checker.readers.docx.tree import nearest, parent_of


class Looks:
    """The looks of the paragraph that is being read; most methods are told one element."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._own: dict[str, str | None] = {}  # what the paragraph says itself
        self._styled: tuple[ParagraphLook, RunLook] | None = None  # known from the first run on
        self._run: etree._Element | None = None  # the last run with properties of its own
        self._look = RunLook()  # and its look
        self._known: dict[tuple[tuple[str, str | None], ...], tuple[ParagraphLook, RunLook]] = {}

    def begin(self) -> None:
        """Go to the next paragraph."""
        self._own, self._styled, self._run = {}, None, None

    def of_paragraph(self) -> tuple[ParagraphLook, RunLook]:
        """Return the paragraph's look, and the one its runs have where they say nothing."""
        if self._styled is None:
            key = tuple(self._own.items())  # most paragraphs look like others
            if key not in self._known:
                self._known[key] = self._styles.of_paragraph(_own_look(self._own))
            self._styled = self._known[key]
        return self._styled

    def of_run(self, element: etree._Element) -> RunLook:
        """Return the look of the run that holds *element*."""
        if self._run is not None and self._run is nearest(element, R):
            return self._look
        return (self._styled or self.of_paragraph())[1]

    def take(self, element: etree._Element) -> None:
        """Take a property of the paragraph: ``w:pStyle``, ``w:jc`` and others."""
        name = element.tag[len(WORD) :]
        if name != "jc" or parent_of(element).tag == PPR:  # tables and rows are aligned too
            self._own[name] = element.get(VAL)

    def take_toggle(self, element: etree._Element) -> None:
        """Take a run's ``w:b``, ``w:i``, ``w:vanish``, ``w:caps``, ``w:strike`` or their like."""
        if self._is_of_run(element):
            self._look = with_toggle(self._look, element)

    def take_raised(self, element: etree._Element) -> None:
        """Take a run's ``w:vertAlign``."""
        if self._is_of_run(element):
            self._look = self._look._replace(raised=element.get(VAL) == RAISED)

    def take_style(self, element: etree._Element) -> None:
        """Take a run's ``w:rStyle``, which comes before its other properties."""
        if self._is_of_run(element):
            self._look = self._styles.of_run(element.get(VAL), self._look)

    def _is_of_run(self, element: etree._Element) -> bool:
        """Turn to the run that has this property; False where a paragraph's mark or other has it."""
        run = parent_of(parent_of(element))
        if run.tag != R:
            return False
        if run is not self._run:
            self._run, self._look = run, self.of_paragraph()[1]
        return True


def _own_look(own: dict[str, str | None]) -> ParagraphLook:
    return ParagraphLook(
        own.get("pStyle"),
        outline_level(own["outlineLvl"]) if "outlineLvl" in own else None,
        ALIGN.get(own.get("jc") or ""),
        own.get("numId"),
        whole(own.get("ilvl")),
    )
