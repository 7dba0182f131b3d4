"""Exporters: a report becomes a file that people or programs read.

An exporter is one module, the function here that imports it, and one line in :data:`EXPORTERS`.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from checker.report import Report
from checker.system.names import safe_name

__all__ = ["EXPORTERS", "ExportError", "Exporter", "name_after", "own_endings", "suggested_name"]


class ExportError(Exception):
    """A report cannot become a file of this format; ``message`` is Vietnamese."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Exporter(NamedTuple):
    """A format: its words in dialogs, its file ending, and how a report becomes it.

    ``render`` may raise ExportError. ``called`` is what the file is called
    after the plan's own name; only what is sent on to people has such a name.
    """

    words: str
    suffix: str
    render: Callable[[Report], bytes]
    called: str = ""


# Each module is imported when it is first asked for: a check needs no openpyxl.
def _json(report: Report) -> bytes:
    from checker.exporters.json import to_json  # noqa: PLC0415

    return to_json(report).encode("utf-8", "backslashreplace")


def _text(report: Report) -> bytes:
    from checker.exporters.text import to_text  # noqa: PLC0415

    return to_text(report).encode("utf-8", "backslashreplace")


def _xlsx(report: Report) -> bytes:
    from checker.exporters.xlsx.checklist import to_xlsx  # noqa: PLC0415

    return to_xlsx(report, _now())


def _docx(report: Report) -> bytes:
    from checker.exporters.docx.copy import to_docx  # noqa: PLC0415

    return to_docx(report, _now())


def _repaired(report: Report) -> bytes:
    from checker.exporters.docx.repair import to_repaired  # noqa: PLC0415

    return to_repaired(report, _now())


def _html(report: Report) -> bytes:
    from checker.exporters.html.report import to_html  # noqa: PLC0415

    return to_html(report, _now()).encode("utf-8")


def _pdf(report: Report) -> bytes:
    from checker.exporters.pdf.report import to_pdf  # noqa: PLC0415

    return to_pdf(report, _now())


def _sheet(report: Report) -> bytes:
    from checker.exporters.pdf.sheet import to_sheet  # noqa: PLC0415

    return to_sheet(report, _now())


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()


EXPORTERS: Mapping[str, Exporter] = MappingProxyType(
    {
        "text": Exporter("Văn bản thuần", ".txt", _text),
        "json": Exporter("Dữ liệu JSON", ".json", _json),
        "xlsx": Exporter("Phiếu kiểm tra Excel", ".xlsx", _xlsx, "phiếu kiểm tra"),
        "docx": Exporter("Bản Word có góp ý", ".docx", _docx, "bản góp ý"),
        "repair": Exporter("Bản sửa", ".docx", _repaired, "bản sửa"),
        "html": Exporter("Báo cáo HTML", ".html", _html, "báo cáo kiểm tra"),
        "pdf": Exporter("Báo cáo PDF", ".pdf", _pdf, "báo cáo kiểm tra"),
        "sheet": Exporter("Phiếu trình ký PDF", ".pdf", _sheet, "phiếu trình ký"),
    }
)
"""All formats by name."""

FOR_PEOPLE = tuple(name for name, exporter in EXPORTERS.items() if exporter.called)
"""The formats that are sent on, in the order in which they are offered."""


_DASHES = (" - ", " – ")
"""Between a draft's name and what is made of it; files of earlier versions have the second one."""


def suggested_name(report: Report, exporter: Exporter) -> str:
    """Return a file name for the export, after the draft's own: ``Kế hoạch 12 - bản sửa.docx``."""
    called = exporter.called or "kết quả kiểm tra"
    return name_after(report.document.path.stem, called, exporter.suffix)


def name_after(stem: str, called: str, suffix: str, longest: int = 120) -> str:
    """Return the name of what is made of a draft named *stem* and is *called* so."""
    again = re.fullmatch(rf"(.+?) [-–] {re.escape(called)}(?: (\d+))?", stem)
    if again is not None:  # of a copy the next one
        stem, called = again[1], f"{called} {int(again[2] or 1) + 1}"
    ending = f"{_DASHES[0]}{called}{suffix}"
    return safe_name(stem, ending, longest) or f"Dự thảo{ending}"


def own_endings(*names: str) -> tuple[str, ...]:
    """Return what the names of the files end with that are made in the formats *names*."""
    return tuple(
        f"{dash}{EXPORTERS[name].called}{EXPORTERS[name].suffix}"
        for dash in _DASHES
        for name in names
    )
