"""A name that the system cannot take is told as such, by readers and writers, on every system."""

import errno
import sys
from pathlib import Path

import pytest

from checker.errors import ReadError
from checker.packs.archive import read_pack
from checker.packs.errors import PackError
from checker.readers import read
from checker.review.checklist_read import ChecklistError, read_checklist
from checker.rounds.archives import opened
from checker.rounds.roster_file import RosterError, tables_of
from checker.system import impossible
from checker.system.atomic import WriteError, write_atomic
from checker.system.impossible import IMPOSSIBLE
from tests.reading import LEXICON


def windows(number: int, code: int) -> OSError:
    """An error as Windows' Python raises it: 206 is a file that is not found, 123 a wrong argument."""
    error = OSError(code, "as Windows says")
    error.winerror = number  # type: ignore[attr-defined, unused-ignore]
    return error


REFUSED = (
    windows(206, errno.ENOENT),
    windows(123, errno.EINVAL),
    OSError(errno.ENAMETOOLONG, "File name too long"),
    ValueError("embedded null byte"),
)


@pytest.mark.parametrize("error", REFUSED, ids=["206", "123", "ENAMETOOLONG", "NUL"])
def test_readers_and_writers_say_that_it_is_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refused)
        with pytest.raises(WriteError) as unwritten:
            write_atomic(tmp_path / "a.xlsx", b"x")
        with pytest.raises(ChecklistError) as unopened:
            read_checklist(tmp_path / "a.xlsx")
        with pytest.raises(PackError) as unpacked:
            read_pack(tmp_path / "a.soatpack")
        with pytest.raises(RosterError) as unlisted:
            tables_of(tmp_path / "a.xlsx", LEXICON)
        patch.setattr(Path, "stat", refused)
        with pytest.raises(ReadError) as unread:
            read(tmp_path / "a.docx", LEXICON)
        with pytest.raises(ReadError) as unzipped, opened(tmp_path / "a.zip"):
            pass
    assert unread.value.code == "unreadable"
    of_system = isinstance(error, OSError)  # no folder that is listed has a name with a NUL
    for said in (unwritten, unopened, unpacked, unlisted, unread, *[unzipped][:of_system]):
        assert IMPOSSIBLE in said.value.args[-1]


def test_what_is_simply_not_there_is_still_said_so(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as unread:
        read(tmp_path / "a.docx", LEXICON)
    assert unread.value.code == "not-found"


def test_windows_finds_nothing_where_the_whole_path_is_too_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    absent = FileNotFoundError(errno.ENOENT, "not found")
    long, short = Path("/", *["thư mục dài"] * 30, "a.docx"), Path("/a.docx")
    with monkeypatch.context() as patch:
        patch.setattr(sys, "platform", "win32")
        assert impossible.is_impossible(absent, long)
        assert not impossible.is_impossible(absent, short)
    assert sys.platform == "win32" or not impossible.is_impossible(absent, long)
