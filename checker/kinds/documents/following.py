"""Which document of the register has taken the place of a programme that has ended."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.kernel.phrases import SIGNS, find
from checker.kernel.text import fold
from checker.kinds.documents.ended import has_ended, successor
from checker.kinds.documents.programme_numbers import is_cited
from checker.kinds.documents.whole_name import closing_years
from checker.lexicon.lexicon import Lexicon
from checker.library.registers import KnownDocument, Registers
from checker.report import Verdict

_WORD = re.compile(r"[^\W\d]+")
_BESIDE = 2
"""Words that may stand behind a programme's name beside its years: giai đoạn. More are another's: của tỉnh …"""
_LEADS = ("puts-in-force", "about")


def follower(
    registers: Registers,
    lexicon: Lexicon,
    number: str,
    period: tuple[int, int] | None,
    names: Sequence[str],
) -> KnownDocument | None:
    """Return the document that follows the programme of the document *number* for *period*.

    One of them says that it replaces the other; else it is of the same sort, body and period, and called by
    one of *names* (phrases): where there is one such document and no other.
    """
    old = registers.documents[number]
    others = tuple(_others(registers, old))
    said = [new for new in others if number in new.replaces or new.id == old.replaced_by]
    said = [new for new in said if _covers(new, period)]
    if said:
        return max(said, key=lambda new: new.verified)  # of like ones the first
    alike = [
        new
        for new in others
        if period is not None
        and new.period == period
        and _sort(new) == _sort(old)
        and not new.replaces
        and _is_called(new, names, lexicon)
    ]
    return alike[0] if len(alike) == 1 else None


def own_name(facts: Facts, known: KnownDocument) -> str:
    """Return the name of *known* without its years; empty where it has none, or wordings for one."""
    name = next(iter(known.names), "")
    if SIGNS.intersection(name):
        return ""
    return name.removesuffix(closing_years(facts, name)).rstrip(" ,")


def renamed(words: str | None, names: Sequence[str], name: str) -> str | None:
    """Return *words* to paste with *name* in the place of what is one of *names*; they may be the same."""
    folded = fold(words or "")
    found = next((span for one in names for span in find(one, folded)), None)
    if not words or not name or found is None or folded[slice(*found)] == fold(name):
        return words
    return f"{words[: found.start]}{name}{words[found.end :]}"


def by_its_name(verdict: Verdict, names: Sequence[str]) -> Verdict:
    """Return *verdict* with a programme's own name, the first, in words for wordings that are not of it."""
    name, *others = names
    if any(find(one, fold(name)) for one in others):
        return verdict
    findings = tuple(
        replace(finding, suggestion=renamed(finding.suggestion, others, name))
        for finding in verdict.findings
    )
    return replace(verdict, findings=findings)


def in_force_then(facts: Facts, known: KnownDocument) -> KnownDocument:
    """Return *known*, or what took its place where that is over and the draft cites the other.

    A rule that names a document is older than what took its place: who cites that has what it asks for.
    """
    after = successor(facts, known) if has_ended(facts, known) else ""
    if isinstance(after, str) or not any(is_cited(facts, c, after) for c in facts[Citations]):
        return known
    return after


def _others(registers: Registers, old: KnownDocument) -> Iterator[KnownDocument]:
    return (new for new in registers.documents.values() if new.id != old.id)


def _covers(new: KnownDocument, period: tuple[int, int] | None) -> bool:
    """Whether *new* runs when *period* begins; one without years runs from its day on."""
    return period is None or new.period is None or new.period[0] <= period[0] <= new.period[1]


def _sort(document: KnownDocument) -> tuple[str, str, str]:
    symbol = document.id.rpartition("/")[2]
    return fold(document.kind), fold(document.issuer), fold(symbol)


def _is_called(document: KnownDocument, names: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the document's name, or what its title puts in force, is one of *names* and no more."""
    called = [fold(name) for name in document.names] or [fold(document.title)]
    return any(
        _is_lead(text[: span.start], lexicon) and len(_WORD.findall(text, span.end)) <= _BESIDE
        for text in called
        for name in names
        for span in find(name, text)
    )


def _is_lead(words: str, lexicon: Lexicon) -> bool:
    """Whether *words* before a name say no more than that it is approved: Phê duyệt."""
    rest = words.strip(' "“')
    return not rest or any(lexicon.has(lead, rest) for lead in _LEADS)
