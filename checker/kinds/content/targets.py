"""Measurable targets: chỉ tiêu with figures."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.blanks import Blanks
from checker.facts.provisions import Provisions
from checker.facts.tables import Tables
from checker.facts.whereabouts import Whereabouts
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.phrase_ends import end_of_any, start_of_any
from checker.kernel.phrases import Phrase, without_overlaps
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.content.own_goals import is_own_goal
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.report import Verdict

_SHOWN = 10
"""Targets that are pointed at: enough to see that there are some."""
_PERCENT = Grammar(r"[0-9](?<!\d\d)\d*(?:[.,]\d+)? ?(?:%|{percent})")
_PERCENT_SIGN = Grammar(r"\W*(?:%|{percent})\W*")
_FIGURE = Grammar(r"(?:(?:{target-sign}|[≥≤>]) ?)*\d{1,6}(?:[.,]\d{1,3})? ?%?")
_BEFORE_NUMBER = Grammar(r"(?: {is})? $")
_NUMBER = re.compile(r"[0-9](?<!\w\d)\d* (?=(?P<thing>[^\W\d]+))")
# Số lớp tập huấn: 02 lớp; Chỉ tiêu 3: 02 lớp
_LABEL_REACH = 80
"""Characters of a measure's name before the colon and its figure."""
_LABEL = Grammar(
    rf"(?<!\w)(?:{{measure}}|{{target-label}} \d{{1,2}})(?!\w)[^:;.\n]{{0,{_LABEL_REACH}}}: ?$"
)
_SHARE = re.compile(r"[0-9](?<!\w\d)\d{0,3}/\d{1,4} ")
_EACH_TIME = Grammar(r"[^.;\n]{0,30}(?:/|{each} )(?:{year}|{quarter}|{month})")


class Params(NamedTuple):
    """``units`` are counted things; ``bounds`` words that make a number a target; ``words`` name targets.

    ``wholes`` are things of which a share is counted (12/15 thôn).
    """

    units: tuple[Phrase, ...]
    bounds: tuple[Phrase, ...]
    words: tuple[Phrase, ...]
    wholes: tuple[Phrase, ...]


OUTCOMES = {
    "missing": "{draft} chưa có chỉ tiêu đo được bằng con số.",
    "words-only": "Có nhắc tới chỉ tiêu ở {where} nhưng chưa có con số cụ thể.",
    "unfilled": "Chỉ tiêu ở {where} còn để trống con số.",
    "right": "Có chỉ tiêu bằng con số: {found}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """A percentage, or a counted number with a bound (ít nhất 02 hội nghị), in the body."""
    reply = Reply(rule, facts, OUTCOMES)
    provided = facts[Provisions]
    found = [*_in_rows(params, facts)]
    for part in provided:
        found += [*_percentages(facts, part), *_counted(params, facts, part)]
    spans = without_overlaps(found)
    own = (span for span in spans if is_own_goal(facts, span))
    shown = list(islice(own, _SHOWN))
    if shown:
        return reply.passed("right", shown, found=facts.quote(shown[0]))
    unfilled = [*_unfilled(params, facts)]
    if unfilled:
        where = facts[Whereabouts].of(unfilled[0].start)
        return reply.review_as_is("unfilled", unfilled, where=where)
    words = tuple(provided.of(facts.find_any(params.words)))
    if words:
        where = facts[Whereabouts].of(words[0].start)
        return reply.elsewhere(placing.of_targets(facts), "words-only", words[:1], where=where)
    return reply.lacking(placing.of_targets(facts))


def _percentages(facts: Facts, body: Span) -> Iterator[Span]:
    for match in facts.matches(_PERCENT, body):
        yield Span(*match.span())


def _unfilled(params: Params, facts: Facts) -> Iterator[Span]:
    """Yield the blanks in which a figure is to stand: …%, ít nhất … lần."""
    percent = facts.lexicon.pattern(_PERCENT_SIGN)
    for blank in facts[Blanks]:
        if not facts[Provisions].cover(blank.start):
            continue
        counted = end_of_any(params.units, facts.folded, blank.end + 1, facts[Parts].body.end)
        if counted or percent.match(facts.folded, blank.end):
            yield blank


def _counted(params: Params, facts: Facts, body: Span) -> Iterator[Span]:
    """Yield ít nhất 02 hội nghị, 02 cuộc mỗi quý, 12/15 thôn."""
    folded, end = facts.folded, body.end
    each_time, label = map(facts.lexicon.pattern, (_EACH_TIME, _LABEL))
    for number in _NUMBER.finditer(folded, body.start, end):
        bound = _bound_before(params, facts, Span(body.start, number.start()))
        if bound is not None:
            yield Span(bound, number.end("thing"))
            continue
        unit = end_of_any(params.units, folded, number.end(), end)
        low = max(body.start, number.start() - _LABEL_REACH * 2)
        if unit and label.search(facts.lined, low, number.start()):
            yield Span(number.start(), unit)
            continue
        time = each_time.match(folded, unit, end) if unit else None
        if time is not None:
            yield Span(number.start(), time.end())
    for share in _SHARE.finditer(folded, body.start, end):
        whole = end_of_any(params.wholes, folded, share.end(), end)
        if whole is not None:
            yield Span(share.start(), whole)


def _in_rows(params: Params, facts: Facts) -> Iterator[Span]:
    """Yield the figures of rows whose unit stands in a cell of its own: Tỷ lệ … | % | 80."""
    figure, percent = map(facts.lexicon.pattern, (_FIGURE, _PERCENT_SIGN))
    for table in facts[Tables]:
        if not facts[Provisions].cover(table.span.start):
            continue
        for row in table.rows:
            figures = [c.span for c in row.told if figure.fullmatch(facts.folded, *c.span)]
            if figures and any(
                percent.fullmatch(facts.folded, *cell.span)
                or end_of_any(params.units, facts.folded, *cell.span) == cell.span.end
                for cell in row.told
            ):
                yield from figures


def _bound_before(params: Params, facts: Facts, before: Span) -> int | None:
    """Return where a bound begins that ends with *before*, save for là and a space."""
    low = max(before.start, before.end - len(facts.lexicon.words("is")[0]) - 2)
    space = facts.lexicon.pattern(_BEFORE_NUMBER).search(facts.folded, low, before.end)
    if space is None:
        return None
    return start_of_any(params.bounds, facts.folded, before.start, space.start())


KIND = Kind("targets", Params, check, OUTCOMES)
