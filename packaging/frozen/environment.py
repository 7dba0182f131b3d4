"""The Python that the program is frozen with: an environment of its own, from ``linux.lock``.

The lock is a list of requirements for pip, each with the sums of the files it may be: pip takes no
other. PyInstaller itself is in it, and in no list of what the program needs.
"""

import json
import re
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bundle import output
from bundle.errors import BuildError, LackingError
from bundle.wheels import Locked, Wheel, described, is_paper

_STAMP = "soat-lock.txt"
_TOOLS = frozenset(
    {"altgraph", "packaging", "pyinstaller", "pyinstaller-hooks-contrib", "setuptools"}
)
"""What only freezing needs; of it PyInstaller's own start goes into the program."""
_LINE = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[\w.+!]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Environment:
    """A Python that has everything the program is frozen from; *version* is like 3.11.7."""

    python: Path
    version: str
    licence: bytes
    installed: tuple[Wheel, ...]


def pinned(requirements: Sequence[str]) -> dict[str, str]:
    """Return the versions in *requirements* by the names of the libraries, in lower case."""
    return {_plain(name): version for name, _, version in (r.partition("==") for r in requirements)}


def locked(lock: Path) -> dict[str, str]:
    """Return the versions in *lock* by the names of the libraries, in lower case."""
    found = _LINE.finditer(lock.read_text(encoding="utf-8"))
    return {_plain(match["name"]): match["version"] for match in found}


def make(lock: Path, folder: Path) -> Path:
    """Return the Python of an environment in *folder* that holds what *lock* names."""
    python = folder / "bin" / "python"
    wanted = f"{sys.version}\n{lock.read_text(encoding='utf-8')}"
    stamp = folder / _STAMP
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        output.check_ours(folder, _STAMP)
        venv.create(folder, clear=True, with_pip=True)
        stamp.touch()  # ours from now on, and holding nothing yet
        options = ["--quiet", "--require-hashes", "--only-binary", ":all:", "--no-deps"]
        _pip(python, "install", *options, "--requirement", str(lock))
        stamp.write_text(wanted, encoding="utf-8")
    return python


def look(python: Path, wanted: Mapping[str, str]) -> Environment:
    """Return what the environment of *python* holds of *wanted*, versions by names in lower case.

    Raises LackingError where it does not hold all of it.
    """
    done = subprocess.run([str(python), "-c", _LOOK], check=False, capture_output=True)
    if done.returncode:
        raise BuildError(f"{python}: {done.stderr.decode('utf-8', 'replace')}")
    told = json.loads(done.stdout.decode("utf-8"))
    found = {_plain(one["name"]): one for one in told["installed"]}
    other = [
        f"{name}=={version}"
        for name, version in wanted.items()
        if name not in found or found[name]["version"] != version
    ]
    if other:
        raise LackingError(f"this Python does not have {', '.join(other)}")
    licence = Path(told["licence"])
    if not licence.exists():
        raise LackingError(f"the licence of Python is not at {licence}")
    names = [name for name in sorted(wanted) if name not in _TOOLS]
    wheels = tuple(_wheel(found[name]) for name in [*names, "pyinstaller"])
    return Environment(python, told["version"], licence.read_bytes(), wheels)


_LOOK = """
import json, platform, sysconfig
from importlib.metadata import distributions
from pathlib import Path
installed = []
for one in distributions():
    inside = {}
    for file in one.files or ():
        name = file.as_posix().partition(".dist-info/")[2]
        if name:
            inside[name] = str(one.locate_file(file))
    installed.append({"name": one.metadata["Name"], "version": one.version, "inside": inside})
licence = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
print(json.dumps({"version": platform.python_version(), "licence": str(licence), "installed": installed}))
"""


def write_lock(lock: Path, requirements: Sequence[str], minors: Iterable[int]) -> int:
    """Write *lock* anew: what pip would install of *requirements* for each Python 3.*minors*."""
    files: dict[tuple[str, str], set[str]] = {}
    for minor in minors:
        for item in _resolved(requirements, minor):
            about, info = item["metadata"], item["download_info"]["archive_info"]
            key = (_plain(about["name"]), about["version"])
            files.setdefault(key, set()).add(info["hashes"]["sha256"])
    lines = [
        "".join([f"{name}=={version}", *(f" \\\n    --hash=sha256:{one}" for one in sorted(sums))])
        for (name, version), sums in sorted(files.items())
    ]
    lock.write_text(f"{_HEAD}\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return len(lines)


_HEAD = """\
# What the program for Linux is frozen from and with, made from pyproject.toml by:
#   python packaging/linux.py --lock"""


def _resolved(requirements: Sequence[str], minor: int) -> list[Mapping[str, Any]]:
    with tempfile.TemporaryDirectory() as place:
        report = Path(place, "report.json")
        options = ["--quiet", "--dry-run", "--ignore-installed", "--report", str(report)]
        these = ["--target", place, "--only-binary", ":all:", "--python-version", f"3.{minor}"]
        _pip(Path(sys.executable), "install", *options, *these, *requirements)
        found: list[Mapping[str, Any]] = json.loads(report.read_text("utf-8"))["install"]
    return found


def _wheel(told: Mapping[str, Any]) -> Wheel:
    inside = {name: Path(path) for name, path in told["inside"].items()}
    papers = {
        name.removeprefix("licenses/"): path.read_bytes()
        for name, path in inside.items()
        if is_paper(name)
    }
    about = inside["METADATA"].read_text(encoding="utf-8", errors="replace")
    return described(Locked(told["name"], told["version"], "", ""), about, papers, {})


def _pip(python: Path, *words: str) -> None:
    done = subprocess.run([str(python), "-m", "pip", *words], check=False)
    if done.returncode:
        raise BuildError("pip could not bring what is needed")


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
