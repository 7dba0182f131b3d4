"""Numbers of the fields AUTONUM, AUTONUMOUT and AUTONUMLGL, which Word draws and never stores."""

import re
from collections.abc import Callable

from checker.readers.docx.numbering import letters, roman

_FIELD = re.compile(
    r"\s*AUTONUM(?P<kind>LGL|OUT|)(?![A-Z])(?P<switches>.*)", re.IGNORECASE | re.DOTALL
)
_FORMAT = re.compile(r"\\\*\s*(\w+)")
_SEPARATOR = re.compile(r'\\s\s*"?(\S)')
_NO_PERIOD = re.compile(r"\\e(?!\w)")
_FORMATS: dict[str, Callable[[int], str]] = {
    "ROMAN": roman,
    "roman": lambda value: roman(value).lower(),
    "ALPHABETIC": lambda value: letters(value).upper(),
    "alphabetic": letters,
}
_OUTLINE: tuple[tuple[Callable[[int], str], str], ...] = (
    (roman, "{}."),
    (lambda value: letters(value).upper(), "{}."),
    (str, "{}."),
    (letters, "{})"),
    (str, "({})"),
    (letters, "({})"),
    (lambda value: roman(value).lower(), "({})"),
)
_BODY = 10
"""Stands for the level of a paragraph that is no heading: below all that are."""


class AutoNumbers:
    """How far these fields have counted, by the outline level of their paragraphs."""

    def __init__(self) -> None:
        self._counts: dict[int, int] = {}

    def draw(self, instruction: str, level: int) -> str | None:
        """Return the number that a field draws in a paragraph of *level* (0: body), None if none.

        A number makes those of deeper levels start again.
        """
        field = _FIELD.fullmatch(instruction)
        if field is None:
            return None
        depth = level or _BODY
        self._counts = {k: count for k, count in self._counts.items() if k <= depth}
        self._counts[depth] = self._counts.get(depth, 0) + 1
        kind, switches = field["kind"].upper(), field["switches"]
        if kind == "OUT":
            form, written = _OUTLINE[min(len(self._counts), len(_OUTLINE)) - 1]
            return written.format(form(self._counts[depth]))
        separator = _SEPARATOR.search(switches)
        period = separator[1] if separator else "."
        if kind == "LGL":
            numbers = period.join(str(count) for _, count in sorted(self._counts.items()))
            return numbers if _NO_PERIOD.search(switches) else numbers + period
        named = _FORMAT.search(switches)
        number = _FORMATS.get(named[1] if named else "", str)(self._counts[depth])
        return number + period
