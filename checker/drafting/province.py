"""The province that a commune is in, which its plan names as its superior."""

import datetime as dt
from collections.abc import Set as AbstractSet

from checker.drafting.order import Order
from checker.kernel.text import fold
from checker.library.registers import Registers


def province_of(order: Order, registers: Registers) -> str:
    """Return the province as a sentence names it, tỉnh Lai Châu; empty where nothing tells it.

    What a person said goes first; many communes share their name with others elsewhere.
    """
    said = fold(order.province)
    day = dt.date(order.year, 12, 31)
    standing = [place for place in registers.places if place.stands_on(day)]
    names = _provinces(order, registers) if not said else {said}
    for place in standing if len(names) == 1 else ():
        whole = f"{place.kind} {place.name}"
        if names & {fold(place.name), fold(whole)}:
            return whole
    return ""


def _provinces(order: Order, registers: Registers) -> AbstractSet[str]:
    """Return the folded names of the provinces that have such a unit today."""
    kind, key = order.unit.kind, fold(order.unit.place)
    lines = registers.units.lines()
    return {
        line.province
        for line in lines
        if not line.ended and line.kind == kind and key in line.names
    }
