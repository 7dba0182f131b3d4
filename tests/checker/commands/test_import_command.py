"""``import-checklist`` and ``compare``: from the words of the call to files and exit statuses."""

import json
from pathlib import Path

from openpyxl import load_workbook

from checker.review.beside import path_of
from checker.review.checklist import LIST_SHEET
from checker.review.waiver_file import read_waivers
from tests.shell import Shell


def filled(shell: Shell, draft: Path, path: Path, rules: dict[str, str | None]) -> Path:
    """Export the checklist of *draft* and waive *rules*, each with its reason."""
    shell.run("export", draft, "--xlsx", path)
    book = load_workbook(path)
    sheet = book[LIST_SHEET]
    heads = {cell.value: cell.column for cell in sheet[1]}
    for row in range(2, sheet.max_row + 1):
        rule = str(sheet.cell(row, heads["Mã đối chiếu"]).value).partition("#")[0]
        if rule in rules:
            sheet.cell(row, heads["Quyết định"]).value = "Miễn trừ"
            sheet.cell(row, heads["Ý kiến, lý do"]).value = rules[rule]
    book.save(path)
    return path


def statuses(shell: Shell, draft: Path) -> dict[str, str]:
    shell.run("check", draft, "--format", "json")
    return {result["rule"]: result["status"] for result in json.loads(shell.out)["results"]}


def test_what_was_waived_is_waived_in_the_next_check(
    shell: Shell, draft: Path, tmp_path: Path
) -> None:
    before = statuses(shell, draft)
    path = filled(shell, draft, tmp_path / "phiếu.xlsx", {"programme.1790": "Nêu ở kế hoạch khác"})
    assert shell.run("import-checklist", path, "--for", draft) == 0
    assert "Miễn trừ được nhập: 1." in shell.out
    assert str(path_of(draft)) in shell.out
    after = statuses(shell, draft)
    assert {rule for rule in after if after[rule] != before[rule]} == {"programme.1790"}
    assert after["programme.1790"] == "waived"
    shell.run("check", draft, "--format", "json")
    (result,) = [r for r in json.loads(shell.out)["results"] if r["rule"] == "programme.1790"]
    assert result["waiver"]["reason"] == "Nêu ở kế hoạch khác"
    shell.run("check", draft)
    assert "Nêu ở kế hoạch khác" in " ".join(shell.out.split())


def test_a_row_left_out_is_told_by_the_status(shell: Shell, draft: Path, tmp_path: Path) -> None:
    rules = {"programme.1790": "Có lý do", "programme.2282": None}
    path = filled(shell, draft, tmp_path / "phiếu.xlsx", rules)
    assert shell.run("import-checklist", path, "--for", draft) == 1
    assert "chưa ghi lý do" in shell.out
    assert [waiver.rule for waiver in read_waivers(draft).waivers] == ["programme.1790"]


def test_nothing_is_written_for_another_draft(shell: Shell, draft: Path, tmp_path: Path) -> None:
    path = filled(shell, draft, tmp_path / "phiếu.xlsx", {"programme.1790": "Có lý do"})
    other = tmp_path / "khác.txt"
    text = (
        draft.read_text(encoding="utf-8").replace("AN PHÚ", "BÌNH AN").replace("An Phú", "Bình An")
    )
    other.write_text(text, encoding="utf-8")
    assert shell.run("import-checklist", path, "--for", other) == 2
    assert "dự thảo khác" in shell.err
    assert not path_of(other).exists()


def test_an_older_checklist_is_taken_whole_or_not_at_all(
    shell: Shell, draft: Path, tmp_path: Path
) -> None:
    draft.write_text(
        draft.read_text(encoding="utf-8") + "Thực hiện các chỉ tiêu năm 2025.\n", encoding="utf-8"
    )
    rules = {"programme.1790": "Có lý do", "consistency.year": "Có lý do"}
    path = filled(shell, draft, tmp_path / "phiếu.xlsx", rules)
    draft.write_text(draft.read_text(encoding="utf-8").replace("2025", "2024"), encoding="utf-8")
    assert shell.run("import-checklist", path, "--for", draft) == 2
    assert "không còn khớp" in shell.err
    assert not path_of(draft).exists()
    assert shell.run("import-checklist", path, "--for", draft, "--matching-only") == 1
    assert [waiver.rule for waiver in read_waivers(draft).waivers] == ["programme.1790"]


def test_what_cannot_be_read_or_written_is_told(shell: Shell, draft: Path, tmp_path: Path) -> None:
    assert shell.run("import-checklist", draft, "--for", draft) == 2
    assert "không phải phiếu kiểm tra" in shell.err
    path = filled(shell, draft, tmp_path / "phiếu.xlsx", {"programme.1790": "Có lý do"})
    assert shell.run("import-checklist", path, "--for", tmp_path / "không có.txt") == 2
    path_of(draft).write_text("hỏng [", encoding="utf-8")
    assert shell.run("import-checklist", path, "--for", draft) == 2
    assert path_of(draft).read_text(encoding="utf-8") == "hỏng ["


def test_compare_for_people_and_programs(shell: Shell, draft: Path, tmp_path: Path) -> None:
    new = tmp_path / "bản mới.txt"
    new.write_text(
        draft.read_text(encoding="utf-8") + "III. KINH PHÍ THỰC HIỆN\nTừ ngân sách nhà nước.\n",
        encoding="utf-8",
    )
    assert shell.run("compare", draft, new, "--format", "json") == 1
    data = json.loads(shell.out)
    assert "section.funding" in {change["rule"] for change in data["fixed"]}
    assert data["old"]["path"] == str(draft)
    assert shell.run("compare", draft, new) == 1
    assert "Đã sửa (" in shell.out
    assert shell.run("compare", draft, tmp_path / "không có.txt") == 2
    assert shell.out == ""
    assert "Không tìm thấy" in shell.err


def test_a_filled_in_checklist_is_not_written_over_before_it_is_taken_in(
    shell: Shell, draft: Path, tmp_path: Path
) -> None:
    path = filled(shell, draft, tmp_path / "phiếu.xlsx", {"programme.1790": "Nêu ở kế hoạch khác"})
    before = path.read_bytes()
    assert shell.run("export", draft, "--xlsx", path) == 2
    assert "đã có ý kiến" in shell.err
    assert path.read_bytes() == before
    shell.run("import-checklist", path, "--for", draft)
    assert shell.run("export", draft, "--xlsx", path) == 1
    assert path.read_bytes() != before
