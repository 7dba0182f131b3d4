"""The page and its overview with the marks that the checklist's filter leaves: content, layout or both."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from gui.page.marks import Marks, of_sort
from gui.page.overview import OverviewStrip
from gui.page.view import DocumentView
from gui.work.checking import Checked


class MarkedPage(QObject):
    """Lets both follow the filter: what is left out of the list by its sort is not marked either.

    *asked* tells whether only marks that stand aside are asked for, or only the others; None for all.
    """

    def __init__(
        self, view: DocumentView, overview: OverviewStrip, asked: Callable[[], bool | None]
    ) -> None:
        super().__init__(view)
        self._view, self._overview, self._asked = view, overview, asked
        self._checked: Checked | None = None
        self._aside: bool | None = None

    def show_page(self, checked: Checked, *, keep_place: bool) -> None:
        """Show the page of *checked*; with *keep_place* the same passage stays at the top."""
        self._checked = checked
        self._view.show_page(checked.page, self._marks(checked), keep_place=keep_place)

    def show_overview(self, checked: Checked) -> None:
        """Show the marks of *checked* in the bar beside the page."""
        self._overview.show_marks(checked.page, self._marks(checked))

    def follow(self) -> None:
        """Show what is asked for now."""
        aside = self._asked()
        if self._checked is not None and aside is not self._aside:
            self._aside = aside
            self.show_page(self._checked, keep_place=True)
            self.show_overview(self._checked)

    def _marks(self, checked: Checked) -> Marks:
        return of_sort(checked.marks, checked.page, aside=self._aside)
