"""A document is later than the plan only against a day that stands in its place; several doubt that day."""

import pytest

from checker.kinds.base import NoParams
from checker.report import Status
from tests.checker.kinds.judging import places, verdict_on

TOP = ("ỦY BAN NHÂN DÂN XÃ BÌNH LƯ", "Số: {}")
PLAN = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026")
DECISION = ("QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác")
OWN = "Bình Lư, ngày {}"
BASES = (
    "Căn cứ Kế hoạch số 45/KH-UBND ngày {} của UBND tỉnh;",
    "Căn cứ Công văn số 77/SNV-VX ngày {} của Sở Nội vụ;",
    "Căn cứ Tờ trình số 9/TTr-VHXH ngày {} của Phòng Văn hóa;",
)
LAWS = ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",)
BODY = ("I. NỘI DUNG", "1. Tuyên truyền.", "2. Tập huấn.")
ARTICLES = ("QUYẾT ĐỊNH:", "Điều 1. Thành lập Tổ.", "Điều 2. Thi hành.")


def bases(*days: str) -> tuple[str, ...]:
    return tuple(line.format(day) for line, day in zip(BASES, days, strict=False))


def plan(own: str, *days: str) -> tuple[str, ...]:
    line = (OWN.format(own),) if own else ()
    return (TOP[0], TOP[1].format("12/KH-UBND"), *line, *PLAN, *bases(*days), *BODY)


def decision(*days: str, number: str = "12/QĐ-UBND", above: str = "", below: str = "") -> tuple[str, ...]:  # fmt: skip
    first, last = ((OWN.format(day),) if day else () for day in (above, below))
    head = (TOP[0], TOP[1].format(number), *first, *DECISION)
    return (*head, *LAWS, *bases(*days), *last, *ARTICLES)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        # one: its own slip
        (plan("05 tháng 02 năm 2026", "02/02/2026", "10/02/2026"), ["10/02/2026"]),
        (plan("05 tháng 3 năm 2026", "02/02/2062", "10/02/2026"), ["02/02/2062"]),
        (plan("… tháng … năm 2026", "02/02/2062", "10/02/2026"), ["02/02/2062"]),
        (plan("25 tháng 12 năm 2025", "02/02/2026"), ["02/02/2026"]),
        # several: the plan's own
        (
            plan("05 tháng 01 năm 2026", "02/02/2026", "10/02/2026"),
            ["ngày 05 tháng 01 năm 2026", "02/02/2026", "10/02/2026"],
        ),
        # a day that does not fit the plan explains what is later, but not what is years later
        (plan("05 tháng 3 năm 2025", "02/02/2026"), ["ngày 05 tháng 3 năm 2025"]),
        (
            plan("05 tháng 3 năm 2025", "02/02/2062", "10/02/2026"),
            ["02/02/2062", "ngày 05 tháng 3 năm 2025"],
        ),
        # a decision: in its place, before QUYẾT ĐỊNH:, or nowhere
        (decision("29/12/2023", "15/4/2024", above="19 tháng 02 năm 2024"), ["15/4/2024"]),
        (decision("29/12/2023", "15/4/2024", below="19 tháng 02 năm 2024"), ["15/4/2024"]),
        (decision("29/12/2023", "15/4/2023", below="19 tháng 02 năm 2024"), []),
        (decision("29/12/2023", "15/4/2024"), []),
        (decision("29/12/2023", "15/4/2024", number="12/2019/QĐ-UBND"), []),
    ],
)
def test_what_is_later(lines: tuple[str, ...], found: list[str]) -> None:
    verdict, facts = verdict_on("citations", NoParams(), *lines)
    told = [] if verdict.status is Status.PASS else places(verdict, facts)
    assert sorted(told) == sorted(found)


def test_several_are_said_once() -> None:
    lines = plan("05 tháng 01 năm 2026", "02/02/2026", "10/02/2026", "11/02/2026")
    verdict, _ = verdict_on("citations", NoParams(), *lines)
    (said,) = {finding.message for finding in verdict.findings}
    assert said.startswith("Kế hoạch ghi ngày 05 tháng 01 năm 2026, trước ngày của 3 văn bản")
    assert said.endswith("cần xem lại ngày, năm của chính kế hoạch.")
    verdict, _ = verdict_on("citations", NoParams(), *plan("", "02/02/2036", "10/02/2036"))
    assert verdict.message.startswith("2 văn bản được dẫn có ngày sau năm 2026")
