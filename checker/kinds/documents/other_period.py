"""A period beside the number of a programme that is not the programme's."""

from checker.facts import Facts
from checker.facts.citations import Citation, Citations
from checker.facts.periods import Period, Periods
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kernel.text import fold
from checker.kinds.documents.whole_name import YEAR, closing_year, closing_years
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownDocument
from checker.particulars import Plan
from checker.report import Finding

# The commune's own plan for some years carries out the state's programme for ten.
_LOCAL = Grammar(r"(?<!\w){local-period}(?!\w)")
_LOCAL_AFTER = Grammar(r"[\"”)]? ?,? ?{local-period}(?!\w)")
_TIED = Grammar(r"[\"”]? ?,? ?(?:\(|{programme-tie} )[^;.()\d]{0,40}$")
# "Quyết định số 1790/QĐ-TTg và Chương trình phòng ngừa … giai đoạn 2026 - 2030"
_OTHER_NAME = Grammar(r"(?:,|(?<!\w){and}) (?:{programme-word})(?!\w)")
_BESIDE = Grammar(r"[\"”)]?,? ?\(?(?:{programme-tie} )?")
_PREPARED = Grammar(r"(?<!\w){next-period}(?: {next-period.what})? $")
_PREPARED_WITHIN = 50
"""Characters before a period in which the words that prepare for it stand."""

OUTCOMES = {
    "other-period": "{document} áp dụng cho giai đoạn {expected}, văn bản ghi {found}; cần xem lại.",
    "other-years": "Tên của {document} ghi “{expected}”, văn bản ghi {found}; cần xem lại.",
}
"""What is said of it; the kind that asks has this among its own."""


def other_period(facts: Facts, citation: Citation, known: KnownDocument) -> Span | None:
    """Return the period written beside *citation* where it is not that of *known*, else None."""
    if known.period is None or facts[Parts].subject.contains(citation.number_span):
        return None
    beside = _right_before(facts, citation)
    if beside is not None and is_own_period(known, beside):
        return None  # what follows is said of it: "…: năm cuối, chuẩn bị cho giai đoạn 2026 - 2030"
    found = _period_after(facts, citation) or _period_before(facts, citation)
    if found is None or is_own_period(known, found) or is_prepared(facts, found):
        return None
    if (found.first, found.last) == facts[Plan].horizon or _is_stage(facts, known, found):
        return None
    return None if is_local_period(facts, citation.span, found) else found.span


def _is_stage(facts: Facts, known: KnownDocument, found: Period) -> bool:
    """Whether the years of the title stand before those *found* within them: đến năm 2030, giai đoạn 2026 - 2030."""
    first, last = known.period or (0, 0)
    years = fold(closing_years(facts, known.title))
    before = facts.folded[max(0, found.span.start - _PREPARED_WITHIN) : found.span.start]
    return first <= found.first and found.last <= last and bool(years) and years in before


def is_local_period(facts: Facts, named: Span, found: Period) -> bool:
    """Whether the period *found* beside what is *named* is that of a local plan for it."""
    sentence = facts[Sentences].around(named.start)
    around = Span(min(sentence.start, found.span.start), max(found.span.start, named.end))
    local = facts.lexicon.pattern(_LOCAL)
    return local.search(facts.folded, *around) is not None or is_local_behind(facts, found)


def is_local_behind(facts: Facts, found: Period) -> bool:
    """Whether what stands right behind the period *found* makes it a local plan's: … trên địa bàn xã."""
    return facts.lexicon.pattern(_LOCAL_AFTER).match(facts.folded, found.span.end) is not None


def period_finding(
    facts: Facts, reply: Reply, period: Span, known: KnownDocument, name: str
) -> Finding:
    """Return that *known*, called *name*, has another period than that written at *period*."""
    first, last = known.period or ("", "")
    years, outcome = f"{first} - {last}", "other-period"
    if ending := closing_year(facts, known.title):
        years, outcome = ending, "other-years"
    return reply.finding(period, outcome, document=name, expected=years, found=facts.quote(period))


def _period_after(facts: Facts, citation: Citation) -> Period | None:
    """Return the first period in the title behind the number."""
    title = Span(citation.span.end, citation.extent.end)
    found = next((p for p in facts[Periods].inside(title) if not p.of_term), None)
    if found is None or _is_of_another(facts, found, citation):
        return None
    other = facts.lexicon.pattern(_OTHER_NAME).search(facts.folded, title.start, found.span.start)
    return None if other else found


def _period_before(facts: Facts, citation: Citation) -> Period | None:
    """Return the period of a name that the number is tied to: Chương trình … (Quyết định số …)."""
    sentence = facts[Sentences].around(citation.number_span.start)
    before = Span(sentence.start, citation.extent.start)
    last = next(reversed(facts[Periods].inside(before)), None)
    tied = facts.lexicon.pattern(_TIED)
    if (
        last is None
        or last.of_term
        or not tied.match(facts.folded, last.span.end, citation.extent.start)
    ):
        return None
    return last


def _right_before(facts: Facts, citation: Citation) -> Period | None:
    """Return the period that the number follows at once: Chương trình … 2021 - 2025, Quyết định số …."""
    sentence = facts[Sentences].around(citation.number_span.start)
    last = next(reversed(facts[Periods].inside(Span(sentence.start, citation.extent.start))), None)
    if last is None or last.of_term:
        return None
    beside = facts.lexicon.pattern(_BESIDE)
    return last if beside.fullmatch(facts.folded, last.span.end, citation.extent.start) else None


def is_prepared(facts: Facts, period: Period) -> bool:
    """Whether the *period* is the one that is prepared for: chuẩn bị cho giai đoạn 2026 - 2030."""
    low = max(0, period.span.start - _PREPARED_WITHIN)
    pattern = facts.lexicon.pattern(_PREPARED)
    return pattern.search(facts.folded, low, period.span.start) is not None


def _is_of_another(facts: Facts, period: Period, citation: Citation) -> bool:
    """Whether another number stands right beside the *period*: it is of the document behind it."""
    following = next((c for c in facts[Citations] if c.span.start >= period.span.end), None)
    return (
        following is not None
        and following != citation
        and _period_before(facts, following) == period
    )


def is_own_period(known: KnownDocument, period: Period) -> bool:
    """Whether the years are those of the programme, or of a stage that its title names."""
    years = set(known.period or ())
    for words in (known.title, *known.names):
        years.update(map(int, YEAR.findall(words)))
    return {period.first, period.last} <= years
