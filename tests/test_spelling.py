"""One way of writing: tone marks stand as in ủy, hóa, tùy, in everything that people are told."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.test_tree import ROOT, texts

_OTHER_WAY = re.compile(
    r"(?<![qQ])(?:[oO][áàảãạéèẻẽẹÁÀẢÃẠÉÈẺẼẸ]|[uU][ýỳỷỹỵÝỲỶỸỴ])(?!\w)", re.UNICODE
)
_SPEAKING = ("title", "message", "suggestion", "basis", "says", "say", "reason", "note")
_KNOWS_BOTH = {"checker/kernel/text.py"}
"""Makes both ways equal, so that it has to write both."""


def said_in_code(text: str) -> Iterator[str]:
    """Yield what strings of a module say, but for what explains it."""
    tree = ast.parse(text)
    explained = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in explained
        ):
            yield node.value


def said_in_rules(value: object, key: str = "") -> Iterator[str]:
    """Yield the sentences of a rule file: not the words it looks for, nor its examples."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name != "example":
                yield from said_in_rules(inner, key if key == "say" else str(name))
    elif isinstance(value, list):
        for inner in value:
            yield from said_in_rules(inner, key)
    elif isinstance(value, str) and key in _SPEAKING:
        yield value


def test_the_pattern_knows_both_ways() -> None:
    for wrong in ("hoá", "huỷ", "tuỳ chọn", "khoẻ", "UỶ", "xoá.", "hoà giải"):
        assert _OTHER_WAY.search(wrong), wrong
    for right in ("hóa", "hủy", "quý", "quỹ", "quỳ", "hoàn", "khoảng", "thoát", "khuỷu", "khỏe"):
        assert not _OTHER_WAY.search(right), right


def test_what_the_program_says_is_spelt_one_way() -> None:
    told = [
        (name, words)
        for name, text in texts(".py").items()
        if name.startswith(("checker/", "gui/", "main.py")) and name not in _KNOWS_BOTH
        for words in said_in_code(text)
    ]
    assert len(told) > 1000
    assert [pair for pair in told if _OTHER_WAY.search(pair[1])] == []


def test_what_the_rules_say_is_spelt_one_way() -> None:
    files = sorted(Path(ROOT, "rules").rglob("*.toml"))
    told = [
        words
        for path in files
        if "registers" not in path.parts and "lexicon" not in path.parts
        for words in said_in_rules(tomllib.loads(path.read_text(encoding="utf-8")))
    ]
    assert len(told) > 300
    assert [words for words in told if _OTHER_WAY.search(words)] == []


def test_the_readme_is_spelt_one_way() -> None:
    assert not _OTHER_WAY.search(Path(ROOT, "README.md").read_text(encoding="utf-8"))
