"""What a reviewer decides: what stays of an earlier decision, what lets mistakes pass."""

from dataclasses import replace
from pathlib import Path

import pytest

from checker.rounds.decisions import decide, decision_key, read_kept
from checker.rounds.opinions import for_office
from checker.rounds.overview import PlanDecision
from gui.work.looked import Looked
from gui.work.round_decisions import Opinion, Writing, is_passed, kept_words, wanted
from tests.gui.rounds_made import open_round

BEFORE = PlanDecision("Đạt", "Bà Hoa", "2026-11-26", "Đã trao đổi.")


@pytest.fixture(scope="module")
def now(tmp_path_factory: pytest.TempPathFactory) -> Looked:
    return open_round(tmp_path_factory.mktemp("đợt"))


@pytest.mark.parametrize(
    ("opinion", "reviewer", "after"),
    [
        (Opinion("Trả lại để sửa"), "", PlanDecision("Trả lại để sửa", "Bà Hoa", "d", BEFORE.note)),
        (Opinion("Chờ"), "Ông Páo", PlanDecision("Chờ", "Ông Páo", "d", BEFORE.note)),
        (Opinion("Chờ", "Mới.", "Cô Sùng"), "Ông Páo", PlanDecision("Chờ", "Cô Sùng", "d", "Mới.")),
        (Opinion("Chờ", "", ""), "Ông Páo", PlanDecision("Chờ", "", "d", "")),
        (Opinion(""), "Ông Páo", PlanDecision()),
    ],
)
def test_another_decision_keeps_what_nobody_wrote_anew(
    now: Looked, opinion: Opinion, reviewer: str, after: PlanDecision
) -> None:
    line = now.table.lines[0]
    assert line.row is not None
    known = {decision_key(line.of.office, line.row): BEFORE}
    (made,) = wanted([line], opinion, reviewer, "d", known)
    assert made.decision == after
    (fresh,) = wanted([line], Opinion("Chờ"), "", "d", {})
    assert fresh.decision == PlanDecision("Chờ", "", "d", "")


def test_a_plan_that_passes_is_not_sent_what_was_written_while_it_did_not(now: Looked) -> None:
    line = now.table.lines[0]
    assert line.row is not None
    key, back = decision_key(line.of.office, line.row), "Trả lại để sửa"
    before = PlanDecision(back, "Bà Hoa", "2026-11-26", "Sửa năm.\nSửa căn cứ.")

    def then(known: PlanDecision, opinion: Opinion) -> tuple[PlanDecision, str]:
        done = Writing(lambda _known: ())
        done.after = tuple(wanted([line], opinion, "", "d", {key: known}))
        done.before = (done.after[0]._replace(decision=known),)
        return done.after[0].decision, kept_words(done)

    passed, told = then(before, Opinion("Đạt"))
    assert for_office(passed.note) == ""
    assert "Sửa căn cứ." in told
    assert "trong cơ quan" in told
    again, told = then(passed, Opinion(back))
    assert again.note == "Sửa năm. Sửa căn cứ."
    assert told.startswith("Giữ ý kiến cũ: “Sửa năm. Sửa căn cứ.”. Muốn đổi")
    assert then(before, Opinion(back))[1] == ""
    assert then(before, Opinion(""))[1] == ""
    assert then(before, Opinion("Đạt", "Đủ.", "Bà Hoa"))[0].note == "Đủ."
    assert then(replace(before, decision=""), Opinion("Đạt"))[0].note == before.note


def test_what_was_written_over_can_be_written_back(now: Looked) -> None:
    folder: Path = now.request.folder
    lines = [line for line in now.table.lines if line.row is not None][:2]
    (first,) = wanted(lines[:1], Opinion("Đạt", BEFORE.note, "Bà Hoa"), "", "2026-11-26", {})
    decide(folder, [first], whole=True)
    kept = dict(read_kept(folder).decisions)
    writing = Writing(lambda known: wanted(lines, Opinion("Chờ", "", ""), "", "2026-11-27", known))
    writing(now)
    assert {one.decision for one in read_kept(folder).decisions.values()} == {"Chờ"}
    writing(now)  # once more, since something else had changed: what was before stays known
    back = Writing(lambda _known: writing.before)
    back(now)
    assert dict(read_kept(folder).decisions) == kept
    Writing(lambda _known: back.before)(now)
    assert [one.note for one in read_kept(folder).decisions.values()] == ["", ""]


@pytest.mark.parametrize(
    ("words", "passes"),
    [("Đạt", True), (" đạt. ", True), ("Trả lại để sửa", False), ("Chưa đạt", False), ("", False)],
)
def test_only_what_lets_a_plan_pass_is_asked_about(words: str, passes: bool) -> None:
    assert is_passed(words) == passes
