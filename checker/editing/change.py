"""One change in the text of a rule file; every line that it does not concern stays as it is."""

from collections.abc import Mapping, Sequence
from typing import Any

from checker.editing.adding import Unwritable, added, with_block
from checker.editing.arrays import list_splices, steps
from checker.editing.regions import holder, regions, runs, without_run
from checker.editing.splices import Splice, line_start, newline_of, next_line, spliced
from checker.editing.values import written_like
from checker.library.lines import Spot, spots
from checker.library.mistakes import Place
from checker.library.written import written

Spots = Mapping[Place, Spot]


def whole_place(text: str, at: Place) -> Place:
    """Return what must be given whole so that *at* has a value: itself where it is there already.

    Else the value in brackets that it lies in, or the first table on the way that is missing.
    """
    there = spots(text)
    if at in there:
        return at
    inside = holder(at, there)
    if inside is not None:
        return inside
    return next(at[:length] for length in range(1, len(at) + 1) if at[:length] not in there)


def with_value(text: str, at: Place, old: Any, value: Any) -> str:
    """Return *text* with *value* at *at*, where *old* is now (None where nothing is)."""
    there = spots(text)
    spot = there.get(at)
    if spot is None:
        return added(text, at, value, there)
    if spot.sort in {"pair", "item"}:
        return spliced(text, _replaced(text, at, there, old, value))
    if isinstance(old, list) and isinstance(value, list):
        return _with_tables(text, at, old, value)
    if not (isinstance(old, dict) and isinstance(value, dict)):
        text = without(text, at, old)
        return added(text, at, value, spots(text))
    for key in old.keys() - value.keys():
        text = without(text, (*at, key), old[key], of=old)
    for key, item in value.items():
        if key not in old or differ(old[key], item):
            text = with_value(text, (*at, key), old.get(key), item)
    return text


def without(text: str, at: Place, old: Any, of: Any = None) -> str:
    """Return *text* without what is at *at*, which is *old* and stands in the table or list *of*."""
    there = spots(text)
    spot = there.get(at)
    if spot is None:
        raise Unwritable
    inside = holder(at, there)
    if inside is not None:
        return _without_inner(text, at, there, inside, of)
    if spot.sort == "pair":
        start, end = line_start(text, spot.start), next_line(text, spot.end)
        return text[:start] + text[end:]
    if spot.sort == "part" and isinstance(old, dict):
        pairs = [one for place, one in there.items() if place[:-1] == at and one.sort == "pair"]
        text = spliced(text, [_line_out(text, one) for one in pairs])
        there = spots(text)
    return _without_runs(text, at, there)


def differ(one: Any, other: Any) -> bool:
    """Whether two values are different ones in a file: ``1`` is not ``true``, nor ``1.0``."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() != other.keys() or any(differ(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) != len(other) or any(map(differ, one, other))
    return repr(one) != repr(other)


def _line_out(text: str, spot: Spot) -> Splice:
    return Splice(line_start(text, spot.start), next_line(text, spot.end), "")


def _without_runs(text: str, at: Place, there: Spots) -> str:
    """Return *text* without the headers of *at* and of the tables in it, each with its lines."""
    cuts = [without_run(text, run) for run in runs(regions(text, there), at)]
    return spliced(text, [Splice(start, end, "") for start, end in cuts])


def _without_inner(text: str, at: Place, there: Spots, inside: Place, of: Any) -> str:
    """Return *text* without an element of a list, or a key of an inline table."""
    if len(inside) + 1 != len(at) or not isinstance(of, (dict, list)):
        raise Unwritable
    if isinstance(of, list):
        items = [item for index, item in enumerate(of) if index != at[-1]]
        return spliced(text, list_splices(text, inside, there, of, items))
    left = {key: item for key, item in of.items() if key != at[-1]}
    spot = there[inside]
    if not left and spot.sort == "pair" and holder(inside, there) is None:
        return spliced(text, [_line_out(text, spot)])
    return spliced(text, [Splice(spot.value, spot.end, written(left))])


def _replaced(text: str, at: Place, there: Spots, old: Any, value: Any) -> list[Splice]:
    """Return what makes the value at *at* another."""
    spot = there[at]
    if isinstance(old, list) and isinstance(value, list):
        return list_splices(text, at, there, old, value)
    same_keys = isinstance(old, dict) and isinstance(value, dict) and old.keys() == value.keys()
    if same_keys and all((*at, key) in there for key in value):
        return [
            splice
            for key, item in value.items()
            if differ(old[key], item)
            for splice in _replaced(text, (*at, key), there, old[key], item)
        ]
    new = written_like(text[spot.value : spot.end], value, newline_of(text))
    return [Splice(spot.value, spot.end, new)]


def _with_tables(text: str, at: Place, old: Sequence[Any], new: Sequence[Any]) -> str:
    """Return *text* with the ``[[tables]]`` at *at*, which are *old*, made into *new*."""
    if not all(isinstance(item, dict) for item in new):
        raise Unwritable
    for action, first, last, start, end in reversed(steps(old, new)):
        if action == "equal":
            continue
        kept = min(last - first, end - start)
        for item in reversed(new[start + kept : end]):
            text = with_block(text, (*at, first + kept), item, spots(text))
        for index in range(first + kept, last):
            text = without(text, (*at, first + kept), old[index])
        for index in range(kept):
            place = (*at, first + index)
            text = with_value(text, place, old[first + index], new[start + index])
    return text
