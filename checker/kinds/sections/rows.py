"""The rows of numbered siblings, and which of them count on from an earlier one."""

from collections.abc import Sequence

from checker.form.outline import Section
from checker.kinds.sections.counting import NAMED, number_of, numbers_after

_LETTERED = frozenset({"upper", "lower"})
_ROWS_THROUGH = 2
"""Rows that go on from the one before, from which on a plan counts through its sections."""


def rows_of(sections: Sequence[Section]) -> list[list[Section]]:
    """Return the numbered siblings, row by row."""
    siblings: dict[tuple[int | None, str, int], list[Section]] = {}
    for section in sections:
        if section.mark is not None:
            slot = (section.parent, section.mark.style, len(section.mark.numbers))
            siblings.setdefault(slot, []).append(section)
    return list(siblings.values())


def ends_of(sections: Sequence[Section]) -> set[str]:
    """Return the numbers with which the outermost rows of *sections* end, and what follows them."""
    lasts = [row[-1] for row in rows_of(sections) if len(row) > 1 and row[-1].parent is None]
    return {number_of(last) for last in lasts} | {
        number for last in lasts for number in numbers_after(last, number_of(last))
    }


def run_through(sections: Sequence[Section], rows: Sequence[Sequence[Section]]) -> dict[int, int]:
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
