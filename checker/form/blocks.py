"""The blocks of a document with their words at hand, for those who look for its parts."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.form.capitals import is_caps
from checker.form.marks import read_mark
from checker.kernel.document import Block, Document, Span
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

_RULE = re.compile(r"[-_=*. ]+")
NOTES = frozenset({"footnotes", "endnotes"})


class Blocks(NamedTuple):
    """The blocks of a document but its notes, in order, with the text and the folded text."""

    text: str
    folded: str
    items: Sequence[Block]
    lexicon: Lexicon

    def __len__(self) -> int:
        """Return how many blocks there are."""
        return len(self.items)

    def folded_at(self, index: int) -> str:
        """Return the folded words of block *index*."""
        span = self.items[index].span
        return self.folded[span.start : span.end]

    def text_at(self, index: int) -> str:
        """Return the words of block *index*."""
        span = self.items[index].span
        return self.text[span.start : span.end]

    def start(self, index: int) -> int:
        """Return where block *index* starts; past the last one, the end of the text."""
        if index < len(self.items):
            return self.items[index].span.start
        return self.items[-1].span.end if self.items else 0

    def end(self, index: int) -> int:
        """Return the end of the block before *index*."""
        return self.items[index - 1].span.end if 0 < index <= len(self.items) else 0

    def opens(self, index: int, grammar: Grammar) -> re.Match[str] | None:
        """Return the match of *grammar* at the beginning of block *index*, or None."""
        return self.lexicon.pattern(grammar).match(self.folded_at(index))

    def opened_by(self, grammar: Grammar) -> list[int]:
        """Return the blocks at whose beginning *grammar* matches."""
        pattern = self.lexicon.pattern(grammar)
        return [i for i, b in enumerate(self.items) if pattern.match(self.folded, *b.span)]

    def is_rule(self, index: int) -> bool:
        """Whether block *index* is a line drawn with characters."""
        return _RULE.fullmatch(self.folded_at(index)) is not None

    def is_numbered(self, index: int) -> bool:
        """Whether block *index* opens with a number or a capital letter (no a), no dash)."""
        mark = read_mark(self.folded_at(index), self.text_at(index), self.lexicon)
        return mark is not None and mark.style not in {"dash", "plus", "lower"}

    def names_chapter(self, index: int) -> bool:
        """Whether block *index* is the title of a chapter or part whose number stands alone above it."""
        if not index:
            return False
        text = self.text_at(index - 1)
        mark = read_mark(self.folded_at(index - 1), text, self.lexicon)
        return mark is not None and mark.style in {"part", "chapter"} and mark.length >= len(text)

    def stands_out(self, index: int) -> bool:
        """Whether block *index* looks like a title: bold, in capitals, or marked so in the file."""
        block = self.items[index]
        return block.kind == "heading" or block.style.bold or is_caps(self.text_at(index))

    def span(self, first: int, stop: int) -> Span:
        """Return the span from block *first* to the end of the block before *stop*."""
        start = self.start(first)
        return Span(start, max(start, self.end(stop)))


def blocks_of(document: Document, folded: str, lexicon: Lexicon) -> Blocks:
    """Return the blocks of *document* in which its parts are looked for."""
    items = [block for block in document.blocks if block.source.part not in NOTES]
    return Blocks(document.text, folded, items, lexicon)
