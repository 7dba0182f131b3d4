"""``return``: a round's answers, one folder for each office."""

from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from openpyxl import load_workbook

import resources
from checker.commands import return_round
from checker.commands.parser import CallError
from checker.commands.round_overview import Overseen
from checker.review.round_sheet import MATRIX_SHEET
from checker.rounds.sorts import ANSWERS_MARK
from tests.shell import Shell

_NAMES = ("xa-con-thieu", "xa-day-du", "tre-em-xa-con-thieu")


@pytest.fixture
def round_(tmp_path: Path) -> Path:
    """A folder of three plans, one of them without matters, and a damaged file."""
    folder = tmp_path / "đợt"
    folder.mkdir()
    for name in _NAMES:
        data = (resources.SAMPLES / f"ke-hoach-{name}-2026.docx").read_bytes()
        (folder / f"{name}.docx").write_bytes(data)
    (folder / "hỏng.docx").write_bytes(b"PK\x03\x04 cut")
    return folder


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.relative_to(folder).parts[0].startswith(".")
    }


def test_each_office_gets_its_folder_once(shell: Shell, round_: Path) -> None:
    to = round_ / "trả lời"  # the next round passes over it
    words = (round_, "--to", to, "--office", "Sở Nội vụ tỉnh Lam Khê")
    assert shell.run("return", *words) == 0
    first = files_in(to)
    assert sorted(first) == sorted([
        "Chưa rõ đơn vị/hỏng - thông báo.docx",
        "Xã Suối Ngàn/xa-day-du - thông báo.docx",
        *(f"Xã Thung Mây/xa-con-thieu - {end}"
          for end in ("bản góp ý.docx", "phiếu kiểm tra.xlsx", "thông báo.docx")),
        *(f"Xã Đồi Sim/tre-em-xa-con-thieu - {end}"
          for end in ("bản góp ý.docx", "phiếu kiểm tra.xlsx", "thông báo.docx")),
    ])  # fmt: skip
    assert "đã ghi 8 tệp" in shell.out
    assert (to / ANSWERS_MARK).is_file()
    assert shell.run("return", *words) == 0
    assert files_in(to) == first
    assert "đã ghi 0 tệp, 8 tệp đã có từ trước" in shell.out


def test_the_workbook_of_the_round_links_to_the_answers(
    shell: Shell, round_: Path, tmp_path: Path
) -> None:
    other = tmp_path / "đợt khác"
    other.mkdir()
    (other / "a.docx").write_bytes((round_ / "xa-con-thieu.docx").read_bytes())
    for folder, to in ((other, "a trả lời"), (round_, "trả lời")):
        assert shell.run("return", folder, "--to", tmp_path / to) == 0
    book = tmp_path / "tổng hợp.xlsx"
    shell.run("batch", round_, "--xlsx", book)
    sheet = load_workbook(book)[MATRIX_SHEET]
    links = [
        unquote(cell.hyperlink.target) for row in sheet for cell in row if cell.value == "trả lời"
    ]
    assert sorted(links) == [
        f"trả lời/{name}" for name in ("Xã Suối Ngàn", "Xã Thung Mây", "Xã Đồi Sim")
    ]


@pytest.mark.parametrize("where", [".", ".."])
def test_answers_are_not_written_among_the_drafts(shell: Shell, round_: Path, where: str) -> None:
    with pytest.raises(CallError, match="chính thư mục có dự thảo"):
        shell.run("return", round_, "--to", round_ / where)


def test_the_target_is_tried_before_the_work(
    shell: Shell, round_: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "checker.commands.return_round.overseen", lambda *_: pytest.fail("began to work")
    )
    taken, file = tmp_path / "có sẵn", tmp_path / "tệp"
    taken.mkdir()
    (taken / "của tôi.docx").write_bytes(b"x")
    file.write_bytes(b"x")
    for to, words in ((taken, "đã có tệp khác"), (file, "Không tạo được thư mục")):
        assert shell.run("return", round_, "--to", to) == 2
        assert words in shell.err
    assert [path.name for path in taken.iterdir()] == ["của tôi.docx"]


def test_a_folder_without_drafts_is_told(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "trống").mkdir()
    assert shell.run("return", tmp_path / "trống", "--to", tmp_path / "ra") == 2
    assert "không có dự thảo nào" in shell.err


def test_who_is_on_the_roster_and_handed_in_nothing_is_reminded(
    shell: Shell, round_: Path, tmp_path: Path
) -> None:
    roster = tmp_path / "danh sách.csv"
    roster.write_text("Đơn vị,Cấp\nxã Thung Mây,xã\nxã Mường Mới,xã\n", encoding="utf-8")
    words = (round_, "--to", tmp_path / "ra", "--roster", roster, "--only-open")
    assert shell.run("return", *words, "--remind") == 0
    assert "Xã Mường Mới/Thông báo nhắc gửi dự thảo.docx" in files_in(tmp_path / "ra")
    assert not (tmp_path / "ra" / "Xã Suối Ngàn").exists()  # nothing to do there


def test_a_roster_that_cannot_be_read_ends_it_before_the_work(
    shell: Shell, round_: Path, tmp_path: Path
) -> None:
    for roster in (tmp_path / "không có.xlsx", "Không Có"):
        with pytest.raises(CallError):
            shell.run("return", round_, "--to", tmp_path / "ra", "--roster", roster)


@pytest.mark.parametrize("left", [0, 2])
def test_nobody_is_answered_while_documents_are_left(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: int
) -> None:
    round_, roster = tmp_path / "đợt", tmp_path / "ds.csv"
    round_.mkdir()
    (round_ / "KH.txt").write_text("KẾ HOẠCH\nCông tác trẻ em năm 2026\n", encoding="utf-8")
    roster.write_text("Đơn vị\nxã Hua Bum\n", encoding="utf-8-sig")
    whole = return_round.overseen

    def stopped(*asked: Any) -> Overseen | None:
        found = whole(*asked)
        if found is None:
            return None
        lines = tuple(replace(one, partial=left > 0) for one in found.overview.lines)
        return found._replace(overview=replace(found.overview, lines=lines, left=left))

    monkeypatch.setattr(return_round, "overseen", stopped)
    to = tmp_path / "trả lời"
    status = shell.run("return", round_, "--to", to, "--roster", roster, "--remind")
    assert (status, bool(files_in(to))) == ((2, False) if left else (0, True))
    assert (to / "Xã Hua Bum").is_dir() == (not left)
    assert ("Hãy rà soát lại cho hết" in shell.err) == (left > 0)
