"""Several slips in one list are one matter with several places: whoever renumbers it mends them together."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.report import Finding

_NAMED = 3
"""Slips that are said one by one; the others are seen at their places."""


def as_one(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the slips of one list, each saying the same; to be looked at only where all of them are."""
    found = list(findings)
    if len(found) <= 1:
        yield from found
        return
    said = list(dict.fromkeys(finding.message for finding in found))
    message = " ".join(said[:_NAMED]) + (" …" if len(said) > _NAMED else "")
    doubtful = all(finding.doubtful for finding in found)
    for finding in found:
        yield replace(finding, message=message, doubtful=doubtful)
