"""Exports from the window: the draft is never the target, nothing is replaced or lost unasked."""

import time
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from checker.judge import check
from checker.report import Report
from checker.system.atomic import WriteError
from gui.flows import exporting
from gui.window import MainWindow
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.gui.conftest import SECOND, Open
from tests.gui.test_living_with_word import without_notices

# The platform without a screen says so of every dialog.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

Yes, No = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No


class Person:
    """Chooses *places* one after the other, then gives up; keeps what it was told and asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.places: list[Path] = []
        self.answer = No
        self.heard: list[str] = []
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self._choose)
        monkeypatch.setattr(QMessageBox, "warning", self._hear)
        monkeypatch.setattr(QMessageBox, "question", self._hear)

    def _choose(self, *_: object) -> tuple[str, str]:
        return (str(self.places.pop(0)) if self.places else ""), ""

    def _hear(self, _parent: object, _title: str, words: str) -> QMessageBox.StandardButton:
        self.heard.append(words)
        return self.answer


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Person:
    return Person(monkeypatch)


def slow(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Let each file take *seconds*; one called “hỏng” cannot be made."""

    def save(report: Report, name: str, target: Path, _places: object) -> tuple[str, ...]:
        time.sleep(seconds)
        if target.stem == "hỏng":
            raise ValueError("made up")
        target.write_text(name, encoding="utf-8")
        return ()

    monkeypatch.setattr(exporting, "save", save)


def outcome(qtbot: QtBot, window: MainWindow) -> str:
    qtbot.waitUntil(lambda: not window.flows.exporting.busy, timeout=20_000)
    return window.export_strip.message.text()


@pytest.mark.parametrize("typed", ["stem", "itself"])
def test_the_draft_is_never_written_over(
    open_: Open, draft: Path, person: Person, typed: str
) -> None:
    before = draft.read_bytes()
    window = open_(draft)
    person.answer = Yes
    person.places = [draft.with_suffix("") if typed == "stem" else draft]
    window.flows.exporting.export("docx")
    assert len(person.heard) == 1
    assert "không được ghi đè lên chính dự thảo" in person.heard[0]
    assert not window.flows.exporting.busy
    assert draft.read_bytes() == before


def reported(monkeypatch: pytest.MonkeyPatch) -> list[Report]:
    """Keep what would be written."""
    reports: list[Report] = []
    monkeypatch.setattr(exporting, "save", lambda report, *_: reports.append(report))
    return reports


def test_a_report_is_on_the_draft_as_it_stands(
    qtbot: QtBot, open_: Open, draft: Path, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(draft)
    written = reported(monkeypatch)
    person.places = [draft.with_name("Báo cáo.html")]
    without_notices(window)
    draft.write_bytes(SECOND.read_bytes())
    window.flows.exporting.export("html")
    outcome(qtbot, window)
    assert [report.document.sha256 for report in written] == [
        sha256(SECOND.read_bytes()).hexdigest()
    ]


def test_a_draft_that_is_gone_still_has_its_report(
    qtbot: QtBot, open_: Open, draft: Path, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(draft)
    written = reported(monkeypatch)
    person.places = [draft.with_name("Báo cáo.html")]
    without_notices(window)
    draft.unlink()
    window.flows.exporting.export("html")
    outcome(qtbot, window)
    assert [report.document.path for report in written] == [draft]


def test_a_window_that_closes_at_once_still_writes(
    open_: Open, draft: Path, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_(draft)
    written = reported(monkeypatch)
    person.places = [draft.with_name("Báo cáo.html")]
    window.flows.exporting.export("html")
    window.close()
    assert len(written) == 1


def test_another_place_can_be_chosen_after_a_refusal(
    qtbot: QtBot, open_: Open, draft: Path, person: Person
) -> None:
    window = open_(draft)
    person.places = [draft, draft.with_name("góp ý.docx")]
    window.flows.exporting.export("docx")
    assert outcome(qtbot, window) == "Đã lưu “góp ý.docx”."


@pytest.mark.parametrize("answer", [Yes, No])
def test_a_name_that_becomes_another_file_is_asked_about(
    qtbot: QtBot,
    open_: Open,
    draft: Path,
    person: Person,
    monkeypatch: pytest.MonkeyPatch,
    answer: QMessageBox.StandardButton,
) -> None:
    slow(monkeypatch, 0)
    window = open_(draft)
    old = draft.with_name("phiếu 30.4.xlsx")
    old.write_text("old", encoding="utf-8")
    person.answer = answer
    person.places = [draft.with_name("phiếu 30.4")]
    window.flows.exporting.export("xlsx")
    outcome(qtbot, window)
    assert person.heard == ["Đã có tệp “phiếu 30.4.xlsx”. Ghi đè lên tệp này?"]
    assert old.read_text(encoding="utf-8") == ("xlsx" if answer == Yes else "old")


def test_a_full_name_was_asked_about_by_the_dialog(
    qtbot: QtBot, open_: Open, draft: Path, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow(monkeypatch, 0)
    window = open_(draft)
    person.places = [draft.with_name("a.xlsx")]
    person.places[0].write_text("old", encoding="utf-8")
    window.flows.exporting.export("xlsx")
    assert outcome(qtbot, window) == "Đã lưu “a.xlsx”."
    assert not person.heard


@pytest.fixture
def three(open_: Open, draft: Path, person: Person, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window in which three exports were asked for quickly; the second fails."""
    slow(monkeypatch, 0.1)
    monkeypatch.setattr(exporting.log, "record", lambda *_: None)
    window = open_(draft)
    person.places = [draft.with_name(name) for name in ("một.xlsx", "hỏng.docx", "ba.html")]
    for name in ("xlsx", "docx", "html"):
        window.flows.exporting.export(name)
    return window


def test_exports_in_a_row_are_all_made_and_told(
    qtbot: QtBot, three: MainWindow, draft: Path
) -> None:
    told = outcome(qtbot, three)
    assert "Đã lưu “một.xlsx”, “ba.html”." in told
    assert "lỗi khi xuất “hỏng.docx”" in told
    assert three.export_strip.again.isVisible()
    assert draft.with_name("ba.html").exists()


def test_a_closing_window_writes_what_was_asked_for_and_tells_the_rest(
    three: MainWindow, draft: Path, person: Person
) -> None:
    three.close()
    assert draft.with_name("một.xlsx").exists()
    assert draft.with_name("ba.html").exists()
    assert person.heard == ["Chưa ghi được “hỏng.docx”. Hãy mở lại dự thảo và xuất lần nữa."]


def test_a_closing_window_does_not_wait_for_ever(
    three: MainWindow, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "_PATIENCE", 10)
    three.flows.exporting.close()
    three.flows.exporting.close()
    assert len(person.heard) == 1
    assert "“ba.html”" in person.heard[0]


def test_a_copy_is_told_as_written_also_where_the_decisions_did_not_come_along(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(*_: object) -> None:
        raise WriteError("Ổ đĩa đã đầy.")

    monkeypatch.setattr("checker.review.taking_along.take_along", refuse)
    monkeypatch.setattr(exporting, "save", lambda *_: ("Chưa đưa vào được 1 chỗ.",))
    report = check(draft_of(("KẾ HOẠCH",)), library())
    told = [*exporting._write(exporting._Order(report, "repair", tmp_path / "a.docx"))]
    assert told[0] == "Chưa đưa vào được 1 chỗ."
    assert told[1].endswith("chưa được chép sang cạnh bản sửa. Ổ đĩa đã đầy.")
    assert len(told) == 2
    other = [*exporting._write(exporting._Order(report, "pdf", tmp_path / "a.pdf"))]
    assert other == told[:1]
