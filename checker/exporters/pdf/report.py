"""The report as a PDF file on A4, in a font that has every Vietnamese letter."""

import datetime as dt
import io
from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    SimpleDocTemplate,
    Spacer,
    Table,
)

from checker.exporters.characters import printable
from checker.exporters.colours import PRINTED
from checker.exporters.html.report import PARTS
from checker.exporters.particulars import particulars, provenance
from checker.exporters.pdf.style import (
    BODY,
    BOLD,
    CELL,
    CELL_BOLD,
    CELL_HEAD,
    CELLS,
    HEADING,
    KIND,
    LINE,
    PLACE,
    POINT,
    QUIET,
    SHADE,
    SUGGESTION,
    TITLE,
    VERDICT,
    BarWords,
    Words,
    barred_style,
    numbered_canvas,
    register_fonts,
)
from checker.exporters.places import quote, sections_of, suggested, where
from checker.library.rule import SEVERITY_WORDS
from checker.points import Entry, Point, amount, entries_as, in_one_line, said
from checker.report import Report
from checker.shown import (
    SHOWN_WORDS,
    TO_DO,
    Shown,
    shown,
    told_places,
)
from checker.verdict import coverage, verdict, worst

_MARGINS = {
    "leftMargin": 20 * mm,
    "rightMargin": 15 * mm,
    "topMargin": 16 * mm,
    "bottomMargin": 18 * mm,
}
_WIDTH = A4[0] - 35 * mm - 12  # less the page frame's own padding
_KEPT, _KEPT_LENGTH = 12, 2500
"""An entry of at most so many paragraphs and characters is not divided between pages."""
_SHARES, _PADDING = (0.06, 0.23, 0.1, 0.12, 0.32, 0.17), 4
"""The columns of the list as parts of its width; points beside the words of a cell."""
_START = 120
"""Points: a long entry begins where there is room for its first lines."""
_CELL_LINES, _CELL_LENGTH = 14, 600
"""What stands in a cell; a row cannot be higher than a page, and the entries say all."""


def to_pdf(report: Report, when: dt.datetime) -> bytes:
    """Return the report, checked at *when*, as the bytes of a PDF file."""
    register_fonts()
    subject = " ".join(report.plan.title.split()) or report.document.path.name
    stream = io.BytesIO()
    title = printable(f"Báo cáo kiểm tra: {subject}")
    template = SimpleDocTemplate(
        stream, pagesize=A4, title=title, author="Soát", creator="Soát", lang="vi", **_MARGINS
    )
    footer = printable(f"Báo cáo kiểm tra: {report.document.path.name}")
    template.build(list(_story(report, subject, when)), canvasmaker=numbered_canvas(footer))
    return stream.getvalue()


def _story(report: Report, subject: str, when: dt.datetime) -> Iterator[Flowable]:
    yield Words("BÁO CÁO KIỂM TRA DỰ THẢO", KIND)
    yield Words(_text(subject), TITLE)
    yield _shaded(Words(_text(verdict(report)), VERDICT), PRINTED[worst(report)])
    yield Spacer(0, 6)
    yield Words(_text(coverage(report)), QUIET)
    if report.warnings:
        yield _heading("Cần biết trước")
        yield from (Words(f"• {_text(warning)}", PLACE) for warning in report.warnings)
    yield _heading("Dự thảo")
    yield _facts(particulars(report))
    yield from _brief(report)
    for how, heading in PARTS.items():
        told = entries_as(report, how)
        if told:
            first = [_heading(f"{heading} ({amount(told)})")]
            for place, entry in enumerate(told, 1):
                before = first if place == 1 else []
                yield from _entry(list(_parts(report, entry, place)), how, before)
                yield Spacer(0, 8)
    yield _heading("Toàn bộ tiêu chí")
    yield _checklist(report)
    yield _heading("Về lần kiểm tra này")
    yield _facts(provenance(report, when))


def _heading(text: str) -> Flowable:
    return Words(_text(text), HEADING)


def _brief(report: Report) -> Iterator[Flowable]:
    """Yield what is to be done in one line each: the page for who has no time."""
    for how in TO_DO:
        told = entries_as(report, how)
        if told:
            yield _heading(f"{PARTS[how]} (tóm tắt)")
            for place, entry in enumerate(told, 1):
                yield Words(f"{place}. {_text(in_one_line(report, entry))}", PLACE)


def _facts(facts: Iterable[tuple[str, str]]) -> Flowable:
    rows = [[Words(_text(name), QUIET), Words(_cell(value), BODY)] for name, value in facts]
    return Table(
        rows,
        colWidths=[0.3 * _WIDTH, 0.7 * _WIDTH],
        style=[
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, LINE),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (0, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 1.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ],
    )


def _shaded(inner: Flowable, colours: tuple[str, str]) -> Flowable:
    return Table(
        [[inner]],
        colWidths=[_WIDTH],
        style=[("BACKGROUND", (0, 0), (-1, -1), HexColor(colours[0]))],
        spaceBefore=8,
    )


