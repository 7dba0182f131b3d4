"""The numbers of annexes: none skipped, none twice."""

from collections.abc import Iterator

from checker.facts import Facts
from checker.form.appendix import appendix_headings
from checker.form.marks import to_roman
from checker.kinds.reply import Reply
from checker.report import Finding


def annex_number_faults(facts: Facts, reply: Reply) -> Iterator[Finding]:
    """Yield the annexes whose number is not the next one: Phụ lục I, Phụ lục I."""
    last, previous = 0, ""
    for heading in appendix_headings(facts):
        expected = last + 1
        divided = heading.is_part and heading.value == last
        if heading.value not in {None, expected} and not divided:
            words = str(expected) if heading.number[:1].isdigit() else to_roman(expected)
            outcome = "repeated" if heading.value == last else "missing" if previous else "first"
            fields = {"found": heading.number, "previous": previous, "expected": words}
            yield reply.finding(heading.span, outcome, **fields)
        if heading.value is not None:
            last, previous = heading.value, heading.number
