"""``batch``: every draft below a folder is checked; summaries as JSON and Excel."""

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from checker.commands.check import complain_of_library, overrides_of
from checker.commands.console import Console
from checker.commands.parser import (
    DRAFT_ENDINGS,
    CallError,
    Parser,
    add_plan_options,
    add_rules_option,
    jobs,
)
from checker.commands.pool import Task, below, run_tasks
from checker.counted import counts
from checker.errors import ReadError
from checker.exporters import FOR_PEOPLE, own_endings
from checker.exporters.own import is_own_report
from checker.library.load import load_library
from checker.readers import SUPPORTED_SUFFIXES
from checker.rounds.file_row import FileRow
from checker.system.atomic import WriteError, write_atomic
from checker.system.clock import today
from checker.verdict import FAILED, exit_status

_OWN = ("~$", ".")
"""Names that Word's lock files and hidden files begin with."""

_BESIDE = ("_files", ".files")
"""Names that the folders end with in which a web page keeps what belongs to it."""
_PAGES = (".html", ".htm", ".doc")
"""Endings of the pages themselves; Word saves them as .doc as well."""
_REPORTS = (*own_endings(*FOR_PEOPLE), ".soat.toml")
"""What the names of all the program's own files end with: nobody misses them."""
_NAMED = 20
"""So many files that are no documents are named."""
_IN_WORD = "hãy mở bằng Word và lưu thành .docx"
_PACKED = "trong đó có thể có dự thảo, hãy giải nén rồi kiểm tra lại"
_UNREAD = dict.fromkeys((".dotx", ".wps", ".wpd"), _IN_WORD) | {
    **dict.fromkeys((".zip", ".rar", ".7z"), _PACKED),
    ".pages": "hãy mở bằng Pages và xuất thành .docx",
}
"""Endings of documents that are not read, and what to do about them."""
_SIGNATURES = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""What documents begin with: of a name without an ending only this tells them."""


def run(words: Sequence[str], console: Console) -> int:
    """Check every draft below the folder that *words* name and return the exit status."""
    asked = _parser().read(words)
    if not asked.folder.is_dir():
        raise CallError(f"Không có thư mục “{asked.folder}”.")
    targets = [path for path in (asked.xlsx, asked.json) if path is not None]
    _refuse_drafts(targets)
    library = load_library(asked.rules)
    complain_of_library(library, console)
    outputs = set(map(_resolved, targets))
    closed: list[OSError] = []
    beside: list[Path] = []
    found = _files_below(asked.folder, closed.append, beside.append)
    files = [path for path in found if _resolved(path) not in outputs]
    named = [path for path in files if _is_draft(path.name) or _is_nameless(path)]
    own = {path for path in named if is_own_report(path)}
    paths = [path for path in named if path not in own]
    files = [path for path in files if path.suffix or path not in paths]
    unread = [path for path in files if path.suffix.lower() in _UNREAD]
    passed_over = [
        *_unread_lines(unread, asked.folder),
        *_beside_lines(beside, asked.folder),
        *_own_lines(sorted(own), asked.folder),
        *_other_lines(files, asked.folder),
    ]
    for error in closed:
        console.complain(
            f"Không mở được thư mục “{error.filename}” nên chưa kiểm tra tệp trong đó."
        )
    if not paths:
        console.complain(f"Trong “{asked.folder}” không có dự thảo nào ({DRAFT_ENDINGS}).")
        for line in passed_over:
            console.complain(line)
        return FAILED
    task = Task(
        asked.folder,
        library,
        overrides_of(asked, library),
        today(),
        with_data=asked.json is not None,
    )
    rows: list[FileRow] = []
    for row in run_tasks(paths, task, asked.jobs or os.cpu_count() or 1):
        rows.append(row)
        console.say(_line(row))
    statuses = [_status(row) for row in rows]
    console.say(f"\n{_total(rows)}")
    for line in passed_over:
        console.say(line)
    rows_of = {"json": rows, "xlsx": [*rows, *(_unread_row(path, asked.folder) for path in unread)]}
    written = [_write(name, path, rows_of[name], task, console)
               for name, path in (("json", asked.json), ("xlsx", asked.xlsx)) if path is not None]  # fmt: skip
    return max(statuses) if all(written) and not closed else FAILED


def _refuse_drafts(targets: Sequence[Path]) -> None:
    """Raise CallError where a summary would be written over what may be somebody's draft."""
    for path in targets:
        if not path.is_file() or not (_is_draft(path.name) or path.suffix.lower() in _UNREAD):
            continue
        if not _is_json(path):  # that is of an earlier call
            raise CallError(f"“{path}” có thể là một dự thảo nên không được ghi đè.")


def _is_json(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(1) == b"["
    except OSError:
        return False


def _files_below(
    folder: Path, closed: Callable[[OSError], object], beside: Callable[[Path], object]
) -> Iterator[Path]:
    """Yield the files below *folder* in the order of their names.

    ``closed`` is told of each folder that cannot be looked into, ``beside`` of each that is passed
    over as a web page's though that page does not stand there.
    """
    for root, folders, names in os.walk(folder, onerror=closed):
        pages = {Path(name).stem for name in names if name.lower().endswith(_PAGES)}
        for name in sorted(name for name in folders if name.endswith(_BESIDE)):
            if name.removesuffix(_BESIDE[0]).removesuffix(_BESIDE[1]) not in pages:
                beside(Path(root, name))
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and not name.endswith(_BESIDE)
        )
        for name in sorted(names):
            if not name.startswith(_OWN):
                yield Path(root, name)


