"""Number and symbol of the plan."""

import pytest

from checker.facts import Overrides, read_facts
from checker.kinds import KINDS
from checker.kinds.frame.number import Params
from checker.report import Status
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import FRAME, places, rule_of, verdict_on
from tests.checker.stretch import stretch

PARAMS = Params(abbreviations={"ke-hoach": "KH"}, bodies={"xa": ("UBND",), "tinh": ("UBND", "VP")})
ISSUER = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ")
REST = (*FRAME, "I. NỘI DUNG", "Truyền thông.")


@pytest.mark.parametrize(
    "line",
    [
        "Số: 12/KH-UBND",
        "Số: 12/KH – UBND",
        "Số: 12/2026/KH-UBND",
        "Số 145/kh-ubnd",
        "Số:05 /KH- UBND",
        "Số: 05/ KH -UBND",
        "Số: 90/KHLT-UBND-MTTQ",  # two bodies together
    ],
)  # fmt: skip
def test_a_plans_number_passes(line: str) -> None:
    verdict, facts = verdict_on("number", PARAMS, *ISSUER, line, *REST, level="xa")
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, [line])
    assert verdict.message == f"Số, ký hiệu: {line}."


@pytest.mark.parametrize("symbol", ["KH-", "KH"])
def test_a_symbol_without_the_body_says_what_is_missing(symbol: str) -> None:
    line = f"Số: 12/{symbol}, ngày 05 tháng 4 năm 2026"
    verdict, facts = verdict_on("number", PARAMS, *ISSUER, line, *REST, level="xa")
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, [f"Số: 12/{symbol}"])
    assert verdict.message.endswith("cần ghi KH-UBND.")


def test_a_blank_number_is_right_in_a_draft() -> None:
    verdict, _ = verdict_on("number", PARAMS, *ISSUER, "Số:      /KH-UBND", *REST, level="xa")
    assert verdict.status is Status.REVIEW
    assert verdict.message.startswith("Số văn bản để trống: đúng với dự thảo")
    assert [f.suggestion for f in verdict.findings] == [None]


@pytest.mark.parametrize("symbol", ["QĐ-UBND", "KHUBND", "UBND-KH", "KHLT"])
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


def test_a_missing_number_belongs_below_the_issuer_above_place_and_date() -> None:
    verdict, facts = verdict_on("number", PARAMS, *ISSUER, DATED, *REST, level="xa")
    assert verdict.status is Status.GAP
    assert verdict.message == "Chưa có dòng số, ký hiệu văn bản (Số: …/KH-UBND)."
    at = facts.text.index(DATED) - 1
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
    verdict, _ = verdict_on("number", PARAMS, DATED, *REST, level="so")
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


