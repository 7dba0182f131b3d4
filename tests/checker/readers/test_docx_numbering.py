"""Automatic numbers, drawn by Word alone, are part of the text as if they had been typed."""

from pathlib import Path

import pytest

from checker.readers.docx.numbering import letters, roman
from tests.checker.readers.word import (
    document,
    level,
    lines,
    listed,
    notes,
    numbering,
    paragraph,
    style,
    styles,
    table,
)

PLAN = (
    level(0, "upperRoman", "%1.")
    + level(1, "decimal", "%2.")
    + level(2, "decimal", "%2.%3.")
    + level(3, "lowerLetter", "%4)")
    + level(4, "bullet", "\uf0b7")
)


def body(*entries: tuple[int, str] | str, number: int = 1) -> str:
    """Paragraphs: (level, text) for list entries, else plain text."""
    return "".join(
        paragraph(entry)
        if isinstance(entry, str)
        else paragraph(entry[1], listed(number, entry[0]))
        for entry in entries
    )


def test_a_plan_numbered_by_word_reads_as_typed(tmp_path: Path) -> None:
    read = document(
        tmp_path,
        body(
            (0, "MỤC ĐÍCH"), (1, "Mục đích"), "Nâng cao", (1, "Yêu cầu"), (3, "Thiết thực"),
            (3, "Hiệu quả"), (0, "NỘI DUNG"), (1, "Truyền thông"), (1, "Tập huấn"),
            (2, "Cấp xã"), (4, "Một lớp"), (2, "Cấp thôn"), (1, "Kiểm tra"), (3, "Quý I"),
        ),
        numbering=numbering(PLAN),
    )  # fmt: skip
    assert read.text.split("\n") == [
        "I. MỤC ĐÍCH", "1. Mục đích", "Nâng cao", "2. Yêu cầu", "a) Thiết thực",
        "b) Hiệu quả", "II. NỘI DUNG", "1. Truyền thông", "2. Tập huấn",
        "2.1. Cấp xã", "- Một lớp", "2.2. Cấp thôn", "3. Kiểm tra", "a) Quý I",
    ]  # fmt: skip
    drawn = [read.text[b.span.start : b.span.start + b.drawn] for b in read.blocks]
    assert drawn == [
        "I. ", "1. ", "", "2. ", "a) ", "b) ", "II. ", "1. ", "2. ", "2.1. ", "- ", "2.2. ", "3. ", "a) ",
    ]  # fmt: skip
    assert [b.kind for b in read.blocks if not b.drawn] == ["paragraph"]
    assert {b.kind for b in read.blocks if b.drawn} == {"item"}


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("decimal", ["1.", "2.", "3.", "4."]),
        ("decimalZero", ["01.", "02.", "03.", "04."]),
        ("upperRoman", ["I.", "II.", "III.", "IV."]),
        ("lowerRoman", ["i.", "ii.", "iii.", "iv."]),
        ("upperLetter", ["A.", "B.", "C.", "D."]),
        ("lowerLetter", ["a.", "b.", "c.", "d."]),
        ("cardinalText", ["1.", "2.", "3.", "4."]),
        ("none", [".", ".", ".", "."]),
    ],
)
def test_formats(tmp_path: Path, form: str, expected: list[str]) -> None:
    entries = [(0, text) for text in "wxyz"]
    found = lines(tmp_path, body(*entries), numbering=numbering(level(0, form, "%1.")))
    assert found == [f"{mark} {text}" for mark, text in zip(expected, "wxyz", strict=True)]


def test_long_counts() -> None:
    assert [roman(n) for n in (4, 9, 14, 40, 90, 400, 900, 1999)] == [
        "IV", "IX", "XIV", "XL", "XC", "CD", "CM", "MCMXCIX",
    ]  # fmt: skip
    assert [letters(n) for n in (0, 1, 26, 27, 28, 53)] == ["", "a", "z", "aa", "bb", "aaa"]


@pytest.mark.parametrize("glyph", ["\uf0b7", "\uf02d", "o", "§", "–", "•", "Ø", "★"])
def test_every_bullet_is_a_dash(tmp_path: Path, glyph: str) -> None:
    found = lines(tmp_path, body((0, "việc")), numbering=numbering(level(0, "bullet", glyph)))
    assert found == ["- việc"]


