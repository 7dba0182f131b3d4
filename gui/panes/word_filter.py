"""Words typed to find something: with or without diacritics, composed either way."""

from typing import NamedTuple


class Searched(NamedTuple):
    """A text that is looked through, without capitals; and the same without diacritics."""

    folded: str
    bare: str


def searched(text: str) -> Searched:
    """Return *text* as it is looked through."""
    from checker.kernel.text import fold, strip_marks  # noqa: PLC0415 - not before someone types

    folded = fold(text)
    return Searched(folded, strip_marks(folded))


class WordFilter:
    """The words a person looks for; all of them must be there."""

    def __init__(self, words: str) -> None:
        self._words: tuple[str, ...] = ()
        if words.strip():
            from checker.kernel.text import fold, normalise  # noqa: PLC0415

            self._words = tuple(fold(normalise(words)).split())

    def accepts(self, text: str) -> bool:
        """Whether *text* has all the words."""
        return not self._words or self.accepts_searched(searched(text))

    def accepts_searched(self, text: Searched) -> bool:
        """Whether *text* has all the words."""
        return all(word in text.folded or word in text.bare for word in self._words)
