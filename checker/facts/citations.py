"""Citations: documents named by number, with kind, date, issuer and title.

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6: kind, number, issuer, date and
subject the first time, kind and number afterwards; a law without its number.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from checker.facts.cited_numbers import KIND, Number, citation_key, key_of, numbers_in
from checker.facts.dates import DateMention, Dates
from checker.facts.store import Facts
from checker.facts.tables import Tables
from checker.form.header import Header
from checker.kernel.document import Span
from checker.kernel.spans import SpanSet, span_set
from checker.kernel.text import LOWER, fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.library.registers import KnownDocument

_OWN_REACH = 90
"""Characters of the issuer's name between its first word and what it does."""
_KIND_NAME = Grammar(rf"(?<!\w){KIND}(?!\w)")
_TO_NUMBER = Grammar(r" ?{number-word}? ?:? ?")
_LAW_NAME = Grammar(r"[^.;:()\d]{2,60}{number-word}:? ?")
_BODY = r"[^.;:()\d\"]{2,90}?"
"""A body's name, without signs: Ban Chỉ đạo … phụ nữ thành phố Hồ Chí Minh has 85 characters."""
_ONE_BODY = rf"(?:(?!(?:,|(?<!\w){{and}}) ?{KIND}(?!\w))[^.;:()\d\"]){{2,90}}?"
"""A body's name up to the next document of a list: của Chính phủ, Luật Bình đẳng giới ngày …"""
_DATE_AFTER = Grammar(
    rf"[ ,(]*(?:{{issued-by}} {_ONE_BODY}[ ,(]*)?(?:{{already}} )?{{signs}}?[ ,(]*(?:{{day}} )?[ (]*$"
)
_DATE_BEFORE = Grammar(rf"[ ,]*(?:{_BODY} )?(?:{{already}} )?(?:{{signs}} )+[^.;:()\d]{{0,30}}$")
_YEAR_AFTER = Grammar(
    rf"(?P<before>[ ,(]*(?:{{issued-by}} {_ONE_BODY} )?){{year}} (?P<year>(?:19|20)\d\d)(?!\d)"
)
_ISSUER = Grammar(
    rf"[ ,)]*{{issued-by}} (?P<issuer>{_BODY})(?= {{after-issuer}}(?!\w)|[,.;:()\"]|$)"
)
# …, Ủy ban nhân dân phường … xây dựng Kế hoạch …: the plan's own words, behind what it is based on
_OWN_WORDS = Grammar(
    rf",? (?:{{body.committee}}|{{acting-body}})(?!\w)(?:(?!(?<!\w){{about}}(?!\w))[^.;,\d]){{2,{_OWN_REACH}}}?"
    r" {makes-plan} {document-kind.plan}(?!\w)"
)
# "… phê duyệt Chương trình “A” là căn cứ để rà soát", "… Chương trình “A”, rà soát quy hoạch": said of it
_BEHIND_TITLE = Grammar(r",? (?={ground}(?!\w))|(?<=\")[,:] ?(?={task-verb}(?!\w))")
# Quy chế phối hợp giữa A với B; C; D trong việc …: the partners of a title, with signs between them
_PARTNERS = Grammar(r"(?<!\w){partners}(?!\w)[^.\n]{2,300}?(?<!\w){partners.matter}(?!\w)")
# A line that goes on with a small letter or a number is a broken line, not a new sentence.
_SENTENCE_END = re.compile(rf";|\n(?![{LOWER}\d(])|\.(?=\s|$)|\)(?=[ ,:;.]|$)")

# Ngày hết hiệu lực, Thời gian hoàn thành: the day below is not that of the document beside it
_NOT_ISSUED = Grammar(r"(?<!\w)(?:{in-force-column}|{time-head})(?!\w)")
_KIND_REACH = 90
"""Characters before a number within which its kind begins: a law's name may stand between."""
_TITLE_REACH = 400
"""Characters behind a number within which its title ends, where no sentence ends before."""
_DATE_REACH = 110
"""Characters between a number and its date: the issuer's name and a few words."""


class Citation(NamedTuple):
    """One naming of a document by its number.

    ``span`` covers number, symbol and date; ``number_span`` the number with
    its symbol; ``extent`` reaches from the kind's name to the end of the
    title. ``key`` identifies the document however it is spelt; it ends in
    ``/`` where the symbol is not written.
    """

    span: Span
    number_span: Span
    extent: Span
    key: str
    kind: str
    date: DateMention | None
    year: int | None
    issuer: str
    title: str


