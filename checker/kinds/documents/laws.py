"""Laws called by name, held against the version that was in force on the plan's day."""

from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.dates import DateMention, written_day
from checker.facts.laws import LawMention, Laws
from checker.kernel.text import fold
from checker.kinds.documents.ended import ended_fault, has_ended
from checker.kinds.documents.later import Cited
from checker.kinds.documents.law_times import in_force, is_beyond_register, made_by_then
from checker.kinds.documents.law_years import amending, law_year_faults
from checker.kinds.documents.registered import grade
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownDocument
from checker.report import Finding, Status

_AMENDING = Grammar(r"(?<!\w){amending}(?!\w)")


def law_faults(facts: Facts, reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield laws with a date that no version of theirs has, and versions that were replaced."""
    for law in facts[Laws]:
        if law.date is None:
            yield from _replaced(facts, reply, law, _of_year(law))
            yield from law_year_faults(facts, reply, law)
            continue
        fitting = [v for v in law.versions if _is_of_day(v, law.date)]
        if fitting:
            yield from _replaced(facts, reply, law, fitting)
        elif not _is_of_amendment(facts, law, law.date):
            yield from _misdated(facts, reply, law, law.date)


def dated_laws(facts: Facts) -> Iterator[Cited]:
    """Yield the laws that are called by name with a day of theirs."""
    for law in facts[Laws]:
        version = next((v for v in law.versions if law.date and _is_of_day(v, law.date)), None)
        if law.date is not None and version is not None:
            yield Cited(law.date, version.title, version.id)


def _of_year(law: LawMention) -> list[KnownDocument]:
    """Return the versions that a year alone or the bare name may mean."""
    if law.year is None:
        return list(law.versions)
    return [v for v in law.versions if v.date is not None and v.date.year == law.year]


def _replaced(
    facts: Facts, reply: Reply, law: LawMention, meant: list[KnownDocument]
) -> Iterator[tuple[Status, Finding]]:
    """Yield that the law was replaced, where every version that may be *meant* was."""
    if meant and all(has_ended(facts, version) for version in meant):
        name = " ".join(facts.quote(law.span).split())
        fault = ended_fault(facts, reply, meant[-1], law.span, name)
        if fault is not None:
            yield fault


def _is_of_day(version: KnownDocument, day: DateMention) -> bool:
    return version.date is not None and day.in_year(version.date.year) == version.date


def _is_of_amendment(facts: Facts, law: LawMention, day: DateMention) -> bool:
    """Whether *day* is of a law that amends this one: short for the law as amended then."""
    return any(_is_of_day(known, day) for known in amending(facts, law.versions))


def _misdated(
    facts: Facts, reply: Reply, law: LawMention, day: DateMention
) -> Iterator[tuple[Status, Finding]]:
    """Yield that no version is of *day*: a slip where it is near one's date, or none can be meant.

    A version made after the document corrects nothing in it; of what an old one may have followed
    before, the register knows too little.
    """
    dated = made_by_then(facts, [v for v in law.versions if v.date is not None])
    likely = [v for v in dated if _is_near(v, day)]
    if not dated or (not likely and _amends(facts, law)):
        return  # of laws that amend others the register has only those that plans cite
    if not likely and day.year is not None and is_beyond_register(facts, law.versions, day.year):
        return
    current = in_force(facts, dated) or dated[-1]
    meant = current if current in likely or not likely else likely[-1]
    right = written_day(meant.date)
    fields = {"document": meant.title, "found": day.text, "expected": right}
    if grade(meant) is Status.REVIEW:
        yield Status.REVIEW, reply.finding(day.span, "unverified", **fields)
    elif likely or _is_complete(facts, law, day):
        yield Status.GAP, reply.finding(day.span, "missing", day.like(meant.date), **fields)
    else:
        yield Status.REVIEW, reply.finding(day.span, "other-law", **fields)


def _is_near(version: KnownDocument, day: DateMention) -> bool:
    """Whether *day* has the year of the version, or its day and month."""
    right = version.date
    if right is None:
        return False
    return day.year in {None, right.year} or (day.day, day.month) == (right.day, right.month)


def _amends(facts: Facts, law: LawMention) -> bool:
    """Whether it is a law that amends others."""
    title = fold(law.versions[0].title)
    return facts.lexicon.pattern(_AMENDING).search(title) is not None


def _is_complete(facts: Facts, law: LawMention, day: DateMention) -> bool:
    """Whether the register knows every law of this name that was made about that *day*.

    It does not reach back behind its oldest version, nor ahead of its latest document.
    """
    days = [version.date for version in law.versions if version.date is not None]
    written = day.value
    if written is None or len(days) < len(law.versions):
        return False
    return min(days) < written <= facts.registers.reach
