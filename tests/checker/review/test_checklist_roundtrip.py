"""A checklist goes out, is filled in, sorted, widened, re-saved, and comes back as waivers."""

import datetime as dt
import io
import random
import time
import tracemalloc
import unicodedata
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from checker.exporters.xlsx.checklist import to_xlsx
from checker.judge import check
from checker.report import Report, Result, Status
from checker.review.beside import path_of, write
from checker.review.checklist import LIST_SHEET, MARK_SHEET, Decision, decision_of
from checker.review.checklist_import import Import, plan_import, summary_lines
from checker.review.checklist_read import ChecklistError, parse_checklist, read_checklist
from checker.review.passage import seen_of
from checker.review.remark_file import remarks_change
from checker.review.remarks import remarks_on, unread, unread_rows
from checker.review.taking_over import take_over
from checker.review.waivable import waivables, waiver_of
from checker.review.waiver import Waiver
from checker.review.waivers import apply, honour
from checker.system.atomic import WriteError
from resources import SAMPLES
from tests.checker.drafts import draft_of
from tests.checker.exporters.hand import WHEN
from tests.checker.facts.reading import library
from tests.office import convert, needs_office
from tests.reading import read

TODAY = dt.date(2026, 11, 20)
FIRST = SAMPLES / "ke-hoach-xa-con-thieu-2026.docx"
SECOND = SAMPLES / "ke-hoach-xa-con-thieu-2026-sua-lan-2.docx"
OTHER = SAMPLES / "ke-hoach-tinh-day-du-2026.docx"


def checked(path: Path) -> Report:
    return check(read(path), library())


@pytest.fixture(scope="module")
def report() -> Report:
    return checked(FIRST)


def gaps(report: Report) -> list[Result]:
    return [result for result in report.results if result.status is Status.GAP]


def workbook(report: Report) -> Workbook:
    return load_workbook(io.BytesIO(to_xlsx(report, WHEN)))


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def fill(book: Workbook, answers: Mapping[str, Mapping[str, Any]]) -> Workbook:
    """Write into the reviewer's columns, by rule id."""
    sheet = book[LIST_SHEET]
    heads = {cell.value: cell.column for cell in sheet[1]}
    for row in range(2, sheet.max_row + 1):
        rule = str(sheet.cell(row, heads["Mã đối chiếu"]).value).partition("#")[0]
        for heading, value in answers.get(rule, {}).items():
            sheet.cell(row, heads[heading]).value = value
    return book


WAIVE = {
    "Quyết định": "Miễn trừ",
    "Ý kiến, lý do": "Đã thống nhất",
    "Người kiểm tra": "Lò Thị Mây",
    "Ngày": dt.datetime(2026, 11, 15),  # noqa: DTZ001 - as Excel has it
}


def planned(data: bytes, report: Report, **options: bool) -> Import:
    return plan_import(parse_checklist(data), report, TODAY, **options)


def waived_rules(found: Import) -> set[str]:
    return {waiver.rule for waiver in found.waivers}


def test_a_waiver_with_a_reason_comes_back(report: Report) -> None:
    first, second, third = (result.rule.id for result in gaps(report)[:3])
    answers = {
        first: {**WAIVE, "Miễn trừ đến hết ngày": "31/12/2026"},
        second: {"Quyết định": "Đồng ý"},
        third: {"Quyết định": "Đã sửa", "Ý kiến, lý do": "xong"},
    }
    found = planned(saved(fill(workbook(report), answers)), report)
    assert found.relation == "same"
    assert (found.left, found.blocked) == ((), "")
    (waiver,) = found.waivers
    assert waiver.rule == first
    assert (waiver.reason, waiver.by) == ("Đã thống nhất", "Lò Thị Mây")
    assert (waiver.date, waiver.until) == (dt.date(2026, 11, 15), dt.date(2026, 12, 31))
    assert dict(found.decisions) == {
        Decision.WAIVED: 1, Decision.AGREED: 1, Decision.MENDED: 1,
    }  # fmt: skip
    applied = apply(report, found.waivers, TODAY)
    assert [r.rule.id for r in applied.results if r.status is Status.WAIVED] == [first]


