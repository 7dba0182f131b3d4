"""Years of other plans in ranges, halves of a year and columns; chapters on the past flip nothing."""

from pathlib import Path

import pytest

from tests.annexes.drafts import Edit, annex, base, changed, judged, open_statuses

PLAN = base("khe-tron")
TASK = "- Hỗ trợ người bị bạo lực; duy trì địa chỉ tin cậy tại cộng đồng.\n"


def _with(line: str) -> str:
    return changed(PLAN, [(TASK, f"{TASK}- {line}\n")])


@pytest.mark.parametrize(
    "line",
    [
        "Tổ chức 02 lớp tập huấn trong 6 tháng cuối năm 2025.",
        "Hoàn thành việc rà soát trong những tháng đầu năm 2025.",
        "Các đơn vị tập trung thực hiện vào sáu tháng cuối năm 2024.",
        "Tổ chức hội thi từ ngày 10/8/2025 đến ngày 12/8/2025.",
        "Mở lớp bồi dưỡng (từ 05/5/2025 đến 09/5/2025).",
        "Khảo sát tại các thôn trong tháng 7, 8/2025.",
        "Khảo sát tại các thôn trong quý II, III năm 2025.",
        "Sinh hoạt chuyên đề tháng 3 - tháng 4/2025.",
        "Kiểm tra vào quý cuối năm 2025.",
        "Phát động phong trào thi đua từ tháng 3 đến tháng 5/2025.",
        "Tập huấn trong thời gian 05 - 09/5/2025.",
    ],
)
def test_a_time_of_another_plan_is_left_over(line: str, tmp_path: Path) -> None:
    assert open_statuses(judged(_with(line), tmp_path)) == {"consistency.year": "gap"}


@pytest.mark.parametrize(
    "line",
    [
        "Tổ chức 02 lớp tập huấn trong 6 tháng cuối năm 2026.",
        "Tổ chức hội thi từ ngày 10/8/2026 đến ngày 12/8/2026.",
        "Khảo sát tại các thôn trong tháng 7, 8/2026.",
        "Giảm 10% số vụ bạo lực so với 6 tháng đầu năm 2025.",
        "Khắc phục hạn chế của 6 tháng cuối năm 2025.",
        "Tổ chức đợt cao điểm từ ngày 15/12/2025 đến ngày 15/01/2026.",
        "Số liệu báo cáo tính từ ngày 15/11/2025 đến ngày 14/11/2026.",
        "Thực hiện Kế hoạch số 45/KH-UBND ngày 10/3/2025 (từ ngày 01/4/2025 đến ngày 31/12/2027).",
        "Rà soát số liệu tính từ ngày 01/01/2025 đến ngày 31/12/2025 để so sánh.",
        "6 tháng cuối năm 2025, xã đã thành lập 03 câu lạc bộ; nay tiếp tục duy trì.",
    ],
)
def test_a_time_of_this_plan_or_told_is_right(line: str, tmp_path: Path) -> None:
    assert open_statuses(judged(_with(line), tmp_path)) == {}


PAST = annex("chuong-ket-qua")
_NUMBERS: list[Edit] = [
    ("## I. MỤC ĐÍCH", "## II. MỤC ĐÍCH"),
    ("## II. NHIỆM VỤ", "## III. NHIỆM VỤ"),
    ("## III. KINH PHÍ", "## IV. KINH PHÍ"),
    ("## IV. TỔ CHỨC", "## V. TỔ CHỨC"),
]


def _looking_back(heading: str, *edits: Edit) -> str:
    text = changed(PLAN, [*edits, *_NUMBERS])
    return text.replace("## II. MỤC ĐÍCH", PAST.format(heading=heading) + "## II. MỤC ĐÍCH")


HEADINGS = [
    "KHÁI QUÁT TÌNH HÌNH",
    "TỔNG QUAN",
    "MỘT SỐ KẾT QUẢ NỔI BẬT",
    "SƠ LƯỢC TÌNH HÌNH NĂM 2025",
    "NHÌN LẠI NĂM 2025",
    "CÔNG TÁC BÌNH ĐẲNG GIỚI THỜI GIAN QUA",
    "VÀI NÉT VỀ CÔNG TÁC BÌNH ĐẲNG GIỚI",
    "CÔNG TÁC BÌNH ĐẲNG GIỚI NĂM 2025",
    "ĐẶC ĐIỂM TÌNH HÌNH",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_chapter_on_what_was_done_is_no_plan(heading: str, tmp_path: Path) -> None:
    assert open_statuses(judged(_looking_back(heading), tmp_path)) == {}


@pytest.mark.parametrize("heading", HEADINGS)
def test_such_a_chapter_and_one_slip_do_not_change_the_year(heading: str, tmp_path: Path) -> None:
    text = _looking_back(heading, ("ngày 18 tháng 3 năm 2026", "ngày 18 tháng 3 năm 2025"))
    report = judged(text, tmp_path)
    assert report.plan.year == 2026
    found = open_statuses(report)
    assert found.pop("frame.place-date") == "gap"
    assert set(found) <= {"consistency.citation"}  # documents later than the day of signing


PARTS = """## PHẦN THỨ NHẤT. KẾT QUẢ THỰC HIỆN NĂM 2025
## I. KHÁI QUÁT
- Phòng Lao động - Thương binh và Xã hội huyện Mường Đà đã mở 03 lớp năm 2025.
## II. HẠN CHẾ
- Năm 2025 còn 02 vụ bạo lực.
## PHẦN THỨ HAI. KẾ HOẠCH NĂM 2026
"""


def test_a_part_on_results_is_no_plan(tmp_path: Path) -> None:
    text = PLAN.replace("## I. MỤC ĐÍCH", PARTS + "## I. MỤC ĐÍCH")
    assert open_statuses(judged(text, tmp_path)) == {}


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("TỔNG QUAN NHIỆM VỤ", "- Phối hợp với Phòng Tư pháp huyện Mường Đà mở lớp tập huấn năm 2026."),
        ("TRIỂN KHAI", "- Phối hợp với Phòng Tư pháp huyện Mường Đà mở lớp tập huấn."),
        ("VIỆC CẦN LÀM", "- Đề nghị các trường phối hợp với Phòng Tư pháp huyện Mường Đà mở lớp."),
    ],
)  # fmt: skip
def test_a_chapter_on_what_is_to_be_done_is_judged(heading: str, line: str, tmp_path: Path) -> None:
    text = changed(PLAN, _NUMBERS).replace(
        "## II. MỤC ĐÍCH", f"## I. {heading}\n{line}\n## II. MỤC ĐÍCH"
    )
    assert open_statuses(judged(text, tmp_path)) == {"consistency.body": "gap"}


def test_a_chapter_of_tasks_left_from_last_year_is_judged(tmp_path: Path) -> None:
    chapter = "## I. TRIỂN KHAI CÁC CHƯƠNG TRÌNH NĂM 2025\n- Mở 02 lớp tập huấn trong năm 2025.\n"
    text = changed(PLAN, _NUMBERS).replace("## II. MỤC ĐÍCH", chapter + "## II. MỤC ĐÍCH")
    assert open_statuses(judged(text, tmp_path)) == {"consistency.year": "gap"}
