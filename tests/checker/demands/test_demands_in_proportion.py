"""Ten times the superior's plan takes about ten times as long."""

from collections.abc import Callable
from functools import cache
from time import process_time

import pytest

from checker.demands.read import demands_in
from checker.library.load import load_library
from checker.library.rule import Library
from tests.checker.drafts import draft_of

TOP = (
    "ỦY BAN NHÂN DÂN",
    "TỈNH VÂN SƠN",
    "Số: 5/KH-UBND",
    "Vân Sơn, ngày 12 tháng 3 năm 2026",
    "KẾ HOẠCH",
    "Công tác bình đẳng giới năm 2026",
    "I. NỘI DUNG",
)
TIMES, MORE, IN_PROPORTION = 80, 10, 24


@cache
def library() -> Library:
    return load_library()


def seconds(lines: list[str]) -> float:
    document, whole = draft_of((*TOP, *lines)), library()
    started = process_time()
    demands_in(document, whole)
    return process_time() - started


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            lambda n: [
                f"- Các xã, phường niêm yết danh sách {i} tại nhà văn hóa." for i in range(n)
            ],
            id="tasks",
        ),
        pytest.param(lambda n: ["Giao Ủy ban nhân dân các xã, phường, " * n], id="names"),
        pytest.param(
            lambda n: ["Các xã, phường " + "tổ chức ít nhất 01 buổi tại thôn, " * n], id="figures"
        ),
        pytest.param(lambda n: ["Treo pa nô (thực hiện tại cấp xã) - " * n], id="notes"),
        pytest.param(lambda n: ["Các xã báo cáo Sở Nội vụ trước ngày 15/11/2026, " * n], id="days"),
        pytest.param(lambda n: ["Các xã giao Công an xã, " + "Trạm Y tế, " * n], id="units"),
        pytest.param(lambda n: ["100% xã, phường có ít nhất 5 mô hình; " * n], id="figures"),
    ],
)
def test_the_time_grows_with_the_text(lines: Callable[[int], list[str]]) -> None:
    seconds(lines(2))
    short = min(seconds(lines(TIMES)) for _ in range(2))
    assert any(seconds(lines(TIMES * MORE)) < IN_PROPORTION * short for _ in range(3))