def mangled(book: Workbook) -> Workbook:
    """Rows shuffled, a column added in front, a title put above, some cells edited by hand."""
    old = book[LIST_SHEET]
    heads, *values = [list(row) for row in old.iter_rows(values_only=True)]
    random.Random(4).shuffle(values)  # noqa: S311 - an order, not a secret
    at = book.sheetnames.index(LIST_SHEET)
    del book[LIST_SHEET]
    sheet = book.create_sheet("Phiếu của xã", at)
    sheet.append(["PHIẾU ĐÃ XEM"])
    sheet.append([])
    sheet.append(["Ghi chú riêng", *heads])
    for number, row in enumerate(values):
        row[2] = f"{row[2]} (đã xem)"
        sheet.append([f"x{number}", *row])
    return book


def test_sorting_added_columns_and_edits_do_not_matter(report: Report) -> None:
    wanted = {result.rule.id for result in gaps(report)[::2]}
    book = fill(workbook(report), dict.fromkeys(wanted, WAIVE))
    found = planned(saved(mangled(book)), report)
    assert waived_rules(found) == wanted
    assert (found.left, found.blocked) == ((), "")


@needs_office
def test_it_survives_being_saved_again_by_libreoffice(report: Report, tmp_path: Path) -> None:
    wanted = {result.rule.id for result in gaps(report)[1:5]}
    path = tmp_path / "phiếu.xlsx"
    path.write_bytes(saved(mangled(fill(workbook(report), dict.fromkeys(wanted, WAIVE)))))
    again = convert(path, "xlsx", tmp_path / "out")
    assert again.read_bytes() != path.read_bytes()
    found = plan_import(read_checklist(again), report, TODAY)
    assert waived_rules(found) == wanted
    assert {waiver.date for waiver in found.waivers} == {dt.date(2026, 11, 15)}
    assert found.left == ()


def test_a_stray_cell_far_away_costs_neither_time_nor_memory(report: Report) -> None:
    rule = gaps(report)[0].rule.id
    book = fill(workbook(report), {rule: WAIVE})
    for name in (LIST_SHEET, MARK_SHEET):
        book[name]["XFD1048576"] = " "
        book[name]["XFD1"] = " "
    data = saved(book)
    tracemalloc.start()
    start = time.process_time()
    found = parse_checklist(data)
    spent, peak = time.process_time() - start, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [row.key.partition("#")[0] for row in found.rows] == [rule]
    assert spent < 4  # tracing makes it slower
    assert peak < 40 * 2**20


def test_a_short_line_below_the_list_is_no_decision(report: Report) -> None:
    book = fill(workbook(report), {gaps(report)[0].rule.id: WAIVE})
    sheet = book[LIST_SHEET]
    last = sheet.max_row + 3
    sheet.cell(last, 1).value = "ghi thêm"
    assert len(parse_checklist(saved(book)).rows) == 1


def test_what_asks_for_no_waiver_gets_none(report: Report) -> None:
    first, second, third = (result.rule.id for result in gaps(report)[:3])
    passed = next(r.rule.id for r in report.results if r.status is Status.PASS)
    answers = {
        first: {**WAIVE, "Ý kiến, lý do": None},
        passed: WAIVE,
        second: {"Quyết định": "ừ thì được"},
        third: {**WAIVE, "Miễn trừ đến hết ngày": "khi nào xong"},
    }
    found = planned(saved(fill(workbook(report), answers)), report)
    assert found.waivers == ()
    said = "\n".join(summary_lines(found))
    for words in (
        "chưa ghi lý do",
        "không có điều gì phải miễn trừ",
        "“ừ thì được”",
        "khi nào xong",
    ):
        assert words in said
    assert len(found.left) == 4


