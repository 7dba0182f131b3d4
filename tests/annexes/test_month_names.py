"""The name of the action month: the present one, the one before 2021, one mixed of two."""

from pathlib import Path

import pytest

from tests.annexes.drafts import base, changed, judged, open_statuses

PLAN = base("khe-tron")
NAME = "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới"
NAMED, NAME_RULE = "action-month.named", "action-month.name"


def _called(name: str) -> str:
    return changed(PLAN, [(NAME, name)])


@pytest.mark.parametrize(
    "name",
    [
        "Tháng hành động vì bình đẳng giới và phòng, chống bạo lực gia đình",
        "Tháng hành động vì bình đẳng giới, phòng, chống bạo lực gia đình",
        "Tháng hành động vì bình đẳng giới và phòng chống bạo lực đối với trẻ em",
        "Tháng hành động vì bình đẳng giới và vì trẻ em",
        "Tháng hành động quốc gia về bình đẳng giới và phòng, chống bạo lực gia đình",
    ],
)
def test_a_mixed_name_is_looked_at(name: str, tmp_path: Path) -> None:
    assert open_statuses(judged(_called(name), tmp_path)) == {NAMED: "review"}


@pytest.mark.parametrize(
    "name",
    [
        "Tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới",
        "Tháng hành động Vì bình đẳng giới và phòng chống bạo lực trên cơ sở giới",
    ],
)
def test_the_name_before_2021_is_noted_with_the_present_one(name: str, tmp_path: Path) -> None:
    report = judged(_called(name), tmp_path)
    assert open_statuses(report) == {NAME_RULE: "review"}
    (result,) = (r for r in report.results if r.rule.id == NAME_RULE)
    assert result.rule.severity.value == "note"
    assert NAME in (result.findings[0].suggestion or "")


@pytest.mark.parametrize(
    "name",
    [
        NAME,
        "Tháng hành động vì bình đẳng giới",
        "Tháng hành động vì bình đẳng giới, phòng ngừa và ứng phó với bạo lực trên cơ sở giới",
        f"{NAME}, truyền thông về phòng, chống bạo lực gia đình",
    ],
)
def test_the_present_name_is_right(name: str, tmp_path: Path) -> None:
    assert open_statuses(judged(_called(name), tmp_path)) == {}


def test_before_2021_the_old_name_was_right(tmp_path: Path) -> None:
    text = _called("Tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới")
    for year, earlier in (("2026", "2020"), ("2025", "2019")):
        text = text.replace(year, earlier)
    report = judged(text, tmp_path)
    assert NAME_RULE not in open_statuses(report)


def test_both_months_named_beside_each_other_are_right(tmp_path: Path) -> None:
    line = "- Hưởng ứng Tháng hành động quốc gia về phòng, chống bạo lực gia đình trong tháng 6/2026.\n"
    task = "- Kiểm tra việc thực hiện tại các thôn trong quý III năm 2026.\n"
    assert open_statuses(judged(changed(PLAN, [(task, task + line)]), tmp_path)) == {}
