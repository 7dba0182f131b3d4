"""Phrases of rule files: which wordings they stand for, and where those stand."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.kernel.document import Span
from checker.kernel.phrase_ends import end_of_any, start_of_any
from checker.kernel.phrases import (
    PhraseError,
    find,
    has_words,
    variants,
    without_overlaps,
)
from checker.kernel.text import fold
from tests.checker.facts.reading import unmark

SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda s: Span(s[0], s[0] + s[1]))
)


@pytest.mark.parametrize(
    ("phrase", "wordings"),
    [
        ("Trạm Y tế", {"trạm y tế"}),
        ("(Trạm|Trung tâm) Y tế", {"trạm y tế", "trung tâm y tế"}),
        ("vì sự tiến bộ (của)? phụ nữ", {"vì sự tiến bộ phụ nữ", "vì sự tiến bộ của phụ nữ"}),
        ("(UBND|HĐND)? xã", {"xã", "ubnd xã", "hđnd xã"}),
    ],
)
def test_a_phrase_stands_for_its_wordings(phrase: str, wordings: set[str]) -> None:
    assert set(variants(phrase)) == wordings


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        " ",
        "(a|)",
        "( )",
        "(a",
        "a)",
        "a|b",
        "có?",
        "(a(b))",
        "(của)?? xã",
        "(xã ?)+",
        "\\w+ xã",
        "hạt trưởng.*",
        "[a-z]+ trưởng",
        "hạt *trưởng",
        "^hạt trưởng$",
        "hạt trưởng{1,2}",
        "(hạt trưởng)?",
        "(hạt)? (trưởng)?",
    ],
)
def test_a_malformed_phrase_is_refused(phrase: str) -> None:
    with pytest.raises(PhraseError):
        variants(phrase)


def test_a_phrase_of_too_many_wordings_is_refused() -> None:
    assert len(variants("(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)")) == 256
    with pytest.raises(PhraseError, match="quá nhiều"):
        variants("(a|b)" * 9)


def test_a_phrase_of_too_many_gaps_is_refused() -> None:
    assert find("hội ... phụ nữ ... xã", fold("Hội Liên hiệp Phụ nữ của xã"))
    with pytest.raises(PhraseError, match="chỗ bỏ trống"):
        variants("hội ... phụ nữ ... của ... xã")
    with pytest.raises(PhraseError, match="chỗ bỏ trống"):
        variants("hội … phụ … nữ … xã")


def test_no_phrase_hangs_on_a_text_made_for_it() -> None:
    signs, words = "- , " * 200, "và " * 3000
    assert find(f"{signs.strip()} xong", signs * 3) == ()
    assert find("và ... và ... xong", words) == ()


@pytest.mark.parametrize(
    ("phrase", "marked"),
    [
        ("trạm y tế", "Giao «Trạm Y tế» xã và «TRẠM Y TẾ» phường."),
        ("văn hóa - xã hội", "Phòng «Văn hoá – Xã hội», phòng «văn hóa-xã hội»"),
        ("mục đích, yêu cầu", "«Mục đích,yêu cầu» và «mục đích , yêu cầu»"),
        ("bình đẳng giới", "«bình\nđẳng giới» bị ngắt dòng"),
        ("hội", "«Hội» phụ nữ, thành «hội»."),
        ("hội", "nhộihoa, hộinghị, 2hội"),
        ("ban (chỉ đạo)?", "«Ban Chỉ đạo» và «ban» khác"),
        ("lồng ghép ... giới", "«Lồng ghép vấn đề bình đẳng giới» vào chính sách"),
        ("lồng ghép ... giới", "Lồng ghép chính sách. Bình đẳng giới."),
        ("lồng ghép ... giới", "«Lồng ghép giới»"),
    ],
)
def test_a_phrase_is_found_as_whole_words(phrase: str, marked: str) -> None:
    text, spans = unmark(marked)
    folded = fold(text)
    assert find(phrase, folded) == spans


def test_a_gap_does_not_reach_over_a_line_end() -> None:
    text = "lồng ghép nội dung\nvề bình đẳng giới"
    lined = fold(text[:18]) + "\n" + fold(text[19:])
    assert find("lồng ghép ... giới", fold(text), lined=lined) == ()


def test_only_the_asked_range_is_searched() -> None:
    folded = fold("xã này, xã kia, xã nọ")
    assert find("xã", folded, 3, 12) == (Span(8, 10),)


@settings(deadline=None, max_examples=60)
@given(SPANS)
def test_of_overlapping_spans_the_first_and_longest_stay(spans: list[Span]) -> None:
    kept = without_overlaps(spans)
    assert set(kept) <= set(spans)
    assert all(a.end <= b.start for a, b in pairwise(kept))
    assert all(any(k.overlaps(s) and k.start <= s.start for k in kept) for s in spans)


@settings(deadline=None, max_examples=60)
@given(st.text())
def test_any_phrase_is_refused_or_read(phrase: str) -> None:
    try:
        wordings = variants(phrase)
    except PhraseError:
        return
    assert wordings
    assert all(word == " ".join(fold(word).split()) for word in wordings)


THINGS = ("hội nghị", "hội", "lớp( học)?", "kinh tế - xã hội")


@pytest.mark.parametrize(
    ("marked"),
    ["02 «hội nghị» và", "02 «hội» viên", "02 «lớp học»", "02 «kinh tế-xã hội», 3 «hội»."],
)
def test_the_longest_of_several_phrases_is_told_by_its_ends(marked: str) -> None:
    text, spans = unmark(marked)
    folded = fold(text)
    for span in spans:
        assert end_of_any(THINGS, folded, span.start, len(text)) == span.end
        assert start_of_any(THINGS, folded, 0, span.end) == span.start


def test_no_part_of_a_word_and_none_beyond_the_bounds_is_one() -> None:
    assert end_of_any(THINGS, "hộinghị", 0, 7) is None
    assert end_of_any(THINGS, "lớp học", 0, 3) == 3
    assert start_of_any(THINGS, "nhộihội", 0, 7) is None
    assert start_of_any(THINGS, "hội nghị", 4, 8) is None
    assert end_of_any((), "hội", 0, 3) is start_of_any((), "hội", 0, 3) is None


def test_a_phrase_with_a_gap_is_told_by_its_end() -> None:
    folded = "từ " + "x" * 90 + " đến"
    assert start_of_any(("từ ... đến",), folded, 0, len(folded)) == 0


@pytest.mark.parametrize(
    ("phrase", "marked"),
    [
        ("phòng, chống bạo lực", "phòng chống bạo lực không, «phòng , chống bạo lực» có"),
        ("phòng, chống bạo lực", "phòng, chống, bạo lực; «phòng,chống bạo lực»"),
        ("văn hóa - xã hội", "«văn hoá-xã hội», văn hóa - xã hộix"),
        ("từ ... đến ... năm", "«từ nay đến hết năm», từ đó đến. Năm"),
        ("kế hoạch -", "(«kế hoạch -») và kế hoạch"),
    ],
)
def test_a_wording_stands_where_all_of_it_does(phrase: str, marked: str) -> None:
    text, spans = unmark(marked)
    assert find(phrase, fold(text)) == spans


@pytest.mark.parametrize("text", ["tiếp nhận", "đã tiếp nhận, xử lý", "xtiếp nhận tiếp nhận"])
def test_plain_words_are_found_as_whole_words(text: str) -> None:
    assert has_words(text, "tiếp nhận")


@pytest.mark.parametrize("text", ["Tiếp nhận", "tiếp nhậnx", "xtiếp nhận", "tiếp  nhận", ""])
def test_other_words_are_not_those(text: str) -> None:
    assert not has_words(text, "tiếp nhận")