@pytest.mark.parametrize("words", ["miễn trừ", " MIỄN  TRỪ ", "Mien tru", "Miễn trừ."])
def test_a_decision_may_be_spelt_by_hand(words: str) -> None:
    assert decision_of(words) is Decision.WAIVED
    assert decision_of("Không đồng ý") is Decision.DISAGREED
    assert decision_of("Miễn") is None


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("15/11/2026", dt.date(2026, 11, 15)),
        ("2026-11-15", dt.date(2026, 11, 15)),
        ("5.1.26", dt.date(2026, 1, 5)),
        (46341, dt.date(2026, 11, 15)),
        (None, TODAY),
        ("hôm kia", TODAY),
        ("31/11/2026", TODAY),
    ],
)
def test_dates_as_people_write_them(report: Report, cell: object, day: dt.date) -> None:
    rule = gaps(report)[0].rule.id
    found = planned(saved(fill(workbook(report), {rule: {**WAIVE, "Ngày": cell}})), report)
    assert [waiver.date for waiver in found.waivers] == [day]


def test_a_checklist_of_another_draft_is_refused(report: Report) -> None:
    data = saved(fill(workbook(report), {gaps(report)[0].rule.id: WAIVE}))
    found = planned(data, checked(OTHER), matching_only=True)
    assert (found.relation, found.waivers) == ("other", ())
    assert FIRST.name in found.blocked


def test_a_plan_of_the_same_office_under_another_title_is_another_draft(report: Report) -> None:
    data = saved(fill(workbook(report), {gaps(report)[0].rule.id: WAIVE}))
    title = "Tổ chức Ngày hội gia đình"
    other = replace(
        report,
        document=replace(report.document, sha256="1" * 64),
        plan=replace(report.plan, title=title),
    )
    assert planned(data, other).relation == "other"


def test_a_checklist_of_an_older_version_is_said_so_and_never_half_applied(report: Report) -> None:
    newer = checked(SECOND)
    now = {(result.rule.id, result.key) for result in gaps(newer)}
    same = next(r.rule.id for r in gaps(report) if (r.rule.id, r.key) in now)
    mended = next(r.rule.id for r in gaps(report) if (r.rule.id, r.key) not in now)
    fits = saved(fill(workbook(report), {same: WAIVE}))
    found = planned(fits, newer)
    assert (found.relation, waived_rules(found), found.blocked) == ("edited", {same}, "")
    assert "một bản khác của dự thảo này" in "\n".join(summary_lines(found))
    mixed = saved(fill(workbook(report), {same: WAIVE, mended: WAIVE}))
    found = planned(mixed, newer)
    assert found.waivers == ()
    assert "1 dòng miễn trừ không còn khớp" in found.blocked
    found = planned(mixed, newer, matching_only=True)
    assert waived_rules(found) == {same}
    # The opinion of the row that fits no more stays, and is no decision in the next checklist.
    (kept,) = found.remarks
    assert (kept.rule, kept.decision, kept.words()) == (
        mended, "", "Miễn trừ: Đã thống nhất (Lò Thị Mây, 15/11/2026).",
    )  # fmt: skip
    assert "Ý kiến được giữ cạnh dự thảo: 1." in summary_lines(found)
    bare = saved(fill(workbook(report), {mended: {"Quyết định": "Miễn trừ"}}))
    assert planned(bare, newer, matching_only=True).remarks == ()


def test_copied_rows_that_disagree_are_told(report: Report) -> None:
    rule = gaps(report)[0].rule.id
    book = fill(workbook(report), {rule: WAIVE})
    sheet = book[LIST_SHEET]
    heads = {cell.value: cell.column for cell in sheet[1]}
    row = next(r for r in sheet.iter_rows(min_row=2) if r[10].value == "Miễn trừ")
    copy = [cell.value for cell in row]
    sheet.append(copy)
    assert waived_rules(planned(saved(book), report)) == {rule}
    sheet.cell(sheet.max_row, heads["Quyết định"]).value = "Không đồng ý"
    found = planned(saved(book), report)
    assert found.waivers == ()
    assert "quyết định khác nhau" in found.left[0]


