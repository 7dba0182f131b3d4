"""Several signers side by side, in every form: each post stands with its own name, column by column."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics

from tests.builders.word import save_docx
from tests.checker.readers.sheet import PLAIN, Sheet
from tests.checker.readers.word import paragraph, run
from tests.reading import read

Rows = Sequence[Sequence[str]]
BODY = ["KẾ HOẠCH", "Thực hiện công tác bình đẳng giới năm 2026", "Các đơn vị thực hiện./."]
THREE: Rows = [
    ["NGƯỜI LẬP BIỂU", "TRƯỞNG PHÒNG", "TM. ỦY BAN NHÂN DÂN"],
    ["", "", "KT. CHỦ TỊCH"],
    ["", "", "PHÓ CHỦ TỊCH"],
    ["", "", ""],
    ["Lê Thị Hoa", "Trần Văn Bình", "Lò Văn Pâng"],
]
SMALL: Rows = [
    ["Người lập biểu", "Kế toán", "TM. ỦY BAN NHÂN DÂN"],
    ["(Ký, ghi rõ họ tên)", "", "CHỦ TỊCH"],
    ["Lê Thị Hoa", "", "Lò Văn Pâng"],
]
DEPUTY: Rows = [
    ["TRƯỞNG CÔNG AN", "KT. CHỦ TỊCH"],
    ["", "PHÓ CHỦ TỊCH"],
    ["Thiếu tá Lê Hòa", "Lò Văn Pâng"],
]
LISTED: Rows = [
    ["Nơi nhận:", "TRƯỞNG PHÒNG", "TM. ỦY BAN NHÂN DÂN"],
    ["- Như trên;", "", "CHỦ TỊCH"],
    ["- Lưu: VT.", "Lê Thị Hoa", "Lò Văn Pâng"],
]
PAIR: Rows = [
    ["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"],
    ["- Như trên;", "CHỦ TỊCH"],
    ["- Lưu: VT.", "Lò Văn Pâng"],
]
ENDINGS = {
    "three": THREE,
    "small": SMALL,
    "deputy": DEPUTY,
    "recipients beside": LISTED,
    "one": PAIR,
}


def by_tabs(path: Path, rows: Rows) -> Path:
    return text(path, ["\t".join(row).rstrip() for row in rows])


def by_spaces(path: Path, rows: Rows) -> Path:
    return text(path, ["".join(cell.ljust(30) for cell in row).rstrip() for row in rows])


def text(path: Path, lines: list[str]) -> Path:
    path = path.with_suffix(".txt")
    path.write_text("\n".join([*BODY, "", *lines]), encoding="utf-8")
    return path


def by_bars(path: Path, rows: Rows) -> Path:
    path = path.with_suffix(".md")
    lines = [f"| {' | '.join(row)} |" for row in rows]
    table = [lines[0], "|---" * len(rows[0]) + "|", *lines[1:]]
    path.write_text("\n\n".join([*BODY, "\n".join(table)]), encoding="utf-8")
    return path


def word_by_tabs(path: Path, rows: Rows) -> Path:
    tab = "<w:r><w:tab/></w:r>"
    typed = (paragraph(tab.join(run(cell) if cell else "" for cell in row)) for row in rows)
    return save_docx(path.with_suffix(".docx"), "".join([*map(paragraph, BODY), *typed]))


def word_by_rows(path: Path, rows: Rows) -> Path:
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    table = "".join(f"<w:tr>{row}</w:tr>" for row in cells)
    return save_docx(
        path.with_suffix(".docx"), "".join(map(paragraph, BODY)) + f"<w:tbl>{table}</w:tbl>"
    )


def drawn(path: Path, rows: Rows) -> Path:
    sheet = Sheet(path.with_suffix(".pdf"))
    sheet.text(260, 780, BODY[0])
    sheet.lines(85, 750, BODY[1:])
    width = 460 / len(rows[0])
    for number, row in enumerate(rows):
        for k, cell in enumerate(row):
            listed = k == 0 and rows[0][0].startswith("Nơi")
            middle = (width - float(pdfmetrics.stringWidth(cell, PLAIN, 11))) / 2
            sheet.text(85 + width * k + (0 if listed else middle), 650 - 18 * number, cell, size=11)
    return sheet.save()


@pytest.mark.parametrize("name", ENDINGS)
@pytest.mark.parametrize("write", [by_tabs, by_spaces, by_bars, word_by_tabs, word_by_rows, drawn])
def test_each_signer_has_post_and_name(
    write: Callable[[Path, Rows], Path], name: str, tmp_path: Path
) -> None:
    rows = ENDINGS[name]
    columns = [cell for column in zip(*rows, strict=True) for cell in column if cell]
    assert read(write(tmp_path / "a", rows)).text.split("\n")[len(BODY) :] == columns


@pytest.mark.parametrize(
    "typed",
    [
        ["TT\tCHỦ TỊCH\tPHÓ CHỦ TỊCH", "1\tChỉ đạo chung\tPhụ trách văn xã"],
        ["Trưởng phòng\tPhó Trưởng phòng", "Chỉ đạo chung\tPhụ trách văn xã"],
        ["Trưởng thôn Nà Lù\tCHỦ ĐỀ NĂM", "Lò Văn Một\tBình đẳng giới"],
    ],
)
def test_columns_of_a_table_typed_with_tabs_stay_rows(typed: list[str], tmp_path: Path) -> None:
    found = read(text(tmp_path / "a", [*typed, "Nơi nhận:"])).text.replace("\n", " ")
    assert " ".join(typed).replace("\t", " ") in found


def test_a_table_of_tasks_by_posts_stays_a_table(tmp_path: Path) -> None:
    rows = [["CHỦ TỊCH", "PHÓ CHỦ TỊCH"], ["Chỉ đạo chung việc thực hiện.", "Phụ trách văn xã."]]
    for write in (by_bars, word_by_rows):
        cells = [block.cell for block in read(write(tmp_path / "a", rows)).blocks if block.cell]
        assert [(cell.row, cell.column) for cell in cells] == [(0, 0), (0, 1), (1, 0), (1, 1)]
