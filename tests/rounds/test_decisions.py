"""Decisions on whole plans: kept by office and content, with all that a person wrote into the file."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.review import beside
from checker.rounds.decisions import (
    Decided,
    Settings,
    decide,
    decision_key,
    file_of,
    keep_settings,
    read_kept,
)
from checker.rounds.overview import Office, PlanDecision
from checker.shown import Shown
from checker.system.atomic import WriteError
from checker.system.servers import leads_away
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


def test_a_countrys_decisions_have_room(tmp_path: Path) -> None:
    """More than what may lie beside one draft."""
    note = PlanDecision("Trả lại để sửa", note="Ý kiến " * 2000)
    many = [Decided(BINH_LU, plan(f"{number}.docx", "Bình Lư"), note) for number in range(200)]
    assert decide(tmp_path, many).stat().st_size > 3_000_000
    decide(tmp_path, [Decided(HOA_LAC, TWO, PASSED)])
    assert len(read_kept(tmp_path).decisions) == 201


def test_a_decision_is_on_one_content_and_a_newer_version_has_none(tmp_path: Path) -> None:
    decide(tmp_path, [Decided(BINH_LU, ONE, BACK)])
    (line,) = overview([ONE, TWO], (BINH_LU,), decisions=read_kept(tmp_path).decisions).lines
    assert (line.row, line.decision) == (TWO, PlanDecision())
    assert line.told[-1] == "Bản trước “Xã Bình Lư/KH.docx” đã có quyết định: Trả lại để sửa."


@pytest.mark.parametrize(
    ("words", "must", "warned"),
    [
        ("Đạt", 2, True),
        ("đạt", 1, True),
        ("Đạt", 0, False),
        ("Trả lại để sửa", 2, False),
        ("", 2, False),
    ],
)
def test_a_plan_passed_with_something_left_to_mend_is_told(
    words: str, must: int, *, warned: bool
) -> None:
    row = plan("KH.docx", "Bình Lư", tally={Shown.MUST: must})
    (line,) = overview(
        [row], (BINH_LU,), decisions={decision_key(BINH_LU, row): PlanDecision(words)}
    ).lines
    told = [sentence for sentence in line.told if "việc bắt buộc" in sentence]
    assert len(told) == warned


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


HERE, THERE = Office("Tân Phú", "xã", "xa", "Đồng Nai"), Office("Tân Phú", "xã", "xa", "Tây Ninh")


def test_namesakes_of_two_provinces_are_decided_on_each_by_itself(tmp_path: Path) -> None:
    """Both sent the very same file."""
    decide(tmp_path, [Decided(HERE, ONE, PASSED)])
    kept = read_kept(tmp_path).decisions
    assert kept.get(decision_key(HERE, ONE)) == PASSED
    assert kept.get(decision_key(THERE, ONE)) is None
    decide(tmp_path, [Decided(THERE, ONE, BACK)])
    kept = read_kept(tmp_path).decisions
    assert [kept[decision_key(office, ONE)] for office in (HERE, THERE)] == [PASSED, BACK]
    decide(tmp_path, [Decided(HERE, ONE, PlanDecision())])
    assert list(read_kept(tmp_path).decisions.values()) == [BACK]


@pytest.mark.parametrize("asked", [HERE, replace(HERE, province="")])
@pytest.mark.parametrize("written", [HERE, replace(HERE, province="")])
def test_a_decision_holds_where_the_province_is_not_known(
    tmp_path: Path, written: Office, asked: Office
) -> None:
    """As in the files of older versions, and in rounds without a list."""
    decide(tmp_path, [Decided(written, ONE, PASSED)])
    assert read_kept(tmp_path).decisions.get(decision_key(asked, ONE)) == PASSED
    decide(tmp_path, [Decided(asked, ONE, PlanDecision("Trả lại để sửa"))])
    (now,) = read_kept(tmp_path).decisions.values()
    assert now == replace(PASSED, decision="Trả lại để sửa", date="")
    decide(tmp_path, [Decided(asked, ONE, PlanDecision())])
    assert not read_kept(tmp_path).decisions


def test_what_two_windows_decide_in_one_moment_is_kept_of_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide(tmp_path, [Decided(HOA_LAC, TWO, BACK)])
    others = [Decided(BINH_LU, TWO, PASSED), Decided(HOA_LAC, TWO, replace(BACK, note="Sửa"))]
    whole = beside.edited

    def slow(*words: Any) -> str | None:
        """Make the file while the other window writes it."""
        new = whole(*words)
        if others:
            decide(tmp_path, [others.pop()])
        return new

    monkeypatch.setattr(beside, "edited", slow)
    decide(tmp_path, [Decided(BINH_LU, ONE, BACK), Decided(HOA_LAC, TWO, PlanDecision("Đạt"))])
    kept = read_kept(tmp_path).decisions
    assert kept[decision_key(BINH_LU, ONE)] == BACK
    assert kept[decision_key(BINH_LU, TWO)] == PASSED
    now = kept[decision_key(HOA_LAC, TWO)]
    # The other's opinion stays, for the desk alone: it was written with another decision.
    assert (now.decision, now.note) == ("Đạt", "Nội bộ: ý kiến khi “Trả lại để sửa”: Sửa")


def test_a_file_that_others_write_without_end_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = decide(tmp_path, [Decided(BINH_LU, ONE, BACK)])
    monkeypatch.setattr(beside, "_is_still", lambda *_words: False)
    before = path.read_bytes()
    with pytest.raises(WriteError, match="thử lại"):
        decide(tmp_path, [Decided(BINH_LU, ONE, PASSED)])
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("named", "round_in", "away"),
    [
        (r"\\evil\share\list.xlsx", "/work/round", True),
        ("//evil/share/list.xlsx", "/work/round", True),
        (r"\/evil/share", "/work/round", True),
        (r"\\?\UNC\evil\share", "/work/round", True),
        (r"\??\UNC\evil\share", "/work/round", True),
        (r"\\evil\share", r"\\vp\dot", True),
        (r"\\VP\truoc\dot 1", r"\\vp\dot", False),
        ("../Đợt 1", "/work/round", False),
        (r"..\Đợt 1", r"\\vp\dot", False),
        (r"Z:\Đợt 1", "/work/round", False),
        ("/srv/Đợt 1", "/work/round", False),
        ("", "/work/round", False),
    ],
)
def test_what_leads_to_another_machine_is_known(named: str, round_in: str, *, away: bool) -> None:
    assert leads_away(named, Path(round_in)) == away


@pytest.mark.parametrize("name", ["roster", "before", "answers"])
def test_a_folder_of_others_does_not_lead_to_another_machine(tmp_path: Path, name: str) -> None:
    text = f"[[round]]\nprovince = \"Lai Châu\"\n{name} = '//evil/share/x'\n"
    file_of(tmp_path).write_text(text, encoding="utf-8")
    kept = read_kept(tmp_path)
    assert kept.settings == Settings(province="Lai Châu")
    assert "//evil/share/x" in kept.trouble
    with pytest.raises(WriteError, match="máy khác"):
        keep_settings(tmp_path, kept.settings._replace(**{name: r"\\evil\x"}))
    assert file_of(tmp_path).read_text(encoding="utf-8") == text


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
