"""The title of a document: its kind (KẾ HOẠCH) and its subject line (trích yếu).

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5.
"""

import re
from typing import NamedTuple

from checker.form.blocks import Blocks
from checker.form.capitals import is_caps
from checker.form.sections import opens_a_section
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_KIND = Grammar(r"{document-kind}(?=$|[ :])")
_LETTER = Grammar(r"{letter-opening}")
_ABOUT = Grammar(r"(?:{letter-opening.about}|{letter-opening.re})[ :]*(?=\w)")
_BASIS_WORD = Grammar(r"(?:- )?{basis-word}(?!\w)")
_BASIS = Grammar(
    r"(?:[-+*] ?)?(?:(?:{basis-word}|{basis-opening})(?!\w)"
    r"|{basis-verb}[^.;]{0,40} {basis-document}(?!\w)"
    r"|{basis-body}(?!\w))"
)
_ATTACHED = Grammar(r"\(? ?{attached}")
_NOTE = Grammar(r" ?\( ?{attached}(?!\w)")
_OWN_YEAR = Grammar(r"{year} (?:19|20)\d\d\W*$")

_WORD = re.compile(r"\S+")
_REGION = 60
"""Blocks at the top of a document among which its title stands."""
_LETTER_REGION = 25
"""Blocks at the top of a letter among which *Kính gửi* or *V/v* stands."""
_LONGEST_KIND = 30
"""Characters of a title that is nothing but its kind, spaced letters included."""
_BASIS_LENGTH = 160
"""Characters: what runs on so long right under the title is the basis, no subject line."""
_SUBJECT_WORDS = 40
"""Words of a line that may still go on with the subject."""


class Title(NamedTuple):
    """Kind, title word, subject, and the blocks they take: from *first* to before *after*.

    ``kind`` is the report's document kind; spans are empty where nothing stands.
    ``first`` is the block of the first title of all: a decision's above its plan. ``basis`` is where
    the basis begins: with the block *after*, or behind the subject where converters joined the two.
    """

    kind: str
    word: Span
    subject: Span
    first: int
    after: int
    basis: int


def find_title(blocks: Blocks) -> Title | None:
    """Return the title, the plan's own where it is attached to a decision; None without one."""
    kind, index = _kind_and_block(blocks)
    if index is None:
        return None
    first = next((i for i in range(index) if _title_kind(blocks, i)), index)
    word, subject, after = _title_lines(blocks, index)
    joined = word.end < subject.end == _basis_within(blocks, Span(subject.start, blocks.end(after)))
    basis = subject.end if joined and subject.end < blocks.end(after) else blocks.start(after)
    return Title(kind, word, subject, first, after, basis)


def kind_without_title(blocks: Blocks) -> str:
    """Return the kind of a document that has no title: a letter, or something else."""
    return "cong-van" if any(_opens_letter(blocks, i) for i in range(len(blocks))) else "khac"


def letter_subject(blocks: Blocks) -> Span | None:
    """Return what a letter is about, behind *V/v* or *Về việc*; None where it does not say."""
    for index in range(min(len(blocks), _LETTER_REGION)):
        about = blocks.opens(index, _ABOUT)
        if about is not None:
            span = blocks.items[index].span
            return Span(span.start + about.end(), span.end)
    return None


def opens_basis(blocks: Blocks, index: int) -> bool:
    """Whether block *index* opens with what the document rests on, or with who issues it."""
    return blocks.opens(index, _BASIS) is not None


def _opens_letter(blocks: Blocks, index: int) -> bool:
    return index < _LETTER_REGION and blocks.opens(index, _LETTER) is not None


def _kind_and_block(blocks: Blocks) -> tuple[str, int | None]:
    first: tuple[str, int] | None = None
    letter = False
    for index in range(min(len(blocks), _REGION)):
        letter = letter or (first is None and _opens_letter(blocks, index))
        word = _title_kind(blocks, index)
        if word and blocks.lexicon.has("document-kind.plan", word):
            return (_report_kind(blocks, first[0] if first else word), index)
        if word and first is None:
            first = (word, index)
    if first is None:
        return "khac", None
    if blocks.lexicon.has("document-kind.decision", first[0]):
        for index in range(_REGION, len(blocks)):
            word = _title_kind(blocks, index)
            if word and blocks.lexicon.has("document-kind.plan", word):
                return _report_kind(blocks, first[0]), index
    return (_report_kind(blocks, first[0]), first[1]) if not letter else ("cong-van", None)


def _report_kind(blocks: Blocks, word: str) -> str:
    return str(blocks.lexicon.value("document-kind", word))


