"""Dùng tệp tiêu chí: what a layer is and changes, asked before it is put in force."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from checker.sharing.preview import Preview
from gui.dialogs.dialog import Dialog
from gui.look.tokens import GRID
from gui.look.widgets import button, label

_TOLD = "Từ nay mọi lần kiểm tra trên máy này xét thêm theo tệp này. Muốn thôi dùng: Bộ tiêu chí › Bổ sung đang dùng."
_PASSING = (
    "Tệp đang nằm ở chỗ tạm (mở từ thư, từ tệp nén) nên cần chép vào máy thì lần sau mới còn."
)
_IN_USE = "Tệp này đang được dùng; mỗi lần kiểm tra đều đọc bản mới nhất của tệp."
_STANDING = {
    "newer": "Tệp này mới hơn bản đang dùng và sẽ thay bản đó.",
    "older": "Tệp này cũ hơn bản đang dùng. Dùng tệp này thì bản đang dùng thôi được xét.",
    "same version": "Đang dùng một tệp cùng bộ, cùng phiên bản. Dùng tệp này thì tệp kia thôi được xét.",
}
_SHOWN = 6
"""Mistakes, and changes, told one by one; the page of rules has them all."""


class LayerDialog(Dialog):
    """Shows a layer that could be used; ``wanted`` tells whether a copy of it is to be kept."""

    wanted = Signal(bool)
    edit_asked = Signal()

    def __init__(
        self, preview: Preview, *, passing: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("Dùng tệp tiêu chí", QSize(600, -1), parent)
        self._preview = preview
        pack, before = preview.pack, preview.before
        self.column.addWidget(label(pack.title, "title", wrap=True))
        form = QFormLayout()
        form.setSpacing(GRID)
        replaced = before.called if before and preview.standing != "in use" else ""
        made = f", ngày {pack.day:%d/%m/%Y}" if pack.day else ""
        for caption, words in (
            ("Phiên bản", f"{pack.version or 'không ghi'}{made}"),
            ("Người lập", str(getattr(pack, "author", ""))),
            ("Tệp", preview.path.name),
            ("Yêu cầu của", preview.superior),
            ("Số tiêu chí", str(preview.rules or "")),
            ("Đang dùng", replaced),
            ("Thay đổi", "" if preview.news else preview.changes),
        ):
            if words:
                form.addRow(label(caption, "quiet"), label(words, wrap=True, copy=True))
        self.column.addLayout(form)
        self._tell_standing()
        if preview.news:
            self._list(preview.news)
        if preview.mistakes:
            self._tell_mistakes()
        in_use = preview.standing == "in use"
        self.column.addSpacing(GRID)
        note = _IN_USE if in_use else f"{_PASSING} {_TOLD}" if passing else _TOLD
        self.column.addWidget(label(note, "small", wrap=True))
        self.column.addStretch()
        self.use = button("&Dùng tệp này", lambda: self._want(keep=False))
        self.keep = button("&Chép vào máy rồi dùng", lambda: self._want(keep=True))
        self.edit = button("&Mở trong Bộ tiêu chí của đơn vị", self._edit, "link")
        self._build_foot(passing=passing, in_use=in_use)

    def _build_foot(self, *, passing: bool, in_use: bool) -> None:
        first = self.keep if passing else self.use
        leave = button("Đón&g" if in_use else "&Không dùng", self.reject)
        older = self._preview.standing == "older"  # nobody goes back to it by Enter alone
        leading = leave if older else first
        leading.setProperty("role", "primary")
        leading.setDefault(True)
        self.edit.setVisible(not passing)
        self.use.setVisible(not passing and not in_use)
        self.keep.setVisible(not in_use)
        if self.keep is not leading:
            self.keep.setProperty("role", "")
        self.foot.addWidget(self.edit)
        self.foot.addStretch()
        self.foot.addWidget(leave)
        self.foot.addWidget(self.keep)
        self.foot.addWidget(self.use)

    def _tell_standing(self) -> None:
        words = _STANDING.get(self._preview.standing, "")
        if words:
            role = "caution" if self._preview.standing == "older" else ""
            self.column.addWidget(label(words, role, wrap=True))

    def _tell_mistakes(self) -> None:
        mistakes = self._preview.mistakes
        self.column.addWidget(label(self._preview.lost, "caution", wrap=True, copy=True))
        self._list(mistakes)

    def _list(self, words: Sequence[str]) -> None:
        lines = [f"– {one}" for one in words[:_SHOWN]]
        if more := len(words) - len(lines):
            lines.append(f"– và {more} chỗ khác")
        self.column.addWidget(label("\n".join(lines), "small", wrap=True, copy=True))

    def _want(self, *, keep: bool) -> None:
        self.accept()
        self.wanted.emit(keep)

    def _edit(self) -> None:
        self.reject()
        self.edit_asked.emit()
