"""A programme's name with years that are not its own, with and without its number."""

import pytest

from checker.kinds.documents.programme import Params
from checker.report import Status
from tests.checker.kinds.judging import places, verdict_of, verdict_on

NAME = "Chiến lược quốc gia về bình đẳng giới"
PARAMS = Params(document="28/NQ-CP", names=("chiến lược quốc gia về bình đẳng giới",), similar=NAME)
NUMBER = "Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ"
LEADERS = (
    "Chương trình Tăng cường sự tham gia bình đẳng của phụ nữ trong các vị trí lãnh đạo và quản lý"
)
LEADING = Params(
    document="2282/QĐ-TTg",
    names=("tăng cường sự tham gia bình đẳng của phụ nữ trong các vị trí lãnh đạo và quản lý",),
)
GBV = "Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới"
FOLLOWED = Params(
    document="2232/QĐ-TTg", names=(GBV.lower(),), successor_from=2026,
    successor_names=(GBV.lower(),), successor_period=(2026, 2030),
)  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "params", "found", "right", "certain"),
    [
        ([f"Căn cứ {NAME} giai đoạn 2026-2030;"], PARAMS, "2026-2030", "2021-2030", False),
        ([f"Thực hiện {NAME} giai đoạn 2020 - 2030."], PARAMS, "2020 - 2030", "2021 - 2030", True),
        ([f"Thực hiện “{NAME} giai đoạn 2020 - 2030”."], PARAMS, "2020 - 2030", "2021 - 2030", True),
        ([f"{NAME} giai đoạn từ năm 2020 đến năm 2030"], PARAMS, "2020 đến năm 2030", "2021 đến năm 2030", True),
        # The number is right in one place, the name wrong in another.
        (
            [f"{NUMBER} ban hành {NAME} giai đoạn 2021 - 2030;", f"Theo {NAME} giai đoạn 2026-2030."],
            PARAMS, "2026-2030", "2021-2030", False,
        ),
        (
            [f"{LEADERS} ở các cấp hoạch định chính sách giai đoạn 2021 - 2035."],
            LEADING, "2021 - 2035", "2021 - 2030", True,
        ),
        ([f"Thực hiện {GBV} giai đoạn 2025 - 2030."], FOLLOWED, "2025 - 2030", "2026 - 2030", True),
    ],
)  # fmt: skip
def test_other_years_of_a_programme_are_a_gap_with_the_right_ones(
    lines: list[str], params: Params, found: str, right: str, *, certain: bool
) -> None:
    verdict, facts = verdict_of("programme", params, "I. NỘI DUNG", *lines)
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, [found])
    (finding,) = verdict.findings
    assert (finding.suggestion, finding.fix) == (right, right if certain else None)
    assert f"Giai đoạn ghi là {found}; giai đoạn đúng của " in verdict.message


BESIDE = "Quyết định số 1790/QĐ-TTg ngày 23/10/2021"
MEDIA = "Chương trình Truyền thông về bình đẳng giới"
TOLD = Params(document="1790/QĐ-TTg", names=("chương trình truyền thông về bình đẳng giới",))


@pytest.mark.parametrize(
    ("line", "params", "found", "right"),
    [
        (f"{NUMBER} ban hành {NAME} giai đoạn 2026 - 2030", PARAMS, "2026 - 2030", "2021 - 2030"),
        (f"Thực hiện {NAME} giai đoạn 2020 - 2030 ({NUMBER}).", PARAMS, "2020 - 2030", "2021 - 2030"),
        (f"Theo {MEDIA} giai đoạn 2026 - 2030 ({BESIDE}).", TOLD, "giai đoạn 2026 - 2030", "đến năm 2030"),
        (f"Theo “{MEDIA} giai đoạn 2021-2026” ({BESIDE}).", TOLD, "giai đoạn 2021-2026", "đến năm 2030"),
        (f"{BESIDE} phê duyệt {MEDIA} từ năm 2021 đến năm 2026.", TOLD, "từ năm 2021 đến năm 2026", "đến năm 2030"),
    ],
)  # fmt: skip
def test_beside_the_right_number_other_years_are_to_be_looked_at_in_the_titles_words(
    line: str, params: Params, found: str, right: str
) -> None:
    verdict, facts = verdict_of("programme", params, "I. NỘI DUNG", line)
    assert verdict.status is Status.REVIEW
    told = {(facts.quote(f.span), f.suggestion, f.fix) for f in verdict.findings if f.suggestion}
    assert told == {(found, right, None)}


