"""Whether a unit that is named is given a task."""

from pathlib import Path

import pytest

from checker.facts import Facts, read_facts
from checker.facts.assigned import assigned
from checker.facts.assignments import Assignments
from checker.kernel.document import Cell, Document, Span
from checker.kernel.phrases import find
from checker.readers.content import Piece, compose
from tests.checker.facts.reading import facts_of, library

FRAME = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG", "Truyền thông.")
HEADING = "II. TỔ CHỨC THỰC HIỆN"
UNIT = "Trạm Y tế"


def answers(facts: Facts, unit: str = UNIT) -> set[bool]:
    """Return what the places that name *unit* answer; nothing where it is merely mentioned."""
    names = [Span(*span) for span in find(unit, facts.folded)]
    found = (
        assigned(facts, place, name)
        for place in facts[Assignments]
        for name in names
        if place.words.start <= name.start < place.words.end
    )
    return {answer for answer in found if answer is not None}


def given(*lines: str, unit: str = UNIT) -> bool | None:
    """Return whether *unit* has a task below the heading Tổ chức thực hiện; None: only named."""
    found = answers(facts_of(*FRAME, HEADING, *lines), unit)
    return max(found) if found else None


VERBS = (
    "chủ trì phòng ngừa", "khám sàng lọc cho phụ nữ", "niêm yết số điện thoại", "sơ cứu nạn nhân",
    "mở 02 lớp tập huấn", "lưu hồ sơ", "sẽ bố trí phòng tư vấn", "phải báo ngay cho công an",
    "trực 24/24 giờ", "thường xuyên thăm hộ gia đình", "nhân rộng mô hình", "gửi danh sách",
    "tổ chức khám lưu động", "ghi nhận các ca bạo lực", "hằng tháng thống kê", "được giao theo dõi",
)  # fmt: skip


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("unit", ["1. Trạm Y tế", "- Trạm Y tế xã Suối Ngàn", "Giao Trạm Y tế xã"])
def test_a_unit_before_a_task_has_it_whatever_the_verb(unit: str, verb: str) -> None:
    assert given(f"{unit} {verb}.") is True


@pytest.mark.parametrize(
    "line",
    [
        "1. Trạm Y tế: Khám bệnh",
        "Công an xã giữ trật tự; Trạm Y tế sơ cứu nạn nhân.",
        "Công an xã giữ trật tự. Trạm Y tế sơ cứu nạn nhân.",
        "1. Công an xã, Trạm Y tế, các trường học niêm yết số điện thoại.",
        "1. Công an xã và Trạm Y tế: niêm yết số điện thoại.",
        "1. Lãnh đạo Trạm Y tế sơ cứu nạn nhân.",
        "1. Cán bộ dân số của Trạm Y tế lập sổ.",
        "1. UBND xã giao Trạm Y tế lập sổ.",
        "1. Tập thể Trạm Y tế lập sổ.",
        "- Thành viên là lãnh đạo Trạm Y tế: phụ trách tư vấn.",
        "e) Ủy viên là Phó Trưởng Trạm Y tế: khám sức khỏe cho phụ nữ mang thai.",
        "g) Phó Trưởng ban (Trưởng Trạm Y tế xã): soạn tờ rơi.",
        "- Đơn vị thực hiện: Công an xã, Trạm Y tế.",
    ],
)
def test_other_units_fillers_and_labels_before_a_unit_change_nothing(line: str) -> None:
    assert given(line) is True


@pytest.mark.parametrize(
    "line",
    [
        "1. Công an xã phối hợp với Trạm Y tế sơ cứu nạn nhân.",
        "1. Tại Trạm Y tế niêm yết số điện thoại.",
        "1. Niêm yết số điện thoại tại Trạm Y tế, nhà văn hóa.",
        "1. Đưa nạn nhân đến Trạm Y tế sơ cứu.",
        "1. Mời Công an xã, Trạm Y tế dự họp.",
        "1. Nâng cấp phòng tư vấn của Trạm Y tế xã.",
        "1. Sơn sửa Trạm Y tế cho khang trang.",
        "1. Công an xã: quy chế với Trạm Y tế, trường học.",
        "1. Trạm Y tế đã khám cho 200 phụ nữ.",
        "1. Trạm Y tế được trang bị 02 máy đo.",
    ],
)
def test_a_unit_that_others_work_with_is_merely_mentioned(line: str) -> None:
    assert given(line) is None


