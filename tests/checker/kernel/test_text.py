"""Text as readers make it and rules compare it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.kernel.text import (
    clean,
    clean_with_places,
    fold,
    normalise,
    strip_marks,
)

NASTY = st.text(
    st.sampled_from(
        "ab ê\t\n\r\f\v\u0085\u2028\u00a0\u2003\u200b\ufeff\u00ad\u00d0\u0300\u0323\u0302"
    )
    | st.sampled_from("\x00\x1f\u2022\uf0b7\u1100\u1161\u11a8\uac00\u0958\u09c7\u09beiİßǅ")
    | st.characters(exclude_categories=("Cs",)),
    max_size=40,
)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("bi\u0300nh đa\u0306\u0309ng", "bình đẳng"),
        ("15\u00a0tháng\u2003 11", "15 tháng 11"),
        ("a\t\t b", "a b"),
        ("ph\u200bụ\u00ad n\ufeffữ", "phụ nữ"),
        ("Q\u00d0 \u00d0à N\u1eb5ng", "QĐ Đà Nẵng"),
        ("a\r\nb\rc\u2028d\fe", "a\nb\nc\nd\ne"),
        ("\uf0b7 việc", "- việc"),
        ("a\x00b\x07c", "a b c"),
        (" a  b ", " a b "),
    ],
)
def test_cleaning(raw: str, expected: str) -> None:
    assert clean(raw) == expected


@given(NASTY)
def test_clean_text_is_clean(raw: str) -> None:
    cleaned = clean(raw)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert "  " not in cleaned
    assert not set(cleaned) & set("\t\r\u00a0\u200b\u00ad\ufeff\x00")
    assert cleaned.split() == normalise(raw).split()


@given(NASTY)
def test_every_clean_character_knows_where_it_came_from(raw: str) -> None:
    cleaned, ranges = clean_with_places(raw)
    assert cleaned == clean(raw)
    assert len(ranges) == len(cleaned)
    assert all(0 <= start < end <= len(raw) for start, end in ranges)
    assert ranges == sorted(ranges)
    for character, (start, end) in zip(cleaned, ranges, strict=True):
        assert character in clean(raw[start:end]) or end - start > 1


@given(NASTY)
def test_folding_keeps_every_position(raw: str) -> None:
    for text in (raw, clean(raw)):
        assert len(fold(text)) == len(strip_marks(text)) == len(text)
        assert fold(fold(text)) == fold(text)
        assert strip_marks(strip_marks(text)) == strip_marks(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hòa THỦY Ủy", "hoà thuỷ uỷ"),
        ("2021–2025", "2021-2025"),
        ("“giới”", '"giới"'),
        ("ĐẢNG ỦY", "đảng uỷ"),
        ("a\nb", "a b"),
        ("khỏe", "khoẻ"),
        ("2021−2030", "2021—2030"),
    ],
)
def test_what_folds_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("toàn", "tòan"),
        ("bình", "binh"),
        ("quý", "quỳ"),
        ("bình đẳng", "bình dẳng"),
        ("phấn đấu", "phân đấu"),
        ("1790", "1970"),
        ("/", "-"),
    ],
)
def test_what_does_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_stripping() -> None:
    assert strip_marks("Ủy ban nhân dân xã Đăk Mar, ỹ Ẵ") == "Uy ban nhan dan xa Dak Mar, y A"


@given(st.text("aăâbcdđeêoôơuưyàáảãạằềộợứỹ ĐÂƯ"))
def test_stripping_leaves_the_letters_that_remain_without_marks(text: str) -> None:
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    assert strip_marks(text) == "".join(c for c in apart if not unicodedata.combining(c))
