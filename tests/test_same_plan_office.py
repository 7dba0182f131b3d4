"""The same draft as a Word file and as the PDF file that an office suite makes of it."""

from itertools import groupby
from pathlib import Path

import pytest

from checker.judge import check
from checker.kernel.document import Document
from checker.library.load import load_library
from checker.report import Report
from resources import SAMPLES
from tests.office import convert, needs_office
from tests.reading import read

NAMES = ["ke-hoach-tinh-day-du-2026", "ke-hoach-xa-con-thieu-2026", "ke-hoach-xa-day-du-2026"]


UNTOLD = {"form.margins", "proof.pairs", "proof.spaces"}
"""What a page does not tell: margins, and signs and spaces as they were typed."""


def statuses(report: Report) -> dict[str, str]:
    """Every verdict but those on what a page does not tell."""
    found = (result for result in report.results if result.rule.id not in UNTOLD)
    return {result.rule.id: result.status.value for result in found}


def tables(document: Document) -> list[list[str]]:
    """The words of each cell of the tables behind the signature, table by table."""
    found = []
    cells = [block for block in document.blocks if block.cell is not None]
    for _, table in groupby(cells, key=lambda block: block.cell and block.cell.table):
        own = groupby(table, key=lambda block: block.cell)
        found.append([" ".join(document.quote(b.span) for b in blocks) for _, blocks in own])
    return found


@needs_office
@pytest.mark.parametrize("name", NAMES)
def test_word_and_pdf_are_judged_alike(name: str, tmp_path: Path) -> None:
    word = read(SAMPLES / f"{name}.docx")
    pdf = read(convert(SAMPLES / f"{name}.docx", "pdf", tmp_path))
    library = load_library()
    assert statuses(check(pdf, library)) == statuses(check(word, library))
    assert sorted(pdf.text.split()) == sorted(word.text.split())
    # Those of header and signature have no borders: what stands in them are lines of a page.
    assert [t for t in tables(word) if t in tables(pdf)] == tables(pdf)
    assert len(tables(pdf)) == len(tables(word)) - 2
