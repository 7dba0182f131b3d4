"""The report as a PDF file on A4, in a font that has every Vietnamese letter."""

import datetime as dt
import io
from collections.abc import Iterator
from itertools import groupby

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
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
from checker.exporters.pdf.parts import MARGINS, WIDTH, cell, facts, heading, markup, shaded
from checker.exporters.pdf.style import (
    BODY,
    BOLD,
    CELL,
    CELL_BOLD,
    CELL_HEAD,
    CELLS,
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
from checker.exporters.places import lacking, quote, sections_of, suggested, where
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

_KEPT, _KEPT_LENGTH = 12, 2500
"""An entry of at most so many paragraphs and characters is not divided between pages."""
_SHARES, _PADDING = (0.06, 0.23, 0.1, 0.12, 0.32, 0.17), 4
"""The columns of the list as parts of its width; points beside the words of a cell."""
_START = 120
"""Points: a long entry begins where there is room for its first lines."""


def to_pdf(report: Report, when: dt.datetime) -> bytes:
    """Return the report, checked at *when*, as the bytes of a PDF file."""
    register_fonts()
    subject = " ".join(report.plan.title.split()) or report.document.path.name
    stream = io.BytesIO()
    title = printable(f"Báo cáo kiểm tra: {subject}")
    template = SimpleDocTemplate(
        stream, pagesize=A4, title=title, author="Soát", creator="Soát", lang="vi", **MARGINS
    )
    footer = printable(f"Báo cáo kiểm tra: {report.document.path.name}")
    template.build(list(_story(report, subject, when)), canvasmaker=numbered_canvas(footer))
    return stream.getvalue()


def _story(report: Report, subject: str, when: dt.datetime) -> Iterator[Flowable]:
    yield Words("BÁO CÁO KIỂM TRA DỰ THẢO", KIND)
    yield Words(markup(subject), TITLE)
    yield shaded(Words(markup(verdict(report)), VERDICT), PRINTED[worst(report)])
    yield Spacer(0, 6)
    yield Words(markup(coverage(report)), QUIET)
    if report.warnings:
        yield heading("Cần biết trước")
        yield from (Words(f"• {markup(warning)}", PLACE) for warning in report.warnings)
    yield heading("Dự thảo")
    yield facts(particulars(report))
    yield from _brief(report)
    for how, name in PARTS.items():
        told = entries_as(report, how)
        if told:
            first = [heading(f"{name} ({amount(told)})")]
            for place, entry in enumerate(told, 1):
                before = first if place == 1 else []
                yield from _entry(list(_parts(report, entry, place)), how, before)
                yield Spacer(0, 8)
    yield heading("Toàn bộ tiêu chí")
    yield _checklist(report)
    yield heading("Về lần kiểm tra này")
    yield facts(provenance(report, when))


def _brief(report: Report) -> Iterator[Flowable]:
    """Yield what is to be done in one line each: the page for who has no time."""
    for how in TO_DO:
        told = entries_as(report, how)
        if told:
            yield heading(f"{PARTS[how]} (tóm tắt)")
            for place, entry in enumerate(told, 1):
                yield Words(f"{place}. {markup(in_one_line(report, entry))}", PLACE)


def _entry(
    parts: list[tuple[str, ParagraphStyle]], how: Shown, first: list[Flowable]
) -> list[Flowable]:
    """Return the *parts* about one rule with a bar in the colour it is shown in.

    What comes *first*, a heading, never stays behind on the page before.
    """
    short = len(parts) <= _KEPT and sum(len(text) for text, _ in parts) <= _KEPT_LENGTH
    barred = [BarWords(text, barred_style(style, how)) for text, style in parts]
    if short:
        return [KeepTogether([*first, *barred])]
    return [CondPageBreak(_START), *first, *barred]


def _parts(report: Report, told: Entry, place: int) -> Iterator[tuple[str, ParagraphStyle]]:
    """Yield the paragraphs about one rule: markup and style."""
    rule = report.results[told.number].rule
    group = rule.group.title
    yield f"{place}. {markup(rule.title)}", BOLD
    yield markup(f"{group} · {SEVERITY_WORDS[rule.severity]}"), QUIET
    if told.sentence:
        yield markup(told.sentence), BODY
    for point in told.points:
        if point.lead:
            yield f"– {markup(point.lead)}", POINT
        yield from _places(report, point)
    yield markup(f"Căn cứ: {rule.basis}"), QUIET


def _places(report: Report, point: Point) -> Iterator[tuple[str, ParagraphStyle]]:
    """Yield where *point* lies, and below what to write there."""
    for finding, told in point.places():
        quoted = quote(report, finding)
        words = f": “{markup(quoted)}”" if quoted else lacking(finding)
        yield f"<b>{markup(where(report, finding))}</b>{words}", PLACE
        for label, text in suggested(report, told):
            yield f"<b>{markup(label)}:</b> {markup(text)}", SUGGESTION


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
        rows.append([Words(cell(group.title), CELL_BOLD), *[""] * 5])
        style += [("SPAN", (0, row), (-1, row)), ("BACKGROUND", (0, row), (-1, row), SHADE)]
        style.append(("NOSPLIT", (0, row), (0, row + 1)))  # with the first rule of the group
        for number, (_, how) in members:
            place, look = (3, len(rows)), CELLS[how]
            style += [
                ("BACKGROUND", place, place, HexColor(PRINTED[how][0])),
                ("FONTNAME", place, place, look.fontName),
                ("TEXTCOLOR", place, place, look.textColor),
            ]
            rows.append(_row(report, number, how))
    widths = [WIDTH * share for share in _SHARES]
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
    room = WIDTH * _SHARES[column] - 2 * _PADDING
    plain = printable(text)
    if "\n" not in plain and stringWidth(plain, style.fontName, style.fontSize) <= room:
        return plain
    return Words(cell(text), style)
