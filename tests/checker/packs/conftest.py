"""A publisher with a key, packs made of a small library, and a user's own folders."""

import datetime as dt
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import resources
from checker.library import load
from checker.library.load import FOLDER
from checker.packs import keys
from checker.packs.keys import write_pair
from checker.packs.making import About, signed
from checker.packs.signing import new_pair
from tests.checker.commands.conftest import PLAN
from tests.shell import Shell

HOLDER = "Nơi phát hành"


class Publisher:
    """Holds a key; changes a copy of the rules and makes a pack of it."""

    def __init__(self, place: Path, *, name: str = HOLDER) -> None:
        self.place = place
        self.private, self.public = new_pair()
        place.mkdir(parents=True)
        write_pair(place / "khoa", self.private, self.public, name)
        self.rules = place / "rules"
        shutil.copytree(FOLDER, self.rules, ignore=shutil.ignore_patterns("__pycache__"))

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.rules / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")

    def made(self, version: str) -> Path:
        """A pack of the rules as they are now, under this *version*."""
        lines = (self.rules / "pack.toml").read_text(encoding="utf-8").split("\n")
        lines = [f'version = "{version}"' if x.startswith("version") else x for x in lines]
        (self.rules / "pack.toml").write_text("\n".join(lines), encoding="utf-8", newline="\n")
        path = self.place / f"{version}.soatpack"
        about = About("Gói thử", version, dt.date(2099, 1, 2))
        path.write_bytes(signed(self.rules, about, self.private, ("0.1.0", ""))[1])
        return path


@pytest.fixture(scope="session")
def publisher(tmp_path_factory: pytest.TempPathFactory) -> Publisher:
    """One for all tests."""
    return Publisher(tmp_path_factory.mktemp("nơi phát hành") / "kho")


@pytest.fixture(scope="session")
def good(publisher: Publisher) -> Path:
    """A pack newer than the built-in rules: one rule is called otherwise, one document is new."""
    publisher.edit("form/1-frame.toml", 'title = "', 'title = "Gói mới: ')
    return publisher.made("2099.1")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, publisher: Publisher) -> Path:
    """A user without packs, whose program trusts the publisher."""
    for variable in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "nhà"))
    with_program, beside = tmp_path / "chương trình", tmp_path / "cạnh"
    with_program.mkdir()
    shutil.copy(publisher.place / "khoa.pub", with_program)
    monkeypatch.setattr(keys, "key_folders", lambda: (with_program, beside))
    assert resources.KEYS.is_dir()
    return tmp_path


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
