"""A Windows of one's own: wine with a new prefix and a new home, nothing of the machine's user."""

import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from trial.errors import TrialError

STUBS = Path(__file__).resolve().parent / "stubs"
NEEDED = ("wine", "wineserver", "x86_64-w64-mingw32-gcc", "Xvfb", "xdotool", "makensis")
"""What the machine must have; Debian and Ubuntu have all of it in packages."""
_FOLDERS = ("Desktop", "Documents", "Downloads", "Music", "Pictures", "Videos")


def lacking() -> list[str]:
    """Return what of the needed is not on this machine."""
    return [tool for tool in NEEDED if shutil.which(tool, path=_path()) is None]


@dataclass(frozen=True, slots=True)
class Done:
    """A program that has ended: its status and what it said."""

    status: int
    out: str
    err: str


class Wine:
    """Windows in the folder *place*, made at once; *display* is the X display of its windows."""

    def __init__(self, place: Path, display: str) -> None:
        self.prefix = place / "prefix"
        home = place / "home"
        for folder in _FOLDERS:  # wine shows these to Windows; without them it shows the home
            (home / folder).mkdir(parents=True, exist_ok=True)
        self.desktop = home / "Desktop"
        self.documents = home / "Documents"
        self.env = {
            **os.environ,
            "PATH": _path(),
            "HOME": str(home),
            "USER": "canbo",
            "DISPLAY": display,
            "WINEPREFIX": str(self.prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
        }
        self._make()

    @property
    def user(self) -> Path:
        """The folder of the Windows user."""
        users = self.prefix / "drive_c" / "users"
        return next(path for path in users.iterdir() if path.name != "Public")

    @property
    def local(self) -> Path:
        """The folder %LOCALAPPDATA%."""
        return self.user / "AppData" / "Local"

    def windows(self, path: Path) -> str:
        """Return *path* as Windows writes it."""
        drive = self.prefix / "drive_c"
        if path.is_relative_to(drive):
            return "C:\\" + str(path.relative_to(drive)).replace("/", "\\")
        return "Z:" + str(path.absolute()).replace("/", "\\")

    def run(self, *words: str | Path, cwd: Path | None = None, seconds: float = 120) -> Done:
        """Run a Windows program to its end; raises TrialError where that does not come."""
        process = self.start(*words, cwd=cwd)
        try:
            out, err = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            self.stop()
            raise TrialError(f"no end after {seconds:.0f} s: {words[0]}") from None
        return Done(process.returncode, *(part.decode("utf-8", "replace") for part in (out, err)))

    def start(self, *words: str | Path, cwd: Path | None = None) -> subprocess.Popen[bytes]:
        """Start a Windows program.

        Its streams are pipes: Python for Windows does not begin where wine hands it a file.
        """
        told = [self.windows(word) if isinstance(word, Path) else word for word in words]
        pipe = subprocess.PIPE
        process = subprocess.Popen(
            ["wine", *told], env=self.env, cwd=cwd, stdin=pipe, stdout=pipe, stderr=pipe
        )
        if process.stdin is not None:
            process.stdin.close()
            process.stdin = None
        return process

    def pretend(self, version: str) -> None:
        """Be another Windows: ``win7``, ``win10``."""
        self.run("winecfg", "-v", version)

    def registry(self, key: str) -> str:
        """Return what lies below *key* of the user's registry; empty where it is not there."""
        done = self.run("reg", "query", f"HKCU\\{key}", "/s")
        return done.out if done.status == 0 else ""

    def wait(self, seconds: float = 60) -> None:
        """Wait until no Windows program runs."""
        command = ["wineserver", "-w"]
        try:
            subprocess.run(command, env=self.env, check=False, timeout=seconds)
        except subprocess.TimeoutExpired:
            raise TrialError(f"something still runs after {seconds:.0f} s") from None

    def stop(self) -> None:
        """End every program of this Windows."""
        subprocess.run(["wineserver", "-k"], env=self.env, check=False)

    def processes(self, word: str) -> int:
        """Return how many processes of this Windows have *word* in their command line."""
        mine = f"WINEPREFIX={self.prefix}".encode()
        found = 0
        for folder in Path("/proc").iterdir():
            if not folder.name.isdigit():
                continue
            try:
                line = (folder / "cmdline").read_bytes().decode("utf-8", "replace")
                ours = mine in (folder / "environ").read_bytes().split(b"\0")
            except OSError:
                continue
            # The unix program "wine" that starts another shows that one's words, too.
            found += ours and word in line and not line.startswith(("wine\0", "timeout\0"))
        return found

    def _make(self) -> None:
        self.prefix.mkdir(parents=True)
        self.run("wineboot", "--init", seconds=300)
        self.pretend("win10")
        system = self.prefix / "drive_c" / "windows" / "system32"
        for source in sorted(STUBS.glob("*.c")):
            target = system / f"{source.stem}.dll"
            if target.exists():  # a newer wine has one of its own
                continue
            compiler = ["x86_64-w64-mingw32-gcc", "-shared", "-O2", "-s"]
            command = [*compiler, "-o", str(target), str(source), "-ladvapi32"]
            subprocess.run(command, check=True)


def eventually(holds: object, seconds: float, otherwise: str) -> None:
    """Wait until the call *holds* returns true; raises TrialError with *otherwise* after *seconds*."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if callable(holds) and holds():
            return
        time.sleep(0.3)
    raise TrialError(otherwise)


def _path() -> str:
    """Return PATH with the folder where Debian keeps wine's own programs."""
    return os.pathsep.join([os.environ.get("PATH", ""), "/usr/lib/wine"])
