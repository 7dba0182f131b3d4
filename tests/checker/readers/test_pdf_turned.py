"""PDF pages that are not simple: turned, slanted, doubled, stamped, signed."""

import math
import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from checker.errors import ReadError
from checker.readers import messages
from checker.readers.pdf.turned import _shows
from checker.readers.pdf.words import Word
from tests.checker.readers.sheet import BOLD, HIDDEN, Sheet, stamped
from tests.reading import read

BODY = [
    "Ủy ban nhân dân xã An Hòa ban hành Kế hoạch thực hiện công tác bình đẳng",
    "giới và vì sự tiến bộ của phụ nữ trên địa bàn xã năm 2026, cụ thể như sau:",
]
TEXT = " ".join(BODY)
NEXT = "Các cơ quan, đơn vị triển khai thực hiện nghiêm túc Kế hoạch này./."


def written(sheet: Sheet, top: float = 700) -> Sheet:
    """Two lines that are one paragraph, and another below."""
    sheet.lines(85, top, BODY)
    sheet.text(85, top - 60, NEXT)
    return sheet


def texts(path: Path) -> list[str]:
    return read(path).text.split("\n")


# Turned pages -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("angle", "x", "y"), [(90, 595, 0), (180, 595, 842), (270, 0, 842), (2, 20, 0), (-3, 0, 40)]
)
def test_text_is_read_in_the_direction_it_is_written(
    angle: float, x: float, y: float, tmp_path: Path
) -> None:
    sheet = Sheet(tmp_path / "a.pdf", (595, 842))
    sheet.turned(angle, x, y)
    assert texts(written(sheet, 560).save()) == [TEXT, NEXT]


@pytest.mark.parametrize("turns", [90, 180, 270])
def test_a_page_that_is_shown_turned(turns: int, tmp_path: Path) -> None:
    path = written(Sheet(tmp_path / "a.pdf")).save()
    document = pypdfium2.PdfDocument(path)
    document[0].set_rotation(turns)
    document.save(str(tmp_path / "b.pdf"))
    document.close()
    assert texts(tmp_path / "b.pdf") == [TEXT, NEXT]


