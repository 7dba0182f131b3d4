"""One document is cited with one date throughout, as the register has it, and in force."""

from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import replace
from datetime import date

from checker.facts import Facts
from checker.facts.citations import Citation, Citations, KnownDocuments
from checker.facts.dates import DateMention, written_day
from checker.facts.samples import Samples
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds.base import Kind, NoParams
from checker.kinds.documents.annex_note import note_slips
from checker.kinds.documents.ended import OUTCOMES as ENDED
from checker.kinds.documents.ended import ended_fault, has_ended, has_its_period, in_its_place
from checker.kinds.documents.later import OUTCOMES as LATER
from checker.kinds.documents.later import Cited, later_faults
from checker.kinds.documents.laws import dated_laws, law_faults
from checker.kinds.documents.number_forms import OUTCOMES as NUMBERS
from checker.kinds.documents.number_forms import number_faults
from checker.kinds.documents.other_period import OUTCOMES as PERIOD
from checker.kinds.documents.other_period import other_period, period_finding
from checker.kinds.documents.programme_numbers import same_day
from checker.kinds.documents.registered import grade, is_another, is_certain, may_be_another
from checker.kinds.documents.same_number import are_different, body_name
from checker.kinds.reply import Reply, worst
from checker.library.registers import KnownDocument
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict

OUTCOMES = {
    "missing": "{document} ghi ngày {found}; ngày đúng là {expected}.",
    "other-number": "{document} ban hành ngày {expected}; ngày {found} là của {other}. Cần xem lại số hoặc ngày.",
    "unverified": "{document} ghi ngày {found}; sổ văn bản có ngày {expected} (chưa đối chiếu), cần xem lại.",
    "two-dates": "{document} được ghi hai ngày khác nhau: {found} và {other}.",
    "kind": "{document} là {expected}, văn bản ghi là {found}.",
    "issuer": "{document} do {expected} ban hành, văn bản ghi là {found}.",
    "other-law": "Sổ văn bản không có {document} ngày {found}; có ngày {expected}. Cần xem lại.",
    **NUMBERS,
    **PERIOD,
    **ENDED,
    **LATER,
    "right": "Các văn bản được dẫn thống nhất về số và ngày.",
    "annex-number": "Dòng “Kèm theo …” ghi văn bản số {found}, trong khi số của văn bản này là {expected}.",
    "annex-open": "Dòng “Kèm theo …” ghi văn bản số {found}, trong khi số của văn bản này còn để trống; cần xem lại.",
    "annex-date": "Dòng “Kèm theo …” ghi văn bản ngày {found}, trong khi văn bản này ngày {expected}.",
    "annex-year": "Dòng “Kèm theo …” ghi văn bản năm {found}, trong khi văn bản này của năm {expected}.",
}
_OF_ANNEX = {
    "number": "annex-number",
    "open": "annex-open",
    "date": "annex-date",
    "year": "annex-year",
}
"""The outcome for each thing that the note under an annex's title may say otherwise."""


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Dates as values, by document; two bodies may each have a plan number 45."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    groups: dict[str, list[Citation]] = defaultdict(list)
    for citation in facts[Citations]:
        groups[citation.key].append(citation)
    faults: list[tuple[Status, Finding]] = []
    for key, cited in groups.items():
        known = facts[KnownDocuments].get(key)
        if known is None:
            faults.extend(_against_each_other(facts, reply, cited))
        else:
            faults.extend(_known_document(facts, reply, cited, known))
    faults.extend(_after_the_plan(facts, reply, {finding.span for _, finding in faults}))
    faults.extend(law_faults(facts, reply))
    faults.extend(number_faults(facts, reply))
    notes = [*_annex_notes(facts, reply)]
    told = {finding.span for _, finding in notes}
    shown = facts[Samples]
    faults = [f for f in faults if f[1].span not in told and not shown.shows(f[1].span)]
    faults.extend(notes)
    verdict = worst(faults)
    return verdict or reply.passed(
        "right", [c.span for group in groups.values() for c in group[:1] if c.date]
    )


