"""The table of a round: what its cells say, which offices are kept in which order, folding, keys."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from checker.errors import ReadError
from checker.rounds.file_row import FileRow, OpenMatter
from checker.rounds.overview import Office, OfficeLine, Overview, PlanDecision
from checker.rounds.since import since, within
from checker.shown import FORMS, Shown
from gui.look.tokens import DARK, LIGHT
from gui.panes.round.asked import Asked, Keep, kept
from gui.panes.round.columns import What, common_of
from gui.panes.round.lines import Named, RoundTable, table_of
from gui.panes.round.model import RoundModel, in_words
from gui.panes.round.page import RoundPage
from gui.panes.round.row_menu import RowMenu
from tests.gui.round_making import gaps, judged, overview, row, rules

HEADS = rules(groups=2, each=2)
P, M, S, L, N = Shown.PASS, Shown.MUST, Shown.SHOULD, Shown.LOOK, Shown.NOT_APPLICABLE


def plan(path: str, *ways: Shown, **given: object) -> FileRow:
    return judged(path, HEADS, {h.id: w for h, w in zip(HEADS, ways, strict=True)}, **given)


def small() -> RoundTable:
    """Five offices: two with plans to mend, one whole and decided on, one that is missing, one not read."""
    ba, an = Office("Ba Vì", "xã"), Office("Ấp Bắc", "phường")
    lines = (
        OfficeLine(ba, plan("ba.docx", M, S, P, L), (plan("ba cu.docx", M, M, P, P),)),
        OfficeLine(an, plan("an.docx", S, P, P, P)),
        OfficeLine(Office("Đồi", "xã"), plan("doi.docx", P, P, P, N), decision=PlanDecision("Đạt")),
        OfficeLine(Office("Cà", "xã"), None),
        OfficeLine(Office("Em", "xã"), None, unread=(FileRow("em.pdf"),)),
    )
    return table_of(
        Overview("nop", "2026-11-27", ("Bộ",), HEADS, lines, frequent=gaps(lines, HEADS))
    )


def shown_model(table: RoundTable | None = None) -> RoundModel:
    model = RoundModel()
    model.show_table(table or small())
    return model


def names(model: RoundModel) -> list[str]:
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def words_of(model: RoundModel, name: str) -> dict[str, str]:
    at = names(model).index(name)
    return {c.title: model.cell(at, n).text for n, c in enumerate(model.columns)}


def sort(model: RoundModel, what: What, key: str = "") -> list[str]:
    model.sort_by(model.columns[model.column_of(what, key)])
    return names(model)


def test_the_model_keeps_the_contract_of_models(qtmodeltester: ModelTester) -> None:
    model = RoundModel()
    qtmodeltester.check(model)
    model.show_table(small())
    model.toggle("g0")
    model.toggle("g1")
    model.ask(Asked(frozenset({Keep.IN})))
    model.toggle("g0")
    model.update_table(small())
    model.show_table(table_of(overview(30)))


def test_cells_tell_by_sign_and_number() -> None:
    model = shown_model()
    model.toggle("g0")
    must, should, look = (FORMS[how] for how in (M, S, L))
    told = words_of(model, "xã Ba Vì")
    assert told[f"{must} Bắt buộc"] == f"{must} 1"
    assert told[f"{look} Cần xem"] == f"{look} 1"
    assert told["Nhóm 0"] == f"{must} 1 +1"
    assert told["Tiêu chí 1 của nhóm 0"] == should
    assert told["Nhóm 1"] == f"{look} 1"
    assert told["Bản nộp"] == "nộp lại, bản 2"
    assert words_of(model, "xã Đồi")["Nhóm 1"] == FORMS[P]
    assert words_of(model, "xã Đồi")["Quyết định"] == "Đạt"
    assert words_of(model, "xã Cà")["Bản nộp"] == "chưa nộp"
    assert words_of(model, "xã Em")["Bản nộp"] == "không đọc được"
    assert {words_of(model, "xã Cà")[title] for title in ("Nhóm 0", f"{must} Bắt buộc")} == {""}


def test_what_is_seen_is_told_to_those_who_do_not_see() -> None:
    model = shown_model()
    at, group = names(model).index("xã Ba Vì"), model.column_of(What.GROUP, "g0")
    said = model.index(at, group).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "xã Ba Vì. Nhóm 0: 2 tiêu chí chưa đạt, gồm 1 việc bắt buộc, 1 việc nên làm"
    tips = [model.index(at, column).data(Qt.ItemDataRole.ToolTipRole) for column in (0, 1, group)]
    assert tips == ["xã Ba Vì", None, said]  # what may be cut, and what is a sign
    missing = model.line(names(model).index("xã Cà"))
    assert missing is not None
    assert in_words(missing, model.columns[group], small()) == "xã Cà: chưa nộp"


def test_what_all_have_in_common_stands_in_no_column() -> None:
    table = small()
    assert common_of(table)[What.YEAR] == "2026"
    assert not {What.YEAR, What.LEVEL} & {c.what for c in shown_model(table).columns}
    lines = [line.of for line in table.lines]
    lines[0] = replace(lines[0], row=plan("ba.docx", M, S, P, L, year=2027))
    other = shown_model(table_of(replace(table.overview, lines=tuple(lines))))
    assert words_of(other, "xã Ba Vì")["Năm"] == "2027"


@pytest.mark.parametrize(
    ("what", "order"),
    [
        (What.SHOULD, ["xã Ba Vì", "phường Ấp Bắc", "xã Đồi"]),
        (What.NAME, ["phường Ấp Bắc", "xã Ba Vì", "xã Đồi"]),
        (What.HANDED, ["xã Ba Vì", "phường Ấp Bắc", "xã Đồi"]),
    ],
)
def test_sorted_by_a_column_those_without_a_plan_stand_last(what: What, order: list[str]) -> None:
    model = shown_model()
    assert names(model)[:3] == ["xã Ba Vì", "phường Ấp Bắc", "xã Đồi"]  # the worst first
    assert sort(model, what) == [*order, "xã Cà", "xã Em"]
    assert sort(model, what)[2] == order[0]
    assert set(names(model)[3:]) == {"xã Cà", "xã Em"}


def test_sorted_by_a_group_and_by_a_rule_the_worst_stands_first() -> None:
    model = shown_model()
    assert sort(model, What.GROUP, "g1")[:1] == ["xã Ba Vì"]
    model.toggle("g0")
    assert sort(model, What.RULE, "g0.r0")[:3] == ["xã Ba Vì", "phường Ấp Bắc", "xã Đồi"]
    model.toggle("g0")  # its column is gone, the order stays
    model.ask(Asked(frozenset({Keep.IN})))
    assert names(model) == ["xã Ba Vì", "phường Ấp Bắc", "xã Đồi"]


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        (Asked(frozenset({Keep.MISSING})), {"Cà"}),
        (Asked(frozenset({Keep.UNREAD})), {"Em"}),
        (Asked(frozenset({Keep.AGAIN})), {"Ba Vì"}),
        (Asked(frozenset({Keep.TWICE})), set()),
        (Asked(frozenset({Keep.SHOULD})), {"Ba Vì", "Ấp Bắc"}),
        (Asked(frozenset({Keep.SHOULD, Keep.LOOK})), {"Ba Vì"}),
        (Asked(frozenset({Keep.UNDECIDED})), {"Ba Vì", "Ấp Bắc"}),
        (Asked(rules=frozenset({"g0.r0"})), {"Ba Vì", "Ấp Bắc"}),
        (Asked(rules=frozenset({"g1.r0", "g1.r1"})), {"Ba Vì"}),
        (Asked(words="ap bac"), {"Ấp Bắc"}),
        (Asked(words="ẤP  phường"), {"Ấp Bắc"}),
        (Asked(words="an.docx"), {"Ấp Bắc"}),
        (Asked(words="không có"), set()),
        (Asked(), {"Ba Vì", "Ấp Bắc", "Đồi", "Cà", "Em"}),
    ],
)
def test_offices_are_kept_by_what_is_asked(asked: Asked, left: set[str]) -> None:
    lines = small().lines
    assert {lines[number].of.office.name for number in kept(lines, asked)} == left


def test_of_chips_that_exclude_each_other_one_is_pressed() -> None:
    asked = Asked().turned(Keep.MISSING).turned(Keep.TWICE).turned(Keep.MUST)
    assert asked.keep == {Keep.TWICE, Keep.MUST}
    assert asked.turned(Keep.TWICE).turned(Keep.MUST).nothing


# The page


@pytest.fixture(scope="module")
def made(qapp: QApplication) -> Iterator[RoundPage]:
    page = RoundPage()
    page.resize(1366, 700)
    page.show()
    yield page
    page.close()
    page.deleteLater()


@pytest.fixture
def page(made: RoundPage) -> RoundPage:
    """The page, with the small round as if it had just been looked at."""
    made.resize(1366, 700)
    made.begin("nop", "nop")
    for column in made.offices.model.columns:
        if column.expanded:
            made.offices.model.toggle(column.key)
    made.show_table(small())
    made.offices.model.sort_by(made.offices.model.columns[1], down=True)
    return made


def press(qtbot: QtBot, page: RoundPage, key: Qt.Key) -> None:
    qtbot.keyClick(page.offices.view, key)


def test_enter_opens_a_plan_at_the_worst_of_what_the_cell_tells(
    qtbot: QtBot, page: RoundPage
) -> None:
    view, model = page.offices.view, page.offices.model
    view.go_to(0, model.column_of(What.GROUP, "g1"))
    with qtbot.waitSignal(page.offices.plan_asked) as asked:
        press(qtbot, page, Qt.Key.Key_Return)
    row_, matter = asked.args
    assert (row_.path, matter.rule) == ("ba.docx", "g1.r1")
    view.go_to(0, 0)
    with qtbot.waitSignal(page.offices.plan_asked) as asked:
        press(qtbot, page, Qt.Key.Key_Enter)
    assert isinstance(asked.args[1], OpenMatter)
    assert asked.args[1].how is M
    view.go_to(3, 0)  # nothing was handed in
    with qtbot.assertNotEmitted(page.offices.plan_asked):
        press(qtbot, page, Qt.Key.Key_Return)


def test_the_space_bar_unfolds_a_group_and_folds_it(qtbot: QtBot, page: RoundPage) -> None:
    model = page.offices.model
    before = model.columnCount()
    page.offices.view.go_to(1, model.column_of(What.GROUP, "g0"))
    press(qtbot, page, Qt.Key.Key_Space)
    assert model.columnCount() == before + 2
    assert len(page.offices.view.selectionModel().selectedIndexes()) == before + 2
    page.offices.view.go_to(1, model.column_of(What.RULE, "g0.r1"))
    press(qtbot, page, Qt.Key.Key_Space)
    assert model.columnCount() == before
    now = page.offices.view.current
    assert now is not None
    assert now[1].key == "g0"


def click_title(qtbot: QtBot, page: RoundPage, what: What, key: str = "") -> None:
    at = page.offices.model.column_of(what, key)
    header = page.offices.view.header
    place = QPoint(header.sectionViewportPosition(at) + 8, header.height() - 20)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_on_a_title_sorts_unfolds_or_filters(qtbot: QtBot, page: RoundPage) -> None:
    model = page.offices.model
    click_title(qtbot, page, What.LOOK)
    assert model.sorted_by == (What.LOOK, "")
    click_title(qtbot, page, What.GROUP, "g0")
    click_title(qtbot, page, What.RULE, "g0.r1")
    assert names(model) == ["xã Ba Vì"]
    assert page.offices.chips.rule.isVisible()
    assert "1/5" in page.offices.count.text()
    qtbot.mouseClick(page.offices.chips.rule, Qt.MouseButton.LeftButton)
    assert len(names(model)) == 5


def test_a_bar_keeps_the_offices_with_that_gap_and_again_all(qtbot: QtBot, page: RoundPage) -> None:
    bars = page.offices.side.bars
    assert bars.isVisible()
    first = bars.model().index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).endswith("2 kế hoạch · 67 %")
    bars.setCurrentIndex(first)
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert set(names(page.offices.model)) == {"xã Ba Vì", "phường Ấp Bắc"}
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert len(names(page.offices.model)) == 5


def test_a_rule_that_failed_is_counted_by_itself() -> None:
    """As in the workbook: what the program could not judge is no fault of the plan."""
    table = small()
    lines = [line.of for line in table.lines]
    lines[0] = replace(lines[0], row=plan("ba.docx", M, Shown.ERROR, P, L))
    table = table_of(replace(table.overview, lines=tuple(lines)))
    model = shown_model(table)
    said = words_of(model, "xã Ba Vì")
    assert said[f"{FORMS[M]} Bắt buộc"] == f"{FORMS[M]} 1"
    assert said["Nhóm 0"] == f"{FORMS[M]} 1 +1"
    model.ask(Asked(frozenset({Keep.ERROR})))
    assert names(model) == ["xã Ba Vì"]


def test_chips_and_words_filter_together(qtbot: QtBot, page: RoundPage) -> None:
    chips = page.offices.chips.all
    assert chips[Keep.MUST].text() == f"{FORMS[M]} 1 việc bắt buộc"
    assert chips[Keep.MISSING].text() == "1 chưa nộp"
    assert not chips[Keep.ERROR].isVisible()
    qtbot.mouseClick(chips[Keep.SHOULD], Qt.MouseButton.LeftButton)
    page.offices.search.setText("ba")
    qtbot.waitUntil(lambda: names(page.offices.model) == ["xã Ba Vì", "phường Ấp Bắc"])
    page.offices.search.setText("ba v")
    qtbot.waitUntil(lambda: names(page.offices.model) == ["xã Ba Vì"])
    page.offices.search.setFocus()
    qtbot.keyClick(page.offices.search, Qt.Key.Key_Escape)
    qtbot.mouseClick(chips[Keep.SHOULD], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(names(page.offices.model)) == 5)


def test_the_side_tells_of_the_office_its_versions_and_what_is_left(
    qtbot: QtBot, page: RoundPage
) -> None:
    page.offices.view.go_to(0, page.offices.model.column_of(What.GROUP, "g0"))
    details = page.offices.side.details
    assert details.isVisible()
    told = details.toPlainText()
    assert "xã Ba Vì" in told
    assert "ba cu.docx" in told
    assert "Nhóm 0: 2 việc còn lại" in told
    assert "tiêu chí 1 của nhóm 1" not in told
    with qtbot.waitSignal(page.offices.plan_asked) as asked:
        details.anchorClicked.emit(QUrl("plan:1"))
    assert (asked.args[0].path, asked.args[1]) == ("ba cu.docx", None)
    with qtbot.waitSignal(page.offices.plan_asked) as asked:
        details.anchorClicked.emit(QUrl("matter:1"))
    assert (asked.args[0].path, asked.args[1].rule) == ("ba.docx", "g0.r1")
    page.offices.view.go_to(3, 0)
    assert "Chưa nộp" in details.toPlainText()


def test_a_decision_is_chosen_for_all_that_are_selected(qtbot: QtBot, page: RoundPage) -> None:
    page.offices.menu.decisions = ("Đạt", "Trả lại để sửa")
    page.offices.view.go_to(0, page.offices.model.column_of(What.DECISION, ""))
    qtbot.keyClick(page.offices.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    now = page.offices.view.current
    assert now is not None
    page.offices.menu.fill(*now, len(page.offices.view.selected))
    entries = {action.text(): action for action in page.offices.menu.actions()}
    with qtbot.waitSignal(page.offices.decided) as decided:
        entries["&1  Đạt (2 kế hoạch)"].trigger()
    lines, words = decided.args
    assert ([line.of.office.name for line in lines], words) == (["Ba Vì", "Ấp Bắc"], "Đạt")


def test_nothing_moves_when_a_plan_was_mended_until_it_is_asked_for(page: RoundPage) -> None:
    table = small()
    page.offices.ask(Asked(frozenset({Keep.MUST})))
    page.offices.view.go_to(0, 1)
    lines = [line.of for line in table.lines]
    lines[0] = replace(lines[0], row=plan("ba.docx", P, P, P, P))
    page.show_table(table_of(replace(table.overview, lines=tuple(lines))), keep_order=True)
    assert names(page.offices.model) == ["xã Ba Vì"]
    assert page.offices.model.cell(0, 1).text == "0"
    assert "Không còn việc nào" in page.offices.side.details.toPlainText()
    page.offices.ask(Asked(frozenset({Keep.SHOULD})))
    assert names(page.offices.model) == ["phường Ấp Bắc"]


def test_who_is_chosen_stays_chosen_when_more_comes(page: RoundPage) -> None:
    page.show_table(table_of(overview(12, HEADS)))
    page.offices.view.go_to(7, 2)
    now = page.offices.view.current
    page.show_table(table_of(overview(40, HEADS)))
    then = page.offices.view.current
    assert now is not None
    assert then is not None
    assert (now[0].key, now[1].what) == (then[0].key, then[1].what)


def test_the_first_column_stays_in_sight(page: RoundPage) -> None:
    page.show_table(table_of(overview(12, rules(8, 4))))
    view = page.offices.view
    for column in [c for c in page.offices.model.columns if c.what is What.GROUP]:
        view._unfold(column)
    view.go_to(2, page.offices.model.columnCount() - 1)
    frozen = view._frozen
    assert frozen.isVisible()
    assert frozen.width() == view.columnWidth(0)
    assert frozen.indexAt(QPoint(4, 4)).column() == 0
    bar = view.horizontalScrollBar()
    bar.setValue(bar.maximum())
    view.go_to(2, 3)  # it comes out from below the one that stays
    assert view.visualRect(page.offices.model.index(2, 3)).left() >= frozen.width()


def test_other_files_are_listed_with_what_they_are(qtbot: QtBot, page: RoundPage) -> None:
    page.show_table(table_of(overview(12, HEADS)))
    assert page.sections._group.button(1).text() == "Văn bản loại khác 1"
    page.sections.choose(1)
    assert page.apart.isVisible()
    page.apart.list.setCurrentIndex(page.apart.model.index(0, 0))
    with qtbot.waitSignal(page.file_asked) as asked:
        qtbot.keyClick(page.apart.list, Qt.Key.Key_Return)
    assert asked.args[0].path == "cong-van.docx"
    page.sections.choose(2)
    assert page.unread.model.index(0, 2).data() == "Tệp chỉ có ảnh quét, không có chữ."
    assert "chính chương trình lập" in page.unread.below.text()
    page.sections.choose(0)


def test_the_whole_reason_is_told_below_the_list(page: RoundPage) -> None:
    page.show_table(table_of(overview(12, HEADS)))
    page.sections.choose(2)
    assert page.unread.whole.text() == "nop/7/scan.pdf: Tệp chỉ có ảnh quét, không có chữ."


def test_where_nothing_is_kept_a_word_says_so_and_all_come_back(
    qtbot: QtBot, page: RoundPage
) -> None:
    page.offices.ask(Asked(words="không có đơn vị này"))
    assert page.offices.view._empty.isVisible()
    assert "0/5" in page.offices.count.text()
    page.offices.all.click()
    assert not page.offices.view._empty.isVisible()
    assert len(names(page.offices.model)) == 5


def test_the_keyboard_comes_to_the_table_to_the_search_and_on(
    qtbot: QtBot, page: RoundPage
) -> None:
    view = page.offices.view
    view.setFocus()
    press(qtbot, page, Qt.Key.Key_Tab)
    assert page.window().focusWidget() is not view
    view.setFocus()
    page.search()
    assert page.window().focusWidget() is page.offices.search
    qtbot.keyClick(page.offices.search, Qt.Key.Key_Down)
    assert page.window().focusWidget() is view


def test_the_first_click_on_a_line_shows_its_office(qtbot: QtBot, page: RoundPage) -> None:
    view, details = page.offices.view, page.offices.side.details
    for words in ("", "doi"):
        page.offices.ask(Asked(words=words))
        view.setFocus()  # Qt puts the keyboard into the first line, choosing nothing
        assert not details.isVisible()
        place = view.visualRect(page.offices.model.index(0, 2)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert details.isVisible()
        assert names(page.offices.model)[0] in details.toPlainText()


def test_the_right_button_opens_the_menu_in_every_column_and_below_the_lines_none(
    page: RoundPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RowMenu, "popup", lambda *_: None)
    view, asked = page.offices.view, []
    view.menu_asked.connect(asked.append)
    view.go_to(1, 1)
    for over in (view, view._frozen):
        ports = over.viewport()
        line = over.visualRect(page.offices.model.index(1, 0 if over is view._frozen else 2))
        for place in (line.center(), QPoint(9, ports.height() - 4)):
            there = ports.mapToGlobal(place)
            reason = QContextMenuEvent.Reason.Mouse
            QApplication.sendEvent(ports, QContextMenuEvent(reason, place, there))
    assert len(asked) == 2


def test_while_files_are_left_nobody_is_said_to_have_handed_in_nothing(page: RoundPage) -> None:
    whole = small()
    lines = tuple(replace(line.of, partial=True) for line in whole.lines)
    page.show_table(table_of(replace(whole.overview, lines=lines, left=33), seen=(209, 242)))
    assert page.partly.isVisible()
    assert page.partly.text() == "Mới xem 209/242 tệp"
    chips = page.offices.chips.all
    assert chips[Keep.UNSEEN].text() == "1 chưa xem"
    assert not chips[Keep.MISSING].isVisible()
    assert words_of(page.offices.model, "xã Cà")["Bản nộp"] == "chưa xem"
    page.offices.view.go_to(names(page.offices.model).index("xã Cà"), 0)
    assert "chưa biết" in page.offices.side.details.toPlainText()
    page.show_table(whole)
    assert not page.partly.isVisible()
    assert chips[Keep.MISSING].text() == "1 chưa nộp"


def test_what_is_told_moves_no_line_and_not_the_button_that_stops(page: RoundPage) -> None:
    def places() -> list[QPoint]:
        QApplication.processEvents()
        parts = (page.offices.view.viewport(), page.progress.cancel, page.offices.search)
        return [part.mapTo(page, QPoint(0, 0)) for part in parts]

    page.progress.show()
    before = places()
    page.told.show_message("Đã dừng.\nCòn 3 tệp.")
    assert page.told.isVisible()
    assert places() == before
    page.told.leave()
    assert places() == before
    page.progress.hide()
    assert places()[0] == before[0]


def test_the_same_file_sent_twice_is_told_apart_from_a_mended_one(page: RoundPage) -> None:
    table = small()
    lines = [line.of for line in table.lines]
    lines[1] = replace(lines[1], others=(replace(lines[1].row, path="nop lai/an.docx"),))  # type: ignore[type-var]
    page.show_table(table_of(replace(table.overview, lines=tuple(lines))))
    model, chips = page.offices.model, page.offices.chips.all
    assert words_of(model, "phường Ấp Bắc")["Bản nộp"] == "nộp trùng"
    assert words_of(model, "xã Ba Vì")["Bản nộp"] == "nộp lại, bản 2"
    assert [chips[keep].text() for keep in (Keep.AGAIN, Keep.TWICE)] == ["1 nộp lại", "1 nộp trùng"]


def test_the_side_tells_opinions_days_and_why_a_file_cannot_be_read(page: RoundPage) -> None:
    table = small()
    lines = [line.of for line in table.lines]
    matter = (
        lines[0]
        .row.open[0]
        ._replace(  # type: ignore[union-attr]
            decision="Không đồng ý", note="Xã ghi theo văn bản cũ.", by="Bà Hoa", day="2026-11-27"
        )
    )
    row = replace(lines[0].row, open=(matter, *lines[0].row.open[1:]))  # type: ignore[type-var, union-attr]
    lines[0] = replace(
        lines[0], row=row, decision=PlanDecision("Đạt", "Ông Páo", "2026-11-26", "Đã trao đổi.")
    )
    lines[4] = replace(
        lines[4], unread=(FileRow("em.pdf", error=ReadError("no-text", "Chỉ có ảnh quét.")),)
    )
    page.show_table(table_of(replace(table.overview, lines=tuple(lines))))
    details, model = page.offices.side.details, page.offices.model
    page.offices.view.go_to(names(model).index("xã Ba Vì"), 0)
    told = details.toPlainText()
    assert "Ý kiến: Không đồng ý. Xã ghi theo văn bản cũ. (Bà Hoa · 27/11/2026)" in told
    assert "Ông Páo · 26/11/2026" in told
    assert told.count("Ý kiến:") == 1
    page.offices.view.go_to(names(model).index("xã Em"), 0)
    assert "“em.pdf”: chỉ có ảnh quét." in details.toPlainText()


# Against the round before


def test_columns_and_details_tell_what_changed_since_the_round_before(page: RoundPage) -> None:
    now = small()
    lines = [line.of for line in now.lines]
    lines[0] = replace(lines[0], row=plan("ba.docx", M, P, M, P, sha256="xưa"), others=())
    lines[2] = replace(lines[2], row=None)
    before = replace(now.overview, lines=tuple(lines))
    compared = table_of(now.overview, Named(earlier="Đợt 1"), since(now.overview, before))
    page.show_table(compared, keep_order=True)
    model = page.offices.model
    told = {name: words_of(model, name) for name in ("xã Ba Vì", "phường Ấp Bắc", "xã Đồi")}
    counts = {name: [own[t] for t in ("Đã sửa", "Còn", "Mới")] for name, own in told.items()}
    assert counts == {
        "xã Ba Vì": ["1", "1", "2"],
        "phường Ấp Bắc": ["0", "1", "0"],
        "xã Đồi": ["", "", ""],
    }
    assert sort(model, What.MENDED)[0] == "xã Ba Vì"
    page.offices.view.go_to(0, 0)
    details = page.offices.side.details.toPlainText()
    assert "So với đợt “Đợt 1”: nộp bản mới" in details
    assert f"Đã sửa 1 so với đợt “Đợt 1”\n{FORMS[P]} Chưa nêu tiêu chí 0 của nhóm 1." in details
    assert details.count("Mới: ") == 2
    page.offices.ask(Asked(frozenset({Keep.SAME})))
    assert names(model) == ["phường Ấp Bắc"]
    page.show_table(small(), keep_order=True)
    assert model.column_of(What.MENDED, "") < 0


def test_without_a_round_before_the_version_before_is_told_of(page: RoundPage) -> None:
    now = small()
    page.show_table(table_of(now.overview, since=within(now.overview)))
    model = page.offices.model
    assert model.column_of(What.MENDED, "") < 0
    page.offices.view.go_to(names(model).index("xã Ba Vì"), 0)
    assert "So với bản trước: nộp bản mới" in page.offices.side.details.toPlainText()
    page.offices.view.go_to(names(model).index("phường Ấp Bắc"), 0)
    assert "So với" not in page.offices.side.details.toPlainText()


@pytest.mark.parametrize("size", [(1366, 700), (911, 440), (683, 640), (480, 640)], ids=str)
def test_nothing_is_wider_than_the_window(page: RoundPage, size: tuple[int, int]) -> None:
    page.show_table(table_of(overview(12, HEADS)))
    page.resize(*size)
    QApplication.processEvents()
    assert (page.width(), page.height()) == size
    assert page.offices.side.isVisible() is (size[0] >= 1080)
    for chip in page.offices.chips.all.values():
        assert not chip.isVisible() or chip.width() >= chip.sizeHint().width()


def test_both_themes_colour_every_part(page: RoundPage) -> None:
    grounds = []
    for tokens in (DARK, LIGHT):
        page.set_tokens(tokens)
        grounds.append(page.offices.view.cells._inks[M].name())
    assert grounds == [tokens.of(M).ink for tokens in (DARK, LIGHT)]


def test_rows_of_one_seed_are_alike() -> None:
    assert row("a", HEADS, 3) == row("a", HEADS, 3)
