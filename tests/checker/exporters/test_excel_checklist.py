"""The Excel checklist, read back cell by cell; and nothing in it is ever a formula."""

import datetime as dt
import io
import re
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils.escape import unescape  # as Excel reads _x0041_

from checker.exporters.xlsx.cells import height, lines, safe
from checker.exporters.xlsx.checklist import to_xlsx
from checker.kernel.document import Block, Document, Span
from checker.library.rule import SEVERITY_WORDS, Rule
from checker.report import Finding, Report, Result, Status
from checker.review import checklist as words
from checker.review.checklist import COLUMNS, Decision
from checker.review.waiver import Waiver
from checker.shown import SHOWN_WORDS, TO_DO, shown
from tests.checker.exporters.hand import PLAN, WHEN, Place, report_on, rule_of
from tests.office import convert, needs_office


def opened(report: Report) -> Workbook:
    return load_workbook(io.BytesIO(to_xlsx(report, WHEN)))


def rows(book: Workbook, sheet: str) -> list[dict[str, object]]:
    heads, *values = book[sheet].iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in values]


def test_one_row_for_every_decision_with_what_was_found(report: Report) -> None:
    """A rule that tells two matters has a row for each, with keys of their own."""
    listed = rows(opened(report), words.LIST_SHEET)
    order = [result.rule.id for result in report.results]
    rank = {SHOWN_WORDS[how]: TO_DO.index(how) for how in TO_DO}
    ranks = [rank.get(str(row["Kết luận"]), len(rank)) for row in listed]
    assert ranks == sorted(ranks)
    found = sorted(listed, key=lambda row: order.index(str(row["Mã đối chiếu"]).partition("#")[0]))
    two = [found.pop(3), found.pop(3)]
    others = [r for r in report.results if r.rule.id != "action-month.dates"]
    ways = [
        how
        for r, how in zip(report.results, shown(report), strict=True)
        if r.rule != two_of(report)
    ]
    for row, result, how in zip(found, others, ways, strict=True):
        rule = result.rule
        assert row["Nhóm"] == rule.group.title
        assert row["Tiêu chí"] == rule.title
        assert row["Mức độ"] == SEVERITY_WORDS[rule.severity]
        assert row["Kết luận"] == SHOWN_WORDS[how]
        assert row["Nhắc nhở"] == result.message
        assert row["Căn cứ"] == rule.basis
        assert str(row["Mã đối chiếu"]).partition("#")[0] == rule.id
        assert [row[column.heading] for column in COLUMNS if column.reviewer] == [None] * 5
    assert [row["STT"] for row in two] == [1, 2]
    assert two[0]["Mã đối chiếu"] != two[1]["Mã đối chiếu"]
    assert [row["Nhắc nhở"] for row in two] == [
        "Chưa nêu thời gian của Tháng hành động.", "Mục này chỉ nêu tên.",
    ]  # fmt: skip
    assert [row["Dẫn chứng"] for row in two] == [None, "“Tháng hành động”"]
    assert [row["Vị trí"] for row in two] == [
        "Mục II, trong đoạn “Nêu Tháng hành động.”, sau chữ “Nêu Tháng hành động”",
        "Mục II, đoạn “Nêu Tháng hành động.”",
    ]
    assert [row["Gợi ý viết"] for row in two] == ["từ ngày 15/11 đến ngày 15/12/2026", None]


def two_of(report: Report) -> Rule:
    return next(r.rule for r in report.results if r.rule.id == "action-month.dates")


def test_one_row_for_every_finding(report: Report) -> None:
    found = rows(opened(report), words.PLACES_SHEET)
    ways = shown(report)
    findings = [
        (r, how, f) for r, how in zip(report.results, ways, strict=True) for f in r.findings
    ]
    assert len(found) == len(findings)
    for row, (result, how, finding) in zip(found, findings, strict=True):
        assert row["Tiêu chí"] == result.rule.title
        assert row["Kết luận"] == SHOWN_WORDS[how]
        assert row["Nhắc nhở"] == finding.message
        assert row["Dẫn chứng"] == report.document.quote(finding.span) or "(chỗ cần bổ sung)"
        assert row["Gợi ý viết"] == (finding.suggestion or None)
    assert found[3]["Dẫn chứng"] == "năm 2025"
    assert found[3]["Mục"] == "Mục I"
    assert found[3]["Đoạn bắt đầu bằng"] == "Thực hiện năm 2025 🌸 tốt."
    assert found[1]["Dẫn chứng"] == "(chỗ cần bổ sung)"


