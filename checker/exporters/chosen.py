"""Exports that a person has a say in: a repaired copy with what was chosen, a sheet with names."""

import datetime as dt
from collections.abc import Callable, Collection
from typing import NamedTuple

from checker.exporters import ExportError
from checker.exporters.target import Made
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
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
        if not found.data:
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
_COMMUNE = Grammar(r"(?<!\w){unit.commune} \w")


def other_unit(people: People, report: Report) -> str:
    """Say that the plan is of another unit than that of these *people*; empty where it is not.

    An office of the same place may present its plan; a plan that names nobody is taken for theirs.
    """
    issuer, place = _plain(report.plan.issuer), _plain(report.plan.place)
    parts = [_plain(part) for part in people.unit.split(",")]
    same = parts[0] == issuer or any(part.endswith(f" {place}") for part in parts if place)
    # A department of the province: its name alone does not say of which.
    same |= place in parts and not report.lexicon.pattern(_COMMUNE).search(parts[0])
    if not issuer or not people.unit or same:
        return ""
    return (
        f"Cài đặt của máy ghi đơn vị “{people.unit}”, khác với cơ quan ban hành ghi trong dự thảo;"
        " phiếu ghi theo dự thảo."
    )


def of_this_office(people: People, report: Report) -> People:
    """Return *people* as a sheet on the draft of *report* names them: of another unit's plan its own unit.

    Who writes, checks and signs here does not do so for the plans of others.
    """
    if not other_unit(people, report):
        return people
    return People(unit=" ".join(report.plan.issuer.split()))


def _plain(words: str) -> str:
    return " ".join(fold(words).split())


def sheet_with(people: People) -> Callable[[Report], Made]:
    """Return what makes a sheet for signature that names the *people*.

    It also tells where the plan is of another unit than theirs.
    """

    def render(report: Report) -> Made:
        from checker.exporters.pdf.sheet import to_sheet  # noqa: PLC0415 - slow to import

        data = to_sheet(report, dt.datetime.now().astimezone(), people)
        return Made(data, tuple(filter(None, (other_unit(people, report),))))

    return render
