"""A message box without a window: for words that must be seen before there is one."""

from PySide6.QtWidgets import QApplication, QMessageBox


def show(words: str) -> None:
    """Show *words* until somebody has read them."""
    app = QApplication.instance() or QApplication([])
    box = QMessageBox(QMessageBox.Icon.Warning, "Soát", words)
    box.exec()
    del app
