"""Words typed to find something: with or without diacritics, composed either way."""


class WordFilter:
    """The words a person looks for; all of them must be there."""

    def __init__(self, words: str) -> None:
        self._words: tuple[str, ...] = ()
        if words.strip():
            from checker.kernel.text import fold, normalise  # noqa: PLC0415 - not before someone types

            self._words = tuple(fold(normalise(words)).split())

    def accepts(self, text: str) -> bool:
        """Whether *text* has all the words."""
        if not self._words:
            return True
        from checker.kernel.text import fold, strip_marks  # noqa: PLC0415

        folded = fold(text)
        bare = strip_marks(folded)
        return all(word in folded or word in bare for word in self._words)
