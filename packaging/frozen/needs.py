"""What the frozen program needs of the system, told as packages of Debian."""

import re
from collections import defaultdict
from collections.abc import Mapping

from bundle.errors import BuildError, LackingError
from frozen import elf
from frozen.freeze import INSIDE
from frozen.recipe import LinuxRecipe

_GLIBC = re.compile(r"GLIBC_(\d+)\.(\d+)")
_GCC = re.compile(r"GLIBCXX_3\.4\.(\d+)")
_FIRST_TOLD = 29
"""Older marks than this are on every system that has the C library needed."""


def depends(files: Mapping[str, bytes], linux: LinuxRecipe) -> list[str]:
    """Return the packages without which the program does not run, with the least versions.

    Raises BuildError where a library is needed that is neither in the program nor the system's,
    LackingError where this machine only lacks packages that have them.
    """
    there = {name.rpartition("/")[2] for name in files}
    missing = defaultdict(list)
    packages: set[str] = set()
    marks: set[str] = set()
    for name, data in files.items():
        if name.removeprefix(f"{INSIDE}PySide6/") in linux.optional:
            continue
        found = elf.needs(data)
        marks |= found.marks
        for library in found.libraries - there:
            if library in linux.system:
                packages.add(linux.system[library])
            else:
                missing[library].append(name)
    if missing:
        stop = LackingError if missing.keys() <= linux.bundled.keys() else BuildError
        told = "; ".join(f"{name} (for {by[0]})" for name, by in sorted(missing.items()))
        raise stop(f"needed and not there: {told}. {_advice(missing, linux)}")
    least = _least(marks, linux)
    return sorted(f"{name} (>= {least[name]})" if name in least else name for name in packages)


def _advice(missing: Mapping[str, object], linux: LinuxRecipe) -> str:
    known = sorted(linux.bundled[name] for name in missing if name in linux.bundled)
    return f"Debian, Ubuntu: apt install {' '.join(known)}" if known else ""


def _least(marks: set[str], linux: LinuxRecipe) -> dict[str, str]:
    """Return the least versions of the two libraries that tell theirs: C's and C++'s."""
    found = {}
    glibc = [(int(m[1]), int(m[2])) for mark in marks if (m := _GLIBC.match(mark))]
    if glibc:
        found["libc6"] = "{}.{}".format(*max(glibc))
    gcc = [int(m[1]) for mark in marks if (m := _GCC.fullmatch(mark))]
    newest = f"GLIBCXX_3.4.{max(gcc)}" if gcc else ""
    if newest and max(gcc) >= _FIRST_TOLD:
        if newest not in linux.gcc:
            raise BuildError(f"{newest} is not in linux.toml: which version of GCC brings it?")
        found["libstdc++6"] = linux.gcc[newest]
    return found
