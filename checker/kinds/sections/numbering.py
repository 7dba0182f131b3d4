"""No number of the outline is skipped or repeated (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục V)."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from checker.facts import Facts
from checker.facts.annexes import Annex, Annexes
from checker.facts.blanks import PAGE_OF_BLANKS, Blanks
from checker.form.outline import Outline, Section, sections_in
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kinds.base import Kind, NoParams
from checker.kinds.reply import Reply, worst
from checker.kinds.sections.annex_numbers import annex_number_faults
from checker.kinds.sections.by_hand import OUTCOMES as BY_HAND
from checker.kinds.sections.by_hand import by_hand
from checker.kinds.sections.certainty import (
    begins_anew,
    goes_on,
    is_list,
    is_odd,
    is_of_other_kind,
    is_out_of_order,
    stands_above,
    stands_between,
)
from checker.kinds.sections.counting import (
    next_number,
    number_as,
    number_before,
    number_of,
    numbers_after,
)
from checker.kinds.sections.parents import around, fits_parent, name_of_parent
from checker.kinds.sections.renumbered import renumbered
from checker.kinds.sections.row_numbers import row_faults
from checker.kinds.sections.row_starts import (
    is_contained,
    is_extract,
    is_inner,
    opens_container,
    opens_list,
)
from checker.kinds.sections.rows import ends_of, rows_of, run_through
from checker.kinds.sections.several import as_one
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict

_BEHIND = 60
"""Sections before a heading without a number among which the number stands that goes on below it."""

OUTCOMES = {
    "missing": "Số thứ tự “{found}” chưa liên tục: sau “{previous}” phải là “{expected}”.",
    "repeated": "Số thứ tự “{found}” bị lặp; ở đây phải là “{expected}”.",
    "first": "Mục đầu tiên đánh số “{found}”, trong khi phải bắt đầu từ “{expected}”.",
    "parent": "Số thứ tự “{found}” không khớp với mục {parent} chứa nó.",
    "order": "Số thứ tự của dãy này không thiếu nhưng đứng chưa đúng thứ tự; cần xem lại cả dãy.",
    "right": "Số thứ tự các mục liên tục.",
    **BY_HAND,
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Compare each numbered section with the one before it under the same parent."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    decision = sections_in(facts.document, facts.folded, *facts[Parts].decision, facts.lexicon)
    faults = [
        *_section_faults(reply, facts[Outline].sections),
        *_section_faults(reply, decision, style="article"),
        *_faults_in_annexes(facts, reply),
        *row_faults(facts, reply),
        *annex_number_faults(facts, reply),
    ]
    spoilt = bool(facts.document.unread)
    verdict = worst(
        (Status.REVIEW if fault.doubtful or spoilt else Status.GAP, fault) for fault in faults
    )
    return verdict or reply.passed("right")


def _counted(facts: Facts) -> Iterator[Annex]:
    """Yield the annexes whose headings are counted: forms to fill in number their lines anew and anew."""
    for annex in facts[Annexes]:
        if sum(annex.span.contains(blank) for blank in facts[Blanks]) < PAGE_OF_BLANKS:
            yield annex


def _section_faults(
    reply: Reply, sections: Sequence[Section], before: Collection[str] = (), style: str = ""
) -> Iterator[Finding]:
    """Yield the faults of the rows of *sections*; with a *style*, of those rows alone."""
    rows = [row for row in rows_of(sections) if row[0].mark and style in {"", row[0].mark.style}]
    through = run_through(sections, rows)
    for number, row in enumerate(rows):
        earlier = rows[through[number]] if number in through else ()
        yield from as_one(_faults(sections, reply, row, earlier, before))


def _faults_in_annexes(facts: Facts, reply: Reply) -> Iterator[Finding]:
    """Yield the faults of the annexes, whose lists may count on from the body's."""
    before = ends_of(facts[Outline].sections)
    for annex in _counted(facts):
        yield from _section_faults(reply, annex.sections, before)
        before |= ends_of(annex.sections)


