"""Layers from elsewhere in the window: dropped, asked about, in force; listed, sent on, left out."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from checker.library.load import load_library
from checker.sharing import kept
from checker.sharing.preview import Standing
from gui.dialogs.dialog import Dialog
from gui.dialogs.layer import LayerDialog
from gui.dialogs.layers import LayersDialog
from gui.look.widgets import plain
from gui.window import MainWindow
from tests.checker.sharing.test_layers_of_others import layer
from tests.gui.conftest import GAPS, Open
from tests.gui.layers_made import layer_to_see
from tests.gui.test_window import drop


def shown(qtbot: QtBot, window: MainWindow, kind: type[Any]) -> Any:
    """The dialog of this kind, as soon as it is there."""

    def found() -> list[Any]:
        return [one for one in window.findChildren(kind) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()), timeout=20_000)
    return found()[0]


def words_of(dialog: Dialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisible())


def click(qtbot: QtBot, dialog: Dialog, words: str) -> None:
    buttons = (b for b in dialog.findChildren(QPushButton) if b.isVisible())
    found = next(b for b in buttons if plain(b.text()) == words)
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def is_told(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.waitUntil(lambda: words in window.troubles.message.text(), timeout=20_000)


def rules_of(window: MainWindow) -> set[str]:
    checked = window.session.checked
    assert checked is not None
    return {result.rule.id for result in checked.report.results}


def is_told_apart(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """What decides nothing is told apart from rules."""
    decisions = tmp_path / "Kế hoạch.soat.toml"
    decisions.write_text('[[waiver]]\nrule = "x"\n', encoding="utf-8")
    drop(window, QUrl.fromLocalFile(str(decisions)))
    is_told(qtbot, window, "không phải tệp tiêu chí")
    assert window.session.checked is not None
    broken = tmp_path / "hỏng.toml"
    broken.write_text("[pack\n", encoding="utf-8")
    drop(window, *(QUrl.fromLocalFile(str(path)) for path in (decisions, broken)))
    is_told(qtbot, window, "“hỏng.toml” bị hỏng hoặc tải chưa xong")


def is_used(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """Nothing is in force before a person wants it."""
    drop(window, QUrl.fromLocalFile(str(layer(tmp_path / "nhận"))))
    dialog = shown(qtbot, window, LayerDialog)
    for words in ("Yêu cầu của tỉnh", "1, ngày 27/11/2026", "1 tiêu chí bỏ"):
        assert words in words_of(dialog)
    assert window.memory.settings.rules == ()
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        click(qtbot, dialog, "Dùng tệp này")
    assert "frame.ending" not in rules_of(window)
    is_told(qtbot, window, "Đang dùng thêm: Yêu cầu của tỉnh, bản 1.")


def is_replaced(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """A newer version from a letter is kept, and takes the place of the first."""
    newer = layer(tmp_path / "thư", version="2", off="frame.number")
    drop(window, QUrl.fromLocalFile(str(newer)))
    dialog = shown(qtbot, window, LayerDialog)
    assert "mới hơn bản đang dùng" in words_of(dialog)
    assert not dialog.use.isVisible()
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        click(qtbot, dialog, "Chép vào máy rồi dùng")
    copy = tmp_path / "máy" / "tieu-chi-don-vi" / "tỉnh.toml"
    assert window.memory.settings.rules == (str(copy),)
    is_told(qtbot, window, "Đã thay Yêu cầu của tỉnh, bản 1 bằng Yêu cầu của tỉnh, bản 2.")
    assert {"frame.ending", "frame.number"} & rules_of(window) == {"frame.ending"}


def is_sent_and_left_out(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is sent on as it is, and left out without being deleted."""
    copy = tmp_path / "máy" / "tieu-chi-don-vi" / "tỉnh.toml"
    sent = tmp_path / "thư" / "gửi đi"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(sent), ""))
    window.actions_["layers"].trigger()
    dialog = shown(qtbot, window, LayersDialog)
    click(qtbot, dialog, "Gửi cho đơn vị khác…")
    is_told(qtbot, window, "gửi đi.soat.toml")
    assert sent.with_suffix(".soat.toml").read_bytes() == copy.read_bytes()
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        click(qtbot, dialog, "Thôi dùng")
    assert copy.exists()
    assert window.memory.settings.rules == ()
    qtbot.waitUntil(lambda: "Chưa dùng bổ sung nào" in words_of(dialog))


