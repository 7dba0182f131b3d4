"""Whether a title says what the plan is on."""

import pytest

from checker.facts.title_field import names_a_field
from tests.checker.facts.reading import facts_of


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("công tác bình đẳng giới năm 2026", True),
        ("công tác y tế năm 2026", True),
        ("phòng, chống ma túy trên địa bàn xã bình lư năm 2026", True),
        ("trên địa bàn xã bình lư năm 2026 về bảo vệ trẻ em", True),
        ("công tác xã hội năm 2026", True),
        ("công tác năm 2026", False),
        ("công tác năm 2026 của ubnd xã bình lư", False),
        ("thực hiện nhiệm vụ trọng tâm năm 2026 tại phường tân phong", False),
        ("thực hiện quyết định số 1790/qđ-ttg ngày 23/10/2021 (đợt 2)", False),
        ("của ubnd tỉnh lai châu, năm 2026", False),
        ("triển khai công tác quý i", False),
    ],
)
def test_a_field_is_what_is_left_of_a_title(title: str, *, named: bool) -> None:
    assert names_a_field(facts_of("KẾ HOẠCH"), f"kế hoạch {title}") is named
