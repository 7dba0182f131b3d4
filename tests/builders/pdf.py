"""Plans as PDF files with a text layer, drawn by Qt; and PDF files without one."""

import functools
from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
    QTextLine,
)
from PySide6.QtWidgets import QApplication

from tests.builders.fonts import LIBERATION, installed
from tests.builders.plan import Line, Lines, columns, plan, side_by_side

_MARGINS = QMarginsF(30, 20, 15, 20)  # millimetres, as Nghị định 30/2020/NĐ-CP asks
_SIZE = 13  # points, likewise


@functools.cache
def _application() -> QApplication:
    """Return the one application; fonts need it, and it must live as long as they do."""
    return QApplication.instance() or QApplication([])


def build_pdf(
    path: Path,
    lines: Lines,
    *,
    header_table: bool = True,
    running_header: str = "",
    font: str = LIBERATION,
) -> Path:
    """Write a PDF file of A4 pages with page numbers from the second page on.

    ``running_header`` is repeated at the top of every page.
    """
    _application()
    with installed(font):
        _draw(path, _html(lines, header_table=header_table), running_header, font)
    return path


def _draw(path: Path, html: str, running_header: str, font: str) -> None:
    document = QTextDocument()
    document.setDefaultFont(QFont(font, _SIZE))
    document.setDocumentMargin(0)
    document.setHtml(html)
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    painter.setFont(document.defaultFont())
    document.documentLayout().setPaintDevice(writer)
    size = QSizeF(painter.viewport().size())
    document.setPageSize(size)
    top = QRectF(0, -size.height() / 25, size.width(), size.height() / 30)
    for number, drawn in enumerate(_pages(document, size.height())):
        if number:
            writer.newPage()
            painter.drawText(top, Qt.AlignmentFlag.AlignHCenter, str(number + 1))
        if running_header:
            painter.drawText(top, Qt.AlignmentFlag.AlignLeft, running_header)
        for line, place in drawn:
            line.draw(painter, place)
    painter.end()


def _pages(document: QTextDocument, height: float) -> list[list[tuple[QTextLine, QPointF]]]:
    """Return the lines of each page with the place to draw them at.

    Line by line, since drawing a page as a whole also writes lines of its
    neighbours, hidden to the eye but not to a reader of the file.
    """
    pages: list[list[tuple[QTextLine, QPointF]]] = [[] for _ in range(document.pageCount())]
    block = document.begin()
    while block.isValid():
        corner = document.documentLayout().blockBoundingRect(block).topLeft()
        layout = block.layout()
        for k in range(layout.lineCount()):
            line = layout.lineAt(k)
            number = int((corner.y() + line.y()) // height)
            pages[number].append((line, corner - QPointF(0, number * height)))
        block = block.next()
    return pages


def build_mixed_pdf(path: Path, pages: Sequence[str], *, pictured: bool = True) -> Path:
    """Write a PDF file with one text a page; an empty text gives a picture, or nothing at all."""
    _application()
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
    with installed(LIBERATION):
        painter = QPainter(writer)
        painter.setFont(QFont(LIBERATION, _SIZE))
        for number, text in enumerate(pages):
            if number:
                writer.newPage()
            wrapped = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignJustify
            if text:
                painter.drawText(painter.viewport(), wrapped, text)
            elif pictured:
                painter.fillRect(QRectF(500, 500, 3000, 3000), Qt.GlobalColor.gray)
        painter.end()
    return path


def build_scan(path: Path, pages: int = 2) -> Path:
    """Write a PDF file whose pages are pictures only."""
    _application()
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    for number in range(pages):
        if number:
            writer.newPage()
        painter.fillRect(QRectF(500, 500, 3000, 3000), Qt.GlobalColor.gray)
    painter.end()
    return path


def _html(lines: Lines, *, header_table: bool) -> str:
    out: list[str] = []
    for group in side_by_side(plan(lines)):
        hint = group[0].hint
        if hint == "row":
            rows = [line.text.split(" | ") for line in group]
            cells = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)
            written = "".join(f"<tr>{row}</tr>" for row in cells)
            out.append(f'<table border="1" cellpadding="6" width="100%">{written}</table>')
        elif header_table and hint in ("left", "right", "recipient", "sign"):
            sides = ("".join(map(_paragraph, side)) for side in columns(group))
            widths = ("42%", "58%") if hint in ("left", "right") else ("50%", "50%")
            cells = (
                f'<td width="{width}">{side}</td>'
                for width, side in zip(widths, sides, strict=True)
            )
            out.append(f'<table width="100%"><tr>{"".join(cells)}</tr></table>')
        else:
            out.extend(map(_paragraph, group))
    return "".join(out)


def _paragraph(line: Line) -> str:
    align = {"body": "justify", "item": "justify", "heading": "justify"}.get(line.hint, "center")
    if line.hint == "recipient":
        align = "left"
    indent = (
        ' style="text-indent: 36px; margin: 6px 0"' if align == "justify" else ' style="margin: 0"'
    )
    bold = line.hint in ("title", "heading", "sign")
    text = f"<b>{escape(line.text)}</b>" if bold else escape(line.text)
    return f'<p align="{align}"{indent}>{text}</p>'
