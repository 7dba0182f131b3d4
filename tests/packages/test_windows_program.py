"""The program as it is laid for Windows: nothing of it may be missing, twice the same bytes."""

import ast
import json
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from pieces import EMBEDDABLE, Marking, library, wheel, windows_python

import try_windows
import windows
from bundle import recipe
from bundle.errors import BuildError, LackingError
from bundle.lay import Ingredients, lay
from bundle.wheels import unpack
from trial import suite

RECIPE = recipe.read()
LAUNCHERS = {"Soat.exe": library("kernel32.dll"), "soat-cli.exe": library("kernel32.dll")}


def _given(folder: Path, *, ocr: bool = False, needs: str = "python313.dll") -> Ingredients:
    some = wheel(folder, "some", {"some/__init__.py": b"", "some/fast.pyd": library(needs)})
    return Ingredients(
        version="1.2.0",
        moment=1_700_000_000,
        root=recipe.ROOT,
        python=windows_python(folder, EMBEDDABLE),
        python_sha256="ab" * 32,
        wheels=[unpack(some, folder, RECIPE)],
        compiler=Marking(),
        ocr=ocr,
    )


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return lay(_given(tmp_path_factory.mktemp("laid"), ocr=True), LAUNCHERS, RECIPE)


def test_every_file_of_the_program_is_in_the_package(laid: dict[str, bytes]) -> None:
    """All that git knows, but what makes the samples, byte by byte."""
    if shutil.which("git") is None or not (recipe.ROOT / ".git").exists():
        pytest.skip("needs git and its folder")
    tops = ["gui", "rules", "checker", "resources", "main.py"]
    command = ["git", "ls-files", "-z", "--", *tops]
    said = subprocess.run(command, cwd=recipe.ROOT, capture_output=True, check=True).stdout
    known = [name for name in said.decode("utf-8").split("\0") if name]
    assert len(known) > 500
    missing = [
        name
        for name in known
        if laid.get(f"app/{name}") != (recipe.ROOT / name).read_bytes()
        and not name.startswith(("resources/samples/src/", "resources/samples/build.py"))
    ]
    assert not missing
    modules = [Path(name) for name in known if name.endswith(".py") and f"app/{name}" in laid]
    code = (f"app/{m.parent.as_posix()}/__pycache__/{m.stem}.cpython-313.pyc" for m in modules)
    assert not [name for name in code if name.replace("/./", "/") not in laid]


def test_nothing_but_the_program_is_in_the_package(laid: dict[str, bytes]) -> None:
    tops = {"app", "lib", "python", "licenses"}
    alone = {"Soat.exe", "soat-cli.exe", "LICENSE.txt", "build.txt", "files.sha256"}
    assert {name.partition("/")[0] for name in laid} == tops | alone
    names = {name.removeprefix("app/") for name in laid if name.startswith("app/")}
    assert {name.partition("/")[0] for name in names} == {
        *RECIPE.folders,
        "main.py",
        "start.py",
        "__pycache__",
    }


def test_the_package_lists_itself(laid: dict[str, bytes]) -> None:
    listed = [line.split("  ", 1)[1] for line in laid["files.sha256"].decode().splitlines()]
    assert listed == sorted(laid.keys() - {"files.sha256"})
    assert laid["build.txt"].startswith(b"1.2.0-")
    assert laid["build.txt"].count(b"\n") == 1
    told = json.loads(laid["licenses/sbom.cdx.json"])
    assert {part["name"] for part in told["components"]} >= {"Python", "some"}
    papers = laid["licenses/THANH-PHAN.txt"].decode("utf-8-sig")
    assert "Python 3.13.9" in papers
    assert "https://example.org/some" in papers
    for name in (
        *("Qt/LGPL-3.0.txt", "Qt/GPL-3.0.txt", "Qt/third-party.txt", "Python/LICENSE.txt"),
        *("some/LICENSE", "Liberation Serif/LICENSE.txt", "MinGW-w64/LICENSE.txt"),
    ):
        assert laid[f"licenses/{name}"]


def test_python_looks_nowhere_else(laid: dict[str, bytes]) -> None:
    assert laid["python/python313._pth"].decode().split() == [
        "python313.zip",
        ".",
        "..\\lib",
        "..\\app",
    ]


