"""The workbook of a round says what the overview says, sheet by sheet, and opens in other programs."""

import datetime as dt
import io
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from openpyxl import Workbook

from checker.errors import ReadError
from checker.exporters.colours import PRINTED
from checker.exporters.xlsx import rows as streamed
from checker.exporters.xlsx.round import matters as matters_module
from checker.exporters.xlsx.round.links import encoded, link_to
from checker.exporters.xlsx.round.matrix import Places
from checker.exporters.xlsx.round.workbook import round_xlsx
from checker.review import checklist as words
from checker.review.round_read import parse_round
from checker.review.round_sheet import MATRIX_SHEET, MATTERS_SHEET, SUMMARY_SHEET, UNREAD_SHEET
from checker.rounds.file_row import FileRow, OpenMatter
from checker.rounds.overview import Office, OfficeLine, Overview, PlanDecision
from checker.shown import FORMS, OF_MATTERS, SHOWN_WORDS, Shown
from checker.system.version import VERSION
from tests.office import convert, needs_office
from tests.rounds.workbooks import FILES, OFFICES, WHEN, judged, opened, table, write_round, written


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_round(tmp_path_factory.mktemp("mẹ") / "Đợt 1")


@pytest.fixture(scope="module")
def overview(folder: Path) -> Overview:
    whole = judged(folder)
    first, second, third, *missing = whole.lines
    assert second.row is not None
    again = replace(second.row, path="nộp/cũ/Kế hoạch.txt", sha256="0" * 64)
    lines = (
        first,
        replace(second, others=(again,), told=("Có hai bản.",)),
        replace(third, decision=PlanDecision("Đạt", "Lò Thị Mây", "2026-11-20", "=Rất tốt")),
        *missing,
    )
    return replace(whole, lines=lines, apart=(replace(again, title="Báo cáo", kind="bao-cao"),))


@pytest.fixture(scope="module")
def data(overview: Overview, folder: Path) -> bytes:
    return written(overview, folder)


@pytest.fixture(scope="module")
def book(data: bytes) -> Workbook:
    return opened(data)


def summary(overview: Overview, folder: Path) -> list[str]:
    """Return the texts of the first sheet, row by row."""
    sheet = opened(written(overview, folder))[SUMMARY_SHEET]
    rows = sheet.iter_rows(values_only=True)
    return ["|".join(str(value) for value in row if value is not None) for row in rows]


def test_a_round_not_looked_at_to_its_end_says_so_first(overview: Overview, folder: Path) -> None:
    lines = tuple(replace(line, partial=True) for line in overview.lines)
    told = summary(replace(overview, left=33, lines=lines), folder)
    assert told[1].startswith("CHƯA ĐẦY ĐỦ: còn 33 tệp trong đợt chưa xem.")
    assert "Chưa xem hết, chưa biết đã nộp hay chưa|1" in told
    assert not any("Hua Bum" in line or line.startswith("Chưa nộp") for line in told)
    whole = summary(overview, folder)
    assert not any("CHƯA ĐẦY ĐỦ" in line or "chưa xem" in line for line in whole)
    assert "Chưa nộp|1" in whole
    at = whole.index("Tên các đơn vị chưa nộp")
    assert whole[at + 1] == "Lai Châu: xã Hua Bum"


def test_many_that_handed_in_nothing_are_named_by_provinces(
    overview: Overview, folder: Path
) -> None:
    away = [
        Office(f"Xóm {n}", "xã", province=where)
        for where in ("Lai Châu", "Sơn La")
        for n in range(70)
    ]
    told = summary(replace(overview, lines=tuple(OfficeLine(one, None) for one in away)), folder)
    at = told.index("Tên các đơn vị chưa nộp") + 1
    named = told[at : at + 4]
    assert [line.count("xã") for line in named] == [60, 10, 60, 10]
    assert [line.partition(":")[0] for line in named] == ["Lai Châu"] * 2 + ["Sơn La"] * 2
    whole = replace(overview, lines=overview.lines[:1])
    assert "Tên các đơn vị chưa nộp" not in summary(whole, folder)


def test_a_name_without_blanks_stays_in_its_column(overview: Overview, folder: Path) -> None:
    first, *rest = overview.lines
    assert first.row is not None
    long = "2026_KH_binh_dang_gioi_xa_An_Phu_tinh_Lai_Chau_cuoi.docx"
    for name, shown in (
        (long, "2026_KH_binh…au_cuoi.docx"),
        ("Kế hoạch của xã An Phú năm 2026.docx",) * 2,
    ):
        line = replace(first, row=replace(first.row, path=f"nộp/{name}"))
        made = written(replace(overview, lines=(line, *rest)), folder)
        assert table(opened(made)[MATRIX_SHEET], 2)[0]["Tệp"] == shown


