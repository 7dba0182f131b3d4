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
    ("line", "status"),
    [
        # what was, though no word says that it is done
        ("Năm 2025, Ban kiểm tra 9 cơ quan, phát hiện 3 nơi chưa có số liệu.", Status.PASS),
        ("- Trong năm 2025, toàn xã có 9 thôn được kiểm tra.", Status.PASS),
        # work, or what a plan sets
        ("Năm 2025, Ban sẽ kiểm tra 9 cơ quan.", Status.REVIEW),
        ("Năm 2025, Ban phấn đấu kiểm tra 9 cơ quan.", Status.REVIEW),
        ("Năm 2025, Ban tiếp tục kiểm tra 9 cơ quan.", Status.REVIEW),
        ("Năm 2025, kiểm tra 9 cơ quan.", Status.REVIEW),
        ("Năm 2025, Ban triển khai 5 nhiệm vụ trọng tâm.", Status.REVIEW),
        ("Năm 2025, Ban kiểm tra các cơ quan.", Status.REVIEW),
        ("Nâng cao nhận thức trong năm 2025.", Status.GAP),
    ],
)
def test_what_opens_a_sentence_on_purpose_may_be_told(line: str, status: Status) -> None:
    verdict, _ = verdict_of("year", PARAMS, "I. MỤC ĐÍCH, YÊU CẦU", line)
    assert verdict.status is status
    if status is Status.PASS:  # a task is to be looked at
        assert verdict_of("year", PARAMS, "I. NHIỆM VỤ", line)[0].status is Status.REVIEW


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
        "Phát huy những mô hình làm tốt trong năm 2025.",
        "Tổng kết các vụ việc xảy ra trước ngày 30/6/2025.",
        "Tổng kết công tác của các xã trước ngày 01/7/2025.",
        "Lưu trữ hồ sơ năm 2025 theo quy định.",
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
        # made, found, said or won then, and there since
        "Củng cố câu lạc bộ thành lập năm 2024.",
        "Sử dụng tài liệu do Cục Trẻ em phát hành năm 2023.",
        "Hai câu lạc bộ ra mắt tháng 3/2025 và tháng 10/2025 nay có 86 hội viên.",
        "Tổ tư vấn được kiện toàn tháng 12/2025 tiếp tục hoạt động với 07 thành viên.",
        "Qua kiểm tra ngày 14/11/2025 còn 02 thôn chưa có địa chỉ tin cậy.",
        "Số liệu gốc lấy từ báo cáo năm 2025 của Công an xã.",
        "Xử lý 03 kiến nghị nêu tại biên bản kiểm tra ngày 18/11/2025.",
        "Sắp xếp từ 29 thôn theo Nghị quyết của Hội đồng nhân dân xã tháng 9/2025.",
        "Thực hiện kết luận của Chủ tịch Ủy ban nhân dân xã tại hội nghị ngày 25/12/2025.",
        "Thực hiện Thông báo kết luận cuộc họp ngày 22/12/2025 của Chủ tịch.",
        "Tiếp thu ý kiến cử tri tại kỳ họp thường lệ cuối năm 2025 của Hội đồng nhân dân xã.",
        "Nhân rộng cách làm của thôn số 9, đơn vị dẫn đầu phong trào năm 2025.",
        "Tặng giấy khen cho các gia đình đạt danh hiệu Gia đình văn hóa năm 2025.",
        "Mức hỗ trợ giữ như năm 2025.",
        "Năm 2025 là năm đầu xã vận hành chính quyền hai cấp nên một số việc còn lúng túng.",
        "Tháng 11/2025, một vụ bạo hành tại thôn số 11 được phát hiện muộn do hàng xóm ngại báo tin.",
        "Đến năm 2025, ít nhất 60% cơ quan có lãnh đạo nữ, đến năm 2030 ít nhất 75%.",
        "Không để lặp lại tình trạng nộp báo cáo trễ như quý III/2025.",
        "Địa bàn xã trước ngày 01/7/2025 thuộc thành phố Bảo Lộc.",
        "Năm 2025, công tác bình đẳng giới của xã đạt 9/10 chỉ tiêu tỉnh giao.",
        "Hoàn thành quyết toán kinh phí thực hiện năm 2025 trong quý I.",
        "Kinh phí: dự toán giao năm 2025 chuyển nguồn sang và dự toán năm 2026.",
        "Hoàn trả kinh phí thực hiện năm 2025 không sử dụng hết.",
        "Chỉ tiêu năm 2025: 80% số thôn; chỉ tiêu năm 2026: 90%.",
        "Khắc phục hậu quả mưa lũ tháng 9/2025.",
        "Khắc phục các thiếu sót nêu tại kết luận thanh tra tháng 9/2025.",
        "Thống kê các vụ xảy ra vào tháng 9/2025.",
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
        # a work that looks back, due then
        (
            "Khắc phục những thiếu sót mà đoàn kiểm tra nêu, xong trong tháng 9/2025.",
            "tháng 9/2025",
        ),
        ("Sơ kết mô hình Địa chỉ tin cậy vào tháng 12 năm 2025.", "tháng 12 năm 2025"),
        ("Đánh giá lại 04 địa chỉ tin cậy, xong trong quý II/2025.", "quý II/2025"),
        ("Hội nghị tổng kết công tác dự kiến tổ chức vào tuần đầu tháng 12/2025.", "tháng 12/2025"),
        # last year's goals, written as figures are
        ("Chỉ tiêu năm 2025: 100% thôn có tổ truyền thông.", "năm 2025"),
        ("Chỉ tiêu phấn đấu năm 2025.", "năm 2025"),
        (
            "Nhu cầu kinh phí thực hiện năm 2025: 86 triệu đồng từ nguồn chi thường xuyên.",
            "năm 2025",
        ),
        ("Hướng dẫn 17 thôn ký cam kết, hoàn thành tháng 5-2025.", "tháng 5-2025"),
        ("Truyền thông tại các thôn từ tháng 3 đến tháng 11/2025.", "tháng 3 đến tháng 11/2025"),
        ("Kiểm tra tại 03 thôn trong quý II, quý III/2025.", "quý II, quý III/2025"),
        ("Hội thi tìm hiểu pháp luật: tháng 10 - 12/2025.", "tháng 10 - 12/2025"),
        ("Lấy ý kiến nhân dân tại hội nghị tháng 9/2025.", "tháng 9/2025"),
        ("Hội thi được tổ chức tháng 9/2025 hướng dẫn kỹ năng sống.", "tháng 9/2025"),
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
        # of the fault, or by which it is mended; of the merits, or of this year's
        ("Khắc phục hư hỏng nhà văn hóa thôn tháng 9/2025.", "tháng 9/2025"),
        ("Khen thưởng cá nhân có thành tích trong công tác bình đẳng giới năm 2025.", "năm 2025"),
        # since then, or from then on; of what is left, or of last year's plan
        ("Bố trí phòng tư vấn riêng, đưa vào hoạt động từ quý III năm 2025.", "quý III năm 2025"),
        ("Triển khai các hoạt động của năm 2025 theo hướng tiết kiệm.", "năm 2025"),
        ("Đến hết năm 2025, mỗi thôn có ít nhất 01 địa chỉ tin cậy.", "năm 2025"),
        # summed up then, or what is summed up is of then
        ("Tổ chức tổng kết công tác bình đẳng giới trong tháng 12/2025.", "tháng 12/2025"),
        ("Quyết toán kinh phí với Phòng Kinh tế trước ngày 30/11/2025.", "30/11/2025"),
        ("Lưu trữ hồ sơ theo quy định, nộp về Văn phòng trước ngày 20/12/2025.", "20/12/2025"),
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
        ("Nội dung | Hiện trạng | Mục tiêu năm 2026\nNgười vay (thực hiện năm 2025) | 112 | 130", Status.PASS),
        ("Nội dung | Hiện trạng | Mục tiêu năm 2026\nTỷ lệ nữ chủ chốt cuối năm 2025 | 31,8% | 33%", Status.PASS),
        ("Nội dung | Hiện trạng | Mục tiêu\nHộ nghèo, thời điểm 31/12/2025 | 41 hộ | 30 hộ", Status.PASS),
        ("Nội dung | Nơi | Thời gian\nNói chuyện cho nam giới | Thôn số 2, 5 | Tháng 5, tháng 9/2025", Status.GAP),
        ("Nội dung | Số lượng | Thời gian\nTruyền thông tại trường | 15 buổi | Tháng 4/2025", Status.GAP),
        ("Việc | Kế hoạch | Kinh phí\nTập huấn | 2 lớp (năm 2025) | 10 triệu", Status.REVIEW),
        ("Việc | Số lượng | Đơn vị\nTập huấn | 2 lớp (năm 2025) | Trạm Y tế", Status.REVIEW),
    ],
)  # fmt: skip
def test_a_figure_in_a_cell_may_be_where_a_goal_starts(rows: str, status: Status) -> None:
    table = [tuple(cell.strip() for cell in row.split("|")) for row in rows.split("\n")]
    facts = read_facts(draft_with_table((*FRAME, "I. NỘI DUNG"), table), library())
    assert KINDS["year"].judge(rule_of("year", params=PARAMS), facts).status is status


def test_a_heading_below_a_citation_is_not_of_its_title() -> None:
    law = "Xử lý theo Nghị định số 125/2021/NĐ-CP ngày 28/12/2021 của Chính phủ quy định xử phạt."
    assert judged(law, "6/ Chỉ tiêu phấn đấu năm 2025") == (Status.GAP, ["năm 2025"])
