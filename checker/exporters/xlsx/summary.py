"""The first sheet: which draft, which verdict, what to know before trusting it."""

import datetime as dt
from collections import Counter
from dataclasses import replace

from openpyxl.workbook import Workbook

from checker.exporters.particulars import particulars, provenance
from checker.exporters.xlsx.sheet import CENTRE, HEAD, LABEL, SECTION, TITLE, Sheet, look_of
from checker.report import Report
from checker.review.checklist import LIST_SHEET, PLACES_SHEET, SUMMARY_SHEET, Decision
from checker.shown import COUNTED, OF_MATTERS, SHOWN_WORDS, Shown, shown, tally
from checker.verdict import coverage, verdict, worst

_WIDTHS = (26.0, 14.0, 14.0, 46.0)
_ALL, _VALUE = (1, 4), (2, 4)
_SUM = replace(CENTRE, bold=True)
_WHAT_COUNTS = (
    "Một chỗ thiếu, sai là một việc, một chỗ chưa chắc là một điểm cần xem, dù nhiều tiêu chí cùng thấy; một"
    " tiêu chí có thể nêu nhiều việc, nhiều điểm và được xếp theo việc nặng nhất."
)
_USE = (
    f"Mỗi dòng ở {LIST_SHEET} là một tiêu chí, hoặc một trong nhiều điểm của nó.",
    f"{PLACES_SHEET} nêu từng chỗ trong dự thảo.",
    f"Người kiểm tra điền các cột vàng nhạt: quyết định ({', '.join(Decision)}), ý kiến, tên, ngày.",
    f"{Decision.AGREED} ở dòng là điểm cần xem: viết như vậy là đúng. Cần sửa: chọn {Decision.DISAGREED}, ghi ý kiến.",
    "Miễn trừ phải có lý do ở cột Ý kiến, lý do; có thể ghi thêm ngày hết hạn.",
    "Được sắp xếp, lọc, thêm cột; giữ nguyên cột Mã đối chiếu để phiếu nhập lại được vào Soát.",
)


def summary_sheet(book: Workbook, report: Report, when: dt.datetime) -> None:
    """Add the sheet to *book*."""
    sheet = Sheet(book, SUMMARY_SHEET)
    for letter, width in zip("ABCD", _WIDTHS, strict=True):
        sheet.sheet.column_dimensions[letter].width = width
    sheet.across(1, _ALL, "PHIẾU KIỂM TRA DỰ THẢO", TITLE)
    sheet.sheet.row_dimensions[1].height = 28
    look = replace(look_of(worst(report)), middle=True, size=12)
    for column in range(1, _ALL[1] + 1):
        sheet.put(2, column, None, look)
    sheet.across(2, _ALL, verdict(report), look)
    sheet.sheet.row_dimensions[2].height = 24
    row = 4
    for label, value in (*particulars(report), *provenance(report, when)):
        sheet.put(row, 1, label, LABEL)
        sheet.across(row, _VALUE, value)
        sheet.heighten(row, [value], [sum(_WIDTHS[1:])])
        row += 1
    row = _counts(sheet, row + 1, report)
    row = _section(sheet, row + 1, "Cần biết trước", report.warnings)
    _section(sheet, row, "Cách dùng phiếu", _USE)
    sheet.sheet.sheet_view.showGridLines = False
    sheet.print_on_a4(f"Phiếu kiểm tra: {report.document.path.name}", landscape=False)


def _counts(sheet: Sheet, row: int, report: Report) -> int:
    """Write how many matters and how many rules are shown each way, and the sums of both."""
    sheet.across(row, _ALL, "Kết quả", SECTION)
    row += 1
    for column, heading in enumerate(("Kết luận", "Số việc, điểm", "Số tiêu chí"), 1):
        sheet.put(row, column, heading, HEAD)
    matters, rules = tally(report), Counter(shown(report))
    ways = [how for how in Shown if matters[how] or rules[how] or how in COUNTED]
    for how in ways:
        row += 1
        sheet.put(row, 1, SHOWN_WORDS[how], look_of(how))
        sheet.put(row, 2, matters[how] if how in OF_MATTERS else None, CENTRE)
        sheet.put(row, 3, rules[how], CENTRE)
    row += 1
    sheet.put(row, 1, "Cộng", _SUM)
    sheet.put(row, 2, sum(matters[how] for how in OF_MATTERS), _SUM)
    sheet.put(row, 3, rules.total(), _SUM)
    for text in (_WHAT_COUNTS, coverage(report)):
        row += 1
        sheet.across(row, _ALL, text)
        sheet.heighten(row, [text], [sum(_WIDTHS)])
    return row + 1


def _section(sheet: Sheet, row: int, heading: str, texts: tuple[str, ...]) -> int:
    """Write *texts* one under another and return the row for what follows."""
    if not texts:
        return row
    sheet.across(row, _ALL, heading, SECTION)
    for text in texts:
        row += 1
        sheet.across(row, _ALL, f"• {text}")
        sheet.heighten(row, [f"• {text}"], [sum(_WIDTHS)])
    return row + 2
