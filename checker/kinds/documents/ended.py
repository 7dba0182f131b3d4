"""Documents that were no longer to be followed on the plan's day: replaced, or their period over."""

from dataclasses import replace
from datetime import date

from checker.facts import Facts
from checker.facts.citations import Citation, Citations
from checker.facts.dates import Dates, day_in_words, written_day
from checker.facts.periods import Periods
from checker.facts.telling.listed_acts import is_listed_as_ended
from checker.facts.telling.sentence import Tense
from checker.facts.telling.told import looks_back, tense_with_opening
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kernel.text import fold
from checker.kinds.documents.passage import has_title, is_aside, passage
from checker.kinds.documents.programme_numbers import whole_citation
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownDocument
from checker.particulars import Plan
from checker.report import Finding, Status

_REACH = 110
"""Characters beside a document in which its clause says that it is over, or what was done by it."""
OVER_BEHIND = Grammar(
    r",? ?\(?{ended.right-behind}(?!\w)"
    rf"|,? ?\(?{{already}} {{passive}} (?:[^.;()]{{0,{_REACH}}} )?{{ended.by-another}}(?!\w)"
)
"""Right behind a document or its period: *đã hoàn thành*, *(đã được Nghị định số … thay thế)*; grammar."""
_ENDED = Grammar(rf"[^.;]{{0,{_REACH}}}?(?<!\w){{ended}}(?!\w)|{OVER_BEHIND}")
_TITLE_OBJECT = Grammar(r"(?<!\w){title-object} $")
# "thay Chiến lược ban hành kèm theo Quyết định số 2351/QĐ-TTg"
_GAVE_WAY = Grammar(
    rf"(?<!\w){{ended.by-another}} (?:{{document-kind}}|{{programme-word}})(?!\w)[^.;,()\n]{{0,{_REACH}}}$"
)
_PROGRAMME = Grammar(r"(?<!\w){programme-word}(?!\w)")

OUTCOMES = {
    "replaced": "{document} đã được thay thế từ ngày {until}; nay là {successor}.",
    "replaced-look": "{document} đã được thay thế từ ngày {until} (nay là {successor});"
    " cần xem {draft} phải dẫn văn bản nào.",
    "replaced-unverified": "Theo sổ văn bản (chưa đối chiếu), {document} hết hiệu lực từ ngày {until}; cần xem lại.",
    "followed": "{document} áp dụng cho {period}, đã kết thúc; nay là {successor}.",
    "lapsed": "{document} hết hiệu lực từ ngày {until}; cần xem lại.",
    "over": "{document} áp dụng cho {period}, đã kết thúc trước năm {first_year};"
    " cần xem còn căn cứ được không.",
}
"""What is said of them; the kind that asks has these among its own."""


def ended_fault(
    facts: Facts, reply: Reply, known: KnownDocument, span: Span, name: str, *, sure: bool = True
) -> tuple[Status, Finding] | None:
    """Return that *known*, called *name* at *span*, is cited after its end; None where it is not.

    At most a review where the register is not verified, the naming is not
    *sure* to mean *known*, no successor is known, or the change falls in the plan's own year and
    the draft does not show on which side of it the plan is signed.
    """
    if facts[Plan].profile is None:  # a report tells what was done by the documents of its time
        return None
    if not has_ended(facts, known) or is_told_document(facts, span, known):
        return None
    doubtful = _may_be_told(facts, span)
    after = successor(facts, known)
    right = _as_cited(facts, after, span) if isinstance(after, KnownDocument) else after
    past = known.until is None or known.until <= _surely_reached(facts)
    certain = bool(known.verified and sure and past and right and not doubtful)
    outcome = _outcome(known, bool(right), certain)
    fields = {
        "document": name,
        "until": written_day(known.until),
        "successor": right,
        "period": _years(known),
    }
    status = Status.GAP if certain else Status.REVIEW
    offered = None if doubtful else right or None  # another name would falsify what was done
    return status, reply.finding(span, outcome, offered, **fields)


def in_its_place(
    facts: Facts, finding: Finding, citation: Citation, known: KnownDocument
) -> Finding:
    """Return *finding* on all that names *known* at *citation*, with the name of what followed.

    Years of the one never stand beside the number of the other: a programme's title gives way too,
    and where its successor's is not known there is nothing to paste.
    """
    after = successor(facts, known)
    if not finding.suggestion or not after:
        return finding
    if known.period is None:
        return replace(finding, span=whole_citation(facts, citation))
    whole = passage(facts, citation, known)
    words: str | None = finding.suggestion
    if isinstance(after, KnownDocument) and has_title(facts, whole, citation):
        title = after.title[:1].lower() + after.title[1:]
        words = f"{words} {title}" if title else None
    elif isinstance(after, str) and is_aside(facts, whole):
        words = None
    return replace(finding, span=whole, suggestion=words)


def _outcome(known: KnownDocument, followed: bool, certain: bool) -> str:
    if known.until is None:
        return "followed" if followed else "over"
    if not known.verified:
        return "replaced-unverified"
    if not followed:
        return "lapsed"
    return "replaced" if certain else "replaced-look"


