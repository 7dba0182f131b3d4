"""One place decides where the program keeps things: by the system's custom, or all beside it."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.packs.standing import packs_folder
from checker.system import build, folders, log
from checker.system.crashes import crash_file

_KEPT: tuple[Callable[[], Path], ...] = (
    folders.settings_folder,
    folders.state_folder,
    folders.cache_folder,
    folders.data_folder,
    lambda: folders.copies_folder(Path.home() / "Documents"),
    packs_folder,
    log.log_file,
    crash_file,
)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a program packed into one, as on a stick."""
    folder = tmp_path / "Thẻ nhớ" / "Soát"
    folder.mkdir(parents=True)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "Soat.exe"))
    folders._takes_files.cache_clear()
    return folder


def test_a_folder_beside_the_program_takes_all_it_keeps(program: Path) -> None:
    assert not any(program in kept().parents for kept in _KEPT)
    data = program / "du-lieu"
    data.mkdir()
    assert all(data in (kept(), *kept().parents) for kept in _KEPT)
    assert folders.portable_refused() == ""
    assert not list(data.iterdir())  # what was tried is gone


def test_one_that_takes_nothing_is_told_and_the_usual_place_is_used(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program / "du-lieu").mkdir()

    def locked(*_: object) -> int:
        raise PermissionError(13, "read only")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", locked)
        assert folders.portable_folder() is None
    assert not any(program in kept().parents for kept in _KEPT)
    assert "du-lieu" in folders.portable_refused()


def test_a_file_of_that_name_is_no_folder(program: Path) -> None:
    (program / "du-lieu").write_bytes(b"")
    assert folders.portable_folder() is None
    assert folders.portable_refused() == ""


def test_among_the_sources_it_lies_beside_main() -> None:
    assert (folders.program_folder() / "main.py").is_file()


def test_two_builds_of_one_version_are_told_apart(program: Path) -> None:
    assert build.build_id() == ""  # neither named nor an executable to look at
    (program / "Soat.exe").write_bytes(b"MZ")
    unnamed = build.build_id()
    assert unnamed
    (program / "build.txt").write_text("0.1.0+d2839fc6 2026-11-27\n", encoding="utf-8")
    assert build.build_id() == "0.1.0+d2839fc6 2026-11-27"


def test_sources_need_no_build(tmp_path: Path) -> None:
    assert build.build_id() == ""


def test_a_kept_library_is_of_the_build_that_kept_it(program: Path, tmp_path: Path) -> None:
    from checker.library import cache  # noqa: PLC0415 - what is looked at here alone

    key = cache._key(tmp_path, tmp_path / "no sources")
    (program / "build.txt").write_text("b", encoding="utf-8")
    assert cache._key(tmp_path, tmp_path / "no sources") != key
    shutil.rmtree(program)
