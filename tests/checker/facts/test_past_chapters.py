"""Chapters that tell what was done although their heading does not say so."""

import pytest

from checker.facts.telling.history import History
from tests.checker.facts.reading import facts_of

FRAME = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026")
HEADING = "I. MỘT SỐ NÉT CHUNG"
DONE = "Trong năm 2025, xã đã mở 02 lớp tập huấn."
NEUTRAL = "Toàn xã có 12 thôn."


def past(*lines: str, heading: str = HEADING) -> bool:
    """Return whether the chapter with these paragraphs is past."""
    facts = facts_of(*FRAME, heading, *lines, "II. NHIỆM VỤ", "Truyền thông.")
    return facts[History].in_section(facts.find("năm 2025")[0])


@pytest.mark.parametrize(("neutral", "told"), [(0, True), (2, True), (3, False)])
def test_one_paragraph_of_three_says_that_it_was_done(neutral: int, *, told: bool) -> None:
    assert past(DONE, *[NEUTRAL] * neutral) is told


def test_a_chapter_with_nothing_but_its_heading_tells_nothing() -> None:
    assert not past(heading="I. MỘT SỐ NÉT NĂM 2025")


@pytest.mark.parametrize(
    "line",
    [
        "Tầm nhìn đến năm 2030 đã rõ.",
        "Đã có mục tiêu từ năm 2026.",
        "Đã có chương trình giai đoạn từ năm 2021 đến năm 2030.",
        "Đã nhận Quyết định số 5/QĐ-UBND của UBND tỉnh về công tác trẻ em năm 2026.",
    ],
)
def test_the_end_of_a_period_and_the_year_of_a_document_are_not_when_it_was_done(line: str) -> None:
    assert past(DONE, line)


@pytest.mark.parametrize(
    "line",
    [
        "Năm 2026 đã mở 01 lớp.",
        "Đã hẹn xong trước ngày 15/11/2026.",
        "Thời gian tới, các thôn đã có lịch họp.",
        "UBND xã sẽ mở thêm 02 lớp như đã định.",
    ],
)
def test_a_chapter_that_names_this_year_or_what_is_to_come_is_not_past(line: str) -> None:
    assert not past(DONE, line)


@pytest.mark.parametrize("heading", ["I. MỤC ĐÍCH, YÊU CẦU", "I. NHIỆM VỤ, GIẢI PHÁP"])
def test_a_chapter_on_what_is_to_be_done_is_never_past(heading: str) -> None:
    assert not past(DONE, heading=heading)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Năm 2025 mở 02 lớp, tăng 01 lớp so với năm trước. Hạn chế là ít người dự.", True),
        ("Kết quả năm 2025: 90 người dự. Hạn chế là thiếu kinh phí.", True),
        # a year left over, a year of the plan's own, what is still to be done
        ("Thực hiện nhiệm vụ năm 2025, xã đã xây dựng kế hoạch này.", False),
        ("Theo kế hoạch đã ban hành, chỉ đạo đã nêu, trong năm 2025 xã mở 02 lớp.", False),
        ("Căn cứ kết quả đã đạt được, xã đề ra nhiệm vụ năm 2025.", False),
        ("Năm 2025 đã mở 02 lớp; so với năm 2026 là ít.", False),
        ("Năm 2025, xã đã mở 02 lớp, kết quả tốt; thời gian tới, xã sẽ mở thêm.", False),
    ],
)
def test_a_paragraph_of_the_preamble_may_tell_how_things_stand(line: str, *, told: bool) -> None:
    facts = facts_of(*FRAME, line, "I. NHIỆM VỤ", "Truyền thông.")
    assert facts[History].in_paragraph(facts.find("năm 2025")[0]) is told


PRESENT = "Cuối năm 2025 mưa lũ lớn, lễ phát động dời vào trường; bầu cử năm 2026 có 36% là nữ."


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("A. NHÌN LẠI NĂM 2025", True),
        ("I. NHỮNG VIỆC ĐÃ LÀM", True),
        ("I. ÔN LẠI MỘT NĂM", True),
        ("I. BỨC TRANH NĂM QUA", True),
        ("I. MỘT NĂM NHÌN LẠI", True),
        ("I. NĂM 2025", True),
        ("I. NĂM 2025: MỘT NĂM CHIA ĐÔI", True),
        ("I. KẾT QUẢ NĂM 2024, 2025", True),
        ("I. VÀI NÉT VỀ NĂM 2025", True),
        ("I. BÀI HỌC TỪ NĂM 2025", True),
        ("I. CÔNG TÁC BÌNH ĐẲNG GIỚI NĂM 2025", True),
        ("I. MƯỜI HAI THÁNG QUA", True),
        ("I. NHIỆM VỤ ĐÃ THỰC HIỆN NĂM 2025", True),
        ("I. HOẠT ĐỘNG TRONG THỜI GIAN QUA", True),
        ("I. NHIỆM VỤ NĂM 2025", False),
        ("I. CHỈ TIÊU NĂM 2025", False),
        ("I. TẬP HUẤN NĂM 2025", False),
        ("I. THÁNG HÀNH ĐỘNG NĂM 2025", False),
        ("I. NĂM 2025: NHIỆM VỤ TRỌNG TÂM", False),
        ("I. NĂM 2026", False),
        ("I. TIẾP TỤC CÁC VIỆC ĐÃ LÀM NĂM 2025", False),
        ("I. NHÌN LẠI NĂM 2025 VÀ NHIỆM VỤ NĂM 2026", False),
        ("I. KẾT QUẢ NĂM 2025 VÀ NHIỆM VỤ NĂM 2026", False),
    ],
)
def test_a_heading_may_say_that_all_below_it_is_past(heading: str, *, told: bool) -> None:
    facts = facts_of(*FRAME, heading, PRESENT, "II. NHIỆM VỤ", "Truyền thông.")
    assert facts[History].in_section(facts.find("mưa lũ")[0]) is told


@pytest.mark.parametrize(
    "line",
    [
        "Tổ chức 02 lớp tập huấn trong năm 2025 cho cán bộ thôn và cộng tác viên của xã.",
        "Phòng Văn hóa - Xã hội chủ trì mở 02 lớp trong năm 2025 cho cộng tác viên của các thôn.",
        "Thời gian: quý II. Địa điểm: hội trường.",
        "Tỷ lệ nữ cấp ủy phấn đấu là 25%; 90% nữ cán bộ sẽ được bồi dưỡng trong các lớp của xã.",
    ],
)
def test_a_heading_of_last_year_is_left_over_where_a_line_below_sets_a_task(line: str) -> None:
    for heading in ("I. NĂM 2025", "I. CÔNG TÁC BÌNH ĐẲNG GIỚI NĂM 2025"):
        assert not past(line, heading=heading)
