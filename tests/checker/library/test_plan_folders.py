"""Rules in the folder of a kind of plan judge plans of that kind, or nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.judge import check
from checker.library.load import load_library
from checker.library.rule import Library
from tests.checker.drafts import draft_of

Load = Callable[..., Library]

PLAN = '[plan]\nid = "{}"\ntitle = "{}"\nfield = "người cao tuổi"\nnames = [{}]\n'
ELDERLY = PLAN.format("elderly", "Người cao tuổi", '"công tác người cao tuổi"')
RULES = """
group = "content"
[[rule]]
id = "elderly.feast"
title = "Chúc thọ, mừng thọ"
severity = "recommended"
basis = "Luật Người cao tuổi"
kind = "topic"
with.tasks = ["mừng thọ"]
[[rule.example]]
text = "I. NỘI DUNG\\nTổ chức «mừng thọ»."
status = "pass"
[[rule.example]]
text = "I. NỘI DUNG\\nTuyên truyền."
status = "gap"
[[set]]
id = "section.funding"
title = "Kinh phí chúc thọ"
[[off]]
id = "frame.ending"
reason = "Theo mẫu riêng."
"""
DRAFT = (
    "ỦY BAN NHÂN DÂN", "XÃ NẬM KHAO", "Số: 12/KH-UBND", "Nậm Khao, ngày 15 tháng 4 năm 2026",
    "KẾ HOẠCH", "Thực hiện công tác {} năm 2026", "I. NỘI DUNG", "Tập huấn cho cán bộ thôn, bản.",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An office's folder with a kind of its own."""
    kind = tmp_path / "bộ tiêu chí" / "plans" / "elderly"
    kind.mkdir(parents=True)
    (kind / "plan.toml").write_text(ELDERLY, encoding="utf-8")
    (kind / "1-content.toml").write_text(RULES, encoding="utf-8")
    return tmp_path / "bộ tiêu chí"


def statuses(layer: Path, field: str) -> dict[str, tuple[str, str]]:
    """Title and status of every rule that a plan on *field* is judged by."""
    draft = draft_of([line.format(field) for line in DRAFT])
    results = check(draft, load_library([layer])).results
    return {result.rule.id: (result.rule.title, result.status.value) for result in results}


def without(field: str) -> dict[str, tuple[str, str]]:
    draft = draft_of([line.format(field) for line in DRAFT])
    results = check(draft, load_library()).results
    return {result.rule.id: (result.rule.title, result.status.value) for result in results}


def test_a_kind_s_rules_and_changes_are_for_its_plans(folder: Path) -> None:
    found = statuses(folder, "người cao tuổi")
    assert found["elderly.feast"] == ("Chúc thọ, mừng thọ", "gap")
    assert found["section.funding"][0] == "Kinh phí chúc thọ"
    assert "frame.ending" not in found
    assert statuses(folder, "trẻ em") == without("trẻ em")


@pytest.mark.parametrize(
    "plan",
    [
        None,
        "",
        '[plam]\nid = "elderly"\n',
        ELDERLY.replace("names", "name"),
        ELDERLY.replace('"elderly"', '"nguoi-cao-tuoi"'),
        ELDERLY.replace('["công tác người cao tuổi"]', "[]"),
        ELDERLY.replace("công tác người cao tuổi", "vì trẻ em"),
        ELDERLY.replace('title = "Người cao tuổi"', 'title = "Công tác trẻ em"'),
    ],
)
def test_without_a_usable_plan_file_nothing_in_the_folder_is_judged(
    folder: Path, plan: str | None
) -> None:
    path = folder / "plans" / "elderly" / "plan.toml"
    path.unlink() if plan is None else path.write_text(plan, encoding="utf-8")
    library = load_library([folder])
    assert library.rules == load_library().rules
    assert library.variants == load_library().variants
    assert library.switched_off == ()
    assert library.left_out == ("elderly.feast",)
    assert set(library.unchanged) == {"section.funding", "frame.ending"}
    told = [str(problem) for problem in library.problems]
    assert (
        "plans/elderly: chưa có plan.toml dùng được nên các tiêu chí trong thư mục không được xét"
        in told
    )
    if plan:
        assert any(line.startswith("plans/elderly/plan.toml:") for line in told)
    for field in ("người cao tuổi", "trẻ em"):
        assert statuses(folder, field) == without(field)


