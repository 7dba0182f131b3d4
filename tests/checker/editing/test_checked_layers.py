"""A layer as the loader sees it: problems at their fields, examples made where there are none."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.editing.about import new_layer
from checker.editing.changes import add_rule, examples, switch_off
from checker.editing.checking import base_library, checked
from checker.editing.examples import completed, failing
from checker.editing.fields import MADE_NOTE, ExampleFields, RuleFields
from checker.editing.layer_text import LayerText
from checker.library.mistakes import Place
from checker.library.rule import Library

NAME = "cua-xa.toml"
RULE = RuleFields(title="Đường dây nóng", basis="KH", with_={"present": ["đường dây nóng"]})


def test_the_readme_s_file_has_nothing_wrong(readme: LayerText, base: Library) -> None:
    found = checked(readme, NAME, base=base)
    assert (found.problems, found.hints) == ((), ())
    assert "suoi-ngan.hotline" in {rule.id for rule in found.library.rules}


@pytest.mark.parametrize(
    ("at", "value", "table", "key", "words"),
    [
        (("rule", 0, "severity"), "reqired", ("rule", 0), "severity", "có phải 'required'?"),
        (("rule", 0, "with", "present"), ["a", "(b"], ("rule", 0), "with.present", "dấu ngoặc"),
        (("rule", 0, "with", "presnt"), ["a"], ("rule", 0), "with.presnt", "có phải 'present'?"),
        (("rule", 0, "example", 1, "status"), "gapp", ("rule", 0), "example.status", "'gap'"),
        (("set", 0, "with", "due"), "mai", ("set", 0), "with.due", "phải là ngày"),
        (("off", 0, "id"), "frame.endin", ("off", 0), "id", "có phải 'frame.ending'?"),
        (("off", 0, "reason"), " ", ("off", 0), "reason", "đang để trống"),
        (("pack", "titel"), "x", ("pack",), "pack.titel", "có phải 'title'?"),
    ],
)
def test_a_mistake_is_told_at_its_field(
    readme: LayerText, base: Library, at: Place, value: object, table: Place, key: str, words: str
) -> None:
    (problem,) = checked(readme.with_value(at, value), NAME, base=base).problems
    assert (problem.table, problem.key) == (table, key)
    assert words in problem.message
    assert problem.at[: len(table)] == table
    assert problem.line


def test_mistakes_of_other_layers_are_none_of_this_one(tmp_path: Path, readme: LayerText) -> None:
    wrong = tmp_path / NAME
    wrong.write_text('[[off]]\nid = "frame.nichts"\nreason = "x"\n', encoding="utf-8")
    broken = tmp_path / "hỏng.toml"
    broken.write_text("a = ", encoding="utf-8")
    base = base_library([wrong, broken, tmp_path / "không có.toml"])
    assert base.problems
    assert checked(readme, NAME, base=base).problems == ()
    assert checked(readme, NAME, [wrong, broken]).problems == ()


def test_the_file_itself_may_be_among_the_layers_in_force(
    tmp_path: Path, readme: LayerText
) -> None:
    path = tmp_path / NAME
    path.write_bytes(readme.data)
    assert checked(readme, str(path), [path]).problems == ()
    copy = tmp_path / "chung" / "bản cũ.toml"
    copy.parent.mkdir()
    copy.write_bytes(readme.data)
    assert checked(readme, str(path), [path, copy]).problems == ()
    assert checked(readme, str(path), [copy.parent]).problems == ()


def test_a_file_in_a_plan_s_folder_is_of_that_plan(tmp_path: Path, base: Library) -> None:
    folder = tmp_path / "plans" / "digital"
    folder.mkdir(parents=True)
    plan = '[plan]\nid = "digital"\ntitle = "Chuyển đổi số"\nfield = "chuyển đổi số"\nnames = ["cđs"]\n'
    (folder / "plan.toml").write_text(plan, encoding="utf-8")
    layer = completed(add_rule(LayerText.of(b""), RULE), 0, str(folder / "1.toml"), base=base)
    found = checked(layer, str(folder / "1.toml"), base=base)
    assert found.problems == ()
    (rule,) = [rule for rule in found.library.rules if rule.id.startswith("don-vi.")]
    assert rule.subjects == ("digital",)


@pytest.mark.parametrize(
    ("kind", "with_", "more"),
    [
        ("phrase", {"present": ["đường dây nóng", "(số|máy) điện thoại … tiếp nhận"]}, {}),
        ("phrase", {"absent": ["tổ chức đám cưới tập thể"]}, {}),
        ("phrase", {"present": ["x"]}, {"effective": (dt.date(2027, 1, 1), None), "levels": ("so",)}),
        ("topic", {"tasks": ["bơi an toàn … trẻ em"], "mentions": ["đuối nước"]}, {"subjects": ("children",)}),
        ("unit", {"unit": "police"}, {}),
        ("section", {"section": "funding"}, {}),
        ("programme", {"document": "28/NQ-CP", "names": ["chiến lược quốc gia về bình đẳng giới"]}, {}),
        ("deadline-superior", {"due": dt.date(2026, 11, 20), "body": "Sở Nội vụ"}, {}),
        ("report-by", {"due": dt.date(2026, 12, 18), "report": "event"}, {}),
        ("report-by", {"due": dt.date(2026, 6, 5), "report": "half-year"}, {}),
        ("issued-by", {"due": dt.date(2026, 5, 31)}, {}),
        ("task", {"quote": "UBND các xã thành lập tổ tư vấn ở thôn", "words": ["thành lập", "tổ tư vấn"]}, {}),
        ("at-least", {"least": 6, "of": ["tin bài", "tin, bài"]}, {}),
        ("at-least", {"least": 80, "of": ["hộ gia đình"], "percent": True, "about": ["ký cam kết"]}, {}),
        ("numbering", {}, {}),
        ("event", {"event": "children.action-month"}, {}),
    ],
)  # fmt: skip
def test_a_rule_without_examples_gets_two_that_hold(
    base: Library, kind: str, with_: dict[str, Any], more: dict[str, Any]
) -> None:
    layer = add_rule(new_layer("Của xã"), replace(RULE, kind=kind, with_=with_, **more))
    layer = completed(layer, 0, NAME, base=base)
    found = checked(layer, NAME, base=base)
    assert found.problems == ()
    assert failing(layer, 0, found.library) == ()
    passing, other = examples(layer, 0)
    assert passing.status == "pass"
    assert other.status in {"gap", "review"}
    assert passing.is_made
    assert completed(layer, 0, NAME, base=base) == layer


def test_made_examples_follow_the_rule_and_people_s_own_stay(base: Library) -> None:
    own = ExampleFields("I. NỘI DUNG\nTuyên truyền.", "gap")
    layer = add_rule(new_layer("Của xã"), replace(RULE, examples=(own,)))
    layer = completed(layer, 0, NAME, base=base)
    first, made = examples(layer, 0)
    assert first == own
    assert made.status == "pass"
    assert made.more["note"] == MADE_NOTE
    layer = layer.with_value(("rule", 0, "with"), {"present": ["gọi số 111"]})
    layer = completed(layer, 0, NAME, base=base)
    first, made = examples(layer, 0)
    assert first == own
    assert "ọi số 111" in made.text
    enough = [own.table(), ExampleFields("Gọi số 111.", "pass").table()]
    layer = layer.with_value(("rule", 0, "example"), enough)
    assert completed(layer, 0, NAME, base=base) == layer


def test_an_example_that_does_not_hold_is_told_at_its_place(base: Library) -> None:
    examples = (ExampleFields("Nêu «việc».", "pass"), ExampleFields("Đường dây nóng.", "gap"))
    layer = add_rule(new_layer("Của xã"), replace(RULE, examples=examples))
    found = checked(layer, NAME, base=base)
    assert [one.at for one in failing(layer, 0, found.library)] == [
        ("rule", 0, "example", 0),
        ("rule", 0, "example", 1),
    ]


def test_a_rule_that_is_mistaken_keeps_what_it_has(base: Library) -> None:
    layer = add_rule(new_layer("Của xã"), replace(RULE, severity="nope"))
    assert completed(layer, 0, NAME, base=base) == layer
    (problem,) = checked(layer, NAME, base=base).problems  # not that examples are missing, too
    assert problem.key == "severity"


def test_what_is_off_is_off_in_the_library_that_was_checked(base: Library) -> None:
    layer = switch_off(new_layer("Của xã"), "frame.ending", "thế")
    library = checked(layer, NAME, base=base).library
    assert "frame.ending" not in {rule.id for rule in library.rules}
    assert library.switched_off[-1].reason == "thế"
