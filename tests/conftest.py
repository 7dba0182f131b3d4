"""What every test relies on: no screen is needed, and text is UTF-8."""

import os
import tempfile
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import settings

import resources
from checker.library import cache, load, source
from checker.library.rule import Library

# Before Qt is imported: without a screen it would end the whole test run.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# For programs that tests start: output must be readable on any machine.
os.environ.setdefault("PYTHONUTF8", "1")

# What the program keeps for its user (a log, caches) stays out of the developer's own home.
for _variable in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "LOCALAPPDATA"):
    os.environ[_variable] = str(Path(tempfile.gettempdir()) / "soat-tests")

# The command that guards the main line tries the same texts every time, however busy the machine is:
# what it says of a change is about the change. `HYPOTHESIS_PROFILE=new` looks for texts that nobody
# has tried yet.
settings.register_profile("same", derandomize=True, database=None, deadline=None)
settings.register_profile("new", print_blob=True, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


def pytest_configure() -> None:
    """Keep one library in memory: what is loaded again with no file changed is the same object.

    Else every module, every command and every check of a test would make some ten thousand
    patterns of its own. And the tests of a broken library break one file of some sixty, dozens
    of times: the others are parsed once.
    """
    loaded: dict[bytes, Library] = {}
    plain = load.cached

    def once(folder: Path, code: Path, make: Callable[[], Library]) -> Library:
        key = cache._key(folder, code)
        if key not in loaded:
            loaded[key] = plain(folder, code, make)
        return loaded[key]

    patch = pytest.MonkeyPatch()
    patch.setattr(load, "cached", once)
    patch.setattr(source, "parse_source", lru_cache(500)(source.parse_source))


@pytest.fixture(scope="session", autouse=True)
def nothing_left_beside_the_samples() -> Iterator[None]:
    """What a test decides of a draft must not stay for the next one, nor be committed."""
    before = _files_of(resources.SAMPLES)
    yield
    assert _files_of(resources.SAMPLES) == before


def _files_of(folder: Path) -> set[Path]:
    return {path for path in folder.iterdir() if path.is_file()}


@pytest.fixture
def nothing_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine without the extra ``ocr``."""
    monkeypatch.setattr("checker.readers.pdf.scan.recogniser.is_installed", lambda: False)
