"""The checklist as an Excel workbook: it goes to a reviewer, is filled in, and comes back."""

import datetime as dt
import io
from collections.abc import Iterator, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

from checker.exporters.memory import no_collection
from checker.exporters.places import (
    lacking,
    opening,
    paragraph_at,
    quote,
    section_at,
    suggested,
    where,
)
from checker.exporters.xlsx.cells import safe
from checker.exporters.xlsx.sheet import CENTRE, DATE, ENTRY, GRID, KEY, Sheet, Value, look_of
from checker.exporters.xlsx.summary import summary_sheet
from checker.library.rule import SEVERITY_WORDS
from checker.points import Point, entries, entries_of, said
from checker.report import Finding, Report
from checker.review import checklist as words
from checker.review.checklist import COLUMNS, Column, Decision, row_key
from checker.review.waivable import Waivable, waivables, waivers_of
from checker.review.waiver import Waiver
from checker.shown import SHOWN_WORDS, TO_DO, Shown, own_findings, shown, told_places

_QUOTES, _QUOTED = 3, 300
"""So many quotes of one rule stand in its row, each up to so many characters."""

_PARAGRAPH, _PAGE = Column("Đoạn bắt đầu bằng", 28), Column("Trang", 8)
_PLACE_COLUMNS = (
    words.NUMBER,
    words.GROUP,
    words.TITLE,
    words.STATUS,
    words.FOUND,
    Column("Dẫn chứng", 44),
    Column("Mục", 18),
    _PARAGRAPH,
    _PAGE,
    Column("Gợi ý viết", 40),
)
_CENTRED = {words.NUMBER, words.SEVERITY, _PAGE}
_DATES = {words.DATE, words.UNTIL}


def new_workbook(title: str, when: dt.datetime) -> Workbook:
    """Return an empty workbook with its properties."""
    book = Workbook()
    book.remove(book.worksheets[0])
    describe(book, title, when)
    return book


def describe(book: Workbook, title: str, when: dt.datetime) -> None:
    """Give *book* its properties."""
    properties = book.properties
    properties.title = safe(title)
    properties.creator = properties.lastModifiedBy = "Soát"
    properties.created = properties.modified = when.astimezone(dt.UTC).replace(tzinfo=None)


def saved(book: Workbook) -> bytes:
    """Return *book* as the bytes of a file."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def to_xlsx(report: Report, when: dt.datetime) -> bytes:
    """Return the checklist of *report*, checked at *when*, as a workbook."""
    subject = " ".join(report.plan.title.split()) or report.document.path.name
    with no_collection():
        book = new_workbook(f"Phiếu kiểm tra: {subject}", when)
        summary_sheet(book, report, when)
        _list_sheet(book, report)
        _places_sheet(book, report)
        _mark_sheet(book, report, when)
        return saved(book)


def _list_sheet(book: Workbook, report: Report) -> None:
    sheet = Sheet(book, words.LIST_SHEET)
    sheet.head(COLUMNS, frozen=3)
    # The key is one long word and not for reading; it may be cut off.
    widths = [column.width for column in COLUMNS[:-1]]
    last = 1
    rows = sorted(
        (
            (how, values)
            for number, how in enumerate(shown(report))
            for how, values in _rows(report, number, how)
        ),
        key=lambda row: _worst_first(row[0]),
    )
    for last, (how, values) in enumerate(rows, 2):
        values[0] = last - 1
        for number, (column, value) in enumerate(zip(COLUMNS, values, strict=True), 1):
            if column is words.STATUS:
                look = look_of(how)
            elif column in _DATES:
                look = DATE
            elif column is words.KEY:
                look = KEY
            elif column.reviewer:
                look = ENTRY
            else:
                look = CENTRE if column in _CENTRED else GRID
            sheet.put(last, number, value, look)
        texts = [value if isinstance(value, str) else "" for value in values[:-1]]
        sheet.heighten(last, texts, widths)
    _choices(sheet, last)
    sheet.filtered(len(COLUMNS), last)
    sheet.sheet.print_area = f"A1:{get_column_letter(len(COLUMNS) - 1)}{last}"
    sheet.print_on_a4(f"Phiếu kiểm tra: {report.document.path.name}")


def _worst_first(how: Shown) -> int:
    """Return by what rows are sorted: what a person has to deal with before all else."""
    return TO_DO.index(how) if how in TO_DO else len(TO_DO)


def _rows(report: Report, number: int, how: Shown) -> Iterator[tuple[Shown, list[Value]]]:
    """Yield the rows of a rule: one, or of an open one as many as it tells matters, each to be decided."""
    own = waivables(report, number)
    if how is Shown.TOLD or len(own) < 2:
        findings = told_places(report, number)
        suggestions = suggested(report, [finding for _, finding in own_findings(report, number)])
        only = own[0] if own else None
        yield how, _row(report, number, how, said(report, number), findings, suggestions, only)
        return
    points = [point for entry in entries_of(report, number, how) for point in entry.points]
    for one in own:
        point = next(point for point in points if point.findings == one.findings)
        suggestions = suggested(report, one.findings)
        yield (
            point.how,
            _row(report, number, point.how, point.message, one.findings, suggestions, one),
        )


def _row(
    report: Report,
    number: int,
    how: Shown,
    message: str,
    findings: Sequence[Finding],
    suggestions: Sequence[tuple[str, str]],
    one: Waivable | None,
) -> list[Value]:
    result = report.results[number]
    rule, waiver = result.rule, one.waiver if one else None
    key = one.key if one else result.key
    return [
        number + 1,
        rule.group.title,
        rule.title,
        SEVERITY_WORDS[rule.severity],
        SHOWN_WORDS[how],
        message,
        _quotes(report, findings),
        where(report, *findings),
        rule.basis,
        "\n".join(_with_place(label, text) for label, text in suggestions),
        *(_decided(waiver) if waiver else _said(report, rule.id, key)),
        row_key(rule.id, key),
    ]


def _decided(waiver: Waiver) -> tuple[Value, ...]:
    """Return what a decision writes into the reviewer's columns."""
    decision = Decision.AGREED if waiver.seen else Decision.WAIVED
    return str(decision), waiver.reason or None, waiver.who, waiver.date, waiver.until


