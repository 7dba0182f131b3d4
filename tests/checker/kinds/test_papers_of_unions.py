"""Papers of the Party, the Youth Union and associations have forms of their own; none of the decree is pasted in."""

import pytest

from checker.judge import check
from checker.kernel.document import Document
from checker.report import Report, Status
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library

TITLE = "ĐOÀN TNCS HỒ CHÍ MINH"
SUBJECT = ("KẾ HOẠCH", "Chương trình Xuân tình nguyện năm 2026")
BODY = ("I. NỘI DUNG", "Tặng quà cho thiếu nhi; kinh phí từ quỹ Đoàn.")
UNION = (
    "ĐOÀN TNCS HỒ CHÍ MINH TỈNH LAI CHÂU",
    "BCH ĐOÀN XÃ BÌNH LƯ",
    "***",
    "Số: 05-KH/ĐTN",
    TITLE,
)
ASSOCIATION = ("HỘI LHTN VIỆT NAM TỈNH LAI CHÂU", "ỦY BAN HỘI XÃ BÌNH LƯ", "Số 37-KH/UBH")
WOMEN = ("HỘI LHPN TỈNH LAI CHÂU", "HỘI LHPN XÃ BÌNH LƯ", "Số: 05/KH-HLHPN")
FORBIDDEN = ("ỦY BAN NHÂN DÂN", "UBND", "CỘNG HÒA XÃ HỘI")


def of(head: tuple[str, ...], *end: str) -> Report:
    day = "Bình Lư, ngày 10 tháng 01 năm 2026"
    return check(draft_of((*head, day, *SUBJECT, *BODY, *end)), library())


def status(report: Report, rule: str) -> Status:
    return next(r.status for r in report.results if r.rule.id == rule)


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        (UNION, "BCH ĐOÀN XÃ BÌNH LƯ"),
        (("THÀNH ĐOÀN HÀ NỘI", "BCH ĐOÀN XÃ BÌNH LƯ", "Số:", "- KH/ĐTN", TITLE), "BCH ĐOÀN XÃ BÌNH LƯ"),
        (ASSOCIATION, "ỦY BAN HỘI XÃ BÌNH LƯ"),
        (WOMEN, "HỘI LHPN XÃ BÌNH LƯ"),
    ],
)  # fmt: skip
def test_a_unions_paper_is_not_asked_for_the_decrees_head(
    head: tuple[str, ...], issuer: str
) -> None:
    report = of(head)
    assert (report.plan.issuer, report.plan.is_party) == (issuer, True)
    asked = {rule: status(report, f"frame.{rule}") for rule in ("motto", "issuer", "number")}
    assert not {Status.GAP, Status.REVIEW} & set(asked.values())
    # what holds there too is asked
    assert status(report, "frame.signature") is Status.GAP
    assert status(report, "frame.recipients") is Status.GAP
    words = [f.suggestion or "" for r in report.results for f in r.findings]
    assert not [w for w in words if any(name in w for name in FORBIDDEN)]


def test_a_committees_plan_below_a_unions_head_has_the_wrong_head() -> None:
    report = of(UNION, "Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Sơn")
    assert not report.plan.is_party
    assert status(report, "frame.issuer") is Status.GAP
    (finding,) = next(r.findings for r in report.results if r.rule.id == "frame.issuer")
    assert "BCH ĐOÀN XÃ BÌNH LƯ" in finding.message


def test_a_councils_paper_is_no_unions() -> None:
    head = ("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TỈNH LAI CHÂU", "Số: 05/KH-HĐTĐKT")
    report = of(head)
    assert not report.plan.is_party
    assert status(report, "frame.motto") is Status.GAP


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: 15/KH-UBND"), "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"),
        (("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC TÂY BẮC", "Số: 15/KH-ĐHTB"), "(CHỨC VỤ NGƯỜI KÝ)"),
        (UNION, "TM. BAN THƯỜNG VỤ\n(CHỨC VỤ)"),
    ],
)  # fmt: skip
def test_the_signature_to_paste_is_the_bodys_own(head: tuple[str, ...], words: str) -> None:
    (finding,) = next(r.findings for r in of(head).results if r.rule.id == "frame.signature")
    assert finding.suggestion == f"{words}\n\n(Họ và tên)"


def programme(field: str) -> Document:
    head = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: 15/CTr-UBND", "CHƯƠNG TRÌNH")
    return draft_of((*head, f"{field} năm 2026", "I. NỘI DUNG", "Đào tạo cán bộ xã."))


def test_a_programme_is_a_kind_of_its_own() -> None:
    of_field = check(programme("Công tác bình đẳng giới"), library())
    assert status(of_field, "frame.title") is Status.PASS
    other = check(programme("Đào tạo công nghệ thông tin"), library())
    assert other.plan.profile is None
    assert status(other, "section.purpose") is Status.NOT_APPLICABLE


@pytest.mark.parametrize("heading", ["* Nơi nhận:", "Nơi nhận:", "- Nơi nhận:"])
def test_recipients_are_found_behind_a_sign(heading: str) -> None:
    report = of(WOMEN, heading, "- Hội LHPN tỉnh;", "- Lưu: VT.", "CHỦ TỊCH", "Lò Thị Hoa")
    assert status(report, "frame.recipients") is Status.PASS
