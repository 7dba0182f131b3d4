"""The editor of an office's own rules, used as an official would: a list of rules without a line of TOML."""

import datetime as dt
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from checker.judge import check
from checker.library.load import load_library
from checker.library.rule import Library
from checker.particulars import Overrides
from gui.dialogs.document import DocumentDialog
from gui.rulebook.editor import Editor
from gui.rulebook.fields.choices import ChoiceField, TickField, WeightField
from gui.rulebook.fields.document import DocumentField
from gui.rulebook.fields.field import Field
from gui.rulebook.fields.figures import DateField, NumberField
from gui.rulebook.fields.text import LineField, TextField
from gui.rulebook.list_pane import BUILT_IN, OWN
from gui.rulebook.pages.built_in import BuiltInPage
from gui.rulebook.pages.cards import CardsPage
from gui.rulebook.pages.rule import RulePage
from gui.rulebook.picker import DocumentPicker
from gui.rulebook.unsaved import UnsavedDialog
from gui.window import MainWindow
from tests.checker.drafts import draft_of
from tests.gui.conftest import GAPS, Open

LOW = QSize(911, 512) - QSize(16, 48)
"""1366 × 768 at 150 %, without the frame."""
BASIS = "Kế hoạch số 1862/KH-UBND ngày 10/4/2026 của UBND tỉnh Lam Khê"


CITED = (
    "Căn cứ Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ ban hành Chiến lược quốc gia về bình đẳng giới"
    " giai đoạn 2021 - 2030;"
)


class Wanted(NamedTuple):
    """A rule of the list: the card it begins with, what is filled in, and how a draft breaks it."""

    card: str
    given: Mapping[str, object]
    title: str
    broken: tuple[str, str]
    """Words of the good draft, and what stands in their place in one that breaks the rule."""


LIST = (
    Wanted(
        "Ban hành kế hoạch trước ngày …",
        {"with.due": dt.date(2026, 5, 31), "basis": BASIS},
        "Ban hành kế hoạch trước ngày 31/5/2026",
        ("ngày 20 tháng 5 năm 2026", "ngày 20 tháng 6 năm 2026"),
    ),
    Wanted(
        "Con số ít nhất …",
        {"with.least": "06", "with.of": "tin bài"},
        "Ít nhất 06 tin bài",
        ("08 tin bài", "04 tin bài"),
    ),
    Wanted(
        "Báo cáo … trước ngày …",
        {"with.report": "event", "with.due": dt.date(2026, 12, 18), "severity": "required"},
        "Gửi báo cáo Tháng hành động, sự kiện trước ngày 18/12/2026",
        ("trước ngày 17/12/2026", "trước ngày 20/12/2026"),
    ),
    Wanted(
        "Phải nêu …",
        {
            "title": "số điện thoại tiếp nhận tin báo",
            "with.present": "đường dây nóng\nsố điện thoại (tiếp nhận)?",
        },
        "số điện thoại tiếp nhận tin báo",
        ("đường dây nóng", "tổ tự quản"),
    ),
    Wanted(
        "Không được có …",
        {"title": "lời hứa chung chung", "with.absent": "phấn đấu quyết liệt"},
        "lời hứa chung chung",
        ("Tổ chức 02 lớp", "Phấn đấu quyết liệt tổ chức 02 lớp"),
    ),
    Wanted(
        "Phải nêu …",
        {"title": "Đảng ủy xã", "with.present": "Đảng ủy", "with.place": "recipients"},
        "Đảng ủy xã",
        ("- Thường trực Đảng ủy, HĐND xã;", "- HĐND xã;"),
    ),
    Wanted(
        "Phải có nhiệm vụ …",
        {"title": "tập huấn tổ hòa giải", "with.tasks": "tập huấn … tổ hòa giải"},
        "tập huấn tổ hòa giải",
        ("tập huấn cho tổ hòa giải", "bàn giao tài liệu"),
    ),
    Wanted(
        "Phải giao nhiệm vụ cho đơn vị …",
        {"title": "Trạm Y tế", "with.unit": "health"},
        "Trạm Y tế",
        ("2. Trạm Y tế: khám", "2. Công chức xã: khám"),
    ),
    Wanted(
        "Phải giao nhiệm vụ cho đơn vị …",
        {"with.names": "tổ công nghệ số cộng đồng"},
        "tổ công nghệ số cộng đồng",
        ("3. Tổ công nghệ số cộng đồng: hướng", "3. Công chức xã: hướng"),
    ),
    Wanted(
        "Phải có mục …",
        {"with.headings": "khen thưởng"},
        "Khen thưởng",
        ("IV. KHEN THƯỞNG", "IV. KIỂM TRA"),
    ),
    Wanted(
        "Con số ít nhất …",
        {"with.least": "90", "with.percent": True, "with.of": "cán bộ được tập huấn"},
        "Ít nhất 90% cán bộ được tập huấn",
        ("95% cán bộ", "70% cán bộ"),
    ),
    Wanted(
        "Phải làm việc cấp trên giao …",
        {
            "title": "rà soát mô hình nhà tạm lánh",
            "with.quote": "Rà soát mô hình nhà tạm lánh tại các thôn.",
            "with.words": "rà soát\nmô hình\nnhà tạm lánh",
        },
        "rà soát mô hình nhà tạm lánh",
        ("Rà soát mô hình nhà tạm lánh", "Vệ sinh đường thôn"),
    ),
    Wanted(
        "Phải dẫn văn bản …",
        {"with.document": "28/NQ-CP"},
        "",
        (CITED, "Căn cứ tình hình thực tế của xã;"),
    ),
)
"""With a rule switched off, one that is set otherwise and a document of their own: fifteen."""

