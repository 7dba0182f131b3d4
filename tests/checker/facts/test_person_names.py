"""Names of persons where a place's name might stand."""

import pytest

from checker.facts.person_names import is_person, may_be_person
from tests.checker.facts.reading import facts_of, unmark


@pytest.mark.parametrize(
    ("marked", "person", "perhaps"),
    [
        ("Phó Chủ tịch UBND tỉnh «Trần Văn Nam»", True, True),
        ("Chủ tịch UBND xã «Lò Minh Hạnh»", True, True),
        ("Chủ tịch Hội Nông dân xã «Vàng Seo Pao»", True, True),
        ("Trưởng Công an xã «Hà Quốc Việt»", True, True),
        ("UBND xã «Giàng A Sử»", True, True),
        ("UBND xã «Đào Thị Hoa»", True, True),
        # a surname, but no post before it, or one name only
        ("Giao UBND xã «Lê Minh Ngàn»", False, True),
        ("Chủ tịch UBND giao UBND xã «Lê Minh Ngàn»", False, True),
        ("Chủ tịch UBND huyện họp. UBND xã «Lê Minh Ngàn»", False, True),
        ("Chủ tịch UBND xã «Lê Ngàn»", False, True),
        # no surname
        ("UBND xã «Tả Lèng»", False, False),
        ("Chủ tịch UBND xã «Suối Ngàn»", False, False),
        ("Chủ tịch UBND xã «Khe Suối Trảng»", False, False),
        ("UBND xã «Lê Ngàn»", False, False),
    ],
)
def test_a_person_is_told_by_post_surname_and_middle_name(
    marked: str, *, person: bool, perhaps: bool
) -> None:
    text, (span,) = unmark(marked)
    facts = facts_of(text)
    assert (is_person(facts, span), may_be_person(facts, span)) == (person, perhaps)
