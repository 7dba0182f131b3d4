"""No programme period that had ended before the plan's year is presented as running."""

import re
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.citations import Citations, KnownDocuments
from checker.facts.history import History
from checker.facts.periods import Periods
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase
from checker.kernel.sentences import Sentences
from checker.kernel.text import matches
from checker.kinds.base import Kind
from checker.kinds.reply import Reply, worst
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

_UNTIL = re.compile(
    r"(?<!\w)đến (?:hết )?năm (?P<year>20\d\d)(?!\d)(?! và những năm tiếp|,? (?:tầm nhìn|định hướng))"
)
_ENDED = re.compile(
    r"[^.;]{0,80}?(?<!\w)(?:đã (?:được )?(?:tổng kết|kết thúc|hết hiệu lực)|kéo dài|chuyển tiếp|sang năm)"
)
_TERM = re.compile(r"(?:nhiệm kỳ|khóa|khoá|nhiệm kỳ \w+,?)[^.;,]{0,20}$")


class Params(NamedTuple):
    """``carriers`` are the phrases for what has a period: a programme, strategy, scheme."""

    carriers: tuple[Phrase, ...]


OUTCOMES = {
    "missing": "{carrier} ghi giai đoạn {found} đã kết thúc trước năm {year}.",
    "local": "Văn bản được dẫn có giai đoạn {found} đã kết thúc trước năm {year}; cần xem còn áp dụng không.",
    "unknown": "Chưa xác định được năm của kế hoạch nên chưa xét được.",
    "right": "Không thấy giai đoạn đã kết thúc được nêu như đang thực hiện.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """A period beside the name of a programme, in words that do not look back."""
    reply = Reply(rule, facts, OUTCOMES)
    year = facts[Plan].year
    if year is None:
        return reply.review("unknown")
    ended = [(p.span, facts.quote(p.span)) for p in facts[Periods] if p.last < year]
    for match in matches(_UNTIL, facts.folded, ["đến "]):
        span = Span(*match.span())
        if int(match["year"]) < year and not facts[Periods].overlap(span):
            ended.append((span, facts.quote(span)))
    faults: list[tuple[Status, Finding]] = []
    for span, found in ended:
        carrier = _carrier(params, facts, span)
        if carrier is None or facts[History].tells(span) or _ENDED.match(facts.folded, span.end):
            continue
        if facts[Citations].cover(span) and not _names_programme(facts, span):
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
    return worst(faults) or reply.passed("right")


def _carrier(params: Params, facts: Facts, span: Span) -> Span | None:
    """Return the word for the programme that *span* is the period of, in the same clause."""
    parts = facts[Parts]
    if not (parts.body.contains(span) or parts.preamble.contains(span)):
        return None
    before = facts.folded[max(0, span.start - 60) : span.start]
    if _TERM.search(before):
        return None
    sentence = facts[Sentences].around(span.start)
    within = Span(max(sentence.start, span.start - 260), span.start)
    found = facts.find_any(params.carriers, within)
    return found[-1] if found else None


def _names_programme(facts: Facts, span: Span) -> bool:
    """Whether the citation around *span* is of the state's own programme, not of a local plan."""
    return any(
        c.extent.start <= span.start < c.extent.end and c.key in _programme_keys(facts)
        for c in facts[Citations]
    )


def _programme_keys(facts: Facts) -> frozenset[str]:
    return frozenset(
        key for key, known in facts[KnownDocuments].items() if known.period is not None
    )


KIND = Kind("period", Params, check, OUTCOMES)
