"""One target with two figures, told from targets of other things and other years."""

from pathlib import Path

import pytest

from checker.facts import Facts, read_facts
from checker.kernel.document import Cell, Document
from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.readers.content import Piece, compose
from checker.report import Status, Verdict
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import FRAME, places, rule_of, verdict_of, verdict_on

ONE = "Phấn đấu 65% cơ quan có lãnh đạo chủ chốt là nữ."


@pytest.mark.parametrize(
    "line",
    [
        "60% cơ quan có lãnh đạo chủ chốt là nữ.",
        "Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt trên 60%.",
        "Duy trì 70% các cơ quan có lãnh đạo chủ chốt là nữ trong năm 2026.",
        "Mở lớp; 60,5 % cơ quan có lãnh đạo chủ chốt là nữ; kiểm tra.",
    ],
)
def test_two_figures_for_one_target_are_to_be_looked_at(line: str) -> None:
    verdict, facts = verdict_of("same-target", NoParams(), "I. NỘI DUNG", ONE, line)
    assert verdict.status is Status.REVIEW
    (place,) = places(verdict, facts)
    assert place in line
    assert "65%" in verdict.message


@pytest.mark.parametrize(
    "line",
    [
        "65% cơ quan có lãnh đạo chủ chốt là nữ, 60% cơ quan có lãnh đạo chủ chốt là nữ.",
        "65% cơ quan có lãnh đạo chủ chốt là nữ (năm 2026: 60% cơ quan có lãnh đạo chủ chốt là nữ).",
        "Tỷ lệ nữ đại biểu HĐND đạt 30%, tỷ lệ nữ đại biểu HĐND đạt trên 35%.",
        "Tỷ lệ nữ tham gia cấp ủy đạt 25%; phấn đấu tỷ lệ nữ tham gia cấp ủy đạt 30%.",
    ],
)
def test_two_figures_in_one_line_are_to_be_looked_at(line: str) -> None:
    assert verdict_of("same-target", NoParams(), "I. NỘI DUNG", line)[0].status is Status.REVIEW


