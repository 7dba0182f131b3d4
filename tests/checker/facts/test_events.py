"""The action month: where it is named, and which time and year are its own."""

from dataclasses import replace

import pytest

from checker.facts.events import EventMention, Events
from checker.library.registers import KnownEvent
from tests.checker.facts.reading import facts_of
from tests.checker.stretch import stretch

EVENT = KnownEvent(
    "thu.thang-hanh-dong",
    names=("Tháng hành động vì bình đẳng giới",),
    first=(15, 11),
    last=(15, 12),
)
FRAME = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG")

Day = tuple[int, int, int | None]


def mentions(*lines: str) -> tuple[EventMention, ...]:
    return facts_of(*FRAME, *lines)[Events].of(EVENT)


def time_of(mention: EventMention) -> tuple[Day, Day] | None:
    if mention.time is None:
        return None
    start, end = mention.time.start, mention.time.end
    return (start.day, start.month, start.year), (end.day, end.month, end.year)


@pytest.mark.parametrize(
    ("lines", "year"),
    [
        (("Tổ chức Tháng hành động vì bình đẳng giới (từ ngày 15/11 - 15/12).",), None),
        (("Hưởng ứng Tháng hành động vì bình đẳng giới từ 15/11 đến 15/12/2026.",), 2026),
        (("Từ ngày 15/11 đến ngày 15/12/2026, tổ chức Tháng hành động vì bình đẳng giới.",), 2026),
        (("Tổ chức Tháng hành động vì bình đẳng giới:", "- Thời gian: 15/11 - 15/12/2026."), 2026),
        (("- Tháng hành động vì bình đẳng giới", "(từ ngày 15/11 đến ngày 15/12)"), None),
    ],
)
def test_the_time_that_is_said_of_it_is_its_own(lines: tuple[str, ...], year: int | None) -> None:
    (found,) = mentions(*lines)
    assert time_of(found) == ((15, 11, year), (15, 12, year))


@pytest.mark.parametrize(
    "lines",
    [
        ("Tổ chức Tháng hành động vì bình đẳng giới.",),
        ("Tổ chức Tháng hành động vì bình đẳng giới.", "Báo cáo trước ngày 15/11/2026."),
        ("Tổ chức Tháng hành động vì bình đẳng giới.", "Tập huấn từ ngày 1/9 đến ngày 5/9/2026."),
        ("Kỷ niệm từ ngày 1/10 đến ngày 20/10; tổ chức Tháng hành động vì bình đẳng giới.",),
    ],
)
def test_the_time_of_other_things_is_not_its_own(lines: tuple[str, ...]) -> None:
    (found,) = mentions(*lines)
    assert found.time is None


def test_a_single_day_is_kept_as_one() -> None:
    (found,) = mentions("Phát động Tháng hành động vì bình đẳng giới vào ngày 15/11/2026.")
    assert found.time is None
    assert found.day is not None
    assert found.day.text == "15/11/2026"


def test_its_year_is_the_one_that_stands_with_it() -> None:
    facts = facts_of(*FRAME, "Tổ chức Tháng hành động vì bình đẳng giới năm 2025 trên địa bàn xã.")
    (found,) = facts[Events].of(EVENT)
    assert found.year == 2025
    assert found.year_span is not None
    assert facts.quote(found.year_span) == "2025"


def test_no_year_is_none() -> None:
    (found,) = mentions("Tổ chức Tháng hành động vì bình đẳng giới.", "Kinh phí năm 2026.")
    assert (found.year, found.year_span) == (None, None)


def test_another_month_is_not_this_one() -> None:
    line = "Tháng hành động quốc gia về phòng, chống bạo lực gia đình (tháng 6)."
    event = replace(EVENT, names=("tháng hành động",))
    assert facts_of(*FRAME, line)[Events].of(event) == ()


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Tháng hành động vì trẻ em (tháng 6).", "children"),
        ("Tháng hành động quốc gia về phòng, chống bạo lực gia đình (tháng 6).", "family-violence"),
        # the month of family violence, though a name with a gap fits the whole line
        (
            "Tháng hành động phòng, chống bạo lực gia đình và bạo lực trên cơ sở giới.",
            "family-violence",
        ),
        ("Tháng hành động và phòng, chống bạo lực trên cơ sở giới.", "gender-equality"),
        ("Tháng hành động phòng, chống ma túy (tháng 6).", "drugs"),
    ],
)
def test_a_name_is_of_one_event_only(line: str, kind: str) -> None:
    facts = facts_of(*FRAME, line)
    named = {e.id for e in facts.registers.events.values() if facts[Events].of(e)}
    assert named == {f"{kind}.action-month"}


