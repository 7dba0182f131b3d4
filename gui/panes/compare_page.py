"""Two drafts of one plan on one page: what became of each criterion, and the text word by word."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import islice
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QVBoxLayout, QWidget

from checker.exporters.comparison import LISTS, lists_of
from checker.exporters.places import where
from checker.review.compare import Change, Comparison
from checker.review.text_changes import Piece, Row
from checker.shown import FORMS, Shown, of_matter
from gui.look.flow import FlowRow
from gui.look.growing import GrowingText
from gui.look.tokens import GRID, LIGHT, Tokens
from gui.look.widgets import button, label

_Item = TypeVar("_Item")
_TOLD = ("new", "open", "fixed", "filled", "set-aside")
_TOGETHER = 12
"""Paragraphs of a text, or matters, that are laid out at once."""
_BESIDE = 620
"""Pixels from which there is room beside each other."""
_AROUND = 1
"""Paragraphs shown on either side of one that differs."""


class ComparePage(QWidget):
    """Shows a comparison; the older draft stands left or above."""

    closed = Signal()
    turn_asked = Signal()
    """The older draft is to be the newer one, and the other way round."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tokens = LIGHT
        self._comparison: Comparison | None = None
        self._rows: Sequence[Row] = ()
        self.names = label("", "quiet", wrap=True, copy=True)
        self.warning = label("", wrap=True, copy=True)
        self.criteria = GrowingText("Tiêu chí thay đổi")
        self.text = GrowingText("Hai bản")
        self.below = QCheckBox("Xếp trên dưới")
        self.whole = QCheckBox("Hiện cả đoạn không đổi")
        for choice in (self.below, self.whole):
            choice.toggled.connect(self._show_text)
        head = FlowRow(
            button("‹ Về &dự thảo", self.closed.emit),
            label("So hai bản dự thảo", "title"),
            self.below,
            self.whole,
            button("Đổi &chỗ hai bản", self.turn_asked.emit),
            spacing=2 * GRID,
        )
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.addWidget(self.text, 3)
        self._middle.addWidget(self.criteria, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.names)
        column.addWidget(self.warning)
        column.addLayout(self._middle, 1)

    def show_comparison(self, comparison: Comparison, rows: Sequence[Row]) -> None:
        """Show two drafts, their paragraphs as *rows*, and what changed between them."""
        self._comparison, self._rows = comparison, rows
        old, new = _names(comparison)
        self.names.setText(f"Bản trước: {old}   →   Bản sau: {new}")
        warnings = list(comparison.warnings())
        self.warning.setText("\n".join(warnings))
        self.warning.setVisible(bool(warnings))
        self.criteria.show_pieces(_joined(self._criteria(comparison)))
        self._show_text()

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._tokens = tokens
        if self._comparison is not None:
            self.show_comparison(self._comparison, self._rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow all stands below each other."""
        super().resizeEvent(event)
        was, narrow = self.below.isHidden(), self.width() < _BESIDE
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._middle.setDirection(way)
        self.below.setHidden(narrow)
        if was != narrow:
            self._show_text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _show_text(self) -> None:
        if self._comparison is None:
            return
        rows = self._rows if self.whole.isChecked() else _near_changes(self._rows)
        if not rows:
            self.text.show_pieces(iter(("<p>Lời văn của hai bản giống hệt nhau.</p>",)))
            return
        self.text.show_pieces(self._tables(rows))

    def _tables(self, rows: Sequence[Row]) -> Iterator[str]:
        """Yield tables of a few rows: one of all would be laid out anew with each row."""
        one_column = self.below.isChecked() or self.below.isHidden()
        lay = self._below if one_column else self._beside
        for some in _few(rows):
            cells = "".join(f"<tr>{lay(row)}</tr>" for row in some)
            yield (
                f'<table width="100%" cellspacing="0" cellpadding="6" border="1"'
                f' bordercolor="{self._tokens.line}">{cells}</table>'
            )

    def _beside(self, row: Row) -> str:
        old, new = self._words(row.old, gone=True), self._words(row.new, gone=False)
        return f'<td width="50%">{old}</td><td width="50%">{new}</td>'

    def _below(self, row: Row) -> str:
        old, new = self._words(row.old, gone=True), self._words(row.new, gone=False)
        both = {"come": (new,), "changed": (old, new)}.get(row.what, (old,))
        return f"<td>{'<br><br>'.join(both)}</td>"

    def _words(self, pieces: Sequence[Piece], *, gone: bool) -> str:
        """Return *pieces* with what the other draft lacks struck through, or bold: a line would hide the dot of ạ."""
        look = self._tokens.of(Shown.MUST if gone else Shown.PASS)
        tag = "s" if gone else "b"
        return "".join(
            f'<{tag} style="color: {look.ink}; background: {look.wash}">{escape(piece.words)}</{tag}>'
            if piece.differs and piece.words.strip()
            else escape(piece.words)
            for piece in pieces
        )

    def _criteria(self, comparison: Comparison) -> Iterator[str]:
        lists = lists_of(comparison)
        for name in _TOLD:
            if not lists[name]:
                continue
            yield f"<h4>{LISTS[name]} ({len(lists[name])})</h4>"
            yield from (self._criterion(comparison, change) for change in lists[name])

    def _criterion(self, comparison: Comparison, change: Change) -> str:
        how = of_matter(change.told.matter)
        form = f'<span style="color: {self._tokens.of(how).ink}">{FORMS[how]}</span>'
        quiet = f'style="color: {self._tokens.quiet}"'
        lead = "" if change.new else "Trước: "
        said = f"{escape(lead + change.told.message)}"
        report = comparison.new if change.new else comparison.old
        place = escape("; ".join(where(report, *change.told.findings).split("\n")))
        return f"<p>{form} <b>{escape(change.rule.title)}</b><br>{said}<br><span {quiet}>{place}</span></p>"


def _names(comparison: Comparison) -> list[str]:
    """Return what both drafts are called, with their years where these differ."""
    both = (comparison.old, comparison.new)
    years = {report.plan.year for report in both}
    return [
        f"{report.document.path.name} (năm {report.plan.year or 'chưa rõ'})"
        if len(years) > 1
        else report.document.path.name
        for report in both
    ]


def _few(items: Iterable[_Item]) -> Iterator[tuple[_Item, ...]]:
    """Yield *items* a few at a time."""
    rest = iter(items)
    while some := tuple(islice(rest, _TOGETHER)):
        yield some


def _joined(lines: Iterator[str]) -> Iterator[str]:
    """Yield *lines* a few at a time."""
    return ("".join(some) for some in _few(lines))


def _near_changes(rows: Sequence[Row]) -> list[Row]:
    """Return the rows that differ, with a few round them."""
    near = {
        at + by
        for at, row in enumerate(rows)
        if row.what != "same"
        for by in range(-_AROUND, _AROUND + 1)
    }
    return [row for at, row in enumerate(rows) if at in near]
