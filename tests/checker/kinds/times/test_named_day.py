"""Days that everyone knows by name stand beside their date."""

import pytest

from checker.kinds.base import NoParams
from checker.report import Status
from tests.checker.kinds.judging import places, verdict_of


@pytest.mark.parametrize(
    ("line", "where", "right"),
    [
        ("Kỷ niệm Ngày Phụ nữ Việt Nam 20/11.", "20/11", "20/10"),
        ("Nhân Ngày Người khuyết tật Việt Nam 14/8.", "14/8", "18/4"),
        ("Kỷ niệm Ngày Quốc tế Phụ nữ (03/8), Ngày Gia đình Việt Nam 28/6.", "03/8", "8/3"),
        ("Nhân Ngày Gia đình Việt Nam, 26/8 tổ chức tọa đàm.", "26/8", "28/6"),
        ("Kỷ niệm Ngày Gia đình Việt Nam (28/7/2027).", "28/7", "28/6"),
        ("Kỷ niệm Ngày Gia đình Việt Nam 28/7/2027.", "28/7", "28/6"),
        ("Mít tinh Ngày Quốc tế Hạnh phúc (22/3/2027).", "22/3", "20/3"),
        ("Kỷ niệm Ngày Phụ nữ Việt Nam (20-11-1930).", "20-11", "20/10"),
    ],
)
def test_another_day_than_everyone_knows_is_to_be_looked_at(
    line: str, where: str, right: str
) -> None:
    verdict, facts = verdict_of("named-day", NoParams(), "I. NỘI DUNG", line)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [where])
    assert verdict.findings[0].fix == right


@pytest.mark.parametrize(
    "line",
    [
        "Kỷ niệm Ngày Quốc tế Phụ nữ 8/3, Ngày Phụ nữ Việt Nam (20-10).",
        "Kỷ niệm Ngày Quốc tế Phụ nữ ngày 07/3; Ngày Phụ nữ Việt Nam 18/10/2026.",
        "Kỷ niệm Ngày Gia đình Việt Nam (28/6/2027), Ngày Phụ nữ Việt Nam (20/10/1930 - 20/10/2027).",
        "Mít tinh Ngày Quốc tế Hạnh phúc 22/3/2027; Ngày Gia đình Việt Nam, 25/6/2027 tổ chức hội thi.",
        "Các hoạt động Ngày Phụ nữ Việt Nam (15/10 - 20/10/2027).",
        "Nhân Ngày Phụ nữ Việt Nam, 12/15 tổ dân phố tổ chức tọa đàm.",
        "Nhân Ngày Phụ nữ Việt Nam 8/9 thôn đã tổ chức tọa đàm.",
        "Ngày Phụ nữ Việt Nam: 3/4 số hội viên tham gia.",
    ],
)
def test_the_right_day_the_meetings_own_and_shares_pass(line: str) -> None:
    verdict, _ = verdict_of("named-day", NoParams(), "I. NỘI DUNG", line)
    assert verdict.status is Status.PASS
