"""A sort of demand, as people know it: its card, its fields, how a rule of it begins."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from gui.rulebook.fields.choices import ChoiceField
from gui.rulebook.fields.field import Ask
from gui.rulebook.fields.text import TextField
from gui.rulebook.known import Known

With = Mapping[str, Any]
"""The parameters of a rule, as they stand in the file under ``with.``."""


def _nothing(_day: dt.date) -> dict[str, object]:
    return {}


def _no_more(_with: With, _known: Known) -> dict[str, object]:
    return {}


def _untitled(_with: With) -> str:
    return ""


def _any(_with: With) -> bool:
    return True


class Sort(NamedTuple):
    """One way of demanding something: rules of ``kind`` that it ``fits``.

    ``card`` and ``says`` are how it is offered; ``asks`` the fields of its parameters; ``group`` the
    heading that a new rule stands under. ``start`` are the parameters of a new one (of the day
    given), ``title`` proposes its name from them, empty where only a person can know. Of ``needs`` one
    at least must be filled in, else there is nothing to look for. ``fill`` are values, by their dotted
    keys, that follow from the parameters; they stand where a person has filled in nothing. ``lacks`` is
    how a reminder begins that ends with the rule's name.
    """

    kind: str
    card: str
    says: str
    asks: tuple[Ask, ...]
    group: str = "content"
    start: Callable[[dt.date], Mapping[str, object]] = _nothing
    title: Callable[[With], str] = _untitled
    needs: tuple[str, ...] = ()
    fill: Callable[[With, Known], Mapping[str, object]] = _no_more
    fits: Callable[[With], bool] = _any
    lacks: str = ""

    @property
    def makes_title(self) -> bool:
        """Whether the name of a rule follows from what is filled in."""
        return self.title is not _untitled


QUOTE = Ask("with.quote", "Câu của cấp trên", TextField, folded=True)
"""The sentence that a demand rests on, where it was taken from the superior's plan."""

WHERE = Ask(
    "with.place",
    "Tìm ở đâu",
    ChoiceField,
    options=(
        (None, "từ tên kế hoạch đến chữ ký"),
        ("recipients", "ở Nơi nhận"),
    ),
)
"""Where words are looked for."""

WAYS = (
    "Viết nhiều cách gọi, mỗi dòng một cách; chữ hoa, chữ thường như nhau."
    " Gộp cho gọn: (a|b) là a hoặc b, (a)? là có cũng được, … là vài chữ bất kỳ."
)
"""How phrases are written, in one breath."""


def day_words(value: object) -> str:
    """Return a day as it stands in a title: 31/5/2026; empty where there is none."""
    return f"{value.day}/{value.month}/{value.year}" if isinstance(value, dt.date) else ""
