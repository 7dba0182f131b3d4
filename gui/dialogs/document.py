"""Thêm văn bản vào sổ: a document that the office knows of, in one form."""

import datetime as dt

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from checker.library.rule import Library
from checker.editing.fields import DocumentFields
from gui.dialogs.dialog import Dialog


class DocumentDialog(Dialog):
    """Asks for what is known of a document; what is wrong with it stands at its field."""

    wanted = Signal(object)
    """Carries DocumentFields."""

    def __init__(
        self,
        library: Library,
        today: dt.date,
        fields: DocumentFields | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Ask for a new document, or for what is to be another of *fields*; *library* is in force."""
        super().__init__("Thêm văn bản vào sổ", QSize(640, -1), parent)
        self._library, self._today, self._before = library, today, fields
