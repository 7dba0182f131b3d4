"""Whether the post under an authority may sign by it (Nghị định 30/2020/NĐ-CP, Điều 13).

TM. is signed by the head of a collective, KT. by a deputy of the head, TL. and TUQ. by whom the head has told to.
The Party, the unions and what no list names are not judged; nothing here is more than to be looked at.
"""

from collections.abc import Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.party import of_party_style
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds.frame.authority import AUTHORITY, deputy_slips
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_POST = Grammar(r"(?:{authority}\. ?)?(?:{post.acting} )?(?P<post>{post})(?!\w)")
_DEPUTY = Grammar(r"{post.deputy} (?=\w)")
_ACTING = Grammar(r"{post.acting} (?=\w)")
_MEMBER = Grammar(r"{post.member}(?!\w)")
_COLLECTIVE = Grammar(r"{head.collective}(?!\w)")
_ADVISORY = Grammar(r"{head.advisory}(?!\w)")
_OFFICE = Grammar(r"{head.office}(?!\w)")


class Misfit(NamedTuple):
    """An authority and a post that do not go together.

    ``outcome`` names the kind's sentence, ``found`` is the authority with what it is of, ``post`` who signs by it.
    """

    span: Span
    outcome: str
    found: str
    post: str = ""


class _Sign(NamedTuple):
    """An authority: ``kind`` is tm, kt, tl or tuq, ``start`` where it begins, ``of`` where what it is of begins."""

    kind: str
    start: int
    of: int


def misfits(facts: Facts, within: Span, posts: list[Span]) -> Iterator[Misfit]:
    """Yield what does not go together in the signature *within*, whose *posts* are in order."""
    if of_party_style(facts) or facts[Plan].is_party or any(deputy_slips(facts, within)):
        return  # P. CHỦ TỊCH: the post is told first
    signs = [
        _Sign(str(facts.lexicon.value("authority", match["sign"] or match["slash"] or match["bare"])), *match.span())
        for match in facts.lexicon.pattern(AUTHORITY).finditer(facts.folded, *within)
    ]  # fmt: skip
    others = any(sign.kind in {"tl", "tuq"} for sign in signs)
    for sign in signs:
        if sign.kind == "tm":
            yield from _for_all(facts, sign, posts, by_others=others)
        elif sign.kind == "kt":
            yield from _for_the_head(facts, sign, posts)
        elif sign.kind in {"tl", "tuq"}:
            yield from _told_to(facts, sign, posts)


def _for_all(facts: Facts, sign: _Sign, posts: list[Span], *, by_others: bool) -> Iterator[Misfit]:
    """TM. is of a collective, and its head stands below: CHỦ TỊCH, or KT. CHỦ TỊCH and the deputy."""
    below = [post for post in posts if post.start > sign.start]
    if any(post.start == sign.of for post in posts) or _head(facts, _OFFICE, sign.of):
        yield _misfit(facts, sign, sign.of, "no-collective")
        return
    head = _head(facts, _COLLECTIVE, sign.of) or _head(facts, _ADVISORY, sign.of)
    if head and below and not by_others and not any(_ends_in(facts, p, head) for p in below):
        yield _misfit(facts, sign, sign.of, "other-head", below[-1])


def _for_the_head(facts: Facts, sign: _Sign, posts: list[Span]) -> Iterator[Misfit]:
    """KT. is of the head, and a deputy of the head stands below."""
    chief = _post_of(facts, sign)
    if chief is None:
        return
    if facts.lexicon.pattern(_DEPUTY).match(facts.folded, *chief):
        yield _misfit(facts, sign, chief.start, "for-deputy")
        return
    name = _plain(facts, chief)
    below = [post for post in posts if post.start >= chief.end]
    member = facts.lexicon.pattern(_MEMBER)
    deputies = (
        _plain(facts, post, deputy=True) == name or member.match(facts.folded, *post)
        for post in below
    )
    strange = name == _own_head(facts) and not any(deputies)
    if below and (strange or _plain(facts, below[0]) == name):
        yield _misfit(facts, sign, chief.start, "for-oneself", below[0])


def _told_to(facts: Facts, sign: _Sign, posts: list[Span]) -> Iterator[Misfit]:
    """TL. and TUQ. are of the head, and someone else stands below; laws let a collective empower others."""
    head = _head(facts, _COLLECTIVE, sign.of)
    below = [post for post in posts if post.start > sign.of]
    if head and (sign.kind == "tl" or (below and _plain(facts, below[0]) == head)):
        yield _misfit(facts, sign, sign.of, "order-of-all")
    chief = _post_of(facts, sign)
    below = [post for post in below if chief is not None and post.start >= chief.end]
    if chief is None or not below:
        return
    same = _plain(facts, below[0]) == _plain(facts, chief)
    if same or (sign.kind == "tl" and _plain(facts, below[0], deputy=True) == _plain(facts, chief)):
        yield _misfit(facts, sign, chief.start, "told-to" if same else "deputy-told", below[0])


def _misfit(facts: Facts, sign: _Sign, at: int, outcome: str, post: Span | None = None) -> Misfit:
    """Return that the line of *sign*, in which what it is of begins *at*, does not go with *post*."""
    line = facts.text.find("\n", at)
    end = len(facts.text) if line < 0 else line
    own = facts.lexicon.pattern(_POST).match(facts.folded, at)
    end = min(end, own.end()) if own else end
    found = facts.text[sign.start : end].rstrip()
    reach = max(sign.start + len(found), post.end if post else 0)
    return Misfit(Span(sign.start, reach), outcome, found, facts.quote(post) if post else "")


def _post_of(facts: Facts, sign: _Sign) -> Span | None:
    """Return the post that stands right behind *sign*."""
    match = facts.lexicon.pattern(_POST).match(facts.folded, sign.of)
    return Span(*match.span("post")) if match else None


def _head(facts: Facts, bodies: Grammar, start: int) -> str | None:
    """Return the head's post of the body at *start*, if it is one of *bodies*."""
    match = facts.lexicon.pattern(bodies).match(facts.folded, start)
    return _led_by(facts, bodies, match.group()) if match else None


def _own_head(facts: Facts) -> str | None:
    """Return the post of the head whose deputies alone sign for him: of a collective or an office."""
    issuer = fold(facts[Plan].issuer)
    for bodies in (_COLLECTIVE, _OFFICE):
        match = facts.lexicon.pattern(bodies).match(issuer)
        if match:
            return _led_by(facts, bodies, match.group())
    return None


def _led_by(facts: Facts, bodies: Grammar, body: str) -> str:
    return fold(str(facts.lexicon.value(bodies.lists[0], body)))


def _plain(facts: Facts, post: Span, *, deputy: bool = False) -> str | None:
    """Return the folded words of *post* without “quyền”; of a *deputy* the chief's, None for another."""
    words = facts.folded[post.start : post.end]
    if deputy:
        match = facts.lexicon.pattern(_DEPUTY).match(words)
        return words[match.end() :] if match else None
    acting = facts.lexicon.pattern(_ACTING).match(words)
    return words[acting.end() :] if acting else words


def _ends_in(facts: Facts, post: Span, head: str) -> bool:
    return f" {facts.folded[post.start : post.end]}".endswith(f" {head}")
