"""Units report before the issuer's own report is due."""

import pytest

from checker.kinds.base import NoParams
from checker.report import Status
from tests.checker.kinds.judging import places, verdict_on

TO_US = "Các đơn vị gửi báo cáo"


def said(sentence: str, level: str = "xa") -> tuple[Status, list[str]]:
    lines = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. CHẾ ĐỘ BÁO CÁO", sentence)
    verdict, facts = verdict_on("deadline-order", NoParams(), *lines, level=level, year=2026)
    found = places(verdict, facts) if verdict.status is Status.REVIEW else []
    return verdict.status, found


@pytest.mark.parametrize(
    ("sentence", "late"),
    [
        (f"{TO_US} năm về UBND xã trước ngày 20/11 để tổng hợp, báo cáo Sở Nội vụ trước ngày 15/11.", "20/11"),
        (
            (f"{TO_US} về UBND phường trước ngày 20/11/2026. Trước ngày 15/11/2026, Phòng Văn hóa - Xã hội"
            " tham mưu báo cáo UBND tỉnh."),
            "20/11/2026",
        ),
        (
            (f"{TO_US} về UBND xã trước ngày 20/6 (6 tháng) và 10/11 (năm); tổng hợp, báo cáo Sở Nội vụ"
            " trước ngày 15/6 (6 tháng) và trước ngày 15/11 (năm)."),
            "20/6",
        ),
        (
            (f"{TO_US} về UBND xã trước ngày 10/6 (6 tháng) và trước ngày 20/11 (năm); tổng hợp, báo cáo Sở Nội vụ"
            " trước ngày 15/6 (6 tháng) và trước ngày 15/11 (năm)."),
            "20/11",
        ),
        # two days in one sentence, to whom stands but once
        (
            (f"{TO_US} kết quả về UBND xã: báo cáo 6 tháng trước ngày 25/5/2026, báo cáo năm trước ngày 20/11/2026."
            " Phòng Văn hóa - Xã hội báo cáo Sở Nội vụ: 6 tháng trước ngày 05/6/2026, năm trước ngày 15/11/2026."),
            "20/11/2026",
        ),
        (
            (f"{TO_US} về UBND phường (qua Phòng Văn hóa - Xã hội): 6 tháng đầu năm trước ngày 20/6 và năm trước ngày"
            " 10/11. Phòng tham mưu báo cáo Sở Nội vụ 6 tháng trước ngày 15/6."),
            "20/6",
        ),
        (
            (f"{TO_US} về UBND xã: 6 tháng trước ngày 25/5, năm trước ngày 20/11. Phòng Văn hóa - Xã hội tham mưu"
            " báo cáo Sở Nội vụ trước ngày 15/11/2026."),
            "20/11",
        ),
        (
            (f"{TO_US} về Phòng Văn hóa - Xã hội trước ngày 20/12/2026. Phòng Văn hóa - Xã hội chủ trì, tham mưu;"
            " báo cáo kết quả về Sở Văn hóa, Thể thao và Du lịch trước ngày 15/12/2026."),
            "20/12/2026",
        ),
        (f"{TO_US} về UBND xã trước ngày 20/11 để tổng hợp, báo cáo Sở Y tế trước ngày 15/11.", "20/11"),
        (f"{TO_US} về UBND xã trước ngày 20/11; UBND xã báo cáo Ban Dân tộc tỉnh trước ngày 15/11.", "20/11"),
        (
            f"{TO_US} về UBND xã trước ngày 20/11; Phòng VHXH báo cáo Văn phòng UBND tỉnh trước ngày 15/11.",
            "20/11",
        ),
        (f"{TO_US} về UBND xã trước ngày 20/11, UBND xã báo cáo Phòng Nội vụ huyện trước ngày 15/11.", "20/11"),
        (f"{TO_US} năm về UBND xã trước ngày 05/01/2027, báo cáo Sở Nội vụ trước ngày 31/12/2026.", "05/01/2027"),
    ],
)  # fmt: skip
def test_a_day_after_the_issuers_own_is_to_be_looked_at(sentence: str, late: str) -> None:
    assert said(sentence) == (Status.REVIEW, [late])


@pytest.mark.parametrize(
    "sentence",
    [
        f"{TO_US} năm về UBND xã trước ngày 15/11 để tổng hợp, báo cáo Sở Nội vụ trước ngày 15/11.",
        f"{TO_US} năm về UBND xã trước ngày 10/11. UBND xã báo cáo UBND tỉnh trước ngày 05/12.",
        # other reports, other lines
        f"{TO_US} năm về UBND xã trước ngày 20/11; báo cáo 6 tháng gửi Sở Nội vụ trước ngày 15/6.",
        f"{TO_US} năm về UBND xã trước ngày 20/12; báo cáo Tháng hành động gửi Sở Nội vụ trước ngày 18/12.",
        f"{TO_US} năm về UBND xã trước ngày 20/11. Trạm Y tế báo cáo Sở Y tế trước ngày 10/11.",
        f"{TO_US} năm về UBND xã trước ngày 20/11. Công an xã báo cáo Công an tỉnh trước ngày 10/11.",
        f"{TO_US} năm về UBND xã, Sở Nội vụ trước ngày 20/11.",
        f"{TO_US} về UBND xã trước ngày 20/11. Hội Phụ nữ xã báo cáo Hội Liên hiệp Phụ nữ tỉnh trước ngày 10/11.",
        f"{TO_US} về UBND xã trước ngày 20/11. Trạm Y tế tổng hợp, báo cáo Sở Y tế trước ngày 10/11.",
        (
            f"{TO_US} về UBND xã trước ngày 10/11; UBND xã báo cáo Sở Y tế trước ngày 15/11. Trạm Y tế báo cáo Sở"
            " Y tế trước ngày 20/11."
        ),
        (
            f"{TO_US} về UBND xã trước ngày 20/11. Công an báo cáo Ủy ban nhân dân xã Mường Khương tỉnh Lào Cai"
            " trước ngày 15/11."
        ),
        (
            f"{TO_US} về UBND xã: 6 tháng trước ngày 25/5, năm trước ngày 05/11; báo cáo Sở Nội vụ 6 tháng trước"
            " ngày 05/6, năm trước ngày 15/11."
        ),
        # by the second day someone else reports, to whom is not told
        (
            f"{TO_US} về UBND xã: 6 tháng trước ngày 25/5; Đảng ủy xã báo cáo năm trước ngày 20/11. Phòng báo cáo Sở"
            " Nội vụ trước ngày 15/11."
        ),
    ],
)
def test_days_in_order_and_other_reports_are_quiet(sentence: str) -> None:
    assert said(sentence)[0] is Status.PASS


def test_the_superior_body_is_that_of_the_plans_level() -> None:
    line = "gửi báo cáo năm về Sở Nội vụ trước ngày {} để UBND tỉnh báo cáo Bộ Nội vụ trước ngày 15/12."
    assert said(f"UBND các xã {line.format('20/12')}", "tinh") == (Status.REVIEW, ["20/12"])
    assert said(f"UBND các xã {line.format('01/12')}", "tinh")[0] is Status.PASS
