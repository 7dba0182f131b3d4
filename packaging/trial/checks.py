"""The trials, one after another: each leaves the installed program as the next one needs it."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bundle.recipe import ROOT
from trial.built import GONE, Built, older
from trial.errors import demand
from trial.screen import Screen, difference
from trial.wine import Wine, eventually

RUNS, TOO_OLD, GAPS = 5, 2, 1
"""Exit statuses: of the installer where the program runs, of both where Windows is too old, of a
check that has found something."""
_SAMPLES = ROOT / "resources" / "samples"
_FAULTY, _BETTER = "ke-hoach-xa-con-thieu-2026.docx", "ke-hoach-xa-con-thieu-2026-sua-lan-2.docx"
_UNINSTALL = "Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Soat"


@dataclass
class Trials:
    """The program in one Windows: *built* is tried, pictures and reports are kept in *kept*."""

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

    def all(self) -> dict[str, Callable[[], None]]:
        """Return the trials by their names, in their order."""
        return {
            "an older Windows is told so": self.older_windows,
            "silent installation over an older build": self.upgrade,
            "every file is there, Word opens its files as before": self.installed,
            "every module can be imported": self.modules,
            "check: the same JSON as here": self.check,
            "batch with two processes": self.batch,
            "exports": self.exports,
            "window, second process, saving in Word": self.window,
            "portable, from a folder with Vietnamese letters": self.portable,
            "removal": self.removal,
        }

    def older_windows(self) -> None:
        """On Windows 7 installer and program say what is needed, and leave nothing."""
        folder = self.place / "seven"
        shutil.copytree(self.built.folder, folder)
        self.wine.pretend("win7")
        try:
            done = self.wine.run(self.built.installer, "/S")
            demand(done.status == TOO_OLD, f"the installer ends with {done.status}")
            demand(not self.home.exists(), "something was installed")
            done = self.wine.run(folder / "soat-cli.exe", "--version")
            demand(done.status == TOO_OLD, f"soat-cli ends with {done.status}")
            demand("1809" in done.err, f"soat-cli says: {done.err}")
            self.wine.start(folder / "Soat.exe")
            eventually(lambda: "Soát" in self.screen.titles(), 20, "Soat.exe says nothing")
            self.screen.picture(self.kept / "older-windows.png")
            self.screen.press("Return")
            self.wine.wait()
        finally:
            self.wine.pretend("win10")

    def upgrade(self) -> None:
        """What an older build had goes, what is the user's stays, a removed link stays away."""
        earlier = older(self.built, self.place)
        done = self.wine.run(earlier, "/S")
        demand(done.status == 0, f"the older installer ends with {done.status}")
        demand((self.home / GONE).exists(), "the older build is not there")
        link = self.wine.desktop / "Soát.lnk"
        demand(link.exists(), "no link on the desktop")
        link.unlink()
        self.settings.parent.mkdir(parents=True, exist_ok=True)
        self.settings.write_text("[window]\n", encoding="utf-8")
        mine = self.home / "ghi-chu-cua-toi.txt"
        mine.write_text("của người dùng", encoding="utf-8")
        done = self.wine.run(self.built.installer, "/S", seconds=300)
        demand(done.status == 0, f"the installer ends with {done.status}")
        demand(not (self.home / GONE).exists(), "a file of the older build is left")
        demand(self.settings.exists() and mine.exists(), "a file of the user's is gone")
        demand(not link.exists(), "the link is on the desktop again")
        mine.unlink()

    def installed(self) -> None:
        """Every file is as it was laid; Windows knows the program, and Word keeps its files."""
        listed = self.built.listed()
        wrong = [name for name, digest in listed.items() if _sum(self.home / name) != digest]
        demand(not wrong, f"{len(wrong)} files differ: {wrong[:3]}")
        self.said.append(f"{len(listed)} files as laid")
        demand(self.built.version in self.wine.registry(_UNINSTALL), "no entry for removal")
        for extension in (".docx", ".doc", ".pdf"):
            verb = f"Software\\Classes\\SystemFileAssociations\\{extension}\\shell\\Soat\\command"
            demand('Soat.exe" "%1"' in self.wine.registry(verb), f"no offer on {extension}")
            taken = self.wine.registry(f"Software\\Classes\\{extension}")
            demand("Soat" not in taken, f"{extension} is taken from its program")
        for key in ("Directory\\shell\\Soat", "Soat.Pack\\shell\\open"):
            said = self.wine.registry(f"Software\\Classes\\{key}\\command")
            demand('Soat.exe" "%1"' in said, f"no {key}")
        links = self.wine.user.rglob("Start Menu/Programs/Soát.lnk")
        demand(any(links), "no entry in the Start menu")
        done = self.cli("--version")
        demand(done == (0, f"soat {self.built.version}\n"), f"--version: {done}")

    def modules(self) -> None:
        """Nothing that a module imports was pruned away."""
        folder = self.place / "sweep"
        shutil.copytree(self.home, folder)
        sweep = Path(__file__).with_name("sweep.py")
        shutil.copyfile(sweep, folder / "app" / "start.py")
        done = self.wine.run(folder / "soat-cli.exe", seconds=300)
        failed = [line for line in done.out.splitlines() if line.startswith("FAILED")]
        demand(done.status == 0 and not failed, f"{failed[:5]} {done.err[-500:]}")
        self.said.append(done.out.splitlines()[-1])

    def check(self) -> None:
        """Every sample gets the same report as from the sources on this machine."""
        work = self._work("check")
        here = [sys.executable, str(ROOT / "main.py")]
        for sample in sorted(_SAMPLES.glob("*.docx")):
            shutil.copyfile(sample, work / sample.name)
            words = ["check", sample.name, "--format", "json"]
            status, said = self.cli(*words, cwd=work)
            env = {**os.environ, "PYTHONUTF8": "1"}
            ours = subprocess.run(
                [*here, *words], cwd=work, check=False, capture_output=True, env=env
            )
            demand(status == ours.returncode, f"{sample.name}: {status}, not {ours.returncode}")
            same = json.loads(said) == json.loads(ours.stdout)
            demand(same, f"{sample.name}: another report")
        self.said.append(f"{len(list(work.iterdir()))} reports")

    def batch(self) -> None:
        """A folder of drafts is checked by two processes, and none is blamed for our faults."""
        work = self._work("Đợt rà soát năm 2026")
        for sample in _SAMPLES.glob("*.docx"):
            shutil.copyfile(sample, work / sample.name)
        status, said = self.cli(
            "batch",
            ".",
            "--jobs",
            "2",
            "--json",
            "ket-qua.json",
            "--xlsx",
            "ket-qua.xlsx",
            cwd=work,
        )
        demand(status == GAPS, f"status {status}: {said}")
        report = (work / "ket-qua.json").read_text(encoding="utf-8")
        demand("có thể bị hỏng" not in report, "drafts are called damaged")
        demand((work / "ket-qua.xlsx").stat().st_size > 5000, "no workbook")
        shutil.copyfile(work / "ket-qua.json", self.kept / "batch.json")

    def exports(self) -> None:
        """Every form of report is written, and is what its name says."""
        work = self._work("export")
        shutil.copyfile(_SAMPLES / _FAULTY, work / "kh.docx")
        forms = {
            "xlsx": ("phiếu.xlsx", b"PK"),
            "docx": ("nhận xét.docx", b"PK"),
            "repair": ("bản sửa.docx", b"PK"),
            "html": ("trang.html", b"<!"),
            "pdf": ("trang.pdf", b"%PDF"),
            "sheet": ("phiếu trình.pdf", b"%PDF"),
        }
        asked = [word for form, (name, _) in forms.items() for word in (f"--{form}", name)]
        status, said = self.cli("export", "kh.docx", *asked, cwd=work)
        demand(status == GAPS, f"status {status}: {said}")
        for name, begin in forms.values():
            data = (work / name).read_bytes()
            demand(data[:6].lower().lstrip().startswith(begin.lower()), f"{name} is another thing")
            shutil.copyfile(work / name, self.kept / name)

    def window(self) -> None:
        """The window reads a draft again when it is saved; meanwhile nothing is removed."""
        draft = self.wine.documents / "Kế hoạch bình đẳng giới.docx"
        shutil.copyfile(_SAMPLES / _FAULTY, draft)
        process = self.wine.start(self.home / "Soat.exe", draft)
        self._opened(draft.name)
        eventually(lambda: self.wine.processes("--worker") == 1, 20, "there is no second process")
        first, second = self.kept / "window.png", self.kept / "window-saved.png"
        self.screen.press("Escape")  # the words of welcome
        self._still(first)
        temporary = draft.with_suffix(".tmp")
        shutil.copyfile(_SAMPLES / _BETTER, temporary)
        temporary.replace(draft)  # as Word saves
        eventually(lambda: self._changed(first, second), 30, "the window shows the old draft")
        self._still(second)
        remover = self.home / "Go-cai-dat.exe"
        done = self.wine.run(remover, "/S", f"_?={self.wine.windows(self.home)}")
        demand(done.status == RUNS, f"the uninstaller ends with {done.status} while it runs")
        done = self.wine.run(self.built.installer, "/S")
        demand(done.status == RUNS, f"the installer ends with {done.status} while it runs")
        demand((self.home / "app" / "main.py").exists(), "files are gone while it runs")
        self.screen.close("Soát")
        eventually(lambda: process.poll() is not None, 30, "the window does not close")
        demand(process.returncode == 0, f"the window ends with {process.returncode}")
        self.wine.wait()

    def portable(self) -> None:
        """From a stick the program keeps all of its own beside it."""
        stick = self.place / "USB của tôi"
        with zipfile.ZipFile(self.built.portable) as archive:
            archive.extractall(stick)
        program, kept = stick / "Soat", stick / "Soat" / "du-lieu"
        before = self._footprint()
        shutil.copyfile(_SAMPLES / _FAULTY, stick / "Dự thảo của xã.docx")
        done = self.wine.run(program / "soat-cli.exe", "check", "Dự thảo của xã.docx", cwd=stick)
        demand(done.status == GAPS, f"check ends with {done.status}: {done.err}")
        process = self.wine.start(program / "Soat.exe", stick / "Dự thảo của xã.docx")
        self._opened("Dự thảo của xã.docx")
        self.screen.press("Escape")
        self._still(self.kept / "portable.png")
        self.screen.close("Soát")
        eventually(lambda: process.poll() is not None, 30, "the window does not close")
        self.wine.wait()
        demand(self._footprint() == before, f"left behind: {self._footprint() ^ before}")
        written = sorted(path.name for path in kept.iterdir() if path.name != "DOC-TRUOC.txt")
        demand(written, "nothing was kept beside the program")
        self.said.append(f"beside the program: {', '.join(written)}")
        listed = self.built.listed()
        more = {p.relative_to(program).as_posix() for p in program.rglob("*") if p.is_file()}
        more = {name for name in more - listed.keys() if not name.startswith("du-lieu/")}
        demand(more == {"files.sha256"}, f"the program wrote into its own folder: {more}")

    def removal(self) -> None:
        """Nothing is left but what is the user's."""
        remover = self.home / "Go-cai-dat.exe"
        done = self.wine.run(remover, "/S")
        demand(done.status == 0, f"the uninstaller ends with {done.status}")
        eventually(lambda: not self.home.exists(), 60, "the program's folder is still there")
        self.wine.wait()
        demand(self.settings.exists(), "the user's settings are gone")
        demand(not (self.wine.local / "Soat" / "Cache").exists(), "the cache is left")
        demand(not list(self.wine.user.rglob("Soát.lnk")), "a link is left")
        for key in ("Software\\Classes", "Software\\Soat", _UNINSTALL):
            demand("Soat" not in self.wine.registry(key), f"left in the registry: {key}")

    def cli(self, *words: str | Path, cwd: Path | None = None) -> tuple[int, str]:
        """Run the installed program for consoles; return its status and what it said."""
        done = self.wine.run(self.home / "soat-cli.exe", *words, cwd=cwd, seconds=240)
        return done.status, (done.out + done.err).replace("\r\n", "\n")

    def _work(self, name: str) -> Path:
        folder = self.place / name
        folder.mkdir()
        return folder

    def _opened(self, name: str) -> None:
        def shown() -> bool:
            return any(name in title for title in self.screen.titles())

        eventually(shown, 60, f"no window with {name}: {self.screen.titles()}")

    def _still(self, path: Path) -> None:
        """Take a picture once two in a row are alike: the draft is read, its marks are there."""
        before = self.place / "before.png"
        self.screen.picture(before)

        def alike() -> bool:
            self.screen.picture(path)
            same = difference(before, path) < 0.001
            shutil.copyfile(path, before)
            return same

        eventually(lambda: alike() and alike() and alike(), 60, "the window does not come to rest")

    def _changed(self, before: Path, after: Path) -> bool:
        self.screen.picture(after)
        return difference(before, after) > 0.005

    def _footprint(self) -> set[str]:
        """Return what this Windows holds of the program: files of the user, keys of the registry."""
        files = {str(path) for path in self.wine.user.rglob("*") if "Temp" not in path.parts}
        keys = self.wine.registry("Software").splitlines()
        return files | {line for line in keys if "soat" in line.lower()}


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""
