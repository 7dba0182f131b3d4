"""How far the open draft has come, in the words that stand over the list and in the summary: never two."""

from collections.abc import Mapping
from typing import NamedTuple

from checker.report import Report
from checker.samples import READY_ONCE_REPLACED, is_of_sample
from checker.shown import Shown
from checker.way import Way, way_of


class Head(NamedTuple):
    """The way to signature, what is said of it, and whether the draft is ready to be signed."""

    way: Way
    said: str
    ready: bool


def head_of(report: Report, mended: Mapping[Shown, int]) -> Head:
    """Return how far the draft of *report* has come, of which so many matters are *mended* in the copy."""
    way = way_of(report, mended)
    of_sample = is_of_sample(report.plan.place)
    said = READY_ONCE_REPLACED if way.ready and of_sample else way.sentence
    return Head(way, said, way.ready and not of_sample)
