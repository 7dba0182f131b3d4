"""What the outline lists: headings, and names that stand in one line with their text among them."""

import pytest

from checker.form.outline import Outline
from checker.judge import check
from gui.panes.outline.items import read_items
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import facts_of, library

_HEAD = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "IV. TỔ CHỨC THỰC HIỆN")


def listed(*lines: str) -> list[str]:
    """Return the titles in the outline of a draft whose section IV has *lines*, without its own."""
    draft = [*_HEAD, *lines]
    report = check(draft_of(draft), library())
    items = read_items(report, facts_of(*draft)[Outline].sections)
    return [item.title for item in items if item.ghost is None][1:]


BELOW = "a) Tuyên truyền, tư vấn sức khỏe sinh sản cho phụ nữ."


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        pytest.param(
            ("1. Công an xã", BELOW, "2. Trạm Y tế: Tư vấn sức khỏe cho phụ nữ.", "3. Các trường học", BELOW),
            ["1. Công an xã", "2. Trạm Y tế", "3. Các trường học"],
            id="a name in one line among headings",
        ),
        pytest.param(
            ("1. Tuyên truyền tại các thôn, bản.", "2. Tổ chức hội nghị cho cán bộ nữ của xã."),
            [],
            id="tasks without a name",
        ),
        pytest.param(
            ("1. Công an xã", BELOW, "2. Rà soát, lập danh sách hộ có nguy cơ bạo lực gia đình trong xã."),
            ["1. Công an xã"],
            id="a task beside a heading",
        ),
    ],
)  # fmt: skip
def test_names_of_units_are_listed_also_with_their_text_behind(
    lines: tuple[str, ...], titles: list[str]
) -> None:
    assert listed(*lines) == titles
