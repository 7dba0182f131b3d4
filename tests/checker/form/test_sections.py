"""Headings that name two sections at once, and what only looks as if it joined them."""

import pytest

from checker.form.sections import joined_tails
from checker.kernel.text import fold
from tests.checker.facts.reading import library

LEXICON = library().lexicon


@pytest.mark.parametrize(
    ("title", "tails"),
    [
        ("KINH PHÍ VÀ TỔ CHỨC THỰC HIỆN", ["tổ chức thực hiện"]),
        ("NHIỆM VỤ, TỔ CHỨC THỰC HIỆN", ["tổ chức thực hiện"]),
        ("NHIỆM VỤ ; TỔ CHỨC THỰC HIỆN", ["tổ chức thực hiện"]),
        ("Nâng cao nhận thức, trách nhiệm", []),
    ],
)
def test_what_stands_behind_what_joins(title: str, tails: list[str]) -> None:
    assert list(joined_tails(fold(title), LEXICON)) == tails


@pytest.mark.parametrize("sign", [";", " - ", ", "])
def test_signs_without_words_between_them_join_nothing_more(sign: str) -> None:
    """A line filled with one sign by a damaged file asked for its rest behind each of them."""
    found = list(joined_tails(fold("NHIỆM VỤ" + sign * 20_000), LEXICON))
    assert len(found) <= 1
