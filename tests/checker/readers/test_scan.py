"""Scanned pages: recognised in a process of their own, read as the page they show, marked."""

import pickle
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from checker.errors import ReadError
from checker.readers.pdf.grid import grids
from checker.readers.pdf.picture import Picture
from checker.readers.pdf.rules import Rule
from checker.readers.pdf.scan import recogniser
from checker.readers.pdf.scan.askew import straightened
from checker.readers.pdf.scan.borders import borders
from checker.readers.pdf.scan.numerals import with_numerals
from checker.readers.pdf.scan.page import scanned_page
from checker.readers.pdf.scan.recogniser import recognise
from checker.readers.pdf.scan.seen import Seen, SeenWord
from checker.readers.pdf.segment import Segment
from checker.system import own_process
from tests.builders import build_pdf, build_scan
from tests.builders.pdf import build_mixed_pdf
from tests.checker.readers.fake_engine import BREAKS, HANGS
from tests.checker.readers.seeing import pictures, recognise_as, save_scan, seen_in
from tests.reading import LEXICON, read

PLAN = [
    "ỦY BAN NHÂN DÂN",
    "XÃ AN HÒA",
    "Số: 12/KH-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "An Hòa, ngày 12 tháng 3 năm 2026",
    "KẾ HOẠCH",
    "Thực hiện công tác bình đẳng giới năm 2026",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "Nâng cao nhận thức của cán bộ, công chức và Nhân dân về bình đẳng giới trên địa bàn xã.",
    "II. TỔ CHỨC THỰC HIỆN",
    "Các cơ quan, đơn vị triển khai thực hiện nghiêm túc Kế hoạch này./.",
]
needs_engine = pytest.mark.skipif(find_spec("tesserocr") is None, reason="the extra ocr")


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan as a PDF file with text."""
    return build_pdf(tmp_path_factory.mktemp("scan") / "text.pdf", PLAN)


def test_a_scan_is_read_as_the_page_it_shows(
    text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = recognise_as(monkeypatch, seen_in(text))
    document = read(build_scan(tmp_path / "a.pdf", pages=1))
    assert document.text == read(text).text
    assert asked == [0]
    assert document.recognised == {1}
    assert document.is_recognised(0)
    (warning,) = document.warnings
    assert warning.startswith("Trang 1 là ảnh quét")


def test_of_a_mixed_file_only_the_pictures_are_recognised(
    text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = "Ủy ban nhân dân xã ban hành Kế hoạch này để các đơn vị thực hiện trong năm 2026."
    seen = seen_in(text)[0]
    asked = recognise_as(monkeypatch, {1: seen})
    document = read(build_mixed_pdf(tmp_path / "a.pdf", [typed, "", ""]))
    assert asked == [1, 2]
    assert document.recognised == {2}
    assert not document.is_recognised(0)
    assert document.is_recognised(document.text.index("KẾ HOẠCH"))
    assert [warning.split(" ")[1] for warning in document.warnings] == ["2", "3"]


@pytest.mark.parametrize("pages", [1, 2])
def test_where_nothing_is_recognised_there_is_no_text(
    pages: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recognise_as(monkeypatch, {0: Seen((), (), 595.0)})
    with pytest.raises(ReadError, match="không nhận dạng được chữ") as caught:
        read(build_scan(tmp_path / "a.pdf", pages=pages))
    assert caught.value.code == "no-text"


def test_without_the_extra_it_is_told_what_to_install(
    tmp_path: Path, nothing_recognised: None
) -> None:
    with pytest.raises(ReadError, match=r"pip install \.\[ocr\]") as caught:
        read(build_scan(tmp_path / "a.pdf"))
    assert caught.value.code == "no-text"


# The other process ------------------------------------------------------------------------------


def _recognised(pages: Sequence[int]) -> dict[int, str]:
    way, told = recognise(b"page", pages), []
    while True:
        try:
            told.append(next(way))
        except StopIteration as end:
            assert [at.page for at in told] == [*pages]
            return {page: seen.lines[0][0].text for page, seen in end.value.items()}


def test_another_process_recognises(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recogniser, "_SERVER", "tests.checker.readers.fake_engine")
    assert _recognised([0, 2]) == {0: "page 0", 2: "page 2"}
    # The page at which it breaks down is left out.
    assert _recognised([1, BREAKS, 4]) == {1: "page 1", 4: "page 4"}


def test_an_engine_that_breaks_down_at_every_page_is_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(recogniser, "_SERVER", "tests.checker.readers.fake_engine")
    told = [at.page for at in recognise(b"page", [BREAKS] * 9)]
    assert told == [BREAKS] * 3


def test_the_other_process_ends_with_the_one_that_asks() -> None:
    """In the middle of a page, too: nobody waits for what a window that was closed has asked."""
    process = own_process.start("tests.checker.readers.fake_engine", recogniser.ARGUMENT)
    assert process.stdin is not None
    assert process.stdout is not None
    pickle.dump((b"page", (0, HANGS)), process.stdin)
    process.stdin.flush()
    try:
        assert pickle.load(process.stdout).width == 595  # noqa: S301 - from the fake engine
        process.stdin.close()
        assert process.wait(timeout=10) == 0
    finally:
        own_process.end(process)


def test_who_asks_for_no_more_ends_the_other_process(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = []
    end = recogniser.own_process.end
    monkeypatch.setattr(recogniser, "_SERVER", "tests.checker.readers.fake_engine")
    monkeypatch.setattr(recogniser.own_process, "end", lambda p: (end(p), ended.append(p)))
    way = recognise(b"page", [0, 1])
    next(way)
    way.close()
    assert [process.poll() is not None for process in ended] == [True]


# What is seen -----------------------------------------------------------------------------------


def _segments(*texts: str) -> list[list[Segment]]:
    plain = Segment("", 85, 500, 0, 14, 30, 0, bold=False, italic=False)
    return [[plain._replace(text=text, y=800 - 20 * k) for k, text in enumerate(texts)]]


def test_numerals_follow_each_other() -> None:
    table = {
        ("L MỤC ĐÍCH", "IL. CHỈ TIÊU", "HI. NỘI DUNG", "1V. KINH PHÍ"): "I. II. III. IV.",
        ("I MỤC ĐÍCH", "H. CHỈ TIÊU", "II. NỘI DUNG"): "I. II. III.",
        ("I. Mục đích", "Il. Chỉ tiêu", "II. Chỉ tiêu"): "I. Il. II.",
        ("I. MỤC ĐÍCH", "II. NỘI DUNG", "PHỤ LỤC", "I. DANH SÁCH"): "I. II. PHỤ I.",
        ("A. PHẦN CHUNG", "I. MỤC ĐÍCH", "B. NHIỆM VỤ", "I. CHỈ TIÊU"): "A. I. B. I.",
        ("1. MỤC ĐÍCH", "2. NỘI DUNG"): "1. 2.",
        ("U MỤC ĐÍCH", "II/ NỘI DUNG"): "I. II.",
        ("TM. ỦY BAN NHÂN DÂN", "TỈNH LAM KHÊ", "KT. CHỦ TỊCH"): "TM. TỈNH KT.",
        ("I. MỤC ĐÍCH", "Hội Phụ nữ xã", "VI. TỔ CHỨC"): "I. Hội VI.",
    }
    for texts, marks in table.items():
        (page,) = with_numerals(_segments(*texts), LEXICON)
        assert " ".join(segment.text.split()[0] for segment in page) == marks, texts


def _line(y: float, *words: tuple[str, float, float]) -> tuple[SeenWord, ...]:
    return tuple(SeenWord(text, left, right, y, 14.0) for text, left, right in words)


def test_words_seen_apart_by_chance_are_one_line_and_columns_are_not() -> None:
    lines = (
        _line(700, ("Trạm", 80, 110), ("Y", 113, 119), ("tế", 129, 139), ("xã", 143, 157)),
        _line(680, ("Nơi", 80, 100), ("nhận:", 103, 135), ("TM.", 345, 370), ("UBND", 374, 420)),
        _line(660, ("Kính", 80, 110), ("gửi", 113, 130), (":", 300, 302)),
    )
    page = scanned_page(Seen(lines, (), 595.0), 0, LEXICON)
    assert [s.text for s in page.segments] == ["Trạm Y tế xã", "Nơi nhận:", "TM. UBND", "Kính gửi"]


def test_the_address_of_a_letter_stands_below_its_header() -> None:
    lines = (
        _line(707, ("ỦY", 72, 91), ("BAN", 96, 125)),
        _line(690, ("V/v", 72, 93), ("bình", 96, 120), ("đẳng", 124, 150), ("giới", 154, 170)),
        _line(674, ("Kính", 72, 100), ("gửi:", 104, 125)),
        _line(707, ("CỘNG", 315, 353), ("HÒA", 357, 387)),
        _line(690, ("An", 318, 334), ("Khê,", 338, 364), ("ngày", 369, 395)),
        _line(658, ("-", 72, 76), ("Các", 80, 101), ("phòng", 105, 143)),
    )
    page = scanned_page(Seen(lines, (), 595.0), 0, LEXICON)
    assert [s.text.split()[0] for s in page.segments] == ["ỦY", "V/v", "CỘNG", "An", "Kính", "-"]


def test_a_table_without_borders_is_unclear() -> None:
    def page(columns: int, *, clear: bool = True) -> bool:
        words = [("Công", 72 + 150 * k, 110 + 150 * k) for k in range(columns)]
        rows = tuple(_line(700 - 20 * k, word) for k in range(4) for word in words)
        return scanned_page(Seen(rows, (), 595.0, clear), 0, LEXICON).unclear

    assert [page(1), page(2), page(3), page(1, clear=False)] == [False, False, True, True]


@pytest.mark.parametrize("loose", [0, 4])
def test_rows_without_borders_beside_a_table_that_has_them_are_unclear(loose: int) -> None:
    words = [("Công", 72 + 150 * k, 110 + 150 * k) for k in range(3)]
    rows = tuple(_line(700 - 20 * k, word) for k in range(4 + loose) for word in words)
    ys = [715 - 20 * k for k in range(5)]
    rules = [Rule(y, 60, 480, across=True) for y in ys]
    rules += [Rule(60 + 140 * k, ys[-1], ys[0], across=False) for k in range(4)]
    page = scanned_page(Seen(rows, tuple(rules), 595.0), 0, LEXICON)
    assert len(page.tables) == 1
    assert page.unclear is (loose > 0)


@pytest.mark.parametrize("angle", [0.0, 0.8, -1.0])
def test_a_table_on_paper_that_lies_askew_is_a_table(angle: float) -> None:
    image = Image.new("L", (1654, 2339), 255)
    drawing = ImageDraw.Draw(image)
    for y in range(600, 1001, 100):
        drawing.line((240, y, 1440, y), fill=0, width=3)
    for x in (240, 640, 1440):
        drawing.line((x, 600, x, 1000), fill=0, width=3)
    for y in range(1100, 2000, 60):  # lines of writing, no borders
        for x in range(240, 1440, 22):
            drawing.rectangle((x, y, x + 12, y + 28), fill=0)
    paper = image.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255)
    (grid,) = grids(borders(straightened(paper), 200 / 72))
    assert [round(x * 200 / 72, -1) for x in grid.xs] == pytest.approx([240, 640, 1440], abs=30)
    assert len(grid.ys) == 5


@needs_engine
def test_paper_is_read(text: Path, tmp_path: Path) -> None:
    """The engine itself: slightly askew, as scanners do it."""
    pages = [page.rotate(0.7, fillcolor=255) for page in pictures(text)]
    document = read(save_scan(tmp_path / "a.pdf", pages))
    found, right = document.text.split(), read(text).text.split()
    assert len(set(right) - set(found)) <= len(set(right)) // 20
    assert document.text.startswith("ỦY BAN NHÂN DÂN\nXÃ AN HÒA")


@needs_engine
def test_paper_that_lies_sideways_is_turned() -> None:
    from checker.readers.pdf.scan.engine import Sight  # noqa: PLC0415 - needs the extra
    from checker.readers.pdf.scan.look import seen as look_at  # noqa: PLC0415

    class Engine:
        """Sees one line of words, upright where the picture is high and not wide."""

        def page(self, image: Image.Image) -> list[list[Sight]]:
            wide = image.width > image.height
            size = 10 if wide else 90
            line = [Sight("công", 100 * k, 100 * k + size, 50, 30, 95.0) for k in range(4)]
            return [line, line[:1]] if wide else [line]

    for width, height in [(200, 300), (300, 200)]:
        picture = Picture(bytes([255]) * 60_000, width, height, width, 200 / 72)
        page = look_at(picture, Engine())  # type: ignore[arg-type]
        assert page.width == 72
        assert [len(line) for line in page.lines] == [4]


@needs_engine
@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_paper_is_read_whichever_way_it_lies(text: Path, tmp_path: Path, turned: int) -> None:
    page = pictures(text)[0].rotate(turned, expand=True)
    document = read(save_scan(tmp_path / "a.pdf", [page]))
    assert document.text.startswith("ỦY BAN NHÂN DÂN\nXÃ AN HÒA")
