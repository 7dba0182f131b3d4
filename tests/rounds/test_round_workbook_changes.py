"""What changed since the round or the version before, as a round's workbook tells it."""

import io
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from checker.exporters.xlsx.round.matrix import Places, pages
from checker.exporters.xlsx.round.workbook import round_xlsx
from checker.review.round_sheet import MATRIX_SHEET, SUMMARY_SHEET
from checker.rounds.file_row import FileRow, OpenMatter
from checker.rounds.overview import Office, Overview
from checker.rounds.since import Since, since
from checker.shown import Shown
from tests.rounds.rows import matter, overview, plan
from tests.rounds.workbooks import WHEN, opened, table

NAMES = ("Bình Lư", "Tả Lèng", "Sìn Hồ")
ROSTER = tuple(Office(name, "xã", "xa", "Lai Châu") for name in NAMES)
A, B, C = (matter(rule, "1") for rule in ("form.motto", "form.issuer", "form.number"))


def judged(path: str, place: str, *open_: OpenMatter) -> FileRow:
    ways = dict.fromkeys(("form.motto", "form.issuer", "form.number"), Shown.PASS)
    return plan(path, place, open=open_, shown=ways | {one.rule: one.how for one in open_})


def book_of(now: Overview, changed: Since | None = None) -> Workbook:
    stream = io.BytesIO()
    round_xlsx(now, stream, WHEN, Places(Path("dot"), Path()), since=changed)
    return opened(stream.getvalue())


def changes(book: Workbook) -> list[tuple[Any, ...]]:
    return [
        tuple(row.get(name, "no column") for name in ("Đã sửa", "Còn", "Mới"))
        for row in table(book[MATRIX_SHEET], heading=2)
    ]


def counted(book: Workbook) -> dict[str, Any]:
    return {str(row[0]): row[2] for row in book[SUMMARY_SHEET].iter_rows(values_only=True)}


def test_a_round_tells_what_changed_since_the_one_before() -> None:
    before = overview([judged("1", "Bình Lư", A, B), judged("2", "Tả Lèng", A)], ROSTER)
    now = overview([judged("3", "Bình Lư", B, C), judged("4", "Sìn Hồ", A)], ROSTER)
    book = book_of(now, since(now, before))
    assert changes(book) == [(1, 1, 1), (None, None, None), (None, None, None)]
    found = counted(book)
    assert "So với đợt trước: dot 1" in found
    assert {name: found[name] for name in found if name.startswith(("Việc, điểm", "Đơn vị "))} == {
        "Đơn vị nộp bản mới": 1, "Đơn vị chưa nộp bản mới": 0, "Đơn vị nộp lần đầu": 1,
        "Đơn vị không còn bản nộp": 1, "Đơn vị và tệp": None,
        "Việc, điểm đã sửa": 1, "Việc, điểm còn lại": 1, "Việc, điểm mới phát sinh": 1,
    }  # fmt: skip


def test_without_a_round_before_each_office_s_version_before_is_compared() -> None:
    rows = [judged("KH.docx", "Bình Lư", A, B), judged("KH v2.docx", "Bình Lư", B)]
    book = book_of(overview([*rows, judged("x", "Tả Lèng", A)], ROSTER))
    assert changes(book)[:2] == [(1, 1, 0), (None, None, None)]
    assert counted(book)["Đơn vị nộp bản mới"] == 1


def test_where_nothing_is_compared_nothing_is_told() -> None:
    book = book_of(overview([judged("x", "Tả Lèng", A)], ROSTER))
    assert changes(book)[1] == ("no column",) * 3
    assert not [name for name in counted(book) if name.startswith("So với")]


@pytest.mark.parametrize(
    ("groups", "broken"),
    [
        ([10, 10, 10], [20]),
        ([30, 12], [20, 50]),
        ([30, 9, 30], [20, 59]),
        ([90, 5, 30], [20, 115]),  # wider than a page: it goes on on the next one
        ([], [20]),
    ],
)
def test_a_group_of_rules_is_printed_on_one_page_if_it_can_be(
    groups: list[int], broken: list[int]
) -> None:
    assert [*pages(20, groups)] == broken
