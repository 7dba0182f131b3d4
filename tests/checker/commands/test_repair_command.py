"""``repair``: from the words of the call to the repaired copy and the exit status."""

import zipfile
from pathlib import Path

import pytest
from docx.shared import Pt

from checker.commands.parser import CallError
from resources import SAMPLES
from tests.builders import build_docx
from tests.builders.changes import MAIN, accepted, characters, rejected
from tests.checker.exporters.integrity import faults
from tests.checker.kinds.layout.drafts import changed, direct, one_below_the_other, verdicts
from tests.checker.test_writing import DRAFTS, FOOT, HEAD
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


def test_the_layout_is_put_right_on_demand(shell: Shell, tmp_path: Path) -> None:
    (whole,) = SAMPLES.glob("ke-hoach-xa-day-du-2026.docx")
    draft, target = tmp_path / "dự thảo.docx", tmp_path / "bản sửa.docx"
    draft.write_bytes(changed(direct("kind", size=Pt(18)), direct("slogan", size=Pt(12))))
    words = ("repair", draft, "--docx", target)
    assert shell.run(*words, "--rule", "section.funding") == 1
    assert not target.exists()
    assert shell.run(*words, "--form") == 0
    assert "Đã chỉnh thể thức: Tên loại văn bản" in shell.out
    assert sizes(target, "KẾ HOẠCH") == {14}
    assert sizes(target, "Độc lập - Tự do - Hạnh phúc") == {13}
    marks = b"rPrChange"
    assert marks in main_of(target)
    # A rule of the layout that is named is meant alone.
    for call in (("--rule", "form.slogan"), ("--rule", "form.slogan", "--form")):
        assert shell.run(*words, *call, "--untracked") == 0
        assert sizes(target, "KẾ HOẠCH") == {18}
        assert sizes(target, "Độc lập - Tự do - Hạnh phúc") == {13}
        assert marks not in main_of(target)
    target.unlink()
    assert shell.run("repair", whole, "--docx", target, "--form") == 1
    assert not target.exists()


def test_of_a_draft_that_is_no_word_file_the_copy_has_the_right_layout(
    shell: Shell, tmp_path: Path
) -> None:
    (whole,) = SAMPLES.glob("ke-hoach-xa-day-du-2026.docx")
    draft, target = tmp_path / "dự thảo.txt", tmp_path / "bản sửa.docx"
    draft.write_text(read(whole).text, encoding="utf-8")
    assert shell.run("repair", draft, "--docx", target, "--rule", "form.kind", "--form") == 0
    assert sizes(target, "KẾ HOẠCH") == {14}


def test_what_formatting_cannot_mend_is_told(shell: Shell, tmp_path: Path) -> None:
    draft, target = tmp_path / "dự thảo.docx", tmp_path / "bản sửa.docx"
    draft.write_bytes(changed(one_below_the_other(0)))
    assert (
        shell.run("repair", draft, "--docx", target, "--form", "--rule", "form.header-block") == 1
    )
    assert "hai cột phải nằm cạnh nhau" in shell.out
    assert not target.exists()


def sizes(path: Path, line: str) -> set[float | None]:
    """The sizes in which *line* is written in the Word file at *path*."""
    document = read(path)
    assert document.layout is not None
    start = document.text.index(line)
    return {
        own.type.size
        for block in document.layout.blocks
        for own in block.words
        if own.span.start == start
    }


def main_of(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read(MAIN)


def test_what_is_written_is_laid_out_rightly_too(shell: Shell, tmp_path: Path) -> None:
    """New lines are made after short ones beside them, which no rule judges."""
    draft, target = tmp_path / "dự thảo.docx", tmp_path / "bản sửa.docx"
    build_docx(draft, (*HEAD, *DRAFTS["typed"], *FOOT))
    assert shell.run("repair", draft, "--docx", target, "--form") == 0
    assert not {*faults(target)} - {*faults(draft)}
    data = target.read_bytes()
    assert characters(rejected(data, "Soát")) == characters(draft.read_bytes())
    for made in (data, accepted(data, "Soát")):
        found = verdicts(made, tmp_path)
        gaps = {r for r, s in found.items() if r.startswith("form.") and s == "gap"}
        assert gaps == {"form.page-number"}  # the file has no pages that could be numbered