DRAFT = f"""ỦY BAN NHÂN DÂN
XÃ SUỐI NGÀN
Số: 12/KH-UBND
Suối Ngàn, ngày 20 tháng 5 năm 2026
KẾ HOẠCH
Công tác bình đẳng giới năm 2026
{CITED}
Ủy ban nhân dân xã ban hành kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
Nâng cao nhận thức. Có 95% cán bộ được tập huấn.
II. NỘI DUNG
1. Tổ chức 02 lớp tập huấn cho tổ hòa giải.
2. Đăng 08 tin bài trên hệ thống truyền thanh; công khai đường dây nóng.
3. Rà soát mô hình nhà tạm lánh tại các thôn.
III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội: tham mưu; báo cáo kết quả Tháng hành động trước ngày 17/12/2026.
2. Trạm Y tế: khám sức khỏe cho phụ nữ.
3. Tổ công nghệ số cộng đồng: hướng dẫn người dân.
4. Gửi báo cáo năm về Sở Nội vụ trước ngày 20/11/2026.
IV. KHEN THƯỞNG
Khen thưởng tập thể, cá nhân có thành tích.
Nơi nhận:
- Thường trực Đảng ủy, HĐND xã;
- Lưu: VT."""


@pytest.fixture
def editor(window: MainWindow, qtbot: QtBot) -> Iterator[Editor]:
    """The editor as the menu opens it, with a new file."""
    window.actions_["own_rules"].trigger()
    made = window.flows.editing.editor
    assert made is not None
    settle(made, qtbot)
    yield made
    made.desk.book.forget()


def settle(editor: Editor, qtbot: QtBot) -> None:
    """Take over what was filled in, and wait until it was looked at."""
    editor.turning.flush()
    qtbot.waitUntil(lambda: not editor.desk.waits, timeout=20_000)
    editor.turning.flush()
    qtbot.waitUntil(lambda: not editor.desk.waits, timeout=20_000)


