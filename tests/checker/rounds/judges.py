"""Judges that do to their process what the words of a draft say: no rule is asked."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

from checker.errors import ReadError
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.task import Said, Slow, Task, judged

_MANY = 400 * 2**20


def obedient(entry: Entry, task: Task) -> Iterator[Said]:
    """Do what the draft says, then tell of it; each document begun is noted in the folder's log."""
    try:
        sha256 = entry.sha256()
        with entry.opened() as path:
            words = path.read_text(encoding="utf-8").split()
    except ReadError as error:
        yield FileRow(entry.name, error=error)
        return
    except (OSError, UnicodeError):
        yield FileRow(entry.name, error=ReadError("unreadable", "Không đọc được."))
        return
    with Path(task.folder.parent, "log.txt").open("a", encoding="utf-8") as log:
        log.write(f"{entry.name}\n")
    for word in words:
        if word == "die":
            os._exit(1)
        elif word == "killed":
            os.kill(os.getpid(), signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
        elif word == "hang":
            time.sleep(600)
        elif word == "nap":
            time.sleep(0.3)
            yield None
        elif word == "slow":
            time.sleep(0.9)
            yield Slow(entry.name, "Đang nhận dạng chữ")
        elif word == "eat":
            taken = b"x" * _MANY
            time.sleep(600)
            assert taken
        elif word == "once":
            mark = path.with_suffix(".mark")
            if not mark.exists():
                mark.write_text("", encoding="utf-8")
                os._exit(1)
    yield FileRow(entry.name, sha256=sha256, title=" ".join(words))


def begun(folder: Path) -> list[str]:
    """Return the documents of *folder* that were begun, in that order."""
    log = folder.parent / "log.txt"
    return log.read_text(encoding="utf-8").split("\n")[:-1] if log.exists() else []


def unhurried(entry: Entry, task: Task) -> Iterator[Said]:
    """Judge by the rules, so slowly that there is time to end the process half-way."""
    time.sleep(0.15)
    yield from judged(entry, task)
