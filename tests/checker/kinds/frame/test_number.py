"""Number and symbol of the plan."""

import pytest

from checker.kinds.frame.number import Params
from checker.report import Status
from tests.checker.kinds.judging import FRAME, places, verdict_on
from tests.checker.stretch import stretch

PARAMS = Params(abbreviations={"ke-hoach": "KH"}, bodies={"xa": ("UBND",), "tinh": ("UBND", "VP")})
ISSUER = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ")
REST = (*FRAME, "I. NỘI DUNG", "Truyền thông.")


@pytest.mark.parametrize(
    "line", ["Số: 12/KH-UBND", "Số: 12/KH – UBND", "Số: 12/2026/KH-UBND", "Số 145/kh-ubnd"]
)
def test_a_plans_number_passes(line: str) -> None:
    verdict, facts = verdict_on("number", PARAMS, *ISSUER, line, *REST, level="xa")
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, [line])
    assert verdict.message == f"Số, ký hiệu: {line}."


def test_a_blank_number_is_right_in_a_draft() -> None:
    verdict, _ = verdict_on("number", PARAMS, *ISSUER, "Số:      /KH-UBND", *REST, level="xa")
    assert verdict.status is Status.REVIEW
    assert verdict.message.startswith("Số văn bản để trống: đúng với dự thảo")
    assert [f.suggestion for f in verdict.findings] == [None]


@pytest.mark.parametrize("symbol", ["QĐ-UBND", "KHUBND", "KH-", "UBND-KH"])
def test_another_kinds_symbol_is_wrong(symbol: str) -> None:
    verdict, _ = verdict_on("number", PARAMS, *ISSUER, f"Số: 12/{symbol}", *REST, level="xa")
    assert verdict.status is Status.GAP
    assert "cần bắt đầu bằng “KH-”" in verdict.message


@pytest.mark.parametrize(
    ("level", "issuer", "expected"),
    [
        ("xa", ISSUER, "thường là KH-UBND."),
        ("tinh", ("ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU"), "thường là KH-UBND hoặc KH-VP."),
    ],
)
def test_the_symbol_of_another_body_is_to_be_looked_at(
    level: str, issuer: tuple[str, ...], expected: str
) -> None:
    verdict, _ = verdict_on("number", PARAMS, *issuer, "Số: 12/KH-BCĐ", *REST, level=level)
    assert verdict.status is Status.REVIEW
    assert verdict.message.endswith(expected)


@pytest.mark.parametrize("symbol", ["KH-UBND", "KH-VP"])
def test_any_of_the_bodies_of_a_level_will_do(symbol: str) -> None:
    lines = ("ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU", f"Số: 12/{symbol}")
    assert verdict_on("number", PARAMS, *lines, *REST, level="tinh")[0].status is Status.PASS


@pytest.mark.parametrize(
    ("issuer", "level", "symbol"),
    [
        (("SỞ NỘI VỤ",), "so", "KH-SNV"),  # a level that is not named
        (("BAN CHỈ ĐẠO XÃ BÌNH LƯ",), "xa", "KH-BCĐ"),  # another body than the committee
        (ISSUER, "so", "KH-VHXH"),  # a committee at a level that is not named
    ],
)
def test_a_body_of_its_own_may_have_any_symbol(
    issuer: tuple[str, ...], level: str, symbol: str
) -> None:
    verdict, _ = verdict_on("number", PARAMS, *issuer, f"Số: 12/{symbol}", *REST, level=level)
    assert verdict.status is Status.PASS


def test_a_kind_of_document_that_is_not_named_may_have_any_symbol() -> None:
    report = ("BÁO CÁO", "Kết quả công tác bình đẳng giới năm 2026", "I. NỘI DUNG", "Đã tập huấn.")
    verdict, _ = verdict_on("number", PARAMS, *ISSUER, "Số: 12/BC-VHXH", *report, level="xa")
    assert verdict.status is Status.PASS


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Số: 12", "Số: 12"),
        ("Số 45", "Số 45"),
        ("Số: 5", "Số: 5"),
        ("Số: 12 KH-UBND", "Số: 12 KH-UBND"),
        # of a long line, as much as a symbol may be
        (f"Số: 12 {stretch(60)}", f"Số: 12 {stretch(60)}"[: len("Số: 12") + 30]),
    ],
)
def test_a_number_without_its_symbol_is_a_gap(line: str, found: str) -> None:
    verdict, facts = verdict_on(
        "number", PARAMS, *ISSUER, line, "Bình Lư, ngày 14 tháng 4 năm 2026", *REST, level="xa"
    )
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, [found])
    assert verdict.message == f"Dòng “{found}” chưa có ký hiệu; cần ghi Số: …/KH-UBND."


DATED = "Bình Lư, ngày 14 tháng 4 năm 2026"


def test_a_missing_number_belongs_above_place_and_date() -> None:
    verdict, facts = verdict_on("number", PARAMS, *ISSUER, DATED, *REST, level="xa")
    assert verdict.status is Status.GAP
    assert verdict.message == "Chưa có dòng số, ký hiệu văn bản (Số: …/KH-UBND)."
    at = facts.text.index(DATED)
    assert [f.span for f in verdict.findings] == [(at, at)]


def test_without_a_date_it_belongs_at_the_top() -> None:
    verdict, _ = verdict_on("number", PARAMS, *REST, level="xa")
    assert verdict.status is Status.GAP
    assert [f.span for f in verdict.findings] == [(0, 0)]


def test_of_several_bodies_the_first_is_named_where_the_number_is_missing() -> None:
    lines = ("ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU", *REST)
    verdict, _ = verdict_on("number", PARAMS, *lines, level="tinh")
    assert verdict.message == "Chưa có dòng số, ký hiệu văn bản (Số: …/KH-UBND)."


def test_what_the_symbol_must_be_is_not_known_for_every_body() -> None:
    verdict, _ = verdict_on("number", PARAMS, "SỞ NỘI VỤ", DATED, *REST, level="so")
    assert verdict.message == "Chưa có dòng số, ký hiệu văn bản (Số: …/KH-…)."


@pytest.mark.parametrize(
    ("above", "status"),
    [
        ((), Status.REVIEW),
        ((DATED,), Status.GAP),
        (("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",), Status.GAP),
        (("UBND XÃ BÌNH LƯ",), Status.REVIEW),
    ],
)
def test_a_text_file_has_lost_the_number_where_it_has_no_header(
    above: tuple[str, ...], status: Status
) -> None:
    verdict, _ = verdict_on("number", PARAMS, *above, *REST, text=True, level="xa")
    assert verdict.status is status
    assert verdict.message.startswith("Tệp văn bản" if status is Status.REVIEW else "Chưa có dòng")
