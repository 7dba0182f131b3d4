"""The issuing body's name at the top."""

import pytest

from checker.kinds.base import NoParams
from checker.report import Status
from tests.checker.kinds.judging import FRAME, places, verdict_on

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
REST = (*FRAME, "I. NỘI DUNG", "Truyền thông.")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: 12/KH-UBND"), "ỦY BAN NHÂN DÂN\nXÃ BÌNH LƯ"),
        (("UBND XÃ BÌNH LƯ", MOTTO, "Số: 12/KH-UBND"), "UBND XÃ BÌNH LƯ"),
        ((MOTTO, "UBND PHƯỜNG CỬA NAM", "Số: 12/KH-UBND"), "UBND PHƯỜNG CỬA NAM"),
        ((f"UBND XÃ BÌNH LƯ {MOTTO}",), "UBND XÃ BÌNH LƯ"),
        (("UBND XÃ BÌNH LƯ Số: 12/KH-UBND",), "UBND XÃ BÌNH LƯ"),
        (("TỈNH LAI CHÂU", "SỞ NỘI VỤ", "Số: 12/KH-SNV"), "SỞ NỘI VỤ"),
        (("ỦY BAN BẦU CỬ", "XÃ BÌNH LƯ", "Số: 12/KH-UBBC"), "ỦY BAN BẦU CỬ\nXÃ BÌNH LƯ"),
        (
            ("HỘI ĐỒNG NGHĨA VỤ QUÂN SỰ", "XÃ BÌNH LƯ", "Số: 12/KH-HĐNVQS"),
            "HỘI ĐỒNG NGHĨA VỤ QUÂN SỰ\nXÃ BÌNH LƯ",
        ),
        (("TIỂU BAN AN NINH", "XÃ BÌNH LƯ", "Số: 12/KH-TBAN"), "TIỂU BAN AN NINH\nXÃ BÌNH LƯ"),
        (("**UBND XÃ BÌNH LƯ**",), "UBND XÃ BÌNH LƯ**"),
    ],
)
def test_a_line_that_opens_with_a_body_names_the_issuer(lines: tuple[str, ...], found: str) -> None:
    verdict, facts = verdict_on("issuer", NoParams(), *lines, *REST)
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, [found])


def test_the_message_says_the_name_in_one_line() -> None:
    verdict, _ = verdict_on("issuer", NoParams(), "ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", *REST)
    assert verdict.message == "Có tên cơ quan ban hành: ỦY BAN NHÂN DÂN XÃ BÌNH LƯ."


@pytest.mark.parametrize("line", ["ỦY BAN NHÂN DÂN", "UBND", "*UBND*"])
def test_a_committee_without_its_unit_is_to_be_looked_at(line: str) -> None:
    verdict, _ = verdict_on("issuer", NoParams(), line, "Số: 12/KH-UBND", *REST)
    assert verdict.status is Status.REVIEW
    assert "chưa có tên đơn vị hành chính" in verdict.message


@pytest.mark.parametrize(
    "lines",
    [
        (MOTTO, "Số: 12/KH-UBND"),
        ("Dự thảo trình UBND xã", "Số: 12/KH-UBND"),
        ("BỘI THU", "Số: 12/KH-UBND"),
        ("Số: 12/KH-UBND", "Phòng họp số 1"),
    ],
)
def test_without_such_a_line_above_the_number_it_is_missing(lines: tuple[str, ...]) -> None:
    verdict, _ = verdict_on("issuer", NoParams(), *lines, *REST)
    assert verdict.status is Status.GAP
    assert [f.span for f in verdict.findings] == [(0, 0)]


def test_a_text_file_may_have_lost_it() -> None:
    verdict, _ = verdict_on("issuer", NoParams(), *REST, text=True)
    assert verdict.status is Status.REVIEW
    assert [f.span for f in verdict.findings] == [(0, 0)]
