"""Which version counts: the plan's own day and number, then the names of the files, then when they were changed."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest

from checker.rounds.file_row import FileRow
from checker.rounds.overview import Office, OfficeLine
from checker.rounds.since import within
from checker.rounds.versions import is_other_form, mark_of, newest
from tests.rounds.rows import LIBRARY, overview, plan

DAY, LATER = dt.date(2026, 3, 1), dt.date(2026, 4, 1)


@pytest.mark.parametrize(
    "names",
    [
        ["KH.docx", "KH v2.docx"],
        ["KH lần 1.docx", "KH lần 2.docx", "KH lần 10.docx"],
        ["KH_lan_1.docx", "KH_lan_2.docx"],
        ["KH.docx", "KH sua lan 2.docx"],
        ["KH.docx", "KH (đã sửa).docx", "KH lần 3.docx"],
        ["KH.docx", "KH da sua.docx"],
        ["KH.docx", "KH sau thẩm định.docx", "KH bản cuối.docx"],
        ["KH lần 3.docx", "KH final.docx"],
        ["Lần 1/KH.docx", "Lần 2/KH.docx"],
        ["Lan 1/KH.docx", "Lan 1/KH v2.docx", "Lan 3/KH.docx"],
        ["KH.docx", "KH (1).docx", "KH (2).docx"],
        ["nop.zip/KH.docx", "nop.zip/KH bản ký.docx"],
    ],
)
def test_the_names_of_files_tell_the_newer(names: Sequence[str]) -> None:
    marks = [mark_of(name, LIBRARY.lexicon) for name in names]
    assert marks == sorted(marks)
    assert len(set(marks)) == len(marks)
    found = newest([plan(name, "Bình Lư") for name in names], LIBRARY.lexicon)
    assert [found.row.path, *(row.path for row in found.others)] == list(reversed(names))
    assert found.told == ""


@pytest.mark.parametrize(
    "name",
    ["KH 2026.docx", "KH BĐG xã A Lưới 2.docx", "KH bản 2026.docx", "Kế hoạch sữa học đường.docx",
     "KH năm 2026 lần đầu.docx", "bản Lướt.docx", "V/v triển khai.docx", "KH ban hành kèm.docx"],
)  # fmt: skip
def test_other_numbers_and_words_are_no_mark(name: str) -> None:
    assert mark_of(name, LIBRARY.lexicon) == mark_of("KH.docx", LIBRARY.lexicon)


@pytest.mark.parametrize(
    ("rows", "first"),
    [
        pytest.param([plan("KH v2.docx", date=DAY), plan("KH.docx", date=LATER)], 1, id="the later day"),
        pytest.param(
            [plan("a.docx", date=DAY, number="7/KH-UBND"), plan("b v2.docx", date=DAY, number="12/KH-UBND")],
            1, id="the higher number of a day",
        ),
        pytest.param(
            [plan("a.docx", date=DAY), plan("a v2.docx", modified=1.0)], 1,
            id="without a day in one of them the names tell",
        ),
        pytest.param([plan("a.docx", date=DAY), plan("b.docx")], 0, id="with equal names the one with a day"),
        pytest.param([plan("a.docx", modified=5.0), plan("b.docx", modified=9.0)], 1, id="changed later"),
        pytest.param([plan("a.docx", modified=5.0), plan("a.pdf", modified=9.0)], 0, id="one plan as Word and PDF"),
        pytest.param(
            [plan("a.docx", modified=1.0), plan("b.docx", modified=5.0), plan("a.pdf", modified=9.0)], 0,
            id="the Word file of the PDF that was changed last",
        ),
        pytest.param(
            [plan("KH.docx", modified=9000.0), plan("KH (1).docx", modified=5000.0)], 0,
            id="changed after a further file of its name had come",
        ),
        pytest.param(
            [plan("KH.docx", modified=5000.0), plan("KH (1).docx", modified=9000.0)], 1, id="a further file",
        ),
        pytest.param(
            [plan("KH.docx", modified=9001.0), plan("KH (1).docx", modified=9000.0)], 1,
            id="copied together, in another order",
        ),
        pytest.param(
            [plan("KH v2.docx", modified=5000.0), plan("KH.docx", modified=9000.0)], 0,
            id="a name that says more than which came later",
        ),
    ],
)  # fmt: skip
def test_the_newest_counts(rows: Sequence[FileRow], first: int) -> None:
    for order in (rows, rows[::-1]):
        assert newest(order, LIBRARY.lexicon).row is rows[first]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            [plan("a.docx", modified=5.0), plan("b.docx", modified=9.0)],
            "lấy tệp được sửa sau cùng “b.docx”",
        ),
        ([plan("a.docx"), plan("b.docx")], "tạm lấy “b.docx”"),
        ([plan("a.docx", modified=5.0), plan("a.pdf", modified=9.0)], ""),
        ([plan("a.docx", sha256="1"), plan("b.docx", sha256="1")], ""),
        (
            [plan("KH.docx", modified=9000.0), plan("KH (1).docx", modified=5000.0)],
            "sửa sau cùng “KH.docx”",
        ),
        ([plan("KH.docx", modified=5000.0), plan("KH (1).docx", modified=9000.0)], ""),
    ],
)
def test_where_only_the_files_day_tells_it_is_told(rows: Sequence[FileRow], told: str) -> None:
    said = newest(rows, LIBRARY.lexicon).told
    assert told in said if told else not said


def test_a_copy_stands_behind_what_it_is_of() -> None:
    rows = [
        plan("KH (1).docx", sha256="1"),
        plan("KH.docx", sha256="1"),
        plan("KH v2.docx", sha256="2"),
    ]
    found = newest(rows, LIBRARY.lexicon)
    assert [found.row.path, *(row.path for row in found.others)] == [
        "KH v2.docx",
        "KH.docx",
        "KH (1).docx",
    ]


@pytest.mark.parametrize(
    ("other", "is_form"),
    [
        (plan("x/KH.pdf", date=DAY), True),
        (plan("x/KH.pdf", date=DAY, number="12/KH-UBND"), False),
        (plan("x/KH ky.pdf", date=DAY), False),
        (plan("y/KH.pdf", date=DAY), False),
        (plan("x/KH.docx", date=DAY), False),
    ],
)
def test_word_and_pdf_of_one_plan_are_one_version(other: FileRow, is_form: bool) -> None:
    word = plan("x/KH.docx", date=DAY)
    assert is_other_form(other, word) == is_form
    line = OfficeLine(Office("Bình Lư"), word, (other,))
    same = other.sha256 == word.sha256
    assert line.version == (1 if is_form or same else 2)
    assert line.is_several == (not is_form)
    (since,) = within(replace(overview([]), lines=(line,))).lines
    assert since.before is (None if is_form or same else other)
