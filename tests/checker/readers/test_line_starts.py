"""How lines begin and end: what opens a part, what goes on."""

import pytest

from checker.readers.line_edges import HEAD, TAIL
from checker.readers.line_pairs import is_dangling, is_ended, starts_block, together
from checker.readers.line_starts import is_mark, is_numbered, may_be_heading, starts_item
from tests.checker.readers.broken import said


@pytest.mark.parametrize(
    ("text", "numbered", "heading"),
    [
        ("I. Mục đích", True, True),
        ("IV - Tổ chức", True, True),
        ("A. ĐẶC ĐIỂM", True, True),
        ("i) Truyền thông", True, False),
        ("1.1. Mục tiêu", True, True),
        ("2.1 Mục tiêu", True, True),
        ("a) Truyền thông", True, False),
        ("đ) Truyền thông", True, False),
        ("Phần I", True, True),
        ("Phần thứ nhất", True, True),
        ("Điều 3. Tổ chức", True, True),
        ("Phụ lục II", True, True),
        ("Biểu số 1", True, True),
        ("Bước 2", True, True),
        ("Phần lớn phụ nữ", False, False),
        ("Mục tiêu", False, False),
        ("Điều tra", False, False),
        ("2026 là năm đầu", False, False),
        ("Tăng cường", False, False),
    ],
)
def test_numbers_and_letters_of_parts(text: str, numbered: bool, heading: bool) -> None:
    assert is_numbered(said(text)) is numbered
    assert may_be_heading(said(text)) is heading


@pytest.mark.parametrize(
    ("text", "mark"),
    [("-", True), ("1.", True), ("10.10.10.10.", True), ("a)", True), ("•", True), ("1", False),
     ("10.10.10.100.", False), ("a", False), ("- a", False)],
)  # fmt: skip
def test_marks_that_lost_their_words(text: str, mark: bool) -> None:
    assert is_mark(text) is mark


@pytest.mark.parametrize(
    ("above", "text", "starts"),
    [
        ("các nội dung", "- Truyền thông", True),
        ("các nội dung", "Căn cứ Luật Bình đẳng giới", True),
        ("các nội dung", "Thực hiện Kế hoạch số 12", True),
        ("các nội dung", "Theo đề nghị của Trưởng phòng", True),
        ("các nội dung", "Trên đây là Kế hoạch", True),
        ("các nội dung", "Kính gửi: Sở Nội vụ", True),
        ("các nội dung", "V/v triển khai", True),
        ("các nội dung", "STT Nội dung", True),
        ("các nội dung", "TT", True),
        ("các nội dung", "TTATXH được giữ vững", False),
        ("các nội dung", "căn cứ Luật Bình đẳng giới", False),
        ("các nội dung", "Căn cứ tình hình", False),
        ("các nội dung", "Thực hiện tốt", False),
        ("theo quy định tại", "Điều 3 của Luật", False),
        ("các nội dung", "Điều 3 của Luật", True),
    ],
)
def test_what_starts_something_new(above: str, text: str, starts: bool) -> None:
    assert starts_block(said(text), said(above)) is starts


@pytest.mark.parametrize(
    ("above", "below", "open_"),
    [
        ("các cơ quan, đơn vị,", "Ủy ban", True),
        ("phối hợp với", "Sở Nội vụ", True),
        ("kèm theo Quyết định số", "12", True),
        ("kinh tế -", "xã hội", True),
        ("trên địa bàn", "xã", True),
        ("(theo", "Kế hoạch)", True),
        ("những năm tiếp theo", "Tổ chức", False),
        ("đồng bằng", "Tổ chức", False),
        ("hằng ngày", "Tổ chức", False),
        ("Những khó khăn, tồn tại", "Tổ chức", False),
        ("Chủ đề", "Tổ chức", False),
        ("năm", "2026", True),
        ("năm", "Tổ chức", False),
        ("Điều", "5", True),
        ("thăm", "5", False),
        ("bằng mọi cách", "5", False),
    ],
)
def test_what_cannot_end_a_line(above: str, below: str, open_: bool) -> None:
    assert is_dangling(said(above), said(below)) is open_


@pytest.mark.parametrize(
    ("last", "ended"),
    [
        ("xong.", True),
        ("sau:", True),
        ("xong”.)", True),
        ("xong…", True),
        ("xong", False),
        ("a,", False),
    ],
)
def test_ends_of_sentences_and_entries(last: str, ended: bool) -> None:
    assert is_ended(last.replace("”", '"')) is ended


def test_entries_begin_with_a_mark() -> None:
    assert starts_item("- sở nội vụ")
    assert starts_item("1. mục đích")
    assert not starts_item("sở nội vụ")


def test_two_lines_as_one() -> None:
    assert together("số 3592/SNV-", "CCHC") == "số 3592/SNV-CCHC"
    assert together("kinh tế -", "xã hội") == "kinh tế - xã hội"


def test_only_the_beginning_and_end_of_a_long_line_are_looked_at() -> None:
    whole = "A" * HEAD + "B" * TAIL
    assert (said(whole).head, said(whole).tail) == ("a" * HEAD, "b" * TAIL)
    short = "A" * (HEAD - 1) + "B"
    assert (said(short).head, said(short).tail) == (short.lower(), short.lower()[-TAIL:])
