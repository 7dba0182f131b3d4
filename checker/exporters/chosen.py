"""Exports that a person has a say in: a repaired copy with what was chosen, a sheet with names."""

import datetime as dt
from collections.abc import Callable, Collection
from typing import NamedTuple

from checker.matters import Place
from checker.report import Report


def repaired_with(chosen: Callable[[Report], Collection[Place]]) -> Callable[[Report], bytes]:
    """Return what makes a repaired copy with the findings of its report that are *chosen*."""

    def render(report: Report) -> bytes:
        from checker.exporters.docx.repair import to_repaired  # noqa: PLC0415 - slow to import

        return to_repaired(report, dt.datetime.now().astimezone(), sorted(chosen(report)))

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
