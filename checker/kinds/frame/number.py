"""Number and symbol (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3; Điều 15 on drafts)."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.party_title import has_head_of_others
from checker.facts.plan_issuer import issuer_in_header
from checker.form.header import Header, HeaderNumber
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds.base import Kind
from checker.kinds.frame.issuer import issuer_line
from checker.kinds.frame.symbol import abbreviation, spells
from checker.kinds.placing import point
from checker.kinds.reply import UNKNOWN, Reply
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Verdict

_SYMBOL_REACH = 30
"""Characters behind a number without its symbol that are shown with it."""
_WITHOUT_SYMBOL = Grammar(rf"(?<!\w){{number-word}} ?:? ?\d+[^\n]{{0,{_SYMBOL_REACH}}}")
_COMMITTEE = Grammar(r"{body.committee}")
_HEADER = Grammar(r"{header-beside}")
_SEAL_OF_OTHERS = Grammar(r"{issuer.seal-of-others}(?!\w)")
_PARTY_STYLE = Grammar(r"{issuer.of-party-style}(?!\w)")
_LETTER = "cong-van"
"""Its symbol begins with the body, no kind before it."""
_ROOM = " " * 5
"""Left before the symbol for a number that is given when the plan is signed."""


class Params(NamedTuple):
    """``abbreviations`` open the symbol, by kind of document (KH for ke-hoach).

    ``bodies`` give, by level, how it must go on. A kind or a level that is not
    named may have any symbol that its body's name can give.
    """

    abbreviations: Mapping[str, str]
    bodies: Mapping[str, tuple[str, ...]]


OUTCOMES = {
    "missing": "Chưa có dòng số, ký hiệu văn bản (Số: …/{symbol}).",
    "no-symbol": "Dòng “{found}” chưa có ký hiệu; cần ghi Số: …/{symbol}.",
    "unseen": "Tệp văn bản không có phần đầu nên không thấy số, ký hiệu; cần xem trên bản Word.",
    "blank": "Số văn bản để trống: đúng với dự thảo, số được ghi sau khi ký.",
    "wrong": "Ký hiệu “{found}” chưa đúng; cần bắt đầu bằng “{abbreviation}-”.",
    "no-body": "Ký hiệu “{found}” chưa có chữ viết tắt tên cơ quan ban hành; cần ghi {symbol}.",
    "other-body": "Ký hiệu “{found}” không khớp cơ quan ban hành; thường là {expected}.",
    "alien": "Ký hiệu “{found}” là của {owner}, không phải của cơ quan ban hành; cần ghi {expected}.",
    "party": "Văn bản của Đảng, đoàn thể ghi số, ký hiệu theo thể thức riêng.",
    "right": "Số, ký hiệu: {found}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """``Số: 45/KH-UBND``; blank in a draft is right, and for a person to look at."""
    line = facts[Header].number
    kind = params.abbreviations.get(facts[Plan].kind, "")
    body = _body(params, facts)
    known = {
        "symbol": "-".join(part for part in (kind, body.short) if part),
        "number": (line and line.number) or _ROOM,
    }
    reply = Reply(rule, facts, OUTCOMES, known)
    if line is None and facts[Plan].is_party:
        return reply.not_applicable("party")
    if line is None:
        return _without(reply, facts)
    parts = _parts(line, body, facts)
    if kind and "".join(parts).strip("-") == fold(kind):
        return reply.gap("no-body", [line.span], found=line.symbol)
    if parts[1:] and facts.lexicon.has("symbol-kind.joint", parts[0]):
        return reply.passed("right", [line.span], found=facts.quote(line.span))
    if kind and (parts[0] != fold(kind) or not parts[1:]):
        return reply.gap("wrong", [line.span], found=line.symbol, abbreviation=kind)
    of_body = parts[1:] if kind else parts[:1] if facts[Plan].kind == _LETTER else []
    other = _other_body(reply, line, of_body, body)
    if other is not None:
        return other
    if not line.number:
        return reply.at_signing("blank", [line.span])
    return reply.passed("right", [line.span], found=facts.quote(line.span))


class _Body(NamedTuple):
    """The issuing body: its ``name`` in the header, its ``short`` one, and what else will do."""

    name: str
    short: str
    allowed: tuple[str, ...]
    is_committee: bool


def _body(params: Params, facts: Facts) -> _Body:
    name = "" if has_head_of_others(facts) else issuer_in_header(facts)
    allowed = params.bodies.get(facts[Plan].level, ())
    committee = facts.lexicon.pattern(_COMMITTEE).match(fold(name or facts[Plan].issuer))
    own = "" if committee or not name else abbreviation(name, facts.lexicon)
    return _Body(name, own or next(iter(allowed), UNKNOWN), allowed, committee is not None)


def _without(reply: Reply, facts: Facts) -> Verdict:
    """Return that the header has no number, or one without a symbol."""
    bare = next(facts.matches(_WITHOUT_SYMBOL, facts[Parts].header, lined=True), None)
    if bare is not None:
        at = Span(*bare.span())
        return reply.gap("no-symbol", [at], found=facts.quote(at))
    lost = not facts.document.keeps_header and not _has_header(facts)
    place = point(_after_issuer(facts))
    return reply.review("unseen", [place]) if lost else reply.gap("missing", [place])


def _parts(line: HeaderNumber, body: _Body, facts: Facts) -> list[str]:
    """Return the symbol's parts, folded, without a year before them: kh, ubnd."""
    symbol = fold(line.symbol).replace("–", "-")
    if facts.lexicon.pattern(_PARTY_STYLE).match(fold(body.name)):
        symbol = symbol.replace("/", "-")
    symbol = re.sub(r"^\d{4}/", "", symbol)
    return symbol.split("-") if re.search(r"-\w", symbol) else [symbol]