def test_the_summary_tells_which_draft_the_counts_and_the_warnings(report: Report) -> None:
    sheet = opened(report)[words.SUMMARY_SHEET]
    texts = {cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}
    pairs = {row[0]: row[1] for row in sheet.iter_rows(values_only=True) if row[0]}
    assert pairs["Tệp dự thảo"] == "kế hoạch.txt (văn bản thuần)"
    assert pairs["Cơ quan ban hành"] == "UBND xã Bình Lư"
    assert pairs["Năm của kế hoạch"] == "2026"
    assert pairs["Thời điểm kiểm tra"] == "08:30 ngày 15/11/2026"
    assert pairs["Bộ tiêu chí"] == "Có sẵn 2026.11, ngày 02/11/2026; Lai Châu 1 (7 tiêu chí)"
    counted = {row[0]: row[1:3] for row in sheet.iter_rows(values_only=True) if row[0]}
    expected = {
        "Kết luận": ("Số việc, điểm", "Số tiêu chí"), "Việc bắt buộc": (2, 1), "Việc nên làm": (1, 1),
        "Điểm cần xem": (1, 1), "Gặp lỗi": (None, 1), "Miễn trừ": (None, 1), "Đạt": (None, 1),
        "Không áp dụng": (None, 1), "Cộng": (4, 7),
    }  # fmt: skip
    assert {words: counted[words] for words in expected} == expected
    assert "Điền khi ban hành" not in counted
    assert "Còn 2 việc bắt buộc, 1 việc nên làm; 1 điểm cần xem; 1 tiêu chí gặp lỗi." in texts
    assert "• Tệp văn bản thuần không có phần đầu." in texts
    assert any(
        "1 đạt, 1 có việc bắt buộc, 1 có việc nên làm, 1 có điểm cần xem" in str(t) for t in texts
    )


def test_it_is_set_up_for_work_and_for_print(report: Report) -> None:
    book = opened(report)
    assert book.sheetnames[:3] == ["Tổng hợp", "Danh mục kiểm tra", "Vị trí nhắc nhở"]
    sheet = book[words.LIST_SHEET]
    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref == "A1:P9"
    assert sheet.page_setup.orientation == "landscape"
    assert int(sheet.page_setup.paperSize) == 9
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$1:$1"
    assert "$P" not in sheet.print_area
    assert "&P" in sheet.oddFooter.right.text
    (choice,) = sheet.data_validations.dataValidation
    assert str(choice.sqref) == "K2:K9"
    assert choice.formula1 == '"Đồng ý,Đã sửa,Miễn trừ,Không đồng ý"'
    assert book.properties.creator == "Soát"
    assert "Công tác bình đẳng giới năm 2026" in book.properties.title
    assert all(sheet.row_dimensions[row].height for row in range(1, 10))
    fills = {sheet.cell(row, 5).fill.fgColor.rgb for row in range(2, 10)}
    assert len(fills) == len(set(shown(report)))
    assert book[words.MARK_SHEET].sheet_state == "hidden"


def test_a_waiver_stands_in_the_reviewers_columns(report: Report) -> None:
    waiver = Waiver("content.own", "k", "Có lý do", "Lò Thị Mây", dt.date(2026, 11, 1),
                    dt.date(2026, 12, 31))  # fmt: skip
    results = tuple(
        replace(r, waiver=waiver) if r.status is Status.WAIVED else r for r in report.results
    )
    (row,) = [
        row
        for row in rows(opened(replace(report, results=results)), words.LIST_SHEET)
        if row["Kết luận"] == "Miễn trừ"
    ]
    assert row["Quyết định"] == Decision.WAIVED
    assert (row["Ý kiến, lý do"], row["Người kiểm tra"]) == ("Có lý do", "Lò Thị Mây")
    assert row["Ngày"] == dt.datetime(2026, 11, 1)  # noqa: DTZ001 - as Excel has it
    assert row["Miễn trừ đến hết ngày"] == dt.datetime(2026, 12, 31)  # noqa: DTZ001


def nasty_report(text: str) -> Report:
    document = Document(Path("a.txt"), "txt", text, (Block(Span(0, len(text))),), "0" * 64)
    rule = rule_of("content.x", title=text, basis=text)
    finding = Finding(Span(0, len(text)), text, text)
    result = Result(rule, Status.GAP, text, (finding,), "k")
    plan = replace(PLAN, title=text, issuer=text, place=text)
    return Report(document, plan, (), (result,), warnings=(text,))