def test_a_table_head_that_is_written_upwards(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    written(sheet)
    sheet.table([85, 120, 300, 500], [500, 570, 600])
    for x, y, text in ((90, 575, "1"), (125, 575, "Họp thôn"), (305, 575, "Công an xã")):
        sheet.text(x, y, text)
    sheet.text(125, 520, "Tập huấn")
    sheet.text(305, 520, "Phòng Kinh tế")
    sheet.turned(90, 105, 505)
    sheet.text(0, 0, "Quý II")
    cells = {b.cell: read(sheet.path).quote(b.span) for b in read(sheet.save()).blocks if b.cell}
    assert {(c.row, c.column): text for c, text in cells.items()} == {
        (0, 0): "1", (0, 1): "Họp thôn", (0, 2): "Công an xã",
        (1, 0): "Quý II", (1, 1): "Tập huấn", (1, 2): "Phòng Kinh tế",
    }  # fmt: skip


# What is no text of the draft -------------------------------------------------------------------


@pytest.mark.parametrize("angle", [45, -45, 30, 60])
def test_a_slanted_watermark_is_left_out(angle: float, tmp_path: Path) -> None:
    sheet = written(Sheet(tmp_path / "a.pdf"))
    sheet.turned(angle, 200, 500)
    sheet.text(0, 0, "DỰ THẢO", 60, BOLD)
    assert texts(sheet.save()) == [TEXT, NEXT]


@pytest.mark.parametrize(("y", "gone"), [(660, True), (300, False)])
def test_huge_letters_across_the_text_are_a_watermark(y: float, gone: bool, tmp_path: Path) -> None:
    sheet = written(Sheet(tmp_path / "a.pdf"))
    sheet.text(60, y, "BẢN NHÁP", 72, BOLD)
    assert ("BẢN NHÁP" not in texts(sheet.save())) is gone


SIGNED = [
    "Ký bởi: ỦY BAN NHÂN DÂN XÃ AN HÒA",
    "Email: ubndxaanhoa@lamkhe.gov.vn",
    "Cơ quan: TỈNH LAM KHÊ",
    "Ngày ký: 27-05-2026 14:20:31 +07:00",
]


def test_the_block_of_a_digital_signature_is_left_out(tmp_path: Path) -> None:
    sheet = written(Sheet(tmp_path / "a.pdf"))
    sheet.lines(300, 780, SIGNED, pitch=12)
    assert texts(sheet.save()) == [TEXT, NEXT]


@pytest.mark.parametrize(
    "lines",
    [
        ["Email: ubndxaanhoa@lamkhe.gov.vn", "Điện thoại: 0213 3 555 777"],
        ["Người ký: Chủ tịch Ủy ban nhân dân xã ký các văn bản của Kế hoạch"],
    ],
)
def test_one_such_line_alone_is_text(lines: list[str], tmp_path: Path) -> None:
    sheet = written(Sheet(tmp_path / "a.pdf"))
    sheet.lines(85, 560, lines)
    assert " ".join(texts(sheet.save())[2:]) == " ".join(lines)


def test_a_scan_that_was_signed_is_a_scan(tmp_path: Path, nothing_recognised: None) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.canvas.rect(50, 50, 480, 740, fill=1)
    sheet.lines(300, 780, SIGNED, pitch=12)
    with pytest.raises(ReadError) as caught:
        read(sheet.save())
    assert caught.value.code == "no-text"


# What stands there twice ------------------------------------------------------------------------


@pytest.mark.parametrize("off", [0.0, 0.8, 3.0])
def test_a_hidden_layer_over_real_text_is_left_out(off: float, tmp_path: Path) -> None:
    sheet = written(Sheet(tmp_path / "a.pdf"))
    for k, line in enumerate([*BODY, "", NEXT.replace("này", "nầy")]):
        sheet.text(85 + off, 700 - 18 * k - off, line, mode=HIDDEN)
    assert texts(sheet.save()) == [TEXT, NEXT]


def test_a_hidden_layer_alone_is_the_text(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    for k, line in enumerate(BODY):
        sheet.text(85, 700 - 18 * k, line, mode=HIDDEN)
    sheet.text(400, 60, "Trang bìa")
    assert texts(sheet.save())[0] == TEXT


def test_letters_drawn_twice_stand_once(tmp_path: Path) -> None:
    sheet = written(Sheet(tmp_path / "a.pdf"))
    sheet.text(85, 760, "I. MỤC ĐÍCH, YÊU CẦU")
    sheet.text(85.4, 760, "I. MỤC ĐÍCH, YÊU CẦU")
    assert texts(sheet.save()) == ["I. MỤC ĐÍCH, YÊU CẦU", TEXT, NEXT]


# Marks, numbers and days ------------------------------------------------------------------------


def test_a_raised_mark_is_no_part_of_the_number(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    end = sheet.text(85, 700, "Quyết định số 1790/QĐ-TTg")
    end = sheet.text(end, 705, "12", 8)
    sheet.text(end, 700, " ngày 23/10/2021 của Thủ tướng Chính phủ.")
    sheet.lines(85, 640, BODY)
    assert texts(sheet.save())[0].startswith("Quyết định số 1790/QĐ-TTg¹² ngày 23/10/2021 của")


def header(sheet: Sheet, blank: str = "          ") -> dict[str, float]:
    """A header whose number and day are open; where the blanks are."""
    sheet.text(90, 780, "ỦY BAN NHÂN DÂN")
    sheet.text(100, 763, "XÃ AN HÒA")
    sheet.text(290, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12)
    sheet.text(320, 763, "Độc lập - Tự do - Hạnh phúc")
    places = {"number": sheet.text(85, 735, "Số: ")}
    sheet.text(places["number"], 735, f"{blank}/KH-UBND")
    places["day"] = sheet.text(290, 735, "An Hòa, ngày ")
    places["month"] = sheet.text(places["day"], 735, f"{blank} tháng ") - 2
    sheet.text(places["month"], 735, f"{blank} năm 2026")
    sheet.text(270, 700, "KẾ HOẠCH")
    sheet.lines(85, 660, BODY)
    return places


FILLED = {"number": "45", "day": "24", "month": "4"}
Fill = Callable[[Path, Sheet, dict[str, float], float], Path]


def typed(_: Path, sheet: Sheet, places: dict[str, float], up: float) -> Path:
    for name, x in places.items():
        sheet.text(x + 6, 735 + up, FILLED[name], 12)
    return sheet.save()


def noted(kind: int) -> Fill:
    def fill(_: Path, sheet: Sheet, places: dict[str, float], up: float) -> Path:
        marks = [(x + 6, 735 + up, FILLED[name]) for name, x in places.items()]
        return stamped(sheet.save(), marks, kind)

    return fill


FILLS: dict[str, Fill] = {
    "typed": typed,
    "stamp": noted(pdfium.FPDF_ANNOT_STAMP),
}


@pytest.mark.parametrize("up", [-2.0, 0.0, 4.0, 10.0])
@pytest.mark.parametrize("blank", ["          ", ".........."])
@pytest.mark.parametrize("fill", FILLS)
def test_a_number_and_day_are_read_into_their_blanks(
    fill: str, blank: str, up: float, tmp_path: Path
) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    places = header(sheet, blank)
    found = texts(FILLS[fill](tmp_path, sheet, places, up))
    assert found[2].replace(" ", "") == "Số:45/KH-UBND"
    assert "An Hòa, ngày 24 tháng 4 năm 2026" in found


@pytest.mark.parametrize("up", [-3.0, 0.0, 3.3])
@pytest.mark.parametrize("kind", [None, pdfium.FPDF_ANNOT_STAMP])
def test_figures_of_a_day_are_read_into_their_blanks(
    up: float, kind: int | None, tmp_path: Path
) -> None:
    """An annex's note: (Kèm theo Công văn số    /UBND-VX ngày     /    /2026 của …)."""
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.text(270, 730, "PHỤ LỤC")
    number = sheet.text(85, 700, "(Kèm theo Công văn số ")
    day = sheet.text(number + 36, 700, "/UBND-VX ngày ")
    month = sheet.text(day + 24, 700, "/")
    end = sheet.text(month + 23, 700, "/2026")
    sheet.text(end, 700, " của UBND xã)")
    sheet.lines(85, 660, BODY)
    marks = [(number + 6, "1923"), (day + 6, "20"), (month + 9, "6")]
    for x, figures in marks if kind is None else ():
        sheet.text(x, 700 + up, figures, 12)
    path = sheet.save()
    if kind is not None:
        path = stamped(path, [(x, 700 + up, figures) for x, figures in marks], kind)
    line = next(text for text in texts(path) if text.startswith("(Kèm theo"))
    assert line.replace(" ", "") == "(KèmtheoCôngvănsố1923/UBND-VXngày20/6/2026củaUBNDxã)"


def test_figures_beside_words_without_a_blank_stay_apart(tmp_path: Path) -> None:
    """A note's mark, an amount in the next column: neither is put into a sentence."""
    sheet = Sheet(tmp_path / "a.pdf")
    end = sheet.text(85, 700, "Tập huấn cho cán bộ thôn, bản")
    sheet.text(end, 704, "3", 8)
    sheet.text(end + 6, 700, "và người có uy tín.")
    sheet.text(420, 696, "12", 12)
    sheet.lines(85, 640, BODY)
    found = texts(sheet.save())
    assert found[0].startswith("Tập huấn cho cán bộ thôn, bản³ và người có uy tín.")
    assert "12 và" not in " ".join(found)


@pytest.mark.parametrize("order", [("number", "day", "month"), ("day", "month", "number")])
@pytest.mark.parametrize("fill", FILLS)
def test_what_is_stamped_side_by_side_belongs_to_two_columns(
    fill: str, order: tuple[str, ...], tmp_path: Path
) -> None:
    """As offices stamp: number, day and month one after the other, close to the words."""
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.lines(90, 780, ["ỦY BAN NHÂN DÂN", "XÃ AN HÒA"])
    x = sheet.text(100, 735, "Số: ")
    sheet.text(x + 30, 735, "/UBND-VHXH")
    sheet.text(90, 715, "V/v phối hợp thực hiện")
    sheet.lines(290, 780, ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"])
    day = sheet.text(290, 732, "An Hòa, ngày ")
    month = sheet.text(day + 20, 732, "tháng")
    sheet.text(month + 18, 732, "năm 2026")
    sheet.lines(85, 660, BODY)
    places = {"number": x + 2, "day": day + 1, "month": month - 6}  # each is drawn 6 further
    found = texts(FILLS[fill](tmp_path, sheet, {name: places[name] for name in order}, -2.0))
    assert found[2].replace(" ", "") == "Số:45/UBND-VHXH"
    assert "An Hòa, ngày 24 tháng 4 năm 2026" in found


def test_a_number_and_day_typed_with_much_room_are_of_their_lines(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.text(285, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12)
    sheet.text(100, 780, "UBND XÃ AN HÒA")
    sheet.text(320, 763, "Độc lập - Tự do - Hạnh phúc")
    number = "So\u0302\u0301:"  # its marks apart, as some programs write them
    for x, word in ((85, number), (112, "779"), (150, "/UBND-VX"), (290, "An Hòa, ngày")):
        sheet.text(x, 735, word)
    for x, word in ((378, "23"), (408, "tháng"), (452, "3"), (474, "năm 2026")):
        sheet.text(x, 735, word)
    sheet.lines(85, 660, BODY)
    found = texts(sheet.save())
    assert "Số: 779 /UBND-VX" in found
    assert "An Hòa, ngày 23 tháng 3 năm 2026" in found


def test_what_is_filled_into_a_form_is_text(tmp_path: Path) -> None:
    sheet = written(Sheet(tmp_path / "a.pdf"))
    sheet.canvas.acroForm.textfield(name="a", value="Noi dung", x=100, y=500, width=200, height=20)
    assert texts(sheet.save()) == [TEXT, NEXT, "Noi dung"]


def test_a_stamp_of_its_own_is_no_text(tmp_path: Path) -> None:
    sheet = written(Sheet(tmp_path / "a.pdf"))
    path = stamped(sheet.save(), [(400, 500, "1250")], pdfium.FPDF_ANNOT_STAMP)
    assert texts(path) == [TEXT, NEXT]


# Letters that nobody can know --------------------------------------------------------------------


NONSENSE = [
    "ceNG HoA xA ngr cnu ilcnia vrET NAM DQc l$p - Tg do - H4nh phric",
    "tuy6n vd tuong t6c v6i chinh quy€n tr€n m6i trudng diQn trl cta HQi",
    "pht hqp voi quy dinh tai Didu ll, Ei6u 12 Nghi dinh si5 I2612024NE-CP",
]


@pytest.mark.parametrize(
    ("lines", "pictured", "is_read"),
    [(NONSENSE, True, False), (NONSENSE, False, True), (BODY, True, True)],
)
def test_a_scan_that_was_recognised_as_another_language_is_a_scan(
    lines: list[str], pictured: bool, is_read: bool, tmp_path: Path
) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    if pictured:
        for half in (0, 421):  # scanners write a page in strips
            paper = ImageReader(Image.new("L", (8, 8), 200))
            sheet.canvas.drawImage(paper, 0, half, 595, 421)
    for k, line in enumerate(lines):
        sheet.text(85, 700 - 20 * k, line, mode=HIDDEN if pictured else 0)
    path = sheet.save()
    if is_read:
        assert lines[0].split()[0] in read(path).text
    else:
        with pytest.raises(ReadError) as refused:
            read(path)
        assert refused.value.code == "no-text"


@pytest.mark.parametrize("mapped", [True, False])
def test_letters_without_a_map_are_not_judged(mapped: bool, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.canvas.setPageCompression(0)
    path = written(sheet).save()
    if mapped:
        assert texts(path) == [TEXT, NEXT]
        return
    path.write_bytes(path.read_bytes().replace(b"/ToUnicode", b"/NoUnicode"))
    with pytest.raises(ReadError) as caught:
        read(path)
    assert caught.value.code == "no-text"


def test_a_scanned_page_among_others_is_named(tmp_path: Path, nothing_recognised: None) -> None:
    sheet = written(Sheet(tmp_path / "a.pdf"))
    picture = tmp_path / "scan.png"
    Image.new("L", (60, 80), 200).save(picture)
    for covered in ((0, 0, 595, 842), (200, 300, 100, 100)):
        sheet.page()
        sheet.canvas.drawImage(str(picture), *covered)
        sheet.text(300, 800, "2")
        sheet.text(300, 30, "Biên bản họp thôn")
    warnings = read(sheet.save()).warnings
    assert [warning.split(" không")[0] for warning in warnings] == ["Trang 2"]


LOST = ("0020", "0000", "00A0", "200B", "FFFD", "E001")
"""What a damaged map tells of a letter: a space, nothing, a sign without width, none, no meaning."""


@pytest.mark.parametrize("told", LOST)
@pytest.mark.parametrize("letters", ["ệ", "TH", ""])
def test_letters_that_are_mapped_to_nothing_are_told(
    told: str, letters: str, tmp_path: Path
) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.canvas.setPageCompression(0)
    rows = ["Thực hiện nhiệm vụ năm 2026 - quý I tại Tổ dân phố Tân Hòa", "• Họp, thảo luận"] * 8
    sheet.lines(80, 780, rows)
    sheet.turned(90).lines(200, -560, rows[:2])
    sheet.turned(-45).lines(200, -360, ["DỰ THẢO"])
    path = sheet.save()
    data = path.read_bytes()
    for letter in letters:
        entry = f"> <{ord(letter):04X}>".encode()
        assert entry in data
        data = data.replace(entry, f"> <{told}>".encode())
    path.write_bytes(data)
    document = read(path)
    assert document.warnings == ((messages.PARTLY_NO_UNICODE,) if letters else ())
    assert document.unread == ("part" if letters else "")


def test_a_sign_without_a_code_moves_no_word(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.canvas.setPageCompression(0)
    sheet.lines(80, 780, ["Các ban … khác", *20 * BODY], pitch=15)
    sheet.text(80, 100, "Nơi nhận:")
    sheet.text(330, 100, "CHỦ TỊCH")
    path = sheet.save()
    # Its entry in the map of the font speaks of another letter, in the same words.
    map_of_font = re.compile(rb"(<..> <....>)(.{0,9999})<..> <2026>", re.DOTALL)
    data, count = map_of_font.subn(rb"\1\2\1", path.read_bytes())
    assert count == 1
    path.write_bytes(data)
    assert texts(path)[-2:] == ["Nơi nhận:", "CHỦ TỊCH"]


@pytest.mark.parametrize("field", ["left", "y", "height"])
def test_a_word_that_stands_nowhere_is_left_out(field: str) -> None:
    """A damaged file gave a place that is no number."""
    word = Word("Kế", 10.0, 30.0, 700.0, 14.0, 0)
    assert _shows(word)
    for nowhere in (math.nan, math.inf):
        assert not _shows(word._replace(**{field: nowhere}))
