"""No command says anything of a draft by rules that are not there."""

import shutil
from pathlib import Path

import pytest

from checker.library import load
from checker.library.load import FOLDER
from tests.shell import Shell

CALLS = [
    ("check", "{draft}"),
    ("check", "{draft}", "--format", "json"),
    ("check", "{draft}", "{draft}", "--format", "json", "--output", "{out}"),
    ("compare", "{draft}", "{draft}"),
    ("compare", "{draft}", "{draft}", "--format", "json"),
    ("batch", "{folder}", "--json", "{folder}/ra.json"),
    ("batch", "{folder}", "--jobs", "2"),
    ("export", "{draft}", "--html", "{out}"),
    ("repair", "{draft}", "--docx", "{out}"),
    ("import-checklist", "{checklist}", "--for", "{draft}"),
    ("rules",),
    ("rules", "--format", "json"),
    ("rules", "test"),
]


def words(call: tuple[str, ...], draft: Path, checklist: Path) -> list[str]:
    """The words of *call* with real files."""
    names = {"draft": draft, "checklist": checklist, "folder": draft.parent,
             "out": draft.parent / "ra.html"}  # fmt: skip
    return [word.format(**names) for word in call]


@pytest.fixture
def checklist(shell: Shell, draft: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("phiếu") / "phiếu.xlsx"
    assert shell.run("export", draft, "--xlsx", path) == 1
    return path


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built-in rules without one of their files."""
    folder = tmp_path_factory.mktemp("chương trình") / "rules"
    shutil.copytree(FOLDER, folder)
    (folder / "plans" / "gender-equality" / "1-programmes.toml").unlink()
    return folder


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_a_broken_installation_is_told_and_nothing_is_judged(
    shell: Shell, draft: Path, checklist: Path, call: tuple[str, ...], broken: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(load, "FOLDER", broken)
    assert shell.run(*words(call, draft, checklist)) == 2
    assert shell.out == ""
    assert shell.err == (
        "Bộ tiêu chí kèm theo chương trình bị thiếu hoặc có chỗ hỏng nên chưa kiểm tra được gì:\n"
        "  thiếu tệp plans/gender-equality/1-programmes.toml\n"
        "Nếu vừa sửa bộ tiêu chí, hãy xem lại những chỗ trên. Nếu không, hãy cài đặt lại chương trình.\n"
    )
    assert not (draft.parent / "ra.html").exists()


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_own_rules_that_cannot_be_read_are_told_and_nothing_is_judged(
    shell: Shell, draft: Path, checklist: Path, call: tuple[str, ...], own_rules: Path
) -> None:
    own_rules.write_text('[[set]]\nid = "frame.title\n', encoding="utf-8")
    assert shell.run(*words(call, draft, checklist), "--rules", own_rules) == 2
    assert shell.out == ""
    assert str(own_rules) in shell.err
    assert "bổ sung.toml:2: thiếu dấu ngoặc kép đóng" in shell.err
    assert not (draft.parent / "ra.html").exists()
