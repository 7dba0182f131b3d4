"""A new draft: asked for in a dialog, made beside the window, written where the person says, opened."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from checker.errors import ReadError
from checker.library.errors import LibraryError
from checker.system import log
from checker.system.atomic import WriteError, write_atomic
from checker.system.clock import today
from gui.dialogs.files import SUPERIOR, choose_draft
from gui.flows.samples import Samples
from gui.outside import documents
from gui.settings import Memory
from gui.work.background import Background
from gui.work.lane import Job, Listener, Work

if TYPE_CHECKING:
    from checker.drafting.order import Level
    from checker.drafting.superior import Superior
    from gui.dialogs.new_draft import Asked, NewDraftDialog

_TITLE = "Lưu dự thảo mới"
_TOLD = "Dự thảo lưu ở “{path}”. Hãy mở bằng Word, điền các chỗ “…”; mỗi lần lưu, dự thảo được kiểm tra lại."
_LATE = 11
"""The month from which plans are made for the next year."""


class Drafting(QObject):
    """Lets a person begin with a draft in right form; the dialog stays until there is one."""

    def __init__(
        self, background: Background, memory: Memory, samples: Samples, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._background, self._memory = background, memory
        self._samples, self._parent = samples, parent
        self._dialog: NewDraftDialog | None = None
        self._superior: Superior | None = None
        self._job: Job | None = None

    def ask(self) -> None:
        """Show the dialog with what is known of this office."""
        from checker.library.plan_titles import plan_names  # noqa: PLC0415 - only when asked for
        from gui.dialogs.new_draft import NewDraftDialog  # noqa: PLC0415 - as above

        settings, day = self._memory.settings, today()
        self._superior = None
        dialog = NewDraftDialog(
            plan_names(self._rules), settings, day.year + (day.month >= _LATE), self._parent
        )
        dialog.superior_asked.connect(self._ask_for_superior)
        dialog.superior_left.connect(self._leave_superior)
        dialog.changed.connect(self._show_superior)
        dialog.wanted.connect(self._make)
        dialog.finished.connect(self._close)
        self._dialog = dialog
        if settings.unit:
            self._run(partial(_level, self._rules, settings.unit), dialog.set_level)
        dialog.open()

    @property
    def _rules(self) -> tuple[Path, ...]:
        return self._memory.settings.layers

    def _ask_for_superior(self) -> None:
        path = choose_draft(self._parent, self._memory.settings.last_folder, SUPERIOR)
        if path is not None and self._dialog is not None:
            self._superior = None
            self._dialog.show_reading()
            self._background.give_up(self._job)
            listener = Listener(self._on_failed, self._on_superior)
            self._job = self._background.read(partial(_read, self._rules, path), listener)

    def _on_superior(self, superior: "Superior") -> None:
        self._superior = superior
        self._show_superior()

    def _show_superior(self) -> None:
        superior = self._superior
        if self._dialog is None or superior is None:
            return
        due = superior.report_by.strip(": ")
        lines = (f"Căn cứ {superior.cited}.", f"Hạn báo cáo: {due}." if due else "")
        caution = superior.caution(self._dialog.plan.currentData(), self._dialog.year.currentData())
        self._dialog.show_superior("\n".join(filter(None, lines)), caution=caution)

    def _leave_superior(self) -> None:
        self._background.give_up(self._job)
        self._superior = None

    def _make(self, asked: "Asked") -> None:
        province = self._memory.settings.province
        work = partial(_made, self._rules, asked, self._superior, province)
        self._run(work, partial(self._write, asked))

    def _write(self, asked: "Asked", data: bytes) -> None:
        """Ask where the draft is to lie; the system's dialog asks before another file gives way."""
        from checker.library.plan_titles import plan_names  # noqa: PLC0415 - only when asked for

        field = plan_names(self._rules).get(asked.plan, "")
        about = " ".join(filter(None, (f"{field[:1].lower()}{field[1:]}", asked.unit)))
        proposal = documents() / f"Kế hoạch {about} năm {asked.year}.docx"
        name, _ = QFileDialog.getSaveFileName(self._parent, _TITLE, str(proposal), "Word (*.docx)")
        if not name or self._dialog is None:
            return
        target = Path(name)
        if target.suffix.lower() != ".docx":
            target = target.with_name(f"{target.name}.docx")
        try:
            write_atomic(target, data)
        except WriteError as error:
            self._dialog.show_trouble(error.message)
            return
        self._memory.note(lambda kept: replace(kept, plan_kind=asked.plan))
        self._dialog.accept()
        self._samples.open_telling(target, _TOLD)

    def _run(self, work: Work, then: Callable[[Any], object]) -> None:
        self._background.give_up(self._job)
        self._job = self._background.run(work, Listener(self._on_failed, then))

    def _on_failed(self, error: Exception) -> None:
        from checker.drafting.order import (  # noqa: PLC0415 - only when asked for
            OrderError,
            UnitError,
        )

        if self._dialog is None:
            return
        if self._superior is None:
            self._dialog.show_superior("")
        if isinstance(error, OrderError | ReadError | LibraryError):
            self._dialog.show_trouble(error.message, unit=isinstance(error, UnitError))
        else:
            details = log.told("new draft", error)
            self._dialog.show_trouble(f"Chương trình gặp lỗi khi tạo dự thảo.{details}")

    def _close(self) -> None:
        self._background.give_up(self._job)
        self._dialog = None


def _level(rules: tuple[Path, ...], unit: str) -> "Iterator[Level]":
    """Yield the level of the unit that the settings name; none where it is no whole name."""
    from checker.drafting.order import OrderError, unit_of  # noqa: PLC0415 - only when asked for
    from checker.library.load import load_library  # noqa: PLC0415 - as above

    lexicon = load_library(rules).lexicon
    levels: tuple[Level, ...] = ("xa", "tinh")
    for level in levels:
        with suppress(OrderError):
            unit_of(unit, level, lexicon)
            yield level


def _read(rules: tuple[Path, ...], path: Path) -> "Iterator[Superior]":
    from checker.drafting.order import OrderError  # noqa: PLC0415 - only when asked for
    from checker.drafting.superior import NO_PLAN, read_superior  # noqa: PLC0415 - as above
    from checker.library.load import load_library  # noqa: PLC0415 - as above

    superior = read_superior(path, load_library(rules))
    if superior is None:
        raise OrderError(NO_PLAN)
    yield superior


def _made(
    rules: tuple[Path, ...], asked: "Asked", superior: "Superior | None", province: str
) -> Iterator[bytes]:
    from checker.drafting.draft import draft  # noqa: PLC0415 - only when asked for
    from checker.drafting.order import Order, unit_of  # noqa: PLC0415 - as above
    from checker.library.load import load_library  # noqa: PLC0415 - as above

    library = load_library(rules)
    unit = unit_of(asked.unit, asked.level, library.lexicon)
    order = Order(
        asked.plan, asked.level, unit, asked.year, superior, asked.signer, asked.post, province
    )
    yield draft(order, library)
