"""Exports that a person has a say in: a repaired copy with what was chosen, a sheet with names."""

import datetime as dt
from collections.abc import Callable, Collection

from checker.matters import Place
from checker.report import Report


def repaired_with(chosen: Callable[[Report], Collection[Place]]) -> Callable[[Report], bytes]:
    """Return what makes a repaired copy with the findings of its report that are *chosen*."""

    def render(report: Report) -> bytes:
        from checker.exporters.docx.repair import to_repaired  # noqa: PLC0415 - slow to import

        return to_repaired(report, dt.datetime.now().astimezone(), sorted(chosen(report)))

    return render


def sheet_with(drafter: str, reviewer: str) -> Callable[[Report], bytes]:
    """Return what makes a sheet for signature that names who wrote and who checked the draft."""

    def render(report: Report) -> bytes:
        from checker.exporters.pdf.sheet import to_sheet  # noqa: PLC0415 - slow to import

        return to_sheet(report, dt.datetime.now().astimezone(), drafter, reviewer)

    return render
