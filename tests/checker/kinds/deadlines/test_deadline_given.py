"""Whether a report has its day: with a year, without, only a month, or none at all."""

import pytest

from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.report import Status
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import places, rule_of, verdict_of

HEAD = "I. TỔ CHỨC THỰC HIỆN"


@pytest.mark.parametrize(
    ("line", "status", "where"),
    [
        ("Báo cáo về UBND xã trước ngày 15/11/2026.", Status.PASS, ["15/11/2026"]),
        ("Báo cáo về UBND xã trước ngày 15/11 hằng năm.", Status.PASS, ["15/11"]),
        ("Báo cáo về UBND xã trước ngày 15/6 và 15/11/2026.", Status.PASS, ["15/6", "15/11/2026"]),
        ("Báo cáo về UBND xã trước ngày 15/11.", Status.REVIEW, ["15/11"]),
        ("Báo cáo năm về UBND xã trước ngày 15/01 năm sau.", Status.PASS, ["15/01"]),
        ("Báo cáo về UBND xã trước ngày 20 hằng tháng.", Status.PASS, ["trước ngày 20 hằng tháng"]),
        ("Báo cáo về UBND xã trong tháng 11.", Status.REVIEW, ["trong tháng 11"]),
        ("Báo cáo về UBND xã theo quy định.", Status.GAP, [""]),
        ("Tập huấn trước ngày 15/11/2026.", Status.GAP, [""]),
        ("Báo cáo về UBND xã trước ngày …/…/2026.", Status.GAP, ["ngày …/…/2026"]),
        ("Báo cáo năm về UBND xã trước ngày …/11, tập huấn … lớp.", Status.GAP, ["ngày …/11"]),
        ("Báo cáo về UBND xã trước ngày 15/11/2026 hoặc …/…/2026.", Status.PASS, ["15/11/2026"]),
        ("Tập huấn trước ngày …/…/2026.", Status.GAP, [""]),
    ],
)
def test_a_report_has_its_day(line: str, status: Status, where: list[str]) -> None:
    verdict, facts = verdict_of("deadline-given", NoParams(), HEAD, line)
    assert (verdict.status, places(verdict, facts)) == (status, where)


@pytest.mark.parametrize(
    "line",
    [
        "Báo cáo hằng năm (trước ngày 15 tháng 12) về UBND xã.",
        "Định kỳ hằng năm, trước 15/12, các trường gửi báo cáo về UBND xã.",
        "Định kỳ hàng năm, các trường gửi báo cáo kết quả về UBND xã trước ngày 15/12.",
        "Mỗi năm một lần, chậm nhất ngày 10/12, các bản gửi báo cáo về UBND xã.",
    ],
)
def test_the_day_of_every_year_needs_no_year(line: str) -> None:
    verdict, _ = verdict_of("deadline-given", NoParams(), HEAD, line)
    assert verdict.status is Status.PASS


@pytest.mark.parametrize(
    "line",
    [
        "Báo cáo năm (trước ngày 15/12) về UBND xã.",
        "Tổ chức diễn đàn hằng năm, các trường gửi báo cáo về UBND xã trước ngày 15/12.",
        "Duy trì hội thi hằng năm; gửi báo cáo về UBND xã trước ngày 15/12.",
        "Sinh hoạt định kỳ hằng năm 4 lần, gửi báo cáo về UBND xã trước ngày 15/12.",
    ],
)
def test_what_is_done_every_year_gives_the_report_no_year(line: str) -> None:
    verdict, _ = verdict_of("deadline-given", NoParams(), HEAD, line)
    assert verdict.status is Status.REVIEW


def test_days_that_are_given_are_told_once() -> None:
    line = "Báo cáo về UBND xã trước ngày 15/6/2026; báo cáo về UBND xã trước ngày 15/6/2026."
    verdict, _ = verdict_of("deadline-given", NoParams(), HEAD, line)
    assert verdict.message == "Có thời hạn báo cáo: 15/6/2026."
    assert len(verdict.findings) == 2


