"""Trials of the window: on a screen, beside a program that saves, from a stick."""

import shutil
import zipfile
from functools import partial

from trial.bench import BETTER, FAULTY, GAPS, SAMPLES, Bench
from trial.errors import demand
from trial.installing import RUNS
from trial.screen import share
from trial.wine import eventually

_MENDED = (226, 236, 247)
"""The ground of the strip that tells what has been mended since the draft was last read."""


def window(bench: Bench) -> None:
    """The window reads a draft again when it is saved; meanwhile nothing is removed."""
    draft = bench.wine.documents / "Kế hoạch bình đẳng giới.docx"
    shutil.copyfile(SAMPLES / FAULTY, draft)
    process = bench.wine.start(bench.home / "Soat.exe", draft)
    bench.opened(draft.name)
    eventually(lambda: bench.wine.processes("--worker") == 1, 60, "there is no second process")
    first, second = bench.kept / "window.png", bench.kept / "window-saved.png"
    bench.screen.press("Escape")  # the words of welcome
    bench.still(first)
    temporary = draft.with_suffix(".tmp")
    shutil.copyfile(SAMPLES / BETTER, temporary)
    temporary.replace(draft)  # as Word saves

    def told() -> bool:
        bench.screen.picture(second)
        return share(second, _MENDED) > 0.02 > share(first, _MENDED)

    eventually(told, 120, "the window does not say what is mended in the saved draft")
    bench.still(second)
    remover = bench.home / "Go-cai-dat.exe"
    done = bench.wine.run(remover, "/S", f"_?={bench.wine.windows(bench.home)}")
    demand(done.status == RUNS, f"the uninstaller ends with {done.status} while it runs")
    done = bench.wine.run(bench.built.installer, "/S")
    demand(done.status == RUNS, f"the installer ends with {done.status} while it runs")
    demand((bench.home / "app" / "main.py").exists(), "files are gone while it runs")
    bench.screen.close("Soát")
    eventually(lambda: process.poll() is not None, 60, "the window does not close")
    demand(process.returncode == 0, f"the window ends with {process.returncode}")
    bench.wine.wait()


def review_round(bench: Bench) -> None:
    """A folder that Explorer hands over is a review round; its drafts are judged in other processes."""
    folder = bench.wine.documents / "Đợt rà soát năm 2026"
    folder.mkdir()
    for sample in SAMPLES.glob("*.docx"):
        shutil.copyfile(sample, folder / sample.name)
    process = bench.wine.start(bench.home / "Soat.exe", folder)
    judging = partial(bench.wine.processes, "--multiprocessing-fork")
    eventually(lambda: judging() > 0, 240, "no process judges the drafts")
    eventually(lambda: judging() == 0, 240, "the drafts are not judged")
    bench.still(bench.kept / "round.png")
    bench.screen.close("Soát")
    eventually(lambda: process.poll() is not None, 60, "the window does not close")
    bench.wine.wait()
    kept = bench.settings.read_text(encoding="utf-8")
    demand(folder.name in kept, "the window does not remember the round")


def portable(bench: Bench) -> None:
    """From a stick the program keeps all of its own beside it."""
    stick = bench.place / "USB của tôi"
    with zipfile.ZipFile(bench.built.portable) as archive:
        archive.extractall(stick)
    program, kept = stick / "Soat", stick / "Soat" / "du-lieu"
    before = bench.footprint()
    shutil.copyfile(SAMPLES / FAULTY, stick / "Dự thảo của xã.docx")
    done = bench.wine.run(program / "soat-cli.exe", "check", "Dự thảo của xã.docx", cwd=stick)
    demand(done.status == GAPS, f"check ends with {done.status}: {done.err}")
    process = bench.wine.start(program / "Soat.exe", stick / "Dự thảo của xã.docx")
    bench.opened("Dự thảo của xã.docx")
    bench.screen.press("Escape")
    bench.still(bench.kept / "portable.png")
    bench.screen.close("Soát")
    eventually(lambda: process.poll() is not None, 60, "the window does not close")
    bench.wine.wait()
    demand(bench.footprint() == before, f"left behind: {bench.footprint() ^ before}")
    written = sorted(path.name for path in kept.iterdir() if path.name != "DOC-TRUOC.txt")
    demand(written, "nothing was kept beside the program")
    bench.said.append(f"beside the program: {', '.join(written)}")
    listed = bench.built.listed()
    more = {p.relative_to(program).as_posix() for p in program.rglob("*") if p.is_file()}
    more = {name for name in more - listed.keys() if not name.startswith("du-lieu/")}
    demand(more == {"files.sha256"}, f"the program wrote into its own folder: {more}")
