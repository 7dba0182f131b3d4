"""Lists of words in rule files: what is wrong with one is told with file and line."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

import rules
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
        ('["liên xã", ""]', 3, "viết chưa đúng"),
        ('["liên (xã"]', 3, "viết chưa đúng"),
        ('["\\\\w+ xã"]', 3, "viết chưa đúng"),
        ('["a|b"]', 3, "viết chưa đúng"),
        ('["- liên xã"]', 3, "không văn bản nào"),
        ('["liên\\u200bxã"]', 3, "không văn bản nào"),
        ('["liên xã.*"]', 3, "có dấu *"),
        ('["[a-z]+ xã"]', 3, "có dấu ["),
        ('["^xã$"]', 3, "có dấu ^"),
        ('["(liên xã)?"]', 3, "không còn chữ nào"),
        ("[1]", 3, "phải là chữ"),
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


def lists(tmp_path: Path, text: str) -> tuple[dict[str, list[str]], list[str], list[str]]:
    """What a layer adds to each list, its problems, its hints."""
    path = tmp_path / "của xã.toml"
    path.write_text(text, encoding="utf-8")
    library, built_in = load_library([path]), load_library()
    added = {
        name: [word for word in known.wordings() if not built_in.lexicon.has(name, word)]
        for name, known in library.lexicon.lists.items()
    }
    return (
        {name: words for name, words in added.items() if words},
        [str(problem) for problem in library.problems],
        [str(hint) for hint in library.hints],
    )


def test_a_mistaken_word_takes_no_other_with_it(tmp_path: Path) -> None:
    words = '["hạt trưởng", "trưởng.*", "(phó |", 7, "", "trưởng trung tâm"]'
    added, problems, hints = lists(tmp_path, f'[[list]]\nid = "post"\nwords = {words}\n')
    assert added == {"post": ["hạt trưởng", "trưởng trung tâm"]}
    assert len(problems) == 4
    assert hints == []


@pytest.mark.parametrize(
    ("words", "added", "told"),
    [
        ('["hạt trưởng", "Hạt Trưởng"]', ["hạt trưởng"], "hạt trưởng"),
        ('["bộ trưởng", "hạt trưởng"]', ["hạt trưởng"], "bộ trưởng"),
        ('["(phó )?(bộ|hạt) trưởng"]', ["phó bộ trưởng", "phó hạt trưởng", "hạt trưởng"], "bộ"),
        ('["Uỷ viên", "hạt trưởng"]', ["hạt trưởng"], " viên"),
    ],
)
def test_a_word_that_is_there_is_a_hint_and_no_loss(
    tmp_path: Path, words: str, added: list[str], told: str
) -> None:
    found, problems, hints = lists(tmp_path, f'[[list]]\nid = "post"\nwords = {words}\n')
    assert {name: sorted(new) for name, new in found.items()} == {"post": sorted(added)}
    assert problems == []
    (hint,) = hints
    assert hint.startswith("của xã.toml:3: post: ")
    assert told in hint


VALUES = '[[list]]\nid = "{}"\n[list.values]\n{}\n'


@pytest.mark.parametrize(
    ("text", "added", "told"),
    [
        (VALUES.format("authority", '"thừa lệnh" = "tl"'), ["thừa lệnh"], ""),
        (VALUES.format("authority", '"thừa lệnh" = "tll"\n"ký thay" = "kt"'), ["ký thay"], "'tll', có phải 'tl'?"),
        (VALUES.format("authority", '"thừa lệnh" = 3'), [], "phải là chữ"),
        (VALUES.format("authority", '"kt" = "tl"'), [], "nghĩa khác: kt"),
        ('[[list]]\nid = "authority"\nwords = ["thừa lệnh"]\n', [], "cần nghĩa của từng từ"),
        (VALUES.format("post", '"hạt trưởng" = "tl"'), [], "dùng 'words'"),
    ],
)  # fmt: skip
def test_words_with_a_meaning_come_to_their_like(
    tmp_path: Path, text: str, added: list[str], told: str
) -> None:
    found, problems, _ = lists(tmp_path, text)
    assert found == ({"authority": added} if added else {})
    assert len(problems) == bool(told)
    assert told in "".join(problems)


def test_every_list_of_the_built_in_lexicon_stands_in_one_file() -> None:
    """Lists of one id are read as one: “mỗi quý một lần” once made a body look past that way."""
    files = sorted((Path(rules.__file__).parent / "lexicon").glob("*.toml"))
    ids = [
        part["id"]
        for file in files
        for part in tomllib.loads(file.read_text(encoding="utf-8")).get("list", [])
    ]
    assert len(files) > 10
    assert not [name for name, times in Counter(ids).items() if times > 1]
