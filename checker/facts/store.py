"""The facts of one document: each is read when it is first asked for, and kept."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from checker.kernel import phrases
from checker.kernel.document import Document, Span
from checker.kernel.text import fold
from checker.library.registers import Registers
from checker.particulars import Overrides

Fact = TypeVar("Fact")
Readers = Mapping[type[Any], Callable[["Facts"], Any]]
"""For each type of fact the function that reads it; it may ask for other facts."""


class Facts:
    """What one document says, asked by type: ``facts[Dates]``.

    ``folded`` and ``lined`` have the positions of ``text``.
    """

    def __init__(
        self, document: Document, registers: Registers, overrides: Overrides, readers: Readers
    ) -> None:
        self.document = document
        self.registers = registers
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

    def quote(self, span: Span) -> str:
        """Return the characters of *span*."""
        return self.text[span.start : span.end]

    def find(self, phrase: str) -> tuple[Span, ...]:
        """Return every place of *phrase* in the document (kept for the next rule)."""
        if phrase not in self._found:
            self._found[phrase] = phrases.find(
                phrase, self.folded, pairs=self[phrases.Pairs], lined=self.lined
            )
        return self._found[phrase]

    def find_any(self, wanted: Sequence[str], within: Span | None = None) -> tuple[Span, ...]:
        """Return every place of any of the phrases, in order, inside *within* if given."""
        spans = [span for phrase in wanted for span in self.find(phrase)]
        if within is not None:
            spans = [span for span in spans if within.contains(span)]
        return phrases.without_overlaps(spans)
