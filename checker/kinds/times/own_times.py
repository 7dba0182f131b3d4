"""Times that stand in the plan's own words: not cited, not of a period, not looking back."""

from collections.abc import Sequence
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.events import Events
from checker.facts.periods import Periods
from checker.facts.tables import Tables
from checker.facts.telling.times import is_told_time
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kernel.spans import SpanSet, span_set
from checker.kinds.times.table_years import in_past_column, is_of_figures
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownEvent

_LAW_WITHIN = 100
"""Characters between *Luật* and its year: the name of one law, or of one that changes several."""
_BEFORE = 110
"""Characters before a year in which the words that make it another's stand, *Pháp lệnh* included."""
_AIMED_WITHIN = 60
"""Characters between *phấn đấu* and the year by which it is to be reached."""
# Phấn đấu đến hết năm 2025 đạt …; đến năm 2025, phấn đấu …
AIMED_BEFORE = Grammar(
    rf"(?<!\w){{aim-word}}(?!\w)[^.;,\n]{{0,{_AIMED_WITHIN}}}(?:{{aim-limit}}|{{during}}|{{part-of-time}}) $"
)
_LAW = Grammar(r"(?<!\w)(?:{law.at-large}|(?P<law>{law-kind}|{constitution}))(?!\w)")
_LAW_NAME = Grammar(rf" [^.;]{{2,{_LAW_WITHIN}}}")
# Năm đăng ký, Ngày hết hiệu lực: since or until when something is there
_OF_THEN_HEAD = Grammar(r"(?<!\w)(?:{then-column}|{inspected-time}|{born}|{in-force-column})(?!\w)")


class OtherTime(NamedTuple):
    """A year in the plan's own words: bare (năm 2025), or of a day, month or quarter.

    ``paired`` is the last of two years that go together: năm học 2024 - 2025.
    """

    span: Span
    year: int
    bare: bool
    doubtful: bool = False
    """It may as well be the time since when something is so, or of what is left to do."""
    paired: bool = False


def event_times(facts: Facts, events: Sequence[KnownEvent]) -> SpanSet:
    """Return where the times and years of *events* stand, which another rule judges."""
    spans: list[Span] = []
    for mention in (m for event in events for m in facts[Events].of(event)):
        spans += [m.span for m in (mention.time, mention.month) if m is not None]
        spans += [mention.year_span] if mention.year_span else []
    return span_set(spans)


def ends(facts: Facts, grammar: Grammar, span: Span) -> bool:
    """Whether *grammar*, which ends in ``$``, stands right before *span*."""
    low = max(0, span.start - _BEFORE)
    return facts.lexicon.pattern(grammar).search(facts.folded, low, span.start) is not None


def follows(facts: Facts, grammar: Grammar, span: Span) -> bool:
    """Whether *grammar* stands right after *span*."""
    return facts.lexicon.pattern(grammar).match(facts.folded, span.end) is not None


def of_law(facts: Facts, span: Span) -> bool:
    """Whether a law that is named before *span* in its clause has it for its year."""
    low = max(facts[Sentences].around(span.start).start, span.start - _BEFORE)
    name = facts.lexicon.pattern(_LAW_NAME)
    return any(
        name.fullmatch(facts.folded, match.end(), span.start) is not None
        for match in facts.lexicon.pattern(_LAW).finditer(facts.folded, low, span.start)
        if match["law"]
    )


def is_own(facts: Facts, span: Span, *, dated: bool = False) -> bool:
    """Whether *span* stands in the plan's own words: not cited, not a period, not looking back."""
    parts = facts[Parts]
    if not any(part.contains(span) for part in (parts.body, parts.preamble, parts.appendix)):
        return False
    if facts[Citations].cover(span) or facts[Periods].overlap(span):
        return False
    if in_past_column(facts, span) or is_of_figures(facts, span):
        return False
    head = facts[Tables].head_above(span.start, facts.folded)
    if facts.lexicon.pattern(_OF_THEN_HEAD).search(head):
        return False
    return not is_told_time(facts, span, dated=dated, aimed=ends(facts, AIMED_BEFORE, span))
