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
        ("Qu ả ng Trị, ngày 3/4/2026", "Quảng Trị, ngày 3/4/2026"),
        ("- Sở Y tế và X ã hội; các Ban của Đ ả ng;", "- Sở Y tế và Xã hội; các Ban của Đảng;"),
        ("Đ ặng Văn Minh, Ngu y ễn Thị Hoa", "Đặng Văn Minh, Nguyễn Thị Hoa"),
        ("- L ư u: VT.", "- Lưu: VT."),
        ("Số: 12/KH-U B ND", "Số: 12/KH-U B ND"),
        ("Số: 12/KH - U B ND", "Số: 12/KH - UBND"),
        ("ỦY BAN NHÂN DÂN HỒ C HÍ MINH", "ỦY BAN NHÂN DÂN HỒ CHÍ MINH"),
        # torn all over: one piece in a syllable is enough
        ("- T hủ tướ ng, P hó Thủ tướ ng", "- Thủ tướng, Phó Thủ tướng"),
        ("Lai Châu, ngày 2 6 tháng 0 6 năm 20 26", "Lai Châu, ngày 26 tháng 06 năm 2026"),
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
        "Chị N T A, cháu L V B, anh H",
        "ngày 26 tháng 6, 2 thôn",
        "Nhóm 1 2 người, tháng 6 năm 2026",
        "T hủ trưởng các đơn vị chịu trách nhiệm",
    ],
)
def test_what_is_right_stays(text: str) -> None:
    assert rejoined(text, LEXICON) == text
