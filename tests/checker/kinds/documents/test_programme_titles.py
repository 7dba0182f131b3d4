"""The title that stands beside a programme's number, compared with the official one."""

import pytest

from checker.facts.citations import Citations
from checker.kinds.documents.programme_titles import garbled_title
from tests.checker.facts.reading import facts_of
from tests.checker.stretch import stretch

OFFICIAL = "Chương trình truyền thông về bình đẳng giới đến năm 2030"
OTHER = "Chương trình hỗ trợ phụ nữ khởi nghiệp sáng tạo của cả nước"
NUMBER = "Quyết định số 1790/QĐ-TTg"


def garbled(text: str, official: str = OFFICIAL) -> str | None:
    facts = facts_of(text)
    span = garbled_title(facts, official, facts[Citations])
    return facts.quote(span) if span else None


@pytest.mark.parametrize(
    "text",
    [
        f"Thực hiện {NUMBER} phê duyệt {OTHER}.",
        f"Thực hiện {NUMBER} ngày 23/10/2021 của Thủ tướng Chính phủ về {OTHER}.",
        f"Thực hiện {NUMBER} về việc phê duyệt “{OTHER}”.",
        f"Thực hiện {OTHER} ({NUMBER}).",
        f"Thực hiện “{OTHER}” theo {NUMBER}.",
    ],
)
def test_another_title_beside_the_number_is_found(text: str) -> None:
    assert garbled(text) == OTHER


@pytest.mark.parametrize(
    "text",
    [
        f"Thực hiện {NUMBER} phê duyệt {OFFICIAL}.",
        f"Thực hiện {NUMBER}.",
        f"Thực hiện {OTHER}; {NUMBER}.",
        f"Thực hiện {OTHER} (gọi tắt là Đề án); {NUMBER}.",
        f"Thực hiện {NUMBER}. Xây dựng {OTHER}.",
    ],
)
def test_a_title_that_is_the_official_one_or_stands_apart_is_not(text: str) -> None:
    assert garbled(text) is None


@pytest.mark.parametrize(
    ("title", "found"),
    [("Chương trình vay vốn mới", True), ("Chương trình vay vốn", False)],
)
def test_five_words_make_a_title_of_its_own(title: str, *, found: bool) -> None:
    assert (garbled(f"Thực hiện {title} ({NUMBER}).") is not None) is found


@pytest.mark.parametrize(("slips", "found"), [(28, False), (29, True)])
def test_below_seventy_two_of_a_hundred_a_title_is_another_one(slips: int, *, found: bool) -> None:
    """Of 100 characters 28 changed leave a likeness of 72."""
    opening = "Chương trình về việc "
    official = opening + "m" * (100 - len(opening))
    title = official[: 100 - slips] + "k" * slips
    assert (garbled(f"Thực hiện {title} ({NUMBER}).", official) is not None) is found


@pytest.mark.parametrize(("length", "found"), [(198, True), (199, False)])
def test_a_title_begins_within_200_characters_before_its_number(
    length: int, *, found: bool
) -> None:
    """Behind the title stand a space and a bracket."""
    opening = "Chương trình "
    title = opening + stretch(length - len(opening))
    assert (garbled(f"Thực hiện {title} ({NUMBER}).") is not None) is found


@pytest.mark.parametrize(("length", "found"), [(30, True), (31, False)])
def test_thirty_characters_may_stand_between_the_bracket_and_the_number(
    length: int, *, found: bool
) -> None:
    between = f"{stretch(length - 1)} "
    assert (garbled(f"Thực hiện {OTHER} ({between}{NUMBER}).") is not None) is found


@pytest.mark.parametrize(("length", "found"), [(60, True), (61, False)])
def test_sixty_characters_may_stand_between_the_number_and_the_word_for_it(
    length: int, *, found: bool
) -> None:
    between = f" {stretch(length - 2)} "
    assert (garbled(f"Thực hiện {NUMBER}{between}phê duyệt {OTHER}.") is not None) is found