@pytest.mark.parametrize(
    ("rest", "gives"),
    [
        ("", False), (".", False), (" xã Suối Ngàn", False), (" phối hợp;", False), (" khám", False),
        (": cùng phối hợp thực hiện.", False), (", Công an xã", False), (" (01 người)", False),
        (" khám bệnh", True), (": phối hợp tuyên truyền", True), (" xã Suối Ngàn khám bệnh", True),
    ],
)  # fmt: skip
def test_a_name_with_nothing_to_do_is_no_assignment(rest: str, *, gives: bool) -> None:
    assert given(f"1. Trạm Y tế{rest}") is gives


@pytest.mark.parametrize(
    "lines",
    [
        ("1. Trạm Y tế", "- Khám.", "2. Công an xã", "- Tuần tra."),
        ("1. Công an xã, Trạm Y tế", "- Niêm yết số điện thoại."),
        ("Trạm Y tế", "Sơ cứu, chăm sóc nạn nhân.", "Công an xã:", "Giữ trật tự."),
        ("- Trạm Y tế:", "+ Sơ cứu nạn nhân.", "- Công an xã:", "+ Giữ trật tự."),
        ("* Trạm Y tế", "- Sơ cứu nạn nhân.", "* Công an xã", "- Giữ trật tự."),
        ("- Trạm Y tế", "- Ban hành quy chế trực.", "- Công an xã", "- Giữ trật tự."),
        ("1. Trách nhiệm của Trạm Y tế", "Sơ cứu nạn nhân.", "2. Công an xã", "Giữ trật tự."),
    ],
)
def test_tasks_stand_below_a_heading_or_a_line_of_its_own(lines: tuple[str, ...]) -> None:
    assert given(*lines) is True


@pytest.mark.parametrize(
    "lines",
    [
        ("1. Trạm Y tế", "2. Công an xã", "- Tuần tra."),
        ("Trạm Y tế", "Công an xã", "Giữ trật tự."),
        ("- Công an xã;", "- Trạm Y tế;", "- Các trường học."),
        ("- Trạm Y tế", "- Công an xã tuần tra."),
    ],
)
def test_what_stands_beside_a_line_is_not_its_task(lines: tuple[str, ...]) -> None:
    assert given(*lines) is False


def test_paragraphs_elsewhere_give_no_tasks() -> None:
    facts = facts_of(*FRAME, "Trạm Y tế chủ trì tư vấn.", HEADING, "1. Công an xã: tuần tra.")
    assert answers(facts) == set()
    assert answers(facts, "Công an xã") == {True}


def test_a_unit_can_stand_on_the_line_of_the_heading() -> None:
    assert answers(facts_of(*FRAME, f"{HEADING}: Trạm Y tế sơ cứu nạn nhân.")) == {True}


@pytest.mark.parametrize(
    ("title", "gives"),
    [
        ("Báo cáo", None), ("Chế độ thông tin, báo cáo", None), ("Công tác thống kê, báo cáo", None),
        ("Về thực hiện báo cáo", None), ("Thời hạn gửi báo cáo", None),
        ("Thông tin, tuyên truyền", True), ("Kinh phí báo cáo", True),
    ],
)  # fmt: skip
def test_under_a_heading_on_reporting_nobody_is_assigned(title: str, *, gives: bool | None) -> None:
    assert given(f"1. {title}", "Trạm Y tế lập sổ.", "2. Công an xã: tuần tra") is gives


@pytest.mark.parametrize(("length", "gives"), [(260, True), (261, None)])
def test_units_are_named_within_260_characters(length: int, *, gives: bool | None) -> None:
    before = "Công an " + "x" * (length - 10) + ", "
    assert given(f"1. {before}Trạm Y tế lập sổ theo dõi.") is gives


@pytest.mark.parametrize(("words", "gives"), [(16, False), (17, True)])
def test_a_list_of_units_of_16_words_is_all_units(words: int, *, gives: bool) -> None:
    listed = "Trạm Y tế, các trường" + " Xyz" * (words - 2)
    assert given(f"1. {listed}") is gives


def table(*rows: tuple[str, ...], heading: str = HEADING) -> bool | None:
    pieces = [Piece(line) for line in (*FRAME, heading)]
    pieces += [
        Piece(text, "cell", cell=Cell(0, row, column))
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
        if text
    ]
    content = compose(pieces)
    document = Document(Path("bảng.docx"), "docx", content.text, content.blocks)
    found = answers(read_facts(document, library()))
    return max(found) if found else None


