"""By which authority a post may sign (Nghị định 30/2020/NĐ-CP, Điều 13)."""

import pytest

from checker.report import Status
from tests.checker.kinds.frame.test_signature import (
    COMMITTEE,
    COUNCIL,
    DEPARTMENT,
    FOR,
    NAME,
    judged,
)
from tests.checker.kinds.judging import places

PROVINCE = ("ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU")
WARD = ("UBND PHƯỜNG ĐOÀN KẾT",)
STEERING = ("BAN CHỈ ĐẠO", "XÃ BÌNH LƯ")
PROGRESS = ("BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ", "XÃ BÌNH LƯ")
OFFICE = ("PHÒNG VĂN HÓA - XÃ HỘI", "XÃ BÌNH LƯ")
UNION = ("HỘI LIÊN HIỆP PHỤ NỮ XÃ BÌNH LƯ",)
PARTY = ("ĐẢNG ỦY XÃ BÌNH LƯ",)
FRONT = ("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", "XÃ BÌNH LƯ")
COUNCILS = "TM. HỘI ĐỒNG NHÂN DÂN"


@pytest.mark.parametrize(
    ("issuer", "signed", "found", "says"),
    [
        (COMMITTEE, (FOR, "KT. CHỦ TỊCH", "CHỦ TỊCH"), "KT. CHỦ TỊCH\nCHỦ TỊCH", "cấp phó"),
        (COMMITTEE, (FOR, "KT. CHỦ TỊCH", "QUYỀN CHỦ TỊCH"), None, "cấp phó"),
        (PROVINCE, (FOR, "KT. CHỦ TỊCH UBND TỈNH", "CHỦ TỊCH"), None, "cấp phó"),
        (COMMITTEE, (FOR, "KT. PHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "KT. PHÓ CHỦ TỊCH", "cấp trưởng"),
        (COMMITTEE, (FOR, "KT. PHÓ CHỦ TỊCH"), "KT. PHÓ CHỦ TỊCH", "cấp trưởng"),
        (WARD, (FOR, "KT. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), None, "cấp phó"),
        (WARD, (FOR, "KT. CHỦ TỊCH", "PHÓ TRƯỞNG PHÒNG"), None, "cấp phó"),
        (COMMITTEE, ("TL. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "TL. ỦY BAN NHÂN DÂN", "người đứng đầu"),
        (COMMITTEE, ("TL. ỦY BAN NHÂN DÂN", "CHÁNH VĂN PHÒNG"), None, "người đứng đầu"),
        (COMMITTEE, ("TUQ. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), None, "người đứng đầu"),
        (COMMITTEE, ("TL. CHỦ TỊCH", "CHỦ TỊCH"), "TL. CHỦ TỊCH\nCHỦ TỊCH", "được giao ký"),
        (COMMITTEE, ("TUQ. CHỦ TỊCH", "CHỦ TỊCH"), "TUQ. CHỦ TỊCH\nCHỦ TỊCH", "được giao ký"),
        (COMMITTEE, ("TL. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), None, "KT."),
        (COMMITTEE, (FOR, "CHÁNH VĂN PHÒNG"), f"{FOR}\nCHÁNH VĂN PHÒNG", "người đứng đầu tập thể"),
        (PROVINCE, (FOR, "GIÁM ĐỐC"), None, "người đứng đầu tập thể"),
        (WARD, (FOR, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), None, "người đứng đầu tập thể"),
        (COUNCIL, (COUNCILS, "CHÁNH VĂN PHÒNG"), None, "người đứng đầu tập thể"),
        (COUNCIL, (COUNCILS, "KT. CHỦ TỊCH", "CHỦ TỊCH"), None, "cấp phó"),
        (COMMITTEE, ("TM. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), "TM. CHỦ TỊCH", "tập thể"),
        (DEPARTMENT, ("TM. SỞ NỘI VỤ", "GIÁM ĐỐC"), "TM. SỞ NỘI VỤ", "thủ trưởng"),
        (OFFICE, ("TM. PHÒNG VĂN HÓA - XÃ HỘI", "TRƯỞNG PHÒNG"), None, "thủ trưởng"),
        (DEPARTMENT, ("KT. GIÁM ĐỐC", "GIÁM ĐỐC"), None, "cấp phó"),
        (DEPARTMENT, ("KT. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), None, "cấp phó"),
        (STEERING, ("TM. BAN CHỈ ĐẠO", "CHỦ TỊCH"), None, "người đứng đầu tập thể"),
        (STEERING, ("TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN", "TRƯỞNG BAN"), None, "cấp phó"),
    ],
)  # fmt: skip
def test_a_post_that_may_not_sign_so_is_to_be_looked_at(
    issuer: tuple[str, ...], signed: tuple[str, ...], found: str | None, says: str
) -> None:
    verdict, facts = judged(*signed, NAME, issuer=issuer)
    assert verdict.status is Status.REVIEW
    assert says in verdict.findings[0].message
    assert (places(verdict, facts), verdict.findings[0].suggestion) == (
        [found] if found else places(verdict, facts),
        None,
    )


@pytest.mark.parametrize(
    ("issuer", "signed"),
    [
        (PROVINCE, (FOR, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC")),
        (PROVINCE, ("TUQ. ỦY BAN NHÂN DÂN", "GIÁM ĐỐC SỞ NỘI VỤ")),  # laws let it empower others
        (PROVINCE, ("TUQ. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (PROVINCE, ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")),
        (COMMITTEE, (FOR, "QUYỀN CHỦ TỊCH")),
        (COMMITTEE, (FOR, "KT. QUYỀN CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (COMMITTEE, (FOR, "KT. Q. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (COMMITTEE, (FOR, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "kiêm TRƯỞNG BAN CHỈ ĐẠO")),
        (WARD, (FOR, "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG HĐND VÀ UBND")),
        (WARD, (FOR, "CHỦ TỊCH UBND PHƯỜNG")),
        (COUNCIL, (COUNCILS, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (COUNCIL, ("TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (DEPARTMENT, ("GIÁM ĐỐC",)),
        (DEPARTMENT, ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")),
        (DEPARTMENT, ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG")),
        (OFFICE, ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")),
        (STEERING, ("TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND XÃ")),
        (STEERING, ("KT. TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND XÃ")),
        (PROGRESS, ("TM. BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ", "TRƯỞNG BAN", "CHỦ TỊCH UBND XÃ")),
        (UNION, ("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH")),
        (UNION, ("TM. BAN CHẤP HÀNH", "CHỦ TỊCH")),
        (PARTY, ("T/M ĐẢNG ỦY", "PHÓ BÍ THƯ")),
        (PARTY, ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC")),
        (FRONT, ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH")),
        (("TRƯỜNG TIỂU HỌC BÌNH LƯ",), ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG")),
    ],
)  # fmt: skip
def test_who_may_sign_so_passes(issuer: tuple[str, ...], signed: tuple[str, ...]) -> None:
    verdict, _ = judged(*signed, NAME, issuer=issuer)
    assert verdict.status is Status.PASS, verdict.message


def test_the_wrong_authority_is_told_beside_a_missing_name() -> None:
    verdict, _ = judged(FOR, "KT. CHỦ TỊCH", "CHỦ TỊCH")
    assert (verdict.status, len(verdict.findings)) == (Status.GAP, 2)
    assert verdict.findings[1].doubtful
