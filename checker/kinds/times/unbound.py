"""Years to come that rightly stand beside the plan's own: its title names none, or lines are headed by several.

And where a year says what the plan is for.
"""

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.years import Years
from checker.form.header import Header
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kinds.times.own_times import OtherTime
from checker.lexicon.grammar import Grammar

_DASHES = " -+•*"
_LABEL = Grammar(r"(?:[-+*•] ?)?{year} 20\d\d ?[:,]")


def names_its_year(facts: Facts) -> bool:
    """Whether the plan's title says for which year it is; else that is the year of signing."""
    named = (year.span for year in facts[Years] if facts[Parts].subject.contains(year.span))
    return any(not facts[Citations].cover(span) for span in named)


def is_in_row_of_years(facts: Facts, span: Span, last: int) -> bool:
    """Whether lines are headed each by a year, the *last* of the plan too: - Năm 2026: …; - Năm 2027: …."""
    label = facts.lexicon.pattern(_LABEL)
    if label.match(facts.lined, _line(facts, span)) is None:
        return False
    own = (year.span for year in facts[Years] if year.year == last)
    return any(label.match(facts.lined, _line(facts, other)) for other in own)


def follows_own(facts: Facts, time: OtherTime, last: int) -> bool:
    """Whether the sentence before names the plan's *last* year: "… trong năm 2026. Năm 2027 phúc tra …"."""
    line = facts.text.rfind("\n", 0, time.span.start) + 1
    sentence = facts[Sentences].around(time.span.start)
    opens = facts.text[sentence.start : time.span.start].strip(_DASHES) == ""
    if opens and facts.text[line : time.span.start].strip(_DASHES) == "":
        return _opens_line_above(facts, line, last)
    return opens and any(
        year.year == last and line <= year.span.start < sentence.start for year in facts[Years]
    )


def _opens_line_above(facts: Facts, line: int, last: int) -> bool:
    """Whether the line above the one at *line* opens with the plan's *last* year: - Năm 2026: …, - Năm 2027: …."""
    above = facts.text.rfind("\n", 0, max(0, line - 1)) + 1
    return line > 0 and any(
        year.year == last
        and above <= year.span.start < line
        and facts.text[above : year.span.start].strip(_DASHES) == ""
        for year in facts[Years]
    )


def _line(facts: Facts, span: Span) -> int:
    return facts.lined.rfind("\n", 0, span.start) + 1


def signed_in(facts: Facts, year: int) -> int:
    """Return the year in which the plan is signed, which may be the one before its own, *year*."""
    signed = facts[Header].date
    return min(year, signed.year) if signed is not None and signed.year else year


def in_frame(facts: Facts, time: OtherTime) -> bool:
    """Whether the year stands where a plan says what it is: preamble or closing sentence."""
    parts = facts[Parts]
    concluding = parts.concludes and parts.closing.contains(time.span)
    return time.bare and (concluding or parts.preamble.contains(time.span))
