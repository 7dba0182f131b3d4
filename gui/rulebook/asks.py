"""Which fields a rule has: those of its sort, else those that its kind's parameters make; and the common ones."""

import datetime as dt
from collections.abc import Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from checker.kinds import KINDS
from checker.library.kind_words import Words, kind_words
from checker.words import LEVEL_WORDS
from gui.rulebook.fields.choices import (
    ChoiceField,
    GroupField,
    SectionField,
    SubjectsField,
    TickField,
    TicksField,
    UnitField,
    WeightField,
)
from gui.rulebook.fields.document import DocumentField
from gui.rulebook.fields.field import Ask
from gui.rulebook.fields.figures import DateField, NumberField, YearsField
from gui.rulebook.fields.text import LineField, PhrasesField, TextField
from gui.rulebook.sorts import sort_of

TITLE = Ask(
    "title", "Tên tiêu chí", LineField, "Tên này hiện trong danh sách và trong mọi kết quả."
)
_MADE = "Chương trình tự đặt theo những gì điền ở trên; sửa được."
_STANDS = "Gọi điều được yêu cầu, để đứng sau “{}”."
COMMON = (
    Ask("severity", "Mức độ", WeightField),
    Ask(
        "basis",
        "Căn cứ",
        LineField,
        "Văn bản yêu cầu điều này, ghi số, ngày, cơ quan. Người nhận kết quả xem ở đây.",
    ),
    Ask(
        "suggestion",
        "Câu để dán vào dự thảo",
        TextField,
        "Hiện ở “Gợi ý viết” khi dự thảo còn thiếu. Chữ trong ngoặc { } thì chương trình điền.",
    ),
    Ask(
        "message",
        "Câu nhắc riêng khi thiếu",
        TextField,
        "Để trống thì chương trình tự viết câu nhắc.",
        folded=True,
    ),
    Ask(
        "levels",
        "Chỉ xét kế hoạch của",
        TicksField,
        "Không chọn là mọi cấp.",
        options=tuple(LEVEL_WORDS.items()),
        folded=True,
    ),
    Ask("subjects", "Chỉ xét lĩnh vực", SubjectsField, "Không chọn là mọi lĩnh vực.", folded=True),
    Ask("effective", "Chỉ xét kế hoạch của các năm", YearsField, folded=True),
    Ask("group", "Xếp vào nhóm", GroupField, folded=True),
)
"""What every rule has, behind what is demanded."""

_OF_BUILT_IN = frozenset({"group", "subjects"})
"""Not to be changed of a rule that comes with the program."""
_LISTED = {"document": DocumentField, "unit": UnitField, "section": SectionField}
_PLAIN: Mapping[object, type] = {
    bool: TickField,
    int: NumberField,
    float: NumberField,
    str: LineField,
    dt.date: DateField,
}


def asks_of(table: Mapping[str, Any], *, built_in: bool = False) -> tuple[Ask, ...]:
    """Return the fields of the rule in *table*, in the order in which they are filled in."""
    sort = sort_of(table)
    own = sort.asks if sort is not None else of_kind(str(table.get("kind", "")))
    common = tuple(ask for ask in COMMON if not (built_in and ask.key in _OF_BUILT_IN))
    if sort is None or built_in:
        return (TITLE, *own, *common)
    if sort.makes_title:
        return (*own, TITLE._replace(hint=_MADE), *common)
    hint = _STANDS.format(sort.lacks) if sort.lacks else TITLE.hint
    return (TITLE._replace(hint=hint), *own, *common)


def of_kind(kind: str) -> tuple[Ask, ...]:
    """Return fields for the parameters of *kind*, called as its description has it; those of plain values."""
    if kind not in KINDS:
        return ()
    hints = get_type_hints(KINDS[kind].params, include_extras=True)
    words = _kind_words().kinds.get(kind)
    said = words.with_ if words is not None else {}
    made = (_ask(key, hint, said.get(key, key)) for key, hint in hints.items())
    return tuple(ask for ask in made if ask is not None)


@cache
def _kind_words() -> Words:
    return kind_words()


def _ask(name: str, hint: Any, words: str) -> Ask | None:
    key, caption = f"with.{name.rstrip('_')}", words[:1].upper() + words[1:]
    if get_origin(hint) in {Union, UnionType}:
        hint = next((part for part in get_args(hint) if part is not NoneType), hint)
    if get_origin(hint) is tuple and get_args(hint)[-1] is Ellipsis:
        inner = get_args(hint)[0]
        phrases = inner is str or (get_origin(inner) is Annotated and get_args(inner)[0] is str)
        return Ask(key, caption, PhrasesField) if phrases else None
    if get_origin(hint) is Literal:
        return Ask(
            key, caption, ChoiceField, options=tuple((one, str(one)) for one in get_args(hint))
        )
    if get_origin(hint) is Annotated:
        return Ask(key, caption, _LISTED.get(hint.__metadata__[0], LineField))
    return Ask(key, caption, _PLAIN[hint]) if hint in _PLAIN else None
