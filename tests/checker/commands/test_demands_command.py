"""``rules from-plan``: the superior's plan to a layer file, and what is said of it."""

import json
from pathlib import Path

import pytest

from checker.commands.parser import CallError
from checker.editing.files import read_layer_text
from resources import SAMPLES
from tests.shell import Shell

SUPERIOR = SAMPLES / "ke-hoach-tinh-day-du-2026.docx"
COMMUNE = SAMPLES / "ke-hoach-xa-day-du-2026.docx"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "KH tỉnh.soat.toml"


def from_plan(shell: Shell, *words: str | Path) -> int:
    return shell.run("rules", "from-plan", *words)


def titles(target: Path) -> list[str]:
    """The demands that are written; the first rule is always that the plan is cited."""
    first, *rest = read_layer_text(target).tables["rule"]
    assert first["kind"] == "superior-cited"
    return [str(rule["title"]) for rule in rest]


def test_all_that_is_sure_is_written_and_holds(shell: Shell, target: Path) -> None:
    assert from_plan(shell, SUPERIOR, "-o", target, "--author", "Nguyễn Văn A") == 0
    assert "Kế hoạch số 1862/KH-UBND ngày 10/4/2026" in shell.lines()[0]
    assert "Báo cáo năm gửi Sở Nội vụ trước ngày 20/11/2026" in shell.out
    assert "cần xem" in shell.out
    assert f"yêu cầu vào {target}" in shell.out
    assert "vì còn phải xem" in shell.err
    written = titles(target)
    assert "Ban hành kế hoạch trước ngày 15/5/2026" in written
    assert not any("75% người gây bạo lực" in title for title in written), "that wants a look"
    assert shell.run("rules", "test", "--rules", target) == 0, shell.out
    assert shell.run("check", COMMUNE, "--rules", target, "--format", "json") in {0, 1}
    results = {r["title"]: r["status"] for r in json.loads(shell.out)["results"]}
    assert results["Báo cáo năm gửi Sở Nội vụ trước ngày 20/11/2026"] == "pass"


def test_numbers_choose(shell: Shell, target: Path) -> None:
    assert from_plan(shell, SUPERIOR, "--list", "--format", "json") == 0
    found = json.loads(shell.out)["proposals"]
    assert not target.exists()
    assert from_plan(shell, SUPERIOR, "-o", target, "--only", "1,3") == 0
    assert titles(target) == [found[0]["says"], found[2]["says"]]
    target.unlink()
    assert from_plan(shell, SUPERIOR, "-o", target, "--without", "2") == 0
    assert len(titles(target)) == len(found) - 1


def test_what_is_chosen_by_number_leaves_nothing_to_tell(shell: Shell, target: Path) -> None:
    assert from_plan(shell, SUPERIOR, "-o", target, "--only", "1") == 0
    assert "còn phải xem" not in shell.err


def test_the_same_plan_again_brings_the_file_up(shell: Shell, target: Path) -> None:
    assert from_plan(shell, SUPERIOR, "-o", target, "--only", "1") == 0
    own = target.read_text(encoding="utf-8") + "\n# của phòng\n"
    target.write_text(own, encoding="utf-8")
    assert from_plan(shell, SUPERIOR, "-o", target) == 0
    said = shell.out.replace(str(target), "")  # a folder may be called so, too
    assert "mới" not in said, "what was left out is not new"
    assert target.read_text(encoding="utf-8") == own


def test_the_file_of_something_else_is_left_alone(shell: Shell, target: Path) -> None:
    target.write_text('[pack]\nid = "a"\ntitle = "A"\nversion = "1"\n', encoding="utf-8")
    before = target.read_bytes()
    assert from_plan(shell, SUPERIOR, "-o", target) == 2
    assert "không ghi đè" in shell.err
    assert target.read_bytes() == before


@pytest.mark.parametrize(
    ("plan", "more", "told"),
    [
        (COMMUNE, (), "không phải của cấp trên"),
        (Path("không có.docx"), (), "Không tìm thấy"),
        ("thư.txt", (), "số và tên"),
        ("không số.txt", (), "ghi số"),
    ],
)
def test_what_cannot_be_read_is_told(
    plan: str | Path, more: tuple[str, ...], told: str, shell: Shell, target: Path
) -> None:
    (target.parent / "thư.txt").write_text("Gửi anh tài liệu.\n", encoding="utf-8")
    (target.parent / "không số.txt").write_text(WITHOUT_NUMBER, encoding="utf-8")
    assert from_plan(shell, target.parent / plan, "-o", target, *more) == 2
    assert told in shell.err
    assert not target.exists()


WITHOUT_NUMBER = """ỦY BAN NHÂN DÂN
TỈNH VÂN SƠN
Số: /KH-UBND
Vân Sơn, ngày 12 tháng 3 năm 2026
KẾ HOẠCH
Công tác bình đẳng giới trên địa bàn tỉnh Vân Sơn năm 2026
I. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ: Theo dõi, đôn đốc việc thực hiện Kế hoạch.
2. Ủy ban nhân dân các xã, phường: Niêm yết số điện thoại đường dây nóng tại nhà văn hóa.
"""


def test_a_number_can_be_told(shell: Shell, target: Path) -> None:
    plan = target.parent / "không số.txt"
    plan.write_text(WITHOUT_NUMBER, encoding="utf-8")
    assert from_plan(shell, plan, "-o", target, "--number", "12/KH-UBND") == 0
    assert read_layer_text(target).tables["superior"]["number"] == "12/KH-UBND"


def test_nothing_for_communes_is_one(shell: Shell, target: Path) -> None:
    plan = target.parent / "không số.txt"
    plan.write_text(WITHOUT_NUMBER.rpartition("2. ")[0], encoding="utf-8")
    assert from_plan(shell, plan, "-o", target, "--number", "12/KH-UBND") == 1
    assert "chưa ghi tệp nào" in shell.err
    assert not target.exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "-o"),
        (("-o", "a.txt"), "đuôi .toml"),
        (("-o", "a.toml", "--only", "x"), "cách nhau bằng dấu phẩy"),
        (("-o", "a.toml", "--only", "1", "--without", "2"), "không dùng cùng lúc"),
        (("--list", "--only", "99"), ""),
        (("-o", "a.toml", "--only", "99"), "Không có yêu cầu số 99"),
    ],
)
def test_wrong_calls(
    words: tuple[str, ...], told: str, shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    if not told:
        assert from_plan(shell, SUPERIOR, *words) == 0
        return
    with pytest.raises(CallError) as caught:
        from_plan(shell, SUPERIOR, *words)
    assert told in caught.value.message
