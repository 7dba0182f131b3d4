"""Builds the sample drafts from the text files in ``src/``.

    python resources/samples/build.py          writes every sample again

The layout is that of a plan under Nghị định 30/2020/NĐ-CP, appendix I. A
source file has a head (``key: value``, a key may be repeated, `` / `` breaks
a line), a line ``---``, and one paragraph a line:

    % comment            ~ basis, in italics     ## section in bold
    ### item in bold     | cell | cell |         anything else: running text

After a line ``===`` the appendix begins, on a page of its own: its title lines
begin with ``@``, its note with ``~``. The same text always makes the same file.
"""

import io
import sys
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

HERE = Path(__file__).parent
FONT = "Times New Roman"
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
LEFT, RIGHT = Cm(6.2), Cm(10.3)  # the two columns of the header
CENTER, LEADING = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT
JUSTIFY = WD_ALIGN_PARAGRAPH.JUSTIFY
ONE_DAY = datetime(2026, 5, 4, tzinfo=UTC)
"""The day written into every sample, so that the same text makes the same file."""


@dataclass(frozen=True, slots=True)
class Source:
    """A sample's text: its head, its body and its appendix, line by line."""

    head: dict[str, tuple[str, ...]]
    body: tuple[str, ...]
    appendix: tuple[str, ...]


def parse(text: str) -> Source:
    """Return the parts of a source file; comments and empty lines are dropped."""
    lines = [line.strip() for line in text.splitlines()]
    lines = [line for line in lines if line and not line.startswith("%")]
    cut = lines.index("---")
    end = lines.index("===") if "===" in lines else len(lines)
    head: dict[str, tuple[str, ...]] = {}
    for line in lines[:cut]:
        key, _, value = line.partition(": ")
        head[key] = (*head.get(key, ()), *(part.strip() for part in value.split(" / ")))
    return Source(head, tuple(lines[cut + 1 : end]), tuple(lines[end + 1 :]))


def build(source: Source) -> bytes:
    """Return the Word file that *source* describes."""
    document = docx.Document()
    _page(document)
    _header(document, source.head)
    _title(document, source.head)
    for line in source.body:
        _body_line(document, line)
    _closing(document, source.head)
    if source.appendix:
        _appendix(document, source.appendix)
    properties = document.core_properties
    properties.author, properties.comments = "Soát", "Bản mẫu; xã và tỉnh không có thật"
    properties.title = " ".join(source.head["title"] + source.head["subject"])
    properties.created = properties.modified = ONE_DAY
    return _fixed_times(document)


def samples() -> Iterator[tuple[Path, Path]]:
    """Yield each source file with the Word file made from it."""
    for source in sorted((HERE / "src").glob("*.txt")):
        yield source, HERE / f"{source.stem}.docx"


# --- the page -----------------------------------------------------------------


