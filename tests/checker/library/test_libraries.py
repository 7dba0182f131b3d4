"""A kept library is that of the files as they are now."""

import os
import shutil
from pathlib import Path

import pytest

from checker.library import load
from checker.library.errors import LibraryError
from checker.library.libraries import Libraries
from checker.library.load import FOLDER
from checker.library.rule import Library

OWN = '[[set]]\nid = "frame.title"\ntitle = "Tên {}"\n'


def title(library: Library) -> str:
    (rule,) = [rule for rule in library.rules if rule.id == "frame.title"]
    return rule.title


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "của xã.toml"
    path.write_text(OWN.format("một"), encoding="utf-8")
    return path


def test_nothing_is_loaded_twice(own: Path) -> None:
    libraries = Libraries()
    assert libraries.library() is libraries.library()
    assert libraries.library((own,)) is libraries.library((own,))
    assert libraries.library((own,)) is not libraries.library()


def test_an_edit_that_keeps_time_and_size_is_seen(own: Path) -> None:
    libraries = Libraries()
    assert title(libraries.library((own,))) == "Tên một"
    about = own.stat()
    own.write_text(OWN.format("hai"), encoding="utf-8")
    os.utime(own, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert title(libraries.library((own,))) == "Tên hai"


def test_a_file_that_comes_into_a_folder_or_goes_is_seen(own: Path) -> None:
    libraries, folder = Libraries(), own.parent
    libraries.library((folder,))
    later = folder / "xếp sau.toml"
    later.write_text('[[off]]\nid = "frame.ending"\nreason = "Theo mẫu."\n', encoding="utf-8")
    assert [off.id for off in libraries.library((folder,)).switched_off] == ["frame.ending"]
    later.unlink()
    assert libraries.library((folder,)).switched_off == ()


def test_a_layer_is_read_as_soon_as_it_can_be(own: Path) -> None:
    libraries = Libraries()
    libraries.library((own,))
    own.rename(own.with_suffix(".bak"))
    for _ in range(2):
        with pytest.raises(LibraryError):
            libraries.library((own,))
    own.with_suffix(".bak").rename(own)
    assert title(libraries.library((own,))) == "Tên một"


def test_a_changed_built_in_file_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(FOLDER, folder)
    monkeypatch.setattr(load, "FOLDER", folder)
    libraries = Libraries()
    libraries.library()
    (folder / "plans" / "gender-equality" / "1-programmes.toml").unlink()
    with pytest.raises(LibraryError):
        libraries.library()
