"""Lấy yêu cầu từ kế hoạch cấp trên: read, looked through, ticked, saved as a layer."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from checker.demands.proposal import Proposal
from checker.library.rule import Severity
from gui.demands.details import DemandDetails
from gui.demands.head import SuperiorHead
from gui.demands.instead import Instead
from gui.demands.picked import Picked
from gui.demands.table import DemandsTable
from gui.dialogs.confirm import ConfirmDialog
from gui.dialogs.dialog import Dialog
from gui.look.tokens import GRID, LIGHT, Tokens
from gui.look.widgets import button, label

TITLE = "Lấy yêu cầu từ kế hoạch cấp trên"
_TOLD = (
    "Đánh dấu những yêu cầu mà kế hoạch của xã phải đáp ứng; không đánh dấu thì không lấy."
    " Tiêu chí lập ra chỉ xét kế hoạch có dẫn văn bản này, và nhắc khi chưa dẫn."
)
_NOTHING = (
    "Không thấy yêu cầu nào đối với xã, phường trong văn bản này: không có hạn báo cáo, nhiệm vụ hay chỉ tiêu"
    " giao cho xã, phường. Vẫn có thể tự lập tiêu chí: Bộ tiêu chí › Bộ tiêu chí của đơn vị."
)
_UNSAVED = "Những yêu cầu đã chọn, đã sửa chưa được lưu thành tệp tiêu chí."
_SIZE = QSize(1280, 680)
_LEAST = QSize(60 * GRID, 20 * GRID)
_LOW = 560
"""Pixels under which there is no room for more than is needed."""
_LIST, _SIDE = 840, 440
"""Pixels of the table and of the details, as the window opens."""


class DemandsDialog(Dialog):
    """Shows what a plan demands, and what is ticked of it so far; the work is done elsewhere."""

    file_asked = Signal()
    earlier_asked = Signal()
    proposal_changed = Signal(Proposal, object, object)
    """Carries a proposal and the weight or the day that it is to have; None where that stays."""
    save_asked = Signal()
    guide_asked = Signal()

    def __init__(self, tokens: Tokens = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(TITLE, _SIZE, parent, ground="pane")
        self.picked: Picked | None = None
        self._begun: Picked | None = None
        """What was shown before anybody ticked."""
        self._current = ""
        self.file = label("", "quiet", wrap=True)
        self.instead = Instead()
        self.superior = SuperiorHead()
        self.table = DemandsTable()
        self.details = DemandDetails(tokens)
        self.trouble = label("", "caution", wrap=True, copy=True)
        self.hint = label(_TOLD, "small", wrap=True)
        self.count = label("", "quiet", wrap=True)
        self.other = button("Đọc tệp &khác…", self.file_asked.emit, "link")
        self.earlier = button("So với tệp đã &lưu…", self.earlier_asked.emit, "link")
        self.author = QLineEdit()
        self.author.setAccessibleName("Người lập tệp tiêu chí")
        self.author.setFixedWidth(20 * GRID)
        self.save = button("Lưu &bộ tiêu chí…", self._save, "primary")
        self._pages = _Pages()
        self._build()
        QShortcut(QKeySequence("F1"), self, self.guide_asked.emit)
        self.table.ticked.connect(self._tick)
        self.table.selected.connect(self._show)
        self.superior.corrected.connect(self._correct)
        self.details.due_chosen.connect(lambda day: self._change(due=day))
        self.details.severity_chosen.connect(lambda name: self._change(severity=Severity(name)))

    def _build(self) -> None:
        self.head.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        self.head.setSpacing(GRID)
        line = QHBoxLayout()
        line.addWidget(self.file, 1)
        line.addWidget(self.earlier)
        line.addWidget(self.other)
        self.head.addLayout(line)
        self.head.addWidget(self.superior)
        self.head.addWidget(self.hint)
        self.head.addWidget(self.trouble)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.table)
        split.addWidget(self.details)
        split.setSizes([_LIST, _SIDE])
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 1)
        self._pages.addWidget(self.instead)
        self._pages.addWidget(split)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._pages)
        foot = self.foot
        foot.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        self.all_, self.none = (
            button("Chọn tất &cả", lambda: self.table.tick_all(on=True), "link"),
            button("Bỏ chọn hết", lambda: self.table.tick_all(on=False), "link"),
        )
        author = QLabel("Người lậ&p")
        author.setProperty("role", "quiet")
        author.setBuddy(self.author)
        self._of_table = (self.all_, self.none, self.count, author, self.author, self.save)
        for part in (self.all_, self.none):
            foot.addWidget(part)
        foot.addWidget(self.count, 1)
        foot.addStretch()
        foot.addWidget(author)
        foot.addWidget(self.author)
        foot.addWidget(button("Hủ&y", self.reject))
        foot.addWidget(self.save)

    def show_message(self, words: str, *, asks_number: bool = False) -> None:
        """Say why there is no table, or that it is being made; with *asks_number* the number is asked for.

        What was picked before stays, should it be shown again.
        """
        self.show_page(table=False)
        self.instead.say(words, asks_number=asks_number)

    def show_demands(self, picked: Picked, begun: Picked | None = None) -> None:
        """Show what is demanded; where it is nothing, that. It had *begun* without what a person did."""
        if not picked.groups:
            self.picked = self._begun = None
            self.show_message(_NOTHING)
            return
        self.picked, self._begun = picked, begun or picked
        self.superior.show_plan(picked.demands.superior)
        self.show_page(table=True)
        self.table.show_picked(picked)
        self.table.setFocus()
        self._show_count()

    def show_proposal(self, proposal: Proposal) -> None:
        """Show *proposal* as it is after a correction."""
        if self.picked is None:
            return
        self.picked = self.picked.with_proposal(proposal)
        row = next(r for g in self.picked.groups for r in g.rows if r.proposal == proposal)
        self.table.renew(row)
        self._show(proposal.id)

    def show_trouble(self, words: str) -> None:
        """Say what did not work; empty where all is well."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def show_page(self, *, table: bool) -> None:
        """Show the table, or what is said in its place."""
        self._pages.setCurrentIndex(int(table))
        for part in (self.superior, self.hint, self.earlier, *self._of_table):
            part.setVisible(table)
        self.show_trouble("")

    def _show_count(self) -> None:
        if self.picked is None:
            return
        ticked, of = len(self.picked.ticked), len(self.picked.demands.proposals)
        self.count.setText(f"{ticked}/{of} đã chọn")
        self.save.setEnabled(bool(ticked))

    def _tick(self, ids: frozenset[str]) -> None:
        if self.picked is None:
            return
        known = frozenset(one.id for one in self.picked.demands.proposals)
        self.picked = self.picked.tick(known, on=False).tick(ids, on=True)
        self._show_count()

    def _correct(self, plan: object) -> None:
        if self.picked is not None:
            self.picked = self.picked.with_superior(plan)  # type: ignore[arg-type]

    def _show(self, name: str) -> None:
        self._current = name
        picked = self.picked
        proposal = picked.proposal(name) if picked and name else None
        known = picked is not None and proposal in picked.demands.already
        text, before = (picked.demands.text, picked.before(name)) if picked else ("", "")
        self.details.show_proposal(proposal, text, before, known=known)

    def _change(self, *, severity: Severity | None = None, due: object = None) -> None:
        proposal = self.picked.proposal(self._current) if self.picked else None
        if proposal is not None:
            self.proposal_changed.emit(proposal, severity, due)

    def carried(self, other: Picked) -> Picked:
        """Return *other* with what a person has ticked and corrected so far."""
        if self.picked is None or self._begun is None:
            return other
        return self.picked.onto(other, self._begun)

    @property
    def edited(self) -> frozenset[str]:
        """The ids of the proposals that a person has corrected."""
        if self.picked is None or self._begun is None:
            return frozenset()
        begun = self._begun.demands.proposals
        return frozenset(one.id for one in self.picked.demands.proposals if one not in begun)

    @property
    def unsaved(self) -> bool:
        """Whether something was chosen or corrected that would be lost."""
        return self.picked is not None and self.picked != self._begun

    def reject(self) -> None:
        """Close; what was chosen and not saved is asked about first."""
        self.unless_unsaved(lambda: self.done(int(QDialog.DialogCode.Rejected)))

    def unless_unsaved(self, go_on: Callable[[], object]) -> None:
        """Go on where nothing would be lost; else ask first."""
        if not self.unsaved:
            go_on()
            return
        dialog = ConfirmDialog("Chưa lưu bộ tiêu chí", _UNSAVED, "&Bỏ các lựa chọn", self)
        dialog.confirmed.connect(go_on)
        dialog.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the screen is low the table needs the room."""
        super().resizeEvent(event)
        self.hint.setVisible(self.superior.isVisible() and self.height() >= _LOW)

    def _save(self) -> None:
        """Ask for what is ticked to be saved; a day that was typed and is none is told once before."""
        days = (self.details.due, self.superior.day)
        mistake = next(filter(None, [day.take_mistake() for day in days]), "")
        self.show_trouble(mistake)
        if not mistake:
            self.save_asked.emit()


class _Pages(QStackedWidget):
    """Takes what room there is: what is longer scrolls in its own part."""

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return _LEAST
