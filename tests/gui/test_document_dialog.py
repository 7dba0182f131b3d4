"""Thêm văn bản vào sổ: what is known is filled in, what is wrong stands at its field."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from checker.editing.files import read_layer_text
from checker.library.load import load_library
from checker.registering.fields import DocumentFields
from checker.sharing import kept
from gui.dialogs.document import DocumentDialog
from tests.checker.registering.test_document_fields import NAME, RIGHT, TODAY, library
from tests.gui.conftest import GAPS, Open

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


OTHER = '[pack]\nid = "van-ban"\ntitle = "Văn bản của đơn vị"\nversion = "1"\n'


def told(dialog: DocumentDialog) -> dict[str, str]:
    """The troubles that a person sees, by their field."""
    return {name: one.text() for name, one in dialog.troubles.items() if not one.isHidden()}


def fill(dialog: DocumentDialog, fields: DocumentFields) -> None:
    """Type *fields* as a person would who leaves to the program what it fills in."""
    dialog.number.setText(fields.id)
    dialog.day.show_day(fields.date)
    dialog.title.setPlainText(fields.title)
    dialog.verified.setChecked(fields.verified)
    dialog.source.setText(fields.source)


def test_what_is_known_is_filled_in_until_a_person_writes_otherwise(qtbot: QtBot) -> None:
    dialog = DocumentDialog(library(), TODAY)
    qtbot.addWidget(dialog)
    fill(dialog, RIGHT)
    assert dialog.fields() == replace(RIGHT, replaces=())
    dialog.issuer.setText("Chính phủ")
    dialog.names.setPlainText("Chương trình 123")
    dialog.number.setText("9/NQ-CP")
    dialog.title.setPlainText("Ban hành Chương trình khác giai đoạn 2027 - 2031")
    now = dialog.fields()
    assert (now.issuer, now.names) == ("Chính phủ", ("Chương trình 123",))
    assert (now.kind, now.period) == ("Nghị quyết", (2027, 2031))


def test_what_is_wrong_stands_at_its_field_once_it_was_left(qtbot: QtBot) -> None:
    dialog = DocumentDialog(library(), TODAY)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert told(dialog) == {}
    dialog.number.setText("1790/QĐ-TTg")
    assert told(dialog) == {}
    dialog.number.editingFinished.emit()
    assert list(told(dialog)) == ["id"]
    dialog.number.setText("123/QĐ-TTg")
    assert told(dialog) == {}
    dialog.verified.setChecked(True)
    dialog.first.setText("2026")
    with qtbot.assertNotEmitted(dialog.wanted):
        dialog.save.click()
    assert set(told(dialog)) == {"date", "title", "period", "source"}
    assert told(dialog)["period"] == "Ghi cả năm đầu và năm cuối."
    assert dialog.isVisible()


def test_a_day_that_is_none_is_told_before_anything_is_written(qtbot: QtBot) -> None:
    dialog = DocumentDialog(library(), TODAY)
    qtbot.addWidget(dialog)
    fill(dialog, RIGHT)
    dialog.day.line.setText("31/02/2026")
    dialog.day.line.editingFinished.emit()
    with qtbot.assertNotEmitted(dialog.wanted):
        dialog.save.click()
    assert "không có ngày 31" in told(dialog)["date"]
    dialog.day.line.setText("18/12/2025")
    dialog.day.line.editingFinished.emit()
    with qtbot.waitSignal(dialog.wanted) as said:
        dialog.save.click()
    assert said.args is not None
    assert said.args[0].date == dt.date(2025, 12, 18)


def test_the_replaced_one_is_found_by_words_without_marks_and_by_keys(qtbot: QtBot) -> None:
    dialog = DocumentDialog(library(), TODAY)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    fill(dialog, RIGHT)
    search = dialog.replaced.search
    qtbot.keyClicks(search, "khong co van ban nay")
    assert dialog.replaced.list.isHidden()
    search.clear()
    qtbot.keyClicks(search, "ung pho bao luc")
    rows = [dialog.replaced.list.item(n).text() for n in range(dialog.replaced.list.count())]
    at = next(n for n, row in enumerate(rows) if "2232/QĐ-TTg" in row)
    for _ in range(at):
        qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert (dialog.replaced.numbers, dialog.isVisible()) == (("2232/QĐ-TTg",), True)
    assert "kế hoạch từ năm 2026" in dialog.takers.text()
    with qtbot.waitSignal(dialog.wanted) as said:
        dialog.save.click()
    assert said.args == [RIGHT]
    assert not dialog.isVisible()


def test_an_entry_is_changed(qtbot: QtBot) -> None:
    grown = library()
    known = replace(RIGHT, id="1790/QĐ-TTg", since=dt.date(2026, 3, 1), replaces=("2232/QĐ-TTg",))
    dialog = DocumentDialog(grown, TODAY, known)
    qtbot.addWidget(dialog)
    assert dialog.fields() == known
    dialog.names.setPlainText(f"{NAME}\n\n Chương trình  GBV ")
    dialog.replaced.show_numbers(())
    assert dialog.fields() == replace(known, names=(NAME, "Chương trình GBV"), replaces=())


def test_from_the_menu_it_is_written_and_judged_by(
    qtbot: QtBot, open_: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "data_folder", lambda: tmp_path / "máy")
    other = tmp_path / "thư" / "Văn bản của đơn vị.toml"  # a colleague's, with a letter
    other.parent.mkdir()
    other.write_text(OTHER, encoding="utf-8")
    theirs = kept.keep(other, other.read_bytes())
    window = open_(GAPS)
    window.actions_["add_document"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(DocumentDialog)), timeout=20_000)
    (dialog,) = window.findChildren(DocumentDialog)
    fill(dialog, RIGHT)
    dialog.replaced.show_numbers(RIGHT.replaces)
    assert dialog.file.count() == 0
    with qtbot.waitSignal(window.session.ended, timeout=20_000):
        dialog.save.click()
    assert "Đã ghi Quyết định số 123/QĐ-TTg vào sổ." in window.troubles.message.text()
    (layer,) = window.memory.settings.rules
    assert theirs.read_text(encoding="utf-8") == OTHER
    own = read_layer_text(Path(layer)).value(("pack", "id"))
    assert own not in {"", "van-ban"}
    assert load_library([Path(layer)]).registers.documents["2232/QĐ-TTg"].replaced_by == RIGHT.id
    checked = window.session.checked
    assert checked is not None
    (gbv,) = [r for r in checked.report.results if r.rule.id == "programme.gbv"]
    assert any("123/QĐ-TTg" in (finding.suggestion or "") for finding in gbv.findings)
    window.actions_["add_document"].trigger()  # another one goes into the same file
    qtbot.waitUntil(lambda: bool(window.findChildren(DocumentDialog)), timeout=20_000)
    dialog = window.findChildren(DocumentDialog)[-1]
    assert dialog.file.count() == 2
    fill(dialog, replace(RIGHT, id="124/QĐ-TTg", title="Phê duyệt Đề án khác"))
    with qtbot.waitSignal(window.session.ended, timeout=20_000):
        dialog.save.click()
    assert window.memory.settings.rules == (layer,)
    grown = read_layer_text(Path(layer))
    assert [one["id"] for one in grown.value(("document",))] == [RIGHT.id, "124/QĐ-TTg"]
    assert grown.value(("pack", "version")) == "2"
    assert grown.value(("pack", "id")) == own
