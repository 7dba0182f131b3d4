"""The sample of an office's own layer is right, and does what its comments say."""

from datetime import date

import pytest

from checker.library.examples import failures
from checker.library.load import load_library
from checker.library.rule import Library
from resources import SAMPLES


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library([SAMPLES / "bo-sung-cua-don-vi.toml"])


def test_it_loads_and_its_examples_hold(library: Library) -> None:
    assert library.problems == ()
    own = tuple(rule for rule in library.rules if rule.layer == "ubnd-tinh-mau")
    assert {rule.id for rule in own} == {"deadline.superior", "content.hotline"}
    wrong = [failure for failure in failures(library) if failure.rule.id == "content.hotline"]
    assert not wrong


def test_it_changes_switches_off_and_adds(library: Library) -> None:
    before = [rule.id for rule in load_library().rules]
    after = [rule.id for rule in library.rules]
    assert set(before) - set(after) == {"frame.ending"}
    assert set(after) - set(before) == {"content.hotline"}
    (superior,) = [rule for rule in library.rules if rule.id == "deadline.superior"]
    assert superior.params.due == date(2026, 11, 20)
    assert superior.params.body == "Sở Nội vụ"
    assert library.registers.documents["123/KH-UBND"].date == date(2026, 3, 2)
