"""What is told of blanks of the draft's own: one matter each, those of one table or annex one together."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.facts import Facts
from checker.facts.annexes import Annexes
from checker.facts.whereabouts import Whereabouts
from checker.kernel.document import Span
from checker.kinds.reply import Reply
from checker.report import Finding


def left_open(facts: Facts, reply: Reply, blanks: Sequence[Span]) -> Iterator[Finding]:
    """Yield what is told of the draft's own *blanks*: those of one table or annex are one matter."""
    together: dict[object, list[Span]] = {}
    for blank in blanks:
        together.setdefault(_sheet_of(facts, blank), []).append(blank)
    for sheet, spans in together.items():
        first = facts[Whereabouts].of(spans[0].start)
        for span in spans:
            if len(spans) > 1 and sheet is not None:
                yield reply.finding(span, "several", where=first)
            else:
                where = facts[Whereabouts].of(span.start)
                yield reply.finding(
                    span, "missing", found=" ".join(facts.quote(span).split()), where=where
                )


def _sheet_of(facts: Facts, blank: Span) -> object:
    """Return what tells the annex or the table that *blank* stands in, None in the text."""
    annexes = facts[Annexes]
    above = bisect_right(annexes, blank.start, key=lambda annex: annex.span.start) - 1
    if above >= 0 and annexes[above].span.contains(blank):
        return annexes[above].span
    block = facts.document.block_at(blank.start)
    return block.cell.table if block is not None and block.cell is not None else None
