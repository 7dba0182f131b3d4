"""The way to signature: one step after the other, and an end that only a clean plan reaches."""

from dataclasses import replace

import pytest

import resources
from checker.judge import check
from checker.matters import When
from checker.report import Report, Status
from checker.review.remark import Remark
from checker.shown import Shown, tally
from checker.way import READY, way_of
from tests.checker.facts.reading import library
from tests.reading import read


@pytest.fixture(scope="module")
def gaps() -> Report:
    return check(read(resources.SAMPLES / "ke-hoach-xa-con-thieu-2026.docx"), library())


def without(report: Report, *ways: Status) -> Report:
    """The report as if all that has these statuses had passed, but for what waits for signing."""
    waits = [
        bool(r.findings) and all(f.when is When.SIGNING for f in r.findings) for r in report.results
    ]
    results = tuple(
        replace(r, status=Status.PASS, findings=()) if r.status in ways and not wait else r
        for r, wait in zip(report.results, waits, strict=True)
    )
    return replace(report, results=results)


def test_what_must_be_done_is_told_first(gaps: Report) -> None:
    way = way_of(gaps)
    assert way.sentence == f"Còn {tally(gaps)[Shown.MUST]} việc bắt buộc trước khi trình ký"
    assert way.later.startswith("Sau đó: ")
    assert 0 < way.share < 1
    assert not way.ready


def test_then_what_is_to_be_looked_at_then_it_is_ready(gaps: Report) -> None:
    looked = way_of(without(gaps, Status.GAP))
    assert looked.sentence == (
        f"Không còn việc bắt buộc, còn {tally(gaps)[Shown.LOOK]} điểm cần xem"
    )
    assert looked.share > way_of(gaps).share
    ready = way_of(without(gaps, Status.GAP, Status.REVIEW))
    assert (ready.sentence, ready.share, ready.ready) == (READY, 1.0, True)
    assert ready.later == "2 điểm điền khi ban hành (số, ngày)"


def test_what_only_the_general_rules_judged_is_never_ready(gaps: Report) -> None:
    clean = without(gaps, Status.GAP, Status.REVIEW)
    other = replace(clean, plan=replace(clean.plan, subject="other"))
    assert not way_of(other).ready
    assert way_of(other).sentence == "Chỉ xét được các tiêu chí chung"


def test_what_is_chosen_is_left_no_more_and_not_behind_yet(gaps: Report) -> None:
    found = tally(gaps)
    must, should = found[Shown.MUST], found[Shown.SHOULD]
    before, some = way_of(gaps), way_of(gaps, {Shown.MUST: 1})
    assert some.sentence == f"Còn {must - 1} việc bắt buộc · 1 đã chọn sửa"
    assert (some.share, before.chosen) == (before.share, 0)
    assert 0 < some.chosen < 1 - some.share
    musts = way_of(gaps, {Shown.MUST: must})
    assert musts.sentence == f"Còn {should} việc nên làm · {must} đã chọn sửa"
    rest = without(gaps, Status.REVIEW)
    whole = way_of(rest, {Shown.MUST: must, Shown.SHOULD: should})
    assert whole.sentence == f"Đã chọn sửa {must + should} việc, không còn việc nào khác"
    assert not whole.ready  # nothing of it is in the draft yet
    assert not whole.left


@pytest.mark.parametrize("open_", [True, False])
def test_tracked_changes_that_are_not_accepted_yet_keep_it_from_being_ready(
    gaps: Report, open_: bool
) -> None:
    report = gaps if open_ else without(gaps, Status.GAP, Status.REVIEW)
    way = way_of(replace(report, document=replace(report.document, tracked=3)))
    assert not way.ready
    told = way.later if open_ else way.sentence
    assert "3 thay đổi chưa chấp nhận trong Word" in told
    assert way.share == min(way_of(report).share, 0.9)


@pytest.mark.parametrize(
    ("decision", "note", "read", "sentence"),
    [
        ("Không đồng ý", "", False, "Còn ý kiến không đồng ý phải đọc trước khi trình ký"),
        ("", "Nên ghi rõ hơn", False, "Còn ý kiến thẩm định phải đọc trước khi trình ký"),
        ("Đồng ý", "", False, READY),
        ("Không đồng ý", "Sai thẩm quyền", True, READY),
    ],
)
def test_what_a_reviewer_objects_to_is_read_before_it_is_ready(
    gaps: Report, decision: str, note: str, read: bool, sentence: str
) -> None:
    clean = without(gaps, Status.GAP, Status.REVIEW)
    passed = next(result for result in clean.results if result.status is Status.PASS)
    said = Remark(passed.rule.id, passed.key, decision, note, read=read)
    way = way_of(replace(clean, remarks=(said,)))
    assert (way.sentence, way.ready, way.share == 1) == (sentence, *[sentence == READY] * 2)
    assert ("1 ý kiến chưa đọc" in way.later) is not way.ready
    older = replace(said, key="của câu đã thay")  # the draft says no more what was objected to
    assert way_of(replace(clean, remarks=(older,))).ready
