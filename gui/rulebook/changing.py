"""What is filled in on a page goes into the file: pages made so that each change of theirs is one of it."""

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from checker.editing.layer_text import LayerText, LayerTextError
from checker.library.mistakes import Place
from checker.registering.fields import DocumentFields, add_document, change_document
from gui.rulebook import edits
from gui.rulebook.desk import Desk
from gui.rulebook.form import RuleForm
from gui.rulebook.pages.built_in import BuiltInPage
from gui.rulebook.pages.document import DocumentPage
from gui.rulebook.pages.pack import PackPage
from gui.rulebook.pages.rule import RulePage
from gui.rulebook.sorts.sort import Sort
from gui.rulebook.values import examples_of, table_of, value_at

_DOCUMENT, _NAMES = "with.document", "with.names"
Change = Callable[[LayerText], LayerText]


class Changing(QObject):
    """Makes the pages, and changes the file as they are filled in."""

    document_asked = Signal(object)
    """A document is to be added; or carries which of the file's own is to be changed."""
    file_asked = Signal()
    """What has no field is to be looked at in the file itself."""
    taken = Signal(bool)
    """The words that are marked in the open draft are to be an example, passing or not."""
    removing = Signal()
    """What is shown goes now."""
    told = Signal(str)
    """Carries in Vietnamese why the file cannot be changed so."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def pack_page(self) -> PackPage:
        """Return the page about the file itself."""
        layer = self._desk.layer
        tables = layer.tables if layer else {}
        superior = tables.get("superior", {})
        named = superior if {"number", "issuer"} <= set(superior) else {}
        page = PackPage(tables.get("pack", {}), self._desk.book.path, named)
        page.edited.connect(
            lambda new: self._put(lambda own: edits.with_values(own, ("pack",), new), "Tên")
        )
        return page

    def rule_page(self, at: int) -> RulePage:
        """Return the page of the office's own rule *at*."""
        page = RulePage(self._desk.known, self._desk.tables("rule")[at])
        place: Place = ("rule", at)

        def change(new: Mapping[str, object]) -> None:
            known, field = self._desk.known, f"{at} {sorted(new)}"
            self._put(
                lambda own: edits.with_rule_values(own, at, new, known), "Sửa tiêu chí", field
            )

        def change_example(number: int, key: str, value: object) -> None:
            where = (*place, "example", number, key)
            self._put(lambda own: own.with_value(where, value), "Sửa ví dụ", f"{where}")

        def remove_example(number: int) -> None:
            self._put(lambda own: own.without((*place, "example", number)), "Bỏ ví dụ")

        page.form.edited.connect(change)
        self._pass_on(page.form)
        page.removed.connect(
            lambda: self._remove(lambda own: edits.without_rule(own, at), "Bỏ tiêu chí")
        )
        page.examples.edited.connect(change_example)
        page.examples.removed.connect(remove_example)
        page.examples.added.connect(lambda: self.add_example(at, {"text": "", "status": "pass"}))
        page.examples.taken.connect(self.taken)
        return page

    def built_in_page(self, id_: str) -> BuiltInPage | None:
        """Return the page of the built-in rule *id_*, None where there is none such."""
        rule = self._desk.built_in(id_)
        if rule is None:
            return None
        built_in = table_of(rule)
        page = BuiltInPage(self._desk.known, built_in, rule.group.title)

        def change(new: Mapping[str, object]) -> None:
            field = f"{id_} {sorted(new)}"
            self._put(lambda own: edits.with_set(own, id_, new, built_in), "Đổi tiêu chí", field)

        def switch(reason: str) -> None:
            self._put(
                lambda own: edits.with_off(own, id_, reason), "Bật, tắt tiêu chí", f"off {id_}"
            )

        page.edited.connect(change)
        page.switched.connect(switch)
        page.restored.connect(
            lambda: self._put(lambda own: edits.without_set(own, id_), "Trả về như có sẵn")
        )
        self._pass_on(page.form)
        return page

    def document_page(self, at: int) -> DocumentPage:
        """Return the page of the office's own document *at*."""
        page = DocumentPage(self._desk.tables("document")[at])
        page.change_asked.connect(lambda: self.document_asked.emit(at))
        page.removed.connect(
            lambda: self._remove(lambda own: own.without(("document", at)), "Bỏ văn bản")
        )
        return page

    def add_rule(self, sort: Sort, day: dt.date) -> bool:
        """Add a rule of *sort*, still to be filled in; return whether that is done."""
        base = self._desk.last.base if self._desk.last else None
        taken = {rule.id for rule in base.rules} if base else set()
        return self._put(lambda own: edits.with_new_rule(own, sort, day, taken), "Thêm tiêu chí")

    def add_example(self, at: int, example: Mapping[str, object]) -> None:
        """Add *example* to the rule *at*."""
        count = len(examples_of(self._desk.tables("rule")[at]))
        where = ("rule", at, "example", count)
        self._put(lambda own: own.with_value(where, example), "Thêm ví dụ")

    def put_document(self, at: int | None, fields: DocumentFields) -> None:
        """Put a document into the register, or let the one at *at* be as *fields* say."""
        if at is None:
            self._put(lambda own: add_document(own, fields), "Thêm văn bản")
        else:
            self._put(lambda own: change_document(own, at, fields), "Sửa văn bản")

    def cite(self, at: int, fields: DocumentFields) -> None:
        """Let the rule *at* be about the document of *fields*."""
        values: dict[str, object] = {_DOCUMENT: fields.id}
        if fields.names and not value_at(self._desk.tables("rule")[at], _NAMES):
            values[_NAMES] = list(fields.names)
        known = self._desk.known
        self._put(lambda own: edits.with_rule_values(own, at, values, known), "Chọn văn bản")

    def _pass_on(self, form: RuleForm) -> None:
        form.document_asked.connect(lambda: self.document_asked.emit(None))
        form.file_asked.connect(self.file_asked)

    def _remove(self, change: Change, words: str) -> None:
        where = self._desk.book.where
        self.removing.emit()
        self._desk.book.where = where  # there it is shown again when that is taken back
        self._put(change, words)

    def _put(self, change: Change, words: str, field: str = "") -> bool:
        """Go on with what *change* makes of the file; say why where it cannot be made."""
        layer = self._desk.layer
        if layer is None:
            return False
        try:
            self._desk.change(change(layer), words, field)
        except LayerTextError as error:
            self.told.emit(error.message)
            return False
        return True
