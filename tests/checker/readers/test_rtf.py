"""RTF files, read as Word shows them."""

from pathlib import Path

import pytest

from checker.kernel.document import Cell
from checker.readers import messages
from tests.builders.rtf import escaped
from tests.reading import read

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset163{\*\falt Arial}Times New Roman;}"
    r"{\f1\fcharset0 Arial;}{\f2\fcharset2 Symbol;}{\f3\fcharset2 Wingdings;}}"
)


def rtf(folder: Path, body: str) -> Path:
    path = folder / "dự thảo.rtf"
    path.write_bytes((HEAD + body + "}").encode("latin-1"))
    return path


def lines(folder: Path, body: str) -> list[str]:
    return read(rtf(folder, body)).text.split("\n")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (r"K\u7871? ho\u7841?ch", "Kế hoạch"),
        (r"K\u7871\'3f ho\u7841\'3fch", "Kế hoạch"),
        (r"{\uc0 K\u7871  ho\u7841 ch}", "Kế hoạch"),
        (r"{\uc2 K\u7871\'3f\'3f ho\u7841xxch}", "Kế hoạch"),
        (r"K\'ea\'ec ho\'e3\'f2ch", "Kế hoặch"),
        (r"{\f1 \'93a\'94}", "“a”"),
        (r"a\u-4051?b", "a-b"),
        (r"\u55357?\u56832?x", "😀x"),
        (r"\ldblquote a\rdblquote \~b\_c\-d \emdash  e", "“a” b-cd — e"),
        (r"a\tab b\line c", "a b c"),
        (r"{\f2 \'b3} 30%", "≥ 30%"),
        (r"{\f3 \'fe} x", "☑ x"),
        (r"a\{b\}\\c", r"a{b}\c"),
    ],
)
def test_characters(tmp_path: Path, written: str, shown: str) -> None:
    assert lines(tmp_path, rf"\pard {written}\par") == [shown]


@pytest.mark.parametrize(
    "hidden",
    [
        r"{\v an}",
        r"{\strike gach}",
        r"{\deleted xoa}",
        r"{\*\bkmkstart a}",
        r"{\pict\wmetafile8 0102}",
        r"{\field{\*\fldinst HYPERLINK x}{\fldrslt }}",
        r"{\info{\title ten}}",
        r"{\*\unheard of this}",
        r"{\footer chan trang}",
        r"{\header dau trang}",
        r"{\bin5 {{{{{}",
        r"{\object{\*\objdata 01}{\result }}",
    ],
)
def test_what_does_not_show(tmp_path: Path, hidden: str) -> None:
    assert lines(tmp_path, rf"\pard mot {hidden}hai\par") == ["mot hai"]


@pytest.mark.parametrize(
    "shown",
    [
        r"{\field{\*\fldinst HYPERLINK x}{\fldrslt va }}",
        r"{\revised va }",
        r"{\upr{\*\old cu}{\*\ud va }}",
        r"{\mmath{\*\moMath{\mr va }}}",
        r"{\f1\*\cs7 va }",
    ],
)
def test_what_shows(tmp_path: Path, shown: str) -> None:
    assert lines(tmp_path, rf"\pard mot {shown}hai\par") == ["mot va hai"]


def test_numbers_that_word_draws(tmp_path: Path) -> None:
    body = (
        r"\pard{\listtext\pard\plain I.\tab}\ls1\b Muc dich\par"
        r"\pard{\listtext\f2 \'b7\tab}\plain Viec\par{\pntext a)\tab}Kinh phi\par"
        r"\pard{\field{\*\fldinst { AUTONUM }}{\fldrslt }} Yeu cau\par"
    )
    found = read(rtf(tmp_path, body))
    assert found.text.split("\n") == ["I. Muc dich", "- Viec", "a) Kinh phi", "1. Yeu cau"]
    assert [block.drawn for block in found.blocks] == [3, 2, 3, 3]
    assert [block.style.bold for block in found.blocks] == [True, False, False, False]


def test_numbers_with_signs_of_their_own(tmp_path: Path) -> None:
    body = r"{\listtext\u-1?\tab}m\par{\listtext \u272?i\u7873?u\~2.\tab}m\par"
    assert lines(tmp_path, body) == ["m", "Điều 2. m"]


