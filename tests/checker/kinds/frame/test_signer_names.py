"""The signer's name, and a post that goes on over a second line."""

import pytest

from checker.facts import read_facts
from checker.kinds import KINDS
from checker.kinds.frame.signature import Params
from checker.particulars import Overrides
from checker.report import Status
from tests.checker.drafts import draft_with_table
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import rule_of, verdict_on

HEAD = ("ỦY BAN NHÂN DÂN", "XÃ AN PHÚ", "KẾ HOẠCH", "Công tác bình đẳng giới năm 2026")
BODY = ("I. NỘI DUNG", "Tuyên truyền Luật Bình đẳng giới./.", "Nơi nhận:", "- Lưu: VT.")

LINES = Params("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "TM. BAN THƯỜNG VỤ\nBÍ THƯ", "NGƯỜI ĐỨNG ĐẦU")


def status_of(*signature: str) -> Status:
    return verdict_on("signature", LINES, *HEAD, *BODY, *signature)[0].status


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


SIGNED = [
    ["Nơi nhận:", ""],
    ["- Lưu: VT.", ""],
    ["", "TM. ỦY BAN NHÂN DÂN"],
    ["", "KT. CHỦ TỊCH"],
    ["", "PHÓ CHỦ TỊCH"],
]


@pytest.mark.parametrize(
    ("below", "status"),
    [
        (("Nguyễn Thị Hoa",), Status.PASS),
        (("NGUYỄN THỊ HOA",), Status.PASS),
        (("(Đã ký)", "Thượng tá Nguyễn Thị Hoa", "PHỤ LỤC", "1. Loa"), Status.PASS),
        (("2", "Nguyễn Thị Hoa"), Status.PASS),  # the next page, below its number
        ((), Status.GAP),
        (("Xã An Phú",), Status.GAP),
        (("Ghi chú: phát hành trên hệ thống.",), Status.GAP),
        (("PHỤ LỤC", "Danh mục nhiệm vụ", "1. Loa", "2. Lớp", "Nguyễn Thị Hoa"), Status.GAP),
    ],
)
def test_the_name_may_stand_below_the_table_of_the_signature(
    below: tuple[str, ...], status: Status
) -> None:
    draft = draft_with_table([*HEAD, *BODY[:2]], SIGNED, below)
    facts = read_facts(draft, library(), Overrides())
    answer = KINDS["signature"].judge(rule_of("signature", params=LINES), facts)
    assert answer.status is status


def test_a_name_may_be_broken_over_two_lines() -> None:
    assert status_of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Thị", "Thanh Hoa") is Status.PASS
    assert status_of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn", "Hoa") is Status.PASS
    assert status_of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn", "phát hành") is Status.GAP
