"""Header, recipients and signature of a PDF page: each distance from both sides."""

import pytest

from checker.errors import ReadError
from checker.readers.file_line import FileLine
from checker.readers.pdf import reader
from checker.readers.pdf.page import Page
from checker.readers.pdf.segment import Segment
from tests.checker.readers.drawn import lines_of, segment
from tests.reading import LEXICON


def read(*segments: Segment) -> list[FileLine]:
    return lines_of([segments])


def texts(*segments: Segment) -> list[str]:
    return [line.text for line in read(*segments)]


def signed(
    *, raised: float = 0, indent: float = 0, pitch: float = 15, gap: float = 60, aside: float = 0
) -> list[str]:
    """The end of a plan; the signature stands beside the recipients."""
    last = 500 - 15 - pitch
    return texts(
        segment("Nơi nhận:", 85, 500), segment("TM. ỦY BAN NHÂN DÂN", 340, 500 + raised),
        segment("- Sở Nội vụ;", 85, 485), segment("CHỦ TỊCH", 373, 485),
        segment("- Lưu: VT.", 85 + indent, last),
        segment("Nguyễn Thị An", 358 + aside, last - gap),
    )  # fmt: skip


IN_ORDER = [
    "Nơi nhận:",
    "- Sở Nội vụ;",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Nguyễn Thị An",
]


def test_recipients_come_before_the_signature() -> None:
    assert signed() == IN_ORDER


@pytest.mark.parametrize(("raised", "whole"), [(21, True), (22, False)])
def test_a_signature_may_begin_a_line_and_a_half_higher(raised: float, whole: bool) -> None:
    assert (signed(raised=raised) == IN_ORDER) is whole


@pytest.mark.parametrize(("indent", "whole"), [(40, True), (41, False)])
def test_entries_of_the_recipients_are_hardly_indented(indent: float, whole: bool) -> None:
    assert (signed(indent=indent) == IN_ORDER) is whole


@pytest.mark.parametrize(("pitch", "whole"), [(35, True), (36, False)])
def test_the_recipients_end_at_more_room(pitch: float, whole: bool) -> None:
    assert (signed(pitch=pitch).index("- Lưu: VT.") == 2) is whole


def named(below: float, aside: float = 0) -> list[str]:
    """A plan's end with a table under it; the name stands so far below the post."""
    return texts(
        segment("Nơi nhận:", 85, 500), segment("CHỦ TỊCH", 373, 500),
        segment("- Lưu: VT.", 85, 485),
        segment("Phụ lục kèm theo", 85, 500 - below + 1),
        segment("Nguyễn Thị An", 358 + aside, 500 - below),
    )  # fmt: skip


@pytest.mark.parametrize(("below", "own"), [(125, True), (126, False)])
def test_the_name_stands_within_nine_lines_of_the_post(below: float, own: bool) -> None:
    assert (named(below).index("Nguyễn Thị An") == 3) is own


@pytest.mark.parametrize(("aside", "own"), [(19, True), (20, False), (-19, True), (-21, False)])
def test_the_name_stands_below_the_post(aside: float, own: bool) -> None:
    assert (named(100, aside).index("Nguyễn Thị An") == 3) is own


@pytest.mark.parametrize(
    ("left", "right", "align"),
    [
        (13, 13, "center"),
        (12, 13, "left"),  # an indent of a first line
        (20, 35, "center"),
        (20, 36, "left"),
        (61, 0, "right"),
        (60, 0, "left"),
        (61, 3, "left"),
        (61, 2, "right"),
    ],
)
def test_where_a_line_stands_between_the_edges(left: float, right: float, align: str) -> None:
    body = [segment("a" * 70, 85, 700 - 15 * k) for k in range(20)]  # from 85 to 505
    line = segment("Thực hiện", 85 + left, 400, width=420 - left - right)
    assert read(*body, line)[-1].align == align


@pytest.mark.parametrize(("wide", "edge"), [(328, True), (327, False)])
def test_running_text_takes_more_than_half_of_the_page(wide: float, edge: bool) -> None:
    body = [segment("a b", 85, 700 - 15 * k, width=wide) for k in range(1)]
    narrow = [segment("a b", 285, 500 - 15 * k, width=100) for k in range(12)]
    # Where nothing is wide, all lines tell the edge; most of them are narrow here.
    assert (read(*body, *narrow)[0].indent == 0) is edge


@pytest.mark.parametrize(
    ("lengths", "code"),
    [
        ((50, 50), None),
        ((50, 49), "no-text"),
        ((100, 0), None),
        ((99, 0), "no-text"),
        ((400, *[0] * 9), None),
        ((399, *[0] * 9), "no-text"),
    ],
)
def test_a_scan_has_few_letters(
    lengths: tuple[int, ...], code: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = [
        [segment("a" * length, 85, 700, page=page)] if length else []
        for page, length in enumerate(lengths)
    ]
    drawn = [Page(page, 595.0, pictured=True) for page in pages]
    monkeypatch.setattr(reader, "_pages", lambda *_: drawn)
    found = None
    try:
        reader.read_pdf(b"", LEXICON)
    except ReadError as error:
        found = error.code
    assert found == code


HEAD = [
    segment("TRƯỜNG THPT SUỐI NGÀN", 85, 780),
    segment("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 300, 780),
    segment("Số: 46/KH-THPT", 100, 740),
    segment("Suối Ngàn, ngày 16 tháng 5 năm 2026", 320, 740),
]
TEXT = [
    segment("KẾ HOẠCH TRIỂN KHAI THỰC TẬP", 200, 700),
    segment("Học sinh thực tập tại doanh nghiệp.", 85, 650),
]


def test_a_header_that_is_drawn_last_stands_first() -> None:
    assert texts(*TEXT, *HEAD) == texts(*HEAD, *TEXT)
    assert texts(*TEXT, *HEAD)[0] == "TRƯỜNG THPT SUỐI NGÀN"


def test_columns_that_are_drawn_one_by_one_stay_so() -> None:
    left = [segment(f"Cột trái {k}", 85, 700 - 20 * k) for k in range(3)]
    right = [segment(f"Cột phải {k}", 330, 700 - 20 * k) for k in range(3)]
    assert [text[:8] for text in texts(*left, *right)] == ["Cột trái"] * 3 + ["Cột phải"[:8]] * 3


@pytest.mark.parametrize(
    ("rest", "y", "whole"),
    [("VIỆT NAM", 784, True), ("VIỆT NAM", 760, False), ("XÃ AN HÒA", 784, False)],
)
def test_the_end_of_a_motto_that_wrapped_to_the_margin_is_put_to_it(
    rest: str, y: float, whole: bool
) -> None:
    lines = texts(
        segment("UBND XÃ AN HÒA", 72, 800), segment("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 270, 800),
        segment(rest, 72, y),
        segment("Số:   /KH-UBND", 72, 745), segment("Độc lập - Tự do - Hạnh phúc", 313, 745),
        segment("KẾ HOẠCH", 263, 700),
    )  # fmt: skip
    assert ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in lines) is whole
