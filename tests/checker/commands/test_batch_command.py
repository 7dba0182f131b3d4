"""``batch``: a whole folder, in this process or in several, with its summaries."""

import hashlib
import json
import os
import pickle
import re
from pathlib import Path
from shutil import copy

import pytest

from checker.commands.folders import must_be_folder
from checker.commands.parser import CallError
from checker.errors import ReadError
from checker.library.load import load_library
from checker.review.round_sheet import MATRIX_SHEET, UNREAD_SHEET
from checker.rounds.decisions import Decided, Settings, decide, file_of, keep_settings
from checker.rounds.file_row import FileRow
from checker.rounds.overview import Office, PlanDecision
from checker.rounds.roster import roster_of_province
from checker.rounds.sorts import STORE
from resources import SAMPLES
from tests.builders.doc import build_doc
from tests.builders.html import build_html
from tests.builders.odt import build_odt
from tests.builders.rtf import build_rtf
from tests.checker.exporters.saved import saved_again
from tests.rounds.workbooks import WAIVE, fill, opened, table
from tests.shell import Shell


@pytest.fixture
def folder(draft: Path, tmp_path: Path) -> Path:
    """Drafts on two levels among files that are none."""
    folder = tmp_path / "Các kế hoạch"
    inner = folder / "Xã An Phú"
    inner.mkdir(parents=True)
    text = draft.read_bytes()
    (folder / "a.txt").write_bytes(text)
    (inner / "b.MD").write_bytes(text)
    (inner / "hỏng.docx").write_bytes(b"PK\x03\x04 broken")
    (inner / "~$b.docx").write_bytes(b"lock")
    (inner / ".ẩn.txt").write_bytes(text)
    (inner / "ảnh.png").write_bytes(b"png")
    (inner / "a.soat.toml").write_bytes(b"")
    return folder


def test_every_draft_below_the_folder_is_told_in_order(shell: Shell, folder: Path) -> None:
    assert shell.run("batch", folder, "--each") == 2
    lines = shell.lines()
    names = ["Xã An Phú/b.MD", "Xã An Phú/hỏng.docx", "a.txt"]
    assert [line.partition(": ")[0] for line in lines[:3]] == names
    assert "không đọc được" in lines[1]
    assert "Đã xem 3 tệp" in shell.out


def test_json_is_what_check_gives_for_several_files(shell: Shell, folder: Path) -> None:
    path = folder / "kết quả.json"
    shell.run("batch", folder, "--json", path)
    data = json.loads(path.read_text(encoding="utf-8"))
    files = [folder / "Xã An Phú" / "b.MD", folder / "Xã An Phú" / "hỏng.docx", folder / "a.txt"]
    shell.run("check", *files, "--format", "json")
    assert data == json.loads(shell.out)


def test_the_terminal_names_bad_files_and_ends_with_the_summary(
    shell: Shell, folder: Path, own_rules: Path
) -> None:
    shell.run("batch", folder, "--rules", own_rules)
    lines = shell.lines()
    assert [line for line in lines if "b.MD" in line or "a.txt" in line] == []
    assert lines[0].startswith("Xã An Phú/hỏng.docx: không đọc được. ")
    assert any("ảnh.png" in line for line in lines)
    assert "; Xã An Phú 1." in lines[-3]
    assert lines[-2].startswith("Đã xem 3 tệp: ")
    shell.run("batch", folder, "--rules", own_rules, "--quiet")
    quiet = shell.lines()
    assert quiet == [lines[0], *lines[-3:-2], quiet[-2], ""]
    assert quiet[-2].endswith("3 tệp không đổi nên dùng lại kết quả lần trước.")


