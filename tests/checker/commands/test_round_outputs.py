"""Outputs of a round that cannot be written: told before the work where that is known, else the rest is kept."""

import errno
import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from checker.commands.parser import CallError
from checker.rounds.sorts import STORE
from checker.rounds.spool import Spool
from checker.system import atomic
from tests.rounds.workbooks import OFFICES, opened, write_round
from tests.shell import Shell


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_round(tmp_path / "đợt")


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def run(shell: Shell, folder: Path) -> int:
    """Judge the round with every output there is."""
    outputs = [word for kind in ("xlsx", "json", "jsonl")
               for word in (f"--{kind}", folder.parent / f"ra.{kind}")]  # fmt: skip
    return shell.run("batch", folder, *outputs)


def written(folder: Path) -> list[str]:
    return sorted(path.suffix for path in folder.parent.glob("ra*"))


@pytest.mark.parametrize(
    ("what", "place", "left"),
    [
        ("the places of whole files", (atomic.os, "fsync"), [".jsonl"]),
        ("what the array is kept in", (Spool, "put"), [".jsonl", ".xlsx"]),
        ("what sheets are kept in", ("openpyxl.worksheet._writer.create_temporary_file", ""),
         [".json", ".jsonl"]),
    ],
)  # fmt: skip
def test_a_full_disk_costs_that_output_alone(
    shell: Shell, folder: Path, what: str, place: tuple[Any, str], left: list[str]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        if place[1]:
            patch.setattr(*place, full)
        else:
            patch.setattr(place[0], full)
        assert run(shell, folder) == 2
    assert "đĩa đã đầy" in shell.err
    assert written(folder) == left
    lines = (folder.parent / "ra.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == len(OFFICES)
    assert shell.lines()[-2].startswith("Đã xem 3 tệp: ")
    # With space again nothing is judged twice.
    assert run(shell, folder) == 1
    assert "3 tệp không đổi nên dùng lại" in shell.out
    assert len(json.loads((folder.parent / "ra.json").read_text("utf-8"))) == len(OFFICES)
    assert opened(folder.parent / "ra.xlsx")


@pytest.mark.skipif(
    os.name == "nt" or not Path("/dev/full").exists(), reason="no device that is always full"
)
def test_lines_on_a_full_disk_leave_the_others(shell: Shell, folder: Path) -> None:
    array = folder.parent / "ra.json"
    assert shell.run("batch", folder, "--jsonl", "/dev/full", "--json", array) == 2
    assert shell.err.count("Không ghi được “/dev/full” (ổ đĩa đã đầy).") == 1
    assert len(json.loads(array.read_text("utf-8"))) == len(OFFICES)


def read_only(patch: pytest.MonkeyPatch, path: Path) -> None:
    allowed = os.access
    patch.setattr(os, "access", lambda p, mode: Path(p) != path and allowed(p, mode))


def open_in_excel(patch: pytest.MonkeyPatch, path: Path) -> None:
    opens = Path.open

    def locked(self: Path, mode: str = "r", *words: Any, **more: Any) -> Any:
        if self == path and mode != "rb":
            raise PermissionError(errno.EACCES, "used by another process", str(path))
        return opens(self, mode, *words, **more)

    patch.setattr(Path, "open", locked)


@pytest.mark.parametrize("kind", ["xlsx", "json", "jsonl"])
@pytest.mark.parametrize(
    ("state", "words"), [(read_only, "chỉ cho đọc"), (open_in_excel, "đang mở ở chương trình khác")]
)
def test_a_target_that_is_open_or_read_only_is_told_before_the_work(
    shell: Shell,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    state: Callable[[pytest.MonkeyPatch, Path], None],
    words: str,
) -> None:
    target = folder.parent / f"ra.{kind}"
    target.write_bytes(b"the old one")
    state(monkeypatch, target)
    with pytest.raises(CallError, match=words):
        shell.run("batch", folder, f"--{kind}", target)
    assert target.read_bytes() == b"the old one"
    assert not (folder / STORE).exists()


def test_a_target_that_is_opened_meanwhile_is_told_and_nothing_is_judged_again(
    shell: Shell, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_: object) -> None:
        raise PermissionError(errno.EACCES, "used by another process")

    with monkeypatch.context() as patch:
        patch.setattr(atomic, "_rename", held)
        assert run(shell, folder) == 2
    assert "Tệp có thể đang mở ở chương trình khác" in shell.err
    assert run(shell, folder) == 1
    assert "3 tệp không đổi nên dùng lại" in shell.out


@pytest.mark.parametrize("store", [b"no database at all", b"SQLite format 3\0 cut off"])
def test_a_damaged_store_costs_time_alone(shell: Shell, folder: Path, store: bytes) -> None:
    (folder / STORE).write_bytes(store)
    assert run(shell, folder) == 1
    assert "các dự thảo được kiểm tra lại từ đầu" in shell.err
    assert len(written(folder)) == 3


def test_another_programs_file_is_no_store(shell: Shell, folder: Path) -> None:
    other, draft = folder.parent / "khác.sqlite", folder.parent / "kế hoạch.docx"
    with closing(sqlite3.connect(other)) as database, database:
        database.execute("CREATE TABLE mine (x)")
    draft.write_bytes(b"somebody's own")
    for path, words in ((other, "chương trình khác"), (draft, "không được ghi đè")):
        before = path.read_bytes()
        with pytest.raises(CallError, match=words):
            shell.run("batch", folder, "--store", path)
        assert path.read_bytes() == before
    # Where it lies in the folder nobody asked for it: judged all the same, and it stays.
    place = folder / STORE
    place.write_bytes(other.read_bytes())
    assert shell.run("batch", folder) == 1
    assert "chương trình khác" in shell.err
    assert place.read_bytes() == other.read_bytes()


def test_a_store_elsewhere_is_used_and_the_folder_stays_as_it_is(
    shell: Shell, folder: Path
) -> None:
    before = sorted(folder.rglob("*"))
    place = folder.parent / "kết quả.sqlite"
    for reused in (False, True):
        assert shell.run("batch", folder, "--store", place) == 1
        assert ("3 tệp không đổi nên dùng lại" in shell.out) is reused
    assert sorted(folder.rglob("*")) == before


def test_a_folder_that_cannot_be_written_to_is_judged_all_the_same(
    shell: Shell, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / STORE).mkdir()
    assert run(shell, folder) == 1
    assert "vẫn kiểm tra đủ" in shell.err
    assert len(written(folder)) == 3
