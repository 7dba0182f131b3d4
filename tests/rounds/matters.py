"""Right plans of communes and wards, and matters put into them of which it is known how they are shown.

The plans are those of the mutations (``tests/mutations``): every rule on the words is passed or does not
apply. A matter is one slip in them; none touches another, so that a plan with several shows them all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from checker.rounds.overview import Office
from checker.shown import Shown
from tests.mutations.base import Lines, base, lines_of

_INVENTED = {"xã": ("xa", "Suối Ngàn"), "phường": ("phuong", "Tân Hòa")}
"""For each kind of unit the right plan, and the invented place that it is of."""
_PROVINCE = "Lam Khê"
UNITS = tuple(_INVENTED)
"""The kinds of unit that there are right plans of."""


@dataclass(frozen=True)
class Matter:
    """A slip: the words ``find``, once in every plan, written as ``write``; ``rule`` shows it as ``how``.

    Of those that are about one ``thing`` a plan has one.
    """

    find: str
    write: str
    rule: str
    how: Shown
    thing: str


MATTERS = (
    Matter("1790/QĐ-TTg", "1970/QĐ-TTg", "programme.1790", Shown.MUST, "1790"),
    Matter(
        "28/NQ-CP ngày 03/3/2021", "28/NQ-CP ngày 03/5/2021", "programme.strategy", Shown.MUST, "28"
    ),
    Matter("ngày 31/12/2020", "ngày 31/12/2021", "programme.2282", Shown.MUST, "2282"),
    Matter("15/12/2026", "15/12/2027", "action-month.year", Shown.MUST, "month"),
    Matter("từ ngày 15/11 đến", "từ ngày 15/10 đến", "action-month.dates", Shown.MUST, "month"),
    Matter(
        "trước ngày 15/11/2026", "trước ngày 31/11/2026", "deadline.valid", Shown.MUST, "deadline"
    ),
)
"""Any of them in any plan."""


class Names(NamedTuple):
    """What a plan says of whose it is; the kind of province as in ``tỉnh Lai Châu``."""

    unit: str
    name: str
    province: str
    of: str = "tỉnh"


def names_of(office: Office, of: str = "tỉnh") -> Names:
    """Return how the plan of *office* calls it."""
    return Names(office.unit, office.name, office.province, of)


def plan_lines(names: Names, matters: Sequence[Matter] = ()) -> Lines:
    """Return the lines of the right plan of *names* with the slips *matters*."""
    return [(_named(text, names), hint) for text, hint in _lines(names.unit, tuple(matters))]


def plan_source(names: Names, matters: Sequence[Matter] = ()) -> str:
    """Return the same as a source of the samples, of which Word files in right layout are made."""
    return _named(_text(names.unit, tuple(matters)), names)


@cache
def _text(unit: str, matters: tuple[Matter, ...]) -> str:
    text = base(_INVENTED[unit][0])
    for matter in matters:
        if text.count(matter.find) != 1:
            raise ValueError(f"{text.count(matter.find)} times in the plan: {matter.find!r}")
        text = text.replace(matter.find, matter.write)
    return text


@cache
def _lines(unit: str, matters: tuple[Matter, ...]) -> Lines:
    return lines_of(_text(unit, matters))


def _named(text: str, names: Names) -> str:
    invented = _INVENTED[names.unit][1]
    for old, new in ((invented, names.name), (_PROVINCE, names.province)):
        text = text.replace(old, new).replace(old.upper(), new.upper())
    return text if names.of == "tỉnh" else text.replace(" tỉnh", f" {names.of}")
