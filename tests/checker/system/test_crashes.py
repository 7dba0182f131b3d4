"""What a process leaves that ends without Python's knowledge is found at the next start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.system import crashes, log

ROOT = Path(__file__).resolve().parents[3]
_DIES = "from checker.system import crashes; crashes.watch(); import faulthandler; faulthandler."


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("checker.system.crashes.state_folder", lambda: tmp_path)
    monkeypatch.setattr("checker.system.log.state_folder", lambda: tmp_path)
    return tmp_path


def test_a_crash_of_another_process_goes_into_the_log_and_is_told_once(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    variable = "LOCALAPPDATA" if sys.platform == "win32" else "XDG_STATE_HOME"
    done = subprocess.run(
        [sys.executable, "-c", f"{_DIES}_sigsegv()"],
        check=False,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, variable: str(state)},
    )
    assert done.returncode != 0
    written = next(state.rglob("soat-crash.log"))
    monkeypatch.setattr("checker.system.crashes.state_folder", lambda: written.parent)
    said = crashes.left_behind()
    assert "dừng đột ngột" in said
    assert "không bị thay đổi" in said
    assert str(log.log_file()) in said
    assert "Fatal Python error" in log.log_file().read_text(encoding="utf-8")
    assert written.stat().st_size == 0
    assert crashes.left_behind() == ""


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (b"", False),
        (b"Windows fatal exception: code 0x8001010d\n\nThread 0x1\n", False),
        (b"Windows fatal exception: access violation\n\nThread 0x1\n", True),
        (b"Windows fatal exception: code 0x8001010d\n\nFatal Python error: Aborted\n", True),
        (b"\xff\xfe\n", False),
    ],
)
def test_what_ended_nothing_is_only_logged(state: Path, written: bytes, told: bool) -> None:
    crashes.crash_file().write_bytes(written)
    assert bool(crashes.left_behind()) is told
    assert log.log_file().exists() is bool(written)


def test_what_met_a_document_of_a_round_is_only_logged(state: Path) -> None:
    crashes.crash_file(of_document=True).write_bytes(b"Fatal Python error: Aborted\n")
    assert crashes.left_behind() == ""
    assert "Aborted" in log.log_file().read_text(encoding="utf-8")
    assert crashes.crash_file(of_document=True).stat().st_size == 0


def test_much_is_not_kept(state: Path) -> None:
    crashes.crash_file().write_bytes(b"Fatal Python error: Aborted\n" + b"x" * 1_000_000)
    assert crashes.left_behind()
    assert log.log_file().stat().st_size < 100_000
    assert crashes.crash_file().stat().st_size == 0


def test_no_place_to_write_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"")
    monkeypatch.setattr("checker.system.crashes.state_folder", lambda: tmp_path / "a")
    crashes.watch()
    assert crashes.left_behind() == ""
