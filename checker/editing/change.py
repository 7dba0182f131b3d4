"""One change in the text of a rule file; every line that it does not concern stays as it is."""

from collections.abc import Mapping, Sequence
from typing import Any

from checker.editing.arrays import list_splices, steps
from checker.editing.order import BLOCKS, DOTTED, block, pair_lines, rank, table_name
from checker.editing.regions import Region, regions, runs, without_run
from checker.editing.splices import (
    Splice,
    indent_of,
    line_end,
    line_start,
    newline_of,
    next_line,
    spliced,
)
from checker.editing.values import written_like
from checker.library.lines import Spot, spots
from checker.library.mistakes import Place
from checker.library.written import written

Spots = Mapping[Place, Spot]


class Unwritable(Exception):  # noqa: N818 - a sentence for people is made of it elsewhere
    """The change cannot be made by touching its own lines alone."""


def whole_place(text: str, at: Place) -> Place:
    """Return what must be given whole so that *at* has a value: itself where it is there already.

    Else the value in brackets that it lies in, or the first table on the way that is missing.
    """
    there = spots(text)
    if at in there:
        return at
    holder = _holder(at, there)
    if holder is not None:
        return holder
    return next(at[:length] for length in range(1, len(at) + 1) if at[:length] not in there)


def with_value(text: str, at: Place, old: Any, value: Any) -> str:
    """Return *text* with *value* at *at*, where *old* is now (None where nothing is)."""
    there = spots(text)
    spot = there.get(at)
    if spot is None:
        return _added(text, at, value, there)
    if spot.sort in {"pair", "item"}:
        return spliced(text, _replaced(text, at, there, old, value))
    if isinstance(old, list) and isinstance(value, list):
        return _with_tables(text, at, old, value)
    if not (isinstance(old, dict) and isinstance(value, dict)):
        raise Unwritable
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
    holder = _holder(at, there)
    if holder is not None:
        return _without_inner(text, at, there, holder, of)
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


def _holder(at: Place, there: Spots) -> Place | None:
    """Return the nearest value in brackets that *at* lies in, None where it has a line of its own."""
    for length in range(len(at) - 1, 0, -1):
        spot = there.get(at[:length])
        if spot is not None and spot.sort in {"pair", "item"}:
            return at[:length]
    return None


def _without_inner(text: str, at: Place, there: Spots, holder: Place, of: Any) -> str:
    """Return *text* without an element of a list, or a key of an inline table."""
    if len(holder) + 1 != len(at):
        raise Unwritable
    if isinstance(of, list):
        items = [item for index, item in enumerate(of) if index != at[-1]]
        return spliced(text, list_splices(text, holder, there, of, items))
    left = {key: item for key, item in of.items() if key != at[-1]}
    spot = there[holder]
    if not left and spot.sort == "pair" and _holder(holder, there) is None:
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
    for action, first, last, start, end in reversed(steps(old, new)):
        if action == "equal":
            continue
        kept = min(last - first, end - start)
        for item in reversed(new[start + kept : end]):
            text = _with_block(text, (*at, first + kept), item, spots(text))
        for index in range(first + kept, last):
            text = without(text, (*at, first + kept), old[index])
        for index in range(kept):
            place = (*at, first + index)
            text = with_value(text, place, old[first + index], new[start + index])
    return text


def _added(text: str, at: Place, value: Any, there: Spots) -> str:
    """Return *text* with something new at *at*."""
    if len(at) > 1 and isinstance(at[-1], int):
        if isinstance(value, dict):
            return _with_block(text, at, value, there)
        raise Unwritable
    if isinstance(value, dict) and len(at) == 1 and at[0] not in ORDERLESS:
        return _with_single(text, str(at[0]), value, there)
    if isinstance(value, list) and (len(at) == 1 or at[-1] in BLOCKS) and _all_tables(value):
        for index, item in enumerate(value):
            text = _with_block(text, (*at, index), item, spots(text))
        return text
    return _with_pair(text, at, value, there)


ORDERLESS = frozenset({"effective"})
"""What stands at the top of a file in one line, and is no ``[table]``."""


def _all_tables(value: Sequence[Any]) -> bool:
    return bool(value) and all(isinstance(item, dict) for item in value)


