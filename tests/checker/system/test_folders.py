"""One place decides where the program keeps things: by the system's custom, or all beside it."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from checker.facts import Overrides
from checker.library import cache
from checker.library.load import foundation
from checker.packs import standing
from checker.rounds.key import Keys
from checker.system import build, folders, log
from checker.system.crashes import crash_file

_KEPT: tuple[Callable[[], Path], ...] = (
    folders.settings_folder,
    folders.state_folder,
    folders.cache_folder,
    folders.data_folder,
    lambda: folders.copies_folder(Path.home() / "Documents"),
    standing.packs_folder,
    standing._memory,
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
    (program / "build.txt").write_text("0.2.0+d2839fc6 2026-11-27\n", encoding="utf-8")
    assert build.build_id() == "0.2.0+d2839fc6 2026-11-27"


def test_sources_need_no_build(tmp_path: Path) -> None:
    assert build.build_id() == ""


def test_what_is_kept_is_of_the_build_that_kept_it(program: Path, tmp_path: Path) -> None:
    """Libraries read, packs found good, rows of rounds: a frozen program has no sources that tell."""
    none = tmp_path / "no sources"

    def keys() -> tuple[bytes, bytes, str]:
        row = Keys((), Overrides(), date.min, foundation(none))
        return cache._key(tmp_path, none), standing._key(none, none), row._base

    first = keys()
    assert keys() == first
    (program / "build.txt").write_text("b", encoding="utf-8")
    assert all(new != old for new, old in zip(keys(), first, strict=True))
