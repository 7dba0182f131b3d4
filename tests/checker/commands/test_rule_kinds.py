"""``rules kinds`` and ``rules plans``: what a rule may hold, told without the code being read."""

import json
from pathlib import Path

import pytest

from checker.commands.parser import CallError
from checker.kinds import KINDS
from checker.kinds.reply import COMMON_FIELDS
from checker.library.kind_words import kind_words
from checker.library.load import load_library
from checker.library.type_words import parameters
from tests.checker.library.test_plan_folders import ELDERLY
from tests.shell import Shell


def test_every_kind_and_nothing_else_is_described() -> None:
    assert set(kind_words().kinds) == set(KINDS)
    assert set(kind_words().blanks) == COMMON_FIELDS


@pytest.mark.parametrize("name", KINDS)
def test_every_parameter_of_a_kind_is_described(name: str) -> None:
    said = kind_words().kinds[name]
    assert said.says.endswith(".")
    assert set(said.with_) == {parameter.name for parameter in parameters(KINDS[name].params)}
    assert all(said.with_.values())


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_can_be_asked_for(shell: Shell, name: str) -> None:
    """A type of parameter that has no words would break the call."""
    assert shell.run("rules", "kinds", name) == 0
    assert shell.out.startswith(f"{name}: ")


def test_all_kinds_stand_in_a_list(shell: Shell) -> None:
    assert shell.run("rules", "kinds") == 0
    assert {line.split()[0] for line in shell.lines() if line.startswith("  ")} == set(KINDS)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (
            "topic",
            ["tasks: danh sách cụm từ; bắt buộc", "not_in: danh sách cụm từ; không bắt buộc"],
        ),
        ("deadline-superior", ["due: ngày, dạng 2026-11-15; không bắt buộc", '"cấp trên"']),
        ("place-date", ["danh sách số nguyên; không bắt buộc, mặc định [10, 11, 12]"]),
        (
            "programme",
            ["successor_period: [số nguyên, số nguyên]", "document: số, ký hiệu văn bản"],
        ),
        ("number", ["abbreviations: bảng: tên = chữ", "bodies: bảng: tên = danh sách chữ"]),
        ("section", ["một trong: purpose, tasks, funding, organisation", "section: mã mục"]),
        ("motto", ["không có tham số"]),
    ],
)
def test_a_kind_tells_its_parameters(shell: Shell, kind: str, words: list[str]) -> None:
    assert shell.run("rules", "kinds", kind) == 0
    assert [word for word in words if word not in shell.out] == []


def test_a_kind_tells_its_sentences_and_blanks(shell: Shell) -> None:
    shell.run("rules", "kinds", "phrase")
    assert "  loose: Có nhắc “{found}” ở {where};" in shell.out
    assert "chỗ điền riêng: {found} {where}" in shell.out
    assert "{issuer_caps}" in shell.out
    assert "chỗ điền riêng: {title}" not in shell.out


def test_programs_are_told_the_same(shell: Shell) -> None:
    assert shell.run("rules", "kinds", "topic", "--format", "json") == 0
    (kind,) = json.loads(shell.out)
    assert [one["name"] for one in kind["with"]] == ["tasks", "mentions", "not_in", "by_name"]
    assert set(kind["say"]) == set(KINDS["topic"].outcomes)


@pytest.mark.parametrize("words", [("kinds", "phrases"), ("test", "phrase"), ("plans", "children")])
def test_what_is_no_kind_is_a_wrong_call(shell: Shell, words: tuple[str, str]) -> None:
    with pytest.raises(CallError) as caught:
        shell.run("rules", *words)
    assert words[1] in caught.value.message


def test_kinds_of_plans_are_listed_with_an_office_s_own(shell: Shell, tmp_path: Path) -> None:
    """What --plan-kind, 'subjects' and 'profiles' take."""
    own = tmp_path / "plan.toml"
    own.write_text(ELDERLY, encoding="utf-8")
    assert shell.run("rules", "plans", "--rules", own) == 0
    names = {line.split()[0] for line in shell.lines() if line.startswith("  ")}
    profiles = {profile.id for profile in load_library().profiles}
    assert names == {*load_library().plans, *profiles, "elderly", "other"}
    assert shell.run("rules", "plans", "--rules", own, "--format", "json") == 0
    assert "elderly" in {plan["id"] for plan in json.loads(shell.out)["plans"]}


def test_an_office_adds_no_kind_of_rules(shell: Shell, tmp_path: Path) -> None:
    own = tmp_path / "cua-xa.toml"
    own.write_text('[[kind]]\nid = "mine"\nsays = "Của xã."\n', encoding="utf-8")
    assert shell.run("rules", "test", "--rules", own) == 1
    assert "cua-xa.toml:1: tệp của đơn vị không thêm được 'kind'" in shell.err
