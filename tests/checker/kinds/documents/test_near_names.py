"""Near matches of long names."""

import pytest

from checker.kinds.documents.near_names import most_similar
from tests.checker.facts.reading import facts_of, unmark

NAME = "Chương trình truyền thông về bình đẳng giới đến năm"
LEADERS = (
    "Chương trình tăng cường sự tham gia bình đẳng của phụ nữ trong các vị trí lãnh đạo và quản lý"
)


@pytest.mark.parametrize(
    ("name", "marked"),
    [
        (NAME, "Thực hiện «Chương trình truyền thông về bình dẳng giới đến năm» 2030."),
        (NAME, "Thực hiện «chương trình truyền thông bình đẳng giới đến năm» 2030."),
        (LEADERS, f"Triển khai «{LEADERS.replace('trong các vị trí', 'vào vị trí')}»."),
    ],
)
def test_a_name_with_a_slip_is_found(name: str, marked: str) -> None:
    text, (span,) = unmark(marked)
    found = most_similar(facts_of(text), name)
    assert found is not None
    assert found.start == span.start
    assert abs(found.end - span.end) <= len(" quản lý")


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững trên địa bàn xã.",
        "Đẩy mạnh truyền thông về bình đẳng giới đến năm 2030.",
        "Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới.",
    ],
)
def test_another_name_is_none(text: str) -> None:
    assert most_similar(facts_of(text), NAME) is None


def test_other_years_are_never_alike() -> None:
    text = "Chiến lược quốc gia về bình đẳng giới giai đoạn 2026-2030"
    name = "Chiến lược quốc gia về bình đẳng giới giai đoạn 2021-2030"
    found = most_similar(facts_of(text), name)
    assert found is None or "2026" not in text[found.start : found.end]


@pytest.mark.parametrize(("slips", "alike"), [(5, True), (6, False)])
def test_eighty_six_of_a_hundred_letters_make_a_near_name(slips: int, *, alike: bool) -> None:
    """Of 40 characters 5 changed are 87.5, 6 are 85."""
    name = f"đề án {'m' * 34}"
    found = most_similar(facts_of(f"Thực hiện đề án {'m' * (34 - slips)}{'k' * slips} ."), name)
    assert (found is not None) is alike


def test_86_of_a_hundred_will_do() -> None:
    """Of 50 characters 7 changed are 86."""
    name = f"đề án {'m' * 44}"
    text = f"Thực hiện đề án {'m' * 37}{'k' * 7} ."
    assert most_similar(facts_of(text), name) is not None


BEST = "Chương trình truyền thông về bình dẳng giới đến năm"
WORSE = "Chương trình truyền thông về bình dẵng gới đến năn"


@pytest.mark.parametrize(
    ("lines", "at"),
    [
        ((f"Thực hiện {WORSE}.", f"Thực hiện {BEST}."), BEST),
        ((f"Thực hiện {BEST}.", f"Thực hiện {WORSE}."), BEST),
        ((f"Thực hiện {WORSE}.", f"Thực hiện {BEST}.", f"Thực hiện {WORSE}."), BEST),
        ((f"Thực hiện {WORSE}, một.", f"Thực hiện {WORSE}, hai."), WORSE),
    ],
)
def test_the_nearest_is_taken_and_of_two_alike_the_first(lines: tuple[str, ...], at: str) -> None:
    facts = facts_of(*lines)
    found = most_similar(facts, NAME)
    assert found is not None
    assert found.start == facts.text.index(at)


@pytest.mark.parametrize(
    "passage",
    [
        "Chương trình truyền thông rộng khắp về bình đẳng giới đến năm",  # two words more
        "Chương trình truyền thông bình đẳng đến năm",  # two words less
    ],
)
@pytest.mark.parametrize("after", ["", " sau cùng"])
def test_a_name_may_have_two_words_more_or_less(passage: str, after: str) -> None:
    facts = facts_of(f"Thực hiện {passage}{after}")
    found = most_similar(facts, NAME)
    assert found is not None
    assert facts.quote(found) == passage


def test_a_name_does_not_go_on_behind_a_semicolon() -> None:
    text = "Thực hiện Chương trình truyền thông; bình đẳng giới đến năm sau."
    assert most_similar(facts_of(text), NAME) is None