def _said(report: Report, rule: str, key: str) -> tuple[Value, ...]:
    """Return what a reviewer said of the row before: it goes out with it again."""
    for remark in report.remarks:
        if (remark.rule, remark.key) == (rule, key):
            return remark.decision or None, remark.note or None, remark.by, remark.date, None
    return (None,) * 5


def _quotes(report: Report, findings: Sequence[Finding]) -> str:
    quotes = [text for text in (quote(report, finding) for finding in findings) if text]
    shown = [
        f"“{text}”" if len(text) <= _QUOTED else f"“{text[:_QUOTED].rsplit(' ', 1)[0]} …”"
        for text in quotes[:_QUOTES]
    ]
    if len(quotes) > _QUOTES:
        shown.append(f"và {len(quotes) - _QUOTES} chỗ khác (xem {words.PLACES_SHEET})")
    return "\n".join(shown)


def _choices(sheet: Sheet, last: int) -> None:
    """Let the reviewer choose the decision from a list."""
    choice = DataValidation("list", formula1=f'"{",".join(Decision)}"', allow_blank=True)
    choice.showErrorMessage = choice.showInputMessage = True
    choice.errorTitle = choice.promptTitle = "Quyết định"
    choice.error = "Hãy chọn một quyết định trong danh sách."
    choice.prompt = "Miễn trừ cần ghi lý do ở cột bên phải."
    letter = get_column_letter(COLUMNS.index(words.DECISION) + 1)
    choice.add(f"{letter}2:{letter}{max(last, 2)}")
    sheet.sheet.add_data_validation(choice)


def _places_sheet(book: Workbook, report: Report) -> None:
    sheet = Sheet(book, words.PLACES_SHEET)
    sheet.head(_PLACE_COLUMNS, frozen=3)
    widths = [column.width for column in _PLACE_COLUMNS]
    row = 1
    for entry in entries(report):
        for point in entry.points:
            for finding in point.findings:
                row += 1
                values = _place(report, entry.number, point, finding, row - 1)
                for place, (column, value) in enumerate(
                    zip(_PLACE_COLUMNS, values, strict=True), 1
                ):
                    look = CENTRE if column in _CENTRED else GRID
                    if column is words.STATUS:
                        look = look_of(point.how)
                    sheet.put(row, place, value, look)
                sheet.heighten(row, [v if isinstance(v, str) else "" for v in values], widths)
    sheet.filtered(len(_PLACE_COLUMNS), row)
    sheet.print_on_a4(f"Vị trí nhắc nhở: {report.document.path.name}")


def _place(report: Report, number: int, point: Point, finding: Finding, row: int) -> list[Value]:
    result, offset = report.results[number], finding.span.start
    block = paragraph_at(report.document, offset)
    page = report.document.blocks[block - 1].source.page if block else None
    return [
        row,
        result.rule.group.title,
        result.rule.title,
        SHOWN_WORDS[point.how],
        point.message,
        report.document.quote(finding.span) or lacking(finding).strip(),
        section_at(report, offset),
        opening(report, block).strip("“”") if block else None,
        page,
        "\n".join(_with_place(label, text) for label, text in suggested(report, [finding])),
    ]


def _with_place(label: str, text: str) -> str:
    """Return a suggestion below the column's own heading: its place stands before it, where one is said."""
    place = label.removeprefix(words.SUGGESTION.heading).lstrip(" ,")
    return f"[{place.strip('()')}] {text}" if place else text


def _mark_sheet(book: Workbook, report: Report, when: dt.datetime) -> None:
    """Write what tells this checklist from one of another draft."""
    sheet = Sheet(book, words.MARK_SHEET)
    values = {
        "schema": words.SCHEMA,
        "sha256": report.document.sha256,
        "file": report.document.path.name,
        "checked": when.isoformat(timespec="seconds"),
        words.WAIVED_MARK: " ".join(row_key(w.rule, w.key) for w in waivers_of(report)),
        **{name: str(getattr(report.plan, name) or "") for name in words.PARTICULARS},
    }
    for row, (name, value) in enumerate(values.items(), 1):
        sheet.put(row, 1, name)
        sheet.put(row, 2, value)
    sheet.sheet.sheet_state = "hidden"