def _is_draft(name: str) -> bool:
    return name.lower().endswith(SUPPORTED_SUFFIXES)


def _is_nameless(path: Path) -> bool:
    """Whether *path* is a document whose name has lost its ending."""
    if path.suffix:
        return False
    try:
        with path.open("rb") as file:
            return file.read(max(map(len, _SIGNATURES))).startswith(_SIGNATURES)
    except OSError:
        return False


def _unread_lines(paths: Sequence[Path], folder: Path) -> Iterator[str]:
    """Yield a sentence for each kind of document that was passed over, and the names."""
    kinds = Counter(path.suffix.lower() for path in paths)
    for suffix, count in sorted(kinds.items()):
        yield f"Không xét {count} tệp {suffix}: {_UNREAD[suffix]}."
        yield from (
            f"  {path.relative_to(folder)}" for path in paths if path.suffix.lower() == suffix
        )


def _beside_lines(folders: Sequence[Path], folder: Path) -> Iterator[str]:
    """Yield a sentence for each folder that was passed over without its page, and what it holds."""
    for path in folders:
        count = sum(_is_draft(file.name) for file in path.rglob("*"))
        yield (
            f"Không xét {count} tệp trong “{path.relative_to(folder)}”: đây là thư mục kèm theo "
            "một trang web đã lưu, nhưng không thấy trang đó. Nếu là dự thảo, hãy đổi tên thư mục."
        )


def _own_lines(paths: Sequence[Path], folder: Path) -> Iterator[str]:
    """Yield how many of the program's own reports were passed over, and their names."""
    if paths:
        yield f"Không xét {len(paths)} tệp do chính chương trình lập:"
        yield from (f"  {path.relative_to(folder)}" for path in paths)


def _other_lines(files: Sequence[Path], folder: Path) -> Iterator[str]:
    """Yield one line that counts and names the files that are no documents, where there are any."""
    others = [
        path.relative_to(folder).as_posix()
        for path in files
        if not _is_draft(path.name)
        and path.suffix.lower() not in _UNREAD
        and not path.name.endswith(_REPORTS)
    ]
    if others:
        more = f" và {len(others) - _NAMED} tệp khác" if len(others) > _NAMED else ""
        names = ", ".join(others[:_NAMED])
        yield f"Bỏ qua {len(others)} tệp không phải văn bản: {names}{more}."


def _unread_row(path: Path, folder: Path) -> FileRow:
    """Return the row of a document that was passed over, for the workbook."""
    suffix = path.suffix.lower()
    message = f"định dạng {suffix}, {_UNREAD[suffix]}."
    return FileRow(below(path, folder), error=ReadError("unsupported-format", message))


def _total(rows: Sequence[FileRow]) -> str:
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
    return f"Đã xem {len(rows)} tệp: {parts}."


def _status(row: FileRow) -> int:
    """Return the exit status that one file's outcome asks for."""
    return FAILED if row.error is not None else exit_status(row.summary)


def _parser() -> Parser:
    parser = Parser(
        "soat batch THƯ_MỤC [tùy chọn]", "Kiểm tra mọi dự thảo trong thư mục và các thư mục con."
    )
    parser.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="thư mục có các dự thảo")
    parser.add_argument("--xlsx", type=Path, metavar="TỆP_RA", help="bảng tổng hợp Excel")
    parser.add_argument("--json", type=Path, metavar="TỆP_RA", help="kết quả cho chương trình khác")
    parser.add_argument("--jobs", type=jobs, metavar="SỐ", help="số tệp kiểm tra cùng lúc")
    add_rules_option(parser)
    add_plan_options(parser)
    return parser


def _line(row: FileRow) -> str:
    name = row.path
    if isinstance(row.error, ReadError):
        return f"{name}: không đọc được. {row.error.message}"
    other = "" if row.has_own_rules else "ngoài các loại kế hoạch có bộ tiêu chí · "
    return f"{name}: {other}{counts(row.tally)}"


def _write(name: str, path: Path, rows: Sequence[FileRow], task: Task, console: Console) -> bool:
    try:
        write_atomic(path, _rendered(name, rows, task))
    except WriteError as error:
        console.complain(error.message)
        return False
    console.say(f"Đã ghi {path}")
    return True


def _rendered(name: str, rows: Sequence[FileRow], task: Task) -> bytes:
    if name == "json":
        from checker.exporters.json import dump, error_data  # noqa: PLC0415

        data = [
            row.data if row.error is None else error_data(str(task.folder / row.path), row.error)
            for row in rows
        ]
        return dump(data).encode("utf-8", "backslashreplace")
    from checker.exporters.xlsx.batch import batch_xlsx  # noqa: PLC0415

    return batch_xlsx(rows, task.folder, task.library.rules)


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, ValueError):
        return path
