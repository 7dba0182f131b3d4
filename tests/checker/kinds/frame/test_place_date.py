"""Place and date of signing."""

import pytest

from checker.kinds.frame.place_date import Params
from checker.report import Status, When
from tests.checker.kinds.judging import FRAME, places, verdict_on

HEADER = ("UBND XÃ BÌNH LƯ", "Số: 12/KH-UBND")
REST = (*FRAME, "I. NỘI DUNG", "Truyền thông.")
YEARS = (
    "KẾ HOẠCH",
    "Công tác bình đẳng giới giai đoạn 2026 - 2030",
    "I. NỘI DUNG",
    "Truyền thông.",
)


@pytest.mark.parametrize(
    "line",
    [
        "Bình Lư, ngày 14 tháng 4 năm 2026",
        "Bình Lư, ngày 01 tháng 01 năm 2026",
        "Bình Lư, ngày 31 tháng 12 năm 2026",
    ],
)
def test_a_day_of_the_plans_year_passes(line: str) -> None:
    verdict, facts = verdict_on("place-date", Params(), *HEADER, line, *REST)
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, [line])
    assert verdict.message == f"Địa danh, ngày tháng: {line}."


@pytest.mark.parametrize(
    ("when", "status"),
    [
        ("28 tháng 9 năm 2025", Status.GAP),
        ("01 tháng 10 năm 2025", Status.PASS),
        ("15 tháng 11 năm 2025", Status.PASS),
        ("31 tháng 12 năm 2025", Status.PASS),
        ("15 tháng 11 năm 2024", Status.GAP),
        ("05 tháng 01 năm 2027", Status.GAP),
        ("… tháng … năm 2025", Status.REVIEW),  # the month may still be a late one
        ("… tháng 3 năm 2025", Status.GAP),
    ],
)
def test_a_plan_may_be_signed_late_in_the_year_before(when: str, status: Status) -> None:
    verdict, _ = verdict_on("place-date", Params(), *HEADER, f"Bình Lư, ngày {when}", *REST)
    assert verdict.status is status
    if status is Status.GAP:
        assert verdict.message == (
            f"Năm ban hành là {when[-4:]}, trong khi kế hoạch là của năm 2026."
        )


@pytest.mark.parametrize(
    ("year", "status"),
    [(2024, Status.GAP), (2025, Status.PASS), (2028, Status.PASS), (2031, Status.GAP)],
)
def test_a_plan_for_years_is_signed_before_they_begin_or_in_one_of_them(
    year: int, status: Status
) -> None:
    line = f"Bình Lư, ngày 15 tháng 12 năm {year}"
    assert verdict_on("place-date", Params(), *HEADER, line, *YEARS)[0].status is status


def test_without_a_year_of_its_own_a_plan_may_be_signed_in_any() -> None:
    title = ("KẾ HOẠCH", "Công tác bình đẳng giới")
    line = "Bình Lư, ngày 15 tháng 4 năm 2026"
    verdict, _ = verdict_on("place-date", Params(), *HEADER, line, *title, *REST[2:])
    assert verdict.status is Status.PASS


@pytest.mark.parametrize(
    "when",
    ["31 tháng 4 năm 2026", "29 tháng 02 năm 2026", "14 tháng 13 năm 2026", "14 tháng 0 năm 2026",
     "… tháng 13 năm 2026", "… tháng 0 năm 2026"],
)  # fmt: skip
def test_a_day_that_is_not_in_the_calendar_is_a_gap(when: str) -> None:
    verdict, facts = verdict_on("place-date", Params(), *HEADER, f"Bình Lư, ngày {when}", *REST)
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, [f"ngày {when}"])
    assert "không có trong lịch" in verdict.message


@pytest.mark.parametrize(
    "when",
    ["… tháng 4 năm 2026", "14 tháng … năm 2026", "14 tháng 4 năm …", "… tháng … năm …",
     "      tháng      năm 2026", "… tháng 1 năm 2026", "… tháng 12 năm 2026"],
)  # fmt: skip
def test_blanks_are_right_in_a_draft(when: str) -> None:
    verdict, _ = verdict_on("place-date", Params(), *HEADER, f"Bình Lư, ngày {when}", *REST)
    assert verdict.status is Status.REVIEW
    assert verdict.message.startswith("Ngày, tháng còn để trống: đúng với dự thảo")
    assert [f.suggestion for f in verdict.findings] == [None]


def test_a_date_in_figures_is_to_be_written_out() -> None:
    verdict, facts = verdict_on("place-date", Params(), *HEADER, "Bình Lư, ngày 14/4/2026", *REST)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, ["ngày 14/4/2026"])


def test_a_date_without_its_place_is_a_gap() -> None:
    verdict, facts = verdict_on("place-date", Params(), *HEADER, "ngày 14 tháng 4 năm 2026", *REST)
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, ["ngày 14 tháng 4 năm 2026"])
    assert verdict.message == "Dòng ngày, tháng chưa có địa danh."


@pytest.mark.parametrize("line", ["Bình Lư", "Bình Lư,"])
def test_a_place_without_its_date_is_a_gap_at_the_place(line: str) -> None:
    verdict, facts = verdict_on("place-date", Params(), *HEADER, line, *REST, place="Bình Lư")
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, [line])
    assert verdict.message == f"Dòng “{line}” chưa có ngày, tháng, năm."


@pytest.mark.parametrize("place", ["Bình Lư", None])
def test_the_place_somewhere_in_the_text_is_not_the_headers(place: str | None) -> None:
    lines = (*FRAME, "I. ĐỊA BÀN", "Bình Lư")
    verdict, _ = verdict_on("place-date", Params(), *lines, place=place)
    assert verdict.status is Status.GAP
    assert verdict.message == "Chưa có dòng địa danh, ngày, tháng, năm ban hành."
    assert [f.span for f in verdict.findings] == [(0, 0)]


