"""Decisions that fit what a draft says now: a new one beside them takes the place of none of them."""

from collections.abc import Iterable

from checker.report import Report
from checker.review.passage import passage_keys
from checker.review.waivable import waivables
from checker.review.waiver import Waiver
from checker.review.waiver_file import Name, name_of


def fitting(report: Report, new: Iterable[Waiver]) -> frozenset[Name]:
    """Return the names of all decisions that may be made on the rules of *new* and are of other matters.

    Whether they are made already does not matter: *report* may be older than the
    file beside its draft, where another decision was written a moment ago.
    """
    taken = {name_of(waiver) for waiver in new}
    rules = {rule for rule, _ in taken}
    names: set[Name] = {
        (report.results[number].rule.id, key)
        for (number, _), keys in passage_keys(report, rules).items()
        for key in keys
    }
    for number, result in enumerate(report.results):
        rule = result.rule.id
        if rule not in rules:
            continue
        for one in waivables(report, number):
            keys = {(rule, key) for key in one.keys}
            names |= keys if taken.isdisjoint(keys) else set()
        names |= {name_of(waiver) for waiver in result.waivers}
    return frozenset(names - taken)