def test_the_workbook_of_the_round(shell: Shell, folder: Path) -> None:
    path = folder / "tổng hợp.xlsx"
    words = ("batch", folder, "--xlsx", path, "--roster", "Lai Châu")
    shell.run(*words)
    offices = len(roster_of_province(load_library(), "Lai Châu"))
    assert f"Chưa nộp {offices}/{offices} đơn vị: " in shell.out
    plans = {row["Địa danh"]: row for row in table(opened(path)[MATRIX_SHEET], heading=2)}
    assert len(plans) == offices + 1
    assert plans["An Phú"]["Tình trạng"] == "đã nộp (ngoài danh sách)"
    shell.run("check", folder / "a.txt", "--format", "json")
    matters = json.loads(shell.out)["summary"]["matters"]
    assert plans["An Phú"]["Việc bắt buộc"] == matters["must"]
    unread = {row["Tệp"]: row["Tình trạng"] for row in table(opened(path)[UNREAD_SHEET])}
    assert unread["Xã An Phú/hỏng.docx"] == "Không đọc được"
    # What a reviewer has filled in is never written over.
    fill(path, {"#": WAIVE})
    before = path.read_bytes()
    shell.run(*words)
    assert path.read_bytes() == before
    assert f"Đã ghi {folder / 'tổng hợp (2).xlsx'}" in shell.out
    assert "đã có ý kiến của người rà soát nên được giữ nguyên" in shell.out


def test_a_plan_that_was_decided_on_is_told_as_such(shell: Shell, folder: Path) -> None:
    path = folder.parent / "tổng hợp.xlsx"
    sha256 = hashlib.sha256((folder / "a.txt").read_bytes()).hexdigest()
    decided = PlanDecision("Đạt", "Lò Thị Mây", "2026-11-20", "")
    decide(folder, [Decided(Office("An Phú", "xã"), FileRow("a.txt", sha256), decided)])
    shell.run("batch", folder, "--xlsx", path)
    row = table(opened(path)[MATRIX_SHEET], heading=2)[0]
    assert (row["Quyết định rà soát"], row["Người rà soát"]) == ("Đạt", "Lò Thị Mây")


def test_a_round_that_is_set_knows_who_is_to_hand_in(shell: Shell, folder: Path) -> None:
    roster = folder / "danh sách.csv"
    roster.write_text("Đơn vị\nxã An Phú\nxã Mường Mới\n", encoding="utf-8")
    keep_settings(folder, Settings(roster=roster.name))
    shell.run("batch", folder)
    assert "Chưa nộp 1/2 đơn vị: xã Mường Mới." in shell.out
    assert roster.name not in shell.out
    keep_settings(folder, Settings(province="Lai Châu"))
    shell.run("batch", folder)
    assert "Chưa nộp 38/38 đơn vị: " in shell.out
    file_of(folder).write_text("[[round]\n", encoding="utf-8")
    shell.run("batch", folder)
    assert file_of(folder).name in shell.err
    assert "Chưa nộp" not in shell.out