def test_a_drawn_line_in_the_header_is_no_place() -> None:
    title = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026")
    verdict, _ = verdict_on("place-date", Params(), ". . . . .", *title, *REST[2:])
    assert verdict.message == "Chưa có dòng địa danh, ngày, tháng, năm ban hành."


def test_a_missing_line_belongs_behind_the_number() -> None:
    verdict, facts = verdict_on("place-date", Params(), *HEADER, *REST)
    assert verdict.status is Status.GAP
    (finding,) = verdict.findings
    assert facts.text[: finding.span.start].endswith("Số: 12/KH-UBND")


@pytest.mark.parametrize(("above", "status"), [((), Status.REVIEW), (HEADER, Status.GAP)])
def test_a_text_file_has_lost_it_where_it_has_no_number_either(
    above: tuple[str, ...], status: Status
) -> None:
    assert verdict_on("place-date", Params(), *above, *REST, text=True)[0].status is status


@pytest.mark.parametrize("line", ["Bình Lư, ……………………", "Bình Lư, .................."])
def test_a_day_left_open_as_a_whole_is_given_at_signing(line: str) -> None:
    verdict, facts = verdict_on("place-date", Params(), *HEADER, line, *REST)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [line])
    assert verdict.findings[0].when is When.SIGNING


def test_a_few_dots_behind_a_comma_are_no_day() -> None:
    verdict, _ = verdict_on("place-date", Params(), *HEADER, "Bình Lư, ...", *REST)
    assert verdict.status is Status.GAP


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ("ngày 5/4/2026", "ngày 05 tháng 4 năm 2026"),
        ("ngày 12-02-2026", "ngày 12 tháng 02 năm 2026"),
        ("ngày 24.10.2026", "ngày 24 tháng 10 năm 2026"),
    ],
)
def test_a_known_day_in_figures_is_kept_in_words(figures: str, words: str) -> None:
    verdict, facts = verdict_on("place-date", Params(), *HEADER, f"Bình Lư, {figures}", *REST)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [figures])
    assert verdict.findings[0].suggestion == words


@pytest.mark.parametrize(
    ("when", "end"),
    [
        ("31 tháng 4 năm 2026", "không có trong lịch."),
        ("31 tháng 11 năm 2025", "không có trong lịch."),  # late in the year before
        ("31 tháng 4 năm 2025", "năm cũng không phải năm 2026 của kế hoạch."),
        ("05 tháng 13 năm 2024", "năm cũng không phải năm 2026 của kế hoạch."),
    ],
)
def test_a_day_that_is_none_does_not_hide_its_year(when: str, end: str) -> None:
    verdict, _ = verdict_on("place-date", Params(), *HEADER, f"Bình Lư, ngày {when}", *REST)
    assert verdict.status is Status.GAP
    assert verdict.message.endswith(end)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("ngày 24 tháng 4 năm 2025", "ngày 24 tháng 4 năm 2026"),
        ("ngày 05 tháng 02 năm 2024", "ngày 05 tháng 02 năm 2026"),
        ("ngày … tháng 3 năm 2025", "ngày … tháng 3 năm 2026"),
        ("ngày 5/4/2024", "ngày 5/4/2026"),
        ("ngày 29 tháng 2 năm 2024", None),  # no such day in the plan's year
    ],
)
def test_of_a_wrong_year_only_the_year_is_corrected(line: str, words: str | None) -> None:
    verdict, facts = verdict_on("place-date", Params(), *HEADER, f"Bình Lư, {line}", *REST)
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, [line])
    assert [finding.suggestion for finding in verdict.findings] == [words]


def test_which_of_several_years_was_meant_is_not_guessed() -> None:
    line = "Bình Lư, ngày 24 tháng 4 năm 2035"
    verdict, _ = verdict_on("place-date", Params(), *HEADER, line, *YEARS)
    assert [finding.suggestion for finding in verdict.findings] == [None]


@pytest.mark.parametrize(
    ("subject", "when", "status"),
    [
        ("lấy ý kiến dự thảo Kế hoạch bình đẳng giới năm 2026", "18 tháng 9 năm 2025", Status.PASS),
        ("đề nghị phê duyệt Kế hoạch bình đẳng giới năm 2026", "02 tháng 7 năm 2025", Status.PASS),
        ("lập dự toán công tác bình đẳng giới năm 2026", "10 tháng 8 năm 2025", Status.PASS),
        ("triển khai công tác bình đẳng giới năm 2026", "18 tháng 12 năm 2025", Status.PASS),
        ("triển khai công tác bình đẳng giới năm 2026", "18 tháng 9 năm 2025", Status.GAP),
        ("lấy ý kiến dự thảo Kế hoạch bình đẳng giới năm 2026", "18 tháng 9 năm 2024", Status.GAP),
        ("lấy ý kiến dự thảo Kế hoạch bình đẳng giới năm 2025", "08 tháng 01 năm 2026", Status.GAP),
    ],
)
def test_a_letter_that_submits_may_be_of_the_year_before(
    subject: str, when: str, status: Status
) -> None:
    letter = (
        "UBND XÃ BÌNH LƯ", "Số: 12/UBND-VX", f"V/v {subject}", f"Bình Lư, ngày {when}",
        "Kính gửi: Các phòng, ban, ngành, đoàn thể xã.", "1. Các thôn tuyên truyền về bình đẳng giới.",
    )  # fmt: skip
    assert verdict_on("place-date", Params(), *letter)[0].status is status
