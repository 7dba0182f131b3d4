"""The documents that a plan rests on."""

import pytest

from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.kinds.frame.basis import Params
from checker.report import Status
from tests.checker.kinds.judging import FRAME, places, rule_of, verdict_of, verdict_on

PARAMS = Params(words=("căn cứ", "thực hiện (kế hoạch|chỉ thị)", "theo đề nghị"))
BODY = ("I. MỤC ĐÍCH, YÊU CẦU", "Nâng cao nhận thức.")
PLAN = "Căn cứ Kế hoạch số 1862/KH-UBND ngày 10/4/2026 của UBND tỉnh Lam Khê;"
DECREE = "Căn cứ Nghị định số 39/2015/NĐ-CP ngày 27/4/2015 của Chính phủ;"
LAW = "Căn cứ Luật Bình đẳng giới;"
UNDATED = "Phần căn cứ có nêu văn bản nhưng chưa có văn bản nào ghi đủ số và ngày."


def test_a_document_with_number_and_date_is_a_basis() -> None:
    verdict, facts = verdict_of("basis", PARAMS, LAW, PLAN, DECREE, *BODY)
    assert verdict.status is Status.PASS
    assert places(verdict, facts) == [
        "1862/KH-UBND ngày 10/4/2026", "39/2015/NĐ-CP ngày 27/4/2015",
    ]  # fmt: skip
    assert verdict.message == "Căn cứ: 1862/KH-UBND ngày 10/4/2026."


def test_one_without_its_date_does_not_hide_one_that_has_it() -> None:
    half = "Căn cứ Kế hoạch số 22/KH-UBND của UBND tỉnh Lam Khê;"
    verdict, _ = verdict_of("basis", PARAMS, half, PLAN, *BODY)
    assert verdict.status is Status.PASS


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Căn cứ Kế hoạch số 22/KH-UBND của UBND tỉnh;", ["22/KH-UBND"]),
        ("Căn cứ Kế hoạch số …/KH-UBND ngày …/…/2026 của UBND tỉnh;", ["số …/KH-UBND"]),
        ("Căn cứ tình hình thực tế của xã, Ủy ban nhân dân xã ban hành Kế hoạch như sau:",
         ["Căn cứ tình hình thực tế của xã, Ủy ban nhân dân xã ban hành Kế hoạch như sau:"]),
    ],
)  # fmt: skip
def test_a_basis_without_number_and_date_is_not_enough(line: str, found: list[str]) -> None:
    verdict, facts = verdict_of("basis", PARAMS, line, *BODY)
    assert (verdict.status, verdict.message) == (Status.GAP, UNDATED)
    assert [place.strip() for place in places(verdict, facts)] == found


def test_laws_alone_do_not_tell_which_plan_is_carried_out() -> None:
    verdict, facts = verdict_of(
        "basis", PARAMS, LAW, "Căn cứ Luật Phòng, chống bạo lực gia đình;", *BODY
    )
    assert verdict.status is Status.GAP
    assert verdict.message.startswith("Phần căn cứ mới nêu luật;")
    assert places(verdict, facts) == [LAW.rstrip(";")]


def test_a_number_left_blank_tells_of_a_basis_without_its_usual_words() -> None:
    line = "Triển khai Kế hoạch số …/KH-UBND ngày …/…/2026 của UBND tỉnh Lam Khê;"
    verdict, facts = verdict_of("basis", PARAMS, line, *BODY)
    assert (verdict.status, verdict.message) == (Status.GAP, UNDATED)
    assert [place.strip() for place in places(verdict, facts)] == ["số …/KH-UBND"]


def test_beside_a_law_the_number_left_blank_is_what_is_missing() -> None:
    blank = "Căn cứ Kế hoạch số …/KH-UBND ngày …/…/2026 của UBND tỉnh Lam Khê;"
    verdict, facts = verdict_of("basis", PARAMS, LAW, blank, *BODY)
    assert (verdict.status, verdict.message) == (Status.GAP, UNDATED)
    assert [place.strip() for place in places(verdict, facts)] == ["số …/KH-UBND"]


@pytest.mark.parametrize("lines", [BODY, (*BODY, PLAN)])
def test_without_a_basis_before_the_first_section_it_is_missing(lines: tuple[str, ...]) -> None:
    verdict, facts = verdict_of("basis", PARAMS, *lines)
    assert verdict.status is Status.GAP
    assert verdict.message == "Phần mở đầu chưa nêu văn bản nào làm căn cứ."
    (finding,) = verdict.findings
    assert facts.text[finding.span.start :].startswith("I. MỤC ĐÍCH")


def test_a_section_on_the_basis_holds_it_as_well() -> None:
    verdict, facts = verdict_of("basis", PARAMS, "I. CĂN CỨ", PLAN, "II. NỘI DUNG", "Truyền thông.")
    assert verdict.status is Status.PASS
    assert places(verdict, facts) == ["1862/KH-UBND ngày 10/4/2026"]


DECISION = ("QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch công tác bình đẳng giới năm 2026", PLAN,
            "QUYẾT ĐỊNH:", "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch năm 2026.")  # fmt: skip