@pytest.mark.parametrize(
    ("day", "right"),
    [
        ("15/4", "15/4/2026"),
        ("15/3", None),
        ("15 tháng 11", "15 tháng 11 năm 2026"),
        ("15 tháng 3", None),
    ],
)
def test_a_day_without_year_gets_the_plans_where_that_is_sure(day: str, right: str | None) -> None:
    line = f"Báo cáo về UBND xã trước ngày {day}."
    verdict, _ = verdict_of("deadline-given", NoParams(), HEAD, line)
    (finding,) = verdict.findings
    assert finding.suggestion == right
    assert finding.message == f"Thời hạn báo cáo {day} ở mục I chưa ghi năm."
    assert verdict.message == finding.message


def test_a_month_alone_is_no_day() -> None:
    line = "Báo cáo về UBND xã trong tháng 11."
    verdict, _ = verdict_of("deadline-given", NoParams(), HEAD, line, suggestion="trước ngày")
    assert verdict.message == "Thời hạn báo cáo “trong tháng 11” ở mục I chưa ghi rõ ngày."
    assert verdict.findings[0].suggestion == "trước ngày"


def test_what_every_month_is_due_is_told() -> None:
    line = "Báo cáo về UBND xã trong tháng 11; báo cáo về UBND xã trước ngày 20 hằng tháng."
    verdict, _ = verdict_of("deadline-given", NoParams(), HEAD, line)
    assert verdict.message == "Có thời hạn báo cáo: trước ngày 20 hằng tháng."


def test_a_missing_day_belongs_after_the_recipient() -> None:
    line = "Báo cáo kết quả về UBND xã theo quy định."
    verdict, facts = verdict_of("deadline-given", NoParams(), HEAD, line)
    (finding,) = verdict.findings
    assert facts.text[: finding.span.start].endswith("về UBND xã")
    assert verdict.message == "Chưa có thời hạn báo cáo ghi rõ ngày, tháng."


def test_without_a_recipient_it_belongs_at_the_end_of_the_organisation() -> None:
    verdict, facts = verdict_of(
        "deadline-given", NoParams(), HEAD, "Thôn tập huấn.", "Trên đây là Kế hoạch./."
    )
    assert facts.text[: verdict.findings[0].span.start].endswith("Thôn tập huấn.")


def test_a_day_for_something_else_is_told() -> None:
    line = "Lập dự toán trước ngày 30/4/2026."
    verdict, _ = verdict_of("deadline-given", NoParams(), HEAD, line)
    assert verdict.message.endswith("Ngày 30/4/2026 ở mục I là thời hạn của nhiệm vụ khác.")


@pytest.mark.parametrize("title", ["Công tác bình đẳng giới", "Bình đẳng giới giai đoạn 2026-2030"])
def test_without_one_year_of_the_plan_none_is_offered(title: str) -> None:
    line = "Báo cáo về UBND xã trước ngày 15/11."
    facts = facts_of("KẾ HOẠCH", title, HEAD, line)
    rule = rule_of("deadline-given", params=NoParams())
    (finding,) = KINDS["deadline-given"].judge(rule, facts).findings
    assert finding.suggestion is None


