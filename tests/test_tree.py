"""House rules of the whole tree that no linter knows."""

import ast
import gc
import re
import shutil
import subprocess
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import bootstrap
from checker.exporters.memory import no_collection

ROOT = Path(__file__).resolve().parent.parent
BINARY = {
    ".docx",
    ".pdf",
    ".xlsx",
    ".png",
    ".ttf",
    ".otf",
    ".qm",
    ".ico",
    ".gz",
    ".doc",
    ".traineddata",
}

# Paths of one machine and addresses of registries; written so that it does not find itself.
FOREIGN = re.compile(
    r"[/]work/(?:main|shared)|[/]home/\w+/|[/]root/|[A-Z]:[\\]Users[\\]\w"
    r"|files[.]pythonhosted|pypi[.]org|--(?:extra-)?index[-]url"
)


def tracked() -> list[Path]:
    """Every file that git keeps; all files of the packages where git cannot tell."""
    names = ""
    if shutil.which("git"):
        names = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, encoding="utf-8"
        ).stdout
    folders = ("checker", "rules", "gui", "resources", "tests")
    found = [ROOT / name for name in names.split("\0") if name] or [
        path for folder in folders for path in (ROOT / folder).rglob("*.*")
    ]
    return [path for path in found if path.is_file() and "__pycache__" not in path.parts]


def texts(*suffixes: str) -> dict[str, str]:
    """The tree's text files by their path from the root, ``suffixes`` only where given."""
    return {
        path.relative_to(ROOT).as_posix(): path.read_bytes().decode("utf-8")
        for path in tracked()
        if path.suffix not in BINARY and (not suffixes or path.suffix in suffixes)
    }


@cache
def modules() -> Mapping[str, ast.Module]:
    """The tree's modules by their path from the root.

    Some million objects that stay to the end: no search for garbage need look at them.
    """
    with no_collection():
        parsed = {name: ast.parse(text) for name, text in texts(".py").items()}
        gc.freeze()
    return parsed


def test_every_module_says_what_it_is_for() -> None:
    silent = [name for name, tree in modules().items() if tree.body and not ast.get_docstring(tree)]
    assert not silent


def test_nothing_below_the_entry_points_prints() -> None:
    """Results are values; only main.py and the scripts beside it speak to a terminal."""
    printing = []
    for name, tree in modules().items():
        if name.startswith(("checker/", "rules/", "gui/")):
            calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
            printing += [
                f"{name}:{call.lineno}" for call in calls if getattr(call.func, "id", "") == "print"
            ]
    assert not printing


def test_nothing_imports_the_entry_points() -> None:
    """The import contracts in pyproject.toml know packages only."""
    wrong = []
    for name, tree in modules().items():
        if not name.startswith(("checker/", "rules/", "gui/", "resources/")):
            continue
        for node in ast.walk(tree):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            wrong += [name for found in names if found in {"main", "bootstrap", "checks"}]
    assert not wrong


def test_nothing_of_one_machine_is_in_the_tree() -> None:
    """Paths of a workplace and addresses of registries mean nothing to others."""
    found = {name: FOREIGN.findall(text) for name, text in texts().items()}
    assert not {name: hits for name, hits in found.items() if hits}


def test_lines_end_alike_on_every_system() -> None:
    assert not [name for name, text in texts().items() if "\r" in text]


def test_names_work_on_windows() -> None:
    """No two names differ in case only, and none holds a character Windows refuses."""
    names = [path.relative_to(ROOT).as_posix() for path in tracked()]
    assert len({name.lower() for name in names}) == len(names)
    assert not [name for name in names if re.search(r'[<>:"|?*\\]', name)]


def test_every_requirement_is_pinned() -> None:
    """A version that comes out tomorrow must not change what the program says."""
    lines = bootstrap.requirements(ROOT, "dev")
    assert lines
    assert not [line for line in lines if "==" not in line]


def test_every_data_file_is_installed_with_the_program() -> None:
    """``pip install .`` takes along only what the patterns in pyproject.toml name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = project["tool"]["setuptools"]["package-data"]["*"]
    paths = [path.relative_to(ROOT) for path in tracked()]
    data = [p for p in paths if p.parts[0] in {"checker", "rules", "gui", "resources"}]
    assert any(path.suffix == ".toml" for path in data)
    left = [p for p in data if p.suffix != ".py" and not any(map(p.match, patterns))]
    assert not left


def test_which_verdicts_are_open_is_said_once() -> None:
    """Sets of statuses stand in checker/report.py: written again, they soon differ."""
    again = [
        f"{name}:{node.lineno}"
        for name, tree in modules().items()
        if name.startswith(("checker/", "gui/")) and name != "checker/report.py"
        for node in ast.walk(tree)
        if isinstance(node, ast.Tuple | ast.Set | ast.List)
        and {"Status.GAP", "Status.REVIEW"} <= {ast.unparse(part) for part in node.elts}
    ]
    assert not again
