"""A layer made of a superior's plan holds, judges, and follows the plan when that changes."""

import datetime as dt
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checker.demands.before import unmade
from checker.demands.changed import changed
from checker.demands.differences import differences
from checker.demands.layer import layer_of
from checker.demands.proposal import Demands
from checker.editing.candidates import NEUTRAL
from checker.editing.checking import checked
from checker.editing.layer_text import LayerText
from checker.facts import Facts
from checker.kernel.days import written_day
from checker.kinds.base import Kind
from checker.library.examples import run
from checker.library.rule import BUILT_IN, Library, Rule, Severity
from checker.report import Verdict
from tests.checker.demands.superiors import EXPECTED, demands_changed, demands_of

TODAY = dt.date(2026, 11, 27)
NEXT = dt.date(2026, 12, 1)


def made(demands: Demands, *without: str) -> LayerText:
    """Return the layer of all that is proposed, but for the ids *without*."""
    return layer_of(demands, {p.id for p in demands.proposals} - {*without}, "Nguyễn A", TODAY)


@cache
def made_of(name: str, folder: Path) -> LayerText:
    """Return the layer of all that the plan *name* demands, made once."""
    return made(demands_of(name, folder))


def wrong(library: Library) -> list[str]:
    """Return what of the layer's own examples does not hold."""
    own = [rule for rule in library.rules if rule.layer != BUILT_IN]
    found = [run(rule, example, library) for rule in own for example in rule.examples]
    return [str(failure) for failure in found if failure]


def lines(layer: LayerText) -> list[str]:
    return layer.text.splitlines()


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_every_example_holds(name: str, folder: Path) -> None:
    layer = made_of(name, folder)
    found = checked(layer, "cấp trên.soat.toml")
    assert found.problems == ()
    assert wrong(found.library) == []
    kinds = [rule["kind"] for rule in layer.tables["rule"]]
    assert len(kinds) == len(demands_of(name, folder).proposals) + 1
    assert kinds[0] == "superior-cited"
    for rule in found.library.rules:
        if rule.layer != BUILT_IN:
            assert {e.status == "pass" for e in rule.examples} == {True, False}, rule.id


def test_what_the_layer_says_of_the_plan(folder: Path) -> None:
    demands = demands_of("van-xuoi", folder)
    layer = made(demands, demands.proposals[0].id)
    superior = layer.tables["superior"]
    assert superior["number"] == "415/KH-UBND"
    assert superior["date"] == dt.date(2026, 3, 12)
    assert superior["place"] == "Vân Sơn"
    assert demands.proposals[0].quote in superior["left"]
    assert layer.tables["pack"]["author"] == "Nguyễn A"
    rule = layer.tables["rule"][-1]
    assert rule["basis"].endswith("của Ủy ban nhân dân tỉnh Vân Sơn, mục VI.5")


@pytest.mark.parametrize(
    ("on_theme", "optional"), [(False, ["thematic", "letter"]), (True, ["letter"])]
)
def test_who_need_not_do_what_it_asks(folder: Path, on_theme: bool, optional: list[str]) -> None:
    """What a document on one theme asks is asked of the communes' plans on that theme."""
    demands = demands_of("van-xuoi", folder)
    assert not demands.thematic
    layer = made(demands._replace(thematic=on_theme))
    assert layer.value(("optional",), []) == optional


def test_an_unchanged_plan_changes_nothing(folder: Path) -> None:
    demands = demands_of("van-xuoi", folder)
    layer = made_of("van-xuoi", folder)
    found = differences(demands, layer)
    assert (found.new, found.changed, found.gone) == ((), (), ())
    assert found.ticked == {p.id for p in demands.proposals}
    assert layer_of(demands, found.ticked, "", TODAY, layer).data == layer.data


def test_what_no_rule_could_be_made_of_is_told(folder: Path) -> None:
    demands = demands_of("van-xuoi", folder)
    layer = made(demands)
    taken = {proposal.id for proposal in demands.proposals}
    assert unmade(demands, taken, layer) == ()
    last = len(layer.tables["rule"]) - 1
    assert len(unmade(demands, taken, layer.without(("rule", last)))) == 1


def test_a_rule_that_fails_on_a_plan_is_left_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged_by = Kind.judge

    def judge(kind: Kind[Any], rule: Rule, facts: Facts) -> Verdict:
        if kind.name == "task" and facts.text == NEUTRAL:
            raise ValueError
        return judged_by(kind, rule, facts)

    demands = demands_of("van-xuoi", folder)
    monkeypatch.setattr(Kind, "judge", judge)
    lost = unmade(demands, {p.id for p in demands.proposals}, made(demands))
    assert {p.sort for p in lost} == {"task"}
    assert len(lost) == sum(p.rule["kind"] == "task" for p in demands.proposals)


def test_what_was_left_out_is_not_new(folder: Path) -> None:
    demands = demands_of("van-xuoi", folder)
    left = demands.proposals[0].id
    found = differences(demands, made(demands, left))
    assert found.new == ()
    assert left not in found.ticked


