"""Authority, post and full name of the signer (Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, mục II.7)."""

import re
from typing import NamedTuple

from checker.facts import Facts
from checker.form.capitals import is_caps
from checker.form.parts import POSTS, Parts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds.base import Kind
from checker.kinds.placing import point
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Verdict

_AUTHORITY = re.compile(
    r"(?<!\w)(?:(?P<sign>tm|kt|tl|tuq|q) ?\.|(?P<slash>t/m|k/t|t/l) ?\.?) ?(?=\w)"
)
_POST = re.compile(rf"(?<!\w)(?:{'|'.join(POSTS)})(?!\w)")
_TITLES = re.compile(r"^(?:(?:ThS|TS|PGS|GS|BS|CN|KS|Ths|Ts)\. ?)+")
_NAME = re.compile(
    r"[^\W\d_]+(?:['’-] ?[^\W\d_]+)?(?: [^\W\d_]+(?:['’-] ?[^\W\d_]+)?){1,5}|[^\W\d_]['’] ?[^\W\d_]+"
)
_NOT_NAMES = re.compile(
    r"(?:đã ký|ký tên|đóng dấu|nơi nhận|lưu|phụ lục|họ và tên|họ, tên|ủy ban|uỷ ban|ubnd|phòng"
    r"|ban |sở |hội đồng|chữ ký)"
)


class Params(NamedTuple):
    """``collective`` are the words with which a collective body's name begins: it needs TM."""

    collective: tuple[str, ...]


OUTCOMES = {
    "missing": "Chưa có phần chữ ký: quyền hạn, chức vụ và họ tên người ký.",
    "no-post": "Phần chữ ký chưa ghi chức vụ của người ký.",
    "no-name": "Phần chữ ký chưa ghi họ tên người ký.",
    "no-authority": "Phần chữ ký chưa ghi quyền hạn “TM. …” của tập thể trước chức vụ.",
    "no-kt": "Người ký là cấp phó nhưng chưa ghi “KT.” (ký thay) và chức vụ cấp trưởng.",
    "no-deputy": "Có “KT.” nhưng chưa ghi chức vụ cấp phó của người ký.",
    "right": "Có quyền hạn, chức vụ và họ tên người ký.",
    "head": "Có chức vụ và họ tên người ký.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Post and name always; TM. where a collective body issues the plan."""
    reply = Reply(rule, facts, OUTCOMES)
    span = facts[Parts].signature
    if span.start == span.end or not _POST.search(facts.folded, span.start, span.end):
        spot = point(facts[Parts].tail.end)
        if span.start == span.end and facts[Parts].recipients.end > facts[Parts].recipients.start:
            return reply.gap("missing", [spot])
        sign = _AUTHORITY.search(facts.folded, span.start, span.end)
        spot = point(_last_line_end(facts, span, Span(*sign.span()))) if sign else spot
        return reply.gap("no-post" if sign else "missing", [spot])
    posts = [Span(*m.span()) for m in _POST.finditer(facts.folded, span.start, span.end)]
    name = _name(facts, span, posts[0])
    if name is None:
        return reply.gap("no-name", [point(_last_line_end(facts, span, posts[-1]))])
    authority = list(_AUTHORITY.finditer(facts.folded, span.start, name.start))
    signs = {(m["sign"] or m["slash"]).replace("/", "") for m in authority}
    own_posts = [p for p in posts if p.start < name.start]
    evidence = Span(authority[0].start() if authority else posts[0].start, name.end)
    if "kt" in signs and not any(
        facts.folded[p.start : p.end].startswith("phó") or i > 0 for i, p in enumerate(own_posts)
    ):
        return reply.review("no-deputy", [evidence])
    first = facts.folded[own_posts[0].start : own_posts[0].end] if own_posts else ""
    if first.startswith("phó") and "kt" not in signs:
        chief = facts.text[own_posts[0].start : own_posts[0].end][len("phó ") :]
        words = (
            f"{facts.text[evidence.start : own_posts[0].start]}KT. {chief}\n"
            f"{facts.text[own_posts[0].start : evidence.end]}"
        )
        return reply.review_with(words, "no-kt", [evidence])
    issuer = fold(facts[Plan].issuer)
    collective = issuer.startswith(tuple(fold(word) for word in params.collective))
    alone = facts[Plan].kind == "quyet-dinh"  # a chairman decides in his own name
    if collective and not alone and not signs & {"tm", "tl", "tuq"}:
        council = issuer.startswith(("hội đồng", "hđnd"))
        body = "HỘI ĐỒNG NHÂN DÂN" if council else "ỦY BAN NHÂN DÂN"
        words = f"TM. {body}\n{facts.text[evidence.start : evidence.end]}"
        return reply.review_with(words, "no-authority", [evidence])
    return reply.passed("right" if signs else "head", [evidence])


def _last_line_end(facts: Facts, span: Span, post: Span) -> int:
    end = facts.text.find("\n", post.end)
    return end if 0 <= end <= span.end else span.end


def _name(facts: Facts, span: Span, first_post: Span) -> Span | None:
    """Return the full name: two to six capitalised words on a line of their own or after the post."""
    start = first_post.start
    for line in re.finditer(r"[^\n]+", facts.text[start : span.end]):
        offset = start + line.start()
        text = line.group()
        folded = facts.folded[offset : offset + len(text)]
        post = None
        for post in _POST.finditer(folded):  # noqa: B007 - the last post of the line counts
            pass
        skip = post.end() if post else 0
        while skip < len(text) and text[skip] in " .:,*_|-":
            skip += 1
        title = _TITLES.match(text[skip:])
        skip += title.end() if title else 0
        name = _NAME.match(text, skip)
        if name is None or _NOT_NAMES.match(folded, skip) or _AUTHORITY.match(folded, skip):
            continue
        words = name.group().split()
        if not all(word[0].isupper() for word in words) or (post and is_caps(name.group())):
            continue
        rest = text[name.end() :].strip(" .*_|")
        if rest and not post:
            continue
        return Span(offset + name.start(), offset + name.end())
    return None


KIND = Kind("signature", Params, check, OUTCOMES)
