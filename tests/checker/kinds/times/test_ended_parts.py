"""Parts of a programme that is over, called alone: Dự án 8 in a plan for 2026."""

import pytest

from checker.facts import read_facts
from checker.kinds import KINDS
from checker.particulars import Overrides
from checker.report import Status, Verdict
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library


def judged(*lines: str, year: int = 2026, field: str = "bình đẳng giới") -> Verdict:
    head = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "KẾ HOẠCH", f"Công tác {field} năm {year}")
    facts = read_facts(draft_of((*head, "I. NHIỆM VỤ", *lines)), library(), Overrides())
    (rule,) = (r for r in library().rules if r.id == "consistency.period")
    return KINDS["period"].judge(rule, facts)


@pytest.mark.parametrize(
    "line",
    [
        "Tiếp tục thực hiện Dự án 8 tại các bản đặc biệt khó khăn.",
        "Lồng ghép hoạt động của dự án 8 vào sinh hoạt chi hội.",
        "Phối hợp triển khai các nội dung thuộc Dự án 8.",
    ],
)
def test_a_part_carried_on_after_its_programme_is_looked_at(line: str) -> None:
    verdict = judged(line)
    assert verdict.status is Status.REVIEW
    (finding,) = verdict.findings
    assert "1719/QĐ-TTg giai đoạn 2021 - 2025, đã kết thúc trước năm 2026" in finding.message
    assert "257/2025/QH15" in finding.message
    assert finding.suggestion is None  # which part of what followed it is now, nobody has verified


@pytest.mark.parametrize(
    "line",
    [
        "Duy trì 05 tổ truyền thông cộng đồng đã thành lập theo Dự án 8.",
        "Duy trì hoạt động của các câu lạc bộ thuộc Dự án 8.",
        "Tổng kết việc thực hiện Dự án 8 giai đoạn 2021 - 2025.",
        "Dự án 8.2 của xã về nước sạch.",
        "Trong năm 2025, xã đã thực hiện Dự án 8 tại 04 bản.",
        "Thực hiện Dự án 18 của tỉnh.",
        "Giải ngân vốn Dự án 8 năm 2025 chuyển sang năm 2026.",
        "Hỗ trợ người dân theo Dự án 8 đã được giao vốn năm 2025 chuyển sang.",
    ],
)
def test_what_is_history_or_another_project_is_quiet(line: str) -> None:
    assert not [f for f in judged(line).findings if "1719" in f.message]


def test_while_it_runs_and_in_other_fields_it_is_quiet() -> None:
    line = "Tiếp tục thực hiện Dự án 8 tại các bản."
    assert judged(line, year=2025).status is Status.PASS
    assert judged(line, field="phát triển giao thông nông thôn").status is Status.PASS


def test_a_period_told_beside_it_is_one_matter() -> None:
    verdict = judged("Thực hiện Dự án 8 giai đoạn 2021 - 2025.")
    assert verdict.status is Status.GAP
    assert len(verdict.findings) == 1
