"""Two drafts side by side: every matter in exactly one list."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import chain

from checker.exporters.comparison import LISTS, comparison_data, comparison_text, lists_of
from checker.judge import check
from checker.report import Report, Status
from checker.review.compare import Change, Comparison, compare
from checker.review.passage import seen_of
from checker.review.waivable import waivables, waiver_of
from checker.review.waivers import apply
from checker.shown import Shown, tally
from resources import SAMPLES
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.reading import read


@cache
def sample(name: str) -> Report:
    return check(read(SAMPLES / f"{name}.docx"), library())


def versions() -> Comparison:
    name = "ke-hoach-xa-con-thieu-2026"
    return compare(sample(name), sample(f"{name}-sua-lan-2"))


def rules(comparison: Comparison) -> dict[str, set[str]]:
    return {
        name: {change.rule.id for change in changes}
        for name, changes in lists_of(comparison).items()
    }


def test_the_two_versions_of_the_sample_with_gaps() -> None:
    """Set by reading both texts: what the second version mends, leaves and breaks."""
    found = rules(versions())
    # The wrong number, day and place are told by the rules of the programme and the month.
    assert found["fixed"] == {
        "frame.ending", "section.funding", "programme.1790", "programme.2282",
        "action-month.dates", "deadline.valid", "consistency.place", "consistency.wording",
    }  # fmt: skip
    assert found["open"] == {
        "programme.strategy", "programme.gbv", "unit.health", "content.targets",
        "consistency.numbering", "consistency.year", "consistency.body",
    }  # fmt: skip
    assert found["new"] == {"consistency.placeholder"}
    assert found["signing"] == {"frame.number", "frame.place-date"}
    assert found["set-aside"] == found["filled"] == set()


def test_what_is_still_open_is_known_to_be_the_same() -> None:
    changes = {change.rule.id: change for change in versions().still_open}
    assert changes["unit.health"].same
    assert changes["consistency.year"].same


def test_every_matter_stands_in_exactly_one_list_and_is_counted_as_check_counts() -> None:
    comparison = versions()
    listed = list(chain.from_iterable(lists_of(comparison).values()))
    old = [change.old.matter for change in listed if change.old]
    new = [change.new.matter for change in listed if change.new]
    assert sorted(old) == sorted(comparison.old.matters.all)
    assert sorted(new) == sorted(comparison.new.matters.all)
    counts = tally(comparison.new)
    open_now = len(comparison.still_open) + len(comparison.newly_open)
    assert open_now == counts[Shown.MUST] + counts[Shown.SHOULD] + counts[Shown.LOOK]
    assert len(comparison.signing) == counts[Shown.SIGNING]


HEAD = (
    "ỦY BAN NHÂN DÂN", "XÃ AN PHÚ", "KẾ HOẠCH",
    "Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026", "II. NỘI DUNG",
)  # fmt: skip


def plan(*lines: str) -> Report:
    return check(draft_of((*HEAD, *lines)), library())


def quotes(changes: Iterable[Change], rule: str) -> list[tuple[str, ...]]:
    return [change.told.quotes for change in changes if change.rule.id == rule]


YEAR = "consistency.year"


def test_one_of_two_matters_of_a_rule_mended_is_mended() -> None:
    old = plan("Thực hiện các chỉ tiêu năm 2025.", "Tổ chức tập huấn trong năm 2024.")
    new = plan("Thực hiện các chỉ tiêu năm 2026.", "Tổ chức tập huấn trong năm 2024.")
    comparison = compare(old, new)
    assert quotes(comparison.fixed, YEAR) == [("năm 2025",)]
    assert quotes(comparison.still_open, YEAR) == [("năm 2024",)]
    assert quotes(comparison.newly_open, YEAR) == []


def test_a_passage_changed_and_still_wrong_is_still_open_and_told_how() -> None:
    old = plan("Thực hiện các chỉ tiêu năm 2025.")
    comparison = compare(old, plan("Thực hiện các chỉ tiêu năm 2024."))
    (change,) = [c for c in comparison.still_open if c.rule.id == YEAR]
    assert not change.same
    assert quotes(comparison.fixed, YEAR) == quotes(comparison.newly_open, YEAR) == []
    assert "So với bản cũ: trước ghi “năm 2025”, nay ghi “năm 2024”." in comparison_text(comparison)


def test_the_same_fault_in_another_passage_is_new() -> None:
    old = plan("Thực hiện các chỉ tiêu năm 2025.", "Củng cố đội ngũ cộng tác viên ở thôn, bản.")
    new = plan("Thực hiện các chỉ tiêu năm 2026.", "Tập huấn cho trưởng bản vào năm 2024.")
    comparison = compare(old, new)
    assert quotes(comparison.fixed, YEAR) == [("năm 2025",)]
    assert quotes(comparison.newly_open, YEAR) == [("năm 2024",)]


def test_of_several_places_of_one_matter_those_that_are_gone_are_told() -> None:
    line = "Thực hiện các chỉ tiêu năm 2025 ở thôn {}."
    old = plan(*(line.format(name) for name in ("Một", "Hai", "Ba")))
    comparison = compare(old, plan(*(line.format(name) for name in ("Một", "Hai"))))
    (change,) = [c for c in comparison.still_open if c.rule.id == YEAR]
    assert change.old is not None
    assert (len(change.old.findings), len(change.told.findings)) == (3, 2)
    assert "trước ghi “năm 2025”, 2 chỗ vẫn như trước" in comparison_text(comparison)


def test_what_is_filled_in_at_signing_is_neither_a_fault_nor_mended() -> None:
    frame = ("Số: {}/KH-UBND", "An Phú, ngày {} tháng 4 năm 2026")
    blank = [part.format("") if "Số" in part else part.format("  ") for part in frame]
    filled = [part.format("15") for part in frame]
    wrong = ["Số: 15/KHUBND", filled[1]]
    drafts = {
        name: check(draft_of((*HEAD[:2], *lines, *HEAD[2:], "Tuyên truyền.")), library())
        for name, lines in (("blank", blank), ("filled", filled), ("wrong", wrong))
    }
    signed = compare(drafts["blank"], drafts["filled"])
    both = {"frame.number", "frame.place-date"}
    assert rules(signed)["filled"] == both
    assert rules(signed)["fixed"] == set()
    again = compare(drafts["filled"], drafts["blank"])
    assert rules(again)["signing"] == both
    assert rules(again)["new"] == set()
    spoilt = compare(drafts["blank"], drafts["wrong"])
    assert "frame.number" in rules(spoilt)["new"]
    assert "frame.number" not in rules(spoilt)["fixed"]


def test_a_waived_or_failed_rule_is_not_called_mended() -> None:
    old = plan("Thực hiện các chỉ tiêu năm 2025.")
    for status in (Status.WAIVED, Status.ERROR, Status.NOT_APPLICABLE):
        results = tuple(replace(r, status=status) if r.rule.id == YEAR else r for r in old.results)
        comparison = compare(old, replace(old, results=results))
        assert rules(comparison)["set-aside"] == {YEAR}
        assert comparison.fixed == ()


def test_a_matter_waived_beside_another_of_its_rule_is_set_aside() -> None:
    old = plan("Thực hiện các chỉ tiêu năm 2025.", "Tổ chức tập huấn trong năm 2024.")
    number = next(n for n, r in enumerate(old.results) if r.rule.id == YEAR)
    day = dt.date(2026, 11, 1)
    made = waiver_of(waivables(old, number)[0], reason="Đúng", by="Mây", date=day)
    comparison = compare(old, apply(old, [made], day))
    assert quotes(comparison.set_aside, YEAR) == [("năm 2025",)]
    assert quotes(comparison.still_open, YEAR) == [("năm 2024",)]
    assert quotes(comparison.fixed, YEAR) == []


def test_what_was_waived_in_the_older_draft_alone_is_not_new() -> None:
    new = plan("Thực hiện các chỉ tiêu năm 2025.", "Tổ chức tập huấn trong năm 2024.")
    number = next(n for n, r in enumerate(new.results) if r.rule.id == YEAR)
    day = dt.date(2026, 11, 1)
    made = waiver_of(waivables(new, number)[0], reason="Đúng", by="Mây", date=day)
    comparison = compare(apply(new, [made], day), new)
    assert quotes(comparison.newly_open, YEAR) == []
    assert set(quotes(comparison.still_open, YEAR)) == {("năm 2025",), ("năm 2024",)}
    assert "Vẫn còn" in comparison_text(comparison)
    other = plan("Tổ chức tập huấn trong năm 2023.", "Thực hiện các chỉ tiêu năm 2025.")
    assert quotes(compare(apply(new, [made], day), other).still_open, YEAR)


def looked_at(*lines: str) -> Report:
    """A plan in whose years a person has only to look, and has looked at the first."""
    judged = plan(*lines)
    results = tuple(
        replace(r, findings=tuple(replace(f, doubtful=True) for f in r.findings))
        if r.rule.id == YEAR
        else r
        for r in judged.results
    )
    report = replace(judged, results=results)
    number = next(n for n, r in enumerate(report.results) if r.rule.id == YEAR)
    day = dt.date(2026, 11, 1)
    return apply(report, [seen_of(report, (number, 0), by="Mây", date=day)], day)


def test_a_passage_that_was_looked_at_is_not_called_mended() -> None:
    lines = ("Thực hiện các chỉ tiêu năm 2025.", "Tổ chức tập huấn trong năm 2024.")
    comparison = compare(plan(*lines), looked_at(*lines))
    assert quotes(comparison.set_aside, YEAR) == [("năm 2025",)]
    assert quotes(comparison.still_open, YEAR) == [("năm 2024",)]
    assert quotes(comparison.fixed, YEAR) == []
    comparison = compare(plan(*lines), looked_at(lines[0], "Tổ chức tập huấn.", "Về năm 2023."))
    assert quotes(comparison.set_aside, YEAR) == [("năm 2025",)]
    assert quotes(comparison.fixed, YEAR) == [("năm 2024",)]


def test_other_drafts_and_the_same_file_are_told() -> None:
    old = sample("ke-hoach-xa-con-thieu-2026")
    assert "khác nhau" in " ".join(compare(old, sample("ke-hoach-tinh-day-du-2026")).warnings())
    assert list(compare(old, old).warnings()) == ["Hai tệp giống hệt nhau."]
    assert list(versions().warnings()) == []


def test_data_and_text_say_the_same() -> None:
    comparison = versions()
    data = comparison_data(comparison)
    text = comparison_text(comparison)
    for name, words in LISTS.items():
        ids = [change["rule"] for change in data[name]]
        assert set(ids) == rules(comparison)[name]
        if ids:
            assert f"{words} ({len(ids)})" in text
    (new,) = data["new"]
    assert (new["old_status"], new["new_status"]) == (None, "gap")
    assert new["new_quotes"] == ["…………"]
