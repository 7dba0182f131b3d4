"""One thing, one purpose: limits on what a class, a module and a function take on.

Lines are not counted: they can be saved by writing tighter, which helps nobody. What is counted
cannot be squeezed: how many things a class can do, how much of the project a module knows, how
many things it offers, and whether a function is seen on one screen. Each limit lies a little
above what the tree needs; what does not fit yet is listed with the reason, and the list may only
get shorter.
"""

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TypeGuard

import pytest

from tests.test_tree import ROOT, modules

PACKAGES = ("checker", "gui", "rules", "resources")

MEMBERS = 20
"""Methods and properties of a class: more, and nobody knows what it is for."""
QT_CALLS = {"data", "draw", "event", "flags", "index", "paint", "parent"}
"""What Qt calls besides names with a capital inside: its own interface, not the class's."""
TOO_MANY_MEMBERS = {
    "gui/page/layout.py:PageLayout": "Qt wants places, sizes, clicks and painting of one object",
}

IMPORTS = 20
"""Modules of the project that one module knows: a rule that weighs many facts names each."""
TOO_MANY_IMPORTS = {
    "checker/facts/__init__.py": "the table of facts: one import each",
    "checker/kinds/__init__.py": "the table of kinds: one import each",
    "gui/flows/flows.py": "the table of flows: one import each",
    "tests/checker/facts/test_facts_of_any_text.py": "asks every fact of the table",
}

OFFERED = 12
"""Public functions and classes of a module: more are several subjects."""
TOO_MANY_OFFERED: dict[str, str] = {}

LENGTH = 60
"""Lines of a function: what is seen at once on a screen."""
TOO_LONG = {
    "gui/look/style.py:sheet": "a style sheet is one text, in the order in which it applies",
    "tests/screenshots.py:states": "a list of pictures, one after the other",
}


def definitions(tree: ast.AST, name: str) -> Iterator[tuple[str, ast.FunctionDef]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            yield f"{name}:{node.name}", node


def members(node: ast.ClassDef) -> list[str]:
    """The methods and properties of a class that are its own, not those Python or Qt call."""
    names = {m.name for m in node.body if isinstance(m, ast.FunctionDef | ast.AsyncFunctionDef)}
    return [
        name
        for name in names - QT_CALLS
        if (name == "__init__" or not name.startswith("__"))
        and (name.startswith("_") or name == name.lower())
    ]


def imports(tree: ast.Module) -> set[str]:
    """The project's modules that a module imports, wherever it does."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            folder = ROOT / node.module.replace(".", "/")
            for alias in node.names:
                inner = folder / alias.name
                is_module = inner.with_suffix(".py").exists() or inner.is_dir()
                found.add(f"{node.module}.{alias.name}" if is_module else node.module)
    return {name for name in found if name.split(".")[0] in PACKAGES}


def offered(tree: ast.Module) -> list[str]:
    kinds = (ast.FunctionDef, ast.ClassDef)
    return [n.name for n in tree.body if isinstance(n, kinds) and not n.name.startswith("_")]


@cache
def members_of_classes() -> dict[str, int]:
    return {
        f"{name}:{node.name}": len(members(node))
        for name, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }


@cache
def imports_of_modules() -> dict[str, int]:
    return {name: len(imports(tree)) for name, tree in modules().items()}


@cache
def offered_by_modules() -> dict[str, int]:
    """Not of test files: they offer their tests."""
    counts = {name: len(offered(tree)) for name, tree in modules().items()}
    return {name: count for name, count in counts.items() if not name.startswith("tests/")}


@cache
def lengths_of_functions() -> dict[str, int]:
    return {
        where: (node.end_lineno or node.lineno) - node.lineno + 1
        for name, tree in modules().items()
        for where, node in definitions(tree, name)
    }


LIMITS = pytest.mark.parametrize(
    ("measure", "limit", "excepted"),
    [
        pytest.param(members_of_classes, MEMBERS, TOO_MANY_MEMBERS, id="a class is one thing"),
        pytest.param(imports_of_modules, IMPORTS, TOO_MANY_IMPORTS, id="a module knows few others"),
        pytest.param(offered_by_modules, OFFERED, TOO_MANY_OFFERED, id="a module has one subject"),
        pytest.param(lengths_of_functions, LENGTH, TOO_LONG, id="a function is seen at once"),
    ],
)
Measure = Callable[[], dict[str, int]]


@LIMITS
def test_nothing_takes_on_too_much(
    measure: Measure, limit: int, excepted: Mapping[str, str]
) -> None:
    counts = measure()
    assert counts
    over = {name: count for name, count in counts.items() if count > limit}
    assert not {name: count for name, count in over.items() if name not in excepted}


@LIMITS
def test_what_fits_is_no_longer_excepted(
    measure: Measure, limit: int, excepted: Mapping[str, str]
) -> None:
    counts = measure()
    assert not [name for name in excepted if counts.get(name, 0) <= limit]


CLASS = """
class Pane(QWidget):
    def __init__(self): ...
    def __len__(self): ...
    @property
    def busy(self): ...
    def show_it(self): ...
    def _inside(self): ...
    def paintEvent(self, event): ...
    def event(self, event): ...
"""


def test_own_members_are_told_from_those_that_others_call() -> None:
    (node,) = ast.parse(CLASS).body
    assert isinstance(node, ast.ClassDef)
    assert sorted(members(node)) == ["__init__", "_inside", "busy", "show_it"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("from checker.kinds import placing", {"checker.kinds.placing"}),
        ("from checker.report import Report, Status", {"checker.report"}),
        ("import checker.judge", {"checker.judge"}),
        ("import json", set()),
    ],
)
def test_an_import_is_counted_by_module(line: str, found: set[str]) -> None:
    assert imports(ast.parse(line)) == found


def test_what_a_module_keeps_for_itself_is_used_in_it() -> None:
    unused = [
        (name, kept)
        for name, tree in modules().items()
        for kept in _kept(tree) - {n.id for n in ast.walk(tree) if _is_read(n)}
    ]
    assert unused == []


def _kept(tree: ast.Module) -> set[str]:
    """The functions and values of a module that are its own by their names."""
    names = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    given = [node.targets[0] for node in tree.body if isinstance(node, ast.Assign)]
    names |= {target.id for target in given if isinstance(target, ast.Name)}
    return {name for name in names if re.match("_[^_]", name)}


def _is_read(node: ast.AST) -> TypeGuard[ast.Name]:
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)


def test_no_two_modules_of_tests_have_one_name() -> None:
    """pytest knows a module of tests by its name alone: the second of one name is not run."""
    names = Counter(path.name for path in (ROOT / "tests").rglob("test_*.py"))
    assert [name for name, times in names.items() if times > 1] == []


def test_no_name_of_a_module_is_given_twice() -> None:
    """Two branches that bring the same lines leave them twice, and the later ones win in silence."""
    twice = [
        f"{name}:{given}"
        for name, tree in modules().items()
        for given, times in Counter(
            target.id
            for node in tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        ).items()
        if times > 1
    ]
    assert not twice
