"""The kept library: as good as a fresh one, and void as soon as anything changes."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.library.cache import cached
from checker.library.errors import LibraryError
from checker.library.load import load_library, read_built_in
from checker.library.registers import Registers
from checker.library.rule import Library, Pack

FRESH = Library((), Registers({}), packs=(Pack("a", "b", "c"),))


class Maker:
    """Counts how often the library is made."""

    def __init__(self, library: Library = FRESH) -> None:
        self.library = library
        self.count = 0

    def __call__(self) -> Library:
        self.count += 1
        return self.library


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of rules and one of code; the user's caches lie beside them."""
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "kho tạm"))
    for name in ("rules/a.toml", "rules/sub/b.toml", "code/x.py", "code/deep/y.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"1")
    return tmp_path


Load = Callable[[Maker], Library]


@pytest.fixture
def load(tree: Path) -> Load:
    return lambda make: cached(tree / "rules", tree / "code", make)


def test_it_is_made_once(load: Load) -> None:
    make = Maker()
    assert load(make) == load(make) == FRESH
    assert make.count == 1


@pytest.mark.parametrize(
    "name", ["rules/a.toml", "rules/sub/b.toml", "code/x.py", "code/deep/y.py"]
)
def test_a_changed_file_makes_it_void(load: Load, tree: Path, name: str) -> None:
    make = Maker()
    load(make)
    path = tree / name
    about = path.stat()
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns + 1_000_000_000))
    load(make)
    assert make.count == 2
    path.write_bytes(b"22")
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns + 1_000_000_000))
    load(make)
    assert make.count == 3


def test_those_of_packs_that_are_gone_do_not_pile_up(tree: Path) -> None:
    for number in range(7):
        folder = tree / f"pack {number}"
        folder.mkdir()
        cached(folder, tree / "code", Maker())
        for path in (tree / "kho tạm").rglob("library-*"):
            about = path.stat()  # a second has gone by
            os.utime(path, (about.st_atime, about.st_mtime - 1))
    assert sum(path.is_file() for path in (tree / "kho tạm").rglob("library-*")) == 4
    newest = Maker()
    for number in (3, 4, 5, 6):
        cached(tree / f"pack {number}", tree / "code", newest)
    assert newest.count == 0


@pytest.mark.parametrize("name", ["rules/c.toml", "rules/sub/c.toml", "code/z.py"])
def test_a_new_and_a_removed_file_make_it_void(load: Load, tree: Path, name: str) -> None:
    make = Maker()
    load(make)
    (tree / name).write_bytes(b"1")
    load(make)
    assert make.count == 2
    (tree / name).unlink()
    load(make)
    assert make.count == 3


def test_a_damaged_one_is_made_again(load: Load, tree: Path) -> None:
    make = Maker()
    load(make)
    (path,) = (path for path in (tree / "kho tạm").rglob("library-*") if path.is_file())
    whole = path.read_bytes()
    of_other_files = bytes([whole[0] ^ 1]) + whole[1:]
    for damaged in (b"", whole[:40], whole[:-3], whole[:32] + b"\x80\x05N.", of_other_files):
        path.write_bytes(damaged)
        before = make.count
        assert load(make) == FRESH
        assert make.count == before + 1
    assert load(make) == FRESH
    assert make.count == 6


def test_where_it_cannot_be_kept_it_is_made_each_time(load: Load, tree: Path) -> None:
    (tree / "kho tạm").write_bytes(b"a file where the folder should be")
    make = Maker()
    assert load(make) == load(make) == FRESH
    assert make.count == 2


def test_where_it_cannot_be_made_nothing_is_kept(load: Load) -> None:
    def broken() -> Library:
        raise LibraryError("library-broken", "Hỏng.")

    with pytest.raises(LibraryError):
        load(broken)  # type: ignore[arg-type]
    make = Maker()
    assert load(make) == FRESH
    assert make.count == 1


def test_the_built_in_library_is_the_same_kept_and_fresh(tree: Path) -> None:
    first, second, fresh = load_library(), load_library(), read_built_in()
    assert first == second == fresh
    assert fresh.problems == ()
    assert [pack.id for pack in fresh.packs] == ["built-in"]
    assert {rule.layer for rule in fresh.rules} == {"built-in"}
