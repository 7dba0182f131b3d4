"""The log takes what went wrong, and never goes wrong itself."""

import sys
from pathlib import Path

import pytest

from checker.system import log

VARIABLE = "LOCALAPPDATA" if sys.platform == "win32" else "XDG_STATE_HOME"


def failing() -> UnicodeEncodeError:
    try:
        "\udc80".encode()
    except UnicodeEncodeError as error:
        return error
    raise AssertionError


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "Dữ liệu"))
    return tmp_path


@pytest.mark.skipif(sys.platform == "darwin", reason="the place there is fixed")
def test_entries_are_added_with_traceback_and_occasion(home: Path) -> None:
    first = log.record("check một.docx", failing())
    second = log.record("check hai.docx", failing())
    assert first == second == log.log_file()
    assert first is not None
    assert home in first.parents
    text = first.read_text(encoding="utf-8")
    assert text.index("check một.docx") < text.index("check hai.docx")
    assert text.count("Traceback") == 2
    assert "in failing" in text


@pytest.mark.skipif(sys.platform == "darwin", reason="the place there is fixed")
def test_a_large_log_is_begun_anew(home: Path) -> None:
    path = log.log_file()
    path.parent.mkdir(parents=True)
    path.write_bytes(b"x" * 1_000_001)
    log.record("check", failing())
    assert path.stat().st_size < 10_000


@pytest.mark.skipif(sys.platform == "darwin", reason="the place there is fixed")
def test_no_place_to_write_is_no_failure(home: Path) -> None:
    (home / "Dữ liệu").write_bytes(b"a file where the folder should be")
    assert log.record("check", failing()) is None
