"""One made round of every form of file comes out the same, however it is judged, and through its workbook and back."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from checker.exporters.xlsx.round.matrix import Places
from checker.exporters.xlsx.round.target import save_round
from checker.facts import Overrides
from checker.library.load import load_library
from checker.review.round_read import read_round
from checker.review.round_sheet import MATRIX_SHEET
from checker.rounds.file_row import FileRow
from checker.rounds.importing import Round as Taken
from checker.rounds.importing import take_in
from checker.rounds.listing import find
from checker.rounds.overview import Overview
from checker.rounds.run import Round, run
from checker.rounds.sorts import STORE
from checker.rounds.store import Store
from checker.shown import FORMS as SIGNS
from checker.shown import Shown
from checker.system.clock import today
from tests.rounds.generator import FORMS, Made, make_round, open_rules
from tests.rounds.test_round_ended import put_together, wrong
from tests.rounds.workbooks import WAIVE, WHEN, fill, opened

OFFICES = 16


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make_round(tmp_path_factory.mktemp("mẹ") / "đợt", OFFICES, forms=FORMS)


def judged(made: Made, jobs: int, store: Store | None = None) -> Iterator[FileRow]:
    asked = Round(made.root, today=today(), jobs=jobs, store=store)
    for said in run(asked, find(made.root), load_library()):
        if isinstance(said, FileRow):
            yield said


@pytest.fixture(scope="module")
def alone(made: Made) -> list[FileRow]:
    return sorted(judged(made, 1), key=lambda row: row.path)


def test_judged_one_by_one_it_is_as_made(made: Made, alone: list[FileRow]) -> None:
    assert {row.path.rpartition(".")[2] for row in alone} == set(FORMS)
    assert wrong(made, alone) == []


def test_stopped_and_taken_up_by_two_it_is_the_same(made: Made, alone: list[FileRow]) -> None:
    place = made.root / STORE
    with closing(Store(place, today())) as store, closing(judged(made, 1, store)) as way:
        first = [next(way) for _ in range(9)]
    with closing(Store(place, today())) as store:
        rows = sorted(judged(made, 2, store), key=lambda row: row.path)
    assert len(first) < len(rows)
    assert list(map(str, rows)) == list(map(str, alone))
    assert wrong(made, rows) == []


def test_the_workbook_says_the_same_and_what_was_decided_there_comes_back(
    made: Made, alone: list[FileRow]
) -> None:
    path = made.root.parent / "bảng.xlsx"
    before = put_together(made, alone)
    save_round(before, path, WHEN, Places(made.root, path.parent))
    counting = [name for name, _ in made.expected.lines.values()]
    assert matrix(path, before) == {name: made.expected.open[name] for name in counting}
    rule = "programme.1790"
    fill(path, {f":{rule}#": WAIVE})
    taken = Taken(load_library(), Overrides(), today(), lambda: find(made.root).documents)
    outcomes = [*take_in(read_round(path), taken)]
    packed = {one.path for one in outcomes if one.planned is None}
    assert all(".zip/" in name for name in packed)
    now = sorted(judged(made, 1), key=lambda row: row.path)
    changed = set()
    for old, new in zip(alone, now, strict=True):
        if old.shown != new.shown:
            assert (old.shown[rule], new.shown[rule]) == (Shown.MUST, Shown.WAIVED)
            assert {**new.shown, rule: Shown.MUST} == old.shown
            changed.add(new.path)
    slips = {name for name in counting if rule in made.expected.open[name]}
    assert changed == slips - packed != set()


def matrix(path: Path, overview: Overview) -> dict[str, dict[str, Shown]]:
    """Return what the workbook's matrix shows as to be done, by files and rules."""
    judged_by = {rule for line in overview.lines if line.row for rule in line.row.shown}
    rules = [rule.id for rule in overview.rules if rule.id in judged_by]
    ways = {sign: how for how, sign in SIGNS.items()}
    rows = opened(path)[MATRIX_SHEET].iter_rows(min_row=3, values_only=True)
    found = {}
    for line, row in zip(overview.lines, rows, strict=True):
        if line.row is not None:
            shown = {
                rule: ways[str(sign)]
                for rule, sign in zip(rules, row[-len(rules) - 1 : -1], strict=True)
                if sign
            }
            found[line.row.path] = open_rules(FileRow(line.row.path, shown=shown))
    return found
