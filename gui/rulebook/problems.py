"""What is wrong with a table, at its fields, in words for people who never see the file."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from checker.editing.checking import FieldProblem
from checker.library.mistakes import Place
from gui.rulebook.sorts import sort_of
from gui.rulebook.values import value_at

EMPTY, ONE_OF_TWO = "Chưa điền.", "Điền ô này hoặc ô dưới."
NO_EXAMPLES = "Chương trình chưa lập được ví dụ: hãy thêm ở dưới một đoạn đạt và một đoạn chưa đạt."
_MISSING = re.compile(r"thiếu khóa '|đang để trống|là danh sách trống|không còn từ nào để tìm")
_KEY = re.compile(r"^'[\w.-]+' ?(?:\(mục (?P<item>\d+)\) )?")


def problems_of(
    place: Place, table: Mapping[str, Any], found: Iterable[FieldProblem]
) -> dict[str, str]:
    """Return what is wrong with the *table* at *place*, by the dotted keys of its fields."""
    told: dict[str, str] = {}
    for problem in found:
        if problem.table == place:
            told.setdefault(problem.key, in_plain_words(problem))
    sort = sort_of(table) if place[0] == "rule" else None
    needs = sort.needs if sort is not None else ()
    if sort is not None and needs and not any(value_at(table, key) for key in needs):
        told[needs[0]] = EMPTY if len(needs) == 1 else ONE_OF_TWO
        # Nothing can be shown yet, nor called by a name that follows from it.
        for key in ("example", *(("title",) if sort.makes_title else ())):
            told.pop(key, None)
    return told


def in_plain_words(problem: FieldProblem) -> str:
    """Return the sentence of *problem* without the keys of the file."""
    if problem.key == "example":
        return NO_EXAMPLES
    if _MISSING.search(problem.message):
        return EMPTY
    key = _KEY.match(problem.message)
    line = f"Dòng {key['item']}: " if key and key["item"] else ""
    words = problem.message[key.end() :] if key else problem.message
    told = f"{line}{words}"
    return f"{told[:1].upper()}{told[1:]}{'' if told.endswith('.') else '.'}"
