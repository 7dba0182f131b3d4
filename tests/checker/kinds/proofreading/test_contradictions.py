"""Figures that contradict themselves: digits and words, date and weekday, parts and whole."""

import pytest

from checker.kinds.proofreading.numbers_in_words import value_of
from tests.checker.drafts import draft_with_table
from tests.checker.facts.reading import library
from tests.checker.kinds.proofreading.proof import found, judged

RULE = "proof.figures"


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("năm", 5),
        ("không", 0),
        ("mười", 10),
        ("mười lăm", 15),
        ("hai mươi mốt", 21),
        ("hai mươi tư", 24),
        ("một trăm linh năm", 105),
        ("chín trăm chín mươi chín", 999),
        ("một nghìn không trăm linh một", 1001),
        ("năm triệu hai trăm nghìn", 5_200_000),
        ("một tỷ chín trăm chín mươi chín triệu chín trăm năm mươi nghìn", 1_999_950_000),
        ("năm nghìn tỷ", 5_000_000_000_000),
        ("hai ba", None),
        ("trăm", None),
        ("triệu", None),
        ("hai rưỡi", None),
        ("", None),
    ],
)
def test_numbers_in_words(words: str, number: int | None) -> None:
    assert value_of(words.split(), library().lexicon) == number


@pytest.mark.parametrize(
    "text",
    [
        "Mở 02 (hai) lớp; 15 (mười lăm) ngày; 05 (năm) bản; 105 (một trăm linh năm) hộ.",
        "Kinh phí 5.200.000 đồng (Năm triệu hai trăm nghìn đồng chẵn./.).",
        "Kinh phí 5 triệu đồng (năm triệu đồng); 5.000.000đ (Bằng chữ: Năm triệu đồng).",
        "Thời hạn 20 năm (hai mươi năm), 05 năm (năm năm), 24 tháng (hai năm), 120 tháng (mười năm).",
        "10 người (năm nữ); 10 ngày (hai tuần); Điều 1 (ba khoản); khóa 4 (hai đợt); 50% (ba).",
        "1,5 (một) lần; 12/2026 (hai đợt); 4.1 (ba mục).",
        "Họp sáng thứ Hai, ngày 16/11/2026 và ngày 15/11/2026 (Chủ nhật).",
        "Kỳ họp thứ hai ngày 15/11/2026; lần thứ Ba, ngày 15/11/2026; phiên thứ 4 ngày 15/11/2026.",
        "Thứ Hai hằng tuần; thứ Hai, ngày 15/11.",
    ],
)
def test_right_text_is_quiet(text: str) -> None:
    assert found(RULE, text) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "Mở «02 (ba)» lớp.",
        "Mở «02 lớp (ba lớp)».",
        "Kinh phí «5.000.000 đồng (Sáu triệu đồng)».",
        "Kinh phí «5 triệu đồng (năm mươi triệu đồng)».",
        "Trong «20 năm (ba mươi năm)».",
        "Họp sáng «thứ Hai», ngày 15/11/2026.",
        "Họp 14 giờ 00 «thứ 2» ngày 15 tháng 11 năm 2026.",
        "Ra quân («Thứ Ba», 15/11/2026), hội thi «Chủ nhật», ngày 16/11/2026.",
        "Ra quân ngày 15/11/2026 («thứ Bảy»).",
    ],
)
def test_a_contradiction_is_asked_about(text: str) -> None:
    places, marked = found(RULE, text)
    assert places == marked


HEAD = ["TT", "Đơn vị", "Số lớp", "Kinh phí"]


def _total(*rows: list[str], head: list[str] = HEAD) -> list[str]:
    draft = draft_with_table(
        ["KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. KINH PHÍ"], [head, *rows]
    )
    return [draft.quote(finding.span) for finding in judged(RULE, draft).findings]


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        ([["1", "Bản A", "2", "1.500"], ["2", "Bản B", "3", "2.500"], ["", "Tổng cộng", "5", "4.000"]], []),
        ([["1", "Bản A", "2", "1.500"], ["2", "Bản B", "3", "2.500"], ["", "Tổng cộng", "5", "4.500"]], ["4.500"]),
        ([["1", "Bản A", "2", "1,5"], ["2", "Bản B", "3", "2,25"], ["", "Cộng", "6", "3,75"]], ["6"]),
        ([["", "Tổng số", "5", "4.500"], ["1", "Bản A", "2", "1.500"], ["2", "Bản B", "3", "2.500"]], ["4.500"]),
        # what is no sum, or not of all rows
        ([["1", "Bản A", "2", "x"], ["2", "Bản B", "3", "2.500"], ["", "Tổng cộng", "5", "4.500"]], []),
        ([["1", "Bản A", "2", ""], ["2", "Bản B", "3", "2.500"], ["", "Tổng cộng", "5", "4.500"]], []),
        ([["1", "Bản A", "2", "1.5"], ["2", "Bản B", "3", "2"], ["", "Tổng cộng", "5", "4"]], []),
        ([["1", "Bản A", "2", "15%"], ["2", "Bản B", "3", "25%"], ["", "Tổng cộng", "5", "45%"]], []),
        ([["1", "Bản A", "2", "1"], ["", "- Nữ", "3", "2"], ["", "Tổng cộng", "5", "9"]], []),
        ([["I", "Khối A", "2", "1"], ["1", "Bản B", "3", "2"], ["", "Tổng cộng", "5", "9"]], []),
        ([["1", "Bản A", "2", "1"], ["3", "Bản B", "3", "2"], ["", "Tổng cộng", "5", "9"]], []),
        ([["1", "Bản A", "2", "1"], ["2", "Bản B", "3", "2"], ["", "Tổng cộng", "9", "9"]], []),
        ([["1", "Bản A", "2", "1"], ["2", "Cộng A", "3", "2"], ["", "Tổng cộng", "5", "9"]], []),
    ],
)  # fmt: skip
def test_totals_of_tables(rows: list[list[str]], wrong: list[str]) -> None:
    assert _total(*rows) == wrong


@pytest.mark.parametrize("rate", ["Tỷ lệ (%)", "Bình quân", "Đơn giá", "Hộ/thôn"])
def test_a_column_of_rates_is_not_added_up(rate: str) -> None:
    rows = (["1", "A", "2", "10"], ["2", "B", "3", "20"], ["", "Tổng", "5", "15"])
    assert _total(*rows, head=["TT", "Đơn vị", "Số lớp", rate]) == []
    assert _total(*rows) == ["15"]