def test_a_key_that_was_edited_is_told(report: Report) -> None:
    rule = gaps(report)[0].rule.id
    for key, words in (("", "mã đối chiếu"), (f"{rule}#0000", "đã thay đổi"), ("x#1", "không có")):
        book = fill(workbook(report), {rule: {**WAIVE, "Mã đối chiếu": key}})
        found = planned(saved(book), report)
        assert found.waivers == ()
        assert words in found.left[0]


def test_importing_what_was_exported_with_its_waivers_changes_nothing(report: Report) -> None:
    data = saved(fill(workbook(report), {gaps(report)[0].rule.id: WAIVE}))
    first = planned(data, report)
    waived = apply(report, first.waivers, TODAY)
    again = planned(to_xlsx(waived, WHEN), waived)
    assert waived_rules(first)
    assert (again.waivers, again.lifted, again.decisions) == ((), (), {})  # no reviewer said it
    fresh = planned(
        to_xlsx(waived, WHEN), report
    )  # where the file beside the draft did not come along
    assert [waiver.reason for waiver in fresh.waivers] == [w.reason for w in first.waivers]


def without_mark(data: bytes) -> bytes:
    book = load_workbook(io.BytesIO(data))
    del book[MARK_SHEET]
    return saved(book)


def empty_workbook() -> bytes:
    return saved(Workbook())


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"x" * 1000, empty_workbook()])
def test_what_is_no_checklist_is_refused(data: bytes) -> None:
    with pytest.raises(ChecklistError, match="không phải phiếu kiểm tra do Soát lập"):
        parse_checklist(data)


def test_a_workbook_without_its_marks_is_refused(report: Report) -> None:
    with pytest.raises(ChecklistError):
        parse_checklist(without_mark(to_xlsx(report, WHEN)))


def test_a_word_file_or_none_is_no_checklist(tmp_path: Path) -> None:
    with pytest.raises(ChecklistError):
        read_checklist(FIRST)
    with pytest.raises(ChecklistError, match="Không tìm thấy"):
        read_checklist(tmp_path / "không có.xlsx")
    with pytest.raises(ChecklistError):
        read_checklist(tmp_path)


def test_a_cut_off_workbook_is_refused(report: Report) -> None:
    with pytest.raises(ChecklistError):
        parse_checklist(to_xlsx(report, WHEN)[:-2000])


def test_drafts_without_a_plan_are_told_apart_by_their_particulars() -> None:
    one = check(draft_of(["KẾ HOẠCH", "Bình đẳng giới xã A năm 2026"]), library())
    data = to_xlsx(one, WHEN)
    two = check(draft_of(["KẾ HOẠCH", "Bình đẳng giới xã A năm 2025"]), library())
    two = replace(two, document=replace(two.document, sha256="2" * 64))
    assert planned(data, one).relation == "same"
    assert planned(data, two).relation == "other"


def test_of_two_matters_of_a_rule_one_comes_back_waived() -> None:
    draft = draft_of((
        "ỦY BAN NHÂN DÂN", "XÃ AN PHÚ", "KẾ HOẠCH",
        "Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026", "II. NỘI DUNG",
        "Phối hợp với ________ tổ chức tuyên truyền.", "Kinh phí thực hiện là ...... triệu đồng.",
    ))  # fmt: skip
    own = check(draft, library())
    book = workbook(own)
    sheet = book[LIST_SHEET]
    heads = {cell.value: cell.column for cell in sheet[1]}
    (row,) = (
        n for n in range(2, sheet.max_row + 1)
        if str(sheet.cell(n, heads["Dẫn chứng"]).value) == "“......”"
    )  # fmt: skip
    for heading, value in WAIVE.items():
        sheet.cell(row, heads[heading]).value = value
    found = planned(saved(book), own)
    assert [(w.rule, w.quote) for w in found.waivers] == [("consistency.placeholder", "......")]
    applied = apply(own, found.waivers, TODAY)
    (result,) = (r for r in applied.results if r.rule.id == "consistency.placeholder")
    assert [bool(finding.waiver) for finding in result.findings] == [False, True]
    again = planned(to_xlsx(applied, WHEN), applied)
    assert (again.waivers, again.left, again.lifted) == ((), (), ())


