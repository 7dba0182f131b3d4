"""A project keeps the names of units of the day it was approved."""

import pytest

from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.report import Status
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import rule_of

HEADER = (
    "ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI", "Số: 12/KH-UBND", "Lào Cai, ngày 14 tháng 4 năm 2026",
    "KẾ HOẠCH", "Kiểm tra an toàn năm 2026", "I. NỘI DUNG",
)  # fmt: skip


def status_of(kind: str, line: str) -> Status:
    return KINDS[kind].judge(rule_of(kind, params=NoParams()), facts_of(*HEADER, line)).status


@pytest.mark.parametrize(
    ("line", "place", "body"),
    [
        ("Thẩm định “Dự án khai thác đá Làng Lạnh, huyện Lục Yên, tỉnh Yên Bái”.", True, True),
        ("Gói thầu số 13: Thi công đường xã Mường Lai, huyện Lục Yên, tỉnh Yên Bái.", True, True),
        ("Hạng mục 2: Cấp nước các xã trên địa bàn huyện Lục Yên.", True, True),
        (
            "Tên công trình: Sửa chữa đường liên xã trên địa bàn huyện Lục Yên, tỉnh Yên Bái.",
            True,
            True,
        ),
        (
            "Hoàn thành Công trình Đường giao thông Làng Lạnh, huyện Lục Yên, tỉnh Yên Bái.",
            True,
            True,
        ),
        (
            "Dự án: Cải tạo chợ trung tâm huyện Lục Yên, tỉnh Yên Bái, giao các xã theo dõi.",
            True,
            True,
        ),
        # no name, or whoever acts
        ("Kiểm tra các công trình phúc lợi tại huyện Lục Yên, tỉnh Yên Bái.", False, False),
        ("Dự án: phối hợp với huyện Lục Yên, tỉnh Yên Bái rà soát.", False, False),
        ("Công trình: UBND huyện Lục Yên, tỉnh Yên Bái bảo trì.", False, False),
        (
            "Công trình Cầu Làng Lạnh, tổ chức lễ khánh thành tại huyện Lục Yên, tỉnh Yên Bái.",
            False,
            False,
        ),
        ("Công trình Cầu Làng Lạnh. Tuyên truyền tại huyện Lục Yên, tỉnh Yên Bái.", False, False),
        # said of it, or on its own
        ("Gói thầu số 13: Thi công đường (giao UBND huyện Lục Yên, tỉnh Yên Bái).", False, False),
        ("Gói thầu số 13: Thi công đường. Giao UBND huyện Lục Yên, tỉnh Yên Bái.", False, False),
        ("Thẩm định “Dự án khai thác đá”. Giao UBND huyện Lục Yên, tỉnh Yên Bái.", False, False),
        ("Dự án khai thác đá tại huyện Lục Yên, tỉnh Yên Bái.", False, False),
    ],
)
def test_the_name_of_a_project_stays_as_it_is(line: str, *, place: bool, body: bool) -> None:
    assert status_of("place", line) is (Status.PASS if place else Status.GAP)
    assert status_of("body", line) is (Status.PASS if body else Status.GAP)
