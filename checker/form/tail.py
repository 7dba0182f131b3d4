"""The end of a document: Nơi nhận and the signature, and where an appendix begins.

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7 and II.9.
"""

import re
from typing import NamedTuple

from checker.form.blocks import Blocks
from checker.form.capitals import is_caps
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

AUTHORITY = (
    r"(?:(?:{authority} ?[./]|{authority.slashed}(?= )) ?(?=\S)"
    r"|{authority}(?= (?:{post}|{post.standing-body}|{body.committee}|{body.council})(?!\w)))"
)
"""The sign before a post: TM., KT., T/M, and TM without its stop; grammar of the lexicon."""

_RECIPIENTS = Grammar(r"(?:[-*+• ]*)(?!{recipient-label}(?!\w)){recipients-heading}(?!\w)")
_ARCHIVE = Grammar(r"[-+] ?{archive} ?[:;]")
_SIGNER = Grammar(rf"{AUTHORITY}|(?:{{post}}|{{post.beside}})(?!\w)")
_APPENDIX = Grammar(r"{appendix}(?!\w)")
_APPENDIX_TABLE = Grammar(r"{appendix.table}(?!\w)")
_APPENDIX_ALONE = Grammar(r"{appendix}(?: (?:{number-word} )?(?:[ivx]+|\d{1,2}))?[.:]?$")
_APPENDIX_TITLED = Grammar(r"{appendix} (?:{number-word} )?(?:[ivx]+|\d{1,2})[a-zđ]?[.:)](?= |$)")
_FORM_HEAD = Grammar(r"{form-head}(?: {number-word})? ?\d{1,2}[a-z]?(?:[.:]|$)")
_NOTE = Grammar(r"\(? ?{attached}(?!\w)")
_CLOSING = Grammar(r"{closing-sentence}")
_CLOSING_SIGN = re.compile(r"\.? ?/ ?\.?[ \"”]*$")
_HEADING_WORDS = 2
"""Words of the heading Nơi nhận; more of them in small letters are of a sentence."""
_OPENING_WORDS = re.compile(r"[\W]*(?:[^\W\d_]|[. /])+")

_SIGNER_LENGTH = 160
"""Characters of a line with authority, post and name at most."""
_SIGNATURE_LINES = 12
"""Blocks of a signature at most: TM., KT., post, room for the seal, name."""
_APPENDIX_LENGTH = 120
"""Characters of an appendix's heading at most."""
_TITLED_LENGTH = 400
"""Characters at most where a sign parts its number from its title: PHỤ LỤC 1: DANH SÁCH …."""
_NOTE_WITHIN = 4
"""Blocks above a table within which the note stands that says what its paper goes with: 1. Danh sách … between."""
_TABLE_ROWS, _TABLE_COLUMNS = 3, 3
"""A table with fewer rows or columns behind the signature may still be one of the signature."""


class Tail(NamedTuple):
    """``first`` is the block with which the tail begins; empty spans where a part is missing."""

    first: int
    recipients: Span
    signature: Span


def find_tail(blocks: Blocks, low: int, title: int) -> Tail:
    """Return the tail of the document whose body begins at block *low*, its *title* at that offset.

    The plan's own recipients and signature come first; a decision carries them
    before the plan that is attached to it.
    """
    lists = [
        i
        for i in blocks.opened_by(_RECIPIENTS)
        if not (_heads_column(blocks, i) or _goes_on_from(blocks, i))
    ]
    own_lists = [i for i in lists if i >= low]
    listed = next(iter(own_lists or lists), None)
    signers = [i for i in blocks.opened_by(_SIGNER) if _is_signers_line(blocks, i)]
    own_signers = [i for i in signers if i >= low]
    archive = [i for i in blocks.opened_by(_ARCHIVE) if i >= low]
    starts = own_lists[:1] + own_signers[:1]
    if archive and not own_lists:
        starts.append(_list_start(blocks, archive[-1], low))
    first = min(starts) if starts else _after_closing(blocks, low)
    empty = Span(blocks.start(first), blocks.start(first))
    recipients = empty
    if listed is not None:
        recipients = blocks.span(listed, _list_end(blocks, listed))
    elif archive:
        recipients = blocks.span(_list_start(blocks, archive[-1], low), archive[-1] + 1)
    signer = _signer(own_signers, signers, listed)
    signature = empty
    if signer is not None:
        signature = blocks.span(signer, _signature_end(blocks, signer, title))
    elif listed is not None and listed >= low:
        last = _list_end(blocks, listed)
        signature = blocks.span(last, find_appendix(blocks, last))
    return Tail(first, recipients, signature)


def _goes_on_from(blocks: Blocks, index: int) -> bool:
    """Whether a line is the rest of a sentence, not the heading of a list: "nơi nhận vào trang đầu sổ."."""
    text = blocks.text_at(index)
    return text[:1].islower() and ":" not in text and len(text.split()) > _HEADING_WORDS


def find_appendix(blocks: Blocks, low: int) -> int:
    """Return the block with which an appendix begins, from *low* on; the number of blocks if none.

    An appendix without a heading of its own is known by its table.
    """
    for index in range(low, len(blocks)):
        if _opens_appendix(blocks, index):
            return index
        if _opens_table(blocks, index):
            return _above(blocks, index, low)
    return len(blocks)


def is_appendix_heading(blocks: Blocks, index: int) -> bool:
    """Whether block *index*, behind the signature, is the heading of one of several annexes."""
    if not _opens_appendix(blocks, index):
        return False
    alone = any(blocks.opens(index, head) is not None for head in (_APPENDIX_ALONE, _FORM_HEAD))
    return alone or blocks.stands_out(index)


