"""The draft is saved in Word while it is open here; corrections; what is remembered."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from checker.judge import check
from checker.kernel.document import Span
from checker.particulars import Overrides
from checker.readers import messages
from checker.report import Status
from checker.review.beside import path_of
from checker.review.compare import compare
from checker.review.waiver_file import read_waivers
from gui.dialogs.waive import WaiveDialog
from gui.look.widgets import plain
from gui.outside import EARLIER
from gui.settings import Settings, Store
from gui.window import MainWindow
from gui.work import watch
from gui.work.judging import LocalJudge
from tests.checker.facts.reading import library
from tests.gui.conftest import GAPS, SECOND, Open
from tests.gui.making import make_window
from tests.reading import read


def save_as_word_does(source: Path, target: Path) -> None:
    """A lock file, a temporary file, the old one moved away, the new one in its place."""
    lock = target.with_name("~$" + target.name[2:])
    lock.write_bytes(b"lock")
    temporary, old = target.with_name("~WRD0001.tmp"), target.with_name("~WRL0002.tmp")
    shutil.copy(source, temporary)
    target.rename(old)
    temporary.rename(target)
    old.unlink()
    lock.unlink()


def save_atomically(source: Path, target: Path) -> None:
    temporary = target.with_name("tmp.docx")
    shutil.copy(source, temporary)
    temporary.replace(target)


def save_in_place(source: Path, target: Path) -> None:
    target.write_bytes(source.read_bytes())


@pytest.mark.parametrize("save", [save_as_word_does, save_atomically, save_in_place])
def test_a_save_is_read_and_told(qtbot: QtBot, open_: Open, draft: Path, save: object) -> None:
    window = open_(draft)
    before = window.session.checked
    assert before is not None
    for _ in range(4):
        qtbot.keyClick(window, Qt.Key.Key_F8)
    chosen = window.workspace.selected
    with qtbot.waitSignal(window.session.changed, timeout=20_000) as changed:
        save(SECOND, draft)  # type: ignore[operator]
    change = changed.args[0]
    after = window.session.checked
    assert after is not None
    assert change == compare(before.report, after.report)
    assert change.fixed
    words = window.workspace.changes._counts.text()
    fixed, still, new = len(change.fixed), len(change.still_open), len(change.newly_open)
    assert words == f"Đã sửa {fixed} · còn {still} việc các loại · mới {new}"
    assert window.workspace.changes.isVisible()
    assert chosen is not None
    assert window.workspace.selected is not None
    assert window.workspace.selected.rule == chosen.rule


def test_a_second_save_is_seen_too(qtbot: QtBot, open_: Open, draft: Path) -> None:
    """After an atomic replacement the system no longer watches the path by itself."""
    window = open_(draft)
    with qtbot.waitSignal(window.session.changed, timeout=20_000):
        save_as_word_does(SECOND, draft)
    with qtbot.waitSignal(window.session.changed, timeout=20_000) as back:
        save_as_word_does(GAPS, draft)
    assert back.args[0].newly_open


def without_notices(window: MainWindow) -> None:
    """As on a network share: the system tells nothing of what happens to the file."""
    watcher = window.session.watch._watcher
    watcher.removePaths([*watcher.files(), *watcher.directories()])


def come_back(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person turns to the window again (without a screen no window is ever active)."""
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))


