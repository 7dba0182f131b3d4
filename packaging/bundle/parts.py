"""The parts of the program: names, versions, licences, and where their sources are."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bundle.errors import BuildError
from bundle.recipe import HERE
from bundle.wheels import Wheel


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the program, or what comes inside one.

    *version*, *purl* and *sha256* are empty where nobody tells them; *sources* is an address;
    *papers* is the folder with its licence, below ``licenses/``; *text* is the file of the program
    that is its licence, empty where there is another one.
    """

    name: str
    version: str
    licence: str
    sources: str
    papers: str
    text: str = ""
    purl: str = ""
    sha256: str = ""
    file: str = ""


def parts(
    wheels: Iterable[Wheel], python: Part, version: str, path: Path = HERE / "windows.toml"
) -> tuple[Part, ...]:
    """Return all parts of the program of *version*: Python, *wheels*, and what is inside them.

    Raises BuildError where nobody knows a part's licence or where its sources are.
    """
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    known = {wheel.locked.name: _of(wheel, table) for wheel in wheels}
    owners = {**known, "python": python, "soat": Part("soat", version, "MIT", "", "")}
    inside = [_inside(entry, owners) for entry in table["inside"] if entry["of"] in owners]
    found = (python, *known.values(), *inside)
    if silent := [part.name for part in found if not (part.licence and part.sources)]:
        raise BuildError(f"without licence or sources in windows.toml: {', '.join(silent)}")
    return found


def _of(wheel: Wheel, table: Mapping[str, Any]) -> Part:
    locked = wheel.locked
    return Part(
        name=locked.name,
        version=locked.version,
        licence=table["licences"].get(locked.name, wheel.licence),
        sources=table["sources"].get(locked.name, wheel.homepage),
        papers=table["papers"].get(locked.name, locked.name),
        purl=f"pkg:pypi/{locked.name.lower().replace('_', '-')}@{locked.version}",
        sha256=locked.sha256,
        file=locked.file,
    )


def _inside(entry: Mapping[str, Any], owners: Mapping[str, Part]) -> Part:
    version = owners[entry["of"]].version if entry.get("same") else ""
    return Part(
        name=entry["name"],
        version=version,
        licence=entry["licence"],
        sources=entry["sources"],
        papers=entry["papers"],
        text=entry.get("text", ""),
    )