def test_a_folder_below_a_kind_s_is_of_the_kind(folder: Path) -> None:
    kind = folder / "plans" / "elderly"
    (kind / "thêm").mkdir()
    (kind / "1-content.toml").rename(kind / "thêm" / "1.toml")
    assert "elderly.feast" in statuses(folder, "người cao tuổi")
    assert statuses(folder, "trẻ em") == without("trẻ em")


@pytest.mark.parametrize(
    "given",
    [
        *("plans", "plans/elderly", "plans/../plans/elderly"),
        *("plans/elderly/1-content.toml", "plans/elderly/plan.toml"),
    ],
)
def test_a_part_of_the_folder_is_enough(folder: Path, given: str) -> None:
    """The kind's folder itself; one of its files brings the plan.toml beside it."""
    library = load_library([folder / given])
    assert library.problems == ()
    (rule,) = [rule for rule in library.rules if rule.id == "elderly.feast"]
    assert (rule.subjects, rule.file) == (("elderly",), "plans/elderly/1-content.toml")
    assert statuses(folder / given, "trẻ em") == without("trẻ em")


def test_the_files_of_a_kind_may_be_given_one_by_one(folder: Path) -> None:
    kind = folder / "plans" / "elderly"
    more = RULES.partition("[[set]]")[0].replace("elderly.feast", "elderly.club")
    (kind / "2-more.toml").write_text(more, encoding="utf-8")
    library = load_library([kind / "1-content.toml", kind / "2-more.toml"])
    assert library.problems == ()
    own = {rule.id: rule.subjects for rule in library.rules if rule.id.startswith("elderly.")}
    assert own == {"elderly.feast": ("elderly",), "elderly.club": ("elderly",)}


def test_a_file_of_a_kind_s_folder_without_plan_file_is_not_judged(folder: Path) -> None:
    (folder / "plans" / "elderly" / "plan.toml").unlink()
    given = folder / "plans" / "elderly" / "1-content.toml"
    assert load_library([given]).left_out == ("elderly.feast",)


def test_an_office_adds_rules_to_a_kind_that_there_is(folder: Path) -> None:
    kind = folder / "plans" / "elderly"
    (kind / "plan.toml").unlink()
    kind.rename(kind.with_name("children"))
    assert load_library([folder]).problems == ()
    assert statuses(folder, "trẻ em")["elderly.feast"][1] == "gap"
    assert statuses(folder, "bình đẳng giới") == without("bình đẳng giới")


def test_a_kind_that_there_is_stays_as_it_is(folder: Path) -> None:
    kind = folder / "plans" / "children"
    (folder / "plans" / "elderly").rename(kind)
    (kind / "plan.toml").write_text(ELDERLY.replace('"elderly"', '"children"'), encoding="utf-8")
    library = load_library([folder])
    assert library.plans == load_library().plans
    (problem,) = library.problems
    assert (problem.file, problem.line) == ("plans/children/plan.toml", 2)
    assert "giữ nguyên" in problem.message


@pytest.mark.parametrize("name", ["other", "Người cao tuổi", "", "nguoi.cao.tuoi"])
def test_a_kind_s_id_is_one_that_a_call_can_write(load: Load, name: str) -> None:
    library = load({"a.toml": ELDERLY.replace('"elderly"', f'"{name}"')})
    assert set(library.plans) == {"gender-equality"}
    (problem,) = library.problems
    assert problem.line in {1, 2}


def test_two_kinds_of_one_layer_need_two_names(load: Load) -> None:
    library = load({
        "plans/elderly/plan.toml": ELDERLY,
        "plans/old/plan.toml": PLAN.format("old", "Tuổi già", '"(công tác |)người già", "Công tác người cao tuổi"'),
    })  # fmt: skip
    assert set(library.plans) == {"gender-equality", "elderly"}
    assert {problem.file for problem in library.problems} == {"plans/old/plan.toml"}
