"""The year that a plan is for, weighed over the whole document."""

from collections import defaultdict

from checker.facts.citations import Citations
from checker.facts.dates import DateMention, Dates
from checker.facts.laws import Laws
from checker.facts.report_times import times_in
from checker.facts.store import Facts
from checker.facts.telling.history import History
from checker.form.own_day import OwnDay
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_YEAR = Grammar(r"(?<![\d/]){year} (?P<year>20\d\d)(?![\d/]| ?- ?20)")
_LAW = Grammar(r"(?<!\w){law-kind}(?: [^;:.()\d]{0,60}| \([^;:.()\d]{0,60}\))? ?\(?$")
_LAW_REACH = 80
"""Characters before a year in which the name of a law begins that it belongs to."""

# One slip changes nothing: a year left in the title is outweighed by the frame and the body.
_IN_TITLE = 3.0
_SIGNED = 1.5
"""The day of signing: a plan is often signed in the year before its own."""
_OLDEST = 1
"""Years before the day of signing of which a plan may be: what is older is told (xây dựng năm 2008)."""
_SOON = 2
"""Years behind the newest document it cites in which a draft without any day is made and carried out."""
_LATE = 10
"""The month from which a plan that is signed may as well be the next year's."""
_DECISION = "quyet-dinh"
_NEXT_YEARS = 12
"""The month in which a plan whose title names the next year is surely signed for it."""
_AGREED = 2.5
"""Title and day of signing agree: whoever copies last year's plan writes these two anew.

With it they outweigh whatever frame and body say, and a day in December besides."""
_IN_FRAME = 1.5
"""A mention in preamble or closing: two weigh as much as the title, further ones add nothing."""
_FRAME_AT_MOST = 3.0
_IN_BODY = 0.25
_DAY_IN_BODY = 0.4
"""A day to do something by is nearly always in the plan's year."""
_REPORTED_UNTIL = 3
"""The month until which the report on the year before is due."""
_REPORT_REACH = 60
"""Characters before a day within which its report is named."""
_BODY_AT_MOST = 2.0
"""However long the body, it does not outweigh the title alone."""


def year_of(facts: Facts) -> int | None:
    """Return the year the document speaks of; of two that weigh the same the later one."""
    votes: dict[int, float] = defaultdict(float)
    signed = facts[OwnDay].line
    if signed is not None and signed.year:
        votes[signed.year] += _SIGNED
        if signed.month is not None and signed.month >= _LATE and not _is_act(facts):
            votes[signed.year + 1] += _SIGNED
    frame_votes: dict[int, float] = defaultdict(float)
    body_votes = _body_days(facts)
    titled: set[int] = set()
    parts = facts[Parts]
    for match in facts.matches(_YEAR, lined=True):
        span, year = Span(*match.span()), int(match["year"])
        if is_anothers(facts, span) or _is_past(facts, span) or _is_laws(facts, span, year):
            continue
        if parts.subject.contains(span):
            votes[year] += _IN_TITLE
            titled.add(year)
        elif _is_cited(facts, span) or _is_over(facts, year):
            continue
        elif parts.closing.contains(span) or parts.preamble.contains(span):
            frame_votes[year] += _IN_FRAME
        elif parts.body.contains(span) and not _is_aim(facts, year):
            body_votes[year] += _IN_BODY
    for apart, most in ((frame_votes, _FRAME_AT_MOST), (body_votes, _BODY_AT_MOST)):
        for year, weight in apart.items():
            votes[year] += min(weight, most)
    if len(titled) == 1 and _is_signed_for(facts, *titled):
        votes[titled.pop()] += _AGREED
    return max(votes, key=lambda year: (votes[year], year)) if votes else _year_followed(facts)


def _is_act(facts: Facts) -> bool:
    """Whether the document is a decision with no plan attached: it is of the year in which it is signed."""
    parts = facts[Parts]
    return parts.kind == _DECISION and parts.decision.end == parts.decision.start


def _is_aim(facts: Facts, year: int) -> bool:
    """Whether *year* is far behind the newest document cited, where no day of signing is seen.

    Such a draft speaks of far years as aims (phấn đấu năm 2030 đạt 100%); a day to do something by is none.
    """
    signed, newest = facts[OwnDay].line, _last_cited(facts)
    return bool(newest) and not (signed and signed.year) and year > newest + _SOON


def _year_followed(facts: Facts) -> int | None:
    """Return the one year that the documents followed are for, where the plan itself names none.

    Thực hiện Kế hoạch số 15/KH-UBND ngày 20/01/2024 … về công tác bình đẳng giới năm 2024: not a
    report of a year that ends or is over, nor a year before which another document is dated.
    """
    preamble = facts[Parts].preamble
    years = set()
    for match in facts.matches(_YEAR, lined=True):
        span, year = Span(*match.span()), int(match["year"])
        if not preamble.contains(span) or _is_days(facts, span) or is_bound(facts, span):
            continue
        for citation in facts[Citations].around(span.start):
            day = citation.date
            if day is None or not day.year or citation.span.contains(span):
                continue
            if year == day.year + (day.month >= _LATE):
                years.add(year)
    return years.pop() if len(years) == 1 and max(years) >= _last_cited(facts) else None


