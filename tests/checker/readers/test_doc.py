"""Word 97-2003 files, read as Word shows them."""

import struct
from pathlib import Path

import pytest

from checker.errors import ReadError
from checker.kernel.document import Cell
from checker.readers import messages
from tests.builders.compound import compound
from tests.builders.doc import (
    BOLD,
    CENTER,
    DELETED,
    IN_TABLE,
    ROW_END,
    SPECIAL,
    Para,
    list_level,
    row_shape,
    save_doc,
    style,
)
from tests.reading import read

HIDDEN, CAPS, STRUCK = (struct.pack("<HB", code, 1) for code in (0x083C, 0x083B, 0x0837))
TITLE_PAGE = struct.pack("<HB", 0x300A, 1)
RAISED = struct.pack("<HB", 0x2A48, 1)
MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def para(text: str, look: bytes = b"", properties: bytes = b"") -> Para:
    return Para([(text, look)], properties)


def lines(path: Path) -> list[str]:
    return read(path).text.split("\n")


@pytest.mark.parametrize(
    ("text", "look", "shown"),
    [
        ("Kế hoạch", b"", "Kế hoạch"),
        ("a\tb\x0bc\x1ed\x1fe\xa0f", b"", "a b c-de f"),
        ("kế hoạch", CAPS, "KẾ HOẠCH"),
        ("12", RAISED, "¹²"),
        ("\x01\x02\x05", SPECIAL, ""),
        ("ẩn", HIDDEN, ""),
        ("xóa", DELETED, ""),
        ("gạch", STRUCK, ""),
        ("(", SPECIAL + struct.pack("<HHH", 0x6A09, 0, 0xF0B3), "≥"),
        ("\x13 HYPERLINK x \x14va\x15", b"", "va"),
        ("\x13 PAGE \x15", b"", ""),
        ("\x13 IF \x13 A \x14b\x15 \x14c\x13 D \x14d\x15\x15", b"", "cd"),
    ],
)
def test_characters(tmp_path: Path, text: str, look: bytes, shown: str) -> None:
    path = save_doc(tmp_path / "a.doc", [Para([("x", b""), (text, look), ("y", b"")])])
    assert lines(path) == [f"x{shown}y"]


def test_one_byte_for_each_character(tmp_path: Path) -> None:
    path = save_doc(tmp_path / "a.doc", [para("Ke hoach “1”"), para("hai", BOLD)], narrow=True)
    found = read(path)
    assert found.text.split("\n") == ["Ke hoach “1”", "hai"]
    assert [block.style.bold for block in found.blocks] == [False, True]


def test_looks_come_from_styles_too(tmp_path: Path) -> None:
    styles = [
        style(1, characters=BOLD, paragraph=CENTER),
        style(0xFFE, based_on=1),
        style(0xFFE, characters=BOLD, kind=2),
    ]
    named = struct.pack("<HH", 0x4A30, 3)
    unlike = struct.pack("<HB", 0x0835, 0x81)
    body = [
        Para([("đầu", b"")], style=1),
        Para([("theo", b"")], style=2),
        Para([("khác", unlike)], style=1),
        Para([("đậm", named)]),
        Para([("vòng", b"")], style=9),
    ]
    blocks = read(save_doc(tmp_path / "a.doc", body, styles=styles)).blocks
    assert [(b.style.bold, b.style.align, b.style.level) for b in blocks] == [
        (True, "center", 1),
        (True, "center", 1),
        (False, "center", 1),
        (True, "left", 0),
        (False, "left", 0),
    ]


def test_numbers_are_counted_as_word_does(tmp_path: Path) -> None:
    levels = [list_level(1, "\0."), list_level(0, "\0.\1.", start=3), list_level(23, "\uf0b7")]
    uses = [b"\0", b"\x01" + struct.pack("<II", 7, 0x10)]

    def entry(text: str, depth: int, use: int = 1) -> Para:
        return para(text, properties=struct.pack("<HBHH", 0x260A, depth, 0x460B, use))

    body = [entry("a", 0), entry("b", 1), entry("c", 1), entry("d", 2), entry("e", 0)]
    body += [entry("f", 1), entry("g", 0, 2), entry("h", 0, 99)]
    found = read(save_doc(tmp_path / "a.doc", body, levels=levels, uses=uses))
    assert found.text.split("\n") == [
        "I. a", "I.3. b", "I.4. c", "- d", "II. e", "II.3. f", "VII. g", "h",
    ]  # fmt: skip
    assert found.blocks[0].drawn == 3


def test_tables(tmp_path: Path) -> None:
    def cell(text: str) -> Para:
        return Para([(text, b"")], IN_TABLE, "\x07")

    def end(edges: list[int], *flags: int) -> Para:
        return Para([], IN_TABLE + ROW_END + row_shape(edges, flags), "\x07")

    body = [
        cell("A"), Para([("B", b"")], IN_TABLE), cell("C"), cell("D"), end([0, 900, 1800, 2700], 0x60),
        cell("ẩn"), cell("E"), end([0, 900, 2700], 0x20),
        para("F"),
        cell("G"), end([0, 900]),
    ]  # fmt: skip
    found = read(save_doc(tmp_path / "a.doc", body))
    assert [(found.quote(block.span), block.cell) for block in found.blocks] == [
        ("A", Cell(0, 0, 0)),
        ("B", Cell(0, 0, 1)),
        ("C", Cell(0, 0, 1)),
        ("D", Cell(0, 0, 2)),
        ("E", Cell(0, 1, 1)),
        ("F", None),
        ("G", Cell(1, 0, 0)),
    ]


