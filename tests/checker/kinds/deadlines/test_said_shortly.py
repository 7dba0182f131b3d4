"""Days of reports that only stand beside a name, and those of another quarter or half of the year."""

from collections.abc import Sequence
from datetime import date

import pytest

from checker.facts import Overrides, read_facts
from checker.kinds import KINDS
from checker.kinds.deadlines.report_by import Params
from checker.report import Status
from tests.checker.drafts import draft_with_table
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import FRAME, rule_of, verdict_of

TO = "Sở Nội vụ"
FIRST = Params(date(2026, 3, 20), "quarter", TO)
THIRD = Params(date(2026, 9, 20), "quarter", TO)
HALF = Params(date(2026, 6, 10), "half-year", TO)
YEAR = Params(date(2026, 11, 25), "year", TO)
EVENT = Params(date(2026, 12, 18), "event", TO)
SENT = "UBND xã gửi báo cáo về Sở Nội vụ:"
TIMES = (
    ("Quý I", "18/3/2026"),
    ("6 tháng đầu năm", "09/6/2026"),
    ("Quý III/2026", "25/9/2026"),
    ("Tháng hành động", "16/12/2026"),
    ("Năm 2026", "20/11/2026"),
)
BARE = ("Kỳ", "Ngày gửi")


@pytest.mark.parametrize(
    ("params", "lead", "head", "status"),
    [
        (FIRST, SENT, BARE, Status.PASS),
        (HALF, SENT, BARE, Status.PASS),
        (THIRD, SENT, BARE, Status.GAP),
        (EVENT, SENT, BARE, Status.PASS),
        (YEAR, SENT, BARE, Status.PASS),
        (YEAR, "Chế độ thông tin:", ("Báo cáo gửi Sở Nội vụ", "Hạn"), Status.PASS),
        (HALF, "Chế độ thông tin:", ("Kỳ", "Ngày gửi báo cáo"), Status.PASS),
        # a table of meetings
        (FIRST, "Ban họp định kỳ:", ("Kỳ họp", "Thời gian"), Status.GAP),
    ],
)
def test_rows_of_a_table(params: Params, lead: str, head: Sequence[str], status: Status) -> None:
    draft = draft_with_table(
        (*FRAME, "I. NHIỆM VỤ", "1. Tuyên truyền.", "II. TỔ CHỨC THỰC HIỆN", lead),
        [head, *TIMES],
        ("Nơi nhận:",),
    )
    facts = read_facts(draft, library(), Overrides())
    verdict = KINDS["report-by"].judge(rule_of("report-by", params=params), facts)
    assert verdict.status is status, verdict.message


IN_BRACKETS = "UBND xã báo cáo Sở Nội vụ: sáu tháng (01/6/2026), Tháng hành động (ngày 16/12/2026), năm (20/12/2026)."
LISTED = "UBND xã báo cáo Sở Nội vụ: quý I: 18/3/2026; quý III 27/9/2026; năm: 20/11/2026; Tháng hành động: 16/12/2026."
RUN_ON = "UBND xã báo cáo Sở Nội vụ quý I 18/3/2026, 6 tháng 05/6/2026, quý III 17/9/2026, Tháng hành động 16/12/2026."
LATER = "UBND xã gửi báo cáo quý về Sở Nội vụ trước ngày 20/3/2026, các quý sau trước ngày 20 của tháng cuối quý."
QUARTERS = (
    "UBND xã gửi Sở Nội vụ báo cáo quý I trước ngày 18/3/2026, báo cáo 6 tháng trước ngày 05/6/2026"
)


@pytest.mark.parametrize(
    ("params", "line", "status", "said"),
    [
        (HALF, IN_BRACKETS, Status.PASS, "01/6/2026"),
        (EVENT, IN_BRACKETS, Status.PASS, "16/12/2026"),
        (YEAR, IN_BRACKETS, Status.GAP, "20/12/2026"),
        (EVENT, "Phát thanh trong Tháng hành động (16/12/2026).", Status.GAP, "chưa có"),
        (HALF, "Ban họp 6 tháng (01/6/2026).", Status.GAP, "chưa có"),
        (FIRST, LISTED, Status.PASS, "18/3/2026"),
        (YEAR, LISTED, Status.PASS, "20/11/2026"),
        (EVENT, LISTED, Status.PASS, "16/12/2026"),
        (THIRD, LISTED, Status.GAP, "27/9/2026"),
        (FIRST, RUN_ON, Status.REVIEW, "quý I"),
        (HALF, RUN_ON, Status.PASS, "05/6/2026"),
        (EVENT, RUN_ON, Status.REVIEW, "chưa ghi rõ ngày"),
        (EVENT, "UBND xã báo cáo năm; tổ chức Tháng hành động 15/11 - 15/12/2026.", Status.GAP, "chưa có"),
        # one quarter's day is not another's
        (FIRST, f"{QUARTERS}.", Status.PASS, "quý I:"),
        (THIRD, f"{QUARTERS}.", Status.GAP, "chưa có hạn báo cáo quý III"),
        (THIRD, f"{QUARTERS}, báo cáo quý III trước ngày 15/9/2026.", Status.PASS, "15/9/2026"),
        (THIRD, f"{QUARTERS}, báo cáo quý III trước ngày 05/10/2026.", Status.GAP, "05/10/2026"),
        (THIRD, LATER, Status.REVIEW, "kỳ báo cáo khác"),
        # what does not say for which time it is, in June, may be of half of the year
        (YEAR, "UBND xã gửi báo cáo về Sở Nội vụ trước ngày 05/6/2026.", Status.REVIEW, "kỳ báo cáo khác"),
        (YEAR, "UBND xã gửi báo cáo về Sở Nội vụ trước ngày 05/11/2026.", Status.PASS, "05/11/2026"),
    ],
)  # fmt: skip
def test_days_in_sentences(params: Params, line: str, status: Status, said: str) -> None:
    verdict, _ = verdict_of(
        "report-by", params, "I. NHIỆM VỤ", "1. Tuyên truyền.", "II. TỔ CHỨC THỰC HIỆN", line
    )
    assert verdict.status is status, verdict.message
    assert said in verdict.message
