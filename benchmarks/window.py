"""How quickly the window opens, and how long it is ever deaf, as ratios.

    python -m benchmarks.window

Cold start: from the call to a judged and marked draft of ten pages on the
screen, against a bare ``QMainWindow`` that shows the same text. Stall: the
longest time between two ticks of the event loop while a draft of 300 pages is
opened, and while it is compared with an older one as long; and the time from a
save to the new marks. Each figure is the best of several runs, taken turn by
turn, since other work on the machine only ever adds to them.
"""

import copy
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import docx

import resources
from checker.library.load import load_library
from checker.readers import read

_RUNS = 7
_SAMPLE = resources.SAMPLES / "ke-hoach-xa-con-thieu-2026.docx"
_PAGE = 2100
"""Characters on a page of A4 in 14 points."""

BARE = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
app = QApplication([])
window = QMainWindow()
view = QTextEdit()
view.setPlainText(Path(sys.argv[1]).read_text(encoding="utf-8"))
window.setCentralWidget(view)
window.resize(1440, 900)
window.show()
app.processEvents()
print("shown", flush=True)
"""

OURS = """
import sys
from benchmarks.window_runs import show
show(sys.argv[1])
"""

RESAVE = """
import sys
from benchmarks.window_runs import resave
print(resave(sys.argv[1]))
"""

OPENING = """
import sys
from benchmarks.window_runs import stall_opening
print(*stall_opening(sys.argv[1]))
"""

COMPARING = """
import sys
from benchmarks.window_runs import stall_comparing
print(*stall_comparing(sys.argv[1]))
"""


def long_draft(pages: int, folder: Path) -> Path:
    """Write a draft of about *pages* pages: the sample's body over and over."""
    document = docx.Document(str(_SAMPLE))
    paragraphs = [e for e in document.element.body if e.tag.endswith("}p")][10:-2]
    length = sum(len("".join(e.itertext())) for e in paragraphs)
    rounds = max(pages * _PAGE // length - 1, 0)
    more = [copy.deepcopy(paragraph) for _ in range(rounds) for paragraph in paragraphs]
    for paragraph in reversed(more):
        paragraphs[-1].addnext(paragraph)
    path = folder / f"{pages}.docx"
    document.save(str(path))
    return path


def run(script: str, path: Path) -> tuple[float, str]:
    """Run *script* on *path* in a new process; return the seconds until its line, and the line."""
    start = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - our own scripts
        [sys.executable, "-c", script, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        line = process.stdout.readline() if process.stdout else ""
        seconds = time.perf_counter() - start
    return seconds, line.strip()


_STALLS = {OPENING: "opened", COMPARING: "compared"}


def _stall(script: str, path: Path) -> tuple[float, float]:
    """Run *script* on *path*; return the ms by the clock and of the window's own thread."""
    clock, own = run(script, path)[1].split()
    return float(clock), float(own)


def main() -> None:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_CONFIG_HOME"] = str(folder)
        ten, long = long_draft(10, folder), long_draft(300, folder)
        text = folder / "ten.txt"
        text.write_text(read(ten, load_library().lexicon).text, encoding="utf-8")
        bare, ours = [], []
        for _ in range(_RUNS):
            bare.append(run(BARE, text)[0])
            ours.append(run(OURS, ten)[0])
        stalls = {script: min(_stall(script, long) for _ in range(3)) for script in _STALLS}
        again = float(run(RESAVE, ten)[1])
    print(f"bare window {min(bare) * 1000:.0f} ms, judged draft {min(ours) * 1000:.0f} ms")
    print(f"cold start: {min(ours) / min(bare):.2f} times a bare window (at most 3 wanted)")
    for script, (clock, own) in stalls.items():
        print(
            f"longest stall while 300 pages are {_STALLS[script]}: {clock:.0f} ms by the clock,"
            f" {own:.0f} ms of the window's own work (under 50 wanted)"
        )
    print(f"from a save to the marks of ten pages: {again:.0f} ms (under 100 wanted)")


if __name__ == "__main__":
    main()
