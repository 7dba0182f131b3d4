"""References inside a plan lead somewhere; those to other documents are not its business."""

import pytest

from checker.kinds.base import NoParams
from checker.report import Status
from tests.checker.kinds.judging import places, verdict_of, verdict_on

PLAN = (
    "I. MỤC ĐÍCH",
    "Nâng cao nhận thức của người dân về bình đẳng giới.",
    "II. NHIỆM VỤ",
    "1. Tuyên truyền",
    "a) Qua loa truyền thanh.",
    "b) Tại các buổi họp thôn.",
    "2. Tập huấn",
    "Mỗi thôn cử 02 người.",
    "III. TỔ CHỨC THỰC HIỆN",
)
END = ("Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Lò Văn Minh")
ANNEXES = (
    "PHỤ LỤC I",
    "CHỈ TIÊU",
    "1. Số lớp: 05.",
    "PHỤ LỤC II",
    "PHÂN CÔNG",
    "1. Trạm Y tế: tư vấn.",
)

LOST = (
    "Các đơn vị thực hiện nhiệm vụ theo «mục VI Kế hoạch này».",
    "Trạm Y tế thực hiện nhiệm vụ tại «khoản 3 Mục II Kế hoạch này».",
    "Công an xã thực hiện nhiệm vụ tại «điểm d khoản 1 Mục II của Kế hoạch này».",
    "Các thôn thực hiện nhiệm vụ tại «Mục II.4 Kế hoạch này».",
    "Các thôn thực hiện các nội dung «nêu tại» phần V.",
    "Các thôn thực hiện nhiệm vụ quy định tại «mục IV» và báo cáo kết quả.",
    "Các thôn thực hiện «các khoản 1, 2 và 5 Mục II Kế hoạch này».",
)
FOUND = (
    "Các đơn vị thực hiện nhiệm vụ theo mục II Kế hoạch này.",
    "Công an xã thực hiện nhiệm vụ tại điểm b khoản 1 Mục II của Kế hoạch này.",
    "Các thôn thực hiện nhiệm vụ tại Mục II.2 Kế hoạch này; tiểu mục 1.a của phần II.",
    "Các thôn thực hiện nội dung tại các khoản 1 và 2 Mục II Kế hoạch này.",
    # of other documents
    "Thực hiện khoản 7 Điều 12 Luật Bình đẳng giới và Điều 40 Nghị định này của Chính phủ.",
    "Thực hiện nhiệm vụ tại Mục VI Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.",
    "Thực hiện Nghị quyết số 28/NQ-CP, các giải pháp nêu tại mục V và phần IX được đưa vào chương trình công tác.",
    "Theo quy định tại Điều 40 Bộ luật Lao động, “các trường hợp tại khoản 9 Điều này” được nghỉ.",
    "Mục tiêu 5 và mục tiêu 6 do Trạm Y tế theo dõi; đạt điểm 9 phần thi viết, hai phần ba số phiếu.",
    "Các thôn thực hiện nhiệm vụ tại mục V nêu trên.",
)  # fmt: skip


@pytest.mark.parametrize("line", LOST)
def test_a_number_beyond_the_last_one_is_told(line: str) -> None:
    said = line.replace("«", "").replace("»", "")
    verdict, facts = verdict_of("reference", NoParams(), *PLAN, said, *END)
    assert verdict.status in {Status.GAP, Status.REVIEW}, said
    assert len(verdict.findings) == 1
    assert all(facts.quote(finding.span) in said for finding in verdict.findings)


@pytest.mark.parametrize("line", FOUND)
def test_what_is_there_or_is_of_another_document_is_not(line: str) -> None:
    verdict, facts = verdict_of("reference", NoParams(), *PLAN, line, *END)
    assert verdict.status is Status.PASS, places(verdict, facts)


