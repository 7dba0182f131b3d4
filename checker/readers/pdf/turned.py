"""Pages and words that are turned: everything is read in the direction most of it is written in."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from checker.readers.pdf.words import Characters, Glyph, Word

_SLANT = math.radians(10)
"""A page that was scanned askew is turned by less, a watermark by more."""
_STRAIGHT = math.radians(0.3)
"""Less is rounding."""
_QUARTER = math.pi / 2


class Frame(NamedTuple):
    """Words that are written in one direction, upright once turned back by ``angle``."""

    words: list[Word]
    angle: float = 0.0


def frames(characters: Characters) -> list[Frame]:
    """Return the words of a page by the direction they are written in, most of them first.

    What is slanted is left out, a watermark, unless the page is.
    """
    upright = characters.upright()
    if upright is not None:
        return [Frame([word for word in upright if _shows(word)])]
    spans = [*characters.spans()]
    firsts = [characters.glyph(start) for start, _ in spans]
    quarters: dict[int, list[int]] = defaultdict(list)
    for k, glyph in enumerate(firsts):
        if not math.isfinite(_angle(glyph)):
            continue
        quarter = round(_angle(glyph) / _QUARTER)
        if abs(_angle(glyph) - quarter * _QUARTER) <= _SLANT:
            quarters[quarter % 4].append(k)
    found = []
    for quarter, own in quarters.items():
        angle = quarter * _QUARTER + _skew([firsts[k] for k in own])
        words = (word for k in own for word in _words(characters, *spans[k], angle))
        found.append(Frame([word for word in words if _shows(word)], angle))
    if not found:
        return [Frame([])]
    return sorted(found, key=lambda frame: -sum(len(word.text) for word in frame.words))


def turn(x: float, y: float, angle: float) -> tuple[float, float]:
    """Return a place on the page as it is once what is written at *angle* stands upright."""
    if not angle:
        return x, y
    cos, sin = math.cos(angle), math.sin(angle)
    return x * cos + y * sin, y * cos - x * sin


def _shows(word: Word) -> bool:
    """Whether *word* stands somewhere: numbers that a damaged file gives may lead nowhere."""
    return math.isfinite(word.left + word.right + word.y + word.height)


def _angle(glyph: Glyph) -> float:
    return math.atan2(glyph.direction[1], glyph.direction[0])


def _skew(glyphs: Sequence[Glyph]) -> float:
    """Return by how much most of *glyphs* are off a quarter turn."""
    off = Counter(round(math.remainder(_angle(glyph), _QUARTER), 3) for glyph in glyphs)
    most = off.most_common(1)[0][0]
    return most if abs(most) > _STRAIGHT else 0.0


def _words(characters: Characters, start: int, end: int, angle: float) -> list[Word]:
    """Return the words between two characters, parted where another line begins."""
    upright = [_upright(characters.glyph(at), angle) for at in range(start, end)]
    found: list[Word] = []
    for at, glyph in enumerate(upright, start):
        letter = characters.text[at]
        last = found[-1] if found else None
        x_before = upright[at - start - 1].x
        if last and abs(glyph.y - last.y) < glyph.size / 2 and glyph.x > x_before - glyph.size / 2:
            right = max(last.right, glyph.box[2])
            found[-1] = last._replace(text=last.text + letter, right=right)
        else:
            found.append(Word(letter, glyph.box[0], glyph.box[2], glyph.y, glyph.size, at))
    return found


def _upright(glyph: Glyph, angle: float) -> Glyph:
    left, bottom, right, top = glyph.box
    corners = [turn(x, y, angle) for x in (left, right) for y in (bottom, top)]
    xs, ys = zip(*corners, strict=True)
    x, y = turn(glyph.x, glyph.y, angle)
    return glyph._replace(x=x, y=y, box=(min(xs), min(ys), max(xs), max(ys)))
