"""What the window shows without a draft: one sentence, a place to drop, samples, recent files."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from checker.samples import FAULTY, Sample
from gui.look.fitting import Inside, Scrolled
from gui.look.flow import FlowRow
from gui.look.tokens import GRID
from gui.look.widgets import button, label, repolish
from gui.panes.sample_menu import SampleMenu

_SHOWN = 5
_SCOPE = "Kế hoạch nào cũng được xét về thể thức, kinh phí, báo cáo và tính nhất quán."
_CONTENT = "Lĩnh vực được xét cả về bố cục, nội dung:"
_ROOM = "\n\n"
"""The lines that the names of fields will fill: nothing on the page moves when they come."""

_WIDEST = 640
_NARROW = 560
"""Pixels under which there is no room to waste."""


class StartPage(QWidget):
    """Offers ways to begin."""

    open_asked = Signal()
    new_asked = Signal()
    round_asked = Signal()
    """The plans in a whole folder are to be reviewed."""
    demands_asked = Signal()
    """What a superior's plan demands is to become rules."""
    sample_asked = Signal(Sample)
    chosen = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drop = QWidget()
        self._drop.setProperty("role", "drop")
        self._drop.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(self._drop)
        inside.setSpacing(2 * GRID)
        self._inside = inside
        title = label("Soát dự thảo kế hoạch trước khi ký", "title", wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        hint = label(
            "Kéo tệp dự thảo vào đây. Chương trình chỉ ra chỗ còn thiếu, chỗ sai ngay trên văn bản "
            "và gợi ý cách viết. Tệp không rời khỏi máy này.",
            "quiet",
            wrap=True,
        )
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(title)
        inside.addWidget(hint)
        inside.addLayout(self._ways())
        kinds = label(
            "Đọc được Word (.docx, .doc), PDF, .odt, .rtf, .html, văn bản (.txt, .md)",
            "small",
            wrap=True,
        )
        kinds.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(kinds)
        inside.addLayout(self._more_ways())
        self.scope = label("", "quiet", wrap=True)
        self.scope.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.show_kinds(())
        self._recent_head = label("Mở gần đây", "caption")
        self._entries: dict[QPushButton, str] = {}
        """The buttons of the files opened before, each with all its words."""
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(GRID)
        column.addStretch(2)
        column.addWidget(self._drop)
        column.addSpacing(GRID)
        column.addWidget(self.scope)
        column.addSpacing(2 * GRID)
        column.addWidget(self._recent_head)
        column.addLayout(self._recent)
        column.addStretch(3)
        middle = QWidget()
        middle.setLayout(column)
        middle.setMaximumWidth(_WIDEST)
        page = Inside()
        self._whole = QHBoxLayout(page)
        self._whole.addStretch(1)
        self._whole.addWidget(middle, 8)
        self._whole.addStretch(1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(Scrolled(page))
        self.show_recent(())

    def _ways(self) -> FlowRow:
        """Return the row of buttons by which to begin."""
        self.open_button = button("Mở &dự thảo…", self.open_asked.emit, "primary")
        self.new_button = button("Tạo dự thả&o mới…", self.new_asked.emit)
        self.start_button = button("Bắt đầu từ bản &mẫu đúng", lambda: None)
        samples = SampleMenu(self, faulty=False)
        samples.asked.connect(self.sample_asked)
        self.start_button.setMenu(samples)
        self.start_button.setProperty("opens", "menu")
        self.sample_button = button(
            "Xem thử bản có &lỗi", lambda: self.sample_asked.emit(FAULTY[0])
        )
        return FlowRow(
            self.open_button, self.new_button, self.start_button, self.sample_button, centred=True
        )

    def _more_ways(self) -> FlowRow:
        """Return the row of what others do than those who write a draft."""
        self.round_button = button("Rà soát cả thư mục &kế hoạch…", self.round_asked.emit, "link")
        self.demands_button = button(
            "Lấ&y yêu cầu từ kế hoạch cấp trên…", self.demands_asked.emit, "link"
        )
        return FlowRow(self.round_button, self.demands_button, centred=True)

    def show_kinds(self, titles: Sequence[str]) -> None:
        """Name the fields of plans whose content is judged too."""
        kinds = "\N{NO-BREAK SPACE}· ".join(titles)
        self.scope.setText(_SCOPE + (f"\n{_CONTENT} {kinds}." if kinds else _ROOM))

    def show_recent(self, paths: Sequence[str]) -> None:
        """Offer the files opened before that are still there."""
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self._entries.clear()
        for name in paths[:_SHOWN]:
            path = Path(name)
            entry = button(path.name, partial(self.chosen.emit, path), "link")
            entry.setToolTip(name)
            entry.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._entries[entry] = f"{path.name}   {_folder(path)}"
            self._recent.addWidget(entry)
        self._fit_entries()
        self._recent_head.setVisible(bool(paths))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep less white round the words where they need the room."""
        super().resizeEvent(event)
        edge = 2 * GRID if self.width() < _NARROW else 5 * GRID
        self._inside.setContentsMargins(edge, edge, edge, edge)
        self._whole.setContentsMargins(edge // 2, GRID, edge // 2, GRID)
        for more in (self.round_button, self.demands_button):  # nobody does that beside Word
            more.setVisible(self.width() >= _NARROW)
        for side in (0, 2):
            self._whole.setStretch(side, 0 if self.width() < _NARROW else 1)
        self._fit_entries()

    def _fit_entries(self) -> None:
        """Let the names of files end in an ellipsis where they are longer than there is room; the tip has all."""
        edge = self._whole.contentsMargins()
        room = min(self.width() - edge.left() - edge.right(), _WIDEST) - 6 * GRID
        for entry, words in self._entries.items():
            entry.ensurePolished()
            entry.setText(
                entry.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(room, 0))
            )

    def set_over(self, over: bool) -> None:
        """Show that a file hangs over the window."""
        self._drop.setProperty("over", "true" if over else "false")
        repolish(self._drop)


def _folder(path: Path) -> str:
    """Return the last two folders of *path*: enough to tell two drafts of one name apart."""
    return "/".join(path.parent.parts[-2:]).replace("//", "/")
