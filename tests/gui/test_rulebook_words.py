"""The forms of the editor know what the rules' kinds know, and no word of the file is shown to people."""

import datetime as dt
from collections.abc import Mapping

import pytest
from pytestqt.qtbot import QtBot

from checker.editing.checking import checked
from checker.editing.layer_text import LayerText
from checker.kinds import KINDS
from checker.library.convert import field_names
from checker.library.load import load_library
from gui.rulebook.asks import COMMON, asks_of, of_kind
from gui.rulebook.edits import (
    as_saved,
    with_new_rule,
    with_off,
    with_rule_values,
    with_set,
    without_rule,
    without_set,
)
from gui.rulebook.fields.figures import YearsField
from gui.rulebook.known import Known, called, known_of
from gui.rulebook.problems import EMPTY, NO_EXAMPLES, ONE_OF_TWO, problems_of
from gui.rulebook.sorts import SORTS, sort_of
from gui.rulebook.sorts.sort import Sort
from gui.rulebook.values import laid_over, table_of

DAY = dt.date(2026, 11, 27)
PACK = LayerText.new({"id": "xa", "title": "Xã", "version": "1", "date": dt.date(2026, 11, 20)})


NOT_ASKED = {
    "programme": {"similar", "theme", *(f"successor_{part}" for part in ("from", "names", "period", "document"))},
    "topic": {"by_name"},
    "unit": {"instead"},
    "section": {"place"},
}  # fmt: skip
"""What few rules say: it is shown in words, and changed in the file."""


def test_a_new_parameter_of_a_kind_gets_its_field() -> None:
    for kind in {sort.kind for sort in SORTS}:
        asked = {ask.key for sort in SORTS if sort.kind == kind for ask in sort.asks}
        names = {name for name in field_names(KINDS[kind].params) if f"with.{name}" not in asked}
        assert names == NOT_ASKED.get(kind, set())


@pytest.mark.parametrize("sort", SORTS, ids=lambda sort: sort.card)
def test_a_form_asks_for_what_its_kind_has(sort: Sort) -> None:
    names = {f"with.{name}" for name in field_names(KINDS[sort.kind].params)}
    keys = {ask.key for ask in sort.asks}
    assert keys <= names
    assert set(sort.needs) <= keys
    start = sort.start(DAY)
    assert {f"with.{name}" for name in start} <= keys
    assert sort_of({"kind": sort.kind, "with": start}) is sort


def test_every_kind_of_the_library_has_fields_and_every_rule_is_shown_as_it_is() -> None:
    for kind in KINDS:
        captions = [ask.caption for ask in of_kind(kind)]
        assert all(words[:1].isupper() and "with." not in words for words in captions), captions
    library = load_library()
    for rule in library.rules:
        table = table_of(rule)
        assert asks_of(table, built_in=True)[0].key == "title"
        assert laid_over(table, {}) == table
    known = known_of(library)
    units, sections = dict(known.units), dict(known.sections)
    assert units["health"] == "Trạm Y tế"
    assert sections["funding"] == "Kinh phí thực hiện"
    assert not [words for words in (*units.values(), *sections.values()) if len(words) > 60]
    assert all(called(document).startswith(document.id) for document in known.documents)


def test_a_change_of_a_built_in_rule_says_no_more_than_it_must() -> None:
    rule = next(rule for rule in load_library().rules if rule.id == "deadline.superior")
    built_in = table_of(rule)
    due = with_set(PACK, rule.id, {"with.due": DAY, "severity": built_in["severity"]}, built_in)
    assert due.tables["set"] == [{"id": rule.id, "with": {"due": DAY}}]
    both = with_set(due, rule.id, {"severity": "note"}, built_in)
    assert both.tables["set"][0]["severity"] == "note"
    back = with_set(both, rule.id, {"severity": built_in["severity"]}, built_in)
    assert back == due
    assert "set" not in with_set(due, rule.id, {"with.due": None}, built_in).tables
    assert "set" not in without_set(both, rule.id).tables
    off = with_off(PACK, rule.id, "Không dùng.")
    assert with_off(off, rule.id, "Vì …").tables["off"] == [{"id": rule.id, "reason": "Vì …"}]
    assert with_off(off, rule.id, "") == PACK


