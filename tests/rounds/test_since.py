"""A later round against an earlier one: by the keys of the matters, else by what they tell."""

import pytest

from checker.rounds.file_row import FileRow, OpenMatter
from checker.rounds.overview import Office
from checker.rounds.since import Step, line_since, since, within
from checker.shown import Shown
from tests.rounds.rows import matter, overview, plan

BINH_LU, TA_LENG, SIN = (
    Office(n, "xã", "xa", "Lai Châu") for n in ("Bình Lư", "Tả Lèng", "Sìn Hồ")
)
ROSTER = (BINH_LU, TA_LENG, SIN)


def judged(path: str, place: str, *open_: OpenMatter, **shown: Shown) -> FileRow:
    """Return a plan with these matters; *shown* are its other rules."""
    rules = {one.rule: one.how for one in open_}
    ways = {rule.replace("_", "."): how for rule, how in shown.items()}
    return plan(path, place, open=open_, shown={"a": Shown.PASS, "b": Shown.PASS, **ways, **rules})


A1, A2, B1 = matter("a", "1"), matter("a", "2", "something else entirely"), matter("b", "1")


@pytest.mark.parametrize(
    ("before", "now", "mended", "open_", "new", "aside"),
    [
        pytest.param(judged("1", "X", A1, B1), judged("2", "X", B1), [A1], [B1], [], [], id="one mended"),
        pytest.param(judged("1", "X", B1), judged("2", "X", B1, A1), [], [B1], [A1], [], id="one new"),
        pytest.param(judged("1", "X"), judged("2", "X"), [], [], [], [], id="nothing ever"),
        pytest.param(judged("1", "X", A1), judged("2", "X", A2), [A1], [], [A2], [], id="another of the rule"),
        pytest.param(
            judged("1", "X", matter("a", "1", "Số của quyết định chưa đúng", "1970/QĐ-TTg")),
            judged("2", "X", matter("a", "2", "Số của quyết định chưa đúng", "1971/QĐ-TTg")),
            [], [matter("a", "2", "Số của quyết định chưa đúng", "1971/QĐ-TTg")], [], [],
            id="the same with other words",
        ),
        pytest.param(judged("1", "X", A1), judged("2", "X", a=Shown.WAIVED), [], [], [], [A1], id="waived since"),
        pytest.param(judged("1", "X", A1), judged("2", "X", a=Shown.NOT_APPLICABLE), [], [], [], [A1], id="not judged"),
        pytest.param(judged("1", "X", A1), judged("2", "X", a=Shown.TOLD), [], [A1], [], [], id="told by another rule"),
        pytest.param(judged("1", "X", A1), judged("2", "X", a=Shown.SIGNING), [A1], [], [], [], id="to be signed"),
        pytest.param(judged("1", "X", A1, A1), judged("2", "X", A1), [A1], [A1], [], [], id="one of two alike"),
    ],
)  # fmt: skip
def test_what_became_of_the_matters_of_one_plan(
    before: FileRow,
    now: FileRow,
    mended: list[OpenMatter],
    open_: list[OpenMatter],
    new: list[OpenMatter],
    aside: list[OpenMatter],
) -> None:
    (line,) = overview([now]).lines
    found = line_since(line, before)
    assert [list(part) for part in (found.mended, found.open, found.new, found.aside)] == [
        mended, open_, new, aside,
    ]  # fmt: skip


def test_a_round_against_the_one_before() -> None:
    before = overview([judged("1", "Bình Lư", A1, B1), judged("2", "Tả Lèng", A1)], ROSTER)
    now = overview([judged("3", "Bình Lư", B1, A2), judged("4", "Sìn Hồ", A1)], ROSTER)
    found = since(now, before)
    assert [(line.office, line.step) for line in found.lines] == [
        (BINH_LU, Step.AGAIN), (TA_LENG, Step.GONE), (SIN, Step.FIRST),
    ]  # fmt: skip
    assert (found.mended, found.open, found.new) == (1, 1, 1)
    assert found.left == ()


def test_the_same_file_is_no_new_version_and_all_of_it_is_open() -> None:
    row = judged("1", "Bình Lư", A1, B1)
    found = since(overview([row], ROSTER), overview([row], ROSTER))
    assert [line.step for line in found.lines] == [Step.SAME, Step.NONE, Step.NONE]
    assert (found.mended, found.open, found.new) == (0, 2, 0)


def test_plans_of_other_kinds_are_not_compared_and_years_where_there_are_several() -> None:
    children = {"subject": "children"}
    before = overview([
        plan("1", "Bình Lư", open=(A1,), shown={"a": Shown.MUST}, year=2025),
        plan("2", "Bình Lư", open=(B1,), shown={"a": Shown.PASS, "b": Shown.MUST}),
        plan("3", "Bình Lư", open=(B1,), **children),
    ])  # fmt: skip
    now = overview([plan("4", "Bình Lư", shown={"a": Shown.PASS, "b": Shown.PASS})])
    found = since(now, before)
    assert [line.mended for line in found.lines] == [(B1,)]
    assert {line.row.path for line in found.left if line.row} == {"1", "3"}


def test_offices_are_found_without_their_province_too() -> None:
    rows = judged("1", "Thung Mây", A1), judged("2", "Thung Mây")
    before = overview([rows[0]], (Office("Thung Mây", "xã", "xa", "Lam Khê"),))
    assert since(overview([rows[1]]), before).mended == 1


def test_within_one_round_the_version_before_is_compared() -> None:
    rows = [
        judged("KH.docx", "Bình Lư", A1, B1),
        judged("KH v2.docx", "Bình Lư", B1),
        judged("x", "Tả Lèng", A1),
    ]
    found = within(overview(rows, ROSTER))
    assert [line.step for line in found.lines] == [Step.AGAIN, Step.FIRST, Step.NONE]
    assert (found.mended, found.open, found.new) == (1, 1, 0)
