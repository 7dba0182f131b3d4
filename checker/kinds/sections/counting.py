"""How the numbers of sections go on: what a number is counted as, and what may follow it."""

from checker.form.marks import LATIN_LETTERS, VIETNAMESE_LETTERS, roman_value, to_roman
from checker.form.outline import Section

_CAPITALS = VIETNAMESE_LETTERS.upper()
NAMED = frozenset({"part", "chapter"})
"""Styles whose number stands behind a word and may be Roman or not: Phần I, Chương 2."""


def number_of(section: Section) -> str:
    """Return the number of a section as it is counted: 01 is 1."""
    text = section.mark.text if section.mark is not None else ""
    return text.lstrip("0") if text.isdigit() else text


def numbers_after(section: Section, number: str) -> set[str]:
    """Return the numbers that may follow *number*; letters follow in either alphabet."""
    mark = section.mark
    if mark is not None and mark.style in {"lower", "upper"}:
        upper = mark.style == "upper"
        alphabets = (VIETNAMESE_LETTERS, LATIN_LETTERS)
        return {
            alphabet[alphabet.index(number) + 1]
            for alphabet in (map(str.upper, alphabets) if upper else alphabets)
            if number in alphabet[:-1]
        }
    if mark is not None and mark.style in NAMED and number:  # Phần II, Phần 3
        value = 1 + (int(number) if number.isdigit() else roman_value(number.lower()))
        return {str(value), to_roman(value)}
    return {next_number(section, number)}


def next_number(section: Section, number: str) -> str:
    """Return what follows *number*, written as that of *section* is."""
    mark = section.mark
    if mark is None or not number:
        return ""
    if mark.style == "lower":
        return VIETNAMESE_LETTERS[VIETNAMESE_LETTERS.find(number) + 1 :][:1] or "…"
    if mark.style == "upper":
        return _CAPITALS[_CAPITALS.find(number) + 1 :][:1] or "…"
    if mark.style == "roman" or (mark.style in NAMED and not number.isdigit()):
        return to_roman(roman_value(number.lower()) + 1)
    head, _, last = number.rpartition(".")
    return f"{head}.{int(last) + 1}" if head else str(int(last) + 1)


def number_as(section: Section, number: int) -> str:
    """Return *number* as that of *section* is written: II, b, 2.2."""
    mark = section.mark
    if mark is None:
        return str(number)
    if mark.style == "roman":
        return to_roman(number)
    if mark.style == "upper":
        return _CAPITALS[number - 1 : number] or "…"
    if mark.style == "lower":
        return VIETNAMESE_LETTERS[number - 1 : number] or "…"
    if mark.style in NAMED:
        return to_roman(number) if not mark.text.isdigit() else str(number)
    head, _, _ = mark.text.rpartition(".")
    return f"{head}.{number}" if head else str(number)


def number_before(section: Section) -> str:
    """Return the number before that of *section*, written as it is; empty before the first."""
    mark = section.mark
    if mark is None or mark.numbers[-1:] in {(), (1,)}:
        return ""
    return number_as(section, mark.numbers[-1] - 1)
