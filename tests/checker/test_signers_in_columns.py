"""Who signs, for each sort of body: its own posts, ranks and ways to sign for others."""

from collections.abc import Iterable

import pytest

from checker.judge import check
from checker.report import Report, Status
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library

BODY = (
    "Bình Lư, ngày 24 tháng 4 năm 2026",
    "KẾ HOẠCH",
    "Thực hiện công tác bình đẳng giới năm 2026",
    "I. NỘI DUNG",
    "Tổ chức truyền thông./.",
)
COMMITTEE = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: 45/KH-UBND")
PARTY = ("ĐẢNG BỘ TỈNH LAI CHÂU", "ĐẢNG ỦY XÃ BÌNH LƯ", "Số 12-KH/ĐU")
POLICE = ("CÔNG AN TỈNH LAI CHÂU", "CÔNG AN XÃ BÌNH LƯ", "Số: 12/KH-CAX")
POLICE_ON_TWO_LINES = ("CÔNG AN TỈNH LAI CHÂU", "CÔNG AN", "XÃ BÌNH LƯ", "Số: 12/KH-CAX")
SOLDIERS = ("BAN CHỈ HUY QUÂN SỰ XÃ BÌNH LƯ", "Số: 12/KH-BCH")
CLINIC = ("ỦY BAN NHÂN DÂN XÃ BÌNH LƯ", "TRẠM Y TẾ", "Số: 5/KH-TYT")


def judged(header: Iterable[str], *signature: str) -> Report:
    return check(draft_of((*header, *BODY, *signature)), library())


def status(header: Iterable[str], *signature: str) -> Status:
    results = {result.rule.id: result for result in judged(header, *signature).results}
    return results["frame.signature"].status


@pytest.mark.parametrize(
    ("header", "signature"),
    [
        (POLICE, ("TRƯỞNG CÔNG AN XÃ", "Thiếu tá Nguyễn Văn Hùng")),
        (POLICE, ("KT. TRƯỞNG CÔNG AN XÃ", "PHÓ TRƯỞNG CÔNG AN XÃ", "Đại úy Lò Văn Sơn")),
        (POLICE_ON_TWO_LINES, ("TRƯỞNG CÔNG AN", "Trung tá Lò Văn Sơn")),
        (SOLDIERS, ("CHỈ HUY TRƯỞNG", "Trung tá Lò Văn Pao")),
        (CLINIC, ("TRẠM TRƯỞNG", "Bs. Lò Thị Hoa")),
        (CLINIC, ("TRƯỞNG TRẠM", "BSCKI. Lò Thị Hoa")),
        (PARTY, ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Hoàng Văn Sơn")),
        (PARTY, ("T/M ĐẢNG ỦY", "BÍ THƯ", "Hoàng Văn Sơn")),
        (COMMITTEE, ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH", "Lò Văn Minh")),
        (COMMITTEE, ("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI", "Lò Văn Minh")),
        (COMMITTEE, ("TM. UỶ BAN NHÂN DÂN", "KT. CHỦ TỊCH", "UỶ VIÊN", "Lò Văn Minh")),
        (COMMITTEE, ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Y Bhuôm Niê Kdăm")),
    ],
)
def test_a_body_signs_in_its_own_way(header: tuple[str, ...], signature: tuple[str, ...]) -> None:
    assert status(header, *signature) is Status.PASS


@pytest.mark.parametrize(
    ("header", "signature", "verdict"),
    [
        (POLICE, ("TRƯỞNG CÔNG AN XÃ", "Thiếu tá"), Status.GAP),
        (POLICE, ("PHÓ TRƯỞNG CÔNG AN XÃ", "Đại úy Lò Văn Sơn"), Status.GAP),
        (CLINIC, ("TRẠM TRƯỞNG",), Status.GAP),
        (COMMITTEE, ("PHÓ CHỦ TỊCH", "Lò Văn Minh"), Status.GAP),
        (COMMITTEE, ("CHỦ TỊCH", "Lò Văn Minh"), Status.REVIEW),
        (COMMITTEE, ("TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH", "Lò Văn Minh"), Status.REVIEW),
    ],
)
def test_what_a_signature_lacks_is_seen(
    header: tuple[str, ...], signature: tuple[str, ...], verdict: Status
) -> None:
    assert status(header, *signature) is verdict


@pytest.mark.parametrize(
    ("header", "issuer"),
    [
        (CLINIC, "TRẠM Y TẾ"),
        (POLICE_ON_TWO_LINES, "CÔNG AN XÃ BÌNH LƯ"),
        (SOLDIERS, "BAN CHỈ HUY QUÂN SỰ XÃ BÌNH LƯ"),
    ],
)
def test_the_body_itself_is_the_issuer_not_the_one_above(
    header: tuple[str, ...], issuer: str
) -> None:
    assert judged(header).plan.issuer == issuer


BESIDE = ("NGƯỜI LẬP BIỂU", "Lò Thị Hoa", "TRƯỞNG PHÒNG", "Vàng Văn Bình")


@pytest.mark.parametrize(
    ("header", "signature", "verdict"),
    [
        (COMMITTEE, (*BESIDE, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Minh"), Status.PASS),
        (COMMITTEE, (*BESIDE, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), Status.GAP),
        (
            COMMITTEE,
            (*BESIDE, "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "LÒ VĂN MINH"),
            Status.PASS,
        ),
        (COMMITTEE, (*BESIDE, "CHỦ TỊCH", "Lò Văn Minh"), Status.REVIEW),
        (COMMITTEE, ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Minh", *BESIDE), Status.PASS),
        (POLICE, ("CÁN BỘ LẬP", "Lò Thị Hoa", "TRƯỞNG CÔNG AN XÃ", "Thiếu tá Lò Văn Sơn"), Status.PASS),
        (POLICE, ("CÁN BỘ LẬP", "Lò Thị Hoa"), Status.GAP),
    ],
)  # fmt: skip
def test_of_several_signers_the_last_signs_for_the_body(
    header: tuple[str, ...], signature: tuple[str, ...], verdict: Status
) -> None:
    assert status(header, *signature) is verdict


def test_who_drew_up_the_table_is_no_part_of_the_text() -> None:
    report = judged(COMMITTEE, *BESIDE, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Minh")
    results = {result.rule.id: result for result in report.results}
    assert results["frame.ending"].status is Status.PASS
    (finding,) = results["frame.signature"].findings
    assert report.document.quote(finding.span).startswith("TM. ỦY BAN")
