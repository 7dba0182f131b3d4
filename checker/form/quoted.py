"""Paragraphs quoted from a law: “3. …, 4. …” number their lines as the law does, not as the draft."""

import re

from checker.kernel.document import Document

_OPENS = re.compile(r"(?:^\W{0,3}|:[ ]?)[“\"][^”\"]*$")
"""A passage that may run over several paragraphs: begun at the head of one, or behind a colon."""
_CLOSES = re.compile(r"[”\"][.,;: ]*$")
_NEXT = 5
"""Paragraphs within which a passage is closed again that somebody closed too early."""
_MOST = 80
"""Paragraphs of such a passage at most; what is not closed within them is a slip."""


def quoted_blocks(document: Document, within: range) -> frozenset[int]:
    """Return the paragraphs behind the first one of each passage that is quoted over several."""
    found: set[int] = set()
    start: int | None = None
    ended: int | None = None
    for number in range(max(0, within.start - _MOST), within.stop):
        text = document.quote(document.blocks[number].span)
        if _OPENS.search(text):
            start = number  # what was open before is not closed: a slip
        elif start is not None and _is_closed(text):
            if number - start <= _MOST:
                found.update(range(start + 1, number + 1))
            start, ended = None, number
        elif start is None and ended is not None and _is_closed(text):
            if number - ended <= _NEXT:  # closed twice: it went on
                found.update(range(ended + 1, number + 1))
            ended = number
    return frozenset(found)


def _is_closed(text: str) -> bool:
    """Whether more passages end than begin in *text*; straight signs are both, and tell at its end only."""
    if text.count("”") > text.count("“"):
        return True
    return _CLOSES.search(text) is not None and text.count('"') % 2 == 1
