"""The open draft is compared with an older one: fixed, still open, new."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

import resources
from tests.gui.conftest import Open

OLD = resources.SAMPLES / "ke-hoach-xa-con-thieu-2026.docx"
NEW = resources.SAMPLES / "ke-hoach-xa-con-thieu-2026-sua-lan-2.docx"


def test_an_older_draft_tells_what_was_fixed(
    qtbot: QtBot, open_: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(NEW)
    before = window.session.checked
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(OLD), ""))
    with qtbot.waitSignal(window.flows.comparing.done, timeout=20_000) as done:
        window.actions_["compare"].trigger()
    change = done.args[0]
    assert "section.funding" in {one.new.rule.id for one in change.fixed}
    assert window.workspace.changes.isVisible()
    assert window.session.checked is before


def test_what_is_no_draft_is_told(
    qtbot: QtBot, open_: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(NEW)
    bad = tmp_path / "cũ.docx"
    bad.write_bytes(b"")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(bad), ""))
    with qtbot.waitSignal(window.flows.comparing.refused, timeout=20_000):
        window.actions_["compare"].trigger()
    assert window.troubles.isVisible()
