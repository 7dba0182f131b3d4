"""A ``[[set]]`` may empty a list as long as the rule still looks for something."""

from pathlib import Path

import pytest

from checker.library.load import load_library
from checker.library.rule import Library


def own(folder: Path, text: str) -> Library:
    path = folder / "cua-xa.toml"
    path.write_text(text, encoding="utf-8")
    return load_library([path])


RULE = """
[[rule]]
id = "xa.one"
group = "content"
title = "Một"
severity = "recommended"
basis = "Kế hoạch 1/KH-UBND"
kind = "{kind}"
{words}
[[rule.example]]
text = "x"
status = "pass"
[[rule.example]]
text = "y"
status = "gap"
"""


@pytest.mark.parametrize(
    ("kind", "words", "emptied"),
    [
        ("unit", 'with.unit = "police"\nwith.names = ["ban chỉ huy"]', "names"),
        ("section", 'with.section = "funding"\nwith.headings = ["dự kiến chi"]', "headings"),
    ],
)
def test_a_list_of_the_lexicon_is_enough(
    tmp_path: Path, kind: str, words: str, emptied: str
) -> None:
    change = f'[[set]]\nid = "xa.one"\nwith.{emptied} = []\n'
    library = own(tmp_path, RULE.format(kind=kind, words=words) + change)
    assert library.problems == ()
    (rule,) = [rule for rule in library.rules if rule.id == "xa.one"]
    assert getattr(rule.params, emptied) == ()


@pytest.mark.parametrize(
    ("kind", "words", "emptied"),
    [
        ("unit", 'with.names = ["ban chỉ huy"]', "names"),
        ("section", 'with.headings = ["dự kiến chi"]', "headings"),
        ("phrase", 'with.present = ["ban chỉ huy"]', "present"),
    ],
)
def test_without_any_words_the_change_is_refused(
    tmp_path: Path, kind: str, words: str, emptied: str
) -> None:
    change = f'[[set]]\nid = "xa.one"\nwith.{emptied} = []\n'
    library = own(tmp_path, RULE.format(kind=kind, words=words) + change)
    (problem,) = library.problems
    assert "không còn từ nào để tìm" in problem.message
    (rule,) = [rule for rule in library.rules if rule.id == "xa.one"]
    assert getattr(rule.params, emptied) != ()
