"""Whether a report goes up to a superior body, or from the units to the one that makes the plan."""

from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.recipients import ReportRecipients
from checker.form.outline import Outline
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_SUPERIOR = {
    "xa": Grammar(r"{superior.of-commune}(?!\w)"),
    "tinh": Grammar(r"{superior.of-province}(?!\w)"),
    "so": Grammar(r"{superior.of-department}(?!\w)"),
}
_LONGEST_NAME = 10
"""Words between the opening of a body's name and the unit that it is of."""
# Sở Văn hóa, Thể thao và Du lịch; Phòng Nội vụ huyện; not Hội Liên hiệp Phụ nữ xã … tỉnh …
_ABOVE_COMMUNE = Grammar(
    r"(?:{superior.above-commune}(?!\w)|{superior.with-unit}(?!\w)"
    rf"(?: (?!{{unit.commune}}(?!\w))\S+){{0,{_LONGEST_NAME}}}?"
    r" (?:{unit.province}|{unit.district}|{unit.city})(?!\w))"
)
_UNIT = Grammar(
    r"(?<!\w)(?:(?P<own>{reporter.own})|(?!{unit-opening.not}(?!\w)){unit-opening})(?!\w)"
)


def is_judged(facts: Facts) -> bool:
    """Whether it is known to whom bodies of the plan's level report."""
    return facts[Plan].level in _SUPERIOR


def go_up(facts: Facts, within: Span) -> Iterator[bool | None]:
    """Yield for each recipient named in *within* whether it is a superior body.

    None where a unit may report to its own superior of another field: Trạm Y tế báo cáo Sở Y tế.
    """
    level = facts[Plan].level
    superior, above = map(facts.lexicon.pattern, (_SUPERIOR[level], _ABOVE_COMMUNE))
    for recipient in facts[ReportRecipients].within(within):
        name = fold(facts.quote(recipient.span))
        if superior.match(name):
            yield True
        elif level != "xa" or not above.match(name):
            yield False
        else:
            yield _is_by_the_commune(facts, Span(within.start, recipient.span.start)) or None


def _is_by_the_commune(facts: Facts, before: Span) -> bool:
    """Whether who reports, named *before* the recipient or in a heading above, is the commune itself."""
    unit = facts.lexicon.pattern(_UNIT)
    named = unit.search(facts.folded, *before)
    if named is not None:
        return named["own"] is not None
    for title in facts[Outline].titles_around(before.start):
        named = unit.match(title)
        if named is not None:
            return named["own"] is not None
    return True
