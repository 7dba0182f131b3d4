"""What a file's lines teach about its page: each number from both sides."""

from collections.abc import Sequence

import pytest

from checker.readers.file_line import FileLine
from checker.readers.page_measure import Measure, is_set_apart, measure
from tests.checker.readers.broken import line

UPPER, LOWER = "Xã tổ chức truyền thông", "về bình đẳng giới."


def pair(end: float = 70, first: float = 5, **lower: float) -> list[FileLine]:
    """Two lines of one paragraph: the second goes on in small letters and ends the sentence."""
    return [line(UPPER, end=end), line(LOWER, end=20, first=first, **lower)]


def pairs(*ends: float) -> list[FileLine]:
    return [one for end in ends for one in pair(end)]


def test_four_broken_lines_show_a_width_three_do_not() -> None:
    assert measure(pairs(*[70] * 4)).full == 70.5
    assert measure(pairs(*[70] * 3)).full is None


def test_a_page_is_broken_by_width_however_few_lines_it_has() -> None:
    assert measure(pairs(0), page=True).full == 0.5


@pytest.mark.parametrize(("others", "broken"), [(28, True), (29, False)])
def test_of_all_lines_a_seventh_goes_on_where_lines_are_broken(others: int, broken: bool) -> None:
    whole = [line("Nội dung khác.") for _ in range(others)]
    assert (measure([*pairs(*[70] * 6), *whole]).full is not None) is broken


def test_lines_in_cells_teach_nothing() -> None:
    cells = [one._replace(cell=(0, 0, 0)) for one in pairs(*[70] * 5)]
    assert measure(cells).full is None


@pytest.mark.parametrize(("count", "certain"), [(39, False), (40, True)])
def test_one_line_of_forty_may_be_cut_by_hand(count: int, certain: bool) -> None:
    found = measure(pairs(*[70] * (count - 1), 5))
    assert (found.full == found.nearly) is certain


@pytest.mark.parametrize(("count", "full"), [(11, 65), (12, 75)])
def test_one_full_line_of_twelve_may_be_short(count: int, full: float) -> None:
    found = measure(pairs(60, *[70] * (count - 1)))
    assert found.full == full
    assert found.nearly == pytest.approx(full - 14)  # a fifth of the widest line


@pytest.mark.parametrize(
    ("ends", "edge"),
    [
        ([70] * 8 + [60] * 2, 70),
        ([70] * 7 + [60] * 3, None),  # ragged
        ([70] * 8 + [68.4] * 2, 70),
        ([70] * 8 + [68.5] * 2, None),  # all alike: nothing was stretched
    ],
)
def test_the_edge_of_justified_paragraphs(ends: Sequence[float], edge: float | None) -> None:
    assert measure(pairs(*ends)).edge == edge


@pytest.mark.parametrize(("end", "there"), [(71.4, True), (71.5, False), (68.6, True)])
def test_an_end_at_the_edge(end: float, there: bool) -> None:
    assert Measure(edge=70).at_edge(end) is there
    assert not Measure().at_edge(end)


def test_usual_room_and_indent_are_those_of_most_lines() -> None:
    lines = [
        one
        for space, indent in ((1, 0), (1, 2), (1.4, 2), (2, 2), (3, 9))
        for one in pair(space=space, indent=indent)
    ]
    found = measure(lines)
    assert (found.space, found.indent) == (1.4, 2)
    unknown = [one._replace(space=None) for one in pairs(*[70] * 4)]
    assert measure(unknown).space == 1.2


MEASURED = Measure(full=70, nearly=70, space=1, indent=2, slack=1)


@pytest.mark.parametrize(
    ("where", "apart"),
    [
        ({"space": 1.3, "indent": 0}, False),
        ({"space": 1.31, "indent": 0}, True),
        ({"space": None, "indent": 3}, False),
        ({"space": None, "indent": 3.1}, True),
        ({"space": 1, "indent": 30, "align": "center"}, False),
    ],
)
def test_room_and_indent_that_set_apart(where: dict[str, float], apart: bool) -> None:
    assert is_set_apart([line(UPPER)], line(UPPER, **where), MEASURED) is apart


def test_a_hanging_paragraph_has_its_own_indent() -> None:
    hanging = [line("- Tuyên truyền"), line("về bình đẳng giới", indent=6)]
    assert not is_set_apart(hanging, line("và gia đình", indent=7), MEASURED)
    assert is_set_apart(hanging, line("và gia đình", indent=7.1), MEASURED)


def test_indents_tell_nothing_where_lines_are_not_broken_by_width() -> None:
    assert not is_set_apart([line(UPPER)], line(UPPER, indent=9), Measure())


def paragraphs(*rooms: float, inside: int = 0) -> list[FileLine]:
    """One more paragraph than *rooms*, with so much room between; some hold two sentences."""
    found = pairs(*[70] * (len(rooms) + 1))
    for at, room in enumerate(rooms, start=1):
        found[2 * at] = found[2 * at]._replace(space=room, first=4)
    for at in range(inside):
        found[2 * at] = line("Nội dung khác. " + UPPER, end=70)
    return found


@pytest.mark.parametrize(
    ("rooms", "habit"),
    [
        ((1, 1, 1), True),
        ((0, 1, 1), False),  # of three paragraphs one is not set apart
        ((0, 1, 1, 1, 1), False),  # four of five
        ((0, 1, 1, 1, 1, 1), True),  # five of six
    ],
)
def test_where_paragraphs_are_set_apart_full_lines_run_on(
    rooms: tuple[float, ...], habit: bool
) -> None:
    assert measure(paragraphs(*rooms)).runs_on is habit


@pytest.mark.parametrize(("inside", "more"), [(3, False), (4, True)])
def test_full_lines_run_on_where_more_sentences_end_inside_lines(inside: int, more: bool) -> None:
    assert measure(paragraphs(0, 0, 0, inside=inside)).runs_on is more
