"""What is no layer of an office's own rules is refused; what lies beside its files is left alone."""

import shutil
from pathlib import Path

import pytest

from checker.library.errors import LibraryError
from checker.library.layer_files import layer_files
from checker.library.load import load_library
from checker.system.folders import RULES

SET = '[[set]]\nid = "frame.title"\ntitle = "Tên"\n'


def refused(path: Path) -> str:
    with pytest.raises(LibraryError) as caught:
        load_library([path])
    assert caught.value.code == "rules-unreadable"
    assert str(path) in caught.value.message
    (detail,) = caught.value.details
    return detail


@pytest.mark.parametrize(
    "path", [RULES.parent, RULES.parent.parent, RULES, RULES / "plans", RULES / "groups.toml"]
)
def test_the_program_itself_is_no_layer(path: Path) -> None:
    assert "chương trình" in refused(path)


def test_the_folder_one_is_in_is_looked_at_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(RULES.parent)
    assert "chứa cả chương trình" in refused(Path())
    (tmp_path / "cua-xa.toml").write_text(SET, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert load_library([Path()]).packs[-1].id


def test_another_copy_of_the_program_is_no_layer(tmp_path: Path) -> None:
    shutil.copytree(RULES, tmp_path / "soat" / "rules")
    assert "chương trình" in refused(tmp_path)


def test_a_folder_of_other_things_is_no_layer(tmp_path: Path) -> None:
    (tmp_path / "cua-xa.toml").write_text(SET, encoding="utf-8")
    for name in ("pyproject", "Cargo", "netlify"):
        (tmp_path / f"{name}.toml").write_text('[tool]\na = "b"\n', encoding="utf-8")
    assert "không phải tệp tiêu chí" in refused(tmp_path)
    (tmp_path / "Cargo.toml").unlink()
    library = load_library([tmp_path])
    assert {problem.file for problem in library.problems} == {"netlify.toml", "pyproject.toml"}


@pytest.mark.parametrize("text", ["", "\n\n", "# chưa có gì\n"])
def test_a_file_that_says_nothing_is_no_layer(tmp_path: Path, text: str) -> None:
    own = tmp_path / "cua-xa.toml"
    own.write_text(text, encoding="utf-8")
    assert "không có tiêu chí nào" in refused(own)
    assert "không có tiêu chí nào" in refused(tmp_path)


def test_an_empty_file_beside_others_is_told(tmp_path: Path) -> None:
    (tmp_path / "cua-xa.toml").write_text(SET, encoding="utf-8")
    (tmp_path / "sau.toml").write_text("# sẽ viết\n", encoding="utf-8")
    library = load_library([tmp_path])
    assert library.problems == ()
    assert [(hint.file, hint.message) for hint in library.hints] == [
        ("sau.toml", "tệp chưa có gì ngoài dòng trống, ghi chú")
    ]


@pytest.mark.parametrize("name", ["Kế hoạch 2026.docx", "cua-xa.txt"])
def test_a_file_of_another_sort_is_no_layer(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(SET.encode())
    assert ".toml" in refused(tmp_path / name)


def test_waivers_of_drafts_are_no_rules(tmp_path: Path) -> None:
    waivers = tmp_path / "Kế hoạch 2026.soat.toml"
    waivers.write_text('[[waiver]]\nrule = "frame.title"\n', encoding="utf-8")
    assert "miễn trừ" in refused(waivers)
    (tmp_path / "cua-xa.toml").write_text(SET, encoding="utf-8")
    library = load_library([tmp_path])
    assert (library.problems, library.hints) == ((), ())
    assert [file.name for file in layer_files(tmp_path)] == ["cua-xa.toml"]


def test_hidden_files_are_left_alone(tmp_path: Path) -> None:
    """Those of other programs: .venv, and what a Mac writes beside every file on a stick."""
    (tmp_path / ".venv").mkdir()
    for name in ("._cua-xa.toml", ".venv/x.toml"):
        (tmp_path / name).write_bytes(b"\x00\x05")
    (tmp_path / "cua-xa.toml").write_text(SET, encoding="utf-8")
    assert load_library([tmp_path]).problems == ()


def test_an_ending_in_capitals_is_the_same(tmp_path: Path) -> None:
    """Some systems know no difference; what is read there is read everywhere."""
    (tmp_path / "CUA XA.TOML").write_text(SET, encoding="utf-8")
    assert [file.name for file in layer_files(tmp_path)] == ["CUA XA.TOML"]
