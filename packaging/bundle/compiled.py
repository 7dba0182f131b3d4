"""Modules compiled by a Python of the version that will run them."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bundle.errors import BuildError, LackingError

_ABOUT = "import sys, importlib.util as u; print(sys.version_info[1], u.MAGIC_NUMBER.hex())"
_COMPILE = """
import compileall, py_compile, sys
sys.exit(not compileall.compile_dir(
    sys.argv[1], maxlevels=99, quiet=1, force=True, workers=1, stripdir=sys.argv[1],
    legacy=sys.argv[2] == "alone",
    invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
))
"""
"""Unchecked: no date of a file goes into the code, and no source is looked at when it is loaded."""


class Compiler(Protocol):
    """Compiles modules; all of one call together, in the order of their names."""

    def alone(self, sources: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return the code of each ``.py`` of *sources*, to stand instead of it (``a/b.pyc``)."""

    def beside(self, sources: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return the code of each ``.py`` of *sources*, to stand below ``__pycache__``."""


@dataclass(frozen=True, slots=True)
class OtherPython:
    """A Python of this machine, called by *words*, that compiles for one like it elsewhere."""

    words: Sequence[str]

    def alone(self, sources: Mapping[str, bytes]) -> dict[str, bytes]:
        """See Compiler."""
        return self._made(sources, "alone")

    def beside(self, sources: Mapping[str, bytes]) -> dict[str, bytes]:
        """See Compiler."""
        return self._made(sources, "beside")

    def _made(self, sources: Mapping[str, bytes], where: str) -> dict[str, bytes]:
        modules = {name: content for name, content in sources.items() if name.endswith(".py")}
        with tempfile.TemporaryDirectory() as place:
            # Its name is in no code: compileall strips it.
            for name, content in modules.items():
                target = Path(place, name)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
            done = _run([*self.words, "-c", _COMPILE, place, where])
            if done is None or done.returncode:
                said = (done.stdout + done.stderr).decode("utf-8", "replace") if done else ""
                raise BuildError(f"sources do not compile: {said}")
            paths = Path(place).rglob("*.pyc")
            made = {path.relative_to(place).as_posix(): path.read_bytes() for path in paths}
        if len(made) != len(modules):
            raise BuildError(f"{len(modules)} modules gave {len(made)} compiled ones")
        return dict(sorted(made.items()))


def find(minor: int, magic: bytes | None, given: str | None) -> OtherPython:
    """Return a Python 3.*minor* whose code begins with *magic*; *given* alone where it is named."""
    for words in _candidates(minor, given):
        done = _run([*words, "-c", _ABOUT])
        if done is None or done.returncode:
            continue
        version, found = done.stdout.decode().split()
        if version == str(minor) and (magic is None or found == magic.hex()):
            return OtherPython(words)
    raise LackingError(
        f"no Python 3.{minor} to compile with: name one by --compiler, or put python3.{minor} on PATH"
    )


def _candidates(minor: int, given: str | None) -> list[list[str]]:
    if given:
        return [[given]]
    found = shutil.which(f"python3.{minor}")
    known = [[found]] if found else []
    return [*known, ["py", f"-3.{minor}"]] if shutil.which("py") else known


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[bytes] | None:
    """Run *command* with everything fixed that could change what it makes; None: it cannot."""
    env = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        return subprocess.run(command, check=False, capture_output=True, env=env)
    except OSError:
        return None
