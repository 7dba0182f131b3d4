"""What people do to a layer: rules, changes of built-in ones, switches, the layer's own data."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checker.editing.about import new_layer, next_version, stamped, with_pack
from checker.editing.changes import (
    add_rule,
    examples,
    index_of,
    remove_rule,
    set_key,
    switch_off,
    switch_on,
    tables,
)
from checker.editing.fields import ExampleFields, RuleFields
from checker.editing.files import read_layer_text, refusal, write_layer_text
from checker.editing.ids import new_rule_id
from checker.editing.layer_text import LayerText, LayerTextError
from checker.system.atomic import WriteError

RULE = RuleFields(
    title="Ban hành trước 31/5",
    severity="required",
    basis="Kế hoạch số 1862/KH-UBND",
    with_={"present": ["một", "hai"]},
    effective=(dt.date(2026, 1, 1), None),
    levels=("xa",),
    examples=(ExampleFields("Nêu «một» việc.", "pass"), ExampleFields("A\nB", "gap")),
)
DAY = dt.date(2026, 11, 27)
Change = Callable[[LayerText], LayerText]


def test_a_new_rule_reads_like_one_written_by_hand(readme: LayerText) -> None:
    layer = add_rule(readme, RULE)
    before, _, after = readme.text.partition("[[set]]")
    assert layer.text == (
        f"""{before}[[rule]]
id = "xa-suoi-ngan.ban-hanh-truoc-31-5"
group = "content"
title = "Ban hành trước 31/5"
severity = "required"
basis = "Kế hoạch số 1862/KH-UBND"
effective = {{ from = 2026-01-01 }}
levels = ["xa"]
kind = "phrase"
with.present = ["một", "hai"]

[[rule.example]]
text = "Nêu «một» việc."
status = "pass"

[[rule.example]]
text = "A\\nB"
status = "gap"

