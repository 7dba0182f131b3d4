"""What every trial works with: the program in one Windows, a screen, a place to work and to keep."""

import hashlib
import shutil
import time
from dataclasses import dataclass, field
from pathlib import Path

from bundle.recipe import ROOT
from trial.built import Built
from trial.screen import Screen, difference
from trial.wine import Wine, eventually

GAPS = 1
"""The exit status of a check that has found something."""
SAMPLES = ROOT / "resources" / "samples"
_REST = 5.0
"""Seconds without a change on the screen, after which none is to come."""
FAULTY, BETTER = "ke-hoach-xa-con-thieu-2026.docx", "ke-hoach-xa-con-thieu-2026-sua-lan-2.docx"


@dataclass
class Bench:
    """The program *built*, tried in one Windows; pictures and reports are kept in *kept*.

    *said* are the words of the trial that is made.
    """

    wine: Wine
    screen: Screen
    built: Built
    place: Path
    kept: Path
    said: list[str] = field(default_factory=list)

    @property
    def home(self) -> Path:
        """Where the program is installed unless asked otherwise."""
        return self.wine.local / "Programs" / "Soat"

    @property
    def settings(self) -> Path:
        """A file of the user's, which stays whatever is installed and removed."""
        return self.wine.local / "Soat" / "soat.ini"

    def cli(self, *words: str | Path, cwd: Path | None = None) -> tuple[int, str]:
        """Run the installed program for consoles; return its status and what it said."""
        done = self.wine.run(self.home / "soat-cli.exe", *words, cwd=cwd, seconds=240)
        return done.status, (done.out + done.err).replace("\r\n", "\n")

    def work(self, name: str) -> Path:
        """Return a new folder *name* to work in."""
        folder = self.place / name
        folder.mkdir()
        return folder

    def opened(self, name: str) -> None:
        """Wait for the window that shows the draft *name*."""

        def shown() -> bool:
            return any(name in title for title in self.screen.titles())

        eventually(shown, 120, f"no window with {name}: {self.screen.titles()}")

    def still(self, path: Path) -> None:
        """Take a picture once nothing has moved for a while: the draft is read, its marks are there."""
        before = self.place / "before.png"
        self.screen.picture(before)
        since = time.monotonic()

        def at_rest() -> bool:
            nonlocal since
            self.screen.picture(path)
            if difference(before, path) > 0.001:
                since = time.monotonic()
            shutil.copyfile(path, before)
            return time.monotonic() - since > _REST

        eventually(at_rest, 180, "the window does not come to rest")

    def footprint(self) -> set[str]:
        """Return what this Windows holds of the program: files of the user, keys of the registry."""
        files = {str(path) for path in self.wine.user.rglob("*") if "Temp" not in path.parts}
        keys = self.wine.registry("Software").splitlines()
        return files | {line for line in keys if "soat" in line.lower()}


def digest(path: Path) -> str:
    """Return the SHA-256 of the file *path*, empty where there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""