def _other_body(reply: Reply, line: HeaderNumber, parts: list[str], body: _Body) -> Verdict | None:
    """Return that *parts*, what follows the kind in the symbol, are another body's; else None.

    That is certain only where everyone knows whose they are.
    """
    lexicon, name = reply.facts.lexicon, fold(body.name)
    said = {"found": line.symbol, "expected": _expected(reply, body)}
    if not parts or (body.is_committee and parts[-1] in map(fold, body.allowed)):
        return None
    owner = lexicon.value("symbol-owner", parts[0])
    if owner is not None and name.startswith(fold(str(owner))):
        return None
    if owner is not None and name and not spells(parts[0], name):
        if lexicon.pattern(_SEAL_OF_OTHERS).match(name):
            return reply.review("other-body", [line.span], **said)
        return reply.gap("alien", [line.span], owner=owner, **said)
    if body.is_committee:
        fits = not body.allowed
    else:
        fits = (
            not name
            or reply.facts[Plan].is_party
            or any(
                lexicon.has("symbol-organ", p)
                or spells(p, name)
                or fold(str(lexicon.value("issuer-abbreviation", p))) == name
                for p in parts
            )
        )
    return None if fits else reply.review("other-body", [line.span], **said)


def _expected(reply: Reply, body: _Body) -> str:
    """Return how the symbol should read, all ways of it."""
    kind, _, _ = str(reply.known["symbol"]).rpartition("-")
    shorts = body.allowed if body.is_committee and body.allowed else (body.short,)
    return " hoặc ".join(f"{kind}-{short}" if kind else short for short in shorts)


def _has_header(facts: Facts) -> bool:
    """Whether anything of a header stands above the title of this text file."""
    return facts[Header].date is not None or any(facts.matches(_HEADER, facts[Parts].header))


def _after_issuer(facts: Facts) -> int:
    """Return the end of the issuer's last line, else where the date stands."""
    date, issuer = facts[Header].date, issuer_line(facts)
    block = facts.document.block_at(issuer.end) if issuer else None
    if issuer is not None and block is not None and block.span.end == issuer.end:
        return issuer.end
    return date.span.start if date else 0


KIND = Kind("number", Params, check, OUTCOMES, frozenset({"symbol", "number"}))