def test_a_table_in_a_cell(tmp_path: Path) -> None:
    inner = struct.pack("<HBHI", 0x2416, 1, 0x6649, 2)
    ends_cell, ends_row = (struct.pack("<HB", code, 1) for code in (0x244B, 0x244C))
    body = [
        Para([("A", b"")], inner + ends_cell),
        Para([("B", b"")], inner + ends_cell),
        Para([], inner + ends_row + row_shape([0, 400, 800])),
        Para([("C", b"")], IN_TABLE, "\x07"),
        Para([("D", b"")], IN_TABLE, "\x07"),
        Para([], IN_TABLE + ROW_END + row_shape([0, 900, 1800]), "\x07"),
    ]
    found = read(save_doc(tmp_path / "a.doc", body))
    assert [(found.quote(block.span), block.cell) for block in found.blocks] == [
        ("A", Cell(1, 0, 0)),
        ("B", Cell(1, 0, 1)),
        ("C", Cell(0, 0, 0)),
        ("D", Cell(0, 0, 1)),
    ]


def test_notes_and_text_boxes(tmp_path: Path) -> None:
    body = [Para([("một", b""), ("\x08\x02", SPECIAL), (" hai", b"")]), para("ba")]
    path = save_doc(
        tmp_path / "a.doc",
        body,
        notes=[[Para([("\x02", SPECIAL), (" chú thích", b"")])], [para("thêm")]],
        end_notes=[[para("cuối")]],
        boxes=[(3, [para("DỰ THẢO")]), (900, [para("lạc")])],
    )
    found = read(path)
    assert found.text.split("\n") == [
        "một hai", "DỰ THẢO", "ba", "lạc", "chú thích", "thêm", "cuối",
    ]  # fmt: skip
    assert [block.source.part for block in found.blocks][-3:] == ["footnotes"] * 2 + ["endnotes"]


@pytest.mark.parametrize("title_page", [True, False])
def test_the_first_pages_header_is_a_letterhead(tmp_path: Path, title_page: bool) -> None:
    stories = [[para("vạch")]] * 6 + [[para("chẵn")], [para(MOTTO)], [para("chân")], [para("chân")]]
    stories += [[para(f"UBND XÃ {MOTTO[-3:]}")], [para("chân")]]
    sections = [(5, TITLE_PAGE)] if title_page else []
    path = save_doc(tmp_path / "a.doc", [para("thân")], headers=stories, sections=sections)
    assert lines(path) == ["UBND XÃ NAM" if title_page else MOTTO, "thân"]


def test_changes_join_paragraphs_and_are_told(tmp_path: Path) -> None:
    body = [Para([("một ", b"")], mark_look=DELETED), para("hai"), para("ba", HIDDEN)]
    found = read(save_doc(tmp_path / "a.doc", body))
    assert (found.text, found.warnings) == ("một hai", (messages.TRACKED,))


@pytest.mark.parametrize("whole", [True, False])
def test_a_row_is_deleted_with_all_its_cells(tmp_path: Path, whole: bool) -> None:
    look = DELETED if whole else b""
    body = [
        Para([("A", look)], IN_TABLE, "\x07", mark_look=look),
        Para([], IN_TABLE + ROW_END + row_shape([0, 900]), "\x07", mark_look=DELETED),
        Para([("B", b"")], IN_TABLE, "\x07"),
        Para([], IN_TABLE + ROW_END + row_shape([0, 900]), "\x07"),
    ]
    assert lines(save_doc(tmp_path / "a.doc", body)) == (["B"] if whole else ["A", "B"])


def _changed(path: Path, at: int, value: int) -> ReadError:
    """The refusal of a file in whose first block the number at *at* is another."""
    data = bytearray(path.read_bytes())
    struct.pack_into("<H", data, 512 + at, value)
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read(path)
    return caught.value


@pytest.mark.parametrize(
    ("at", "value", "code"),
    [
        (0, 0xA5DC, "unsupported-format"),
        (2, 0x65, "unsupported-format"),
        (0, 0x1234, "damaged"),
        (10, 0x0300, "encrypted"),
        (10, 0x0000, "damaged"),
        (154 + 8 * 33, 0xFFF0, "damaged"),
        (0x4C + 2, 0x7FFF, "damaged"),
    ],
)
def test_each_wrong_beginning_has_its_code(tmp_path: Path, at: int, value: int, code: str) -> None:
    assert _changed(save_doc(tmp_path / "a.doc", [para("một")]), at, value).code == code


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9])
def test_a_file_cut_off_is_damaged(tmp_path: Path, share: float) -> None:
    path = save_doc(tmp_path / "a.doc", [para("một hai ba " * 50)] * 40)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    with pytest.raises(ReadError) as caught:
        read(path)
    assert caught.value.code in {"damaged", "unsupported-format"}


def test_a_container_without_the_tables_is_damaged(tmp_path: Path) -> None:
    data = save_doc(tmp_path / "a.doc", [para("một")]).read_bytes()
    (tmp_path / "b.doc").write_bytes(compound({"WordDocument": data[512:4608]}))
    with pytest.raises(ReadError) as caught:
        read(tmp_path / "b.doc")
    assert caught.value.code == "damaged"


def test_bounds_that_go_back_are_damage(tmp_path: Path) -> None:
    """Each pair of them would read the same text once more, however long it is."""
    path = save_doc(tmp_path / "a.doc", [para("một")], notes=[[para("hai")], [para("ba")]])
    sound, back = (struct.pack("<4I", *bounds) for bounds in ((0, 4, 7, 8), (4, 0, 7, 8)))
    data = path.read_bytes()
    assert data.count(sound) == 1
    path.write_bytes(data.replace(sound, back))
    with pytest.raises(ReadError) as caught:
        read(path)
    assert caught.value.code == "damaged"
