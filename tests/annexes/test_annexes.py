"""What stands in an annex belongs to the plan: what it gives counts, its faults are found."""

from pathlib import Path

import pytest

from tests.annexes.drafts import FORMS, Edit, annex, base, changed, judged, open_statuses

PLAN = base("khe-tron")
MONTH = "15/11 - 15/12/2026"
NOTE = "(Kèm theo Kế hoạch số 77/KH-UBND ngày 18/3/2026 của Ủy ban nhân dân xã Khe Tròn)"
OPEN_NOTE = NOTE.replace("77/KH-UBND ngày 18/3/2026", "     /KH-UBND ngày      tháng      năm 2026")
ENDED = "Đề án hỗ trợ phụ nữ khởi nghiệp giai đoạn 2017 - 2025"
FIRST_ROW = "| 1 | Tham mưu"
LAST_ROW = "| Trước ngày 10/11/2026\n"
TITLE = "@PHỤ LỤC\n@PHÂN CÔNG NHIỆM VỤ THỰC HIỆN CÔNG TÁC BÌNH ĐẲNG GIỚI NĂM 2026\n"

FAULTS: dict[str, tuple[list[Edit], dict[str, str]]] = {
    "other days": ([(MONTH, "10/11 - 10/12/2026")], {"action-month.dates": "gap"}),
    "one day short": ([(MONTH, "Từ 15/11 đến 14/12/2026")], {"action-month.dates": "gap"}),
    "no days": ([(MONTH, "Theo hướng dẫn của tỉnh")], {"action-month.dates": "gap"}),
    "last year": ([(MONTH, "15/11 - 15/12/2025")], {"action-month.year": "gap"}),
    "last year, long": ([(MONTH, "Từ ngày 15/11/2025 đến ngày 15/12/2025")], {"action-month.year": "gap"}),
    "last year, points": ([(MONTH, "15.11 - 15.12.2025")], {"action-month.year": "gap"}),
    "last year, words": ([(MONTH, "Từ 15 tháng 11 đến 15 tháng 12 năm 2025")], {"action-month.year": "gap"}),
    "last year, behind": ([(MONTH, "15/11 - 15/12 năm 2025")], {"action-month.year": "gap"}),
    "a row skipped": ([("| 5 | Tư vấn", "| 6 | Tư vấn"), ("| 6 | Sinh", "| 7 | Sinh"),
        ("| 7 | Vận", "| 8 | Vận"), ("| 8 | Họp", "| 9 | Họp"), ("| 9 | Tháng", "| 10 | Tháng"),
        ("| 10 | Báo", "| 11 | Báo")], {"consistency.numbering": "gap"}),
    "a number twice": ([("| 5 | Tư vấn", "| 4 | Tư vấn")], {"consistency.numbering": "gap"}),
    "another plan's number": ([(NOTE, NOTE.replace("77/", "54/"))], {"consistency.citation": "gap"}),
    "the plan's number still open": ([(NOTE, OPEN_NOTE), ("Số: 77/KH-UBND", "Số:      /KH-UBND"),
        ("Khe Tròn, ngày 18 tháng 3 năm 2026", "Khe Tròn, ngày      tháng      năm 2026")],
        {"frame.number": "review", "frame.place-date": "review"}),
    "a number left open that the plan has": ([(NOTE, OPEN_NOTE)], {"consistency.placeholder": "gap"}),
    "another body's number": ([(NOTE, NOTE.replace("77/KH-UBND", "77/KH-BCĐ"))], {"consistency.citation": "gap"}),
    "last year's report": ([("Trước ngày 10/11/2026", "Trước ngày 10/11/2025")], {"deadline.valid": "gap"}),
    "no such day": ([("Trước ngày 10/11/2026", "Trước ngày 31/11/2026")],
        {"deadline.valid": "gap", "consistency.date": "gap"}),
    "no deadline": ([("Trước ngày 10/11/2026", "Theo quy định")], {"deadline.given": "gap"}),
    "nobody for health": ([("| Trạm Y tế xã |", "| Công an xã |")], {"unit.health": "gap"}),
    "no targets": ([(", ít nhất 04 tin, bài mỗi quý", ""), ("cho 100% học sinh", "cho học sinh")],
        {"content.targets": "gap"}),
    "a month of last year": ([("Tháng 4/2026", "Tháng 4/2025")], {"consistency.year": "gap"}),
    "a quarter of last year": ([("Quý IV/2026", "Quý IV/2025")], {"consistency.year": "gap"}),
    "a year in the column on time": ([("| Công an xã | Thường xuyên", "| Công an xã | Năm 2025")],
        {"consistency.year": "gap"}),
    "days of last year": ([("| Công an xã | Thường xuyên", "| Công an xã | 10/8/2025 - 12/8/2025")],
        {"consistency.year": "gap"}),
    "a district": ([("Họp thôn, phổ biến", "Phối hợp với Phòng Tư pháp huyện Mường Đà họp thôn, phổ biến")],
        {"consistency.body": "gap"}),
    "another commune": ([("Trạm Y tế xã |", "Trạm Y tế xã Nà Sáy |")], {"consistency.place": "gap"}),
    "a column of last year's plan": ([("| Thời gian thực hiện\n", "| Kế hoạch năm 2025\n")],
        {"consistency.year": "gap"}),
    "an ended programme": ([("Họp thôn, phổ biến", f"Triển khai {ENDED}, họp thôn, phổ biến")],
        {"consistency.period": "gap"}),
}  # fmt: skip

