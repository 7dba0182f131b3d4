"""Long drafts to measure with: a sample's own words, as many pages of them as wanted.

Laid out as offices write them: the header in a table, each paragraph cut into
runs of a few words, an appendix with a table of five columns.
"""

import random
from itertools import cycle, islice
from pathlib import Path

import docx
from docx.shared import Pt
from docx.text.paragraph import Paragraph

import resources
from checker.library.load import load_library
from checker.readers import read

_SAMPLE = resources.SAMPLES / "ke-hoach-xa-day-du-2026.docx"
_PAGE = 2000
"""Characters on a page of A4 in 14 points."""
_APPENDIX = 0.2
"""The part of a draft that is its appendix."""
_COLUMNS = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kết quả")


def write_draft(path: Path, pages: int) -> Path:
    """Write a draft of about *pages* pages to *path* and return it."""
    random.seed(pages)
    lines = read(_SAMPLE, load_library().lexicon).text.split("\n")
    first = lines.index("I. MỤC ĐÍCH, YÊU CẦU")
    last = next(k for k, line in enumerate(lines) if line.startswith("Trên đây là"))
    left, right = lines[:2] + lines[4:5], lines[2:4] + lines[5:6]
    signed = next(k for k, line in enumerate(lines) if line.startswith("TM. "))
    rest = pages * _PAGE * (1 - _APPENDIX) - sum(map(len, lines[:first] + lines[last:]))

    document = docx.Document()
    _beside(document, left, right)
    for line in [*lines[6:first], *_filled(lines[first:last], rest), lines[last]]:
        _runs(document.add_paragraph(), line)
    _beside(document, lines[last + 1 : signed], lines[signed:])
    _runs(document.add_paragraph(), "PHỤ LỤC PHÂN CÔNG NHIỆM VỤ")
    _appendix(document, lines[first:last], pages * _PAGE * _APPENDIX)
    document.save(str(path))
    return path


def _filled(lines: list[str], length: float) -> list[str]:
    """Return *lines* over and over until they have about *length* characters."""
    average = sum(map(len, lines)) / len(lines)
    return list(islice(cycle(lines), int(length / average)))


def _runs(paragraph: Paragraph, line: str) -> None:
    """Write *line* in runs of 3 to 12 words, as Word leaves them after some editing."""
    words = line.split(" ")
    while words:
        size = random.randint(3, 12)  # noqa: S311 - no secret
        words, piece = words[size:], words[:size]
        run = paragraph.add_run(" ".join(piece) + (" " if words else ""))
        run.font.name, run.font.size = "Times New Roman", Pt(14)


def _beside(document: docx.document.Document, left: list[str], right: list[str]) -> None:
    """Write two columns of lines as a table of two cells."""
    cells = document.add_table(1, 2).rows[0].cells
    for cell, lines in zip(cells, (left, right), strict=True):
        _runs(cell.paragraphs[0], lines[0])
        for line in lines[1:]:
            _runs(cell.add_paragraph(), line)


def _appendix(document: docx.document.Document, lines: list[str], length: float) -> None:
    """Write the tasks among *lines* as a table: number, task, unit, time, result."""
    tasks = [line.removeprefix("- ").split(";")[0] for line in lines if line.startswith("- ")]
    rows = [_COLUMNS] + [
        (str(k), task, "Phòng Văn hóa - Xã hội", "Quý III", "Báo cáo, tin, bài")
        for k, task in enumerate(_filled(tasks, length), 1)
    ]
    table = document.add_table(len(rows), len(_COLUMNS))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            _runs(cell.paragraphs[0], text)