def has_ended(facts: Facts, known: KnownDocument) -> bool:
    """Whether *known* was no longer in force on the plan's day, or its period over before its year."""
    days, year = facts[Plan].days, _first_year(facts)
    if known.until is not None:
        return days is not None and known.until <= days.last
    return known.period is not None and year is not None and known.period[1] < year


def successor(facts: Facts, known: KnownDocument) -> KnownDocument | str:
    """Return what took the place of *known* and is itself in force; its name where it is not known."""
    seen = {known.id}
    while known.replaced_by:
        after = facts.registers.documents.get(known.replaced_by)
        if after is None:
            return known.replaced_by
        if _is_to_come(facts, after):
            return after.names[0] if after.names else ""
        if after.id in seen or not has_ended(facts, after) or not after.replaced_by:
            return after
        seen.add(after.id)
        known = after
    return ""


def _is_to_come(facts: Facts, known: KnownDocument) -> bool:
    """Whether *known* was made after the plan's day: nobody could cite it by its number."""
    days = facts[Plan].days
    return known.date is not None and days is not None and days.last < known.date


def is_told_document(facts: Facts, span: Span, known: KnownDocument) -> bool:
    """Whether the document at *span* is named as history, or only in the title of another one."""
    if looks_back(facts, span):
        return True
    if facts.lexicon.pattern(_ENDED).match(facts.folded, span.end):
        return True
    if facts.lexicon.pattern(_GAVE_WAY).search(facts.lined, span.start - 2 * _REACH, span.start):
        return True
    if is_listed_as_ended(facts, span):
        return True
    return _tells(facts, span) or _is_in_title(facts, span, known)


def has_its_period(facts: Facts, citation: Citation, known: KnownDocument) -> bool:
    """Whether the end of the programme's period is written beside it: the rule on periods judges that."""
    if known.period is None:
        return False
    sentence = facts[Sentences].around(citation.number_span.start)
    within = Span(sentence.start, max(sentence.end, citation.extent.end))
    named = next(facts.matches(_PROGRAMME, within), None)
    if named is None:
        return False
    behind = Span(named.end(), within.end)
    if any(p.last == known.period[1] and not p.of_term for p in facts[Periods].inside(behind)):
        return True
    until = Grammar(rf"{{until}} {{year}} {known.period[1]}(?!\d)")
    return facts.lexicon.pattern(until).search(facts.folded, *behind) is not None


def _tells(facts: Facts, span: Span) -> bool:
    """Whether the sentence tells what has been done by the document."""
    return _tense(facts, span) is Tense.PAST


def _may_be_told(facts: Facts, span: Span) -> bool:
    """Whether the sentence may tell what has been done by the document, and a person has to see."""
    return _tense(facts, span) is Tense.DOUBTFUL


def _tense(facts: Facts, span: Span) -> Tense:
    """Return of which time the sentence tells: a basis tells nothing, whatever it is called."""
    if facts[Parts].preamble.contains(span):
        return Tense.OPEN
    return tense_with_opening(facts, span, _first_year(facts))


def _is_in_title(facts: Facts, span: Span, known: KnownDocument) -> bool:
    """Whether *span* is what a document from before the end carries out or changes."""
    low = max(0, span.start - _REACH)
    if facts.lexicon.pattern(_TITLE_OBJECT).search(facts.folded, low, span.start) is None:
        return False
    for citation in facts[Citations].around(span.start):
        if span.start < citation.span.end:
            continue
        day = citation.date.value if citation.date is not None else None
        if day is None or known.until is None or day < known.until:
            return True
    return False


def _as_cited(facts: Facts, known: KnownDocument, span: Span) -> str:
    """Return *known* as a plan cites it: a law by name and date, others by number too.

    A law's day is written as those are in the line of *span*: in words, where none has figures alone.
    """
    day = known.date
    if facts.lexicon.has("law-kind", fold(known.kind)):
        block = facts.document.block_at(span.start)
        beside = facts[Dates].between(*block.span) if block is not None else ()
        in_figures = any(beside) and not any(other.in_words for other in beside)
        written = written_day if in_figures else day_in_words
        return f"{known.title} ngày {written(day)}" if day else known.title
    dated = f" ngày {written_day(day)}" if day else ""
    return f"{known.kind} số {known.id}{dated} của {known.issuer}"


def _years(known: KnownDocument) -> str:
    if known.period is None:
        return ""
    first, last = known.period
    return f"năm {first}" if first == last else f"giai đoạn {first} - {last}"


def _surely_reached(facts: Facts) -> date:
    """Return the day that had come when the plan was signed; a year after the plan's own is a slip."""
    begin = date(_first_year(facts) or date.max.year, 1, 1)
    days = facts[Plan].days
    return max(begin, days.first) if days and days.first.year <= begin.year else begin


def _first_year(facts: Facts) -> int | None:
    plan = facts[Plan]
    return plan.horizon[0] if plan.horizon else plan.year
