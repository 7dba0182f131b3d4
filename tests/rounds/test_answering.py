"""All answers of a round, by several processes."""

from pathlib import Path

import pytest

from checker.facts import Overrides
from checker.library.rule import Library
from checker.rounds.addressed import Answer, Letter
from checker.rounds.answering import answer_all
from checker.rounds.given import begin
from checker.rounds.key import Keys
from checker.rounds.letter import Setting
from tests.rounds.letters import WHEN

COUNT = 5


@pytest.fixture
def setting(tmp_path: Path, library: Library) -> Setting:
    begin(tmp_path / "ra")
    return Setting(
        folder=tmp_path, library=library, overrides=Overrides(), today=WHEN.date(),
        to=tmp_path / "ra", when=WHEN, keys=Keys((), Overrides(), WHEN.date(), library),
    )  # fmt: skip


def reminders(count: int = COUNT) -> list[Answer]:
    return [Answer(f"Xã {n}", f"Ủy ban nhân dân xã {n}", (Letter(""),)) for n in range(count)]


def test_several_processes_write_all_of_them_once(setting: Setting) -> None:
    done = [one for one in answer_all(reminders(), setting, 2) if one is not None]
    assert sorted(one.path for one in done) == [f"Xã {n}" for n in range(COUNT)]
    assert [one.written for one in done] == [1] * COUNT
    assert len([*setting.to.glob("Xã */*.docx")]) == COUNT


def test_it_ends_where_it_is_asked_to_and_the_rest_is_left(setting: Setting) -> None:
    way = answer_all(reminders(4), setting, 1)
    first = next(one for one in way if one is not None)
    way.close()
    assert len([*setting.to.glob("Xã */*.docx")]) == first.written == 1
    done = [one for one in answer_all(reminders(4), setting, 1) if one is not None]
    assert [one.same for one in done] == [1, 0, 0, 0]
