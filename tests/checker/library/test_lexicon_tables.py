"""Lists of words in rule files: what is wrong with one is told with file and line."""

from pathlib import Path

import pytest

from checker.library.load import load_library


def problems(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "của xã.toml"
    path.write_text(text, encoding="utf-8")
    return [str(problem) for problem in load_library([path]).problems]


def test_an_office_adds_words_to_a_list(tmp_path: Path) -> None:
    path = tmp_path / "của xã.toml"
    path.write_text('[[list]]\nid = "unit.commune"\nwords = ["liên xã"]\n', encoding="utf-8")
    library = load_library([path])
    assert library.problems == ()
    assert {"liên xã", "phường"} <= set(library.lexicon.words("unit.commune"))
    assert "liên xã" not in load_library().lexicon.words("unit.commune")


@pytest.mark.parametrize(
    ("words", "line", "told"),
    [
        ('["liên xã", "Liên xã"]', 3, "trùng"),
        ('["xã"]', 3, "trùng"),
        ('["Uỷ ban", "ủy ban"]', 3, "trùng"),
        ('["liên xã", ""]', 3, "viết chưa đúng"),
        ('["liên (xã"]', 3, "viết chưa đúng"),
        ('["\\\\w+ xã"]', 3, "viết chưa đúng"),
        ('["a|b"]', 3, "viết chưa đúng"),
        ('["- liên xã"]', 3, "không văn bản nào"),
        ('["liên\\u200bxã"]', 3, "không văn bản nào"),
        ("[]", 1, "trống"),
    ],
)
def test_a_word_that_cannot_serve_is_told(tmp_path: Path, words: str, line: int, told: str) -> None:
    (problem,) = problems(tmp_path, f'[[list]]\nid = "unit.commune"\nwords = {words}\n')
    assert problem.startswith(f"của xã.toml:{line}:")
    assert told in problem


def test_a_list_that_nothing_asks_for_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, '[[list]]\nid = "unit.comune"\nwords = ["liên xã"]\n')
    assert "unit.commune" in problem


def test_the_built_in_lists_are_well_formed() -> None:
    assert load_library(with_lines=True).problems == ()