def fill(field: Field, value: object) -> None:
    """Fill in *value* as a person does."""
    if isinstance(field, LineField | NumberField):
        field.line.setText(str(value))
    elif isinstance(field, TextField):
        field.text.setPlainText(str(value))
    elif isinstance(field, ChoiceField):
        field.choice.setCurrentIndex(field._values.index(value))
    elif isinstance(field, WeightField):
        field.ways[str(value)].click()
    elif isinstance(field, TickField):
        field.box.setChecked(bool(value))
    elif isinstance(field, DateField) and isinstance(value, dt.date):
        field.day.choose(value)
    else:
        assert isinstance(field, DocumentField)
        field.choose.click()
        picker = field.window().findChildren(DocumentPicker)[-1]
        picker.search.setText(str(value))
        picker.take.click()
        picker.deleteLater()


def row(editor: Editor, at: int = 0) -> str:
    """A row of the list as it is told to those who do not see it: its sign, its words."""
    return str(editor.window.list.list.item(at).data(Qt.ItemDataRole.AccessibleTextRole))


def add(editor: Editor, card: str) -> RulePage:
    """Add a rule by its card."""
    editor.window.list.add_rule.click()
    page = editor.window.page
    assert isinstance(page, CardsPage)
    next(one for one in page.cards.buttons if one.text() == card).click()
    assert isinstance(editor.window.page, RulePage)
    return editor.window.page


def built_in(editor: Editor, rule: str) -> BuiltInPage:
    """Choose a built-in rule in its list."""
    editor.window.list.tabs[BUILT_IN].click()
    items = editor.window.list.list
    rows = (items.item(row) for row in range(items.count()))
    items.setCurrentItem(next(i for i in rows if i.data(Qt.ItemDataRole.UserRole) == rule))
    assert isinstance(editor.window.page, BuiltInPage)
    return editor.window.page


def add_document(editor: Editor, page: RulePage) -> None:
    """Add a document to the register from the form of the rule that is about it."""
    field = page.form.fields["with.document"]
    assert isinstance(field, DocumentField)
    field.new_asked.emit()
    dialog = editor.window.findChildren(DocumentDialog)[-1]
    dialog.number.setText("1862/KH-UBND")
    dialog.day.choose(dt.date(2026, 4, 10))
    dialog.kind.setCurrentIndex(dialog.kind.findText("Kế hoạch"))
    dialog.issuer.setText("UBND tỉnh Lam Khê")
    dialog.title.setPlainText("Công tác bình đẳng giới năm 2026 trên địa bàn tỉnh")
    dialog.names.setPlainText("Kế hoạch công tác bình đẳng giới tỉnh Lam Khê")
    dialog.source.setText("Bản sao của Sở Nội vụ")
    dialog.save.click()
    assert not dialog.isVisible(), [t.text() for t in dialog.troubles.values()]


def verdict(library: Library, text: str, title: str) -> str:
    """The verdict of the office's own rule *title* on a draft."""
    own = tuple(rule for rule in library.rules if rule.layer != "built-in")
    draft = draft_of(text.split("\n"))
    report = check(draft, replace(library, rules=own), Overrides(level="xa"))
    found = [one for one in report.results if one.rule.title == title]
    assert len(found) == 1, title
    return found[0].status.value


