"""What a round says on the terminal: a line for each file in order, how far it is, the total."""

import time
from collections.abc import Sequence
from pathlib import Path

from checker.commands.console import Console
from checker.counted import counts, grouped
from checker.lasting import left, speed
from checker.library.rule import Library
from checker.rounds.file_row import FileRow
from checker.rounds.overview import Overview, Standing
from checker.rounds.run import Progress
from checker.rounds.since import Since

_PAUSE = 0.1
"""Seconds between two changes of the line that tells how far it is."""
_NAMED = 20


class Said:
    """Tells of the rows as they come, in the order of *names*: of those not read, with *each* of all.

    *quiet* tells nothing of how far it is.
    """

    def __init__(
        self, console: Console, names: Sequence[str], *, quiet: bool = False, each: bool = False
    ) -> None:
        self._console = console
        self._names = iter(names)
        self._next = next(self._names, None)
        self._lines: dict[str, str] = {}
        self._each = each
        self._moving = not quiet and console.err.isatty()
        self._shown, self._width = 0.0, 0

    def row(self, row: FileRow) -> None:
        """Tell of *row*, once all before it are told."""
        self._lines[row.path] = line(row) if self._each or row.error is not None else ""
        while self._next is not None and self._next in self._lines:
            words = self._lines.pop(self._next)
            if words:
                self.say(words)
            self._next = next(self._names, None)

    def progress(self, progress: Progress) -> None:
        """Tell how far it is, on a terminal; what takes long is told everywhere."""
        if progress.words and not progress.name:  # of the whole round
            self.complain(progress.words)
        elif progress.words and not self._moving:
            self.complain(f"{progress.name}: {progress.words[0].lower()}{progress.words[1:]}")
        now = time.monotonic()
        last = progress.done == progress.of
        if not self._moving or (now - self._shown < _PAUSE and not last):
            return
        self.at(so_far(progress))
        self._shown = now

    def at(self, words: str) -> None:
        """Tell on a terminal what is being done, until something else is told."""
        if not self._moving:
            return
        self._console.out.flush()
        self._console.err.write(f"\r{words}{' ' * (self._width - len(words))}")
        self._console.err.flush()
        self._width = len(words)

    def say(self, words: str) -> None:
        """Tell a result, where the moving line stood."""
        self.clear()
        self._console.say(words)

    def complain(self, words: str) -> None:
        """Tell what is amiss, where the moving line stood."""
        self.clear()
        self._console.complain(words)

    def stopped(self, done: int, of: int, *, kept: bool) -> None:
        """Tell that the round was stopped, and what is left of it."""
        again = " Chạy lại lệnh này để kiểm tra tiếp phần còn lại." if kept else ""
        self.complain(f"Đã dừng khi xem được {grouped(done)}/{grouped(of)} tệp.{again}")

    def clear(self) -> None:
        """Take the line away that tells how far it is."""
        if self._width:
            self._console.err.write(f"\r{' ' * self._width}\r")
            self._console.err.flush()
            self._width = 0


def so_far(progress: Progress) -> str:
    """Return how far a round is: ``120/3.321 · 42 tệp mỗi giây · còn khoảng 1 phút``."""
    parts = [f"{grouped(progress.done)}/{grouped(progress.of)}"]
    if progress.rate:
        parts.append(speed(progress.rate, "tệp"))
    if progress.seconds_left and progress.done < progress.of:
        parts.append(left(progress.seconds_left))
    return " · ".join(parts)


def line(row: FileRow) -> str:
    """Return what is told of one file."""
    if row.error is not None:
        return f"{row.path}: không đọc được. {row.error.message}"
    other = "" if row.has_own_rules else "ngoài các loại kế hoạch có bộ tiêu chí · "
    return f"{row.path}: {other}{counts(row.tally)}"


def total(rows: Sequence[FileRow], reused: int) -> str:
    """Return how the files fared; every file is counted once, in the first group it fits."""
    read = [row for row in rows if row.error is None]
    plans = [row for row in read if row.has_own_rules]
    gaps = sum(1 for row in plans if row.gaps)
    open_ = sum(1 for row in plans if not row.gaps and row.open)
    groups = {
        "không còn điều gì phải xem": len(plans) - gaps - open_,
        "không thiếu, sai nhưng còn điểm cần xem": open_,
        "còn thiếu, sai": gaps,
        "ngoài các loại kế hoạch có bộ tiêu chí": len(read) - len(plans),
        "không đọc được": len(rows) - len(read),
    }
    parts = " · ".join(f"{count} {words}" for words, count in groups.items() if count)
    again = f" {reused} tệp không đổi nên dùng lại kết quả lần trước." if reused else ""
    return f"Đã xem {len(rows)} tệp: {parts}.{again}"


def apart(rows: Sequence[FileRow]) -> str:
    """Return which documents are of other kinds, empty where none is."""
    names = [row.path for row in rows if row.error is None and not row.has_own_rules]
    more = f" và {len(names) - _NAMED} tệp khác" if len(names) > _NAMED else ""
    told = f"Văn bản loại khác, để riêng: {', '.join(names[:_NAMED])}{more}."
    return told if names else ""


def missing(overview: Overview | None, *, quiet: bool) -> str:
    """Return which offices of the roster have not handed in, how many where it is *quiet*."""
    if overview is None:
        return ""
    offices = {line.office: line.standing for line in overview.lines if line.listed}
    lacking = [office for office, standing in offices.items() if standing is Standing.MISSING]
    if not lacking:
        return ""
    names = [office.called for office in lacking[:_NAMED]]
    more = f" và {len(lacking) - _NAMED} đơn vị khác" if len(lacking) > _NAMED else ""
    told = "" if quiet else f": {', '.join(names)}{more}"
    return f"Chưa nộp {len(lacking)}/{len(offices)} đơn vị{told}."


def changed(since: Since | None) -> str:
    """Return in one sentence what changed since the round before."""
    if since is None:
        return ""
    counts = f"đã sửa {grouped(since.mended)} việc, điểm; còn {grouped(since.open)}; mới {grouped(since.new)}"
    return f"So với đợt trước “{Path(since.earlier).resolve().name}”: {counts}."


def layers(library: Library) -> str:
    """Return by which rules was judged."""
    return f"Xét theo {'; '.join(pack.called for pack in library.packs)}."