WHOLE: dict[str, list[Edit]] = {
    "nothing changed": [],
    "another title": [(TITLE, "@BẢNG PHÂN CÔNG NHIỆM VỤ NĂM 2026\n")],
    "an annex with its number": [("@PHỤ LỤC\n", "@Phụ lục I\n")],
    "a list of tasks": [(TITLE, "@DANH MỤC NHIỆM VỤ\n")],
    "a number with a zero": [(NOTE, NOTE.replace("77/", "077/"))],
    "days written out": [(MONTH, "Từ ngày 15 tháng 11 đến ngày 15 tháng 12 năm 2026")],
    "days without a year": [(MONTH, "15/11 - 15/12 hằng năm")],
    "groups that count on": [(FIRST_ROW, "| I | Công tác chỉ đạo |  | \n" + FIRST_ROW),
        ("| 4 | Tiếp", "| II | Bảo vệ, chăm sóc |  | \n| 4 | Tiếp")],
    "groups that begin anew": [(FIRST_ROW, "| I | Công tác chỉ đạo |  | \n" + FIRST_ROW),
        ("| 4 | Tiếp", "| II | Bảo vệ, chăm sóc |  | \n| 1 | Tiếp"), ("| 5 | Tư", "| 2 | Tư"),
        ("| 6 | Sinh", "| 3 | Sinh"), ("| 7 | Vận", "| 4 | Vận"), ("| 8 | Họp", "| 5 | Họp"),
        ("| 9 | Tháng", "| 6 | Tháng"), ("| 10 | Báo", "| 7 | Báo")],
    "last year beside this year": [("| Thời gian thực hiện\n", "| Thực hiện năm 2025 | Kế hoạch năm 2026\n"),
        ("| Công an xã | Thường xuyên", "| Công an xã | 12 | Thường xuyên"),
        ("| 15/11 - 15/12/2026", "|  | 15/11 - 15/12/2026"), ("| Trước ngày 10/11/2026", "|  | Trước ngày 10/11/2026")],
    "the deadline under its heading": [("| Thời gian thực hiện\n", "| Thời hạn\n"),
        ("Trước ngày 10/11/2026", "10/11/2026")],
    "results of last year in an annex": [("@PHỤ LỤC\n", "@PHỤ LỤC I\n"),
        (LAST_ROW, LAST_ROW + annex("phu-luc-ket-qua"))],
    "a form behind it": [("@PHỤ LỤC\n", "@PHỤ LỤC I\n"),
        (LAST_ROW, LAST_ROW + annex("phu-luc-bieu-mau"))],
    "hết behind a dash": [(MONTH, "Từ ngày 15/11 - hết ngày 15/12/2026")],
    "days in the cell of the name": [("trên cơ sở giới | Phòng", f"trên cơ sở giới ({MONTH}) | Phòng"),
        (f"| {MONTH}", "| Theo đợt")],
    "a remark below the table": [(LAST_ROW, LAST_ROW + "Ghi chú: thời gian có thể điều chỉnh theo thực tế.\n")],
}  # fmt: skip