OWN = [
    (("SỞ NỘI VỤ",), "KH-SNV"),
    (("UBND TỈNH LAM KHÊ", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"), "KH-SVHTTDL"),
    (("UBND TỈNH LAM KHÊ", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"), "KH-SGD&ĐT"),
    (("UBND XÃ SUỐI NGÀN", "BAN VÌ SỰ TIẾN BỘ", "CỦA PHỤ NỮ"), "KH-BVSTBPN"),
    (("UBND XÃ SUỐI NGÀN", "BAN VSTBPN"), "KH-BVSTBPN"),
    (("HỘI LHPN XÃ SUỐI NGÀN",), "KH-HLHPN"),
    (("HỘI LIÊN HIỆP PHỤ NỮ XÃ SUỐI NGÀN", "BAN THƯỜNG VỤ"), "KH-BTV"),
    (("ĐẢNG ỦY XÃ SUỐI NGÀN",), "KH-ĐU"),
    (("CÔNG AN TỈNH LAM KHÊ", "CÔNG AN XÃ SUỐI NGÀN"), "KH-CAX"),
    (("UBND XÃ SUỐI NGÀN", "TRƯỜNG TIỂU HỌC SUỐI NGÀN"), "KH-TH"),
    (("UBND XÃ SUỐI NGÀN", "TRƯỜNG MẦM NON HOA BAN"), "KH-TrMN"),
    (("UBND XÃ SUỐI NGÀN", "BAN CHỈ ĐẠO CÔNG TÁC GIA ĐÌNH"), "KH-BCĐ"),
    (("BAN CHỈ ĐẠO QUỐC GIA VỀ TRẺ EM",), "KH-BCĐQG1023"),
    (("HỘI ĐỒNG NHÂN DÂN", "XÃ SUỐI NGÀN"), "KH-HĐND"),
    (("UBND XÃ SUỐI NGÀN", "PHÒNG VĂN HÓA - XÃ HỘI"), "KH-VHXH"),
]
"""A body as its header names it, and the symbol it writes."""


@pytest.mark.parametrize(("issuer", "symbol"), OWN)
def test_each_body_writes_its_own_name_in_the_symbol(issuer: tuple[str, ...], symbol: str) -> None:
    verdict, _ = verdict_on("number", PARAMS, *issuer, f"Số: 02/{symbol}", *REST)
    assert verdict.status is Status.PASS


@pytest.mark.parametrize(
    ("issuer", "symbol", "right"),
    [
        (("UBND TỈNH LAM KHÊ", "SỞ NỘI VỤ"), "KH-UBND", "KH-SNV"),
        (("UBND TỈNH LAM KHÊ", "SỞ Y TẾ"), "KH-SNV", "KH-SYT"),
        (("HỘI LIÊN HIỆP PHỤ NỮ XÃ SUỐI NGÀN",), "KH-UBND", "KH-HLHPN"),
        (ISSUER, "KH-HĐND", "KH-UBND"),
        (ISSUER, "KH-SNV", "KH-UBND"),
        (("ĐẢNG ỦY XÃ SUỐI NGÀN",), "KH-UBND", "KH-ĐU"),
    ],
)
def test_the_well_known_symbol_of_another_body_is_a_gap(
    issuer: tuple[str, ...], symbol: str, right: str
) -> None:
    verdict, _ = verdict_on("number", PARAMS, *issuer, f"Số: 02/{symbol}", *REST)
    assert verdict.status is Status.GAP
    assert verdict.message.endswith(f"cần ghi {right}.")


def test_who_uses_the_committees_seal_may_use_its_symbol() -> None:
    lines = ("UBND XÃ SUỐI NGÀN", "BAN CHỈ ĐẠO CÔNG TÁC GIA ĐÌNH", "Số: 02/KH-UBND")
    assert verdict_on("number", PARAMS, *lines, *REST)[0].status is Status.REVIEW


@pytest.mark.parametrize(
    ("issuer", "status"), [(("ĐẢNG ỦY XÃ SUỐI NGÀN",), Status.PASS), (ISSUER, Status.GAP)]
)
def test_the_partys_own_form_of_a_number(issuer: tuple[str, ...], status: Status) -> None:
    short = "ĐU" if status is Status.PASS else "UBND"
    verdict, _ = verdict_on("number", PARAMS, *issuer, f"Số: 12-KH/{short}", *REST)
    assert verdict.status is status


@pytest.mark.parametrize(
    ("number", "kept"), [("02", "Số: 02/KH-SNV"), ("    ", "Số:      /KH-SNV")]
)
def test_what_is_suggested_keeps_the_number_that_is_given(number: str, kept: str) -> None:
    lines = ("UBND TỈNH LAM KHÊ", "SỞ NỘI VỤ", f"Số: {number}/KH-UBND")
    facts = read_facts(draft_of((*lines, *REST)), library(), Overrides())
    rule = rule_of("number", params=PARAMS, suggestion="Số: {number}/{symbol}")
    assert [f.suggestion for f in KINDS["number"].judge(rule, facts).findings] == [kept]


@pytest.mark.parametrize(
    ("issuer", "status"),
    [(("THỦ TƯỚNG CHÍNH PHỦ",), Status.PASS), (ISSUER, Status.GAP), (("SỞ NỘI VỤ",), Status.GAP)],
)
def test_the_prime_ministers_symbol_is_his_alone(issuer: tuple[str, ...], status: Status) -> None:
    assert verdict_on("number", PARAMS, *issuer, "Số: 7/KH-TTg", *REST)[0].status is status
