"""Two drafts side by side: every open rule in exactly one list."""

from dataclasses import replace
from functools import cache
from itertools import chain

from checker.exporters.comparison import LISTS, comparison_data, comparison_text, lists_of
from checker.judge import check
from checker.report import Report, Status
from checker.review.compare import Comparison, compare
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
        name: {change.new.rule.id for change in changes}
        for name, changes in lists_of(comparison).items()
    }


def test_the_two_versions_of_the_sample_with_gaps() -> None:
    """Set by reading both texts: what the second version mends, leaves and breaks."""
    found = rules(versions())
    assert found["fixed"] == {
        "frame.ending", "section.funding", "programme.1790", "programme.2282",
        "action-month.dates", "deadline.valid", "consistency.citation", "consistency.date",
        "consistency.place", "consistency.wording",
    }  # fmt: skip
    assert found["open"] == {
        "frame.number", "frame.place-date", "programme.strategy", "programme.gbv", "unit.health",
        "content.targets", "consistency.numbering", "consistency.year", "consistency.period",
        "consistency.body",
    }  # fmt: skip
    assert found["new"] == {"consistency.placeholder"}
    assert found["set-aside"] == set()


def test_what_is_still_open_is_known_to_be_the_same() -> None:
    changes = {change.new.rule.id: change for change in versions().still_open}
    assert changes["unit.health"].same
    assert changes["consistency.year"].same
    assert [f.message for f in changes["consistency.year"].added] == []


def test_every_open_rule_stands_in_exactly_one_list() -> None:
    comparison = versions()
    listed = list(chain.from_iterable(lists_of(comparison).values()))
    assert len(listed) == len({change.new.rule.id for change in listed})
    open_now = {
        r.rule.id for r in comparison.new.results if r.status in {Status.GAP, Status.REVIEW}
    }
    told = rules(comparison)
    assert told["open"] | told["new"] == open_now


def plan(*lines: str) -> Report:
    head = ("ỦY BAN NHÂN DÂN", "XÃ AN PHÚ", "KẾ HOẠCH",
            "Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026", "II. NỘI DUNG")  # fmt: skip
    return check(draft_of((*head, *lines)), library())


def test_one_of_two_places_mended_is_still_open_and_told() -> None:
    old = plan("Thực hiện các chỉ tiêu năm 2025.", "Tổ chức tập huấn trong năm 2024.")
    new = plan("Thực hiện các chỉ tiêu năm 2026.", "Tổ chức tập huấn trong năm 2024.")
    comparison = compare(old, new)
    (change,) = [c for c in comparison.still_open if c.new.rule.id == "consistency.year"]
    assert not change.same
    assert [old.document.quote(f.span) for f in change.fixed] == ["năm 2025"]
    assert [new.document.quote(f.span) for f in change.kept] == ["năm 2024"]
    assert change.added == ()
    text = comparison_text(comparison)
    assert "1 chỗ không còn như trước, 1 chỗ vẫn như trước" in text


def test_a_waived_or_failed_rule_is_not_called_mended() -> None:
    old = plan("Thực hiện các chỉ tiêu năm 2025.")
    for status in (Status.WAIVED, Status.ERROR, Status.NOT_APPLICABLE):
        results = tuple(
            replace(r, status=status) if r.rule.id == "consistency.year" else r for r in old.results
        )
        comparison = compare(old, replace(old, results=results))
        assert rules(comparison)["set-aside"] == {"consistency.year"}
        assert comparison.fixed == ()


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
    assert (new["old_status"], new["new_status"]) == ("pass", "gap")
    assert new["new"] == ["…………"]
