"""The days of an event: right, wrong, one of the two, none."""

import pytest

from checker.kinds.events.event_dates import Params
from checker.report import Status
from tests.checker.kinds.judging import places, verdict_of

PARAMS = Params("gender-equality.action-month")
NAME = "Tháng hành động vì bình đẳng giới"


@pytest.mark.parametrize(
    ("lines", "status", "where"),
    [
        ((f"{NAME} từ ngày 15/11 - 15/12.",), Status.PASS, ["15/11 - 15/12"]),
        ((f"Tổ chức {NAME}.", "Mít tinh từ 15/11 - 15/12."), Status.PASS, ["15/11 - 15/12"]),
        ((f"{NAME} từ ngày 15/10 - 15/12.",), Status.GAP, ["15/10 - 15/12"]),
        ((f"{NAME} từ ngày 16/11 - 15/12.",), Status.GAP, ["16/11 - 15/12"]),
        ((f"{NAME} từ ngày 15/11 - 16/12.",), Status.GAP, ["15/11 - 16/12"]),
        ((f"{NAME} từ ngày 15/11 - 15/01.",), Status.GAP, ["15/11 - 15/01"]),
        (
            (f"{NAME} từ ngày 15/11 - 15/12.", f"{NAME} từ ngày 01/11 - 01/12."),
            Status.GAP,
            ["01/11 - 01/12"],
        ),
        ((f"{NAME} từ ngày 15/11/2026.",), Status.GAP, ["15/11/2026"]),
        ((f"{NAME} đến ngày 15/12/2026.",), Status.GAP, ["15/12/2026"]),
        ((f"{NAME} ngày 20/11/2026.",), Status.GAP, [""]),
        ((f"{NAME}.",), Status.GAP, [""]),
        (("Tập huấn.", "Mít tinh từ 15/11 - 15/12."), Status.GAP, [""]),
    ],
)
def test_an_event_has_its_days(lines: tuple[str, ...], status: Status, where: list[str]) -> None:
    verdict, facts = verdict_of("event-dates", PARAMS, "I. NỘI DUNG", *lines)
    assert (verdict.status, places(verdict, facts)) == (status, where)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ((f"{NAME} từ ngày 15/11 - 15/12.",), "Thời gian đúng: 15/11 - 15/12."),
        (
            (f"{NAME} từ ngày 15/10 - 15/12.",),
            "Thời gian ghi là 15/10 - 15/12; đúng là từ ngày 15/11 đến ngày 15/12.",
        ),
        (
            (f"{NAME} từ ngày 15/11/2026.",),
            "Mới nêu một ngày (15/11/2026); cần đủ từ ngày 15/11 đến ngày 15/12.",
        ),
        (
            (f"{NAME}.",),
            "Chưa nêu thời gian của Tháng. Mục I mới nêu tên, chưa nêu thời gian.",
        ),
        (
            (f"{NAME}.", "Báo cáo về UBND xã trước ngày 15/11/2026."),
            "Chưa nêu thời gian của Tháng. Ngày 15/11/2026 ở mục I là hạn báo cáo.",
        ),
        (
            (f"{NAME}.", "Hoàn thành tập huấn trước ngày 15/12/2026."),
            "Chưa nêu thời gian của Tháng. Ngày 15/12/2026 ở mục I là thời hạn của việc khác.",
        ),
        (("Tập huấn.",), "Kế hoạch chưa nêu tên nên cũng chưa nêu thời gian của Tháng."),
    ],
)
def test_each_outcome_has_its_sentence(lines: tuple[str, ...], message: str) -> None:
    title = {"title": "Thời gian của Tháng"}
    assert verdict_of("event-dates", PARAMS, "I. NỘI DUNG", *lines, **title)[0].message == message


@pytest.mark.parametrize(
    ("line", "after"),
    [(f"Tổ chức {NAME} trên địa bàn.", f"Tổ chức {NAME}"), ("Tập huấn.", "Tập huấn.")],
)
def test_missing_days_belong_at_the_name(line: str, after: str) -> None:
    words = {"suggestion": "từ ngày 15/11 đến ngày 15/12/{year}"}
    verdict, facts = verdict_of("event-dates", PARAMS, "I. NỘI DUNG", line, **words)
    (finding,) = verdict.findings
    assert facts.text[: finding.span.start].endswith(after)
    assert finding.suggestion == "từ ngày 15/11 đến ngày 15/12/2026"


def test_wrong_days_are_to_be_replaced() -> None:
    words = {"suggestion": "từ ngày 15/11 đến ngày 15/12/{year}"}
    line = f"{NAME} từ ngày 15/10 - 15/12."
    (finding,) = verdict_of("event-dates", PARAMS, "I. NỘI DUNG", line, **words)[0].findings
    assert finding.suggestion == "từ ngày 15/11 đến ngày 15/12/2026"
