"""The header's own number, place and date (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3 and II.4)."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.facts.store import Facts
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

# "12-KH/ĐU": the Party's own form
_NUMBER_LINE = Grammar(
    r"(?<!\w){number-word} ?[:.]? ?(?P<number>[\d.…_ ]*) ?(?:/|[-–](?= ?{symbol-kind.plan} ?/)) ?"
    r"(?P<symbol>[^\s,;]+(?: ?[-–] ?[^\s,;]+|(?<=[-–]) {symbol-body}(?!\w))*)"
)
_DOTTED = re.compile(r"\d+\.\d{1,2}")
"""A number in two parts, 24.4; three figures behind the dot are thousands: 1.024."""
_CITES = Grammar(r"(?<!\w)(?:{cited-kind}|{document-kind}) $")
"""Before a number in a line of the basis, which a text without a header has in its place."""
# "Bình Lư, ……………": all of it is left open; "ngày …/…/2024": the figures before the year
_OPEN_DATE = r"(?<=[^\W\d_], )[.…_]{4,}(?=[ .]*(?:\n|$))"
_DATE = Grammar(
    rf"{_OPEN_DATE}|(?<![^\W_]){{day}} ?"
    r"(?:(?P<day>\d{1,2}|[.…_/ ]*) ?{month} ?(?P<month>\d{1,2}|[.…_/ ]*)"
    r" ?{year} ?(?P<year>\d{4}|\d{0,3}[.…_/]*)"
    r"|(?P<short>(?P<sday>\d{1,2}) ?[/.-] ?(?P<smonth>\d{1,2}) ?[/.-] ?(?P<syear>\d{4}))"
    r"|(?P<oday>[.…_ ]*)/ ?(?P<omonth>\d{1,2}|[.…_ ]*) ?/ ?(?P<oyear>\d{4}|\d{0,3}[.…_]*))"
)
_FIRST_YEAR = 1000
"""A year has four figures: of “năm 20” and “năm 202…” the rest is open."""
# Hà Nội, ngày …: the day of the document itself, even where its title is joined to the line
_AT_PLACE = re.compile(r"[^\W\d_] ?, ?$")
# … Chỉ thị số 37-CT/TW ngày …
_CITED_DAY = Grammar(
    r"(?<!\w)(?:{cited-kind}|{document-kind}) {number-word} ?:? ?[^\s,;]+(?: ?[-–/] ?[^\s,;]+)*,? $"
)
_LEAD = 60
"""Characters before a day in which the document it belongs to is named."""
# Number and place on one line: "Số: /KH-UBND Bát Tràng, ngày …"
_BEFORE_PLACE = Grammar(r".*(?:/\S*|\b{number-word} ?:?) ")


class HeaderDate(NamedTuple):
    """The line ``Bình Lư, ngày … tháng … năm …``; None where a part is blank.

    ``short`` tells that the date is written in figures, 24/4/2026.
    """

    span: Span
    place: Span
    date_span: Span
    day: int | None
    month: int | None
    year: int | None
    short: bool = False


class HeaderNumber(NamedTuple):
    """The line ``Số: …/KH-UBND``; ``number`` is empty where it is left blank."""

    span: Span
    number: str
    symbol: str


class Header(NamedTuple):
    """The header's own lines, each None where the header has it not."""

    number: HeaderNumber | None
    date: HeaderDate | None


def read_header(facts: Facts) -> Header:
    """Return the draft's own number line, and the line with place and date of signing."""
    span = facts[Parts].header
    return Header(
        _number_line(facts.text, facts.lined, span, facts.lexicon),
        date_line(facts, span),
    )


def date_line(facts: Facts, header: Span) -> HeaderDate | None:
    """Return place and date of the *header*, or of a line; dates of cited documents are in neither."""
    text, lined, lexicon = facts.text, facts.lined, facts.lexicon
    matches = list(lexicon.pattern(_DATE).finditer(lined, header.start, header.end))
    if not matches:
        return None
    match = _own_day(lined, matches, lexicon)
    start = lined.rfind("\n", header.start, match.start()) + 1 or header.start
    before = lexicon.pattern(_BEFORE_PLACE).match(lined, start, match.start())
    start = before.end() if before else start
    written = text[start : match.start()]
    start += len(written) - len(written.lstrip(" *_|-"))
    place = Span(start, max(start, start + len(written.strip(" *_|-,"))))
    short = match["short"] is not None
    form = "s" if short else "o" if match["oday"] is not None else ""
    day, month, year = (_number(match[form + n] or "") for n in ("day", "month", "year"))
    if year is not None and year < _FIRST_YEAR:
        year = None
    return HeaderDate(Span(start, match.end()), place, Span(*match.span()), day, month, year, short)


def _own_day(lined: str, days: Sequence[re.Match[str]], lexicon: Lexicon) -> re.Match[str]:
    """Return the last of *days* that stands behind a place, else one that is of no cited document."""
    cited = lexicon.pattern(_CITED_DAY)
    leads = [(day, lined[max(0, day.start() - _LEAD) : day.start()]) for day in days]
    placed = [day for day, lead in leads if _AT_PLACE.search(lead)]
    free = [day for day, lead in leads if not cited.search(lead)]
    return (placed or free or list(days))[-1]


def _number(written: str) -> int | None:
    digits = written.strip()
    return int(digits) if digits.isdigit() and len(digits) != 3 else None


def _number_line(text: str, lined: str, header: Span, lexicon: Lexicon) -> HeaderNumber | None:
    """Return the header's own number line, or None."""
    cites = lexicon.pattern(_CITES)
    numbers = lexicon.pattern(_NUMBER_LINE).finditer(lined, header.start, header.end)
    own = [m for m in numbers if not cites.search(lined, header.start, m.start())]
    if not own:
        return None
    # a letter that sends the plan stands above it with a header of its own
    later = [m for m in own[1:] if lined[m.start() - 1] == "\n" and text[m.start()].isupper()]
    match = later[-1] if later else own[0]
    number = re.sub(r"[^\d.]", "", match["number"]).strip(".")
    number = number if _DOTTED.fullmatch(number) else number.replace(".", "")
    symbol = text[slice(*match.span("symbol"))].rstrip(".:)]|")
    symbol = symbol.split("\n")[0]
    return HeaderNumber(
        Span(match.start(), match.start("symbol") + len(symbol)), number, re.sub(r" ", "", symbol)
    )
