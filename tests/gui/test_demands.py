"""Lấy yêu cầu từ kế hoạch cấp trên: what is demanded is looked through and ticked, by the keyboard alone."""

import datetime as dt
import shutil
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QTreeWidgetItem
from pytestqt.qtbot import QtBot

import resources
from checker.demands.proposal import Demands, Differences, Proposal
from checker.library.rule import Severity
from checker.report import Status
from gui.demands.picked import ALREADY, GONE, Picked
from gui.demands.window import DemandsDialog
from gui.dialogs.confirm import ConfirmDialog
from gui.look.widgets import plain
from gui.window import MainWindow
from gui.work.demands import Order, saved
from tests.gui.conftest import COMPLETE, Open
from tests.gui.demands_made import DEMANDS, DUE, PLAN, TEXT, WORK

SUPERIOR = resources.SAMPLES / "ke-hoach-tinh-day-du-2026.docx"


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> DemandsDialog:
    made = DemandsDialog(parent=window)
    made.show()
    return made


def item_of(dialog: DemandsDialog, words: str) -> QTreeWidgetItem:
    found = dialog.table.findItems(
        words, Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive, 0
    )
    return found[0]


def test_demands_are_ticked_by_the_keyboard_and_nothing_is_before(
    qtbot: QtBot, dialog: DemandsDialog
) -> None:
    dialog.show_demands(Picked(DEMANDS))
    table = dialog.table
    assert table.hasFocus()
    assert not dialog.save.isEnabled()
    assert dialog.superior.number.text() == "1862/KH-UBND"
    assert dialog.superior.day.day == dt.date(2026, 4, 10)

    # The first row is looked at: its sentence in its surroundings, and the rule in plain words.
    assert "II. BÁO CÁO" in dialog.details.quote.text()
    assert "Nơi nhận" in dialog.details.quote.text()
    assert dialog.details.rule.text() == (
        "Kế hoạch của xã, phường phải có hạn báo cáo năm không muộn hơn ngày 15/11/2026."
    )
    assert not dialog.details.doubt.isVisible()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert dialog.picked is not None
    assert dialog.picked.ticked == {"bao-cao-nam"}
    assert dialog.save.isEnabled()
    assert "1/2" in dialog.count.text()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert not dialog.save.isEnabled()

    # Space on a sort ticks all of it; what is not certain says so.
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentItem() is item_of(dialog, "Nhiệm vụ (1)")
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert dialog.picked.ticked == {"truyen-thong"}
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert "cần đọc lại" in table.currentItem().text(0)
    assert dialog.details.doubt.isVisible()
    assert not dialog.details.due.isVisible()
    yearly = WORK._replace(due=dt.date(2026, 12, 15), due_words="trước ngày 15/12 hằng năm")
    dialog.show_proposal(yearly)  # no rule is judged by that day: it is not to be changed
    assert not dialog.details.due.isVisible()
    assert "“trước ngày 15/12 hằng năm” chỉ để biết" in dialog.details.rule.text()
    dialog.show_proposal(WORK)

    # What wants a look is not ticked with all the rest, nor is what built-in rules ask for anyhow.
    dialog.none.click()
    dialog.all_.click()
    assert dialog.picked.ticked == {"bao-cao-nam"}
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert dialog.picked.ticked == {"bao-cao-nam", "truyen-thong"}
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentItem().text(3) == "có sẵn"
    assert not dialog.details.severity.isVisible()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert dialog.picked.ticked == {"bao-cao-nam", "truyen-thong"}

    # What was chosen is not lost by Esc alone.
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    asked = dialog.findChild(ConfirmDialog)
    assert asked is not None
    assert dialog.isVisible()
    asked.confirmed.emit()
    assert not dialog.isVisible()


def test_day_weight_and_head_are_corrected(qtbot: QtBot, dialog: DemandsDialog) -> None:
    dialog.show_demands(Picked(DEMANDS))
    asked: list[tuple[Proposal, object, object]] = []
    dialog.proposal_changed.connect(lambda *told: asked.append(told))
    dialog.details.due.setFocus()
    qtbot.keyClick(dialog.details.due.line, Qt.Key.Key_Up)
    assert asked == [(DUE, None, dt.date(2026, 11, 16))]
    moved = DUE._replace(due=dt.date(2026, 11, 16), says="Báo cáo năm trước ngày 16/11/2026")
    dialog.show_proposal(moved)
    assert dialog.details.says.text() == moved.says
    assert item_of(dialog, "16/11/2026").text(1) == "16/11/2026"
    dialog.details.severity.setCurrentIndex(1)
    dialog.details.severity.activated.emit(1)
    assert asked[-1] == (moved, Severity.RECOMMENDED, None)
    dialog.superior.number.setFocus()
    dialog.superior.number.selectAll()
    qtbot.keyClicks(dialog.superior.number, "1900/KH-UBND")
    assert dialog.picked is not None
    assert dialog.picked.demands.superior == replace(PLAN, number="1900/KH-UBND")
    assert dialog.picked.demands.proposals[0] == moved