def test_a_list_of_fifteen_rules_is_made_in_the_window_alone(
    editor: Editor,
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for wanted in LIST:
        page = add(editor, wanted.card)
        for key, value in wanted.given.items():
            fill(page.form.fields[key], value)
        editor.turning.flush()
    cited = str(editor.desk.tables("rule")[-1]["title"])
    assert "bình đẳng giới" in cited
    add_document(editor, add(editor, "Phải dẫn văn bản …"))
    rules = editor.desk.tables("rule")
    assert rules[-1]["with"]["document"] == "1862/KH-UBND"
    assert {rule["basis"] for rule in rules} == {BASIS}  # it was said once
    off = built_in(editor, "frame.ending")
    off.on.click()
    fill(off.reason, "Văn phòng thêm dấu kết thúc khi phát hành.")
    deadline = built_in(editor, "deadline.superior")
    fill(deadline.form.fields["with.due"], dt.date(2026, 11, 20))
    fill(deadline.form.fields["severity"], "required")
    settle(editor, qtbot)
    assert editor.desk.last is not None
    assert not editor.desk.last.problems
    path = tmp_path / "Bổ sung của xã.soat.toml"
    monkeypatch.setattr("gui.rulebook.filing.choose_new_layer", lambda *_: path)
    editor.window.head.save.click()
    assert path.exists()
    assert window.memory.settings.rules == (str(path),)

    library = load_library((path,))
    assert not library.problems
    assert [off.id for off in library.switched_off] == ["frame.ending"]
    for wanted in LIST:
        title = wanted.title or cited
        assert verdict(library, DRAFT, title) == "pass", title
        good, bad = wanted.broken
        assert good in DRAFT, title
        assert verdict(library, DRAFT.replace(good, bad), title) == "gap", title
    due = next(rule for rule in library.rules if rule.id == "deadline.superior")
    assert (due.severity, due.params[0]) == ("required", dt.date(2026, 11, 20))
    own = "Kế hoạch công tác bình đẳng giới tỉnh Lam Khê"
    basis = f"Căn cứ {BASIS} về công tác bình đẳng giới năm 2026;"
    assert verdict(library, DRAFT, own) == "gap"
    assert verdict(library, DRAFT.replace(CITED, f"{basis}\n{CITED}"), own) == "pass"


HAND = """# của văn phòng
[pack]
id = "xa"
title = "Bổ sung của xã"   # tên
version = "2026.1"

[[rule]]                                  # a rule of its own
id = "xa.hotline"
group = "content"
title = "Số điện thoại"
severity = "recommended"
basis = "Kế hoạch số 1862/KH-UBND"
kind = "phrase"
with.present = ["đường dây nóng",   'số điện thoại']

[[rule.example]]
text = "Niêm yết «số điện thoại» tiếp nhận tin báo."
status = "pass"

[[rule.example]]
text = "Duy trì các địa chỉ tin cậy."
status = "gap"
"""


def test_a_file_written_by_hand_stays_as_it_is_but_for_what_is_changed(
    editor: Editor, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "xa.toml"
    for data in (HAND.encode(), HAND.replace("\n", "\r\n").encode("utf-8-sig")):
        path.write_bytes(data)
        editor.open(path)
        editor.filing.save()
        assert path.read_bytes() == data
        for key, value, old, new in (
            ("severity", "required", 'severity = "recommended"', 'severity = "required"'),
            ("title", "Đường dây", 'title = "Số điện thoại"', 'title = "Đường dây"'),
        ):
            before = path.read_bytes()
            editor.turning.show(OWN, 0)
            assert isinstance(editor.window.page, RulePage)
            fill(editor.window.page.form.fields[key], value)
            settle(editor, qtbot)
            editor.filing.save()
            assert path.read_bytes() == before.replace(old.encode(), new.encode())
    # What was decided of a draft is no file of rules, and none is written in its place.
    decided = tmp_path / "KH.soat.toml"
    decided.write_text('[[waiver]]\nrule = "x"\n', encoding="utf-8")
    editor.open(decided)
    assert editor.desk.book.path == path
    assert editor.window._said.text().startswith("“KH.soat.toml” là tệp ghi các quyết định")
    (tmp_path / "KH 2.docx").touch()
    for taken in (decided, tmp_path / "KH 2.soat.toml"):
        assert not editor.filing._write(taken)
    assert decided.read_text("utf-8").startswith("[[waiver]]")
    # Somebody else writes into it meanwhile.
    editor.turning.show(OWN, 0)
    assert isinstance(editor.window.page, RulePage)
    fill(editor.window.page.form.fields["title"], "Số máy")
    settle(editor, qtbot)
    path.write_bytes(HAND.encode())
    editor.filing.save()
    assert path.read_bytes() == HAND.encode()
    assert "vừa được sửa ở nơi khác" in editor.window._said.text()
    editor.window._again.click()
    assert editor.desk.tables("rule")[0]["title"] == "Số điện thoại"
    assert editor.desk.book.is_saved


def take_examples(editor: Editor, window: MainWindow, page: RulePage, qtbot: QtBot) -> None:
    """Words that are marked on the page become examples; one that does not hold says so."""
    view = window.workspace.view
    cursor = view.textCursor()
    at = cursor.position()
    cursor.setPosition(at)
    cursor.setPosition(at + 9, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    count = len(page.examples.rows)
    page.examples.take_passing.click()
    page.examples.take_failing.click()
    settle(editor, qtbot)
    rows = page.examples.rows
    assert len(rows) >= count
    own = editor.desk.tables("rule")[0]["example"]
    assert any("«THUNG MÂY»" in one["text"].upper() for one in own if "note" not in one)
    told = [row.outcome.text() for row in rows]
    assert any("✓" in words for words in told)
    assert any(words.startswith("● Đang cho kết quả: Đạt") for words in told)


def test_an_office_begins_with_its_own_file_not_with_its_superior_s(
    editor: Editor, window: MainWindow, tmp_path: Path
) -> None:
    own, superior, sent = (tmp_path / name for name in ("xa.toml", "kh.soat.toml", "khac.toml"))
    own.write_text(HAND, encoding="utf-8")
    plan = '[superior]\nnumber = "1862/KH-UBND"\nissuer = "UBND tỉnh Lam Khê"\n'
    superior.write_text(f"{HAND}\n{plan}", encoding="utf-8")
    sent.write_text("hỏng", encoding="utf-8")
    for files, wanted in (((own, superior), own), ((superior,), None), ((sent, own), own)):
        window.memory.use_rules(tuple(map(str, files)), "")
        editor.desk.book.forget()
        editor.open()
        assert editor.desk.book.path == wanted
        assert editor.desk.layer is not None
        editor.window.list.add_rule.click()
        assert isinstance(editor.window.page, CardsPage)
        assert editor.window.page.of_superior.isHidden()
    editor.filing.read(superior)
    editor.window.list.add_rule.click()
    assert isinstance(editor.window.page, CardsPage)
    assert "1862/KH-UBND" in editor.window.page.of_superior.text()
    assert not editor.window.page.of_superior.isHidden()


def try_on_a_folder(
    editor: Editor, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it would change in other drafts is seen before it is saved."""
    folder = tmp_path / "Nộp 2026"
    folder.mkdir()
    shutil.copy(GAPS, folder / "Kế hoạch xã A.docx")
    (folder / "Kế hoạch hỏng.docx").write_bytes(GAPS.read_bytes()[:4000])
    monkeypatch.setattr("gui.rulebook.editor.choose_folder", lambda *_: folder)
    editor.window.head.trial.click()
    dialog = editor.trying.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.stop.isEnabled(), timeout=20_000)
    items = [dialog.tree.topLevelItem(at) for at in range(dialog.tree.topLevelItemCount())]
    flipped = {item.text(0): item.child(0) for item in items}
    assert flipped["Kế hoạch xã A.docx"].text(0) == "địa bàn xã"
    assert flipped["Kế hoạch xã A.docx"].text(1) == "Không xét"
    assert flipped["Kế hoạch xã A.docx"].text(2) == "✓ Đạt"
    assert "Kế hoạch hỏng.docx" in flipped
    assert "1 tệp không đọc được" in dialog.told.text()
    dialog.close()


def fits_a_low_screen(editor: Editor, page: RulePage) -> None:
    """Everything is there, and nothing is cut; what is said of it makes the window no wider."""
    head = editor.window.head
    editor.window.resize(LOW)
    head.show_state(lies=False, saved=True, undo="", redo="")
    narrow = head.minimumSizeHint().width()
    for width in (narrow, LOW.width()):
        head.resize(width, head.height())
        head.show_state(lies=True, saved=False, undo="Sửa", redo="")
        assert head.minimumSizeHint().width() <= width
        assert head.state.isHidden() == (width == narrow)
    QApplication.processEvents()
    for one in editor.window.findChildren(QPushButton):
        if one.isVisible() and one.visibleRegion().isEmpty() is False:
            assert one.width() >= one.minimumSizeHint().width(), one.text()
    for one in (editor.window.head.save, editor.window.list.add_rule):
        assert editor.window.rect().contains(QRect(one.mapTo(editor.window, QPoint()), one.size()))
    assert page.layout().minimumSize().width() <= editor.window._area.viewport().width()


def test_what_is_typed_is_tried_on_the_open_draft_and_can_be_taken_back(
    open_: Open,
    window: MainWindow,
    editor: Editor,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_(GAPS)
    # It stays above the draft's page, in which words are marked for it.
    assert editor.window.windowHandle().transientParent() is window.windowHandle()
    assert editor.window.screen().availableGeometry().contains(editor.window.geometry())
    page = add(editor, "Phải nêu …")
    fields = page.form.fields
    settle(editor, qtbot)
    assert fields["title"].problem == "Chưa điền."
    assert fields["with.present"].editor.property("wrong") == "true"
    assert row(editor).startswith("×")
    fill(fields["title"], "địa bàn xã")
    fill(fields["basis"], BASIS)
    fill(fields["with.present"], "xã (thung mây|thung")
    settle(editor, qtbot)
    assert "dấu ngoặc" in fields["with.present"].problem
    assert editor.window.verdict.how is None
    fill(fields["with.present"], "Thung Mây")
    settle(editor, qtbot)
    assert fields["with.present"].problem == ""
    assert editor.window.verdict.words.text().startswith("✓ Đạt")
    assert row(editor).startswith("✓")
    view = window.workspace.view
    window.workspace.view.moveCursor(QTextCursor.MoveOperation.End)
    editor.window.verdict._row.findChildren(type(editor.window.list.add_rule))[0].click()
    at = view.textCursor().position()
    assert view.toPlainText()[at:].lower().startswith("thung mây")
    take_examples(editor, window, page, qtbot)
    try_on_a_folder(editor, qtbot, tmp_path, monkeypatch)
    fits_a_low_screen(editor, page)

    # All of it goes, and comes again.
    stack = editor.desk.book.undo_stack
    after = editor.desk.layer
    while stack.canUndo():
        editor.window.head.undo.click()
    assert editor.desk.tables("rule") == ()
    while stack.canRedo():
        editor.window.head.redo.click()
    assert editor.desk.layer == after
    window.close()  # what is not saved is asked about first
    assert window.isVisible()
    editor.window.findChildren(UnsavedDialog)[-1].give_up.click()
    assert not window.isVisible()


def test_a_rule_is_made_and_saved_by_the_keyboard_alone(
    window: MainWindow,
    editor: Editor,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "Của xã.soat.toml"
    monkeypatch.setattr("gui.rulebook.filing.choose_new_layer", lambda *_: path)
    qtbot.waitUntil(editor.window.isActiveWindow)

    def press(key: Qt.Key, control: bool = False) -> None:
        keys = Qt.KeyboardModifier
        modifier = keys.ControlModifier if control else keys.NoModifier
        QTest.keyClick(QApplication.focusWidget() or editor.window, key, modifier)

    def tab_to(name: str) -> QWidget:
        seen = []
        for _ in range(40):
            press(Qt.Key.Key_Tab)
            focus = QApplication.focusWidget()
            seen.append(
                (type(focus).__name__, focus.accessibleName(), getattr(focus, "text", str)())
            )
            if name in {focus.accessibleName(), getattr(focus, "text", str)()}:
                return focus
        raise AssertionError([name, *seen])

    press(Qt.Key.Key_N, control=True)
    press(Qt.Key.Key_Down)
    assert QApplication.focusWidget().text() == "Không được có …"
    press(Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "tu cu")
    QTest.keyClicks(tab_to("Có một trong các chữ này là sai"), "abc")
    tab_to("Nên có")  # the one that is chosen
    press(Qt.Key.Key_Up)
    QTest.keyClicks(tab_to("Căn cứ"), "KH 1")
    press(Qt.Key.Key_Z, control=True)
    assert "basis" not in editor.desk.tables("rule")[0]
    assert editor.desk.tables("rule")[0]["severity"] == "required"
    press(Qt.Key.Key_Y, control=True)
    settle(editor, qtbot)
    tab_to("Đoạn văn của ví dụ")
    tab_to("Bỏ tiêu chí này")
    press(Qt.Key.Key_S, control=True)
    qtbot.waitUntil(path.exists, timeout=20_000)
    assert not load_library((path,)).problems
    assert str(path) in editor.window._said.text()
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert not editor.window.isVisible()


def test_what_is_taken_back_is_seen_and_a_failed_look_keeps_nobody_from_saving(
    editor: Editor, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deadline = built_in(editor, "deadline.superior")
    fill(deadline.form.fields["severity"], "note")
    editor.turning.flush()
    ending = built_in(editor, "frame.ending")
    ending.on.click()  # by mistake
    undo = editor.window.head.undo
    assert ending.asks_why
    built_in(editor, "frame.basis")  # no reason is given: it is still on, and that is said
    assert "vẫn được áp dụng" in editor.window._said.text()
    ending = built_in(editor, "frame.ending")
    assert ending.on.isChecked()
    ending.on.click()
    undo.click()
    assert ending.on.isChecked()
    assert not ending.reason.isVisible()
    assert editor.desk.tables("set")[0]["severity"] == "note"
    undo.click()
    assert editor.desk.tables("set") == ()
    assert isinstance(editor.window.page, BuiltInPage)
    assert editor.window.page.built_in["id"] == "deadline.superior"
    assert editor.window._said.text() == "Đã hoàn tác: Đổi tiêu chí."
    ending = built_in(editor, "frame.ending")
    ending.on.click()
    fill(ending.reason, "Không dùng.")
    settle(editor, qtbot)
    assert editor.window.verdict.words.text() == "Đơn vị không áp dụng tiêu chí này."
    undo.click()
    page = add(editor, "Không được có …")
    assert row(editor).endswith("Không được có … (chưa có tên)")
    fill(page.form.fields["title"], "từ cũ")
    editor.turning.flush()
    page._remove.click()
    assert editor.desk.tables("rule") == ()
    undo.click()
    assert editor.turning.rule is not None
    assert editor.turning.rule[1]["title"] == "từ cũ"

    def fail(_: object) -> Iterator[object]:
        raise RuntimeError("hỏng")
        yield

    path = tmp_path / "xa.soat.toml"
    monkeypatch.setattr("gui.rulebook.filing.choose_new_layer", lambda *_: path)
    monkeypatch.setattr(editor.desk._looker, "look", fail)
    assert isinstance(editor.window.page, RulePage)
    fill(editor.window.page.form.fields["title"], "từ khác")
    editor.filing.save()
    qtbot.waitUntil(path.exists, timeout=20_000)
    assert "từ khác" in path.read_text("utf-8")


def test_words_that_are_no_day_are_told_before_anything_is_saved(
    editor: Editor, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "xa.soat.toml"
    monkeypatch.setattr("gui.rulebook.filing.choose_new_layer", lambda *_: path)
    page = add(editor, "Ban hành kế hoạch trước ngày …")
    field = next(one for one in page.form.fields.values() if isinstance(one, DateField))
    field.day.choose(dt.date(2026, 9, 10))
    field.day.line.setText("31/9")  # and Ctrl+S while it still has the keyboard
    editor.filing.save()
    assert "không có ngày 31" in editor.window._said.text()
    assert not path.exists()
    field.day.line.setText("30/9")
    editor.filing.save()
    qtbot.waitUntil(path.exists, timeout=20_000)
    assert "2026-09-30" in path.read_text("utf-8")
