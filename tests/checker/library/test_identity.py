"""Two files with one id: editions of a layer, or the layers of two offices."""

import tomllib
from pathlib import Path

import pytest

from checker.library.identity import identity_of, is_same
from checker.library.load import load_library

RULE = """
[[rule]]
id = "{0}"
group = "content"
title = "Có câu {0}"
severity = "required"
basis = "Lệ của đơn vị"
kind = "phrase"
with.present = ["câu {0}"]
[[rule.example]]
text = "câu {0}"
status = "pass"
[[rule.example]]
text = "Không."
status = "gap"
"""
DOCUMENT = '[[document]]\nid = "{}/QĐ-TTg"\n'
SUPERIOR = '[superior]\nnumber = "{}"\nissuer = "UBND tỉnh"\n'


def layer(*tables: str, of: str = "a", author: str = "") -> str:
    signed = f'author = "{author}"\n' if author else ""
    return f'[pack]\nid = "{of}"\ntitle = "Bổ sung"\nversion = "1"\n{signed}{"".join(tables)}'


ONE, TWO, THREE = (RULE.format(f"{name}.x") for name in "abc")
MANY, OTHERS = ([RULE.format(f"{name}.x") for name in names] for names in ("abcdefg", "hijk"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (layer(ONE, TWO), layer(ONE, THREE), True),
        (layer(ONE), layer(ONE, of="b"), False),
        (layer(ONE), layer(TWO), False),
        (layer(ONE), layer(), True),
        (layer(), layer(), True),
        (layer(author="A"), layer(author="B"), False),
        (layer(ONE, author="A"), layer(TWO, author="B"), False),
        (layer(ONE, author="A"), layer(author="B"), False),
        (layer(ONE, author="A"), layer(ONE, TWO, author="B"), True),
        (layer(DOCUMENT.format(1)), layer(DOCUMENT.format(2)), False),
        (layer(DOCUMENT.format(1)), layer(DOCUMENT.format(1), DOCUMENT.format(2)), True),
        (layer(DOCUMENT.format(1), author="A"), layer(DOCUMENT.format(1), author="B"), False),
        (layer(SUPERIOR.format("45/KH-UBND"), ONE), layer(SUPERIOR.format("45/KH-SNV"), ONE), False),
        (layer(SUPERIOR.format("45/KH-UBND"), ONE), layer(SUPERIOR.format("45 /kh-ubnd"), ONE), True),
        (layer(SUPERIOR.format("45/KH-UBND"), ONE), layer(ONE), False),
        (layer(SUPERIOR.format("45/KH-UBND"), ONE, TWO, THREE), layer(SUPERIOR.format("54/KH-UBND"), ONE, TWO, THREE),
         True),
        (layer(SUPERIOR.format("45/KH-UBND"), ONE, TWO), layer(SUPERIOR.format("54/KH-UBND"), ONE, TWO), False),
        (layer(SUPERIOR.format("45/KH-UBND"), *MANY), layer(SUPERIOR.format("54/KH-UBND"), *MANY[:3], *OTHERS), False),
        (ONE, ONE, False),
        ("pack = 1\nrule = 2", '[pack]\nid = 3\n[[rule]]\nid = ""', False),
    ],
)  # fmt: skip
def test_editions_of_a_layer_are_told_from_layers_of_one_name(
    one: str, other: str, same: bool
) -> None:
    first, second = (identity_of((tomllib.loads(text),)) for text in (one, other))
    assert (is_same(first, second), is_same(second, first)) == (same, same)


def test_two_offices_layers_of_one_name_are_both_in_force(tmp_path: Path) -> None:
    for name, author, table in (("một", "A", ONE), ("hai", "B", TWO)):
        (tmp_path / f"{name}.toml").write_text(layer(table, author=author), encoding="utf-8")
    library = load_library([tmp_path])
    ids = [pack.id for pack in library.packs[1:]]
    assert len(set(ids)) == 2
    assert {rule.id for rule in library.rules if rule.layer in ids} == {"a.x", "b.x"}
    assert (library.notices, library.problems) == ((), ())
