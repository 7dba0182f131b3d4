"""The sign ``./.`` that closes the body (custom, as in the templates of Nghị định 30/2020/NĐ-CP, Phụ lục III)."""

import re
from dataclasses import replace
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.party_title import has_party_title
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kinds.base import Kind
from checker.kinds.placing import point
from checker.kinds.reply import Reply, combine
from checker.library.rule import Rule
from checker.put import ENDING, How, Put
from checker.report import Finding, Status, Verdict

_NEAR = re.compile(r"(?:\.{2,} ?/ ?\.|\. ?/ ?\.|\. ?/|/ ?\.|/|\. ?/ ?\. ?[./]+|\.\.)$")


class Params(NamedTuple):
    """``sign`` closes the body."""

    sign: str = "./."


OUTCOMES = {
    "missing": "Cuối nội dung chưa có dấu kết thúc “{sign}”.",
    "near": "Dấu kết thúc ghi là “{found}”; cần là “{sign}”.",
    "party": "Văn bản của Đảng, của Đoàn không theo mẫu có dấu “{sign}”; nội dung kết thúc bằng dấu chấm.",
    "right": "Có dấu kết thúc “{sign}”.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """The last block of the body ends with ``./.``, a space before it or none; so may the decision above the plan."""
    reply = Reply(rule, facts, OUTCOMES)
    closing = facts[Parts].closing
    sign = _sign(facts, closing, params.sign) or _decision_sign(facts, params.sign)
    if sign is not None:
        return reply.passed("right", [sign], sign=params.sign)
    text = _written(facts, closing)
    end = closing.start + len(text)
    near = _NEAR.search(text)
    if near is not None:
        span = Span(closing.start + near.start(), end)
        message = reply.say("near", found=near.group(), sign=params.sign)
        return Verdict(
            Status.REVIEW, message, (Finding(span, message, params.sign, fix=params.sign),)
        )
    if text.endswith(".") and has_party_title(facts):
        return reply.not_applicable("party", sign=params.sign)
    # A full stop that is there already is the first of the sign's own.
    stopped = text.endswith(".") and params.sign.startswith(".")
    lacking = params.sign[1:] if stopped else params.sign
    finding = reply.finding(point(end), "missing", lacking, sign=params.sign)
    put = Put(point(end), How.WITHIN, rank=ENDING)
    return combine(Status.GAP, [replace(finding, put=put)])


def _written(facts: Facts, block: Span) -> str:
    return facts.quote(block).rstrip(' "”*_')


def _sign(facts: Facts, block: Span, sign: str) -> Span | None:
    """Return where *sign* stands at the end of a block."""
    text = _written(facts, block)
    end = block.start + len(text)
    one_too_many = sign.startswith(".") and text.endswith(f".{sign}")
    return Span(end - len(sign), end) if text.endswith(sign) and not one_too_many else None


def _decision_sign(facts: Facts, sign: str) -> Span | None:
    """Return where *sign* closes the articles of the decision that the plan is attached to."""
    decision = facts[Parts].decision
    blocks = [block.span for block in facts.document.blocks if decision.contains(block.span)]
    return next((found for block in blocks if (found := _sign(facts, block, sign))), None)


KIND = Kind("ending", Params, check, OUTCOMES, by_signs=True)
