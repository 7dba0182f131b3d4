"""*Tổng hợp*: which round, what was judged by, who handed in, how it stands, what is missing most often."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from openpyxl.workbook import Workbook

from checker.exporters.xlsx.cells import height
from checker.exporters.xlsx.round.changes import (
    change_counts,
    changes_since,
    tells_of_changes,
)
from checker.exporters.xlsx.round.chart import bars
from checker.exporters.xlsx.round.looks import MISSING
from checker.exporters.xlsx.rows import Cell, Rows
from checker.exporters.xlsx.sheet import (
    CENTRE,
    GRID,
    HEAD,
    LABEL,
    SECTION,
    TITLE,
    look_of,
)
from checker.review import round_sheet as names
from checker.review.waiver import vietnamese_date
from checker.rounds.inside import INTERNAL
from checker.rounds.offices import worst_first
from checker.rounds.overview import OfficeLine, Overview, Standing
from checker.rounds.since import Since
from checker.shown import FORMS, OF_MATTERS, SHOWN_WORDS, Shown
from checker.system.version import VERSION
from checker.words import LEVEL_WORDS

_WIDTHS = (6.0, 40.0, 22.0, 22.0, 13.0, 13.0, 13.0, 13.0)
_ALL = (1, len(_WIDTHS))
_LABEL, _NAME = (1, 2), (2, 3)
"""The columns over which a label stands, and the title of a rule."""
_GAPS = 10
_ROW_HIGH, _ROW_CM, _APART = 16.5, 16.5 * 2.54 / 72, 10.0
"""The height of the rows below the bars, in points and centimetres, and of an empty one between two tables."""
_WAYS = {Shown.MUST: 6, Shown.SHOULD: 7, Shown.LOOK: 8}
"""The columns of the numbers that the bars show."""
_COUNTS = (*OF_MATTERS, Shown.ERROR)
_WARNING = replace(MISSING, bold=True, centred=False)
_BOLD = 1.2
"""How much wider bold letters are."""
_PARTIAL = (
    "CHƯA ĐẦY ĐỦ: còn {} tệp trong đợt chưa xem. Mọi số dưới đây chỉ tính các tệp đã xem; chưa biết đơn vị nào"
    " chưa nộp. Hãy rà soát hết rồi lập lại bảng trước khi báo cáo."
)
_NAMED = 60
"""So many offices are named in one row."""
_INSIDE = f"Điều chỉ để trong cơ quan thì ghi thành dòng riêng, mở đầu bằng “{INTERNAL}”, hoặc ở cột tự thêm."
_USE = (
    f"{names.MATRIX_SHEET}: mỗi dòng là một đơn vị, mỗi cột một tiêu chí; có cột để quyết định về cả kế hoạch.",
    f"{names.MATTERS_SHEET}: mỗi dòng là một việc hoặc một điểm cần xem, được quyết định như ở phiếu kiểm tra.",
    f"Ý kiến ghi ở hai trang này được gửi cho đơn vị trong thông báo, phiếu kiểm tra. {_INSIDE}",
    "Được sắp xếp, lọc, thêm cột, đổi tên trang; giữ nguyên cột Mã đối chiếu để Soát nhập lại được cả bảng.",
)


def summary_sheet(book: Workbook, overview: Overview, when: dt.datetime, since: Since) -> None:
    """Add the sheet to *book*."""
    sheet = Rows(book, names.SUMMARY_SHEET, _WIDTHS)
    sheet.sheet.sheet_view.showGridLines = False
    sheet.across([_ALL], [Cell("TỔNG HỢP ĐỢT RÀ SOÁT", TITLE)], 28)
    if overview.left:
        text = _PARTIAL.format(overview.left)
        sheet.across([_ALL], [Cell(text, _WARNING)], _high(text, sum(_WIDTHS) / _BOLD))
        sheet.add([], _APART)
    for label, value in _particulars(overview, when):
        sheet.across(
            [_LABEL, (3, _ALL[1])], [Cell(label, LABEL), Cell(), Cell(value)], _high(value)
        )
    sheet.add([], _APART)
    _offices(sheet, overview)
    _counts(sheet, overview)
    if tells_of_changes(since):
        _section(sheet, changes_since(since))
        _counted(sheet, change_counts(since))
    _section(sheet, "Cách dùng bảng")
    for text in _USE:
        sheet.across([_ALL], [Cell(f"• {text}")], _high(text, sum(_WIDTHS)))
    sheet.add([], _APART)
    _gaps(sheet, overview)
    _ranking(sheet, overview)
    sheet.print_on_a4(f"{names.SUMMARY_SHEET}: {overview.folder}")


def _particulars(overview: Overview, when: dt.datetime) -> tuple[tuple[str, str], ...]:
    return (
        ("Đợt rà soát", overview.folder),
        ("Thời điểm lập bảng", f"{when:%H:%M} ngày {vietnamese_date(when.date())}"),
        ("Ngày kiểm tra", _day(overview.when)),
        ("Bộ tiêu chí", f"{'; '.join(overview.packs)} ({len(overview.rules)} tiêu chí)"),
        ("Chương trình", f"Soát {VERSION}"),
    )


def _offices(sheet: Rows, overview: Overview) -> None:
    """Write how many offices handed in, and what else lies in the folder."""
    lines = overview.lines
    every = _named(lines)
    in_ = _named(line for line in lines if line.standing is Standing.IN)
    unread = _named(line for line in lines if line.standing is Standing.UNREAD) - in_
    missing = every - in_ - unread
    plans = [line for line in lines if line.row is not None]
    counts = {
        "Đơn vị": len(every),
        "Đã nộp": len(in_),
        "Chưa xem hết, chưa biết đã nộp hay chưa" if overview.left else "Chưa nộp": len(missing),
        "Đã nộp nhưng tệp không đọc được": len(unread),
        "Kế hoạch được tính": len(plans),
        "Kế hoạch không còn điều gì phải sửa, phải xem": sum(
            not line.row.to_do for line in plans if line.row
        ),
        "Kế hoạch nộp trùng, nộp nhiều bản": sum(line.is_several for line in lines),
        "Văn bản loại khác (không tính)": len(overview.apart),
        "Tệp không đọc được": len(overview.unread),
    }
    _section(sheet, "Đơn vị và tệp")
    _counted(sheet, counts.items())
    if missing and not overview.left:
        _missing(sheet, [line for line in lines if line.standing is Standing.MISSING])


def _missing(sheet: Rows, lines: Iterable[OfficeLine]) -> None:
    """Write who has not handed in, by provinces."""
    _section(sheet, "Tên các đơn vị chưa nộp")
    names_by: dict[str, list[str]] = {}
    for line in lines:
        names_by.setdefault(line.office.province, []).append(line.office.called)
    for province, called in names_by.items():
        for start in range(0, len(called), _NAMED):
            text = ", ".join(called[start : start + _NAMED])
            text = f"{province}: {text}" if province else text
            sheet.across([_ALL], [Cell(text)], _high(text, sum(_WIDTHS)))
    sheet.add([], _APART)


def _counts(sheet: Rows, overview: Overview) -> None:
    """Write what is open in all plans, and in how many of them."""
    _section(sheet, "Kết quả")
    heads = ("Kết luận", None, "Số việc, điểm", "Số kế hoạch")
    sheet.across([_LABEL], [Cell(head, HEAD) for head in heads], _ROW_HIGH)
    totals, rows = overview.totals, [line.row for line in overview.lines if line.row is not None]
    for how in _COUNTS:
        if totals[how] or how is not Shown.ERROR:
            plans = sum(bool(row.tally.get(how)) for row in rows)
            look = look_of(how)
            words = f"{FORMS[how]} {SHOWN_WORDS[how]}"
            cells = [
                Cell(words, look),
                Cell(None, look),
                Cell(totals[how], CENTRE),
                Cell(plans, CENTRE),
            ]
            sheet.across([_LABEL], cells, _ROW_HIGH)
    sheet.add([], _APART)


def _gaps(sheet: Rows, overview: Overview) -> None:
    """Write in how many plans each of the most frequent gaps is, as a table and as bars."""
    gaps = overview.frequent[:_GAPS]
    if not gaps:
        return
    sheet.begin_page()  # the table and its bars on one
    _section(sheet, f"{len(gaps)} tiêu chí thiếu, sai nhiều nhất")
    heads = ("STT", "Tiêu chí", None, "Nhóm", "Số kế hoạch", *(SHOWN_WORDS[how] for how in _WAYS))
    sheet.across([_NAME], [Cell(head, HEAD) for head in heads], _ROW_HIGH)
    first = sheet.last
    for number, gap in enumerate(gaps, 1):
        title, group = gap.rule.title, gap.rule.group_title
        cells = [Cell(number, CENTRE), Cell(title, GRID), Cell(None, GRID), Cell(group, GRID)]
        counts = (gap.plans, gap.must, gap.should, gap.look)
        cells += [Cell(count or None, CENTRE) for count in counts]
        high = height([title, group], [sum(_WIDTHS[1:3]), _WIDTHS[3]])
        sheet.across([_NAME], cells, high)
    chart = bars(sheet.sheet, (first, sheet.last), 2, _WAYS)
    sheet.sheet.add_chart(chart, f"A{sheet.last + 2}")
    for _ in range(round(chart.height / _ROW_CM) + 2):
        sheet.add([], _ROW_HIGH)


def _ranking(sheet: Rows, overview: Overview) -> None:
    """Write the offices whose plans have most to mend first."""
    lines = [line for line in overview.lines if line.row is not None]
    if not lines:
        return
    _section(sheet, "Xếp theo số việc phải sửa")
    ways = (SHOWN_WORDS[how] for how in _WAYS)
    heads = ("STT", "Đơn vị", "Tỉnh, thành phố", "Cấp", "Năm", *ways)
    sheet.add([Cell(head, HEAD) for head in heads])
    for number, line in enumerate(sorted(lines, key=worst_first), 1):
        row = line.row
        if row is None:
            continue
        counts = [(row.tally.get(how, 0), how) for how in _WAYS]
        sheet.add(
            [
                Cell(number, CENTRE),
                Cell(line.office.called, GRID),
                Cell(line.office.province, GRID),
                Cell(LEVEL_WORDS.get(line.office.level, line.office.level), GRID),
                Cell(row.year, CENTRE),
                *(Cell(count, look_of(how) if count else CENTRE) for count, how in counts),
            ]
        )
    sheet.add([], _APART)


def _counted(sheet: Rows, counts: Iterable[tuple[str, int]]) -> None:
    """Write how many there are of what."""
    for label, count in counts:
        sheet.across(
            [_LABEL], [Cell(label, GRID), Cell(None, GRID), Cell(count, CENTRE)], _ROW_HIGH
        )
    sheet.add([], _APART)


def _named(lines: Iterable[OfficeLine]) -> set[tuple[str, ...]]:
    """Return the offices of *lines*, each once."""
    return {(line.office.level, line.office.called, line.office.province) for line in lines}


def _section(sheet: Rows, heading: str) -> None:
    sheet.across([_ALL], [Cell(heading, SECTION)], 22)


def _high(text: str, width: float = sum(_WIDTHS[2:])) -> float:
    return height([text], [width])


def _day(iso: str) -> str:
    try:
        return vietnamese_date(dt.date.fromisoformat(iso))
    except ValueError:
        return iso
