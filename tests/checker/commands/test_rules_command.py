"""``rules`` and ``rules test``."""

import json
from pathlib import Path

from checker.library.load import load_library
from tests.shell import Shell


def test_json_lists_every_rule_with_what_others_rely_on(shell: Shell) -> None:
    assert shell.run("rules", "--format", "json") == 0
    rows = json.loads(shell.out)
    library = load_library()
    assert [row["id"] for row in rows] == [rule.id for rule in library.rules]
    for row in rows:
        assert {"id", "group", "severity", "kind", "title", "basis", "layer"} <= set(row)
        assert all(row[key] for key in ("title", "basis", "kind"))
    groups = [group.id for group in load_library().groups]
    order = [groups.index(row["group"]) for row in rows]
    assert order == sorted(order)


def test_text_has_one_row_a_rule(shell: Shell, own_rules: Path) -> None:
    assert shell.run("rules", "--rules", own_rules) == 0
    library = load_library([own_rules])
    for rule in library.rules:
        (row,) = [line for line in shell.lines() if line.split()[:1] == [rule.id]]
        assert rule.title in row
        assert ("[an-phu]" in row) == (rule.id == "frame.title")
    assert shell.lines()[-2].startswith(f"{len(library.rules)} tiêu chí · ")


def test_switched_off_rules_are_named_with_their_reason(shell: Shell, own_rules: Path) -> None:
    own_rules.write_text('[[off]]\nid = "frame.title"\nreason = "Đã có mẫu."\n', encoding="utf-8")
    shell.run("rules", "--rules", own_rules)
    assert "Không áp dụng: frame.title (theo bổ sung: Đã có mẫu.)" in shell.lines()


def test_the_built_in_examples_hold(shell: Shell) -> None:
    status = shell.run("rules", "test")
    assert status == 0, shell.out
    assert shell.err == ""
    library = load_library()
    examples = sum(len(rule.examples) for rule in library.rules)
    assert examples >= 2 * len(library.rules) > 0
    assert f"{len(library.rules)} tiêu chí · {examples} ví dụ · 0 ví dụ không đúng" in shell.out


def test_an_example_that_does_not_hold_is_told_with_file_and_line(
    shell: Shell, own_rules: Path
) -> None:
    own_rules.write_text(
        '[[set]]\nid = "frame.title"\n[[set.example]]\ntext = "abc"\nstatus = "pass"\n'
        '[[set.example]]\ntext = "abc"\nstatus = "gap"\n',
        encoding="utf-8",
    )
    assert shell.run("rules", "test", "--rules", own_rules) == 1
    wrong = [line for line in shell.lines() if line.startswith("bổ sung.toml:")]
    assert len(wrong) == 1
    assert wrong[0].startswith(("bổ sung.toml:3: frame.title: ", "bổ sung.toml:6: frame.title: "))
    assert "1 ví dụ không đúng" in shell.out


def test_problems_of_an_own_layer_fail_the_test(shell: Shell, own_rules: Path) -> None:
    own_rules.write_text("[[rule]]\n", encoding="utf-8")
    assert shell.run("rules", "test", "--rules", own_rules) == 1
    assert "bổ sung.toml:1" in shell.err
