"""``repair``: from the words of the call to the repaired copy and the exit status."""

from pathlib import Path

import pytest

from checker.commands.parser import CallError
from resources import SAMPLES
from tests.reading import read
from tests.shell import Shell


def test_the_copy_is_written_and_the_draft_stays(shell: Shell, draft: Path, tmp_path: Path) -> None:
    before, target = draft.read_bytes(), tmp_path / "bản sửa.docx"
    assert shell.run("repair", draft, "--docx", target) == 0
    assert "Kinh phí thực hiện Kế hoạch" in read(target).text
    assert str(target) in shell.out
    assert draft.read_bytes() == before


def test_only_the_rules_named_are_repaired(shell: Shell, draft: Path, tmp_path: Path) -> None:
    target = tmp_path / "bản sửa.docx"
    words = ("repair", draft, "--docx", target, "--rule", "section.funding")
    assert shell.run(*words) == 0
    added = [line for line in read(target).text.split("\n") if line not in read(draft).text]
    assert [line.split(" ")[0] for line in added] == ["III.", "Kinh"]


def test_with_nothing_to_put_in_nothing_is_written(shell: Shell, tmp_path: Path) -> None:
    (whole,) = SAMPLES.glob("ke-hoach-xa-day-du-2026.docx")
    target = tmp_path / "bản sửa.docx"
    assert shell.run("repair", whole, "--docx", target) == 1
    assert "Không có câu chữ" in shell.out
    assert not target.exists()


def test_what_cannot_be_done_is_told(shell: Shell, draft: Path, tmp_path: Path) -> None:
    target = tmp_path / "bản sửa.docx"
    assert shell.run("repair", tmp_path / "không có.docx", "--docx", target) == 2
    assert "Không tìm thấy" in shell.err
    assert shell.run("repair", draft, "--docx", tmp_path / "không có" / "a.docx") == 2
    for call in (
        ("repair", draft),
        ("repair", draft, "--docx", draft),
        ("repair", draft, "--docx", target, "--rule", "unit.helth"),
    ):
        with pytest.raises(CallError):
            shell.run(*call)
    assert not target.exists()
