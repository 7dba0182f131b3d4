"""The text of a layer: kept to the byte, changed at one place."""

import copy
import datetime as dt
import random
import tomllib
import unicodedata
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest

from checker.editing.layer_text import LayerText, LayerTextError
from checker.library.mistakes import Place
from checker.system.folders import RULES

BOM = "\ufeff"
Way = Callable[[str], str]
WAYS: dict[str, Way] = {
    "plain": lambda text: text,
    "as Windows writes": lambda text: BOM + text.replace("\n", "\r\n"),
    "taken apart, without a last line end": lambda text: unicodedata.normalize(
        "NFD", text.rstrip("\n")
    ),
}
BUILT_IN = sorted(path for path in RULES.rglob("*.toml") if path.name != "manifest.toml")


def places(value: Any, at: Place = ()) -> Iterator[Place]:
    """Yield every place in *value*."""
    if at:
        yield at
    if isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(item, (*at, key))


def others(value: Any) -> list[Any]:
    """Other values of the sort of *value*."""
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, str):
        return [f"{value}đ", 'a"\\\n\tb', "", "it's"]
    if isinstance(value, int | float):
        return [value + 1]
    if isinstance(value, dt.date):
        return [value + dt.timedelta(days=1)]
    if isinstance(value, dict):
        return [{**value, "zz": 1}, dict(list(value.items())[1:])]
    found: list[Any] = [value + value[:1], value[1:], value[:-1], value[::-1], []]
    if value and isinstance(value[0], str):
        found += [["mới", *value], [*value[:1], "mới", "nữa", *value[1:]], ["x" * 100, "y" * 60]]
    return found


def put(tables: Any, at: Place, value: Any) -> Any:
    """Return *tables* with *value* at *at*."""
    wanted = copy.deepcopy(dict(tables))
    inner: Any = wanted
    for part in at[:-1]:
        inner = inner[part]
    inner[at[-1]] = value
    return wanted


def said(value: Any) -> Any:
    """Return *value* without what no file tells: tables and lists of tables with nothing in them."""
    if isinstance(value, dict):
        inner = {key: said(item) for key, item in value.items()}
        return {key: item for key, item in inner.items() if item not in ({}, [])}
    return [said(item) for item in value] if isinstance(value, list) else value


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """Return the lines that *after* no longer has, and those it has instead."""
    old, new = before.split("\n"), after.split("\n")
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    gone = [line for step, a, b, _, _ in steps if step != "equal" for line in old[a:b]]
    come = [line for step, _, _, a, b in steps if step != "equal" for line in new[a:b]]
    return gone, come


@pytest.mark.parametrize("way", WAYS)
def test_what_is_not_changed_keeps_its_bytes(nasty: str, way: str) -> None:
    data = WAYS[way](nasty).encode("utf-8")
    layer = LayerText.of(data)
    assert layer.data == data
    assert layer.tables == tomllib.loads(nasty)
    for at in places(dict(layer.tables)):
        assert layer.with_value(at, layer.value(at)).data == data, at


