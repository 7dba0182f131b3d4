"""What goes into the program for Windows: ``windows.toml``, read."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
"""The folder of the packaging scripts."""
ROOT = HERE.parent
"""The folder of the sources."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """The lists of ``windows.toml``; what each means is said there."""

    least_build: int
    least_name: str
    folders: tuple[str, ...]
    files: tuple[str, ...]
    left_sources: tuple[str, ...]
    ocr_sources: tuple[str, ...]
    left_binaries: frozenset[str]
    left_modules: frozenset[str]
    qt: frozenset[str]
    left_of_libraries: tuple[str, ...]
    system: frozenset[str]


def read(path: Path = HERE / "windows.toml") -> Recipe:
    """Return the recipe that *path* holds."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    program, python = table["program"], table["python"]
    return Recipe(
        least_build=table["launchers"]["least_build"],
        least_name=table["launchers"]["least_name"],
        folders=tuple(program["folders"]),
        files=tuple(program["files"]),
        left_sources=tuple(program["leave"]),
        ocr_sources=tuple(program["ocr"]),
        left_binaries=frozenset(python["leave_binaries"]),
        left_modules=frozenset(python["leave_modules"]),
        qt=frozenset(table["qt"]["keep"]),
        left_of_libraries=tuple(table["libraries"]["leave"]),
        system=frozenset(table["system"]["libraries"]),
    )
