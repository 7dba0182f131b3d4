"""Line numbers of TOML keys, against texts whose lines are counted by eye."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.library.lines import line_numbers
from checker.library.load import FOLDER
from checker.library.mistakes import Place


def test_keys_tables_and_lists_of_tables() -> None:
    lines = line_numbers(
        'top = 1\n\n[pack]\nid = "a"\n\n[[rule]]\nid = "x"\n[[rule.example]]\ntext = "t"\n'
        '[[rule.example]]\ntext = "u"\n[[rule]]\nid = "y"\n[[rule.example]]\ntext = "v"\n'
    )
    assert lines[("top",)] == 1
    assert lines[("pack",)] == 3
    assert lines[("pack", "id")] == 4
    assert lines[("rule", 0)] == 6
    assert lines[("rule", 0, "id")] == 7
    assert lines[("rule", 0, "example", 0)] == 8
    assert lines[("rule", 0, "example", 1, "text")] == 11
    assert lines[("rule", 1, "id")] == 13
    assert lines[("rule", 1, "example", 0, "text")] == 15


def test_dotted_keys_sub_tables_and_inline_tables() -> None:
    lines = line_numbers(
        "[[rule]]\n"
        'with.document = "a"\n'
        "with . count = 3.5\n"
        "effective = {from = 2026-01-01, until = 2030-12-31}\n"
        "[rule.say]\n"
        'found = "x"\n'
        '"name-only" = "y"\n'
    )
    assert lines[("rule", 0, "with")] == 2
    assert lines[("rule", 0, "with", "document")] == 2
    assert lines[("rule", 0, "with", "count")] == 3
    assert lines[("rule", 0, "effective", "until")] == 4
    assert lines[("rule", 0, "say")] == 5
    assert lines[("rule", 0, "say", "found")] == 6
    assert lines[("rule", 0, "say", "name-only")] == 7


def test_lists_over_several_lines() -> None:
    lines = line_numbers(
        'a = [\n  "x", # one\n  "y",\n  ["z",\n   1.5],\n  {k = [1, 2]},\n]\nb = 1\n'
    )
    assert lines[("a", 0)] == 2
    assert lines[("a", 1)] == 3
    assert lines[("a", 2)] == 4
    assert lines[("a", 2, 1)] == 5
    assert lines[("a", 3, "k", 1)] == 6
    assert lines[("b",)] == 8


@pytest.mark.parametrize(
    "value",
    [
        '"""\n[[rule]]\nx = 1\n"""',
        "'''\n[[rule]]\nx = \"\"\"\n'''",
        '"a # no [comment] = \\" here" # [[rule]]\n\n',
        '"""a\\"""" \n\n\n',
        '"""ends with two quotes"""""\n\n\n',
    ],
)
def test_what_stands_in_strings_and_comments_is_no_key(value: str) -> None:
    text = f"a = {value}\nlast = 1\n"
    tomllib.loads(text)
    lines = line_numbers(text)
    assert set(lines) == {("a",), ("last",)}
    assert lines[("last",)] == text[: text.index("last = ")].count("\n") + 1


def places(value: Any, at: Place = ()) -> Iterator[tuple[Place, Any]]:
    if at:
        yield at, value
    children = value.items() if isinstance(value, dict) else ()
    if isinstance(value, list):
        children = enumerate(value)
    for key, child in children:
        yield from places(child, (*at, key))


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.toml")), ids=lambda path: path.name)
def test_every_key_of_the_built_in_files_is_on_its_line(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    rows, lines = text.split("\n"), line_numbers(text)
    everything = dict(places(tomllib.loads(text)))
    assert set(lines) == set(everything)
    for at, value in everything.items():
        row = rows[lines[at] - 1]
        if isinstance(at[-1], str):
            assert at[-1] in row
        elif isinstance(value, str):
            assert value.split("\n")[0] in row.replace('\\"', '"')