@pytest.mark.parametrize(
    "line",
    [
        "Tỷ lệ nữ đại biểu HĐND xã đạt 30%, tỷ lệ nữ ủy viên UBND xã đạt 35%.",
        "65% cơ quan có lãnh đạo chủ chốt là nữ.",
        "Đến năm 2030: 75% cơ quan có lãnh đạo chủ chốt là nữ.",
        "60% đơn vị trường học có lãnh đạo chủ chốt là nữ.",
        "60% cơ quan có lãnh đạo chủ chốt là nam.",
        "Từ 60 - 70% cơ quan có lãnh đạo chủ chốt là nữ.",
        "60% cơ quan.",
        "70% thôn, 60% trường được tập huấn về giới trong năm (năm 2025 lần lượt là 100% và 52%).",
        "Kế hoạch số 12/KH-UBND ngày 02/02/2025 giao 60% cơ quan có lãnh đạo chủ chốt là nữ.",
    ],
)
def test_other_things_other_years_and_ranges_are_other_targets(line: str) -> None:
    verdict, _ = verdict_of("same-target", NoParams(), "I. NỘI DUNG", ONE, line)
    assert (verdict.status, verdict.findings) == (Status.PASS, ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nữ chiếm 40% lãnh đạo, quản lý các phòng, ban.", "35% lãnh đạo và quản lý của các phòng và ban là nữ."),
        ("90% nạn nhân bị bạo lực được tư vấn tâm lý.", "Tỷ lệ người bị bạo lực được tư vấn tâm lý kịp thời đạt 95%."),
        ("70% đại biểu HĐND được bồi dưỡng kỹ năng.", "75% đại biểu Hội đồng nhân dân được bồi dưỡng kỹ năng."),
        ("60% thôn có ít nhất một câu lạc bộ.", "50% các thôn có 01 câu lạc bộ."),
        ("80% phụ nữ mang thai được khám thai.", "Toàn xã có 85% phụ nữ mang thai được khám thai đầy đủ."),
        ("65% hộ vay vốn do nữ đứng tên.", "Tỷ lệ hộ vay vốn của xã Bình Lư do phụ nữ đứng tên đạt 60%."),
        ("Tỷ lệ cơ quan có nữ lãnh đạo chủ chốt đạt 65%.", "60% cơ quan có lãnh đạo chủ chốt là nữ."),
    ],
)  # fmt: skip
def test_one_target_in_other_words_is_one_target(one: str, other: str) -> None:
    assert _between(one, other) is Status.REVIEW


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("35% nữ trong quy hoạch lãnh đạo, quản lý.", "30% nữ trong quy hoạch lãnh đạo, quản lý cấp phòng."),
        ("90% người bị bạo lực gia đình được tư vấn.", "80% người gây bạo lực gia đình được tư vấn."),
        ("70% đại biểu HĐND được bồi dưỡng kỹ năng.", "75% đại biểu HĐND nữ được bồi dưỡng kỹ năng."),
        ("60% thôn có ít nhất một câu lạc bộ.", "50% thôn có ít nhất hai câu lạc bộ."),
        ("80% phụ nữ mang thai được khám thai.", "85% phụ nữ mang thai người Mông được khám thai."),
        ("65% hộ vay vốn do nữ đứng tên.", "60% hộ nghèo vay vốn do nữ đứng tên."),
        ("Tỷ lệ nữ tham gia cấp ủy xã đạt 25%.", "Tỷ lệ nữ tham gia cấp ủy chi bộ đạt 30%."),
        ("Nữ chiếm 40% lãnh đạo, quản lý các phòng.", "Nam chiếm 60% lãnh đạo, quản lý các phòng."),
        ("50% học sinh trung học cơ sở được tư vấn.", "60% học sinh trung học phổ thông được tư vấn."),
    ],
)  # fmt: skip
def test_a_word_more_makes_another_target(one: str, other: str) -> None:
    assert _between(one, other) is Status.PASS


def _between(one: str, other: str) -> Status:
    head = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Bình Lư, ngày 15 tháng 4 năm 2026", *FRAME)
    return verdict_on("same-target", NoParams(), *head, "I. NỘI DUNG", one, other)[0].status


def test_the_steps_of_a_plan_for_several_years_are_no_other_figures() -> None:
    head = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "KẾ HOẠCH", "Bình đẳng giới giai đoạn 2026 - 2030")
    lines = ("I. NỘI DUNG", ONE, "Năm 2026: 60% cơ quan có lãnh đạo chủ chốt là nữ.")
    for more, status in (
        ((), Status.PASS),
        (("70% cơ quan có lãnh đạo chủ chốt là nữ.",), Status.REVIEW),
    ):
        assert verdict_on("same-target", NoParams(), *head, *lines, *more)[0].status is status


def test_last_years_result_is_no_target() -> None:
    lines = ("I. KẾT QUẢ NĂM 2025", "60% cơ quan có lãnh đạo chủ chốt là nữ.", "II. NỘI DUNG", ONE)
    assert verdict_of("same-target", NoParams(), *lines)[0].status is Status.PASS


END = ("Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Minh", "PHỤ LỤC")
THING = "Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ"


