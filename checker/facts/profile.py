"""What sort of plan the document is: for a year, for several years, on one theme, a letter."""

from typing import NamedTuple

from checker.facts.periods import Period, Periods
from checker.facts.plan_year import is_anothers, is_bound
from checker.facts.store import Facts
from checker.facts.telling.summed_up import is_over
from checker.facts.years import Years
from checker.form.header import Header
from checker.form.outline import Outline
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.phrases import find
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.particulars import Overrides
from checker.plans.kind import OTHER, PlanKind, ProfileId

_THEME = Grammar(r"(?<!\w){theme}(?!\w)")
_NO_THEME = Grammar(r"(?<!\w){theme-not}(?!\w)")
_ANNUAL = Grammar(r"(?<!\w){annual-work} $")
_IS_ANNUAL = Grammar(r"{annual-work}(?!\w)")
# "Kiểm tra, giám sát công tác …", "Hội nghị tổng kết công tác …"; "Tháng hành động … và công tác …" is of both.
_ON_A_THEME = Grammar(r"(?<!\w){theme}(?!\w)(?:(?! {and} )[^,;])*$")
# "Tổ chức kỳ thi …", "Kiểm tra, cấp Giấy chứng nhận …", "Huấn luyện, kiểm tra, cấp …"
_EXAM = Grammar(r"(?:{title-common}[ ,]+)*{title-exam}(?!\w)")
_TERM_OF_OTHERS = Grammar(r"(?<!\w){title-term-not}(?!\w)")
_MADE_BESIDE = Grammar(r"(?<!\w)(?:(?P<ahead>{title-ahead})|{title-back})(?!\w)")
_SUMS_UP = Grammar(r"(?<!\w){title-back}(?!\w)")
_OF_SCHOOL = Grammar(r"(?<!\w){school-year} $")
_BACK_UNTIL = 3
"""The month until which the last year is looked back on."""
_NAMES_PEOPLE = Grammar(r"(?:{about} )?{letter-replies}(?!\w)")
_LETTER_SECTIONS = 2
"""Sections with numbers from which on a letter gives tasks, and not merely passes something on."""


class Sort(NamedTuple):
    """``profile`` is None where the document is no plan; ``horizon`` its first and last year."""

    profile: ProfileId | None
    horizon: tuple[int, int] | None


def sort_of(facts: Facts, document_kind: str, subject: str, year: int | None) -> Sort:
    """Return the sort of a document of *document_kind* about *subject*, whose year is *year*.

    What a person said of the profile goes before what the title says.
    """
    said = facts.overrides.profile
    period = _period(facts)
    if period and not _may_span(period, facts.overrides):
        period = None
    horizon = period or _made_beside(facts) or ((year, year) if year else None)
    if said is not None:
        return Sort(said, horizon)
    if not _is_plan(facts, document_kind, subject):
        return Sort(None, None)
    if _is_thematic(facts, facts.library.plan_kind(subject)):
        return Sort("thematic", horizon)
    if document_kind == "cong-van":
        return Sort("letter", horizon)
    return Sort(
        "multi-year" if period and not _is_school_year(facts, period) else "yearly", horizon
    )


def _is_school_year(facts: Facts, period: tuple[int, int]) -> bool:
    """Whether the subject line plans for one school year, which lies in two years: năm học 2025 - 2026."""
    subject, school = facts[Parts].subject, facts.lexicon.pattern(_OF_SCHOOL)
    return period[1] == period[0] + 1 and any(
        (p.first, p.last) == period and school.search(facts.folded, subject.start, p.span.start)
        for p in facts[Periods].inside(subject)
    )


def is_exam(facts: Facts, level: str) -> bool:
    """Whether a department's plan is for one exam or contest: no work of which to report at the end."""
    title = facts.folded[slice(*facts[Parts].subject)]
    return level == "so" and facts.lexicon.pattern(_EXAM).match(title) is not None


def _may_span(period: tuple[int, int], said: Overrides) -> bool:
    """Whether what a person *said* of the plan lets *period* be the years that it plans for."""
    outside = said.year is not None and not period[0] <= said.year <= period[1]
    return said.profile != "yearly" and not outside


def _period(facts: Facts) -> tuple[int, int] | None:
    """Return the years that the subject line plans for, where it names several and no single one.

    "… giai đoạn 2021 - 2030 năm 2026" is of a programme's period and plans for one year.
    """
    subject = facts[Parts].subject
    within = [p for p in facts[Periods] if subject.contains(p.span)]
    not_its_own = facts.lexicon.pattern(_TERM_OF_OTHERS).search(facts.folded, *subject)
    periods = [p for p in within if not (p.of_term and not_its_own) and not _is_summed_up(facts, p)]
    named = [
        year
        for year in facts[Years]
        if subject.contains(year.span) and not facts[Periods].overlap(year.span)
    ]
    if any(not is_anothers(facts, year.span) for year in named):
        return None
    if periods:
        return periods[-1].first, periods[-1].last
    return _up_to([year.year for year in named if is_bound(facts, year.span)], facts)


