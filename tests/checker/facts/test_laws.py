"""Laws called by name: with date or year, by number, inside the title of a law that amends them."""

import pytest

from checker.facts.laws import Laws
from tests.checker.facts.reading import facts_of, unmark
from tests.checker.stretch import stretch

FRAME = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026")


def named(line: str) -> list[tuple[str, str]]:
    """The laws of *line* with the date or year written for each."""
    facts = facts_of(*FRAME, "I. NỘI DUNG", line)
    return [
        (facts.quote(law.name), law.date.text if law.date else str(law.year or ""))
        for law in facts[Laws]
    ]


@pytest.mark.parametrize(
    ("tail", "when"),
    [
        (" ngày 29 tháng 11 năm 2006", "29/11/2006"),
        (", ngày 29/11/2006", "29/11/2006"),
        (" (ngày 29/11/2006)", "29/11/2006"),
        (" của Quốc hội khóa XI, kỳ họp thứ 10, ngày 29/11/2006", "29/11/2006"),
        (" được Quốc hội thông qua ngày 29/11/2006", "29/11/2006"),
        (" (sửa đổi) ngày 29/11/2006", "29/11/2006"),
        (" năm 2006", "2006"),
        (" (năm 2006)", "2006"),
        (" 2006", "2006"),
        (" có hiệu lực từ ngày 01/7/2007", ""),
        (" được Quốc hội thông qua, có hiệu lực từ ngày 01/7/2007", ""),
        (" và tổ chức hội nghị ngày 20/10/2026", ""),
        (" được Quốc hội thông qua và Nghị định của Chính phủ ngày 04/6/2008", ""),
        (" của Quốc hội khóa XI, Quyết định ngày 23/10/2021 của Thủ tướng Chính phủ", ""),
        (" 2006-2026", ""),
        ("", ""),
    ],
)
def test_the_date_or_year_behind_a_name_is_the_law_s(tail: str, when: str) -> None:
    assert named(f"Thực hiện Luật Bình đẳng giới{tail}.") == [("Luật Bình đẳng giới", when)]


@pytest.mark.parametrize(
    "line",
    [
        "Luật Bình đẳng giới số 73/2006/QH11 ngày 29/11/2006",
        "Luật Bình đẳng giới 73/2006/QH11",
        "Luật Bình đẳng giới (Luật số 73/2006/QH11)",
        "quy phạm pháp luật bình đẳng giới ngày 29/11/2006",
        "Luật sửa đổi, bổ sung một số điều của Luật Bình đẳng giới ngày 29/11/2016",
        "Luật sửa đổi Luật Đất đai, Luật Bình đẳng giới và Luật Trẻ em ngày 29/11/2016",
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Chứng khoán, Luật Kế toán, Luật Kiểm toán độc lập, Luật Đầu tư,"
            " Luật Quản lý, sử dụng tài sản công, Luật Quản lý thuế, Luật Thuế thu nhập cá nhân, Luật Nhà giáo,"
            " Luật Việc làm, Luật Dự trữ quốc gia, Luật Bình đẳng giới số 56/2024/QH15 ngày 29/11/2024"
        ),
    ],
)
def test_a_number_or_an_amending_title_is_no_name(line: str) -> None:
    assert named(line) == []


def test_the_next_basis_is_not_amended_by_the_one_above() -> None:
    above = "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Nhà giáo và Luật Việc làm"
    facts = facts_of(*FRAME, above, "Căn cứ Luật Bình đẳng giới ngày 29/11/2006", "I. NỘI DUNG")
    assert [facts.quote(law.span) for law in facts[Laws]][
        -1
    ] == "Luật Bình đẳng giới ngày 29/11/2006"


def test_every_law_of_a_line_has_its_own_date() -> None:
    line = (
        "Luật Bình đẳng giới, Luật Trẻ em ngày 05/4/2016 và Luật PCBLGĐ năm 2022 (sửa đổi năm 2025)"
    )
    assert named(line) == [
        ("Luật Bình đẳng giới", ""),
        ("Luật Trẻ em", "05/4/2016"),
        ("Luật PCBLGĐ", "2022"),
    ]


def test_a_known_amending_law_is_a_law_of_its_own() -> None:
    text, (whole,) = unmark(
        "«Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương»"
        " ngày 22/11/2019"
    )
    (law,) = facts_of(text)[Laws]
    assert law.name == whole
    assert [version.id for version in law.versions] == ["47/2019/QH14"]


def test_versions_of_one_law_share_its_name_the_oldest_first() -> None:
    (law,) = facts_of("Luật Tổ chức chính quyền địa phương")[Laws]
    assert [v.id for v in law.versions] == ["77/2015/QH13", "65/2025/QH15", "72/2025/QH15"]


@pytest.mark.parametrize(("between", "found"), [(89, True), (90, False)])
def test_who_passed_a_law_may_be_told_in_a_line(between: int, *, found: bool) -> None:
    middle = f" được Quốc hội {stretch(between)} ngày "
    assert named(f"Luật Bình đẳng giới{middle}29/11/2006")[0][1] == ("29/11/2006" if found else "")


@pytest.mark.parametrize(("between", "found"), [(691, False), (692, True)])
def test_an_amending_title_may_name_other_laws_first(between: int, *, found: bool) -> None:
    line = f"Luật sửa đổi {stretch(between)} Luật Bình đẳng giới ngày 29/11/2016"
    assert bool(named(line)) is found
