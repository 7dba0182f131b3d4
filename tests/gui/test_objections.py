"""What a reviewer objects to holds a draft back, is walked to, and goes on the sheet, however the row fares."""

import datetime as dt
import io
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from checker.exporters.pdf.sheet import to_sheet
from checker.samples import READY_ONCE_REPLACED
from checker.shown import Shown, shown
from gui.panes.checklist.model import OPINIONS, Role
from tests.gui.conftest import COMPLETE, Open
from tests.gui.test_answers import report_of
from tests.gui.test_feedback import left, opinions

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_a_passed_row_that_a_reviewer_refuses(qtbot: QtBot, open_: Open, tmp_path: Path) -> None:
    window = open_(COMPLETE)
    work, way = window.workspace, window.workspace.checklist.way
    assert left(window).endswith(READY_ONCE_REPLACED)
    ways = zip(report_of(window).results, shown(report_of(window)), strict=True)
    first, *_, last = [result.rule for result, how in ways if how is Shown.PASS]
    said = {
        first.id: ("Đồng ý", "Nên thêm họ tên"),
        last.id: ("Không đồng ý", "Không đúng thẩm quyền"),
    }
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        window.flows.importing.read(opinions(tmp_path / COMPLETE.name, window, said))
    assert left(window) == "Còn ý kiến không đồng ý phải đọc trước khi trình ký"
    assert way._sheet.isHidden()
    assert way.bar.done < 1
    qtbot.waitUntil(lambda: work.selected is not None)

    # The group says how many rows it has, as the head does, not how they fare.
    model = work.checklist._model
    top = model.index(0, 0)
    assert top.data() == OPINIONS
    assert top.data(Role.COUNTS) == {}
    assert top.data(Qt.ItemDataRole.AccessibleTextRole) == f"{OPINIONS}: 2"

    # F8 comes to both, refusals first.
    work._reselect()  # nothing is
    walked = []
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_F8)
        assert work.selected is not None
        walked.append(work.selected.rule)
    assert walked == [last.id, first.id]
    assert way._count.text() == "2/2"

    # Read, the next one is shown; when all is read, the draft is as ready as it was.
    work.step(-1)
    for rule, other in ((last.id, first.id), (first.id, first.id)):
        assert work.selected is not None
        assert work.selected.rule == rule
        assert READY_ONCE_REPLACED not in left(window)
        with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
            window.actions_["read"].trigger()
        assert work.selected is not None
        assert work.selected.rule == other
    assert left(window).endswith(READY_ONCE_REPLACED)

    # The sheet tells whoever signs what was said, and by whom.
    pdf = pypdfium2.PdfDocument(
        io.BytesIO(to_sheet(report_of(window), dt.datetime.now().astimezone()))
    )
    words = " ".join(pdf[0].get_textpage().get_text_range().split())
    assert "Ý kiến thẩm định (2)" in words
    assert "Không đồng ý: Không đúng thẩm quyền" in words
    assert words.index(last.title) < words.index("Nên thêm họ tên")
