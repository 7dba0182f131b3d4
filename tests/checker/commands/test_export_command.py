"""``export``: every kind of file, exit statuses, targets that cannot be written."""

import stat
import sys
from pathlib import Path

import pytest

from checker.commands.parser import CallError
from checker.exporters import FOR_PEOPLE
from tests.reading import read
from tests.shell import Shell

BEGINS = {
    "xlsx": b"PK",
    "docx": b"PK",
    "repair": b"PK",
    "html": b"<!DOCTYPE html>",
    "pdf": b"%PDF-",
    "sheet": b"%PDF-",
}


@pytest.mark.parametrize("kind", FOR_PEOPLE)
def test_each_kind_is_written_whole(shell: Shell, draft: Path, tmp_path: Path, kind: str) -> None:
    before = draft.read_bytes()
    target = tmp_path / f"kết quả kiểm tra.{kind}"
    assert shell.run("export", draft, f"--{kind}", target) == 1
    assert target.read_bytes().startswith(BEGINS[kind])
    assert str(target) in shell.out
    assert shell.err == ""
    assert draft.read_bytes() == before
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".soat-")]


def test_several_kinds_at_once(shell: Shell, draft: Path, tmp_path: Path) -> None:
    words = [word for kind in FOR_PEOPLE for word in (f"--{kind}", tmp_path / f"a.{kind}")]
    assert shell.run("export", draft, *words) == 1
    assert all((tmp_path / f"a.{kind}").exists() for kind in FOR_PEOPLE)


def test_the_word_copy_of_a_text_holds_its_text(shell: Shell, draft: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    shell.run("export", draft, "--docx", target)
    assert read(target).text.split("\n")[:3] == read(draft).text.split("\n")[:3]


def test_a_locked_target_is_told_and_the_others_are_written(
    shell: Shell, draft: Path, tmp_path: Path
) -> None:
    locked, other = tmp_path / "a.xlsx", tmp_path / "a.html"
    locked.write_bytes(b"old")
    locked.chmod(stat.S_IREAD)
    assert shell.run("export", draft, "--xlsx", locked, "--html", other) == 2
    assert str(locked) in shell.err
    assert locked.read_bytes() == b"old"
    assert other.exists()


def test_a_draft_that_cannot_be_read_writes_nothing(shell: Shell, tmp_path: Path) -> None:
    target = tmp_path / "a.xlsx"
    assert shell.run("export", tmp_path / "không có.docx", "--xlsx", target) == 2
    assert "Không tìm thấy" in shell.err
    assert not target.exists()


def test_wrong_calls_are_told(shell: Shell, draft: Path, tmp_path: Path) -> None:
    for words in (
        (draft,),
        (draft, "--html", draft),
        (draft, "--html", tmp_path / "a", "--pdf", tmp_path / "a"),
        (draft, "--xlsx"),
    ):
        with pytest.raises(CallError):
            shell.run("export", *words)
    assert draft.read_text(encoding="utf-8").startswith("ỦY BAN")


def test_a_check_imports_no_exporters_library(draft: Path) -> None:
    import subprocess  # noqa: PLC0415

    code = (
        "import sys, main; main.main(['check', sys.argv[1]]);"
        "heavy = {'openpyxl', 'reportlab', 'PySide6', 'docx', 'PIL', 'multiprocessing'};"
        "print(*sorted(heavy & sys.modules.keys()), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(draft)], capture_output=True, check=True, encoding="utf-8",
        cwd=Path(__file__).resolve().parents[3],
    )  # fmt: skip
    assert done.stderr.strip() == ""


@pytest.mark.parametrize(
    ("kind", "name"), [("xlsx", "a.docx"), ("docx", "a.pdf"), ("pdf", "a.HTML"), ("html", "a.txt")]
)
def test_an_ending_of_another_kind_is_refused(
    shell: Shell, draft: Path, tmp_path: Path, kind: str, name: str
) -> None:
    with pytest.raises(CallError, match=rf"\.{kind}"):
        shell.run("export", draft, f"--{kind}", tmp_path / name)
    assert not (tmp_path / name).exists()


def test_a_name_without_an_ending_or_a_short_one_is_no_mistake(
    shell: Shell, draft: Path, tmp_path: Path
) -> None:
    for name in ("KH.BĐG", "a.htm"):
        shell.run("export", draft, "--html", tmp_path / name)
        assert (tmp_path / name).exists()
