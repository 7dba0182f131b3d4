"""Which kind of plan a document is: by its subject line first, then by what it speaks of most."""

from checker.kernel.phrases import find
from checker.kernel.text import fold, strip_marks
from checker.plans.kind import OTHER, PlanKind, Plans

_MENTIONS = 5
"""Fewer mentions in a whole document are chance."""
_SPREAD = 900
"""Characters for each mention at most: the text is about it, whatever its title says."""


def subject_of(title: str, own: str, plans: Plans, *, field: bool = False) -> str:
    """Return the id of the kind that *title* (folded) names, or that the folded text *own* is about.

    Where a title names several, the first one counts: a plan on children may
    speak of violence in families. With *field* the title names some field: if it
    is of no kind and near none, no section of the text makes the plan one.
    """
    named = [(place, kind.id) for kind in plans.values() for place in _places(kind, title)]
    if named:
        return min(named)[1]
    kinds = [kind for kind in plans.values() if not field or _is_near(kind, title)]
    counts = {kind.id: len(_places(kind, own)) for kind in kinds}
    most = max(counts, key=lambda name: counts[name], default=OTHER)
    count = counts.get(most, 0)
    return most if count >= _MENTIONS and count * _SPREAD > len(own) else OTHER


def _is_near(kind: PlanKind, title: str) -> bool:
    """Whether *title* touches on the field of *kind*; a slip in a diacritic does not matter."""
    bare = strip_marks(title)
    return any(find(strip_marks(fold(phrase)), bare) for phrase in kind.near)


def _places(kind: PlanKind, folded: str) -> list[int]:
    """Return where *folded* text calls the field of *kind*; a longer name counts once."""
    spans = sorted(span for name in kind.names for span in find(name, folded))
    starts: list[int] = []
    end = -1
    for span in spans:
        if span.start >= end:
            starts.append(span.start)
        end = max(end, span.end)
    return starts
