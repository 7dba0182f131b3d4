"""Who does an item, where that stands behind it: (Chủ trì: UBND các xã; phối hợp: Sở Nội vụ)."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.demands.addressing import Named
from checker.facts import Facts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_BODY = (
    r"(?:{unit-filler} )*(?:{demand.commune}|(?!{unit-opening.not}(?!\w))"
    r"(?:{unit-opening}|{of-unit-person}|{demand.provincial}))(?!\w)"
)
_LABEL = r"(?:{demand.leads}|{demand.helps}) ?:"
_CARRIES = rf"{_BODY}[^.;:()\n]{{0,200}}? {{demand.carries}}(?!\w)"
_BRACKET = Grammar(
    rf"[ ,;]*\( ?(?:{_LABEL}|{{demand.leads.short}} ?:|{{demand.carried-by}}:? {_BODY}|{_CARRIES}"
    r"|{demand.helps} )[^()\n]{0,400}\)(?= ?(?:[.;:/]|$))"
)
_LOOSE = Grammar(
    rf"(?:[.;,/]|[ .;,]*[ ][–-])[ ]*{_LABEL}(?:[^.\n]|\.(?=[^\s]|[ ]*{_LABEL})){{0,400}}"
    rf"|[.;,]*[ ][–-] (?:{_CARRIES}|{{demand.carried-by}}:? {{demand.commune}})[^()\n]{{0,80}}(?=[.;]*$)"
)
_ROLE = Grammar(
    r"[(;.,/–-][ ]*(?:{demand.leads}|{demand.leads.short}) ?:"
    r"|[(;.,/– -][ ]*(?P<helps>{demand.helps})(?!\w)"
)
_COMMUNE = Grammar(r"(?<!\w){demand.commune}(?!\w)")
_PROVINCE = Grammar(r"(?<!\w){demand.province-only}(?!\w)")


class Doers(NamedTuple):
    """A note at the end of an item, from its bracket or sign on; ``named`` is None where it names nobody who leads."""

    span: Span
    named: Named | None


def doers_in(facts: Facts, words: Span) -> Iterator[Doers]:
    """Yield the notes in *words* that say who does what stands before them, in order."""
    found: list[Span] = []
    at = words.start
    for match in facts.lexicon.pattern(_BRACKET).finditer(facts.lined, *words):
        found += _loose(facts, Span(at, match.start()))
        found.append(Span(*match.span()))
        at = match.end()
    for span in (*found, *_loose(facts, Span(at, words.end))):
        yield Doers(span, _named(facts, span))


def _loose(facts: Facts, words: Span) -> Iterator[Span]:
    """Yield the notes without brackets: . Chủ trì: UBND các xã; - UBND cấp xã thực hiện."""
    for match in facts.lexicon.pattern(_LOOSE).finditer(facts.lined, *words):
        yield Span(*match.span())


def _named(facts: Facts, note: Span) -> Named | None:
    """Return who leads by a *note*: communes that only help are ``helping``."""
    roles = [*facts.lexicon.pattern(_ROLE).finditer(facts.lined, *note)]
    helping: Named | None = None
    for match in facts.lexicon.pattern(_COMMUNE).finditer(facts.lined, *note):
        role = next((r for r in reversed(roles) if r.end() <= match.start()), None)
        name = Span(*match.span())
        if role is None or role["helps"] is None:
            return Named("communes", name)
        if helping is None and not is_one(facts, name):
            helping = Named("helping", name)
    leads = not roles or roles[0]["helps"] is None or _names(facts, note.start, roles[0].start())
    return helping or (Named("others", note) if leads else None)


def _names(facts: Facts, start: int, end: int) -> bool:
    """Whether somebody is named before the first word on who helps."""
    return any(map(str.isalpha, facts.text[start:end]))


def is_one(facts: Facts, named: Span) -> bool:
    """Whether one commune is named, not all of them: UBND xã Bình Lư."""
    behind = facts.text[named.end : named.end + 2]
    return behind[:1] == " " and behind[1:2].isupper()


def is_of_province(facts: Facts, words: Span) -> bool:
    """Whether *words* speak of what is the province's alone: Hội thi cấp tỉnh."""
    return facts.lexicon.pattern(_PROVINCE).search(facts.lined, *words) is not None
