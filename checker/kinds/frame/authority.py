"""The authority above a signer's post, as Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7 writes it: TM., KT., TL."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.party import of_party_style
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

AUTHORITY = Grammar(
    r"(?<!\w)(?:(?P<sign>{authority}) ?[./]|(?P<slash>{authority.slashed}) ?\.?"
    r"|(?P<bare>{authority})(?= (?:{post}|{post.standing-body}|{body.committee}|{body.council})(?!\w))"
    r") ?(?=\w)"
)
"""With its full stop, with a slash, or bare before what it stands for: TM ỦY BAN NHÂN DÂN."""
_COMMITTEE = Grammar(r"{body.committee}(?!\w)")
_COUNCIL = Grammar(r"{body.council}(?!\w)")
# TM. UBND XÃ BÌNH LƯ: behind TM. the collective stands without its place
_PLACE_BEHIND = Grammar(
    r" (?:{unit.province}|{unit.commune}|{unit.district})(?: (?!{authority}[ .]|{post}(?!\w))[^\n ]+)*"
)
# P. CHỦ TỊCH
_SHORT_DEPUTY = Grammar(r"(?<=\n){post.deputy-short}(?:\. ?| )(?P<post>{post})(?!\w)")


class AuthoritySlip(NamedTuple):
    """An authority that the decree writes otherwise, with the right words."""

    span: Span
    right: str


def authorities(facts: Facts, within: Span) -> frozenset[str]:
    """Return the authorities written in *within*: tm, kt, tl."""
    signs = (
        facts.lexicon.value("authority", match["sign"] or match["slash"] or match["bare"])
        for match in facts.lexicon.pattern(AUTHORITY).finditer(facts.folded, *within)
    )
    return frozenset(map(str, signs))


def authority_slips(facts: Facts, within: Span) -> Iterator[AuthoritySlip]:
    """Yield the authorities written otherwise than TM., KT., and a collective cut short behind TM.

    The party and the unions have a form of their own: T/M BAN THƯỜNG VỤ.
    """
    if of_party_style(facts):
        return
    for match in facts.lexicon.pattern(AUTHORITY).finditer(facts.folded, *within):
        sign = facts.lexicon.value("authority", match["sign"] or match["slash"] or match["bare"])
        written, right = facts.text[slice(*match.span())].replace(" ", ""), f"{sign}.".upper()
        body = _short_body(facts, match.end())
        glued = _glued(facts, match)
        if glued is not None and body is None and written.upper() == right:
            yield AuthoritySlip(glued, f"{right} {facts.text[match.end() : glued.end]}")
        elif written.upper() != right or body is not None:
            end = body[0].end if body else match.start() + len(match.group().rstrip())
            words = f"{right} {body[1]}" if body else right
            yield AuthoritySlip(Span(match.start(), end), words)


def _glued(facts: Facts, match: re.Match[str]) -> Span | None:
    """Return the line from the sign on where no space stands behind it: KT.CHỦ TỊCH.

    What a page or a picture shows may have lost its spaces in reading.
    """
    lost = facts.document.format == "pdf" or facts.document.recognised
    spaced = facts.text[match.start() : match.end()]
    if lost or (spaced.endswith((" ", "\u00a0")) and " " not in spaced.rstrip()):
        return None
    end = facts.text.find("\n", match.end())
    return Span(match.start(), end if end >= 0 else len(facts.text))


def deputy_slips(facts: Facts, within: Span) -> Iterator[AuthoritySlip]:
    """Yield the posts of deputies whose first word is cut short: P. CHỦ TỊCH."""
    for match in facts.matches(_SHORT_DEPUTY, within, lined=True):
        post, deputy = facts.text[slice(*match.span("post"))], facts.lexicon.written("post.deputy")
        right = deputy.upper() if post.isupper() else deputy.capitalize()
        yield AuthoritySlip(Span(*match.span()), f"{right} {post}")


def _short_body(facts: Facts, start: int) -> tuple[Span, str] | None:
    """Return where the collective at *start* is named by its letters, with its name in full."""
    for name, grammar in (("body.committee", _COMMITTEE), ("body.council", _COUNCIL)):
        match = facts.lexicon.pattern(grammar).match(facts.folded, start)
        if match is not None and " " not in match.group():
            place = facts.lexicon.pattern(_PLACE_BEHIND).match(facts.lined, match.end())
            end = place.end() if place else match.end()
            return Span(match.start(), end), facts.lexicon.written(name).upper()
    return None
