"""Citations: documents named by number, with kind, date, issuer and title.

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6: kind, number, issuer, date and
subject the first time, kind and number afterwards; a law without its number.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from checker.facts.dates import DateMention, Dates
from checker.facts.store import Facts
from checker.form.header import Header
from checker.kernel.document import Span
from checker.kernel.spans import SpanSet, span_set
from checker.kernel.text import LOWER, fold, matches, strip_marks
from checker.library.registers import KnownDocument

KINDS = (
    "nghị quyết", "quyết định", "nghị định", "thông tư liên tịch", "thông tư", "chỉ thị",
    "kết luận", "kế hoạch", "công văn", "công điện", "báo cáo", "hướng dẫn", "thông báo",
    "tờ trình", "chương trình hành động", "chương trình", "đề án", "quy định", "quy chế",
    "quy chế phối hợp", "pháp lệnh", "bộ luật", "luật", "văn bản", "sắc lệnh", "lệnh",
)  # fmt: skip
_KIND = "|".join(sorted(KINDS, key=len, reverse=True))

SYMBOL_KINDS = {
    "nq": "nghị quyết", "qđ": "quyết định", "nđ": "nghị định", "tt": "thông tư",
    "ttlt": "thông tư liên tịch", "ct": "chỉ thị", "kl": "kết luận", "kh": "kế hoạch",
    "bc": "báo cáo", "hd": "hướng dẫn", "tb": "thông báo", "ttr": "tờ trình", "cđ": "công điện",
    "ctr": "chương trình", "đa": "đề án", "pl": "pháp lệnh", "qh": "luật",
}  # fmt: skip
"""The abbreviation that opens a symbol, and the kind of document it stands for."""

_SYMBOL = r"[A-ZĐ]{1,8}[a-z]?\d{0,2}(?:(?: ?[\-‐-―−/&] ?| (?=TTg|CP\b|UBND|TW))[A-ZĐ0-9]{2,}[A-Za-zĐđ0-9]*)*"
_PLAIN = r"(?:qđ|nq|nđ|tt|kh|ct|cv|bc|hd)[\-‐-―−](?:ttg|cp|ubnd|tw|hđnd)"
_NUMBER = re.compile(
    r"(?P<number>\d(?<![\w/.,]\d)\d{0,4})"
    r" ?(?:/|[\-‐-―−] ?(?=[A-ZĐ]{2,4}/)|(?= (?:QĐ|NQ|NĐ)-)) ?(?:(?P<year>(?:19|20)\d\d) ?/ ?)?"
    rf"(?P<symbol>{_SYMBOL}|{_PLAIN})(?![^\W\d])"
)
_BLANK = re.compile(
    rf"\b[sS]ố ?:?[ .…_]*(?:\[[^\]]*\])?/ ?(?P<symbol>(?:(?:19|20)\d\d/)?{_SYMBOL})"
)
# "Quyết định số 1790 ngày 23/10/2021": a number without its symbol.
_BARE = re.compile(r"\d(?<=[ :]\d)\d{0,4}(?= ngày| ?,? ?(?:của|\(|về|phê duyệt|ban hành)|[.;,)]|$)")
_BARE_KIND = re.compile(rf"(?<!\w)(?:{_KIND}) (?:số )?:? ?$")
_BARE_REACH = 32
"""Characters before a number within which its kind begins."""
_KIND_NAME = re.compile(rf"(?<!\w)(?:{_KIND})(?!\w)")
_TO_NUMBER = re.compile(r" ?(?:số)? ?:? ?")
_LAWS = frozenset({"luật", "bộ luật", "pháp lệnh"})
_LAW_NAME = re.compile(r"[^.;:()\d]{2,60}số:? ?")
_DATE_AFTER = re.compile(
    r"[ ,(]*(?:(?:của|do) [^.;:()\d]{2,70}?[ ,(]*)?(?:đã )?(?:ký|ban hành)?[ ,(]*(?:ngày )?[ (]*$"
)
_DATE_BEFORE = re.compile(
    r"[ ,]*(?:[^.;:()\d]{2,60}? )?(?:đã )?(?:ký |có |ban hành |ra )+(?:ban hành )?(?:[^.;:()\d]{0,30})$"
)
_YEAR_AFTER = re.compile(
    r"[ ,(]*(?:của [^.;:()\d]{2,60}? )?(?<!đến )(?<!tới )năm (?P<year>(?:19|20)\d\d)(?!\d)"
)
_ISSUER = re.compile(
    r"[ ,)]*(?:của|do) (?P<issuer>[^.;:()\d\"]{2,90}?)(?= (?:về|phê duyệt|ban hành|quy định|hướng dẫn|triển khai"
    r"|thực hiện|sửa đổi|ký|ngày|thông qua|khoá)\b|[,.;:()\"\n]|$)"
)
# A line that goes on with a small letter or a number is a broken line, not a new sentence.
_SENTENCE_END = re.compile(rf";|\n(?![{LOWER}\d(])|\.(?= |$)|\)(?=[ ,;.]|$)")


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


@lru_cache(maxsize=4096)
def citation_key(number: str) -> str:
    """Return *number* (``1790/QĐ-TTg``) as it is compared.

    Case, diacritics, spaces, dashes and a leading zero do not matter.
    """
    compact = re.sub(r"[^\w/]", "", strip_marks(fold(number)))
    if "/" not in compact:  # 11-NQ TW
        compact = re.sub(r"^(\d+)", r"\1/", compact)
    head, _, tail = compact.partition("/")
    digits = re.match(r"\d+", head)
    if digits and digits.end() < len(head):  # 11nq/tw: party documents write the dash first
        tail, head = head[digits.end() :] + tail, digits.group()
    return f"{head.lstrip('0')}/{tail.replace('/', '')}"


class Citations(tuple[Citation, ...]):  # noqa: SLOT001 - keeps its extents
    """Every document cited by number, in order; not the draft's own number."""

    @cached_property
    def extents(self) -> SpanSet:
        """From the kind's name to the end of the title, for each."""
        return span_set(citation.extent for citation in self)

    def cover(self, span: Span) -> bool:
        """Whether *span* starts inside a citation (number, issuer, title of another document)."""
        return self.extents.covers(span.start)


