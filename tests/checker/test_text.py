"""Text as readers make it and rules compare it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text import clean, clean_with_places, fold, normalise, strip_marks

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
    cleaned, places = clean_with_places(raw)
    assert cleaned == clean(raw)
    assert len(places) == len(cleaned)
    assert all(0 <= start < end <= len(raw) for start, end in places)
    assert places == sorted(places)
    for character, (start, end) in zip(cleaned, places, strict=True):
        assert character in clean(raw[start:end]) or end - start > 1


@given(NASTY)
def test_folding_keeps_every_position(raw: str) -> None:
    text = clean(raw)
    assert len(fold(text)) == len(text)
    assert len(strip_marks(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hòa THỦY Ủy", "hoà thuỷ uỷ"),
        ("2021–2025", "2021-2025"),
        ("“giới”", '"giới"'),
        ("ĐẢNG ỦY", "đảng uỷ"),
        ("a\nb", "a b"),
    ],
)
def test_what_folds_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("toàn", "tòan"), ("bình", "binh")])
def test_what_does_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_stripping() -> None:
    assert strip_marks("Ủy ban nhân dân xã Đăk Mar, ỹ Ẵ") == "Uy ban nhan dan xa Dak Mar, y A"
