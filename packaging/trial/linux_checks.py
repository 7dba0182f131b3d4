"""The trials on Linux, one after another: each leaves the system as the next one needs it."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bundle.recipe import ROOT
from trial.bare import USER, Bare, Done
from trial.errors import TrialError, demand
from trial.screen import Screen, difference
from trial.wine import eventually

GAPS = 1
"""The exit status of a check that has found something."""
_SAMPLES = ROOT / "resources" / "samples"
_FAULTY, _BETTER = "ke-hoach-xa-con-thieu-2026.docx", "ke-hoach-xa-con-thieu-2026-sua-lan-2.docx"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass
class LinuxTrials:
    """The packages in *made*, tried on a bare system; pictures are kept in *kept*."""

    bare: Bare
    screen: Screen
    made: Path
    version: str
    kept: Path
    said: list[str] = field(default_factory=list)
    _before: dict[str, int] = field(default_factory=dict)

    @property
    def package(self) -> Path:
        """The package for Debian."""
        return self._one(f"soat_{self.version}_*.deb")

    @property
    def archive(self) -> Path:
        """The archive for any Linux."""
        return self._one(f"soat-{self.version}-linux-*.tar.xz")

    def all(self) -> dict[str, Callable[[], None]]:
        """Return the trials by their names, in their order."""
        return {
            "the sums of the packages": self.sums,
            "installed with nothing but what it asks for": self.install,
            "check: the same JSON as here": self.check,
            "batch with two processes": self.batch,
            "the word processor keeps its files": self.first_choice,
            "window, second process, saving beside": self.window,
            "removed, nothing is left": self.removal,
            "the archive, from a folder with Vietnamese letters": self.portable,
        }

    def sums(self) -> None:
        """Every package is what SHA256SUMS says."""
        lines = (self.made / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
        for digest, _, name in (line.partition("  ") for line in lines):
            found = hashlib.sha256((self.made / name).read_bytes()).hexdigest()
            demand(found == digest, f"{name} has another sum")

    def install(self) -> None:
        """The package goes in after what it depends on, and needs nothing else."""
        fields = self._fields()
        wanted = [one.partition(" ")[0] for one in fields["Depends"].split(", ")]
        apt = ("apt-get", "install", "--yes", "--no-install-recommends")
        self._root(*apt, *wanted, "desktop-file-utils", "libglib2.0-bin", seconds=600)
        self._before = self.bare.files()
        shutil.copyfile(self.package, self.bare.root / "srv" / "soat.deb")
        self._root("dpkg", "--install", "/srv/soat.deb", seconds=300)
        (self.bare.root / "srv" / "soat.deb").unlink()
        done = self.bare.run("dpkg", "--verify", "soat", root=True)
        demand(not (done.status or done.out), f"files are not as packed: {done.out[:300]}")
        done = self.bare.run("soat", "--version")
        demand(done.out == f"soat {self.version}\n", f"--version: {done}")
        added = self.bare.files().keys() - self._before.keys()
        size = sum(self.bare.files()[name] for name in added)
        self.said.append(f"{len(added)} files, {size / 1e6:.0f} MB")

    def check(self) -> None:
        """Every sample gets the same report as from the sources on this machine."""
        here = [sys.executable, str(ROOT / "main.py")]
        samples = sorted(_SAMPLES.glob("*.docx"))
        for sample in samples:
            self.bare.give(sample, f"check/{sample.name}")
            words = ["check", sample.name, "--format", "json"]
            done = self.bare.run("soat", *words, cwd=f"/home/{USER}/check")
            ours = subprocess.run(
                [*here, *words],
                cwd=_SAMPLES,
                check=False,
                capture_output=True,
                env={**os.environ, "PYTHONUTF8": "1"},
            )
            demand(done.status == ours.returncode, f"{sample.name}: {done.status} {done.err}")
            same = json.loads(done.out) == json.loads(ours.stdout)
            demand(same, f"{sample.name}: another report")
        self.said.append(f"{len(samples)} reports")

    def batch(self) -> None:
        """A folder of drafts is checked by two processes, and none is blamed for our faults."""
        for sample in _SAMPLES.glob("*.docx"):
            self.bare.give(sample, f"Đợt rà soát/{sample.name}")
        words = ["batch", ".", "--jobs", "2", "--json", "ket-qua.json", "--xlsx", "ket-qua.xlsx"]
        home = self.bare.home / "Đợt rà soát"
        done = self.bare.run("soat", *words, cwd=f"/home/{USER}/{home.name}")
        demand(done.status == GAPS, f"status {done.status}: {done.out}{done.err}")
        report = (home / "ket-qua.json").read_text(encoding="utf-8")
        demand("có thể bị hỏng" not in report, "drafts are called damaged")

    def first_choice(self) -> None:
        """A word processor that was there stays the one that opens its files."""
        folder = self.bare.root / "usr" / "share" / "applications"
        for name in ("a-writer", "z-writer"):
            text = f"[Desktop Entry]\nType=Application\nName=W\nExec=true %f\nMimeType={_WORD};\n"
            other = folder / f"{name}.desktop"
            other.write_text(text, encoding="utf-8")
            self._root("update-desktop-database")
            said = self._root("gio", "mime", _WORD).out
            other.unlink()
            demand("zz-soat.desktop" in said, f"Soát is not offered: {said}")
            first = next(line for line in said.splitlines() if ".desktop" in line)
            demand(f"{name}.desktop" in first, f"Soát would open Word's files: {said}")
        self._root("update-desktop-database")

    def window(self) -> None:
        """The window opens a draft, judges it in a second process, reads it again when it is saved."""
        draft = self.bare.give(_SAMPLES / _FAULTY, "Kế hoạch bình đẳng giới.docx")
        process = self.bare.start("soat", draft, cwd=f"/home/{USER}")
        self._rests_with(Path(draft).name, self.kept / "window.png")
        count = self.bare.processes("--worker")
        demand(count == 1, f"{count} second processes")
        unpacked = [path.name for path in (self.bare.root / "tmp").glob("_MEI*")]
        demand(not unpacked, f"unpacked when it starts: {unpacked}")
        temporary = self.bare.give(_SAMPLES / _BETTER, "moi.tmp")
        (self.bare.root / temporary[1:]).replace(self.bare.root / draft[1:])
        second = self.kept / "window-saved.png"
        eventually(lambda: self._changed(second), 60, "the window shows the old draft")
        self._rest(second)
        self._closed(process)

    def removal(self) -> None:
        """The system is as before; what is the user's stays."""
        self._root("dpkg", "--purge", "soat")
        after = self.bare.files()
        known = ("/var/lib/dpkg/", "/var/log/", "/var/cache/", "/var/lib/apt/")
        cache = ("/usr/share/applications/mimeinfo.cache",)
        left = {name for name in after.keys() - self._before.keys() if not name.startswith(known)}
        gone = {name for name in self._before.keys() - after.keys() if not name.startswith(known)}
        demand(not left - set(cache), f"left behind: {sorted(left)[:5]}")
        demand(not gone, f"gone with it: {sorted(gone)[:5]}")
        demand((self.bare.home / ".config" / "Soat").exists(), "the user's settings are gone")

    def portable(self) -> None:
        """The archive runs where it is unpacked, and from a stick keeps all of its own there."""
        stick = self.bare.home / "USB của tôi"
        stick.mkdir()
        subprocess.run(["tar", "-xJf", self.archive, "-C", stick], check=True)
        (folder,) = stick.iterdir()
        (folder / "du-lieu").mkdir()
        subprocess.run(["chown", "-R", "--reference", self.bare.home, stick], check=True)
        inside = f"/home/{USER}/{stick.name}/{folder.name}"
        done = self.bare.run("sha256sum", "--quiet", "--check", "files.sha256", cwd=inside)
        demand(done.status == 0, f"files.sha256: {done.out[:300]}")
        before = self._kept_at_home()
        draft = self.bare.give(_SAMPLES / _FAULTY, f"{stick.name}/Dự thảo của xã.docx")
        done = self.bare.run("./soat", "check", draft, cwd=inside)
        demand(done.status == GAPS, f"check ends with {done.status}: {done.err}")
        process = self.bare.start("./soat", draft, cwd=inside)
        self._rests_with(Path(draft).name, self.kept / "portable.png")
        self._closed(process)
        demand(self._kept_at_home() == before, f"left: {self._kept_at_home() - before}")
        written = sorted(path.name for path in (folder / "du-lieu").iterdir())
        demand(written, "nothing was kept beside the program")
        self.said.append(f"beside the program: {', '.join(written)}")

    def _kept_at_home(self) -> set[Path]:
        return {path for path in self.bare.home.rglob("*") if "USB" not in str(path)}

    def _one(self, pattern: str) -> Path:
        found = sorted(self.made.glob(pattern))
        if len(found) != 1:
            raise TrialError(f"{len(found)} files {pattern} in {self.made}: run linux.py first")
        return found[0]

    def _fields(self) -> dict[str, str]:
        done = subprocess.run(
            ["dpkg-deb", "--field", self.package], check=True, capture_output=True
        )
        lines = done.stdout.decode("utf-8").splitlines()
        return dict(line.split(": ", 1) for line in lines if line and not line.startswith(" "))

    def _root(self, *words: str, seconds: float = 120) -> Done:
        done = self.bare.run(*words, root=True, seconds=seconds)
        demand(
            done.status == 0, f"{words[0]} ends with {done.status}: {(done.out + done.err)[-800:]}"
        )
        return done

    def _rests_with(self, name: str, picture: Path) -> None:
        def shown() -> bool:
            return any(name in title for title in self.screen.titles())

        eventually(shown, 60, f"no window with {name}: {self.screen.titles()}")
        self.screen.press("Escape")  # the words of welcome
        self._rest(picture)

    def _rest(self, path: Path) -> None:
        """Take a picture once several in a row are alike: the draft is read, its marks are there."""
        before = self.kept / "before.png"
        self.screen.picture(before)

        def alike() -> bool:
            self.screen.picture(path)
            same = difference(before, path) < 0.001
            shutil.copyfile(path, before)
            return same

        eventually(lambda: all(alike() for _ in range(4)), 60, "the window does not come to rest")
        before.unlink()

    def _changed(self, after: Path) -> bool:
        self.screen.picture(after)
        return difference(self.kept / "window.png", after) > 0.005

    def _closed(self, process: subprocess.Popen[bytes]) -> None:
        self.screen.close("Soát", "ctrl+q")  # nobody manages the windows here
        eventually(lambda: process.poll() is not None, 30, "the window does not close")
        demand(process.returncode == 0, f"the window ends with {process.returncode}")
        demand(self.bare.processes("--worker") == 0, "the second process is left")
