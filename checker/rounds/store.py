"""The results of a round, kept beside it in one file: what was judged once is not judged again.

It is safe to delete and never trusted: a result is found only by a key of all that it depends on,
and what is in the file is read as data. Whatever goes wrong with it costs time, not results.
"""

import sqlite3
import time
from collections import deque
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from checker.rounds.file_row import FileRow
from checker.rounds.packing import packed, packed_data, unpacked, unpacked_data

_APPLICATION = 0x534F4154
"""By this the file says that it is ours: ``SOAT``."""
_FORMAT = 1
_HEADER = b"SQLite format 3\x00"
_BUSY = 5.0
"""Seconds to wait for another run on the same round."""
_BRIEFLY = 0.2
"""As above, while documents are judged: what cannot be written now is written with the next."""
_DAYS = 200
"""What was judged longer ago than this goes: a round is over by then."""
_SHARE = 10
"""Writing takes at most one part in so many of the time: a slow disk writes several rows at once."""
_LONGEST = 1.0
"""Seconds after which a row is written at the latest."""
_TABLE = """
CREATE TABLE IF NOT EXISTS results (
    key TEXT PRIMARY KEY, day TEXT NOT NULL, row BLOB NOT NULL, data BLOB
) WITHOUT ROWID
"""


class StoreError(Exception):
    """There can be no store at a place; ``message`` is Vietnamese."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Store:
    """Results by key. ``words`` are sentences on what went wrong, for the person."""

    def __init__(self, path: Path, today: date, *, with_data: bool = False) -> None:
        """Open the store *path*, made anew where it is damaged; raises StoreError where it cannot be.

        *with_data* keeps whole reports, and finds only results that have one.
        """
        self.words: list[str] = []
        self._path = path
        self._today = today
        self._with_data = with_data
        self._waiting: deque[tuple[str, str, bytes, bytes | None]] = deque()
        self._written, self._took = time.monotonic(), 0.0
        self._database: sqlite3.Connection | None = self._opened()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is kept, so that nothing need be looked for."""
        if self._database is None:
            return True
        try:
            return self._database.execute("SELECT 1 FROM results LIMIT 1").fetchone() is None
        except sqlite3.DatabaseError as error:
            self._fail(error)
            return True

    def get(self, key: str, path: str, place: Path) -> FileRow | None:
        """Return the result *key* as of the file *path*, which lies at *place*."""
        if self._database is None:
            return None
        try:
            found = self._database.execute("SELECT row, data FROM results WHERE key = ?", (key,))
            kept = found.fetchone()
        except sqlite3.DatabaseError as error:
            self._fail(error)
            return None
        if kept is None:
            return None
        try:
            row = unpacked(kept[0], path)
            if not self._with_data or row.error is not None:
                return row
            return None if kept[1] is None else _with(row, unpacked_data(kept[1], str(place)))
        except ValueError:  # somebody has written into it: judged again
            return None

    def put(self, key: str, row: FileRow) -> None:
        """Keep *row* as the result *key*, soon."""
        if self._database is None:
            return
        data = packed_data(row.data) if self._with_data and row.data is not None else None
        self._waiting.append((key, self._today.isoformat(), packed(row), data))
        self.tick()

    def tick(self) -> None:
        """Write what waits, if it is time: to be called now and then."""
        since = time.monotonic() - self._written
        if self._waiting and since >= min(_LONGEST, _SHARE * self._took):
            self._write(_BRIEFLY)

    def flush(self) -> None:
        """Write what waits."""
        self._write(_BUSY)

    def _write(self, patience: float) -> None:
        """Write what waits; another run is waited for so many seconds at most."""
        if self._database is None or not self._waiting:
            return
        begin = time.monotonic()
        try:
            self._database.execute(f"PRAGMA busy_timeout = {patience * 1000:.0f}")
            with self._database:
                self._database.executemany(
                    "INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?)", self._waiting
                )
        except sqlite3.DatabaseError as error:
            if not _is_busy(error):
                self._fail(error)
        else:
            self._waiting.clear()
        self._written = time.monotonic()
        self._took = self._written - begin

    def close(self) -> None:
        """Write what waits and let go of the file."""
        self.flush()
        if self._database is not None and self._waiting:
            self.words.append(_lost(self._path, "một lượt kiểm tra khác đang giữ tệp"))
        self._end()

    def _opened(self) -> sqlite3.Connection:
        try:
            return self._connected()
        except sqlite3.DatabaseError as error:
            if _is_busy(error) or not _is_damage(error):
                raise StoreError(_no_store(self._path, error)) from error
        self._set_aside()
        try:
            return self._connected()
        except sqlite3.DatabaseError as error:
            raise StoreError(_no_store(self._path, error)) from error

    def _connected(self) -> sqlite3.Connection:
        # The window asks from a thread of its own.
        database = sqlite3.connect(self._path, timeout=_BUSY, check_same_thread=False)
        try:
            # No write-ahead log: it does not work on a shared drive.
            database.execute("PRAGMA journal_mode = DELETE")
            self._prepare(database)
            with suppress(sqlite3.OperationalError), database:  # read only, busy: another time
                oldest = date.fromordinal(self._today.toordinal() - _DAYS).isoformat()
                database.execute("DELETE FROM results WHERE day < ?", (oldest,))
        except BaseException:
            database.close()
            raise
        return database

    def _prepare(self, database: sqlite3.Connection) -> None:
        """Make the table where there is none; raise where the file is another program's or version's."""
        (ours,) = database.execute("PRAGMA application_id").fetchone()
        (form,) = database.execute("PRAGMA user_version").fetchone()
        if database.execute("SELECT 1 FROM sqlite_master").fetchone():
            if ours != _APPLICATION:
                raise StoreError(
                    f"“{self._path}” là tệp của chương trình khác nên không được dùng."
                )
            if form != _FORMAT:
                raise sqlite3.DatabaseError("another version's file")
            return
        with database:
            database.execute("BEGIN IMMEDIATE")  # another run may be making it, too
            database.execute(f"PRAGMA application_id = {_APPLICATION}")
            database.execute(f"PRAGMA user_version = {_FORMAT}")
            database.execute(_TABLE)

    def _set_aside(self) -> None:
        for number in range(1, 100):
            aside = self._path.with_name(f"{self._path.stem}-hong-{number}{self._path.suffix}")
            if not aside.exists():
                break
        try:
            self._path.rename(aside)
            self._path.with_name(f"{self._path.name}-journal").unlink(missing_ok=True)
        except OSError as error:
            raise StoreError(_no_store(self._path, error)) from error
        self.words.append(
            f"Tệp kết quả “{self._path.name}” bị hỏng hoặc không dùng được nên đã được đổi tên thành "
            f"“{aside.name}”; các dự thảo được kiểm tra lại từ đầu."
        )

    def _fail(self, error: sqlite3.DatabaseError) -> None:
        """Go on with a new file where this one is damaged, else without."""
        self._end()
        if _is_damage(error):
            with suppress(sqlite3.DatabaseError, StoreError):
                self._set_aside()
                self._database = self._connected()
                return
        self._waiting.clear()
        self.words.append(_lost(self._path, _reason(error)))

    def _end(self) -> None:
        if self._database is not None:
            with suppress(sqlite3.DatabaseError):
                self._database.close()
        self._database = None