def test_a_plus_stays_a_plus(tmp_path: Path) -> None:
    found = lines(tmp_path, body((0, "việc")), numbering=numbering(level(0, "bullet", "+")))
    assert found == ["+ việc"]


def test_space_after_the_number(tmp_path: Path) -> None:
    tight = level(0, "decimal", "Điều %1:", '<w:suff w:val="nothing"/>')
    spaced = level(0, "decimal", "Điều %1.", '<w:suff w:val="space"/>')
    parts = numbering(tight, spaced)
    read = document(tmp_path, body((0, "a")) + body((0, "b"), number=2), numbering=parts)
    assert read.text == "Điều 1:a\nĐiều 1. b"
    assert [block.drawn for block in read.blocks] == [7, 8]


def test_levels_start_again_under_a_higher_one_unless_told_otherwise(tmp_path: Path) -> None:
    def three(restart: str) -> str:
        return (
            level(0, "decimal", "%1.")
            + level(1, "decimal", "%1.%2.")
            + level(2, "decimal", "(%3)", restart)
        )

    entries = [(0, "x"), (1, "x"), (2, "x"), (2, "x"), (1, "x"), (2, "x"), (0, "x"), (2, "x")]

    def third(restart: str) -> list[str]:
        found = lines(tmp_path, body(*entries), numbering=numbering(three(restart)))
        return [line.split()[0] for line in found if line.startswith("(")]

    assert third("") == ["(1)", "(2)", "(1)", "(1)"]
    assert third('<w:lvlRestart w:val="0"/>') == ["(1)", "(2)", "(3)", "(4)"]
    assert third('<w:lvlRestart w:val="1"/>') == ["(1)", "(2)", "(3)", "(1)"]


def test_legal_numbering_writes_roman_levels_in_digits(tmp_path: Path) -> None:
    legal = level(0, "upperRoman", "%1.") + level(1, "decimalZero", "%1.%2.", "<w:isLgl/>")
    found = lines(tmp_path, body((0, "x"), (0, "x"), (1, "x")), numbering=numbering(legal))
    assert found == ["I. x", "II. x", "2.01. x"]


def test_a_level_used_before_its_parents_uses_up_their_first_number(tmp_path: Path) -> None:
    text = body((2, "x"), (2, "x"), (1, "y"), (0, "z"), (2, "x"), (1, "y"))
    assert lines(tmp_path, text, numbering=numbering(PLAN)) == [
        "1.1. x", "1.2. x", "2. y", "II. z", "1.1. x", "1. y",
    ]  # fmt: skip


def test_each_text_box_and_each_kind_of_note_counts_for_itself(tmp_path: Path) -> None:
    def box(*texts: str) -> str:
        inner = "".join(paragraph(text, listed(1)) for text in texts)
        shape = f"<v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape>"
        return paragraph(f"<w:r><w:pict>{shape}</w:pict></w:r>")

    text = body((0, "a"), (0, "b")) + box("c", "d") + box("e") + body((0, "f"))
    note = notes("footnote", "g", "h").replace("<w:pPr></w:pPr>", f"<w:pPr>{listed(1)}</w:pPr>")
    parts = numbering(level(0, "decimal", "%1."))
    assert lines(tmp_path, text, numbering=parts, footnotes=note) == [
        "1. a", "2. b", "1. c", "2. d", "1. e", "3. f", "1. g", "2. h",
    ]  # fmt: skip


def test_lists_of_one_definition_share_their_count_unless_started_over(tmp_path: Path) -> None:
    nums = (
        '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="8"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    parts = numbering(level(0, "decimal", "%1."), nums=nums)
    text = body((0, "x"), (0, "x")) + body((0, "x"), number=7) + body((0, "x"), (0, "x"), number=8)
    assert lines(tmp_path, text + body((0, "x"), number=7), numbering=parts) == [
        "1. x", "2. x", "3. x", "5. x", "6. x", "7. x",
    ]  # fmt: skip


def test_an_override_may_bring_its_own_level(tmp_path: Path) -> None:
    nums = (
        '<w:num w:numId="9"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        f"{level(0, 'lowerLetter', '%1)', start=3)}</w:lvlOverride></w:num>"
    )
    parts = numbering(level(0, "decimal", "%1."), nums=nums)
    assert lines(tmp_path, body((0, "x"), (0, "x"), number=9), numbering=parts) == ["c) x", "d) x"]


