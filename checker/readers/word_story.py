"""Paragraphs and tables of a story, told by the marks that end them, as RTF and old Word files do."""

from checker.readers.limits import refuse_many
from checker.readers.word_xml import Look, Row, Shape, paragraph, run, table

_DEEPEST = 20
"""Tables within tables; more are damage."""


class _Table:
    """A table that is still open: its rows, the cells of the last row, what its last cell holds."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.cells: list[str] = []
        self.cell: list[str] = []


class Story:
    """A body, note, header or text box while its characters and marks come."""

    def __init__(self) -> None:
        self._body: list[str] = []
        self._tables: list[_Table] = []
        self._runs: list[str] = []
        self._words: list[str] = []
        self._look = Look()
        self._count = 0

    def take(self, text: str, look: Look) -> None:
        """Take characters of the paragraph."""
        if look != self._look:
            self._end_run()
            self._look = look
        self._words.append(text)

    def add(self, xml: str) -> None:
        """Take a run that is XML already: a text box, a field's mark."""
        self._end_run()
        self._runs.append(xml)

    def end_paragraph(self, shape: Shape, depth: int = 0) -> None:
        """End the paragraph, which stands in so many tables one in the other."""
        self._end_run()
        self._count += 1
        refuse_many(self._count)
        written = paragraph("".join(self._runs), shape)
        self._runs = []
        self._go_to(min(depth, _DEEPEST))
        self._inner().append(written)

    def end_cell(self, shape: Shape, depth: int) -> None:
        """End the paragraph, and with it a cell of the table at this *depth* (from 1)."""
        self.end_paragraph(shape, max(depth, 1))
        inner = self._tables[-1]
        inner.cells.append("".join(inner.cell))
        inner.cell = []

    def end_row(self, row: Row, depth: int) -> None:
        """End a row, whose cells came before, of the table at this *depth*; *row* tells its shape."""
        self._count += 1  # an empty one too
        refuse_many(self._count)
        self._go_to(min(max(depth, 1), _DEEPEST))
        inner = self._tables[-1]
        inner.rows.append(row._replace(cells=[*inner.cells, *filter(None, ["".join(inner.cell)])]))
        inner.cells, inner.cell = [], []

    def close(self, shape: Shape) -> str:
        """End what is open and return the story's XML."""
        if self._runs or self._words:
            self.end_paragraph(shape, len(self._tables))
        self._go_to(0)
        return "".join(self._body)

    def _inner(self) -> list[str]:
        return self._tables[-1].cell if self._tables else self._body

    def _go_to(self, depth: int) -> None:
        while len(self._tables) > depth:
            closed = self._tables.pop()
            rest = [*closed.cells, *filter(None, ["".join(closed.cell)])]
            rows = [*closed.rows, Row(rest)] if rest else closed.rows
            self._inner().append(table(rows))
        while len(self._tables) < depth:
            self._count += 1  # twenty may open and close with each line
            refuse_many(self._count)
            self._tables.append(_Table())

    def _end_run(self) -> None:
        if self._words:
            self._runs.append(run("".join(self._words), self._look))
            self._words = []
