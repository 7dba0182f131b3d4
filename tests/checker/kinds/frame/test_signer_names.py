"""The signer's name, and a post that goes on over a second line."""

import pytest

from checker.kinds.base import NoParams
from checker.report import Status
from tests.checker.kinds.judging import verdict_on

HEAD = ("ỦY BAN NHÂN DÂN", "XÃ AN PHÚ", "KẾ HOẠCH", "Công tác bình đẳng giới năm 2026")
BODY = ("I. NỘI DUNG", "Tuyên truyền Luật Bình đẳng giới./.", "Nơi nhận:", "- Lưu: VT.")


def status_of(*signature: str) -> Status:
    return verdict_on("signature", NoParams(), *HEAD, *BODY, *signature)[0].status


@pytest.mark.parametrize(
    "lines",
    [
        ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "HĐND VÀ UBND"),
        ("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG", "VĂN HÓA XÃ HỘI"),
        ("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG", "Y TẾ"),
        ("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA", "XÃ HỘI"),
        ("GIÁM ĐỐC", "TRUNG TÂM DỊCH VỤ TỔNG HỢP"),
        ("TRƯỞNG BAN QUẢN LÝ", "KHU DU LỊCH SUỐI MƠ"),
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "PHƯỜNG SÔNG BẰNG"),
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(Đã ký)", "Phường Sông Bằng"),
    ],
)
def test_the_second_line_of_a_post_is_no_name(lines: tuple[str, ...]) -> None:
    assert status_of(*lines) is Status.GAP


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Thị Hoa", "NGUYỄN THỊ HOA", "LÒ VĂN PÂNG", "GIÀNG A SỬ", "VỪ Y MỶ", "HỒ VĂN NGHĨA",
        "Y Thanh Hà Niê Kđăm", "KSOR H'BƠ KHĂP", "Ksor Nham", "Thạch Sà Rây", "VĂN TIẾN DŨNG",
        "Thiếu tướng Trần Đại Nghĩa", "Cứ A Páo", "Xồng Bá Lẩu",
    ],
)  # fmt: skip
def test_names_of_all_peoples_are_names(name: str) -> None:
    assert status_of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", name) is Status.PASS


def test_a_post_over_two_lines_with_its_name_is_right() -> None:
    assert status_of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "HĐND VÀ UBND", "Lê Thị Hà") is Status.PASS


def test_capitals_that_may_be_either_are_for_a_person_to_look_at() -> None:
    assert status_of("GIÁM ĐỐC", "PHỤC VỤ HÀNH CHÍNH CÔNG") is Status.REVIEW
