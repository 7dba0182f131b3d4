"""``rules try``: what an office's rules would change in drafts, before they are used."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from checker.commands.check import complain_of_library, overrides_of
from checker.commands.console import Console
from checker.commands.parser import (
    DRAFT_ENDINGS,
    CallError,
    Parser,
    add_format_option,
    add_plan_options,
    add_rules_option,
    rules,
)
from checker.library.load import load_library
from checker.system.clock import today
from checker.trial.drafts import Drafts, drafts_in
from checker.trial.flips import Flip, Tried, flips
from checker.trial.sides import sides_of_files
from checker.trial.summary import Summary, lines, summary
from checker.verdict import FAILED, NO_GAP

_NO_RULES = "Còn thiếu: --rules TỆP, tiêu chí của đơn vị cần thử."


def run(words: Sequence[str], console: Console) -> int:
    """Tell for each draft that *words* name which verdicts flip; FAILED where one cannot be read."""
    asked = _parser().read(words[1:])
    if not asked.rules:
        raise CallError(_NO_RULES)
    sides = sides_of_files(asked.against, asked.rules)
    drafts = drafts_in(asked.drafts)
    named = load_library(asked.rules)
    complain_of_library(named, console)
    load_library(asked.against)  # one that cannot be read is told before anything is tried
    overrides = overrides_of(asked, named)
    found = (
        one
        for entry in drafts.entries
        for one in flips([entry], *sides.of(entry.path), overrides, today())
    )
    tried = list(_each(drafts, found, console if asked.format == "text" else None))
    told = summary(tried)
    if asked.format == "json":
        from checker.exporters.json import dump  # noqa: PLC0415 - only for programs

        console.out.write(dump(_data(tried, told)))
    else:
        console.say(f"\n{told.sentence}")
        for one in told.rules:
            console.say(f"  {one.sentence}")
    return FAILED if told.unread or not tried else NO_GAP


def _parser() -> Parser:
    parser = Parser(
        "soat rules try THƯ_MỤC|TỆP… --rules TỆP [--against TỆP_CŨ] [tùy chọn]",
        "Thử tiêu chí của đơn vị trên các dự thảo: kết luận nào thay đổi so với khi chưa có tiêu chí đó."
        " Không ghi gì.",
    )
    parser.add_argument(
        "drafts",
        nargs="+",
        type=Path,
        metavar="THƯ_MỤC|TỆP",
        help=f"thư mục có dự thảo, hoặc dự thảo: {DRAFT_ENDINGS}",
    )
    add_rules_option(parser)
    parser.add_argument(
        "--against",
        type=rules,
        action="append",
        default=[],
        metavar="TỆP_CŨ",
        help="so với tiêu chí này thay vì với bộ tiêu chí có sẵn; dùng được nhiều lần",
    )
    add_format_option(parser)
    add_plan_options(parser)
    return parser


def _each(drafts: Drafts, found: Iterator[Tried], console: Console | None) -> Iterator[Tried]:
    """Yield what was tried, told to people at *console* as soon as it is known."""
    for one in chain(drafts.unread, found):
        if console is not None:
            for line in lines(one):
                console.say(line)
            console.out.flush()
        yield one


def _data(tried: Sequence[Tried], told: Summary) -> dict[str, Any]:
    """Return what was tried as plain values."""
    from checker.exporters.json import SCHEMA  # noqa: PLC0415 - only for programs
    from checker.system.version import VERSION  # noqa: PLC0415 - as above

    return {
        "schema": SCHEMA,
        "tool": {"name": "soat", "version": VERSION},
        "drafts": [_draft(one) for one in tried],
        "summary": {
            "drafts": told.drafts,
            "worse": told.worse,
            "better": told.better,
            "reweighed": told.reweighed,
            "same": told.same,
            "unread": told.unread,
        },
    }


def _draft(one: Tried) -> dict[str, Any]:
    if one.error is not None:
        error = {"code": one.error.code, "message": one.error.message}
        return {"path": one.name, "error": error}
    return {"path": one.name, "flips": [_flip(flip) for flip in one.flips]}


def _flip(flip: Flip) -> dict[str, Any]:
    return {
        "rule": flip.rule,
        "title": flip.title,
        "before": flip.before.value if flip.before else None,
        "after": flip.after.value if flip.after else None,
        "message": flip.message,
        "quote": flip.quote,
        "places": flip.places,
        "places_before": flip.places_before,
    }
