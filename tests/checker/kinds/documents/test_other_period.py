"""A period beside a programme's number: the programme's, a stage of it, a wrong one, a local plan's."""

import pytest

from checker.facts import read_facts
from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.particulars import Overrides
from checker.report import Status
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.checker.kinds.documents.plans import citations_in
from tests.checker.kinds.judging import places, rule_of
from tests.checker.stretch import stretch

STRATEGY = "Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ"


@pytest.mark.parametrize(
    "line",
    [
        f"Triển khai {STRATEGY} ban hành Chiến lược quốc gia về bình đẳng giới giai đoạn 2026 - 2030.",
        "Triển khai Chương trình truyền thông về bình đẳng giới giai đoạn 2026 - 2030 (Quyết định số 1790/QĐ-TTg).",
        "Thực hiện Chương trình “Sự tham gia của phụ nữ giai đoạn 2026 - 2030” theo Quyết định số 2282/QĐ-TTg.",
        "Quyết định số 1790/QĐ-TTg phê duyệt Chương trình truyền thông và vận động về giới giai đoạn 2026 - 2030.",
        (
            "Triển khai Quyết định số 2282/QĐ-TTg ngày 31/12/2020 phê duyệt Chương trình giai đoạn 2026 - 2030 và"
            " Chương trình phòng ngừa bạo lực."
        ),
        "Căn cứ Quyết định số 23/QĐ-TTg phê duyệt Chương trình hành động vì trẻ em giai đoạn 2026 - 2030;",
    ],
)
def test_another_period_is_to_be_looked_at(line: str) -> None:
    verdict, facts = citations_in(line)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, ["2026 - 2030"])
    assert ("đến năm 2030" if "1790" in line else "2021 - 2030") in verdict.message


@pytest.mark.parametrize(
    "line",
    [
        f"Thực hiện {STRATEGY}, phấn đấu nữ cấp ủy nhiệm kỳ 2025 - 2030 đạt 25%.",
        "Bồi dưỡng nữ đại biểu nhiệm kỳ 2026 - 2031 (Quyết định số 2282/QĐ-TTg).",
    ],
)
def test_a_term_of_office_is_no_programmes_period(line: str) -> None:
    assert citations_in(line)[0].status is Status.PASS


@pytest.mark.parametrize(
    "line",
    [
        f"Triển khai {STRATEGY} về bình đẳng giới giai đoạn 2021 - 2030.",
        "Triển khai Chương trình truyền thông về bình đẳng giới đến năm 2030 theo Quyết định số 1790/QĐ-TTg.",
        "Triển khai Chương trình truyền thông đến năm 2030, giai đoạn 2026 - 2030 (Quyết định số 1790/QĐ-TTg).",
        # the commune's own plan for some years
        f"Xây dựng Kế hoạch thực hiện {STRATEGY} giai đoạn 2026 - 2030 trên địa bàn xã.",
        f"Thực hiện các nhiệm vụ theo {STRATEGY} giai đoạn 2026 - 2030 trên địa bàn xã.",
        "Thực hiện Kế hoạch số 5857/KH-UBND của tỉnh triển khai Nghị quyết số 28/NQ-CP giai đoạn 2026 - 2030.",
        # another programme's period, in its own clause
        (
            "Triển khai Chương trình truyền thông theo Quyết định số 1790/QĐ-TTg ngày 23/10/2021 và Chương trình phòng"
            " ngừa bạo lực trên cơ sở giới giai đoạn 2026 - 2030."
        ),
        f"Thực hiện Chiến lược theo {STRATEGY}, Đề án phòng ngừa bạo lực trên cơ sở giới giai đoạn 2026 - 2030.",
        f"Triển khai {STRATEGY}; Chương trình phòng ngừa bạo lực trên cơ sở giới giai đoạn 2026 - 2030.",
    ],
)
def test_the_programme_s_own_and_a_local_period_pass(line: str) -> None:
    assert citations_in(line)[0].status is Status.PASS


@pytest.mark.parametrize(("between", "status"), [(39, Status.REVIEW), (40, Status.PASS)])
def test_a_name_is_tied_to_the_number_within_a_few_words(between: int, status: Status) -> None:
    line = f"Chương trình truyền thông giai đoạn 2026 - 2030 theo {stretch(between)} Quyết định số 1790/QĐ-TTg."
    assert citations_in(line)[0].status is status


def test_a_plan_for_several_years_has_its_own_period() -> None:
    line = "Thực hiện Quyết định số 468/QĐ-TTg ngày 23/3/2016 của Thủ tướng Chính phủ giai đoạn {}."
    facts = read_facts(
        draft_of([
            "KẾ HOẠCH", "Kiểm soát mất cân bằng giới tính khi sinh giai đoạn 2022 - 2025", "I. NỘI DUNG",
            line.format("2022 - 2025"),
        ]), library(), Overrides(),
    )  # fmt: skip
    verdict = KINDS["citations"].judge(rule_of("citations", params=NoParams()), facts)
    assert verdict.status is Status.PASS
    assert citations_in(line.format("2022 - 2025"), signed="12/5/2024", year=2024)[0].status is (
        Status.REVIEW
    )


def test_a_stage_that_the_title_names_is_the_programme_s() -> None:
    line = (
        "Thực hiện Quyết định số 1719/QĐ-TTg ngày 14/10/2021 phê duyệt Chương trình mục tiêu quốc gia phát triển"
        " kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi giai đoạn 2021 - {}."
    )
    for year in (2025, 2030):
        verdict = citations_in(line.format(year), signed="12/5/2024", year=2024)[0]
        assert verdict.status is Status.PASS