def _is_summed_up(facts: Facts, period: Period) -> bool:
    """Whether the title sums up the *period*, which is over when it is signed: Tổng kết … giai đoạn 2021 - 2025."""
    signed = facts[Header].date
    if signed is None or not signed.year or not is_over(period, signed.year):
        return False
    before = Span(facts[Parts].subject.start, period.span.start)
    back = facts.lexicon.pattern(_SUMS_UP).search(facts.folded, *before)
    return back is not None


def _made_beside(facts: Facts) -> tuple[int, int] | None:
    """Return the year of signing and the one beside it that is prepared or looked back on.

    "Xây dựng dự toán … năm 2027" is worked at in 2026, "Tổng kết công tác … năm 2025" as well;
    in May a plan called so is the last year's, copied.
    """
    subject, signed = facts[Parts].subject, facts[Header].date
    made = facts.lexicon.pattern(_MADE_BESIDE).search(facts.folded, *subject)
    if made is None or signed is None or not signed.year:
        return None
    years = [y.year for y in facts[Years] if subject.contains(y.span) and y.span.start > made.end()]
    beside = next((year for year in years if abs(year - signed.year) == 1), None)
    ahead = made["ahead"] is not None
    if not ahead and signed.month is not None and signed.month > _BACK_UNTIL:
        return None
    if beside is None or (beside > signed.year) is not ahead:
        return None
    return min(beside, signed.year), max(beside, signed.year)


def _up_to(years: list[int], facts: Facts) -> tuple[int, int] | None:
    """Return the years from the day of signing to the first of *years*: … đến năm 2030, tầm nhìn đến năm 2045."""
    signed = facts[Header].date
    first = signed.year if signed is not None else None
    return (first, years[0]) if first and years and first < years[0] else None


def _is_plan(facts: Facts, document_kind: str, subject: str) -> bool:
    parts = facts[Parts]
    word = fold(facts.quote(parts.title)).strip(" :")
    if document_kind == "cong-van":
        if facts.lexicon.pattern(_NAMES_PEOPLE).match(facts.folded[slice(*parts.subject)].lstrip()):
            return False
        numbered = [section for section in facts[Outline].sections if section.mark is not None]
        return subject != OTHER and len(numbered) >= _LETTER_SECTIONS
    if not word:  # no title: a plan by its number or its closing sentence, or by what it is about
        return document_kind == "ke-hoach" or (document_kind == "khac" and subject != OTHER)
    # a programme, a scheme of another field has a form of its own
    plans = ["document-kind.plan", *(["document-kind.plan-like"] if subject != OTHER else [])]
    compact = word.replace(" ", "")
    return any(
        compact == name.replace(" ", "") for plan in plans for name in facts.lexicon.words(plan)
    )


def _is_thematic(facts: Facts, kind: PlanKind | None) -> bool:
    """Whether the subject line names one event or programme, not the year's work of its field."""
    title = _without(facts[Parts].subject, facts, kind)
    if facts.lexicon.pattern(_THEME).search(title) is None:
        return False
    named = [span for name in (kind.names if kind else ()) for span in find(name, title)]
    return not any(_is_years_work(facts, title, span) for span in named)


def _is_years_work(facts: Facts, title: str, field: Span) -> bool:
    """Whether *title* names the year's work at *field*: with the words before it, or as its own first words.

    What an event or an inspection is about is not planned for itself.
    """
    before = facts.lexicon.pattern(_ANNUAL).search(title, 0, field.start)
    if before is None and not facts.lexicon.pattern(_IS_ANNUAL).match(title, *field):
        return False
    start = before.start() if before else field.start
    return facts.lexicon.pattern(_ON_A_THEME).search(title, 0, start) is None


def _without(subject: Span, facts: Facts, kind: PlanKind | None) -> str:
    """Return the folded subject line with what looks like a theme and is none blanked out."""
    title = facts.folded[subject.start : subject.end]
    spans = [span for phrase in (kind.whole if kind else ()) for span in find(phrase, title)]
    spans += [Span(*match.span()) for match in facts.lexicon.pattern(_NO_THEME).finditer(title)]
    for span in spans:
        title = f"{title[: span.start]}{' ' * (span.end - span.start)}{title[span.end :]}"
    return title
