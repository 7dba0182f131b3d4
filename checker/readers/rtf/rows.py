"""The shapes of table rows in an RTF file: where their cells end, which are merged."""

from checker.readers.word_xml import Row

_MOST_CELLS = 1_000
"""Of a row; Word makes 63."""


class RowShape:
    """The row that is being told, cell by cell from the left."""

    def __init__(self) -> None:
        self._edges: list[int] = [0]
        self._marks: list[set[str]] = [set()]

    def follow(self, word: str, number: int | None) -> bool:
        """Follow a control word of rows; False where it is another."""
        if word == "trowd":
            self._edges, self._marks = [0], [set()]
        elif word == "trleft":
            self._edges[0] = number or 0
        elif word in ("clvmrg", "clmrg"):
            self._marks[-1].add(word)
        elif word == "cellx" and len(self._edges) > _MOST_CELLS:
            return True
        elif word == "cellx":
            self._edges.append(max(number or 0, self._edges[-1]))
            self._marks.append(set())
        else:
            return False
        return True

    def row(self) -> Row:
        """Return the shape of the row, still without its cells."""
        goes_on = frozenset(k for k, marks in enumerate(self._marks) if "clvmrg" in marks)
        joined = frozenset(k for k, marks in enumerate(self._marks) if "clmrg" in marks)
        edges = tuple(self._edges) if len(self._edges) > 1 else ()
        return Row((), edges, goes_on, joined)
