"""A layer that lies beside a draft, or in the top folder of a round, is in force though nobody named it."""

import json
from pathlib import Path

import pytest

from checker.library.libraries import Libraries
from checker.library.nearby import found_beside
from checker.review.beside import Change, Content, path_of, write_over
from checker.rounds.sorts import STORE
from checker.rounds.top import layers_folder
from checker.system.borrowed import lent
from tests.checker.commands.conftest import OWN
from tests.shell import Shell

LAYER = OWN.replace('version = "1"', 'version = "2"\nauthor = "Lê Văn Bình"\ndate = 2026-11-27')
WAIVERS = '[[waiver]]\nrule = "section.funding"\nreason = "Sẽ bổ sung"\nby = "Lê Văn Bình"\ndate = 2026-11-15\n'


def packs(shell: Shell, *words: object) -> list[str]:
    shell.run("check", *words, "--format", "json")
    found = json.loads(shell.out)
    return [pack["id"] for pack in found["library"]["packs"][1:]]


def funding(shell: Shell, draft: Path) -> dict[str, str]:
    shell.run("check", draft, "--format", "json")
    results: list[dict[str, str]] = json.loads(shell.out)["results"]
    return next(result for result in results if result["rule"] == "section.funding")


def beside(draft: Path, text: str = LAYER, name: str = "Yêu cầu.soat.toml") -> Path:
    path = draft.with_name(name)
    path.write_text(text, encoding="utf-8")
    return path


def test_it_is_in_force_for_the_drafts_beside_it(shell: Shell, draft: Path) -> None:
    assert packs(shell, draft) == []
    beside(draft)
    assert packs(shell, draft) == ["an-phu"]
    shell.run("check", draft)
    assert "Xã An Phú 2, Lê Văn Bình soạn, ngày 27/11/2026" in " ".join(shell.out.split())


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("Yêu cầu.toml", False),
        (".Yêu cầu.soat.toml", False),
        ("~Yêu cầu.soat.toml", False),
        ("Yêu cầu.soat.TOML", True),
        ("Yêu cầu.soat (1).toml", True),
    ],
)
def test_by_its_ending(shell: Shell, draft: Path, name: str, taken: bool) -> None:
    beside(draft, name=name)
    assert packs(shell, draft) == (["an-phu"] if taken else [])
    assert shell.err == ""


@pytest.mark.parametrize("table", ["[[body]]", "[[set]]", "[plan]", "[[draft]]", "[[place]]"])
def test_by_what_it_holds(draft: Path, table: str) -> None:
    layer = beside(draft, f'{table}\nid = "x"\n')
    assert found_beside(draft.parent, ()) == (layer,)
    layer.write_text(f"[[waiver]]\n{table}\n", encoding="utf-8")
    assert found_beside(draft.parent, ()) == ()


def test_what_looks_like_one_and_cannot_be_is_told(shell: Shell, draft: Path) -> None:
    beside(draft, name="Yêu cầu.soat.toml.txt")
    assert packs(shell, draft) == []
    assert "tên không kết thúc bằng .soat.toml" in shell.err
    draft.with_name("khác.soat.toml").write_text(LAYER, encoding="utf-16")
    assert packs(shell, draft) == []
    assert "không ở mã UTF-8" in shell.err


def test_one_that_was_named_as_well_is_read_once(shell: Shell, draft: Path) -> None:
    layer = beside(draft)
    for named in (layer, draft.parent):
        assert packs(shell, draft, "--rules", named) == ["an-phu"]
        assert shell.err == ""


def test_one_that_was_named_goes_before(shell: Shell, draft: Path, own_rules: Path) -> None:
    beside(draft, LAYER.replace('"an-phu"', '"tinh"').replace("của xã", "của tỉnh"))
    shell.run("check", draft, "--rules", own_rules, "--format", "json")
    found = json.loads(shell.out)
    assert [pack["id"] for pack in found["library"]["packs"][1:]] == ["tinh", "an-phu"]
    titles = [result["title"] for result in found["results"] if result["rule"] == "frame.title"]
    assert titles == ["Tên loại theo quy định của xã"]
    assert any("đặt tiêu chí" in words for words in found["warnings"])


def test_a_broken_one_is_told_and_the_rest_is_judged(shell: Shell, draft: Path) -> None:
    assert shell.run("check", draft) == 1
    layer = beside(draft, "[pack]\nid = an-phu\n")
    assert shell.run("check", draft) == 2
    assert f"“{layer.name}” nằm cạnh dự thảo không đọc được" in shell.err
    assert "Cần biết trước" in shell.out
    assert "Kinh phí" in shell.out
    assert layer.name in shell.out
    assert shell.run("batch", draft.parent) == 2
    assert shell.run("check", draft, "--rules", layer) == 2


