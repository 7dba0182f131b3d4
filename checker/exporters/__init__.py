"""Exporters: a report becomes a file that people or programs read.

An exporter is one module and one line in :data:`EXPORTERS`.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from checker.report import Report

__all__ = ["EXPORTERS", "Exporter"]


class Exporter(NamedTuple):
    """A format: its words in dialogs, its file ending, and how a report becomes it."""

    words: str
    suffix: str
    render: Callable[[Report], bytes]


# Each module is imported when it is first asked for: a check needs no openpyxl.
def _json(report: Report) -> bytes:
    from checker.exporters.json import to_json  # noqa: PLC0415

    return to_json(report).encode("utf-8", "backslashreplace")


def _text(report: Report) -> bytes:
    from checker.exporters.text import to_text  # noqa: PLC0415

    return to_text(report).encode("utf-8", "backslashreplace")


EXPORTERS: Mapping[str, Exporter] = MappingProxyType(
    {
        "text": Exporter("Văn bản thuần", ".txt", _text),
        "json": Exporter("Dữ liệu JSON", ".json", _json),
    }
)
"""All formats by name."""
