"""Which lines belong together: judgements on pairs of lines, without layout."""

import re

from checker.text import fold

BULLET = re.compile(r"\s*[-–—+•*▪●○◦■□►➢✓·](?=\s|[^\W\d_])")
_NUMBERED = re.compile(
    r"(?:phần|chương|mục|điều|phụ lục|biểu|mẫu)\s+(?:[ivxlc]+|\d+)\b"
    r"|[ivxlc]{1,7}\s*[.)/]\s"
    r"|\(?\d{1,2}(?:\.\d{1,2}){0,3}\s*[.)/]\s"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\s+(?=[^\W\d_])"
    r"|[a-zđ][.)/]\s",
)
_ENDED = re.compile(r"[.;:!?…]['\"”’)\]*]*$")
_KIND = re.compile(
    r"(?:kế hoạch|quyết định|báo cáo|chương trình|tờ trình|thông báo|hướng dẫn|công điện|phụ lục(?: [ivx\d]+)?"
    r"|nghị quyết|chỉ thị|đề án|phương án|quy chế|quy định):?"
)
_KIND_HALVES = re.compile(r"(?:kế|quyết|báo|chương|tờ|thông|hướng|công|phụ|nghị|chỉ|đề|phương|quy)")
_FRAME = re.compile(
    r"cộng h[oò][aà] xã hội|độc lập|số\s*:|nơi nhận|kính gửi|(?:tm|kt|tl|tuq|q|ký)\s*\.\s"
    r"|[^,]{2,40}, ngày\b"
    r"|(?:phó |quyền )?(?:chủ tịch|trưởng ban|giám đốc|trưởng phòng|hiệu trưởng|bí thư|chánh văn phòng|thủ tướng|bộ trưởng|trưởng công an)\b"
)


def continues_line(before: str, after: str) -> bool:
    """Whether *after* goes on with the sentence or phrase that *before* left open.

    For two lines that somebody divided by hand (a line break inside a
    paragraph), where the width of the page says nothing.
    """
    first, second = fold(before), fold(after)
    if _NUMBERED.match(second) or BULLET.match(after) or _ENDED.search(first):
        return False
    if _KIND.fullmatch(first):
        return False
    if _KIND_HALVES.fullmatch(first) and _KIND.fullmatch(f"{first} {second}"):
        return True
    if _FRAME.match(first) or _FRAME.match(second):
        return False
    if after[0].islower() or not after[0].isalnum() or first.endswith((",", " và", " của", "-")):
        return True
    return bool(_NUMBERED.match(first)) and before.isupper() and after.isupper()