class BlankNumbers(tuple[Span, ...]):
    """Numbers of documents left to fill in, the draft's own one included."""

    __slots__ = ()


class KnownDocuments(dict[str, KnownDocument]):
    """The register of documents by citation key."""


def read_known_documents(facts: Facts) -> KnownDocuments:
    """Return the register of documents by citation key."""
    known = facts.registers.documents
    return KnownDocuments({citation_key(number): known[number] for number in known})


def read_citations(facts: Facts) -> Citations:
    """Return every document cited by number, in order."""
    own = facts[Header].number
    found = citations_in(facts.text, facts.folded, facts[Dates])
    return Citations(c for c in found if own is None or not own.span.overlaps(c.number_span))


def read_blank_numbers(facts: Facts) -> BlankNumbers:
    """Return where a document's number was left to fill in."""
    return BlankNumbers(blank_numbers_in(facts.text))


def citations_in(text: str, folded: str, dates: Sequence[DateMention]) -> tuple[Citation, ...]:
    """Return every citation in the text, in order."""
    starts = [d.span.start for d in dates]
    numbers = [(m.start("number"), m.end(), m.group()) for m in _NUMBER.finditer(text)]
    taken = {start for start, _, _ in numbers}
    numbers.extend(
        (*m.span(), f"{m.group()}/")
        for m in _BARE.finditer(folded)
        if m.start() not in taken
        and _BARE_KIND.search(folded, max(0, m.start() - _BARE_REACH), m.start())
    )
    numbers.sort()
    found: list[Citation] = []
    for index, (start, end, number) in enumerate(numbers):
        following = numbers[index + 1][0] if index + 1 < len(numbers) else len(text)
        previous = numbers[index - 1][1] if index else 0
        stop = _sentence_end(text, end, min(following, end + 400))
        kind, kind_start = _kind_before(text, folded, start, previous, number)
        day = _date_after(folded, end, stop, dates, starts)
        before = None if day else _date_before(folded, kind_start, previous, dates, starts)
        given = day or before
        year_match = None if given else _YEAR_AFTER.match(folded, end, stop)
        tail = max(end, day.span.end if day else end)
        issuer = _ISSUER.match(folded, end, stop) or _ISSUER.match(folded, tail, stop)
        after_issuer = max(tail, issuer.end() if issuer else tail)
        found.append(
            Citation(
                span=Span(start, tail),
                number_span=Span(start, end),
                extent=Span(kind_start, stop),
                key=citation_key(number)
                if "/" in number[:-1] or "-" in number
                else f"{number[:-1].lstrip('0')}/",
                kind=kind,
                date=given,
                year=given.year if given else int(year_match["year"]) if year_match else None,
                issuer=text[slice(*issuer.span("issuer"))].strip() if issuer else "",
                title=text[after_issuer:stop].strip(" ,\n"),
            )
        )
    return tuple(found)


def blank_numbers_in(text: str) -> tuple[Span, ...]:
    """Return where a document's number was left to fill in: ``số …/KH-UBND``."""
    return tuple(Span(m.start(), m.end()) for m in matches(_BLANK, text, ("số", "Số")))


def _sentence_end(text: str, start: int, limit: int) -> int:
    match = _SENTENCE_END.search(text, start, limit)
    return match.start() if match else limit


def _kind_before(text: str, folded: str, start: int, floor: int, number: str) -> tuple[str, int]:
    """Return the kind's name right before the number, and where it starts."""
    low = max(floor, text.rfind("\n", floor, start) + 1, start - 90)
    for candidate in reversed(list(_KIND_NAME.finditer(folded, low, start))):
        rest = folded[candidate.end() : start]
        law = candidate.group() in _LAWS and _LAW_NAME.fullmatch(rest)
        if law or _TO_NUMBER.fullmatch(rest):
            return candidate.group(), candidate.start()
    symbol = re.search(r"[^\W\d]+", number)
    return SYMBOL_KINDS.get(fold(symbol.group()) if symbol else "", ""), start


def _date_after(
    folded: str, end: int, stop: int, dates: Sequence[DateMention], starts: list[int]
) -> DateMention | None:
    index = bisect_left(starts, end)
    if index == len(dates):
        return None
    day = dates[index]
    # The closing bracket or the end of the sentence may stand between: "(1790/QĐ-TTg) ngày …" is rare.
    if day.span.start > min(stop, end + 110):
        return None
    return day if _DATE_AFTER.fullmatch(folded, end, day.span.start) else None


def _date_before(
    folded: str, kind_start: int, floor: int, dates: Sequence[DateMention], starts: list[int]
) -> DateMention | None:
    index = bisect_right(starts, kind_start) - 1
    if index < 0 or dates[index].span.start < floor or kind_start - dates[index].span.end > 90:
        return None
    day = dates[index]
    return day if _DATE_BEFORE.fullmatch(folded, day.span.end, kind_start) else None
