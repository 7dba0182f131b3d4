"""Pieces of one line that the file holds apart: a number in its blank, letters of another font."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from checker.lexicon.lexicon import Lexicon
from checker.readers.pdf.lines import Line, neighbours
from checker.readers.pdf.words import Word
from checker.readers.rooms import is_room_to_fill, opens_room

_PIECE, _MOST = 5, 80
"""Words of a piece at most; what is longer is a line of its own, or all letters of another font."""
_LITTLE = 0.85
"""Of a height: a stamp is set so little above or below its line."""
_TOUCH = 0.12
"""Of a height: words further apart have a space between them."""
_OVER = 0.3
"""Of a height: so far a letter of another font reaches over the next."""
_NEAR = 1.5
"""Heights: a number stands so near behind the word that opens its room."""
_SPACE = 0.25
"""Of a height, between two words."""
_LEVEL = 0.1
"""Of a height: letters of one word stand on one line."""
_DOTS = re.compile(r"[.…_]{2,}")


def joined(found: Sequence[Line], lexicon: Lexicon) -> list[Line]:
    """Return the lines, pieces put into the line they belong to."""
    whole: list[Line] = [*found]
    for one, two in neighbours(found, _LITTLE):
        for line, piece in ((one, two), (two, one)):
            if not whole[line]:
                continue
            short = len(whole[piece]) <= _PIECE
            for run in _parts(whole[piece]):
                if short:
                    together = _filled(whole[line], run, lexicon) or _touching(whole[line], run)
                else:
                    together = _lent(whole[line], run)
                if together:
                    whole[line] = together
                    whole[piece] = [word for word in whole[piece] if word not in run]
                    if not whole[piece]:
                        break
    return [line for line in whole if line]


def _parts(piece: Line) -> list[Line]:
    """Return what of *piece* may belong to another line: a long one may as a whole, too."""
    if len(piece) <= _PIECE:
        return _runs(piece)
    return [piece, *_runs(piece)] if len(piece) <= _MOST else []


def _runs(piece: Line) -> list[Line]:
    """Return *piece* where words stand far apart: a number and a day stamped side by side."""
    runs = [[*piece[:1]]] if piece else []
    for before, word in pairwise(piece):
        if word.left - before.right > _NEAR * before.height:
            runs.append([])
        runs[-1].append(word)
    return runs


def _filled(line: Line, piece: Line, lexicon: Lexicon) -> Line | None:
    """Return *line* with the words of *piece* in its blanks, None unless all have one."""
    left = [*line]
    for word in piece:
        at = _blank(left, word, lexicon)
        if at is None:
            return None
        before, after = at
        kept = _emptied(left[before + 1 : after], word)
        written = _spread(word, left[before], left[after] if after < len(left) else None)
        left[before + 1 : after] = sorted([*kept, word if kept else written], key=lambda w: w.left)
    return left


def _blank(line: Line, word: Word, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the two words of *line* between which *word* is written in a blank."""
    middle = (word.left + word.right) / 2
    solid = [k for k, other in enumerate(line) if not _DOTS.match(other.text)]
    for one, two in pairwise([*solid, len(line)]):
        end = line[two].left if two < len(line) else line[-1].right + word.right - word.left
        if not line[one].right <= middle <= end:
            continue
        before, after = line[one], line[two].text if two < len(line) else ""
        if two > one + 1 or (after and is_room_to_fill(before.text, after, lexicon)):
            return one, two
        if word.left - before.right < _NEAR * word.height and opens_room(before.text, lexicon):
            return one, two
    return None


def _spread(word: Word, before: Word, after: Word | None) -> Word:
    """Return *word* as if it filled its blank: what room is left of it parts no columns."""
    space = _SPACE * before.height
    left = min(word.left, before.right + space)
    return word._replace(
        left=left, right=word.right if after is None else max(left, after.left - space)
    )


def _emptied(dotted: Iterable[Word], word: Word) -> list[Word]:
    """Return the words between without the dots that *word* is written over."""
    kept = []
    for other in dotted:
        if other.left < word.right and word.left < other.right:
            rest = _DOTS.sub("", other.text, count=1)
            if rest:
                kept.append(other._replace(text=rest, left=max(word.right, other.left)))
        else:
            kept.append(other)
    return kept


def _touching(line: Line, piece: Line) -> Line | None:
    """Return the letters of both from left to right, as words; None where they do not touch."""
    if abs(line[0].y - piece[0].y) > _LEVEL * line[0].height:
        return None
    words, touches = _together(line, piece, _TOUCH)
    return words if touches else None


def _lent(line: Line, piece: Line) -> Line | None:
    """Return *line* with the letters of *piece*, None unless they touch it as often as they are.

    A font without Vietnamese lends them from one that has them, and these may be wider; some
    programs write them behind the whole line.
    """
    among = piece[0].left < line[-1].right and line[0].left < piece[-1].right
    level = abs(line[0].y - piece[0].y) <= _LEVEL * line[0].height
    if not (among and level):
        return None
    words, touches = _together(line, piece, _OVER)
    return words if touches >= len(piece) else None


def _together(line: Line, piece: Line, over: float) -> tuple[Line, int]:
    """Return the words that both make, and how often they touch; letters may lie *over* each other."""
    ordered = sorted([*line, *piece], key=lambda word: word.left)
    own = {*piece}
    words = [ordered[0]]
    count = 0
    for one, two in pairwise(ordered):
        gap = (two.left - one.right) / one.height
        if (one in own) != (two in own) and -over < gap < _TOUCH:
            count += 1
            last = words[-1]
            words[-1] = last._replace(text=last.text + two.text, right=two.right)
        else:
            words.append(two)
    return words, count
