"""The superior body's own date, given by an office's layer: no deadline may be later."""

from pathlib import Path

import pytest

from checker.judge import check
from checker.library.load import load_library
from checker.report import Result
from tests.builders import build_docx
from tests.checker.facts.reading import words_only
from tests.mutations.base import base, lines_of
from tests.reading import read

LAYER = """
[pack]
id = "xa-suoi-ngan"
title = "Bổ sung của xã Suối Ngàn"
version = "2026.1"

[[set]]
id = "deadline.superior"
with.due = {due}
with.body = "Sở Nội vụ"
"""
YEARLY = "báo cáo năm trước ngày 15/11/2026"


def superior(folder: Path, due: str, deadline: str) -> tuple[Result, list[str], set[str]]:
    """Judge the complete plan with *deadline* against *due*.

    Returns the result of ``deadline.superior``, its quotes, and the other
    rules with something to tell.
    """
    layer = folder / "của xã.toml"
    layer.write_text(LAYER.format(due=due), encoding="utf-8")
    text = base("xa")
    assert text.count(YEARLY) == 1
    lines = lines_of(text.replace(YEARLY, deadline))
    report = check(
        read(build_docx(folder / "Kế hoạch.docx", lines)), words_only(load_library([layer]))
    )
    results = {result.rule.id: result for result in report.results}
    result = results.pop("deadline.superior")
    quotes = [report.document.quote(finding.span) for finding in result.findings]
    noisy = {r.rule.id for r in results.values() if r.status.value in {"gap", "review", "error"}}
    return result, quotes, noisy


@pytest.mark.parametrize("due", ["2026-11-15", "2026-11-20", "2026-12-05"])
def test_a_deadline_on_or_before_the_superiors_is_right(tmp_path: Path, due: str) -> None:
    result, _, noisy = superior(tmp_path, due, YEARLY)
    assert (result.status.value, noisy) == ("pass", set())


@pytest.mark.parametrize(
    "deadline",
    [
        "báo cáo năm trước ngày 25/11/2026",
        "báo cáo năm chậm nhất ngày 21 tháng 11 năm 2026",
        "báo cáo năm trước ngày 05/01/2027",
    ],
)
def test_a_later_deadline_is_wrong(tmp_path: Path, deadline: str) -> None:
    result, quotes, noisy = superior(tmp_path, "2026-11-20", deadline)
    assert (result.status.value, noisy) == ("gap", set())
    assert any(quote and quote in deadline for quote in quotes), quotes


def test_a_deadline_is_later_by_one_day(tmp_path: Path) -> None:
    result, quotes, _ = superior(tmp_path, "2026-11-14", YEARLY)
    assert result.status.value == "gap"
    assert any("15/11/2026" in quote for quote in quotes), quotes
