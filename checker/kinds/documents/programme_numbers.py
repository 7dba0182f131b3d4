"""Which numbers of a draft mean a document of the register, rightly or wrongly written."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from checker.facts import Facts
from checker.facts.citations import Citation, Citations, KnownDocuments
from checker.facts.cited_numbers import citation_key
from checker.kernel.document import Span
from checker.kernel.spans import span_set
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownDocument

_LINK = Grammar(
    r"(?:[\s\"'(),:\d-]|(?:{programme-link}|{programme-link.levels}[^;.(]{0,40})(?!\w))*"
)
_TIE = Grammar(r"\(|(?<!\w){programme-tie}(?!\w)")
_LOCAL_SYMBOL = Grammar(r"/ ?{symbol-kind.plan}(?:[ -]*{body.committee})?$")
_ISSUER_LINK = Grammar(r" {possessive} ")
_NEAR = 160
"""Characters between a name and the number that belongs to it, at most: an issuer and a date."""


def is_cited(facts: Facts, citation: Citation, known: KnownDocument) -> bool:
    """Whether *citation* is of *known*: by number and symbol, or by number, kind and date."""
    key = citation_key(known.id)
    if citation.key == key:
        return True
    # "Quyết định số 1790 ngày 23/10/2021": the symbol is not written, kind and date must agree.
    number = key.split("/")[0] + "/"
    return (
        citation.key == number
        and _is_of_its_kind(facts, citation, known)
        and (citation.date is None or known.date is None or same_day(citation, known))
    )


def _is_of_its_kind(facts: Facts, citation: Citation, known: KnownDocument) -> bool:
    """Whether a number without symbol is of a decision, or of the programme: "Chương trình 1790"."""
    return citation.kind == fold(known.kind) or facts.lexicon.has("programme-word", citation.kind)


def same_day(citation: Citation, known: KnownDocument) -> bool:
    """Whether the date of *citation* is that of *known*; a date or a year left out says nothing."""
    day, right = citation.date, known.date
    if day is None or right is None:
        return True
    return (day.day, day.month) == (right.day, right.month) and day.year in {None, right.year}


def wrong_numbers(facts: Facts, known: KnownDocument, names: Iterable[Span]) -> list[Citation]:
    """Return citations that mean this document and carry another number or symbol.

    The number stands beside the name and is of the same kind, or shares the
    digits or the date; or, away from the name, it is unknown and has this
    document's kind and date. Another known document's number must be tied to
    the name by a word or a bracket, not merely come next in a list.
    """
    digits, _, symbol = citation_key(known.id).partition("/")
    names = sorted(names)
    found: list[Citation] = []
    for citation in facts[Citations]:
        number, _, own_symbol = citation.key.partition("/")
        same_kind = own_symbol == symbol or (not own_symbol and citation.kind == fold(known.kind))
        dated = citation.date is not None and citation.date.year is not None
        same_date = dated and known.date is not None and same_day(citation, known)
        registered = citation.key in facts[KnownDocuments]
        near = _near(names, citation)
        beside = any(_beside(facts, name, citation, tied=registered) for name in near)
        related = same_kind or same_date or number == digits
        if (beside and related) or (same_kind and same_date and not registered):
            found.append(citation)
    return found


def _near(names: Sequence[Span], citation: Citation) -> Sequence[Span]:
    """Return those of *names*, in order and apart from each other, that lie near *citation*."""
    first = bisect_left(names, citation.extent.start - _NEAR, key=lambda name: name.end)
    last = bisect_right(names, citation.span.end + _NEAR, key=lambda name: name.start)
    return names[first:last]


def _beside(facts: Facts, name: Span, citation: Citation, *, tied: bool) -> bool:
    """Whether name and number belong together: nothing but linking words between them."""
    if name.end <= citation.extent.start <= name.end + _NEAR:
        between = facts.folded[name.end : citation.extent.start]
        link, tie = map(facts.lexicon.pattern, (_LINK, _TIE))
        return link.fullmatch(between) is not None and (not tied or tie.search(between) is not None)
    if not tied and citation.span.end <= name.start <= citation.span.end + _NEAR:
        return ";" not in facts.folded[citation.span.end : name.start]
    return False


def with_number(facts: Facts, name: Span, cited: Iterable[Citation]) -> Span:
    """Return *name* with the citation that belongs to it right behind, its issuer and bracket too."""
    for citation in cited:
        if name.end <= citation.extent.start and _beside(facts, name, citation, tied=False):
            end = _issued(facts, citation)
            opened = "(" in facts.text[name.end : citation.extent.start]
            return Span(name.start, end + (opened and facts.text[end : end + 1] == ")"))
    return name


def whole_citation(facts: Facts, citation: Citation) -> Span:
    """Return a citation from its kind to its issuer: Quyết định số … ngày … của Thủ tướng Chính phủ."""
    return Span(citation.extent.start, _issued(facts, citation))


def _issued(facts: Facts, citation: Citation) -> int:
    """Return where a citation ends with its issuer: … ngày 28/12/2020 của Thủ tướng Chính phủ."""
    end = citation.span.end
    link = facts.lexicon.pattern(_ISSUER_LINK).match(facts.folded, end)
    known = facts[KnownDocuments].get(citation.key)
    issuer = fold(known.issuer if known else citation.issuer)
    if link is None or not issuer or not facts.folded.startswith(issuer, link.end()):
        return end
    return link.end() + len(issuer)


def outside_local_titles(facts: Facts, known: KnownDocument, names: Iterable[Span]) -> list[Span]:
    """Return those of *names* that stand in no title of a superior's plan: there they name no programme of ours."""
    titles = span_set(
        c.extent for c in facts[Citations] if _is_local(facts, c) and not is_cited(facts, c, known)
    )
    return [span for span in names if not titles.contains(span)]


def _is_local(facts: Facts, citation: Citation) -> bool:
    """Whether this is a superior's plan: a name in its title names no programme of ours."""
    number = fold(facts.quote(citation.number_span))
    return (
        facts.lexicon.has("local-kind", citation.kind)
        and facts.lexicon.pattern(_LOCAL_SYMBOL).search(number) is not None
    )
