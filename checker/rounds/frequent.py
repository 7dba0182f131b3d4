"""The most frequent gaps of a round."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from checker.rounds.file_row import FileRow
from checker.rounds.overview import Gap, RuleHead
from checker.shown import Shown


def frequent_gaps(rows: Iterable[FileRow], rules: Sequence[RuleHead]) -> tuple[Gap, ...]:
    """Return in how many of *rows* each of *rules* is open: what must and should be mended most often first."""
    counts: dict[str, Counter[Shown]] = defaultdict(Counter)
    for row in rows:
        for rule, how in row.shown.items():
            counts[rule][how] += 1
    gaps = (_gap(rule, counts[rule.id]) for rule in rules if rule.id in counts)
    return tuple(
        sorted(
            (gap for gap in gaps if gap.plans), key=lambda gap: (-gap.must - gap.should, -gap.look)
        )
    )


def _gap(rule: RuleHead, count: Counter[Shown]) -> Gap:
    must, should, look = (count[how] for how in (Shown.MUST, Shown.SHOULD, Shown.LOOK))
    return Gap(rule, must + should + look, must, should, look)
