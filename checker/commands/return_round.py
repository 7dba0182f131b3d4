"""``return``: every office of a round gets its folder: notice, Word copy with comments, checklist."""

import os
import time
from collections.abc import Sequence
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
from checker.commands.round_overview import overseen, round_asked
from checker.commands.round_said import Said
from checker.commands.round_store import NO_STORE
from checker.library.load import load_library
from checker.rounds.addressed import Answer, answers_of
from checker.rounds.answering import answer_all
from checker.rounds.answers import Answered
from checker.rounds.given import begin
from checker.rounds.key import Keys
from checker.rounds.letter import ANY_DAY, Setting
from checker.rounds.run import Progress
from checker.rounds.written import NOT_WHOLE, counted, first_of, is_in_vain, is_own
from checker.system.atomic import WriteError
from checker.system.clock import today
from checker.verdict import FAILED

WRITTEN = 0


def run(words: Sequence[str], console: Console) -> int:
    """Write the answers that *words* ask for and return the exit status."""
    asked = _parser().read(words)
    _refuse_wrong(asked.folder, asked.to)
    library = load_library(asked.rules, nearby=asked.folder)
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
        if found.overview.left:
            console.complain(NOT_WHOLE)
            return FAILED
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
            keys=Keys(round_asked(asked, overrides, None).own, overrides, ANY_DAY, library),
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
    if is_own(folder, to):
        raise CallError(
            f"Các trả lời không được ghi vào chính thư mục có dự thảo; hãy chọn thư mục khác với “{to}”."
        )


def _written(
    answers: Sequence[Answer], setting: Setting, workers: int, console: Console
) -> list[Answered]:
    """Write the answers and return what became of each, telling how far it is."""
    said, began = Said(console, []), time.monotonic()
    done: list[Answered] = []
    try:
        with closing(answer_all(answers, setting, workers)) as way:
            for one in way:
                if one is None:
                    continue
                done.append(one)
                if is_in_vain(done):
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


def _told(done: Sequence[Answered], of: int, to: Path, console: Console) -> int:
    """Tell what was written and what was not, and return the exit status."""
    failed = [words for one in done for words in one.failed]
    kept = [words for one in done for words in one.kept]
    for words in first_of(failed):
        console.complain(words)
    for words in first_of(kept):
        console.say(words)
    console.say(counted(done, to))
    if len(done) < of:
        console.complain(
            f"Còn {of - len(done)} đơn vị chưa lập được; hãy xem lỗi nêu trên rồi chạy lại lệnh này."
        )
    return FAILED if failed or len(done) < of else WRITTEN
