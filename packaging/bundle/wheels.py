"""The libraries' wheels: which, from ``windows.lock``; fetched by pip, checked, pruned."""

import fnmatch
import hashlib
import json
import re
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from email.parser import Parser
from pathlib import Path

from bundle.errors import BuildError, LackingError
from bundle.recipe import Recipe

_FOR_WINDOWS = ("--platform", "win_amd64", "--only-binary", ":all:")
_PAPERS = re.compile(r"licen[cs]e|copying|notice|authors|copyright", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Locked:
    """One wheel: which version, which file, which bytes; *ocr* where only that extra needs it."""

    name: str
    version: str
    file: str
    sha256: str
    ocr: bool = False


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel sorted out: what goes into the program, the papers with it, what it says of itself."""

    locked: Locked
    files: Mapping[str, bytes]
    papers: Mapping[str, bytes]
    licence: str
    summary: str
    homepage: str


def read_lock(path: Path) -> tuple[Locked, ...]:
    """Return the wheels that *path* names."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(Locked(**entry) for entry in table["wheel"])


def resolve(requirements: Sequence[str], ocr: Sequence[str], minor: int) -> tuple[Locked, ...]:
    """Ask pip what *requirements* and those of *ocr* need on Windows, all of it."""
    plain = _resolved(requirements, minor)
    names = {wheel.name for wheel in plain}
    more = [wheel for wheel in _resolved([*requirements, *ocr], minor) if wheel.name not in names]
    return (*plain, *(Locked(w.name, w.version, w.file, w.sha256, ocr=True) for w in more))


def lock_text(wheels: Iterable[Locked], minor: int) -> str:
    """Return the content of the lock file with *wheels*."""
    head = (
        f"# Wheels of the program for Windows (64 bit, Python 3.{minor}), made from pyproject.toml by:\n"
        "#   python packaging/windows.py --lock\n"
    )
    parts = []
    for wheel in sorted(wheels, key=lambda wheel: (wheel.ocr, wheel.name)):
        lines = [f"{key} = {json.dumps(getattr(wheel, key))}" for key in _KEYS]
        parts.append("\n".join(["[[wheel]]", *lines, *(["ocr = true"] if wheel.ocr else [])]))
    return head + "".join(f"\n{part}\n" for part in parts)


_KEYS = ("name", "version", "file", "sha256")


def fetch(wheels: Sequence[Locked], folder: Path, minor: int) -> None:
    """Have pip bring what *folder* lacks of *wheels*; it checks the sums, and so do we later."""
    lacking = [wheel for wheel in wheels if not (folder / wheel.file).exists()]
    if not lacking:
        return
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        listed = Path(place, "requirements.txt")
        lines = [f"{w.name}=={w.version} --hash=sha256:{w.sha256}\n" for w in lacking]
        listed.write_text("".join(lines), encoding="utf-8")
        where = ["--dest", str(folder), "--requirement", str(listed), "--require-hashes"]
        _pip("download", "--quiet", "--no-deps", *_of(minor), *where)


def unpack(locked: Locked, folder: Path, recipe: Recipe) -> Wheel:
    """Return the wheel in *folder*, sorted out; its bytes must be those that are locked."""
    path = folder / locked.file
    if not path.exists():
        raise BuildError(f"{locked.file} is not there")
    data = path.read_bytes()
    if (found := hashlib.sha256(data).hexdigest()) != locked.sha256:
        raise BuildError(f"{locked.file} has the sum {found}, not {locked.sha256}")
    files, papers, about = {}, {}, ""
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            inside = name.partition(".dist-info/")[2]
            if name.endswith("/"):
                continue
            if inside == "METADATA":
                about = archive.read(name).decode("utf-8", "replace")
            elif inside:
                if is_paper(inside):
                    papers[inside.removeprefix("licenses/")] = archive.read(name)
            elif wanted(name, recipe):
                files[name] = archive.read(name)
    return described(locked, about, papers, files)


def described(
    locked: Locked, about: str, papers: Mapping[str, bytes], files: Mapping[str, bytes]
) -> Wheel:
    """Return the wheel with what *about*, its METADATA, says of it."""
    headers = Parser().parsestr(about, headersonly=True)
    licence = headers.get("License-Expression") or headers.get("License") or ""
    return Wheel(
        locked=locked,
        files=files,
        papers=papers,
        licence=licence.strip().partition("\n")[0],
        summary=headers.get("Summary", ""),
        homepage=_homepage(headers.get_all("Project-URL", []), headers.get("Home-page", "")),
    )


def wanted(name: str, recipe: Recipe) -> bool:
    """Whether the file *name* of a wheel goes into the program."""
    if name.startswith(("PySide6/", "shiboken6/")):
        return name in recipe.qt
    return not any(fnmatch.fnmatchcase(name, pattern) for pattern in recipe.left_of_libraries)


def is_paper(inside: str) -> bool:
    """Whether *inside*, a file of a wheel's own about itself, tells of its licence or authors."""
    return bool(_PAPERS.search(inside)) and not inside.endswith("/")


def _homepage(urls: Sequence[str], otherwise: str) -> str:
    """Return where the sources are, by what the project says of itself."""
    named = {k.strip().lower(): v.strip() for k, _, v in (url.partition(",") for url in urls)}
    wanted_first = ("source", "source code", "code", "repository", "github", "homepage", "home")
    return next((named[key] for key in wanted_first if key in named), otherwise)


def _resolved(requirements: Sequence[str], minor: int) -> tuple[Locked, ...]:
    with tempfile.TemporaryDirectory() as place:
        report = Path(place, "report.json")
        options = ["--dry-run", "--ignore-installed", "--report", str(report), "--target", place]
        _pip("install", "--quiet", *options, *_of(minor), *requirements)
        found = json.loads(report.read_text(encoding="utf-8"))["install"]
    return tuple(
        Locked(
            name=item["metadata"]["name"],
            version=item["metadata"]["version"],
            file=item["download_info"]["url"].rpartition("/")[2],
            sha256=item["download_info"]["archive_info"]["hashes"]["sha256"],
        )
        for item in found
    )


def _of(minor: int) -> tuple[str, ...]:
    return (*_FOR_WINDOWS, "--python-version", f"3.{minor}", "--implementation", "cp")


def _pip(*words: str) -> None:
    done = subprocess.run([sys.executable, "-m", "pip", *words], check=False, capture_output=True)
    if done.returncode == 0:
        return
    said = done.stderr.decode("utf-8", "replace").strip()
    if "DO NOT MATCH THE HASHES" in said:
        raise BuildError(f"pip brought other wheels than those of the lock: {said}")
    raise LackingError(f"pip could not bring the wheels: {said[-500:]}")
