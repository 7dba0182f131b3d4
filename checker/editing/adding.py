"""Something new in the text of a rule file, at the place where people look for it."""

from collections.abc import Mapping, Sequence
from typing import Any

from checker.editing.order import BLOCKS, DOTTED, block, pair_lines, rank, table_name
from checker.editing.regions import Region, holder, regions, runs
from checker.editing.splices import indent_of, line_end, line_start, newline_of
from checker.library.lines import Spot, spots
from checker.library.mistakes import Place

Spots = Mapping[Place, Spot]


class Unwritable(Exception):  # noqa: N818 - a sentence for people is made of it elsewhere
    """The change cannot be made by touching its own lines alone."""


def added(text: str, at: Place, value: Any, there: Spots) -> str:
    """Return *text* with something new at *at*."""
    if len(at) > 1 and isinstance(at[-1], int):
        if isinstance(value, dict):
            return with_block(text, at, value, there)
        raise Unwritable
    if isinstance(value, dict) and len(at) == 1 and at[0] not in ORDERLESS:
        return _with_single(text, str(at[0]), value, there)
    if isinstance(value, list) and (len(at) == 1 or at[-1] in BLOCKS) and _all_tables(value):
        for index, item in enumerate(value):
            text = with_block(text, (*at, index), item, spots(text))
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
        if spot.sort == "pair" and start <= spot.start < end and holder(place, there) is None
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


def with_block(text: str, at: Place, table: Mapping[str, Any], there: Spots) -> str:
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
