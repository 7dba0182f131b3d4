"""Beside Word: what was mended there gives way to the next remark, what comes back is told whole."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from checker.report import Report
from gui.panes.finding_card import FindingCard
from gui.panes.walk import Before, Selected
from gui.window import MainWindow
from gui.work.checking import Checked
from tests.gui.conftest import Open
from tests.gui.test_answers import report_of
from tests.gui.test_living_with_word import save_atomically

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def mended(draft: Path, old: str, new: str) -> Path:
    """The draft with these words, as somebody writes them in Word."""
    made = docx.Document(str(draft))
    for paragraph in made.paragraphs:
        if old in paragraph.text:
            first, *others = paragraph.runs
            first.text = paragraph.text.replace(old, new)
            for run in others:
                run.text = ""
    path = draft.with_name("khác.docx")
    made.save(str(path))
    return path


def save(qtbot: QtBot, window: MainWindow, source: Path, target: Path) -> None:
    with qtbot.waitSignal(window.session.changed, timeout=20_000):
        save_atomically(source, target)


def test_the_next_remark_follows_what_was_mended_in_word(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(draft)
    work, report = window.workspace, report_of(window)
    before = Path(draft.with_name("trước.docx"))
    before.write_bytes(draft.read_bytes())
    stops = list(work._stops())
    place = next(
        stop
        for stop in stops[1:-1]
        if (fix := report.results[stop[0]].findings[stop[1]].fix) is not None
        and report.document.text.count(quote_of(report, stop)) == 1
        and len(report.results[stop[0]].findings) == 1
        and fix
    )
    rules = [report.results[stop[0]].rule.id for stop in stops]
    at = stops.index(place)
    fix = report.results[place[0]].findings[place[1]].fix
    assert fix is not None
    work.select(*place, scroll=True)
    save(qtbot, window, mended(draft, quote_of(report, place), fix), draft)
    assert work.selected is not None
    assert work.selected.rule == rules[at + 1]
    assert work.checklist.way._count.text() == f"{at + 1}/{len(stops) - 1}"
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert work.selected.rule == rules[at + 2]

    # What has passed stays where it was asked for; what comes back is told with its place.
    number = [result.rule.id for result in report_of(window).results].index(rules[at])
    work.select(number, None, scroll=True)
    save(qtbot, window, before, draft)
    assert work.selected is not None
    assert (work.selected.rule, work.selected.finding) == (rules[at], 0)
    assert work.details.findChildren(FindingCard)
    assert work.checklist.way._count.text() == f"{at + 1}/{len(stops)}"


def quote_of(report: Report, place: tuple[int, int]) -> str:
    finding = report.results[place[0]].findings[place[1]]
    return report.document.quote(finding.span)


def of_findings(report: Report, number: int, *told: int) -> Report:
    """The report as if the result *number* told of these places, each in its own words."""
    result = report.results[number]
    findings = tuple(replace(result.findings[0], message=f"Chỗ {at}.") for at in told)
    results = (
        *report.results[:number],
        replace(result, findings=findings),
        *report.results[number + 1 :],
    )
    return replace(report, results=results)


def test_of_several_places_the_same_stays_and_a_mended_one_gives_way(gaps: Checked) -> None:
    """Findings are numbered anew: what was the third may be the second now."""
    number = next(n for n, result in enumerate(gaps.report.results) if result.findings)
    report = of_findings(gaps.report, number, *range(4))
    count = len(report.results[number].findings)
    other = (number + 1, 0)
    stops = (*((number, at) for at in range(count)), other)
    rest = tuple(range(count))
    for selected, left, now in (
        (1, rest, (number, 1)),  # nothing has changed
        (2, rest[1:], (number, 1)),  # another one is mended
        (0, rest[1:], (number, 0)),  # this one is: the next
        (count - 1, rest[:-1], other),  # the last of its rule is
        (0, (), other),  # all of it
    ):
        before = Before(report, stops, Selected(report.results[number].rule.id, number, selected))
        after = of_findings(report, number, *left)
        there = (*((number, at) for at in range(len(left))), other)
        assert before.now_in(after, there, ()) == now, (selected, left)
        # Where nobody walked to it, nobody is led away from it.
        aside = replace(before, stops=(other,)).now_in(after, (other,), ())
        assert aside is not None
        assert aside[0] == number
    before = Before(report, stops, Selected(report.results[number].rule.id, number, 0))
    nothing = of_findings(report, number)
    assert before.now_in(nothing, (other,), (other,)) == (number, -1), "all is answered: it stays"