@pytest.mark.parametrize(
    ("rows", "status"),
    [
        ((("Chỉ tiêu", "Năm 2026"), (THING, "60%")), Status.REVIEW),
        ((("Chỉ tiêu", "Mức"), (THING, "60%")), Status.REVIEW),
        ((("Chỉ tiêu", "Năm 2026"), (THING, "65%")), Status.PASS),
        ((("Chỉ tiêu", "Năm 2030"), (THING, "75%")), Status.PASS),
        ((("Chỉ tiêu", "Năm 2025", "Năm 2026"), (THING, "60%", "65%")), Status.PASS),
        ((("Chỉ tiêu", "Năm 2026"), ("Tỷ lệ xã có lãnh đạo nữ", "60%")), Status.PASS),
        ((("TT", "Chỉ tiêu", "ĐVT", "Năm 2026"), ("1", THING, "%", "60")), Status.REVIEW),
        ((("TT", "Chỉ tiêu", "ĐVT", "Năm 2026"), ("1", THING, "%", "65,0")), Status.PASS),
        ((("TT", "Chỉ tiêu", "ĐVT", "Năm 2030"), ("1", THING, "%", "75")), Status.PASS),
        ((("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch"), ("1", THING, "cơ quan", "60")), Status.PASS),
        (
            (("TT", "Chỉ tiêu", "ĐVT", "2025", "2026"), ("1", THING, "%", "60", "65")),
            Status.PASS,
        ),
        # the year's own column among several, a bound beside the figure, the unit elsewhere
        (
            (("TT", "Chỉ tiêu", "ĐVT", "2025", "2026"), ("1", THING, "%", "65", "70")),
            Status.REVIEW,
        ),
        ((("TT", "Chỉ tiêu", "ĐVT", "Năm 2026"), ("1", THING, "%", "≥ 60")), Status.REVIEW),
        (
            (("TT", "Chỉ tiêu", "ĐVT", "Năm 2026"), ("1", THING, "%", "từ 60 trở lên")),
            Status.REVIEW,
        ),
        ((("TT", "Chỉ tiêu", "ĐVT", "Năm 2026"), ("1", THING, "%", ">= 65")), Status.PASS),
        ((("TT", "Chỉ tiêu", "Năm 2026 (%)"), ("1", THING, "60")), Status.REVIEW),
        ((("TT", "Chỉ tiêu", "Mức"), ("1", f"{THING} (%)", "60")), Status.REVIEW),
        ((("TT", "Chỉ tiêu", "Mức"), ("1", f"{THING} (%)", "65")), Status.PASS),
        ((("TT", "Chỉ tiêu", "Mức"), ("1", f"{THING} (%)", "60", "Sở Nội vụ")), Status.REVIEW),
        # how many, in which order, and figures of which no head tells the year
        ((("TT", "Chỉ tiêu", "Số lượng"), ("1", THING, "60")), Status.PASS),
        ((("TT", "Chỉ tiêu", "ĐVT", "Mức", "Ghi chú"), ("1", THING, "%", "60", "12")), Status.PASS),
    ],
)
def test_the_annex_has_the_figures_of_the_body(
    rows: tuple[tuple[str, ...], ...], status: Status
) -> None:
    assert _with_annex(ONE, *rows)[0].status is status


WHO = ("Sở Nội vụ", "Các sở, ban, ngành; UBND cấp huyện, cấp xã")
WORK_HEAD = ("TT", "Chỉ tiêu", "Chủ trì", "Phối hợp")
LEVEL_HEAD = ("TT", "Chỉ tiêu", "Mức")
CLUBS = "Tỷ lệ thôn có câu lạc bộ gia đình"


@pytest.mark.parametrize(
    ("rows", "status"),
    [
        # who does it is the same in all rows, and says nothing of what is measured
        ((("1", "100% báo cáo gửi qua mạng", *WHO), ("2", "50% hồ sơ nộp trực tuyến", *WHO)), Status.PASS),
        ((("1", "Kinh tế số chiếm 10%", *WHO), ("2", "Năng suất lao động tăng 7%", *WHO)), Status.PASS),
        ((("1", "Cáp quang phủ trên 80% hộ gia đình, 100% đơn vị hành chính cấp xã", *WHO),), Status.PASS),
        ((("1", "60% cơ quan có lãnh đạo chủ chốt là nữ", *WHO),), Status.REVIEW),
        ((("1", f"{THING} đạt 65%", *WHO), ("2", f"{THING} đạt 60%", *WHO)), Status.REVIEW),
        # one name below two rows that name groups
        ((("I", "Xã Bản Bo"), ("1", CLUBS, "60%"), ("II", "Xã Bình Lư"), ("1", CLUBS, "80%")), Status.PASS),
        ((("I", "Xã Bản Bo"), ("1", CLUBS, "60%"), ("2", CLUBS, "80%")), Status.REVIEW),
    ],
)  # fmt: skip
def test_a_row_measures_what_its_own_name_says(
    rows: tuple[tuple[str, ...], ...], status: Status
) -> None:
    head = WORK_HEAD if WHO[0] in rows[0] else LEVEL_HEAD
    assert _with_annex(ONE, head, *rows)[0].status is status


