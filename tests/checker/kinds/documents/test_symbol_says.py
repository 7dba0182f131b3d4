"""The symbol of a cited number against the kind and the issuer in words; the note below an annex's letterhead."""

import pytest

from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.report import Status
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.documents.plans import citations_in
from tests.checker.kinds.judging import places, rule_of


@pytest.mark.parametrize(
    ("line", "place", "suggestion"),
    [
        ("Căn cứ Nghị định 66/2013/QĐ-TTg ngày 11/11/2013 của Thủ tướng Chính phủ;", "66/2013/QĐ-TTg", None),
        ("Thực hiện Quyết định số 77/CT-TTg ngày 11/11/2024 của Thủ tướng Chính phủ.", "77/CT-TTg", None),
        ("Thực hiện Quyết định số 949/TTg ngày 03/6/2020 của Thủ tướng Chính phủ.", "949/TTg", "949/QĐ-TTg"),
    ],
)  # fmt: skip
def test_a_symbol_of_another_kind_is_to_be_looked_at(
    line: str, place: str, suggestion: str | None
) -> None:
    verdict, facts = citations_in(line)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [place])
    assert verdict.findings[0].suggestion == suggestion


def test_a_symbol_of_another_body_is_to_be_looked_at() -> None:
    line = "Thực hiện Nghị định số 89/2015/NĐ-CP ngày 02/10/2015 của Thủ tướng Chính phủ."
    verdict, _ = citations_in(line)
    assert verdict.status is Status.REVIEW
    assert "của Chính phủ" in verdict.message


@pytest.mark.parametrize(
    "line",
    [
        "Thực hiện Nghị định số 89/2015/NĐ-CP ngày 02/10/2015 của Chính phủ.",
        "Thực hiện Chỉ thị số 77/CT-TTg ngày 11/11/2024 của Thủ tướng Chính phủ.",
        "Đề án ban hành kèm theo Quyết định số 77/QĐ-TTg ngày 11/11/2024 của Thủ tướng Chính phủ.",
        "Thực hiện Đề án số 77/QĐ-TTg ngày 11/11/2024 của Thủ tướng Chính phủ.",
        "Thực hiện Quyết định số 773/TTg ngày 21/12/1994 của Thủ tướng Chính phủ.",
        "Thực hiện Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ.",
        "Thực hiện Thông báo số 77/TB-UBND ngày 11/11/2024 của UBND tỉnh.",
    ],
)
def test_a_symbol_that_fits_is_right(line: str) -> None:
    assert citations_in(line)[0].status is Status.PASS


DECISION = (
    "ỦY BAN NHÂN DÂN", "XÃ PHÚ AN", "Số: 45/QĐ-UBND", "Phú An, ngày 09 tháng 02 năm 2026",
    "QUYẾT ĐỊNH", "Công nhận thôn đạt chuẩn năm 2025", "Điều 1. Công nhận 05 thôn.", "Nơi nhận:",
    "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Thanh Phương",
    "PHỤ LỤC", "ỦY BAN NHÂN DÂN", "XÃ PHÚ AN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc", "DANH SÁCH", "THÔN ĐẠT CHUẨN NĂM 2025",
)  # fmt: skip


@pytest.mark.parametrize(("day", "found"), [("09/02/2025", ["09/02/2025"]), ("09/02/2026", [])])
def test_an_annex_below_a_letterhead_names_its_decision(day: str, found: list[str]) -> None:
    note = f"(Ban hành kèm theo Quyết định số: 45/QĐ-UBND ngày {day} của UBND xã Phú An)"
    facts = facts_of(*DECISION, note, "1. Thôn An Hòa")
    verdict = KINDS["citations"].judge(rule_of("citations", params=NoParams()), facts)
    said = places(verdict, facts) if verdict.status is not Status.PASS else []
    assert said == found
