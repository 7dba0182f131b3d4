"""Damage to text and Markdown, most of it sound text that nobody would write."""

from collections.abc import Callable
from random import Random

from tests.fuzz.markup import filling

_SIGNS = (
    "\x00", "\x07", "\x1a", "\x0c", "\x0b", "\u2028", "\u200b", "\ufeff", "\ufffe", "\u0301" * 50, "\U0001f600",
    "\u202e", "\x85", "\x1c", "\ud800",
)  # fmt: skip


def filled_line(data: bytes, chance: Random) -> bytes:
    """A line goes on with thousands of the same."""
    filler = filling(chance)
    return _with(data, chance, lambda line: line + filler)


def filled_lines(data: bytes, chance: Random) -> bytes:
    """Thousands of lines are the same."""
    piece = filling(chance)[:20] + b"\n"
    times = chance.choice((100, 2000))
    return _with(data, chance, lambda line: line + b"\n" + piece * times)


def odd_signs(data: bytes, chance: Random) -> bytes:
    """Characters stand there that no keyboard has."""
    for _ in range(chance.choice((1, 5, 50))):
        sign = chance.choice(_SIGNS).encode("utf-8", "surrogatepass")
        data = _with(data, chance, lambda line, sign=sign: line[:5] + sign + line[5:])
    return data


def shuffled(data: bytes, chance: Random) -> bytes:
    """The lines stand in another order."""
    lines = data.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def doubly_coded(data: bytes, chance: Random) -> bytes:
    """The text was taken for another code and written anew."""
    wrong = chance.choice(("latin-1", "cp1252", "utf-16-le", "cp1258"))
    return data.decode(wrong, errors="replace").encode("utf-8", errors="replace")


def _with(data: bytes, chance: Random, change: Callable[[bytes], bytes]) -> bytes:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    lines[at] = change(lines[at])
    return b"\n".join(lines)


TYPED = (filled_line, filled_lines, odd_signs, shuffled, doubly_coded)
