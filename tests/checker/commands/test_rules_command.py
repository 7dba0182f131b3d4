"""``rules`` and ``rules test``."""

import json
import shutil
from pathlib import Path

import pytest

from checker.library import load
from checker.library.load import FOLDER, load_library
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
    assert "Không áp dụng: frame.title (theo “bổ sung”: Đã có mẫu.)" in shell.lines()


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


def test_an_example_of_a_rule_that_an_office_changed_is_not_held_against_it(
    shell: Shell, own_rules: Path
) -> None:
    """The built-in example has a deadline on 15/11: later than this office's own."""
    own_rules.write_text(
        '[[set]]\nid = "deadline.superior"\nwith.due = 2026-11-05\nwith.body = "Sở Nội vụ"\n',
        encoding="utf-8",
    )
    assert shell.run("rules", "test", "--rules", own_rules) == 0
    (told,) = [line for line in shell.lines() if line.startswith("Lưu ý")]
    place = told.split()[2].rstrip(":")
    name, line = place.split(":")
    assert name == "form/3-deadlines.toml"
    text = (FOLDER / name).read_text(encoding="utf-8").split("\n")
    assert text[int(line) - 1] == "[[rule.example]]"
    assert "15/11" in text[int(line)]
    assert "bổ sung.toml:1" in told
    assert "0 ví dụ không đúng" in shell.out


def test_an_example_of_a_change_for_one_kind_of_plans_is_run(shell: Shell, tmp_path: Path) -> None:
    kind = tmp_path / "plans" / "children"
    kind.mkdir(parents=True)
    examples = "".join(
        f'[[set.example]]\ntext = "{text}"\nstatus = "{status}"\n'
        for text, status in [("I. KINH PHÍ\\nTừ ngân sách xã.", "pass"), ("I. KINH PHÍ", "gap")]
    )
    path = kind / "a.toml"
    path.write_text(f'[[set]]\nid = "frame.ending"\n{examples}', encoding="utf-8")
    assert shell.run("rules", "test", "--rules", tmp_path) == 1
    wrong = [line for line in shell.lines() if line.startswith("plans/children/a.toml:")]
    assert [line.split(":")[1] for line in wrong] == ["3"]
    assert "frame.ending" in wrong[0]


def test_a_manifest_that_was_forgotten_is_told(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(FOLDER, folder)
    kind = folder / "plans" / "elderly"
    kind.mkdir()
    (kind / "plan.toml").write_text(
        '[plan]\nid = "elderly"\ntitle = "Người cao tuổi"\nfield = "người cao tuổi"\n'
        'names = ["công tác người cao tuổi"]\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(load, "FOLDER", folder)
    assert shell.run("rules", "test") == 1
    assert "tệp plans/elderly/plan.toml chưa có trong danh mục" in shell.err
    assert "python -m tests.manifest" in shell.err


def test_words_that_spoil_a_built_in_example_are_named_as_the_cause(
    shell: Shell, own_rules: Path
) -> None:
    own_rules.write_text('[[list]]\nid = "section.tasks"\nwords = ["kinh phí"]\n', encoding="utf-8")
    assert shell.run("rules", "test", "--rules", own_rules) == 1
    (wrong,) = [line for line in shell.lines() if line.startswith("form/2-sections.toml:")]
    assert "từ ngữ hoặc sổ văn bản của đơn vị" in wrong
