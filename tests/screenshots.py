"""Pictures of the window's main states, to be looked at.

    python -m tests.screenshots [FOLDER] [--readme] [--guide]

Without a folder they are put into ``build/screenshots``. With ``--readme`` the
two of the README are made anew in ``docs/screenshots``, with ``--guide`` those
of the guide in ``resources/guide``; ``--rounds`` takes those of a review round alone.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "--guide" in sys.argv:
    os.environ["QT_SCALE_FACTOR"] = "2"

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

import resources
from benchmarks.window import long_draft
from checker.library.manifest import broken
from gui.application import make_application
from gui.dialogs.crash import CrashDialog
from gui.dialogs.waive import WaiveDialog
from gui.vietnamese import Vietnamese
from gui.window import MainWindow
from gui.work.checking import Progress
from gui.work.judging import LocalJudge
from tests.gui.making import make_window

ROOT = Path(__file__).parent.parent
README = ROOT / "docs" / "screenshots"
GAPS = resources.SAMPLES / "ke-hoach-xa-con-thieu-2026.docx"
COMPLETE = resources.SAMPLES / "ke-hoach-xa-day-du-2026.docx"
PROVINCE = resources.SAMPLES / "ke-hoach-tinh-day-du-2026.docx"
SECOND = resources.SAMPLES / "ke-hoach-xa-con-thieu-2026-sua-lan-2.docx"


class Studio:
    """Makes windows, waits until they are ready, and takes their picture."""

    def __init__(self, app: QApplication, folder: Path, scratch: Path) -> None:
        self.app, self.folder, self.scratch = app, folder, scratch
        self._judge = LocalJudge()

    @contextmanager
    def window(
        self,
        draft: Path | None = None,
        *,
        theme: str = "light",
        size: tuple[int, int] = (1440, 900),
    ) -> Iterator[MainWindow]:
        """A window of *size* with *draft* judged in it."""
        window = make_window(self.app, self.scratch / "soat.ini", self._judge, theme)
        window.resize(*size)
        window.show()
        if draft is not None:
            window.flows.opening.open(self.copied(draft))
            self.wait_until(lambda: not window.session.busy)
        self.wait()
        yield window
        window.close()
        window.deleteLater()
        self.wait()

    def copied(self, sample: Path) -> Path:
        """Return a copy of *sample* to be opened: the window itself would put one into the user's documents."""
        if sample.parent == self.scratch:
            return sample
        return Path(shutil.copy(sample, self.scratch / sample.name))

    def wait(self, milliseconds: int = 300) -> None:
        """Let the window work for a while."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def wait_until(self, done: Callable[[], bool]) -> None:
        """Let the window work until *done*."""
        while not done():
            self.wait(20)

    def take(self, widget: QWidget, name: str) -> None:
        """Save the picture of *widget*."""
        self.wait()
        self.folder.mkdir(parents=True, exist_ok=True)
        widget.grab().save(str(self.folder / f"{name}.png"))


def states(studio: Studio) -> None:
    """Take all pictures."""
    with studio.window() as window:
        studio.take(window, "start")
        for draft in (GAPS, PROVINCE):
            window.flows.opening.open(studio.copied(draft))
            studio.wait_until(lambda: not window.session.busy)
        window.actions_["leave"].trigger()
        studio.take(window, "start-recent")
    with studio.window(GAPS) as window:
        studio.take(window, "gaps")
        window.workspace.step(1)
        window.workspace.step(1)
        for _ in range(3):
            window.workspace.step(1)
        studio.take(window, "details")
        window.actions_["find"].trigger()
        window.workspace.find_bar.field.setText("bình đẳng giới")
        studio.take(window, "find")
    with studio.window(GAPS) as window:
        window.workspace.step(1)
        window.workspace.details.waive.emit()
        dialog = window.findChild(WaiveDialog)
        dialog.reason.setPlainText("Số được ghi sau khi ký.")
        studio.take(dialog, "waive")
        dialog.close()
        crash = CrashDialog(RuntimeError("chỗ hỏng"), window)
        crash.show()
        studio.take(crash, "crash")
        crash.close()
        window.progress.advance(Progress("Đang đối chiếu với bộ tiêu chí", 0.4))
        window.progress.show()
        studio.take(window, "progress")
    with studio.window(GAPS, size=(1280, 720)) as window:
        for _ in range(4):
            window.workspace.step(1)
        studio.take(window, "small")
    with studio.window(GAPS, theme="dark") as window:
        for _ in range(6):
            window.workspace.step(1)
        studio.take(window, "dark")
    with studio.window(COMPLETE) as window:
        studio.take(window, "complete")
    with studio.window(PROVINCE) as window:
        bar = window.workspace.view.verticalScrollBar()
        bar.setValue(bar.maximum())
        studio.wait()
        bar.setValue(bar.maximum())
        studio.take(window, "table")
    with studio.window(long_draft(300, studio.scratch)) as window:
        window.workspace.step(-1)
        studio.take(window, "long")
    saved = studio.scratch / "Kế hoạch xã Thung Mây.docx"
    saved.write_bytes(GAPS.read_bytes())
    with studio.window(saved) as window:
        saved.write_bytes(SECOND.read_bytes())
        studio.wait_until(window.workspace.changes.isVisible)
        studio.take(window, "saved")
    broken = studio.scratch / "Kế hoạch hỏng.docx"
    broken.write_bytes(GAPS.read_bytes()[:4000])
    with studio.window(broken) as window:
        studio.take(window, "unreadable")
        window.actions_["rules"].trigger()
        studio.wait(1500)
        studio.take(window, "rules")
        window.actions_["keys"].trigger()
        window.actions_["about"].trigger()
        studio.wait(1000)
        for dialog in window.findChildren(QWidget):
            if dialog.isWindow() and dialog.isVisible() and dialog is not window:
                studio.take(dialog, type(dialog).__name__.lower())
    from tests.round_pictures import rounds  # noqa: PLC0415 - they use this module

    rounds(studio)
    broken_rules(studio)


def broken_rules(studio: Studio) -> None:
    """Take the pictures of rules that cannot be read: an office's own, the program's own."""
    with studio.window() as window:
        window.flows.rules.use((str(studio.scratch / "bổ sung của xã.toml"),))
        window.flows.opening.open(studio.copied(GAPS))
        studio.wait_until(lambda: not window.session.busy)
        studio.take(window, "layer-unread")
        window.session.broken.emit(broken("form/frame.toml: thiếu tệp", "registers: trống"))
        studio.take(window, "broken")


def main() -> None:
    """Take the pictures, at natural size and at 150 %."""
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    folder = Path(words[0]) if words else ROOT / "build" / "screenshots"
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["XDG_STATE_HOME"] = scratch
        app = make_application()
        app.installTranslator(Vietnamese(app))
        studio = Studio(app, folder, Path(scratch))
        if "--scaled" in sys.argv:
            with studio.window(GAPS, size=(1200, 720)) as window:
                window.workspace.step(1)
                studio.take(window, "scaled-150")
            return
        if "--guide" in sys.argv:
            from tests.guide_pictures import guide  # noqa: PLC0415 - they use this module

            guide(studio)
            return
        if "--readme" in sys.argv:
            studio.folder = README
            with studio.window() as window:
                studio.take(window, "start")
            with studio.window(GAPS) as window:
                for _ in range(5):
                    window.workspace.step(1)
                studio.take(window, "draft")
            return
        if "--rounds" in sys.argv:
            from tests.round_pictures import rounds  # noqa: PLC0415 - as above

            rounds(studio)
            return
        states(studio)
    again = [sys.executable, "-m", "tests.screenshots", str(folder), "--scaled"]
    subprocess.run(again, env={**os.environ, "QT_SCALE_FACTOR": "1.5"}, check=True)


if __name__ == "__main__":
    main()
