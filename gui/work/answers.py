"""What a person has answered to the remarks on the open draft, as the panes show it."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple

from checker.matters import Place, Weight
from checker.report import Finding, Report, Status
from checker.review.mend import Mend, edited
from checker.review.passage import passage_keys, quote_at, sentence_at
from checker.review.remarks import unread_rows
from checker.shown import TO_DO, Shown, of_matter, own_findings, shown, shown_at


class Answers(NamedTuple):
    """What was answered, findings by the numbers of their result and their own.

    The words of those in ``offered`` can be put into the repaired copy, those in ``accepted`` will be:
    so many matters of each way of showing are ``mended``. Those ``lost`` were chosen, too, but their
    words are others now: they have to be chosen again.
    """

    offered: frozenset[Place] = frozenset()
    accepted: frozenset[Place] = frozenset()
    mended: Mapping[Shown, int] = {}
    lost: tuple[Place, ...] = ()


NO_ANSWERS = Answers()


def offered(report: Report) -> frozenset[Place]:
    """Return the findings of *report* that can be mended: their words written, or their layout put right."""
    return frozenset(
        (number, which)
        for number in range(len(report.results))
        for which, finding in own_findings(report, number)
        if ((finding.put is not None and finding.suggestion is not None) or _is_formed(finding))
        and (matter := report.matters.of.get((number, which)))
        and of_matter(matter) in TO_DO
    )


def of_layout(report: Report) -> frozenset[Place]:
    """Return those offered whose layout is put right (Chỉnh thể thức)."""
    return frozenset(
        (number, which)
        for number, which in offered(report)
        if _is_formed(report.results[number].findings[which])
    )


def _is_formed(finding: Finding) -> bool:
    return finding.remedy is not None and bool(finding.remedy.settings)


def certain(report: Report) -> frozenset[Place]:
    """Return those offered of which nothing is left to a person: neither a look, a wish nor a blank to fill.

    What custom asks for alone is a wish: a new task of an office is for a person to give. The layout
    is a matter of its own.
    """
    return frozenset(
        (number, which)
        for number, which in offered(report) - of_layout(report)
        if _is_certain(report, (number, which))
    )


def _is_certain(report: Report, place: Place) -> bool:
    matter, finding = report.matters.of[place], report.results[place[0]].findings[place[1]]
    demanded = matter.weight is Weight.MUST or finding.fix is not None
    return matter.status is Status.GAP and demanded and not finding.leaves_blanks


def accepted(report: Report, keys: Collection[str]) -> frozenset[Place]:
    """Return those offered whose words a person has accepted: the passages known by *keys*."""
    known = keys_at(report, offered(report))
    return frozenset(place for place, own in known.items() if any(key in keys for key in own))


def keys_at(report: Report, places: Collection[Place]) -> Mapping[Place, tuple[str, ...]]:
    """Return the keys by which the passages at *places* of *report* are known."""
    rules = {report.results[number].rule.id for number, _ in places}
    known = passage_keys(report, rules) if rules else {}
    return {place: known[place] for place in places}


def mark_of(report: Report, places: Collection[Place]) -> str:
    """Return by what a copy is known again that was made of *report* with the words for *places*."""
    keys = sorted(own[0] for own in keys_at(report, places).values())
    return sha256(" ".join((report.document.sha256, *keys)).encode()).hexdigest()


def answered(report: Report, keys: Collection[str], chosen: Iterable[Mend] = ()) -> Answers:
    """Return what is answered to *report* where the passages known by *keys* are to be mended.

    By what was *chosen* those are known whose words have changed since.
    """
    places = accepted(report, keys)
    matters = {(matter := report.matters.of[place]).id: of_matter(matter) for place in places}
    still = {key for own in keys_at(report, places).values() for key in own}
    gone = [mend for mend in chosen if mend.key not in still]
    lost = tuple(sorted(_edited(report, gone, _open(report) - places))) if gone else ()
    return Answers(offered(report), places, Counter(matters.values()), lost)


def _edited(report: Report, gone: Sequence[Mend], places: frozenset[Place]) -> Iterable[Place]:
    """Return those of *places* whose words were others when they were chosen, as *gone* tells.

    Some stand there as they were, and only what is said of them is new: then the particulars have
    changed, not the words.
    """
    rules = {mend.rule for mend in gone}
    near = frozenset(place for place in places if report.results[place[0]].rule.id in rules)
    known = keys_at(report, near)
    words = {
        (mend.rule, mend.quote, mend.sentence) for mend in gone if mend.quote and mend.sentence
    }
    same = {
        place
        for place in near
        if (_rule(report, place), quote_at(report, place), sentence_at(report, place)) in words
    }
    keys = {key for own in known.values() for key in own}
    return edited(report, [mend for mend in gone if mend.key not in keys], near - same)


def _rule(report: Report, place: Place) -> str:
    return report.results[place[0]].rule.id


def _open(report: Report) -> frozenset[Place]:
    """Return the places of *report* that a person has to deal with, each where it is told."""
    return frozenset(
        place
        for place, matter in report.matters.of.items()
        if matter.rule == report.results[place[0]].rule.id and of_matter(matter) in TO_DO
    )


class Can(NamedTuple):
    """Which answers fit a remark: words to put in or to leave out again, a look, a waiver."""

    mend: bool = False
    mend_words: str = "Sửa trong bản &Word"
    unmend: bool = False
    see: bool = False
    waive: bool = False
    unwaive: bool = False
    unwaive_words: str = ""
    read: bool = False


def can(report: Report, answers: Answers, place: Place) -> Can:
    """Return which answers fit the remark at *place*."""
    result = report.results[place[0]]
    how = shown_at(report, *place, shown(report)[place[0]])
    waiver = result.findings[place[1]].waiver if place[1] >= 0 else result.waiver
    formed = place[1] >= 0 and _is_formed(result.findings[place[1]])
    return Can(
        mend=place in answers.offered - answers.accepted,
        mend_words="Chỉnh lỗi này trong bản &Word" if formed else Can().mend_words,
        unmend=place in answers.accepted,
        see=how is Shown.LOOK,
        waive=result.is_open and how in TO_DO and how is not Shown.LOOK,
        unwaive=waiver is not None,
        unwaive_words="Xem lại chỗ nà&y" if waiver is not None and waiver.seen else "Bỏ &miễn trừ",
        read=place[0] in unread_rows(report),
    )


def together(report: Report, place: Place) -> frozenset[Place]:
    """Return the findings that are one mistake with that at *place*: they are mended together."""
    matter = report.matters.of.get(place)
    return frozenset(
        at for at, other in report.matters.of.items() if other == matter and at[0] == place[0]
    ) or frozenset({place})


def mended_together(report: Report, place: Place) -> frozenset[Place]:
    """Return the findings that are mended with that at *place*: of the layout all that its rule tells."""
    formed = frozenset(at for at in of_layout(report) if at[0] == place[0])
    return formed if place in formed else together(report, place)
