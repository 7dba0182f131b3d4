"""The pieces of the Windows build: each on small stand-ins, without Windows, mingw or a network."""

import dataclasses
import hashlib
import json
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from pieces import EMBEDDABLE, library, packed, wheel, windows_python

import bootstrap
from bundle import (
    closure,
    compiled,
    installer,
    launchers,
    licences,
    output,
    parts,
    program,
    python,
    recipe,
)
from bundle.errors import BuildError
from bundle.icon import icon
from bundle.pe import NotPeError, imported
from bundle.sbom import sbom
from bundle.wheels import lock_text, read_lock, unpack, wanted

RECIPE = recipe.read()


def test_imports_of_a_library_are_read() -> None:
    assert imported(library("KERNEL32.dll", "Qt6Core.dll", delayed=["d3d9.dll"])) == {
        "kernel32.dll",
        "qt6core.dll",
        "d3d9.dll",
    }
    assert imported(library()) == frozenset()


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"MZ" + bytes(80)])
def test_what_is_no_library_is_told(data: bytes) -> None:
    with pytest.raises(NotPeError):
        imported(data)


def test_imports_that_are_not_there_are_found() -> None:
    files = {
        "lib/a.pyd": library("KERNEL32.dll", "B.dll", "api-ms-win-crt-heap-l1-1-0.dll"),
        "lib/x/b.dll": library("gone.dll"),
        "app/text.txt": b"no library",
    }
    assert closure.lacking(files, RECIPE) == {"gone.dll": ["lib/x/b.dll"]}


def test_python_org_s_package_is_read(tmp_path: Path) -> None:
    found = windows_python(tmp_path, EMBEDDABLE)
    assert (found.version, found.minor, found.dll) == ("3.13.9", 13, "python313.dll")
    # Neither what the network needs nor Python's own programs.
    assert set(found.binaries) == {
        "python313.dll",
        "python3.dll",
        "vcruntime140.dll",
        "vcruntime140_1.dll",
        "_socket.pyd",
    }
    assert set(found.modules) == {"abc.pyc"}
    assert found.magic == b"\xf3\r\r\n"


def test_a_whole_python_is_read(tmp_path: Path) -> None:
    whole = {f"cp313/{n}": d for n, d in EMBEDDABLE.items() if not n.endswith((".pyd", ".zip"))}
    whole |= {"cp313/DLLs/_socket.pyd": EMBEDDABLE["_socket.pyd"], "cp313/Lib/abc.py": b"x = 1\n"}
    whole |= {"cp313/Lib/test/x.py": b"", "cp313/Lib/email/x.py": b"", "cp313/tcl/y.dll": b""}
    found = windows_python(tmp_path, whole)
    assert "_socket.pyd" in found.binaries
    assert "y.dll" not in found.binaries
    assert set(found.modules) == {"abc.py", "email/x.py"}
    assert found.magic is None


def test_another_archive_than_the_one_meant_is_refused(tmp_path: Path) -> None:
    archive = tmp_path / "python.zip"
    archive.write_bytes(packed(EMBEDDABLE))
    with pytest.raises(BuildError, match="has the sum"):
        python.read(archive, "0" * 64, RECIPE)
    lacks = {name: data for name, data in EMBEDDABLE.items() if name != "vcruntime140.dll"}
    with pytest.raises(BuildError, match=r"lacks vcruntime140\.dll"):
        windows_python(tmp_path, lacks)
    with pytest.raises(BuildError, match="no python3xx"):
        windows_python(tmp_path, {"readme.txt": b""})


def test_a_wheel_is_sorted_out(tmp_path: Path) -> None:
    files = {"some/__init__.py": b"", "some/part.pyi": b"", "some/tests/test_x.py": b""}
    locked = wheel(tmp_path, "some", files, licence="BSD-3-Clause")
    found = unpack(locked, tmp_path, RECIPE)
    assert set(found.files) == {"some/__init__.py"}
    assert found.papers == {"LICENSE": b"free"}
    assert (found.licence, found.homepage) == ("BSD-3-Clause", "https://example.org/some")
    (tmp_path / locked.file).write_bytes(b"other")
    with pytest.raises(BuildError, match="has the sum"):
        unpack(locked, tmp_path, RECIPE)
    (tmp_path / locked.file).unlink()
    with pytest.raises(BuildError, match="is not there"):
        unpack(locked, tmp_path, RECIPE)


