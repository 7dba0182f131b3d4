"""``batch``: a round, every draft below a folder is checked; summaries as JSON and Excel."""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from checker.commands.check import complain_of_library, overrides_of
from checker.commands.console import Console
from checker.commands.ended import ending_cleanly
from checker.commands.parser import (
    DRAFT_ENDINGS,
    CallError,
    Parser,
    add_plan_options,
    add_rules_option,
    jobs,
)
from checker.commands.round_said import Said, apart, layers, total
from checker.commands.round_store import NO_STORE, store_of
from checker.commands.targets import try_targets
from checker.library.load import load_library
from checker.library.rule import Library
from checker.rounds import run as rounds
from checker.rounds.file_row import FileRow
from checker.rounds.listing import Listing, find
from checker.rounds.run import Round
from checker.rounds.sorts import STORE
from checker.rounds.spool import Spool, as_data, as_line
from checker.system.atomic import WriteError, write_pieces
from checker.system.clock import today
from checker.verdict import FAILED, exit_status

_ENDINGS = {"--xlsx": ".xlsx", "--json": ".json", "--jsonl": ".jsonl"}


def run(words: Sequence[str], console: Console) -> int:
    """Check every draft below the folder that *words* name and return the exit status."""
    asked = _parser().read(words)
    if not asked.folder.is_dir():
        raise CallError(f"Không có thư mục “{asked.folder}”.")
    targets = {"--xlsx": asked.xlsx, "--json": asked.json, "--jsonl": asked.jsonl}
    try_targets(targets, _ENDINGS)
    library = load_library(asked.rules)
    complain_of_library(library, console)
    overrides = overrides_of(asked, library)
    with ExitStack() as stack, ending_cleanly():
        store = stack.enter_context(
            store_of(asked.store, asked.folder, console, with_data=bool(asked.json or asked.jsonl))
        )
        own = [*targets.values(), asked.store or asked.folder / STORE]
        listing = find(asked.folder, [path for path in own if path is not None])
        if not listing.documents and not listing.unread:
            console.complain(f"Trong “{asked.folder}” không có dự thảo nào ({DRAFT_ENDINGS}).")
            for line in listing.passed_over:
                console.complain(line)
            return FAILED
        round_ = Round(
            folder=asked.folder,
            own=tuple(asked.rules),
            overrides=overrides,
            today=today(),
            jobs=asked.jobs or 0,
            store=store,
            with_data=bool(asked.json or asked.jsonl),
        )
        return _judged(round_, listing, library, asked, console)


def _judged(
    round_: Round, listing: Listing, library: Library, asked: argparse.Namespace, console: Console
) -> int:
    """Judge the documents, write what is asked for and return the exit status."""
    names = sorted([entry.name for entry in listing.documents] + [r.path for r in listing.unread])
    said = Said(console, names, quiet=asked.quiet)
    with ExitStack() as stack:
        try:
            lines = stack.enter_context(_lines(asked.jsonl))
            spool = stack.enter_context(Spool()) if asked.json else None
            rows, reused = _rows(round_, listing, library, said, lines, spool)
        except OSError as error:
            console.complain(f"Không ghi được kết quả: {error.strerror or error}.")
            return FAILED
        said.clear()
        in_order = sorted([*listing.unread, *rows], key=lambda row: row.path)
        if not asked.quiet:
            for line in (*listing.passed_over, apart(rows), layers(library)):
                if line:
                    console.say(line)
        if round_.store is not None:
            round_.store.close()
            for line in round_.store.words:
                console.complain(line)
        written = list(_written(asked, spool, in_order, library, console))
    if listing.unread:
        console.say(f"Chưa xem {len(listing.unread)} tệp hoặc thư mục nêu trên vì không đọc được.")
    console.say(("" if asked.quiet else "\n") + total(rows, reused))
    failed = bool(listing.unread) or not all(written)
    return FAILED if failed else max(map(_status, rows), default=FAILED)


def _rows(
    round_: Round,
    listing: Listing,
    library: Library,
    said: Said,
    lines: TextIO | None,
    spool: Spool | None,
) -> tuple[list[FileRow], int]:
    """Return the rows of the documents, without their data, and how many were known before."""
    rows: list[FileRow] = []
    reused = 0

    def tell(row: FileRow) -> None:
        if lines is not None or spool is not None:
            data = as_data(row, round_.folder)
            if lines is not None:
                lines.write(as_line(data))
                lines.flush()
            if spool is not None:
                spool.put(row.path, data)
        said.row(row)

    for row in listing.unread:
        tell(row)
    try:
        with closing(rounds.run(round_, listing, library)) as way:
            for step in way:
                if isinstance(step, FileRow):
                    tell(step)
                    rows.append(replace(step, data=None))
                else:
                    reused = step.reused
                    said.progress(step)
    except BaseException:
        said.stopped(len(rows), len(listing.documents), kept=round_.store is not None)
        raise
    return rows, reused


def _written(
    asked: argparse.Namespace,
    spool: Spool | None,
    rows: Sequence[FileRow],
    library: Library,
    console: Console,
) -> Iterator[bool]:
    """Write the summaries that are asked for; yield for each whether it could be."""
    if asked.json and spool is not None:
        yield _write(
            asked.json, spool.array([row.path for row in rows]), console, quiet=asked.quiet
        )
    if asked.xlsx:
        from checker.exporters.xlsx.batch import batch_xlsx  # noqa: PLC0415

        book = batch_xlsx(rows, asked.folder, library.rules)
        yield _write(asked.xlsx, (book,), console, quiet=asked.quiet)


def _status(row: FileRow) -> int:
    """Return the exit status that one file's outcome asks for."""
    return FAILED if row.error is not None else exit_status(row.summary)


def _write(path: Path, pieces: Iterable[bytes], console: Console, *, quiet: bool) -> bool:
    try:
        write_pieces(path, pieces)
    except WriteError as error:
        console.complain(error.message)
        return False
    if not quiet:
        console.say(f"Đã ghi {path}")
    return True


@contextmanager
def _lines(path: Path | None) -> Iterator[TextIO | None]:
    """Open the file for JSON Lines; what is written into it is there at once."""
    if path is None:
        yield None
        return
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
        yield file


def _parser() -> Parser:
    parser = Parser(
        "soat batch THƯ_MỤC [tùy chọn]",
        "Kiểm tra mọi dự thảo trong thư mục, trong các thư mục con và tệp nén (.zip). "
        f"Kết quả được lưu vào {STORE} trong thư mục đó: lần sau chỉ kiểm tra tệp mới hoặc đã đổi.",
    )
    parser.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="thư mục có các dự thảo")
    parser.add_argument("--xlsx", type=Path, metavar="TỆP_RA", help="bảng tổng hợp Excel")
    parser.add_argument("--json", type=Path, metavar="TỆP_RA", help="kết quả cho chương trình khác")
    parser.add_argument(
        "--jsonl", type=Path, metavar="TỆP_RA", help="như --json, mỗi tệp một dòng, ghi dần"
    )
    parser.add_argument("--jobs", type=jobs, metavar="SỐ", help="số tệp kiểm tra cùng lúc")
    parser.add_argument(
        "--store",
        type=Path,
        metavar="TỆP",
        help=f"nơi lưu kết quả thay cho {STORE}; {NO_STORE}: không lưu",
    )
    parser.add_argument(
        "--quiet", action="store_true", help="chỉ nêu tệp không đọc được và dòng tổng kết"
    )
    add_rules_option(parser)
    add_plan_options(parser)
    return parser
