"""Looking back: results and lessons of years and programmes that are over."""

import re
from typing import NamedTuple

from checker.facts.store import Facts
from checker.form.outline import Outline
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


class History(NamedTuple):
    """What the document tells of the past.

    ``sections`` are those on results, situation, lessons (Đánh giá tình hình …).
    """

    sections: tuple[Span, ...]
    folded: str
    sentences: Sentences

    def tells(self, span: Span) -> bool:
        """Whether *span* is spoken of as past: results, lessons, what was replaced."""
        return self.in_section(span) or looks_back(self.folded, span, self.sentences)

    def in_section(self, span: Span) -> bool:
        """Whether *span* starts in a section on what has been done."""
        return any(s.start <= span.start < s.end for s in self.sections)


def read_history(facts: Facts) -> History:
    """Return what the document tells of the past."""
    outline = facts[Outline]
    sections = tuple(section.span for section in outline.with_role("results", depth=2))
    return History(sections, facts.folded, facts[Sentences])


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