class Citations(tuple[Citation, ...]):  # noqa: SLOT001 - keeps its extents
    """Every document cited by number, in order; not the draft's own number."""

    @cached_property
    def extents(self) -> SpanSet:
        """From the kind's name to the end of the title, for each."""
        return span_set(citation.extent for citation in self)

    def cover(self, span: Span) -> bool:
        """Whether *span* starts inside a citation (number, issuer, title of another document)."""
        return self.extents.covers(span.start)

    def around(self, offset: int) -> tuple[Citation, ...]:
        """Return the citations whose extent holds the character at *offset*, in order.

        There are two at most: the kind of one is the end of the one before.
        """
        last = bisect_right(self, offset, key=lambda citation: citation.extent.start)
        return tuple(c for c in self[max(0, last - 2) : last] if offset < c.extent.end)

    def starting_in(self, span: Span) -> tuple[Citation, ...]:
        """Return the citations whose number starts in *span*, in order."""
        first, last = (
            bisect_left(self, at, key=lambda citation: citation.span.start) for at in span
        )
        return tuple(self[first:last])

    def ending_in(self, span: Span) -> tuple[Citation, ...]:
        """Return the citations whose extent ends in *span*, in order."""
        first, last = (
            bisect_left(self, at, key=lambda citation: citation.extent.end) for at in span
        )
        return tuple(self[first:last])


class KnownDocuments(dict[str, KnownDocument]):
    """The register of documents by citation key."""


def read_known_documents(facts: Facts) -> KnownDocuments:
    """Return the register of documents by citation key."""
    known = facts.registers.documents
    return KnownDocuments({citation_key(number): known[number] for number in known})


def read_citations(facts: Facts) -> Citations:
    """Return every document cited by number, in order."""
    own = facts[Header].number
    found = citations_in(facts.text, facts.folded, facts[Dates], facts.lexicon)
    known = facts[KnownDocuments]
    return Citations(
        _without_anothers_day(facts, _without_note_mark(citation, known))
        for citation in found
        if own is None or not own.span.overlaps(citation.number_span)
    )


def _without_anothers_day(facts: Facts, citation: Citation) -> Citation:
    """Return *citation* without a day of another column, which is not that of issuing: Ngày hết hiệu lực."""
    day, start = citation.date, citation.span.start
    placed = facts[Tables].around(start) if day is not None else None
    own = placed[1].cell_at(start) if placed else None
    if day is None or own is None or own.span.contains(day.span):
        return citation
    head = facts[Tables].head_above(day.span.start, facts.folded)
    if facts.lexicon.pattern(_NOT_ISSUED).search(head) is None:
        return citation
    number = citation.number_span
    return citation._replace(date=None, year=None, span=Span(citation.span.start, number.end))


def _without_note_mark(citation: Citation, known: KnownDocuments) -> Citation:
    """Return *citation* without a note's mark that a converter set down on the line: 28/NQ-CP3."""
    key = citation.key.rstrip("0123456789")
    if citation.key in known or key not in known:
        return citation
    start, end = citation.number_span
    number = Span(start, end - (len(citation.key) - len(key)))
    return citation._replace(key=key, number_span=number)


