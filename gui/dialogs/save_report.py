"""Asking where a report is to be saved: never over its draft, never over a file unasked."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from checker.exporters import Exporter, suggested_name
from checker.exporters.target import refusal
from checker.report import Report
from checker.system.borrowed import is_borrowed
from gui.outside import documents

_TITLE = "Xuất"


def choose_target(parent: QWidget, report: Report, exporter: Exporter) -> Path | None:
    """Ask until the place is one where *report* may go; None if the person gives up."""
    draft = report.document.path
    # What lies in an archive is a copy that goes: nothing is to be put beside it.
    beside = documents() if is_borrowed(draft) else draft.parent
    proposal = beside / suggested_name(report, exporter)
    while True:
        kinds = f"{exporter.words} (*{exporter.suffix})"
        title = f"Lưu {exporter.words[0].lower()}{exporter.words[1:]}"
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposal), kinds)
        if not chosen:
            return None
        path = _completed(Path(chosen), exporter.suffix)
        if reason := refusal(draft, path, exporter.words):
            QMessageBox.warning(parent, _TITLE, reason)
        # The dialog has asked only about the name as it was typed.
        elif path == Path(chosen) or not _is_there(path) or _may_replace(parent, path):
            return path


def _may_replace(parent: QWidget, path: Path) -> bool:
    question = f"Đã có tệp “{path.name}”. Ghi đè lên tệp này?"
    answer = QMessageBox.question(parent, _TITLE, question)
    return answer == QMessageBox.StandardButton.Yes


def _completed(path: Path, suffix: str) -> Path:
    """Return *path* with the file ending that its format needs."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # an impossible name; writing will say so
        return False
