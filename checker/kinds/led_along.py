"""References inside the plan that lead to numbers which move: they move along."""

from collections.abc import Iterator, Mapping, Sequence

from checker.facts import Facts
from checker.facts.references import Led, Reference, References, Ways, Whose
from checker.put import Follower


def references_to(facts: Facts, followers: Sequence[Follower]) -> Iterator[Follower]:
    """Yield the numbers in references that lead to one of *followers*, which move with it."""
    if not followers:
        return
    lines = {_line(facts, follower): follower for follower in followers}
    for reference in facts[References]:
        for led in facts[Ways].led(reference.chain):
            yield from _along(facts, lines, reference, led)


def _along(
    facts: Facts, lines: Mapping[int, Follower], reference: Reference, led: Led
) -> Iterator[Follower]:
    moved = next((lines[start] for start in led.starts if start in lines), None)
    if moved is None:
        return
    # Of "4.1" a reference may say the 1 alone: below the 4 that it names beside.
    said, whole = (facts.quote(span).count(".") for span in (led.span, moved.span))
    at = moved.at - (whole - said)
    if at >= 0:
        doubtful = reference.whose is Whose.PERHAPS
        yield Follower(led.span, moved.style, at, nested=True, leads=led.starts, doubtful=doubtful)


def _line(facts: Facts, follower: Follower) -> int:
    block = facts.document.block_at(follower.span.start)
    return block.span.start if block else follower.span.start