DECISION = (
    "QUYẾT ĐỊNH",
    "Về việc kiện toàn Ban Vì sự tiến bộ của phụ nữ xã",
    "Điều 1. Kiện toàn Ban gồm các ông, bà có tên sau đây:",
    "1. Ông Lò Văn Minh, Trưởng ban.",
    "2. Bà Hà Thị Lan, Phó Trưởng ban.",
    "Điều 2. Ban làm việc theo quy chế.",
    "Điều 3. Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
    "Nơi nhận:",
)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("- Như Điều 3;", Status.PASS),
        ("- Như Điều 4;", Status.GAP),
    ],
)
def test_the_recipients_of_a_decision_are_named_in_it(line: str, status: Status) -> None:
    verdict, _ = verdict_on(
        "reference", NoParams(), *DECISION, line, "- Lưu: VT.", "CHỦ TỊCH", "Lò Văn Minh"
    )
    assert verdict.status is status


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("người có tên tại khoản 2 Điều này", Status.PASS),
        ("người có tên tại khoản 3 Điều này", Status.GAP),
        ("người có tên tại khoản 2 Điều 1 Quyết định này", Status.PASS),
        ("người có tên tại khoản 4 Điều 1 Quyết định này", Status.GAP),
        ("người có tên tại Điều 7 Quyết định này", Status.GAP),
        ("người có tên tại Điều 7 Quy chế ban hành kèm theo Quyết định này", Status.PASS),
    ],
)
def test_articles_are_counted_where_they_stand(said: str, status: Status) -> None:
    lines = [*DECISION[:5], f"Các {said} họp mỗi quý.", *DECISION[5:]]
    verdict, _ = verdict_on(
        "reference", NoParams(), *lines, "- Lưu: VT.", "CHỦ TỊCH", "Lò Văn Minh"
    )
    assert verdict.status is status


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Phân công nhiệm vụ theo Phụ lục II kèm theo Kế hoạch này.", Status.PASS),
        ("Mẫu báo cáo theo Phụ lục III ban hành kèm theo Kế hoạch này.", Status.GAP),
        ("Mẫu báo cáo theo Phụ lục số 03 (đính kèm).", Status.REVIEW),
        ("Mẫu báo cáo theo Phụ lục VI ban hành kèm theo Thông tư số 17/2021/TT-BLĐTBXH.", Status.PASS),
    ],
)  # fmt: skip
def test_annexes_are_looked_for_behind_the_signature(said: str, status: Status) -> None:
    verdict, facts = verdict_of("reference", NoParams(), *PLAN, said, *END, *ANNEXES)
    assert verdict.status is status, places(verdict, facts)


def test_an_annex_in_another_file_is_asked_for_once() -> None:
    said = ("Chỉ tiêu tại Phụ lục I kèm theo.", "Phân công tại Phụ lục II kèm theo.")
    verdict, _ = verdict_of("reference", NoParams(), *PLAN, *said, *END)
    assert verdict.status is Status.REVIEW
    assert len(verdict.findings) == 1


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("(Kèm theo Kế hoạch công tác bình đẳng giới năm 2026 của UBND xã)", Status.PASS),
        ("(Kèm theo Kế hoạch số      /KH-UBND ngày     tháng     năm 2026 của UBND xã)", Status.PASS),
        ("(Kèm theo Kế hoạch này)", Status.PASS),
        ("(Kèm theo Kế hoạch phòng, chống thiên tai năm 2026 của UBND xã)", Status.GAP),
    ],
)  # fmt: skip
def test_an_annex_goes_with_this_plan(note: str, status: Status) -> None:
    annex = ("PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ", note, "1. Trạm Y tế: tư vấn.")
    verdict, facts = verdict_of("reference", NoParams(), *PLAN, "Theo Phụ lục.", *END, *annex)
    assert verdict.status is status, places(verdict, facts)


def test_a_law_quoted_over_several_paragraphs_names_its_own_units() -> None:
    quoted = (
        "Điều 40 quy định: “1. Các hành vi vi phạm trong lĩnh vực chính trị.",
        "2. Trừ trường hợp tại Điều 17 và Điều 18 Quyết định này.”",
    )
    lines = [*DECISION[:5], *quoted, *DECISION[5:], "- Như Điều 3;", "- Lưu: VT."]
    verdict, facts = verdict_on("reference", NoParams(), *lines)
    assert verdict.status is Status.PASS, places(verdict, facts)


def test_a_quotation_closed_too_early_goes_on() -> None:
    lines = (
        *PLAN, "Luật quy định:", "“1. Người dân có quyền …;", "2. Cơ quan có trách nhiệm …”.",
        "3. Việc quy định tại khoản 9 Điều này do Chính phủ quy định.”", *END,
    )  # fmt: skip
    verdict, _ = verdict_of("reference", NoParams(), *lines)
    assert verdict.status is Status.PASS


def test_a_document_that_amends_another_names_its_units() -> None:
    lines = (
        "QUYẾT ĐỊNH",
        "Sửa đổi, bổ sung Quy chế làm việc của Ban",
        "Điều 1. Sửa đổi Điều 9 Quyết định này.",
        "Điều 2. Thi hành.",
    )
    verdict, _ = verdict_on("reference", NoParams(), *lines)
    assert verdict.status is Status.PASS


@pytest.mark.parametrize("unit", ["mục", "khoản"])
@pytest.mark.parametrize(("cited", "lost"), [("a, b và c", False), ("a, b và k", True)])
def test_the_unit_around_a_point_is_the_one_that_holds_it(
    unit: str, cited: str, *, lost: bool
) -> None:
    said = f"điểm {cited} {unit} này"
    lines = (
        "3.1. Thành phần:", "a) Cơ quan;", "b) Đơn vị;", "c) Tổ chức;",
        f"d) Đơn vị quy định tại các {said} theo điều lệ.",
        "1) Nơi họp.", "2) Ngày họp.",
    )  # fmt: skip
    verdict, facts = verdict_of("reference", NoParams(), *lines)
    assert (places(verdict, facts) if verdict.status is Status.GAP else []) == (
        [said] if lost else []
    )
