"""``export``: one draft is checked, and its report becomes a file to send on."""

from collections.abc import Sequence
from pathlib import Path

from checker.commands.check import complain_of_library, overrides_of
from checker.commands.console import Console
from checker.commands.parser import (
    DRAFT_ENDINGS,
    CallError,
    Parser,
    add_plan_options,
    add_rules_option,
)
from checker.commands.progress import told
from checker.errors import ReadError
from checker.exporters import EXPORTERS, FOR_PEOPLE, ExportError
from checker.exporters.target import refusal, resolved, save
from checker.judge import examine
from checker.library.load import load_library
from checker.readers import SUPPORTED_SUFFIXES
from checker.report import Report
from checker.rounds.top import layers_folder
from checker.system.atomic import WriteError
from checker.system.clock import today
from checker.verdict import FAILED, exit_status


def run(words: Sequence[str], console: Console) -> int:
    """Check the file that *words* name, write the reports asked for, return the exit status."""
    asked = _parser().read(words)
    targets: dict[str, Path] = {
        name: path for name in FOR_PEOPLE if (path := getattr(asked, name)) is not None
    }
    _refuse_wrong(asked.file, targets)
    library = load_library(asked.rules, nearby=layers_folder(asked.file))
    complain_of_library(library, console)
    overrides, tell = overrides_of(asked, library), told(asked.file, console)
    outcome = examine(asked.file, library, overrides, today(), tell)
    if isinstance(outcome, ReadError):
        console.complain(f"{asked.file}: {outcome.message}")
        return FAILED
    # Every target is tried: one that is locked does not cost the others.
    written = [_export(outcome, name, path, console) for name, path in targets.items()]
    whole = all(written) and not library.unread
    return exit_status(outcome.summary()) if whole else FAILED


def _parser() -> Parser:
    parser = Parser(
        f"soat export TỆP {'|'.join(f'--{name}' for name in FOR_PEOPLE)} TỆP_RA [tùy chọn]",
        "Kiểm tra một dự thảo rồi ghi báo cáo; có thể ghi nhiều loại cùng lúc.",
    )
    parser.add_argument("file", type=Path, metavar="TỆP", help=f"dự thảo: {DRAFT_ENDINGS}")
    for name in FOR_PEOPLE:
        words = EXPORTERS[name].words
        parser.add_argument(f"--{name}", type=Path, metavar="TỆP_RA", help=words)
    add_rules_option(parser)
    add_plan_options(parser)
    return parser


def _refuse_wrong(draft: Path, targets: dict[str, Path]) -> None:
    if not targets:
        choices = ", ".join(f"--{name}" for name in FOR_PEOPLE)
        raise CallError(f"Cần nêu loại báo cáo và tệp để ghi: {choices}.")
    for name, path in targets.items():
        if words := refusal(draft, path):
            raise CallError(words)
        if _is_of_another_kind(name, path):
            raise CallError(
                f"“{path.name}” không có đuôi của loại báo cáo này; hãy đặt tên kết thúc bằng"
                f" {EXPORTERS[name].suffix}."
            )
    if len({resolved(path) for path in targets.values()}) < len(targets):
        raise CallError("Mỗi loại báo cáo cần một tệp riêng.")


def _is_of_another_kind(name: str, path: Path) -> bool:
    """Whether the ending of *path* tells of another kind of file than the report *name* is."""
    own = EXPORTERS[name].suffix
    others = {*SUPPORTED_SUFFIXES, *(exporter.suffix for exporter in EXPORTERS.values())}
    ending = path.suffix.lower()
    return ending in others and ending != own and not own.startswith(ending)  # .htm is .html


def _export(report: Report, name: str, path: Path, console: Console) -> bool:
    try:
        save(report, name, path)
    except (WriteError, ExportError) as error:
        console.complain(error.message)
        return False
    words = EXPORTERS[name].words
    console.say(f"Đã ghi {words[0].lower()}{words[1:]}: {path}")
    return True