def _annex_notes(facts: Facts, reply: Reply) -> Iterator[tuple[Status, Finding]]:
    for slip in note_slips(facts):
        status = Status.REVIEW if slip.what == "open" else Status.GAP
        fields = {"found": slip.found, "expected": slip.expected}
        outcome = _OF_ANNEX[slip.what]
        yield status, reply.finding(slip.span, outcome, slip.right, slip.right, **fields)


def _known_document(
    facts: Facts, reply: Reply, cited: list[Citation], known: KnownDocument
) -> Iterator[tuple[Status, Finding]]:
    """Yield what is wrong with the citations of one document of the register."""
    group = [c for c in cited if not is_another(facts, c, known)]
    against = [fault for c in group for fault in _against_register(facts, reply, c, known)]
    ended = [
        fault
        for c in group
        if same_day(c, known) or _is_meant(facts, c, known)
        for fault in _out_of_time(facts, reply, c, known)
    ]
    replaced = [finding.span for _, finding in ended if finding.suggestion]
    for status, finding in against or _against_each_other(facts, reply, group):
        if any(span.contains(finding.span) for span in replaced):  # with the document its day goes
            yield status, replace(finding, suggestion=None, fix=None)
        else:
            yield status, finding
    yield from ended


def _is_meant(facts: Facts, citation: Citation, known: KnownDocument) -> bool:
    """Whether a citation with another day is still of *known*: by its name, or a day of the same year.

    Else it may be another document, and that comes first.
    """
    day = citation.date
    same_year = day is not None and known.date is not None and day.year == known.date.year
    same_year = same_year and not may_be_another(facts, citation, known)
    return same_year or is_certain(facts, citation, known)


def _out_of_time(
    facts: Facts, reply: Reply, citation: Citation, known: KnownDocument
) -> Iterator[tuple[Status, Finding]]:
    """Yield that the document was no longer to be followed, or has another period beside it."""
    period = other_period(facts, citation, known)
    if period is not None:
        yield Status.REVIEW, period_finding(facts, reply, period, known, _name(facts, citation))
    if has_its_period(facts, citation, known) or may_be_another(facts, citation, known):
        return
    sure = is_certain(facts, citation, known)
    named = Span(citation.extent.start, citation.span.end)
    fault = ended_fault(facts, reply, known, named, _name(facts, citation), sure=sure)
    if fault is not None:
        status, finding = fault
        yield status, in_its_place(facts, finding, citation, known)


def _after_the_plan(
    facts: Facts, reply: Reply, told: Set[Span]
) -> Iterator[tuple[Status, Finding]]:
    """Yield the documents dated after the plan, save where a day is *told* of already: one day, one fault."""
    days = {
        c.date.span: Cited(c.date, _name(facts, c), c.key)
        for c in facts[Citations]
        if c.date is not None and c.date.span not in told
    }
    for law in dated_laws(facts):
        days.setdefault(law.day.span, law)
    return later_faults(facts, reply, [days[span] for span in sorted(days)])


def _name(facts: Facts, citation: Citation) -> str:
    kind = citation.kind.capitalize() or "Văn bản"
    return f"{kind} số {' '.join(facts.quote(citation.number_span).split())}"


