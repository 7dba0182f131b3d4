"""From the list to the page at its right, and from there to the file: what is chosen and changed."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from checker.editing.layer_text import LayerText, LayerTextError
from checker.library.mistakes import Place
from checker.registering.fields import DocumentFields, add_document, change_document
from gui.rulebook import edits
from gui.rulebook.desk import Desk
from gui.rulebook.list_pane import BUILT_IN, DOCUMENTS, OWN
from gui.rulebook.looking import Looked
from gui.rulebook.pages.built_in import BuiltInPage
from gui.rulebook.pages.cards import CardsPage
from gui.rulebook.pages.document import DocumentPage
from gui.rulebook.pages.pack import PackPage
from gui.rulebook.pages.page import EditorPage
from gui.rulebook.pages.rule import RulePage
from gui.rulebook.problems import problems_of
from gui.rulebook.rows import built_in_rows, document_rows, own_rows
from gui.rulebook.sorts.sort import Sort
from gui.rulebook.values import table_of, value_at
from gui.rulebook.window import RulebookWindow

_PACK, _CARDS = "pack", "cards"
_DOCUMENT, _NAMES = "with.document", "with.names"


class Turning(QObject):
    """Lets the window follow the desk, and the desk follow what is filled in."""

    document_asked = Signal(object)
    """A document is to be added, or the one with the number that is carried changed."""
    file_asked = Signal()
    taken = Signal(bool)
    """The words that are marked in the open draft are to be an example, passing or not."""

    def __init__(self, desk: Desk, window: RulebookWindow, today: Callable[[], dt.date]) -> None:
        super().__init__(window)
        self._desk, self._window, self._today = desk, window, today
        self._shown: tuple[str, int | str | None] = (_PACK, None)
        window.list.chosen.connect(self.show)
        window.list.rule_asked.connect(self.ask_sort)
        window.list.document_asked.connect(lambda: self.document_asked.emit(None))
        window.head.pack_asked.connect(self.show_pack)
        desk.book.changed.connect(self._follow)
        desk.looked.connect(self._take)

    # Which page

    def begin(self) -> None:
        """Another file is edited: begin with what it is called."""
        self._window.list.choose(OWN, None)
        self.show_pack()
        self._fill()

    def show_pack(self) -> None:
        """Show what the file is called."""
        self.flush()
        layer = self._desk.layer
        page = PackPage(layer.value(("pack",), {}) if layer else {}, self._desk.book.path)
        page.edited.connect(
            lambda new: self._put(lambda own: edits.with_values(own, ("pack",), new), "Tên")
        )
        self._turn((_PACK, None), page)

    def ask_sort(self) -> None:
        """Ask what a new rule is to demand."""
        self.flush()
        page = CardsPage()
        page.chosen.connect(self.add)
        self._turn((_CARDS, None), page)
        page.begin()

    def add(self, sort: Sort) -> None:
        """Add a rule of *sort* and show its form."""
        base = self._desk.last.base if self._desk.last else None
        taken = {rule.id for rule in base.rules} if base else set()
        made = self._put(
            lambda own: edits.with_new_rule(own, sort, self._today(), taken), "Thêm tiêu chí"
        )
        if made:
            self.show(OWN, len(self._desk.tables("rule")) - 1, begin=True)

    def show(self, part: str, at: int | str | None, *, begin: bool = False) -> None:
        """Show what is chosen in the list of *part*; the file itself where nothing is."""
        self.flush()
        page = self._page(part, at)
        if page is None:
            self.show_pack()
            return
        self._window.list.choose(part, at)
        self._turn((part, at), page, begin=begin)

    def flush(self) -> None:
        """Take over what was typed, at once."""
        if self._window.page is not None:
            self._window.page.flush()

    @property
    def rule(self) -> tuple[int, Mapping[str, Any]] | None:
        """The office's own rule that is shown: which, and its table."""
        part, at = self._shown
        tables = self._desk.tables("rule")
        shows = part == OWN and isinstance(at, int) and at < len(tables)
        return (at, tables[at]) if shows and isinstance(at, int) else None

    def _page(self, part: str, at: int | str | None) -> EditorPage | None:
        desk = self._desk
        if part == OWN and isinstance(at, int) and at < len(desk.tables("rule")):
            return self._rule_page(at)
        if part == BUILT_IN and isinstance(at, str):
            return self._built_in_page(at)
        if part == DOCUMENTS and isinstance(at, int) and at < len(desk.tables("document")):
            return self._document_page(at)
        return None

    def _rule_page(self, at: int) -> RulePage:
        page = RulePage(self._desk.known, self._desk.tables("rule")[at])
        place: Place = ("rule", at)

        def change(number: int, key: str, value: object) -> None:
            where = (*place, "example", number, key)
            self._put(lambda own: own.with_value(where, value), "Sửa ví dụ", f"{where}")

        page.form.edited.connect(
            lambda new: self._put(
                lambda own: edits.with_rule_values(own, at, new, self._desk.known),
                "Sửa tiêu chí",
                f"{at} {sorted(new)}",
            )
        )
        page.form.document_asked.connect(lambda: self.document_asked.emit(None))
        page.form.file_asked.connect(self.file_asked)
        page.removed.connect(lambda: self._remove(place, "Bỏ tiêu chí"))
        page.examples.edited.connect(change)
        page.examples.added.connect(lambda: self.add_example({"text": "", "status": "pass"}))
        page.examples.removed.connect(
            lambda n: self._put(lambda own: own.without((*place, "example", n)), "Bỏ ví dụ")
        )
        page.examples.taken.connect(self.taken)
        return page

    def add_example(self, example: Mapping[str, object]) -> None:
        """Add *example* to the rule that is shown."""
        if self.rule is not None:
            at, table = self.rule
            where = ("rule", at, "example", len(table.get("example", ())))
            self._put(lambda own: own.with_value(where, example), "Thêm ví dụ")

    def _built_in_page(self, id_: str) -> BuiltInPage | None:
        rule = self._desk.built_in(id_)
        if rule is None:
            return None
        built_in = table_of(rule)
        page = BuiltInPage(self._desk.known, built_in, rule.group.title)
        page.edited.connect(
            lambda new: self._put(
                lambda own: edits.with_set(own, id_, new, built_in),
                "Đổi tiêu chí có sẵn",
                f"{id_} {sorted(new)}",
            )
        )
        page.switched.connect(
            lambda reason: self._put(
                lambda own: edits.with_off(own, id_, reason), "Bật, tắt tiêu chí", f"{id_} off"
            )
        )
        page.restored.connect(
            lambda: self._put(lambda own: edits.without_set(own, id_), "Trả về như có sẵn")
        )
        page.form.document_asked.connect(lambda: self.document_asked.emit(None))
        page.form.file_asked.connect(self.file_asked)
        return page

    def _document_page(self, at: int) -> DocumentPage:
        table = self._desk.tables("document")[at]
        page = DocumentPage(table)
        page.change_asked.connect(lambda: self.document_asked.emit(at))
        page.removed.connect(lambda: self._remove(("document", at), "Bỏ văn bản"))
        return page

    def put_document(self, at: int | None, fields: DocumentFields) -> None:
        """Put a document into the register, or let the one at *at* be as *fields* say."""
        if at is None:
            self._put(lambda own: add_document(own, fields), "Thêm văn bản")
            self._cite(fields)
        else:
            self._put(lambda own: change_document(own, at, fields), "Sửa văn bản")

    def _cite(self, fields: DocumentFields) -> None:
        """Let the rule that is shown be about the new document, where it is about one."""
        page, rule = self._window.page, self.rule
        if rule is None or not isinstance(page, RulePage) or _DOCUMENT not in page.form.fields:
            return
        values: dict[str, object] = {_DOCUMENT: fields.id}
        if fields.names and not value_at(rule[1], _NAMES):
            values[_NAMES] = list(fields.names)
        self._put(
            lambda own: edits.with_rule_values(own, rule[0], values, self._desk.known),
            "Chọn văn bản",
        )

    def _remove(self, place: Place, words: str) -> None:
        part = self._shown[0]
        self._shown = (_PACK, None)  # what is left of its page is not to be taken over
        self._put(lambda own: own.without(place), words)
        self.show(part, None)

    def _turn(
        self, shown: tuple[str, int | str | None], page: EditorPage, *, begin: bool = False
    ) -> None:
        self._shown = shown
        self._window.show_page(page, tries=shown[0] in {OWN, BUILT_IN}, begin=begin)
        self._desk.show_rule(self._rule_id())
        self._show_tables()
        self._show_looked()

    # Changing

    def _put(self, change: Callable[[LayerText], LayerText], words: str, field: str = "") -> bool:
        """Go on with what *change* makes of the file; say why where it cannot be made."""
        layer = self._desk.layer
        if layer is None:
            return False
        try:
            self._desk.change(change(layer), words, field)
        except LayerTextError as error:
            self._window.say(error.message)
            return False
        return True

    # Following

    def _follow(self) -> None:
        """The file is another: its rules may be others, or fewer."""
        self._fill()
        part, at = self._shown
        page = self._window.page
        rule = self.rule
        if isinstance(page, RulePage) and (rule is None or not page.fits(rule[1])):
            self._shown = (_PACK, None)
            self.show(part, at)
        elif part == DOCUMENTS:
            self.show(part, at)
        self._desk.show_rule(self._rule_id())
        self._show_tables()
        self._show_problems()

    def _take(self, _looked: Looked) -> None:
        page = self._window.page
        if isinstance(page, RulePage | BuiltInPage):
            page.form.know(self._desk.known)
        self._fill()
        self._show_looked()

    def _rule_id(self) -> str:
        part, at = self._shown
        if part == BUILT_IN and isinstance(at, str):
            return at
        return str(self.rule[1].get("id", "")) if self.rule is not None else ""

    def _show_tables(self) -> None:
        page, layer = self._window.page, self._desk.layer
        at = self._shown[1]
        if isinstance(page, PackPage) and layer is not None:
            page.show_table(layer.value(("pack",), {}), self._desk.book.path)
        elif isinstance(page, RulePage) and self.rule is not None:
            page.show_table(self.rule[1])
        elif isinstance(page, BuiltInPage) and isinstance(at, str):
            page.show_tables(self._about("set", at), self._about("off", at))

    def _about(self, name: str, id_: str) -> Mapping[str, Any] | None:
        at = self._desk.index_of(name, id_)
        return None if at is None else self._desk.tables(name)[at]

    def _show_looked(self) -> None:
        self._show_problems()
        looked, page = self._desk.last, self._window.page
        current = looked is not None and looked.asked.rule == self._rule_id()
        if looked is None or page is None or not current:
            self._window.verdict.show_none(draft=self._desk.has_draft, waiting=True)
            return
        page.show_looked(looked)
        result, document = looked.results.get(looked.asked.rule), looked.asked.document
        if result is None or document is None:
            known = any(rule.id == looked.asked.rule for rule in looked.library.rules)
            self._window.verdict.show_none(draft=self._desk.has_draft, waiting=known)
        else:
            self._window.verdict.show_result(result, document)

    def _show_problems(self) -> None:
        page, at = self._window.page, self._shown[1]
        if isinstance(page, RulePage) and self.rule is not None:
            page.show_problems(self._problems("rule", self.rule[0]))
        elif isinstance(page, BuiltInPage) and isinstance(at, str):
            found: dict[str, str] = {}
            for name in ("set", "off"):
                index = self._desk.index_of(name, at)
                found |= {} if index is None else self._problems(name, index)
            page.show_problems(found)
        elif isinstance(page, DocumentPage) and isinstance(at, int):
            page.show_problems(self._problems("document", at))
        elif isinstance(page, PackPage):
            last = self._desk.last
            page.show_problems(problems_of(("pack",), {}, last.problems if last else ()))

    def _problems(self, name: str, index: int) -> dict[str, str]:
        last, tables = self._desk.last, self._desk.tables(name)
        table = tables[index] if index < len(tables) else {}
        return problems_of((name, index), table, last.problems if last else ())

    def _fill(self) -> None:
        """Show the three lists."""
        desk, shown = self._desk, self._window.list
        wrong = {name: self._wrong(name) for name in ("rule", "set", "off", "document")}
        results = desk.last.results if desk.last else {}
        shown.show_entries(OWN, own_rows(desk.tables("rule"), results, wrong["rule"]))
        shown.show_entries(DOCUMENTS, document_rows(desk.tables("document"), wrong["document"]))
        if desk.last is None:
            return
        ids = {
            name: [str(table.get("id")) for table in desk.tables(name)] for name in ("set", "off")
        }
        bad = {ids[name][index] for name in ids for index in wrong[name]}
        rows = built_in_rows(
            desk.last.base, frozenset(ids["set"]), frozenset(ids["off"]), frozenset(bad)
        )
        shown.show_entries(BUILT_IN, rows)

    def _wrong(self, name: str) -> frozenset[int]:
        count = len(self._desk.tables(name))
        return frozenset(index for index in range(count) if self._problems(name, index))