def test_only_what_a_reviewer_said_is_counted(report: Report, tmp_path: Path) -> None:
    """The author's own decisions go out with the checklist and come back in it."""
    looks = [n for n, result in enumerate(report.results) if result.status is Status.REVIEW]
    draft = beside(report, tmp_path)
    mine = seen_of(draft, (looks[0], 0), by="Giàng A Páo", date=TODAY)
    own = apply(draft, [mine, waived_by_hand(draft, gaps(draft)[0])], TODAY)
    book = workbook(own)
    unchanged = planned(saved(book), own)
    assert unchanged.decisions == {}
    assert (unchanged.seen, unchanged.remarks, unchanged.waivers) == ((), (), ())
    assert take_over(unchanged, own) is None
    other = report.results[looks[1]].rule.id
    answers = {
        other: {"Quyết định": "Đồng ý"},
        gaps(draft)[0].rule.id: {"Ý kiến, lý do": "Lý do chưa đủ"},
    }
    found = planned(saved(fill(workbook(own), answers)), own)
    assert found.decisions == {Decision.AGREED: 1, Decision.WAIVED: 1}
    assert [waiver.reason for waiver in found.waivers] == ["Lý do chưa đủ"]
    # The reviewer's name and day, filled down the columns, make no look of the author's theirs.
    filled = {"Người kiểm tra": "Lý Thị Hoa", "Ngày": "20/01/2026"}
    answers = {other: {"Quyết định": "Đồng ý"}, mine.rule: filled}
    found = planned(saved(fill(workbook(own), answers)), own)
    assert found.decisions == {Decision.AGREED: 1}
    assert not [remark for remark in found.remarks if remark.rule == mine.rule]


def waived_by_hand(report: Report, result: Result) -> Waiver:
    (one, *_) = waivables(report, report.results.index(result))
    return waiver_of(one, reason="Đã thống nhất", by="Giàng A Páo", date=TODAY)


def test_agreeing_with_an_opinion_settles_and_the_opinion_is_still_to_be_read(
    report: Report, tmp_path: Path
) -> None:
    first, second = [r.rule.id for r in report.results if r.status is Status.REVIEW][:2]
    answers = {
        first: {"Quyết định": "Đồng ý", "Ý kiến, lý do": "Nên thêm tên đơn vị chủ trì"},
        second: {"Quyết định": "Đồng ý"},
    }
    draft = beside(report, tmp_path)
    take_over(planned(saved(fill(workbook(report), answers)), draft), draft)
    after = honour(draft, TODAY)
    numbers = {r.rule.id: n for n, r in enumerate(after.results)}
    assert {after.results[numbers[rule]].status for rule in answers} == {Status.WAIVED}
    assert unread_rows(after) == (numbers[first],)
    (words,) = (words for _, words in remarks_on(after, numbers[first]))
    assert words == "Đồng ý: Nên thêm tên đơn vị chủ trì."  # of this draft, not of an older one
    read_now = [replace(remark, read=True) for remark in unread(after, numbers[first])]
    write(draft.document.path, [remarks_change(read_now)])
    assert unread_rows(honour(draft, TODAY)) == ()
    # The same checklist once more brings nothing that was not read.
    again = planned(saved(fill(workbook(report), answers)), honour(draft, TODAY))
    assert [(remark.rule, remark.read) for remark in again.remarks] == [(first, True)]


