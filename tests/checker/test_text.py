"""What readers make of characters, and how the checker compares them."""

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text import clean, clean_with_places, fold, matches, places, strip_marks

# Letters of plans, and what makes them hard: marks apart, odd spaces, every dash and line end.
NASTY = st.text(
    st.sampled_from(
        "aoeuyAOĐđðÐ òóỏõọùúủũụàáhnNG12/.\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b"
        "\u00a0\u2003\u3000\t\n\r\f\u0085\u2028\u200b\u00ad\ufeff\u2060\uf0b7•–—−“”‘’«»…İıßΣﬁ\U0001f600"
    )
)
TEXTS = st.one_of(st.text(), NASTY)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Bi\u0300nh đẳng giới", "Bình đẳng giới"),
        ("Ủy\u00a0ban   nhân\tdân", "Ủy ban nhân dân"),
        ("bình\u200b đẳ\u00adng\ufeff giới", "bình đẳng giới"),
        ("1790/Q\u00d0-TTg", "1790/QĐ-TTg"),
        ("\u00f0iều", "điều"),
        ("một\r\nhai\rba\u2028bốn", "một\nhai\nba\nbốn"),
        ("\uf0b7 Tuyên truyền", "- Tuyên truyền"),
        ("hết\x07 ô", "hết ô"),
    ],
)
def test_clean_decides_the_characters_of_a_document(raw: str, text: str) -> None:
    assert clean(raw) == text


@given(TEXTS)
def test_cleaning_again_changes_nothing_and_all_is_composed(raw: str) -> None:
    once = clean(raw)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "  " not in once


@given(TEXTS)
def test_each_clean_character_stands_for_a_range_of_the_raw_text(raw: str) -> None:
    text, ranges = clean_with_places(raw)
    assert text == clean(raw)
    assert len(ranges) == len(text)
    assert all(0 <= start < end <= len(raw) for start, end in ranges)
    assert all(before <= after for before, after in pairwise(ranges))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ỦY BAN", "uỷ ban"),
        ("hòa bình", "hoà bình"),
        ("Thủy lợi", "thuỷ lợi"),
        ("khỏe", "khoẻ"),
        ("2021–2030", "2021-2030"),
        ("2021−2030", "2021—2030"),
        ("“Bình đẳng”", '"bình đẳng"'),
        ("văn\nhóa", "Văn hoá"),
        ("ĐĂK", "đăk"),
    ],
)
def test_folding_makes_equal_what_a_reader_calls_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("quý", "quỳ"),
        ("bình đẳng", "bình dẳng"),
        ("1790", "1970"),
        ("phấn đấu", "phân đấu"),
        ("hòan", "hoàn"),
        ("/", "-"),
    ],
)
def test_folding_keeps_apart_what_differs(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(TEXTS)
def test_folding_keeps_every_position_and_changes_nothing_twice(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(TEXTS)
def test_stripping_keeps_every_position_and_changes_nothing_twice(text: str) -> None:
    bare = strip_marks(text)
    assert len(bare) == len(text)
    assert strip_marks(bare) == bare


@given(st.text("aăâbcdđeêoôơuưyàáảãạằềộợứỹ ĐÂƯ"))
def test_stripping_leaves_the_letters_that_remain_without_marks(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    apart = unicodedata.normalize("NFD", composed.replace("đ", "d").replace("Đ", "D"))
    assert strip_marks(composed) == "".join(c for c in apart if not unicodedata.combining(c))


def test_stripping_shows_a_misspelling() -> None:
    assert strip_marks("bình dẳng giới") == strip_marks("bình đẳng giới") == "binh dang gioi"
    assert strip_marks("ĐẶC KHU") == "DAC KHU"


@given(st.text("năm 2026."), st.integers(0, 8), st.integers(0, 30))
def test_matches_finds_what_a_pattern_finds(text: str, start: int, end: int) -> None:
    pattern = re.compile(r"(?:năm|m) ?\d*")
    stop = min(end, len(text))
    found = [m.span() for m in matches(pattern, text, ("năm", "m"), start, stop)]
    assert found == [m.span() for m in pattern.finditer(text, start, stop)]


def test_places_of_a_word_overlap() -> None:
    assert list(places("xã xã xã", "xã xã", 0, 8)) == [0, 3]
    assert list(places("xã xã xã", "xã", 1, 7)) == [3]
