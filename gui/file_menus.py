"""The menus that hang under Tệp: drafts opened before, samples, formats to save a report in."""

from PySide6.QtWidgets import QWidget

from gui.actions import Actions
from gui.panes.export_menu import ExportMenu
from gui.panes.recent_menu import RecentMenu
from gui.panes.sample_menu import SampleMenu


class FileMenus:
    """Makes them and hangs them up; the one of formats is a button on the tool bar as well."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        self.recent, self.samples = RecentMenu(parent), SampleMenu(parent)
        self.export = ExportMenu(parent)
        actions.hang("recent", self.recent)
        actions.hang("samples", self.samples)
        self.export_action = actions.add_menu_button("&Xuất", "export", self.export)
