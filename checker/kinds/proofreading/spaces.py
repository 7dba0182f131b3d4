"""One space between words, none before a comma, one behind it."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.blanks import Blanks
from checker.facts.roles import Roles
from checker.form.roles import Role
from checker.kernel.document import Block, Span
from checker.kernel.layout import BlockLayout
from checker.kernel.spans import span_set
from checker.kernel.text import LOWER
from checker.kinds.base import Kind
from checker.kinds.proofreading.typed import UNSEEN, is_typed
from checker.kinds.reply import Reply, combine, told_once
from checker.library.rule import Rule
from checker.readers.syllable import can_be_said
from checker.report import Finding, Status, Verdict

_PLACES = 3
"""Places shown of many that are mended by hand: enough to see what is meant."""
_MOST = 50
"""Places of one sort that are mended for the writer."""
_PLAIN = "txt"
"""In plain text a few spaces before a sign are slips; many come from where the text was copied."""
_RUNNING: frozenset[Role] = frozenset({"body", "basis", "heading"})
"""What is written in sentences: elsewhere wide blanks keep columns apart."""
_SENTENCE = 60
"""Characters from which a paragraph is a sentence, in which no blank is meant."""
_MOST_SPACES = 3
"""Spaces that are typed by mistake; more leave room for something."""
_MOST_BLANKS = 3
"""Wide blanks of one paragraph; more are a way to lay it out."""
_WORDS_BESIDE = re.compile(rf"[{LOWER}],? [^\W\d_]{{2}}")
# giới,phụ nữ; not VT,VX nor a.b
_CLOSE = re.compile(rf"[,;](?<=[{LOWER}][{LOWER}].)(?=[{LOWER}]{{2}})")
_CLOSE_STOP = re.compile(rf"\.(?<=[{LOWER}][{LOWER}].)(?=[^\W\d_{LOWER}][{LOWER}])")
_APART = re.compile(r" [,.;](?<=[^\W\d_][^\W\d_]..)(?=[ \n]|$)(?! ?[.…])")
_WORD = re.compile(r"[^\s(\[\"“‘]*")
_WORD_LENGTH = 60


class Params(NamedTuple):
    """``room_behind`` are the words behind which room is left to write; ``address`` what addresses hold."""

    room_behind: tuple[str, ...] = ()
    address: tuple[str, ...] = ("@", "://", "www.", ".vn", ".com")


OUTCOMES = {
    **UNSEEN,
    "doubled": "Thừa dấu cách giữa các từ ({count} chỗ).",
    "close": "Thiếu dấu cách sau dấu phẩy, chấm phẩy ({count} chỗ).",
    "stop": "Thiếu dấu cách sau dấu chấm ({count} chỗ).",
    "apart": "Thừa dấu cách trước dấu phẩy, dấu chấm ({count} chỗ).",
    "right": "Dấu cách đúng chỗ.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """One remark for each sort, at its first places."""
    reply = Reply(rule, facts, OUTCOMES)
    if not is_typed(facts):
        lone = [*_apart(facts)] if facts.document.format == _PLAIN else []
        if 0 < len(lone) <= _PLACES:
            return combine(Status.REVIEW, _told(reply, "apart", lone))
        return reply.not_applicable("unseen")
    findings = [
        *_told(reply, "doubled", ((span, None) for span in _doubled(facts, params))),
        *_told(reply, "close", _followed(facts, params, _CLOSE)),
        *_told(reply, "stop", _followed(facts, params, _CLOSE_STOP)),
        *_told(reply, "apart", _apart(facts)),
    ]
    return told_once(findings) if findings else reply.passed("right")


def _told(
    reply: Reply, outcome: str, places: Iterable[tuple[Span, str | None]]
) -> Iterator[Finding]:
    found = list(places)
    shown = _PLACES if any(fix is None for _, fix in found) else _MOST
    for span, fix in found[:shown]:
        yield reply.finding(span, outcome, fix, fix, count=len(found))


def _doubled(facts: Facts, params: Params) -> Iterator[Span]:
    """Yield the words around each space of a sentence that was typed twice."""
    layout = facts.document.layout
    pairs = zip(facts.document.blocks, layout.blocks if layout else (), strict=False)
    wide = [(number, *pair) for number, pair in enumerate(pairs) if pair[1].blanks]
    open_ = span_set(facts[Blanks] if wide else ())
    for number, block, look in wide:
        if facts[Roles][number] in _RUNNING and _is_sentence(block, look):
            for blank in look.blanks:
                span = _beside(facts, block, blank.at)
                said = facts.text[span.start : blank.at].rpartition(" ")[2]
                if (
                    not blank.tab  # set to keep a unit and its task apart
                    and blank.spaces <= _MOST_SPACES
                    and _WORDS_BESIDE.match(facts.lined, blank.at - 1 - said.endswith(","))
                    and said.rstrip(",").lower() not in params.room_behind
                    and not open_.overlaps(span)
                ):
                    yield span


def _is_sentence(block: Block, look: BlockLayout) -> bool:
    wide = any(blank.spaces > _MOST_SPACES for blank in look.blanks)
    length = block.span.end - block.span.start
    return length >= _SENTENCE and len(look.blanks) <= _MOST_BLANKS and not (wide or block.cell)


def _beside(facts: Facts, block: Block, at: int) -> Span:
    """Return the space at *at* with the word on either side."""
    start = max(block.span.start, facts.text.rfind(" ", block.span.start, at) + 1)
    stop = facts.text.find(" ", at + 1, block.span.end)
    return Span(start, stop if stop >= 0 else block.span.end)


def _followed(facts: Facts, params: Params, pattern: re.Pattern[str]) -> Iterator[tuple[Span, str]]:
    """Yield signs that a word follows without a space, with the words on either side."""
    for match in pattern.finditer(facts.text):
        at = match.start()
        start = _last(facts.text, " \n(“\"'/-", at)
        behind = _WORD.match(facts.text, at + 1, at + _WORD_LENGTH)
        end = behind.end() if behind else at + 1
        whole = facts.text[_last(facts.text, " \n", at) : end]
        if can_be_said(facts.text[start:at]) and not any(s in whole for s in params.address):
            fixed = f"{facts.text[start : at + 1]} {facts.text[at + 1 : end]}"
            yield Span(start, end), fixed


def _last(text: str, signs: str, at: int) -> int:
    """Return the place behind the last of *signs* before *at*, no farther away than a word is long."""
    low = max(0, at - _WORD_LENGTH)
    return max(low, *(text.rfind(sign, low, at) + 1 for sign in signs))


def _apart(facts: Facts) -> Iterator[tuple[Span, str]]:
    """Yield the spaces before a comma or a full stop, with the word before."""
    for match in _APART.finditer(facts.text):
        start = _last(facts.text, " \n", match.start())
        yield Span(start, match.end()), f"{facts.text[start : match.start()]}{match[0][1:]}"


KIND = Kind("spaces", Params, check, OUTCOMES, by_signs=True)
