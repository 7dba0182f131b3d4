"""One body has one name in a document: that of the register, where several are written.

And a city that is run by the State's centre is no province.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.place_names import PlaceNames
from checker.facts.places import Places
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase, PlainWords
from checker.kinds.base import Kind
from checker.kinds.proofreading.letter_case import form_of
from checker.kinds.reply import Reply, combine
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

_PROVINCE, _CITY = "tỉnh", "thành phố"
_PLACES = 20
"""Places shown of one other name: each can be put right."""


class Params(NamedTuple):
    """``bodies`` are official names, each with the phrase for all ways in which it is written."""

    bodies: tuple[tuple[PlainWords, Phrase], ...]


OUTCOMES = {
    "missing": "Một cơ quan được viết nhiều cách: “{found}” và “{other}”; tên đúng là “{expected}”.",
    "status": "Ghi “{found}”; đúng là “{expected}”.",
    "right": "Mỗi cơ quan có một cách viết tên.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Names of bodies in capitals throughout, or that begin with a small letter, do not count."""
    reply = Reply(rule, facts, OUTCOMES)
    findings: list[Finding] = []
    for official, phrase in params.bodies:
        forms = _forms(facts, phrase)
        if len(forms) > 1:
            right = form_of(official)
            other = next((form for form in forms if form == right), None)
            for form, spans in forms.items():
                if form == right:
                    continue
                beside = other or next(one for one in forms if one != form)
                findings += [
                    reply.finding(
                        span, "missing", official, official,
                        found=" ".join(facts.quote(span).split()),
                        other=" ".join(facts.quote(forms[beside][0]).split()), expected=official,
                    )
                    for span in spans[:_PLACES]
                ]  # fmt: skip
    findings += _of_other_status(reply)
    findings.sort(key=lambda finding: finding.span)
    return combine(Status.REVIEW, findings) if findings else reply.passed("right")


def _of_other_status(reply: Reply) -> Iterator[Finding]:
    """Yield cities that are called provinces though they were none, on the plan's day or ever."""
    facts = reply.facts
    days = facts[Plan].days
    for place in facts[Places] if days is not None else ():
        entries = facts[PlaceNames].provinces.get(place.key, ())
        cities = [e for e in entries if e.kind == _CITY and days and e.stands_on(days.last)]
        if place.kind == _PROVINCE and cities and all(e.kind == _CITY for e in entries):
            found = facts.quote(place.span)
            expected = f"{_CITY} {place.name}"
            yield reply.finding(place.span, "status", expected, found=found, expected=expected)


def _forms(facts: Facts, phrase: str) -> Mapping[str, list[Span]]:
    """Return each way in which the body is named, with its places."""
    ways: dict[str, list[Span]] = defaultdict(list)
    for span in facts.find(phrase):
        ways[facts.quote(span)].append(span)
    forms: dict[str, list[Span]] = defaultdict(list)
    for found, spans in ways.items():
        if not found.isupper() and found[0].isupper():  # nor: cán bộ Tài chính
            forms[form_of(found)] += spans
    return {form: sorted(spans) for form, spans in forms.items()}


KIND = Kind("naming", Params, check, OUTCOMES, by_signs=True)
