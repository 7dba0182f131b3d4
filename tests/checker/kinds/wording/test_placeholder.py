"""Blanks: in the plan's own words, in its header, in forms for others."""

import pytest

from checker.kinds import KINDS
from checker.kinds.wording.placeholder import Params
from checker.report import Status
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import places, rule_of, verdict_of
from tests.checker.stretch import stretch

HEADER = ("Số:      /KH-UBND", "Suối Ngàn, ngày     tháng     năm 2026")
FORM = ("Nơi nhận:", "- Lưu: VT.")


def judged(*lines: str, not_blank: tuple[str, ...] = ()) -> tuple[Status, list[str]]:
    verdict, facts = verdict_of("placeholder", Params(not_blank), "I. NỘI DUNG", *lines)
    return verdict.status, places(verdict, facts)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Gửi trước ngày …/11/2026.", "ngày …/11/2026"),
        ("Giao [tên đơn vị] chủ trì.", "[tên đơn vị]"),
        ("Thực hiện Kế hoạch số …/KH-UBND của UBND tỉnh.", None),
        ("Kinh phí là ……… đồng.", "………"),
    ],
)
def test_a_blank_in_the_plans_own_words_is_a_gap(line: str, found: str | None) -> None:
    status, where = judged(line)
    assert status is Status.GAP
    assert found is None or where == [found]


def test_every_blank_is_told_with_its_place() -> None:
    verdict, _ = verdict_of(
        "placeholder", Params(), "I. NỘI DUNG", "Giao [tên đơn vị].", "II. KINH PHÍ", "Là …… đồng."
    )
    assert [finding.message for finding in verdict.findings] == [
        "Còn chỗ trống chưa điền: “[tên đơn vị]” ở mục I.",
        "Còn chỗ trống chưa điền: “……” ở mục II.",
    ]


def test_a_full_plan_passes() -> None:
    verdict, _ = verdict_of("placeholder", Params(), "I. NỘI DUNG", "Y tế, giáo dục...")
    assert (verdict.status, verdict.findings) == (Status.PASS, ())
    assert verdict.message == "Không còn chỗ trống chưa điền."


def test_number_and_date_of_signing_come_later() -> None:
    facts = facts_of(
        "ỦY BAN NHÂN DÂN", "XÃ SUỐI NGÀN", *HEADER, "KẾ HOẠCH", "Năm 2026", "I. NỘI DUNG"
    )
    verdict = KINDS["placeholder"].judge(rule_of("placeholder", params=Params()), facts)
    assert verdict.status is Status.PASS


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm 2026)", Status.PASS),
        ("(Ban hành kèm theo Quyết định số …/QĐ-UBND ngày … tháng … năm 2026)", Status.PASS),
        ("(Kèm theo Công văn số …/UBND ngày … tháng … năm 2026)", Status.GAP),
    ],
)
def test_the_note_on_an_appendix_repeats_the_plans_own_number(line: str, status: Status) -> None:
    assert judged(line)[0] is status


@pytest.mark.parametrize(("before", "status"), [(80, Status.PASS), (81, Status.GAP)])
def test_the_note_may_run_over_two_lines(before: int, status: Status) -> None:
    second = f"{stretch(before - 16)} ngày … tháng … năm 2026)"
    assert second.index("năm 2026") == before
    assert judged("(Kèm theo Kế hoạch số 12/KH-UBND", second)[0] is status


def test_an_office_may_name_what_is_no_blank() -> None:
    line = "Đường dây nóng: [số 111]."
    assert judged(line)[0] is Status.GAP
    assert judged(line, not_blank=("số 111",))[0] is Status.PASS


@pytest.mark.parametrize(
    ("head", "status"),
    [
        ("BIỂU TỔNG HỢP", Status.REVIEW),
        ("MẪU BÁO CÁO", Status.REVIEW),
        ("ĐỀ CƯƠNG BÁO CÁO", Status.REVIEW),
        ("DANH SÁCH ĐẠI HỘI", Status.GAP),
    ],
)
def test_a_form_is_for_others_to_fill_in(head: str, status: Status) -> None:
    lines = ("Tập huấn.", *FORM, "PHỤ LỤC", head, "Số người: ……")
    assert judged(*lines)[0] is status


def test_a_form_is_told_so() -> None:
    lines = ("I. NỘI DUNG", "Tập huấn.", *FORM, "PHỤ LỤC", "MẪU BÁO CÁO", "Số người: ……")
    verdict, _ = verdict_of("placeholder", Params(), *lines)
    assert verdict.message.startswith("Phụ lục, biểu mẫu có chỗ để trống (“")
    verdict, facts = verdict_of("placeholder", Params(), *lines, "Số hộ: [số hộ]")
    assert len(verdict.findings) == 2
    first = facts.quote(verdict.findings[0].span)
    assert verdict.message.startswith(f"Phụ lục, biểu mẫu có chỗ để trống (“{first}")


def test_a_blank_of_the_plans_own_goes_before_a_form() -> None:
    lines = ("Giao [tên đơn vị].", *FORM, "PHỤ LỤC", "MẪU BÁO CÁO", "Số người: ……")
    assert judged(*lines) == (Status.GAP, ["[tên đơn vị]"])


@pytest.mark.parametrize(("between", "status"), [(188, Status.REVIEW), (189, Status.GAP)])
def test_a_form_says_so_in_its_title(between: int, status: Status) -> None:
    lines = ("Tập huấn.", *FORM, "PHỤ LỤC", f"{stretch(between)} mẫu", "Số người: ……")
    assert judged(*lines)[0] is status