def test_a_row_with_two_wrong_days_is_told_of_both(report: Report) -> None:
    rule = gaps(report)[0].rule.id
    answers = {rule: {**WAIVE, "Ngày": "32/13/2026", "Miễn trừ đến hết ngày": "01/01/2020"}}
    (words,) = planned(saved(fill(workbook(report), answers)), report).left
    assert "ngày hết hạn miễn trừ đã qua" in words
    assert "chưa hiểu ngày “32/13/2026”" in words


def first_of(report: Report, status: Status) -> Result:
    return next(r for r in report.results if r.status is status and r.findings)


def beside(report: Report, tmp_path: Path) -> Report:
    """The report as if its draft lay in a folder of its own."""
    return replace(report, document=replace(report.document, path=tmp_path / "Kế hoạch.docx"))


def test_what_a_reviewer_says_is_kept_shown_and_sent_out_again(
    report: Report, tmp_path: Path
) -> None:
    gap, look = first_of(report, Status.GAP).rule.id, first_of(report, Status.REVIEW).rule.id
    answers = {
        gap: {"Quyết định": "Không đồng ý", "Ý kiến, lý do": "Đã nêu ở kế hoạch chung"},
        look: {"Quyết định": "Đồng ý", "Người kiểm tra": "Lò Thị Mây"},
    }
    draft = beside(report, tmp_path)
    found = planned(saved(fill(workbook(report), answers)), draft)
    assert found.waivers == ()
    assert {waiver.rule for waiver in found.seen} == {look}
    take_over(found, draft)
    after = honour(draft, TODAY)
    statuses = {r.rule.id: r.status for r in after.results}
    assert (statuses[gap], statuses[look]) == (Status.GAP, Status.WAIVED)
    number = next(n for n, r in enumerate(after.results) if r.rule.id == gap)
    said = [words for _, words in remarks_on(after, number)]
    assert said == ["Không đồng ý: Đã nêu ở kế hoạch chung."]
    sheet = workbook(after)[LIST_SHEET]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    again = {str(row[-1]).partition("#")[0]: (row[10], row[11]) for row in rows}
    assert again[gap] == ("Không đồng ý", "Đã nêu ở kế hoạch chung")
    assert again[look][0] == "Đồng ý"


def test_an_opinion_without_a_decision_is_kept_too(report: Report) -> None:
    rule = first_of(report, Status.GAP).rule.id
    found = planned(
        saved(fill(workbook(report), {rule: {"Ý kiến, lý do": "Xem lại số liệu"}})), report
    )
    assert [(remark.rule, remark.words()) for remark in found.remarks] == [
        (rule, "Xem lại số liệu.")
    ]
    assert found.left == ()


def test_a_decision_in_words_of_ones_own_keeps_its_opinion_and_is_told(report: Report) -> None:
    rule = first_of(report, Status.GAP).rule.id
    answer = {"Quyết định": "Chờ Thường trực", "Ý kiến, lý do": "Xem lại số liệu"}
    found = planned(saved(fill(workbook(report), {rule: answer})), report)
    assert [remark.words() for remark in found.remarks] == ["Chờ Thường trực: Xem lại số liệu."]
    assert ["Chờ Thường trực" in told and "giữ nguyên" in told for told in found.left] == [True]
    again = replace(report, remarks=found.remarks)  # it goes out with the next checklist as it is
    rows = parse_checklist(saved(workbook(again))).rows
    assert [(row.decided, row.note) for row in rows] == [tuple(answer.values())]


@pytest.mark.parametrize("where", ["in the same checklist", "in one that went out with it"])
def test_a_decision_taken_back_lifts_its_waiver(report: Report, tmp_path: Path, where: str) -> None:
    rule = first_of(report, Status.GAP).rule.id
    draft = beside(report, tmp_path)
    book = fill(workbook(report), {rule: WAIVE})
    take_over(planned(saved(book), draft), draft)
    waived = honour(draft, TODAY)
    assert [r.rule.id for r in waived.results if r.status is Status.WAIVED] == [rule]
    if where != "in the same checklist":
        book = workbook(waived)
    empty = dict.fromkeys(WAIVE)
    back = planned(saved(fill(book, {rule: empty})), waived)
    assert [waiver.rule for waiver in back.lifted] == [rule]
    take_over(back, waived)
    assert not [r for r in honour(draft, TODAY).results if r.status is Status.WAIVED]


