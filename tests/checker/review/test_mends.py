"""What was chosen for the repaired copy: it stays while its own words do, and is asked for again where not."""

from collections.abc import Sequence

import pytest

from checker.judge import check
from checker.matters import Place
from checker.report import Report
from checker.review.mend import mends_of
from checker.review.passage import passage_keys
from gui.work.answers import accepted, answered, offered
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library

HEAD = (
    "ỦY BAN NHÂN DÂN",
    "XÃ AN PHÚ",
    "KẾ HOẠCH",
    "Công tác bình đẳng giới năm 2026",
    "II. NỘI DUNG",
)
WRONG = "1. Rà soát chỉ tiêu theo hướng dẫn của Bộ Lao động - Thương binh và Xã hội."
OTHER = "Báo cáo định kỳ theo mẫu chung của tỉnh."


def judged(*lines: str) -> Report:
    return check(draft_of((*HEAD, *lines)), library())


def of_rule(report: Report, rule: str) -> list[Place]:
    return sorted(place for place in offered(report) if report.results[place[0]].rule.id == rule)


@pytest.mark.parametrize(
    ("rule", "lines", "stays", "lost"),
    [
        ("consistency.body", (WRONG, OTHER), True, 0),
        # Another item before it, another sentence behind it, other words below: its own are the same.
        ("consistency.body", (OTHER, WRONG.replace("1.", "2.")), True, 0),
        ("consistency.body", (f"{WRONG} {OTHER}",), True, 0),
        ("consistency.body", (WRONG, OTHER.replace("chung", "riêng")), True, 0),
        ("consistency.body", (WRONG.replace("Rà soát", "Rà soát, cập nhật"), OTHER), False, 1),
        # It is mended, or gone: nothing is to be chosen again.
        ("consistency.body", (WRONG.replace("Lao động - Thương binh và Xã hội", "Nội vụ"),), False, 0),
        ("consistency.body", (OTHER,), False, 0),
        # What is missing has no words: whatever stands around its place may change.
        ("content.training", (WRONG.replace("chỉ tiêu", "nhiệm vụ"), OTHER, OTHER), True, 0),
        ("content.training", (WRONG, "Tổ chức tập huấn kiến thức về bình đẳng giới."), False, 0),
        # What the rule says names the place, which is another now.
        ("content.targets", (f"1. {OTHER}", WRONG.replace("1.", "2.")), True, 0),
        ("content.targets", (WRONG.replace("theo", "đúng theo"), OTHER), False, 1),
    ],
)  # fmt: skip
def test_a_choice_stays_while_its_own_words_do(
    rule: str, lines: Sequence[str], stays: bool, lost: int
) -> None:
    before = judged(WRONG, OTHER)
    chosen = list(mends_of(before, of_rule(before, rule)))
    assert chosen
    after = judged(*lines)
    answers = answered(after, [mend.key for mend in chosen], chosen)
    assert (answers.accepted == set(of_rule(after, rule)) != set()) is stays
    assert len(answers.lost) == lost
    assert {after.results[number].rule.id for number, _ in answers.lost} <= {rule}


def test_of_two_that_read_alike_each_is_chosen_alone() -> None:
    """And one that was not chosen is never taken for one that was."""
    lines = (f"{WRONG} {OTHER}", WRONG.replace("1.", "2."))
    before = judged(*lines)
    first, _ = of_rule(before, "consistency.body")
    chosen = list(mends_of(before, [first]))
    assert answered(before, [chosen[0].key], chosen).accepted == {first}
    after = judged(OTHER, lines[1])
    answers = answered(after, [chosen[0].key], chosen)
    assert not answers.accepted


def test_what_older_versions_wrote_beside_the_draft_still_counts() -> None:
    report = judged(WRONG, OTHER)
    places = of_rule(report, "consistency.body")
    older = [passage_keys(report, {"consistency.body"})[place][-1] for place in places]
    assert accepted(report, older) == set(places)
