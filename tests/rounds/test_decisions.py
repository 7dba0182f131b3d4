"""Decisions on whole plans: kept by office and content, with all that a person wrote into the file."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from checker.rounds.decisions import (
    Decided,
    Settings,
    decide,
    file_of,
    keep_settings,
    read_kept,
)
from checker.rounds.overview import Office, PlanDecision
from checker.system.atomic import WriteError
from tests.rounds.rows import overview, plan

BINH_LU = Office("Bình Lư", "xã", "xa", "Lai Châu")
HOA_LAC = Office("Hòa Lạc", "xã", "xa", "Hà Nội")
ONE, TWO = plan("Xã Bình Lư/KH.docx", "Bình Lư"), plan("KH v2.docx", "Bình Lư")
PASSED = PlanDecision("Đạt", "Lò Thị A", "2026-11-27", "Đủ nội dung.\nGửi bản ký.")
BACK = PlanDecision("Trả lại để sửa", "Lò Thị A", "2026-11-28", 'Thiếu "kinh phí" \\ hạn')


def test_a_decision_comes_back_as_it_was_given(tmp_path: Path) -> None:
    path = decide(tmp_path, [Decided(BINH_LU, ONE, PASSED), Decided(HOA_LAC, TWO, BACK)])
    assert path == file_of(tmp_path) == tmp_path / "dot-ra-soat.soat.toml"
    kept = read_kept(tmp_path)
    assert set(kept.decisions.values()) == {PASSED, BACK}
    made = overview([ONE], (BINH_LU,), decisions=kept.decisions)
    assert made.lines[0].decision == PASSED


def test_a_decision_is_on_one_content_and_a_newer_version_has_none(tmp_path: Path) -> None:
    decide(tmp_path, [Decided(BINH_LU, ONE, BACK)])
    (line,) = overview([ONE, TWO], (BINH_LU,), decisions=read_kept(tmp_path).decisions).lines
    assert (line.row, line.decision) == (TWO, PlanDecision())
    assert line.told[-1] == "Bản trước “Xã Bình Lư/KH.docx” đã có quyết định: Trả lại để sửa."


def test_a_decision_is_found_however_the_name_is_written(tmp_path: Path) -> None:
    decide(tmp_path, [Decided(Office("HOÀ LẠC", "", "xa"), ONE, PASSED)])
    (line,) = overview(
        [plan(ONE.path, "Hòa Lạc")], (HOA_LAC,), decisions=read_kept(tmp_path).decisions
    ).lines
    assert line.decision == PASSED


def test_a_new_decision_takes_the_place_of_the_old_and_an_empty_one_takes_it_back(
    tmp_path: Path,
) -> None:
    decide(tmp_path, [Decided(BINH_LU, ONE, BACK)])
    decide(tmp_path, [Decided(BINH_LU, ONE, PASSED), Decided(HOA_LAC, TWO, BACK)])
    assert len(read_kept(tmp_path).decisions) == 2
    decide(tmp_path, [Decided(BINH_LU, ONE, PlanDecision())])
    assert list(read_kept(tmp_path).decisions.values()) == [BACK]


def test_a_decision_changed_keeps_the_opinion_and_the_name(tmp_path: Path) -> None:
    decide(tmp_path, [Decided(BINH_LU, ONE, replace(PASSED, sheet="Đợt 1"))])
    decide(tmp_path, [Decided(BINH_LU, ONE, PlanDecision("Trả lại để sửa", date="2026-11-29"))])
    (kept,) = read_kept(tmp_path).decisions.values()
    assert kept == replace(PASSED, decision="Trả lại để sửa", date="2026-11-29")
    given = PlanDecision("Đạt", "Trần B", "2026-11-30", "Đủ.")
    decide(tmp_path, [Decided(BINH_LU, ONE, given)])
    assert [*read_kept(tmp_path).decisions.values()] == [given]
    decide(tmp_path, [Decided(BINH_LU, ONE, PlanDecision("Đạt"))], whole=True)
    assert [*read_kept(tmp_path).decisions.values()] == [PlanDecision("Đạt")]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_what_a_person_wrote_stays(tmp_path: Path, ends: str) -> None:
    path = decide(tmp_path, [Decided(BINH_LU, ONE, BACK), Decided(HOA_LAC, TWO, PASSED)])
    by_hand = (
        path.read_text(encoding="utf-8")
        .replace('by = "Lò Thị A"', 'by = "Lò Thị A"\nban_in = 2 # của tôi', 1)
        .replace("\n[[decision]]", "\n# lời của tôi\n[[decision]]", 1)
    ) + '\n[khac]\nx = "1"\n\n[[decision]]\nlater = true\noffice = "Y"\nsha256 = "9"\n'
    path.write_bytes(by_hand.replace("\n", ends).encode())
    decide(tmp_path, [Decided(BINH_LU, ONE, PASSED)])
    keep_settings(tmp_path, Settings(province="Lai Châu"))
    text = path.read_bytes().decode()
    for kept in ("ban_in = 2 # của tôi", "# lời của tôi", '[khac]\nx = "1"', "later = true"):
        assert kept.replace("\n", ends) in text
    assert ("\r\n" in text) == (ends == "\r\n")
    assert len(read_kept(tmp_path).decisions) == 3


def test_how_the_round_is_set_is_kept_once(tmp_path: Path) -> None:
    assert read_kept(tmp_path) == ({}, Settings(), "")
    keep_settings(tmp_path, Settings(province="Lai Châu"))
    keep_settings(tmp_path, Settings(roster="danh sách.xlsx"))
    assert read_kept(tmp_path).settings == Settings(roster="danh sách.xlsx")
    assert file_of(tmp_path).read_text(encoding="utf-8").count("[[round]]\n") == 1
    keep_settings(tmp_path, Settings())
    assert read_kept(tmp_path).settings == Settings()


@pytest.mark.parametrize(
    "text",
    [
        "[[decision]",
        "decision = 3\n",
        '[[decision]]\noffice = 5\nsha256 = "1"\n',
        "[[round]]\nroster = 3\n",
    ],
)
def test_a_damaged_file_is_never_written_over_and_stops_nothing(tmp_path: Path, text: str) -> None:
    file_of(tmp_path).write_text(text, encoding="utf-8")
    kept = read_kept(tmp_path)
    assert (kept.decisions, kept.settings) == ({}, Settings())
    with pytest.raises(WriteError):
        if "round" in text:
            keep_settings(tmp_path, Settings(province="Lai Châu"))
        else:
            decide(tmp_path, [Decided(BINH_LU, ONE, PASSED)])
    assert file_of(tmp_path).read_text(encoding="utf-8") == text


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    file_of(tmp_path).write_bytes(b"\xff\xfe[[")
    assert "dot-ra-soat.soat.toml" in read_kept(tmp_path).trouble


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be written here")
def test_a_folder_that_must_not_be_written_to_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(WriteError):
        decide(tmp_path, [Decided(BINH_LU, ONE, PASSED)])
    tmp_path.chmod(0o700)
