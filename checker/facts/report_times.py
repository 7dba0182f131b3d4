"""What time a report is on: a year, six months, a quarter, an event such as the action month."""

from collections.abc import Iterator
from typing import Literal

from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

ReportTime = Literal["year", "half-year", "quarter", "event", ""]
"""Empty where the draft does not say."""

_TIMES = Grammar(
    r"(?<!\w)(?:(?P<event>{report-word}(?:(?!{report-word})[^,;.]){0,60}?{event-word})"
    r"|(?P<half>{half-year})(?! {late-half})|(?P<quarter>{quarter})"
    r"|(?P<year>{report-word}(?: (?!{half-year}|{quarter})[^\W\d_]+){0,4}? {year}|{year-report}))(?!\w)"
)
_LABELS = (
    Grammar(r"(?: ?{every} {year})? ?\((?P<label>[^()]{0,80})\)"),
    Grammar(
        r"(?: ?{every} {year})?,? {label-for} (?P<label>[^,;.()]{0,60}?)(?=,| {and} |[;.()]|$)"
    ),
)
_BARE_YEAR = Grammar(r"(?:{every} )?{year}(?!\w)")
# báo cáo 6 tháng và năm; quý, 6 tháng, năm; not 6 tháng, năm 2026
_AND_YEAR = Grammar(
    r"(?: {first-part} {year})?(?: ?[,/-] ?|(?P<and> {and} ))(?:{every} )?(?P<year>{year})(?!\w)(?(and)| *(?!\d| ))"
)
_REPORT = Grammar(r"(?<!\w){report-word}(?!\w)")
_NAMES: dict[str, ReportTime] = {
    "event": "event", "half": "half-year", "quarter": "quarter", "year": "year",
}  # fmt: skip


def times_in(facts: Facts, within: Span) -> tuple[ReportTime, ...]:
    """Return the times of the reports that are named in *within*, in order, each once."""
    return tuple(dict.fromkeys(time for time, _ in named_times(facts, within)))


def named_times(facts: Facts, within: Span) -> Iterator[tuple[ReportTime, Span]]:
    """Yield the times of the reports that are named in *within*, in order, with their words."""
    for match in facts.lexicon.pattern(_TIMES).finditer(facts.folded, *within):
        time = _NAMES[match.lastgroup or "year"]
        yield time, Span(*match.span())
        if time in {"half-year", "quarter"}:
            also = facts.lexicon.pattern(_AND_YEAR).match(facts.folded, match.end(), within.end)
            if also is not None:
                yield "year", Span(*also.span("year"))


def label_behind(facts: Facts, rest: Span) -> Span | None:
    """Return the label right behind a day that says which report it is for.

    “trước ngày 10/6 (báo cáo 6 tháng)”, “trước ngày 10/6 đối với báo cáo 6 tháng”: it belongs to
    the day before it.
    """
    for grammar in _LABELS:
        match = facts.lexicon.pattern(grammar).match(facts.folded, *rest)
        if match is not None:
            label = Span(*match.span("label"))
            if times_of_label(facts, label) or facts.lexicon.pattern(_REPORT).search(
                facts.folded, *label
            ):
                return label
    return None


def times_of_label(facts: Facts, label: Span) -> tuple[ReportTime, ...]:
    """Return the times of the reports that a label names, where *năm* alone is the year's."""
    found = times_in(facts, label)
    bare = facts.lexicon.pattern(_BARE_YEAR).match(facts.folded, *label)
    return found or (("year",) if bare else ())
