"""Days that a signer writes by hand: beside his name, his post, his opinion on the sheet."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from checker.facts import Facts
from checker.form.capitals import is_caps
from checker.kernel.document import Block, Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar

_LEFT = r"[ .…_]"
# Ngày     tháng 8 năm 2026; Lào Cai, ngày …/…/2026; Ngày ký: ………
_DAY = Grammar(
    rf"(?:(?P<place>[^\n,;:.\d]{{2,40}}|{_LEFT}+), ?)?{{day}}(?: {{signs-by-hand}})?:?(?:"
    rf"{_LEFT}*(?:\d{{1,2}} ?)?{{month}}{_LEFT}*(?:\d{{1,2}} ?)?{{year}}(?: ?(?:\d{{4}}|20\d?{_LEFT}*|{_LEFT}+))?"
    rf"|{_LEFT}*/{_LEFT}*(?:\d{{1,2}} ?)?/{_LEFT}*(?:\d{{4}}|20\d?{_LEFT}*)?"
    rf"|{_LEFT}+)\.?"
)
_POST = Grammar(r"(?:{authority}[ ./]{1,3})?(?:{post}|{post.short}|{opinion-heading})(?!\w)")
_NOTE = Grammar(r"\({signed-by-hand} ?\)")
_OPINION = Grammar(r"(?:\d{1,2}[.)] ?|- ?)?{opinion-heading}(?!\w)")
_TO_WRITE_ON = re.compile(r"[ .…]*(?:…|\.{3})[ .…]*")
_NO_NAME = Grammar(r"{not-a-signer}(?!\w)")
_NAME_WORDS = range(2, 7)
_LINE = 90
"""Characters of a signer's or an opinion's line at most."""
_REACH = 30
"""Lines above and below that are looked at: those of a row of signers between."""


def is_signers_day(facts: Facts, span: Span, *, anywhere: bool) -> bool:
    """Whether *span* stands in the line of a day that is written when someone signs.

    *anywhere* tells that the document is a sheet to sign or may be dated below; else name, post or
    note of the signer stands below, or above it what he writes on: his heading, lines of dots.
    In a table his cell tells, and those above and below it.
    """
    here = facts.document.block_at(span.start)
    if here is None:
        return False
    line = facts.lexicon.pattern(_DAY).fullmatch(facts.folded, *here.span)
    if line is None:
        return False
    if anywhere and (here.cell is None or line["place"]):
        return True
    above, below = (tuple(_beside(facts, here, step)) for step in (-1, 1))
    own = above and above[0].cell == here.cell and _is_to_write_on(facts, above[0])
    return (
        bool(own)
        or _is_opinion(facts, _written(above, facts))
        or _is_signer(facts, _written(below, facts))
    )


def is_signers_line(facts: Facts, span: Span) -> bool:
    """Whether *span* is a line of dots under a heading in capitals that asks for an opinion."""
    here = facts.document.block_at(span.start)
    if here is None or not _is_to_write_on(facts, here):
        return False
    above = _written(_beside(facts, here, -1), facts)
    return above is not None and _is_opinion(facts, above) and is_caps(facts.quote(above))


def _beside(facts: Facts, here: Block, step: int) -> Iterator[Block]:
    """Yield the lines above (*step* -1) or below *here*; in a table those of its column alone."""
    blocks = facts.document.blocks
    at = bisect_left(blocks, here.span.start, key=lambda block: block.span.start)
    for index in range(at + step, at + step * _REACH, step):
        if not 0 <= index < len(blocks):
            return
        cell = blocks[index].cell
        if here.cell is None:
            yield blocks[index]
        elif cell is None or cell.table != here.cell.table:
            return
        elif cell.column == here.cell.column:
            yield blocks[index]


def _written(blocks: Iterable[Block], facts: Facts) -> Span | None:
    """Return the first of *blocks* that is more than dots to write on."""
    return next((block.span for block in blocks if not _is_to_write_on(facts, block)), None)


def _is_to_write_on(facts: Facts, block: Block) -> bool:
    return _TO_WRITE_ON.fullmatch(facts.folded, *block.span) is not None


def _is_opinion(facts: Facts, line: Span | None) -> bool:
    """Whether *line* asks for an opinion or an approval: Ý KIẾN CỦA LÃNH ĐẠO, 3. Ý kiến của Sở."""
    if line is None or line.end - line.start > _LINE:
        return False
    return facts.lexicon.pattern(_OPINION).match(facts.folded, *line) is not None


def _is_signer(facts: Facts, line: Span | None) -> bool:
    """Whether *line* is a signer's: post or approval in capitals, (Ký, ghi rõ họ tên), his name alone."""
    if line is None or line.end - line.start > _LINE:
        return False
    if facts.lexicon.pattern(_NOTE).match(facts.folded, *line):
        return True
    if is_caps(facts.quote(line)) and facts.lexicon.pattern(_POST).match(facts.folded, *line):
        return True
    words = facts.quote(line).split()
    return (
        len(words) in _NAME_WORDS
        and all(word.isalpha() and word[0].isupper() for word in words)
        and facts.lexicon.has("surname", fold(words[0]))
        and not facts.lexicon.pattern(_NO_NAME).match(facts.folded, *line)
    )
