"""Complex fields of a paragraph: an instruction, which is no text, and its result, which is."""

from dataclasses import dataclass

from lxml import etree

from checker.readers.digits import whole
from checker.readers.docx.names import VAL, WORD

_KIND = WORD + "fldCharType"


@dataclass(slots=True)
class Field:
    """An open field: what it is told to do, and the entry chosen in it where it is a list."""

    shown_before: int  # characters of the paragraph before its result
    instructs: bool = True  # is its instruction being read?
    instruction: str = ""
    chosen: str = ""


class Fields:
    """The open fields; ``instructs`` tells that an instruction is being read.

    A field that does not end with its paragraph hides nothing in the next one:
    :meth:`begin` is called for each.
    """

    def __init__(self) -> None:
        self.instructs = False
        self._open: list[Field] = []

    def begin(self) -> None:
        """Go to the next paragraph."""
        if self._open:
            self._open, self.instructs = [], False

    def follow(self, mark: etree._Element, shown: int = 0) -> Field | None:
        """Go over a ``w:fldChar``: a field begins, comes to its result or ends.

        Return the field that ends; *shown* runs of the paragraph came so far.
        """
        kind = mark.get(_KIND)
        ended: Field | None = None
        if kind == "begin":
            self._open.append(Field(shown))
        elif kind == "separate" and self._open:
            self._open[-1].instructs = False
            self._open[-1].shown_before = shown
        elif kind == "end" and self._open:
            ended = self._open.pop()
        self.instructs = any(field.instructs for field in self._open)
        return ended

    def take_instruction(self, element: etree._Element) -> None:
        """Take a ``w:instrText``."""
        if self._open:
            self._open[-1].instruction += element.text or ""

    def take_choice(self, element: etree._Element) -> None:
        """Take a ``w:ddList``: a list of entries of which one, else the first, is chosen."""
        if not self._open:
            return
        entries = [entry.get(VAL, "") for entry in element.iterchildren(WORD + "listEntry")]
        chosen = element.find(WORD + "result")
        if chosen is None:
            chosen = element.find(WORD + "default")
        at = 0 if chosen is None else whole(chosen.get(VAL)) or 0
        self._open[-1].chosen = entries[at] if at < len(entries) else ""
