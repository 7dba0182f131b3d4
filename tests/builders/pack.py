"""Rule packs to try: a publisher with a key of its own, and a user whose program trusts it."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from checker.library.load import FOLDER
from checker.packs import keys
from checker.packs.keys import write_pair
from checker.packs.making import About, signed
from checker.packs.signing import new_pair

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


def newer_pack(publisher: Publisher) -> Path:
    """A pack newer than the built-in rules: one rule is called otherwise."""
    publisher.edit("form/1-frame.toml", 'title = "', 'title = "Gói mới: ')
    return publisher.made("2099.1")


def make_home(place: Path, publisher: Publisher, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the user be one without packs, at home in *place*, whose program trusts the *publisher*."""
    for variable in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(place / "nhà"))
    with_program, beside = place / "chương trình", place / "cạnh"
    with_program.mkdir()
    shutil.copy(publisher.place / "khoa.pub", with_program)
    monkeypatch.setattr(keys, "key_folders", lambda: (with_program, beside))
    return place
