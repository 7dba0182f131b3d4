"""Exports that a person has a say in: a repaired copy with what was chosen, a sheet with names."""

import datetime as dt
from collections.abc import Callable, Collection
from typing import NamedTuple

from checker.exporters import ExportError
from checker.exporters.target import Made
from checker.matters import Place
from checker.report import Report


def repaired_with(
    chosen: Callable[[Report], Collection[Place]] | None = None,
) -> Callable[[Report], Made]:
    """Return what makes a repaired copy with the findings of its report that are *chosen*, None for all.

    It also tells what a person has to put in by hand.
    """

    def render(report: Report) -> Made:
        from checker.exporters.docx.left import left_words  # noqa: PLC0415 - slow to import
        from checker.exporters.docx.repair import NOTHING, repaired  # noqa: PLC0415

        places = None if chosen is None else sorted(chosen(report))
        found = repaired(report, dt.datetime.now().astimezone(), places)
        if not found.done:
            raise ExportError(NOTHING)
        return Made(found.data, tuple(left_words(report, found)))

    return render


class People(NamedTuple):
    """Who works on a draft: the office, who wrote it, checked it and will sign it; empty where not known."""

    unit: str = ""
    drafter: str = ""
    reviewer: str = ""
    signer: str = ""


NOBODY = People()


def sheet_with(people: People) -> Callable[[Report], bytes]:
    """Return what makes a sheet for signature that names the *people*."""

    def render(report: Report) -> bytes:
        from checker.exporters.pdf.sheet import to_sheet  # noqa: PLC0415 - slow to import

        return to_sheet(report, dt.datetime.now().astimezone(), people)

    return render
