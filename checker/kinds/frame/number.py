"""Number and symbol (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3; Điều 15 on drafts)."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from checker.facts import Facts
from checker.form.header import Header
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds.base import Kind
from checker.kinds.placing import point
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Verdict

_SYMBOL_REACH = 30
"""Characters behind a number without its symbol that are shown with it."""
_WITHOUT_SYMBOL = Grammar(rf"(?<!\w){{number-word}} ?:? ?\d+[^\n]{{0,{_SYMBOL_REACH}}}")
_COMMITTEE = Grammar(r"{body.committee}")
_HEADER = Grammar(r"{header-beside}")


class Params(NamedTuple):
    """``abbreviations`` open the symbol, by kind of document (KH for ke-hoach).

    ``bodies`` give, by level, how it must go on. A kind or a level that is not
    named may have any symbol: the body's head decides it.
    """

    abbreviations: Mapping[str, str]
    bodies: Mapping[str, tuple[str, ...]]


OUTCOMES = {
    "missing": "Chưa có dòng số, ký hiệu văn bản (Số: …/{symbol}).",
    "no-symbol": "Dòng “{found}” chưa có ký hiệu; cần ghi Số: …/{symbol}.",
    "unseen": "Tệp văn bản không có phần đầu nên không thấy số, ký hiệu; cần xem trên bản Word.",
    "blank": "Số văn bản để trống: đúng với dự thảo, số được ghi sau khi ký.",
    "wrong": "Ký hiệu “{found}” chưa đúng; cần bắt đầu bằng “{abbreviation}-”.",
    "other-body": "Ký hiệu “{found}” không khớp cơ quan ban hành; thường là {expected}.",
    "right": "Số, ký hiệu: {found}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """``Số: 45/KH-UBND``; blank in a draft is right, and for a person to look at."""
    line = facts[Header].number
    abbreviation = params.abbreviations.get(facts[Plan].kind, "")
    expected = params.bodies.get(facts[Plan].level, ())
    right = f"{abbreviation}-{expected[0] if expected else '…'}"
    reply = Reply(rule, facts, OUTCOMES, {"symbol": right})
    bare = next(facts.matches(_WITHOUT_SYMBOL, facts[Parts].header, lined=True), None)
    if line is None and bare is not None:
        at = Span(*bare.span())
        return reply.gap("no-symbol", [at], found=facts.quote(at))
    if line is None:
        lost = not facts.document.keeps_header and not _has_header(facts)
        place = point(_after_issuer(facts))
        tell = reply.review if lost else reply.gap
        return tell("unseen" if lost else "missing", [place])
    symbol = fold(line.symbol).replace("–", "-")
    found = facts.quote(line.span)
    opening = rf"(?:\d{{4}}/)?{re.escape(fold(abbreviation))}-\w"
    if abbreviation and not re.match(opening, symbol):
        return reply.gap("wrong", [line.span], found=line.symbol, abbreviation=abbreviation)
    collective = facts.lexicon.pattern(_COMMITTEE).match(fold(facts[Plan].issuer))
    if (
        abbreviation
        and expected
        and collective
        and not any(symbol.endswith(fold(f"-{body}")) for body in expected)
    ):
        wanted = " hoặc ".join(f"{abbreviation}-{body}" for body in expected)
        return reply.review("other-body", [line.span], found=line.symbol, expected=wanted)
    if not line.number:
        return reply.at_signing("blank", [line.span])
    return reply.passed("right", [line.span], found=found)


def _has_header(facts: Facts) -> bool:
    """Whether anything of a header stands above the title of this text file."""
    return facts[Header].date is not None or any(facts.matches(_HEADER, facts[Parts].header))


def _after_issuer(facts: Facts) -> int:
    date = facts[Header].date
    return date.span.start if date else 0


KIND = Kind("number", Params, check, OUTCOMES, frozenset({"symbol"}))
