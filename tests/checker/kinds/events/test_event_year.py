"""The year of an event: the plan's, another, a past one, none."""

import pytest

from checker.kinds import KINDS
from checker.kinds.events.event_year import Params
from checker.report import Status
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import places, rule_of, verdict_of

PARAMS = Params("gender-equality.action-month")
NAME = "Tháng hành động vì bình đẳng giới"
DECISION = "Quyết định số 1696/QĐ-TTg ngày 02 tháng 10 năm 2015 của Thủ tướng Chính phủ"
LAW = "Luật Bình đẳng giới"
DAYS = "từ ngày 15/11 đến ngày 15/12"
TITLE = {"title": "Năm của Tháng"}


@pytest.mark.parametrize(
    ("line", "status", "where"),
    [
        (f"{NAME} năm 2026.", Status.PASS, ["2026"]),
        (f"{NAME} (15/11 - 15/12/2026).", Status.PASS, ["15/12/2026"]),
        (f"{NAME} (15/11/2026 - 15/12/2026).", Status.PASS, ["15/11/2026", "15/12/2026"]),
        (f"{NAME} trên địa bàn.", Status.PASS, [NAME]),
        (f"{NAME} năm 2025.", Status.GAP, ["2025"]),
        (f"{NAME} (15/11 - 15/12/2025).", Status.GAP, ["15/12/2025"]),
        (f"{NAME} năm 2026 (15/11/2026 - 15/12/2025).", Status.GAP, ["15/12/2025"]),
        (f"Kết quả {NAME} năm 2025.", Status.REVIEW, ["2025"]),
        (f"Kết quả {NAME} năm 2025. {NAME} năm 2026.", Status.PASS, ["2026"]),
        (f"Kết quả {NAME} năm 2025. {NAME} năm 2024.", Status.GAP, ["2024"]),
        # held, as its sentence tells beside this year's: no fault
        (
            f"Năm 2025 xã đã mở lớp, có 312 người dự {NAME} năm 2025. {NAME} năm 2026.",
            Status.PASS,
            ["2026"],
        ),
        (
            f"{NAME} năm 2025 đã thu hút 1.240 lượt người. Tổ chức {NAME} năm 2026.",
            Status.PASS,
            ["2026"],
        ),
        # an order is none, whatever was told before it
        (
            f"Năm 2025 xã đã mở lớp. Tổ chức {NAME} năm 2025; {NAME} năm 2026.",
            Status.GAP,
            ["2025"],
        ),
        (f"Treo băng rôn hưởng ứng {NAME} năm 2025. {NAME} năm 2026.", Status.GAP, ["2025"]),
        ("Tập huấn năm 2025.", Status.NOT_APPLICABLE, []),
        # the date of a cited document, or since when it is held, is not its year
        (f"{NAME} theo {DECISION}, {DAYS}/2026.", Status.PASS, ["15/12/2026"]),
        (f"{NAME} ({DECISION}) {DAYS}/2026.", Status.PASS, ["15/12/2026"]),
        (f"{NAME} theo {LAW} ngày 29 tháng 11 năm 2006.", Status.PASS, [NAME]),
        (f"{NAME} theo {LAW} năm 2006, {DAYS}/2026.", Status.PASS, ["15/12/2026"]),
        (f"{NAME}, có từ năm 2016, {DAYS}/2026.", Status.PASS, ["15/12/2026"]),
        (f"{NAME} năm 2026 theo {DECISION}.", Status.PASS, ["2026"]),
        (f"{NAME} theo {DECISION}, {DAYS}/2025.", Status.GAP, ["15/12/2025"]),
        (f"{NAME} năm 2025 theo {DECISION}.", Status.GAP, ["2025"]),
        (f"{NAME} theo {LAW}, năm 2025 tập trung ở thôn.", Status.GAP, ["2025"]),
        (f"Theo {DECISION}, tổ chức {NAME} năm 2025.", Status.GAP, ["2025"]),
    ],
)
def test_an_event_is_of_the_plans_year(line: str, status: Status, where: list[str]) -> None:
    verdict, facts = verdict_of("event-year", PARAMS, "I. NỘI DUNG", line)
    assert (verdict.status, places(verdict, facts)) == (status, where)


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("ĐẶC ĐIỂM TÌNH HÌNH", Status.PASS),
        ("KẾT QUẢ ĐÃ ĐẠT ĐƯỢC", Status.PASS),
        ("THỰC TRẠNG", Status.PASS),
        ("NỘI DUNG HOẠT ĐỘNG", Status.GAP),
    ],
)
def test_the_first_chapter_without_a_number_may_tell_of_last_years_month(
    heading: str, status: Status
) -> None:
    told = f"Trong {NAME} năm 2025, các thôn treo băng rôn, phát thanh, thi tìm hiểu pháp luật."
    lines = (heading, told, "NHIỆM VỤ, GIẢI PHÁP", f"Tổ chức {NAME} năm 2026.")
    assert verdict_of("event-year", PARAMS, *lines)[0].status is status


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (f"{NAME} năm 2026.", "Năm của Tháng đúng là năm 2026."),
        (f"{NAME}.", "Không ghi năm riêng; hiểu là năm của kế hoạch."),
        (f"{NAME} năm 2025.", "Năm của Tháng ghi là 2025, trong khi kế hoạch là của năm 2026."),
        (
            f"Kết quả {NAME} năm 2025.",
            "Có nhắc năm 2025; cần xem đây là kết quả năm trước hay năm ghi nhầm.",
        ),
        ("Tập huấn.", "Kế hoạch chưa nêu tên nên không xét năm của Tháng."),
    ],
)
def test_each_outcome_has_its_sentence(line: str, message: str) -> None:
    assert verdict_of("event-year", PARAMS, "I. NỘI DUNG", line, **TITLE)[0].message == message


