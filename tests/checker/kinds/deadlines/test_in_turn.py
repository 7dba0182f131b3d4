"""Reports of each quarter and month, held against the day of it that the superior asks for."""

from datetime import date

import pytest

from checker.kinds.deadlines.report_by import Params
from checker.report import Status
from tests.checker.kinds.judging import verdict_of, verdict_on

HEAD = (
    "ỦY BAN NHÂN DÂN",
    "XÃ BÌNH LƯ",
    "Bình Lư, ngày 24 tháng 01 năm 2026",
    "III. TỔ CHỨC THỰC HIỆN",
)
LAST = Params(date(2026, 3, 15), "quarter", "Sở Nội vụ", each="quarter")
NEXT = Params(date(2026, 4, 5), "quarter", "Sở Nội vụ", each="quarter")
MONTHLY = Params(date(2026, 1, 20), "any", "Sở Nội vụ", each="month")
QUARTERLY = "UBND xã báo cáo quý về Sở Nội vụ "


@pytest.mark.parametrize(
    ("params", "line", "status", "mended"),
    [
        (LAST, QUARTERLY + "trước ngày 15 của tháng cuối quý.", Status.PASS, None),
        (LAST, QUARTERLY + "trước ngày 14 tháng cuối mỗi quý.", Status.PASS, None),
        (
            LAST,
            QUARTERLY + "trước ngày 20 của tháng cuối quý.",
            Status.GAP,
            "trước ngày 15 của tháng cuối quý",
        ),
        (LAST, QUARTERLY + "trước các ngày 15/3, 15/6, 15/9, 15/12.", Status.PASS, None),
        (LAST, QUARTERLY + "trước các ngày 20/3, 20/6, 20/9, 20/12.", Status.GAP, "15/3"),
        (LAST, QUARTERLY + "trước ngày 05 của tháng đầu quý sau.", Status.GAP, None),
        (LAST, QUARTERLY + "trước ngày 15/3, 6 tháng trước ngày 20/6.", Status.PASS, None),
        (LAST, "UBND xã báo cáo quý, 6 tháng, năm về Sở Nội vụ theo quy định.", Status.REVIEW, "*"),
        (LAST, "UBND xã báo cáo năm về Sở Nội vụ trước ngày 15/11.", Status.GAP, "*"),
        (NEXT, QUARTERLY + "trước ngày 05 của tháng đầu quý sau.", Status.PASS, None),
        (NEXT, QUARTERLY + "trước ngày 25 của tháng cuối quý.", Status.PASS, None),
        (
            NEXT,
            QUARTERLY + "trước ngày 10 của tháng đầu quý sau.",
            Status.GAP,
            "trước ngày 05 của tháng đầu quý sau",
        ),
        (
            MONTHLY,
            "Định kỳ trước ngày 20 hằng tháng, UBND xã báo cáo Sở Nội vụ.",
            Status.PASS,
            None,
        ),
        (
            MONTHLY,
            "UBND xã báo cáo Sở Nội vụ trước ngày 25 hằng tháng.",
            Status.GAP,
            "trước ngày 20 hằng tháng",
        ),
        (MONTHLY, "UBND xã báo cáo tháng về Sở Nội vụ.", Status.REVIEW, "*"),
        (MONTHLY, QUARTERLY + "trước ngày 25 tháng cuối quý.", Status.GAP, "*"),
    ],
)
def test_a_day_of_each(params: Params, line: str, status: Status, mended: str | None) -> None:
    verdict, _ = verdict_of("report-by", params, *HEAD, line)
    assert verdict.status is status, verdict.message
    if mended != "*":
        assert verdict.findings[0].suggestion == mended


def test_the_review_of_another_year_is_not_this_one_without_a_day() -> None:
    review = Params(date(2030, 8, 30), "review", "Sở Nội vụ")
    several = "Thực hiện công tác bình đẳng giới trên địa bàn xã Bình Lư giai đoạn 2026 - 2030"
    dated = "UBND xã gửi báo cáo sơ kết giữa kỳ về Sở Nội vụ trước ngày 20/9/2028."
    lines = ("KẾ HOẠCH", several, *HEAD, dated)
    assert verdict_on("report-by", review, *lines)[0].status is Status.GAP
    bare = "UBND xã gửi báo cáo tổng kết giai đoạn về Sở Nội vụ theo quy định."
    assert verdict_on("report-by", review, *lines[:-1], bare)[0].status is Status.REVIEW
