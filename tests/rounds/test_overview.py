"""The overview of a round: its rules, its most frequent gaps, its order, and its cost."""

import time

from checker.rounds.communes import Communes
from checker.rounds.offices import worst_first
from checker.rounds.overview import Office, Standing
from checker.shown import Shown
from tests.rounds.rows import LIBRARY, overview, plan

RULES = [rule.id for rule in LIBRARY.rules[:3]]
A, B, C = RULES


def test_the_most_frequent_gaps_come_first_each_plan_counted_once() -> None:
    ways = [
        {A: Shown.MUST, B: Shown.LOOK, C: Shown.PASS},
        {A: Shown.MUST, B: Shown.LOOK, C: Shown.TOLD},
        {A: Shown.PASS, B: Shown.LOOK, C: Shown.SHOULD},
    ]
    rows = [plan(f"{k} v2", f"Xóm {k}", shown=way) for k, way in enumerate(ways)]
    older = plan("0", "Xóm 0", shown={C: Shown.MUST})
    made = overview([*rows, older])
    assert [rule.id for rule in made.rules] == RULES
    assert [(gap.rule.id, gap.plans, gap.must, gap.should, gap.look) for gap in made.frequent] == [
        (A, 2, 2, 0, 0), (C, 1, 0, 1, 0), (B, 3, 0, 0, 3),
    ]  # fmt: skip


def test_a_round_without_plans_has_all_rules_and_no_gaps() -> None:
    made = overview([], (Office("Bình Lư", "xã"),))
    assert len(made.rules) == len(LIBRARY.rules)
    assert made.frequent == ()


def test_the_worst_lines_come_first() -> None:
    tallies = [
        {Shown.MUST: 1},
        {},
        {Shown.MUST: 3},
        {Shown.SHOULD: 9},
        {Shown.MUST: 1, Shown.SHOULD: 2},
    ]
    rows = [plan(str(k), f"Xóm {k}", tally=tally) for k, tally in enumerate(tallies)]
    made = overview(rows, [Office(f"Xóm {k}") for k in range(6)])
    ordered = sorted(made.lines, key=worst_first)
    assert [line.office.name[-1] for line in ordered] == ["5", "2", "4", "0", "3", "1"]


def test_the_whole_country_is_put_together_in_a_moment() -> None:
    offices = Communes(LIBRARY.registers, LIBRARY.lexicon).of(())
    rows = [
        plan(f"{office.province}/{office.called}/KH.docx", office.name, province=office.province,
             issuer=f"ỦY BAN NHÂN DÂN {office.called.upper()}")
        for office in offices
    ]  # fmt: skip
    begun = time.process_time()
    made = overview(rows, offices)
    assert time.process_time() - begun < 1.0  # a quarter of that on a machine at rest
    assert [line.office for line in made.lines] == list(offices)
    assert not any(line.told or line.others for line in made.lines)


def test_while_documents_are_left_no_office_is_said_to_have_handed_in_nothing() -> None:
    offices = [Office(f"Xóm {k}") for k in range(2)]
    part = overview([plan("1", "Xóm 1")], offices, left=3)
    assert part.left == 3
    assert [line.standing for line in part.lines] == [Standing.UNSEEN, Standing.IN]
    assert [line.office.name for line in sorted(part.lines, key=worst_first)] == ["Xóm 1", "Xóm 0"]
    whole = overview([plan("1", "Xóm 1")], offices)
    assert whole.left == 0
    assert [line.standing for line in whole.lines] == [Standing.MISSING, Standing.IN]