def is_store(path: Path) -> bool:
    """Whether *path* may be a store: there is nothing yet, or a database."""
    try:
        with path.open("rb") as file:
            head = file.read(len(_HEADER))
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return head in {b"", _HEADER}


def _with(row: FileRow, data: dict[str, Any]) -> FileRow:
    return replace(row, data=data)


def _is_busy(error: sqlite3.DatabaseError) -> bool:
    return _code(error) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether the file itself is at fault: not the disk, the folder or a lock."""
    return not isinstance(error, sqlite3.OperationalError) or "malformed" in str(error)


def _code(error: sqlite3.DatabaseError) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _reason(error: sqlite3.DatabaseError | OSError) -> str:
    if isinstance(error, OSError):
        return "không đổi tên được tệp cũ"
    return {
        sqlite3.SQLITE_FULL: "ổ đĩa đã đầy",
        sqlite3.SQLITE_READONLY: "tệp hoặc thư mục chỉ cho đọc",
        sqlite3.SQLITE_CANTOPEN: "không tạo được tệp ở đó",
        sqlite3.SQLITE_BUSY: "một lượt kiểm tra khác đang giữ tệp",
        sqlite3.SQLITE_CORRUPT: "tệp bị hỏng",
        sqlite3.SQLITE_NOTADB: "tệp bị hỏng",
    }.get(_code(error), "ổ đĩa hoặc mạng báo lỗi")


def _no_store(path: Path, error: sqlite3.DatabaseError | OSError) -> str:
    return (
        f"Không lưu được kết quả vào “{path}” ({_reason(error)}): vẫn kiểm tra đủ, "
        "nhưng lần sau phải kiểm tra lại từ đầu."
    )


def _lost(path: Path, reason: str) -> str:
    return (
        f"Từ giữa chừng không lưu được kết quả vào “{path.name}” ({reason}): vẫn kiểm tra đủ, "
        "nhưng lần sau phải kiểm tra lại một phần."
    )
