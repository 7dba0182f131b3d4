"""The year of a plan whose own day is blank and whose title names none."""

import pytest

from checker.particulars import Plan
from tests.checker.facts.reading import facts_of

BLANK = "Nam Hà, ngày      tháng      năm"
LAW = "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;"
FOLLOWED = "Thực hiện Kế hoạch số {} của UBND tỉnh về công tác bình đẳng giới năm {};"
UNTITLED = "Triển khai công tác bình đẳng giới"


def year_of_plan(
    *lines: str, title: str = UNTITLED, body: str = "Báo cáo trước ngày 10/12."
) -> int | None:
    """Return the year of a draft with *lines* as its basis and *body* as its only task."""
    draft = (
        "Số:     /KH-UBND", BLANK, "KẾ HOẠCH", title, *lines,
        "UBND xã xây dựng Kế hoạch như sau:", "I. NỘI DUNG", body, "Trên đây là Kế hoạch./.",
    )  # fmt: skip
    return facts_of(*draft)[Plan].year


@pytest.mark.parametrize(
    "law",
    [
        LAW,
        "Căn cứ Luật Phòng, chống bạo lực gia đình ngày 14 tháng 11 năm 2022;",
        "Căn cứ Luật Trẻ em ngày 05/4/2016;",
        "Căn cứ Luật Bình đẳng giới được Quốc hội thông qua ngày 29 tháng 11 năm 2006;",
    ],
)
def test_the_day_of_a_law_is_no_year_of_the_plan(law: str) -> None:
    assert year_of_plan(law) is None
    assert year_of_plan(law, law, title="Công tác bình đẳng giới năm 2024") == 2024
    assert year_of_plan(law, body="Báo cáo trước ngày 10/12/2024.") == 2024


@pytest.mark.parametrize(
    ("number", "named", "year"),
    [
        ("15/KH-UBND ngày 20 tháng 01 năm 2024", 2024, 2024),
        ("15/KH-UBND ngày 20/01/2024", 2024, 2024),
        ("150/KH-UBND ngày 20/12/2024", 2025, 2025),
        # of a year that ends or is over
        ("150/KH-UBND ngày 20/12/2024", 2024, None),
        ("15/KH-UBND ngày 20/01/2024", 2023, None),
        # a far year, or a day not known
        ("15/KH-UBND ngày 20/01/2024", 2026, None),
        ("15/KH-UBND", 2024, None),
    ],
)
def test_the_year_is_that_of_the_plan_followed(number: str, named: int, year: int | None) -> None:
    assert year_of_plan(LAW, FOLLOWED.format(number, named)) == year


@pytest.mark.parametrize(
    "basis",
    [
        "Căn cứ Báo cáo số 150/BC-UBND ngày 20/12/2024 của UBND tỉnh về kết quả bình đẳng giới năm 2024;",
        "Căn cứ Báo cáo số 12/BC-UBND ngày 15/01/2024 của UBND tỉnh về kết quả bình đẳng giới năm 2023;",
        "Căn cứ Kế hoạch số 15/KH-UBND ngày 20/01/2024 của UBND tỉnh về bình đẳng giới đến năm 2024;",
        "Căn cứ Kế hoạch số 15/KH-UBND ngày 20/01/2024 của UBND tỉnh về bình đẳng giới;",
    ],
)
def test_what_names_no_year_to_come_tells_none(basis: str) -> None:
    assert year_of_plan(LAW, basis) is None


def test_two_years_followed_or_a_later_document_leave_it_open() -> None:
    first = FOLLOWED.format("15/KH-UBND ngày 20/01/2024", 2024)
    second = FOLLOWED.format("16/KH-UBND ngày 20/01/2025", 2025)
    letter = "Căn cứ Công văn số 16/UBND-VX ngày 20/02/2025 của UBND tỉnh;"
    assert year_of_plan(first, second) is None
    assert year_of_plan(first, letter) is None


def test_a_year_before_the_latest_document_is_looked_back_on() -> None:
    cited = "Căn cứ Công văn số 16/UBND-VX ngày 20/02/2025 của UBND tỉnh;"
    back = "Phát huy kết quả năm 2023, tiếp tục tuyên truyền."
    assert year_of_plan(cited, body=back) is None
    assert year_of_plan(cited, body=f"{back} Hoàn thành trong năm 2025.") == 2025


def test_a_wrong_day_of_one_document_outweighs_no_title_and_no_deadline() -> None:
    cited = "Căn cứ Công văn số 16/UBND-VX ngày 20/02/2042 của UBND tỉnh;"
    assert year_of_plan(cited, title="Công tác bình đẳng giới năm 2025") == 2025
    assert year_of_plan(cited, body="Báo cáo trước ngày 10/12/2025.") == 2025


def test_the_subject_beside_the_number_tells_the_year() -> None:
    assert year_of_plan(LAW, title="V/v triển khai công tác bình đẳng giới năm 2024") == 2024


@pytest.mark.parametrize(
    ("body", "year"),
    [
        ("Hoàn thành trước ngày 30/9/2024; báo cáo năm trước ngày 15/01/2025.", 2024),
        ("Báo cáo 6 tháng trước ngày 10/6/2024, báo cáo năm trước ngày 15/01/2025.", 2024),
        ("Gửi báo cáo tổng kết trước ngày 10 tháng 02 năm 2025.", 2024),
        # a report of another time, a task, a yearly report at the end of its year
        ("Báo cáo quý I trước ngày 15/3/2025.", 2025),
        ("Tổ chức ra quân trước ngày 15/01/2025.", 2025),
        ("Báo cáo năm trước ngày 10/12/2025.", 2025),
        ("Báo cáo năm theo quy định. Ra quân ngày 15/01/2025.", 2025),
    ],
)
def test_a_yearly_report_early_in_a_year_is_of_the_year_before(body: str, year: int) -> None:
    assert year_of_plan(LAW, body=body) == year


def test_days_to_do_something_by_tell_the_year_however_old_the_documents_are() -> None:
    old = "Căn cứ Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ;"
    aim = "Phấn đấu năm 2030 đạt 75%."
    assert year_of_plan(LAW, old, body=f"{aim} Báo cáo trước ngày 10/12/2024.") == 2024
    assert year_of_plan(LAW, old, body=aim) is None
    assert year_of_plan(LAW, old, "Để thực hiện nhiệm vụ năm 2024,", body=aim) == 2024
