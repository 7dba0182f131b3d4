"""``compare``: two drafts of one plan, and what changed between them."""

from collections.abc import Sequence
from pathlib import Path

from checker.commands.check import complain_of_library, overrides_of
from checker.commands.console import Console
from checker.commands.parser import Parser, add_format_option, add_plan_options, add_rules_option
from checker.commands.progress import told
from checker.errors import ReadError
from checker.exporters.comparison import comparison_data, comparison_text
from checker.judge import examine
from checker.library.load import load_library
from checker.report import Report
from checker.review.compare import compare
from checker.rounds.top import layers_folder
from checker.system.clock import today
from checker.verdict import FAILED, exit_status


def run(words: Sequence[str], console: Console) -> int:
    """Compare the files that *words* name; the exit status is that of checking the new one."""
    asked = _parser().read(words)
    library = load_library(asked.rules, nearby=layers_folder(asked.new))
    complain_of_library(library, console)
    reports: list[Report] = []
    for path in (asked.old, asked.new):
        overrides = overrides_of(asked, library)
        outcome = examine(path, library, overrides, today(), told(path, console))
        if isinstance(outcome, ReadError):
            console.complain(f"{path}: {outcome.message}")
        else:
            reports.append(outcome)
    if len(reports) < 2:
        return FAILED
    comparison = compare(*reports)
    if asked.format == "json":
        from checker.exporters.json import dump  # noqa: PLC0415

        console.out.write(dump(comparison_data(comparison)))
    else:
        console.out.write(comparison_text(comparison))
    return FAILED if library.unread else exit_status(comparison.new.summary())


def _parser() -> Parser:
    parser = Parser(
        "soat compare BẢN_CŨ BẢN_MỚI [tùy chọn]",
        "So sánh hai bản của một dự thảo: đã sửa, vẫn còn, mới phát sinh.",
    )
    parser.add_argument("old", type=Path, metavar="BẢN_CŨ", help="dự thảo trước khi sửa")
    parser.add_argument("new", type=Path, metavar="BẢN_MỚI", help="dự thảo sau khi sửa")
    add_format_option(parser)
    add_rules_option(parser)
    add_plan_options(parser)
    return parser
