"""The issuing body's name above the number (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.2)."""

from checker.facts import Facts
from checker.facts.party import is_of_the_party
from checker.facts.party_title import has_head_of_others
from checker.facts.plan_issuer import ISSUER, issuer_in_header
from checker.form.header import Header
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds.base import Kind, NoParams
from checker.kinds.frame.cut_top import has_cut_top
from checker.kinds.placing import point
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Verdict

_LINE = Grammar(rf"(?:^|(?<=\n))[^\w\n]*(?P<body>{ISSUER}(?!\w)[^\n]*)")
_BESIDE = Grammar(r" ?(?:{number-word} ?:|{header-beside})")
_UNIT_BELOW = Grammar(r"\n(?:{unit.commune}|{unit.district}|{unit.province}) [^\n]+")


OUTCOMES = {
    "missing": "Chưa có tên cơ quan ban hành ở đầu văn bản.",
    "unseen": "Tệp văn bản không có tên cơ quan ban hành; phần này có thể mất khi chuyển đổi, cần xem trên bản Word.",
    "incomplete": "Tên cơ quan ban hành mới ghi “{found}”, chưa có tên đơn vị hành chính.",
    "of-others": "Đầu văn bản ghi “{found}”, không khớp với cơ quan mà người ký thay mặt.",
    "party": "Văn bản của Đảng, đoàn thể ghi tên cơ quan theo thể thức riêng.",
    "right": "Có tên cơ quan ban hành: {found}.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """A line of the header that opens with a body's name."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    span = issuer_line(facts)
    if span is not None and has_head_of_others(facts):
        name = issuer_in_header(facts)
        return reply.gap("of-others", [span], found=name or facts.quote(span))
    if span is not None:
        if _lacks_unit(facts, span):
            return reply.review("incomplete", [span], found=facts.quote(span))
        return reply.passed("right", [span], found=" ".join(facts.quote(span).split()))
    if is_of_the_party(facts):
        return reply.not_applicable("party")
    place = point(0)
    if facts.document.keeps_header and not has_cut_top(facts):
        return reply.gap("missing", [place])
    return reply.review("unseen", [place])


def _lacks_unit(facts: Facts, span: Span) -> bool:
    """Whether the name stops short of its unit; the unit may stand in the next row of a table."""
    written = facts.folded[slice(*span)].strip(" .*_-")
    whole = fold(facts[Plan].issuer).startswith(f"{written} ")
    return facts.lexicon.has("issuer.incomplete", written) and not whole


def issuer_line(facts: Facts) -> Span | None:
    """Return the issuing body's name above the number, with the unit's name on the next line."""
    header, number = facts[Parts].header, facts[Header].number
    for match in facts.matches(_LINE, header, lined=True):
        span = Span(*match.span("body"))
        if number is not None and span.start > number.span.start:
            break
        beside = facts.lexicon.pattern(_BESIDE).search(facts.lined, *span)
        end = beside.start() if beside else span.end
        below = facts.lexicon.pattern(_UNIT_BELOW).match(facts.lined, end, header.end)
        return Span(span.start, below.end() if below else end)
    return None


KIND = Kind("issuer", NoParams, check, OUTCOMES)