def test_of_qt_only_what_is_named_is_kept() -> None:
    assert wanted("PySide6/Qt6Core.dll", RECIPE)
    assert not wanted("PySide6/Qt6Network.dll", RECIPE)
    assert not wanted("PySide6/opengl32sw.dll", RECIPE)


def test_the_lock_is_of_the_versions_that_are_pinned() -> None:
    """A version changed in pyproject.toml needs ``packaging/windows.py --lock``."""
    locked = read_lock(recipe.HERE / "windows.lock")
    known = {_plain(wheel.name): wheel.version for wheel in locked}
    pinned = [line.split("==") for line in bootstrap.requirements(recipe.ROOT, "ocr")]
    assert {_plain(n): v for n, v in pinned}.items() <= known.items()
    assert {_plain(wheel.name) for wheel in locked if wheel.ocr} == {"tesserocr"}


def test_a_lock_is_read_as_it_was_written(tmp_path: Path) -> None:
    locked = read_lock(recipe.HERE / "windows.lock")
    again = tmp_path / "again.lock"
    again.write_text(lock_text(locked, 13), encoding="utf-8")
    assert set(read_lock(again)) == set(locked)


def test_the_same_sources_give_the_same_code() -> None:
    sources = {"a/b.py": b"def f():\n    return {'x', 'y', 'z'}\n", "c.py": b"", "d.txt": b""}
    compiler = compiled.find(sys.version_info[1], None, sys.executable)
    once, twice = compiler.beside(sources), compiler.beside(sources)
    assert once == twice
    tag = sys.implementation.cache_tag
    assert set(once) == {f"a/__pycache__/b.{tag}.pyc", f"__pycache__/c.{tag}.pyc"}
    # Bit 0: known by the source's content, not its time; bit 1 not: the source is not looked at.
    assert {code[4] for code in once.values()} == {1}
    assert set(compiler.alone(sources)) == {"a/b.pyc", "c.pyc"}
    with pytest.raises(BuildError, match="do not compile"):
        compiler.beside({"bad.py": b"def (\n"})
    with pytest.raises(BuildError, match=r"no Python 3\.99"):
        compiled.find(99, None, sys.executable)