@pytest.mark.parametrize(
    ("line", "fix"),
    [
        (f"{NAME} năm 2025.", "2026"),
        (f"{NAME} (15/11 - 15/12/2025).", "15/12/2026"),
        (f"{NAME} (15/11 - 15/12/25).", "15/12/2026"),
    ],
)
def test_another_year_is_corrected_where_it_stands(line: str, fix: str) -> None:
    (finding,) = verdict_of("event-year", PARAMS, "I. NỘI DUNG", line)[0].findings
    assert (finding.suggestion, finding.fix) == (fix, fix)


@pytest.mark.parametrize(
    ("time", "fix"),
    [
        ("10/11 đến 10/12/2025", "15/11 đến 15/12/2026"),
        ("từ ngày 15/10/2025 đến ngày 15/11/2025", "15/11/2026 đến ngày 15/12/2026"),
        ("từ ngày 01 tháng 11 đến ngày 30 tháng 11 năm 2024", "15 tháng 11 đến ngày 15 tháng 12 năm 2026"),
    ],
)  # fmt: skip
def test_wrong_days_with_a_wrong_year_are_mended_at_once(time: str, fix: str) -> None:
    for kind in ("event-year", "event-dates"):
        params = KINDS[kind].params("gender-equality.action-month")
        verdict, facts = verdict_of(kind, params, "I. NỘI DUNG", f"{NAME} ({time}).")
        assert {f.suggestion for f in verdict.findings} == {fix}, kind
        assert {f.fix for f in verdict.findings} == {None}, kind
    assert verdict.message.endswith("đến ngày 15/12/2026.")
    assert places(verdict, facts)[0] in time


def test_wrong_days_alone_leave_the_year_as_it_is_written() -> None:
    params = KINDS["event-dates"].params("gender-equality.action-month")
    verdict, _ = verdict_of("event-dates", params, "I. NỘI DUNG", f"{NAME} (10/11 - 10/12/26).")
    (finding,) = verdict.findings
    assert finding.suggestion == "15/11 - 15/12/26"
    assert verdict.message.endswith("đến ngày 15/12.")


def test_without_the_plans_year_none_is_wrong() -> None:
    facts = facts_of("KẾ HOẠCH", "Công tác bình đẳng giới", "I. NỘI DUNG", f"{NAME}.")
    assert (
        KINDS["event-year"].judge(rule_of("event-year", params=PARAMS), facts).status is Status.PASS
    )


def test_in_a_plan_for_several_years_no_single_year_is_offered() -> None:
    title = "Bình đẳng giới giai đoạn 2026-2030"
    facts = facts_of("KẾ HOẠCH", title, "I. NỘI DUNG", f"{NAME} năm 2025.")
    verdict = KINDS["event-year"].judge(rule_of("event-year", params=PARAMS), facts)
    (finding,) = verdict.findings
    assert verdict.status is Status.GAP
    assert (finding.suggestion, finding.fix) == (None, None)
