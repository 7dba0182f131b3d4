"""Of what the program for Linux is made: libraries by what they need, papers, desktop files."""

import gzip
import json
import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from linux_pieces import shared

import bootstrap
from bundle import recipe
from bundle.errors import BuildError
from checker import packs
from checker.commands import COMMANDS
from frozen import desktop, elf, environment, linux_parts, needs
from frozen import recipe as linux_recipe
from frozen.environment import Environment

LINUX = linux_recipe.read()
MARKS = {
    "libc.so.6": ["GLIBC_2.4", "GLIBC_2.34"],
    "libstdc++.so.6": ["GLIBCXX_3.4.29", "CXXABI_1.3"],
}


def test_a_library_says_what_it_needs() -> None:
    found = elf.needs(shared("libc.so.6", "libstdc++.so.6", marks=MARKS))
    assert found.libraries == {"libc.so.6", "libstdc++.so.6"}
    assert found.marks == {"GLIBC_2.4", "GLIBC_2.34", "GLIBCXX_3.4.29", "CXXABI_1.3"}
    assert elf.needs(shared("libz.so.1")) == elf.Needs(frozenset({"libz.so.1"}), frozenset())
    for other in (b"", b"#!/bin/sh\n", b"\x7fELF\x01\x01" + bytes(60)):
        assert not elf.needs(other).libraries


def test_what_is_needed_is_told_in_packages() -> None:
    files = {
        "soat": shared("libc.so.6", "libstdc++.so.6", "libour.so", marks=MARKS),
        "_internal/libour.so": shared("libz.so.1"),
        "_internal/PySide6/Qt/plugins/platformthemes/libqgtk3.so": shared("libgtk-3.so.0"),
    }
    assert needs.depends(files, LINUX) == ["libc6 (>= 2.34)", "libstdc++6 (>= 11)", "zlib1g"]


@pytest.mark.parametrize(
    ("library", "said"),
    [
        ("libxcb-icccm.so.4", r"libxcb-icccm\.so\.4 \(for soat\).*apt install libxcb-icccm4"),
        ("libodd.so.1", r"libodd\.so\.1 \(for soat\)"),
    ],
)
def test_what_is_needed_and_not_there_stops_the_build(library: str, said: str) -> None:
    with pytest.raises(BuildError, match=said):
        needs.depends({"soat": shared(library)}, LINUX)


def test_a_version_nobody_knows_stops_the_build() -> None:
    newer = shared("libstdc++.so.6", marks={"libstdc++.so.6": ["GLIBCXX_3.4.99"]})
    with pytest.raises(BuildError, match=r"GLIBCXX_3\.4\.99 is not in linux\.toml"):
        needs.depends({"soat": newer}, LINUX)


def test_the_recipe_agrees_with_itself() -> None:
    assert set(LINUX.qt) >= LINUX.optional
    assert not LINUX.bundled.keys() & LINUX.system.keys()
    named = {
        Path(name).name.removeprefix("libqgtk3").removesuffix(".so") for name in LINUX.optional
    }
    assert named  # they are what the recommended packages are for
    table = tomllib.loads((recipe.HERE / "windows.toml").read_text(encoding="utf-8"))
    assert {one["name"] for one in table["inside"]} >= LINUX.parts_not_here


def test_the_lock_is_of_the_versions_that_are_pinned() -> None:
    """A version changed in pyproject.toml needs ``packaging/linux.py --lock``."""
    locked = environment.locked(recipe.HERE / "linux.lock")
    pinned = environment.pinned(bootstrap.requirements(recipe.ROOT, "packaging"))
    assert pinned.items() <= locked.items()
    text = (recipe.HERE / "linux.lock").read_text(encoding="utf-8")
    assert text.count("==") == len(locked)
    assert all("--hash=sha256:" in part for part in text.split("==")[1:])


def test_an_environment_that_is_not_the_lock_is_refused() -> None:
    with pytest.raises(BuildError, match=r"does not have pytest==0\.0\.1"):
        environment.look(Path(sys.executable), {"pytest": "0.0.1"})


