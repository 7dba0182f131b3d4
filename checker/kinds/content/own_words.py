"""Whether words are the plan's own task: not what a cited document is called, not what is refused."""

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

# Thực hiện Thông tư số 23/2014/TT-BVHTTDL, vận động hộ gia đình đăng ký: no title without its word
_TITLED = Grammar(r"(?<!\w)(?:{about}|{puts-in-force})(?!\w)")
_REFUSED = Grammar(r"(?<!\w){refusing}(?! {refusing.not}(?!\w))(?: [^\W\d_]+){0,3} $")
_LEAD = 40
"""Characters before a task in which it is refused."""


def is_refused(facts: Facts, span: Span) -> bool:
    """Whether the words right before *span* say that it is not done: không tổ chức lễ phát động."""
    low = max(facts.lined.rfind("\n", 0, span.start) + 1, span.start - _LEAD)
    return facts.lexicon.pattern(_REFUSED).search(facts.lined, low, span.start) is not None


def is_of_title(facts: Facts, span: Span) -> bool:
    """Whether *span* stands in what a cited document is called, not in what is said of it."""
    titled = facts.lexicon.pattern(_TITLED)
    return any(
        span.start < citation.span.end
        or titled.search(facts.lined, citation.span.end, span.start) is not None
        for citation in facts[Citations].around(span.start)
    )
