"""What of an opinion the office that wrote the plan may read: notes for the desk alone stay there."""

import re
import unicodedata
from typing import NamedTuple

from checker.kernel.text import strip_marks

INTERNAL = "Nội bộ:"
"""What a note begins with that the office is not to read; typed without marks it means the same."""

_NOTE = "Ghi chú"
"""May stand before that word."""

_WORD = rf"\b{'[ -]?'.join(strip_marks(INTERNAL[:-1]).lower().split())}\b"
_BEGINS = r"(?:^|(?<=[.;,!?…(\[–—-])|(?<=[.;,!?…–—-] )|(?<=[(\[] ))"
_INSIDE = re.compile(rf"{_BEGINS}(?:{strip_marks(_NOTE).lower()} )?{_WORD} ?[:：–—-]")
"""Begins a note: a line, a clause or a parenthesis that opens with the word and a colon or a dash."""
_UNCLEAR = re.compile(
    rf"{_WORD} ?[:：]|{_WORD} [–—-]|[(\[] ?{_WORD} ?[)\]]|(?:^|(?<=[.!?…] )|(?<=[(\[])){_WORD}"
)
"""May begin one, or belong to what the office is told."""
_SENTENCES = re.compile(r"(?<=[.;!?…]) +")
_OPENS, _CLOSES = "([", ")]"


class Parted(NamedTuple):
    """An opinion in two: what is ``told`` the office, on one line, and sentences ``unclear`` that stay back."""

    told: str
    unclear: tuple[str, ...]


def parted(note: str) -> Parted:
    """Return what of *note* the office is told, and what stays back because nobody knows whom it is for.

    A note for the desk ends with its line, or with the parenthesis that it stands in.
    """
    told: list[str] = []
    unclear: list[str] = []
    for line in unicodedata.normalize("NFC", note).splitlines():
        for sentence in _SENTENCES.split(_without_notes(" ".join(line.split()))):
            (unclear if _UNCLEAR.search(_plain(sentence)) else told).append(sentence)
    return Parted(" ".join(filter(None, told)).strip(" ;,–-"), tuple(unclear))


def _without_notes(line: str) -> str:
    """Return *line* without the notes in it that are plainly for the desk alone."""
    while found := _INSIDE.search(_plain(line)):
        before, start = line[: found.start()].rstrip(), found.start()
        if before[-1:] and before[-1] in _OPENS:
            rest = line[_end(line, start) :]
            line = f"{before[:-1].rstrip()}{rest}"
        else:
            line = before.rstrip(" ;,–—-")
    return line


def _end(line: str, start: int) -> int:
    """Return where the parenthesis closes that is open at *start*; the end of *line* where none does."""
    depth = 1
    for at in range(start, len(line)):
        depth += (line[at] in _OPENS) - (line[at] in _CLOSES)
        if not depth:
            return at + 1
    return len(line)


def _plain(text: str) -> str:
    """Return *text* without marks and in small letters; same length."""
    return strip_marks(text).lower()