@pytest.mark.parametrize(
    "rows",
    [
        (("Nhiệm vụ", "Cơ quan chủ trì"), ("Tuyên truyền", "Trạm Y tế")),
        (("Đơn vị", "Nhiệm vụ được phân công"), ("Trạm Y tế xã", "Sơ cứu")),
        (("Hoạt động", "Người thực hiện", "Kinh phí"), ("Tập huấn", "Lãnh đạo Trạm Y tế", "02")),
        (("1", "Trạm Y tế", "Sơ cứu, chăm sóc nạn nhân"), ("2", "Công an", "Giữ gìn trật tự xã")),
        (("TT", "Tên", "Việc phải làm"), ("1", "Trạm Y tế", "Sơ cứu")),
    ],
)
def test_a_row_with_a_unit_and_a_task_assigns_it(rows: tuple[tuple[str, ...], ...]) -> None:
    assert table(*rows) is True


@pytest.mark.parametrize(
    "rows",
    [
        (("Đơn vị", "Số buổi", "Số người"), ("Trạm Y tế", "2", "150")),
        (("Đơn vị", "Số tiền", "Ghi chú"), ("Trạm Y tế", "15.000.000", "Chi một lần trong năm")),
        (("Chỉ tiêu", "Đơn vị tính"), ("Phụ nữ khám tại Trạm Y tế", "người")),
        (("Nhiệm vụ", "Cơ quan chủ trì"), ("Sửa Trạm Y tế", "Phòng Kinh tế")),
        (("1", "Sửa sang Trạm Y tế", "Quý một và quý hai năm nay"),),
        (("Nhiệm vụ", "Cơ quan chủ trì"), ("", "Trạm Y tế")),
    ],
)
def test_a_row_of_figures_assigns_nobody(rows: tuple[tuple[str, ...], ...]) -> None:
    assert table(*rows) is None


def test_a_table_of_past_results_assigns_nobody() -> None:
    rows = (("Đơn vị", "Nội dung"), ("Trạm Y tế", "Tư vấn cho phụ nữ"))
    assert table(*rows, heading="II. KẾT QUẢ NĂM 2025") is None


@pytest.mark.parametrize(
    "rows",
    [
        (("Nhiệm vụ", "Cơ quan chủ trì"), ("Khám bệnh", "Công an xã, Phòng Kinh tế và Trạm Y tế")),
        (("Tên đơn vị", "Cụ thể"), ("Trạm Y tế", "Khám sàng lọc cho phụ nữ")),
        (("Tên", "Nội dung"), ("Trạm Y tế", "Khám sàng lọc cho phụ nữ")),
    ],
)
def test_a_column_of_units_or_one_of_tasks_is_enough_wherever_the_table_stands(
    rows: tuple[tuple[str, ...], ...],
) -> None:
    assert table(*rows, heading="II. CÁC HOẠT ĐỘNG CỤ THỂ") is True


@pytest.mark.parametrize(
    "rows",
    [
        (("Nhiệm vụ", "Cơ quan chủ trì", "Địa điểm"), ("Khám bệnh", "Công an xã", "Trạm Y tế")),
        (("Trạm Y tế", "Khám sức khỏe cho phụ nữ", "Ghi chú"), ("3", "120", "Quý một")),
        (("Đơn vị", "Nhiệm vụ"), ("Trạm Y tế", "02")),
        (("Đơn vị", "Nhiệm vụ", "Mức độ"), ("Trạm Y tế", "", "Rất cần thiết")),
    ],
)
def test_a_place_a_head_or_a_unit_beside_no_task_is_not_assigned(
    rows: tuple[tuple[str, ...], ...],
) -> None:
    assert table(*rows) is None


@pytest.mark.parametrize(
    ("task", "gives"),
    [
        (("Khám sàng lọc",), {True}),
        (("Khám sàng lọc", "tại các thôn"), {True}),
        (("02",), set()),
        (("02", "03"), set()),
    ],
)
def test_a_table_that_lost_its_lines_assigns_too(task: tuple[str, ...], gives: set[bool]) -> None:
    lines = ("TT", "Đơn vị", "Nhiệm vụ", "1", "Trạm Y tế", *task, "2", "Công an xã", "Tuần tra")
    assert answers(facts_of(*FRAME, "II. CÁC HOẠT ĐỘNG CỤ THỂ", *lines)) == gives