def test_a_file_that_is_not_read_stands_with_its_office(overview: Overview, folder: Path) -> None:
    first, *rest = overview.lines
    gone = FileRow("An Phú/hỏng.docx", error=ReadError("damaged", "Tệp bị hỏng."))
    report = FileRow("An Phú/BC.docx", kind="bao-cao")
    line = replace(first, unread=(gone,), apart=(report,))
    made = replace(overview, lines=(line, *rest), unread=(gone,), apart=(report,))
    rows = table(opened(written(made, folder))[UNREAD_SHEET])
    whose = {row["Tệp"]: row["Đơn vị"] for row in rows}
    assert whose[gone.path] == whose[report.path] == "xã An Phú"


def matters(overview: Overview) -> Iterator[tuple[OfficeLine, OpenMatter]]:
    for line in overview.lines:
        for matter in line.row.open if line.row is not None else ():
            yield line, matter


def test_every_matter_is_a_row_with_all_that_is_told_of_it(
    book: Workbook, overview: Overview
) -> None:
    rules = {rule.id: rule for rule in overview.rules}
    found = table(book[MATTERS_SHEET])
    expected = [*matters(overview)]
    assert len(found) == len(expected) > 60
    for number, (row, (line, matter)) in enumerate(zip(found, expected, strict=True), 1):
        assert line.row is not None
        rule = rules[matter.rule]
        told = {
            "STT": number, "Đơn vị": line.office.called, "Cấp": "xã, phường, đặc khu", "Năm": 2026,
            "Tệp": line.row.path, "Nhóm": rule.group_title, "Tiêu chí": rule.title,
            "Kết luận": f"{FORMS[matter.how]} {SHOWN_WORDS[matter.how]}", "Nhắc nhở": matter.message,
            "Dẫn chứng": matter.quote or None, "Vị trí": matter.where or None, "Căn cứ": rule.basis,
            "Gợi ý viết": matter.suggestion or None,
            "Mã đối chiếu": f"{line.row.sha256[:16]}:{matter.key}",
        }  # fmt: skip
        empty = dict.fromkeys(column.heading for column in words.COLUMNS if column.reviewer)
        assert row == told | empty


def test_the_matrix_shows_each_rule_by_a_sign_and_a_colour(
    book: Workbook, overview: Overview
) -> None:
    sheet = book[MATRIX_SHEET]
    found = table(sheet, heading=2)
    titles = [cell.value for cell in sheet[2]]
    judged_by = {rule for line in overview.lines if line.row for rule in line.row.shown}
    rules = [rule for rule in overview.rules if rule.id in judged_by]
    first = titles.index("Ngày rà soát") + 1
    assert len(titles) == first + len(rules) + 1
    for number, line in enumerate(overview.lines, 3):
        row = found[number - 3]
        assert (row["Địa danh"], row["Loại đơn vị"]) == (line.office.name, "xã")
        assert row["Tỉnh, thành phố"] == "Lai Châu"
        assert row["Tình trạng"] == str(line.standing)
        cells = [sheet.cell(number, first + 1 + k) for k in range(len(rules))]
        if line.row is None:
            assert {cell.value for cell in cells} == {None}
            assert (row["Năm"], row["Tệp"], row["Việc bắt buộc"]) == (None, None, None)
            continue
        assert row["Việc bắt buộc"] == line.row.tally[Shown.MUST]
        assert row["Điểm cần xem"] == line.row.tally[Shown.LOOK]
        assert (row["Năm"], row["Bản nộp thứ"]) == (2026, line.version)
        ways = [line.row.shown.get(rule.id) for rule in rules]
        assert [cell.value for cell in cells] == [how and FORMS[how] for how in ways]
        for how, cell in zip(ways, cells, strict=True):
            assert how is None or cell.fill.fgColor.rgb == f"FF{PRINTED[how][0][1:].upper()}"
    groups = [cell.value for cell in sheet[1][first:] if cell.value]
    assert groups == list(dict.fromkeys(rule.group_title for rule in rules))
    assert all(form in str(sheet["C1"].value) for form in FORMS.values())
    assert found[1]["Ghi chú"] == "Có hai bản."
    assert found[2]["Quyết định rà soát"] == "Đạt"
    assert found[2]["Ý kiến chung"] == "=Rất tốt"
    assert found[2]["Ngày rà soát"] == dt.datetime(2026, 11, 20)  # noqa: DTZ001 - as Excel has it