@pytest.mark.parametrize("command", ["export", "repair", "compare"])
def test_other_commands_judge_by_it_too(
    shell: Shell, draft: Path, command: str, tmp_path: Path
) -> None:
    beside(draft, "[pack]\nid = an-phu\n")
    out = tmp_path / "ra.docx"
    words = {"export": ["--docx", out], "repair": ["--docx", out], "compare": [draft]}[command]
    shell.run(command, draft, *words)
    assert "nằm cạnh dự thảo" in shell.err


def test_waivers_and_a_layer_of_one_name(shell: Shell, draft: Path) -> None:
    """The superior's plan is judged, too, and beside it lies what was made of it."""
    layer = beside(draft, name=f"{draft.stem}.soat.toml")
    assert path_of(draft).name == f"{draft.name}.soat.toml"
    before = funding(shell, draft)
    waivers = f'{WAIVERS}key = "{before["key"]}"\n'
    path_of(draft).write_text(waivers, encoding="utf-8")
    assert (before["status"], funding(shell, draft)["status"]) == ("gap", "waived")
    assert layer.read_text(encoding="utf-8") == LAYER
    layer.unlink()
    assert path_of(draft).name == f"{draft.name}.soat.toml"


def test_a_copy_from_an_archive_is_judged_as_beside_it(tmp_path: Path) -> None:
    archive = tmp_path / "Nộp" / "xã.zip"
    archive.parent.mkdir()
    with lent(archive) as folder:
        assert layers_folder(Path(folder, "kế hoạch.docx")) == archive.parent


def test_a_layer_that_takes_the_name_while_waivers_are_written(draft: Path) -> None:
    """Nothing is written over it."""

    def changes(_old: Content) -> list[Change]:
        beside(draft, name=f"{draft.stem}.soat.toml")
        return []

    path = write_over(draft, changes, head="# quyết định\n")
    assert path.name == f"{draft.name}.soat.toml"
    assert draft.with_name(f"{draft.stem}.soat.toml").read_text(encoding="utf-8") == LAYER


def test_waivers_of_the_usual_name_stay_where_they_are(draft: Path) -> None:
    waivers = beside(draft, WAIVERS, f"{draft.stem}.soat.toml")
    assert path_of(draft) == waivers
    assert found_beside(draft.parent, ()) == ()


@pytest.mark.parametrize(("folder", "found"), [("rules", 0), ("rules/mau", 0), ("khác", 1)])
def test_the_programs_own_rules_lie_beside_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, found: int
) -> None:
    """A sample that somebody opens there is judged as anywhere else."""
    monkeypatch.setattr("checker.library.nearby.RULES", tmp_path / "rules")
    (tmp_path / folder).mkdir(parents=True)
    (tmp_path / folder / "x.soat.toml").write_text(LAYER, encoding="utf-8")
    assert len(found_beside(tmp_path / folder, ())) == found


def test_folders_without_any_share_one_library(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    libraries = Libraries()
    one, other = (libraries.library((), tmp_path / name) for name in ("a", "b"))
    assert one is other
    (tmp_path / "b" / "x.soat.toml").write_text(LAYER, encoding="utf-8")
    assert libraries.library((), tmp_path / "b").packs[-1].id == "an-phu"
    assert libraries.library((), tmp_path / "a") is one


def test_a_round_has_those_of_its_top_folder(shell: Shell, draft: Path, tmp_path: Path) -> None:
    top = tmp_path / "Nộp"
    inside = top / "Xã An Phú"
    inside.mkdir(parents=True)
    own = inside / draft.name
    own.write_bytes(draft.read_bytes())
    beside(own, "[pack]\nid = an-phu\n", "của xã.soat.toml")

    def run() -> dict[str, object]:
        shell.run("batch", top, "--json", tmp_path / "ra.json")
        found: dict[str, object] = json.loads((tmp_path / "ra.json").read_text(encoding="utf-8"))
        return found

    first = run()
    assert "nằm cạnh" not in shell.err
    assert "1 tệp tiêu chí nằm trong thư mục con: Xã An Phú/của xã.soat.toml" in shell.out
    assert run() == first
    beside(inside, LAYER)
    again = json.dumps(run(), ensure_ascii=False)
    assert '"an-phu"' in again
    # what is opened of it alone is judged as in the round, and by what lies beside it
    assert (top / STORE).exists()
    assert packs(shell, own) == ["an-phu"]
    assert "của xã.soat.toml" in shell.err