def test_of_several_places_the_first_is_told() -> None:
    lines = (
        HEAD,
        "Báo cáo về xã trước ngày 15/6.",
        "II. BÁO CÁO",
        "Báo cáo về xã trước ngày 15/11.",
    )
    verdict, _ = verdict_of("deadline-given", NoParams(), *lines)
    assert verdict.message == "Thời hạn báo cáo 15/6, 15/11 ở mục I chưa ghi năm."
    line = "Báo cáo về UBND xã trong tháng 6; báo cáo về UBND xã trong tháng 11."
    verdict, _ = verdict_of("deadline-given", NoParams(), HEAD, line)
    assert verdict.message == "Thời hạn báo cáo “trong tháng 6” ở mục I chưa ghi rõ ngày."


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Báo cáo 02 lần/ngày về UBND tỉnh (qua Sở Y tế).", Status.PASS),
        ("Gửi báo cáo nhanh hằng ngày về UBND xã.", Status.PASS),
        ("Báo cáo 1 lần mỗi tuần về UBND xã.", Status.PASS),
        ("Định kỳ 1 tháng/lần tổng hợp tình hình, báo cáo UBND tỉnh.", Status.PASS),
        ("Trạm Y tế báo cáo tuần (thứ Ba), tháng (ngày 03) gửi UBND xã.", Status.PASS),
        ("Định kỳ 03 tháng 01 lần báo cáo kết quả về UBND xã.", Status.PASS),
        ("Định kỳ báo cáo kết quả về UBND xã.", Status.GAP),
        ("Báo cáo tuần lễ áo dài về UBND xã.", Status.GAP),
        ("Giao ban 1 tháng/lần. Báo cáo kết quả về UBND xã.", Status.GAP),
        ("Tuần tra hằng ngày. Báo cáo kết quả về UBND xã.", Status.GAP),
        ("Tập huấn 02 lần/năm, báo cáo kết quả về UBND xã.", Status.GAP),
    ],
)
def test_a_report_of_every_day_or_week_has_its_time(line: str, status: Status) -> None:
    verdict, _ = verdict_of("deadline-given", NoParams(), "I. TỔ CHỨC THỰC HIỆN", line)
    assert verdict.status is status


@pytest.mark.parametrize(
    ("line", "before"),
    [
        ("Báo cáo kết quả về UBND tỉnh (qua Sở Y tế để tổng hợp).", "để tổng hợp)"),
        ("Báo cáo kết quả về UBND tỉnh để tổng hợp (kèm danh sách).", "UBND tỉnh"),
    ],
)
def test_the_missing_day_stands_behind_the_bracket(line: str, before: str) -> None:
    verdict, facts = verdict_of("deadline-given", NoParams(), "I. TỔ CHỨC THỰC HIỆN", line)
    assert facts.text[: verdict.findings[0].span.start].endswith(before)


def test_the_item_above_says_nothing_of_the_day_below() -> None:
    plan = "a) Các thôn tổ chức tuần tra, gửi kế hoạch về UBND xã"
    report = "b) Hằng năm (trước ngày 15 tháng 12) báo cáo kết quả về UBND xã"
    lines = ("I. TỔ CHỨC THỰC HIỆN", "1. Các thôn", plan, report)
    verdict, facts = verdict_of("deadline-given", NoParams(), *lines)
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, ["15 tháng 12"])


@pytest.mark.parametrize(
    ("line", "before", "behind"),
    [
        ("Tổng hợp báo cáo Ủy ban nhân dân xã, Sở Nội vụ.", "Sở Nội vụ", "."),
        (
            "Báo cáo UBND xã (qua Phòng Văn hóa), Sở Nội vụ, Sở Y tế để tổng hợp.",
            "Sở Y tế",
            " để tổng hợp.",
        ),
        ("Báo cáo UBND xã (qua Phòng Văn hóa) để tổng hợp.", "Văn hóa)", " để tổng hợp."),
        ("Báo cáo kết quả về UBND xã, đồng thời đôn đốc các bản.", "UBND xã", ", đồng thời đôn"),
        ("Báo cáo UBND xã, các ban của Đảng ủy đôn đốc các bản.", "UBND xã", ", các ban"),
    ],
)
def test_the_day_is_put_behind_the_whole_list_of_who_receives(
    line: str, before: str, behind: str
) -> None:
    verdict, facts = verdict_of("deadline-given", NoParams(), HEAD, line, suggestion="trước ngày …")
    at = verdict.findings[0].span.start
    assert facts.text[:at].endswith(before)
    assert facts.text[at:].startswith(behind)
