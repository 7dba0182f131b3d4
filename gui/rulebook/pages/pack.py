"""The file itself: what it is called, and who made it."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal

from gui.look.widgets import label
from gui.rulebook.fields.field import Ask, Field
from gui.rulebook.fields.text import LineField
from gui.rulebook.form import Waiting
from gui.rulebook.known import Known
from gui.rulebook.pages.page import EditorPage
from gui.rulebook.values import Table, said, value_at

_ASKS = (
    Ask("title", "Tên bộ tiêu chí", LineField, "Tên này hiện trong mọi kết quả kiểm tra."),
    Ask("author", "Người lập", LineField),
)
_OF_SUPERIOR = (
    "Các tiêu chí ở đây lấy từ văn bản số {number} của {issuer}, chỉ xét ở kế hoạch dẫn văn bản ấy."
)
_NOT_YET = "Chưa lưu vào tệp nào. Bấm Lưu (Ctrl+S) để chọn chỗ."
_BEGIN = (
    "Ở bên trái: “Của đơn vị” là các tiêu chí do đơn vị tự đặt; “Có sẵn” là tiêu chí kèm chương trình,"
    " có thể tắt hoặc đổi mức, câu chữ; “Văn bản” là văn bản đơn vị thêm vào sổ."
)


class PackPage(EditorPage):
    """Asks for title and author; version and date are kept by the program."""

    edited = Signal(dict)

    def __init__(self, table: Table, path: Path | None, superior: Table) -> None:
        super().__init__()
        self.column.addWidget(label("Bộ tiêu chí", "title", wrap=True))
        self.column.addWidget(self.trouble)
        known = Known()
        self.fields: dict[str, Field] = {ask.key: ask.make(ask, known) for ask in _ASKS}
        self._waiting = Waiting(self.fields, self)
        self._waiting.edited.connect(self.edited)
        self.made = label("", "quiet", wrap=True)
        self.superior = label(
            _OF_SUPERIOR.format(**superior) if superior else "", "caution", wrap=True
        )
        if not superior:
            self.superior.hide()
        self.file = label("", "small", wrap=True, copy=True)
        for part in (
            *self.fields.values(),
            self.superior,
            self.made,
            self.file,
            label(_BEGIN, "quiet", wrap=True),
        ):
            self.column.addWidget(part)
        self.column.addStretch()
        self.show_table(table, path)

    def show_table(self, table: Table, path: Path | None) -> None:
        """Show the ``[pack]`` *table* of the file *path*."""
        self._waiting.show_table(table)
        version, day = said(value_at(table, "version")), said(value_at(table, "date"))
        parts = [f"Phiên bản {version}" if version else "", f"ngày {day}" if day else ""]
        self.made.setText(", ".join(filter(None, parts)))
        self.made.setVisible(any(parts))
        self.file.setText(str(path) if path else _NOT_YET)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        for key, field in self.fields.items():
            field.show_problem(problems.get(key, ""))
        self._say(" ".join(words for key, words in problems.items() if key not in self.fields))

    def flush(self) -> None:
        self._waiting.flush()

    def begin(self) -> None:
        self.fields["title"].begin()