def test_numbering_through_styles(tmp_path: Path) -> None:
    linked = level(0, "upperRoman", "%1.", '<w:pStyle w:val="Muc"/>') + level(
        1, "decimal", "%2.", '<w:pStyle w:val="Khoan"/>'
    )
    number = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    sheet = styles(
        style("Muc", number),
        style("Khoan", number),
        style("KhoanCon", "", based="Khoan"),
        style("KhongSo", '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', based="Muc"),
    )
    named = [("Muc", "một"), ("Khoan", "hai"), ("KhongSo", "ba"), ("Khoan", "bốn"), ("Muc", "năm")]
    text = "".join(paragraph(words, f'<w:pStyle w:val="{name}"/>') for name, words in named)
    off = '<w:pStyle w:val="Khoan"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    found = lines(tmp_path, text + paragraph("sáu", off), styles=sheet, numbering=numbering(linked))
    assert found == ["I. một", "1. hai", "ba", "2. bốn", "II. năm", "sáu"]


def test_numbering_styles_lead_to_the_list_that_defines_them(tmp_path: Path) -> None:
    sheet = styles(
        style("Kieu", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', "numbering")
    )
    link = '<w:numStyleLink w:val="Kieu"/>'
    defined = '<w:styleLink w:val="Kieu"/>' + level(0, "decimal", "%1)")
    parts = numbering(link, defined)
    assert lines(tmp_path, body((0, "x"), (0, "x")), styles=sheet, numbering=parts) == [
        "1) x",
        "2) x",
    ]


def test_styles_and_lists_that_lead_in_a_circle_end(tmp_path: Path) -> None:
    sheet = styles(
        style(
            "A", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', "numbering", based="B"
        ),
        style("B", "", based="A"),
    )
    parts = numbering('<w:numStyleLink w:val="A"/>')
    text = body((0, "x")) + paragraph("y", '<w:pStyle w:val="B"/>')
    assert lines(tmp_path, text, styles=sheet, numbering=parts) == ["x", "y"]


def test_numbers_of_rows_count_though_nothing_else_stands_in_the_cell(tmp_path: Path) -> None:
    cell = paragraph("", listed(1))
    bullet = paragraph("", listed(2))
    parts = numbering(level(0, "decimal", "%1."), level(0, "bullet", "-"))
    read = document(tmp_path, table((cell, "một", bullet), (cell, "hai", bullet)), numbering=parts)
    assert read.text == "1.\nmột\n2.\nhai"
    assert [block.drawn for block in read.blocks] == [2, 0, 2, 0]


def test_lists_have_nine_levels(tmp_path: Path) -> None:
    """Word writes no deeper ones; thousands that a file holds are not counted through."""
    levels = "".join(level(depth, "decimal", "%1.") for depth in range(20))
    text = body((8, "chín"), (9, "mười"), (19, "hai mươi"))
    assert lines(tmp_path, text, numbering=numbering(levels)) == ["1. chín", "mười", "hai mươi"]


@pytest.mark.parametrize("missing", ["", level(3, "decimal", "%4.")])
def test_lists_that_are_not_defined_draw_nothing(tmp_path: Path, missing: str) -> None:
    parts = numbering(missing)
    text = body((0, "một")) + body((0, "hai"), number=44)
    assert lines(tmp_path, text, numbering=parts) == ["một", "hai"]


def test_headings_keep_their_kind(tmp_path: Path) -> None:
    sheet = styles(
        style(
            "Muc",
            '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>',
        )
    )
    read = document(
        tmp_path,
        paragraph("MỤC ĐÍCH", '<w:pStyle w:val="Muc"/>'),
        styles=sheet,
        numbering=numbering(level(0, "upperRoman", "%1.")),
    )
    assert (read.text, read.blocks[0].kind, read.blocks[0].drawn) == ("I. MỤC ĐÍCH", "heading", 3)
