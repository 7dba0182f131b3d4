"""How a Word 97-2003 file is laid out, as its properties say it."""

import struct
from pathlib import Path

import pytest

from checker.kernel.layout import Layout, Measures, PageNumber, Section, Type
from tests.builders.doc import CENTER, Para, save_doc, style
from tests.reading import read

_PAGE = Para([("\x13 PAGE \x14", struct.pack("<HH", 0x4A43, 28)), ("2\x15", b"")], CENTER)


def laid(path: Path) -> Layout:
    layout = read(path).layout
    assert layout is not None
    return layout


def word(number: int, value: int) -> bytes:
    return struct.pack("<Hh", number, value)


def byte(number: int, value: int) -> bytes:
    return struct.pack("<HB", number, value)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (b"", Type(font="Times New Roman", size=10)),
        (word(0x4A43, 27), Type(font="Times New Roman", size=13.5)),
        (word(0x4A51, 2), Type(font="Arial", size=10)),
        (byte(0x2A3E, 1), Type(font="Times New Roman", size=10, underline=True)),
        (
            struct.pack("<HBBBB", 0x6870, 0xFF, 0x10, 0x20, 0),
            Type(font="Times New Roman", size=10, colour="FF1020"),
        ),
        (struct.pack("<HBBBB", 0x6870, 0, 0, 0, 0xFF), Type(font="Times New Roman", size=10)),
        (byte(0x2A42, 6), Type(font="Times New Roman", size=10, colour="FF0000")),
        (byte(0x2A0C, 7), Type(font="Times New Roman", size=10, marked=True)),
    ],
    ids=["nothing", "size", "font", "underline", "colour", "of the page", "numbered", "marker"],
)
def test_letters(tmp_path: Path, said: bytes, shown: Type) -> None:
    base = style(0xFFE, characters=word(0x4A51, 1))
    path = save_doc(
        tmp_path / "a.doc",
        [Para([("Kế hoạch", said)], style=1)],
        styles=[base],
        fonts=("Times New Roman", "Arial"),
    )
    (block,) = laid(path).blocks
    assert [own.type for own in block.words] == [shown]


@pytest.mark.parametrize(
    ("said", "measures"),
    [
        (word(0x845E, 567) + word(0x845D, 284), Measures(left=10.0, right=5.01)),
        (word(0x840F, 567) + word(0x840E, 284), Measures(left=10.0, right=5.01)),
        (word(0x8460, 720), Measures(first=12.7)),
        (word(0x8411, -360), Measures(first=-6.35)),
        (word(0xA413, 120) + word(0xA414, 60), Measures(before=6, after=3)),
        (struct.pack("<Hhh", 0x6412, 360, 1), Measures(line=1.5)),
        (struct.pack("<Hhh", 0x6412, 340, 0), Measures(line=17, kind="least")),
        (struct.pack("<Hhh", 0x6412, -340, 0), Measures(line=17, kind="exact")),
    ],
)
def test_measures_of_a_paragraph(tmp_path: Path, said: bytes, measures: Measures) -> None:
    own = save_doc(tmp_path / "a.doc", [Para([("Kế hoạch", b"")], said)])
    assert laid(own).blocks[0].measures == measures
    base = style(0xFFE, paragraph=said)
    styled = save_doc(tmp_path / "b.doc", [Para([("Kế hoạch", b"")], style=1)], styles=[base])
    assert laid(styled).blocks[0].measures == measures


def test_a_line_is_drawn_below(tmp_path: Path) -> None:
    ruled = struct.pack("<HBBBB", 0x6426, 6, 1, 0, 0)
    lines = [Para([("Tiêu ngữ", b"")], ruled), Para([("Số", b"")])]
    assert [rule.block for rule in laid(save_doc(tmp_path / "a.doc", lines)).rules] == [0]


def test_sections_have_their_paper_and_number(tmp_path: Path) -> None:
    upright = b"".join(
        word(*told)
        for told in [
            (0xB01F, 11906), (0xB020, 16838), (0xB021, 1701), (0xB022, 850), (0x9023, 1134), (0x9024, -1134),
        ]
    )  # fmt: skip
    lying = word(0xB01F, 16838) + word(0xB020, 11906) + byte(0x3009, 2) + word(0x500B, 1)
    headers: list[list[Para]] = [[] for _ in range(18)]
    headers[7] = [_PAGE]
    path = save_doc(
        tmp_path / "a.doc",
        [Para([("một", b"")], mark="\x0c"), Para([("hai", b"")])],
        headers=headers,
        sections=[(4, upright + byte(0x300A, 1)), (8, lying)],
    )
    number = PageNumber("header", "center", 14, first=False)
    assert laid(path).sections == (
        Section(0, 210.0, 297.0, 20.0, 15.0, 20.0, 30.0, 1, number),
        Section(4, 297.0, 210.0, 25.4, 31.8, 25.4, 31.8, 2, number._replace(first=True)),
    )


@pytest.mark.parametrize(
    ("at", "align"), [(-4, "center"), (-8, "right"), (0, "left"), (4500, "center")]
)
def test_a_number_in_a_frame_stands_where_it_does(tmp_path: Path, at: int, align: str) -> None:
    headers: list[list[Para]] = [[] for _ in range(12)]
    framed = byte(0x261B, 0x20) + word(0x8418, at)
    headers[7] = [_PAGE._replace(properties=framed)]
    path = save_doc(
        tmp_path / "a.doc", [Para([("một", b"")])], headers=headers, sections=[(4, b"")]
    )
    (section,) = laid(path).sections
    assert section.number is not None
    assert section.number.align == align


@pytest.mark.parametrize(
    ("placed", "at", "framed"), [(0x20, 0, True), (0, 567, True), (0, -8, True), (0, 0, False)]
)
def test_a_line_in_a_frame_is_known(tmp_path: Path, placed: int, at: int, framed: bool) -> None:
    line = Para([("một", b"")], byte(0x261B, placed) + word(0x8418, at))
    layout = laid(save_doc(tmp_path / "a.doc", [line, Para([("hai", b"")])]))
    assert [block.framed for block in layout.blocks] == [framed, False]
