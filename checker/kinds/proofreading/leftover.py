"""Nothing of the drafting is left in what goes to be signed: comments, changes, marked words, DỰ THẢO LẦN 2."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.facts import Facts
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds.base import Kind, NoParams
from checker.kinds.reply import Reply, worst
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict

_TURN = r"(?: {draft-label.turn})? ?(?:{number-word} )?\d{1,2}"
_DAY = r"[,;]? ?(?:\(?{day} [\d./ -]{3,12}|{day} \d{1,2} {month} \d{1,2} {year} \d{4})"
_LABEL = Grammar(rf"\W*{{draft-label}}(?:{_TURN})?(?:{_DAY})?\W*")
_BRACKETED = Grammar(r"{work-note.bracketed}(?=[ )\]])[^)\]\n]{0,60}[)\]]")
_OPENING = re.compile(r"(?<=\w )[(\[] ?$")
_BEFORE = 4
"""Characters in which the bracket and the end of the word before it stand."""
_AT_TOP = 15
"""Blocks at the top of a draft among which its label stands."""
_PLACES = 10
"""Places of one sort that are shown."""

OUTCOMES = {
    "label": "Còn ghi “{found}”; trước khi trình ký, bỏ dòng này.",
    "edge": "Đầu trang, chân trang hoặc hình chìm còn ghi “{found}”; trước khi trình ký, bỏ chữ này.",
    "comments": "Còn {count} nhận xét bên lề; trước khi trình ký, xử lý và bỏ hết.",
    "tracked": "Còn {count} chỗ sửa chưa chấp nhận hay từ chối; trước khi trình ký, chấp nhận hoặc từ chối hết.",
    "marked": "Còn chữ tô màu nền; trước khi trình ký, bỏ màu nền.",
    "note": "“{found}” là lời nhắc khi soạn thảo, không thuộc nội dung văn bản.",
    "right": "Không còn dấu vết của bản dự thảo.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """One matter for each sort; a draft in work bears them rightly, so that none weighs more than a note."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    notes = (
        (Status.REVIEW, reply.finding(span, "note", found=" ".join(facts.quote(span).split())))
        for span in _notes(facts)
    )
    return worst([*notes, *_of_drafting(reply)]) or reply.passed("right")


def _notes(facts: Facts) -> Iterator[Span]:
    """Yield what the writer told himself, and what a form asked him to write."""
    yield from facts.find_words("work-note")
    for match in facts.matches(_BRACKETED, lined=True):
        opening = _OPENING.search(facts.lined, max(0, match.start() - _BEFORE), match.start())
        block = facts.document.block_at(match.start())
        if opening is not None and block is not None and block.cell is None:
            yield Span(opening.start(), match.end())


def _of_drafting(reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield what the file bears of the drafting; marked words may be meant so."""
    facts, layout = reply.facts, reply.facts.document.layout
    for span in _labels(facts):
        yield Status.GAP, reply.finding(span, "label", found=" ".join(facts.quote(span).split()))
    top = Span(0, 0)
    if facts.document.tracked:
        told = reply.finding(top, "tracked", count=facts.document.tracked)
        yield Status.GAP, replace(told, of_pages=True)
    if layout is None:
        return
    for edge in layout.edges:
        if facts.lexicon.pattern(_LABEL).fullmatch(fold(edge)):
            told = reply.finding(top, "edge", found=" ".join(edge.split()))
            yield Status.GAP, replace(told, of_pages=True)
            break
    for at in layout.comments[:_PLACES]:
        count = len(layout.comments)
        yield Status.GAP, reply.finding(_word_before(facts, at), "comments", count=count)
    yield from ((Status.REVIEW, reply.finding(span, "marked")) for span in _marked(facts))


def _labels(facts: Facts) -> Iterator[Span]:
    """Yield the lines at the top that say that this is a draft."""
    label = facts.lexicon.pattern(_LABEL)
    end = max(facts[Parts].title.end, facts[Parts].subject.end)
    for number, block in enumerate(facts.document.blocks):
        if number >= _AT_TOP and block.span.start > end:
            return
        if label.fullmatch(facts.folded, *block.span):
            yield block.span


def _word_before(facts: Facts, at: int) -> Span:
    """Return the word that a comment's mark stands behind."""
    line = max(0, facts.text.rfind("\n", 0, at) + 1)
    words = facts.text[line:at].split()
    if not words:
        block = facts.document.block_at(at)
        return block.span if block is not None else Span(at, at)
    start = facts.text.rfind(words[-1], line, at)
    return Span(start, start + len(words[-1]))


def _marked(facts: Facts) -> Iterable[Span]:
    """Return the first places whose words have a bright colour behind them."""
    layout = facts.document.layout
    spans = [
        words.span
        for block in (layout.blocks if layout is not None else ())
        for words in block.words
        if words.type.marked and any(map(str.isalnum, facts.quote(words.span)))
    ]
    return spans[:_PLACES]


KIND = Kind("leftover", NoParams, check, OUTCOMES)
