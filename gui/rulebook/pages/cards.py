"""Thêm tiêu chí: the sorts of demands to choose from."""

from PySide6.QtCore import Signal

from gui.rulebook.cards import Cards
from gui.rulebook.pages.page import EditorPage


class CardsPage(EditorPage):
    """Asks what a new rule demands."""

    chosen = Signal(object)
    """Carries a Sort."""

    def __init__(self) -> None:
        super().__init__()
        self.cards = Cards()
        self.cards.chosen.connect(self.chosen)
        self.column.addWidget(self.trouble)
        self.column.addWidget(self.cards)

    def begin(self) -> None:
        self.cards.begin()