def test_parts_of_the_system_have_their_papers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "libffi8" / "copyright"
    paper.parent.mkdir()
    paper.write_text("MIT", encoding="utf-8")
    monkeypatch.setattr(linux_parts, "_DOCUMENTS", tmp_path)
    monkeypatch.setattr(linux_parts.shutil, "which", lambda name: name)  # type: ignore[attr-defined]
    said = subprocess.CompletedProcess([], 0, b"3.4.4-1\tlibffi", b"")
    monkeypatch.setattr(linux_parts.subprocess, "run", lambda *_words, **_how: said)  # type: ignore[attr-defined]
    used = Environment(Path("python"), "3.11.9", b"PSF", ())
    own = {"resources/fonts/LICENSE.txt": b"OFL", "resources/tessdata/LICENSE.txt": b"Apache"}
    files = {"_internal/libffi.so.8": shared()}
    listed, papers = linux_parts.papers(used, files, own, LINUX, "1.2.0")
    known = {part.name: part for part in listed}
    assert known["libffi8"].purl == "pkg:deb/debian/libffi8@3.4.4-1"
    assert papers["licenses/libffi8/copyright"] == b"MIT"
    assert papers["licenses/Python/LICENSE.txt"] == b"PSF"
    assert not [name for name in papers if "NSIS" in name or "MinGW" in name]
    text = papers["licenses/THANH-PHAN.txt"].decode("utf-8")
    assert "libffi8 3.4.4-1" in text
    assert "_internal/PySide6" in text
    assert "\r" not in text
    paper.unlink()
    with pytest.raises(BuildError, match="is not there"):
        linux_parts.papers(used, files, own, LINUX, "1.2.0")


def test_a_desktop_is_told_and_nothing_taken_from_others() -> None:
    files = desktop.shared("1.2.0", 1_700_000_000)
    shown, offered = (_entry(files[f"applications/{name}.desktop"]) for name in ("soat", "zz-soat"))
    assert shown["Exec"] == offered["Exec"] == "soat %f"
    assert shown["Name"] == "Soát"
    assert shown["Comment[vi]"].startswith("Kiểm tra dự thảo")
    # Its name comes early among the programs for a kind of file: it may name its own kind alone.
    (own, _) = shown["MimeType"].split(";")
    assert own in files["mime/packages/soat.xml"].decode("utf-8")
    assert f"*{packs.ENDING}" in files["mime/packages/soat.xml"].decode("utf-8")
    assert {"application/pdf", "inode/directory"} <= set(offered["MimeType"].split(";"))
    assert (offered["InitialPreference"], offered["NoDisplay"]) == ("0", "true")
    told = ET.fromstring(files["metainfo/vn.soat.Soat.metainfo.xml"])
    release = told.find("releases/release")
    assert release is not None
    assert (release.get("version"), release.get("date")) == ("1.2.0", "2023-11-14")
    assert told.findtext("launchable") == "soat.desktop"
    for side in (16, 24, 32, 48, 64, 256):
        picture = files[f"icons/hicolor/{side}x{side}/apps/soat.png"]
        assert picture.startswith(b"\x89PNG")
        assert int.from_bytes(picture[16:20], "big") == side


def _entry(file: bytes) -> dict[str, str]:
    return dict(line.split("=", 1) for line in file.decode("utf-8").splitlines() if "=" in line)


@pytest.mark.parametrize("page", ["man/man1/soat.1.gz", "man/vi/man1/soat.1.gz"])
def test_the_man_pages_name_every_command(page: str) -> None:
    text = gzip.decompress(desktop.shared("1.2.0", 0)[page]).decode("utf-8")
    named = set(re.findall(r"^\.B ([a-z-]+)$", text, re.MULTILINE))
    assert named - {"soat"} == set(COMMANDS)
    assert '"1970-01-01" "Soát 1.2.0"' in text


def _after_start(place: Path, **given: str) -> dict[str, str]:
    """The environment of the program once it has begun, called in the one that is *given*."""
    said = "import json, os\ndef main():\n    print(json.dumps(dict(os.environ)))\n"
    (place / "main.py").write_text(said, encoding="utf-8")
    command = [sys.executable, recipe.HERE / "frozen" / "start.py"]
    env = {"PYTHONPATH": str(place), **given}
    done = subprocess.run(command, env=env, capture_output=True, check=True)
    found: dict[str, str] = json.loads(done.stdout)
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="where the program begins on Linux")
def test_nothing_of_the_frozen_program_is_left_in_the_environment(tmp_path: Path) -> None:
    """A word processor that the window opens must not load our libraries."""
    ours = {"QT_PLUGIN_PATH": "/p", "QML2_IMPORT_PATH": "/q", "LD_LIBRARY_PATH": "/nowhere"}
    for before in ("", "/users/own"):
        found = _after_start(tmp_path, **ours, LD_LIBRARY_PATH_ORIG=before)
        assert found.get("LD_LIBRARY_PATH", "") == before
        assert not found.keys() & {"QT_PLUGIN_PATH", "QML2_IMPORT_PATH", "LD_LIBRARY_PATH_ORIG"}


@pytest.mark.skipif(sys.platform == "win32", reason="where the program begins on Linux")
def test_vietnamese_is_typed_through_either_of_the_two(tmp_path: Path) -> None:
    known = {"fcitx": "ibus", "fcitx5": "ibus", "ibus": "ibus", "compose": "compose"}
    for asked, used in known.items():
        assert _after_start(tmp_path, QT_IM_MODULE=asked)["QT_IM_MODULE"] == used
