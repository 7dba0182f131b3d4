"""What a round says on the terminal: how far it is on one line, bad files by name, the summary last."""

from io import StringIO

import pytest

from checker.commands.console import Console
from checker.commands.round_said import Said, missing, so_far
from checker.errors import ReadError
from checker.exporters.text import Look
from checker.lasting import left
from checker.rounds.file_row import FileRow
from checker.rounds.overview import Office, OfficeLine, Overview
from checker.rounds.run import Progress
from checker.shown import Shown


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress(120, 3321, 0, "a", 76.4, 42.3),
         "120/3.321 · 42 tệp mỗi giây · còn khoảng 1 phút"),
        (Progress(3, 40, 0, "a", 100.0, 0.37), "3/40 · 0,4 tệp mỗi giây · còn khoảng 2 phút"),
        (Progress(40, 40, 3, "a", 0.0, 12.0), "40/40 · 12 tệp mỗi giây"),
        (Progress(5, 40, 5), "5/40"),
    ],
)  # fmt: skip
def test_how_far_it_is_stands_on_one_line(progress: Progress, words: str) -> None:
    assert so_far(progress) == words


def test_time_left_is_said_as_people_say_it() -> None:
    assert [left(s).removeprefix("còn khoảng ") for s in (0.2, 59.4, 61, 3600, 7325)] == [
        "1 giây", "59 giây", "1 phút", "1 giờ 0 phút", "2 giờ 2 phút",
    ]  # fmt: skip


def told(*, each: bool, quiet: bool) -> tuple[str, str]:
    out, err = StringIO(), Terminal()
    said = Said(Console(out, err, Look()), ["a.txt", "b.txt", "c.txt"], quiet=quiet, each=each)
    rows = [
        FileRow("c.txt", error=ReadError("damaged", "Tệp hỏng.")),
        FileRow("a.txt", error=ReadError("damaged", "Tệp hỏng.")),
        FileRow("b.txt", tally=dict.fromkeys(Shown, 0)),
    ]
    for number, row in enumerate(rows, 1):
        said.row(row)
        said.progress(Progress(number, 3, 0, row.path, 5.0, 1.0))
    said.clear()
    return out.getvalue(), err.getvalue()


def test_bad_files_are_named_in_order_whichever_is_done_first() -> None:
    out, err = told(each=False, quiet=False)
    assert out == "a.txt: không đọc được. Tệp hỏng.\nc.txt: không đọc được. Tệp hỏng.\n"
    assert "\n" not in err
    assert "3/3" in err
    assert err.endswith("\r")  # the line that moves is gone
    assert told(each=False, quiet=True) == (out, "")
    assert [line[:5] for line in told(each=True, quiet=True)[0].splitlines()] == [
        "a.txt", "b.txt", "c.txt",
    ]  # fmt: skip


def test_what_is_said_meanwhile_takes_the_moving_line_away() -> None:
    both = Terminal()  # as on a screen
    said = Said(Console(both, both, Look()), [])
    said.at("Đang ghi bảng.xlsx…")
    said.complain("Không ghi được.")
    said.at("")
    said.say("Đã ghi.")
    assert both.getvalue() == f"\rĐang ghi bảng.xlsx…\r{' ' * 19}\rKhông ghi được.\n\rĐã ghi.\n"


def test_who_has_not_handed_in_is_counted_once_and_named() -> None:
    lines = [OfficeLine(Office(f"Xóm {k}", "xã"), None) for k in range(22)]
    lines += [OfficeLine(Office("Bản Bo", "xã"), FileRow("a.txt")),
              OfficeLine(Office("Tả Lèng", "xã"), None, unread=(FileRow("b.txt"),)),
              OfficeLine(Office("Ngoài", "xã"), FileRow("c.txt"), listed=False)]  # fmt: skip
    overview = Overview("đợt", "2026-11-27", (), (), tuple(lines))
    words = missing(overview, quiet=False)
    assert words.startswith("Chưa nộp 22/24 đơn vị: xã Xóm 0, xã Xóm 1, ")
    assert words.endswith(" và 2 đơn vị khác.")
    assert missing(overview, quiet=True) == "Chưa nộp 22/24 đơn vị."
    assert missing(None, quiet=True) == ""
