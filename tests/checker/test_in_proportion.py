"""Ten times the text takes about ten times as long, whatever is repeated in it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from time import process_time

import pytest

from checker.judge import check
from checker.kernel.document import Document
from checker.kinds.content.at_least import Params as Least
from checker.kinds.content.task import Params as Task
from checker.kinds.deadlines.report_by import Params as ReportBy
from checker.library.rule import Library
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import rule_of

HEAD = ("KẾ HOẠCH", "Thực hiện công tác bình đẳng giới năm 2026", "I. NỘI DUNG")
TIMES = 250
"""Enough that what is done for every pair of them would take most of the time."""
MORE, IN_PROPORTION = 10, 22
"""Times the text, and times as long at most: room for a busy machine, far from the square."""


def seconds(draft: Document, by: Library | None = None) -> float:
    started = process_time()
    check(draft, by or library())
    return process_time() - started


def is_in_proportion(
    draft: Callable[[int], Document], times: int = TIMES, by: Library | None = None
) -> bool:
    """Whether *draft* of many times the words takes not much more than so many times as long.

    The long one is judged again only where it took too long: the machine may have been busy.
    """
    seconds(draft_of(HEAD), by)  # patterns are made
    short = min(seconds(draft(times), by) for _ in range(2))
    return any(seconds(draft(times * MORE), by) < IN_PROPORTION * short for _ in range(3))


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("15/11/2026 ", id="days without the end of a sentence"),
        pytest.param("Luật Bình đẳng giới ngày 01/01/2020, ", id="laws with a date"),
        pytest.param("Chương trình giai đoạn 2016 - 2020, ", id="programmes that have ended"),
        pytest.param("năm 2025 30% ", id="shares of a year"),
        pytest.param("bầu cử nhiệm kỳ 2021 - 2025, ", id="terms of office that are over"),
        pytest.param("x" * 20, id="one word"),
        pytest.param("x" * 19 + "%", id="blanks in percent"),
        pytest.param("(" * 20, id="brackets"),
        pytest.param("…" * 20, id="blanks"),
        pytest.param("ngày " + "." * 60 + " ", id="days left open"),
        pytest.param("bình dẳng giới, phân đấu, cùng cố, ", id="slips"),
    ],
)
@pytest.mark.parametrize("mark", ["", "1. "], ids=["in a paragraph", "in a heading"])
def test_the_time_grows_with_the_text(words: str, mark: str) -> None:
    assert is_in_proportion(lambda times: draft_of((*HEAD, mark + words * times)))


SIGNED = ("Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Minh")


def test_the_time_grows_with_the_lines_to_fill_in_behind_the_recipients() -> None:
    assert is_in_proportion(
        lambda lines: draft_of((*HEAD, "Loa.", *SIGNED, *["Họ tên: ………"] * lines)), TIMES // 2
    )


REPORTED = "Các đơn vị gửi báo cáo về UBND xã trước ngày 10/11/2026."


def test_the_time_grows_with_the_days_behind_the_day_of_a_report() -> None:
    assert is_in_proportion(
        lambda times: draft_of((*HEAD, REPORTED, "Hết./." + "01/01/2026 " * times))
    )


def superiors() -> Library:
    """Rules as a superior's plan brings them, without the built-in ones."""
    given = (
        ("at-least", Least(100_000, ("tin bài",), about=("hộ",))),
        ("at-least", Least(90, ("hộ gia đình",), percent=True, about=("tuyên truyền",))),
        ("task", Task("Niêm yết.", ("niêm yết", "đường dây nóng", "nhà văn hóa", "tủ sách"))),
        ("report-by", ReportBy(date(2026, 6, 15), "half-year")),
        ("report-by", ReportBy(date(2026, 6, 15), "review")),
    )
    return replace(library(), rules=tuple(rule_of(kind, params=params) for kind, params in given))


@pytest.mark.parametrize(
    "words",
    [
        "06 tin bài hộ, 80% hộ gia đình, tỷ lệ hộ gia đình tuyên truyền đạt 70% ",
        "niêm yết nhà văn hóa sơ kết báo cáo 6 tháng trước ngày 15/11 ",
    ],
)
def test_the_time_grows_with_the_text_for_the_superiors_rules_too(words: str) -> None:
    assert is_in_proportion(lambda n: draft_of((*HEAD, words * n)), TIMES // 5, superiors())