def _with_pair(text: str, at: Place, value: Any, there: Spots) -> str:
    """Return *text* with a new key on a line of its own, after those that come before it in order."""
    host = at[:-1]
    while host and there.get(host, _NOWHERE).sort != "table":
        host = host[:-1]
    if any(isinstance(part, int) for part in at[len(host) :]):
        raise Unwritable
    keys = [str(part) for part in at[len(host) :]]
    if isinstance(value, dict) and keys[-1] in DOTTED:
        for key, item in value.items():
            text = _with_pair(text, (*at, key), item, spots(text))
        return text
    newline = newline_of(text)
    siblings = _pairs_of(text, host, there)
    name = table_name(host)
    own = _rank_of(tuple(keys), name)
    ranked = [(_rank_of(place[len(host) :], name), spot) for place, spot in siblings]
    near = max((rank for rank, _ in ranked if rank <= own), default=None)
    last = max((spot for rank, spot in ranked if rank == near), default=there.get(host))
    prefix = "".join(f"{key}." for key in keys[:-1])
    indent = indent_of(text, (siblings[0][1] if siblings else last or _NOWHERE).start)
    lines = pair_lines(keys[-1], value, newline, prefix, indent)
    if last is None:  # nothing of the file's own yet, or what comes behind it
        return _at_top(text, newline.join(lines), siblings, there)
    end = line_end(text, last.end)
    return text[:end] + "".join(f"{newline}{line}" for line in lines) + text[end:]


_NOWHERE = Spot(0, 0, 0, 0, 0, "part")


def _rank_of(keys: Place, name: str) -> tuple[int, str, int]:
    """Return the place of a key among those of the table *name*; keys of one dotted table are together."""
    first, *inner = map(str, keys)
    return rank(name, first), first if inner else "", rank(first, inner[0]) if inner else 0


def _pairs_of(text: str, host: Place, there: Spots) -> list[tuple[Place, Spot]]:
    """Return the keys that stand on lines under the header *host*; under none where it is empty."""
    found = regions(text, there)
    region = next((one for one in found if one.place == host), None)
    start = region.body if region else 0
    end = region.end if region else (found[0].start if found else len(text))
    return [
        (place, spot)
        for place, spot in there.items()
        if spot.sort == "pair" and start <= spot.start < end and _holder(place, there) is None
    ]


def _at_top(text: str, lines: str, siblings: Sequence[tuple[Place, Spot]], there: Spots) -> str:
    """Return *text* with *lines* before everything that is no comment at the head of the file."""
    newline = newline_of(text)
    if siblings:
        at = line_start(text, siblings[0][1].start)
        return text[:at] + lines + newline + text[at:]
    found = regions(text, there)
    if not found:
        return _appended(text, lines + newline)
    at = found[0].start
    return text[:at] + lines + newline * 2 + text[at:]


def _with_single(text: str, name: str, table: Mapping[str, Any], there: Spots) -> str:
    """Return *text* with a new ``[name]``: ``[pack]`` first, another behind it."""
    newline = newline_of(text)
    new = block(name, table, newline, many=False)
    found = regions(text, there)
    pack = next((region for region in found if region.place == ("pack",)), None)
    if pack is not None:
        return _behind(text, pack, new)
    if not found:
        return _appended(text, new)
    at = found[0].start
    return text[:at] + new + newline + text[at:]


def _with_block(text: str, at: Place, table: Mapping[str, Any], there: Spots) -> str:
    """Return *text* with a new ``[[table]]`` at *at*, before the one that is there, else behind the last."""
    newline = newline_of(text)
    name = ".".join(str(part) for part in at if isinstance(part, str))
    new = block(name, table, newline)
    found = regions(text, there)
    if at in there:
        start = next(runs(found, at)).start
        return text[:start] + new + newline + text[start:]
    before = list(runs(found, (*at[:-1], int(at[-1]) - 1))) if at[-1] else []
    before = before or (list(runs(found, at[:-2])) if len(at) > 2 else [])
    if before:
        return _behind(text, before[-1], new)
    if len(at) > 2 or at[-1]:
        raise Unwritable
    return _appended(text, new)


def _behind(text: str, region: Region, new: str) -> str:
    """Return *text* with the table *new* after *region*, an empty line between."""
    newline = newline_of(text)
    ended = "" if text[: region.end].endswith("\n") else newline
    return text[: region.end] + ended + newline + new + text[region.end :]


def _appended(text: str, new: str) -> str:
    """Return *text* with the table *new* at its end, an empty line between."""
    if not text.strip():
        return text + new
    newline = newline_of(text)
    ended = "" if text.endswith("\n") else newline
    apart = "" if (text + ended).endswith(newline * 2) else newline
    return text + ended + apart + new
