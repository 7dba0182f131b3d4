"""The item models keep Qt's contract, and say what the report says."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from checker.kernel.document import Span
from checker.library.rule import Severity
from checker.shown import SHOWN_WORDS, Shown
from gui.panes.checklist.filter import ChecklistFilter
from gui.panes.checklist.model import ChecklistModel, Order, Role
from gui.panes.outline.items import OutlineItem
from gui.panes.outline.model import OutlineModel
from gui.panes.outline.model import Role as OutlineRole
from gui.panes.rules.model import RulesModel
from gui.work.checking import Checked
from gui.work.judging import LocalJudge


def rows(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[QModelIndex]:
    """All rows of a tree, depth first."""
    above = parent or QModelIndex()
    found = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        found += [index, *rows(model, index)]
    return found


def test_checklist_keeps_the_contract_of_models(gaps: Checked, qtmodeltester: ModelTester) -> None:
    model = ChecklistModel()
    qtmodeltester.check(model)
    model.show_report(gaps.report)
    for order in Order:
        model.set_order(order)
    model.show_report(None)
    model.show_report(gaps.report)


def test_checklist_filter_keeps_the_contract_of_models(
    gaps: Checked, qtmodeltester: ModelTester
) -> None:
    model, shown = ChecklistModel(), ChecklistFilter()
    shown.setSourceModel(model)
    model.show_report(gaps.report)
    qtmodeltester.check(shown)
    shown.set_ways(frozenset({Shown.MUST}))
    shown.set_words("kinh phi")
    shown.set_words("")


def test_every_rule_has_one_row_under_its_group(gaps: Checked) -> None:
    model = ChecklistModel()
    model.set_order(Order.GROUP)
    model.show_report(gaps.report)
    numbers = [i.data(Role.NUMBER) for i in rows(model) if i.data(Role.RESULT)]
    assert sorted(numbers) == list(range(len(gaps.report.results)))
    for index in rows(model):
        result = index.data(Role.RESULT)
        if result:
            group = index.parent().data(Role.COUNTS)
            assert group[index.data(Role.HOW)] >= 1


def test_rows_are_found_by_their_number_in_every_order(gaps: Checked) -> None:
    model = ChecklistModel()
    model.show_report(gaps.report)
    for order in Order:
        model.set_order(order)
        for number in range(len(gaps.report.results)):
            assert model.index_of(number).data(Role.NUMBER) == number


def test_what_must_be_mended_comes_first_and_what_has_passed_last(gaps: Checked) -> None:
    model = ChecklistModel()
    model.show_report(gaps.report)
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    ways = [model.index(0, 0, group).data(Role.HOW) for group in groups]
    assert ways == sorted(ways, key=list(Shown).index)
    assert ways[0] == Shown.MUST
    assert ways[-2:] == [Shown.PASS, Shown.NOT_APPLICABLE]
    assert [group.data() for group in groups] == [SHOWN_WORDS[how] for how in ways]


def test_document_order_follows_the_findings(gaps: Checked) -> None:
    model = ChecklistModel()
    model.show_report(gaps.report)
    model.set_order(Order.PLACE)
    results = [index.data(Role.RESULT) for index in rows(model)]
    starts = [r.findings[0].span.start for r in results if r.findings]
    assert starts == sorted(starts)
    places = [bool(r.findings) for r in results]
    assert places == sorted(places, reverse=True)


def test_screen_readers_hear_the_verdict(gaps: Checked) -> None:
    model = ChecklistModel()
    model.show_report(gaps.report)
    spoken = [str(i.data(Qt.ItemDataRole.AccessibleTextRole)) for i in rows(model)]
    assert "Việc nên làm: Chưa có mục Kinh phí thực hiện. Nên có. Kinh phí thực hiện" in spoken


def shown_rules(model: ChecklistFilter) -> set[str]:
    results = (index.data(Role.RESULT) for index in rows(model))
    return {result.rule.id for result in results if result}


def test_filter_by_verdict_severity_and_words(gaps: Checked) -> None:
    model, shown = ChecklistModel(), ChecklistFilter()
    shown.setSourceModel(model)
    model.show_report(gaps.report)
    everything = {r.rule.id for r in gaps.report.results}
    assert shown_rules(shown) == everything
    shown.set_ways(frozenset({Shown.MUST}))
    must = {r.rule.id for r in gaps.report.results if r.rule.severity is Severity.REQUIRED}
    assert "programme.2282" in shown_rules(shown) <= must
    assert "consistency.citation" not in shown_rules(shown)  # told by the programme's own rule
    shown.set_ways(frozenset({Shown.SHOULD}))
    shown.set_severity(Severity.RECOMMENDED)
    assert "section.funding" in shown_rules(shown)
    shown.set_severity(Severity.REQUIRED)
    assert shown_rules(shown) == set()
    shown.set_severity(None)
    shown.set_ways(frozenset(Shown))
    shown.set_words("kinh phi thuc hien")
    assert "section.funding" in shown_rules(shown)
    assert len(shown_rules(shown)) < 10
    shown.set_words("kinh phí thực hiện".encode().decode())
    assert "section.funding" in shown_rules(shown)


def test_outline_keeps_the_contract_of_models(gaps: Checked, qtmodeltester: ModelTester) -> None:
    model = OutlineModel()
    qtmodeltester.check(model)
    model.show_items(gaps.outline)
    model.show_items(())
    model.show_items(gaps.outline)


def test_missing_section_stands_at_its_place(gaps: Checked) -> None:
    model = OutlineModel()
    model.show_items(gaps.outline)
    tops = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert tops[1].startswith("II.")
    assert tops[2] == "+ Nên có: Kinh phí thực hiện"
    assert tops[3].startswith("III.")


def test_innermost_section_is_found() -> None:
    model = OutlineModel()
    model.show_items(
        (
            OutlineItem("I.", Span(0, 100), 1, None),
            OutlineItem("1.", Span(10, 50), 2, Shown.MUST),
            OutlineItem("Kinh phí", Span(100, 100), 1, Shown.MUST, (3, 0)),
            OutlineItem("II.", Span(101, 200), 1, None),
        )
    )
    assert model.index_at(20).data() == "1."
    assert model.index_at(60).data() == "I."
    assert model.index_at(150).data() == "II."
    assert model.index_at(20).parent().data() == "I."
    assert model.index_at(20).data(OutlineRole.HOW) == Shown.MUST
    assert not model.index_at(900).isValid()


def test_rules_keep_the_contract_of_models(judge: LocalJudge, qtmodeltester: ModelTester) -> None:
    model = RulesModel()
    qtmodeltester.check(model)
    model.show_library(judge.library(()))
    assert model.rowCount() == len(judge.library(()).rules)
