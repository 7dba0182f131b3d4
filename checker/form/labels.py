"""Which of several: two sections III are told apart when people read of them."""

from collections import Counter
from collections.abc import Iterator, Sequence

_ORDINALS = ("nhất", "hai", "ba", "tư", "năm")


def told_apart(labels: Sequence[str]) -> Iterator[str]:
    """Yield the labels in order, ``III thứ nhất``, ``III thứ hai`` where several are the same."""
    several = Counter(labels)
    before: Counter[str] = Counter()
    for label in labels:
        if several[label] == 1 or not label:
            yield label
            continue
        at = before[label]
        before[label] += 1
        yield f"{label} thứ {_ORDINALS[at] if at < len(_ORDINALS) else at + 1}"
