"""What mistakes in an office's rules cost is said wherever verdicts are shown."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.library.losses import loss
from checker.library.rule import Library
from tests.shell import Shell

Load = Callable[..., Library]


def test_a_library_without_mistakes_has_lost_nothing(load: Load, rule_text: str) -> None:
    assert loss(load(rule_text)) == ""


@pytest.mark.parametrize(
    ("own", "words"),
    [
        ("[[rule]]\nid = 'a.b'\n", "1 tiêu chí không được xét (a.b)"),
        (
            "[[rule]]\nid = 'a.b'\n[[rule]]\ntitle = 'x'\n",
            "2 tiêu chí không được xét (a.b, [[rule]] thứ 2 ở 1.toml)",
        ),
        ("[[set]]\nid = 'content.one'\ntitel = 1\n", "1 thay đổi không được áp dụng (content.one)"),
        (
            "[[off]]\nid = 'content.on'\nreason = 'x'\n",
            "1 thay đổi không được áp dụng (content.on)",
        ),
        (
            "[[rule]]\nid = 'a.b'\n[[off]]\nid = 'c.d'\nreason = 'x'\n",
            "1 tiêu chí không được xét (a.b) và 1 thay đổi",
        ),
        ("colour = 1\n", "1 chỗ chưa đúng; phần còn lại"),
    ],
)
def test_rules_and_changes_that_are_left_out_are_counted(
    load: Load, rule_text: str, own: str, words: str
) -> None:
    assert words in loss(load(rule_text, own))


def test_of_many_rules_a_few_are_named(load: Load) -> None:
    said = loss(load("".join(f"[[rule]]\nid = 'a.b{index}'\n" for index in range(9))))
    assert "9 tiêu chí không được xét (a.b0, a.b1, a.b2, a.b3, …)" in said


def test_a_check_says_how_many_rules_it_left_out(tmp_path: Path) -> None:
    shell = Shell()
    draft, own = tmp_path / "Kế hoạch.txt", tmp_path / "cua-xa.toml"
    draft.write_text(
        "KẾ HOẠCH\nThực hiện công tác trẻ em năm 2026\nI. NỘI DUNG\n", encoding="utf-8"
    )
    own.write_text('[[rule]]\nid = "xa.one"\n[[rule]]\nid = "xa.two"\n', encoding="utf-8")
    without = shell.run("check", draft)
    assert shell.run("check", draft, "--rules", own, "--format", "json") == without
    told = "2 tiêu chí không được xét (xa.one, xa.two)"
    assert told in shell.err.split("\n")[0]
    assert any(told in warning for warning in json.loads(shell.out)["warnings"])
    shell.run("check", draft, "--rules", own)
    assert told in shell.out
