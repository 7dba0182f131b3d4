"""Mistakes in rule files: gathered while reading, told with their lines at the end."""

from collections.abc import Iterable
from typing import Any

from checker.library.rule import LibraryProblem

Place = tuple[str | int, ...]
"""Where a value stands in a file: ``("rule", 3, "with", "document")``; indices from 0."""

_LISTED = 12
"""Up to so many allowed names are listed where none is near."""


class Notes:
    """Collects the mistakes of one file; lines are looked up only if there are any."""

    def __init__(self, name: str, data: dict[str, Any], text: str) -> None:
        self._name = name
        self._data = data
        self._text = text
        self._found: list[tuple[Place, str]] = []
        self._hints: list[tuple[Place, str]] = []

    def __len__(self) -> int:
        """Return how many mistakes were noted."""
        return len(self._found)

    def add(self, at: Place, message: str) -> None:
        """Note a mistake at *at*, in a whole Vietnamese sentence or clause."""
        self._found.append((at, message))

    def hint(self, at: Place, message: str) -> None:
        """Note what is no mistake and yet hardly meant; nothing is left out for it."""
        self._hints.append((at, message))

    def wrong(self, at: Place, what: str) -> None:
        """Note that the value at *at* is not as it should be: ``'title' phải là …``."""
        if not dotted(at):  # the whole table
            self.add(at, what)
            return
        element = f" (mục {at[-1] + 1})" if isinstance(at[-1], int) and len(at) > 2 else ""
        self.add(at, f"'{dotted(at)}'{element} {what}")

    def unknown(self, at: Place, what: str, name: str, choices: Iterable[str]) -> None:
        """Note that *name* is not among *choices*, with the nearest right name."""
        self.add(at, f"{what} '{name}'{did_you_mean(name, choices)}")

    def problems(self) -> tuple[LibraryProblem, ...]:
        """Return the mistakes in the order of the file."""
        return self._told(self._found)

    def hints(self) -> tuple[LibraryProblem, ...]:
        """Return the hints in the order of the file."""
        return self._told(self._hints)

    def _told(self, noted: list[tuple[Place, str]]) -> tuple[LibraryProblem, ...]:
        if not noted:
            return ()
        from checker.library.lines import line_numbers  # noqa: PLC0415 - only files with mistakes need it

        lines = line_numbers(self._text)
        found = [
            LibraryProblem(self._name, _line(lines, at), self._rule(at), dotted(at), message, at)
            for at, message in noted
        ]
        return tuple(sorted(found, key=lambda problem: problem.line))

    def _rule(self, at: Place) -> str:
        """Return the id written in the table that *at* lies in, where there is one."""
        if len(at) < 2 or not isinstance(at[1], int):
            return ""
        table = self._data[str(at[0])][at[1]]
        name = table.get("id", "") if isinstance(table, dict) else ""
        return name if isinstance(name, str) else ""


def dotted(at: Place) -> str:
    """Return the key of *at* as it is written inside its table: ``with.document``."""
    inner = at[2:] if len(at) > 1 and isinstance(at[1], int) else at
    return ".".join(part for part in inner if isinstance(part, str))


def did_you_mean(name: str, choices: Iterable[str]) -> str:
    """Return `` , có phải '…'?`` with the nearest of *choices*, or the choices themselves."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where there is a mistake

    known = {choice.casefold(): choice for choice in choices}
    near = get_close_matches(name.casefold(), known, 1)
    if near:
        return f", có phải '{known[near[0]]}'?"
    if 0 < len(known) <= _LISTED:
        return f" (dùng được: {', '.join(known.values())})"
    return ""


def _line(lines: dict[Place, int], at: Place) -> int:
    """Return the line of *at*, or of the nearest thing round it that has one."""
    for length in range(len(at), 0, -1):
        if at[:length] in lines:
            return lines[at[:length]]
    return 1
