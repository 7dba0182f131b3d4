"""A document that the office has put into the register, as it stands there."""

from PySide6.QtCore import Signal

from gui.look.flow import FlowRow
from gui.look.widgets import button, label
from gui.rulebook.pages.page import EditorPage
from gui.rulebook.values import Table, said


class DocumentPage(EditorPage):
    """Shows one ``[[document]]``; it is changed in the form by which it was added."""

    change_asked = Signal()
    removed = Signal()

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.column.addWidget(label("Văn bản trong sổ", "quiet"))
        self.column.addWidget(label(str(table.get("id", "")), "title", wrap=True, copy=True))
        self.column.addWidget(self.trouble)
        for caption, words in _lines(table):
            if words:
                self.column.addWidget(label(caption, "caption"))
                self.column.addWidget(label(words, wrap=True, copy=True))
        change = button("&Sửa…", self.change_asked.emit)
        self.column.addLayout(FlowRow(change, button("Bỏ văn bản này", self.removed.emit, "link")))
        self.column.addStretch()


def _lines(table: Table) -> list[tuple[str, str]]:
    return [
        ("Ngày ban hành", said(table.get("date"))),
        ("Cơ quan ban hành", said(table.get("issuer"))),
        ("Trích yếu", said(table.get("title"))),
        ("Kế hoạch gọi văn bản ấy", said(table.get("names"), "\n")),
        ("Giai đoạn", said(table.get("period"), " – ")),
        ("Thay thế văn bản", said(table.get("replaces"))),
        ("Nguồn", said(table.get("source"))),
    ]