def _forms(*without: str) -> list[str]:
    return [form for form in FORMS if form not in without]


@pytest.mark.parametrize("form", FORMS)
def test_what_an_annex_gives_is_given(form: str, tmp_path: Path) -> None:
    assert open_statuses(judged(PLAN, tmp_path, form)) == {}


@pytest.mark.parametrize("name", WHOLE)
def test_an_annex_in_other_words_is_as_good(name: str, tmp_path: Path) -> None:
    assert open_statuses(judged(changed(PLAN, WHOLE[name]), tmp_path)) == {}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_in_an_annex_is_found(name: str, form: str, tmp_path: Path) -> None:
    edits, expected = FAULTS[name]
    assert open_statuses(judged(changed(PLAN, edits), tmp_path, form)) == expected


FORM = """@PHỤ LỤC
@MẪU BÁO CÁO KẾT QUẢ THỰC HIỆN CÔNG TÁC BÌNH ĐẲNG GIỚI
1. Công an xã tiếp nhận … vụ việc; Trạm Y tế xã tư vấn … người.
2. Tỷ lệ thôn có câu lạc bộ: …%.
"""


def test_a_form_for_others_to_fill_in_gives_no_tasks(tmp_path: Path) -> None:
    text = PLAN.partition("@PHỤ LỤC")[0] + FORM
    found = open_statuses(judged(text, tmp_path))
    units = {
        "unit.culture",
        "unit.office",
        "unit.economy",
        "unit.schools",
        "unit.hamlets",
        "unit.front",
    }
    assert {rule for rule in units | {"unit.police", "unit.health"} if rule not in found} == set()
    assert found["content.targets"] in {"gap", "review"}
    assert found["deadline.given"] == "gap"


HEADED = annex("phu-luc-theo-muc")


@pytest.mark.parametrize("form", FORMS)
def test_an_annex_without_a_table_assigns_too(form: str, tmp_path: Path) -> None:
    text = PLAN.partition("@PHỤ LỤC")[0] + HEADED
    assert open_statuses(judged(text, tmp_path, form)) == {}


UNITS_FIRST = annex("phu-luc-theo-don-vi")


@pytest.mark.parametrize("form", FORMS)
def test_a_table_by_units_assigns(form: str, tmp_path: Path) -> None:
    text = PLAN.partition("@PHỤ LỤC")[0] + UNITS_FIRST
    assert open_statuses(judged(text, tmp_path, form)) == {}


BY_GROUPS = annex("phu-luc-theo-nhom")


@pytest.mark.parametrize("form", _forms("a cell a line", "PDF"))
def test_rows_below_a_unit_are_its_tasks(form: str, tmp_path: Path) -> None:
    text = PLAN.partition("@PHỤ LỤC")[0] + BY_GROUPS
    assert open_statuses(judged(text, tmp_path, form)) == {}


TARGETS = """| TT | Chỉ tiêu | Đơn vị tính | Năm 2026 | Đơn vị theo dõi
| 1 | Tỷ lệ thôn có câu lạc bộ | % | 80 | Phòng Văn hóa - Xã hội
| 2 | Số lớp tập huấn | Lớp | 02 | Phòng Văn hóa - Xã hội
"""


def test_a_figure_with_its_unit_in_another_column_is_a_target(tmp_path: Path) -> None:
    without: list[Edit] = [
        (", ít nhất 04 tin, bài mỗi quý", ""),
        ("cho 100% học sinh", "cho học sinh"),
    ]
    text = changed(PLAN, [*without, ("@PHỤ LỤC\n", "@PHỤ LỤC 1\n")])
    assert open_statuses(judged(text, tmp_path)) == {"content.targets": "gap"}
    assert open_statuses(judged(text + "@PHỤ LỤC 2\n@CHỈ TIÊU\n" + TARGETS, tmp_path)) == {}
