"""Grammar: which lists it names, and with which of them every match begins."""

import re

import pytest

from checker.lexicon.grammar import Grammar


def test_names_in_braces_are_lists_and_counts_are_not() -> None:
    assert Grammar(r"{post} \d{1,2}(?: {unit.commune}){0,3}").lists == ("post", "unit.commune")


def test_each_list_becomes_one_group() -> None:
    filled = Grammar(r"(?<!\w){post}s").filled({"post": "ab|a"})
    assert re.search(filled, "x abs")
    assert not re.search(filled, "x ab")


@pytest.mark.parametrize(
    ("grammar", "openings"),
    [
        ("{a} x", ("a",)),
        (r"(?<!\w)(?<=\s){a}", ("a",)),
        ("(?P<name>{a}|{b}) x", ("a", "b")),
        ("(?:{a}|(?:{b}|{c})) x", ("a", "b", "c")),
        ("{a}|{b}", ("a", "b")),
        (r"{a}(?:x|y)", ("a",)),
        (r"(?:{a})+", ("a",)),
        ("{a}{1,2}", ("a",)),
    ],
)
def test_a_match_begins_with_a_word_of_these(grammar: str, openings: tuple[str, ...]) -> None:
    assert Grammar(grammar).openings == openings


@pytest.mark.parametrize(
    "grammar",
    [
        "x{a}", "{a}?{b}", "(?:{a})?{b}", "(?:{a})*{b}", "{a}|x", "(?:{a}|[|)]){b}", r"\d {a}",
        r"\({a}\)", "(?={a})x", "(?:{a}){0,2}x", "",
    ],
)  # fmt: skip
def test_a_match_may_begin_otherwise(grammar: str) -> None:
    assert Grammar(grammar).openings is None
