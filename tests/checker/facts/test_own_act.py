"""The body that says that it makes the plan, and the kind of unit the plan is of."""

import pytest

from checker.facts.own_act import OwnAct
from checker.facts.own_unit import OwnUnit
from tests.checker.facts.reading import facts_of

HEAD = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026")
BASIS = "Căn cứ Luật Bình đẳng giới;"


def act(*preamble: str) -> str | None:
    facts = facts_of(*HEAD, BASIS, *preamble, "I. NỘI DUNG", "Sở Nội vụ ban hành văn bản.")
    body = facts[OwnAct].body
    return facts.quote(body) if body else None


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Ủy ban nhân dân xã Bình Lư ban hành Kế hoạch như sau:", "Ủy ban nhân dân xã Bình Lư"),
        ("UBND tỉnh xây dựng Kế hoạch như sau:", "UBND tỉnh"),
        ("Sở Nội vụ lập kế hoạch như sau:", "Sở Nội vụ"),
        ("Ban vì sự tiến bộ của phụ nữ xã triển khai Kế hoạch:", "Ban vì sự tiến bộ của phụ nữ xã"),
        ("Theo đề nghị của Sở Nội vụ, UBND xã đề ra kế hoạch:", "UBND xã"),
        ("UBND xã xây dựng. UBND tỉnh ban hành Kế hoạch:", "UBND tỉnh"),
        ("Ủy ban Mặt trận Tổ quốc xã ban hành Kế hoạch:", None),
        ("UBND xã giao Phòng Văn hóa thực hiện:", None),
        ("Phòng Nội vụ ban hành Kế hoạch:", None),
    ],
)
def test_the_last_body_of_the_preamble_that_makes_the_plan(line: str, body: str | None) -> None:
    assert act(line) == body


@pytest.mark.parametrize(("length", "there"), [(60, True), (61, False)])
def test_a_committee_is_followed_by_60_characters_at_most(length: int, *, there: bool) -> None:
    assert (act(f"UBND {'x' * (length - 1)} ban hành Kế hoạch:") is not None) is there


def test_no_words_of_it_where_nobody_says_so() -> None:
    assert act() is None
    facts = facts_of(*HEAD, BASIS, "UBND xã ban hành Kế hoạch:", "I. NỘI DUNG")
    own = facts[OwnAct]
    assert own.body is not None
    assert own.contains(own.body)
    assert not own.contains(own.body._replace(end=own.body.end + 1))


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (("ỦY BAN NHÂN DÂN", "PHƯỜNG BÌNH LƯ", "Số: 1/KH-UBND"), "phường"),
        (("ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU", "Số: 1/KH-UBND"), "tỉnh"),
        (("ỦY BAN NHÂN DÂN", "TP. HUẾ", "Số: 1/KH-UBND"), "thành phố"),
        ((), "tỉnh"),
    ],
)
def test_the_kind_of_unit_is_the_one_written_with_its_name(
    lines: tuple[str, ...], kind: str
) -> None:
    assert facts_of(*lines, *HEAD, "I. NỘI DUNG", "Truyền thông.")[OwnUnit].kind == kind


def test_the_kind_written_most_often_goes_first() -> None:
    lines = (
        "ỦY BAN NHÂN DÂN",
        "XÃ BÌNH LƯ",
        *HEAD,
        "I. NỘI DUNG",
        "phường Bình Lư, phường Bình Lư",
    )
    assert facts_of(*lines)[OwnUnit].kind == "phường"


@pytest.mark.parametrize(("length", "there"), [(120, True), (121, False)])
def test_another_bodys_name_has_120_characters_at_most(length: int, *, there: bool) -> None:
    assert (act(f"Sở {'x' * length} ban hành Kế hoạch:") is not None) is there
    assert act("Ban xã ban hành Kế hoạch:") is None  # two letters are no name