def test_a_waiver_given_after_the_checklist_went_out_stays(report: Report, tmp_path: Path) -> None:
    rule = first_of(report, Status.GAP).rule.id
    draft = beside(report, tmp_path)
    earlier = parse_checklist(saved(workbook(report)))
    number = draft.results.index(first_of(report, Status.GAP))
    given = waiver_of(waivables(draft, number)[0], reason="Đã bàn", by="A", date=TODAY)
    waived = apply(draft, [given], TODAY)
    assert [r.rule.id for r in waived.results if r.status is Status.WAIVED] == [rule]
    assert plan_import(earlier, waived, TODAY).lifted == ()


def test_words_typed_in_decomposed_letters_are_understood(report: Report) -> None:
    rule = first_of(report, Status.GAP).rule.id
    answers = {
        heading: unicodedata.normalize("NFD", value) if isinstance(value, str) else value
        for heading, value in WAIVE.items()
    }
    (waiver,) = planned(saved(fill(workbook(report), {rule: answers})), report).waivers
    assert (waiver.reason, waiver.by) == ("Đã thống nhất", "Lò Thị Mây")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Excel 97-2003"),
        ("STT,Quyết định,Mã đối chiếu\n1,Miễn trừ,x#y\n".encode(), ".csv"),
        (b"not a workbook at all", "không phải phiếu kiểm tra"),
    ],
)
def test_the_true_reason_for_refusing_a_file_is_told(data: bytes, told: str) -> None:
    with pytest.raises(ChecklistError) as refused:
        parse_checklist(data)
    assert told in refused.value.message


def test_a_missing_sheet_is_named(report: Report) -> None:
    for name, told in ((MARK_SHEET, "thiếu trang ẩn"), (LIST_SHEET, "không còn trang")):
        book = workbook(report)
        del book[name]
        with pytest.raises(ChecklistError) as refused:
            parse_checklist(saved(book))
        assert told in refused.value.message
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<x/>")
    with pytest.raises(ChecklistError) as refused:
        parse_checklist(stream.getvalue())
    assert ".ods" in refused.value.message


def test_what_was_agreed_to_is_taken_back_in_the_same_checklist(
    report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look, gap = first_of(report, Status.REVIEW).rule.id, first_of(report, Status.GAP).rule.id
    draft = beside(report, tmp_path)
    answers: dict[str, dict[str, Any]] = {
        look: {"Quyết định": "Đồng ý"},
        gap: {"Quyết định": "Không đồng ý", "Ý kiến, lý do": "Xem lại"},
    }
    book = fill(workbook(report), answers)
    take_over(planned(saved(book), draft), draft)
    after = honour(draft, TODAY)
    assert [r.rule.id for r in after.results if r.status is Status.WAIVED] == [look]
    assert [remark.rule for remark in after.remarks] == [gap]
    empty = {"Quyết định": None, "Ý kiến, lý do": None}
    back = planned(saved(fill(book, {look: empty, gap: empty})), after)
    assert [waiver.rule for waiver in back.lifted] == [look]
    assert [remark.rule for remark in back.withdrawn] == [gap]
    whole = path_of(draft.document.path).read_bytes()
    written: list[bytes] = []

    def full(_path: Path, data: bytes, _still: object) -> None:
        written.append(data)
        raise WriteError("Đĩa đầy.")

    with monkeypatch.context() as patched, pytest.raises(WriteError):
        patched.setattr("checker.review.beside.write_atomic", full)
        take_over(back, after)
    assert len(written) == 1  # all of it at once, or nothing
    assert path_of(draft.document.path).read_bytes() == whole
    take_over(back, after)
    last = honour(draft, TODAY)
    assert not [r for r in last.results if r.status is Status.WAIVED]
    assert last.remarks == ()