@pytest.mark.parametrize(
    "line",
    [
        "Tỷ lệ chiến sĩ thi đua không quá 15% số cá nhân đạt danh hiệu lao động tiên tiến.",
        "Tỷ trọng hộ khá dưới 15% số cá nhân đạt danh hiệu lao động tiên tiến.",
    ],
)
def test_a_rate_of_some_among_others_is_of_both(line: str) -> None:
    ours = "Có ít nhất 70% cá nhân đạt danh hiệu lao động tiên tiến."
    assert _between(ours, line) is Status.PASS
    assert _between(line, line.replace("15", "20")) is Status.REVIEW


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("CHỈ TIÊU NĂM 2026", Status.REVIEW),
        ("CHỈ TIÊU ĐẾN NĂM 2030", Status.PASS),
    ],
)
def test_an_annex_for_other_years_has_figures_of_its_own(title: str, status: Status) -> None:
    for rows in (
        (("Chỉ tiêu", "Mức"), (THING, "75%")),
        (("TT", "Chỉ tiêu", "ĐVT", "Mức"), ("1", THING, "%", "75")),
    ):
        assert _with_annex(ONE, *rows, title=(title,))[0].status is status


def _with_annex(
    line: str, *rows: tuple[str, ...], title: tuple[str, ...] = ()
) -> tuple[Verdict, Facts]:
    """Return what is said of a plan with *line* as its content and *rows* as its annex."""
    pieces = [Piece(line) for line in (*FRAME, "I. NỘI DUNG", line, *END, *title)]
    pieces += [
        Piece(text, "cell", cell=Cell(0, row, column))
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
    ]
    content = compose(pieces)
    facts = read_facts(Document(Path("a.docx"), "docx", content.text, content.blocks), library())
    return KINDS["same-target"].judge(rule_of("same-target", params=NoParams()), facts), facts


HEAD = ("TT", "Nội dung", "Số lượng", "Thời gian")


@pytest.mark.parametrize(
    ("line", "row", "found"),
    [
        ("Mở 05 lớp bồi dưỡng kiến thức giới cho trưởng thôn.",
         ("Lớp bồi dưỡng kiến thức giới cho trưởng thôn", "03 lớp"), "03 lớp"),
        ("Trong quý III, kiểm tra công tác bình đẳng giới tại 06 bản và 02 trường học.",
         ("Kiểm tra công tác bình đẳng giới", "06 bản, 03 trường học"), "03 trường học"),
        ("Giữ tỷ số giới tính khi sinh dưới 111 bé trai/100 bé gái.",
         ("Tỷ số giới tính khi sinh", "Dưới 113 bé trai/100 bé gái"), "113 bé trai"),
        ("Tổ chức 02 hội thi tìm hiểu Luật Bình đẳng giới cho hội viên.",
         ("Hội thi tìm hiểu Luật Bình đẳng giới cho hội viên", "01 hội thi"), "01 hội thi"),
        # the same number, another unit, a part of it, another work, another year
        ("Mở 05 lớp bồi dưỡng kiến thức giới cho trưởng thôn.",
         ("Lớp bồi dưỡng kiến thức giới cho trưởng thôn", "5 lớp"), None),
        ("Mở 05 lớp bồi dưỡng kiến thức giới cho trưởng thôn.",
         ("Lớp bồi dưỡng kiến thức giới cho trưởng thôn", "300 lượt người"), None),
        ("Kiểm tra công tác bình đẳng giới tại 02 trường mầm non.",
         ("Kiểm tra công tác bình đẳng giới", "06 bản, 03 trường học"), None),
        ("Mở 05 lớp bồi dưỡng kiến thức giới cho trưởng thôn.",
         ("Lớp bồi dưỡng kiến thức giới cho giáo viên", "03 lớp"), None),
        ("Mở 05 lớp bồi dưỡng kiến thức giới cho trưởng thôn.",
         ("Lớp bồi dưỡng kiến thức giới cho trưởng thôn năm 2027", "03 lớp"), None),
        ("Mở 05 lớp tập huấn.", ("Lớp tập huấn", "03 lớp"), None),
        ("Công an xã mở 01 lớp bồi dưỡng kiến thức giới cho trưởng thôn, bí thư chi bộ, cộng tác viên dân số.",
         ("Lớp bồi dưỡng kiến thức giới cho trưởng thôn", "03 lớp"), None),
        ("Trong tháng 9 bồi dưỡng kiến thức giới cho trưởng thôn 2 ngày.",
         ("Bồi dưỡng kiến thức giới cho trưởng thôn", "3 ngày"), None),
    ],
)  # fmt: skip
def test_an_annex_counts_what_the_body_counts(
    line: str, row: tuple[str, ...], found: str | None
) -> None:
    verdict, facts = _with_annex(line, HEAD, ("1", *row, "Quý III"))
    if found is None:
        assert (verdict.status, verdict.findings) == (Status.PASS, ())
    else:
        assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [found])


