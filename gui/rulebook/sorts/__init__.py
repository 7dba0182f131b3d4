"""The sorts of demands that have a form.

Adding one: a module here with a ``SORT``, and its line in the import and the table below.
"""

from collections.abc import Mapping
from typing import Any

from gui.rulebook.sorts import (
    at_least,
    cited,
    issued_by,
    must_not,
    must_say,
    report_by,
    section,
    task,
    topic,
    unit,
)
from gui.rulebook.sorts.sort import Sort

SORTS: tuple[Sort, ...] = tuple(
    module.SORT
    for module in (
        must_say,
        must_not,
        topic,
        at_least,
        report_by,
        issued_by,
        cited,
        unit,
        section,
        task,
    )
)
"""In the order in which they are offered."""


def sort_of(table: Mapping[str, Any]) -> Sort | None:
    """Return the sort of the rule in *table*, None where it has no form."""
    return sort_for(str(table.get("kind", "")), table.get("with", {}))


def sort_for(kind: str, given: object) -> Sort | None:
    """Return the sort of rules of *kind* with the parameters *given*."""
    own = [sort for sort in SORTS if sort.kind == kind]
    narrow_first = sorted(own, key=lambda sort: sort is own[0])
    parameters = given if isinstance(given, Mapping) else {}
    return next((sort for sort in narrow_first if sort.fits(parameters)), None)