def test_what_was_taken_out_later_is_not_new(folder: Path) -> None:
    demands = demands_of("van-xuoi", folder)
    layer = made_of("van-xuoi", folder).without(("rule", 1))
    found = differences(demands, layer)
    assert found.new == ()
    assert demands.proposals[0].id not in found.ticked
    assert layer_of(demands, found.ticked, "", TODAY, layer).data == layer.data


def test_another_day_of_the_same_report_is_a_change(folder: Path) -> None:
    before = made_of("van-xuoi", folder)
    demands = demands_changed(
        "van-xuoi", folder, ("trước ngày 20/11/2026", "trước ngày 10/11/2026")
    )
    found = differences(demands, before)
    assert [(old, p.due) for old, p in found.changed] == [
        ("Báo cáo năm gửi Sở Nội vụ trước ngày 20/11/2026", dt.date(2026, 11, 10))
    ]
    assert (found.new, found.gone) == ((), ())
    after = layer_of(demands, found.ticked, "", NEXT, before)
    assert after.tables["pack"]["version"] == "2"
    rule = next(r for r in after.tables["rule"] if r["id"].endswith("bao-cao-nam-so-noi-vu"))
    assert rule["with"]["due"] == dt.date(2026, 11, 10)
    assert rule["title"] == "Báo cáo năm gửi Sở Nội vụ trước ngày 10/11/2026"
    assert wrong(checked(after, "x.soat.toml").library) == []


def test_a_task_that_the_plan_words_otherwise_now_is_a_change(folder: Path) -> None:
    before = made_of("van-xuoi", folder)
    old = "Rà soát, cập nhật danh sách phụ nữ, trẻ em có nguy cơ bị bạo lực để theo dõi, hỗ trợ."
    reworded = (
        "Rà soát, lập danh sách phụ nữ, trẻ em có nguy cơ bị bạo lực để kịp thời hỗ trợ, can thiệp."
    )
    found = differences(demands_changed("van-xuoi", folder, (old, reworded)), before)
    assert [p.says for _, p in found.changed] == [reworded.rstrip(".")]
    assert (found.new, found.gone) == ((), ())


def test_a_day_that_people_set_stays_while_the_plan_keeps_its_own(folder: Path) -> None:
    layer = made_of("van-xuoi", folder)
    own = LayerText.of(
        layer.text.replace("with.due = 2026-06-05", "with.due = 2026-06-01").encode()
    )
    other = (
        "trước ngày 20/11/2026",
        "trước ngày 10/11/2026",
    )  # another report of the same paragraph
    demands = demands_changed("van-xuoi", folder, other)
    found = differences(demands, own)
    assert [p.due for _, p in found.changed] == [dt.date(2026, 11, 10)]
    after = layer_of(demands, found.ticked, "", TODAY, own)
    due = {
        r["id"].rpartition(".")[2]: r["with"].get("due")
        for r in after.tables["rule"]
        if "with" in r
    }
    assert due["bao-cao-6-thang-so-noi-vu"] == dt.date(2026, 6, 1)
    assert due["bao-cao-nam-so-noi-vu"] == dt.date(2026, 11, 10)
    assert after.tables["pack"]["version"] == "2", "another layer of the same day"


BOARD = "Thành lập, kiện toàn tổ hòa giải"


@pytest.mark.parametrize(
    ("old", "new", "due"),
    [
        ("Trước ngày 31/3/2026", "Trước ngày 25/3/2026", dt.date(2026, 5, 31)),
        (BOARD, "Thành lập, củng cố tổ hòa giải", dt.date(2026, 5, 31)),
        ("Trước ngày 30/6/2026", "Trước ngày 15/6/2026", dt.date(2026, 6, 15)),
    ],
)
def test_the_day_of_a_task_that_people_set_stays_while_the_plan_keeps_its_own(
    folder: Path, old: str, new: str, due: dt.date
) -> None:
    demands = demands_of("bang-bieu", folder)
    (task,) = (p for p in demands.proposals if p.says.startswith(BOARD))
    ours = changed(task, due=dt.date(2026, 5, 31))
    layer = layer_of(demands._replace(proposals=(ours,)), {ours.id}, "", TODAY)
    now = demands_changed("bang-bieu", folder, (old, new))
    after = layer_of(now, differences(now, layer).ticked, "", NEXT, layer)
    (rule,) = (one for one in after.tables["rule"] if one["kind"] == "task")
    assert rule["with"]["due"] == due
    assert rule["suggestion"].endswith(f", hoàn thành trước ngày {written_day(due)}.")
    assert wrong(checked(after, "cấp trên.soat.toml").library) == []


def test_a_corrected_head_is_in_every_basis(folder: Path) -> None:
    demands = demands_of("van-xuoi", folder)
    before = made_of("van-xuoi", folder)
    superior = replace(demands.superior, date=dt.date(2026, 3, 13))
    after = layer_of(
        demands._replace(superior=superior), {p.id for p in demands.proposals}, "B", TODAY, before
    )
    tasks = [r["basis"] for r in after.tables["rule"] if r["kind"] != "superior-cited"]
    assert all("ngày 13/3/2026" in basis for basis in tasks)
    assert after.tables["pack"]["author"] == "B"


