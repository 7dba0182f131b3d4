"""What a list of mistakes to tick holds: all that can be mended, or all that is certain."""

from typing import NamedTuple

from checker.matters import Place
from checker.report import Report
from gui.work.answers import Answers, certain

_COPY = (
    "Những việc được chọn sẽ vào một bản sao Word của dự thảo, dưới dạng thay đổi có theo dõi:"
    " trong Word, chấp nhận hay từ chối từng chỗ. Tệp dự thảo được giữ nguyên."
)
_CERTAIN = (
    "Đây là những việc đã rõ câu chữ, không còn chỗ nào phải điền. Bỏ dấu tích ở việc không muốn sửa;"
    " việc còn dấu tích sẽ vào bản sửa. Ctrl+Z bỏ cả lượt, tệp dự thảo được giữ nguyên."
)


class Listed(NamedTuple):
    """The findings of *report* at ``places`` can be ticked, those ``ticked`` are.

    ``chosen`` are others that will be in the copy, too: the numbers of new items come behind theirs.
    """

    report: Report
    title: str
    told: str
    button: str
    places: frozenset[Place]
    ticked: frozenset[Place]
    chosen: frozenset[Place] = frozenset()


def all_offered(report: Report, answers: Answers) -> Listed:
    """Return all that can be mended: what is chosen already is ticked, else what is certain."""
    ticked = answers.accepted or certain(report)
    return Listed(report, "Bản sửa", _COPY, "&Lưu bản sửa…", answers.offered, ticked)


def all_certain(report: Report, answers: Answers) -> Listed:
    """Return all that is certain and not chosen yet, all of it ticked."""
    places = certain(report) - answers.accepted
    title, button = "Sửa tất cả việc chắc chắn", "&Sửa những việc đã chọn"
    return Listed(report, title, _CERTAIN, button, places, places, answers.accepted)