def test_a_save_nobody_told_of_is_seen_when_the_window_is_looked_at(
    qtbot: QtBot, open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(draft)
    without_notices(window)
    save_as_word_does(SECOND, draft)
    with qtbot.waitSignal(window.session.changed, timeout=20_000) as changed:
        come_back(window, monkeypatch)
    assert changed.args[0].fixed


def test_looking_at_an_unchanged_draft_judges_nothing(
    qtbot: QtBot, open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(draft)
    with qtbot.assertNotEmitted(window.session.began, wait=200):
        come_back(window, monkeypatch)


def test_a_draft_that_is_gone_is_told_once_and_again_when_it_is_back(
    qtbot: QtBot, open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "_PATIENT", 5)
    window = open_(draft)
    away = draft.with_name("đã chuyển.docx")
    with qtbot.waitSignal(window.session.watch.gone, timeout=20_000):
        draft.rename(away)
    words = window.troubles.message.text()
    assert "không còn ở chỗ cũ" in words
    assert window.troubles.isVisible()
    assert window.pages.shows_draft
    with qtbot.assertNotEmitted(window.session.watch.gone, wait=300):
        come_back(window, monkeypatch)
    with qtbot.waitSignal(window.session.watch.back, timeout=20_000):
        away.rename(draft)
    assert not window.troubles.isVisible()


def test_the_place_is_kept_over_a_save(qtbot: QtBot, open_: Open, draft: Path) -> None:
    window = open_(draft)
    view = window.workspace.view
    assert window.session.checked is not None
    at = window.session.checked.document.text.index("Nâng cao nhận thức")
    view.go_to(Span(at, at + 5))
    view.verticalScrollBar().setValue(200)
    before = view.places.row_line_at(200)
    with qtbot.waitSignal(window.session.changed, timeout=20_000):
        save_in_place(SECOND, draft)
    assert view.places.row_line_at(view.verticalScrollBar().value()) == before


def test_a_lock_file_beside_the_draft_is_no_save(qtbot: QtBot, open_: Open, draft: Path) -> None:
    window = open_(draft)
    with qtbot.assertNotEmitted(window.session.began, wait=400):
        draft.with_name("~$hoach.docx").write_bytes(b"lock")
        draft.with_name("bên cạnh.txt").write_text("x", encoding="utf-8")


def test_rules_beside_the_draft_are_in_force_as_they_are_now(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(draft)
    layer = draft.with_name("Yêu cầu.soat.toml")
    words = '[pack]\nid = "xa"\ntitle = "Xã"\nversion = "{}"\n[[off]]\nid = "frame.ending"\nreason = "x"\n'

    def packs() -> list[str]:
        assert window.session.checked is not None
        return [pack.version for pack in window.session.checked.report.packs[1:]]

    qtbot.waitUntil(lambda: window.session.watch._layers is not None)
    for version in ("1", "2"):
        with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
            layer.write_text(words.format(version), encoding="utf-8")
        assert packs() == [version]
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        layer.unlink()
    assert packs() == []
    with qtbot.assertNotEmitted(window.session.began, wait=200):
        draft.with_name("khác.soat.toml").write_text("[[waiver]]\n", encoding="utf-8")


def test_a_draft_broken_while_open_stays_on_the_screen(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(draft)
    with qtbot.waitSignal(window.session.reread_failed, timeout=20_000):
        draft.write_bytes(b"PK\x03\x04 broken")
    assert window.workspace.isVisible()
    assert window.troubles.isVisible()
    assert window.troubles.message.text() == f"{messages.DAMAGED_WORD} {EARLIER}"
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        save_in_place(SECOND, draft)
    assert not window.troubles.isVisible()


def test_open_in_word_opens_the_file_itself(
    qtbot: QtBot, open_: Open, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True
    )
    window = open_(draft)
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert [Path(name) for name in opened] == [draft]


def test_a_corrected_year_is_judged_at_once_and_stays(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(draft)
    bar = window.workspace.plan_bar
    assert bar.year.text() == "2026"
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        bar.year.setFocus()
        bar.year.selectAll()
        qtbot.keyClicks(bar.year, "2027")
        qtbot.keyClick(bar.year, Qt.Key.Key_Return)
    assert window.session.checked is not None
    assert window.session.checked.report.plan.year == 2027
    assert bar.year.property("corrected") == "true"
    assert not window.workspace.changes.isVisible()
    with qtbot.waitSignal(window.session.changed, timeout=20_000):
        save_in_place(SECOND, draft)
    assert window.session.checked.report.plan.year == 2027
    open_(GAPS)
    assert bar.year.text() == "2026"
    open_(draft)
    assert bar.year.text() == "2027"
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        qtbot.mouseClick(bar._reset, Qt.MouseButton.LeftButton)
    assert window.session.checked.report.plan.year == 2026


@pytest.mark.qt_log_ignore("does not support", "propagateSizeHints")
def test_a_corrected_level_changes_which_rules_apply(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(draft)
    level = window.workspace.plan_bar.level
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        level.setFocus()
        qtbot.keyClick(level, Qt.Key.Key_Up)  # opens the list
        qtbot.keyClick(level.view(), Qt.Key.Key_Up)
        qtbot.keyClick(level.view(), Qt.Key.Key_Return)
    assert window.session.checked is not None
    assert window.session.checked.report.plan.level == "tinh"
    units = [r for r in window.session.checked.report.results if r.rule.group.id == "organisation"]
    assert any(r.status is Status.NOT_APPLICABLE for r in units)


def test_settings_come_back(tmp_path: Path) -> None:
    settings = Settings(
        theme="dark", zoom=1.25, last_folder="D:/Kế hoạch/năm 2026", geometry=b"\x00\xff,;",
        show_outline=False, recent=("D:/Bình Lư.docx", "E:/x, y.docx"), order="place",
    ).with_overrides(Path("D:/Bình Lư.docx"), Overrides(2027, None, "Bình Lư", None))  # fmt: skip
    path = tmp_path / "thư mục" / "soat.ini"
    Store(path).write(settings)
    assert Store(path).read() == settings


def test_damaged_settings_fall_back(tmp_path: Path) -> None:
    path = tmp_path / "soat.ini"
    path.write_text(
        '[General]\nzoom="abc"\nshow_outline=7\nrecent={not json\ntheme="\\"dark\\""\n',
        encoding="utf-8",
    )
    read = Store(path).read()
    assert (read.zoom, read.show_outline, read.recent) == (1.0, True, ())
    assert read.theme == "dark"


def test_recent_files_are_few_and_the_last_comes_first() -> None:
    settings = Settings()
    for number in [*range(15), 12]:
        settings = settings.opened(Path(f"/x/{number}.docx"))
    names = [Path(name).name for name in settings.recent]
    assert names[:3] == ["12.docx", "14.docx", "13.docx"]
    assert len(names) == len(set(names)) == 10


def test_window_remembers_its_look(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, judge: LocalJudge
) -> None:
    def make() -> MainWindow:
        window = make_window(qapp, tmp_path / "soat.ini", judge, "kept")
        qtbot.addWidget(window)
        window.show()
        return window

    window = make()
    window.workspace.view.set_zoom(1.25)
    window.actions_["dark"].trigger()
    window.actions_["outline"].trigger()
    window.close()
    again = make()
    assert again.workspace.view.zoom == 1.25
    assert again.actions_["dark"].isChecked()
    assert not again.actions_["system"].isChecked()
    assert not again.actions_["outline"].isChecked()
    again.actions_["light"].trigger()
    again.close()


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_waiver_is_written_honoured_and_taken_back(
    qtbot: QtBot, open_: Open, draft: Path
) -> None:
    window = open_(draft)
    details = window.workspace.details
    assert window.session.checked is not None
    results = window.session.checked.report.results
    number = next(n for n, r in enumerate(results) if r.rule.id == "section.funding")
    window.workspace.select(number, 0, scroll=True)

    def pressed(words: str) -> None:
        wanted = [b for b in details.findChildren(QPushButton) if plain(b.text()) == words]
        qtbot.mouseClick(wanted[0], Qt.MouseButton.LeftButton)

    def status() -> Status:
        assert window.session.checked is not None
        return window.session.checked.report.results[number].status

    pressed("Miễn trừ…")
    dialog = window.findChild(WaiveDialog)
    assert dialog is not None
    assert not dialog.waive_button.isEnabled()
    assert dialog.focusWidget() is dialog.reason  # it can be typed at once
    dialog.reason.setPlainText("Kinh phí đã có trong kế hoạch chung của xã.")
    assert not dialog.waive_button.isEnabled()
    dialog.by.setText("Giàng A Páo")
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        qtbot.mouseClick(dialog.waive_button, Qt.MouseButton.LeftButton)
    assert status() is Status.WAIVED
    assert window.memory.settings.decider == "Giàng A Páo"
    assert "Giàng A Páo" in path_of(draft).read_text(encoding="utf-8")
    assert window.workspace.selected is not None
    assert window.workspace.selected.result != number  # the next remark is shown
    window.workspace.select(number, 0, scroll=True)
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        pressed("Bỏ miễn trừ")
    assert status() is Status.GAP


def test_of_several_matters_only_the_ticked_one_is_waived(qtbot: QtBot, tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    head = "ỦY BAN NHÂN DÂN\nXÃ AN PHÚ\nKẾ HOẠCH\nCông tác bình đẳng giới năm 2026\nII. NỘI DUNG\n"
    draft.write_text(
        f"{head}Phối hợp với ________ tổ chức.\nKinh phí ...... triệu đồng.\n", "utf-8"
    )
    report = check(read(draft), library())
    number = next(n for n, r in enumerate(report.results) if r.rule.id == "consistency.placeholder")
    dialog = WaiveDialog(report, (number, 0), "Giàng A Páo")
    qtbot.addWidget(dialog)
    dialog.reason.setPlainText("Chờ dự toán.")
    assert dialog.focusWidget() is dialog.reason
    first, second = dialog.choices
    assert (first.isChecked(), second.isChecked()) == (True, False)
    first.setChecked(False)
    assert not dialog.waive_button.isEnabled()
    second.setChecked(True)
    qtbot.mouseClick(dialog.waive_button, Qt.MouseButton.LeftButton)
    assert [waiver.quote for waiver in read_waivers(draft).waivers] == ["......"]