def _opens_appendix(blocks: Blocks, index: int) -> bool:
    """Whether an appendix can begin with block *index*, behind the signature."""
    titled = blocks.opens(index, _APPENDIX_TITLED) is not None and blocks.stands_out(index)
    longest = _TITLED_LENGTH if titled else _APPENDIX_LENGTH
    if len(blocks.folded_at(index)) >= longest or blocks.items[index].cell is not None:
        return False
    if blocks.names_chapter(index):  # of rules put in force by a decision: Chương II, NỘI DUNG …
        return False
    if blocks.opens(index, _APPENDIX) is not None or blocks.opens(index, _FORM_HEAD) is not None:
        return True
    return blocks.stands_out(index) and blocks.opens(index, _APPENDIX_TABLE) is not None


def _opens_table(blocks: Blocks, index: int) -> bool:
    """Whether a table too large for a signature begins with block *index*."""
    cell = blocks.items[index].cell
    if cell is None or cell.row or cell.column:
        return False
    cells = [b.cell for b in blocks.items[index:] if b.cell and b.cell.table == cell.table]
    rows, columns = ({c[k] for c in cells} for k in (1, 2))
    return len(rows) >= _TABLE_ROWS and len(columns) >= _TABLE_COLUMNS


def _above(blocks: Blocks, index: int, low: int) -> int:
    """Return the first block of the heading above the table that begins with *index*, with its note Kèm theo …."""
    above = range(index - 1, max(low, index - _NOTE_WITHIN) - 1, -1)
    note = next((i for i in above if blocks.opens(i, _NOTE) is not None), index)
    if not any(_is_signer(blocks, i) for i in range(note, index)):
        index = note
    while (
        index > low
        and blocks.items[index - 1].cell is None
        and _heads(blocks, index - 1)
        and not _is_signer(blocks, index - 1)
    ):
        index -= 1
    return index


def _heads(blocks: Blocks, index: int) -> bool:
    """Whether block *index* may head a table: in capitals or bold, numbered, or "(Kèm theo …)"."""
    if blocks.stands_out(index) or blocks.is_numbered(index):
        return True
    return blocks.text_at(index).startswith("(") and blocks.text_at(index).endswith(")")


def _signer(own: list[int], signers: list[int], listed: int | None) -> int | None:
    if own:
        return own[0]
    # "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …" above a decision's basis signs nothing
    later = [i for i in signers if listed is None or i > listed] or signers
    return later[0] if later else None


def _is_signer(blocks: Blocks, index: int) -> bool:
    """Whether block *index* opens with an authority or a post in capitals."""
    return blocks.opens(index, _SIGNER) is not None and _is_signers_line(blocks, index)


def _heads_column(blocks: Blocks, index: int) -> bool:
    """Whether block *index* is the head of a column: Loại báo cáo | Thời hạn | Nơi nhận.

    The words stand alone in a cell of a table in which nobody signs and nothing is archived.
    """
    cell = blocks.items[index].cell
    if cell is None:
        return False
    table = [i for i, b in enumerate(blocks.items) if b.cell and b.cell.table == cell.table]
    if any(blocks.items[i].cell == cell for i in table if i != index):
        return False
    several = any(b.cell and b.cell.column for b in map(blocks.items.__getitem__, table))
    return several and not any(
        _is_signer(blocks, i) or blocks.opens(i, _ARCHIVE) is not None for i in table
    )


def _is_signers_line(blocks: Blocks, index: int) -> bool:
    """Whether block *index*, which opens with a signer's words, has them in capitals and is short."""
    text = blocks.text_at(index)
    opening = _OPENING_WORDS.match(text)
    words = [word for word in (opening.group() if opening else "").split() if len(word) > 1]
    return bool(words) and is_caps(" ".join(words[:2])) and len(text) <= _SIGNER_LENGTH


def _list_start(blocks: Blocks, index: int, low: int) -> int:
    while index > low and blocks.folded_at(index - 1).startswith(("-", "+")):
        index -= 1
    return index


def _list_end(blocks: Blocks, index: int) -> int:
    """Return the block after the last line of the list that begins at *index*."""
    opening = blocks.items[index]
    index += 1
    while index < len(blocks):
        if opening.cell is not None:
            if blocks.items[index].cell != opening.cell:
                break
        elif _is_signer(blocks, index) or not (
            blocks.folded_at(index).startswith(("-", "+", "•"))
            or blocks.text_at(index).endswith((";", "."))
        ):
            break
        index += 1
    return index


def _signature_end(blocks: Blocks, index: int, title: int) -> int:
    """Return the block after the signature, which ends where the attached plan has its *title*."""
    opening = blocks.items[index]
    stop = index + 1
    while stop < len(blocks) and stop - index < _SIGNATURE_LINES and blocks.start(stop) != title:
        cell = blocks.items[stop].cell
        if opening.cell is not None and (cell is None or cell.table != opening.cell.table):
            break
        if blocks.opens(stop, _RECIPIENTS) or blocks.opens(stop, _APPENDIX):
            break
        stop += 1
    return stop


def _after_closing(blocks: Blocks, low: int) -> int:
    """Return the block after the closing sentence, where neither recipients nor signer are found."""
    for index in range(len(blocks) - 1, low - 1, -1):
        if _CLOSING_SIGN.search(blocks.folded_at(index)) or blocks.opens(index, _CLOSING):
            return index + 1
    return len(blocks)
