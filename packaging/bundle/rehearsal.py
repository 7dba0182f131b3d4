"""The program laid as far as any machine can: whether something of it would be missing."""

import dataclasses
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from bundle import recipe, wheels
from bundle.lay import Ingredients, lay
from bundle.python import RUNTIME, WindowsPython

_FIRST_OF_2026 = 1_767_225_600


class _Unread:
    """Stands in for a compiler: names what it would make, and looks into nothing."""

    def alone(self, sources: Mapping[str, bytes]) -> dict[str, bytes]:
        """See Compiler."""
        return {f"{name}c": b"" for name in sources if name.endswith(".py")}

    def beside(self, sources: Mapping[str, bytes]) -> dict[str, bytes]:
        """See Compiler."""
        paths = (PurePosixPath(name) for name in sources if name.endswith(".py"))
        return {(path.parent / "__pycache__" / f"{path.name}c").as_posix(): b"" for path in paths}


def rehearse(
    root: Path, kept: Path, locked: Sequence[wheels.Locked], minor: int
) -> dict[str, bytes]:
    """Lay the program of the sources *root* from the wheels in *kept*, which pip brings.

    Raises LackingError where pip cannot, BuildError where something of the program is missing.
    """
    wheels.fetch(locked, kept, minor)
    needed = recipe.read()
    runtime = frozenset((f"python3{minor}.dll", *RUNTIME))
    given = Ingredients(
        version="0",
        moment=_FIRST_OF_2026,
        root=root,
        python=WindowsPython(f"3.{minor}", minor, {}, {}, b"", None),
        python_sha256="",
        wheels=[wheels.unpack(wheel, kept, needed) for wheel in locked],
        compiler=_Unread(),
        ocr=any(wheel.ocr for wheel in locked),
    )
    return lay(given, {}, dataclasses.replace(needed, system=needed.system | runtime))