def _entry(
    parts: list[tuple[str, ParagraphStyle]], how: Shown, heading: list[Flowable]
) -> list[Flowable]:
    """Return the *parts* about one rule with a bar in the colour it is shown in.

    A *heading* before it never stays behind on the page before.
    """
    short = len(parts) <= _KEPT and sum(len(text) for text, _ in parts) <= _KEPT_LENGTH
    barred = [BarWords(text, barred_style(style, how)) for text, style in parts]
    if short:
        return [KeepTogether([*heading, *barred])]
    return [CondPageBreak(_START), *heading, *barred]


def _parts(report: Report, told: Entry, place: int) -> Iterator[tuple[str, ParagraphStyle]]:
    """Yield the paragraphs about one rule: markup and style."""
    rule = report.results[told.number].rule
    group = rule.group.title
    yield f"{place}. {_text(rule.title)}", BOLD
    yield _text(f"{group} · {SEVERITY_WORDS[rule.severity]}"), QUIET
    if told.sentence:
        yield _text(told.sentence), BODY
    for point in told.points:
        if point.lead:
            yield f"– {_text(point.lead)}", POINT
        yield from _places(report, point)
    yield _text(f"Căn cứ: {rule.basis}"), QUIET


def _places(report: Report, point: Point) -> Iterator[tuple[str, ParagraphStyle]]:
    """Yield where *point* lies, and below what to write there."""
    for finding, told in point.places():
        quoted = quote(report, finding)
        words = f": “{_text(quoted)}”" if quoted else " (chỗ cần bổ sung)"
        yield f"<b>{_text(where(report, finding))}</b>{words}", PLACE
        for label, text in suggested(report, told):
            yield f"<b>{_text(label)}:</b> {_text(text)}", SUGGESTION


def _checklist(report: Report) -> Flowable:
    heads = ("STT", "Tiêu chí", "Mức độ", "Kết luận", "Nhận xét", "Vị trí")
    rows: list[list[Words | str]] = [[Words(head, CELL_HEAD) for head in heads]]
    style = [
        ("GRID", (0, 0), (-1, -1), 0.4, LINE),
        ("FONT", (0, 0), (-1, -1), CELL.fontName, CELL.fontSize, CELL.leading),
        ("TEXTCOLOR", (0, 0), (-1, -1), CELL.textColor),
        ("BACKGROUND", (0, 0), (-1, 0), HexColor("#1f3a5f")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("LEFTPADDING", (0, 0), (-1, -1), _PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), _PADDING),
    ]
    judged = enumerate(zip(report.results, shown(report), strict=True))
    for group, members in groupby(judged, lambda row: row[1][0].rule.group):
        row = len(rows)
        rows.append([Words(_cell(group.title), CELL_BOLD), *[""] * 5])
        style += [("SPAN", (0, row), (-1, row)), ("BACKGROUND", (0, row), (-1, row), SHADE)]
        style.append(("NOSPLIT", (0, row), (0, row + 1)))  # with the first rule of the group
        for number, (_, how) in members:
            cell, look = (3, len(rows)), CELLS[how]
            style += [
                ("BACKGROUND", cell, cell, HexColor(PRINTED[how][0])),
                ("FONTNAME", cell, cell, look.fontName),
                ("TEXTCOLOR", cell, cell, look.textColor),
            ]
            rows.append(_row(report, number, how))
    widths = [_WIDTH * share for share in _SHARES]
    return Table(rows, colWidths=widths, repeatRows=1, style=style)


def _row(report: Report, number: int, how: Shown) -> list[Words | str]:
    result = report.results[number]
    return [
        str(number + 1),
        _fitted(result.rule.title, 1),
        SEVERITY_WORDS[result.rule.severity],
        _fitted(SHOWN_WORDS[how], 3, CELLS[how]),
        _fitted(said(report, number), 4),
        _fitted(sections_of(report, *told_places(report, number)), 5),
    ]


def _fitted(text: str, column: int, style: ParagraphStyle = CELL) -> Words | str:
    """Return *text* for a cell: as it is where it fits on one line, which costs far less."""
    room = _WIDTH * _SHARES[column] - 2 * _PADDING
    plain = printable(text)
    if "\n" not in plain and stringWidth(plain, style.fontName, style.fontSize) <= room:
        return plain
    return Words(_cell(text), style)


def _cell(text: str) -> str:
    """Return *text* as the markup of a cell, cut where it is long."""
    lines = text.split("\n")
    short = "\n".join(lines[:_CELL_LINES])[:_CELL_LENGTH]
    return _text(short if short == text else f"{short} …")


def _text(text: str) -> str:
    """Return *text* as the markup of a paragraph."""
    return escape(printable(text)).replace("\n", "<br/>")
