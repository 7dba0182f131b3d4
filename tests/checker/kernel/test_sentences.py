"""Where a sentence begins and ends."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.kernel.document import Span
from checker.kernel.sentences import read_sentences
from tests.checker.facts.reading import unmark


@pytest.mark.parametrize(
    "marked",
    [
        "Xã có 12 thôn. «Trạm Y tế xã khám sức khỏe». Công an xã tuần tra.",
        "Tuyên truyền; «tập huấn cho cán bộ»; kiểm tra",
        "I. MỤC ĐÍCH\n«Nâng cao nhận thức»\nII. NỘI DUNG",
        "«Từ ngày 15/11 đến\nngày 15/12/2025 tổ chức»\nKinh phí",
        "a) Các thôn gửi kế hoạch\n«b) Hằng năm báo cáo kết quả»\nc) Tập huấn",
        "a/ Tuần tra\n«b/ Báo cáo»",
        "(1) Tuần tra\n«(2) Báo cáo»",
        "«Các thôn tuần tra và\nbáo cáo (theo\nmẫu a) kết quả»",
        "«Báo cáo về Công an\n(qua Đội Cảnh sát)»",
        "«Kinh phí 1.500.000 đồng, tăng 2.5 lần»",
        "«Quyết định số 1790/QĐ-TTg ngày 23.10.2021 của Thủ tướng». Khác",
        "(Thực hiện từ năm 2026). «Các thôn báo cáo»",
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(marked: str) -> None:
    text, (span,) = unmark(marked)
    found = read_sentences(text)
    middle = (span.start + span.end) // 2
    around = found.around(middle)
    assert text[around.start : around.end].rstrip(".") == text[span.start : span.end]


@settings(deadline=None, max_examples=60)
@given(st.text("aĐ1.;)(\n ", max_size=40), st.data())
def test_every_place_is_in_a_sentence_of_the_text(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    span = read_sentences(text).around(offset)
    assert 0 <= span.start <= span.end <= len(text)
    assert span.end >= offset or not text[span.end : offset].strip(" \n.;")
    assert ";" not in text[span.start : span.end]


def test_an_empty_text_has_one_empty_sentence() -> None:
    assert read_sentences("").around(0) == Span(0, 0)
