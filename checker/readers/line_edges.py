"""The beginning and end of a line, folded: all that is looked at, for lines may be very long."""

from checker.kernel.text import fold

HEAD, TAIL = 120, 60
"""In characters. The longest line of the frame, a motto or an issuing body's name on one
line, has about 60; in a head two of them may stand side by side.
"""


def head(text: str) -> str:
    """Return the beginning of *text*, folded."""
    return fold(text[:HEAD])


def tail(text: str) -> str:
    """Return the end of *text*, folded."""
    return fold(text[-TAIL:])
