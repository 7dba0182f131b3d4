"""How lines of an administrative document begin, end and stand alone.

The fixed phrases are those of Nghị định 30/2020/NĐ-CP on the form of
documents. All patterns expect text folded by :func:`checker.kernel.text.fold`.
"""

import re
from typing import NamedTuple

from checker.kernel.text import fold
from checker.readers.text.bullets import BULLET

_NUMBERED = re.compile(
    r"[ivxlc]{1,7} ?[.)/] "
    r"|[ivxlc]{1,7} ?- (?=[^\W\d_])"
    r"|\(?\d{1,2}(?:\.\d{1,2}){0,3} ?[.)/] "
    r"|\d{1,2}\.\d{1,2}(?:\.\d{1,2}){0,2} (?=[^\W\d_])"
    r"|[a-zđ] ?[.)/] "
)
_LETTERED = re.compile(r"[a-zđ] ?[.)/] ")
_NAMED = re.compile(
    r"(?:phần|chương|mục|điều|phụ lục|phụ biểu|biểu(?: số)?|mẫu(?: số)?|bước) (?:[ivxlc]+|\d+)\b"
    r"|phần thứ "
)
_MARK_ALONE = re.compile(r"[-–—+•*▪●○◦]|(?:[ivxlc]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})\.|[a-zđ]\)")
_KIND = re.compile(
    r"(?:dự thảo )?(?:kế hoạch|quyết định|báo cáo|chương trình|tờ trình|thông báo|hướng dẫn|"
    r"công điện|nghị quyết|chỉ thị|đề án|phương án|quy chế|quy định|đề cương|"
    r"phụ lục(?: (?:số )?[ivx\d]+)?)[:*]?"
)
_KIND_BEGUN = re.compile(
    r"(?:kế|quyết|báo|chương|tờ|thông|hướng|công|nghị|chỉ|đề|phương|quy|phụ|dự)"
)
_MOTTOES = ("cộng hoà xã hội chủ nghĩa việt nam", "độc lập - tự do - hạnh phúc")
_AUTHORITY = re.compile(r"(?:tm|kt|tl|tuq|q) ?\. ?[^\W\d_]")
_POST = re.compile(
    r"(?:phó |quyền |thứ )?(?:chủ tịch|chủ nhiệm|trưởng ban|trưởng phòng|trưởng đoàn|giám đốc|"
    r"tổng giám đốc|cục trưởng|vụ trưởng|chi cục trưởng|hiệu trưởng|bí thư|chánh văn phòng|"
    r"thủ tướng|bộ trưởng|trưởng công an|đội trưởng|trạm trưởng|viện trưởng)\b"
)
_ISSUER = re.compile(
    r"(?:uỷ ban|ubnd|hội đồng|hđnd|ban (?!hành|bố)|bộ |sở |phòng (?!ngừa|chống|,)|chi cục|cục |"
    r"trường |trung tâm|văn phòng|tỉnh |thành phố|quận |huyện |thị xã|thị trấn|phường |xã (?!hội)|"
    r"đặc khu|đảng (?:bộ|uỷ)|công an|hội liên|mặt trận)"
)
_NUMBER = re.compile(r"số ?: ?[^\W_]*")
PLACE_DATE = re.compile(
    r"(?:tp\. ?)?[^\W\d_][^,;:./\d]{1,40}, ?ngày[ .…\d_]*tháng[ .…\d_]*năm[ .…\d_]*\*?"
)
_STARTING = re.compile(
    r"nơi nhận|kính gửi|v/v |theo đề nghị của |trên đây là |s?tt(?:$| )|"
    r"(?:căn cứ|thực hiện) (?:luật|bộ luật|pháp lệnh|nghị|quyết định|kế hoạch|công văn|chỉ thị|"
    r"chương trình|thông tư|hướng dẫn|hiến pháp)"
)
_ENDED = re.compile(r"[.;:!?…]['\")\]*]*$")
_DANGLING = re.compile(
    r"(?:,|[\s/]-|(?:^|[\s(])(?:và|của|về|các|những|cho|từ|đến|trong|với|là|để|hoặc|vào|gồm|nhằm|giữa|"
    r"đối với|trên địa bàn|quyết định số|kế hoạch số|công văn số|nghị quyết số|nghị định số|"
    r"thông tư số|chỉ thị số|"
    # The same words end others, which may close a line: tiếp theo, công bằng, tự do, nhà ở …
    r"(?<!tiếp )(?<!kèm )theo|(?<!tồn )(?<!hiện )tại|(?<!hằng )(?<!hàng )ngày|(?<!tự )(?<!lý )do|"
    r"(?<!công )(?<!cân )(?<!đồng )bằng|(?<!nhà )(?<!nơi )ở|(?<!trực )(?<!phụ )thuộc))$"
)
_COUNTING = re.compile(
    r"\b(?:năm|tháng|quý|số|điều|khoản|điểm|mục|giai đoạn|nhiệm kỳ|khoá|kỳ|tiêu chí|bảng|biểu)$"
)
_CUT_AT_HYPHEN = re.compile(r"[^\W_][-–]$|\d/$")
_DASHED = re.compile(r"- ?(?:\d|xã hội|thương binh|chính trị|tự do|hạnh phúc|kỹ thuật|thể thao)")
_DASHABLE = re.compile(r"(?:\d|kinh tế|chính trị|văn hoá|lao động|độc lập|tự do|khoa học)$")
_GOES_ON_IN_CAPITALS = re.compile(
    r"(?:và|của|về|năm|giai đoạn|trên|cho|theo|trong|tại|từ|đến|đối với|vì|đợt|quý|tháng|nhằm|"
    r"bằng) "
)
_RULE = re.compile(r"(?:[-=_*~–—+]\s*){3,}")
_BLANK_BEFORE = re.compile(r"(?:^|[\s,])(?:số ?:|ngày|tháng|năm)$")
_BLANK_AFTER = re.compile(r"/[a-zđ]|(?:tháng|năm)\b")
HEAD, TAIL = 120, 60
"""How much of a line's beginning and end is looked at; lines may be very long."""


