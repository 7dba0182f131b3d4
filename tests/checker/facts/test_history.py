"""Looking back: what is over, told from what is to be done."""

import pytest

from checker.facts.history import History
from tests.checker.facts.reading import facts_of, unmark

FRAME = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026")


@pytest.mark.parametrize(
    "line",
    [
        "Tổng kết giai đoạn «2021-2025».",
        "Đánh giá kết quả thực hiện năm «2025».",
        "Khắc phục những tồn tại, hạn chế của năm «2025».",
        "Kế thừa kết quả đạt được trong giai đoạn «2016-2020».",
        "Tăng 5% so với năm «2025».",
        "Thay thế Kế hoạch năm «2024».",
    ],
)
def test_results_and_lessons_are_past(line: str) -> None:
    text, _ = unmark(line)
    facts = facts_of(*FRAME, "I. NỘI DUNG", text)
    (span,) = facts.find(line.split("«")[1].split("»", maxsplit=1)[0])
    assert facts[History].tells(span)


@pytest.mark.parametrize(
    "line",
    [
        "Triển khai Chương trình giai đoạn «2021-2025».",
        "Thực hiện các chỉ tiêu năm «2025».",
        "Tổng hợp, báo cáo kết quả thực hiện năm «2025».",
        "Sơ kết 6 tháng và triển khai nhiệm vụ năm «2025».",
        "Đánh giá công tác cán bộ nữ. Xây dựng chỉ tiêu năm «2025».",
    ],
)
def test_what_is_to_be_done_is_not(line: str) -> None:
    text, _ = unmark(line)
    facts = facts_of(*FRAME, "I. NỘI DUNG", text)
    (span,) = facts.find(line.split("«")[1].split("»", maxsplit=1)[0])
    assert not facts[History].tells(span)


def test_a_section_on_results_is_past_as_a_whole() -> None:
    facts = facts_of(
        *FRAME, "I. ĐÁNH GIÁ TÌNH HÌNH", "Xã tổ chức 3 lớp năm 2024.", "II. NỘI DUNG", "Năm 2023."
    )
    (past,) = facts.find("năm 2024")
    (task,) = facts.find("năm 2023")
    assert facts[History].tells(past)
    assert not facts[History].tells(task)
