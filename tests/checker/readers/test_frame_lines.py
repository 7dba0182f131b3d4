"""Lines of a header, title and signature, as Nghị định 30/2020/NĐ-CP has them written."""

import pytest

from checker.readers.frame_lines import (
    is_drawn,
    is_of_frame,
    is_title,
    opens_recipients,
)
from checker.readers.rooms import is_room_to_fill
from tests.checker.readers.broken import said
from tests.reading import LEXICON


@pytest.mark.parametrize(
    "text",
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Độc lập-Tự do-Hạnh phúc",
        "Số: 12/KH-UBND",
        "Số :    /KH-UBND",
        "An Hòa, ngày 5 tháng 3 năm 2026",
        "Tp. Hà Giang, ngày … tháng … năm 2026",
        "KẾ HOẠCH",
        "KẾ HOẠCH*",
        "DỰ THẢO KẾ HOẠCH",
        "PHỤ LỤC II",
        "PHỤ LỤC SỐ 1",
        "Nơi nhận:",
        "TM. ỦY BAN NHÂN DÂN",
        "T/M ỦY BAN NHÂN DÂN",
        "KT. TRƯỞNG BAN",
        "PHÓ CHỦ TỊCH",
        "TRẠM TRƯỞNG",
        "TRƯỞNG CÔNG AN XÃ",
    ],
)
def test_lines_that_stand_alone(text: str) -> None:
    assert said(text).alone
    assert is_of_frame(text, LEXICON)


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch",
        "KẾ HOẠCH NĂM 2026",
        "Phó Chủ tịch",
        "Phó Chủ tịch Ủy ban nhân dân xã",
        "Độc lập - Tự do",
        "Số lượng người tham gia",
        "Ngày 5 tháng 3 năm 2026",
        "An Hòa, tháng 3 năm 2026",
        "tm. ủy ban nhân dân",
        "TM UỶ BAN",
        "MỤC ĐÍCH, YÊU CẦU",
        "KẾ HOẠCH " * 14,
    ],
)
def test_lines_that_do_not(text: str) -> None:
    assert not said(text).alone


@pytest.mark.parametrize(
    "text",
    ["ỦY BAN NHÂN DÂN", "UBND XÃ AN HÒA", "XÃ AN HÒA", "THÀNH PHỐ HÀ GIANG", "SỞ NỘI VỤ",
     "BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ", "ĐẶC KHU PHÚ QUÝ", "PHÒNG VĂN HÓA - XÃ HỘI"],
)  # fmt: skip
def test_lines_of_the_issuing_body(text: str) -> None:
    assert said(text).issuer
    assert is_of_frame(text, LEXICON)


@pytest.mark.parametrize(
    "text",
    ["Ủy ban nhân dân", "BAN HÀNH KẾ HOẠCH", "PHÒNG NGỪA BẠO LỰC", "PHÒNG, CHỐNG BẠO LỰC",
     "PHÒNG CHỐNG BẠO LỰC", "XÃ HỘI HÓA", "CƠ SỞ Y TẾ", "BANG GIAO", "TỈNHX"],
)  # fmt: skip
def test_lines_that_only_begin_like_one(text: str) -> None:
    assert not said(text).issuer
    assert not is_of_frame(text, LEXICON)


@pytest.mark.parametrize(
    ("text", "title"),
    [("KẾ HOẠCH", True), ("CHƯƠNG TRÌNH", True), ("PHƯƠNG ÁN:", True), ("Kế hoạch", False),
     ("KẾ HOẠCH HÀNH ĐỘNG", False), ("MỤC TIÊU", False)],
)  # fmt: skip
def test_the_kind_of_document_as_a_title(text: str, title: bool) -> None:
    assert is_title(text, LEXICON) is title


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Nơi nhận:", True),
        ("  NƠI NHẬN", True),
        ("Nơi ở", False),
        ("Các nơi nhận", False),
        ("Nơi nhận báo cáo: UBND xã", False),
    ],
)
def test_the_list_of_recipients(text: str, opens: bool) -> None:
    assert opens_recipients(text, LEXICON) is opens


@pytest.mark.parametrize(
    ("before", "after", "room"),
    [
        ("Số:", "/KH-UBND", True),
        ("An Hòa, ngày", "tháng 3 năm 2026", True),
        ("ngày 5 tháng", "năm 2026", True),
        ("Số:", "12/KH-UBND", False),
        ("hôm nay", "tháng 3", False),
        ("An Hòa, ngày", "thángx", False),
        ("Quản lý số:", "/KH", True),
        ("sổ", "/KH", False),
        ("Quyết định số", "/QĐ-BNV", True),
        ("định số", "/QĐ-BNV", True),
        # the figures of a day: ngày     /6/2024, 20/    /2024
        ("CĐSQG-DVS ngày", "/7/2023 của Cục", True),
        ("ngày", "/ 7 / 2023", True),
        ("ngày 20 /", "/2024 của", True),
        ("ngày 20/", "/2024", True),
        ("Số:", "/2024/QĐ-UBND", True),
        ("ngày", "/7/23 lượt", False),
        ("km/", "/2024", False),
        ("số 1790/", "/2024", False),
        ("ngày 20/", "/45 hộ", False),
    ],
)
def test_room_left_for_a_number_or_date(before: str, after: str, room: bool) -> None:
    assert is_room_to_fill(before, after, LEXICON) is room


@pytest.mark.parametrize(("text", "drawn"), [("---", True), ("- - -", True), ("--", False)])
def test_lines_drawn_with_characters(text: str, drawn: bool) -> None:
    assert is_drawn(text) is drawn
