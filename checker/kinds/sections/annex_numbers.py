"""The numbers of annexes: none skipped, none twice.

A list of the annexes before them is not counted with them, even where it is not seen as one: the annexes
begin with 1 again.
"""

from collections.abc import Iterator

from checker.facts import Facts
from checker.form.appendix import AppendixHeading, appendix_headings, begins_anew, is_named_between
from checker.form.marks import to_roman
from checker.kernel.document import Span
from checker.kinds.reply import Reply
from checker.kinds.sections.several import as_one
from checker.report import Finding


def annex_number_faults(facts: Facts, reply: Reply) -> Iterator[Finding]:
    """Yield the annexes whose number is not the next one, all as one matter."""
    return as_one(_faults(facts, reply))


def _faults(facts: Facts, reply: Reply) -> Iterator[Finding]:
    """Yield the annexes whose number is not the next one: Phụ lục I, Phụ lục I."""
    headings = list(appendix_headings(facts))
    last, previous, end = 0, "", 0
    for place, heading in enumerate(headings):
        expected = last + 1
        divided = heading.is_part and heading.value == last
        right = heading.value in {None, expected} or divided or begins_anew(headings, place)
        if not right and not _stand_between(facts, heading, last, end):
            words = str(expected) if heading.number[:1].isdigit() else to_roman(expected)
            outcome = "repeated" if heading.value == last else "missing" if previous else "first"
            fields = {"found": heading.number, "previous": previous, "expected": words}
            yield reply.finding(heading.span, outcome, **fields)
        if heading.value is not None:
            last, previous, end = heading.value, heading.number, heading.span.end


def _stand_between(facts: Facts, heading: AppendixHeading, last: int, end: int) -> bool:
    """Whether all annexes between the *last* one, which ends at *end*, and *heading* stand there in another form."""
    if heading.value is None or heading.value <= last:
        return False
    between = Span(end, heading.span.start)
    return all(is_named_between(facts, value, between) for value in range(last + 1, heading.value))
