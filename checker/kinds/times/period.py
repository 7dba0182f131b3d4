"""No programme period that had ended before the plan's year is presented as running."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.citations import Citations, KnownDocuments
from checker.facts.periods import Periods
from checker.facts.provisions import Provisions
from checker.facts.telling.of_then import is_rewarded
from checker.facts.telling.sentence import Tense
from checker.facts.telling.summed_up import is_of_summed_up
from checker.facts.telling.told import is_told, tense_with_opening
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase
from checker.kernel.sentences import Sentences
from checker.kinds.base import Kind
from checker.kinds.documents.ended import OVER_BEHIND
from checker.kinds.reply import Reply, worst
from checker.kinds.times.ended_parts import ended_parts
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

_UNTIL = Grammar(
    r"{until}(?: {part-of-time})? {year} (?P<year>20\d\d)(?!\d)(?! {and-beyond}|,?(?: {and})? {vision})"
)
_ENDED_WITHIN = 80
"""Characters after a period in which it may be said to have ended: its subject comes first."""
_ENDED = Grammar(rf"[^.;]{{0,{_ENDED_WITHIN}}}?(?<!\w){{ended}}(?!\w)|{OVER_BEHIND}")
_TERM_NAME = 20
"""Characters between a term of office with its number and its years: khóa XII, nhiệm kỳ …"""
_TERM = Grammar(rf"(?<!\w){{term}}(?: \w+,?)?[^.;,]{{0,{_TERM_NAME}}}$")
_GOAL = Grammar(r"(?<!\w){goal} $")
_GOAL_WITHIN = 30
"""Characters right before a period: “mục tiêu ”."""
_FOUNDED = Grammar(
    r"(?<!\w){founded} (?:{founded.under}|{since}|{during}) $|(?<=\w ){built-then} {from-funds} $"
)
# "mô hình của Dự án 8 (giai đoạn 2021 - 2025) đã phát huy hiệu quả": they outlive the programme
_MADE_UNDER = Grammar(
    r"(?<!\w){founded-thing}(?:(?!(?<!\w){task-verb}(?!\w))[^.;,:\n]){0,60}?(?<!\w)(?:{possessive}|{founded.under}) $"
)
_MADE_WITHIN = 100
"""Characters before a programme in which what was made under it stands."""
_PROVED = Grammar(r"\)? ?,?(?: {plural-both})? (?:{already}(?! {given-task}(?!\w))|{still})(?!\w)")
_FOUNDED_WITHIN = 30
"""Characters right before a programme: “đã được thành lập theo ”."""
_TERM_TASK_WITHIN = 120
"""Characters between the work on an office's next term and its years."""
_TERM_TASK = Grammar(rf"(?<!\w){{term-task}}(?!\w)[^.;\n]{{0,{_TERM_TASK_WITHIN}}}$")
_ALREADY = Grammar(r"(?<!\w){already}(?!\w)")
_CARRIER_WITHIN = 260
"""Characters between the word for a programme and its period: official names take three lines."""


class Params(NamedTuple):
    """``carriers`` are the phrases for what has a period: a programme, strategy, scheme.

    ``fields`` are works that are called by their programme's name without that word.
    """

    carriers: tuple[Phrase, ...]
    fields: tuple[Phrase, ...] = ()


