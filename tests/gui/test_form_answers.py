"""Chỉnh thể thức in the window: a remark on the layout is chosen for the repaired copy, or all of them."""

from pathlib import Path

import pytest
from docx.shared import Pt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from checker.report import Status
from gui.look.widgets import plain
from tests.checker.kinds.layout.drafts import changed, direct, verdicts
from tests.gui.conftest import Open
from tests.gui.making import mend_certain

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

BROKEN = {"form.kind", "form.recipients", "form.headings"}


def test_the_layout_is_put_right_in_the_copy(
    qtbot: QtBot, open_: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = tmp_path / "Kế hoạch.docx"
    draft.write_bytes(
        changed(
            direct("kind", size=Pt(18)),
            direct("recipients", size=Pt(14)),
            direct("list", size=Pt(14)),
            direct("headings", bold=False),
        )
    )
    window = open_(draft)
    assert window.session.checked is not None
    report = window.session.checked.report
    found = {r.rule.id: n for n, r in enumerate(report.results) if r.rule.id in BROKEN}
    answering = window.flows.answering

    # One remark: all that its rule tells, though it tells it of two sorts of lines.
    number = found["form.recipients"]
    assert len({f.message for f in report.results[number].findings}) == 2
    window.workspace.select(number, 0, scroll=True)
    buttons = window.workspace.details.findChildren(QPushButton)
    (chosen,) = [b for b in buttons if plain(b.text()) == "Chỉnh lỗi này trong bản Word"]
    chosen.click()
    count = len(report.results[number].findings)
    assert answering.answers.accepted == {(number, which) for which in range(count)}

    # All that is certain are words; the layout has an action of its own.
    mend_certain(window)
    assert {n for n, _ in answering.answers.accepted} & {*found.values()} == {number}
    window.actions_["mend_form"].trigger()
    assert {n for n, _ in answering.answers.accepted} >= {*found.values()}
    window.actions_["undo"].trigger()
    assert {n for n, _ in answering.answers.accepted} & {*found.values()} == {number}
    window.actions_["mend_form"].trigger()

    target = tmp_path / "Bản sửa.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.actions_["save_copy"].trigger()
    qtbot.waitUntil(lambda: not window.flows.exporting.busy, timeout=20_000)
    status = verdicts(target.read_bytes(), tmp_path)
    assert {status[rule] for rule in BROKEN} == {Status.PASS}
