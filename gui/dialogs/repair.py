"""What goes into the repaired copy: a list to tick, each with the sentence as it would be."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from checker.exporters.docx.edits import with_them
from checker.in_turn import in_turn
from checker.kernel.document import Span
from checker.matters import Place
from checker.report import Report
from checker.shown import SHOWN_WORDS, of_matter
from gui.dialogs.dialog import Dialog
from gui.dialogs.preview import preview
from gui.look.tokens import GRID, LIGHT, Tokens
from gui.look.widgets import button, label
from gui.work.boxed import boxed_of, heading
from gui.work.listed import Listed


class _Row(NamedTuple):
    """One mistake in the list: the box to tick and the findings that it stands for."""

    box: QCheckBox
    places: frozenset[Place]
    preview: QLabel


class RepairDialog(Dialog):
    """Lists what can be put into the repaired copy; what is ticked goes there as tracked changes."""

    chosen = Signal(frozenset)
    """Carries the findings ticked, by the numbers of their result and their own."""

    def __init__(
        self, listed: Listed, tokens: Tokens = LIGHT, parent: QWidget | None = None
    ) -> None:
        super().__init__(listed.title, QSize(720, 560), parent, ground="pane")
        self._listed, self._tokens = listed, tokens
        report = listed.report
        self.rows = [
            _Row(_box(report, places, on=bool(places & listed.ticked)), places, _preview())
            for places in mistakes(report, listed.places)
        ]
        self.count = label("", "quiet")
        self.save = button(listed.button, self._accept, "primary")
        self.save.setDefault(True)
        self._build(listed.told)
        self._show_count()
        if self.rows:  # the keyboard begins where something is decided
            self.rows[0].box.setFocus()

    def _build(self, told: str) -> None:
        listed = self.column
        listed.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        for row in self.rows:
            row.box.toggled.connect(self._show_count)
            listed.addLayout(_headed(row.box))
            listed.addWidget(row.preview)
        listed.addStretch()
        foot = self.foot
        foot.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        foot.addWidget(button("Chọn &tất cả", lambda: self._tick(on=True), "link"))
        foot.addWidget(button("&Bỏ chọn hết", lambda: self._tick(on=False), "link"))
        foot.addWidget(self.count, 1)
        foot.addWidget(button("Hủ&y", self.reject))
        foot.addWidget(self.save)
        self.head.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        self.head.addWidget(label(told, "quiet", wrap=True))

    def _tick(self, *, on: bool) -> None:
        for row in self.rows:  # counted once: each time all that is shown is numbered anew
            row.box.blockSignals(True)
            row.box.setChecked(on)
            row.box.blockSignals(False)
        self._show_count()

    def _show_count(self) -> None:
        ticked = [row for row in self.rows if row.box.isChecked()]
        count = sum(len(row.places) for row in ticked)
        told = f"{count} chỗ sẽ được sửa" if ticked else "Chưa chọn việc nào"
        self.count.setText(f"{told} ({len(ticked)}/{len(self.rows)} việc)")
        self.save.setEnabled(bool(ticked))
        # An item's number depends on what else is written before it.
        chosen = self._listed.chosen.union(*(row.places for row in ticked))
        report = self._listed.report
        numbered = in_turn(report, sorted(chosen))
        for row in self.rows:
            places = shown_of(report, row.places, chosen)
            words = preview(numbered, places, self._tokens)
            if words != row.preview.text():
                row.preview.setText(words)
            row.preview.setVisible(bool(words))  # of the layout no words change

    def _accept(self) -> None:
        places = (row.places for row in self.rows if row.box.isChecked())
        self.accept()
        self.chosen.emit(frozenset[Place]().union(*places))


def mistakes(report: Report, offered: frozenset[Place]) -> Sequence[frozenset[Place]]:
    """Return the findings *offered*, those of one mistake together, in the order of the document."""
    groups: dict[str, set[Place]] = {}
    for place in offered:
        groups.setdefault(report.matters.of[place].id, set()).add(place)
    return sorted(map(frozenset, groups.values()), key=lambda places: _order(report, places))


def shown_of(report: Report, places: frozenset[Place], chosen: frozenset[Place]) -> Sequence[Place]:
    """Return what is shown of the mistake at *places* where all those *chosen* are written, too.

    That is its first place, and what another rule would correct beside it: the copy has both.
    """
    first, *others = sorted(places)
    mistake = report.matters.of[first].id
    elsewhere = {_line(report, place) for place in others} - {_line(report, first)}
    beside = (
        place
        for place in with_them(report, sorted(places | chosen))
        if report.matters.of[place].id == mistake and _line(report, place) not in elsewhere
    )
    return first, *beside


def _line(report: Report, place: Place) -> Span | None:
    """Return the line in which words are written for *place*."""
    put = report.results[place[0]].findings[place[1]].put
    block = report.document.block_at(put.span.start) if put is not None else None
    return block.span if block is not None else None


def _preview() -> QLabel:
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setWordWrap(True)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    made.setContentsMargins(3 * GRID, 0, 0, 0)
    return made


def _box(report: Report, places: frozenset[Place], *, on: bool) -> QCheckBox:
    number, which = min(places)
    how = of_matter(report.matters.of[number, which])
    more = f" ({len(places)} chỗ)" if len(places) > 1 else ""
    box = QCheckBox()
    boxed = boxed_of(report, number, which)
    # What is wrong, as in the list: the title of the criterion names what is right.
    matter = heading(how, boxed.sentence).matter if boxed else ""
    box.setAccessibleName(f"{matter}{more} · {SHOWN_WORDS[how].lower()}")
    box.setChecked(on)
    return box


def _headed(box: QCheckBox) -> QHBoxLayout:
    """Return *box* before its words: a box's own would not wrap."""
    row = QHBoxLayout()
    row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(box.accessibleName(), "head", wrap=True), 1)
    return row


def _order(report: Report, places: frozenset[Place]) -> tuple[int, int, int, Place]:
    """Return where the first of *places* is written: what comes first of it, too, where several come to one place."""
    at = min(places)
    finding = report.results[at[0]].findings[at[1]]
    put = finding.put
    if put is None:
        return finding.span.start, 0, 0, at
    return put.span.start, put.rank, put.order, at