def test_a_changed_plan_shows_what_differs_and_ticks_stay(
    qtbot: QtBot, dialog: DemandsDialog
) -> None:
    compared = Differences(
        new=(WORK,),
        changed=(("Báo cáo năm trước ngày 30/11/2026", DUE),),
        kept=(),
        gone=("Các xã gửi thống kê trước 01/3.",),
        ticked=frozenset({"bao-cao-nam"}),
    )
    dialog.show_demands(Picked(DEMANDS, compared.ticked, compared))
    notes = [item_of(dialog, words).text(4) for words in ("Báo cáo năm", "truyền thông")]
    assert notes == ["đổi", "mới"]
    assert dialog.details.before.text() == "Lần trước: Báo cáo năm trước ngày 30/11/2026"
    assert item_of(dialog, "Báo cáo năm").checkState(0) is Qt.CheckState.Checked
    assert item_of(dialog, GONE)
    assert item_of(dialog, ALREADY)
    assert dialog.save.isEnabled()


def test_a_plan_that_asks_nothing_or_shows_no_number_is_told(
    qtbot: QtBot, dialog: DemandsDialog
) -> None:
    dialog.show_demands(Picked(Demands(PLAN, (), (), TEXT)))
    assert "Không thấy yêu cầu nào" in dialog.instead.message.text()
    assert not dialog.save.isVisible()
    given: list[str] = []
    dialog.instead.number_given.connect(given.append)
    dialog.show_message("Văn bản không có số.", asks_number=True)
    qtbot.keyClicks(dialog.instead.number, " 12/KH-UBND ")
    dialog.instead.again.click()
    assert given == ["12/KH-UBND"]


def test_what_no_rule_could_be_made_of_is_told(tmp_path: Path) -> None:
    wrong = WORK._replace(id="hong", rule={**WORK.rule, "with": {"words": ["(nạn"]}})
    demands = DEMANDS._replace(proposals=(DUE, wrong))
    order = Order(demands, frozenset({"hong"}), frozenset(), "", tmp_path / "a.soat.toml")
    done = next(saved(order))
    assert done.unmade == (wrong.says,)
    assert "(nạn" not in done.path.read_text(encoding="utf-8")


def shown(qtbot: QtBot, window: MainWindow) -> DemandsDialog:
    """The window of the demands, as soon as the plan is read."""

    def found() -> list[DemandsDialog]:
        dialogs = window.findChildren(DemandsDialog)
        return [one for one in dialogs if one.isVisible() and one.picked is not None]

    qtbot.waitUntil(lambda: bool(found()), timeout=20_000)
    return found()[0]


def is_saved(qtbot: QtBot, window: MainWindow, dialog: DemandsDialog, count: int) -> None:
    window.troubles.message.setText("")
    dialog.save.click()
    told = window.troubles.message
    qtbot.waitUntil(lambda: f"Đã lưu {count} yêu cầu" in told.text(), timeout=20_000)


def is_written_as_corrected(
    qtbot: QtBot, window: MainWindow, dialog: DemandsDialog, target: Path
) -> None:
    """What is ticked is written, and in force for the plan that cites it."""
    dialog.table.setCurrentItem(item_of(dialog, "Báo cáo năm"))
    dialog.details.due.line.setFocus()
    dialog.details.due.line.selectAll()
    qtbot.keyClicks(dialog.details.due.line, "1/10/2026\t")
    dialog.details.severity.setCurrentIndex(1)
    dialog.details.severity.activated.emit(1)
    for words in ("Báo cáo năm", "Kiện toàn Ban"):
        item_of(dialog, words).setCheckState(0, Qt.CheckState.Checked)
    dialog.author.setText("Bà Hoa")
    target.write_text("# của người khác", encoding="utf-8")
    dialog.save.click()
    qtbot.waitUntil(lambda: "không ghi đè" in dialog.trouble.text(), timeout=20_000)
    target.unlink()
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        is_saved(qtbot, window, dialog, 2)
    assert window.memory.settings.rules == (str(target),)
    layer = tomllib.loads(target.read_text(encoding="utf-8"))
    own = {rule["title"]: rule for rule in layer["rule"]}
    report = own["Báo cáo năm gửi Sở Nội vụ trước ngày 01/10/2026"]
    assert report["with"]["due"] == dt.date(2026, 10, 1)
    assert report["severity"] == "recommended"
    checked = window.session.checked
    assert checked is not None
    statuses = {r.rule.title: r.status for r in checked.report.results if r.rule.title in own}
    assert statuses[report["title"]] is Status.GAP
    assert statuses["Dẫn Kế hoạch số 1862/KH-UBND"] is Status.PASS
    assert len(statuses) == 3


