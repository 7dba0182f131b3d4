"""Bodies of another province that a province's plan gives work: a name left from another file."""

import pytest

from checker.judge import check
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library

PLAN = (
    "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN", "Số: 06/KH-UBND", "Lạng Sơn, ngày 02 tháng 02 năm 2026", "KẾ HOẠCH",
    "Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ tỉnh Lạng Sơn năm 2026", "I. TỔ CHỨC THỰC HIỆN",
)  # fmt: skip


def told(line: str) -> list[str]:
    report = check(draft_of((*PLAN, line)), library())
    (result,) = [result for result in report.results if result.rule.id == "consistency.place"]
    return [report.document.quote(finding.span) for finding in result.findings if result.is_open]


@pytest.mark.parametrize(
    "line",
    [
        "3. Ủy ban nhân dân các xã, phường của tỉnh Cao Bằng: xây dựng kế hoạch trước ngày 10/3/2026.",
        "- Ủy ban nhân dân các phường, xã tỉnh Cao Bằng tổ chức thực hiện.",
        "Các sở, ban, ngành tỉnh Cao Bằng: bố trí kinh phí.",
        "a) Các xã biên giới thuộc tỉnh Cao Bằng phối hợp với Bộ đội Biên phòng.",
    ],
)
def test_it_is_to_be_looked_at(line: str) -> None:
    assert told(line) == ["tỉnh Cao Bằng"]


@pytest.mark.parametrize(
    "line",
    [
        "3. Ủy ban nhân dân các xã, phường của tỉnh Lạng Sơn: xây dựng kế hoạch trước ngày 10/3/2026.",
        "Cùng các xã, phường của tỉnh Cao Bằng tổ chức giao lưu.",
        "Phối hợp với các sở, ban, ngành tỉnh Cao Bằng: trao đổi kinh nghiệm.",
        "Học tập kinh nghiệm tại các xã, phường của tỉnh Cao Bằng: mỗi quý một đợt.",
        "Mời đại biểu các xã, phường của tỉnh Cao Bằng tham dự.",
    ],
)
def test_what_is_done_with_them_is_right(line: str) -> None:
    assert told(line) == []
