"""A period beside a programme's number: the programme's, a stage of it, a wrong one, a local plan's."""

import pytest

from checker.report import Status
from tests.checker.kinds.documents.plans import citations_in
from tests.checker.kinds.judging import places

STRATEGY = "Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ"


@pytest.mark.parametrize(
    "line",
    [
        f"Triển khai {STRATEGY} ban hành Chiến lược quốc gia về bình đẳng giới giai đoạn 2026 - 2030.",
        "Triển khai Chương trình truyền thông về bình đẳng giới giai đoạn 2026 - 2030 (Quyết định số 1790/QĐ-TTg).",
        "Thực hiện Chương trình “Sự tham gia của phụ nữ giai đoạn 2026 - 2030” theo Quyết định số 2282/QĐ-TTg.",
        "Căn cứ Quyết định số 23/QĐ-TTg phê duyệt Chương trình hành động vì trẻ em giai đoạn 2026 - 2030;",
    ],
)
def test_another_period_is_to_be_looked_at(line: str) -> None:
    verdict, facts = citations_in(line)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, ["2026 - 2030"])
    assert "2021 - 2030" in verdict.message


@pytest.mark.parametrize(
    "line",
    [
        f"Triển khai {STRATEGY} về bình đẳng giới giai đoạn 2021 - 2030.",
        "Triển khai Chương trình truyền thông về bình đẳng giới đến năm 2030 theo Quyết định số 1790/QĐ-TTg.",
        # the commune's own plan for some years
        f"Xây dựng Kế hoạch thực hiện {STRATEGY} giai đoạn 2026 - 2030 trên địa bàn xã.",
        f"Thực hiện các nhiệm vụ theo {STRATEGY} giai đoạn 2026 - 2030 trên địa bàn xã.",
        "Thực hiện Kế hoạch số 5857/KH-UBND của tỉnh triển khai Nghị quyết số 28/NQ-CP giai đoạn 2026 - 2030.",
        # another programme's period, in its own clause
        f"Triển khai {STRATEGY}; Chương trình phòng ngừa bạo lực trên cơ sở giới giai đoạn 2026 - 2030.",
    ],
)
def test_the_programme_s_own_and_a_local_period_pass(line: str) -> None:
    assert citations_in(line)[0].status is Status.PASS


def test_a_stage_that_the_title_names_is_the_programme_s() -> None:
    line = (
        "Thực hiện Quyết định số 1719/QĐ-TTg ngày 14/10/2021 phê duyệt Chương trình mục tiêu quốc gia phát triển"
        " kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi giai đoạn 2021 - {}."
    )
    for year in (2025, 2030):
        verdict = citations_in(line.format(year), signed="12/5/2024", year=2024)[0]
        assert verdict.status is Status.PASS