def test_what_cannot_be_is_told_before_the_work(
    shell: Shell, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.rounds.run.run", lambda *_: pytest.fail("began to work"))
    other = folder.parent / "sổ.xlsx"
    other.write_bytes(b"somebody's own")
    (folder.parent / "ds.csv").write_text("không,có,gì\n", encoding="utf-8")
    for option, value, words in (
        ("--xlsx", other, "không được ghi đè"),
        ("--xlsx", folder / "bảng.xls", "đuôi .xlsx"),
        ("--roster", folder / "không có.xlsx", "Không tìm thấy danh sách"),
        ("--roster", folder.parent / "ds.csv", "không thấy tên đơn vị"),
        ("--roster", "Lai Chau Moi", "không có tỉnh, thành phố nào"),
    ):
        with pytest.raises(CallError, match=words):
            shell.run("batch", folder, option, value)
    assert shell.run("batch", folder, "--rules", folder / "không có.toml") == 2
    assert "nên chưa kiểm tra gì" in shell.err
    assert not (folder / STORE).exists()
    assert other.read_bytes() == b"somebody's own"


def test_its_own_outputs_are_not_drafts(shell: Shell, folder: Path, draft: Path) -> None:
    (folder / "Xã An Phú" / "hỏng.docx").unlink()
    for option, name in (("--json", "kết quả.json"), ("--jsonl", "kết quả.jsonl")):
        for _ in range(2):
            assert shell.run("batch", folder, option, folder / name) == 1
            assert "Đã xem 2 tệp" in shell.out
            assert "không phải văn bản: Xã An Phú/ảnh.png." in shell.out
        (folder / name).unlink()


def test_documents_that_are_not_read_are_told(shell: Shell, folder: Path) -> None:
    path = folder / "tổng hợp.xlsx"
    (folder / "Xã An Phú" / "cũ.WPS").write_bytes(b"old")
    (folder / "cũ.wps").write_bytes(b"old")
    (folder / "~$cũ.wps").write_bytes(b"lock")
    (folder / "mở.pages").write_bytes(b"open")
    assert shell.run("batch", folder, "--xlsx", path) == 2
    assert "Đã xem 3 tệp" in shell.out
    assert "Chưa xem 3 tệp hoặc thư mục nêu trên" in shell.out
    told = [line for line in shell.lines() if "Chương trình không đọc định dạng" in line]
    assert [line.partition(": ")[0] for line in told] == ["Xã An Phú/cũ.WPS", "cũ.wps", "mở.pages"]
    assert "Hãy mở bằng Word và lưu thành .docx" in told[0]
    notes = {row["Tệp"]: str(row) for row in table(opened(path)[UNREAD_SHEET])}
    assert "lưu thành .docx" in notes["Xã An Phú/cũ.WPS"]


def test_documents_that_are_not_read_are_in_the_data(shell: Shell, folder: Path) -> None:
    (folder / "cũ.rar").write_bytes(b"Rar!")
    array, lines = folder / "a.json", folder / "a.jsonl"
    assert shell.run("batch", folder, "--json", array, "--jsonl", lines) == 2
    data = json.loads(array.read_text("utf-8"))
    names = [Path(one["document"]["path"]).name for one in data]
    assert names == ["b.MD", "hỏng.docx", "a.txt", "cũ.rar"]
    assert [one.get("error", {}).get("code") for one in data] == [
        None, "damaged", None, "unsupported-format",
    ]  # fmt: skip
    each = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
    assert sorted(each, key=str) == sorted(data, key=str)


def test_files_that_are_no_documents_are_counted_and_named_in_one_line(
    shell: Shell, folder: Path
) -> None:
    path = folder / "kết quả.json"
    (folder / "Xã An Phú" / "ảnh.png").unlink()
    shell.run("batch", folder, "--json", path)
    before = json.loads(path.read_text(encoding="utf-8"))
    assert "không phải văn bản" not in shell.out
    for name in ("ảnh.png", "bảng.xlsx"):
        (folder / name).write_bytes(b"x")
    reports = ("Kế hoạch - phiếu kiểm tra.xlsx", "Kế hoạch – phiếu kiểm tra.xlsx")
    for own in (*reports, "kế hoạch.soat.toml", "~$bảng.xlsx", ".ẩn"):
        (folder / own).write_bytes(b"x")
    shell.run("batch", folder, "--json", path)
    assert [line for line in shell.lines() if line.startswith(("Bỏ qua", "Không xét"))] == [
        f"Không xét 2 tệp do chính chương trình lập: {', '.join(reports)}.",
        "Bỏ qua 2 tệp tạm của Word (dự thảo đang mở, tên bắt đầu bằng ~$).",
        "Bỏ qua 2 tệp quyết định và kết quả do chương trình lưu.",
        "Bỏ qua 2 tệp hoặc thư mục ẩn.",
        "Bỏ qua 2 tệp không phải văn bản: bảng.xlsx, ảnh.png.",
    ]
    assert json.loads(path.read_text(encoding="utf-8")) == before
    for number in range(30):
        (folder / f"a{number}.jpg").write_bytes(b"x")
    shell.run("batch", folder)
    assert "Bỏ qua 33 tệp không phải văn bản: a0.jpg" in shell.out
    assert " và 13 tệp khác." in shell.out


def test_a_packed_folder_is_told_and_a_name_without_an_ending_is_read(
    shell: Shell, tmp_path: Path
) -> None:
    (tmp_path / "các xã.7z").write_bytes(b"7z")
    (tmp_path / "kế hoạch").write_bytes(rb"{\rtf1 KE HOACH}")
    (tmp_path / "ghi chép").write_bytes(b"words")
    shell.run("batch", tmp_path, "--each")
    assert "các xã.7z: không đọc được. Chương trình không đọc định dạng .7z." in shell.out
    assert any(line.startswith("kế hoạch: ") for line in shell.lines())
    assert "Bỏ qua 1 tệp không phải văn bản: ghi chép." in shell.out


def test_a_folder_with_pictures_only_names_them(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "ảnh.png").write_bytes(b"x")
    assert shell.run("batch", tmp_path) == 2
    assert "Bỏ qua 1 tệp không phải văn bản: ảnh.png." in shell.err


def test_a_folder_of_unread_documents_only_says_what_to_do(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "cũ.wps").write_bytes(b"old")
    assert shell.run("batch", tmp_path) == 2
    assert "cũ.wps: không đọc được." in shell.out


def test_old_formats_are_drafts_and_what_belongs_to_a_page_is_not(
    shell: Shell, tmp_path: Path
) -> None:
    lines = ["KẾ HOẠCH", "Thực hiện công tác bình đẳng giới năm 2026", "I. MỤC ĐÍCH"]
    build_doc(tmp_path / "a.doc", lines)
    build_odt(tmp_path / "b.odt", lines)
    build_rtf(tmp_path / "c.rtf", lines)
    build_html(tmp_path / "d.htm", lines)
    (tmp_path / "d_files").mkdir()
    build_html(tmp_path / "d_files" / "header.htm", lines)
    assert (
        shell.run("export", tmp_path / "a.doc", "--html", tmp_path / "a – báo cáo kiểm tra.html")
        == 1
    )
    assert shell.run("batch", tmp_path) == 1
    assert "Đã xem 4 tệp" in shell.out
    assert shell.out.count("Không xét") == 1
    assert "Không xét 1 tệp do chính chương trình lập" in shell.out
    (tmp_path / "d.htm").unlink()
    shell.run("batch", tmp_path)
    assert "Đã xem 3 tệp" in shell.out
    assert "Không xét 1 tệp trong “d_files”" in shell.out


def test_own_reports_are_no_drafts_until_somebody_saves_them(shell: Shell, tmp_path: Path) -> None:
    draft = copy(SAMPLES / "ke-hoach-xa-con-thieu-2026.docx", tmp_path)
    pdf, word = tmp_path / "góp ý.pdf", tmp_path / "góp ý.docx"
    shell.run("export", draft, "--pdf", pdf, "--docx", word)
    shell.run("batch", tmp_path)
    assert "Đã xem 1 tệp" in shell.out
    assert "Không xét 2 tệp do chính chương trình lập: góp ý.docx, góp ý.pdf." in shell.out
    saved_again(word)
    pdf.unlink()
    shell.run("batch", tmp_path)
    assert "Đã xem 2 tệp" in shell.out
    assert "do chính chương trình lập" not in shell.out


def test_the_total_counts_each_file_once(shell: Shell, tmp_path: Path) -> None:
    """A complete plan, one with gaps, and a letter on something else."""
    (tmp_path / "thư.txt").write_text("Kính gửi các bạn,\n\nMời họp lớp ngày mai.\n", "utf-8")
    for name in ("ke-hoach-xa-day-du-2026", "ke-hoach-xa-con-thieu-2026"):
        copy(SAMPLES / f"{name}.docx", tmp_path)
    assert shell.run("batch", tmp_path, "--each") == 1
    total = shell.out.partition("Đã xem 3 tệp: ")[2].splitlines()[0]
    assert total == (
        "1 không còn điều gì phải xem · 1 còn thiếu, sai · 1 ngoài các loại kế hoạch có bộ tiêu chí."
    )
    assert "thư.txt: ngoài các loại kế hoạch có bộ tiêu chí · " in shell.out


def test_no_folder_or_an_empty_one_is_told(shell: Shell, tmp_path: Path, draft: Path) -> None:
    for words in ((tmp_path / "không có",), (draft,), (tmp_path, "--jobs", "0")):
        with pytest.raises(CallError):
            shell.run("batch", *words)
    empty = tmp_path / "rỗng"
    empty.mkdir()
    assert shell.run("batch", empty) == 2
    assert "không có dự thảo nào" in shell.err


def test_a_folder_that_cannot_be_opened_is_told(
    shell: Shell, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "Xã An Phú" / "hỏng.docx").unlink()
    assert shell.run("batch", folder) == 1
    scan = os.scandir

    def closed(path: str | Path) -> object:
        if Path(path).name == "Xã An Phú":
            raise PermissionError(13, "closed", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert shell.run("batch", folder) == 2
    assert "Xã An Phú: không đọc được. Không mở được thư mục này" in shell.out
    assert "Đã xem 1 tệp" in shell.out


def test_several_processes_say_what_one_says(shell: Shell, folder: Path) -> None:
    for number in range(5):
        (folder / f"c{number}.txt").write_bytes((folder / "a.txt").read_bytes())
    shell.run("batch", folder, "--jobs", "1", "--store", "none")
    alone = shell.out
    shell.run("batch", folder, "--jobs", "2", "--store", "none")
    assert shell.out == alone


def test_errors_travel_between_processes() -> None:
    error = pickle.loads(pickle.dumps(ReadError("damaged", "Tệp hỏng.")))  # noqa: S301
    assert (error.code, error.message, str(error)) == ("damaged", "Tệp hỏng.", "Tệp hỏng.")


def test_a_round_is_told_against_the_one_before(shell: Shell, tmp_path: Path, draft: Path) -> None:
    before, now = tmp_path / "Đợt 1", tmp_path / "Đợt 2"
    for folder in (before, now):
        folder.mkdir()
        copy(draft, folder / draft.name)
    text = draft.read_text("utf-8")
    (now / draft.name).write_text(f"{text}\nIII. KINH PHÍ THỰC HIỆN\nTừ ngân sách xã.\n", "utf-8")
    book = tmp_path / "bảng.xlsx"
    shell.run("batch", now, "--since", before, "--xlsx", book)
    (told,) = (line for line in shell.lines() if line.startswith("So với đợt trước “Đợt 1”: "))
    assert re.search(r"đã sửa [1-9]\d* việc, điểm; còn \d+; mới \d+\.$", told)
    heads = [cell.value for cell in opened(book)[MATRIX_SHEET][2]]
    assert {"Đã sửa", "Còn", "Mới"} <= set(heads)
    with pytest.raises(CallError, match="đợt trước"):
        shell.run("batch", now, "--since", tmp_path / "không có")


def test_a_round_that_is_set_against_another_says_when_that_is_gone(
    shell: Shell, tmp_path: Path, draft: Path
) -> None:
    folder = tmp_path / "Đợt 2"
    folder.mkdir()
    copy(draft, folder / draft.name)
    keep_settings(folder, Settings(before="../Đợt 1"))
    shell.run("batch", folder)
    assert "Không tìm thấy thư mục của đợt trước" in shell.err
    assert "So với đợt trước" not in shell.out


def test_an_archive_named_as_the_folder_of_a_round_is_told_from_a_folder_that_is_missing(
    tmp_path: Path,
) -> None:
    archive = tmp_path / "Các xã.zip"
    archive.write_bytes(b"PK")
    with pytest.raises(CallError, match="là tệp nén"):
        must_be_folder(archive)
    with pytest.raises(CallError, match=r"Không có thư mục .* của đợt trước\."):
        must_be_folder(tmp_path / "không có", " của đợt trước")
    must_be_folder(tmp_path)
