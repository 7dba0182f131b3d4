"""No number of the outline is skipped or repeated (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục V)."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from checker.facts import Facts
from checker.facts.annexes import Annex, Annexes
from checker.facts.blanks import PAGE_OF_BLANKS, Blanks
from checker.form.appendix import appendix_headings
from checker.form.marks import to_roman
from checker.form.outline import Outline, Section, sections_in
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.spans import span_set
from checker.kinds.base import Kind, NoParams
from checker.kinds.reply import Reply, worst
from checker.kinds.sections.by_hand import OUTCOMES as BY_HAND
from checker.kinds.sections.by_hand import by_hand
from checker.kinds.sections.certainty import (
    begins_anew,
    goes_on,
    is_list,
    is_odd,
    is_of_other_kind,
    stands_above,
    stands_between,
)
from checker.kinds.sections.counting import NAMED, next_number, number_as, number_before, number_of, numbers_after
from checker.kinds.sections.renumbered import renumbered
from checker.kinds.sections.row_numbers import row_slips
from checker.kinds.sections.row_starts import (
    is_contained,
    is_extract,
    is_inner,
    opens_container,
    opens_list,
)
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict

_LETTERED = frozenset({"upper", "lower"})
_BEHIND = 60
"""Sections before a heading without a number among which the number stands that goes on below it."""
_ROWS_THROUGH = 2
"""Rows that go on from the one before, from which on a plan counts through its sections."""

OUTCOMES = {
    "missing": "Số thứ tự “{found}” chưa liên tục: sau “{previous}” phải là “{expected}”.",
    "repeated": "Số thứ tự “{found}” bị lặp; ở đây phải là “{expected}”.",
    "first": "Mục đầu tiên đánh số “{found}”, trong khi phải bắt đầu từ “{expected}”.",
    "parent": "Số thứ tự “{found}” không khớp với mục {parent} chứa nó.",
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
        *_annex_faults(facts, reply),
        *_row_faults(facts, reply),
        *_appendix_faults(facts, reply),
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
    rows = [row for row in _rows(sections) if row[0].mark and style in {"", row[0].mark.style}]
    through = _run_through(sections, rows)
    for number, row in enumerate(rows):
        earlier = rows[through[number]] if number in through else ()
        yield from _faults(sections, reply, row, earlier, before)


def _rows(sections: Sequence[Section]) -> list[list[Section]]:
    """Return the numbered siblings, row by row."""
    siblings: dict[tuple[int | None, str, int], list[Section]] = {}
    for section in sections:
        if section.mark is not None:
            slot = (section.parent, section.mark.style, len(section.mark.numbers))
            siblings.setdefault(slot, []).append(section)
    return list(siblings.values())


def _annex_faults(facts: Facts, reply: Reply) -> Iterator[Finding]:
    """Yield the faults of the annexes, whose lists may count on from the body's."""
    before = _ends(facts[Outline].sections)
    for annex in _counted(facts):
        yield from _section_faults(reply, annex.sections, before)
        before |= _ends(annex.sections)


def _ends(sections: Sequence[Section]) -> set[str]:
    """Return the numbers with which the outermost rows of *sections* end, and what follows them."""
    lasts = [row[-1] for row in _rows(sections) if len(row) > 1 and row[-1].parent is None]
    return {number_of(last) for last in lasts} | {
        number for last in lasts for number in numbers_after(last, number_of(last))
    }


def _row_faults(facts: Facts, reply: Reply) -> Iterator[Finding]:
    """Yield the rows of tables whose number is not the next one, save those that are sections."""
    leads = span_set(section.lead for section in facts[Outline].sections)
    for slip in row_slips(facts):
        if leads.overlaps(slip.span):
            continue
        outcome = "repeated" if slip.found == slip.previous else "missing"
        fields = {"found": slip.found, "previous": slip.previous, "expected": slip.expected}
        yield reply.finding(slip.span, outcome, **fields)


def _appendix_faults(facts: Facts, reply: Reply) -> Iterator[Finding]:
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


