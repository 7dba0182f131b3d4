"""What a long work with a round says of itself, and where its files lie as seen from it."""

from pathlib import Path

import pytest

from checker.rounds.run import Progress as Step
from gui.work.pace import Rate, step_told
from gui.work.round_settings import near


@pytest.mark.parametrize(
    ("step", "told"),
    [
        (Step(2, 3321, 0), "Đã xem 2/3.321 tệp"),
        (Step(2, 9, 0, "a", 7.0, 1.0), "Đã xem 2/9 tệp"),  # too few to say how fast it goes
        (
            Step(1300, 3321, 1000, "a", 200.0, 9.96),
            "Đã xem 1.300/3.321 tệp · 1.000 lấy từ lần trước · 10,0 tệp mỗi giây · còn khoảng 3 phút",
        ),
        (Step(40, 60, 0, "a", 0.4, 45.6), "Đã xem 40/60 tệp · 46 tệp mỗi giây · còn khoảng 1 giây"),
        (
            Step(40, 60, 0, "a", 7500.0, 0.25),
            "Đã xem 40/60 tệp · 0,2 tệp mỗi giây · còn khoảng 2 giờ 5 phút",
        ),
        (Step(60, 60, 0, "a", 0.0, 45.0), "Đã xem 60/60 tệp · 45 tệp mỗi giây"),
        (Step(2, 9, 0, "a", words="Nhận dạng trang 3"), "Đã xem 2/9 tệp · Nhận dạng trang 3"),
    ],
)
def test_progress_tells_count_rate_and_time_left(step: Step, told: str) -> None:
    progress = step_told(step)
    assert progress.message == told
    assert progress.share == step.done / step.of


def test_a_count_never_goes_beyond_the_whole() -> None:
    rate = Rate("Đang nhập", 2, "kế hoạch")
    assert rate.told(1).message == "Đang nhập 1/2 kế hoạch"
    assert rate.told(3).message.startswith("Đang nhập 2/2 kế hoạch")
    assert Rate("Đang nhập", 0, "kế hoạch").told(0).share == 0


def test_what_lies_in_the_folder_or_beside_it_moves_with_it() -> None:
    folder = Path("/tỉnh/đợt 2")
    assert near(folder / "danh sách" / "xã.xlsx", folder) == "danh sách/xã.xlsx"
    assert near(Path("/tỉnh/đợt 1"), folder) == "../đợt 1"
    assert near(Path("/khác/đợt 1"), folder) == str(Path("/khác/đợt 1"))
