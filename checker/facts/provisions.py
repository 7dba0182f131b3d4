"""What the plan provides: its body, and the annexes that go with it.

A form that others are to fill in and an annex on results provide nothing.
"""

from collections.abc import Iterable, Iterator

from checker.facts.annexes import Annexes
from checker.facts.store import Facts
from checker.form.parts import Parts
from checker.kernel.document import Span


class Provisions(tuple[Span, ...]):  # noqa: SLOT001 - a tuple with methods
    """Where the plan's own provisions stand, in order; the body first."""

    def cover(self, offset: int) -> bool:
        """Whether the character at *offset* is part of them."""
        return any(span.start <= offset < span.end for span in self)

    def of(self, spans: Iterable[Span]) -> Iterator[Span]:
        """Yield those of *spans* that stand in them."""
        return (span for span in spans if any(own.contains(span) for own in self))


def read_provisions(facts: Facts) -> Provisions:
    """Return the body and the annexes that belong to it."""
    own = [a.span for a in facts[Annexes] if not a.is_form and not a.is_past]
    return Provisions([facts[Parts].body, *own])