def test_tables(tmp_path: Path) -> None:
    row = r"\trowd\clvmgf\cellx1000\cellx2000\cellx3000 "
    second = r"\trowd\clvmrg\cellx1000\cellx3000 "
    body = rf"{row}\pard\intbl A\cell B\par C\cell D\cell\row{second}an\cell E\cell\row\pard F\par"
    found = read(rtf(tmp_path, body))
    cells = [(found.quote(block.span), block.cell) for block in found.blocks]
    assert cells == [
        ("A", Cell(0, 0, 0)),
        ("B", Cell(0, 0, 1)),
        ("C", Cell(0, 0, 1)),
        ("D", Cell(0, 0, 2)),
        ("E", Cell(0, 1, 1)),
        ("F", None),
    ]


def test_a_table_in_a_cell(tmp_path: Path) -> None:
    inner = (
        r"\pard\intbl\itap2 X\nestcell Y\nestcell{\*\nesttableprops\trowd\cellx500\cellx900\nestrow}"
        r"{\nonesttables\par}"
    )
    body = rf"\trowd\cellx1000\cellx2000\pard\intbl A\cell {inner}\pard\intbl B\cell\row\pard C\par"
    found = read(rtf(tmp_path, body))
    cells = [(found.quote(block.span), block.cell) for block in found.blocks]
    assert cells == [
        ("A", Cell(0, 0, 0)),
        ("X", Cell(1, 0, 0)),
        ("Y", Cell(1, 0, 1)),
        ("B", Cell(0, 0, 1)),
        ("C", None),
    ]


def test_notes_boxes_and_the_letterhead(tmp_path: Path) -> None:
    motto = escaped("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    body = (
        rf"\titlepg{{\headerf \pard {motto}\par}}{{\header so 1\par}}"
        r"\pard mot{\super\chftn}{\footnote\pard{\super\chftn} chu thich\par} hai"
        r"{\shp{\*\shpinst\shpleft1{\sp{\sn a}{\sv 1}}{\shptxt\pard DU THAO\par}}}\par"
        r" ba{\footnote\ftnalt cuoi}\par"
    )
    found = read(rtf(tmp_path, body))
    assert found.text.split("\n") == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "mot hai",
        "DU THAO",
        "ba",
        "chu thich",
        "cuoi",
    ]


def test_changes_are_told(tmp_path: Path) -> None:
    assert read(rtf(tmp_path, r"\pard a{\deleted b}\par")).warnings == (messages.TRACKED,)
    assert read(rtf(tmp_path, r"\pard a{\strike b}\par")).warnings == (messages.STRUCK,)


def test_looks(tmp_path: Path) -> None:
    body = r"\pard\qc\b KE HOACH\par\pard\plain\qj\outlinelevel0 Dau\par\pard\plain than\par"
    styles = [block.style for block in read(rtf(tmp_path, body)).blocks]
    assert [(s.bold, s.align, s.level) for s in styles] == [
        (True, "center", 0),
        (False, "justify", 1),
        (False, "left", 0),
    ]


def test_what_follows_the_file_is_no_part_of_it(tmp_path: Path) -> None:
    path = rtf(tmp_path, r"\pard mot\par")
    path.write_bytes(path.read_bytes() + b"\x00\x00}} hai")
    assert read(path).text == "mot"


def test_a_box_is_read_once_though_word_writes_it_twice(tmp_path: Path) -> None:
    new = r"{\shp{\*\shpinst{\shptxt \pard h\u7897\'3fp\par}}"
    old = r"{\shprslt{\*\do\dptxbx{\dptxbxtext\pard h\u7897\'3fp\par}}}}"
    assert lines(tmp_path, r"m\u7897\'3ft" + new + old + r"\par hai\par") == ["một", "hộp", "hai"]
    alone = r"{\*\do\dptxbx{\dptxbxtext\pard h\u7897\'3fp\par}}"  # Word 95 has only this
    assert lines(tmp_path, r"m\u7897\'3ft" + alone + r"\par") == ["một", "hộp"]


def test_the_cells_merged_in_a_table_in_a_cell_are_its_own(tmp_path: Path) -> None:
    def inner(merged: str, cells: str) -> str:
        told = (
            rf"{{\*\nesttableprops\trowd{merged}\cellx500\cellx900\nestrow}}{{\nonesttables\par}}"
        )
        return rf"\pard\intbl\itap2 {cells}{told}"

    outer = r"\trowd\cellx1000\cellx2000\pard\intbl "
    body = (
        rf"{outer}A\cell B\cell\row{outer}C\cell "
        + inner(r"\clvmgf", r"X\nestcell Y\nestcell")
        + inner(r"\clvmrg", r"no\nestcell Z\nestcell")
        + r"\pard\intbl D\cell\row\pard E\par"
    )
    assert lines(tmp_path, body) == ["A", "B", "C", "X", "Y", "Z", "D", "E"]
