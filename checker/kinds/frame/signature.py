"""Authority, post and full name of the signer (Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, mục II.7)."""

import re
from dataclasses import replace
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.party import of_party_style
from checker.form.capitals import is_caps
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds.base import Kind
from checker.kinds.frame.acting import misfits
from checker.kinds.frame.authority import (
    AUTHORITY,
    authorities,
    authority_slips,
    deputy_slips,
)
from checker.kinds.frame.collective import collective_body, is_chairmans, is_collective
from checker.kinds.frame.signer import own_signer
from checker.kinds.frame.signer_name import name_below, signer_name
from checker.kinds.placing import point
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

_POST = Grammar(r"(?<!\w){post}(?!\w)")
_DEPUTY = Grammar(r"(?!{post.for-all}(?!\w)){post.deputy} ")
# TM. BAN THƯỜNG VỤ
_FOR_ALL = Grammar(r"(?<!\w)(?:{authority}|{authority.slashed}) ?\.? ?{post.standing-body}(?!\w)")
_IN_CHARGE = Grammar(r" ?{post.in-charge}(?!\w)")
# PHÓ CHỦ TỊCH UBND XÃ, who signs for a committee of another body
_ELSEWHERE = Grammar(r" ?(?:{post.in-charge}|{body.committee}|{body.council})(?!\w)")
_COLLECTIVE = Grammar(r"{issuer.collective}(?!\w)")
_ACADEMIC = Grammar(r"(?<!\w)(?:{academic-title}\.? ?)+$")


class Params(NamedTuple):
    """Whose the lines are above the signer's name, to paste where none stand.

    ``committee`` where a collective issues the plan, ``party`` where the Party or a union does, ``others`` elsewhere.
    """

    committee: str
    party: str
    others: str