def _page(document: Document) -> None:
    """Set A4, the decree's margins, the font, and page numbers from page 2 on."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin = section.bottom_margin = Cm(2)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    section.header_distance = Cm(1)
    section.different_first_page_header_footer = True
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(14)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:eastAsia", "w:cs"):
        fonts.set(qn(script), FONT)
    normal.paragraph_format.space_before = normal.paragraph_format.space_after = Pt(0)
    number = section.header.paragraphs[0]
    number.alignment = CENTER
    for kind, text in (("begin", ""), ("", " PAGE "), ("end", "")):
        run = number.add_run()
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)


def _header(document: Document, head: dict[str, tuple[str, ...]]) -> None:
    """Issuer and number on the left, motto, place and date on the right."""
    table = _columns(document, rows=2)
    issuer, motto = table.rows[0].cells
    for row, text in enumerate(head["issuer"]):
        _line(issuer, text, 13, first=row == 0, bold=True)
    _rule(issuer, LEFT, 0.35)
    _line(motto, MOTTO[0], 13, first=True, bold=True)
    _line(motto, MOTTO[1], 14, bold=True)
    _rule(motto, RIGHT, 0.5)
    number, place = table.rows[1].cells
    _line(number, head["number"][0], 13, first=True)
    _line(place, head["place-date"][0], 14, first=True, italic=True)


def _title(document: Document, head: dict[str, tuple[str, ...]]) -> None:
    for index, text in enumerate((*head["title"], *head["subject"])):
        paragraph = document.add_paragraph()
        paragraph.alignment = CENTER
        paragraph.paragraph_format.space_before = Pt(0 if index else 18)
        paragraph.add_run(text).bold = True
    _rule(document, LEFT + RIGHT, 0.3, after=Pt(12))


# --- the body -----------------------------------------------------------------


def _body_line(document: Document, line: str) -> None:
    """Add one paragraph; its first characters say what it is."""
    mark, _, rest = line.partition(" ")
    known = mark in {"~", "##", "###"}
    paragraph = document.add_paragraph()
    paragraph.alignment = JUSTIFY
    form = paragraph.paragraph_format
    form.first_line_indent, form.space_after = Cm(1.27), Pt(6)
    run = paragraph.add_run(rest if known else line)
    run.italic = mark == "~" or None
    run.bold = mark in {"##", "###"} or None
    form.keep_with_next = mark in {"##", "###"} or None
    form.widow_control = True


def _closing(document: Document, head: dict[str, tuple[str, ...]]) -> None:
    """Recipients on the left, authority, post and full name on the right."""
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    table = _columns(document, rows=1, left=Cm(7.5), right=Cm(9))
    recipients, signature = table.rows[0].cells
    title = _line(recipients, "Nơi nhận:", 12, first=True, bold=True, italic=True)
    title.alignment = LEADING
    for text in head["to"]:
        _line(recipients, text, 11).alignment = LEADING
    *posts, name = head["signature"]
    for row, text in enumerate(posts):
        _line(signature, text, 14, first=row == 0, bold=True)
    _line(signature, name, 14, bold=True).paragraph_format.space_before = Pt(80)


def _appendix(document: Document, lines: tuple[str, ...]) -> None:
    """Title lines, a note, and one table with borders, on a page of its own."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in lines if line[0] == "|"
    ]
    for index, line in enumerate(line for line in lines if line[0] in "@~"):
        paragraph = document.add_paragraph()
        paragraph.alignment = CENTER
        paragraph.paragraph_format.page_break_before = index == 0
        run = paragraph.add_run(line[1:].strip())
        run.bold, run.italic = line[0] == "@", line[0] == "~"
        paragraph.paragraph_format.space_after = Pt(12 if line[0] == "~" else 0)
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    _widths(table, (Cm(1.2), Cm(7.1), Cm(4.7), Cm(3.5)))
    for index, row in enumerate(rows):
        for column, (cell, text) in enumerate(zip(table.rows[index].cells, row, strict=True)):
            paragraph = _line(cell, text, 12, first=True, bold=index == 0)
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
            if index and column:
                paragraph.alignment = LEADING
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


# --- small parts --------------------------------------------------------------


def _columns(document: Document, rows: int, left: Length = LEFT, right: Length = RIGHT) -> Table:
    """Return a table of two columns without borders that does not split over pages."""
    table: Table = document.add_table(rows, 2)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    _widths(table, (left, right))
    return table


def _widths(table: Table, widths: Sequence[Length]) -> None:
    """Fix the columns: Word goes by the cells, LibreOffice by the grid."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _line(
    cell: _Cell,
    text: str,
    size: int,
    *,
    first: bool = False,
    bold: bool = False,
    italic: bool = False,
) -> Paragraph:
    """Add a centred line to *cell*; the first takes the paragraph a cell always has."""
    paragraph: Paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
    paragraph.alignment = CENTER
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold or None, italic or None
    return paragraph


def _rule(parent: Document | _Cell, width: int, share: float, after: Pt | None = None) -> None:
    """Draw a solid rule over *share* of *width* below what stands in *parent*."""
    paragraph = parent.add_paragraph()
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = Length(int(width * (1 - share) / 2))
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(5)
    form.space_before, form.space_after = Pt(2), after
    border, line = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for key, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        line.set(qn(f"w:{key}"), value)
    border.append(line)
    paragraph._p.xpath("./w:pPr/w:spacing")[0].addprevious(border)


def _fixed_times(document: Document) -> bytes:
    """Return the file with one time on every part: zip files carry the time of day."""
    raw, fixed = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, ONE_DAY.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return fixed.getvalue()


def main() -> int:
    """Write every sample beside its text."""
    for source, target in samples():
        target.write_bytes(build(parse(source.read_text(encoding="utf-8"))))
        sys.stdout.write(f"{target.name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
