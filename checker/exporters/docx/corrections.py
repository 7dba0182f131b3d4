"""Words of one line that give way to others: a tracked change on no more than what differs."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from checker.exporters.characters import in_xml
from checker.exporters.docx.anchor import Anchors
from checker.exporters.docx.changes import (
    Piece,
    Stamp,
    can_replace,
    insertion,
    put_after,
    put_before,
    replace,
)
from checker.kernel.document import Span
from checker.readers.docx.names import RPR, P, R

_FIGURES = re.compile(r"(\d+)")


def correct(span: Span, words: str, anchors: Anchors, stamp: Stamp) -> list[etree._Element] | None:
    """Make *words* in the place of *span* a tracked change and return the insertions.

    None where it cannot be one.
    """
    if "\n" in words or not anchors.cuttable(span):
        return None
    changes = list(differing(span, anchors.text(span), words))
    if not changes or not all(_possible(part, anchors) for part, _ in changes):
        return None
    made = [_change(part, new, anchors, stamp) for part, new in changes]
    return [element for element in made if element is not None]


def _change(span: Span, words: str, anchors: Anchors, stamp: Stamp) -> etree._Element | None:
    if span.start < span.end:
        return replace(anchors.runs(span), in_xml(words), stamp)
    return insert(span.start, [(in_xml(words), None)], anchors, stamp)


def insert(offset: int, pieces: Sequence[Piece], anchors: Anchors, stamp: Stamp) -> etree._Element:
    """Put *pieces* at *offset* as an insertion, those without a look in that of the run beside."""
    element, after = anchors.point(offset)
    look = element.find(RPR) if element.tag == R else None
    new = insertion([(text, look if own is None else own) for text, own in pieces], stamp)
    if element.tag == P:
        element.append(new)
    elif after:
        put_after(element, new, stamp)
    else:
        put_before(element, new, stamp)
    return new


def _possible(span: Span, anchors: Anchors) -> bool:
    if span.start < span.end:
        return can_replace(anchors.runs(span))
    element, after = anchors.point(span.start)
    return element.tag == R and after


def differing(span: Span, old: str, new: str) -> Iterator[tuple[Span, str]]:
    """Yield the parts of *span* that change: of a date each figure by itself, else from word to word."""
    olds, news = _FIGURES.split(old), _FIGURES.split(new)
    if olds[::2] != news[::2]:
        changed, words = _narrowed(span, old, new)
        if changed.start < changed.end or words:
            yield changed, words
        return
    at = span.start
    values = any(one != two and int(one) != int(two) for one, two in _figures(olds, news))
    for one, two in zip(olds, news, strict=True):
        same = values and one.isdecimal() and int(one) == int(two)  # 03 stays beside what is wrong
        if one != two and not same:
            yield Span(at, at + len(one)), two
        at += len(one)


def _figures(olds: Sequence[str], news: Sequence[str]) -> Iterator[tuple[str, str]]:
    return zip(olds[1::2], news[1::2], strict=True)


def _narrowed(span: Span, old: str, new: str) -> tuple[Span, str]:
    """Leave out of a change the whole words that stay as they are, at both ends."""
    front = _alike(old, new)
    old, new = old[front:], new[front:]
    back = _alike(old[::-1], new[::-1])
    start = span.start + front
    return Span(start, start + len(old) - back), new[: len(new) - back]


def _alike(one: str, two: str) -> int:
    """Return how many characters both begin with, counted to the end of a word."""
    pairs = zip(one, two, strict=False)
    same = next((k for k, (a, b) in enumerate(pairs) if a != b), min(len(one), len(two)))
    if same == len(one) == len(two):
        return same
    rests = one[same : same + 1], two[same : same + 1]
    if not all(rests) and not any(
        map(str.isalnum, rests)
    ):  # what is added begins a word of its own
        return same
    return one.rfind(" ", 0, same) + 1
