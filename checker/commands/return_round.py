"""``return``: every office of a round gets its folder: notice, Word copy with comments, checklist."""

import os
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from checker.commands.check import complain_of_library, overrides_of
from checker.commands.console import Console
from checker.commands.ended import ending_cleanly
from checker.commands.folders import must_be_folder
from checker.commands.parser import (
    CallError,
    Parser,
    add_plan_options,
    add_roster_option,
    add_rules_option,
    jobs,
)
from checker.commands.round_overview import overseen
from checker.commands.round_said import Said
from checker.commands.round_store import NO_STORE
from checker.exporters.target import resolved
from checker.library.load import load_library
from checker.rounds.addressed import Answer, answers_of
from checker.rounds.answering import answer_all
from checker.rounds.answers import Answered
from checker.rounds.given import ASIDE, begin
from checker.rounds.key import Keys
from checker.rounds.letter import ANY_DAY, Setting
from checker.rounds.run import Progress
from checker.system.atomic import WriteError
from checker.system.clock import today
from checker.verdict import FAILED

WRITTEN = 0
_NAMED = 20
"""So many sentences of one sort are told."""
_PARTIAL = "Còn {} tệp trong đợt chưa xem nên trả lời chưa đủ; hãy chạy lại để xem hết."
_NO_REMINDERS = " Chưa biết đơn vị nào chưa nộp nên không lập thông báo nhắc."
_IN_VAIN = 5
"""After so many offices, one after another, for which nothing could be written, it is given up."""


def run(words: Sequence[str], console: Console) -> int:
    """Write the answers that *words* ask for and return the exit status."""
    asked = _parser().read(words)
    _refuse_wrong(asked.folder, asked.to)
    library = load_library(asked.rules)
    complain_of_library(library, console)
    overrides = overrides_of(asked, library)
    try:
        begin(asked.to, asked.folder)
    except WriteError as error:
        console.complain(error.message)
        return FAILED
    with ending_cleanly():
        found = overseen(asked, library, overrides, console)
        if found is None:
            return FAILED
        if left := found.overview.left:
            console.complain(_PARTIAL.format(left) + asked.remind * _NO_REMINDERS)
        answers = answers_of(
            *found, library.lexicon, remind=asked.remind, only_open=asked.only_open
        )
        setting = Setting(
            folder=asked.folder,
            library=library,
            overrides=overrides,
            today=today(),
            to=asked.to,
            when=datetime.now().astimezone(),
            keys=Keys(asked.rules, overrides, ANY_DAY, library),
            office=asked.office,
        )
        done = _written(answers, setting, asked.jobs or os.cpu_count() or 1, console)
    return _told(done, len(answers), asked.to, console)


def _parser() -> Parser:
    parser = Parser(
        "soat return THƯ_MỤC --to NƠI_GHI [tùy chọn]",
        "Lập trả lời cho từng đơn vị của một đợt rà soát: thông báo một trang, bản Word có góp ý,"
        " phiếu kiểm tra. Chạy lại chỉ ghi phần mới hoặc đã đổi; bản đã ghi trước đó được chuyển vào thư"
        " mục “Bản cũ …” của đơn vị, tệp đã có người sửa được giữ nguyên tại chỗ.",
    )
    add = parser.add_argument
    add("folder", type=Path, metavar="THƯ_MỤC", help="thư mục có các dự thảo")
    add("--to", type=Path, required=True, metavar="NƠI_GHI", help="thư mục để ghi các trả lời")
    add("--office", default="", metavar="ĐƠN_VỊ", help="cơ quan rà soát, như 'Sở Nội vụ tỉnh …'")
    add("--remind", action="store_true", help="cả thông báo nhắc các đơn vị chưa nộp")
    add("--only-open", action="store_true", help="chỉ đơn vị có kế hoạch còn việc phải làm")
    add_roster_option(parser)
    add("--store", type=Path, metavar="TỆP", help=f"nơi lưu kết quả; {NO_STORE}: không lưu")
    add("--jobs", type=jobs, metavar="SỐ", help="số đơn vị lập cùng lúc")
    add_rules_option(parser)
    add_plan_options(parser)
    return parser


def _refuse_wrong(folder: Path, to: Path) -> None:
    must_be_folder(folder)
    if resolved(to) in (resolved(folder), *resolved(folder).parents):
        raise CallError(
            f"Các trả lời không được ghi vào chính thư mục có dự thảo; hãy chọn thư mục khác với “{to}”."
        )


def _written(
    answers: Sequence[Answer], setting: Setting, workers: int, console: Console
) -> list[Answered]:
    """Write the answers and return what became of each, telling how far it is."""
    said, began = Said(console, []), time.monotonic()
    done: list[Answered] = []
    in_vain = 0
    try:
        with closing(answer_all(answers, setting, workers)) as way:
            for one in way:
                if one is None:
                    continue
                done.append(one)
                in_vain = in_vain + 1 if one.failed and not one.written else 0
                if in_vain >= _IN_VAIN:
                    break
                said.progress(_progress(len(done), len(answers), time.monotonic() - began))
    except BaseException:
        said.clear()
        console.complain(
            f"Đã dừng khi lập được {len(done)}/{len(answers)} trả lời; chạy lại lệnh này để làm tiếp."
        )
        raise
    said.clear()
    return done


def _progress(done: int, of: int, spent: float) -> Progress:
    rate = done / spent if spent > 0 else 0.0
    return Progress(done, of, 0, seconds_left=(of - done) / rate if rate else None, rate=rate)


def _some(sentences: Sequence[str], say: Callable[[str], None]) -> None:
    """Say the first of *sentences*, and how many more there are."""
    for words in sentences[:_NAMED]:
        say(words)
    if len(sentences) > _NAMED:
        say(f"và {len(sentences) - _NAMED} trường hợp khác.")


def _told(done: Sequence[Answered], of: int, to: Path, console: Console) -> int:
    """Tell what was written and what was not, and return the exit status."""
    failed = [words for one in done for words in one.failed]
    kept = [words for one in done for words in one.kept]
    _some(failed, console.complain)
    _some(kept, console.say)
    written, same = sum(one.written for one in done), sum(one.same for one in done)
    changed = sum(one.changed for one in done)
    parts = [f"đã ghi {written} tệp"]
    if same:
        parts.append(f"{same} tệp đã có từ trước")
    if changed:
        parts.append(f"trong đó {changed} tệp đã có người sửa, giữ nguyên")
    if aside := sum(one.aside for one in done):
        parts.append(f"{aside} tệp của lần trước được giữ trong thư mục “{ASIDE} …” của đơn vị")
    console.say(f"Trả lời cho {len(done)} đơn vị trong “{to}”: {', '.join(parts)}.")
    if len(done) < of:
        console.complain(
            f"Còn {of - len(done)} đơn vị chưa lập được; hãy xem lỗi nêu trên rồi chạy lại lệnh này."
        )
    return FAILED if failed or len(done) < of else WRITTEN
