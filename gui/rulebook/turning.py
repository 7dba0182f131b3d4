"""From the list to the page at its right, which follows the file and what came of looking at it."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject

from checker.registering.fields import DocumentFields
from gui.rulebook.changing import Changing
from gui.rulebook.desk import Desk
from gui.rulebook.list_pane import BUILT_IN, DOCUMENTS, OWN
from gui.rulebook.lists import fill, problems_at
from gui.rulebook.looking import Looked
from gui.rulebook.pages.built_in import BuiltInPage
from gui.rulebook.pages.cards import CardsPage
from gui.rulebook.pages.document import DocumentPage
from gui.rulebook.pages.pack import PackPage
from gui.rulebook.pages.page import EditorPage
from gui.rulebook.pages.rule import RulePage
from gui.rulebook.problems import problems_of
from gui.rulebook.sorts.sort import Sort
from gui.rulebook.window import RulebookWindow

_STILL_ON = "Chưa ghi lý do, nên tiêu chí “{}” vẫn được áp dụng."
_PACK, _CARDS = "pack", "cards"
Shown = tuple[str, int | str | None]
"""A part of the list, and which of it."""


class Turning(QObject):
    """Lets the window follow the desk."""

    def __init__(self, desk: Desk, window: RulebookWindow, today: Callable[[], dt.date]) -> None:
        super().__init__(window)
        self._desk, self._window, self._today = desk, window, today
        self._shown: Shown = (_PACK, None)
        self.changing = Changing(desk, self)
        self.changing.told.connect(window.say)
        self.changing.removing.connect(self._let_go)
        window.list.chosen.connect(self.show)
        window.list.rule_asked.connect(self.ask_sort)
        window.list.document_asked.connect(lambda: self.changing.document_asked.emit(None))
        window.head.pack_asked.connect(self.show_pack)
        desk.book.changed.connect(self._follow)
        desk.looked.connect(self._take)
        desk.book.went_back.connect(self._go_back)

    # Which page

    def begin(self) -> None:
        """Another file is edited: begin with what it is called."""
        self._window.list.choose(OWN, None)
        self.show_pack()
        fill(self._desk, self._window.list)

    def show_pack(self) -> None:
        """Show what the file is called."""
        self.flush()
        self._turn((_PACK, None), self.changing.pack_page())

    def ask_sort(self) -> None:
        """Ask what a new rule is to demand."""
        self.flush()
        layer = self._desk.layer
        page = CardsPage(str(layer.value(("superior", "number"), "")) if layer else "")
        page.chosen.connect(self.add)
        self._turn((_CARDS, None), page, begin=True)

    def add(self, sort: Sort) -> None:
        """Add a rule of *sort* and show its form."""
        if self.changing.add_rule(sort, self._today()):
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

    def put_document(self, at: int | None, fields: DocumentFields) -> None:
        """Put a document into the register; the rule that is shown is about a new one, if about any."""
        self.changing.put_document(at, fields)
        page, rule = self._window.page, self.rule
        if at is None and rule is not None and isinstance(page, RulePage) and page.cites:
            self.changing.cite(rule[0], fields)

    def flush(self) -> None:
        """Take over what was typed, at once."""
        if self._window.page is not None:
            self._window.page.flush()

    @property
    def rule(self) -> tuple[int, Mapping[str, Any]] | None:
        """The office's own rule that is shown: which, and its table."""
        part, at = self._shown
        tables = self._desk.tables("rule")
        if part == OWN and isinstance(at, int) and at < len(tables):
            return at, tables[at]
        return None

    def _page(self, part: str, at: int | str | None) -> EditorPage | None:
        if part == BUILT_IN and isinstance(at, str):
            return self.changing.built_in_page(at)
        if part == OWN and isinstance(at, int) and 0 <= at < len(self._desk.tables("rule")):
            return self.changing.rule_page(at)
        if part == DOCUMENTS and isinstance(at, int) and at < len(self._desk.tables("document")):
            return self.changing.document_page(at)
        return None

    def _turn(self, shown: Shown, page: EditorPage, *, begin: bool = False) -> None:
        before = self._window.page
        if isinstance(before, BuiltInPage) and before.asks_why:
            self._window.say(_STILL_ON.format(before.built_in["title"]))
        self._shown = self._desk.book.where = shown
        self._window.show_page(page, tries=shown[0] in {OWN, BUILT_IN}, begin=begin)
        self._desk.show_rule(self._rule_id())
        self._show_tables()
        self._show_looked()

    def _let_go(self) -> None:
        """What is shown goes: what is left of its page is not taken over any more."""
        part = self._shown[0]
        self._turn((_PACK, None), self.changing.pack_page())
        self._window.list.choose(part, None)

    def _go_back(self, where: Shown, words: str) -> None:
        """Something was taken back or done again: show where, and say what, if it was elsewhere."""
        part, at = where
        if part == _CARDS:  # a rule was added
            part, at = OWN, len(self._desk.tables("rule")) - 1
        if (part, at) == self._shown:
            return
        self.show(part, at)
        self._window.say(words)

    # Following

    def _follow(self) -> None:
        """The file is another: its rules may be others, or fewer."""
        fill(self._desk, self._window.list)
        shown, page, rule = self._shown, self._window.page, self.rule
        gone = isinstance(page, RulePage) and (rule is None or not page.fits(rule[1]))
        if gone or isinstance(page, DocumentPage):
            self._shown = (_PACK, None)
            self.show(*shown)
        self._desk.show_rule(self._rule_id())
        self._show_tables()
        self._show_problems()

    def _take(self, _looked: Looked) -> None:
        page = self._window.page
        if isinstance(page, RulePage | BuiltInPage):
            page.form.know(self._desk.known)
        fill(self._desk, self._window.list)
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
            page.show_tables(self._desk.about("set", at), self._desk.about("off", at))

    def _show_looked(self) -> None:
        self._show_problems()
        looked, page, verdict = self._desk.last, self._window.page, self._window.verdict
        rule = self._rule_id()
        if looked is None or page is None or looked.asked.rule != rule:
            verdict.show_none(draft=self._desk.has_draft, waiting=True)
            return
        page.show_looked(looked)
        result, document = looked.results.get(rule), looked.asked.document
        if self._shown[0] == BUILT_IN and self._desk.about("off", rule) is not None:
            verdict.show_off()
        elif result is None or document is None:
            known = any(one.id == rule for one in looked.library.rules)
            verdict.show_none(draft=self._desk.has_draft, waiting=known)
        else:
            verdict.show_result(result, document)

    def _show_problems(self) -> None:
        page, at = self._window.page, self._shown[1]
        if isinstance(page, RulePage | DocumentPage) and isinstance(at, int):
            page.show_problems(problems_at(self._desk, "rule" if self.rule else "document", at))
        elif isinstance(page, BuiltInPage) and isinstance(at, str):
            indices = {name: self._desk.index_of(name, at) for name in ("set", "off")}
            found = [
                problems_at(self._desk, name, i) for name, i in indices.items() if i is not None
            ]
            page.show_problems({key: words for one in found for key, words in one.items()})
        elif isinstance(page, PackPage) and self._desk.last is not None:
            page.show_problems(problems_of(("pack",), {}, self._desk.last.problems))
