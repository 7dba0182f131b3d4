"""Which province a plan belongs to, as its text says."""

import pytest

from checker.facts import Facts
from checker.facts.places import Places
from checker.kinds.places.province import names_province, own_province, province_name
from tests.checker.facts.reading import facts_of

TITLE = ("UBND XÃ BÌNH LƯ", "KẾ HOẠCH", "Công tác bình đẳng giới năm 2026")
BASIS = "Căn cứ Kế hoạch số 5/KH-UBND ngày 12/01/2026 của UBND tỉnh Lai Châu;"


def plan(*lines: str, basis: tuple[str, ...] = (BASIS,)) -> Facts:
    return facts_of(*TITLE, *basis, "I. NỘI DUNG", *lines)


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("tỉnh Lai Châu", True),
        ("tỉnh Hoàng Gia", True),  # by its kind, whatever the register has
        ("thành phố Hải Phòng", True),
        ("thành phố Việt Trì", False),
        ("xã Bình Dương", False),
        ("huyện Tam Đường", False),
    ],
)
def test_a_province_or_a_city_with_the_name_of_one(name: str, *, is_one: bool) -> None:
    facts = facts_of(f"Triển khai tại {name}.")
    (place,) = facts[Places]
    assert names_province(facts, place) is is_one


@pytest.mark.parametrize(
    ("lines", "province"),
    [
        (("Tuyên truyền.",), "lai châu"),
        (("Giao lưu với tỉnh Sơn La.",), "lai châu"),  # a chance mention weighs less
        (("Giao lưu với tỉnh Sơn La.", "Thăm tỉnh Sơn La."), "sơn la"),  # two weigh more
        (("Họp tại huyện Tam Đường, huyện Tam Đường, huyện Tam Đường.",), "lai châu"),
    ],
)
def test_the_basis_weighs_more_than_one_mention_and_less_than_two(
    lines: tuple[str, ...], province: str
) -> None:
    assert own_province(plan(*lines)) == province


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("Thăm tỉnh Sơn La, tỉnh Lai Châu.",),
        ("Thăm tỉnh Sơn La, tỉnh Lai Châu.", "Thăm tỉnh Sơn La, tỉnh Lai Châu, tỉnh Điện Biên."),
    ],
)
def test_where_two_are_named_alike_none_is_known(lines: tuple[str, ...]) -> None:
    assert own_province(plan(*lines, basis=())) == ""


def test_a_provinces_own_header_tells() -> None:
    facts = facts_of("UBND TỈNH LAI CHÂU", *TITLE[1:], "I. NỘI DUNG", *["Thăm tỉnh Sơn La."] * 3)
    assert own_province(facts) == "lai châu"


def test_it_is_called_as_the_text_calls_it_most() -> None:
    facts = plan("Giao thành phố Lai Châu.", "Tỉnh Lai Châu giao.")
    assert province_name(facts, "lai châu") == "tỉnh Lai Châu"
    assert province_name(facts, "sơn la") == "tỉnh Sơn La"


def test_a_province_that_is_no_more_is_not_the_plans_own() -> None:
    history = ["Xã trước đây thuộc tỉnh Yên Bái.", "Trước sắp xếp, Sở Y tế tỉnh Yên Bái hỗ trợ."]
    assert own_province(plan(*history, "Báo cáo tỉnh Lào Cai.", basis=())) == "lào cai"


def test_one_that_still_is_outweighs_by_its_mentions() -> None:
    lines = ["Đoàn tỉnh Sơn La.", "Thăm tỉnh Sơn La.", "Báo cáo tỉnh Lào Cai."]
    assert own_province(plan(*lines, basis=())) == "sơn la"
