"""Capitals by Phụ lục II of the decree, and one way of naming a body, by the rules' own words."""

from functools import cache

import pytest

from checker.kinds import KINDS
from checker.library.load import load_library
from checker.library.rule import Rule
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import FRAME


@cache
def rule(name: str) -> Rule:
    return next(rule for rule in load_library().rules if rule.id == name)


def told(name: str, *lines: str) -> list[tuple[str, str | None]]:
    facts = facts_of(*FRAME, *lines)
    verdict = KINDS[rule(name).kind].judge(rule(name), facts)
    return [(facts.quote(finding.span), finding.fix) for finding in verdict.findings]


@pytest.mark.parametrize(
    ("line", "found", "right"),
    [
        ("Chăm sóc sức khỏe nhân dân trên địa bàn.", "nhân dân trên địa bàn", "Nhân dân trên địa bàn"),
        ("Vận động các tầng lớp nhân dân.", "tầng lớp nhân dân", "tầng lớp Nhân dân"),
        ("Chủ trương của Đảng và nhà nước.", "Đảng và nhà nước", "Đảng và Nhà nước"),
        ("Chính sách, pháp luật của nhà nước.", "pháp luật của nhà nước", "pháp luật của Nhà nước"),
        ("Giao ủy ban nhân dân xã.", "ủy ban nhân dân", "Ủy ban nhân dân"),
        ("Giao Uỷ Ban Nhân dân xã.", "Uỷ Ban Nhân dân", "Uỷ ban nhân dân"),
        ("Phối hợp hội liên hiệp phụ nữ xã.", "hội liên hiệp phụ nữ xã", "Hội Liên hiệp Phụ nữ xã"),
        ("Quyết định của Thủ tướng chính phủ.", "Thủ tướng chính phủ", "Thủ tướng Chính phủ"),
        ("Công tác bình đẳng giới và Vì sự tiến bộ của phụ nữ.",
         "bình đẳng giới và Vì sự tiến bộ", "bình đẳng giới và vì sự tiến bộ"),
        ("Theo khoản 1 điều 7 Nghị định 125/2021/NĐ-CP.", "điều 7", "Điều 7"),
        ("Kinh phí thực hiện kế hoạch này do ngân sách.", "kế hoạch này", "Kế hoạch này"),
    ],
)  # fmt: skip
def test_a_name_with_other_capitals_is_told(line: str, found: str, right: str) -> None:
    assert told("proof.capitals", line) == [(found, right)]


@pytest.mark.parametrize(
    "line",
    [
        "Các tầng lớp Nhân dân; Đảng, Nhà nước; Ủy ban nhân dân xã; Hội đồng nhân dân; Kế hoạch này.",
        "Các đại biểu Hội đồng nhân dân trên địa bàn; Tòa án nhân dân trên địa bàn tỉnh.",
        "Đổi 500 nhân dân tệ; Tòa án nhân dân; công an nhân dân; quản lý nhà nước; ngân sách nhà nước.",
        "ỦY BAN NHÂN DÂN XÃ; CÁC TẦNG LỚP NHÂN DÂN; BÌNH ĐẲNG GIỚI VÀ VÌ SỰ TIẾN BỘ",
        "Các kế hoạch này; các ủy ban nhân dân; tổ chức đảng, nhà nước; cơ quan tài chính đảng và nhà nước.",
        "Ban Bình đẳng giới và Vì sự tiến bộ của phụ nữ; Hoạt động vì sự tiến bộ của phụ nữ.",
        "Theo điều 7 nội quy; 5 điều 8 khoản; trong điều kiện; Điều 7 Nghị định 125/2021/NĐ-CP.",
    ],
)
def test_what_is_right_or_left_open_is_not_told(line: str) -> None:
    assert told("proof.capitals", line) == []


CULTURE = "Sở Văn hóa, Thể thao và Du lịch"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["Gửi Sở Văn hóa thể thao và du lịch.", f"Nơi nhận: {CULTURE}."],
         [("Sở Văn hóa thể thao và du lịch", CULTURE)]),
        (["Phòng Văn hóa - Xã hội chủ trì.", "Phòng Văn hóa và Xã hội tổng hợp."],
         [("Phòng Văn hóa và Xã hội", "Phòng Văn hóa - Xã hội")]),
        (["Ban Vì sự tiến bộ của phụ nữ; Ban Vì sự tiến bộ phụ nữ."],
         [("Ban Vì sự tiến bộ phụ nữ", "Ban Vì sự tiến bộ của phụ nữ")]),
        (["Sở Văn hóa, thể thao và du lịch; Sở Văn hóa thể thao và Du lịch."],
         [("Sở Văn hóa, thể thao và du lịch", CULTURE), ("Sở Văn hóa thể thao và Du lịch", CULTURE)]),
    ],
)  # fmt: skip
def test_a_body_named_in_several_ways_is_told(
    lines: list[str], found: list[tuple[str, str]]
) -> None:
    assert told("proof.naming", *lines) == found


@pytest.mark.parametrize(
    "lines",
    [
        [f"{CULTURE}; Sở Văn hoá, Thể thao và Du lịch; SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH."],
        ["Phòng Văn hóa - Xã hội; Phòng Văn hóa – Xã hội; Phòng Văn hóa-Xã hội."],
        ["Sở Văn hóa thể thao và du lịch; Sở Văn hóa thể thao và du lịch."],
        ["Bộ Nội vụ; cán bộ nội vụ; Sở Tài chính; cơ sở tài chính; Sở Nội vụ, Bộ Tài chính."],
    ],
)
def test_one_way_of_naming_is_not_told(lines: list[str]) -> None:
    assert told("proof.naming", *lines) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Báo cáo Ủy ban nhân dân tỉnh Huế.", ["tỉnh Huế"]),
        ("Sở Nội vụ tỉnh Đà Nẵng chủ trì; TỈNH ĐÀ NẴNG.", ["tỉnh Đà Nẵng", "TỈNH ĐÀ NẴNG"]),
        ("Báo cáo Ủy ban nhân dân thành phố Huế; tỉnh Lào Cai; các tỉnh, thành phố.", []),
        ("Báo cáo tỉnh Thừa Thiên Huế; tỉnh Thừa Thiên - Huế.", []),  # told by another rule
        ("Tham quan thành phố Lào Cai.", []),
    ],
)
def test_a_city_of_the_centre_is_no_province(line: str, found: list[str]) -> None:
    assert [quote for quote, _ in told("proof.naming", line)] == found


def test_while_it_was_a_province_it_may_be_called_so() -> None:
    facts = facts_of(
        *FRAME, "Báo cáo tỉnh Huế.", "Thừa Thiên Huế, ngày 05 tháng 4 năm 2024", year=2024
    )
    assert KINDS["naming"].judge(rule("proof.naming"), facts).findings == ()
