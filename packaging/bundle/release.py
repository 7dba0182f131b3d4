"""Which release is made: its version, what it needs, the moment that its files are of."""

import os
import subprocess
import tomllib

from bundle.errors import BuildError
from bundle.recipe import ROOT


def project() -> tuple[str, list[str], dict[str, list[str]]]:
    """Return the version, the pinned requirements, and those of the extras by their names."""
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return table["version"], table["dependencies"], table["optional-dependencies"]


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
