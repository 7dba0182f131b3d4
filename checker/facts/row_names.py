"""What people call the rows of tables: by their number, below that of their group (II.3)."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from checker.facts.store import Facts
from checker.facts.tables import Tables
from checker.form.outline import Outline
from checker.form.table_rows import Row, Table


class RowName(NamedTuple):
    """A counted row: ``name`` within its table, ``section`` the label of the row above that is a section."""

    name: str
    section: str

    @property
    def point(self) -> str:
        """The label of the row where the plan's sections are rows themselves, else empty: II.3."""
        if not self.section or self.name.startswith(f"{self.section}."):
            return self.name if self.section else ""
        return f"{self.section}.{self.name}"


class RowNames(dict[int, RowName]):
    """The name of each row that is counted, by where it starts; sections are none."""

    __slots__ = ()


def read_row_names(facts: Facts) -> RowNames:
    """Return the names of all counted rows."""
    labels = {section.lead.start: section.label for section in facts[Outline].sections}
    return RowNames(
        (row.span.start, name)
        for table in facts[Tables]
        for row, name in _named(facts, table, labels)
    )


def row_at(facts: Facts, offset: int) -> RowName | None:
    """Return the name of the row that *offset* stands in, None where it has none."""
    placed = facts[Tables].around(offset)
    return facts[RowNames].get(placed[1].span.start) if placed else None


def _named(
    facts: Facts, table: Table, sections: Mapping[int, str]
) -> Iterator[tuple[Row, RowName]]:
    """Yield the counted rows: 1, 2 and a, b below them; I, II and A, B are groups, a section begins anew."""
    section = group = last = ""
    for row in table.rows:
        if row.span.start in sections:
            section, group, last = sections[row.span.start], "", ""
            continue
        number = facts.quote(row.cells[0].span).strip(" .)") if row.number else ""
        if not number:
            continue
        if number.replace(".", "").isdigit():
            name = last = f"{group}.{number}" if group else number
        elif number.islower():
            name = f"{last}.{number}" if last else number
        else:
            name, group = number, number
        yield row, RowName(name, section)
