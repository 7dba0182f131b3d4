"""Laws called by name: Luật Bình đẳng giới ngày 29/11/2006.

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6: a law needs no number. Versions of one law share its
name and are told apart by date or year; a law that amends another is another law.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from checker.facts.dates import DateMention, Dates
from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.kernel.phrases import without_overlaps
from checker.kernel.spans import span_set
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.library.registers import KnownDocument

_AT_LARGE = Grammar(r"{law.at-large}")
_REACH = 110
"""Characters between a law's name and its date: who passed it, in which session."""
_AMENDING_REACH = 700
"""Characters before a name in which the law that amends it begins: it may name a dozen laws before."""
_TO_DATE = Grammar(
    r"(?: \([^()]{0,40}\))?"
    r"(?:,? {passed-by}(?:(?!(?:{in-force}|(?<!\w)(?:{cited-kind}|{document-kind}))(?!\w))[^;:()])*?)?"
    r"[ ,(]*(?:{signs} )?(?:{day} )?"
)
_YEAR = Grammar(r" \(?(?:{year} )?(?P<year>(?:19|20)\d\d)(?![\d/]|[.-]\d| ?[-–] ?(?:19|20)\d\d)")
_NUMBER = Grammar(
    r"[ ,(]*(?:{law-kind} )?(?:{number-word}:? ?)?(?P<number>\d{1,3}/(?:19|20)\d\d/\w*)(?P<other>-\w)?"
)
"""A number with a dash in it, 56/2017/NĐ-CP, is that of another document than a law."""
_AMENDING = Grammar(r"(?<!\w){amending}(?!\w)(?:(?!(?<!\w){basis-word}(?!\w))[^.;:\d()])*$")


class LawMention(NamedTuple):
    """One naming of a law without its number.

    ``span`` covers name and date or year. ``versions`` are all laws of that
    name, the oldest first; ``year`` is given where the year alone is written.
    """

    span: Span
    name: Span
    versions: tuple[KnownDocument, ...]
    date: DateMention | None
    year: int | None


class Laws(tuple[LawMention, ...]):
    """Every law of the register that is called by name, in order."""

    __slots__ = ()


class NumberedLaw(NamedTuple):
    """A law called by name with a number behind it; ``versions`` are all laws of that name."""

    name: Span
    number: Span
    versions: tuple[KnownDocument, ...]


class NumberedLaws(tuple[NumberedLaw, ...]):
    """Every law of the register with a number behind its name, in order."""

    __slots__ = ()


class LawNames(tuple[tuple[Span, tuple[KnownDocument, ...]], ...]):
    """Every naming of a law of the register, with the versions of that name, in order."""

    __slots__ = ()


def read_laws(facts: Facts) -> Laws:
    """Return every law of the register called by its name and not by its number."""
    return Laws(_mentions(facts, facts[LawNames]))


def read_numbered_laws(facts: Facts) -> NumberedLaws:
    """Return every law of the register with a number behind its name."""
    number = facts.lexicon.pattern(_NUMBER)
    return NumberedLaws(
        NumberedLaw(name, Span(*found.span("number")), versions)
        for name, versions in facts[LawNames]
        if (found := number.match(facts.folded, name.end))
        and found["other"] is None
        and not _is_amended(facts, name)
    )


def read_law_names(facts: Facts) -> LawNames:
    """Return every naming of a law of the register."""
    at_large = span_set(Span(*match.span()) for match in facts.matches(_AT_LARGE))
    found: dict[Span, tuple[KnownDocument, ...]] = {}
    for versions in _versions(facts):
        for phrase in dict.fromkeys(name for version in versions for name in version.names):
            found.update(dict.fromkeys(facts.find(phrase), versions))
    names = (span for span in without_overlaps(found) if not at_large.covers(span.start))
    return LawNames((name, found[name]) for name in names)


def _versions(facts: Facts) -> Iterator[tuple[KnownDocument, ...]]:
    """Yield the laws that share a name, the oldest first."""
    versions: dict[str, list[KnownDocument]] = defaultdict(list)
    for known in facts.registers.documents.values():
        if facts.lexicon.made(_is_law, known.kind) and known.names:
            versions[known.names[0]].append(known)
    for laws in versions.values():
        yield tuple(sorted(laws, key=lambda law: (law.date is None, str(law.date))))


def _is_law(lexicon: Lexicon, kind: str) -> bool:
    """Whether documents of this *kind* are laws."""
    return lexicon.has("law-kind", fold(kind))


def _mentions(facts: Facts, names: LawNames) -> Iterator[LawMention]:
    number, year_of = map(facts.lexicon.pattern, (_NUMBER, _YEAR))
    for name, versions in names:
        if number.match(facts.folded, name.end) or _is_amended(facts, name):
            continue
        day = _date_after(facts, name)
        year = None if day else year_of.match(facts.folded, name.end)
        end = day.span.end if day else year.end("year") if year else name.end
        yield LawMention(
            Span(name.start, end), name, versions, day, int(year["year"]) if year else None
        )


def _is_amended(facts: Facts, name: Span) -> bool:
    """Whether *name* stands in the title of a law that amends it: the date behind is that law's."""
    low = max(0, name.start - _AMENDING_REACH)
    before = _clause_before(facts.folded, low, name.start)
    return facts.lexicon.pattern(_AMENDING).search(facts.folded, *before) is not None


def _clause_before(folded: str, low: int, end: int) -> tuple[int, int]:
    return max(low, folded.rfind(";", low, end) + 1), end


def _date_after(facts: Facts, name: Span) -> DateMention | None:
    day = facts[Dates].first_from(name.end)
    if day is None or day.span.start > name.end + _REACH:
        return None
    between = facts.lexicon.pattern(_TO_DATE)
    return day if between.fullmatch(facts.folded, name.end, day.span.start) else None
