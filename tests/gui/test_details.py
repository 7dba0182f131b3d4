"""The details pane tells of a whole draft what the reports tell, of a remark what its row says."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from checker.shown import OF_MATTERS, Shown, shown
from checker.verdict import general_only, verdict
from gui.panes.checklist.model import ChecklistModel
from gui.panes.details import DetailsPane
from gui.work.answers import Answers
from gui.work.boxed import Heading, heading
from gui.work.checking import Checked
from gui.work.head import head_of


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("subject", ["gender-equality", "other"])
def test_the_summary_says_what_the_head_of_the_list_says(gaps: Checked, subject: str) -> None:
    report = gaps.report
    shown = replace(report, plan=replace(report.plan, subject=subject))
    pane, mended = DetailsPane(), {Shown.MUST: 2}
    pane.set_answers(Answers(mended=mended))
    pane.show_summary(shown)
    said = [label.text() for label in pane.area.widget().findChildren(QLabel)]
    assert {head_of(shown, mended).said, head_of(shown, mended).way.later} < set(said)
    assert general_only(shown) in ["", *said]
    assert general_only(shown) in verdict(shown)
    assert bool(general_only(shown)) is (subject == "other")


def test_what_is_large_is_what_the_row_says(gaps: Checked) -> None:
    """A title names what is right: beside “Việc bắt buộc” it would say the opposite."""
    report, pane, model = gaps.report, DetailsPane(), ChecklistModel()
    model.show_report(report)
    told = set()
    for number, how in enumerate(shown(report)):
        has_place = bool(report.results[number].findings)
        pane.show_result(report, number, 0 if has_place else -1)
        words = pane.area.widget().findChildren(QLabel)
        large = [label.text() for label in words if label.property("role") == "name"]
        if how in {*OF_MATTERS, Shown.PASS}:
            told.add(how)
            assert large == [model.index_of(number).data()]
            title = report.results[number].rule.title
            assert [label.text() for label in words].count(title) == 1
    assert told >= {Shown.MUST, Shown.LOOK, Shown.PASS}


@pytest.mark.parametrize(
    ("how", "sentence", "matter", "rest"),
    [
        (Shown.MUST, "Chưa nêu kinh phí.", "Chưa nêu kinh phí", ""),
        (Shown.LOOK, "Sở A không còn. Nay là Sở B.", "Sở A không còn", "Nay là Sở B."),
        (Shown.MUST, "Sai 2 chỗ.\nChỗ này ghi 2025.", "Sai 2 chỗ", "Chỗ này ghi 2025."),
        (Shown.MUST, "Có “xã A. B” ở đây", "Có “xã A. B” ở đây", ""),
        (Shown.PASS, "Có đủ. Ở mục I.", "", "Có đủ. Ở mục I."),
    ],
)
def test_a_sentence_opens_with_the_matter(
    how: Shown, sentence: str, matter: str, rest: str
) -> None:
    assert heading(how, sentence) == Heading(matter, rest)
