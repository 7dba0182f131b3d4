"""The sign ``./.`` that closes the body (custom, as in the templates of Nghị định 30/2020/NĐ-CP, Phụ lục III)."""

import re
from typing import NamedTuple

from checker.facts import Facts
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kinds.base import Kind
from checker.kinds.placing import point
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict

_NEAR = re.compile(r"(?:\. ?/|/ ?\.|/|\. ?/ ?\. ?[./]+|\.\.)$")


class Params(NamedTuple):
    """``sign`` closes the body."""

    sign: str = "./."


OUTCOMES = {
    "missing": "Cuối nội dung chưa có dấu kết thúc “{sign}”.",
    "near": "Dấu kết thúc ghi là “{found}”; cần là “{sign}”.",
    "right": "Có dấu kết thúc “{sign}”.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """The last block of the body ends with ``./.``, spaces apart."""
    reply = Reply(rule, facts, OUTCOMES)
    closing = facts[Parts].closing
    text = facts.quote(closing).rstrip(' "”*_')
    end = closing.start + len(text)
    if text.replace(" ", "").endswith(params.sign):
        start = len(text)
        for char in reversed(params.sign):
            start = text.rindex(char, 0, start)
        return reply.passed("right", [Span(closing.start + start, end)], sign=params.sign)
    near = _NEAR.search(text)
    if near is not None:
        span = Span(closing.start + near.start(), end)
        message = reply.say("near", found=near.group(), sign=params.sign)
        return Verdict(
            Status.REVIEW, message, (Finding(span, message, params.sign, fix=params.sign),)
        )
    return reply.gap("missing", [point(end)], sign=params.sign)


KIND = Kind("ending", Params, check, OUTCOMES)
