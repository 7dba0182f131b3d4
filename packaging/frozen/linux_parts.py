"""Whose work the frozen program is made of, and the papers that go with it."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from bundle import licences
from bundle.errors import BuildError
from bundle.parts import Part, parts
from frozen.environment import Environment
from frozen.freeze import INSIDE
from frozen.recipe import LinuxRecipe

_LIST = "licenses/THANH-PHAN.txt"
_DOCUMENTS = Path("/usr/share/doc")
_SOURCES = "https://sources.debian.org/src"


def listed(
    used: Environment, files: Mapping[str, bytes], linux: LinuxRecipe, version: str
) -> tuple[Part, ...]:
    """Return all parts: Python, its libraries, what is inside them, and those of the system."""
    python = Part(
        name="Python",
        version=used.version,
        licence="PSF-2.0",
        sources="https://www.python.org/downloads/source/",
    )
    known = parts(used.installed, python, version)
    here = (part for part in known if part.name not in linux.parts_not_here)
    return (*here, *(_of_system(package) for package in packages(files, linux)))


def packages(files: Mapping[str, bytes], linux: LinuxRecipe) -> list[str]:
    """Return the packages of Debian of which a library is among *files*."""
    there = {name.removeprefix(INSIDE) for name in files}
    return sorted({package for name, package in linux.bundled.items() if name in there})


def papers(
    used: Environment,
    files: Mapping[str, bytes],
    linux: LinuxRecipe,
    told: tuple[Part, ...],
    version: str,
) -> dict[str, bytes]:
    """Return the folder ``licenses/``."""
    found = licences.papers(used.installed, used.licence, told, version)
    text = found[_LIST].decode("utf-8-sig").replace("\r\n", "\n")
    found[_LIST] = (
        text.replace("lib/PySide6", "_internal/PySide6")
        .replace("lib/shiboken6", "_internal/shiboken6")
        .encode("utf-8")
    )
    for package in packages(files, linux):
        path = _DOCUMENTS / package / "copyright"
        if not path.exists():
            raise BuildError(f"{path} is not there: the program is made on Debian or Ubuntu")
        found[f"licenses/{package}/copyright"] = path.read_bytes()
    return found


def _of_system(package: str) -> Part:
    if shutil.which("dpkg-query") is None:
        raise BuildError("dpkg-query is not there: the program is made on Debian or Ubuntu")
    form = "${Version}\t${source:Package}"
    command = ["dpkg-query", "--show", f"--showformat={form}", package]
    done = subprocess.run(command, check=False, capture_output=True)
    version, _, source = done.stdout.decode("utf-8").partition("\t")
    if done.returncode or not source:
        raise BuildError(f"dpkg-query does not know {package}")
    return Part(
        name=package,
        version=version,
        licence=f"as told in licenses/{package}",
        sources=f"{_SOURCES}/{source}/",
        purl=f"pkg:deb/debian/{package}@{version}",
    )
