"""Long drafts to measure with: a sample's own words, as many pages of them as wanted.

Laid out as offices write them: the header in a table, each paragraph cut into
runs of a few words, an appendix with a table of five columns. A dense draft
cites documents with number and date in nearly every sentence, as the bases of
plans and the plans of provinces do: the most that judging ever has to do.
"""

import random
import re
from collections.abc import Mapping
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


_CITATIONS = (
    "Luật Bình đẳng giới ngày 29 tháng 11 năm 2006",
    "Luật Phòng, chống bạo lực gia đình ngày 14 tháng 11 năm 2022",
    "Nghị định số 70/2008/NĐ-CP ngày 04 tháng 6 năm 2008 của Chính phủ",
    "Nghị quyết số 28/NQ-CP ngày 03 tháng 3 năm 2021 của Chính phủ",
    "Quyết định số 2232/QĐ-TTg ngày 28 tháng 12 năm 2020 của Thủ tướng Chính phủ",
    "Kế hoạch số 49/KH-UBND ngày 12/02/2026 của Ủy ban nhân dân tỉnh",
    "Công văn số 1187/SNV-XDCQ ngày 05/3/2026 của Sở Nội vụ",
)
_AS_WRITTEN: Mapping[str, str] = {}
_DENSE = 0.9
"""The part of a dense draft's sentences that cite."""
_AT_ONCE = (1, 2, 3)
"""How many documents one sentence cites."""
_SENTENCES = re.compile(r"(?<=[a-zà-ỹ][a-zà-ỹ][.;]) (?=[A-ZĐ])")
"""The room between two sentences, not that behind the number of a heading."""


def write_draft(
    path: Path, pages: int, *, dense: bool = False, instead: Mapping[str, str] = _AS_WRITTEN
) -> Path:
    """Write a draft of about *pages* pages to *path* and return it.

    ``dense`` makes nearly every sentence of its body cite documents; ``instead`` are words to
    stand in the place of the sample's own, such as its commune.
    """
    random.seed(pages)
    text = read(_SAMPLE, load_library().lexicon).text
    for word, other in instead.items():
        text = text.replace(word, other)
    lines = text.split("\n")
    first = lines.index("I. MỤC ĐÍCH, YÊU CẦU")
    last = next(k for k, line in enumerate(lines) if line.startswith("Trên đây là"))
    left, right = lines[:2] + lines[4:5], lines[2:4] + lines[5:6]
    signed = next(k for k, line in enumerate(lines) if line.startswith("TM. "))
    rest = pages * _PAGE * (1 - _APPENDIX) - sum(map(len, lines[:first] + lines[last:]))

    document = docx.Document()
    _beside(document, left, right)
    body = [_citing(line) if dense else line for line in lines[first:last]]
    for line in [*lines[6:first], *_filled(body, rest), lines[last]]:
        _runs(document.add_paragraph(), line)
    _beside(document, lines[last + 1 : signed], lines[signed:])
    _runs(document.add_paragraph(), "PHỤ LỤC PHÂN CÔNG NHIỆM VỤ")
    _appendix(document, lines[first:last], pages * _PAGE * _APPENDIX)
    document.save(str(path))
    return path


def _citing(line: str) -> str:
    """Return *line* with documents cited in nearly each of its sentences; headings stay."""
    return " ".join(_with_citations(sentence) for sentence in _SENTENCES.split(line))


def _with_citations(sentence: str) -> str:
    if sentence[-1:] not in (".", ";") or random.random() > _DENSE:  # noqa: S311 - no secret
        return sentence
    cited = random.sample(_CITATIONS, random.choice(_AT_ONCE))  # noqa: S311 - no secret
    return f"{sentence[:-1]} theo {', '.join(cited)}{sentence[-1]}"


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
