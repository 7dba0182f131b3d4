"""A superior's plan becomes rules: read beside the window, looked through, saved, in force."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checker.errors import ReadError
from checker.library.errors import LibraryError
from checker.system import log
from checker.system.atomic import WriteError
from checker.system.names import safe_name
from gui.dialogs.files import SUPERIOR, choose_draft, choose_layer, choose_new_layer
from gui.flows.rules import Rules
from gui.look.tokens import LIGHT, Tokens
from gui.settings import Memory
from gui.work.background import Background
from gui.work.demands import Asked, Earlier, Found, Order, Saved, found_in, saved
from gui.work.lane import Job, Listener
from gui.work.session import Session

if TYPE_CHECKING:
    from checker.demands.proposal import Proposal
    from checker.library.rule import Severity
    from gui.demands.picked import Picked
    from gui.demands.window import DemandsDialog

_READING = "Đang đọc “{}”…"
_SAVE, _UPDATE = "Lưu &bộ tiêu chí…", "Cập nhật &bộ tiêu chí"
_SUPERIORS = frozenset({"tinh", "so"})
"""Levels whose plans are carried out by communes."""
_SAVED = (
    "Đã lưu {count} yêu cầu vào “{name}” (thư mục {folder}) và đang dùng: kế hoạch nào dẫn {plan}"
    " được xét theo các yêu cầu này."
)
_UNMADE = " Chưa lập được tiêu chí cho “{}”; hãy tự thêm ở Bộ tiêu chí của đơn vị."


class Demanding(QObject):
    """Shows what a superior's plan demands and makes a layer of what is ticked."""

    told = Signal(str)
    """Carries in Vietnamese how it went."""
    guide_asked = Signal()

    def __init__(
        self,
        background: Background,
        session: Session,
        memory: Memory,
        rules: Rules,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._background, self._session = background, session
        self._memory, self._rules, self._parent = memory, rules, parent
        self._tokens: Tokens = LIGHT
        self._dialog: DemandsDialog | None = None
        self._job: Job | None = None
        self._path = self._reading = Path()
        """The plan that is shown, and the one that is being read."""
        self._earlier: Earlier | None = None

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._tokens = tokens

    def ask(self) -> None:
        """Read the open draft where it is a superior's plan, else ask for one."""
        if self._dialog is not None:
            self._dialog.raise_()
            self._dialog.activateWindow()
            return
        checked = self._session.checked
        if checked is not None and checked.report.plan.level in _SUPERIORS:
            self.read(checked.document.path)
        else:
            self._choose()

    @property
    def unsaved(self) -> bool:
        """Whether something was chosen that is not saved yet."""
        return self._dialog is not None and self._dialog.unsaved

    def unless_unsaved(self, go_on: Callable[[], object]) -> None:
        """Close it and go on where nothing would be lost; else ask first."""
        dialog = self._dialog
        if dialog is None:
            go_on()
            return

        def close() -> None:
            dialog.done(0)
            go_on()

        dialog.unless_unsaved(close)

    def read(self, path: Path, number: str = "", earlier: Path | None = None) -> None:
        """Read the plan *path* and show what it demands; *number* is its own where it shows none."""
        dialog = self._dialog or self._made()
        self._reading = path
        dialog.show_message(_READING.format(path.name))
        dialog.show()
        layers = self._memory.settings.layers
        asked = Asked(path, layers, number, earlier, self._session.path)
        self._background.give_up(self._job)
        self._job = self._background.read(
            partial(found_in, asked), Listener(self._on_failed, self._on_found)
        )

    def _made(self) -> "DemandsDialog":
        from gui.demands.window import DemandsDialog  # noqa: PLC0415 - only when asked for

        dialog = DemandsDialog(self._tokens, self._parent)
        dialog.file_asked.connect(self._choose)
        dialog.earlier_asked.connect(self._choose_earlier)
        dialog.instead.number_given.connect(lambda number: self.read(self._reading, number))
        dialog.proposal_changed.connect(self._change)
        dialog.save_asked.connect(self._save)
        dialog.guide_asked.connect(self.guide_asked)
        dialog.finished.connect(self._close)
        self._dialog = dialog
        return dialog

    def _choose(self) -> None:
        over = self._dialog or self._parent
        if path := choose_draft(over, self._memory.settings.last_folder, SUPERIOR):
            read = partial(self.read, path)
            if self._dialog is None:
                read()
            else:
                self._dialog.unless_unsaved(read)

    def _choose_earlier(self) -> None:
        over = self._dialog or self._parent
        if path := choose_layer(over, self._memory.settings.last_folder):
            self.read(self._path, earlier=path)

    def _on_found(self, found: Found | str) -> None:
        dialog = self._dialog
        if dialog is None or isinstance(found, str):
            if dialog is not None:
                dialog.show_message(str(found))
            return
        from gui.demands.picked import Picked  # noqa: PLC0415 - only when asked for

        compared, earlier = found.differences, found.earlier
        picked = Picked(
            found.demands, compared.ticked if compared else frozenset(), compared, found.own
        )
        # What was ticked and corrected of the same plan holds beside another layer, too.
        mine = dialog.carried(picked) if self._reading == self._path else picked
        self._path, self._earlier = self._reading, earlier
        dialog.file.setText(
            f"{self._path.name} · so với “{earlier.path.name}”" if earlier else self._path.name
        )
        dialog.author.setText(self._author(found))
        dialog.save.setText(_UPDATE if earlier else _SAVE)
        dialog.show_demands(mine, picked)

    def _author(self, found: Found) -> str:
        """Return who made the layer before, else whom the settings name."""
        settings = self._memory.settings
        before = found.earlier.layer.value(("pack", "author"), "") if found.earlier else ""
        return str(before) or settings.drafter or settings.reviewer

    def _change(self, proposal: "Proposal", severity: "Severity | None", due: Any) -> None:
        from checker.demands.changed import changed  # noqa: PLC0415 - only when asked for

        if self._dialog is not None:
            self._dialog.show_proposal(changed(proposal, severity=severity, due=due))

    def _save(self) -> None:
        dialog = self._dialog
        if dialog is None or dialog.picked is None:
            return
        if self._earlier is not None:  # what it is laid over is brought up
            target: Path | None = self._earlier.path
        else:
            target = choose_new_layer(dialog, self._proposed(dialog.picked))
        if target is None:
            return
        picked, author = dialog.picked, " ".join(dialog.author.text().split())
        if author and not self._memory.settings.drafter:
            self._memory.note(lambda kept: replace(kept, drafter=author))
        order = Order(picked.demands, picked.ticked, dialog.edited, author, target, self._earlier)
        listener = Listener(self._on_failed, partial(self._on_saved, picked))
        self._background.run(partial(saved, order), listener, must_end=True)

    def _proposed(self, picked: "Picked") -> Path:
        """Return where a new layer goes: beside the open draft, else beside the plan it is made of."""
        checked = self._session.checked
        folder = (checked.document.path if checked is not None else self._path).parent
        named = picked.demands.superior.named.replace(" số ", " ")
        # In a name a number's stroke would be lost: 1862/KH-UBND.
        return folder / safe_name(f"Yêu cầu của {named}".replace("/", "-"), ".soat.toml")

    def _on_saved(self, picked: "Picked", done: Saved) -> None:
        path = done.path
        self._rules.use_also(path, self._earlier.path if self._earlier else None)
        named = picked.demands.superior.named
        count = len(picked.ticked) - len(done.unmade)
        words = _SAVED.format(count=count, name=path.name, folder=path.parent, plan=named)
        if done.unmade:
            words += _UNMADE.format("”, “".join(done.unmade))
        self.told.emit(words)
        if self._dialog is not None:
            self._dialog.accept()

    def _on_failed(self, error: Exception) -> None:
        from checker.demands.proposal import NoPlanError  # noqa: PLC0415 - only when asked for
        from checker.editing.layer_text import LayerTextError  # noqa: PLC0415 - as above

        dialog = self._dialog
        if dialog is None:
            return
        known = ReadError | NoPlanError | LibraryError | WriteError | LayerTextError
        if isinstance(error, known):
            words = str(error.message)
        else:
            details = log.told("demands of a plan", error)
            words = f"Chương trình gặp lỗi khi đọc kế hoạch cấp trên.{details}"
        if dialog.picked is not None:  # what is there is not lost
            dialog.show_page(table=True)
            dialog.show_trouble(words)
        else:
            asks = bool(getattr(error, "needs_number", False))
            dialog.show_message(words, asks_number=asks)

    def _close(self) -> None:
        self._background.give_up(self._job)
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None