@pytest.mark.parametrize(
    ("name", "right"),
    [(f"{MEDIA} giai đoạn 2020 - 2030", "đến năm 2030"), (f"{MEDIA} 2020 - 2030", "đến năm 2030")],
)
def test_without_the_number_the_titles_own_words_are_given_too(name: str, right: str) -> None:
    verdict, _ = verdict_of("programme", TOLD, "I. NỘI DUNG", f"Theo {name}.")
    assert [f.suggestion for f in verdict.findings] == [right]


@pytest.mark.parametrize("years", ["2025 - 2025", "2030 - 2021"])
def test_one_year_twice_and_years_turned_round_give_way_to_both_right_ones(years: str) -> None:
    verdict, facts = verdict_of(
        "programme", PARAMS, "I. NỘI DUNG", f"Theo {NAME} giai đoạn {years}."
    )
    assert places(verdict, facts) == [years]
    assert [finding.suggestion for finding in verdict.findings] == ["2021 - 2030"]


@pytest.mark.parametrize(
    "line",
    [
        f"Tổ chức thực hiện {NAME} giai đoạn 2026 - 2030 trên địa bàn xã.",
        f"UBND xã tiếp tục triển khai {NAME} giai đoạn 2026 - 2030.",
        f"Các chỉ tiêu của {NAME} giai đoạn 2026 - 2030.",
    ],
)
def test_what_may_be_a_stage_of_it_is_to_be_looked_at(line: str) -> None:
    verdict, facts = verdict_of("programme", PARAMS, "I. NỘI DUNG", line)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, ["2026 - 2030"])


@pytest.mark.parametrize(
    "line",
    [
        f"Thực hiện {NAME} giai đoạn 2021 - 2030.",
        f"Trong giai đoạn 2026-2030 của {NAME} 2021-2030, xã tập trung tuyên truyền.",
        f"Giai đoạn 2026-2030 của {NAME}.",
        f"{NAME} giai đoạn 2021 - 2030, giai đoạn 2026 - 2030.",
        f"Kế hoạch thực hiện {NAME} giai đoạn 2026-2030 của tỉnh Lai Châu.",
        f"Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND tỉnh thực hiện {NAME} giai đoạn 2026 - 2030.",
        f"Sơ kết 05 năm thực hiện {NAME} giai đoạn 2021-2025.",
        f"Tổng kết {NAME} giai đoạn 2011-2020.",
        f"{NAME} giai đoạn 2026 - 2030 trên địa bàn xã (Nghị quyết số 28/NQ-CP ngày 03/3/2021).",
        f"Chuẩn bị cho {NAME} giai đoạn 2031 - 2040.",
        f"{NAME} đến năm 2030 (Nghị quyết số 28/NQ-CP ngày 03/3/2021).",
        f"{NAME}; phấn đấu nữ đại biểu nhiệm kỳ 2026 - 2031 đạt 35%.",
    ],
)
def test_a_stage_a_local_plan_another_programme_are_right(line: str) -> None:
    verdict, _ = verdict_of("programme", PARAMS, "I. NỘI DUNG", line)
    assert "Giai đoạn ghi là" not in " ".join(f.message for f in verdict.findings)


def test_a_plan_of_some_years_may_carry_out_a_stage() -> None:
    head = ("KẾ HOẠCH", f"Thực hiện {NAME} giai đoạn 2026 - 2030", "I. NỘI DUNG")
    verdict, _ = verdict_on("programme", PARAMS, *head, f"Thực hiện {NAME} giai đoạn 2026 - 2030.")
    assert "Giai đoạn ghi là" not in " ".join(f.message for f in verdict.findings)
