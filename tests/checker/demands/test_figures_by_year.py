"""Annexes with a column for each year: the least of the plan's year, each figure for the plans of its years."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.demands.proposal import Proposal
from checker.demands.read import demands_in
from checker.library.load import load_library
from tests.builders.plan import Hint
from tests.builders.word import build_docx
from tests.checker.demands.test_days_of_communes import BODY, END, ONE_YEAR, SEVERAL, TOP
from tests.checker.drafts import draft_of
from tests.reading import read

HEAD = "TT | Chỉ tiêu | Đơn vị tính | 2026 | 2027 | 2028 | Cơ quan chủ trì"
WHO = "UBND các xã, phường"


def of_table(folder: Path, title: str, *rows: str) -> list[Proposal]:
    """Return what is proposed from a plan whose chapter on targets has only a table of these *rows*."""
    lines: list[tuple[str, Hint]] = [(line, "body") for line in (*TOP, title, *BODY)]
    lines += [("III. CHỈ TIÊU", "heading"), *((row, "row") for row in rows)]
    lines += [(line, "body") for line in END]
    found = demands_in(read(build_docx(folder / "x.docx", lines)), load_library())
    return [p for p in found.proposals if p.sort in {"task", "target"}]


def least(proposal: Proposal) -> tuple[float | None, bool]:
    given: dict[str, Any] = dict(proposal.rule["with"])  # type: ignore[call-overload]
    return given.get("least"), given.get("percent", False)


@pytest.mark.parametrize(
    ("head", "row", "wanted"),
    [
        (HEAD, f"1 | Số tin, bài phát trên loa | Tin, bài | 12 | 18 | 24 | {WHO}", (12, False)),
        (HEAD, f"1 | Tỷ lệ hộ ký cam kết | % | 70 | 75 | 80 | {WHO}", (70, True)),
        (HEAD, f"1 | Số lớp tập huấn | Lớp | 02 | 02 | 03 | {WHO}", (2, False)),
        (
            "TT | Chỉ tiêu | Thực hiện năm 2025 | Kế hoạch năm 2026 | Cơ quan chủ trì",
            f"1 | Tỷ lệ hộ ký cam kết | 65% | 70% | {WHO}",
            (70, True),
        ),
        (
            "TT | Chỉ tiêu | Năm 2025 | Năm 2026 (%) | Cơ quan chủ trì",
            f"1 | Tỷ lệ hộ ký cam kết | 65 | 70 | {WHO}",
            (70, True),
        ),
        (HEAD, f"1 | Số tin, bài phát trên loa | Tin, bài | ≥ 12 | 18 | 24 | {WHO}", (12, False)),
        # that is no least: it goes down, it is money, it is a day, it has no figure of the plan's year
        (HEAD, f"1 | Tỷ lệ hộ nghèo có phụ nữ | % | 5 | 4 | 3 | {WHO}", (None, False)),
        (HEAD, f"1 | Giảm số vụ bạo lực gia đình | Vụ | 5 | 5 | 5 | {WHO}", (None, False)),
        (HEAD, f"1 | Mua tủ sách pháp luật | Triệu đồng | 12 | 18 | 24 | {WHO}", (None, False)),
        (HEAD, f"1 | Mở lớp bơi cho trẻ em |  | Quý III/2026 | x | x | {WHO}", (None, False)),
        (
            HEAD.replace("2026 | 2027 | 2028", "2028 | 2029 | 2030"),
            f"1 | Số tin, bài phát trên loa | Tin, bài | 12 | 18 | 24 | {WHO}",
            (None, False),
        ),
    ],
)
def test_the_figure_is_of_the_plan_s_year(
    head: str, row: str, wanted: tuple[float | None, bool], tmp_path: Path
) -> None:
    (found,) = of_table(tmp_path, ONE_YEAR, head, row)
    assert least(found) == wanted
    assert "effective" not in found.rule


def test_figures_of_others_are_none(tmp_path: Path) -> None:
    row = "1 | Tỷ lệ nữ giám đốc doanh nghiệp | % | 27 | 28 | 29 | Sở Tài chính"
    assert of_table(tmp_path, ONE_YEAR, HEAD, row) == []


def test_each_year_of_a_plan_for_several_has_its_own(tmp_path: Path) -> None:
    row = f"1 | Số tin, bài phát trên loa | Tin, bài | 12 | 12 | 24 | {WHO}"
    found = of_table(tmp_path, SEVERAL, HEAD, row)
    assert [least(p)[0] for p in found] == [12, 24]
    assert [p.rule.get("effective") for p in found] == [
        {"until": date(2027, 12, 31)},
        {"from": date(2028, 1, 1)},
    ]
    assert [p.says.partition(": ")[2] for p in found] == [
        "12 tin, bài năm 2026 - 2027",
        "24 tin, bài năm 2028 - 2030",
    ]
    assert [p.rule["example"][0]["year"] for p in found] == [2026, 2028]  # type: ignore[index]
    same = f"1 | Số tin, bài phát trên loa | Tin, bài | 12 | 12 | 12 | {WHO}"
    (found_once,) = of_table(tmp_path, SEVERAL, HEAD, same)
    assert "effective" not in found_once.rule


@pytest.mark.parametrize(
    ("target", "wanted", "says"),
    [
        ("Ban Vì sự tiến bộ của phụ nữ cấp xã được kiện toàn, có quy chế", None, ""),
        ("Ban Chỉ đạo công tác gia đình các xã, phường được kiện toàn", None, ""),
        ("Trạm Y tế xã, phường có góc tư vấn cho nạn nhân", None, ""),
        ("trang thông tin điện tử của xã, phường mở chuyên mục gia đình", None, ""),
        ("cán bộ, công chức cấp xã được tập huấn về giới", 100, "100% "),
        ("trường học trên địa bàn xã có tổ tư vấn tâm lý", 100, "100% "),
        ("cộng tác viên thôn, bản được tập huấn về giới", 100, "100% "),
    ],
)
def test_what_a_commune_has_one_of_is_done_or_not(
    target: str, wanted: float | None, says: str
) -> None:
    draft = draft_of((*TOP, ONE_YEAR, *BODY, "III. CHỈ TIÊU", f"- 100% {target}.", *END))
    (found,) = (p for p in demands_in(draft, load_library()).proposals if p.sort == "target")
    assert least(found) == (wanted, wanted is not None)
    assert found.says.lower() == f"{says}{target}".lower()