def test_what_is_wrong_stands_at_its_field_in_plain_words() -> None:
    table: Mapping[str, object] = {
        "id": "xa.x",
        "group": "content",
        "title": " ",
        "severity": "must",
        "basis": "KH",
        "kind": "phrase",
        "with": {"present": ["a (b", "c*"]},
    }
    layer = PACK.with_table("rule", table)
    found = checked(layer, "xa.toml", base=load_library()).problems
    told = problems_of(("rule", 0), layer.tables["rule"][0], found)
    assert told["title"] == EMPTY
    assert told["with.present"].startswith("Dòng 1: viết chưa đúng: cụm từ “a (b” có dấu ngoặc")
    assert not [words for words in told.values() if "with." in words or "'title'" in words]


def test_of_two_fields_one_is_enough_and_examples_are_asked_for_last() -> None:
    for title, needs in (("Trạm Y tế", {}), ("", {}), ("Trạm Y tế", {"names": ["trạm y tế"]})):
        rule = {"id": "xa.x", "group": "organisation", "title": title, "severity": "required"}
        rule |= {"basis": "KH", "kind": "unit", "with": needs}
        layer = PACK.with_table("rule", rule)
        found = checked(layer, "xa.toml", base=load_library()).problems
        told = problems_of(("rule", 0), layer.tables["rule"][0], found)
        assert told == ({"example": NO_EXAMPLES} if needs else {"with.unit": ONE_OF_TWO})


def test_what_is_missing_is_said_without_moving_what_stands_below(qtbot: QtBot) -> None:
    for ask in (COMMON[1], sort_of({"kind": "issued-by"}).asks[0]):
        field = ask.make(ask, Known())
        qtbot.addWidget(field)
        high = field.sizeHint().height()
        for words in (EMPTY, ONE_OF_TWO):
            field.show_problem(words)
            assert field.problem == words
            assert field.sizeHint().height() == high
        field.show_problem("Viết chưa đúng: cụm từ “a (b” có dấu ngoặc mở mà không đóng.")
        assert field.sizeHint().height() > high
        field.show_problem("")
        assert (field.problem, field.sizeHint().height()) == ("", high)


@pytest.mark.parametrize(
    ("kind", "given", "title"),
    [
        ("report-by", {}, "Gửi báo cáo năm trước ngày 27/11/2026"),
        ("report-by", {"every_year": True}, "Gửi báo cáo năm trước ngày 27/11 hằng năm"),
        ("report-by", {"each": "month"}, "Gửi báo cáo năm trước ngày 27 hằng tháng"),
        ("report-by", {"each": "quarter"}, "Gửi báo cáo năm trước ngày 27 của tháng thứ hai của quý"),
        ("issued-by", {"every_year": True}, "Ban hành kế hoạch trước ngày 27/11 hằng năm"),
        ("issued-by", {"due": ""}, ""),
    ],
)  # fmt: skip
def test_a_demand_with_a_day_is_called_by_it(
    kind: str, given: Mapping[str, object], title: str
) -> None:
    sort = next(sort for sort in SORTS if sort.kind == kind)
    assert sort.title({"report": "year", "due": DAY, **given}) == title