def _faults(
    sections: Sequence[Section], reply: Reply, row: Sequence[Section], earlier: Sequence[Section],
    before: Collection[str],
) -> Iterator[Finding]:  # fmt: skip
    """Yield what is wrong in one row of siblings, which may go on from an *earlier* one.

    The outermost may begin with a number of *before*.

    After a wrong number the next one may go on from it or from the number that
    belonged there: one slip (I, I, III) is one finding.
    """
    allowed: set[str] = set()
    outer: set[str] = set()
    expected = previous = ""
    for place, section in enumerate(row):
        if place == 0:
            allowed, expected, previous = _start(reply.facts, sections, section, earlier, before)
        number = number_of(section)
        back = outer or allowed
        outcome = ""
        if place and number not in allowed and _opens_list(reply.facts, sections, row, place, back):
            outer = set() if is_contained(reply.facts, sections, row[0]) else back
        else:
            if number in outer and number not in allowed:
                allowed, outer = outer, set()
            right = number in allowed
            if right or not _is_resumed(reply.facts, sections, row, place, expected):
                outcome = _outcome(reply.facts, sections, row, place, previous, right=right)
        if outcome:
            fields = {"previous": previous, "expected": expected}
            yield from _told(reply, sections, row, place, outcome, **fields)
        allowed, expected = _behind(row, place, outcome, expected)
        previous = number


def _start(
    facts: Facts, sections: Sequence[Section], section: Section, earlier: Sequence[Section],
    before: Collection[str],
) -> tuple[set[str], str, str]:  # fmt: skip
    """Return the numbers with which a row may begin, the one expected, and the one that it goes on from."""
    allowed, expected, previous = _first(section), number_as(section, 1), ""
    number = number_of(section)
    if section.parent is None and (number in before or is_extract(facts, section)):
        allowed.add(number)
    if earlier and earlier[-1].mark is not None:
        previous = number_of(earlier[-1])
        allowed |= numbers_after(earlier[-1], previous)
        if section.mark is not None and section.mark.numbers != (1,):
            expected = next_number(section, previous)
    return allowed | _behind_heading(sections, section), expected, previous


def _outcome(
    facts: Facts, sections: Sequence[Section], row: Sequence[Section], place: int, previous: str,
    *, right: bool,
) -> str:  # fmt: skip
    """Return what is wrong with the number at *place*, which stands behind *previous*; empty if nothing."""
    section = row[place]
    counted = section.mark is not None and len(section.mark.numbers) > 1
    if counted and not (right and place) and not fits_parent(facts, sections, section):
        return "parent"
    if right:
        return ""
    if not previous:
        return "first"
    return "repeated" if number_of(section) == previous else "missing"


def _told(
    reply: Reply, sections: Sequence[Section], row: Sequence[Section], place: int, outcome: str,
    **fields: str,
) -> Iterator[Finding]:  # fmt: skip
    """Yield what is told of the slip at *place*; of some first numbers nothing."""
    section = row[place]
    if outcome == "first" and not _is_told_of_first(reply.facts, row):
        return
    span = Span(section.lead.start, section.title.end)
    name = name_of_parent(reply.facts, sections, section)
    number = section.mark.text if section.mark else ""
    found = reply.finding(span, outcome, found=number, parent=name, **fields)
    expected = fields["expected"]
    if outcome != "parent":
        found = _with_way(reply, sections, row, place, expected, outcome, found)
    yield replace(found, doubtful=_is_doubtful(reply.facts, row, place, expected, outcome))


def _behind(
    row: Sequence[Section], place: int, outcome: str, expected: str
) -> tuple[set[str], str]:
    """Return the numbers that may stand behind the section at *place*, and the one expected there."""
    section = row[place]
    number = number_of(section)
    if outcome in {"", "parent"}:
        return numbers_after(section, number), next_number(section, number)
    odd = is_odd(row, place, expected)
    allowed = numbers_after(section, expected) | (set() if odd else numbers_after(section, number))
    right = odd or outcome == "repeated"
    return allowed, next_number(section, expected if right else number)