@pytest.mark.parametrize("path", BUILT_IN, ids=lambda path: path.name)
def test_the_program_s_own_files_keep_their_bytes(path: Path) -> None:
    data = path.read_bytes()
    layer = LayerText.of(data)
    assert layer.data == data
    every = [at for at in places(dict(layer.tables)) if isinstance(layer.value(at), str)]
    for at in every[:: max(1, len(every) // 3)]:  # a few of each file
        value = layer.value(at)
        changed = layer.with_value(at, f"{value} đổi")
        gone, come = changed_lines(layer.text, changed.text)
        assert (len(gone), len(come)) == (1, 1), at
        assert changed.with_value(at, value).data == data, at


@pytest.mark.parametrize("way", WAYS)
def test_a_change_says_what_is_wanted_and_nothing_else(nasty: str, way: str) -> None:
    layer = LayerText.of(WAYS[way](nasty).encode("utf-8"))
    for at in places(dict(layer.tables)):
        value = layer.value(at)
        for other in others(value):
            changed = layer.with_value(at, other)
            assert said(dict(changed.tables)) == said(put(layer.tables, at, other)), at
            if way == "as Windows writes":
                assert b"\n" not in changed.data.replace(b"\r\n", b""), at
            if isinstance(value, str) and "\n" not in value:
                gone, come = changed_lines(layer.text, changed.text)
                assert (len(gone), len(come)) == (1, 1), at


def test_what_is_taken_out_is_gone_and_nothing_else(nasty: str) -> None:
    layer = LayerText.of(nasty.encode("utf-8"))
    for at in places(dict(layer.tables)):
        left = layer.without(at)
        wanted = copy.deepcopy(dict(layer.tables))
        inner: Any = wanted
        for part in at[:-1]:
            inner = inner[part]
        del inner[at[-1]]
        assert said(dict(left.tables)) == said(wanted), at
        gone, _ = changed_lines(layer.text, left.text)
        assert "# --- phần 1 ---" not in gone, at
        assert "# cuối cùng" not in gone or at[0] in {"off", "rule"}, at


def test_change_after_change_stays_right(nasty: str) -> None:
    for seed in range(12):
        chance = random.Random(seed)  # noqa: S311
        layer = LayerText.of(nasty.encode("utf-8"))
        for _ in range(8):
            at = chance.choice(list(places(dict(layer.tables))))
            value = chance.choice([layer.value(at), *others(layer.value(at))])
            wanted = said(put(layer.tables, at, value))
            layer = layer.with_value(at, value)
            assert said(dict(layer.tables)) == wanted, (seed, at)
            assert LayerText.of(layer.data).tables == layer.tables


def test_a_list_over_several_lines_keeps_its_comments(nasty: str) -> None:
    layer = LayerText.of(nasty.encode("utf-8"))
    at = ("rule", 0, "with", "present")
    changed = layer.with_value(at, ["một", "hai rưỡi", "ba (x|y)? …", "năm", "bốn"])
    assert changed_lines(layer.text, changed.text) == (
        ['  "hai",', '  "ba (x|y)? …",'],
        ['  "hai rưỡi",', '  "ba (x|y)? …",', '  "năm",'],
    ) or changed_lines(layer.text, changed.text) == (['  "hai",'], ['  "hai rưỡi",', '  "năm",'])
    assert "# trước ba" in changed.text
    assert "# 1" in changed.text


def test_a_list_that_grows_too_long_is_broken_over_lines() -> None:
    layer = LayerText.of(b'[[rule]]\nwith.present = ["a"]\n')
    words = [f"{number} {'từ ' * 9}".strip() for number in range(8)]
    text = layer.with_value(("rule", 0, "with", "present"), words).text
    assert text.startswith('[[rule]]\nwith.present = [\n  "0 từ')
    assert text.endswith("\n]\n")
    assert max(map(len, text.split("\n"))) <= 120


@pytest.mark.parametrize(
    ("at", "value", "after", "line"),
    [
        (("group",), "frame", "# hai dòng", None),
        (("rule", 1, "with", "loose"), ["z"], '  with.moment = 2026-01-02 10:00:00', '  with.loose = ["z"]'),
        (("rule", 0, "suggestion"), "s", 'say.missing = "«x» \\"y\\""', 'suggestion = "s"'),
        (("rule", 2, "severity"), "note", 'id = "a.d"', 'severity = "note"'),
        (("rule", 1, "say", "late"), "l", '  "la lạ" = "y"', '  late = "l"'),
        (("rule", 0, "say", "late"), "l", 'say.missing = "«x» \\"y\\""', 'say.late = "l"'),
        (("superior", "date"), dt.date(2026, 4, 10), 'number = "1/KH"', "date = 2026-04-10"),
        (("pack", "author"), "A", "# hai\"\"\"", 'author = "A"'),
        (("rule", 2, "effective", "from"), dt.date(2027, 1, 1), 'id = "a.d"', "effective = { from = 2027-01-01 }"),
    ],
)  # fmt: skip
def test_a_new_key_stands_where_people_look_for_it(
    nasty: str, at: Place, value: object, after: str, line: str | None
) -> None:
    layer = LayerText.of(nasty.encode("utf-8"))
    lines = layer.with_value(at, value).text.split("\n")
    if line is None:
        assert lines.count('group   =   "frame"   # nhóm') == 1
    else:
        assert lines[lines.index(after) + 1] == line


def test_new_tables_stand_behind_their_like(nasty: str) -> None:
    layer = LayerText.of(nasty.encode("utf-8"))
    text = layer.with_table("off", {"id": "y.y", "reason": "thế"}).text
    assert "# cuối cùng\n[[rule]]" in text
    assert 'reason = "vì"\n\n[[off]]\nid = "y.y"\nreason = "thế"\n' in text
    example = {"text": "t", "status": "gap"}
    text = layer.with_value(("rule", 1, "example", 1), example).text
    assert '  status = "pass"\n\n[[rule.example]]\ntext = "t"\nstatus = "gap"\n[[off]]' in text
    text = layer.with_table("set", {"with": {"due": dt.date(2026, 1, 2)}, "id": "m.n"}).text
    assert text.endswith('["q"]\n\n[[set]]\nid = "m.n"\nwith.due = 2026-01-02\n')


def test_a_new_layer_is_readable() -> None:
    layer = LayerText.new(
        {"version": "1", "title": "Của xã", "id": "xa", "date": dt.date(2026, 11, 27)}
    )
    layer = layer.with_value(("superior", "number"), "1/KH-UBND")
    assert layer.text == (
        '[pack]\nid = "xa"\ntitle = "Của xã"\nversion = "1"\ndate = 2026-11-27\n'
        '\n[superior]\nnumber = "1/KH-UBND"\n'
    )
    assert LayerText.of(b"").with_value(("pack", "id"), "x").text == '[pack]\nid = "x"\n'


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"a = 1\nb = \xff", "not-utf8", 2),
        (b"a = 1\nb = c", "not-toml", 2),
        (b'a = "1', "not-toml", 1),
        (b" " * 2_000_001, "too-large", 0),
    ],
)
def test_what_is_no_rule_file_is_refused_with_its_line(data: bytes, code: str, line: int) -> None:
    with pytest.raises(LayerTextError) as caught:
        LayerText.of(data)
    assert (caught.value.code, caught.value.line) == (code, line)


@pytest.mark.parametrize(
    "change",
    [
        lambda layer: layer.without(("rule", 9)),
        lambda layer: layer.without(("nichts",)),
        lambda layer: layer.with_value(("rule", 9), {"id": "a.b"}),
        lambda layer: layer.with_value(("rule", 0, "id", "x"), 1),
        lambda layer: layer.with_value(("rule", 0, 1), "x"),
        lambda _: LayerText.of(b"rule = 5").with_table("rule", {"id": "a.b"}),
        lambda _: LayerText.of(b"a = {u.v = 1}").with_value(("a", "u"), 2),
        lambda _: LayerText.of(b"a = {x = 1}").with_value(("a", 0), 2),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    nasty: str, change: Callable[[LayerText], LayerText]
) -> None:
    with pytest.raises(LayerTextError) as caught:
        change(LayerText.of(nasty.encode("utf-8")))
    assert caught.value.code == "unwritable"
    assert caught.value.message.endswith(".")
