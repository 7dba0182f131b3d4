"""``batch``: every draft below a folder is checked; summaries as JSON and Excel."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from checker.atomic import WriteError, write_atomic
from checker.errors import ReadError
from checker.exporters.batch_row import BatchRow
from checker.exporters.text import counts
from checker.readers import SUPPORTED_SUFFIXES
from rules.commands.check import FAILED, GAP, NO_GAP, complain_of_library, overrides_of
from rules.commands.console import Console
from rules.commands.parser import CallError, Parser, add_plan_options, add_rules_option, jobs
from rules.commands.pool import Task, run_tasks
from rules.load import load_library

_OWN = ("~$", ".")
"""Names that Word's lock files and hidden files begin with."""


def run(words: Sequence[str], console: Console) -> int:
    """Check every draft below the folder that *words* name and return the exit status."""
    asked = _parser().read(words)
    if not asked.folder.is_dir():
        raise CallError(f"Không có thư mục “{asked.folder}”.")
    library = load_library(asked.rules)
    complain_of_library(library, console)
    outputs = {_resolved(path) for path in (asked.xlsx, asked.json) if path is not None}
    closed: list[OSError] = []
    found = drafts_below(asked.folder, closed.append)
    paths = [path for path in found if _resolved(path) not in outputs]
    for error in closed:
        console.complain(
            f"Không mở được thư mục “{error.filename}” nên chưa kiểm tra tệp trong đó."
        )
    if not paths:
        console.complain(f"Trong “{asked.folder}” không có dự thảo nào (.docx, .pdf, .txt, .md).")
        return FAILED
    task = Task(tuple(asked.rules), overrides_of(asked), with_data=asked.json is not None)
    rows: list[BatchRow] = []
    for row in run_tasks(paths, task, asked.jobs or os.cpu_count() or 1):
        rows.append(row)
        console.say(_line(row, asked.folder))
    statuses = [status_of_row(row) for row in rows]
    console.say(
        f"\nĐã xem {len(rows)} tệp: {statuses.count(NO_GAP)} không có tiêu chí thiếu, sai · "
        f"{statuses.count(GAP)} còn thiếu, sai · {statuses.count(FAILED)} không đọc được."
    )
    written = [_write(name, path, rows, asked.folder, console)
               for name, path in (("json", asked.json), ("xlsx", asked.xlsx)) if path is not None]  # fmt: skip
    return max(statuses) if all(written) and not closed else FAILED


def drafts_below(folder: Path, closed: Callable[[OSError], object]) -> Iterator[Path]:
    """Yield the supported files below *folder* in the order of their names.

    ``closed`` is told of each folder that cannot be looked into.
    """
    for root, folders, names in os.walk(folder, onerror=closed):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(_OWN) and name.lower().endswith(SUPPORTED_SUFFIXES):
                yield Path(root, name)


def status_of_row(row: BatchRow) -> int:
    """Return the exit status that one file's outcome asks for."""
    if row.error is not None:
        return FAILED
    return GAP if row.gaps else NO_GAP


def _parser() -> Parser:
    parser = Parser(
        "soat batch THƯ_MỤC [tuỳ chọn]", "Kiểm tra mọi dự thảo trong thư mục và các thư mục con."
    )
    parser.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="thư mục có các dự thảo")
    parser.add_argument("--xlsx", type=Path, metavar="TỆP_RA", help="bảng tổng hợp Excel")
    parser.add_argument("--json", type=Path, metavar="TỆP_RA", help="kết quả cho chương trình khác")
    parser.add_argument("--jobs", type=jobs, metavar="SỐ", help="số tệp kiểm tra cùng lúc")
    add_rules_option(parser)
    add_plan_options(parser)
    return parser


def _line(row: BatchRow, folder: Path) -> str:
    name = Path(row.path).relative_to(folder)
    if isinstance(row.error, ReadError):
        return f"{name}: không đọc được. {row.error.message}"
    return f"{name}: {counts(row.summary)}"


def _write(name: str, path: Path, rows: Sequence[BatchRow], folder: Path, console: Console) -> bool:
    try:
        write_atomic(path, _rendered(name, rows, folder))
    except WriteError as error:
        console.complain(error.message)
        return False
    console.say(f"Đã ghi {path}")
    return True


def _rendered(name: str, rows: Sequence[BatchRow], folder: Path) -> bytes:
    if name == "json":
        from checker.exporters.json import dump, error_data  # noqa: PLC0415

        data = [row.data if row.error is None else error_data(row.path, row.error) for row in rows]
        return dump(data).encode("utf-8", "backslashreplace")
    from checker.exporters.xlsx_batch import batch_xlsx  # noqa: PLC0415

    return batch_xlsx(rows, folder)


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, ValueError):
        return path
