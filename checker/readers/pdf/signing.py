"""The visible block of a digital signature, which programs write on a page as text."""

from collections.abc import Sequence

from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.readers.line_edges import head
from checker.readers.pdf.segment import Segment

_SIGNER = Grammar(r"{signing.signer}(?!\w)")
_ANY = Grammar(r"(?:^|\|){signing.signer}(?!\w)")
_MORE = Grammar(r"{signing.more}(?!\w)")
_LINES = 8
"""Lines of such a block at most, those that a long name takes included."""
_PITCH = 2.5
"""Heights from one of its lines to the next at most."""
_EDGE = 6.0
"""Points by which its lines may begin apart."""


def without_signing(page: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return *page* without the blocks that tell who signed when: two such lines at one edge."""
    if not lexicon.pattern(_ANY).search(fold("|".join([segment.text for segment in page]))):
        return [*page]
    signer, more = lexicon.pattern(_SIGNER), lexicon.pattern(_MORE)
    left_out: set[Segment] = set()
    for first in page:
        if first in left_out or not signer.match(head(first.text)):
            continue
        block = _below(first, page)
        told = [k for k, segment in enumerate(block) if k and more.match(head(segment.text))]
        if told:
            left_out.update(block[: told[-1] + 1])
    return [segment for segment in page if segment not in left_out]


def _below(first: Segment, page: Sequence[Segment]) -> list[Segment]:
    """Return *first* and the lines below it at the same edge."""
    found = [first]
    for segment in sorted(page, key=lambda s: -s.y):
        last = found[-1]
        at_edge = abs(segment.left - first.left) < _EDGE
        if at_edge and 0 < last.y - segment.y < _PITCH * last.height and len(found) < _LINES:
            found.append(segment)
    return found