class Words(NamedTuple):
    """A line's text with what is asked of it again and again, found once.

    ``head`` and ``tail`` are its beginning and end, folded; ``capitals`` tells
    whether it is in capitals, ``alone`` whether it is a line of the frame
    that neither goes on nor continues another (:func:`stands_alone`).
    """

    text: str
    head: str
    tail: str
    capitals: bool
    alone: bool


def look(text: str) -> Words:
    """Return *text*, clean and not empty, with what its words tell."""
    first = head(text)
    last = first[-TAIL:] if len(text) <= HEAD else tail(text)
    return Words(text, first, last, text.isupper(), stands_alone(text, first))


def head(text: str) -> str:
    """Return the beginning of *text*, folded."""
    return fold(text[:HEAD])


def tail(text: str) -> str:
    """Return the end of *text*, folded."""
    return fold(text[-TAIL:])


def is_rule(text: str) -> bool:
    """Whether *text* is a line drawn with characters, as under the motto."""
    return bool(_RULE.fullmatch(text))


def starts_item(first: str) -> bool:
    """Whether a line that begins with *first* starts a heading or list entry by its mark."""
    return bool(_NUMBERED.match(first) or BULLET.match(first))


def is_mark(folded: str) -> bool:
    """Whether *folded* is a list mark that lost its words: ``-``, ``1.``, ``a)``."""
    return len(folded) <= 12 and bool(_MARK_ALONE.fullmatch(folded))


def is_numbered(first: str) -> bool:
    """Whether a line that begins with *first* carries a typed number or letter."""
    return bool(_NUMBERED.match(first) or _NAMED.match(first))


