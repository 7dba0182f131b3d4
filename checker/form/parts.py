"""The parts of an administrative document, by where they stand.

Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I, mục II: header (Quốc hiệu, tên
cơ quan, số, địa danh và thời gian), title (tên loại, trích yếu), basis, body,
recipients (Nơi nhận), signature, appendix.
"""

import re
from dataclasses import dataclass

from checker.facts.store import Facts
from checker.form.basis_list import basis_list
from checker.form.blocks import Blocks, blocks_of
from checker.form.capitals import is_caps
from checker.form.sections import has_role, heading_key, opens_a_section, usual_role
from checker.form.tail import find_appendix, find_tail
from checker.form.title import Title, find_title, kind_without_title, letter_subject, opens_basis
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

_NOTE = re.compile(r"\(.{3,80}\)\.?")
_ENDS_HEADER = Grammar(r"{basis-word}|{basis-verb.plain}|{letter-opening.to}")
_CONCLUDING = Grammar(r"{closing-opening}")
_LETTER = "cong-van"

_HEADER_LINES = 25
"""Blocks of a header at most, where no title tells its end."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Where each part stands; empty spans (``start == end``) where a part is missing.

    ``kind`` is the report's document kind. ``header`` ends where the title
    begins; ``title`` is the word KẾ HOẠCH, ``subject`` the trích yếu;
    ``decision`` is what a decision says above the plan that is attached to it;
    ``preamble`` the basis; ``body`` everything from the first section to the
    closing sentence, ``closing`` its last block; ``tail`` recipients and
    signature, ``recipients`` and ``signature`` within it; ``appendix`` what
    follows, up to the end of the document. ``concludes`` tells whether the
    body ends with a closing sentence (Trên đây là Kế hoạch …).
    """

    kind: str
    header: Span
    decision: Span
    title: Span
    subject: Span
    preamble: Span
    body: Span
    closing: Span
    tail: Span
    recipients: Span
    signature: Span
    appendix: Span
    concludes: bool


def read_parts(facts: Facts) -> Parts:
    """Return the parts of the document; every part has a span, if only an empty one."""
    blocks = blocks_of(facts.document, facts.folded, facts.lexicon)
    title = find_title(blocks) or _no_title(blocks)
    body = _body_start(blocks, title.after)
    tail = find_tail(blocks, max(body, title.after), title.word.start)
    if title.kind == _LETTER:
        # a letter without numbers ends above the numbers of its annex
        above = find_tail(blocks, title.after, title.word.start)
        if above.first < body:
            body, tail = title.after, above
    appendix = find_appendix(blocks, tail.first)
    closing = _closing(blocks, title.after, tail.first)
    start = blocks.start(body)
    ends = facts.lexicon.pattern(_CONCLUDING).match(facts.folded, *closing)
    header = blocks.start(title.first) if title.first else 0
    return Parts(
        kind=title.kind,
        header=Span(0, header),
        decision=Span(header, max(header, title.word.start)),
        title=title.word,
        subject=title.subject,
        preamble=Span(title.basis, max(title.basis, start)),
        body=Span(start, max(start, closing.end)),
        closing=closing,
        tail=blocks.span(tail.first, appendix),
        recipients=tail.recipients,
        signature=tail.signature,
        appendix=Span(blocks.start(appendix), blocks.end(len(blocks))),
        concludes=closing.end > closing.start and ends is not None,
    )


def _no_title(blocks: Blocks) -> Title:
    """Return empty spans where a title would stand: below the lines of the header."""
    after = 0
    for index in range(min(len(blocks), _HEADER_LINES)):
        if blocks.is_numbered(index) or blocks.opens(index, _ENDS_HEADER):
            after = index
            break
    spot = Span(blocks.start(after), blocks.start(after))
    kind = kind_without_title(blocks)
    subject = letter_subject(blocks) if kind == _LETTER else None
    return Title(kind, spot, subject or spot, after, after, blocks.start(after))


def _body_start(blocks: Blocks, after: int) -> int:
    """Return the block of the first section; a table whose rows are sections belongs to it as a whole."""
    first = _first_section(blocks, after)
    cell = blocks.items[first].cell if first < len(blocks) else None
    while cell is not None and first > after:
        above = blocks.items[first - 1].cell
        if above is None or above.table != cell.table:
            break
        first -= 1
    return first


def _first_section(blocks: Blocks, after: int) -> int:
    listed = basis_list(blocks, after)
    for index in range(after, len(blocks)):
        text = blocks.text_at(index)
        if blocks.is_numbered(index) and index not in listed:
            return index
        heading = blocks.items[index].kind == "heading"
        standing = heading or (is_caps(text) and len(text.split()) > 1)
        folded, lexicon = blocks.folded_at(index), blocks.lexicon
        if usual_role(text, folded, lexicon) or (
            standing
            and not opens_basis(blocks, index)
            and (opens_a_section(folded, lexicon) or _looks_back(folded, lexicon))
        ):
            return index
    return after


def _looks_back(folded: str, lexicon: Lexicon) -> bool:
    """Whether a heading is that of a chapter on how things stand: ĐẶC ĐIỂM TÌNH HÌNH."""
    return has_role(heading_key(folded), "results", lexicon)


def _closing(blocks: Blocks, after: int, tail: int) -> Span:
    """Return the last block before *tail* that is neither a drawn line nor a note in brackets."""
    for index in range(tail - 1, max(after - 1, -1), -1):
        if not blocks.is_rule(index) and not _NOTE.fullmatch(blocks.folded_at(index)):
            return blocks.items[index].span
    return Span(blocks.start(tail), blocks.start(tail))
