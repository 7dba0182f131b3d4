"""No number of the outline is skipped or repeated (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục V)."""

from collections.abc import Iterator, Sequence

from checker.facts import Facts
from checker.form.marks import LATIN_LETTERS, VIETNAMESE_LETTERS, roman_value, to_roman
from checker.form.outline import Outline, Section
from checker.kernel.document import Span
from checker.kinds.base import Kind, NoParams
from checker.kinds.reply import Reply, combine
from checker.kinds.sections.row_numbers import row_slips
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict

_CAPITALS = VIETNAMESE_LETTERS.upper()


OUTCOMES = {
    "missing": "Số thứ tự “{found}” chưa liên tục: sau “{previous}” phải là “{expected}”.",
    "repeated": "Số thứ tự “{found}” bị lặp; ở đây phải là “{expected}”.",
    "first": "Mục đầu tiên đánh số “{found}”, trong khi phải bắt đầu từ “{expected}”.",
    "parent": "Số thứ tự “{found}” không khớp với mục {parent} chứa nó.",
    "right": "Số thứ tự các mục liên tục.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Compare each numbered section with the one before it under the same parent."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    siblings: dict[tuple[int | None, str, int], list[Section]] = {}
    for section in facts[Outline].sections:
        if section.mark is not None:
            slot = (section.parent, section.mark.style, len(section.mark.numbers))
            siblings.setdefault(slot, []).append(section)
    faults = [fault for row in siblings.values() for fault in _faults(facts, reply, row)]
    for slip in row_slips(facts):
        outcome = "repeated" if slip.found == slip.previous else "missing"
        fields = {"found": slip.found, "previous": slip.previous, "expected": slip.expected}
        faults.append(reply.finding(slip.span, outcome, **fields))
    if not faults:
        return reply.passed("right")
    return combine(Status.GAP, sorted(faults, key=lambda fault: fault.span))


def _faults(facts: Facts, reply: Reply, row: Sequence[Section]) -> Iterator[Finding]:
    """Yield what is wrong in one row of siblings.

    After a wrong number the next one may go on from it or from the number that
    belonged there: one slip (I, I, III) is one finding.
    """
    allowed: set[str] = set()
    expected = previous = ""
    for place, section in enumerate(row):
        mark = section.mark
        if mark is None:
            continue
        span = Span(section.lead.start, section.title.end)
        if place == 0:
            allowed, expected = _first(section), _written(section, 1)
        unfit = len(mark.numbers) > 1 and not _fits_parent(facts, section)
        if unfit and (place == 0 or mark.text not in allowed):
            parent = (
                facts[Outline].sections[section.parent].label if section.parent is not None else "…"
            )
            yield reply.finding(span, "parent", found=mark.text, parent=parent)
            allowed, expected = _after(section, mark.text), _next(section, mark.text)
        elif mark.text in allowed:
            allowed, expected = _after(section, mark.text), _next(section, mark.text)
        else:
            outcome = "first" if place == 0 else "repeated" if mark.text == previous else "missing"
            fields = {"found": mark.text, "previous": previous, "expected": expected}
            yield reply.finding(span, outcome, **fields)
            allowed = _after(section, mark.text) | _after(section, expected)
            expected = _next(section, mark.text if outcome == "missing" else expected)
        previous = mark.text


def _first(section: Section) -> set[str]:
    """Return the numbers with which a row may begin."""
    mark = section.mark
    if mark is not None and len(mark.numbers) > 1 and section.parent is None:
        return {mark.text}
    return {_written(section, 1)}


def _after(section: Section, number: str) -> set[str]:
    """Return the numbers that may follow *number*; letters follow in either alphabet."""
    mark = section.mark
    if mark is not None and mark.style == "lower":
        return {
            alphabet[alphabet.index(number) + 1]
            for alphabet in (VIETNAMESE_LETTERS, LATIN_LETTERS)
            if number in alphabet[:-1]
        }
    return {_next(section, number)}


def _next(section: Section, number: str) -> str:
    mark = section.mark
    if mark is None or not number:
        return ""
    if mark.style == "lower":
        return VIETNAMESE_LETTERS[VIETNAMESE_LETTERS.find(number) + 1 :][:1] or "…"
    if mark.style == "upper":
        return _CAPITALS[_CAPITALS.find(number) + 1 :][:1] or "…"
    if mark.style == "roman" or (mark.style == "part" and not number.isdigit()):
        return to_roman(roman_value(number.lower()) + 1)
    head, _, last = number.rpartition(".")
    return f"{head}.{int(last) + 1}" if head else str(int(last) + 1)


def _written(section: Section, number: int) -> str:
    mark = section.mark
    if mark is None:
        return str(number)
    if mark.style == "roman":
        return to_roman(number)
    if mark.style == "upper":
        return _CAPITALS[number - 1 : number] or "…"
    if mark.style == "lower":
        return VIETNAMESE_LETTERS[number - 1 : number] or "…"
    if mark.style == "part":
        return to_roman(number) if not mark.text.isdigit() else str(number)
    return ".".join(map(str, (*mark.numbers[:-1], number)))


def _fits_parent(facts: Facts, section: Section) -> bool:
    """Whether 4.1 stands under a section whose number is 4, on whatever level."""
    mark = section.mark
    if mark is None:
        return True
    wanted = mark.numbers[:-1]
    index = section.parent
    if index is None:
        return True
    while index is not None:
        outer = facts[Outline].sections[index]
        if outer.mark is not None and outer.mark.numbers[-len(wanted) :] == wanted:
            return True
        if outer.mark is not None and outer.mark.numbers == wanted[-1:]:
            return True
        index = outer.parent
    return False


KIND = Kind("numbering", NoParams, check, OUTCOMES)