def citations_in(
    text: str, folded: str, dates: Sequence[DateMention], lexicon: Lexicon
) -> tuple[Citation, ...]:
    """Return every citation in the text, in order."""
    starts = [d.span.start for d in dates]
    numbers = numbers_in(text, folded, lexicon)
    kinds = [
        _kind_before(text, folded, number, numbers[index - 1].end if index else 0, lexicon)
        for index, number in enumerate(numbers)
    ]
    leading = [
        _date_before(
            folded, kind[1], numbers[index - 1].end if index else 0, dates, starts, lexicon
        )
        for index, kind in enumerate(kinds)
    ]
    leading.append(None)
    taken: DateMention | None = None
    found: list[Citation] = []
    for index, number in enumerate(numbers):
        following = numbers[index + 1].start if index + 1 < len(numbers) else len(text)
        end = number.end
        stop = _sentence_end(text, end, min(following, end + _TITLE_REACH))
        stop = _behind_partners(text, folded, end, stop, following, lexicon)
        for words in (_OWN_WORDS, _BEHIND_TITLE):
            own = lexicon.pattern(words).search(folded, end, stop)
            stop = own.start() if own else stop
        kind, kind_start = kinds[index]
        before = leading[index] if leading[index] != taken else None
        day = _date_after(folded, end, stop, dates, starts, lexicon)
        if before is not None and day is not None and day == leading[index + 1]:
            day = None  # it leads the next: ngày … ban hành A, ngày … ban hành B
        taken = given = day or before
        tail = day.span.end if day else end
        issuer_of = lexicon.pattern(_ISSUER)
        issuer = issuer_of.match(folded, end, stop) or issuer_of.match(folded, tail, stop)
        after_issuer = max(tail, issuer.end() if issuer else tail)
        found.append(
            Citation(
                span=Span(number.start, tail),
                number_span=Span(number.start, end),
                extent=Span(kind_start, stop),
                key=key_of(number.written),
                kind=kind,
                date=given,
                year=given.year if given else _year_after(folded, end, stop, lexicon),
                issuer=text[slice(*issuer.span("issuer"))].strip() if issuer else "",
                title=text[after_issuer:stop].strip(" ,\n"),
            )
        )
    return tuple(found)


def _behind_partners(
    text: str, folded: str, end: int, stop: int, following: int, lexicon: Lexicon
) -> int:
    """Return where a title ends that goes on behind *stop* with those who work together, else *stop*."""
    most = min(following, end + _TITLE_REACH)
    partners = lexicon.pattern(_PARTNERS).search(folded, end, most) if stop < most else None
    if partners is None or not partners.start() < stop < partners.end():
        return stop
    return _sentence_end(text, partners.end(), most)


def _sentence_end(text: str, start: int, limit: int) -> int:
    """Return where the sentence ends, or the bracket around the number; not one opened behind it."""
    for match in _SENTENCE_END.finditer(text, start, limit):
        at = match.start()
        if text[at] != ")" or text.count("(", start, at) <= text.count(")", start, at):
            return at
    return limit


def _kind_before(
    text: str, folded: str, number: Number, floor: int, lexicon: Lexicon
) -> tuple[str, int]:
    """Return the kind's name right before the number, and where it starts."""
    start = number.start
    low = max(floor, text.rfind("\n", floor, start) + 1, start - _KIND_REACH)
    to_number, law_name = map(lexicon.pattern, (_TO_NUMBER, _LAW_NAME))
    for candidate in reversed(list(lexicon.pattern(_KIND_NAME).finditer(folded, low, start))):
        rest = folded[candidate.end() : start]
        law = lexicon.has("law-kind", candidate.group()) and law_name.fullmatch(rest)
        if law or to_number.fullmatch(rest):
            return candidate.group(), candidate.start()
    symbol = re.search(r"[^\W\d]+", number.written)
    by_symbol = lexicon.value("symbol-kind", fold(symbol.group())) if symbol else None
    return str(by_symbol or ""), start


def _date_after(
    folded: str,
    end: int,
    stop: int,
    dates: Sequence[DateMention],
    starts: list[int],
    lexicon: Lexicon,
) -> DateMention | None:
    index = bisect_left(starts, end)
    # The closing bracket or the end of the sentence may stand between: "(1790/QĐ-TTg) ngày …" is rare.
    if index == len(dates) or starts[index] > min(stop, end + _DATE_REACH):
        return None
    between = lexicon.pattern(_DATE_AFTER).fullmatch(folded, end, starts[index])
    return dates[index] if between else None


def _date_before(
    folded: str,
    kind_start: int,
    floor: int,
    dates: Sequence[DateMention],
    starts: list[int],
    lexicon: Lexicon,
) -> DateMention | None:
    index = bisect_right(starts, kind_start) - 1
    if index < 0 or starts[index] < floor:
        return None
    end = dates[index].span.end
    if kind_start - end > _DATE_REACH:
        return None
    between = lexicon.pattern(_DATE_BEFORE).fullmatch(folded, end, kind_start)
    return dates[index] if between else None


def _year_after(folded: str, end: int, stop: int, lexicon: Lexicon) -> int | None:
    """Return the year behind the number, where it is the document's: not "đến năm 2030"."""
    match = lexicon.pattern(_YEAR_AFTER).match(folded, end, stop)
    if match is None or match["before"].rstrip().endswith(lexicon.words("year-bound")):
        return None
    return int(match["year"])
