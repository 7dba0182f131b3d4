"""A list in a file of rules, changed element by element: what was written between them stays."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from checker.editing.splices import (
    Splice,
    indent_of,
    is_alone,
    line_end,
    line_start,
    newline_of,
    next_line,
)
from checker.editing.values import WIDTH, written_after, written_like
from checker.library.lines import Spot
from checker.library.mistakes import Place
from checker.library.written import written

Spots = Mapping[Place, Spot]
Step = tuple[str, int, int, int, int]
"""What is done, with which old elements (from, to) and which new ones."""


def steps(old: Sequence[object], new: Sequence[object]) -> list[Step]:
    """Return how *old* becomes *new*: ``equal``, ``replace``, ``delete``, ``insert``, in their order."""
    matcher = SequenceMatcher(None, list(map(repr, old)), list(map(repr, new)), autojunk=False)
    return list(matcher.get_opcodes())


def list_splices(
    text: str, at: Place, spots: Spots, old: Sequence[Any], new: Sequence[Any]
) -> list[Splice]:
    """Return what makes the list at *at*, which is *old*, into *new*."""
    whole = spots[at]
    items = [spots[(*at, index)] for index in range(len(old))]
    if "\n" not in text[whole.value : whole.end]:
        return [Splice(whole.value, whole.end, _in_one_line(text, whole, items, old, new))]
    found: list[Splice] = []
    for action, first, last, start, end in steps(old, new):
        if action == "equal":
            continue
        kept = min(last - first, end - start)
        for index in range(kept):
            spot = items[first + index]
            value = _like(text, spot, new[start + index])
            found.append(Splice(spot.value, spot.end, value))
        for spot in items[first + kept : last]:
            found += _deleted(text, spot)
        added = [written(value) for value in new[start + kept : end]]
        if added:
            found += _inserted(text, whole, items, first + kept, added)
    return found


def _in_one_line(
    text: str, whole: Spot, items: Sequence[Spot], old: Sequence[Any], new: Sequence[Any]
) -> str:
    """Return the list as *new*, elements that stay as they were written; broken where it grew too long."""
    raw = text[whole.value : whole.end]
    pieces: list[str] = []
    for action, first, last, start, end in steps(old, new):
        for offset in range(end - start):
            there = items[first + offset] if first + offset < last else None
            if there is None:
                pieces.append(written(new[start + offset]))
            elif action == "equal":
                pieces.append(text[there.value : there.end])
            else:
                pieces.append(_like(text, there, new[start + offset]))
    space = " " if raw.startswith("[ ") and pieces else ""
    line = f"[{space}{', '.join(pieces)}{space}]"
    start = line_start(text, whole.value)
    before = len(text[start : whole.value].rstrip("\n"))
    if before + len(line) > WIDTH >= before + len(raw):
        key = text[start : whole.value].strip().rstrip("=").strip()
        return written_after(key, list(new), newline_of(text), indent_of(text, whole.value))
    return line


def _like(text: str, spot: Spot, value: object) -> str:
    return written_like(text[spot.value : spot.end], value, newline_of(text))


def _deleted(text: str, spot: Spot) -> Iterator[Splice]:
    """Yield what takes an element out, with the comment behind it where its line is its own."""
    comma = text[spot.end : spot.after]
    if comma.strip() not in {"", ","}:  # a comment between the two
        yield Splice(spot.start, spot.end, "")
        yield Splice(spot.after - 1, spot.after, "")
    elif is_alone(text, spot.start, spot.after):
        yield Splice(line_start(text, spot.start), next_line(text, spot.after), "")
    else:
        end = spot.after
        while text[end : end + 1] in {" ", "\t"}:
            end += 1
        start = spot.start
        if text[end : end + 1] in {"\r", "\n", "#", "]"}:  # the last of its line
            end = spot.after
            while text[start - 1] in " \t" and start > line_start(text, spot.start):
                start -= 1
        yield Splice(start, end, "")


def _inserted(
    text: str, whole: Spot, items: Sequence[Spot], index: int, added: Sequence[str]
) -> Iterator[Splice]:
    """Yield what puts *added* before the element *index*, each on a line where its neighbour has one."""
    newline = newline_of(text)
    if not items:
        at = line_end(text, whole.value)
        indent = indent_of(text, whole.value) + "  "
        yield Splice(at, at, "".join(f"{newline}{indent}{item}," for item in added))
        return
    if index == 0:
        first = items[0]
        if is_alone(text, first.start, first.after):
            at, indent = line_start(text, first.start), indent_of(text, first.start)
            yield Splice(at, at, "".join(f"{indent}{item},{newline}" for item in added))
        else:
            yield Splice(first.start, first.start, "".join(f"{item}, " for item in added))
        return
    before = items[index - 1]
    has_comma = before.after > before.end
    if not is_alone(text, before.start, before.after) or text[
        before.end : before.after
    ].strip() not in {"", ","}:
        yield Splice(before.end, before.end, "".join(f", {item}" for item in added))
        return
    if not has_comma:
        yield Splice(before.end, before.end, ",")
    at, indent = line_end(text, before.after), indent_of(text, before.start)
    yield Splice(at, at, "".join(f"{newline}{indent}{item}," for item in added))