def _run_through(sections: Sequence[Section], rows: Sequence[Sequence[Section]]) -> dict[int, int]:
    """Return for each row that may go on from an earlier one the number of that one.

    Articles are counted through the chapters, and through what an article puts in force (Điều 1.
    Phê duyệt Đề án với nội dung sau: I., II.; Điều 2.). So may be what stands under headings without a
    number, Roman numbers through the parts, and what stands in groups A, B. Other rows do where all of
    them do.
    """
    last: dict[tuple[str, int, int], int] = {}
    before: dict[int, int] = {}
    free: set[int] = set()
    for number, row in enumerate(rows):
        mark = row[0].mark
        grouped = _is_grouped(sections, row[0])
        if mark is None or (len(mark.numbers) > 1 and not grouped):
            continue
        depth = 0 if mark.style == "article" else row[0].depth
        key = (mark.style, len(mark.numbers), depth)
        if key in last:
            before[number] = last[key]
            if mark.style == "article" or grouped or _is_parted(sections, row[0]):
                free.add(number)
        last[key] = number
    counted: dict[str, list[int]] = {}
    for number in before:
        mark = rows[number][0].mark
        if mark is not None and len(mark.numbers) == 1:
            counted.setdefault(mark.style, []).append(number)
    for numbers in counted.values():
        if len(numbers) >= _ROWS_THROUGH and all(
            _goes_on(rows[before[n]], rows[n]) for n in numbers
        ):
            free.update(numbers)
    return {number: earlier for number, earlier in before.items() if number in free}


def _is_parted(sections: Sequence[Section], section: Section) -> bool:
    """Whether a section stands under a part, a chapter, or a heading without a number."""
    if section.parent is None:
        return False
    mark = sections[section.parent].mark
    return mark is None or mark.style in NAMED


def _is_grouped(sections: Sequence[Section], section: Section) -> bool:
    """Whether a section stands in a group that a letter names: A. Tuyên truyền, b) Tập huấn."""
    mark = sections[section.parent].mark if section.parent is not None else None
    return mark is not None and mark.style in _LETTERED


def _goes_on(earlier: Sequence[Section], row: Sequence[Section]) -> bool:
    last, first = earlier[-1].mark, row[0].mark
    return bool(last and first) and number_of(row[0]) in numbers_after(
        earlier[-1], number_of(earlier[-1])
    )


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
        mark = section.mark
        if mark is None:
            continue
        span = Span(section.lead.start, section.title.end)
        if place == 0:
            allowed, expected = _first(section), number_as(section, 1)
            if section.parent is None and (
                number_of(section) in before or is_extract(reply.facts, section)
            ):
                allowed.add(number_of(section))
            if earlier and earlier[-1].mark is not None:
                previous = number_of(earlier[-1])
                allowed |= numbers_after(earlier[-1], previous)
                if mark.numbers != (1,):
                    expected = next_number(section, previous)
            allowed |= _behind_heading(sections, section)
        number = number_of(section)
        back = outer or allowed
        if place and number not in allowed and _opens_list(reply.facts, sections, row, place, back):
            outer = set() if is_contained(reply.facts, sections, row[0]) else back
            allowed, expected = numbers_after(section, number), next_number(section, number)
            previous = number
            continue
        if number in outer and number not in allowed:
            allowed, outer = outer, set()
        if number not in allowed and _is_resumed(
            reply.facts, sections, row, place, expected, begun=bool(previous)
        ):
            allowed, expected = numbers_after(section, number), next_number(section, number)
            previous = number
            continue
        unfit = len(mark.numbers) > 1 and not _fits_parent(reply, sections, section)
        if unfit and (place == 0 or number not in allowed):
            parent = _name(reply, sections, section)
            yield reply.finding(span, "parent", found=mark.text, parent=parent)
            allowed, expected = numbers_after(section, number), next_number(section, number)
        elif number in allowed:
            allowed, expected = numbers_after(section, number), next_number(section, number)
        else:
            outcome = "repeated" if number == previous else "missing" if previous else "first"
            fields = {"found": mark.text, "previous": previous, "expected": expected}
            found = reply.finding(span, outcome, **fields)
            found = _with_way(reply, sections, row, place, expected, outcome, found)
            if outcome != "first" or _is_told_of_first(reply.facts, row):
                yield replace(found, doubtful=_is_doubtful(reply.facts, row, place, expected))
            allowed = numbers_after(section, expected)
            odd = is_odd(row, place, expected)
            if not odd:
                allowed |= numbers_after(section, number)
            right = outcome == "repeated" or odd
            expected = next_number(section, expected if right else number)
        previous = number