def is_not_lost(qtbot: QtBot, dialog: DemandsDialog, picked: list[Path], target: Path) -> None:
    """Another file, or another layer to compare with, throws nothing away; no other file gives way."""
    assert dialog.picked is not None
    ticked, plan = dialog.picked.ticked, picked[0]
    picked[0] = target.with_name("hỏng.docx")
    picked[0].write_bytes(b"PK\x03\x04")
    dialog.other.click()
    asked = next(one for one in dialog.findChildren(ConfirmDialog) if one.isVisible())
    asked.go_on.click()
    qtbot.waitUntil(dialog.trouble.isVisible, timeout=20_000)
    assert dialog.picked.ticked == ticked
    item_of(dialog, "Duy trì các địa chỉ").setCheckState(0, Qt.CheckState.Checked)
    picked[0] = target.parent.parent / target.name
    dialog.earlier.click()
    qtbot.waitUntil(
        lambda: dialog.table.isVisible() and not dialog.trouble.isVisible(), timeout=20_000
    )
    assert len(dialog.picked.ticked) == len(ticked) + 1
    item_of(dialog, "Duy trì các địa chỉ").setCheckState(0, Qt.CheckState.Unchecked)
    picked[0] = plan


def is_read_again(qtbot: QtBot, window: MainWindow, target: Path, picked: list[Path]) -> None:
    """Read again it is put beside what was saved, here beside the draft; another weight set now is kept, too."""
    window.flows.rules.leave_out(target)
    target.rename(target.parent.parent / target.name)
    window.actions_["from_plan"].trigger()
    dialog = shown(qtbot, window)
    assert "Tỉnh.soat.toml" in dialog.file.text()
    assert dialog.picked is not None
    assert len(dialog.picked.ticked) == 2
    own = item_of(dialog, "Báo cáo năm")
    assert (own.text(1), own.text(4)) == ("01/10/2026", "đơn vị đã sửa")
    item = item_of(dialog, "Kiện toàn Ban")
    assert item.checkState(0) is Qt.CheckState.Checked
    dialog.table.setCurrentItem(item)
    dialog.details.severity.setCurrentIndex(0)
    dialog.details.severity.activated.emit(0)
    item_of(dialog, "Ban hành kế hoạch trước").setCheckState(0, Qt.CheckState.Checked)
    window.close()
    assert window.isVisible()  # what was chosen is asked about first
    asked = dialog.findChild(ConfirmDialog)
    assert asked is not None
    asked.reject()
    asked.deleteLater()
    is_not_lost(qtbot, dialog, picked, target)
    assert plain(dialog.save.text()) == "Cập nhật bộ tiêu chí"
    is_saved(qtbot, window, dialog, 3)
    layer = tomllib.loads((target.parent.parent / target.name).read_text(encoding="utf-8"))
    assert (layer["pack"]["version"], layer["pack"]["author"]) == ("2", "Bà Hoa")
    assert not window.flows.desk.demanding.unsaved
    severities = {rule["title"][:12]: rule["severity"] for rule in layer["rule"]}
    assert severities["Kiện toàn Ba"] == "required"
    days = [rule["with"]["due"] for rule in layer["rule"] if rule["kind"] == "report-by"]
    assert days == [dt.date(2026, 10, 1)]
    assert severities["Báo cáo năm "] == "recommended"


def test_a_superior_s_plan_becomes_rules_in_force_and_is_followed_when_it_changes(
    qtbot: QtBot, open_: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(COMPLETE)  # it cites that very plan
    letter, plan = tmp_path / "thư.txt", Path(shutil.copy(SUPERIOR, tmp_path / "KH tỉnh.docx"))
    letter.write_text("Gửi anh tài liệu.\n", encoding="utf-8")
    target = tmp_path / "yêu cầu" / "Tỉnh.soat.toml"
    target.parent.mkdir()
    picked = [letter, plan]
    proposed: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(picked[0]), ""))
    monkeypatch.setattr(
        QFileDialog,
        "getSaveFileName",
        lambda *told, **_: (proposed.append(told[2]), (str(target), ""))[1],
    )

    # A wrong file is told where the table would be; the next one is read.
    window.actions_["from_plan"].trigger()
    (dialog,) = window.findChildren(DemandsDialog)
    qtbot.waitUntil(lambda: "văn bản của cấp trên" in dialog.instead.message.text(), timeout=20_000)
    picked.pop(0)
    dialog.other.click()
    shown(qtbot, window)
    assert dialog.superior.number.text() == "1862/KH-UBND"
    assert dialog.picked is not None
    assert not dialog.picked.ticked
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    guide = window.flows.help.guide
    assert guide is not None
    assert guide.page.chapter == "tieu-chi-don-vi"
    guide.close()

    is_written_as_corrected(qtbot, window, dialog, target)
    assert Path(proposed[0]).name == "Yêu cầu của Kế hoạch 1862-KH-UBND.soat.toml"
    assert Path(proposed[0]).parent == tmp_path  # beside the draft
    assert window.memory.settings.drafter == "Bà Hoa"
    is_read_again(qtbot, window, target, picked)