OUTCOMES = {
    "missing": "{carrier} ghi giai đoạn {found} đã kết thúc trước năm {first_year}.",
    "local": "Văn bản được dẫn có giai đoạn {found} đã kết thúc trước năm {first_year}; cần xem còn áp dụng không.",
    "term": "Nhiệm kỳ {found} đã kết thúc trước năm {first_year}; cần xem lại nhiệm kỳ.",
    "part": "“{found}” thuộc chương trình theo {document} giai đoạn {period}, đã kết thúc trước năm {first_year};"
    " cần xem nội dung này nay thực hiện theo văn bản nào.",
    "part-followed": "“{found}” thuộc chương trình theo {document} giai đoạn {period}, đã kết thúc trước năm"
    " {first_year}; nay là chương trình theo {successor}, cần xem lại.",
    "unknown": "Chưa xác định được năm của {draft} nên chưa xét được.",
    "right": "Không thấy giai đoạn đã kết thúc được nêu như đang thực hiện.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """A period beside the name of a programme, in words that do not look back."""
    reply = Reply(rule, facts, OUTCOMES)
    plan = facts[Plan]
    year = plan.horizon[0] if plan.horizon else plan.year
    if year is None:
        return reply.review("unknown")
    ended = [(p.span, p.last) for p in facts[Periods] if p.last < year]
    for match in facts.matches(_UNTIL):
        span = Span(*match.span())
        if int(match["year"]) < year and not facts[Periods].overlap(span):
            ended.append((span, int(match["year"])))
    faults: list[tuple[Status, Finding]] = []
    for span, last in ended:
        found, carrier = facts.quote(span), _carrier(params, facts, span)
        if carrier is None or _is_ended(facts, span) or is_of_summed_up(facts, span, last):
            continue
        if _is_a_goal_on_the_way(facts, span, year) or _is_where_from(facts, carrier, span):
            continue
        if is_rewarded(facts, span):
            continue
        tense = tense_with_opening(facts, span, year)
        if tense is Tense.PAST:
            continue
        if tense is Tense.DOUBTFUL or (
            facts[Citations].cover(span) and not _names_programme(facts, span)
        ):
            if facts[Parts].preamble.contains(span):
                continue  # what a basis is called is not what the plan carries on
            faults.append((Status.REVIEW, reply.finding(span, "local", found=found)))
        else:
            name = facts.quote(carrier)
            faults.append(
                (
                    Status.GAP,
                    reply.finding(
                        span, "missing", found=found, carrier=name[:1].upper() + name[1:]
                    ),
                )
            )
    faults.extend(_terms(reply, facts, year))
    faults.extend(_parts(reply, facts, year, [finding.span for _, finding in faults]))
    return worst(faults) or reply.passed("right")


def _parts(
    reply: Reply, facts: Facts, year: int, told: list[Span]
) -> Iterator[tuple[Status, Finding]]:
    """Yield the parts of programmes that are over, but for those whose *told* period says so."""
    for span, known, after in ended_parts(facts, year):
        sentence = facts[Sentences].around(span.start)
        beside = any(p.last < year for p in facts[Periods].inside(sentence))
        if beside or any(sentence.contains(other) for other in told):
            continue
        if _is_where_from(facts, span, None):
            continue
        first, last = known.period or (0, 0)
        found = facts.quote(span)
        yield Status.REVIEW, reply.finding(
            span, "part-followed" if after else "part",
            found=found[:1].upper() + found[1:], period=f"{first} - {last}",
            document=f"{known.kind} số {known.id}",
            successor=f"{after.kind} số {after.id}" if after else "",
        )  # fmt: skip


def _terms(reply: Reply, facts: Facts, year: int) -> Iterator[tuple[Status, Finding]]:
    """Yield the terms of office that were over, beside the work for one to come: bầu cử, quy hoạch."""
    task, already = map(facts.lexicon.pattern, (_TERM_TASK, _ALREADY))
    for period in facts[Periods]:
        span = period.span
        if not period.of_term or period.last >= year or not facts[Provisions].cover(span.start):
            continue
        sentence = facts[Sentences].around(span.start)
        low = max(sentence.start, span.start - _CARRIER_WITHIN)
        found = task.search(facts.folded, low, span.start)
        if found is None:
            continue
        high = min(sentence.end, span.end + _CARRIER_WITHIN)
        if not already.search(facts.folded, low, high) and not is_told(facts, span):
            yield Status.REVIEW, reply.finding(span, "term", found=facts.quote(span))


def _is_ended(facts: Facts, span: Span) -> bool:
    """Whether the words after *span* say that the period is over."""
    return facts.lexicon.pattern(_ENDED).match(facts.folded, span.end) is not None


def _is_where_from(facts: Facts, carrier: Span, period: Span | None) -> bool:
    """Whether something was founded under the programme: câu lạc bộ thành lập theo Dự án 8.

    So are models of it, where its *period* stands behind those that have proved themselves.
    """
    start, pattern = facts[Sentences].around(carrier.start).start, facts.lexicon.pattern
    low = max(start, carrier.start - _FOUNDED_WITHIN)
    if pattern(_FOUNDED).search(facts.folded, low, carrier.start) is not None:
        return True
    low = max(start, carrier.start - _MADE_WITHIN)
    if period is not None and pattern(_PROVED).match(facts.folded, period.end) is None:
        return False
    return pattern(_MADE_UNDER).search(facts.folded, low, carrier.start) is not None


def _is_a_goal_on_the_way(facts: Facts, span: Span, year: int) -> bool:
    """Whether a goal is set for then within a period that runs on in *year*.

    "Chiến lược … giai đoạn 2021 - 2030, trong đó có mục tiêu đến năm 2025"
    """
    sentence = facts[Sentences].around(span.start)
    low = max(sentence.start, span.start - _GOAL_WITHIN)
    if facts.lexicon.pattern(_GOAL).search(facts.folded, low, span.start) is None:
        return False
    before = facts[Periods].inside(Span(sentence.start, span.start))
    return any(period.last >= year for period in before)


def _carrier(params: Params, facts: Facts, span: Span) -> Span | None:
    """Return the word for the programme that *span* is the period of, in the same clause."""
    if not (facts[Provisions].cover(span.start) or facts[Parts].preamble.contains(span)):
        return None
    sentence = facts[Sentences].around(span.start)
    within = Span(max(sentence.start, span.start - _CARRIER_WITHIN), span.start)
    if facts.lexicon.pattern(_TERM).search(facts.folded, *within):
        return None
    found = facts.find_any(params.carriers, within) or facts.find_any(params.fields, within)
    return found[-1] if found else None


def _names_programme(facts: Facts, span: Span) -> bool:
    """Whether the citation around *span* is of the state's own programme, not of a local plan."""
    cited = facts[Citations].around(span.start)
    return any(citation.key in _programme_keys(facts) for citation in cited)


def _programme_keys(facts: Facts) -> frozenset[str]:
    return frozenset(
        key for key, known in facts[KnownDocuments].items() if known.period is not None
    )


KIND = Kind("period", Params, check, OUTCOMES)