def _is_resumed(
    facts: Facts, sections: Sequence[Section], row: Sequence[Section], place: int, expected: str
) -> bool:
    """Whether what seems lost before the section at *place* stands there, or a list begins anew."""
    section = row[place]
    if place == 0:
        before = number_before(section)
        return bool(before) and stands_above(facts, sections, section, before)
    if is_of_other_kind(facts) and begins_anew(row, place):
        return True
    return stands_between(facts, sections, row[place - 1], section, expected)


def _is_told_of_first(facts: Facts, row: Sequence[Section]) -> bool:
    """Whether a first number that is none is told: of what is no plan only where a list goes on from it."""
    if facts.document.unread:
        return False
    return not is_of_other_kind(facts) or goes_on(row, 0)


def _is_doubtful(
    facts: Facts, row: Sequence[Section], place: int, expected: str, outcome: str
) -> bool:
    """Whether the list around a slip is too short to tell that it is one, in what is no plan."""
    if not is_of_other_kind(facts):
        return False
    return outcome in {"first", "parent"} or not is_list(row, place, expected)


def _with_way(
    reply: Reply, sections: Sequence[Section], row: Sequence[Section], place: int, expected: str,
    outcome: str, found: Finding,
) -> Finding:  # fmt: skip
    """Return *found* with the right number where that is certain, else with what is to be done by hand."""
    displaced = outcome == "missing" and is_out_of_order(row, place)
    if displaced and not is_odd(row, place, expected):
        return replace(found, message=reply.say("order"))
    put = renumbered(reply.facts, sections, row[place], expected)
    if put and _is_one_slip(row, place, expected, outcome):
        return replace(found, suggestion=expected, put=put)
    hand = by_hand(reply, row[place:], expected, lost=outcome != "repeated")
    return replace(found, message=f"{found.message} {hand}".rstrip())


def _is_one_slip(row: Sequence[Section], place: int, expected: str, outcome: str) -> bool:
    """Whether the section at *place* alone is wrong: the next one goes on from the number *expected*.

    Behind the last one nothing goes on: one that repeats a number is meant to be the next, of one that
    leaves out a number the section before it may be lost.
    """
    if place + 1 == len(row):
        return outcome == "repeated"
    return bool(place) and number_of(row[place + 1]) in numbers_after(row[place], expected)


def _behind_heading(sections: Sequence[Section], section: Section) -> set[str]:
    """Return the numbers that go on from what stands before the heading without a number around *section*.

    Such a heading may be a table's title between 1. and 2.: KẾT QUẢ CHỈ SỐ NĂM 2024.
    """
    heading = sections[section.parent] if section.parent is not None else None
    if heading is None or heading.mark is not None or section.mark is None:
        return set()
    for other in reversed(sections[max(0, heading.index - _BEHIND) : heading.index]):
        if other.index == heading.parent:
            return set()
        if other.parent == heading.parent and other.mark and other.mark.style == section.mark.style:
            return numbers_after(other, number_of(other))
    return set()


def _opens_list(
    facts: Facts, sections: Sequence[Section], row: Sequence[Section], place: int, allowed: set[str]
) -> bool:
    """Whether the row begins a list of its own at *place*, behind which one of *allowed* goes on."""
    section = row[place]
    if number_of(section) != number_as(section, 1):
        return False
    if opens_list(facts, (*row, *around(sections, section)), section):
        return True
    if opens_container(facts, sections, row[0], section):
        return True
    values = [other.mark.numbers[-1] for other in row if other.mark is not None]
    later = (v for other, v in zip(row, values, strict=True) if number_of(other) in allowed)
    expected = next(later, None)
    return expected is not None and is_inner(values, place, expected)


def _first(section: Section) -> set[str]:
    """Return the numbers with which a row may begin."""
    mark = section.mark
    if mark is not None and len(mark.numbers) > 1 and section.parent is None:
        return {number_of(section)}
    return {number_as(section, 1)}


KIND = Kind("numbering", NoParams, check, OUTCOMES, by_signs=True)