[[set]]{after}"""
    )
    named = replace(RULE, id="xa-suoi-ngan.ban-hanh-truoc-31-5")
    assert tables(layer, "rule")[1] == named.table()
    assert remove_rule(layer, 1).data == readme.data


def retitled(layer: LayerText, title: str, *levels: str) -> LayerText:
    """Return *layer* with its first rule called *title*, for *levels*."""
    layer = layer.with_value(("rule", 0, "title"), title)
    place = ("rule", 0, "levels")
    return layer.with_value(place, list(levels)) if levels else layer.without(place)


def exemplified(layer: LayerText, *more: ExampleFields) -> LayerText:
    """Return *layer* whose first rule has its first two examples and *more*."""
    wanted = [one.table() for one in (*examples(layer, 0)[:2], *more)]
    return layer.with_value(("rule", 0, "example"), wanted)


DECISION = {"id": "1/QĐ-UBND", "kind": "Quyết định", "issuer": "UBND", "title": ""}
TITLE = "Số điện thoại tiếp nhận tin báo về bạo lực"
REASON = "Văn phòng thêm dấu kết thúc khi phát hành."
HALF = "with.due_half_year"


@pytest.mark.parametrize(
    ("change", "back"),
    [
        (lambda x: set_key(x, "frame.motto", "severity", "note"),
         lambda x: set_key(x, "frame.motto", "severity", None)),
        (lambda x: set_key(x, "deadline.superior", HALF, DAY), lambda x: set_key(x, "deadline.superior", HALF, None)),
        (lambda x: set_key(x, "deadline.superior", "with.body", "Sở Y tế"),
         lambda x: set_key(x, "deadline.superior", "with.body", "Sở Nội vụ")),
        (lambda x: set_key(x, "suoi-ngan.hotline", "message", "m"),
         lambda x: set_key(x, "suoi-ngan.hotline", "message", None)),
        (lambda x: switch_off(x, "frame.motto", 'vì "thế"'), lambda x: switch_on(x, "frame.motto")),
        (lambda x: switch_off(x, "frame.ending", "khác"), lambda x: switch_off(x, "frame.ending", REASON)),
        (lambda x: with_pack(x, author="Nguyễn Văn A"), lambda x: with_pack(x, author="")),
        (lambda x: x.with_table("document", DECISION), lambda x: x.without(("document", 0))),
        (lambda x: retitled(x, "T", "xa"), lambda x: retitled(x, TITLE)),
        (lambda x: exemplified(x, ExampleFields("x", "gap")), exemplified),
    ],
)  # fmt: skip
def test_a_change_and_its_contrary_leave_the_file_as_it_was(
    readme: LayerText, change: Change, back: Change
) -> None:
    changed = change(readme)
    assert changed.data != readme.data
    assert back(changed).data == readme.data


def test_what_is_the_same_is_not_touched(readme: LayerText) -> None:
    assert readme.with_value(("rule", 0), readme.value(("rule", 0))) == readme
    assert set_key(readme, "deadline.superior", "with.body", "Sở Nội vụ") == readme
    assert set_key(readme, "frame.motto", "with.x", None) == readme
    assert switch_on(readme, "frame.motto") == readme


def test_the_last_switch_takes_its_table_along(readme: LayerText) -> None:
    layer = switch_on(readme, "frame.ending")
    assert "off" not in layer.tables
    assert layer.text.endswith('with.body = "Sở Nội vụ"\n')
    assert index_of(layer, "off", "frame.ending") is None


@pytest.mark.parametrize(
    ("version", "following"),
    [("1", "2"), ("2026.9", "2026.10"), ("1.0-b", "1.1-b"), ("đầu", "đầu 2")],
)
def test_a_save_of_another_day_is_another_version(version: str, following: str) -> None:
    layer = new_layer("Của xã", day=DAY)
    layer = with_pack(layer, version=version)
    assert stamped(layer, DAY) == layer
    later = stamped(layer, DAY + dt.timedelta(days=1))
    assert later.tables["pack"]["version"] == following
    assert later.tables["pack"]["date"] == dt.date(2026, 11, 28)
    first = stamped(new_layer("Của xã"), DAY)
    assert (first.tables["pack"]["version"], first.tables["pack"]["date"]) == ("1", DAY)


def test_the_next_version_is_counted_also_on_the_same_day() -> None:
    layer = new_layer("Của xã", "", DAY)
    assert next_version(layer, DAY).value(("pack",)) == {**layer.value(("pack",)), "version": "2"}
    by_hand = LayerText.of(b'[[off]]\nid = "frame.ending"\nreason = "x"\n')
    assert (next_version(by_hand, DAY), stamped(by_hand, DAY)) == (by_hand, by_hand)


def test_an_id_is_made_of_the_title() -> None:
    assert new_rule_id("Phường ban hành kế hoạch trước 31/5!", ()) == (
        "don-vi.phuong-ban-hanh-ke-hoach-truoc-31-5"
    )
    assert new_rule_id("Đủ", {"don-vi.du", "don-vi.du-2"}) == "don-vi.du-3"
    assert new_rule_id("…", ()) == "don-vi.tieu-chi"
    assert new_rule_id("từ " * 99, ()) == "don-vi." + "-".join(["tu"] * 20)


def test_a_file_is_written_only_over_what_was_read(tmp_path: Path, readme: LayerText) -> None:
    path = tmp_path / "của xã.toml"
    write_layer_text(path, readme, None)
    assert read_layer_text(path) == readme
    with pytest.raises(WriteError):
        write_layer_text(path, readme, None)
    changed = switch_on(readme, "frame.ending")
    write_layer_text(path, changed, readme.data)
    assert path.read_bytes() == changed.data
    with pytest.raises(WriteError) as caught:
        write_layer_text(path, readme, readme.data + b" ")
    assert "vừa được sửa" in caught.value.message
    assert path.read_bytes() == changed.data
    with pytest.raises(LayerTextError):
        read_layer_text(tmp_path / "khác.toml")
    with pytest.raises(LayerTextError):
        read_layer_text(tmp_path)


def test_a_new_layer_has_a_name_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "Kế hoạch.docx").write_bytes(b"")
    (tmp_path / "có.toml").write_bytes(b"")
    refused = {
        "Kế hoạch.soat.toml": True, "Kế hoạch.docx.soat.toml": True, "có.toml": True, "x.txt": True,
        "CON.toml": True, "nul.soat.toml": True, "khác.soat.toml": False, "Kế hoạch.toml": False, ".soat.toml": False,
    }  # fmt: skip
    assert {name: refusal(tmp_path / name) is not None for name in refused} == refused


DECISIONS = '# Ghi chú\n[[waiver]]\nrule = "frame.number"\nreason = "Đã hỏi"\n'
OFF = '[[off]]\nid = "frame.number"\nreason = "Lệ"\n'


@pytest.mark.parametrize(
    ("name", "text", "readable"),
    [
        ("KH.soat.toml", DECISIONS, False),
        ("KH.soat.toml", DECISIONS.replace("waiver", "remark"), False),
        ("KH.soat.toml", DECISIONS.replace("waiver", "mend") + OFF, False),
        ("KH.soat.toml", "# Chưa ghi gì\n", False),
        ("KH.docx.soat.toml", "", False),
        ("tên khác.toml", DECISIONS, False),
        ("KH.soat.toml", OFF, True),
        ("KH.soat.toml", '[pack]\nid = "a"\n' + DECISIONS, True),
        ("KH tỉnh.soat.toml", "", True),
        ("KH.toml", "", True),
    ],
)
def test_decisions_about_a_draft_are_no_rules_to_be_changed(
    tmp_path: Path, name: str, text: str, readable: bool
) -> None:
    (tmp_path / "KH.docx").write_bytes(b"")
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    if readable:
        assert read_layer_text(path).text == text
        return
    with pytest.raises(LayerTextError) as caught:
        read_layer_text(path)
    assert caught.value.code == "decisions"
