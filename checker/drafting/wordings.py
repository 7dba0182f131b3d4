"""The words of the rules for a new draft: what they propose where a plan has nothing but its title.

So a draft says what the program would ask for, filled in for the body and the year, and
nothing that does not concern them.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.drafting.order import Order
from checker.judge import check
from checker.kernel.document import Document
from checker.library.rule import Library
from checker.office import Office, filled
from checker.particulars import Overrides
from checker.readers.content import Piece, compose
from checker.report import Result


class Wording(NamedTuple):
    """The words of a rule, with the id of its group."""

    group: str
    words: str


def wordings(
    title: Sequence[str], issuer: str, order: Order, library: Library
) -> Mapping[str, Wording]:
    """Return by their ids, in order, the words of the rules that ask something of the bare lines *title*."""
    bare = compose(map(Piece, title))
    document = Document(Path(), "docx", bare.text, bare.blocks, keeps_header=True)
    said = Overrides(
        year=order.year,
        level=order.level,
        place=order.unit.place,
        issuer=issuer,
        subject=order.plan,
        profile="yearly",
    )
    report = check(document, library, said)
    report = filled(report, Office(issuer, order.signer or _blank_name(library), order.post))
    found = ((result.rule, _words(result)) for result in report.results)
    return {rule.id: Wording(rule.group.id, words) for rule, words in found if words}


def _words(result: Result) -> str:
    """Return what *result* proposes to write, without the number it would have in the plan."""
    for finding in result.findings:
        if finding.suggestion and result.is_open:
            return finding.suggestion.removeprefix(finding.put.mark if finding.put else "")
    return ""


def _blank_name(library: Library) -> str:
    """Return what stands for the signer's name until it is known: (Họ và tên)."""
    words = (rule.suggestion or "" for rule in library.rules if rule.kind == "signature")
    return next(words, "").rpartition("\n")[2]
