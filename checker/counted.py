"""How many there are of what, in the words that people read."""

from collections.abc import Iterable, Mapping

from checker.shown import COUNTED, OF_MATTERS, OF_RULES, SHOWN_WORDS, Shown


def counts(tallied: Mapping[Shown, int]) -> str:
    """Return the counts in words, matters apart from rules.

    ``10 điểm phải sửa · 3 cần xem lại; 28 tiêu chí đạt · 1 không áp dụng``. What
    only repeats another is not counted; of the others none hides another.
    """
    return "; ".join(_counted(tallied, ways) for ways in (OF_MATTERS, OF_RULES))


def unit_of(how: Shown) -> str:
    """Return what is counted of what is shown so: matters or rules."""
    return "điểm" if how in OF_MATTERS else "tiêu chí"


def _counted(tallied: Mapping[Shown, int], ways: Iterable[Shown]) -> str:
    first, *more = (how for how in ways if tallied[how] or how in COUNTED)
    lead = f"{tallied[first]} {unit_of(first)} {SHOWN_WORDS[first].lower()}"
    return " · ".join([lead, *(f"{tallied[how]} {SHOWN_WORDS[how].lower()}" for how in more)])
