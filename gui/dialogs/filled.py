"""What a document's number and title tell is filled in, until a person writes otherwise."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from checker.library.rule import Library
from checker.registering.completed import name_in, of_symbol, years_in


class Filled(QObject):
    """Fills kind and issuer by the number, names and years by the title.

    What it filled in gives way to what it fills in next; what a person wrote stays.
    """

    def __init__(
        self,
        library: Library,
        number: QLineEdit,
        title: QPlainTextEdit,
        kind: QComboBox,
        issuer: QLineEdit,
        names: QPlainTextEdit,
        years: Sequence[QLineEdit],
    ) -> None:
        super().__init__(number)
        self._library = library
        self._number, self._title = number, title
        self._kind, self._issuer, self._names, self._years = kind, issuer, names, tuple(years)
        self._last: dict[str, str] = {}

    def follow(self) -> None:
        """Fill in from now on."""
        self._number.textChanged.connect(self._by_number)
        self._title.textChanged.connect(self._by_title)

    def _by_number(self) -> None:
        kind, issuer = of_symbol(self._number.text().strip(), self._library)
        if kind and self._kind.currentText() in {"", self._last.get("kind", "")}:
            choose_kind(self._kind, kind)
            self._last["kind"] = kind
        if issuer and self._issuer.text() in {"", self._last.get("issuer", "")}:
            self._last["issuer"] = issuer
            self._issuer.setText(issuer)

    def _by_title(self) -> None:
        title = " ".join(self._title.toPlainText().split())
        name, years = name_in(title, self._library.lexicon), years_in(title)
        if self._names.toPlainText() == self._last.get("names", ""):
            self._last["names"] = name
            self._names.setPlainText(name)
        for number, field in enumerate(self._years):
            key = f"year {number}"
            if years and field.text() == self._last.get(key, ""):
                self._last[key] = str(years[number])
                field.setText(self._last[key])


def choose_kind(choice: QComboBox, kind: str) -> None:
    """Show *kind* in *choice*, which may not have it yet."""
    if kind and choice.findText(kind) < 0:
        choice.addItem(kind)
    choice.setCurrentText(kind)
