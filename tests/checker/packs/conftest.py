"""A publisher with a key, packs, and a user's own folders."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.library import load
from tests.builders.pack import Publisher, make_home, newer_pack
from tests.checker.commands.conftest import PLAN
from tests.shell import Shell


@pytest.fixture(scope="session")
def publisher(tmp_path_factory: pytest.TempPathFactory) -> Publisher:
    """One for all tests."""
    return Publisher(tmp_path_factory.mktemp("nơi phát hành") / "kho")


@pytest.fixture(scope="session")
def good(publisher: Publisher) -> Path:
    """A pack newer than the built-in rules: one rule is called otherwise."""
    return newer_pack(publisher)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, publisher: Publisher) -> Path:
    """A user without packs, whose program trusts the publisher."""
    return make_home(tmp_path, publisher, monkeypatch)


@pytest.fixture
def fallen_back(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Checks that the built-in rules are in force, and that people are told why."""

    def check(words: str) -> None:
        library = load.load_library()
        assert not library.packs[0].signer
        (notice,) = library.notices
        assert "bộ tiêu chí kèm theo chương trình" in notice
        assert words in notice
        assert library.rules == load.read_built_in().rules

    return check


@pytest.fixture
def shell() -> Shell:
    return Shell()


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A short plan that lacks much."""
    path = tmp_path / "Dự thảo.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def zipped(target: Path, *entries: tuple[zipfile.ZipInfo | str, bytes]) -> Path:
    """A zip file of any *entries*."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as pack:
        for entry, data in entries:
            pack.writestr(entry, data)
    return target
