"""Modules compiled by a Python of the version that will run them."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bundle.errors import BuildError

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


def compiler(minor: int, magic: bytes | None, given: str | None) -> list[str]:
    """Return the call of a Python 3.*minor* whose code has the *magic*; *given* is asked first."""
    for words in _candidates(minor, given):
        done = _run([*words, "-c", _ABOUT])
        if done is None or done.returncode:
            continue
        version, found = done.stdout.decode().split()
        if version == str(minor) and (magic is None or found == magic.hex()):
            return words
    raise BuildError(
        f"no Python 3.{minor} to compile with: name one by --compiler, or put python3.{minor} on PATH"
    )


def compiled(sources: Mapping[str, bytes], python: Sequence[str]) -> dict[str, bytes]:
    """Return the code of each ``.py`` of *sources*, to stand instead of it (``a/b.pyc``)."""
    return _made(sources, python, "alone")


def caches(sources: Mapping[str, bytes], python: Sequence[str]) -> dict[str, bytes]:
    """Return the code of each ``.py`` of *sources*, to stand beside it (``a/__pycache__/…``)."""
    return _made(sources, python, "beside")


def _made(sources: Mapping[str, bytes], python: Sequence[str], where: str) -> dict[str, bytes]:
    """Compile all of *sources* in one process, in the order of their names: the same bytes twice."""
    modules = {name: content for name, content in sources.items() if name.endswith(".py")}
    with tempfile.TemporaryDirectory() as place:
        # Always as long: how long a path is must not be seen in what is made.
        folder = Path(place, "sources")
        for name, content in modules.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        done = _run([*python, "-c", _COMPILE, str(folder), where])
        if done is None or done.returncode:
            said = (done.stdout + done.stderr).decode("utf-8", "replace") if done else ""
            raise BuildError(f"sources do not compile: {said}")
        made = {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.pyc")}
    if len(made) != len(modules):
        raise BuildError(f"{len(modules)} modules gave {len(made)} compiled ones")
    return dict(sorted(made.items()))


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
