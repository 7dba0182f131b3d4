"""Files are written whole or not at all."""

import os
import stat
import sys
from pathlib import Path

import pytest

from checker.system import atomic
from checker.system.atomic import WriteError, write_atomic


def others(folder: Path, *known: str) -> set[str]:
    return {path.name for path in folder.iterdir()} - set(known)


def test_a_new_file_and_one_that_was_there(tmp_path: Path) -> None:
    path = tmp_path / "Kết quả kiểm tra.json"
    write_atomic(path, b"one")
    write_atomic(path, "hai đ".encode())
    assert path.read_text(encoding="utf-8") == "hai đ"
    assert not others(tmp_path, path.name)


def test_the_old_content_stays_where_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(atomic.os, "fsync", full)
    with pytest.raises(WriteError, match="Ổ đĩa đã đầy"):
        write_atomic(path, b"new")
    assert path.read_bytes() == b"old"
    assert not others(tmp_path, "a.txt")


def test_a_file_held_for_a_moment_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, calls, replace = tmp_path / "a.txt", [], Path.replace

    def held(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) < 3:
            raise PermissionError(13, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(atomic, "_PAUSE", 0)
    write_atomic(path, b"new")
    assert path.read_bytes() == b"new"
    assert len(calls) == 3


def test_a_file_open_elsewhere_is_told_and_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")

    def held(*_: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(atomic, "_PAUSE", 0)
    with pytest.raises(WriteError, match="đang mở ở chương trình khác"):
        write_atomic(path, b"new")
    assert path.read_bytes() == b"old"
    assert not others(tmp_path, "a.xlsx")


def test_folder_missing_folder_and_read_only_file(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="là thư mục"):
        write_atomic(tmp_path, b"x")
    with pytest.raises(WriteError, match="Không có thư mục"):
        write_atomic(tmp_path / "không có" / "a.txt", b"x")
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(stat.S_IREAD)
    with pytest.raises(WriteError, match="chỉ cho đọc"):
        write_atomic(path, b"x")
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("name", ["a" * 300, "a\0b"])
def test_a_name_the_system_refuses(tmp_path: Path, name: str) -> None:
    with pytest.raises(WriteError, match="rút ngắn tên"):
        write_atomic(tmp_path / name, b"x")
    assert not others(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="links and permissions of POSIX systems")
def test_links_permissions_and_devices_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "a.txt", tmp_path / "link.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    write_atomic(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    write_atomic(Path(os.devnull), b"x")
    assert Path(os.devnull).is_char_device()
