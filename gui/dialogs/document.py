"""Thêm văn bản vào sổ: a document that the office knows of, in one form."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from checker.library.rule import Library
from checker.registering.completed import issuers, kinds
from checker.registering.fields import DocumentFields
from checker.registering.problems import problems
from checker.registering.takers import taken_over
from gui.dialogs.dialog import Dialog
from gui.dialogs.filled import Filled, choose_kind
from gui.dialogs.lines import line, lines, year
from gui.dialogs.replaced import Replaced
from gui.look.day import DayField
from gui.look.tokens import GRID
from gui.look.widgets import Choice, button, label

_HALF = "Ghi cả năm đầu và năm cuối."
_NEW, _CHANGE = "Thêm văn bản vào sổ", "Sửa văn bản trong sổ"


class DocumentDialog(Dialog):
    """Asks for what is known of a document; what is wrong with it stands at its field.

    What the number and the title tell already is filled in, until a person writes otherwise.
    """

    wanted = Signal(object)
    """Carries DocumentFields in which nothing is wrong."""

    def __init__(
        self,
        library: Library,
        today: dt.date,
        fields: DocumentFields | None = None,
        parent: QWidget | None = None,
        *,
        files: Sequence[str] = (),
        again: bool = False,
    ) -> None:
        """Ask for a new document, or for what is to be another of *fields*; *library* is in force.

        *files* are the names of the files that it may be written into, where there is a choice.
        *again* says that *fields* were filled in before, and are in no register.
        """
        super().__init__(_CHANGE if fields and not again else _NEW, QSize(640, -1), parent)
        self._library, self._today = library, today
        self._before = fields or DocumentFields()
        self._own = "" if again else self._before.id
        self._told: set[str] = set()
        """The fields whose problems are told: those that a person has left, or all of them."""
        self._make_fields(files)
        self._build()
        self._show(self._before)
        self._connect()
        self._look()
        self.number.setFocus()

    def _make_fields(self, files: Sequence[str]) -> None:
        self.number = line("Số, ký hiệu", "123/QĐ-TTg")
        self.day = DayField("Ngày ban hành", unknown="chưa rõ")
        self.kind = Choice()
        self.kind.setAccessibleName("Loại văn bản")
        for kind in ("", *kinds(self._library)):
            self.kind.addItem(kind)
        self.issuer = line("Cơ quan ban hành", "Thủ tướng Chính phủ")
        offered = QCompleter(list(issuers(self._library)), self.issuer)
        offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        offered.setFilterMode(Qt.MatchFlag.MatchContains)
        self.issuer.setCompleter(offered)
        self.title = lines("Trích yếu", "Phê duyệt Chương trình … giai đoạn 2026 - 2030")
        self.names = lines("Tên gọi thường dùng", "Mỗi dòng một tên, tên chính thức đứng đầu")
        self.first, self.last = year("Năm đầu"), year("Năm cuối")
        self.replaced = Replaced(self._library)
        self.verified = QCheckBox("Đã đối chiếu &với chính văn bản")
        self.source = line("Nguồn", "Công báo số …; bản sao văn bản do Sở Nội vụ gửi")
        self.file = Choice()
        self.file.setAccessibleName("Ghi vào")
        for name in files:
            self.file.addItem(name)
        self.takers = label("", "small", wrap=True, copy=True)
        self.save = button("&Ghi vào sổ", self._save, "primary")
        self.save.setDefault(True)
        self.troubles: dict[str, QLabel] = {}

    def _build(self) -> None:
        self._ask("id", "Số, ký hiệu", self.number, "date", "Ngày ban hành", self.day)
        self._ask("kind", "Loại văn bản", self.kind, "issuer", "Cơ quan ban hành", self.issuer)
        self._ask("title", "Trích yếu, đúng như trên văn bản", self.title)
        self._ask("names", "Tên gọi thường dùng trong kế hoạch, mỗi dòng một tên", self.names)
        years = QWidget()
        row = QHBoxLayout(years)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for part in (label("từ năm"), self.first, label("đến năm"), self.last):
            row.addWidget(part)
        row.addStretch()
        self._ask("period", "Giai đoạn (chương trình, đề án)", years)
        self._ask("replaces", "Thay cho văn bản nào trong sổ", self.replaced)
        self.column.addWidget(self.verified)
        self._ask("source", "Đọc ở đâu", self.source)
        if self.file.count():
            self._ask("file", "Ghi vào", self.file)
        self.column.addSpacing(GRID)
        self.column.addWidget(self.takers)
        self.column.addStretch()
        self.foot.addStretch()
        self.foot.addWidget(button("Hủ&y", self.reject))
        self.foot.addWidget(self.save)

    def _ask(self, *asked: str | QWidget) -> None:
        """Add fields beside each other: for each its name, its caption and itself; a trouble below it."""
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        parts = iter(asked)
        for name, caption, field in zip(parts, parts, parts, strict=True):
            cell = QVBoxLayout()
            cell.setSpacing(GRID // 2)
            cell.addWidget(label(str(caption), "caption"))
            if isinstance(field, QWidget):
                cell.addWidget(field)
            trouble = self.troubles[str(name)] = label("", "caution", wrap=True)
            trouble.hide()
            cell.addWidget(trouble)
            cell.addStretch()
            row.addLayout(cell, 1)
        self.column.addLayout(row)

    def _show(self, fields: DocumentFields) -> None:
        self.number.setText(fields.id)
        self.day.show_day(fields.date)
        choose_kind(self.kind, fields.kind)
        self.issuer.setText(fields.issuer)
        self.title.setPlainText(fields.title)
        self.names.setPlainText("\n".join(fields.names))
        for field, number in zip((self.first, self.last), fields.period or (), strict=False):
            field.setText(str(number))
        self.replaced.show_numbers(fields.replaces)
        self.verified.setChecked(fields.verified)
        self.source.setText(fields.source)

    def _connect(self) -> None:
        filled = Filled(
            self._library,
            self.number,
            self.title,
            self.kind,
            self.issuer,
            self.names,
            (self.first, self.last),
        )
        filled.follow()
        for field in (self.number, self.issuer, self.source, self.first, self.last):
            field.textChanged.connect(self._look)
        for text in (self.title, self.names):
            text.textChanged.connect(self._look)
        self.number.editingFinished.connect(lambda: self._tell("id"))
        self.day.chosen.connect(lambda _: self._tell("date"))
        self.last.editingFinished.connect(lambda: self._tell("period"))
        self.kind.currentTextChanged.connect(lambda _: self._tell("kind"))
        self.replaced.changed.connect(lambda: self._tell("replaces"))
        self.replaced.unfolded.connect(self._fit)
        self.verified.toggled.connect(lambda _: self._look())

    def fields(self) -> DocumentFields:
        """Return what the form says now."""
        years = [int(field.text()) for field in (self.first, self.last) if field.text()]
        return replace(
            self._before,
            id=self.number.text().strip(),
            kind=self.kind.currentText(),
            date=self.day.day,
            issuer=_plain(self.issuer.text()),
            title=_plain(self.title.toPlainText()),
            names=tuple(filter(None, map(_plain, self.names.toPlainText().splitlines()))),
            period=(years[0], years[1]) if len(years) == 2 else None,
            replaces=self.replaced.numbers,
            verified=self.verified.isChecked(),
            source=_plain(self.source.text()),
        )

    def _tell(self, *names: str) -> None:
        """Tell from now on what is wrong with these fields."""
        self._told.update(names)
        self._look()

    def _look(self) -> None:
        """Show what is wrong, and which rules would take the document over."""
        fields = self.fields()
        self.takers.setText(taken_over(fields, self._library) if fields.id else "")
        found = self._wrong(fields)
        before = {name for name, trouble in self.troubles.items() if trouble.text()}
        for name in self.troubles:
            self._show_trouble(name, found.get(name, "") if name in self._told else "")
        told = {name for name, trouble in self.troubles.items() if trouble.text()}
        if told != before and self.isVisible():
            self._fit()

    def _show_trouble(self, name: str, message: str) -> None:
        self.troubles[name].setText(message)
        self.troubles[name].setVisible(bool(message))

    def _wrong(self, fields: DocumentFields) -> dict[str, str]:
        found = dict(problems(fields, self._library, self._today, self._own))
        if bool(self.first.text()) is not bool(self.last.text()):
            found["period"] = _HALF
        return found

    def _save(self) -> None:
        self._tell(*self.troubles)
        fields = self.fields()
        wrong = self._wrong(fields)
        if (
            mistake := self.day.take_mistake()
        ):  # told at the field; once more, and it is taken as it is
            wrong.setdefault("date", mistake)
            self._show_trouble("date", mistake)
        if not wrong:
            self.accept()
            self.wanted.emit(fields)
            return
        first = self._places()[next(name for name in self.troubles if name in wrong)]
        first.setFocus()
        self._show_focus()

    def _places(self) -> dict[str, QWidget]:
        return {
            "id": self.number, "date": self.day, "kind": self.kind, "issuer": self.issuer,
            "title": self.title, "names": self.names, "period": self.first,
            "replaces": self.replaced.search, "source": self.source,
        }  # fmt: skip


def _plain(words: str) -> str:
    return " ".join(words.split())
