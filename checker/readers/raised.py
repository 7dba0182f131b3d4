"""Raised figures as characters of their own."""

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = str.maketrans("0123456789", RAISED)


def raised(text: str) -> str:
    """Return *text* with raised figures: a note's mark or a power, never part of a number."""
    return text.translate(_RAISED)
