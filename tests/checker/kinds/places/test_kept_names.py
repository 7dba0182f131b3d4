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
        (
            "Ban Quản lý dự án hỗ trợ kỹ thuật “Cộng đồng ven biển thông minh - huyện Lục Yên, tỉnh Yên Bái”.",
            True,
            True,
        ),
        ("Dự án phối hợp, gửi “Báo cáo” về UBND huyện Lục Yên, tỉnh Yên Bái.", False, False),
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
        (
            "Bổ sung dự án đầu tư khai thác đá vôi tại thôn 13, xã Mường Lai, huyện Lục Yên, tỉnh Yên Bái.",
            True,
            True,
        ),
        (
            "Dự án đầu tư xây dựng công trình khai thác mỏ tại xã Mường Lai, huyện Lục Yên, tỉnh Yên Bái.",
            True,
            True,
        ),
        (
            "Rà soát giấy phép khai thác cát sỏi tại xã Mường Lai, huyện Lục Yên, tỉnh Yên Bái.",
            True,
            True,
        ),
        (
            "Rà soát các dự án đầu tư xây dựng nhà bia tại huyện Lục Yên, tỉnh Yên Bái.",
            False,
            False,
        ),
        ("Kêu gọi dự án đầu tư tại huyện Lục Yên, tỉnh Yên Bái.", False, False),
        (
            "Giám sát dự án đầu tư xây dựng chợ tại xã, đồng thời mở lớp ở huyện Lục Yên, tỉnh Yên Bái.",
            False,
            False,
        ),
        (
            "Giám sát dự án đầu tư xây dựng chợ tại xã do UBND huyện Lục Yên, tỉnh Yên Bái chủ trì.",
            False,
            False,
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


MERGER = (
    "SỞ NỘI VỤ TỈNH LÀO CAI", "Số: 12/TTr-SNV", "Lào Cai, ngày 14 tháng 8 năm 2025",
    "TỜ TRÌNH", "Về việc cho phép {}",
)  # fmt: skip


@pytest.mark.parametrize(
    ("title", "line", "quiet"),
    [
        ("hợp nhất các Hội đặc thù", "3. Hội Người cao tuổi tỉnh Yên Bái;", True),
        ("hợp nhất các Hội đặc thù", "Các Hội do Nhà nước giao việc của tỉnh Lào Cai, tỉnh Yên Bái.", True),
        ("đổi tên Quỹ Vì trẻ em", "Quỹ phụ nữ làm kinh tế tỉnh Yên Bái có 12 hội viên.", True),
        # who acts in it is of today
        ("hợp nhất các Hội đặc thù", "Hội Đông y và UBND tỉnh Yên Bái thống nhất.", False),
        ("hợp nhất các Hội đặc thù", "Đề nghị của Hội Đông y, Sở Nội vụ tỉnh Yên Bái.", False),
        ("hợp nhất các trường học", "3. Hội Người cao tuổi tỉnh Yên Bái;", False),
        ("khen thưởng các Hội đặc thù", "3. Hội Người cao tuổi tỉnh Yên Bái;", False),
        # an example
        ("khen thưởng", "Thống nhất tên (ví dụ có Hội A ở tỉnh Yên Bái và có Hội A ở tỉnh Lào Cai).", True),
        ("khen thưởng", "Hội hỗ trợ ở tỉnh Yên Bái triển khai.", False),
    ],
)  # fmt: skip
def test_a_paper_on_merging_associations_calls_them_by_their_names(
    title: str, line: str, *, quiet: bool
) -> None:
    facts = facts_of(*(part.format(title) for part in MERGER), "I. NỘI DUNG", line)
    verdict = KINDS["place"].judge(rule_of("place", params=NoParams()), facts)
    assert verdict.status is (Status.PASS if quiet else Status.GAP)