def test_one_work_of_several_units_has_the_share_of_each() -> None:
    line = "Mở 05 lớp bồi dưỡng kiến thức giới cho trưởng thôn."
    row = ("Lớp bồi dưỡng kiến thức giới cho trưởng thôn", "03 lớp", "Hội Phụ nữ")
    rows = (HEAD, ("1", *row), ("2", row[0], "02 lớp", "Đoàn Thanh niên"))
    assert _with_annex(line, *rows)[0].status is Status.PASS


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Năm 2026, 40% viên chức quản lý thuộc Sở là nữ (Phụ lục: 45%).", Status.REVIEW),
        ("Có 45% viên chức quản lý thuộc Sở là nữ (năm 2025: 38%).", Status.PASS),
    ],
)
def test_another_figure_in_brackets_is_no_part_of_what_is_aimed_at(
    line: str, status: Status
) -> None:
    rows = (("Chỉ tiêu", "Năm 2026"), ("Viên chức quản lý thuộc Sở là nữ", "45%"))
    assert _with_annex(line, *rows)[0].status is status


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Phấn đấu 120% cán bộ xã, thôn được tập huấn kiến thức.", "120%"),
        (
            "Tăng cường tuyên truyền; tỷ lệ trẻ em dưới 6 tuổi được khám sức khỏe định kỳ đạt 102%.",
            "102%",
        ),
        ("Trên 100,5% hộ gia đình ký cam kết không bạo lực.", "100,5%"),
    ],
)
def test_a_part_of_more_than_the_whole_is_to_be_looked_at(line: str, place: str) -> None:
    verdict, facts = verdict_of("same-target", NoParams(), "I. NỘI DUNG", line)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [place])


@pytest.mark.parametrize(
    "line",
    [
        "Phấn đấu 100% cán bộ xã, thôn được tập huấn kiến thức.",
        "Số cán bộ được tập huấn kiến thức về bình đẳng giới đạt 105% kế hoạch.",
        "Số phụ nữ được vay vốn phát triển kinh tế tăng 120% so với năm 2025.",
        "120% trẻ em được khám sức khỏe so với cùng kỳ năm trước.",
        "Thu ngân sách trên địa bàn xã đạt 115% dự toán tỉnh giao.",
        "Công suất sử dụng giường bệnh của trạm y tế đạt 120%.",
        "Trả 150% tiền công cho người làm việc ngày nghỉ.",
        "Tỷ lệ học sinh tiểu học nhập học chung đạt 101%.",
    ],
)
def test_growth_and_plans_met_may_be_more(line: str) -> None:
    assert verdict_of("same-target", NoParams(), "I. NỘI DUNG", line)[0].status is Status.PASS