def _title_kind(blocks: Blocks, index: int) -> str | None:
    """Return the kind that block *index* opens with, where it stands as a title."""
    folded, text = blocks.folded_at(index), blocks.text_at(index)
    if blocks.names_chapter(index):  # Chương I, QUY ĐỊNH CHUNG
        return None
    if len(folded) < _LONGEST_KIND:
        compact = folded.replace(" ", "").rstrip(":")
        for word in blocks.lexicon.words("document-kind"):
            if compact == word.replace(" ", ""):
                centred = blocks.items[index].style.align == "center"
                standing = blocks.stands_out(index) or centred or text[:1].isupper()
                return word if standing else None
    match = blocks.opens(index, _KIND)
    if match is None:
        return None
    heading = blocks.items[index].kind == "heading"
    return match.group() if heading or is_caps(text[: match.end()]) else None


def _title_lines(blocks: Blocks, index: int) -> tuple[Span, Span, int]:
    """Return the title word, the subject below or beside it, and the block after them."""
    span, text = blocks.items[index].span, blocks.text_at(index)
    word = blocks.opens(index, _KIND)
    if word is not None and word.end() < len(text):
        rest = text[word.end() :]
        start = span.start + word.end() + len(rest) - len(rest.lstrip(" :\n"))
        subject = Span(start, _basis_within(blocks, Span(start, span.end)))
        return Span(span.start, span.start + word.end()), subject, index + 1
    first = index + 1
    while first < len(blocks) and blocks.is_rule(first):
        first += 1
    none = Span(span.end, span.end)
    joined = _before_note(blocks, first) if first < len(blocks) else None
    if joined is not None:
        return span, joined, first + 1
    if first >= len(blocks) or blocks.is_numbered(first) or _is_basis_below(blocks, first):
        return span, none, first
    stop = first + 1
    while stop < len(blocks) and _goes_on(blocks, first, stop):
        stop += 1
    after = stop
    while after < len(blocks) and (blocks.is_rule(after) or blocks.opens(after, _ATTACHED)):
        after += 1
    return span, blocks.span(first, stop), after


def _basis_within(blocks: Blocks, line: Span) -> int:
    """Return where, behind the capitals of a subject, its *line* goes on with the basis; its end if it does not.

    Converters join lines: QUYẾT ĐỊNH VỀ VIỆC … Căn cứ Luật …; they also part letters: Căn c ứ.
    """
    text = blocks.text[line.start : line.end]
    small = next((w.start() for w in _WORD.finditer(text) if any(map(str.islower, w.group()))), 0)
    if not is_caps(text[:small]):
        return line.end
    rest = blocks.folded[line.start + small : line.end][:_BASIS_LENGTH].replace(" ", "")
    words = tuple(word.replace(" ", "") for word in blocks.lexicon.words("basis-word"))
    return line.start + len(text[:small].rstrip()) if rest.startswith(words) else line.end


def _before_note(blocks: Blocks, index: int) -> Span | None:
    """Return the capitals of block *index* before *(Ban hành kèm theo …)*, with which its line goes on."""
    note = blocks.lexicon.pattern(_NOTE).search(blocks.folded_at(index))
    if note is None or not is_caps(blocks.text_at(index)[: note.start()]):
        return None
    start = blocks.items[index].span.start
    return Span(start, start + note.start())


def _is_basis_below(blocks: Blocks, index: int) -> bool:
    """Whether the block right under the title is the basis already, in full sentences."""
    if blocks.opens(index, _BASIS_WORD):
        return True
    # "Thực hiện Kế hoạch số 12/KH-UBND …" right under the title is the basis, not the subject.
    text = blocks.text_at(index)
    long = len(text) > _BASIS_LENGTH and not is_caps(text)
    return long and opens_basis(blocks, index) and not _is_set_as_subject(blocks, index)


def _is_set_as_subject(blocks: Blocks, index: int) -> bool:
    """Whether block *index* looks like a subject: bold, in the middle, or open above what it rests on."""
    if blocks.stands_out(index) or _are_centred(blocks, index):
        return True
    below = index + 1 < len(blocks) and blocks.opens(index + 1, _BASIS_WORD) is not None
    return below and not blocks.text_at(index).endswith((";", ".", ":", ","))


def _are_centred(blocks: Blocks, *indexes: int) -> bool:
    return all(blocks.items[index].style.align == "center" for index in indexes)


def _goes_on(blocks: Blocks, first: int, index: int) -> bool:
    """Whether block *index* goes on with the subject that begins in block *first*."""
    text, folded = blocks.text_at(index), blocks.folded_at(index)
    if blocks.is_numbered(index) or blocks.is_rule(index) or blocks.opens(index, _ATTACHED):
        return False
    if text.endswith((";", ":")) or len(text.split()) > _SUBJECT_WORDS:
        return False
    if folded.startswith(blocks.lexicon.words("basis-word")):
        return False
    if blocks.stands_out(index):
        alike = blocks.stands_out(first) or _are_centred(blocks, first, index)
        return alike and not opens_a_section(folded, blocks.lexicon)
    if blocks.items[first].style.bold or blocks.items[first].kind == "heading":
        return False
    before = blocks.folded_at(index - 1)
    complete = blocks.lexicon.pattern(_OWN_YEAR).search(before) is not None
    return not complete and not opens_basis(blocks, index) and not text.endswith(".")