def test_new_and_gone_tasks(folder: Path) -> None:
    before = made_of("van-xuoi", folder)
    demands = demands_changed(
        "van-xuoi",
        folder,
        ("- Niêm yết số điện thoại", ""),
        (
            "- Rà soát, cập nhật danh sách",
            "- Tổ chức 01 hội thi tìm hiểu Luật Hôn nhân.\n- Rà soát, cập nhật danh sách",
        ),
    )
    found = differences(demands, before)
    assert ["hội thi" in p.quote for p in found.new] == [True]
    assert ["Niêm yết" in quote for quote in found.gone] == [True]
    after = layer_of(demands, found.ticked | {found.new[0].id}, "", NEXT, before)
    titles = [rule["title"] for rule in after.tables["rule"]]
    assert any("hội thi" in title for title in titles)
    assert not any("Niêm yết" in title for title in titles)


CALL = "Niêm yết số điện thoại đường dây nóng 111 và Tổng đài 1022 tại nhà văn hóa thôn, bản"


@pytest.mark.parametrize(
    ("now", "is_same"),
    [
        (CALL.replace("Tổng đài 1022", "Tổng đài 1023"), True),
        (f"{CALL}, trường học và trạm y tế", True),
        (CALL.replace("Niêm yết", "Thông báo công khai"), True),
        (f"Xã, phường {CALL.replace('và Tổng đài 1022 ', '').lower()} và nơi công cộng", True),
        ("Niêm yết số điện thoại của Công an xã tại các nhà trọ và khu công nghiệp", False),
        ("Duy trì đường dây nóng 111 và Tổng đài 1022 của tỉnh", False),
        ("Rà soát nhà văn hóa thôn, bản", False),
    ],
)
def test_a_task_in_other_words_is_the_same_as_far_as_it_is_like_it(
    folder: Path, now: str, is_same: bool
) -> None:
    """Its rule is brought up to date, with what people set in it; another task is a new rule."""
    demands = demands_of("van-xuoi", folder)
    (task,) = (p for p in demands.proposals if p.quote == CALL)
    words = {**task.rule, "with": {**dict(task.rule["with"]), "quote": now}}  # type: ignore[call-overload]
    other = task._replace(id="viec-khac", quote=now, rule=words)
    now_asked = tuple(other if p is task else p for p in demands.proposals)
    found = differences(demands._replace(proposals=now_asked), made_of("van-xuoi", folder))
    assert (len(found.gone), len(found.new)) == ((0, 0) if is_same else (1, 1))


def test_what_people_wrote_stays(folder: Path) -> None:
    layer = made_of("van-xuoi", folder)
    text = layer.text.replace("[superior]", "# ghi chú của phòng\n[superior]")
    assert 'severity = "recommended"' in text
    text = text.replace('severity = "recommended"', 'severity = "note"', 1)
    text += '\n[[off]]\nid = "frame.ending"\nreason = "Văn phòng thêm."\n'
    own = LayerText.of(text.encode("utf-8"))
    other = demands_changed("van-xuoi", folder, ("trước ngày 05/6/2026", "trước ngày 12/6/2026"))
    after = layer_of(other, differences(other, own).ticked, "", TODAY, own)
    gone = [line for line in lines(own) if line not in lines(after)]
    days = ("05/6/2026", "2026-06-05", 'version = "1"')
    assert all(any(day in line for day in days) for line in gone), gone
    assert "# ghi chú của phòng" in after.text
    assert after.tables["rule"][1]["severity"] == "note"
    assert after.tables["off"][0]["id"] == "frame.ending"


def test_a_rule_of_ones_own_is_not_gone(folder: Path) -> None:
    demands = demands_of("van-xuoi", folder)
    own = made_of("van-xuoi", folder).with_table(
        "rule",
        {
            "id": "don-vi.cua-toi",
            "group": "content",
            "title": "Đường dây nóng",
            "severity": "note",
            "basis": "Thông lệ",
            "kind": "phrase",
            "with": {"present": ["đường dây nóng"]},
            "example": [
                {"text": "Có đường dây nóng.", "status": "pass"},
                {"text": "Không có.", "status": "gap"},
            ],
        },
    )
    assert differences(demands, own).gone == ()
    ids = [r["id"] for r in layer_of(demands, set(), "", TODAY, own).tables["rule"]]
    assert ids == ["kh-ubnd-415-2026-van-son.dan-van-ban", "don-vi.cua-toi"]


def test_another_day_and_weight_before_it_is_written(folder: Path) -> None:
    report = next(p for p in demands_of("van-xuoi", folder).proposals if p.sort == "report")
    other = changed(report, severity=Severity.NOTE, due=dt.date(2026, 6, 1))
    assert other.due == dt.date(2026, 6, 1)
    assert other.says == "Báo cáo 6 tháng gửi Sở Nội vụ trước ngày 01/6/2026"
    assert other.rule["severity"] == "note"
    assert dict(other.rule["with"])["due"] == dt.date(2026, 6, 1)  # type: ignore[call-overload]
