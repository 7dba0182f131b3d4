"""Python for Windows, out of an archive: the libraries it consists of and its modules.

Two forms are known: the embeddable one (everything in one folder, modules compiled in
``python3xx.zip``), and a whole installation (``DLLs/`` and ``Lib/`` with sources).
"""

import hashlib
import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bundle.errors import BuildError
from bundle.recipe import Recipe

_DLL = re.compile(r"python3(\d\d)\.dll")
RUNTIME = ("python3.dll", "vcruntime140.dll", "vcruntime140_1.dll")
"""What every Python brings with it, whatever its version."""


@dataclass(frozen=True, slots=True)
class WindowsPython:
    """Python without what the program does not need.

    *version* is 3.13.5 and *minor* 13; *binaries* are its libraries by name; *modules* are those of the
    standard library by path, compiled (``.pyc``) or sources (``.py``); *magic* are the four
    bytes compiled ones begin with, None where there are none.
    """

    version: str
    minor: int
    binaries: Mapping[str, bytes]
    modules: Mapping[str, bytes]
    licence: bytes
    magic: bytes | None

    @property
    def dll(self) -> str:
        """The library that is Python."""
        return f"python3{self.minor}.dll"


def read(archive: Path, sha256: str, recipe: Recipe) -> WindowsPython:
    """Return what *archive* holds; its bytes must have the sum *sha256*."""
    data = archive.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != sha256.lower():
        raise BuildError(f"{archive.name} has the sum {found}, not {sha256}")
    with zipfile.ZipFile(io.BytesIO(data)) as unpacked:
        return _sorted_out(unpacked, recipe)


def _sorted_out(archive: zipfile.ZipFile, recipe: Recipe) -> WindowsPython:
    names = [name for name in archive.namelist() if not name.endswith("/")]
    found = next((m for name in names if (m := _DLL.fullmatch(name.rpartition("/")[2]))), None)
    if found is None:
        raise BuildError("the archive holds no python3xx.dll")
    minor = int(found.group(1))
    home = next(n for n in names if n.endswith(found.group())).removesuffix(found.group())
    binaries = {
        name.rpartition("/")[2]: archive.read(name)
        for name in names
        if name.removeprefix(home).removeprefix("DLLs/").count("/") == 0
        and name.endswith((".dll", ".pyd"))
        and name.rpartition("/")[2] not in recipe.left_binaries
    }
    if lacking := [name for name in RUNTIME if name not in binaries]:
        raise BuildError(f"the archive lacks {', '.join(lacking)}")
    packed = f"{home}python3{minor}.zip"
    if packed in names:
        with zipfile.ZipFile(io.BytesIO(archive.read(packed))) as inner:
            modules = {name: inner.read(name) for name in inner.namelist()}
    else:
        library = [n for n in names if n.startswith(f"{home}Lib/") and n.endswith(".py")]
        modules = {n.removeprefix(f"{home}Lib/"): archive.read(n) for n in library}
    kept = {
        name: content
        for name, content in sorted(modules.items())
        if name.partition("/")[0].partition(".")[0] not in recipe.left_modules
    }
    compiled = (content for name, content in kept.items() if name.endswith(".pyc"))
    return WindowsPython(
        version=_version(binaries[found.group()], minor),
        minor=minor,
        binaries=dict(sorted(binaries.items())),
        modules=kept,
        licence=archive.read(f"{home}LICENSE.txt"),
        magic=next((content[:4] for content in compiled), None),
    )


def _version(dll: bytes, minor: int) -> str:
    """Return the version that Python's own library says it is."""
    said = re.search(rf"\b3\.{minor}\.\d+\b".encode(), dll)
    return said.group().decode() if said else f"3.{minor}"
