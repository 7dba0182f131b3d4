"""How many there are of what, in the words that people read."""

from collections.abc import Iterable, Mapping

from checker.library.rule import SEVERITY_WORDS, Severity
from checker.shown import COUNTED, OF_MATTERS, OF_RULES, SHOWN_WORDS, Shown

_TASKS = frozenset({Shown.MUST, Shown.SHOULD})


def counts(tallied: Mapping[Shown, int]) -> str:
    """Return the counts in words, matters apart from rules.

    ``10 việc bắt buộc · 3 điểm cần xem; 28 tiêu chí đạt · 1 không áp dụng``. What
    only repeats another is not counted; of the others none hides another.
    """
    return "; ".join(_counted(tallied, ways) for ways in (OF_MATTERS, OF_RULES))


def grouped(count: int) -> str:
    """Return *count* as Vietnamese write it: ``1.234``."""
    return f"{count:,}".replace(",", ".")


def unit_of(how: Shown) -> str:
    """Return what is counted of what is shown so: matters (things to do, points) or rules."""
    if how in _TASKS:
        return "việc"
    return "điểm" if how in OF_MATTERS else "tiêu chí"


def counted_as(how: Shown) -> str:
    """Return what stands behind a number of what is shown so: ``việc bắt buộc``, ``tiêu chí đạt``."""
    words, unit = SHOWN_WORDS[how].lower(), unit_of(how)
    return words if words.startswith(unit) else f"{unit} {words}"


def heading_of(how: Shown) -> str:
    """Return the heading over a number of what is shown so: ``Việc bắt buộc``, ``Đạt (tiêu chí)``."""
    words, unit = SHOWN_WORDS[how], unit_of(how)
    return words if words.lower().startswith(unit) else f"{words} ({unit})"


def weight_beside(how: Shown, severity: Severity) -> str:
    """Return the word for *severity* that stands beside how a rule is shown; empty where that says it.

    Of a point to look at nothing is demanded, whatever its rule demands elsewhere.
    """
    return "" if how in {Shown.MUST, Shown.LOOK} else SEVERITY_WORDS[severity]


def _counted(tallied: Mapping[Shown, int], ways: Iterable[Shown]) -> str:
    first, *more = (how for how in ways if tallied[how] or how in COUNTED)
    lead = f"{tallied[first]} {counted_as(first)}"
    return " · ".join([lead, *(f"{tallied[how]} {SHOWN_WORDS[how].lower()}" for how in more)])
