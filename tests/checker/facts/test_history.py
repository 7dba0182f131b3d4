"""Looking back: what is over, told from what is to be done."""

import pytest

from checker.facts.telling.history import History
from tests.checker.facts.reading import facts_of, unmark
from tests.checker.stretch import stretch

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


@pytest.mark.parametrize(
    ("heading", "past"),
    [
        ("2. Đánh giá tình hình", True),
        ("2. Kết quả triển khai, thực hiện", True),
        ("2. Đánh giá tình hình, tiếp tục thực hiện mô hình", False),
        ("2. Đánh giá kết quả và tiếp tục duy trì mô hình", False),
    ],
)
def test_a_task_that_goes_on_is_no_section_on_results(heading: str, *, past: bool) -> None:
    facts = facts_of(
        *FRAME, "I. NỘI DUNG", "1. Tuyên truyền", "Qua loa.", heading, "Các xã năm 2025."
    )
    (span,) = facts.find("năm 2025")
    assert facts[History].tells(span) is past


@pytest.mark.parametrize(("between", "past"), [(160, True), (161, False)])
def test_a_word_that_looks_back_governs_what_is_near(between: int, *, past: bool) -> None:
    facts = facts_of(*FRAME, "I. NỘI DUNG", f"Tổng kết {stretch(between)} năm 2025.")
    (span,) = facts.find("năm 2025")
    assert span.start - facts.find("tổng kết")[0].start == len("Tổng kết  ") + between
    assert facts[History].tells(span) is past


@pytest.mark.parametrize(
    ("line", "past"),
    [
        ("Báo cáo tóm tắt kết quả năm 2025.", False),
        ("Báo cáo kết quả, hạn chế năm 2025.", True),
        ("Kết quả năm 2025.", True),
        ("Trước khi sắp xếp, năm 2025.", True),
        ("Thay cho Kế hoạch năm 2025.", True),
        ("Đánh giá và tiếp tục thực hiện kế hoạch năm 2025.", False),
        ("Đánh giá, triển khai kế hoạch năm 2025.", False),
        ("Triển khai, đánh giá kế hoạch năm 2025.", True),
        ("Đánh giá đề án, hội viên triển khai từ năm 2025.", True),
        ("Sáp nhập các tổ trong năm 2025.", False),
        ("Rà soát, đánh giá, tiếp tục duy trì mô hình năm 2025.", False),
        ("Đánh giá kết quả, đẩy mạnh thực hiện Đề án năm 2025.", False),
        ("Sơ kết, rút kinh nghiệm để tiếp tục nhân rộng mô hình năm 2025.", False),
        ("Phát huy kết quả đạt được, từ đó tiếp tục thực hiện chỉ tiêu năm 2025.", False),
        ("Đánh giá nguồn lực huy động để thực hiện Đề án năm 2025.", True),
        ("Tổng kết công tác tuyên truyền, nâng cao nhận thức năm 2025.", True),
        ("Tổng kết việc tiếp tục thực hiện Đề án năm 2025.", True),
    ],
)
def test_the_last_word_that_looks_back_governs(line: str, *, past: bool) -> None:
    facts = facts_of(*FRAME, "I. NỘI DUNG", line)
    assert facts[History].tells(facts.find("năm 2025")[0]) is past


def test_the_sentence_before_does_not_govern() -> None:
    facts = facts_of(*FRAME, "I. NỘI DUNG", "Tổng kết công tác; thực hiện chỉ tiêu năm 2025.")
    assert not facts[History].tells(facts.find("năm 2025")[0])
