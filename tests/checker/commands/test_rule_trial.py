"""``rules try`` and ``rules document``: rules and the register of an office, from the command line."""

import json
import tomllib
from pathlib import Path

import pytest

from checker.commands.parser import CallError
from tests.checker.trial.layers import draft, hotline
from tests.shell import Shell

TITLE = (
    "Phê duyệt Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới giai đoạn 2026 - 2030"
)


@pytest.fixture
def layer(tmp_path: Path) -> Path:
    path = tmp_path / "đơn vị.toml"
    path.write_text(hotline("số điện thoại"), encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "nộp"
    made.mkdir()
    draft(made, ["- Họp thôn."], "một.txt")
    draft(made, ["- Niêm yết số điện thoại."], "hai.txt")
    return made


def test_people_are_told_what_becomes_missing(shell: Shell, folder: Path, layer: Path) -> None:
    assert shell.run("rules", "try", folder, "--rules", layer) == 0
    assert "+ Số điện thoại tiếp nhận tin báo: thêm việc nên làm" in shell.out
    assert "= Số điện thoại tiếp nhận tin báo: đạt" in shell.out
    assert "2 dự thảo: 1 dự thảo có thêm tiêu chí chưa đạt, 1 dự thảo không đổi." in shell.lines()


def test_two_versions_of_a_layer_are_compared(
    shell: Shell, folder: Path, layer: Path, tmp_path: Path
) -> None:
    other = tmp_path / "mới.toml"
    other.write_text(hotline("họp thôn"), encoding="utf-8")
    call = ("rules", "try", folder / "một.txt", folder / "hai.txt", "--rules", other)
    assert shell.run(*call, "--against", layer, "--format", "json") == 0
    said = json.loads(shell.out)
    ways = [[(f["rule"], f["before"], f["after"]) for f in one["flips"]] for one in said["drafts"]]
    assert ways == [[("don-vi.hotline", "should", "pass")], [("don-vi.hotline", "pass", "should")]]
    assert said["summary"] == {
        "drafts": 2, "worse": 1, "better": 1, "reweighed": 0, "same": 0, "unread": 0,
    }  # fmt: skip


def test_layers_beside_the_drafts_are_in_force_on_both_sides(
    shell: Shell, folder: Path, layer: Path
) -> None:
    """But the one that is tried: most likely it lies there already."""
    other = (
        hotline("họp bản").replace("don-vi.hotline", "tinh.hotline").replace("điện thoại", "họp")
    )
    (folder / "KH tỉnh.soat.toml").write_text(f'[pack]\nid = "a"\ntitle = "A"\nversion = "1"\n{other}',
                                              encoding="utf-8")  # fmt: skip
    tried = folder / "Của xã.soat.toml"
    tried.write_text(f'[pack]\nid = "b"\ntitle = "B"\nversion = "1"\n{layer.read_text("utf-8")}',
                     encoding="utf-8")  # fmt: skip
    assert shell.run("rules", "try", folder, "--rules", tried, "--format", "json") == 0
    said = json.loads(shell.out)["drafts"]
    assert [[flip["rule"] for flip in one["flips"]] for one in said] == [["don-vi.hotline"]] * 2


def test_what_cannot_be_read_or_tried_is_told(shell: Shell, folder: Path, layer: Path) -> None:
    assert shell.run("rules", "try", folder, folder / "ba.docx", "--rules", layer) == 2
    assert "1 tệp không đọc được" in shell.out
    (empty := folder / "trống").mkdir()
    assert shell.run("rules", "try", empty, "--rules", layer) == 2
    with pytest.raises(CallError, match="--rules"):
        shell.run("rules", "try", folder)


def document(shell: Shell, path: Path, *more: object) -> int:
    asked = ("--number", "123/QĐ-TTg", "--date", "15/02/2026", "--title", TITLE)
    return shell.run("rules", "document", path, *asked, *more)


def test_a_document_is_entered_and_taken_over(shell: Shell, tmp_path: Path, layer: Path) -> None:
    new = tmp_path / "Văn bản mới.soat.toml"
    for path in (layer, new):
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        call = ("--replaces", "2232/qđ-ttg", "--verified", "--source", "Công báo số 12")
        assert document(shell, path, *call) == 0
        assert "Tiêu chí tự nhận số, ngày này" in shell.out
        text = path.read_text(encoding="utf-8")
        assert text.startswith(before)
        (entry,) = tomllib.loads(text)["document"]
        assert (entry["kind"], entry["issuer"]) == ("Quyết định", "Thủ tướng Chính phủ")
        assert (entry["period"], entry["replaces"]) == ([2026, 2030], ["2232/QĐ-TTg"])
    assert tomllib.loads(text)["pack"]["title"] == "Văn bản mới"


def test_nothing_is_written_of_what_is_wrong(shell: Shell, layer: Path, tmp_path: Path) -> None:
    before = layer.read_bytes()
    assert document(shell, layer, "--verified", "--replaces", "1/QĐ-TTg") == 2
    assert layer.read_bytes() == before
    assert "--source: Đã đối chiếu thì ghi đọc ở đâu" in shell.err
    assert "--replaces: Sổ chưa có văn bản số “1/QĐ-TTg”." in shell.err
    broken = tmp_path / "hỏng.toml"
    broken.write_text("[pack", encoding="utf-8")
    assert document(shell, broken) == 2
    assert broken.read_text(encoding="utf-8") == "[pack"
    for day, why in (("hôm qua", "18/12/2026"), ("31/2/2026", "Tháng 2 năm 2026 không có ngày 31")):
        with pytest.raises(CallError, match=why):
            document(shell, layer, "--date", day)
    with pytest.raises(CallError, match="2026-2030"):
        document(shell, layer, "--period", "mãi mãi")
