"""Thêm tiêu chí: the sorts of demands to choose from."""

from PySide6.QtCore import Signal

from gui.look.widgets import label
from gui.rulebook.cards import Cards
from gui.rulebook.pages.page import EditorPage

_OF_SUPERIOR = (
    "Tệp này chỉ xét ở kế hoạch dẫn văn bản số {}. Tiêu chí cho mọi kế hoạch của đơn vị thì thêm vào bộ khác:"
    " chọn ở ô tên tệp phía trên."
)


class CardsPage(EditorPage):
    """Asks what a new rule demands."""

    chosen = Signal(object)
    """Carries a Sort."""

    def __init__(self, number: str) -> None:
        """Show them for a file; *number* is that of the superior's document that it is about, if any."""
        super().__init__()
        self.of_superior = label(_OF_SUPERIOR.format(number), "caution", wrap=True)
        self.of_superior.setHidden(not number)
        self.cards = Cards()
        self.cards.chosen.connect(self.chosen)
        self.column.addWidget(self.trouble)
        self.column.addWidget(self.of_superior)
        self.column.addWidget(self.cards)

    def begin(self) -> None:
        self.cards.begin()
