"""No number of the outline is skipped or repeated (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục V)."""

from dataclasses import dataclass

from checker.document import Span
from checker.facts import Facts
from checker.facts.marks import LATIN_LETTERS, VIETNAMESE_LETTERS, letter_values, to_roman
from checker.facts.outline import Section
from checker.kinds.base import Kind
from checker.kinds.voice import Voice, combine
from checker.report import Finding, Status, Verdict
from checker.rule import Rule


@dataclass(frozen=True, slots=True)
class Params:
    """Nothing to set."""


OUTCOMES = {
    "missing": "Số thứ tự “{found}” chưa liên tục: sau “{previous}” phải là “{expected}”.",
    "repeated": "Số thứ tự “{found}” bị lặp; ở đây phải là “{expected}”.",
    "first": "Mục đầu tiên đánh số “{found}”, trong khi phải bắt đầu từ “{expected}”.",
    "parent": "Số thứ tự “{found}” không khớp với mục {parent} chứa nó.",
    "right": "Số thứ tự các mục liên tục.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Compare each numbered section with the one before it under the same parent."""
    del params
    voice = Voice(rule, facts, OUTCOMES)
    last: dict[tuple[int | None, str, int], Section] = {}
    faults: list[Finding] = []
    for section in facts.sections:
        mark = section.mark
        if mark is None:
            continue
        slot = (section.parent, mark.style, len(mark.numbers))
        previous = last.get(slot)
        last[slot] = section
        fault = _fault(facts, voice, section, previous)
        if fault is not None:
            faults.append(fault)
    return combine(Status.GAP, faults) if faults else voice.passed("right")


def _fault(
    facts: Facts, voice: Voice, section: Section, previous: Section | None
) -> Finding | None:
    mark = section.mark
    if mark is None:
        return None
    span = Span(section.lead.start, section.title.end)
    number = mark.numbers[-1]
    if len(mark.numbers) > 1 and not _fits_parent(facts, section):
        parent = facts.sections[section.parent].label if section.parent is not None else ""
        if (
            previous is None
            or previous.mark is None
            or previous.mark.numbers[:-1] != mark.numbers[:-1]
        ):
            return voice.finding(span, "parent", found=mark.text, parent=parent or "ngoài")
    if previous is None or previous.mark is None:
        if number == 1 or (mark.style == "lower" and mark.text == "a"):
            return None
        if len(mark.numbers) > 1 and section.parent is None:
            return None
        return voice.finding(span, "first", found=mark.text, expected=_written(section, 1))
    if mark.style == "lower":
        before = previous.mark.text
        if not letter_values(before) or _follows(before, mark.text):
            return None
        expected = _next_letter(before)
    else:
        if number == previous.mark.numbers[-1] + 1:
            return None
        expected = _written(section, previous.mark.numbers[-1] + 1)
    repeated = mark.text == previous.mark.text
    outcome = "repeated" if repeated else "missing"
    return voice.finding(
        span, outcome, found=mark.text, previous=previous.mark.text, expected=expected
    )


def _follows(before: str, letter: str) -> bool:
    return any(
        before in alphabet
        and letter in alphabet
        and alphabet.index(letter) == alphabet.index(before) + 1
        for alphabet in (VIETNAMESE_LETTERS, LATIN_LETTERS)
    )


def _next_letter(before: str) -> str:
    at = VIETNAMESE_LETTERS.find(before)
    return VIETNAMESE_LETTERS[at + 1] if 0 <= at < len(VIETNAMESE_LETTERS) - 1 else "…"


def _written(section: Section, number: int) -> str:
    mark = section.mark
    if mark is None:
        return str(number)
    if mark.style == "roman":
        return to_roman(number)
    if mark.style == "upper":
        return "ABCDĐEGHIKLMNOPQRSTUVXY"[number - 1 : number] or "…"
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
        outer = facts.sections[index]
        if outer.mark is not None and outer.mark.numbers[-len(wanted) :] == wanted:
            return True
        if outer.mark is not None and outer.mark.numbers == wanted[-1:]:
            return True
        index = outer.parent
    return False


KIND = Kind("numbering", Params, check, OUTCOMES)
