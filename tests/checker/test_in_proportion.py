"""Ten times the text takes about ten times as long, whatever is repeated in it."""

from collections.abc import Callable
from time import process_time

import pytest

from checker.judge import check
from checker.kernel.document import Document
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library

HEAD = ("KẾ HOẠCH", "Thực hiện công tác bình đẳng giới năm 2026", "I. NỘI DUNG")
TIMES = 250
"""Enough that what is done for every pair of them would take most of the time."""
MORE, IN_PROPORTION = 10, 22
"""Times the text, and times as long at most: room for a busy machine, far from the square."""


def seconds(draft: Document) -> float:
    started = process_time()
    check(draft, library())
    return process_time() - started


def is_in_proportion(draft: Callable[[int], Document], times: int = TIMES) -> bool:
    """Whether *draft* of many times the words takes not much more than so many times as long.

    The long one is judged again only where it took too long: the machine may have been busy.
    """
    seconds(draft_of(HEAD))  # patterns are made
    short = min(seconds(draft(times)) for _ in range(2))
    return any(seconds(draft(times * MORE)) < IN_PROPORTION * short for _ in range(3))


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
