"""How the window looks: theme, zoom, which panes are shown; remembered to the next day."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from gui.actions import Actions
from gui.look.theme import Theme
from gui.look.tokens import Tokens
from gui.panes.pages import Pages
from gui.settings import Memory
from gui.work.checking import Checked

_THEMES = ("system", "light", "dark")


class Appearance(QObject):
    """Lets the panes follow the actions of the view menu."""

    coloured = Signal(Tokens)
    """The window has taken the colours of a theme."""

    def __init__(self, theme: Theme, actions: Actions, pages: Pages, memory: Memory) -> None:
        super().__init__(pages)
        self._theme, self._actions = theme, actions
        self._pages, self._workspace, self._memory = pages, pages.workspace, memory
        theme.changed.connect(self._show_tokens)

    def choose_theme(self, choice: str) -> None:
        """Follow the system, or keep to one theme."""
        self._theme.choose(choice)
        self._check_theme()

    def show_sides(self) -> None:
        """Show the panes at the sides that are ticked in the menu."""
        self._workspace.set_side(
            outline=self._actions["outline"].isChecked(),
            page=self._actions["page"].isChecked(),
            checklist=self._actions["checklist"].isChecked(),
        )

    def show_outline(self) -> None:
        """Show the outline if it is ticked: who ticks it wants to see it, little room as there may be."""
        if self._workspace.folding.folded:  # it is ticked, and still not seen
            self._actions["outline"].setChecked(True)
        self._workspace.folding.ask()
        self.show_sides()

    def bring(self, pane: str, then: Callable[[], object]) -> None:
        """Show *pane*, if it is not ticked in the menu, for what is asked of it.

        A page beside the list needs the wide form.
        """
        if pane == "page" and self._actions["narrow"].isChecked():
            self._actions["narrow"].trigger()
        if not self._actions[pane].isChecked():
            self._actions[pane].setChecked(True)
            self.show_sides()
        if pane == "outline":
            self.show_outline()
        then()

    def show_picture(self) -> None:
        """Show the picture of the page beside its text, if that is ticked in the menu."""
        self._workspace.picture.setVisible(self._actions["picture"].isChecked())

    def offer_picture(self, checked: Checked) -> None:
        """Show the pictures where pages were recognised: they are to be compared."""
        self._actions["picture"].setChecked(bool(checked.document.recognised))
        self.show_picture()

    def show_passes(self) -> None:
        """Mark the evidence of passes, if that is ticked in the menu."""
        self._workspace.view.set_show_passes(self._actions["passes"].isChecked())

    def zoom(self, direction: int) -> None:
        """Show the page one step larger or smaller; 0 for its natural size."""
        if direction:
            self._workspace.view.zoom_step(direction)
        else:
            self._workspace.view.set_zoom(1.0)

    def restore(self) -> None:
        """Take over what was remembered."""
        settings, work = self._memory.settings, self._workspace
        work.set_columns(settings.columns, settings.rows)
        work.view.set_zoom(settings.zoom)
        work.checklist.set_order(settings.order)
        self._actions["passes"].setChecked(settings.show_passes)
        self.show_sides()
        self.show_passes()
        self._check_theme()
        self._show_tokens(self._theme.tokens)

    def remember(self, geometry: bytes) -> None:
        """Remember everything, with the window's *geometry* as Qt saves it."""
        columns, rows = self._workspace.columns()
        narrow = self._actions["narrow"].isChecked()
        self._memory.note(
            lambda kept: replace(
                kept,
                theme=self._theme.choice,
                zoom=self._workspace.view.zoom,
                geometry=kept.geometry if narrow else geometry,
                beside=geometry if narrow else kept.beside,
                columns=kept.columns if narrow else columns,
                rows=kept.rows if narrow else rows,
                show_outline=self._shown("outline", kept.show_outline),
                show_checklist=self._shown("checklist", kept.show_checklist),
                show_passes=self._actions["passes"].isChecked(),
                order=self._workspace.checklist.order,
            )
        )

    def _shown(self, pane: str, kept: bool) -> bool:
        """Return whether *pane* is shown in the wide form: as it is ticked, or as was *kept*."""
        return kept if self._actions["narrow"].isChecked() else self._actions[pane].isChecked()

    def _check_theme(self) -> None:
        for name in _THEMES:
            self._actions[name].setChecked(self._theme.choice == name)

    def _show_tokens(self, tokens: Tokens) -> None:
        self._workspace.set_tokens(tokens)
        self._pages.set_tokens(tokens)
        self._actions.set_tokens(tokens)
        self.coloured.emit(tokens)
