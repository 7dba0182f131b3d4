"""A Linux of one's own: the least that Debian is, in a folder, with a user who may nothing."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bundle.errors import LackingError

NEEDED = ("debootstrap", "chroot", "unshare", "Xvfb", "xdotool")
"""What the machine must have; Debian and Ubuntu have all of it in packages."""
USER = "canbo"
_NUMBER = 1000
_RELEASE = "bookworm"
_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


def lacking() -> list[str]:
    """Return what of the needed is not on this machine."""
    found = [
        tool for tool in NEEDED if shutil.which(tool, path=f"{os.environ['PATH']}:{_PATH}") is None
    ]
    return found if os.geteuid() == 0 else [*found, "quyền root (root)"]


def download(folder: Path) -> None:
    """Make the bare system in *folder* with what the mirror of this machine gives.

    Raises LackingError where there is none.
    """
    command = ["debootstrap", "--variant=minbase", _RELEASE, str(folder)]
    env = {**os.environ, "PATH": f"{_PATH}:{os.environ['PATH']}"}
    done = subprocess.run(command, check=False, capture_output=True, env=env)
    if done.returncode:
        shutil.rmtree(folder, ignore_errors=True)
        last = done.stdout.decode("utf-8", "replace").strip().splitlines()[-1:]
        raise LackingError(f"debootstrap: {''.join(last)}")


@dataclass(frozen=True, slots=True)
class Done:
    """A program that has ended: its status and what it said."""

    status: int
    out: str
    err: str


class Bare:
    """The system in the folder *root*; *display* is the X display of its windows."""

    def __init__(self, root: Path, display: str) -> None:
        self.root = root
        self._display = display
        if not (self.home).exists():
            self.run("useradd", "--create-home", "--uid", str(_NUMBER), USER, root=True)

    @property
    def home(self) -> Path:
        """The user's own folder, seen from outside."""
        return self.root / "home" / USER

    def run(self, *words: str, cwd: str = "/", root: bool = False, seconds: float = 120) -> Done:
        """Run a program to its end, as the user or as *root*; *cwd* is seen from inside."""
        done = subprocess.run(
            self._command(words, cwd, root),
            check=False,
            capture_output=True,
            env=self._env(root),
            timeout=seconds,
        )
        out, err = (said.decode("utf-8", "replace") for said in (done.stdout, done.stderr))
        return Done(done.returncode, out, err)

    def start(self, *words: str, cwd: str) -> subprocess.Popen[bytes]:
        """Start a program as the user."""
        command = self._command(words, cwd, root=False)
        quiet = subprocess.DEVNULL
        return subprocess.Popen(command, env=self._env(root=False), stdout=quiet, stderr=quiet)

    def give(self, source: Path, target: str) -> str:
        """Copy *source* to *target* in the user's own folder; return its place seen from inside."""
        path = self.home / target
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, path)
        for one in (path, *path.parents):
            if one == self.home:
                break
            os.chown(one, _NUMBER, _NUMBER)
        return f"/home/{USER}/{target}"

    def files(self) -> dict[str, int]:
        """Return all files of the system outside the homes, with their sizes."""
        found = {}
        for folder, _, names in os.walk(self.root):
            inside = folder.removeprefix(str(self.root))
            if inside.startswith(("/proc", "/home", "/tmp", "/run", "/dev")):  # noqa: S108
                continue
            for name in names:
                found[f"{inside}/{name}"] = os.lstat(f"{folder}/{name}").st_size
        return found

    def processes(self, word: str) -> int:
        """Return how many processes of this system have *word* in their calls."""
        count = 0
        for path in Path("/proc").glob("[0-9]*"):
            try:
                inside = (path / "root").readlink() == self.root
                words = (path / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            count += inside and word.encode() in words
        return count

    def _command(self, words: Sequence[str], cwd: str, root: bool) -> list[str]:
        user = [] if root else [f"--userspec={_NUMBER}:{_NUMBER}"]
        apart = [
            "unshare",
            "--mount",
            "--pid",
            "--fork",
            "--kill-child",
            f"--mount-proc={self.root}/proc",
        ]
        go = 'cd "$1" && shift && exec "$@"'
        return [*apart, "chroot", *user, str(self.root), "/bin/sh", "-c", go, "sh", cwd, *words]

    def _env(self, root: bool) -> dict[str, str]:
        home = "/root" if root else f"/home/{USER}"
        return {
            "PATH": _PATH,
            "HOME": home,
            "LANG": "C.UTF-8",
            "DISPLAY": self._display,
            "DEBIAN_FRONTEND": "noninteractive",
        }