def may_be_heading(first: str) -> bool:
    """Whether a line that begins with *first* is numbered as headings are: I., 1., 1.1., Điều 1."""
    return is_numbered(first) and not _LETTERED.match(first)


def starts_block(words: Words, last: str) -> bool:
    """Whether *words*, below a line that ends with *last*, start something new in any case."""
    if starts_item(words.head):
        return True
    named = _NAMED.match(words.head) or _STARTING.match(words.head)
    return bool(named) and words.text[0].isupper() and not is_dangling(last, words.head)


def stands_alone(text: str, folded: str) -> bool:
    """Whether *text*, with its folded head, is a line of the frame that stands alone.

    Motto, number, place and date, kind of document, authority and post, the
    words Nơi nhận.
    """
    if len(text) > HEAD:
        return False
    if folded in _MOTTOES or folded.startswith("nơi nhận") or _NUMBER.match(folded):
        return True
    if PLACE_DATE.fullmatch(folded) or (_AUTHORITY.match(folded) and text[:2].isupper()):
        return True
    return text.isupper() and bool(_KIND.fullmatch(folded) or _POST.match(folded))


def is_kind(text: str) -> bool:
    """Whether *text* is the kind of document on a line of its own: KẾ HOẠCH."""
    return len(text) <= TAIL and text.isupper() and bool(_KIND.fullmatch(fold(text)))


def names_issuer(words: Words) -> bool:
    """Whether *words* are a line, in capitals, of the issuing body's name."""
    return words.capitals and bool(_ISSUER.match(words.head))


def completes_phrase(before: Words, after: Words) -> bool:
    """Whether the two lines are one phrase of the frame cut in two: KẾ | HOẠCH, motto, date."""
    if len(before.text) > TAIL or len(after.text) > TAIL:
        return False
    joined = f"{before.head} {after.head}"
    if PLACE_DATE.fullmatch(joined) and not after.text[0].isupper():
        return True
    if _KIND_BEGUN.fullmatch(before.head):
        return bool(_KIND.fullmatch(joined))
    return any(motto.startswith(joined) for motto in _MOTTOES)


def is_ended(last: str) -> bool:
    """Whether a line that ends with *last* closes its sentence or list entry."""
    return bool(_ENDED.search(last))


def is_dangling(last: str, first: str) -> bool:
    """Whether a line that ends with *last* cannot end there: a comma, an open phrase.

    A word that counts something (năm, Điều) is open before a number only.
    """
    return bool(_DANGLING.search(last) or (first[:1].isdigit() and _COUNTING.search(last)))


def cuts_word(last: str, first: str) -> bool:
    """Whether a word is cut between two lines: ``3592/SNV-`` | ``CCHC``, ``2021-`` | ``2025``."""
    return bool(_CUT_AT_HYPHEN.search(last)) and first[:1].isalnum()


def together(before: str, after: str) -> str:
    """Return two lines as one; a word cut between them is made whole."""
    return before + ("" if cuts_word(tail(before), head(after)) else " ") + after


def is_blank_to_fill(before: str, after: str) -> bool:
    """Whether the room between two words is left for a number or date: ``Số:    /KH-UBND``."""
    return bool(_BLANK_BEFORE.search(tail(before)) and _BLANK_AFTER.match(head(after)))


def goes_on_with_dash(last: str, first: str) -> bool:
    """Whether *first* is no list entry but the rest of a range or pair: ``2021`` | ``- 2025``."""
    return bool(_DASHED.match(first) and _DASHABLE.search(last))


def goes_on_in_capitals(first: str) -> bool:
    """Whether a line in capitals that begins with *first* continues the one above."""
    return bool(_GOES_ON_IN_CAPITALS.match(first))


def continues_in_small(text: str) -> bool:
    """Whether *text* begins as only the middle of a sentence does."""
    return text[0].islower() or text[0] in ",;.:)]%”’/…"