def _is_resumed(
    facts: Facts, sections: Sequence[Section], row: Sequence[Section], place: int, expected: str,
    *, begun: bool,
) -> bool:  # fmt: skip
    """Whether what seems lost before the section at *place* stands there, or a list begins anew."""
    section = row[place]
    if not begun:
        before = number_before(section)
        return bool(before) and stands_above(facts, sections, section, before)
    if is_of_other_kind(facts) and begins_anew(row, place):
        return True
    if place == 0 or number_of(section) not in numbers_after(section, expected):
        return False
    return stands_between(facts, sections, row[place - 1], section, expected)


def _is_told_of_first(facts: Facts, row: Sequence[Section]) -> bool:
    """Whether a first number that is none is told: of what is no plan only where a list goes on from it."""
    if facts.document.unread:
        return False
    return not is_of_other_kind(facts) or goes_on(row, 0)


def _is_doubtful(facts: Facts, row: Sequence[Section], place: int, expected: str) -> bool:
    """Whether the list around a slip is too short to tell that it is one, in what is no plan."""
    return is_of_other_kind(facts) and (not place or not is_list(row, place, expected))


def _with_way(
    reply: Reply, sections: Sequence[Section], row: Sequence[Section], place: int, expected: str,
    outcome: str, found: Finding,
) -> Finding:  # fmt: skip
    """Return *found* with the right number where that is certain, else with what is to be done by hand."""
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
    if opens_list(facts, (*row, *_around(sections, section)), section):
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


def _is_headed(facts: Facts, section: Section, wanted: tuple[int, ...]) -> bool:
    """Whether the line right above is its heading, whose number has lost its full stop: 7 Biện pháp, 7.1."""
    above = facts.document.block_at(section.lead.start - 1)
    return above is not None and facts.quote(above.span).startswith(
        f"{'.'.join(map(str, wanted))} "
    )


def _fits_parent(reply: Reply, sections: Sequence[Section], section: Section) -> bool:
    """Whether 4.1 stands under a section whose number is 4, on whatever level."""
    mark = section.mark
    if mark is None or section.parent is None:
        return True
    wanted = mark.numbers[:-1]
    if _is_headed(reply.facts, section, wanted):
        return True
    numbers = [outer.mark for outer in _around(sections, section) if outer.mark is not None]
    if any(m.numbers[-len(wanted) :] == wanted or m.numbers == wanted[-1:] for m in numbers):
        return True
    counted = any(m.style == "decimal" for m in numbers)
    return not counted and _counts_alone(sections, section, wanted)


def _counts_alone(sections: Sequence[Section], section: Section, wanted: tuple[int, ...]) -> bool:
    """Whether a number fits where nothing around it is counted so: 1.1 under III or under a heading.

    Under headings without a number, the first figure counts these: 2.1 under the second one.
    """
    if set(wanted) == {1}:
        return True
    if section.parent is None or sections[section.parent].mark is not None:
        return False
    heading = sections[section.parent]
    beside = [s for s in sections[: heading.index + 1] if s.parent == heading.parent and not s.mark]
    if wanted == (len(beside),):
        return True
    rows = [s.mark for s in sections[: section.index] if s.mark is not None]
    before = next((m for m in reversed(rows) if len(m.numbers) == len(wanted) + 1), None)
    return before is not None and wanted == (*wanted[:-1], before.numbers[-2] + 1)


def _around(sections: Sequence[Section], section: Section) -> Iterator[Section]:
    """Yield the sections around *section*, innermost first."""
    index = section.parent
    while index is not None:
        yield sections[index]
        index = sections[index].parent


def _name(reply: Reply, sections: Sequence[Section], section: Section) -> str:
    """Return what the section around *section* is called: its number, else its title."""
    if section.parent is None:
        return "…"
    parent = sections[section.parent]
    return parent.label if parent.mark is not None else f"“{reply.facts.quote(parent.title)}”"


KIND = Kind("numbering", NoParams, check, OUTCOMES, by_signs=True)
