"""The product's own tests, run by Python for Windows in wine.

What is run, what is left and what is known to fail there, each with its reason: ``suite.toml``.
"""

import re
import shutil
import subprocess
import sys
import threading
import time
import tomllib
import zipfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from bundle.recipe import ROOT
from trial.errors import TrialError, demand
from trial.wine import STUBS, Wine

_LIST = Path(__file__).with_name("suite.toml")
_NOT_FOR_WINDOWS = re.compile(
    r"/(site-packages|tcl|test|idlelib|include|libs|Scripts)/|/_wmi\.pyd$"
)
"""What of Python's archive is left: what no test needs, and what wine cannot answer (_wmi)."""
_FROM_NOWHERE = ("ruff", "mypy", "lxml-stubs", "import-linter")
"""Tools of the developers' own: they look at sources, which are the same everywhere."""
_RESULT = re.compile(r"(PASSED|FAILED|ERROR|SKIPPED|XFAIL) (tests/.+)")


@dataclass(frozen=True, slots=True)
class Tally:
    """How the tests went: how many of each outcome, and the names of those that failed."""

    counts: Counter[str]
    failed: tuple[str, ...]


def run(python: Path, wine: Wine, place: Path, kept: Path, minutes: float) -> str:
    """Run the tests by the Python in the archive *python*, for *minutes* at most; say how it went.

    What they said is kept in ``suite.txt``. Raises TrialError where one fails that is not known to.
    """
    table = tomllib.loads(_LIST.read_text(encoding="utf-8"))
    folder = place / "suite"
    home = _unpacked(python, folder / "python")
    libraries = home / "Lib" / "site-packages"
    _installed(libraries)
    shutil.copyfile(STUBS / "sitecustomize.py", libraries / "sitecustomize.py")
    sources = _sources(folder / "src")
    words = ["-m", "pytest", "-v", "-n", "2", "--dist", "worksteal", "-rfEs", "--tb=short"]
    words += ["-p", "no:cacheprovider", *table["run"]]
    # Wine keeps what is called QT_ to itself and hands on what is called WINEQT_ as that.
    wine.env["WINEQT_QPA_FONTDIR"] = wine.windows(fonts(folder))
    process = wine.start(home / "python.exe", "-X", "utf8", *words, cwd=sources)
    report = kept / "suite.txt"
    ended = _followed(process, report, minutes * 60)
    if not ended:
        wine.stop()
    del wine.env["WINEQT_QPA_FONTDIR"]
    tally = tallied(report.read_text(encoding="utf-8", errors="replace").splitlines())
    demand(tally.counts["PASSED"], f"nothing has passed: see {report}")
    known = [entry["test"] for entry in table["known"]]
    new = [name for name in tally.failed if not any(part in name for part in known)]
    demand(not new, f"{len(new)} tests fail that should not: {', '.join(new[:10])}; see {report}")
    said = ", ".join(f"{n} {outcome.lower()}" for outcome, n in sorted(tally.counts.items()))
    return said if ended else f"{said}; stopped after {minutes:.0f} minutes, the rest was not run"


def tallied(lines: Iterable[str]) -> Tally:
    """Return what the lines of a report say: those of several processes begin with a process."""
    found = [match.groups() for line in lines if (match := _RESULT.search(line))]
    outcome = {name.split(" - ")[0].strip(): said for said, name in found}
    failed = (name for name, said in outcome.items() if said in {"FAILED", "ERROR"})
    return Tally(Counter(outcome.values()), tuple(sorted(failed)))


def _unpacked(archive: Path, folder: Path) -> Path:
    """Return the folder with python.exe; without the ``._pth`` that would hide the tests."""
    with zipfile.ZipFile(archive) as packed:
        names = [n for n in packed.namelist() if not _NOT_FOR_WINDOWS.search(f"/{n}")]
        packed.extractall(folder, [name for name in names if not name.endswith("._pth")])
    return next(folder.rglob("python.exe")).parent


def _installed(target: Path) -> None:
    """Bring the libraries and the tools of the tests, as Windows gets them."""
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = table["optional-dependencies"]
    pinned = [*table["dependencies"], *extras["ocr"], *extras["dev"]]
    tools = [line for line in pinned if line.partition("==")[0] not in _FROM_NOWHERE]
    # pip judges by the machine it runs on what is for Windows alone.
    wanted = [*tools, "colorama"]
    place = ["--platform", "win_amd64", "--only-binary", ":all:", "--python-version", "3.13"]
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(target), *place]
    done = subprocess.run([*command, *wanted], check=False, capture_output=True)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace")
        raise TrialError(f"pip could not bring what the tests need: {said[-400:]}")


def _sources(folder: Path) -> Path:
    """Return a copy of all that git knows: tests may write beside themselves."""
    command = ["git", "ls-files", "-z"]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout
    for name in filter(None, said.decode("utf-8").split("\0")):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((ROOT / name).read_bytes())
    return folder


def fonts(folder: Path) -> Path:
    """Return a folder with this machine's fonts: Qt without a screen knows none of Windows'."""
    target = folder / "fonts"
    target.mkdir()
    for place in (Path("/usr/share/fonts"), ROOT / "resources" / "fonts"):
        for path in place.rglob("*.ttf"):
            shutil.copyfile(path, target / path.name)
    return target


def _followed(process: subprocess.Popen[bytes], report: Path, seconds: float) -> bool:
    """Write to *report* what *process* says; whether it came to its end within *seconds*."""
    streams = [stream for stream in (process.stdout, process.stderr) if stream is not None]
    lock = threading.Lock()

    with report.open("wb") as target:

        def copy(stream: IO[bytes]) -> None:
            for line in stream:
                with lock:
                    target.write(line.replace(b"\r\n", b"\n"))

        threads = [threading.Thread(target=copy, args=[stream], daemon=True) for stream in streams]
        for thread in threads:
            thread.start()
        end = time.monotonic() + seconds
        for thread in threads:
            thread.join(max(0.0, end - time.monotonic()))
        ended = not any(thread.is_alive() for thread in threads)
        if not ended:
            process.kill()
            for thread in threads:
                thread.join(5)
    return ended
