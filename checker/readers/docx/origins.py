"""From a block's text back to the XML its characters came from."""

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from lxml import etree

from checker.kernel.text import clean_with_places
from checker.readers.docx.paragraph import RawBlock


class Origin(NamedTuple):
    """A stretch of a block's text and the XML it came from.

    ``start`` and ``end`` count characters of the block's text. ``element`` is
    the ``w:t`` (or ``m:t``) whose text holds it at ``offset`` to ``stop``, or
    an element that stands for one character (``w:tab``, ``w:br``, ``w:cr``,
    ``w:noBreakHyphen``; ``offset`` 0, ``stop`` 1). None is the automatic
    number that Word draws itself.

    A stretch either has as many characters in the XML as in the text, one for
    one, or it is a single character of the text: a letter composed of
    several, one space for many. Where such a character lies in several
    elements, it has one origin for each of them.
    """

    start: int
    end: int
    element: etree._Element | None
    offset: int
    stop: int


def origins(block: RawBlock) -> list[Origin]:
    """Return where each character of *block*'s text came from, in order and without gaps."""
    found = [Origin(0, len(block.drawn), None, 0, len(block.drawn))] if block.drawn else []
    cleaned, places = clean_with_places(block.raw)
    leading = len(cleaned) - len(cleaned.lstrip(" "))
    shown = len(cleaned.strip(" "))
    if not shown:
        text = block.text
        return [Origin(0, len(text), None, 0, len(text))] if text else []
    runs = block.paragraph.runs
    # Where each run of the paragraph begins, counted from the block's first raw character.
    starts = list(accumulate((len(text) for text, _, _ in runs), initial=-block.start))
    shift = len(block.drawn) - leading
    simple = False  # whether the last origin can be lengthened
    for at in range(leading, leading + shown):
        first, last = places[at]
        alone = last - first == 1
        k = bisect_right(starts, first) - 1
        while first < last:
            text, element, _ = runs[k]
            offset = first - starts[k]
            stop = min(last - starts[k], len(text))
            origin = Origin(at + shift, at + shift + 1, element, offset, stop)
            before = found[-1] if found else origin
            if simple and alone and before.element is element and before.stop == offset:
                found[-1] = before._replace(end=origin.end, stop=stop)
            else:
                found.append(origin)
            first = starts[k] + len(text)
            k += 1
        simple = alone
    return found
