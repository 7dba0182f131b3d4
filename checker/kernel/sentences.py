"""Sentences, as far as a checker needs them."""

import re
from bisect import bisect_left
from typing import NamedTuple

from checker.kernel.document import Span
from checker.kernel.text import LOWER

# A full stop after a word and before a capital, a semicolon, the end of a block. A block that ends
# and goes on with a small letter is a broken line, not the end of a sentence; an item is none: "b) …".
_END = re.compile(
    rf"\.(?<=\w\w\.|[)\]”\"%]\s\.|\w[)\]”\"%]\.)(?=\s+[\"“(+-]?[^\W\d_{LOWER}]|\s*$)|;|\n(?![{LOWER}(])"
    rf"|\n(?=[{LOWER}](?:[)]|[./] )|\([{LOWER}\d]{{1,2}}\) )"
)


class Sentences(NamedTuple):
    """Where sentences end; a semicolon ends one too."""

    ends: tuple[int, ...]
    text: str

    def around(self, offset: int) -> Span:
        """Return the sentence that *offset* stands in, without its end mark and spaces around."""
        after = bisect_left(self.ends, offset)
        start = self.ends[after - 1] + 1 if after else 0
        stop = self.ends[after] if after < len(self.ends) else len(self.text)
        while start < stop and self.text[start] in " \n":
            start += 1
        return Span(start, max(start, stop))

    def near(self, span: Span, reach: int) -> Span:
        """Return what of its sentence stands within *reach* characters of *span*.

        An enumeration may be a sentence of a hundred pages: whoever looks into it
        for each of its members looks no further than people do.
        """
        start, end = self.around(span.start)
        low, high = max(start, span.start - reach), min(end, span.end + reach)
        return Span(low, max(low, high))


def read_sentences(text: str) -> Sentences:
    """Return the sentence ends of *text*."""
    return Sentences(tuple(m.start() for m in _END.finditer(text)), text)
