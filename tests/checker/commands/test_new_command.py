"""``new``: from the words of the call to the draft and the exit status."""

from pathlib import Path

import pytest

from checker.commands.parser import CallError
from resources import SAMPLES
from tests.reading import read
from tests.shell import Shell

SUPERIOR = SAMPLES / "ke-hoach-tinh-day-du-2026.docx"


def call(target: Path, *more: str | Path, plan: str = "gender-equality", unit: str = "xã Bình Lư",
         level: str = "xa", year: str = "2026") -> tuple[str | Path, ...]:  # fmt: skip
    return ("new", "--plan-kind", plan, "--level", level, "--unit", unit, "--year", year,
            "--docx", target, *more)  # fmt: skip


def test_a_draft_is_written_once(shell: Shell, tmp_path: Path) -> None:
    target = tmp_path / "kế hoạch.docx"
    assert shell.run(*call(target, "--superior", SUPERIOR)) == 0
    assert "1862/KH-UBND ngày 10/4/2026" in shell.out
    assert "trước ngày 20/11/2026" in shell.out
    assert str(target) in shell.out
    assert "XÃ BÌNH LƯ" in read(target).text
    before = target.read_bytes()
    assert shell.run(*call(target, "--superior", SUPERIOR)) == 0, "the same draft again"
    assert shell.run(*call(target, year="2027")) == 2
    assert "đặt tên khác" in shell.err
    assert target.read_bytes() == before


@pytest.mark.parametrize(
    ("more", "changed", "told"),
    [
        ((), {"plan": "gender"}, "gender-equality"),
        ((), {"unit": "Bình Lư"}, "tên đầy đủ"),
        ((), {"level": "tinh"}, "tỉnh Lai Châu"),
        (("--superior", "không có.docx"), {}, "Không tìm thấy"),
        (("--superior", "thư.txt"), {}, "cấp trên"),
        (("--rules", "không có.toml"), {}, "không"),
    ],
)
def test_what_cannot_be_done_is_told(
    more: tuple[str, ...], changed: dict[str, str], told: str, shell: Shell, tmp_path: Path
) -> None:
    (tmp_path / "thư.txt").write_text("Gửi anh tài liệu.\n", encoding="utf-8")
    words = [str(tmp_path / word) if "." in word else word for word in more]
    target = tmp_path / "a.docx"
    assert shell.run(*call(target, *words, **changed)) == 2  # type: ignore[arg-type]
    assert told in shell.err
    assert "Traceback" not in shell.err
    assert not target.exists()


def test_another_years_plan_above_is_told(shell: Shell, tmp_path: Path) -> None:
    assert shell.run(*call(tmp_path / "a.docx", "--superior", SUPERIOR, year="2027")) == 0
    assert "không phải năm 2027" in shell.err


@pytest.mark.parametrize(
    "changed", [{"level": "so"}, {"level": "huyen"}, {"year": "26"}, {"name": "a.txt"}]
)
def test_a_wrong_call_is_refused(changed: dict[str, str], shell: Shell, tmp_path: Path) -> None:
    name = changed.pop("name", "a.docx")
    with pytest.raises(CallError):
        shell.run(*call(tmp_path / name, **changed))  # type: ignore[arg-type]


def test_the_superiors_plan_is_never_written_over(shell: Shell, tmp_path: Path) -> None:
    above = tmp_path / "trên.docx"
    above.write_bytes(SUPERIOR.read_bytes())
    with pytest.raises(CallError):
        shell.run(*call(above, "--superior", above))
    assert above.read_bytes() == SUPERIOR.read_bytes()
