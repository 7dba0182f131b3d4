"""The date of signing has its zeros (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4b)."""

from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.party import is_of_the_party
from checker.form.header import Header
from checker.kernel.document import Span
from checker.kinds.base import Kind, NoParams
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.report import Status, Verdict

_DAY = Grammar(r"(?P<said>{day} ?(?P<number>\d{1,2}))(?= ?{month})")
_MONTH = Grammar(r"(?<!\w)(?P<said>{month} ?(?P<number>\d{1,2}))(?!\d)")
_LAST_WITH_ZERO = {_DAY: 9, _MONTH: 2}

OUTCOMES = {
    "missing": "Ghi “{right}” thay cho “{found}”: chỉ thêm số 0 trước ngày dưới 10 và tháng 1, tháng 2.",
    "party": "Văn bản của Đảng, của Đoàn có thể thức riêng, không theo Nghị định 30/2020/NĐ-CP.",
    "absent": "Chưa ghi ngày, tháng ban hành theo thể thức nên không có gì để xét.",
    "right": "Ngày, tháng ban hành ghi đúng cách.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """A zero before days under 10 and months 1 and 2, before no other."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    if is_of_the_party(facts):
        return reply.not_applicable("party")
    line = facts[Header].date
    if line is None or line.short or line.place.start == line.place.end:
        return reply.passed("absent")
    findings = [
        reply.finding(span, "missing", right, right, found=facts.quote(span), right=right)
        for span, right in _wrong(facts, line.date_span)
    ]
    return combine(Status.GAP, findings) if findings else reply.passed("right", [line.span])


def _wrong(facts: Facts, span: Span) -> Iterator[tuple[Span, str]]:
    """Yield day and month that are not written as the decree has them, with the right form."""
    for grammar, last in _LAST_WITH_ZERO.items():
        match = facts.lexicon.pattern(grammar).search(facts.folded, *span)
        number = int(match["number"]) if match else 0
        if match is None or not number:
            continue
        right = f"{number:02d}" if number <= last else str(number)
        if match["number"] != right:
            word = facts.text[match.start("said") : match.start("number")]
            yield Span(*match.span("said")), f"{word}{right}"


KIND = Kind("signing-date", NoParams, check, OUTCOMES, by_signs=True)
