"""The picture of a page beside the text: shown where pages were recognised, turned with the findings."""

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import build_pdf, build_scan
from tests.checker.readers.seeing import recognise_as, seen_in
from tests.gui.conftest import GAPS, Open

PLAN = [
    "ỦY BAN NHÂN DÂN",
    "XÃ AN HÒA",
    "KẾ HOẠCH",
    "Thực hiện công tác bình đẳng giới năm 2026",
    "I. MỤC ĐÍCH, YÊU CẦU",
    *["Nâng cao nhận thức của cán bộ, công chức và Nhân dân về bình đẳng giới."] * 60,
    "II. CHẾ ĐỘ BÁO CÁO",
    "Báo cáo trước ngày 31/11/2026.",
]


def test_pages_can_be_compared_with_their_picture(
    open_: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = seen_in(build_pdf(tmp_path / "text.pdf", PLAN))
    recognise_as(monkeypatch, seen)
    window = open_(build_scan(tmp_path / "a.pdf", pages=len(seen)))
    pane, checked = window.workspace.picture, window.session.checked
    assert checked is not None
    assert checked.document.recognised == set(range(1, len(seen) + 1))
    assert pane.isVisible()
    qtbot.waitUntil(lambda: not pane.image.pixmap().isNull())
    assert (pane.page, pane.pages) == (0, len(seen))
    assert not pane.before.isEnabled()
    pane.after.click()
    qtbot.waitUntil(lambda: not pane.image.pixmap().isNull())
    assert pane.title.text() == f"Ảnh trang 2/{len(seen)}"
    pane.before.click()
    late = next(
        (number, which)
        for number, result in enumerate(checked.report.results)
        for which, finding in enumerate(result.findings)
        if checked.document.quote(finding.span).endswith("31/11/2026")
    )
    window.workspace.select(*late, scroll=True)
    assert pane.page == len(seen) - 1


def test_a_draft_without_pictures_shows_none(open_: Open) -> None:
    window = open_(GAPS)
    pane = window.workspace.picture
    assert not pane.isVisible()
    window.actions_["picture"].trigger()
    assert pane.isVisible()
    assert pane.image.text() == "Chỉ dự thảo PDF có ảnh trang."
    assert not pane.after.isEnabled()


def test_a_file_that_is_gone_shows_no_picture(open_: Open, qtbot: QtBot, tmp_path: Path) -> None:
    path = build_pdf(tmp_path / "a.pdf", PLAN)
    window = open_(path)
    shutil.move(path, tmp_path / "b.pdf")
    window.actions_["picture"].trigger()
    pane = window.workspace.picture
    qtbot.waitUntil(lambda: pane.image.text() == "Không vẽ được trang này.")