OUTCOMES = {
    "missing": "Chưa có phần chữ ký: quyền hạn, chức vụ và họ tên người ký.",
    "no-post": "Phần chữ ký chưa ghi chức vụ của người ký.",
    "no-name": "Phần chữ ký chưa ghi họ tên người ký.",
    "blank-name": "Họ tên người ký còn để trống.",
    "unclear-name": "Chưa rõ “{found}” là họ tên người ký hay phần tiếp của chức vụ.",
    "no-authority": "Phần chữ ký chưa ghi quyền hạn “TM. …” của tập thể trước chức vụ.",
    "no-kt": "Người ký là cấp phó nhưng chưa ghi “KT.” (ký thay) và chức vụ cấp trưởng.",
    "no-right": "Cấp phó ký nhưng chưa ghi quyền hạn “TM. …” của tập thể, “KT.” (ký thay) và chức vụ cấp trưởng.",
    "no-deputy": "Có “KT.” nhưng chưa ghi chức vụ cấp phó của người ký.",
    "short-post": "Chức vụ ghi tắt “{found}”; cần ghi đủ “{expected}”.",
    "with-title": "Trước họ tên người ký không ghi học hàm, học vị (“{found}”).",
    "form": "Quyền hạn ký ghi là “{found}”; cách ghi đúng là “{expected}”.",
    "no-collective": "“{found}”: “TM.” là thay mặt một tập thể, không ghi cho một người hay cơ quan chế độ thủ trưởng.",
    "other-head": "“{found}” do người đứng đầu tập thể đó ký, hoặc cấp phó ký thay (“KT.”); ở đây ghi “{post}”.",
    "for-deputy": "“{found}”: “KT.” là ký thay cấp trưởng, không ký thay cấp phó.",
    "for-oneself": "Dưới “{found}” (ký thay) phải là cấp phó, ở đây ghi “{post}”; cấp trưởng ký thì bỏ dòng “KT.”.",
    "order-of-all": "“{found}”: thừa lệnh, thừa ủy quyền của người đứng đầu; thay mặt tập thể thì ghi “TM.”.",
    "told-to": "Dưới “{found}” là chức vụ của người được giao ký, không phải chính “{post}”.",
    "deputy-told": "Dưới “{found}” (thừa lệnh) là người đứng đầu đơn vị trực thuộc; “{post}” thì ký thay (“KT.”).",
    "right": "Có quyền hạn, chức vụ và họ tên người ký.",
    "head": "Có chức vụ và họ tên người ký.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Post and name always; TM. where a collective body issues the plan."""
    reply = Reply(rule, facts, OUTCOMES, {"signer": _lines_above(params, facts)})
    span = own_signer(facts)
    posts = [Span(*match.span()) for match in facts.matches(_POST, span)]
    if not posts:
        return _without_post(reply, facts, span)
    name = signer_name(facts, span, posts[0]) or name_below(facts)
    if name is None:
        unclear = signer_name(facts, span, posts[0], known=False)
        if unclear is not None:
            return reply.review_as_is("unclear-name", [unclear], found=facts.quote(unclear))
        return _without_name(reply, facts, span, posts)
    before = Span(span.start, min(name.start, span.end))  # the name may stand below Nơi nhận
    authority = list(facts.lexicon.pattern(AUTHORITY).finditer(facts.folded, *before))
    signs = authorities(facts, before)
    own = [post for post in posts if post.start < name.start]
    end = name.end if span.contains(name) else _end_of(facts, span, posts, authority)
    evidence = Span(authority[0].start() if authority else posts[0].start, end)
    deputies = [_is_deputy(facts, post) for post in own]
    if "kt" in signs and not (any(deputies) or len(own) > 1):
        return reply.review("no-deputy", [evidence])
    if _signs_for_chief(facts, before, own):
        bare = _signs_by_no_right(facts, signs, own[0])
        return combine(
            Status.GAP if bare else Status.REVIEW,
            [_without_chief(reply, facts, signs, evidence, own[0])],
        )
    if _needs_authority(facts, signs):
        body = _body_above(facts, evidence)
        if body is not None:
            words = f"TM. {facts.quote(body)}"
            return combine(Status.GAP, [reply.finding(body, "no-authority", words, words)])
        return combine(Status.REVIEW, [_without_authority(reply, facts, evidence)])
    slips = [
        reply.finding(slip.span, "form", slip.right, slip.right,
                      found=facts.quote(slip.span), expected=slip.right)
        for slip in authority_slips(facts, before)
    ]  # fmt: skip
    slips += _short_posts(reply, facts, before) + _titled(reply, facts, name)
    slips += _unfitting(reply, facts, before, own)
    if slips:
        return combine(Status.REVIEW, slips)
    shown = [evidence] if evidence.contains(name) else [evidence, name]
    return reply.passed("right" if signs else "head", shown)


def _unfitting(reply: Reply, facts: Facts, before: Span, posts: list[Span]) -> list[Finding]:
    """Return the authorities by which the post below may not sign; a person knows who signs."""
    return [
        reply.finding(one.span, one.outcome, found=one.found, post=one.post)
        for one in misfits(facts, before, posts)
    ]


def _lines_above(params: Params, facts: Facts) -> str:
    """Return the lines above the name that the body would write: TM. …, who signs."""
    if of_party_style(facts) or facts[Plan].is_party:
        return params.party
    return params.committee if is_collective(facts) or not facts[Plan].issuer else params.others


def _without_name(reply: Reply, facts: Facts, span: Span, posts: list[Span]) -> Verdict:
    """Return that the name is missing, and what else is: the posts that stand there stay."""
    signs = list(facts.lexicon.pattern(AUTHORITY).finditer(facts.folded, *span))
    at = point(_end_of(facts, span, posts, signs))
    words = (reply.suggestion() or "").rpartition("\n")[2] or None
    missing = reply.finding(at, "no-name", words)
    blank = facts.folded.find(fold(words), *span) if words else -1
    if words and blank >= 0:
        missing = reply.finding(Span(blank, blank + len(words)), "blank-name")
    block = Span(signs[0].start() if signs else posts[0].start, at.end)
    others = []
    if _signs_for_chief(facts, span, posts):
        others = [_without_chief(reply, facts, authorities(facts, span), block, posts[0])]
    elif _needs_authority(facts, authorities(facts, span)):
        others = [_without_authority(reply, facts, block)]
    others += _unfitting(reply, facts, span, posts)
    return combine(Status.GAP, [missing, *(replace(one, doubtful=True) for one in others)])


def _signs_for_chief(facts: Facts, before: Span, posts: list[Span]) -> bool:
    """Whether a deputy signs and nothing says for whom: neither KT. nor the standing body."""
    for_all = facts.lexicon.pattern(_FOR_ALL).search(facts.folded, *before) is not None
    deputy = any(_is_deputy(facts, post) for post in posts[:1])
    return deputy and not for_all and "kt" not in authorities(facts, before)


def _signs_by_no_right(facts: Facts, signs: frozenset[str], post: Span) -> bool:
    """Whether a deputy of the issuing body signs, and not a word says by what right.

    One in charge, one of another body and those with forms of their own are for a person to see.
    """
    if signs or not facts[Plan].issuer or of_party_style(facts):
        return False
    behind = _IN_CHARGE if is_collective(facts) else _ELSEWHERE
    return facts.lexicon.pattern(behind).match(facts.folded, post.end) is None


def _without_chief(
    reply: Reply, facts: Facts, signs: frozenset[str], block: Span, post: Span
) -> Finding:
    """Return that a deputy signs for nobody, with all the lines that belong above the post."""
    words = _with_chief(facts, block, post)
    if signs or not _needs_authority(facts, signs):
        return reply.finding(block, "no-kt", words)
    body = _body_above(facts, block)
    if body is None:
        return reply.finding(block, "no-right", f"TM. {collective_body(facts)}\n{words}")
    above = facts.text[body.start : block.start]
    return reply.finding(Span(body.start, block.end), "no-right", f"TM. {above}{words}")


def _needs_authority(facts: Facts, signs: frozenset[str]) -> bool:
    """Whether a collective body issues the plan, and nothing of *signs* says that it is signed for it."""
    return is_collective(facts) and not is_chairmans(facts) and not signs & {"tm", "tl", "tuq"}


def _without_authority(reply: Reply, facts: Facts, block: Span) -> Finding:
    words = f"TM. {collective_body(facts)}\n{facts.quote(block)}"
    return reply.finding(block, "no-authority", words)


def _body_above(facts: Facts, block: Span) -> Span | None:
    """Return the line right above *block* in which the collective body is named: TM. alone is lacking."""
    start = facts[Parts].tail.start
    lines = [*re.finditer(r"[^\n]*\S[^\n]*", facts.text[start : block.start])]
    if not lines:
        return None
    line = Span(start + lines[-1].start(), start + lines[-1].end())
    named = facts.lexicon.pattern(_COLLECTIVE).match(facts.folded, *line)
    return line if named is not None and is_caps(facts.quote(line)) else None


def _short_posts(reply: Reply, facts: Facts, before: Span) -> list[Finding]:
    """Return the deputies' posts cut short, with the whole word."""
    return [
        reply.finding(slip.span, "short-post", slip.right, slip.right,
                      found=facts.quote(slip.span), expected=slip.right)
        for slip in deputy_slips(facts, before)
    ]  # fmt: skip


def _titled(reply: Reply, facts: Facts, name: Span) -> list[Finding]:
    """Return the academic title before the signer's *name*: schools and hospitals may write it."""
    line = facts.lined.rfind("\n", 0, name.start) + 1
    title = facts.lexicon.pattern(_ACADEMIC).search(facts.lined, line, name.start)
    if title is None or not is_collective(facts):
        return []
    span = Span(title.start(), name.end)
    found = facts.quote(Span(*title.span())).strip()
    return [reply.finding(span, "with-title", facts.quote(name), found=found)]


def _without_post(reply: Reply, facts: Facts, span: Span) -> Verdict:
    """Return the verdict on a signature in which no known post stands."""
    parts = facts[Parts]
    sign = facts.lexicon.pattern(AUTHORITY).search(facts.folded, *span)
    if sign is None or span.start == span.end:
        return reply.gap("missing", [point(parts.tail.end)])
    return reply.gap("no-post", [point(_line_end(facts, span, Span(*sign.span())))])


def _is_deputy(facts: Facts, post: Span) -> bool:
    return facts.lexicon.pattern(_DEPUTY).match(facts.folded, *post) is not None


def _with_chief(facts: Facts, evidence: Span, post: Span) -> str:
    """Return the signature with the line ``KT. <chief>`` above the deputy's post."""
    deputy = facts.lexicon.pattern(_DEPUTY).match(facts.folded, *post)
    chief = facts.text[deputy.end() if deputy else post.start : post.end]
    above = facts.text[evidence.start : post.start]
    return f"{above}KT. {chief}\n{facts.text[post.start : evidence.end]}"


def _end_of(facts: Facts, span: Span, posts: list[Span], authority: list[re.Match[str]]) -> int:
    """Return where the line ends of the last post, or of an authority that stands below it."""
    last = max([*posts[-1:], *(Span(*sign.span()) for sign in authority[-1:])])
    return _line_end(facts, span, last)


def _line_end(facts: Facts, span: Span, inside: Span) -> int:
    end = facts.text.find("\n", inside.end)
    return end if 0 <= end <= span.end else span.end


KIND = Kind("signature", Params, check, OUTCOMES, frozenset({"signer"}))