def _is_cited(facts: Facts, span: Span) -> bool:
    """Whether a year is of a document that the plan stands on, as are the full days of the preamble."""
    in_preamble = facts[Parts].preamble.contains(span)
    return facts[Citations].cover(span) or (in_preamble and _is_days(facts, span))


def _is_days(facts: Facts, span: Span) -> bool:
    """Whether a year is the end of a full day: ngày 29 tháng 11 năm 2006."""
    return any(day.span.contains(span) for day in facts[Dates].between(span.start + 1, span.end))


def _last_cited(facts: Facts) -> int:
    """Return the year of the latest document cited, 0 where none has a day."""
    return max((c.date.year or 0 for c in facts[Citations] if c.date), default=0)


def _is_over(facts: Facts, year: int) -> bool:
    """Whether *year* is too old for a draft of its day of signing; a title is copied with its year.

    Where the year of signing is open, a document cited from a later year tells it.
    """
    signed = facts[OwnDay].line
    if signed is not None and signed.year is not None:
        return year < signed.year - _OLDEST
    return year < _last_cited(facts)


def _is_laws(facts: Facts, span: Span, year: int) -> bool:
    """Whether a year is that of a law called by name: phù hợp với Luật Trẻ em năm 2016.

    It may as well be the plan's behind a law's name (triển khai Luật Bình đẳng giới năm 2026): so
    it is, unless the law of that year is known or the plan was signed later, for a year left in
    its title by two years.
    """
    signed = facts[OwnDay].line
    later = signed.year - year if signed and signed.year else 0
    known = any(
        version.date is not None and version.date.year == year
        for law in facts[Laws]
        if law.year == year and law.span.end == span.end
        for version in law.versions
    )
    if facts[Parts].subject.contains(span):
        return later > (0 if known else 1) and _is_behind_law(facts, span)
    return known or (later > 0 and _is_behind_law(facts, span))


def _is_behind_law(facts: Facts, span: Span) -> bool:
    """Whether *span* stands right behind the name of a law: a capital tells it from *pháp luật*."""
    low = max(0, span.start - _LAW_REACH)
    law = facts.lexicon.pattern(_LAW).search(facts.lined, low, span.start)
    return law is not None and facts.text[law.start()].isupper()


def _is_signed_for(facts: Facts, year: int) -> bool:
    """Whether the plan is signed in *year* or right before it.

    A document cited from a later day tells that the day of signing is a copied one itself.
    """
    signed = facts[OwnDay].line
    if signed is None or not signed.year:
        return False
    ahead = signed.month is not None and signed.month >= _NEXT_YEARS
    if _last_cited(facts) > signed.year:
        return False
    return signed.year == year or (ahead and signed.year + 1 == year)


def _body_days(facts: Facts) -> dict[int, float]:
    votes: dict[int, float] = defaultdict(float)
    body = facts[Parts].body
    for day in facts[Dates]:
        apart = facts[Citations].cover(day.span) or _is_past(facts, day.span)
        if day.year and body.contains(day.span) and not apart:
            votes[day.year - _is_for_year_before(facts, day)] += _DAY_IN_BODY
    return votes


def _is_for_year_before(facts: Facts, day: DateMention) -> bool:
    """Whether *day* is that of a yearly report, early in the next year: báo cáo năm trước ngày 15/01/2025."""
    if day.month > _REPORTED_UNTIL:
        return False
    low = max(0, day.span.start - _REPORT_REACH)
    low = max(low, *(facts.folded.rfind(sign, low, day.span.start) + 1 for sign in ",;.\n"))
    return times_in(facts, Span(low, day.span.start)) == ("year",)


def _is_past(facts: Facts, span: Span) -> bool:
    """Whether *span* stands in what is told of the past; words of one sentence prove too little here."""
    return facts[History].in_section(span) or facts[History].in_paragraph(span)


def is_anothers(facts: Facts, span: Span) -> bool:
    """Whether a year is no plan's own: the end of a period (đến năm 2030), of a cited document's date."""
    cited = facts[Citations].around(span.start)
    return is_bound(facts, span) or any(c.span.contains(span) for c in cited)


def is_bound(facts: Facts, span: Span) -> bool:
    """Whether the year is the first or last one of a period (đến năm 2030)."""
    words = tuple(f"{word} " for word in facts.lexicon.words("year-bound"))
    return facts.lined.endswith(words, 0, span.start)
