"""The details pane tells of a whole draft what the reports tell."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from checker.verdict import verdict
from gui.panes.details import DetailsPane
from gui.work.checking import Checked


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("subject", ["gender-equality", "other"])
def test_the_window_says_what_the_reports_say(gaps: Checked, subject: str) -> None:
    report = gaps.report
    shown = replace(report, plan=replace(report.plan, subject=subject))
    pane = DetailsPane()
    pane.show_summary(shown)
    assert verdict(shown) in [label.text() for label in pane.findChildren(QLabel)]
