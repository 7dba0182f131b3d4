"""``batch``: a round, every draft below a folder is checked; summaries as JSON and Excel."""

import argparse
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from checker.commands.check import complain_of_library, overrides_of
from checker.commands.console import Console
from checker.commands.ended import ending_cleanly
from checker.commands.folders import must_be_folder
from checker.commands.parser import (
    Parser,
    add_plan_options,
    add_roster_option,
    add_rules_option,
    jobs,
)
from checker.commands.round_cluster import elsewhere_of
from checker.commands.round_outputs import Outputs, Targets
from checker.commands.round_overview import Begun, begun, round_asked
from checker.commands.round_said import Said, apart, changed, layers, missing, total
from checker.commands.round_since import changes_since, earlier_folder
from checker.commands.round_store import NO_STORE, store_of
from checker.library.load import load_library
from checker.library.rule import Library
from checker.rounds import run as rounds
from checker.rounds.file_row import FileRow
from checker.rounds.run import Round
from checker.rounds.sorts import STORE
from checker.rounds.through import Elsewhere
from checker.verdict import FAILED, exit_status


def run(words: Sequence[str], console: Console) -> int:
    """Check every draft below the folder that *words* name and return the exit status."""
    asked = _parser().read(words)
    must_be_folder(asked.folder)
    targets = Targets(asked.xlsx, asked.json, asked.jsonl)
    targets.try_all()
    library = load_library(asked.rules, nearby=asked.folder)
    complain_of_library(library, console)
    overrides = overrides_of(asked, library)
    with ending_cleanly(), elsewhere_of(asked.scheduler, console) as elsewhere:
        own = (*targets, asked.store or asked.folder / STORE)
        found = begun(asked.folder, asked.roster or "", library, own, console)
        if found is None:
            return FAILED
        whole = targets.for_programs
        with store_of(asked.store, asked.folder, console, with_data=whole) as store:
            round_ = round_asked(asked, overrides, store, with_data=whole)
            earlier = earlier_folder(asked, found, console)
            return _judged(round_, found, library, targets, asked, elsewhere, console, earlier)


def _judged(
    round_: Round,
    found: Begun,
    library: Library,
    targets: Targets,
    asked: argparse.Namespace,
    elsewhere: Elsewhere | None,
    console: Console,
    earlier: Path | None,
) -> int:
    """Judge the documents, write what is asked for and return the exit status."""
    listing, quiet = found.listing, asked.quiet
    names = sorted([entry.name for entry in listing.documents] + [r.path for r in listing.unread])
    said = Said(console, names, quiet=quiet, each=asked.each)
    with Outputs(targets, round_.folder, said, quiet=quiet) as outputs:
        rows, reused = _rows(round_, found, library, said, outputs, elsewhere)
        if round_.store is not None:
            round_.store.close()
            for words in round_.store.words:
                console.complain(words)
        counted = targets.xlsx is not None or found.roster is not None or earlier is not None
        overview = found.overview(rows, library) if counted else None
        since = None
        if earlier is not None and overview is not None:
            since = changes_since(earlier, overview, asked, library, round_.overrides, console)
        written = outputs.finish(names, overview, since)
    told = () if quiet else (*listing.passed_over, apart(rows))
    for words in (*told, missing(overview, quiet=quiet), changed(since), layers(library)):
        if words:
            console.say(words)
    if listing.unread:
        console.say(f"Chưa xem {len(listing.unread)} tệp hoặc thư mục nêu trên vì không đọc được.")
    console.say(total(rows, reused))
    failed = bool(listing.unread) or not written or bool(library.unread)
    return FAILED if failed else max(map(_status, rows), default=FAILED)


def _rows(
    round_: Round,
    found: Begun,
    library: Library,
    said: Said,
    outputs: Outputs,
    elsewhere: Elsewhere | None,
) -> tuple[list[FileRow], int]:
    """Return the rows of the documents by name, without their data, and how many were known before."""
    rows: list[FileRow] = []
    reused = 0
    try:
        for row in found.listing.unread:
            outputs.take(row)
            said.row(row)
        with closing(rounds.run(round_, found.listing, library, elsewhere=elsewhere)) as way:
            for step in way:
                if isinstance(step, FileRow):
                    outputs.take(step)
                    rows.append(replace(step, data=None))
                    said.row(rows[-1])
                else:
                    reused = step.reused
                    said.progress(step)
    except BaseException:
        said.stopped(len(rows), len(found.listing.documents), kept=round_.store is not None)
        raise
    said.clear()
    return sorted(rows, key=lambda row: row.path), reused


def _status(row: FileRow) -> int:
    """Return the exit status that one file's outcome asks for."""
    return FAILED if row.error is not None else exit_status(row.summary)


def _parser() -> Parser:
    parser = Parser(
        "soat batch THƯ_MỤC [tùy chọn]",
        "Kiểm tra mọi dự thảo trong thư mục, trong các thư mục con và tệp nén (.zip). "
        f"Kết quả được lưu vào {STORE} trong thư mục đó: lần sau chỉ kiểm tra tệp mới hoặc đã đổi.",
    )
    add = parser.add_argument
    add("folder", type=Path, metavar="THƯ_MỤC", help="thư mục có các dự thảo")
    add("--xlsx", type=Path, metavar="TỆP_RA", help="bảng Excel của cả đợt rà soát")
    add("--json", type=Path, metavar="TỆP_RA", help="kết quả cho chương trình khác")
    add("--jsonl", type=Path, metavar="TỆP_RA", help="như --json, mỗi tệp một dòng, ghi dần")
    add_roster_option(parser)
    add("--since", type=Path, metavar="THƯ_MỤC", help="so với đợt trước ở thư mục này")
    add("--jobs", type=jobs, metavar="SỐ", help="số tệp kiểm tra cùng lúc")
    add(
        "--scheduler", metavar="ĐỊA_CHỈ", help="kiểm tra trên cụm máy Dask, như tcp://10.0.0.5:8786"
    )
    store_help = f"nơi lưu kết quả thay cho {STORE}; {NO_STORE}: không lưu"
    add("--store", type=Path, metavar="TỆP", help=store_help)
    add("--each", action="store_true", help="nêu kết quả từng tệp, không chỉ tệp không đọc được")
    add("--quiet", action="store_true", help="chỉ nêu tệp không đọc được và phần tổng kết")
    add_rules_option(parser)
    add_plan_options(parser)
    return parser
