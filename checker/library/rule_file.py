"""A rule file while it is read: its tables, what is wrong with it, which plans it is for."""

from collections.abc import Iterator
from typing import Any

from checker.library.layer_files import FILE_KEYS
from checker.library.mistakes import Notes, Place
from checker.library.rule import LibraryProblem
from checker.library.source import Source
from checker.library.superior import SuperiorPlan
from checker.library.tables import WORDS_OF_CODE


class RuleFile:
    """A source with the notes about it.

    ``plan`` is the kind of plan that its folder is of, empty where it is of
    none; with ``idle`` nobody knows the kind, or what the rules rest on, and they cannot be judged.
    ``superior`` is the body's plan that the rules are taken from.
    """

    def __init__(self, source: Source) -> None:
        self.name = source.name
        self.folder = source.name.rpartition("/")[0]
        self.plan = ""
        self.idle = False
        self.superior: SuperiorPlan | None = None
        self.data = source.data
        self.text = source.text
        self.notes = Notes(source.name, source.data, source.text)
        self._problem = source.problem
        for key in source.data:
            if key not in (*FILE_KEYS, *WORDS_OF_CODE):
                self.notes.unknown((key,), "khóa lạ", key, FILE_KEYS)
        if not source.data and not source.problem:
            self.notes.hint((), "tệp chưa có gì ngoài dòng trống, ghi chú")

    def tables(self, name: str) -> Iterator[tuple[Place, Any]]:
        """Yield the ``[[name]]`` tables with their places."""
        tables = self.data.get(name, [])
        if isinstance(tables, list):
            yield from (((name, index), table) for index, table in enumerate(tables))
        else:
            self.notes.add((name,), f"'{name}' phải viết trong hai ngoặc vuông: [[{name}]]")

    def called(self, at: Place, table: Any) -> str:
        """Return how people may find *table*: by its id, else by its place in the file."""
        name = table.get("id") if isinstance(table, dict) else None
        if isinstance(name, str) and name:
            return name
        number = f" thứ {at[-1] + 1}" if isinstance(at[-1], int) else ""
        return f"[[{at[0]}]]{number} ở {self.name}"

    def problems(self) -> tuple[LibraryProblem, ...]:
        """Return what is wrong in this file."""
        return (self._problem,) if self._problem else self.notes.problems()

    def hints(self) -> tuple[LibraryProblem, ...]:
        """Return what is right and yet worth a look."""
        return self.notes.hints()
