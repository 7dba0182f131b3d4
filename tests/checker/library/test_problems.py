"""Mistakes in rule files: each is named with file, line, rule, key and the nearest right name."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.library.layers import read_layer
from checker.library.rule import Library

Load = Callable[..., Library]


def line_of(text: str, row: str) -> int:
    """Where *row* stands, counted independently of the program."""
    rows = text.split("\n")
    assert rows.count(row) == 1, row
    return rows.index(row) + 1


class Swap(NamedTuple):
    """What is written instead of what, at which key it is told, and words that must be told."""

    old: str
    new: str
    key: str
    words: str


MESSAGE = 'message = "Chưa nêu một."'
SWAPS = [
    Swap('title = "Một"', 'titel = "Một"', "titel", "khóa lạ 'titel', có phải 'title'?"),
    Swap('title = "Một"', "title = 1", "title", "'title' phải là chữ trong dấu ngoặc kép"),
    Swap('title = "Một"', 'title = " "', "title", "'title' đang để trống"),
    Swap('basis = "Luật Bình đẳng giới"', 'basis = ""', "basis", "'basis' đang để trống"),
    Swap('severity = "required"', 'severity = "requierd"', "severity", "có phải 'required'?"),
    Swap('severity = "required"', 'severity = "cao"', "severity", "required, recommended, note"),
    Swap('group = "content"', 'group = "contents"', "group", "có phải 'content'?"),
    Swap(
        'kind = "phrase"', 'kind = "phrases"', "kind", "không có kiểu 'phrases', có phải 'phrase'?"
    ),
    Swap('id = "content.one"', 'id = "Content.One"', "id", "'id' phải là chữ thường"),
    Swap('id = "content.one"', 'id = "content"', "id", "'id' phải là chữ thường"),
    Swap(
        'with.words = ["một"]', 'with.words = "một"', "with.words", "phải là danh sách trong ngoặc"
    ),
    Swap('with.words = ["một"]', 'with.words = ["a", 2]', "with.words", "(mục 2) phải là chữ"),
    Swap('with.words = ["một"]', 'with.words = ["(a|"]', "with.words", "“(a|”"),
    Swap('with.words = ["một"]', "with.words = []", "with.words", "là danh sách trống"),
    Swap('with.words = ["một"]', 'with.words = ["một.*"]', "with.words", "có dấu *"),
    Swap('with.words = ["một"]', 'with.words = ["(một)?"]', "with.words", "không còn chữ nào"),
    Swap(MESSAGE, "with.corners = []", "with.corners", "là danh sách trống"),
    Swap('with.words = ["một"]', 'with.word = ["một"]', "with.word", "có phải 'words'?"),
    Swap(MESSAGE, 'message = "{titel}"', "message", "có phải 'title'?"),
    Swap(MESSAGE, 'message = "{title"', "message", "không thành cặp"),
    Swap(MESSAGE, 'suggestion = "{x1y}"', "suggestion", "'x1y'"),
    Swap(MESSAGE, 'message = "{words}"', "message", "'message' không có chỗ điền 'words'"),
    Swap(MESSAGE, 'message = "{year:%Y}"', "message", "'year:%Y', có phải 'year'?"),
    # Filled for one outcome only: with another nothing could stand there.
    Swap(MESSAGE, 'suggestion = "{words}"', "suggestion", "không có chỗ điền 'words'"),
    Swap(MESSAGE, 'with.right = "(một|hai)"', "with.right", "không nhận dấu ngoặc"),
    Swap(MESSAGE, 'say.missng = ""', "say.missng", "có phải 'missing'?"),
    Swap(MESSAGE, 'say.found = "{count}"', "say.found", "'say.found' không có chỗ điền 'count'"),
    Swap(MESSAGE, 'with.day = "15/11"', "with.day", "phải là ngày dạng 2026-11-15"),
    Swap(MESSAGE, "with.day = 2026-11-15T00:00:00", "with.day", "phải là ngày dạng"),
    Swap(MESSAGE, "with.count = true", "with.count", "phải là số nguyên"),
    Swap(MESSAGE, "with.count = -1", "with", "'with' không được âm"),
    Swap(MESSAGE, "with.share = 'x'", "with.share", "phải là số"),
    Swap(MESSAGE, "with.loud = 1", "with.loud", "phải là true hoặc false"),
    Swap(MESSAGE, "with.period = [2021]", "with.period", "đúng 2 giá trị"),
    Swap(MESSAGE, "with.lists = ['x']", "with.lists", "phải là một bảng"),
    Swap(MESSAGE, "with.lists.a = ['x', 1]", "with.lists.a", "(mục 2) phải là chữ"),
    Swap(MESSAGE, "with.corners = [{}]", "with.corners.name", "thiếu khóa 'name'"),
    Swap(MESSAGE, 'with.document = "1970/QĐ-TTg"', "with.document", "có phải '1790/QĐ-TTg'?"),
    Swap(MESSAGE, 'levels = ["xã"]', "levels", "tinh, xa, so, khac"),
    Swap(
        MESSAGE, 'optional = ["yearly", "letter"]\nprofiles = ["yearly"]', "optional", "có 'letter'"
    ),
    Swap(MESSAGE, 'subjects = ["gender-equalty"]', "subjects", "có phải 'gender-equality'?"),
    Swap(MESSAGE, "effective = {from = 2026}", "effective.from", "phải là ngày"),
    Swap(MESSAGE, "effective = {form = 2026-01-01}", "effective.form", "có phải 'from'?"),
    Swap(
        MESSAGE,
        "effective = {from = 2026-01-02, until = 2026-01-01}",
        "effective",
        "kết thúc trước",
    ),
    Swap('text = "Nêu «một» việc."', 'text = "Nêu «một việc."', "example.text", "một cặp «…»"),
    Swap('text = "Nêu «một» việc."', 'text = "«a» «b»"', "example.text", "một cặp «…»"),
    Swap('status = "pass"', 'status = "passed"', "example.status", "có phải 'pass'?"),
    Swap('status = "pass"', 'level = "huyện"', "example.level", "'example.level'"),
    Swap('status = "pass"', "year = '2026'", "example.year", "phải là số nguyên"),
]


@pytest.mark.parametrize("swap", SWAPS, ids=[swap.new for swap in SWAPS])
def test_a_mistake_is_told_where_it_stands(
    load: Load, rule_text: str, document_text: str, swap: Swap
) -> None:
    old, new, key, words = swap
    text = (document_text + rule_text).replace(old, new, 1)
    library = load({"don-vi.toml": text})
    assert library.rules == ()
    (problem,) = [p for p in library.problems if p.key == key]
    assert words in problem.message
    assert problem.file == "don-vi.toml"
    if key != "with":
        assert problem.line == line_of(text, new.partition("\n")[0])
    assert problem.rule == (new.split('"')[1] if key == "id" else "content.one")
    assert str(problem) == f"don-vi.toml:{problem.line}: {problem.rule}: {problem.message}"


@pytest.mark.parametrize("key", ["id", "title", "severity", "basis", "kind", "group", "with.words"])
def test_a_missing_key_is_told(load: Load, rule_text: str, key: str) -> None:
    kept = [row for row in rule_text.split("\n") if not row.startswith(f"{key} =")]
    library = load("\n".join(kept))
    assert library.rules == ()
    assert f"thiếu khóa '{key.rpartition('.')[2]}'" in [p.message for p in library.problems]


@pytest.mark.parametrize("status", ["pass", "gap"])
def test_examples_must_go_both_ways(load: Load, rule_text: str, status: str) -> None:
    text = rule_text.replace('status = "pass"', f'status = "{status}"').replace(
        "gap|review", status
    )
    library = load(text)
    assert library.rules == ()
    assert [problem.key for problem in library.problems] == ["example"]


def test_a_rule_without_examples_does_not_load(load: Load, rule_text: str) -> None:
    library = load(rule_text.partition("[[rule.example]]")[0])
    assert library.rules == ()
    assert [problem.message for problem in library.problems] == ["thiếu khóa 'example'"]


def test_all_mistakes_of_all_files_are_told_at_once_in_their_order(
    load: Load, rule_text: str
) -> None:
    text = (
        rule_text.replace("title", "titel").replace('"phrase"', '"x"').replace("status", "statsu")
    )
    library = load({"a.toml": text, "b.toml": text}, "colour = 1\n" + text)
    for name in ("a.toml", "b.toml", "0.toml", "1.toml"):
        lines = [problem.line for problem in library.problems if problem.file == name]
        assert lines == sorted(lines)
        assert bool(lines) == (name != "0.toml")
    keys = [problem.key for problem in library.problems if problem.file == "1.toml"]
    assert set(keys) == {"colour", "titel", "title", "kind", "example.status", "example.statsu"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[[off]]\nid = "content.on"\nreason = "x"\n', "'content.on', có phải 'content.one'?"),
        ('[[off]]\nid = "content.one"\nreason = " "\n', "'reason' đang để trống"),
        ('[[off]]\nid = "content.one"\n', "thiếu khóa 'reason'"),
        ('[[set]]\nid = "content.on"\ntitle = "x"\n', "có phải 'content.one'?"),
        ('[[set]]\ntitle = "x"\n', "thiếu khóa 'id'"),
        ('[[set]]\nid = "content.one"\ntitel = "x"\n', "có phải 'title'?"),
        ('[[set]]\nid = "content.one"\nkind = "phrase"\n', "không đổi được 'kind'"),
        ('[[set]]\nid = "content.one"\nwith.cuont = 1\n', "có phải 'count'?"),
        ('[[set]]\nid = "content.one"\nwith.count = -1\n', "không được âm"),
        ('[[set]]\nid = "content.one"\nwith.words = []\n', "là danh sách trống"),
        ('[[set]]\nid = "content.one"\nbasis = ""\n', "'basis' đang để trống"),
        ('[[set]]\nid = "content.one"\nmessage = "{nam}"\n', "'nam'"),
        ('[pack]\nid = "x"\n', "thiếu khóa 'title'"),
        ('[[document]]\nid = "1/QĐ"\nkind = "x"\nissuer = "x"\ndat = 1\n', "có phải 'date'?"),
        (
            '[[document]]\nid = "1/QĐ"\nkind = "x"\nissuer = "x"\ntitle = "x"\nperiod = [2030, 2021]\n',
            "năm cuối",
        ),
        ('[[set]]\nid = "content.one"\noptional = ["letter"]\nprofiles = ["yearly"]\n', "'letter'"),
        ('[[place]]\nname = "X"\nkind = "huyện"\n', "tỉnh, thành phố"),
        ('[[body]]\nnames = ["a|b"]\nuntil = 2025-01-01\n', "viết chưa đúng"),
        ("[[body]]\nnames = []\nuntil = 2025-01-01\n", "cần ít nhất một tên"),
    ],
)
def test_mistakes_of_a_layer_change_nothing(
    load: Load, rule_text: str, text: str, words: str
) -> None:
    library = load(rule_text, {"own.toml": text})
    assert any(words in problem.message for problem in library.problems), library.problems
    assert {problem.file for problem in library.problems} == {"own.toml"}
    assert all(0 < problem.line <= text.count("\n") for problem in library.problems)
    assert library.rules == load(rule_text).rules
    assert library.switched_off == ()


def test_an_id_is_used_once_in_a_layer(load: Load, rule_text: str) -> None:
    library = load({"a.toml": rule_text, "b.toml": rule_text.replace("Một", "Hai")})
    assert [rule.title for rule in library.rules] == ["Một"]
    (problem,) = library.problems
    assert (problem.file, problem.key) == ("b.toml", "id")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a = 1\nb = x", 2, "dấu ngoặc kép"),
        ('a = "một\nb = 1', 1, "ngoặc kép"),
        ("a = 1\n\na = 2", 3, "đã có giá trị"),
        ("a 1", 1, "dấu ="),
        ("[pack]\nx = 1\n[pack]", 3, "đã có ở trên"),
        ("a = [1,\n2\n", 2, ""),
        ("a = 2026-02-30", 1, "ngày"),
        ("[[rule]\nid = 1", 1, "]"),
    ],
)
def test_wrong_toml_is_told_with_its_line(load: Load, text: str, line: int, words: str) -> None:
    (problem,) = load({"x.toml": text}).problems
    assert problem.line == line
    assert words in problem.message
    assert not any(word in problem.message for word in ("Invalid", "Expected", "Cannot", "line"))


def test_a_layer_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    latin, empty = tmp_path / "cũ.toml", tmp_path / "trống"
    latin.write_bytes('title = "Kế hoạch"'.encode("utf-16"))
    empty.mkdir()
    for path in (latin, empty, tmp_path / "không có.toml"):
        (source,) = read_layer(path).sources
        assert source.problem is not None
        assert source.data == {}


def test_a_rule_gives_way_only_to_what_there_is(load: Load, rule_text: str) -> None:
    told = 'gives_way_to = ["content", "contents"]'
    library = load({"don-vi.toml": rule_text.replace(MESSAGE, told, 1)})
    (problem,) = library.problems
    assert "không có nhóm, tiêu chí 'contents', có phải 'content'?" in problem.message
    assert problem.line == line_of(rule_text.replace(MESSAGE, told, 1), told)


def test_what_a_file_says_for_all_its_rules_may_be_more_than_one_needs(
    load: Load, rule_text: str
) -> None:
    text = 'optional = ["letter"]\n' + rule_text.replace(MESSAGE, 'profiles = ["yearly"]', 1)
    assert load(text).problems == ()


def test_an_example_names_a_kind_of_plan_that_is_there(load: Load, rule_text: str) -> None:
    text = rule_text.replace('status = "pass"', 'status = "pass"\nplan = "gender-equalty"')
    library = load(text)
    assert library.rules == ()
    (problem,) = library.problems
    assert "có phải 'gender-equality'?" in problem.message
    assert problem.line == line_of(text, 'plan = "gender-equalty"')
