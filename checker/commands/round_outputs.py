"""What a round is written to: rows for programs as they come, a workbook for the office at its end.

An output that cannot be written is told and left; the round and the others go on.
"""

import errno
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from checker.commands.parser import CallError
from checker.commands.round_said import Said
from checker.commands.targets import try_targets
from checker.exporters import ExportError
from checker.rounds.addressed import answered_in
from checker.rounds.file_row import FileRow
from checker.rounds.given import answers_to
from checker.rounds.overview import Overview
from checker.rounds.since import Since
from checker.rounds.spool import Spool, as_data, as_line
from checker.system.atomic import WriteError, write_pieces

Put = Callable[[str, str], None]
"""Writes the report of the file of this name, a line of JSON."""
_ENDINGS = {"--xlsx": ".xlsx", "--json": ".json", "--jsonl": ".jsonl"}


class Targets(NamedTuple):
    """The files that are asked for; of those that are not, None."""

    xlsx: Path | None = None
    json: Path | None = None
    jsonl: Path | None = None

    @property
    def for_programs(self) -> bool:
        """Whether whole reports are asked for."""
        return self.json is not None or self.jsonl is not None

    def try_all(self) -> None:
        """Raise CallError where one of them cannot be written: asked before the work begins."""
        try_targets({f"--{name}": path for name, path in self._asdict().items()}, _ENDINGS)
        if self.xlsx is not None:
            from checker.exporters.xlsx.round.target import check_target  # noqa: PLC0415 - slow

            try:
                check_target(self.xlsx)
            except ExportError as error:
                raise CallError(error.message) from error


class Outputs:
    """The outputs of one round in *folder*, open as long as it is judged."""

    def __init__(self, targets: Targets, folder: Path, said: Said, *, quiet: bool) -> None:
        self._targets, self._folder = targets, folder
        self._said, self._quiet = said, quiet
        self._stack = ExitStack()
        self._puts: dict[Path, Put] = {}
        self._spool: Spool | None = None
        self._failed = False

    def __enter__(self) -> Self:
        with self._stack:
            if (lines := self._targets.jsonl) is not None:
                self._try(lines, partial(self._open_lines, lines))
            if (array := self._targets.json) is not None:
                self._try(array, partial(self._open_array, array))
            self._stack = self._stack.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with suppress(OSError):  # told when it was written
            self._stack.close()
        self._said.clear()

    def take(self, row: FileRow) -> None:
        """Write *row*, whose report is there if anything for programs is asked for."""
        if not self._puts:
            return
        line = as_line(as_data(row, self._folder))
        for path, put in list(self._puts.items()):
            self._try(path, partial(put, row.path, line))

    def finish(
        self, names: Sequence[str], overview: Overview | None, since: Since | None = None
    ) -> bool:
        """Write what is written at the end, of the files *names* in their order; whether all could be.

        *since* is what changed since the round before.
        """
        array = self._targets.json
        if array is not None and array in self._puts and self._spool is not None:
            self._write(array, self._spool.array(names))
        if self._targets.xlsx is not None and overview is not None:
            self._workbook(self._targets.xlsx, overview, since)
        return not self._failed

    def _open_lines(self, path: Path) -> None:
        file = self._stack.enter_context(
            path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
        )

        def put(_name: str, line: str) -> None:
            file.write(line)
            file.flush()  # whoever reads it meanwhile has it at once

        self._puts[path] = put

    def _open_array(self, path: Path) -> None:
        self._spool = self._stack.enter_context(Spool())
        self._puts[path] = self._spool.put

    def _try(self, path: Path, write: Callable[[], None]) -> None:
        """Write something that ends in *path*; where that cannot be, tell it and leave that output."""
        try:
            write()
        except OSError as error:
            self._puts.pop(path, None)
            self._tell(_unwritten(path, error))

    def _write(self, path: Path, pieces: Iterator[bytes]) -> None:
        self._said.at(f"Đang ghi {path.name}…")
        try:
            write_pieces(path, pieces)
        except WriteError as error:
            self._tell(error.message)
        else:
            self._written(path)

    def _workbook(self, path: Path, overview: Overview, since: Since | None) -> None:
        from checker.exporters.xlsx.round.matrix import Places  # noqa: PLC0415 - slow
        from checker.exporters.xlsx.round.target import save_round  # noqa: PLC0415

        self._said.at(f"Đang ghi {path.name}…")
        now = datetime.now().astimezone()
        to = answers_to(self._folder, (self._folder, self._folder / "..", path.parent))
        answers = answered_in(overview, to) if to is not None else {}
        places = Places(self._folder, path.parent, lambda line: answers.get(line.office))
        try:
            written = save_round(overview, path, now, places, since)
        except (ExportError, WriteError) as error:
            self._tell(error.message)
            return
        except OSError as error:  # the sheets are put together on disk
            self._tell(_unwritten(path, error))
            return
        for words in written.told:
            self._said.say(words)
        self._written(written.path, always=written.path != path)

    def _written(self, path: Path, *, always: bool = False) -> None:
        if always or not self._quiet:
            self._said.say(f"Đã ghi {path}")

    def _tell(self, words: str) -> None:
        self._failed = True
        self._said.complain(words)


def _unwritten(path: Path, error: OSError) -> str:
    why = "ổ đĩa đã đầy" if error.errno == errno.ENOSPC else error.strerror or type(error).__name__
    return f"Không ghi được “{path}” ({why}). Các kết quả khác vẫn được ghi."
