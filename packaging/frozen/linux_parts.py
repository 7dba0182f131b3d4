"""Whose work the frozen program is made of, and the papers that go with it."""

import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from bundle import licences
from bundle.errors import LackingError
from bundle.parts import Part, parts
from bundle.wheels import Locked, Wheel
from frozen.environment import Environment
from frozen.freeze import INSIDE
from frozen.recipe import LinuxRecipe

_LIST = "licenses/THANH-PHAN.txt"
_DOCUMENTS = Path("/usr/share/doc")
_SOURCES = "https://sources.debian.org/src"
_ELSEWHERE = "the program is made on Debian or Ubuntu"


def papers(
    used: Environment,
    files: Mapping[str, bytes],
    own: Mapping[str, bytes],
    linux: LinuxRecipe,
    version: str,
) -> tuple[tuple[Part, ...], dict[str, bytes]]:
    """Return all parts of the frozen *files*, and the folder ``licenses/``.

    Raises BuildError where a part has no licence.
    """
    python = Part(
        name="Python",
        version=used.version,
        licence="PSF-2.0",
        sources="https://www.python.org/downloads/source/",
        papers="Python",
    )
    of_system = [_of_system(package) for package in packages(files, linux)]
    libraries = [*used.installed, *of_system]
    debian = {one.locked.name for one in of_system}
    listed = tuple(
        replace(part, purl=f"pkg:deb/debian/{part.name}@{part.version}")
        if part.name in debian
        else part
        for part in parts(libraries, python, version)
        if part.name not in linux.parts_not_here
    )
    found = licences.papers(libraries, used.licence, listed, own, version)
    text = found[_LIST].decode("utf-8-sig").replace("\r\n", "\n")
    for library in ("PySide6", "shiboken6"):
        text = text.replace(f"lib/{library}", f"{INSIDE}{library}")
    found[_LIST] = text.encode("utf-8")
    folders = {part.papers for part in listed}
    return listed, {n: d for n, d in found.items() if n == _LIST or n.split("/")[1] in folders}


def packages(files: Mapping[str, bytes], linux: LinuxRecipe) -> list[str]:
    """Return the packages of Debian of which a library is among *files*."""
    there = {name.removeprefix(INSIDE) for name in files}
    return sorted({package for name, package in linux.bundled.items() if name in there})


def _of_system(package: str) -> Wheel:
    """Return *package* of this machine as if it were a library of Python."""
    if shutil.which("dpkg-query") is None:
        raise LackingError(f"dpkg-query is not there: {_ELSEWHERE}")
    form = "--showformat=${Version}\t${source:Package}"
    done = subprocess.run(["dpkg-query", "--show", form, package], check=False, capture_output=True)
    version, _, source = done.stdout.decode("utf-8").partition("\t")
    if done.returncode or not source:
        raise LackingError(f"dpkg-query does not know {package}: {_ELSEWHERE}")
    paper = _DOCUMENTS / package / "copyright"
    if not paper.exists():
        raise LackingError(f"{paper} is not there: {_ELSEWHERE}")
    return Wheel(
        locked=Locked(package, version, "", ""),
        files={},
        papers={"copyright": paper.read_bytes()},
        licence=f"as told in licenses/{package}",
        summary="",
        homepage=f"{_SOURCES}/{source}/",
    )
