"""Complex fields of a paragraph: an instruction, which is no text, and its result, which is."""

from lxml import etree

from checker.readers.docx.names import WORD

_KIND = WORD + "fldCharType"


class Fields:
    """The open fields; ``instructs`` tells that an instruction is being read.

    A field that does not end with its paragraph hides nothing in the next one:
    :meth:`begin` is called for each.
    """

    def __init__(self) -> None:
        self.instructs = False
        self._open: list[bool] = []  # is it the instruction of this one that is being read?

    def begin(self) -> None:
        """Go to the next paragraph."""
        if self._open:
            self._open, self.instructs = [], False

    def follow(self, mark: etree._Element) -> None:
        """Go over a ``w:fldChar``: a field begins, comes to its result or ends."""
        kind = mark.get(_KIND)
        if kind == "begin":
            self._open.append(True)
        elif kind == "separate" and self._open:
            self._open[-1] = False
        elif kind == "end" and self._open:
            self._open.pop()
        self.instructs = any(self._open)
