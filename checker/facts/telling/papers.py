"""Papers that a body issued: chứng chỉ do Sở Xây dựng tỉnh X cấp. They are told of whoever holds them."""

from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_REACH = 120
"""Characters before a body among which the paper stands that it issued."""
# Anything but a verb of work, and no other document between; *thành lập* holds such a verb.
NAME = (
    r"(?:(?<!\w){founded}(?!\w)"
    r"|(?!(?<!\w)(?:{task-verb}|{assignment-opening}|{under-act})(?!\w))[^.;\n])"
)
_PAPER = Grammar(
    rf"(?<!\w){{issued-paper}}(?!\w){NAME}{{0,80}}(?<!\w){{by-whom}} [^.;,\n]{{0,40}}$"
)
_ISSUES = Grammar(rf"{NAME}{{0,40}}?(?<!\w)(?:{{issues}}|{{puts-in-force}})(?!\w)")
# Whoever stands right between *do* and *cấp* issued it, whatever the paper is for.
_HELD = Grammar(r"(?<!\w){issued-paper}(?!\w)[^.;\n]{0,90}(?<!\w){by-whom} [^.;,\n]{0,40}$")
_ISSUED = Grammar(r" {issues}(?!\w)")
# được Phòng Đăng ký kinh doanh - Sở Tài chính thành phố X cấp Giấy chứng nhận
_GIVEN_BY = Grammar(r"(?<!\w){passive} [^.;,\n]{2,90}$")
_GIVES = Grammar(r" {issues} {issued-paper}(?!\w)")
_ASKED = Grammar(r"(?<!\w){asked-paper}(?!\w)")


def issued_a_paper(facts: Facts, span: Span) -> bool:
    """Whether *span* issued a paper that is there: Giấy phép do X cấp."""
    pattern, text = facts.lexicon.pattern, facts.lined
    sentence = facts[Sentences].around(span.start)
    low = max(sentence.start, span.start - _REACH)
    told = any(
        pattern(before).search(text, low, span.start) and pattern(behind).match(text, span.end)
        for before, behind in ((_PAPER, _ISSUES), (_HELD, _ISSUED), (_GIVEN_BY, _GIVES))
    )
    return told and pattern(_ASKED).search(text, *sentence) is None
