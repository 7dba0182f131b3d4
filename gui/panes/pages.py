"""The pages of the window, one of which is shown: start, draft, error, broken rules, rules."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from checker.errors import ReadError
from checker.library.errors import LibraryError
from checker.library.rule import Library
from gui.look.tokens import Tokens
from gui.panes.broken_page import BrokenPage
from gui.panes.error_page import ErrorPage
from gui.panes.start_page import StartPage
from gui.panes.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.review.compare import Comparison
    from checker.review.text_changes import Row
    from gui.panes.compare_page import ComparePage
    from gui.panes.round.page import RoundPage
    from gui.panes.rules.page import RulesPage


class Pages(QStackedWidget):
    """Holds the pages and turns to one of them."""

    turned = Signal()
    rules_closed = Signal()
    comparison_turned = Signal()
    comparison_closed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = StartPage()
        self.workspace = workspace
        self.error = ErrorPage()
        self.broken = BrokenPage()
        self.rules: RulesPage | None = None
        """Made when it is first asked for."""
        self.comparison: ComparePage | None = None
        """Made when it is first asked for."""
        self.round: RoundPage | None = None
        """Made when it is first asked for."""
        self.has_round = False
        """Whether a round is open, on the screen or behind one of its plans."""
        self._tokens: Tokens | None = None
        for page in (self.start, self.workspace, self.error, self.broken):
            self.addWidget(page)

    @property
    def shows_start(self) -> bool:
        """Whether the start page is on the screen."""
        return self.currentWidget() is self.start

    @property
    def shows_draft(self) -> bool:
        """Whether the open draft is on the screen."""
        return self.currentWidget() is self.workspace

    @property
    def shows_rules(self) -> bool:
        """Whether the rule library is on the screen."""
        return self.rules is not None and self.currentWidget() is self.rules

    @property
    def shows_round(self) -> bool:
        """Whether a round is on the screen."""
        return self.round is not None and self.currentWidget() is self.round

    @property
    def topic(self) -> str:
        """The chapter of the guide that fits what is on the screen."""
        if self.shows_draft:
            return "mau-va-dau" if self.workspace.selected is None else "tra-loi"
        chapters: dict[QWidget | None, str] = {
            self.start: "nam-buoc",
            self.rules: "bo-tieu-chi",
            self.comparison: "phieu-di-ve",
            self.round: "ra-soat-thu-muc",
        }
        return chapters.get(self.currentWidget(), "vuong-mac")

    @property
    def unreadable(self) -> Path | None:
        """The file whose error is on the screen, if that is what is shown."""
        return self.error.path if self.currentWidget() is self.error else None

    def show_start(self) -> None:
        """Turn to the start page."""
        self._turn_to(self.start)

    def show_home(self) -> None:
        """Turn to where a person comes from who has closed a draft: the round, or the start page."""
        if self.has_round:
            self.show_round()
        else:
            self.show_start()

    def round_page(self) -> "tuple[RoundPage, bool]":
        """Return the page of rounds, and whether it has just been made."""
        new = self.round is None
        if self.round is None:
            from gui.panes.round.page import RoundPage  # noqa: PLC0415 - only reviewers ask

            self.round = RoundPage()
            self.addWidget(self.round)
            if self._tokens is not None:
                self.round.set_tokens(self._tokens)
        return self.round, new

    def show_round(self) -> None:
        """Turn to the round, as it was left."""
        self.has_round = True
        page, _ = self.round_page()
        self._turn_to(page)
        page.setFocus()

    def close_round(self) -> None:
        """No round is open any more."""
        self.has_round = False
        if self.shows_round:
            self.show_start()

    def show_draft(self) -> None:
        """Turn to the open draft."""
        self._turn_to(self.workspace)

    def show_unreadable(self, path: Path, error: ReadError) -> None:
        """Say why *path* cannot be read."""
        self.error.show_error(path, error)
        self._turn_to(self.error)
        self.error.again.setFocus()

    def show_broken(self, error: LibraryError) -> None:
        """Say that the program's own rules are broken."""
        self.broken.show_error(error)
        self._turn_to(self.broken)
        self.broken.again.setFocus()

    def show_rules(self) -> None:
        """Turn to the rule library."""
        if self.rules is None:
            from gui.panes.rules.page import RulesPage  # noqa: PLC0415 - hardly anyone asks

            self.rules = RulesPage()
            self.rules.closed.connect(self.rules_closed)
            self.addWidget(self.rules)
        self._turn_to(self.rules)
        self.rules.search.setFocus()

    def show_library(self, library: Library) -> None:
        """Show *library* on its page, if that is there."""
        if self.rules is not None:
            self.rules.show_library(library)

    def show_comparison(self, comparison: "Comparison", rows: "Sequence[Row]") -> None:
        """Turn to two drafts side by side."""
        if self.comparison is None:
            from gui.panes.compare_page import ComparePage  # noqa: PLC0415 - hardly anyone asks

            self.comparison = ComparePage()
            self.comparison.turn_asked.connect(self.comparison_turned)
            self.comparison.closed.connect(self.comparison_closed)
            self.addWidget(self.comparison)
            if self._tokens is not None:
                self.comparison.set_tokens(self._tokens)
        self.comparison.show_comparison(comparison, rows)
        self._turn_to(self.comparison)
        self.comparison.setFocus()

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._tokens = tokens
        for page in (self.comparison, self.round):
            if page is not None:
                page.set_tokens(tokens)

    def _turn_to(self, page: QWidget) -> None:
        self.setCurrentWidget(page)
        self.turned.emit()