def is_shared(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder in common: all in it is in force; when it is away, that is told and the rest is judged."""
    folder = tmp_path / "ổ mạng"
    layer(folder, "chung.toml", of="chung", off="frame.number")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    dialog = shown(qtbot, window, LayersDialog)
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        click(qtbot, dialog, "Chọn thư mục…")
    qtbot.waitUntil(lambda: "Yêu cầu của tỉnh, bản 1" in words_of(dialog))
    assert "frame.number" not in rules_of(window)
    is_told(qtbot, window, "1 tệp tiêu chí đang được xét: “Yêu cầu của tỉnh”")
    folder.rename(tmp_path / "ngắt")
    with qtbot.waitSignal(window.session.rechecked, timeout=20_000):
        window.session.recheck()
    assert "frame.number" in rules_of(window)
    checked = window.session.checked
    assert checked is not None
    assert any("dùng chung" in warning for warning in checked.report.warnings)
    click(qtbot, dialog, "Thôi dùng thư mục này")
    assert window.memory.settings.shared == ""


def is_opened_to_be_changed(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """It is named to whoever changes it."""
    dialog, path = shown(qtbot, window, LayersDialog), tmp_path / "nhận" / "tỉnh.toml"
    asked: list[Path] = []
    window.flows.desk.edit_asked.connect(asked.append)
    window.flows.rules.use_also(path)
    qtbot.waitUntil(lambda: str(path) in words_of(dialog))
    draft = window.session.path
    assert draft is not None
    layer(draft.parent, "cạnh.soat.toml", of="cạnh", off="frame.place-date")
    window.flows.rules.use_also(path)
    qtbot.waitUntil(lambda: "Nằm cạnh dự thảo đang mở" in words_of(dialog))
    click(qtbot, dialog, "Mở trong Bộ tiêu chí của đơn vị")
    assert asked == [path]
    assert not dialog.isVisible()


def test_a_layer_is_dropped_used_replaced_sent_and_left_out(
    qtbot: QtBot, open_: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "data_folder", lambda: tmp_path / "máy")
    monkeypatch.setattr(kept, "is_passing", lambda path: "thư" in path.parts)
    window = open_(GAPS)
    is_told_apart(qtbot, window, tmp_path)
    is_used(qtbot, window, tmp_path)
    is_replaced(qtbot, window, tmp_path)
    is_sent_and_left_out(qtbot, window, tmp_path, monkeypatch)
    is_shared(qtbot, window, tmp_path, monkeypatch)
    is_opened_to_be_changed(qtbot, window, tmp_path)


@pytest.mark.parametrize(("standing", "passing", "enter"), [
    ("older", True, "&Không dùng"),
    ("older", False, "&Không dùng"),
    ("newer", True, "&Chép vào máy rồi dùng"),
    ("newer", False, "&Dùng tệp này"),
    ("in use", False, "&Dùng tệp này"),
])  # fmt: skip
def test_nobody_goes_back_to_an_older_file_by_enter_alone(
    qtbot: QtBot, standing: Standing, enter: str, *, passing: bool
) -> None:
    seen = layer_to_see(load_library().packs[0])._replace(standing=standing)
    dialog = LayerDialog(seen, passing=passing)
    qtbot.addWidget(dialog)
    made = dialog.findChildren(QPushButton)
    assert [one.text() for one in made if one.isDefault()] == [enter]
    assert [one.text() for one in made if one.property("role") == "primary"] == [enter]
