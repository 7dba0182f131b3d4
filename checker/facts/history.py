"""Looking back: results and lessons of years and programmes that are over."""

import re

from checker.kernel.document import Span
from checker.kernel.sentences import Sentences

_WORDS = (
    "tổng kết", "sơ kết", "đánh giá", "(?<!báo cáo )(?<!cáo tóm tắt )(?<!tổng hợp )kết quả",
    "tồn tại", "hạn chế", "kế thừa", "so với", "bài học", "thành tựu", "đã đạt", "đạt được",
    "kết thúc", "giai đoạn trước", "năm trước", "khắc phục", "trước đây", "trước sáp nhập",
    "trước khi sắp xếp", "thay thế", "thay cho", "đã thực hiện", "đã triển khai", "tiếp nối",
    "chuyển tiếp từ", "xảy ra", "được thành lập", "rút kinh nghiệm",
)  # fmt: skip
_LOOKING_BACK = re.compile(rf"(?<!\w)(?:{'|'.join(_WORDS)})(?!\w)")
_REACH = 170
"""Characters before the passage within which such a word still governs it."""
_FORWARD = re.compile(
    r"(?<!\w)(?:và|,|đồng thời|;) ?(?:tiếp tục |tổ chức )?(?:thực hiện|triển khai|xây dựng)(?!\w)"
)


def looks_back(folded: str, span: Span, sentences: Sentences) -> bool:
    """Whether the words before *span* in its sentence speak of what is past."""
    sentence = sentences.around(span.start)
    low = max(sentence.start, span.start - _REACH)
    last = None
    for last in _LOOKING_BACK.finditer(folded, low, span.start):  # noqa: B007 - the last one governs
        pass
    if last is None:
        return False
    return _FORWARD.search(folded, last.end(), span.start) is None
