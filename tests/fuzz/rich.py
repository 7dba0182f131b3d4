"""Damage to RTF: braces without their other half, huge numbers, words that stand elsewhere."""

import re
from random import Random

from tests.fuzz.change import replaced

_WORD = re.compile(rb"\\[a-z]{1,20}-?\d{0,9} ?")
_NUMBERED = re.compile(rb"(?<=[a-z])-?\d{1,9}")
_NUMBERS = (
    b"0",
    b"-1",
    b"2147483648",
    b"-99999",
    b"9999999999",
    b"99999999999999999999",
    b"65536",
    b"55296",
    b"",
)
_ADDED = (
    rb"\bin99999 ", rb"\bin-1 ", rb"\u55357 ?", rb"\u-1 ", rb"\u0 ?", rb"\'", rb"\'0", rb"\'zz", rb"\*", b"\\",
    rb"\par", rb"\cell", rb"\row", rb"\trowd", rb"\intbl\itap99", rb"\itap-5", rb"\field{", rb"\uc9999", rb"\uc-3",
    rb"\ansicpg0",
    rb"\ansicpg99999", rb"\f999", rb"\ls999\ilvl99", rb"\super", rb"\deleted", rb"\v", rb"\cellx-99", rb"\nestcell",
    rb"\nestrow", rb"{\*\nesttableprops", rb"{\listtext", rb"{\pict", rb"{\fonttbl", rb"\header", rb"\footnote",
    rb"\sect",
)  # fmt: skip


def unbalanced(data: bytes, chance: Random) -> bytes:
    """Braces are added or lost."""
    for _ in range(chance.choice((1, 1, 3, 10))):
        at = chance.randrange(len(data) + 1)
        if chance.random() < 0.5:
            data = data[:at] + chance.choice((b"{", b"}")) + data[at:]
        else:
            found = re.search(rb"[{}]", data[at:])
            data = data if found is None else data[: at + found.start()] + data[at + found.end() :]
    return data


def deep_groups(data: bytes, chance: Random) -> bytes:
    """Very many groups stand in one another."""
    at, times = chance.randrange(len(data) + 1), chance.choice((100, 2000, 50_000))
    return data[:at] + b"{" * times + data[at:] + b"}" * chance.choice((0, times))


def odd_parameter(data: bytes, chance: Random) -> bytes:
    """Numbers of control words are huge, negative, or none."""
    for _ in range(chance.choice((1, 5, 30))):
        data = replaced(_NUMBERED, data, chance, lambda _: chance.choice(_NUMBERS))
    return data


def odd_word(data: bytes, chance: Random) -> bytes:
    """A control word stands where another did."""
    words = _WORD.findall(data) or [b"\\par "]
    for _ in range(chance.choice((1, 5, 30))):
        data = replaced(_WORD, data, chance, lambda _: chance.choice((*words, b"")))
    return data


def added_word(data: bytes, chance: Random) -> bytes:
    """Control words come in where nobody expects them."""
    for _ in range(chance.choice((1, 3, 10))):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(_ADDED) * chance.choice((1, 1, 1, 300)) + data[at:]
    return data


RICH = (unbalanced, deep_groups, odd_parameter, odd_word, added_word)
