"""Events: one table that any rule file may hold, named by rules, replaced by an office."""

from collections.abc import Callable

import pytest

from checker.library.load import load_library
from checker.library.registers import KnownEvent
from checker.library.rule import Library

Load = Callable[..., Library]

EVENT = """
[[event]]
id = "thu.thang-hanh-dong"
names = ["tháng hành động (vì|về) bình đẳng giới"]
loose = ["tháng hành động"]
first = [15, 11]
last = [15, 12]
"""


def naming(rule: str, event: str) -> str:
    """Return the text of a rule that names *event*."""
    return rule.replace('with.words = ["một"]', f'with.words = ["một"]\nwith.event = "{event}"')


def test_an_event_is_read_whole_and_may_stand_in_any_file(load: Load, rule_text: str) -> None:
    rule = naming(rule_text, "thu.thang-hanh-dong")
    library = load({"1-tieu-chi.toml": rule, "ke-hoach/2-su-kien.toml": EVENT})
    assert library.problems == ()
    assert library.rules[0].params.event == "thu.thang-hanh-dong"
    assert library.registers.events == {
        "thu.thang-hanh-dong": KnownEvent(
            id="thu.thang-hanh-dong",
            names=("tháng hành động (vì|về) bình đẳng giới",),
            first=(15, 11),
            last=(15, 12),
            loose=("tháng hành động",),
        )
    }


def test_a_rule_names_an_event_that_is_there(load: Load, rule_text: str) -> None:
    library = load(EVENT + naming(rule_text, "thu.thang-hanh-don"))
    (problem,) = library.problems
    assert problem.key == "with.event"
    assert "chưa có sự kiện 'thu.thang-hanh-don', có phải 'thu.thang-hanh-dong'?" in problem.message
    assert library.rules == ()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("first = [15, 11]", "first = [31, 11]", "ngày 31/11 không có trong lịch"),
        ("last = [15, 12]", "last = [15, 13]", "ngày 15/13 không có trong lịch"),
        ("last = [15, 12]", "last = [15]", "đúng 2 giá trị"),
        ("last = [15, 12]", "", "thiếu khóa 'last'"),
        ('names = ["tháng hành động (vì|về) bình đẳng giới"]', "names = []", "ít nhất một tên gọi"),
        ('loose = ["tháng hành động"]', 'loose = ["(a|"]', "viết chưa đúng"),
    ],
)
def test_a_mistaken_event_is_told_and_left_out(load: Load, old: str, new: str, words: str) -> None:
    library = load(EVENT.replace(old, new))
    (problem,) = library.problems
    assert words in problem.message
    assert library.registers.events == {}


def test_29_february_is_a_day(load: Load) -> None:
    assert load(EVENT.replace("[15, 11]", "[29, 2]")).problems == ()


def test_an_office_replaces_an_event_for_the_rules_that_name_it(load: Load, rule_text: str) -> None:
    own = EVENT.replace("[15, 11]", "[1, 11]")
    library = load(EVENT + naming(rule_text, "thu.thang-hanh-dong"), own)
    assert library.problems == ()
    assert library.registers.events["thu.thang-hanh-dong"].first == (1, 11)
    assert library.rules[0].params.event == "thu.thang-hanh-dong"


def test_the_built_in_action_month_stands_once() -> None:
    """Nghị quyết số 28/NQ-CP: 15 November to 15 December."""
    events = load_library().registers.events
    assert (events["gender-equality.action-month"].first) == (15, 11)
    assert (events["gender-equality.action-month"].last) == (15, 12)
