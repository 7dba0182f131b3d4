"""Other faults of the layout, and what formatting does not mend: page numbers, capitals, lists, sections."""

import io
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordFile
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from checker.exporters.docx.left import form_left
from checker.exporters.docx.repair import repaired
from checker.report import Status
from tests.checker.exporters.formed import (
    BY_HAND,
    form_of,
    mended,
    numbered_below,
    report_on,
    typed,
)
from tests.checker.exporters.hand import WHEN
from tests.checker.kinds.layout.drafts import (
    Change,
    changed,
    direct,
    lines,
    placed,
)
from tests.checker.kinds.layout.test_broken_form import CENTER, CHANGES, LEFT


def without_header(document: WordFile) -> None:
    """Take the header out, part and all."""
    section = document.sections[0]
    section.header.is_linked_to_previous = True
    section.different_first_page_header_footer = False


def header_says(words: str, *, first: bool) -> Change:
    def change(document: WordFile) -> None:
        section = document.sections[0]
        section.header.paragraphs[0].clear().add_run(words)
        section.different_first_page_header_footer = first

    return change


def a_lying_section(document: WordFile) -> None:
    """Add an annex that lies, on Letter, with margins of its own."""
    section = document.add_section()
    section.page_width, section.page_height = Mm(279.4), Mm(215.9)
    section.left_margin = Mm(10)
    document.add_paragraph("Phụ lục")


MENDED: list[tuple[str, str, Change]] = [
    ("small letters", "issuer", typed("issuer", "Ủy ban nhân dân")),
    ("capitals by a look", "slogan", direct("slogan", all_caps=True)),
    ("small capitals", "slogan", direct("slogan", small_caps=True)),
    ("a number below", "page-number", numbered_below()),
    ("a number below between dashes", "page-number", numbered_below("- ", "PAGE", " -")),
    ("a number below but for the first page", "page-number", numbered_below(first=True)),
    ("no header at all", "page-number", without_header),
    ("a header with words", "page-number", header_says("Dự thảo kế hoạch", first=True)),
    ("a section that lies", "paper", a_lying_section),
    ("a line pushed in and on the left", "kind",
     placed("kind", alignment=LEFT, first_line_indent=Mm(12), left_indent=Mm(5))),
    ("set in from a hanging line", "body",
     placed("body", left_indent=Mm(30), first_line_indent=Mm(-10))),
    ("a header that page one keeps", "page-number", header_says("Dự thảo lần 2", first=False)),
]  # fmt: skip
LEFT_ALONE: list[tuple[str, str, Change]] = [
    ("typed in capitals", "slogan", typed("slogan", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC")),
    ("a number of so many", "page-number", numbered_below("Trang ", "PAGE", "/", "NUMPAGES")),
    *[change for change in CHANGES if change[1] == BY_HAND],
]


@pytest.mark.parametrize(("rule", "change"), [c[1:] for c in MENDED], ids=[c[0] for c in MENDED])
def test_other_faults_are_put_right(tmp_path: Path, rule: str, change: Change) -> None:
    data = changed(change)
    assert form_of(data, tmp_path)[f"form.{rule}"] is Status.GAP
    copy, _ = mended(data, tmp_path)
    assert Status.GAP not in form_of(copy, tmp_path).values()


@pytest.mark.parametrize(
    ("rule", "change"), [c[1:] for c in LEFT_ALONE], ids=[c[0] for c in LEFT_ALONE]
)
def test_what_formatting_does_not_mend_is_left_and_told(
    tmp_path: Path, rule: str, change: Change
) -> None:
    report = report_on(changed(change), tmp_path)
    copy = repaired(report, WHEN, (), layout=True)
    assert copy.data == b""
    (told,) = form_left(copy.formed)
    (title,) = {r.rule.title for r in report.results if r.rule.id == f"form.{rule}"}
    assert f"{title}: " in told


def short(document: WordFile) -> Paragraph:
    return next(p for p in document.paragraphs if p.text.startswith("- 100% thôn"))


def test_short_lines_set_alike_go_along(tmp_path: Path) -> None:
    """One that was centred on purpose, or is set in another way, stays as it is."""

    def change(document: WordFile) -> None:
        for paragraph in document.paragraphs:
            if paragraph.text.startswith("- "):
                paragraph.paragraph_format.first_line_indent = Mm(0)
        short(document).paragraph_format.alignment = CENTER

    _, done = mended(changed(change), tmp_path)
    indents = {
        p.paragraph_format.first_line_indent.mm > 0
        for p in docx.Document(io.BytesIO(done)).paragraphs
        if p.text.startswith("- ") and p.paragraph_format.alignment != CENTER
    }
    assert indents == {True}
    stays = short(docx.Document(io.BytesIO(done))).paragraph_format
    assert (stays.alignment, stays.first_line_indent) == (CENTER, 0)


def test_a_line_in_a_list_that_draws_nothing_leaves_it(tmp_path: Path) -> None:
    """A tab follows the number that nobody sees: with the indent it would stand a stop further."""

    def change(document: WordFile) -> None:
        (paragraph,) = lines(document, "body")
        paragraph.paragraph_format.first_line_indent = Mm(0)
        number = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        number.get_or_add_numId().val = 4711  # a list that the file does not have

    data = repaired(report_on(changed(change), tmp_path), WHEN, (), layout=True).data
    (paragraph,) = lines(docx.Document(io.BytesIO(data)), "body")
    assert paragraph._p.pPr.numPr.numId.val == 0