def test_a_plan_attached_to_a_decision_rests_on_the_decisions_basis() -> None:
    verdict, _ = verdict_on("basis", PARAMS, *DECISION, *FRAME, *BODY)
    assert verdict.status is Status.PASS


def test_what_stands_above_the_title_of_a_plan_by_itself_is_no_basis() -> None:
    letter = ("THÔNG BÁO", "Về việc gửi Kế hoạch năm 2026", PLAN)
    verdict, _ = verdict_on("basis", PARAMS, *letter, *FRAME, *BODY)
    assert verdict.status is Status.GAP


@pytest.mark.parametrize(
    ("above", "status"),
    [
        ("Căn cứ Luật Bảo vệ dữ liệu cá nhân;", Status.PASS),
        ("Theo đề nghị của Giám đốc Công an tỉnh.", Status.PASS),
        ("Giám đốc Công an tỉnh trình.", Status.GAP),
    ],
)
def test_the_plan_of_a_decision_rests_on_the_laws_that_the_decision_names(
    above: str, status: Status
) -> None:
    decision = (
        "QUYẾT ĐỊNH",
        "Ban hành Kế hoạch công tác bình đẳng giới năm 2026",
        above,
        "QUYẾT ĐỊNH:",
        "Điều 1. Ban hành Kế hoạch.",
    )
    signed = ("Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Minh")
    head = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: 12/QĐ-UBND")
    verdict, _ = verdict_on("basis", PARAMS, *head, *decision, *signed, *FRAME, *BODY)
    assert verdict.status is status


CITED = "Kế hoạch số 1862/KH-UBND ngày 10/4/2026 của UBND tỉnh Lam Khê."
SECTIONS = ("2. Mục đích", "Nâng cao.", "3. Nội dung", "Loa.", "4. Tổ chức thực hiện", "Thôn.")


@pytest.mark.parametrize(
    "lines",
    [
        ("1. Căn cứ", CITED, *SECTIONS),
        ("1. Căn cứ pháp lý:", f"- {CITED}", *SECTIONS),
        ("I. Căn cứ lập kế hoạch", CITED, "II. Mục đích", "Nâng cao.", "III. Nội dung", "Loa."),
        ("I. CĂN CỨ", "1. Luật Bình đẳng giới;", f"2. {CITED}", "II. MỤC ĐÍCH", "Nâng cao."),
        ("Phần I. Căn cứ xây dựng kế hoạch", f"1. {CITED}", "Phần II. Nội dung", "1. Loa"),
        ("I. CÁC VĂN BẢN LÀM CĂN CỨ", CITED, "II. MỤC ĐÍCH", "Nâng cao."),
        ("I. SỰ CẦN THIẾT VÀ CĂN CỨ BAN HÀNH", CITED, "II. MỤC ĐÍCH", "Nâng cao."),
        # a list above the sections
        ("1. Căn cứ Luật Bình đẳng giới;", f"2. {CITED}", "3. Tình hình của xã.", *BODY),
        ("1. Căn cứ Luật Bình đẳng giới;", f"2. {PLAN}", "1. Mục đích", "Nâng cao.", "2. Nội dung"),
    ],
)
def test_a_numbered_basis_is_found_and_its_numbers_are_counted(lines: tuple[str, ...]) -> None:
    verdict, facts = verdict_of("basis", PARAMS, *lines)
    assert verdict.status is Status.PASS
    counted = KINDS["numbering"].judge(rule_of("numbering", params=NoParams()), facts)
    assert counted.status is Status.PASS


@pytest.mark.parametrize(
    "lines",
    [
        ("1. Căn cứ", "Tình hình thực tế của xã.", *SECTIONS),
        ("I. CĂN CỨ", "Kế hoạch số 1862/KH-UBND của UBND tỉnh Lam Khê.", "II. MỤC ĐÍCH", "Nâng cao."),
    ],
)  # fmt: skip
def test_a_section_on_the_basis_without_number_and_date_is_told(lines: tuple[str, ...]) -> None:
    verdict, _ = verdict_of("basis", PARAMS, *lines)
    assert verdict.status is Status.GAP


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (("I. MỤC TIÊU", f"- {PLAN}", "- Nâng cao nhận thức."), Status.PASS),
        (("I. MỤC TIÊU", "- Căn cứ Kế hoạch số 21/KH-THVTS", "ngày 29/8/2025 của trường.", "- Nâng cao."), Status.PASS),
        (("I. MỤC TIÊU", "- Nâng cao nhận thức.", f"- {PLAN}"), Status.GAP),
        (("I. MỤC TIÊU", "- Thực hiện Kế hoạch số 21/KH-UBND ngày 29/8/2025."), Status.GAP),
        (("I. MỤC TIÊU", "- Nâng cao nhận thức.", "II. NỘI DUNG", f"- {PLAN}"), Status.GAP),
    ],
)  # fmt: skip
def test_the_first_lines_of_the_first_section_may_be_the_basis(
    lines: tuple[str, ...], status: Status
) -> None:
    assert verdict_of("basis", PARAMS, *lines)[0].status is status
