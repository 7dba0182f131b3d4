"""What of a paragraph's runs is text: characters, breaks, tabs, formulas, where they show."""

from lxml import etree

from checker.readers.docx.auto_numbers import AutoNumbers
from checker.readers.docx.fields import Fields
from checker.readers.docx.looks import Looks
from checker.readers.docx.names import SDT, TYPE, WORD, R
from checker.readers.docx.paragraph import LINE, PAGE, Run
from checker.readers.docx.styles import RunLook
from checker.readers.docx.symbols import symbol
from checker.readers.docx.tree import nearest, parent_of
from checker.readers.raised import raised

_AS_BESIDE = RunLook(bold=True, italic=True)
"""The look of a break or tab: it changes nothing in what stands beside it."""
_PLAIN = RunLook()
_BLANK = "…"


class Characters:
    """The characters of the paragraph that is being read; most methods are told one element.

    ``drawn`` is the number that a field of it draws at its beginning, ``struck``
    whether words were left out so far because they are struck through.
    """

    def __init__(self, looks: Looks, fields: Fields) -> None:
        self._looks = looks
        self._fields = fields
        self._runs: list[Run] = []
        self._prompt: etree._Element | None = None
        self._auto_numbers = AutoNumbers()
        self.struck = False
        self.drawn = ""

    def begin_part(self) -> None:
        """Go to another part of the file, where numbers count anew."""
        self._auto_numbers = AutoNumbers()

    def begin(self) -> list[Run]:
        """Go to the next paragraph; return the list that its characters come into."""
        self._runs, self.drawn = [], ""
        return self._runs

    def look(self, element: etree._Element) -> RunLook | None:
        """Return the look of the run that holds *element*, None where it does not show."""
        look = self._looks.of_run(element)
        if look.struck and not look.hidden:
            self.struck = True
        return None if look.hidden or look.struck or self._fields.instructs else look

    def take_prompt(self, mark: etree._Element) -> None:
        """Read as a blank what will stand in the control that *mark* says shows its prompt."""
        self._prompt = parent_of(parent_of(mark))

    def take_text(self, element: etree._Element) -> None:
        """Take a ``w:t``, as Word shows it."""
        text, look = element.text, self.look(element)
        if text and look is not None:
            if look.caps or look.raised or self._prompt is not None:
                text = self._shown(text, element, look)
            self._runs.append((text, element, look))

    def _shown(self, text: str, element: etree._Element, look: RunLook) -> str:
        """Return the characters that Word shows for *text*, one for each."""
        if self._prompt is not None and nearest(element, SDT) is self._prompt:
            words = text.strip()
            return text.replace(words, _BLANK * len(words)) if words else text
        if look.raised:
            text = raised(text)
        return "".join(c.upper() if len(c.upper()) == 1 else c for c in text) if look.caps else text

    def take_field_mark(self, mark: etree._Element) -> None:
        """Take a ``w:fldChar``; a field that ends may draw what is stored nowhere as text."""
        ended = self._fields.follow(mark, len(self._runs))
        if ended is None:
            return
        if ended.chosen and len(self._runs) == ended.shown_before:
            for letter in ended.chosen:  # the mark stands for each: nothing in it can be cut
                self._take(mark, letter, _AS_BESIDE)
        if not self._fields.instructs:
            self._count(ended.instruction)

    def take_simple_field(self, element: etree._Element) -> None:
        """Take a ``w:fldSimple``, whose result is still to come."""
        self._count(element.get(WORD + "instr", ""))

    def _count(self, instruction: str) -> None:
        """Draw the number of an AUTONUM field; it stands at the beginning of its paragraph."""
        if not any(text.strip() for text, _, _ in self._runs):
            level = self._looks.of_paragraph()[0].level or 0
            number = self._auto_numbers.draw(instruction, level)
            self.drawn = self.drawn if number is None else number + " "

    def take_symbol(self, element: etree._Element) -> None:
        """Take a ``w:sym``: a character by its place in a font of symbols."""
        font, code = element.get(WORD + "font", ""), element.get(WORD + "char", "")
        self._take(element, symbol(font, code), _AS_BESIDE)

    def take_tab(self, element: etree._Element) -> None:
        """Take a ``w:tab`` of a run; a tab stop of the paragraph has the same name."""
        if parent_of(element).tag == R:
            self._take(element, "\t", _AS_BESIDE)

    def take_break(self, element: etree._Element) -> None:
        """Take a ``w:br`` or ``w:cr``."""
        ends_page = element.get(TYPE) in ("page", "column")
        self._take(element, PAGE if ends_page else LINE, _AS_BESIDE)

    def take_hyphen(self, element: etree._Element) -> None:
        """Take a ``w:noBreakHyphen``."""
        self._take(element, "-", _AS_BESIDE)

    def take_formula(self, element: etree._Element) -> None:
        """Take an ``m:t``."""
        self._take(element, element.text or "", _PLAIN)

    def _take(self, element: etree._Element, text: str, look: RunLook) -> None:
        if self.look(element) is not None:
            self._runs.append((text, element, look))
