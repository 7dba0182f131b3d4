"""What the window's judge keeps between two judgements, and what it does not."""

import shutil
from pathlib import Path

import pytest

from checker import judge as way
from checker.library import load
from checker.library.errors import LibraryError
from checker.library.load import FOLDER
from checker.particulars import Overrides
from checker.readers import reading
from checker.report import Status
from gui.work.checking import Checked, Request
from gui.work.judging import LocalJudge
from tests.gui.conftest import GAPS


def judged(judge: LocalJudge, request: Request) -> Checked:
    return next(value for value in judge.run(request) if isinstance(value, Checked))


def status(checked: Checked, rule: str) -> Status:
    (result,) = [r for r in checked.report.results if r.rule.id == rule]
    return result.status


def test_an_edit_of_the_office_s_rules_is_in_force_the_next_time(tmp_path: Path) -> None:
    own = tmp_path / "của xã.toml"
    asks = '[[set]]\nid = "section.funding"\neffective = {{from = {}-01-01}}\n'
    own.write_text(asks.format(2026), encoding="utf-8")
    judge, request = LocalJudge(), Request(GAPS, (own,))
    assert status(judged(judge, request), "section.funding") is Status.GAP
    own.write_text(asks.format(2030), encoding="utf-8")
    assert status(judged(judge, request), "section.funding") is Status.NOT_APPLICABLE


def test_a_draft_is_not_read_again_for_new_particulars(monkeypatch: pytest.MonkeyPatch) -> None:
    paths: list[Path] = []
    monkeypatch.setattr(way, "reading", lambda *draft: (paths.append(draft[0]), reading(*draft))[1])
    judge = LocalJudge()
    first = judged(judge, Request(GAPS))
    second = judged(judge, Request(GAPS, (), Overrides(year=2027)))
    assert (first.report.plan.year, second.report.plan.year) == (2026, 2027)
    assert paths == [GAPS]


def test_a_broken_installation_is_told_with_the_first_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(FOLDER, folder)
    (folder / "registers" / "places.toml").write_bytes(b"")
    monkeypatch.setattr(load, "FOLDER", folder)
    judge = LocalJudge()
    judge.warm()
    with pytest.raises(LibraryError):
        judged(judge, Request(GAPS))


def test_a_draft_is_read_again_with_new_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths: list[Path] = []
    monkeypatch.setattr(way, "reading", lambda *draft: (paths.append(draft[0]), reading(*draft))[1])
    own = tmp_path / "của xã.toml"
    own.write_text('[[list]]\nid = "post"\nwords = ["trưởng buồng"]\n', encoding="utf-8")
    judge = LocalJudge()
    for rules in ((), (own,), (own,), ()):
        judged(judge, Request(GAPS, rules))
    assert len(paths) == 3
