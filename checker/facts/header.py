"""The header's own number, place and date (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3 and II.4)."""

import re
from typing import NamedTuple

from checker.document import Span

_NUMBER_LINE = re.compile(
    r"(?<!\w)số ?[:.]? ?(?P<number>[\d.…_ ]*) ?/ ?(?P<symbol>[^\s,;]+(?: ?[-–] ?[^\s,;]+)*)"
)
_PLACE_DATE = re.compile(
    r"(?P<place>[^\W\d_][^,;:\n]{0,40}?) ?, ?ngày ?(?P<day>\d{1,2}|[.…_/ ]*)"
    r" ?tháng ?(?P<month>\d{1,2}|[.…_/ ]*) ?năm ?(?P<year>\d{4}|\d{0,3}[.…_/]*)"
)


class HeaderDate(NamedTuple):
    """The line ``Bình Lư, ngày … tháng … năm …``; None where a part is blank."""

    span: Span
    place: Span
    date_span: Span
    day: int | None
    month: int | None
    year: int | None


class HeaderNumber(NamedTuple):
    """The line ``Số: …/KH-UBND``; ``number`` is empty where it is left blank."""

    span: Span
    number: str
    symbol: str


def read_header_date(text: str, folded: str, header: Span) -> HeaderDate | None:
    """Return place and date of the header; dates of cited documents are not in the header."""
    match = None
    for match in _PLACE_DATE.finditer(folded, header.start, header.end):  # noqa: B007 - the last one counts
        pass
    if match is None:
        return None
    start = match.start("place")
    # Number and place on one line: "Số: /KH-UBND Bát Tràng, ngày …"
    symbol = max(
        folded.rfind("/", start, match.end("place")), folded.rfind(" số", start, match.end("place"))
    )
    if symbol >= 0:
        space = folded.find(" ", symbol + 1, match.end("place"))
        start = space + 1 if space >= 0 else start
    line = text.rfind("\n", start, match.end("place"))
    start = line + 1 if line >= 0 else start

    def number(name: str) -> int | None:
        value = match[name].strip()
        return int(value) if value.isdigit() and (name != "year" or len(value) == 4) else None

    return HeaderDate(
        Span(start, match.end()), Span(start, match.end("place")),
        Span(folded.index("ngày", match.end("place")), match.end()),
        number("day"), number("month"), number("year"),
    )  # fmt: skip


def read_header_number(text: str, folded: str, header: Span) -> HeaderNumber | None:
    """Return the header's own number line, or None."""
    match = _NUMBER_LINE.search(folded, header.start, header.end)
    if match is None:
        return None
    number = re.sub(r"[^\d]", "", match["number"])
    symbol = text[slice(*match.span("symbol"))].rstrip(".:)]|")
    symbol = symbol.split("\n")[0]
    return HeaderNumber(
        Span(match.start(), match.start("symbol") + len(symbol)), number, re.sub(r" ", "", symbol)
    )