def _against_register(
    facts: Facts, reply: Reply, citation: Citation, known: KnownDocument
) -> list[tuple[Status, Finding]]:
    faults: list[tuple[Status, Finding]] = []
    document = f"{known.kind} số {known.id}"
    day = citation.date
    if day is not None and known.date is not None and day.in_year(known.date.year) != known.date:
        expected = written_day(known.date)
        outcome, status = "missing" if known.verified else "unverified", grade(known)
        fields = {"document": document, "found": day.text, "expected": expected}
        now = _version_of(facts, day, known)
        if now is not None:  # the day is right, and the number the one learnt before
            fields["other"] = f"{now.kind} số {now.id}"
            faults.append((status, reply.finding(day.span, "other-number", **fields)))
        else:
            right = day.like(known.date)
            fix = right if known.verified else None
            faults.append((status, reply.finding(day.span, outcome, right, fix, **fields)))
    if known.verified and _other_issuer_written(facts, citation, known):
        fields = {"document": document, "found": citation.issuer, "expected": known.issuer}
        faults.append((Status.REVIEW, reply.finding(citation.extent, "issuer", **fields)))
    if _other_kind_written(facts, citation, known):
        fields = {
            "document": f"Văn bản số {known.id}",
            "found": citation.kind,
            "expected": known.kind.lower(),
        }
        faults.append((Status.REVIEW, reply.finding(citation.extent, "kind", **fields)))
    return faults


def _version_of(facts: Facts, day: DateMention, known: KnownDocument) -> KnownDocument | None:
    """Return what took the place of *known*, in force, where *day* is its day and not that of *known*."""
    name = known.names[:1]
    if not name or not has_ended(facts, known):
        return None
    return next(
        (
            other
            for other in facts.registers.documents.values()
            if other.names[:1] == name
            and other.date is not None
            and day.in_year(other.date.year) == other.date
            and not has_ended(facts, other)
        ),
        None,
    )


def _other_issuer_written(facts: Facts, citation: Citation, known: KnownDocument) -> bool:
    """Whether an issuer is named and is not *known*'s; a law's (Quốc hội khóa …) needs no check."""
    if not citation.issuer or facts.lexicon.has("law-kind", citation.kind):
        return False
    return not _same_issuer(
        facts, body_name(facts, citation.issuer), body_name(facts, known.issuer)
    )


def _other_kind_written(facts: Facts, citation: Citation, known: KnownDocument) -> bool:
    """Whether a kind stands before the number that has a symbol of its own, and is not *known*'s."""
    if citation.extent.start == citation.number_span.start or citation.kind == fold(known.kind):
        return False
    start = citation.extent.start
    if facts.folded.endswith(f"{fold(known.kind)} ", 0, start):
        return False  # Thông báo kết luận số …: of two names the first is the kind
    symbols = facts.lexicon.lists["symbol-kind"].values.values()
    return citation.kind in map(fold, map(str, symbols))


def _same_issuer(facts: Facts, written: str, right: str) -> bool:
    """Whether *written* is the issuer, cut short or abbreviated (TTCP, TTg)."""
    initials = "".join(word[0] for word in right.split())
    short = written.replace(".", "").replace(" ", "")
    long = str(facts.lexicon.value("issuer-abbreviation", short) or "")
    return (
        written.startswith(right)
        or right.startswith(written)
        or short == initials
        or fold(long) == right
    )


def _against_each_other(
    facts: Facts, reply: Reply, group: list[Citation]
) -> list[tuple[Status, Finding]]:
    dated = [c for c in group if c.date is not None and c.date.year is not None]
    if len(dated) < 2 or group[0].key.endswith("/"):
        return []
    days: dict[date | str, list[Citation]] = defaultdict(list)
    for citation in dated:
        if citation.date is not None:
            days[citation.date.value or citation.date.text].append(citation)
    if len(days) < 2:
        return []
    # The date written most often, then first, is taken for the right one.
    ordered = sorted(days.values(), key=lambda cs: (-len(cs), cs[0].span.start))
    first = ordered[0][0]
    faults: list[tuple[Status, Finding]] = []
    for other in (c for cs in ordered[1:] for c in cs):
        if other.date is None or first.date is None or are_different(facts, first, other):
            continue
        fields = {
            "document": _name(facts, other),
            "found": other.date.text,
            "other": first.date.text,
        }
        faults.append((Status.GAP, reply.finding(other.date.span, "two-dates", **fields)))
    return faults


KIND = Kind("citations", NoParams, check, OUTCOMES)
