"""A past year is left over where this year's work is set for it; told, it is none."""

import pytest

from checker.facts import read_facts
from checker.kinds import KINDS
from checker.kinds.times.year import Params
from checker.report import Status
from tests.checker.drafts import draft_with_table
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import FRAME, places, rule_of, verdict_of

PARAMS = Params(("thực hiện", "kế hoạch", "công tác", "trong", "chỉ tiêu"))


def judged(*lines: str) -> tuple[Status, list[str]]:
    verdict, facts = verdict_of("year", PARAMS, "I. NỘI DUNG", *lines)
    return verdict.status, places(verdict, facts)


@pytest.mark.parametrize(
    "line",
    [
        # how things stood before
        "Trước ngày 01/7/2025, nơi này là thị trấn và hai xã vùng cao.",
        "Trước tháng 7/2025 địa bàn còn thuộc ba xã.",
        "Phòng Văn hóa - Xã hội là đầu mối (trước ngày 01/7/2025 do Phòng Nội vụ phụ trách).",
        "Thường trực Ban: Sở Nội vụ (trước tháng 3/2025 do một sở khác làm cơ quan thường trực).",
        # figures of a year
        "Năm 2025, tỷ lệ nữ trong cấp ủy chiếm 24%.",
        "Tỷ lệ hộ nghèo còn cao; năm 2024, nữ chủ hộ chiếm 31,5% số hộ.",
        "Bạo lực gia đình: 12 vụ năm 2024, 7 vụ năm 2025.",
        "Ghi chú: số liệu năm 2024 và sáu tháng đầu năm 2025 lấy theo các xã cũ.",
        "Dữ liệu năm 2025 dùng làm gốc so sánh.",
        # done in a clause of its own
        "Không tính lại chỉ tiêu mà tỉnh đã công nhận đạt trong năm 2024.",
        "Dùng tài liệu mà trường đã in trong năm 2025.",
        # what is left of a year, what came late in it, what happened
        "Việc của năm 2025 còn dở phải xong trong quý I.",
        "Các nhiệm vụ trong năm 2025 dở dang chuyển sang quý I.",
        "Kiểm tra 04 đơn vị nộp báo cáo công tác năm 2025 chậm.",
        "Rút ra từ việc kinh phí thực hiện năm 2025 cấp muộn.",
        "Thực hiện theo dõi 02 gia đình trong các vụ việc năm 2025.",
        "Trong quý I xử lý xong các trường hợp tảo hôn năm 2025.",
        # the budget of next year
        "Năm 2027: đưa vào dự toán cùng kỳ lập ngân sách.",
        "Kinh phí năm 2027 được xem xét khi phân bổ.",
    ],
)
def test_what_is_told_of_another_year_is_quiet(line: str) -> None:
    assert judged(line) == (Status.PASS, [])


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Trước ngày 01/7/2025, các thôn hoàn thành việc rà soát.", "01/7/2025"),
        ("Trước ngày 30/6/2025 là hạn cuối nhận bài dự thi.", "30/6/2025"),
        ("Tập huấn (trước tháng 3/2025 do Trạm Y tế tổ chức).", "tháng 3/2025"),
        ("Cập nhật số liệu vào phần mềm trong tháng 9/2025.", "tháng 9/2025"),
        ("Hội nghị giao ban: ngày 15/12/2025.", "15/12/2025"),
        ("Hội thi tìm hiểu pháp luật: tháng 9/2025.", "tháng 9/2025"),
        ("Các thôn thực hiện chỉ tiêu đã được giao năm 2025.", "năm 2025"),
        ("Các thôn thực hiện chỉ tiêu đã giao năm 2025.", "năm 2025"),
        ("Các mô hình đã có được duy trì, thực hiện trong năm 2025.", "năm 2025"),
        ("Dữ liệu được nhập vào phần mềm trong năm 2025.", "năm 2025"),
        ("Thực hiện công tác cán bộ nữ trong năm 2025.", "năm 2025"),
        ("Các đơn vị nộp báo cáo công tác năm 2025 chậm nhất ngày 20/11.", "năm 2025"),
        ("Thực hiện nhiệm vụ năm 2025 đúng tiến độ, không để chậm.", "năm 2025"),
        ("Thực hiện nhiệm vụ năm 2025 không được chậm.", "năm 2025"),
        ("Đơn vị thực hiện kế hoạch năm 2025 chậm sẽ bị nhắc nhở.", "năm 2025"),
        ("Trong năm xử lý 100% chỉ tiêu về các vụ việc năm 2025.", "năm 2025"),
        ("Hoàn thành chỉ tiêu trong các trường hợp năm 2025.", "năm 2025"),
        ("Thực hiện các nhiệm vụ năm 2025.", "năm 2025"),
        ("Trạm Y tế tiêm cho 312 trẻ trong tháng 9/2025.", "tháng 9/2025"),
        ("Tháng 9/2025: hội thi nấu ăn cấp xã chào mừng ngày hội.", "Tháng 9/2025"),
        ("Tháng 9/2025 các bản tổ chức thi nấu ăn chào mừng ngày hội.", "Tháng 9/2025"),
    ],
)
def test_this_years_work_set_for_a_past_year_is_a_gap(line: str, found: str) -> None:
    assert judged(line) == (Status.GAP, [found])


