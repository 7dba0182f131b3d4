"""Letters that a converter set apart are put together where nothing else can be meant."""

import pytest

from checker.readers.letter_spacing import rejoined
from tests.reading import LEXICON


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("ỦY B AN NHÂN D Â N", "ỦY BAN NHÂN DÂN"),
        ("B Ộ LAO ĐỘNG - THƯƠNG BINH V À X Ã HỘI", "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"),
        ("C ỘNG HÒA X Ã HỘI CH Ủ NGHĨA VIỆT N AM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Đ ộc l ập - T ự do - H ạnh phúc", "Độc lập - Tự do - Hạnh phúc"),
        ("PH Ó CH Ủ T ỊCH", "PHÓ CHỦ TỊCH"),
        ("I. M ỤC ĐÍCH, Y ÊU CẦU", "I. MỤC ĐÍCH, Y ÊU CẦU"),
        ("T R O N G NĂM 2026", "TRONG NĂM 2026"),
        ("N G H I Ê N G VỀ", "NGHIÊNG VỀ"),
        ("B A N H À N H", "BAN HÀNH"),
        ("ngân sách trung ươ n g thực hiện", "ngân sách trung ương thực hiện"),
    ],
)
def test_torn_syllables(torn: str, whole: str) -> None:
    assert rejoined(torn, LEXICON) == whole


@pytest.mark.parametrize(
    "text",
    [
        "ỦY BAN NHÂN DÂN XÃ AN HÒA",
        "PHỤ LỤC B",
        "theo điểm b khoản 2 và điểm c an toàn",
        "nhóm B an toàn",
        "Q. CHỦ TỊCH",
        "a) Nội dung",
        "V/v triển khai",
        "Y tế, ý kiến, ở xã",
        "BÌNH ĐẲNG GIỚI VÀ VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ",
        "Lưu: VT, T.H.",
    ],
)
def test_what_is_right_stays(text: str) -> None:
    assert rejoined(text, LEXICON) == text