STARTS = st.sampled_from(["=1+1", "+84", "-1", "@SUM(A1)", "\t=1", "'=1", "_x0041_", ""])
NASTY = st.builds(str.__add__, STARTS, st.text(max_size=80))
TEXT_OR_VALUE = {"s", "inlineStr", "n", "d"}  # a formula would be "f"
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@settings(max_examples=50, deadline=None)
@given(NASTY.filter(lambda text: FORBIDDEN.sub("", text).strip()))
def test_nothing_is_lost_and_nothing_is_a_formula(text: str) -> None:
    book = opened(nasty_report(text))
    for sheet in book.worksheets:
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= TEXT_OR_VALUE
    kept = FORBIDDEN.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    kept = re.sub("[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", kept)
    (row,) = rows(book, words.LIST_SHEET)
    for column in ("Tiêu chí", "Nhắc nhở", "Căn cứ", "Gợi ý viết"):
        assert unescape(str(row[column])) == kept
    (row,) = rows(book, words.PLACES_SHEET)
    for column in ("Tiêu chí", "Nhắc nhở", "Dẫn chứng", "Gợi ý viết"):
        assert unescape(str(row[column])) == kept


def test_a_text_too_long_for_a_cell_is_cut_visibly() -> None:
    book = opened(nasty_report("🌸" * 30_000))
    (row,) = rows(book, words.PLACES_SHEET)
    value = row["Dẫn chứng"]
    assert isinstance(value, str)
    assert value.endswith("…")
    assert len(value.encode("utf-16-le")) // 2 <= 32_767


def test_text_that_begins_like_a_formula_stays_text_when_edited() -> None:
    sheet = opened(nasty_report("=1+1"))[words.LIST_SHEET]
    assert sheet["C2"].quotePrefix
    assert not sheet["E2"].quotePrefix


def test_an_escape_of_excel_is_escaped() -> None:
    assert safe("_x0041_ và _xa_ và _xã_") == "_x005F_x0041_ và _x005F_xa_ và _xã_"


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [("ngắn", 20, 1), ("một hai ba bốn", 8, 2), ("a\nb\nc", 20, 3), ("x" * 100, 10, 10)],
)
def test_lines_are_counted_by_words(text: str, width: float, expected: int) -> None:
    assert abs(lines(text, width) - expected) <= (expected > 5) * 2


def test_rows_are_as_high_as_their_tallest_cell_and_never_higher_than_excel_can() -> None:
    assert height(["một", "hai\nba\nbốn"], [20, 20]) > height(["một", "hai"], [20, 20])
    assert height(["x " * 30_000], [20]) == 409


def test_many_findings_of_one_rule_are_listed_in_full_on_their_own_sheet(report: Report) -> None:
    document = report.document
    finding = Finding(Span(0, 8), "Trùng.")
    result = Result(rule_of("content.x"), Status.GAP, "Trùng.", (finding,) * 9, "k")
    book = opened(Report(document, PLAN, (), (result,)))
    (row,) = rows(book, words.LIST_SHEET)
    assert "và 6 chỗ khác (xem Vị trí nhắc nhở)" in str(row["Dẫn chứng"])
    assert len(rows(book, words.PLACES_SHEET)) == 9


def test_an_empty_report_is_a_workbook_too() -> None:
    book = opened(report_on(Document(Path("a.txt"), "txt", "", ()), [Place("")]))
    assert len(rows(book, words.LIST_SHEET)) == 1
    assert opened(Report(Document(Path("a.txt"), "txt", "", ()), PLAN, (), ()))


@needs_office
def test_libreoffice_prints_it_one_page_wide(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "phiếu.xlsx"
    path.write_bytes(to_xlsx(report, WHEN))
    pdf = pypdfium2.PdfDocument(convert(path, "pdf", tmp_path / "out"))
    texts = [page.get_textpage().get_text_range() for page in pdf]
    assert len(texts) == 3
    assert "PHIẾU KIỂM TRA DỰ THẢO" in texts[0]
    assert "Miễn trừ đến" in texts[1]
    assert "Mã đối chiếu" not in texts[1]
    assert "Trang 2/3" in texts[1]
    sizes = [page.get_size() for page in pdf]
    assert sizes[1][0] > sizes[1][1]
    pdf.close()
