"""The program for Linux: nothing of it may be missing, nothing needless in it, twice the same bytes."""

import hashlib
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from linux_pieces import held, members, shared

import linux
import try_linux
from bundle import program, recipe
from bundle.parts import Part
from frozen import archives, environment, freeze, lay, tree
from frozen import recipe as linux_recipe
from frozen.tree import Tree
from trial import bare

PLAIN, LINUX = recipe.read(), linux_recipe.read()
MOMENT = 1_700_000_000
ABOUT = lay.About("1.2.0", MOMENT, "amd64", ("libc6 (>= 2.35)", "zlib1g"), ("xdg-utils",))


@pytest.fixture(scope="module")
def own() -> dict[str, bytes]:
    return program.sources(recipe.ROOT, PLAIN, ocr=False)


@pytest.fixture(scope="module")
def laid(own: dict[str, bytes]) -> Tree:
    data = {f"_internal/{name}": text for name, text in own.items() if not name.endswith(".py")}
    frozen = Tree(
        {**data, "soat": b"\x7fELF", "_internal/PySide6/libour.so": b"our"},
        {"_internal/libour.so": "PySide6/libour.so"},
        frozenset({"soat"}),
    )
    papers = {"licenses/THANH-PHAN.txt": "Các thành phần\n".encode()}
    qt = Part("Qt", "6", "LGPL-3.0-only", "https://example.org", "Qt")
    return lay.program(frozen, papers, (qt,), recipe.ROOT, ABOUT)


def test_a_file_of_the_program_that_has_not_come_in_is_told(own: dict[str, bytes]) -> None:
    data = {f"_internal/{name}": text for name, text in own.items() if not name.endswith(".py")}
    names = (name.removesuffix(".py") for name in own if name.endswith(".py"))
    modules = frozenset(name.removesuffix("/__init__").replace("/", ".") for name in names)
    assert not freeze.lacking(own, Tree(data), modules)
    assert freeze.lacking(own, Tree(data), modules - {"gui.app"}) == ["gui/app.py"]
    assert freeze.lacking(own, Tree(data), modules - {"checker"}) == ["checker/__init__.py"]
    manifest = "rules/manifest.toml"
    del data[f"_internal/{manifest}"]
    assert freeze.lacking(own, Tree(data), modules) == [manifest]
    data[f"_internal/{manifest}"] = b"another"
    assert freeze.lacking(own, Tree(data), modules) == [manifest]


def test_what_is_left_out_is_nothing_that_the_program_imports(own: dict[str, bytes]) -> None:
    left = frozenset((*LINUX.excluded, *PLAIN.left_modules))
    assert not freeze.needed_all_the_same(own, left)
    sources = {
        "a.py": b"import sqlite3.dbapi2\n",
        "b.py": b"from lxml import html\n",
        "c.txt": b"(",
    }
    assert freeze.needed_all_the_same(sources, frozenset({"sqlite3", "lxml.html"})) == [
        "sqlite3 (by a.py)",
        "lxml.html (by b.py)",
    ]


def test_only_what_somebody_needs_is_kept() -> None:
    files = {
        "soat": shared("libpython3.11.so.1.0"),
        "_internal/libpython3.11.so.1.0": shared("libc.so.6"),
        "_internal/libffi.so.8": shared(),
        "_internal/libbz2.so.1.0": shared(),  # allowed, and nobody needs it
        "_internal/libreadline.so.8": shared(),
        "_internal/_ctypes.so": shared("libffi.so.8", "libreadline.so.8"),
        "_internal/PySide6/Qt/lib/libQt6Core.so.6": shared(),
        "_internal/PySide6/Qt/lib/libQt6Network.so.6": shared(),
        "_internal/PIL/_avif.so": shared("libavif.so.1"),
        "_internal/pillow.libs/libavif.so.1": shared("libaom.so.1"),
        "_internal/pillow.libs/libaom.so.1": shared(),
        "_internal/lxml/etree.so": shared(),
    }
    links = {
        "_internal/libQt6Core.so.6": "PySide6/Qt/lib/libQt6Core.so.6",
        "_internal/libQt6Network.so.6": "PySide6/Qt/lib/libQt6Network.so.6",
    }
    found = freeze.pruned(Tree(files, links), PLAIN, LINUX)
    assert {Path(name).name for name in found.files} == {
        "soat",
        "libpython3.11.so.1.0",
        "libffi.so.8",
        "_ctypes.so",
        "libQt6Core.so.6",
        "etree.so",
    }
    assert set(found.links) == {"_internal/libQt6Core.so.6"}


def test_qt_is_kept_as_far_as_the_window_uses_it() -> None:
    sources = (path.read_text(encoding="utf-8") for path in (recipe.ROOT / "gui").rglob("*.py"))
    used = {name for text in sources for name in re.findall(r"from PySide6\.(\w+) import", text)}
    assert "QtWidgets" in used
    assert not [name for name in used if not LINUX.keeps_of_qt(f"{name}.abi3.so")]
    assert not LINUX.keeps_of_qt("QtNetwork.abi3.so")


def test_the_program_lists_itself(laid: Tree) -> None:
    listed = dict(reversed(line.split("  ", 1)) for line in _lines(laid, "files.sha256"))
    assert listed.keys() == laid.files.keys() - {"files.sha256"}
    assert listed["soat"] == hashlib.sha256(b"\x7fELF").hexdigest()
    assert laid.files["build.txt"].startswith(b"1.2.0-")


