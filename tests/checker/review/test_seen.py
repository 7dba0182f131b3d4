"""A passage that a person looked at and found right: settled until it reads otherwise, and nothing else is."""

import datetime as dt
from pathlib import Path

import pytest

from checker.judge import check
from checker.matters import Place
from checker.report import Report, Status
from checker.review.passage import passage_key, seen_of
from checker.review.waiver_file import read_waivers
from checker.review.waivers import apply
from checker.shown import Shown, shown, tally
from checker.way import way_of
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.deciding import add_waivers, remove_waivers

DAY = dt.date(2026, 11, 15)
HEAD = ("ỦY BAN NHÂN DÂN", "XÃ AN PHÚ", "KẾ HOẠCH", "Công tác bình đẳng giới năm 2026")
LOOK = (
    "II. NỘI DUNG",
    "Triển khai Chiến lược quốc gia về bình đẳng giới giai đoạn 2021 - 2030.",
)


def judged(*lines: str) -> Report:
    return check(draft_of((*HEAD, *lines)), library())


def to_look_at(report: Report, rule: str) -> Place:
    return next(
        place
        for place, matter in report.matters.of.items()
        if matter.rule == rule and matter.status is Status.REVIEW
    )


def test_what_was_looked_at_is_settled_without_a_reason() -> None:
    report = judged(*LOOK)
    place = to_look_at(report, "programme.strategy")
    seen = seen_of(report, place, by="", date=DAY)
    after = apply(report, [seen], DAY)
    assert after.results[place[0]].status is Status.WAIVED
    assert shown(after)[place[0]] is Shown.SEEN
    assert tally(after)[Shown.LOOK] == tally(report)[Shown.LOOK] - 1
    assert way_of(after).share > way_of(report).share
    assert "Đã xem, đúng (người soạn thảo, 15/11/2026)." in after.results[place[0]].message
    others = [n for n in range(len(report.results)) if n != place[0]]
    assert [after.results[n].status for n in others] == [report.results[n].status for n in others]


@pytest.mark.parametrize(
    ("line", "holds"),
    [
        (LOOK[1], True),
        (LOOK[1].replace("Triển khai", "Tiếp tục triển khai"), False),
    ],
)
def test_it_holds_while_the_paragraph_reads_the_same(line: str, holds: bool) -> None:
    report = judged(*LOOK)
    place = to_look_at(report, "programme.strategy")
    seen = seen_of(report, place, by="", date=DAY)
    later = judged("I. MỤC ĐÍCH", "Nâng cao nhận thức.", LOOK[0], line)
    after = apply(later, [seen], DAY)
    assert (after.results[place[0]].status is Status.WAIVED) is holds
    told = [words for words in after.warnings if words not in later.warnings]
    assert [words[:21] for words in told] == ["1 chỗ đã xem phải xem"] * (not holds)


def test_a_gap_is_never_settled_by_a_look() -> None:
    report = judged(*LOOK)
    gaps = [(n, 0) for n, r in enumerate(report.results) if r.status is Status.GAP and r.findings]
    assert gaps
    after = apply(report, [seen_of(report, place, by="", date=DAY) for place in gaps], DAY)
    assert [r.status for r in after.results] == [r.status for r in report.results]


def test_of_several_passages_only_the_one_looked_at() -> None:
    text = "Đánh giá việc thực hiện {} tại các thôn."
    lines = (
        text.format("Chiến lược quốc gia về bình đẳng giới"),
        "Chiến lược quốc gia về bình đẳng giới.",
    )
    report = judged(LOOK[0], *lines)
    keys = {
        place: passage_key(report, place)
        for place, matter in report.matters.of.items()
        if matter.status is Status.REVIEW
    }
    assert len(set(keys.values())) == len(keys)


def test_it_is_kept_beside_the_draft_and_can_be_taken_back(tmp_path: Path) -> None:
    draft = tmp_path / "Kế hoạch xã.docx"
    report = judged(*LOOK)
    seen = seen_of(report, to_look_at(report, "programme.strategy"), by="Lò Thị Mây", date=DAY)
    add_waivers(draft, [seen])
    assert read_waivers(draft).waivers == (seen,)
    assert read_waivers(draft).problems == ()
    remove_waivers(draft, [seen])
    assert read_waivers(draft).waivers == ()
