"""What the end of one line and the beginning of the next tell together."""

import re

from checker.lexicon.grammar import Grammar
from checker.readers.frame_lines import begins_motto, is_place_and_date, names_kind
from checker.readers.line_edges import TAIL, head, tail
from checker.readers.line_starts import (
    is_mark,
    is_named,
    opens_article,
    opens_by_words,
    starts_item,
)
from checker.readers.line_text import LineText

_ENDED = re.compile(r"[.;:!?…]['\")\]*]*$")
_OPEN = Grammar(
    r"(?:,|[\s/]-|(?:^|[\s(])(?:{line-end.open}|(?:{cited-kind}|{document-kind}) {number-word}))$"
)
_CLOSED = Grammar(r"(?<!\w){line-end.closed}$")
_COUNTING = Grammar(r"(?<!\w){line-end.counting}$")
_CITED = Grammar(r"(?<!\w){line-end.cited}$")
_REFERS = Grammar(r"(?<!\w)(?:{line-end.open}|{line-end.counting}(?: [\w.]{1,5},)?)$")
"""Before an article that is mentioned: theo khoản 2, | Điều 3. Các …."""
_CUT_AT_HYPHEN = re.compile(r"[^\W_][-–/]$")
_ADDRESS = re.compile(r"(?:https?://|www\.|[a-z]\.[a-z]{2,4}/)\S*/$|\.[a-z]{2,4}/$")
"""The end of an address on the internet, which may end with a slash."""
_NAME = Grammar(r"(?<!\w)(?:{issuer}|{unit.commune}|{unit.district}|{unit.province})(?!\w)")
_PAIR_FIRST = Grammar(r"(?:\d|{dash-pair.first})$")
_PAIR_SECOND = Grammar(r"- ?(?:\d|{dash-pair.second})")


def belong_by_words(before: LineText, after: LineText) -> bool | None:
    """Whether the two lines are of one paragraph; None where their words leave doubt."""
    if completes_phrase(before, after) or cuts_word(before.tail, after.head):
        return True
    if before.capitals and after.capitals and cuts_name(before, after):
        return True
    if is_mark(before.head):
        return not starts_item(after.head)
    if before.alone or after.alone:
        return False
    if starts_block(after, before):
        dashed = goes_on_with_dash(before, after)
        return dashed and not is_ended(before.tail)
    return False if before.issuer and after.issuer else None


def is_ended(last: str) -> bool:
    """Whether a line that ends with *last*, folded, closes its sentence or list entry."""
    return bool(_ENDED.search(last))


def is_dangling(before: LineText, after: LineText) -> bool:
    """Whether *before* cannot end there: a comma, an open phrase.

    A word that counts something (năm, Điều) is open before a number only.
    """
    lexicon, last = before.lexicon, before.tail
    if lexicon.pattern(_OPEN).search(last):
        return not lexicon.pattern(_CLOSED).search(last)
    return after.head[:1].isdigit() and bool(lexicon.pattern(_COUNTING).search(last))


def starts_block(after: LineText, before: LineText) -> bool:
    """Whether *after* starts something new, whatever stands in *before*, the line above."""
    if starts_item(after.head):
        cited = after.head[:1].isdigit() and not before.capitals
        return not (cited and before.lexicon.pattern(_CITED).search(before.tail))
    if not after.whole[0].isupper():
        return False
    if opens_article(after) and not before.lexicon.pattern(_REFERS).search(before.tail):
        return True
    return (is_named(after) or opens_by_words(after)) and not is_dangling(before, after)


def completes_phrase(before: LineText, after: LineText) -> bool:
    """Whether the two lines are one phrase of the frame cut in two: KẾ | HOẠCH, motto, date."""
    if len(before.whole) > TAIL or len(after.whole) > TAIL:
        return False
    joined, lexicon = f"{before.head} {after.head}", before.lexicon
    if not after.whole[0].isupper() and is_place_and_date(joined, lexicon):
        return True
    one_word = " " not in before.head
    return (one_word and names_kind(joined, lexicon)) or begins_motto(joined, lexicon)


def cuts_word(last: str, first: str) -> bool:
    """Whether a word is cut between two lines: ``3592/SNV-`` | ``CCHC``, ``2021-`` | ``2025``."""
    if starts_item(first) and _ADDRESS.search(last):
        return False
    return bool(_CUT_AT_HYPHEN.search(last)) and first[:1].isalnum()


def cuts_name(before: LineText, after: LineText) -> bool:
    """Whether a body's name is cut between two lines: ``SỞ NÔNG NGHIỆP VÀ MÔI`` | ``TRƯỜNG``."""
    end = len(before.tail)
    names = before.lexicon.pattern(_NAME).finditer(f"{before.tail} {after.head}")
    return any(name.start() < end < name.end() for name in names)


def together(before: str, after: str) -> str:
    """Return two lines as one; a word cut between them is made whole."""
    return before + ("" if cuts_word(tail(before), head(after)) else " ") + after


def goes_on_with_dash(before: LineText, after: LineText) -> bool:
    """Whether *after* is no list entry but the rest of a range or pair: ``2021`` | ``- 2025``."""
    lexicon = before.lexicon
    return bool(
        lexicon.pattern(_PAIR_SECOND).match(after.head)
        and lexicon.pattern(_PAIR_FIRST).search(before.tail)
    )