def test_two_events_of_one_line_are_both_named() -> None:
    line = (
        "Tháng hành động vì bình đẳng giới, Tháng hành động phòng, chống bạo lực gia đình,"
        " bạo lực trên cơ sở giới."
    )
    facts = facts_of(*FRAME, line)
    events = facts.registers.events
    assert facts[Events].of(events["gender-equality.action-month"])
    assert facts[Events].of(events["family-violence.action-month"])


def test_a_longer_name_of_an_office_s_event_is_not_the_shorter_one() -> None:
    girls = replace(EVENT, id="thu.em-gai", names=("tháng hành động vì trẻ em gái",))
    facts = facts_of(*FRAME, "Tổ chức Tháng hành động vì trẻ em gái.")
    children = facts.registers.events["children.action-month"]
    facts.registers = replace(facts.registers, events={**facts.registers.events, girls.id: girls})
    assert facts[Events].of(children) == ()
    assert len(facts[Events].of(girls)) == 1


def test_an_event_that_an_office_names_anew_is_still_found() -> None:
    facts = facts_of(*FRAME, f"Tổ chức {NAME}.")
    again = replace(EVENT, id="cua-xa.thang")
    facts.registers = replace(facts.registers, events={**facts.registers.events, again.id: again})
    assert len(facts[Events].of(again)) == 1
    assert len(facts[Events].of(facts.registers.events["gender-equality.action-month"])) == 1


def test_every_mention_counts() -> None:
    line = "Tổ chức Tháng hành động vì bình đẳng giới"
    assert len(mentions(line, f"{line} từ ngày 15/11 - 15/12.")) == 2


NAME = "Tháng hành động vì bình đẳng giới"


@pytest.mark.parametrize(("between", "found"), [(254, True), (255, False)])
def test_its_time_stands_within_reach(between: int, *, found: bool) -> None:
    (mention,) = mentions(f"{NAME} {stretch(between)} từ 15/11 - 15/12.")
    assert (mention.time is not None) is found


@pytest.mark.parametrize(("between", "found"), [(110, True), (111, False)])
def test_its_year_stands_nearer(between: int, *, found: bool) -> None:
    (mention,) = mentions(f"{NAME} {stretch(between)} năm 2026.")
    assert (mention.year is not None) is found


@pytest.mark.parametrize(("between", "found"), [(87, True), (88, False)])
def test_a_time_may_lead_its_name(between: int, *, found: bool) -> None:
    (mention,) = mentions(f"Từ ngày 15/11 - 15/12 {stretch(between)} {NAME}.")
    assert (mention.time is not None) is found


@pytest.mark.parametrize(("lines", "found"), [(2, True), (3, False)])
def test_a_line_on_its_time_stands_close_below(lines: int, *, found: bool) -> None:
    between = [f"- Nội dung {number}." for number in range(lines)]
    (mention,) = mentions(f"{NAME}:", *between, "- Thời gian: 15/11 - 15/12.")
    assert (mention.time is not None) is found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("a) Thời gian: 15/11 - 15/12.", True),
        ("+ Từ ngày 15/11 - 15/12.", True),
        ("(từ 15/11 - 15/12)", True),
        ("1. Diễn ra 15/11 - 15/12.", True),
        ("Bắt đầu 15/11 - 15/12.", True),
        ("Tập huấn từ 15/11 - 15/12.", False),
    ],
)
def test_how_a_line_on_its_time_begins(line: str, *, found: bool) -> None:
    (mention,) = mentions(f"{NAME}.", line)
    assert (mention.time is not None) is found


@pytest.mark.parametrize(
    "other", ["Ngày Quốc tế Phụ nữ", "Ngày Gia đình Việt Nam", "Tuần lễ vàng", "chiến dịch hè"]
)
def test_the_time_of_another_event_is_not_its_own(other: str) -> None:
    (after,) = mentions(f"Tổ chức {NAME} và {other} từ 15/11 - 15/12.")
    (before,) = mentions(f"Từ 15/11 - 15/12 tổ chức {other} và {NAME}.")
    assert (after.time, before.time) == (None, None)
