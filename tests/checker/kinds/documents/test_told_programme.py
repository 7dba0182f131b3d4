"""A period is that of the document right beside it; one that is told as over is not carried out."""

import pytest

from checker.judge import check
from checker.report import Status
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library

HEAD = (
    "ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: 12/KH-UBND", "Bình Lư, ngày 10 tháng 5 năm 2026", "KẾ HOẠCH",
    "Công tác bình đẳng giới năm 2026", "I. NHIỆM VỤ",
)  # fmt: skip
Q = "Quyết định số 2232/QĐ-TTg ngày 28/12/2020"


def said(rule: str, line: str, year: int = 2026) -> Status:
    head = tuple(part.replace("2026", str(year)) for part in HEAD)
    report = check(draft_of((*head, line)), library())
    return next(result.status for result in report.results if result.rule.id == rule)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        # the programme is the subject, and what is said of it is that it is over
        (f"Chương trình phòng ngừa bạo lực giai đoạn 2021 - 2025 ({Q}) chỉ còn giá trị tra cứu.", Status.PASS),
        (f"Chương trình giai đoạn 2021 - 2025 theo {Q} của Thủ tướng Chính phủ nay đã hết.", Status.PASS),
        (f"Chương trình giai đoạn 2021 - 2025 kèm theo {Q} đã khép lại cuối năm ngoái.", Status.PASS),
        ("Đề án giai đoạn 2021 - 2025 của huyện đã bàn giao xong hồ sơ.", Status.PASS),
        # it is carried out all the same
        ("Triển khai Chương trình phòng ngừa bạo lực giai đoạn 2021 - 2025.", Status.GAP),
        ("Tiếp tục thực hiện Đề án giai đoạn 2021 - 2025 đã ban hành.", Status.GAP),
        ("Chương trình giai đoạn 2021 - 2025 đã được phê duyệt.", Status.GAP),
        ("Chương trình giai đoạn 2021 - 2025 đã ban hành, các thôn triển khai thực hiện đầy đủ.", Status.GAP),
        ("Đề án giai đoạn 2021 - 2025: mở 02 lớp cho tổ hòa giải.", Status.GAP),
        ("1. Chương trình phòng, chống mua bán người giai đoạn 2021 - 2025", Status.GAP),
    ],
)  # fmt: skip
def test_a_programme_told_as_over_is_not_carried_out(line: str, status: Status) -> None:
    assert said("consistency.period", line) is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ((f"Chương trình phòng ngừa bạo lực trên cơ sở giới giai đoạn 2021 - 2025, {Q} của Thủ tướng"
         " Chính phủ: tổng kết, chuẩn bị cho giai đoạn 2026 - 2030."), Status.PASS),
        (f"Tổng kết {Q} và đề xuất nội dung cho giai đoạn 2026 - 2030.", Status.PASS),
        ((f"Thực hiện Chương trình phòng ngừa bạo lực theo {Q} và Đề án kiểm soát tỷ số giới tính"
         " giai đoạn 2016 - 2025 theo Quyết định số 468/QĐ-TTg ngày 23/3/2016."), Status.PASS),
        # the period beside the number is wrong
        (f"Thực hiện {Q} phê duyệt Chương trình phòng ngừa bạo lực giai đoạn 2026 - 2030.", Status.REVIEW),
        (f"Thực hiện Chương trình phòng ngừa bạo lực giai đoạn 2016 - 2025 theo {Q}.", Status.REVIEW),
        ((f"Thực hiện {Q} phê duyệt Chương trình phòng ngừa bạo lực giai đoạn 2016 - 2025"
         " và Quyết định số 1790/QĐ-TTg ngày 23/10/2021."), Status.REVIEW),
    ],
)  # fmt: skip
def test_a_period_is_that_of_the_document_right_beside_it(line: str, status: Status) -> None:
    assert said("consistency.citation", line, 2025) is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Xã đã gửi báo cáo tổng kết ngày 09/01/2026; gửi báo cáo về UBND xã trước ngày 15/11/2026.", Status.PASS),
        ("Các thôn đã nộp báo cáo trước ngày 10/4/2026.", Status.NOT_APPLICABLE),
        ("Các thôn gửi báo cáo về UBND xã trước ngày 10/4/2026.", Status.REVIEW),
        ("Các thôn báo cáo kết quả đã thực hiện trước ngày 10/4/2026.", Status.REVIEW),
        ("Thôn nào đã gửi báo cáo quý I thì gửi bổ sung trước ngày 10/4/2026.", Status.REVIEW),
    ],
)  # fmt: skip
def test_a_report_that_was_sent_has_no_deadline(line: str, status: Status) -> None:
    assert said("deadline.valid", line) is status
