"""Which release is made: its version, the moment that its files are of."""

import os
import runpy
import subprocess
import tomllib

from bundle.errors import BuildError
from bundle.recipe import ROOT


def version() -> str:
    """Return the program's version, as the program itself says it."""
    told: str = runpy.run_path(str(ROOT / "checker" / "system" / "version.py"))["VERSION"]
    return told


def requirements(*extras: str) -> list[str]:
    """Return what the program needs, pinned, with what *extras* of pyproject.toml need."""
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    more = table["optional-dependencies"]
    return [*table["dependencies"], *(line for extra in extras for line in more[extra])]


def moment() -> int:
    """Return when the sources were last changed, in seconds since 1970; else SOURCE_DATE_EPOCH."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        return int(done.stdout)
    except (OSError, subprocess.CalledProcessError, ValueError) as error:
        raise BuildError("SOURCE_DATE_EPOCH is needed where git does not tell the time") from error