def test_machines_are_told_the_parts() -> None:
    python_part = parts.Part(
        "Python", "3.13.9", "PSF-2.0", "https://example.org", "Python", sha256="ab"
    )
    qt = parts.Part("Qt", "6", "LGPL-3.0-only OR GPL-3.0-only", "https://example.org/qt", "Qt")
    runtime = parts.Part("Runtime", "", "words of its own", "https://example.org/r", "R")
    made = sbom("1.2.0", "1.2.0-abc", [python_part, qt, runtime], 1_700_000_000)
    assert made == sbom("1.2.0", "1.2.0-abc", [python_part, qt, runtime], 1_700_000_000)
    found = json.loads(made)
    assert (found["bomFormat"], found["specVersion"]) == ("CycloneDX", "1.6")
    assert found["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    licences = [part["licenses"][0] for part in found["components"]]
    assert licences == [
        {"license": {"id": "PSF-2.0"}},
        {"expression": "LGPL-3.0-only OR GPL-3.0-only"},
        {"license": {"name": "words of its own"}},
    ]
    assert len({part["bom-ref"] for part in found["components"]}) == 3
    assert "version" not in found["components"][2]


def test_a_part_without_its_licence_is_refused(tmp_path: Path) -> None:
    locked = wheel(tmp_path, "bare", {"bare.py": b""})
    bare = dataclasses.replace(unpack(locked, tmp_path, RECIPE), papers={})
    python_part = parts.Part("Python", "3", "PSF-2.0", "https://example.org", "Python")
    own = {name: b"free" for name in program.known(recipe.ROOT, RECIPE) if "LICENSE" in name}
    listed = parts.parts([bare], python_part, "1.0")
    with pytest.raises(BuildError, match="without a licence in licenses/: bare"):
        licences.papers([bare], b"PSF", listed, own, "1.0")
    mute = dataclasses.replace(bare, licence="")
    with pytest.raises(BuildError, match=r"without licence or sources in windows\.toml: bare"):
        parts.parts([mute], python_part, "1.0")


def test_the_installer_names_every_file_and_no_other() -> None:
    names = ["Soat.exe", "app/main.py", "app/a/$x.py", "lib/z.dll"]
    made = installer.file_list(names, Path("/laid"))
    lay, remove = made.split("!macro REMOVE")
    assert lay.count("File ") == remove.count("Delete ") == 4
    assert r'Delete "$INSTDIR\app\a\$$x.py"' in remove
    assert "/r" not in remove
    assert remove.index(r'RMDir "$INSTDIR\app\a"') < remove.index('RMDir "$INSTDIR\\app"')
    script = (recipe.HERE / "installer" / "soat.nsi").read_text(encoding="utf-8")
    # Whole folders are removed of the cache alone.
    assert [line.split()[-1] for line in script.splitlines() if "RMDir /r" in line] == [
        r'"$LOCALAPPDATA\Soat\Cache"'
    ]
    # On a full disk the old build stays: nothing of it goes before the room is looked at.
    section = script[script.index('Section "Soát"') :]
    assert section.index("Call CheckRoom") < section.index("Call RemoveEarlier")


def test_what_is_written_is_the_same_twice(tmp_path: Path) -> None:
    files = {"b/c.txt": b"two", "a.txt": b"one"}
    for name in ("1.zip", "2.zip"):
        output.write_zip(files, tmp_path / name, "Soat", 1_700_000_000)
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "1.zip") as archive:
        assert archive.namelist() == ["Soat/a.txt", "Soat/b/c.txt"]
    line = output.sums(files).decode().splitlines()[0]
    assert line == f"{hashlib.sha256(b'one').hexdigest()}  a.txt"


def test_a_folder_of_somebody_else_s_is_left_alone(tmp_path: Path) -> None:
    mine = tmp_path / "Soat"
    mine.mkdir()
    (mine / "thư.txt").write_text("của tôi", encoding="utf-8")
    with pytest.raises(BuildError, match="not made here"):
        output.write_folder({"files.sha256": b""}, mine, 1_700_000_000)
    assert (mine / "thư.txt").exists()


def test_versions_as_windows_has_them() -> None:
    assert launchers.four_numbers("0.1.0") == "0,1,0,0"
    assert launchers.four_numbers("1.2") == "1,2,0,0"


def test_an_icon_holds_its_pictures() -> None:
    made = icon([(16, b"small"), (256, b"large")])
    assert made[:6] == b"\0\0\1\0\2\0"
    assert made.endswith(b"smalllarge")
    assert (recipe.HERE / "launcher" / "soat.ico").read_bytes()[:4] == b"\0\0\1\0"


def test_sources_that_are_no_program_s_are_refused(tmp_path: Path) -> None:
    for folder in RECIPE.folders:
        (tmp_path / folder).mkdir()
    with pytest.raises(BuildError, match="not the folder of the sources"):
        program.sources(tmp_path, RECIPE, ocr=False)


def test_the_recipe_names_what_is_there() -> None:
    known = program.known(recipe.ROOT, RECIPE)
    for left in (*RECIPE.left_sources, *RECIPE.ocr_sources):
        assert any(name.startswith(left) for name in known), left
    table = tomllib.loads((recipe.HERE / "windows.toml").read_text(encoding="utf-8"))
    owners = {_plain(w.name) for w in read_lock(recipe.HERE / "windows.lock")} | {"python", "soat"}
    named = {*table["licences"], *table["sources"], *table["papers"]}
    named |= {one["of"] for one in table["inside"]}
    assert {_plain(name) for name in named} <= owners


def _plain(name: str) -> str:
    return name.lower().replace("_", "-")
