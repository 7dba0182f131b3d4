"""Names of persons where a place's name might stand: Phó Chủ tịch UBND xã *Lê Văn Hùng*."""

from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar

# Phó Chủ tịch UBND xã …, Chủ tịch Hội Nông dân xã …; not Chủ tịch UBND giao UBND xã …
_POST = Grammar(
    r"(?<!\w)(?:{post}|{post.short}|{post.staff})(?!\w)(?:(?!{body.committee}|{body.council})[^.;:,\n]){0,40}"
    r"(?:(?:{body.committee}|{body.council}) \w+(?: \w+)? )?$"
)
_REACH = 70
"""Characters before a name among which the post of a person stands."""
_FULL_NAME = 3
"""Words of a person's full name at least."""


def is_person(facts: Facts, span: Span) -> bool:
    """Whether the name at *span* is of who holds a post, or a full name with a usual middle name."""
    words = _words(facts, span)
    if len(words) < _FULL_NAME:
        return False
    has = facts.lexicon.has
    return has("middle-name", words[1]) or (
        has("surname", words[0]) and _follows_a_post(facts, span.start)
    )


def may_be_person(facts: Facts, span: Span) -> bool:
    """Whether the name at *span* might be a person's too, surname and given name."""
    words = _words(facts, span)
    full = len(words) >= _FULL_NAME
    return facts.lexicon.has("surname", words[0]) and (full or _follows_a_post(facts, span.start))


def _words(facts: Facts, span: Span) -> list[str]:
    return [fold(word) for word in facts.quote(span).split()]


def _follows_a_post(facts: Facts, start: int) -> bool:
    post = facts.lexicon.pattern(_POST)
    return post.search(facts.lined, max(0, start - _REACH), start) is not None
