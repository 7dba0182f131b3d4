"""Where the first tour stops in the window, and what it says there."""

from PySide6.QtWidgets import QWidget

from gui.actions import Actions
from gui.flows.tour import Stop, Tour
from gui.panes.pages import Pages
from gui.settings import Memory


def make_tour(window: QWidget, actions: Actions, pages: Pages, memory: Memory) -> Tour:
    """Return the tour of *window*."""
    return Tour(memory, window, _stops(actions, pages))


def _stops(actions: Actions, pages: Pages) -> tuple[Stop, ...]:
    """Return the stops: opening, the page, the way to signature, the answers."""
    work = pages.workspace

    def opening() -> QWidget:
        bar = actions.bar.widgetForAction(actions["open"])
        return pages.start.open_button if pages.shows_start else bar

    return (
        Stop(
            opening,
            "Mở dự thảo",
            "Chọn tệp, hoặc kéo tệp vào cửa sổ. Dự thảo chỉ được đọc, không bị thay đổi. "
            "Chưa có dự thảo trong tay thì xem thử một bản có lỗi.",
        ),
        Stop(
            lambda: work.view,
            "Chỗ cần sửa nằm ngay trên trang",
            "Gạch chân là chỗ sai hoặc cần xem; thẻ viền đứt là điều còn thiếu, đặt đúng nơi cần thêm. "
            "Bấm vào một dấu để xem; F8 sang dấu sau.",
        ),
        Stop(
            lambda: work.checklist.way,
            "Còn bao nhiêu việc trước khi trình ký",
            "Việc bắt buộc đứng trước, rồi đến việc nên làm, điểm cần xem. "
            "Hết việc thì in được phiếu trình ký.",
        ),
        Stop(
            # Where the window is low, the details come when something is chosen.
            lambda: work.details if work.details.isVisible() else work.checklist,
            "Trả lời từng nhắc nhở",
            "Bấm một nhắc nhở, hoặc F8, rồi chọn một cách hợp với nó: “Sửa trong bản Word”, “Đã xem, đúng” hoặc "
            "“Miễn trừ” kèm lý do. Lưu bản sửa, mở bằng Word để chấp nhận từng chỗ. Cần giải thích thêm thì bấm F1.",
        ),
    )
