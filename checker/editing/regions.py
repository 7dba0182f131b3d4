"""Which lines of a file of rules belong to which table: its keys, and the comments at it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from checker.editing.splices import is_blank, is_comment, line_start, next_line
from checker.library.lines import Spot
from checker.library.mistakes import Place


class Region(NamedTuple):
    """The lines of a header and of the keys under it, from ``start`` to ``end`` (after the last line).

    ``body`` is where the header begins: the comment lines right above it belong to it, too, save
    those at the top of the file, which are about the file.
    """

    place: Place
    start: int
    body: int
    end: int


def regions(text: str, spots: Mapping[Place, Spot]) -> list[Region]:
    """Return the regions of all headers, in the order of the file."""
    headers = sorted((spot.start, place) for place, spot in spots.items() if spot.sort == "table")
    before, *last = _ends(spots, [start for start, _ in headers])
    return [
        Region(place, _above(text, start, floor), start, _below(text, end))
        for (start, place), floor, end in zip(headers, (before, *last), last, strict=False)
    ]


def runs(found: list[Region], place: Place) -> Iterator[Region]:
    """Yield the stretches of neighbouring regions that are of *place* or of a table in it."""
    run: Region | None = None
    for region in found:
        if region.place[: len(place)] == place:
            run = region if run is None else run._replace(end=region.end)
        elif run is not None:
            yield run
            run = None
    if run is not None:
        yield run


def _ends(spots: Mapping[Place, Spot], starts: list[int]) -> list[int]:
    """Return where the last thing ends that stands under no header, then under each of those at *starts*."""
    things = sorted((spot.start, spot.end) for spot in spots.values() if spot.sort != "part")
    found: list[int] = []
    last = at = 0
    for following in (*starts, None):
        while at < len(things) and (following is None or things[at][0] < following):
            last = max(last, things[at][1])
            at += 1
        found.append(last)
    return found


def _above(text: str, start: int, floor: int) -> int:
    """Return where the comment lines right above *start* begin; what ends at *floor* is none."""
    start = above = line_start(text, start)
    while above > floor:
        line = line_start(text, above - 1)
        if line < floor or not is_comment(text, line):
            return above
        above = line
    return start if above == 0 else above


def _below(text: str, end: int) -> int:
    """Return the end of the line of *end*, with the comment lines right below that stand by themselves."""
    own = below = next_line(text, end)
    while below < len(text) and is_comment(text, below):
        below = next_line(text, below)
    alone = below >= len(text) or is_blank(text, below)
    return below if alone else own


def without_run(text: str, run: Region) -> tuple[int, int]:
    """Return from where to where *text* is to be cut so that *run* goes with the empty lines behind it."""
    start, end = run.start, run.end
    while end < len(text) and is_blank(text, end):
        end = next_line(text, end)
    if end >= len(text):
        while start and is_blank(text, line_start(text, start - 1)):
            start = line_start(text, start - 1)
    return start, end


def holder(at: Place, spots: Mapping[Place, Spot]) -> Place | None:
    """Return the nearest value in brackets that *at* lies in, None where it has a line of its own."""
    for length in range(len(at) - 1, 0, -1):
        spot = spots.get(at[:length])
        if spot is not None and spot.sort in {"pair", "item"}:
            return at[:length]
    return None