def test_the_summary_counts_as_the_overview(book: Workbook, overview: Overview) -> None:
    rows = [list(row) for row in book[SUMMARY_SHEET].iter_rows(values_only=True)]
    found: dict[Any, Any] = {row[0]: row[2] for row in reversed(rows) if row[0]}
    assert found["Đợt rà soát"] == "Đợt 1"
    assert found["Ngày kiểm tra"] == "27/11/2026"
    assert found["Bộ tiêu chí"] == f"{overview.packs[0]} ({len(overview.rules)} tiêu chí)"
    assert found["Chương trình"] == f"Soát {VERSION}"
    counted = {
        "Đơn vị": 4, "Đã nộp": 3, "Chưa nộp": 1, "Kế hoạch được tính": 3,
        "Kế hoạch nộp trùng, nộp nhiều bản": 1, "Tệp không đọc được": 1,
        "Văn bản loại khác (không tính)": 1,
    }  # fmt: skip
    assert {name: found[name] for name in counted} == counted
    for how in OF_MATTERS:
        assert found[f"{FORMS[how]} {SHOWN_WORDS[how]}"] == overview.totals[how]
    at = next(n for n, row in enumerate(rows) if row[1] == "Tiêu chí") + 1
    gaps = [row[1:] for row in rows[at : at + len(overview.frequent[:10])]]
    assert gaps == [
        [gap.rule.title, None, gap.rule.group_title, gap.plans, *(n or None for n in (gap.must, gap.should, gap.look))]
        for gap in overview.frequent[:10]
    ]  # fmt: skip
    at = next(n for n, row in enumerate(rows) if row[1] == "Đơn vị") + 1
    ranked = [row[1] for row in rows[at : at + 3]]
    assert Counter(ranked) == Counter(f"xã {name}" for name in OFFICES)


def test_the_bars_are_of_the_table_of_gaps(book: Workbook, overview: Overview) -> None:
    sheet = book[SUMMARY_SHEET]
    (chart,) = sheet._charts
    first = next(cell.row for cell in sheet["B"] if cell.value == "Tiêu chí") + 1
    last = first + len(overview.frequent[:10]) - 1
    ranges = [series.val.numRef.f for series in chart.series]
    assert ranges == [f"'{SUMMARY_SHEET}'!${c}${first}:${c}${last}" for c in "FGH"]
    assert {series.cat.numRef.f for series in chart.series} == {
        f"'{SUMMARY_SHEET}'!$B${first}:$B${last}"
    }
    heads = [
        sheet[series.tx.strRef.f.rpartition("!")[2].replace("$", "")] for series in chart.series
    ]
    assert [head.value for head in heads] == ["Việc bắt buộc", "Việc nên làm", "Điểm cần xem"]


def test_what_was_not_read_or_does_not_count_is_named(book: Workbook) -> None:
    rows = [tuple(row.values())[1:] for row in table(book[UNREAD_SHEET])]
    assert rows == [
        ("Không đọc được", "nộp/hỏng.docx", None, "Tệp bị hỏng."),
        (
            "Bản nộp trước",
            "nộp/cũ/Kế hoạch.txt",
            "xã Bình An",
            f"Tính theo tệp “{FILES[1]}”.",
        ),
        ("Văn bản loại khác", "nộp/cũ/Kế hoạch.txt", "Bình An", "Báo cáo: Báo cáo"),
        ("Bỏ qua", None, None, "Bỏ qua 2 tệp không phải văn bản: a.jpg, b.mp4."),
    ]


def test_it_is_set_up_for_work_and_for_print(book: Workbook) -> None:
    assert book.sheetnames == [SUMMARY_SHEET, MATRIX_SHEET, MATTERS_SHEET, UNREAD_SHEET, "soat"]
    assert book["soat"].sheet_state == "hidden"
    for name in book.sheetnames[:4]:
        sheet = book[name]
        assert sheet.page_setup.orientation == "landscape"
        assert int(sheet.page_setup.paperSize) == 9
        assert "&P" in sheet.oddFooter.right.text
        assert bool(sheet.sheet_properties.pageSetUpPr.fitToPage) == (name != MATRIX_SHEET)
    matrix, listed = book[MATRIX_SHEET], book[MATTERS_SHEET]
    assert (matrix.freeze_panes, listed.freeze_panes) == ("C3", "C2")
    assert (matrix.print_title_rows, matrix.print_title_cols) == ("$1:$2", "$A:$B")
    assert listed.print_title_rows == "$1:$1"
    assert str(matrix.auto_filter.ref).startswith("A2:")
    assert listed.auto_filter.ref == f"A1:S{listed.max_row}"
    (choice,) = listed.data_validations.dataValidation
    assert str(choice.sqref) == f"N2:N{listed.max_row}"
    (choice,) = matrix.data_validations.dataValidation
    assert choice.formula1 == '"Đạt,Trả lại để sửa"'
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