def test_a_list_that_is_emptied_keeps_its_form_and_a_title_follows_what_it_is_made_of() -> None:
    sorts = {sort.card: sort for sort in SORTS}
    layer = PACK.with_table("rule", {"id": "xa.x", "kind": "phrase", "with": {"absent": ["a"]}})
    known = known_of(load_library())
    emptied = with_rule_values(layer, 0, {"with.absent": None}, known)
    assert sort_of(emptied.tables["rule"][0]) is sorts["Không được có …"]
    rule = {"id": "don-vi.tieu-chi", "kind": "issued-by", "with": {"due": DAY}}
    layer = PACK.with_table("rule", rule)
    title = "Ban hành kế hoạch trước ngày 1/6/2026"
    made = with_rule_values(layer, 0, {"with.due": dt.date(2026, 6, 1)}, known)
    assert made.tables["rule"][0]["title"] == title
    own = with_rule_values(made, 0, {"title": "Hạn của ta"}, known)
    kept = with_rule_values(own, 0, {"with.due": DAY}, known)
    assert kept.tables["rule"][0]["title"] == "Hạn của ta"
    saved = as_saved(own, PACK, DAY)
    assert saved.tables["rule"][0]["id"] == "xa.han-cua-ta"
    twice = as_saved(saved.with_table("rule", own.tables["rule"][0]), saved, DAY)
    assert [one["id"] for one in twice.tables["rule"]] == ["xa.han-cua-ta", "xa.han-cua-ta-2"]


def test_what_goes_out_another_time_is_another_version_also_on_the_same_day() -> None:
    def version(layer: LayerText) -> tuple[object, object]:
        return layer.value(("pack", "version")), layer.value(("pack", "date"))

    first = as_saved(PACK, None, DAY)
    assert version(first) == ("1", DAY)
    second = as_saved(first.with_value(("pack", "title"), "Của xã"), first, DAY)
    assert version(second) == ("2", DAY)
    # Taken back to what went out first, then changed: still no version that went out already.
    third = as_saved(first.with_value(("pack", "title"), "Của phường"), second, DAY)
    assert version(third) == ("3", DAY)
    hand = LayerText.of(PACK.data.replace(b"date = 2026-11-20\n", b""))
    assert as_saved(hand, hand, DAY) == hand


def test_a_new_rule_rests_on_what_the_last_one_does_but_for_the_place_in_it() -> None:
    plan = "Kế hoạch số 1/KH-UBND ngày 10/4/2026 của UBND tỉnh, thành phố"
    layer = PACK
    for basis, wanted in (
        (plan, plan),
        (f"{plan}, mục II.1", f"{plan}, mục II.1"),
        (f"{plan}, mục VI.2", plan),
        (f"{plan}, mục VI.2", plan),
        ("Kết luận giao ban", "Kết luận giao ban"),
    ):
        layer = layer.with_table("rule", {"id": "xa.x", "basis": basis})
        new = with_new_rule(layer, SORTS[0], DAY, ())
        assert new.tables["rule"][-1]["basis"] == wanted


def test_a_day_within_a_year_stays_while_its_year_does(qtbot: QtBot) -> None:
    ask = next(ask for ask in COMMON if ask.key == "effective")
    field = YearsField(ask, Known())
    qtbot.addWidget(field)
    field.show_value({"from": dt.date(2026, 5, 15)})
    field.last.setCurrentIndex(field.last.findData(2027))
    assert field.value() == {"from": dt.date(2026, 5, 15), "until": dt.date(2027, 12, 31)}
    field.first.setCurrentIndex(field.first.findData(2027))
    assert field.value() == {"from": dt.date(2027, 1, 1), "until": dt.date(2027, 12, 31)}
    field.first.setCurrentIndex(0)
    assert field.value() == {"until": dt.date(2027, 12, 31)}


def test_a_demand_of_a_superior_that_is_removed_is_not_proposed_again() -> None:
    rule = {"id": "xa.x", "kind": "task", "with": {"quote": "Rà soát.", "words": ["rà soát"]}}
    superior = {"number": "1/KH-UBND", "issuer": "UBND tỉnh", "left": ["Khác."]}
    layer = PACK.with_value(("superior",), superior).with_table("rule", rule)
    less = without_rule(layer, 0)
    assert less.tables["superior"]["left"] == ["Khác.", "Rà soát."]
    assert "rule" not in less.tables
    own = PACK.with_table("rule", rule)
    assert without_rule(own, 0) == PACK
