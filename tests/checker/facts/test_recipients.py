"""To whom a report goes."""

import pytest

from checker.facts.recipients import ReportRecipients
from tests.checker.facts.reading import facts_of, unmark

FRAME = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. TỔ CHỨC THỰC HIỆN")


def recipients(line: str) -> list[tuple[str, bool]]:
    facts = facts_of(*FRAME, line)
    return [(facts.quote(r.span), r.sends) for r in facts[ReportRecipients]]


@pytest.mark.parametrize(
    "marked",
    [
        "Báo cáo kết quả thực hiện về «UBND xã» trước ngày 15/11/2026.",
        "Các thôn gửi báo cáo về «Phòng Văn hóa - Xã hội».",
        "Định kỳ báo cáo kết quả gửi «Ủy ban nhân dân xã».",
        "Gửi kết quả, báo cáo năm về «Sở Nội vụ» để tổng hợp.",
        "Báo cáo kết quả thực hiện (qua «Phòng Văn hóa - Xã hội»).",
        "Báo cáo gửi đến «Văn phòng HĐND và UBND xã».",
    ],
)
def test_where_a_report_is_sent(marked: str) -> None:
    line, (span,) = unmark(marked)
    found = recipients(line)
    assert len(found) == 1
    assert found[0][0].startswith(line[span.start : span.end])
    assert found[0][1]


def test_reporting_to_a_superior_among_the_tasks_is_no_sending() -> None:
    ((body, sends),) = recipients("Tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo quy định.")
    assert body.startswith("Ủy ban nhân dân tỉnh")
    assert not sends


@pytest.mark.parametrize(
    "line",
    [
        "Đội ngũ báo cáo viên tuyên truyền cho phụ nữ.",
        "Báo cáo theo quy định.",
        "Tổ chức gặp mặt cán bộ nữ của UBND xã.",
        "Trường hợp có vụ việc đột xuất, báo cáo kịp thời.",
    ],
)
def test_other_words_name_no_recipient(line: str) -> None:
    assert recipients(line) == []


def test_recipients_outside_the_body_do_not_count() -> None:
    facts = facts_of(*FRAME, "Thực hiện./.", "Nơi nhận:", "- Báo cáo gửi UBND tỉnh;", "- Lưu: VT.")
    assert facts[ReportRecipients] == ()
