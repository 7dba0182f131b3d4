"""Numbering marks, told from words and figures that only look like them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.form.marks import letter_values, read_mark, roman_value, to_roman
from checker.kernel.text import fold
from tests.checker.facts.reading import library


@pytest.mark.parametrize(
    ("text", "style", "numbers", "title"),
    [
        ("I. MỤC ĐÍCH, YÊU CẦU", "roman", (1,), "MỤC ĐÍCH, YÊU CẦU"),
        ("IV/ TỔ CHỨC THỰC HIỆN", "roman", (4,), "TỔ CHỨC THỰC HIỆN"),
        ("A. MỤC ĐÍCH, YÊU CẦU", "upper", (1,), "MỤC ĐÍCH, YÊU CẦU"),
        ("1. Mục đích", "decimal", (1,), "Mục đích"),
        ("2) Yêu cầu", "decimal", (2,), "Yêu cầu"),
        ("12.Công an xã", "decimal", (12,), "Công an xã"),
        ("4.1. Chương trình truyền thông", "decimal", (4, 1), "Chương trình truyền thông"),
        ("1.2.3 Nội dung", "decimal", (1, 2, 3), "Nội dung"),
        ("II.3. Truyền thông", "decimal", (2, 3), "Truyền thông"),
        ("a) Tuyên truyền", "lower", (1,), "Tuyên truyền"),
        ("4.1.b. Bản vẽ nhà", "lower", (2,), "Bản vẽ nhà"),
        ("đ) Kiểm tra", "lower", (5,), "Kiểm tra"),
        ("e) Giám sát", "lower", (6,), "Giám sát"),
        ("- Tập huấn", "dash", (), "Tập huấn"),
        ("+ Công an xã", "plus", (), "Công an xã"),
        ("Phần I. Mục tiêu", "part", (1,), "Mục tiêu"),
        ("Phần thứ hai", "part", (2,), ""),
        ("Điều 3. Hiệu lực", "article", (3,), "Hiệu lực"),
        ("Điều 3", "article", (3,), ""),
        ("1.2.2. 100% tổ dân phố", "decimal", (1, 2, 2), "100% tổ dân phố"),
        ("2.2 02 lớp", "decimal", (2, 2), "02 lớp"),
        ("1.3. ≥ 60% cơ quan", "decimal", (1, 3), "≥ 60% cơ quan"),
        ("1./ Mục đích", "decimal", (1,), "Mục đích"),
        ("2/- Yêu cầu", "decimal", (2,), "Yêu cầu"),
        ("I./ MỤC ĐÍCH", "roman", (1,), "MỤC ĐÍCH"),
        ("Chương II", "chapter", (2,), ""),
        ("Mục 1. QUY ĐỊNH CHUNG", "chapter", (1,), "QUY ĐỊNH CHUNG"),
    ],
)
def test_a_mark_is_read_with_its_numbers(
    text: str, style: str, numbers: tuple[int, ...], title: str
) -> None:
    mark = read_mark(fold(text), text, library().lexicon)
    assert mark is not None
    assert (mark.style, mark.numbers, text[mark.length :]) == (style, numbers, title)


@pytest.mark.parametrize(
    "text",
    [
        "V/v triển khai công tác bình đẳng giới",
        "P.Hiệu trưởng phụ trách chuyên môn",
        "T.Phòng Giáo dục và Đào tạo",
        "15/11/2026 là hạn báo cáo",
        "2.500 lượt người",
        "1790/QĐ-TTg",
        "Vì sự tiến bộ của phụ nữ",
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Đẩy mạnh truyền thông",
        "2026 là năm cuối",
        "",
        "Điều kiện thực tế",
        "Phần lớn phụ nữ",
        "IIII. NỘI DUNG",
        "1,5 triệu đồng",
        "15.11 2026",
        "Chương II Luật Bình đẳng giới",
        "Mục 3 của Kế hoạch này",
        "Chương trình truyền thông",
    ],
)
def test_other_openings_are_no_marks(text: str) -> None:
    assert read_mark(fold(text), text, library().lexicon) is None


def test_the_outer_mark_stands_before_the_inner_one() -> None:
    texts = [
        "Phần I. A",
        "A. Bc",
        "I. Bc",
        "1. Bc",
        "1.1. Bc",
        "1.1.1. Bc",
        "a) Bc",
        "- Bc",
        "+ Bc",
    ]
    marks = [read_mark(fold(text), text, library().lexicon) for text in texts]
    ranks = [mark.rank for mark in marks if mark is not None]
    assert len(ranks) == len(texts)
    assert ranks == sorted(set(ranks))


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 39))
def test_a_roman_number_is_read_as_it_is_written(value: int) -> None:
    assert roman_value(to_roman(value).lower()) == value


@pytest.mark.parametrize("text", ["iiii", "vx", "ixi", "vv", "abc", "i1"])
def test_what_is_no_roman_number_has_no_value(text: str) -> None:
    assert roman_value(text) == 0


def test_zero_has_no_roman_number() -> None:
    assert to_roman(0) == ""


@pytest.mark.parametrize(
    ("letter", "places"),
    [("a", (1,)), ("d", (4,)), ("đ", (5,)), ("e", (6, 5)), ("g", (7,)), ("f", (6,)), ("2", ())],
)
def test_letters_count_in_both_alphabets(letter: str, places: tuple[int, ...]) -> None:
    assert letter_values(letter) == places


@settings(deadline=None, max_examples=60)
@given(st.text("IVXivx123abđ.)/-+ A", max_size=12))
def test_any_opening_is_read_or_not(text: str) -> None:
    mark = read_mark(fold(text), text, library().lexicon)
    if mark is not None:
        assert 0 < mark.length <= len(text)
        assert fold(mark.text) in fold(text[: mark.length])
