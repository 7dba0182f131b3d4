"""Characters that a file format cannot hold, or that no reader would see."""

import re

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HALVES = re.compile("[\ud800-\udfff]")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def in_xml(text: str) -> str:
    """Return *text*, of the same length, with a mark for each character that XML forbids."""
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def printable(text: str) -> str:
    """Return *text* without control characters, and with a mark for each half of a character."""
    return _UNSEEN.sub("", _HALVES.sub("\N{REPLACEMENT CHARACTER}", text))
