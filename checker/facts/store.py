"""The facts of one document: each is read when it is first asked for, and kept."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from checker.kernel import phrases
from checker.kernel.document import Document, Span
from checker.kernel.text import fold
from checker.kernel.wordings import standing
from checker.lexicon.grammar import Grammar
from checker.lexicon.scan import Hits, Places
from checker.library.rule import Library
from checker.particulars import Overrides

Fact = TypeVar("Fact")
Readers = Mapping[type[Any], Callable[["Facts"], Any]]
"""For each type of fact the function that reads it; it may ask for other facts."""


class Facts:
    """What one document says, asked by type: ``facts[Dates]``.

    ``folded`` and ``lined`` have the positions of ``text``.
    """

    def __init__(
        self, document: Document, library: Library, overrides: Overrides, readers: Readers
    ) -> None:
        self.document = document
        self.library = library
        self.registers = library.registers
        self.lexicon = library.lexicon
        self.overrides = overrides
        self.text = document.text
        self.folded = fold(document.text)
        self._readers = readers
        self._kept: dict[type[Any], Any] = {}
        self._found: dict[str, tuple[Span, ...]] = {}

    def __getitem__(self, fact: type[Fact]) -> Fact:
        """Return the fact of this type."""
        kept = self._kept.get(fact)
        if kept is None:
            kept = self._kept[fact] = self._readers[fact](self)
        return kept  # type: ignore[no-any-return]

    @cached_property
    def lined(self) -> str:
        """The folded text with its line ends kept, for patterns that must not cross blocks."""
        lines: list[str] = []
        start = 0
        for line in self.text.split("\n"):
            lines.append(self.folded[start : start + len(line)])
            start += len(line) + 1
        return "\n".join(lines)

    @cached_property
    def _hits(self) -> Hits:
        return self.lexicon.scanner.scan(self.folded)

    def matches(
        self, grammar: Grammar, within: Span | None = None, *, lined: bool = False
    ) -> Iterator[re.Match[str]]:
        """Yield the matches of *grammar* in the folded text, inside *within* if given.

        Where grammar opens with words of the lexicon, only places where one of
        them stands are tried. With *lined*, line ends are no spaces.
        """
        text = self.lined if lined else self.folded
        start, stop = within or Span(0, len(text))
        openings = self.lexicon.openings(grammar)
        if openings is None:
            yield from self.lexicon.pattern(grammar).finditer(text, start, stop)
            return
        starts = self._hits.starts(openings)
        tried = starts[bisect_left(starts, start) : bisect_left(starts, stop)]
        if not tried:
            return  # nor need the pattern be made
        pattern = self.lexicon.pattern(grammar)
        for at in tried:
            match = pattern.match(text, at, stop) if at >= start else None
            if match is not None:
                yield match
                start = match.end()

    def quote(self, span: Span) -> str:
        """Return the characters of *span*."""
        return self.text[span.start : span.end]

    def find(self, phrase: str) -> tuple[Span, ...]:
        """Return every place of *phrase* in the document (kept for the next rule)."""
        found = self._found.get(phrase)
        if found is None:
            found = self._found[phrase] = self._look_for(phrase)
        return found

    def _look_for(self, phrase: str) -> tuple[Span, ...]:
        places = self._hits.places(phrase)
        if places is None:  # one that no rule file holds
            return phrases.find(phrase, self.folded, lined=self.lined)
        return phrases.without_overlaps(self._standing(places)) if places else ()

    def find_words(self, name: str) -> tuple[Span, ...]:
        """Return every place of a word of the list *name*, in order."""
        places = self._hits.words(name)
        if places is None:  # a list that is not looked for
            return self.find_any(self.lexicon.words(name))
        return phrases.without_overlaps(self._standing(places))

    def _standing(self, places: Places) -> Iterator[Span]:
        """Yield those of *places*, where wordings may begin, at which they stand."""
        end = len(self.folded)
        for wording, starts in places:
            text = self.lined if wording.gap else self.folded
            yield from standing(wording, starts, text, end)

    def find_any(self, wanted: Sequence[str], within: Span | None = None) -> tuple[Span, ...]:
        """Return every place of any of the phrases, in order, inside *within* if given."""
        places = map(self.find, wanted)
        found = places if within is None else (_inside(spans, within) for spans in places)
        return phrases.without_overlaps(span for spans in found for span in spans)


def _inside(spans: Sequence[Span], within: Span) -> list[Span]:
    """Return those of *spans*, which are in order, that lie wholly inside *within*."""
    first = bisect_left(spans, within.start, key=lambda span: span.start)
    last = bisect_left(spans, within.end, first, key=lambda span: span.start)
    return [span for span in spans[first:last] if span.end <= within.end]
