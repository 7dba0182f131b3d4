"""What looks like a blank and is none: data shown, the form of a field's value, dots that end a list."""

import re
from collections.abc import Iterator

from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

# "maThe": "xxxxxxxxxx": a value in a sample of data, masked on purpose
_SAMPLE_VALUE = re.compile(r"\"[\w.-]{1,40}\" ?: ?\"[^\"\n]{0,60}$")
# Ngày sinh (DD/MM/YYYY): how the field's value is written; "trước ngày (dd/mm/yyyy)" is open
_SAMPLE_REACH = 120
"""Characters before a value in which its key and what of it is not masked stand."""
_FORMAT = re.compile(r"[dmy/]+")
_OPEN_DAY = Grammar(r"(?<!\w){day} ?\($")
_DOTS = " .…"
_ONE_ELLIPSIS = re.compile(r"…|\.\.\.")
_NEXT = 4
"""Characters behind dots that show if a sentence begins there."""
_LISTED = 2
"""Commas of a sentence from which on it lists things."""


# Nội dung chuyển khoản: [Họ tên - Trường - Phường]: what others write
_MESSAGE = Grammar(r"(?<!\w){message-form}(?!\w)")
_MESSAGE_REACH = 200
"""Characters before a pattern in which it is said what it is the pattern of."""
_PARTED = re.compile(r" ?(?: [-–+_]|[-–+_] |[-–+_]) ?")
_RULED = re.compile(r"(?:(?<![^\n])[ .…_]{8,}(?:\n|$)){10,}")
"""Ten lines of dots on end: pages for notes."""


def is_of_message(lined: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether *span*, in brackets, is how others are to word a message: its parts, with dashes between."""
    if not lined.startswith("[", span.start) or len(_PARTED.findall(lined, *span)) < _LISTED:
        return False
    low = max(0, span.start - _MESSAGE_REACH)
    return lexicon.pattern(_MESSAGE).search(lined, low, span.start) is not None


def note_pages(lined: str) -> Iterator[Span]:
    """Yield pages with nothing but lines to write on."""
    yield from (Span(*match.span()) for match in _RULED.finditer(lined))


def is_of_sample(lined: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether *span* shows data: a masked value behind its key, or the format of a field in brackets."""
    low = max(0, span.start - _SAMPLE_REACH)
    if _SAMPLE_VALUE.search(lined, low, span.start):
        return True
    bracketed = lined.startswith("(", span.start - 1) and lined.startswith(")", span.end)
    if not bracketed or not _FORMAT.fullmatch(lined, *span):
        return False
    behind_words = lined[max(0, span.start - 3) : span.start - 1].strip(" \n") != ""
    return behind_words and not lexicon.pattern(_OPEN_DAY).search(lined, low, span.start)


def ends_list(facts: Facts, span: Span) -> bool:
    """Whether *span* ends a sentence that lists things: …, Cổng thông tin của tỉnh … Bảo đảm …."""
    said = facts.quote(span)
    dots = said[len(said.rstrip(_DOTS)) :].strip()
    behind = facts.text[span.end : span.end + _NEXT].lstrip(" ")
    if not said[:1].isalpha() or _ONE_ELLIPSIS.fullmatch(dots) is None:
        return False
    if not (behind[:1].isupper() and behind[1:2].islower()):
        return False
    start = max(facts.text.rfind(sign, 0, span.start) for sign in ".;:\n") + 1
    return facts.text.count(",", start, span.start) >= _LISTED