@pytest.mark.parametrize(
    ("line", "found"),
    [
        # a goal left over, not a figure
        ("Năm 2025, tỷ lệ nữ trong cấp ủy đạt 40% trở lên.", "Năm 2025"),
        ("Năm 2025, tối thiểu 3 thôn có câu lạc bộ, chiếm 30%.", "Năm 2025"),
        ("Mở 2 lớp năm 2025.", "năm 2025"),
        # next year, not its budget
        ("Mở 2 lớp năm 2027.", "năm 2027"),
        # in doubt: told, but not plainly
        ("Tháng 9/2025 xã chưa có nhà tạm lánh.", "Tháng 9/2025"),
        # nothing shows that work is set then
        ("Ngày 22/10/2025, đoàn của tỉnh kết luận xã chi sai nguồn.", "22/10/2025"),
        ("Việc chi trả chế độ quý III/2025 trễ gần hai tháng, dân phản ánh nhiều.", "quý III/2025"),
        # a day of long ago
        ("Quyết định thành lập trạm do huyện ký tháng 3/2018.", "tháng 3/2018"),
    ],
)
def test_in_doubt_a_person_looks(line: str, found: str) -> None:
    assert judged(line) == (Status.REVIEW, [found])


def test_a_figure_below_a_heading_on_goals_is_a_goal() -> None:
    verdict, _ = verdict_of("year", PARAMS, "I. CHỈ TIÊU", "Năm 2025, tỷ lệ nữ cấp ủy đạt 40%.")
    assert verdict.status is Status.REVIEW


@pytest.mark.parametrize(
    ("rows", "status"),
    [
        ("Chỉ tiêu | Đầu kỳ | Cuối kỳ\nSố vụ bạo lực | 6 vụ (cả năm 2025) | không quá 4 vụ", Status.PASS),
        ("Chỉ tiêu | Đầu kỳ | Cuối kỳ\nThôn có câu lạc bộ | 5 thôn (năm 2025) | 9 thôn", Status.PASS),
        ("Việc | Kế hoạch | Kinh phí\nTập huấn | 2 lớp (năm 2025) | 10 triệu", Status.REVIEW),
        ("Việc | Số lượng | Đơn vị\nTập huấn | 2 lớp (năm 2025) | Trạm Y tế", Status.REVIEW),
    ],
)  # fmt: skip
def test_a_figure_in_a_cell_may_be_where_a_goal_starts(rows: str, status: Status) -> None:
    table = [tuple(cell.strip() for cell in row.split("|")) for row in rows.split("\n")]
    facts = read_facts(draft_with_table((*FRAME, "I. NỘI DUNG"), table), library())
    assert KINDS["year"].judge(rule_of("year", params=PARAMS), facts).status is status
