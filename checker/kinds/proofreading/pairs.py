"""Brackets and quotation marks stand in pairs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from checker.facts import Facts
from checker.kernel.document import Span
from checker.kinds.base import Kind, NoParams
from checker.kinds.proofreading.lone_signs import CLOSES, OPENS, Lone, lone_signs
from checker.kinds.proofreading.typed import UNSEEN, is_typed
from checker.kinds.reply import Reply, combine
from checker.library.rule import Rule
from checker.report import Status, Verdict

_BLANK = ("", " ", "\n")
_FEWEST_BOXES = 2
_MOST = 10
"""Remarks: a draft with more lone signs has another meaning for them."""
_TOO_MANY = 300
"""Lone signs from which on they are no slips: a drawing made of brackets, a program."""
_AROUND = 30
"""Characters beside a sign by which people find it."""

OUTCOMES = {
    **UNSEEN,
    "open": "Dấu mở “{sign}” chưa có dấu đóng: “{found}”.",
    "close": "Dấu đóng “{sign}” chưa có dấu mở: “{found}”.",
    "quote": "Dấu ngoặc kép chưa có dấu đi cùng: “{found}”.",
    "drawn": "Có quá nhiều dấu ngoặc đứng riêng (hình vẽ, mã lệnh) nên không xét.",
    "right": "Dấu ngoặc đi thành cặp.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Every sign that stands alone."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    if not is_typed(facts):
        return reply.not_applicable("unseen")
    alone = sorted(islice(lone_signs(facts), _TOO_MANY))
    if len(alone) == _TOO_MANY:
        return reply.not_applicable("drawn")
    findings = [
        reply.finding(
            span, _outcome(facts, span), sign=facts.quote(span), found=_words(facts, span)
        )
        for span in islice(_sure(facts, alone), _MOST)
    ]
    return combine(Status.GAP, findings) if findings else reply.passed("right")


def _sure(facts: Facts, alone: Sequence[Lone]) -> Iterator[Span]:
    """Yield those of *alone* that are surely signs, and whose other half stands nowhere.

    A box to tick is a bracket in the code of its font: "( Có ( Không". Two quotation marks of one
    line are a pair, whichever way they are turned.
    """
    boxes = {span for span, _ in alone if _is_box(facts, span)}
    drawn = len(boxes) >= _FEWEST_BOXES
    quotes = Counter(line for span, line in alone if _outcome(facts, span) == "quote")
    for span, line in alone:
        outcome = _outcome(facts, span)
        if outcome == "quote":
            if quotes[line] % 2 and not _is_apart(facts, span):
                yield span
        elif not (outcome == "open" and (drawn or span in boxes)):
            yield span


def _is_apart(facts: Facts, span: Span) -> bool:
    """Whether a straight mark touches no word: the seconds left open of E … ' … "."""
    before, after = (
        facts.lined[max(0, span.start - 1) : span.start],
        facts.lined[span.end : span.end + 1],
    )
    return facts.text[span.start] == '"' and before in _BLANK and after in _BLANK


def _is_box(facts: Facts, span: Span) -> bool:
    return facts.lined[span.start] in OPENS and facts.lined[span.end : span.end + 1] in _BLANK


def _outcome(facts: Facts, span: Span) -> str:
    sign = facts.folded[span.start : span.end]
    return "open" if sign in OPENS else "close" if sign in CLOSES else "quote"


def _words(facts: Facts, span: Span) -> str:
    """Return the words around a sign, within its line."""
    before = facts.text[max(0, span.start - _AROUND) : span.start].rpartition("\n")[2]
    after = facts.text[span.end : span.end + _AROUND].partition("\n")[0]
    if len(before) == _AROUND:
        before = before.partition(" ")[2]
    if len(after) == _AROUND:
        after = after.rpartition(" ")[0]
    return f"{before}{facts.quote(span)}{after}".strip()


KIND = Kind("pairs", NoParams, check, OUTCOMES, by_signs=True)
