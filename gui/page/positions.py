"""Python counts code points, Qt counts UTF-16 units: the one place where they meet."""

from bisect import bisect_left


class Positions:
    """Converts positions of one text between the two ways of counting."""

    def __init__(self, text: str) -> None:
        # Hardly any draft has such a character, and counting the units tells at once.
        wide = len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text)
        self._wide = [at for at, char in enumerate(text) if char > "\uffff"] if wide else []
        self._wide_in_qt = [at + before for before, at in enumerate(self._wide)]

    def to_qt(self, offset: int) -> int:
        """Return where Qt sees the character at *offset*."""
        return offset + bisect_left(self._wide, offset)

    def to_text(self, position: int) -> int:
        """Return the offset of the character that Qt sees at *position*."""
        return position - bisect_left(self._wide_in_qt, position)