def test_links_lead_from_the_workbook_to_the_file_and_to_the_answer(
    overview: Overview, folder: Path
) -> None:
    (folder / "nộp" / "gói.zip").write_bytes(b"PK")
    first, *rest = overview.lines
    assert first.row is not None
    packed = replace(first, row=replace(first.row, path="nộp/gói.zip/KH.docx"))
    answers = {"An Phú": folder / "Trả lời" / "xã An Phú"}
    places = Places(folder, folder.parent, lambda line: answers.get(line.office.name))
    stream = io.BytesIO()
    round_xlsx(replace(overview, lines=(packed, *rest)), stream, WHEN, places)
    sheet = opened(stream.getvalue())[MATRIX_SHEET]
    links = {c.coordinate: c.hyperlink.target for row in sheet for c in row if c.hyperlink}
    assert links == {
        "N3": "Đợt%201/nộp/gói.zip",
        "O3": "Đợt%201/Trả%20lời/xã%20An%20Phú",
        "O4": "Đợt%201/nộp/xã%20Bình%20An",
        "N4": "Đợt%201/nộp/xã%20Bình%20An/Kế%20hoạch%20%231%20(50%25).txt",
        "O5": "Đợt%201/nộp/xã%20Tân%20Phong",
        "N5": "Đợt%201/nộp/xã%20Tân%20Phong/Kế%20hoạch%20%231%20(50%25).txt",
    }


@pytest.mark.parametrize(
    ("file", "beside", "link"),
    [
        ("/a/b/kế hoạch.docx", "/a/b", "kế%20hoạch.docx"),
        ("/a/b/x.docx", "/a/c/d", "../../b/x.docx"),
    ],
)
def test_a_link_goes_from_folder_to_folder(file: str, beside: str, link: str) -> None:
    assert link_to(Path(file), Path(beside)) == link


def test_what_may_not_stand_in_a_link_is_encoded() -> None:
    assert (
        encoded('50% #1 [a]{b}^`?"<>\\ ă')
        == "50%25%20%231%20%5Ba%5D%7Bb%7D%5E%60%3F%22%3C%3E%5C%20ă"
    )


def test_a_list_too_long_for_a_sheet_goes_on_on_another(
    overview: Overview, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matters_module, "LAST_ROW", 30)
    data = written(overview, folder)
    book = opened(data)
    names = [name for name in book.sheetnames if name.startswith(MATTERS_SHEET)]
    count = len([*matters(overview)])
    assert names == [
        MATTERS_SHEET,
        *(f"{MATTERS_SHEET} ({n})" for n in range(2, -(-count // 29) + 1)),
    ]
    numbers = [row["STT"] for name in names for row in table(book[name])]
    assert numbers == [*range(1, count + 1)]
    assert all(book[name].auto_filter.ref for name in names)
    assert len(parse_round(data).untouched) == count


def test_an_empty_round_is_a_workbook_too(overview: Overview, folder: Path) -> None:
    nothing = replace(
        overview, rules=(), lines=(), apart=(), unread=(), passed_over=(), frequent=()
    )
    book = opened(written(nothing, folder))
    assert table(book[UNREAD_SHEET])[0]["Tình trạng"] == "Không có tệp nào."
    assert table(book[MATTERS_SHEET]) == []


def test_a_full_disk_leaves_nothing_behind(
    overview: Overview, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(streamed.Rows, "filtered", full)
    with pytest.raises(OSError, match="space"):
        written(overview, folder)
    assert [*tmp_path.iterdir()] == []


@needs_office
def test_another_program_opens_it_and_prints_every_sheet(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "đợt.xlsx"
    path.write_bytes(data)
    pdf = pypdfium2.PdfDocument(convert(path, "pdf", tmp_path / "out"))
    texts = "".join(page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
    for heading in ("TỔNG HỢP ĐỢT RÀ SOÁT", "Địa danh", "Gợi ý viết", "Lý do"):
        assert heading in texts
    assert texts.count("Mã đối chiếu") == 1  # only where it is told of