def test_another_program_is_another_build(tmp_path: Path, laid: dict[str, bytes]) -> None:
    again = lay(_given(tmp_path, ocr=True), LAUNCHERS, RECIPE)
    assert again == laid
    signed = lay(_given(tmp_path, ocr=True), {"Soat.exe": library("user32.dll")}, RECIPE)
    assert signed["build.txt"] == laid["build.txt"]
    without = lay(_given(tmp_path), LAUNCHERS, RECIPE)
    assert without["build.txt"] != laid["build.txt"]
    assert not [name for name in without if "tessdata" in name]


def test_what_imports_something_missing_is_not_laid(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"gone\.dll \(for lib/some/fast\.pyd\)"):
        lay(_given(tmp_path, needs="gone.dll"), LAUNCHERS, RECIPE)


def test_qt_is_kept_as_far_as_the_window_uses_it() -> None:
    used = set()
    for path in (recipe.ROOT / "gui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
                used.add(str(node.module).split(".")[1])
    assert "QtWidgets" in used
    assert not [name for name in used if f"PySide6/{name}.pyd" not in RECIPE.qt]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "--python and --sha256 are needed"),
        (["--python", "x", "--sha256", "y", "--sign", "z"], "--sign needs --password-file"),
    ],
)
def test_a_build_that_cannot_be_is_told(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert windows.main(words) == 2
    assert said in capsys.readouterr().err


def test_a_rehearsal_lays_all_but_python_or_says_why_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    some = wheel(tmp_path, "some", {"some.py": b"", "fast.pyd": library("python313.dll")})
    monkeypatch.setattr(windows.wheels, "read_lock", lambda _: (some,))
    asked = ["--rehearse", "--wheels", str(tmp_path)]
    assert windows.main(asked) == 0
    assert "licences are complete" in capsys.readouterr().out
    wheel(tmp_path, "some", {"fast.pyd": library("gone.dll")})
    assert windows.main(asked) == 2
    assert "has the sum" in capsys.readouterr().err
    changed = wheel(tmp_path, "some", {"fast.pyd": library("gone.dll")})
    monkeypatch.setattr(windows.wheels, "read_lock", lambda _: (changed,))
    assert windows.main(asked) == 2
    assert "gone.dll (for lib/fast.pyd)" in capsys.readouterr().err

    def no_network(*words: str) -> None:
        raise LackingError("pip could not bring the wheels")

    (tmp_path / some.file).unlink()
    monkeypatch.setattr(windows.wheels, "_pip", no_network)
    assert windows.main(asked) == 0
    assert "Bỏ qua" in capsys.readouterr().out


def test_a_report_of_tests_in_wine_is_counted() -> None:
    lines = [
        "[gw1] [  3%] PASSED tests/a.py::one ",
        "[gw0] [  4%] FAILED tests/a.py::two[một] ",
        "[gw0] [  5%] SKIPPED tests/a.py::three ",
        "tests/b.py::four ",
        "[gw0] [  6%] ERROR tests/b.py::five ",
        "FAILED tests/a.py::two[một] - AssertionError: PASSED too early",
        "SKIPPED [1] tests/a.py:7: needs Linux",
    ]
    found = suite.tallied(lines)
    assert found.failed == ("tests/a.py::two[một]", "tests/b.py::five")
    assert found.counts == {"PASSED": 1, "FAILED": 1, "SKIPPED": 1, "ERROR": 1}


def test_every_test_is_run_in_wine_or_left_for_a_reason() -> None:
    table = tomllib.loads((recipe.HERE / "trial" / "suite.toml").read_text(encoding="utf-8"))
    assert all(entry["why"] for entry in [*table["left"], *table["known"]])
    left = [path for entry in table["left"] for path in entry["paths"]]
    named = [set(recipe.ROOT.glob(path)) for path in (*table["run"], *left)]
    assert all(named), "a path that is not there"
    paths = set().union(*named)
    tests = set((recipe.ROOT / "tests").rglob("test_*.py"))
    forgotten = [test for test in tests if not paths & {test, *test.parents}]
    assert not forgotten, "name it in packaging/trial/suite.toml"


def test_without_wine_nothing_is_tried(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(try_windows, "lacking", lambda: ["wine"])
    assert try_windows.main([]) == 0
    assert "Bỏ qua: máy này không có wine" in capsys.readouterr().out
