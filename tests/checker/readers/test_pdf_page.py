"""Where a line of a PDF page is cut into columns: by letters' widths and by edges that lines share."""

from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from checker.readers.pdf.gaps import column_edges, cut
from checker.readers.pdf.page import Loaded, read_page
from checker.readers.pdf.segment import Segment
from checker.readers.pdf.stamps import Stamps
from checker.readers.pdf.words import Word
from tests.builders import build_pdf
from tests.checker.readers.sheet import Sheet
from tests.reading import LEXICON, read

LETTER = 6.0  # points; every letter of these lines is as wide


def line(words: str, *gaps: float, left: float = 85.0, y: float = 700.0) -> list[Word]:
    """Words with a gap, in letters, after each but the last."""
    found: list[Word] = []
    for word, gap in zip(words.split(), (0.0, *gaps), strict=True):
        start = found[-1].right + gap * LETTER if found else left
        found.append(Word(word, start, start + LETTER * len(word), y, 13.0, 0))
    return found


def cut_words(words: str, *gaps: float, edges: tuple[float, ...] = ()) -> list[str]:
    return [
        " ".join(word.text for word in part) for part in cut(line(words, *gaps), LEXICON, edges)
    ]


def test_two_words_alone_are_columns_only_far_apart() -> None:
    assert cut_words("Thời gian", 3.6) == ["Thời gian"]
    assert cut_words("Thời gian", 3.8) == ["Thời", "gian"]


def test_the_room_for_a_number_is_no_gap() -> None:
    assert cut_words("theo Kế hoạch số /KH-UBND ngày", 0.5, 0.5, 0.5, 3, 0.5) == [
        "theo Kế hoạch số /KH-UBND ngày"
    ]
    assert cut_words("theo Kế hoạch số 12/2026 ngày", 0.5, 0.5, 0.5, 3, 0.5) == [
        "theo Kế hoạch số",
        "12/2026 ngày",
    ]


def test_a_gap_is_measured_by_the_letters_of_the_line() -> None:
    assert cut_words("TT Nhiệm vụ", 1.4, 0.5) == ["TT Nhiệm vụ"]
    assert cut_words("TT Nhiệm vụ", 1.6, 0.5) == ["TT", "Nhiệm vụ"]


def test_a_gap_is_measured_by_the_spaces_of_the_line() -> None:
    """In a justified line all spaces are wide."""
    assert cut_words("cơ quan chủ trì", 1.9, 0.8, 0.8) == ["cơ quan chủ trì"]
    assert cut_words("cơ quan chủ trì", 2.1, 0.8, 0.8) == ["cơ", "quan chủ trì"]


def test_cells_of_one_word_each() -> None:
    """Where every gap is wide none is wider than the others."""
    assert cut_words("1 Họp Xã", 3.6, 3.6) == ["1 Họp Xã"]
    assert cut_words("1 Họp Xã", 3.8, 3.8) == ["1", "Họp", "Xã"]


@pytest.mark.parametrize(("gap", "off", "apart"), [(1.3, 0.9, True), (1.1, 0, False), (1.3, 1.1, False)])  # fmt: skip
def test_less_is_enough_at_an_edge_that_another_line_has(
    gap: float, off: float, apart: bool
) -> None:
    edge = line("TT Nhiệm", gap)[1].left + off
    assert cut_words("TT Nhiệm", gap, edges=(edge,)) == (["TT", "Nhiệm"] if apart else ["TT Nhiệm"])


def test_a_word_of_running_text_above_an_edge_is_no_column() -> None:
    words = line("chủ trì phối hợp", 1.4, 1.4, 1.4)
    assert cut_words("chủ trì phối hợp", 1.4, 1.4, 1.4, edges=(words[2].left,)) == [
        "chủ trì phối hợp"
    ]


def test_edges_are_those_of_columns_not_of_hanging_lines() -> None:
    """What stands alone on its line, indented, has nothing beside it."""
    rows = [line("1 Họp", 5.0, y=700), line("các thôn", 0.5, left=121.0, y=685)]
    parts = [part for row in rows for part in cut(row, LEXICON)]
    assert column_edges(parts) == [121.0]
    assert column_edges(parts[2:]) == []


def test_a_list_mark_and_a_blank_to_fill_are_no_columns() -> None:
    assert cut_words("1. Họp thôn", 5.0, 0.5) == ["1. Họp thôn"]
    assert cut_words("Số: /KH-UBND", 5.0) == ["Số: /KH-UBND"]


def segments_of(path: Path) -> list[Segment]:
    document = pypdfium2.PdfDocument(path)
    page = document[0]
    text = page.get_textpage()
    found = read_page(Loaded(page.raw, text.raw, 0), Stamps(), LEXICON).segments
    text.close()
    page.close()
    document.close()
    return found


def test_narrow_cells_of_one_word(tmp_path: Path, font: str) -> None:
    rows = ["TT | Việc | Ai | Bao giờ", "1 | Họp | Xã | Quý II", "2 | Tập huấn | Thôn | Tháng 6"]
    assert cells_of(tmp_path, rows, font) == [cell for row in rows for cell in row.split(" | ")]


def test_a_narrow_first_column(tmp_path: Path, font: str) -> None:
    """Its header is hardly apart from the next: the rows below tell."""
    long = "Tổ chức truyền thông tại các thôn, bản, trường học và cơ quan trên địa bàn xã An Hòa; "
    rows = ["TT | Việc", f"1 | {long}", f"2 | {long}"]
    found = cells_of(tmp_path, rows, font)
    assert found[:3] == ["TT", "Việc", "1"]


def cells_of(folder: Path, rows: list[str], font: str) -> list[str]:
    plan = ["ỦY BAN NHÂN DÂN", "KẾ HOẠCH", "Thực hiện công tác bình đẳng giới năm 2026", *rows]
    text = read(build_pdf(folder / "a.pdf", plan, font=font)).text.split("\n")
    assert text[:3] == plan[:3]
    return text[3:]


def test_letters_are_as_high_in_every_font(tmp_path: Path, font: str) -> None:
    path = build_pdf(
        tmp_path / "a.pdf", ["KẾ HOẠCH", "Thực hiện công tác bình đẳng giới"], font=font
    )
    assert [segment.height for segment in segments_of(path)] == pytest.approx([13, 13], abs=0.1)


def test_a_word_divided_at_a_hyphen_stays_on_its_two_lines(tmp_path: Path) -> None:
    """PDFium hands it over as one word, that would end left of its beginning."""
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    canvas.drawString(85, 700, "Thi hanh QD-TTg va 1790/QD-")
    canvas.drawString(85, 685, "TTg ngay")
    canvas.save()
    found = segments_of(path)
    assert [segment.text for segment in found] == ["Thi hanh QD-TTg va 1790/QD-", "TTg ngay"]
    assert all(segment.left < segment.right for segment in found)


def test_letters_that_a_file_puts_one_by_one_are_words(tmp_path: Path) -> None:
    """On a page of few lines PDFium ends a line behind every one of them."""
    ending = ["- Các phòng, đơn vị thuộc xã;", "- Công an xã;", "- Lưu: VT, VHXH.", "Vũ Đức Thịnh"]
    sheet = Sheet(tmp_path / "a.pdf")
    for k, text in enumerate(ending):
        x = 340.0 if k == 3 else 85.0
        for word in text.split():
            for letter in word:
                x = sheet.text(x, 780 - 14 * k, letter)
            x += 3.25
    assert read(sheet.save()).text.split("\n") == ending