def test_the_package_for_debian_lays_the_program(laid: Tree) -> None:
    found, fields = lay.for_debian(laid, ABOUT)
    light = Tree(dict.fromkeys(found.files, b"1"), found.links, found.programs)
    package = archives.debian(light, fields, MOMENT)
    parts = members(package)
    assert list(parts) == ["debian-binary", "control.tar.xz", "data.tar.xz"]
    assert parts["debian-binary"] == b"2.0\n"
    entries = held(parts["data.tar.xz"])
    assert entries["./usr/bin/soat"].linkname == "../lib/soat/soat"
    assert entries["./usr/lib/soat/soat"].mode == 0o755
    assert entries["./usr/lib/soat/LICENSE.txt"].mode == 0o644
    assert entries["./usr/lib/soat/_internal/libour.so"].linkname == "PySide6/libour.so"
    assert {entry.uid for entry in entries.values()} == {0}
    assert {f"./usr/lib/soat/{name}" for name in laid.files} <= entries.keys()
    # dpkg wants every folder before what lies in it.
    names = list(entries)
    assert names.index("./usr/lib/soat") < names.index("./usr/lib/soat/_internal")
    assert set(held(parts["control.tar.xz"])) == {"./control", "./md5sums"}


def test_the_fields_of_the_package(laid: Tree) -> None:
    _, fields = lay.for_debian(laid, ABOUT)
    assert fields["Depends"] == "libc6 (>= 2.35), zlib1g"
    assert fields["Architecture"] == "amd64"
    lines = fields["Description"].splitlines()
    assert all(line.startswith(" ") and len(line) < 100 for line in lines[1:])


def test_the_archive_says_what_to_do_first(laid: Tree) -> None:
    found = lay.for_any(laid, ABOUT)
    text = found.files["soat-1.2.0/DOC-TRUOC.txt"].decode("utf-8")
    assert "glibc 2.35" in text
    assert "soat-1.2.0/share/applications/soat.desktop" in found.files
    assert found.programs == {"soat-1.2.0/soat"}


def test_what_is_packed_is_the_same_twice() -> None:
    small = Tree({"a/b": b"1", "a/c": b"2"}, {"d": "a/b"}, frozenset({"a/b"}))
    again = Tree({"a/c": b"2", "a/b": b"1"}, {"d": "a/b"}, frozenset({"a/b"}))
    assert archives.packed(small, MOMENT) == archives.packed(again, MOMENT)
    told = {"Package": "soat"}
    assert archives.debian(small, told, MOMENT) == archives.debian(again, told, MOMENT)


@pytest.mark.skipif(sys.platform == "win32", reason="links, and files that can be run")
def test_a_tree_is_read_as_it_was_written(tmp_path: Path) -> None:
    small = Tree({"a/b": b"1", "c": b"2"}, {"d": "a/b"}, frozenset({"c"}))
    small.write(tmp_path)
    assert tree.read(tmp_path) == small


def test_without_the_tools_nothing_is_tried(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bare, "lacking", lambda: ["debootstrap", "Xvfb"])
    assert try_linux.main([]) == 0
    assert "Bỏ qua: máy này không có debootstrap, Xvfb" in capsys.readouterr().out


def test_without_a_mirror_nothing_is_tried(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    said = subprocess.CompletedProcess([], 1, b"I: Retrieving\nE: no mirror\n", b"")
    monkeypatch.setattr(bare, "lacking", list)
    monkeypatch.setattr("trial.bare.subprocess.run", lambda *_words, **_how: said)
    assert try_linux.main(["--program", str(tmp_path)]) == 0
    assert "Bỏ qua / skipped: debootstrap: E: no mirror" in capsys.readouterr().out


def test_a_build_that_cannot_be_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("linux.sys.platform", "win32")
    assert linux.main([]) == 2
    assert "made on Linux" in capsys.readouterr().err
    assert linux.main(["--rehearse"]) == 0
    assert "Bỏ qua / skipped: the program for Linux is made on Linux" in capsys.readouterr().out


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it is made there")
@pytest.mark.parametrize("name", ["soat", "environment"])
def test_a_folder_that_others_made_is_left_alone(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    theirs = tmp_path / name / "thesis.txt"
    theirs.parent.mkdir()
    theirs.write_text("ten years of work", encoding="utf-8")
    assert linux.main(["--output", str(tmp_path)]) == 2
    assert f"{theirs.parent} is there and was not made here" in capsys.readouterr().err
    assert theirs.read_text(encoding="utf-8") == "ten years of work"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it is made there")
def test_a_build_takes_only_what_one_before_has_laid(
    monkeypatch: pytest.MonkeyPatch, laid: Tree, tmp_path: Path
) -> None:
    work = tmp_path / "work" / "diary.txt"
    work.parent.mkdir()
    work.write_text("mine", encoding="utf-8")
    asked = ["--output", str(tmp_path), "--folder-only"]
    used = environment.Environment(Path(sys.executable), "3.11", b"", ())
    monkeypatch.setattr(linux, "_look", lambda *_words, **_how: used)
    monkeypatch.setattr(linux, "freeze", _frozen)
    monkeypatch.setattr(linux.linux_parts, "papers", lambda *_words: ((), {}))
    monkeypatch.setattr(linux.lay, "program", lambda *_words: laid)
    assert linux.main(asked) == 0
    old = tmp_path / "soat" / "old.py"
    old.write_text("of a version before", encoding="utf-8")
    assert linux.main(asked) == 0
    assert not old.exists()
    assert work.read_text(encoding="utf-8") == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["soat", "work"]


def _frozen(_python: Path, _own: Mapping[str, bytes], work: Path, *_words: object) -> Tree:
    """Stand for PyInstaller, which needs minutes: use the folder for it alone."""
    assert not any(work.iterdir())
    (work / "dist").mkdir()
    return Tree({})


def _lines(laid: Tree, name: str) -> list[str]:
    return laid.files[name].decode("utf-8").splitlines()
