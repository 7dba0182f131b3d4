"""What the program knows stands in rules/: no Vietnamese word in a pattern or a comparison."""

import ast
import re._parser as sre  # the standard reader of patterns: what is literal in one
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from checker.kernel.text import strip_marks
from checker.lexicon.grammar import Grammar
from checker.library.load import load_library

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted((ROOT / "checker").rglob("*.py"))
PATTERNS = {"compile", "match", "search", "fullmatch", "finditer", "findall", "sub", "split"}
COMPARING = {"startswith", "endswith", "find", "rfind", "index", "count", "replace", "removeprefix",
             "removesuffix", "partition", "rpartition"}  # fmt: skip
HOLE = "\u0001"
"""Stands for what an f-string or a list of the lexicon puts in: no letter."""


def _literal(node: ast.expr, constants: Mapping[str, str]) -> str | None:
    """The words of a string, an f-string or a constant's name, holes marked; None otherwise."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.Name):
        return constants.get(node.id)
    if isinstance(node, ast.FormattedValue):
        return _literal(node.value, constants)
    if isinstance(node, ast.JoinedStr):
        return "".join(_literal(part, constants) or HOLE for part in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _literal(node.left, constants), _literal(node.right, constants)
        return None if left is None and right is None else (left or HOLE) + (right or HOLE)
    return None


def _constants(tree: ast.Module) -> dict[str, str]:
    """The strings that a module names, each put together from those above it."""
    named: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            text = _literal(node.value, named)
            if text is not None:
                named[node.targets[0].id] = text
    return named


def _patterns(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield every pattern of a module with its line: for ``re``, and grammar of the lexicon."""
    constants = _constants(tree)
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call) or not call.args:
            continue
        name = call.func
        of_re = isinstance(name, ast.Attribute) and isinstance(name.value, ast.Name) and (
            name.value.id == "re" and name.attr in PATTERNS
        )  # fmt: skip
        grammar = isinstance(name, ast.Name) and name.id == "Grammar"
        text = _literal(call.args[0], constants) if of_re or grammar else None
        if text is not None:
            yield call.lineno, text


def _runs(parsed: sre.SubPattern) -> Iterator[str]:
    """Yield the runs of letters that stand literally in a pattern, wherever they are nested."""
    run = ""
    for operator, value in parsed:
        if str(operator) == "LITERAL" and chr(value).isalpha():
            run += chr(value)
            continue
        yield run
        run = ""
        for inner in _inner(value):
            yield from _runs(inner)
    yield run


def _inner(value: object) -> Iterator[sre.SubPattern]:
    if isinstance(value, sre.SubPattern):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _inner(part)


def words_in(pattern: str) -> list[str]:
    """The words (two letters and more) that *pattern* holds literally."""
    bare = Grammar(pattern).filled(dict.fromkeys(Grammar(pattern).lists, HOLE))
    return [run for run in _runs(sre.parse(bare)) if len(run) > 1]


def _comparisons(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the strings that text is compared with: in methods, with ``in`` and ``==``."""
    for node in ast.walk(tree):
        given: list[ast.expr] = []
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            given = node.args if node.func.attr in COMPARING else []
        elif isinstance(node, ast.Compare):
            given = [node.left, *node.comparators]
        for expression in given:
            for part in ast.walk(expression):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.lineno, part.value


def _known_words() -> frozenset[str]:
    """Every word of the lexicon, those without diacritics (trong, theo, ubnd) included."""
    lexicon = load_library().lexicon
    return frozenset(word for name in lexicon.lists for phrase in lexicon.words(name)
                     for word in phrase.split())  # fmt: skip


KNOWN = _known_words()
SYLLABLES = "checker/readers/syllable.py"
"""Knows how a syllable is spelt: letters, not words."""


def is_vietnamese(text: str) -> bool:
    """Whether *text* has a letter that only Vietnamese words have."""
    return strip_marks(text) != text


def test_a_pattern_is_read_through_the_names_it_is_put_together_from() -> None:
    code = (
        'A = r"{day}x"\nB = rf"(?:{A}|{{month}})"\nc = Grammar(B + r"$")\nd = re.compile(unknown)'
    )
    assert [text for _, text in _patterns(ast.parse(code))] == ["(?:{day}x|{month})$"]


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if path != ROOT / SYLLABLES],
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_no_word_stands_in_a_pattern_or_a_comparison(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [
        (line, words)
        for line, text in _patterns(tree)
        if (words := [word for word in words_in(text) if is_vietnamese(word) or word in KNOWN])
    ]
    found += [(line, [text]) for line, text in _comparisons(tree) if is_vietnamese(text)]
    assert found == []


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"(?:ngày|tháng) \d{1,2}", ["ngày", "tháng"]),
        (r"(?P<day>\d+)(?= ubnd\b)", ["ubnd"]),
        (r"[a-zđ]\) {post}(?!\w)[.…]{2,3}", []),
        (r"x{2,4}/(?:i|v)+", []),
    ],
)
def test_a_word_in_a_pattern_is_seen(pattern: str, words: list[str]) -> None:
    assert words_in(pattern) == words


def test_every_list_that_grammar_names_is_there_and_every_list_is_asked_for() -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in FILES}
    named = {
        name for text in texts.values() for _, found in _patterns(ast.parse(text))
        for name in Grammar(found).lists
    }  # fmt: skip
    lists = set(load_library().lexicon.lists)
    assert named <= lists
    code = "\n".join(texts.values())
    unasked = {name for name in lists - named if f'"{name}"' not in code}
    # Roles of sections and units are put together from their names, and rule files name them.
    assert {name for name in unasked if not name.startswith(("section.", "task-unit."))} == set()


def test_a_list_has_its_name_alone() -> None:
    files = sorted((ROOT / "rules" / "lexicon").glob("*.toml"))
    ids = [each["id"] for file in files for each in tomllib.loads(file.read_text("utf-8"))["list"]]
    assert [name for name, count in Counter(ids).items() if count > 1] == []
