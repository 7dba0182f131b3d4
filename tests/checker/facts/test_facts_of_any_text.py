"""Facts of any text: nothing is raised, spans quote what they claim, cost grows with the length."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.facts import Facts
from checker.facts.assignments import Assignments
from checker.facts.blank_numbers import BlankNumbers
from checker.facts.blanks import Blanks
from checker.facts.citations import Citations
from checker.facts.dates import Dates
from checker.facts.deadlines import Deadlines
from checker.facts.events import Events
from checker.facts.loose_deadlines import LooseDeadlines
from checker.facts.own_act import OwnAct
from checker.facts.periods import Periods
from checker.facts.places import Places
from checker.facts.ranges import Ranges
from checker.facts.recipients import ReportRecipients
from checker.facts.roles import Roles
from checker.facts.telling.history import History
from checker.facts.whereabouts import Whereabouts
from checker.facts.years import Years
from checker.form.header import Header
from checker.form.outline import Outline
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.text import clean
from checker.library.registers import KnownEvent
from checker.particulars import Plan
from tests.checker.facts.reading import facts_of

PIECES = (
    "KẾ HOẠCH", "Số: /KH-UBND", "Số: 12/KH-UBND", "Bình Lư, ngày tháng 4 năm 2026", "I. MỤC ĐÍCH",
    "1. ", "4.1. ", "a) ", "- ", "ngày 15/11/2026", "15/11 - 15/12", "31/11", "từ 15.11 - 15.12",
    "trước ngày 5/6", "báo cáo", "gửi về UBND xã", "Quyết định số 1790/QĐ-TTg", "của Thủ tướng",
    "giai đoạn 2021-2030", "năm 2026", "xã Bình Lư", "TỈNH LAI CHÂU", "tỉnh ", "……", "xx/xx", "[",
    "]", ";", ". ", "./.", "(", ")", "Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "Phụ lục",
    "II. TỔ CHỨC THỰC HIỆN", "Công an xã", "chủ trì", "Tháng hành động vì bình đẳng giới", "/", "–",
    "“", "phần thứ ", "IV", "số ", "ngày ", "tháng ", "2/3", "\U0001f600", "đ", "hằng tháng",
)  # fmt: skip
ANY_MONTH = KnownEvent("thu.thang", ("tháng hành động",), first=(1, 1), last=(31, 1))
LINES = st.lists(
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), min_size=1, max_size=5)
    .map(lambda parts: " ".join(clean(" ".join(parts)).split()))
    .filter(bool),
    max_size=12,
)


def spans(facts: Facts) -> Iterator[Span]:
    """Read every fact; yield every place that they claim."""
    for day in facts[Dates]:
        yield day.span
    for found in (
        *facts[Ranges], *facts[Periods], *facts[Years], *facts[Places], *facts[Deadlines],
        *facts[LooseDeadlines], *facts[ReportRecipients],
    ):  # fmt: skip
        yield found.span
    for citation in facts[Citations]:
        yield from (citation.span, citation.number_span, citation.extent)
    for section in facts[Outline].sections:
        yield from (section.span, section.title, section.lead)
    for given_task in facts[Assignments]:
        yield from (given_task.words, given_task.below)
    for mention in facts[Events].of(ANY_MONTH):
        yield mention.span
    parts = facts[Parts]
    yield from (parts.header, parts.title, parts.subject, parts.preamble, parts.body)
    yield from (parts.closing, parts.tail, parts.recipients, parts.signature)
    yield parts.appendix
    if facts[OwnAct].body is not None:
        yield facts[OwnAct].body
    yield from (
        *facts[Blanks],
        *facts[BlankNumbers],
        *facts[Outline].organisation,
        *facts[History].sections,
    )
    if facts[Header].date is not None:
        yield from (facts[Header].date.span, facts[Header].date.place, facts[Header].date.date_span)
    if facts[Header].number is not None:
        yield facts[Header].number.span
    assert len(facts[Roles]) == len(facts.document.blocks)
    assert facts[Plan].kind in {"ke-hoach", "cong-van", "quyet-dinh", "bao-cao", "khac"}
    assert facts[Plan].level in {"tinh", "xa", "so", "khac"}


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_every_place_lies_in_the_text(lines: list[str]) -> None:
    facts = facts_of(*lines)
    assert all(0 <= span.start <= span.end <= len(facts.text) for span in spans(facts))


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_a_fact_stands_where_its_words_stand(lines: list[str]) -> None:
    facts = facts_of(*lines)
    for day in facts[Dates]:
        written = facts.quote(day.span)
        assert str(day.day) in written
        assert day.year is None or str(day.year % 100).zfill(2) in written
    for period in facts[Periods]:
        assert facts.quote(period.span).startswith(str(period.first))
        assert facts.quote(period.span).endswith(str(period.last))
    for year in facts[Years]:
        assert facts.quote(year.span).endswith(str(year.year))
    for place in facts[Places]:
        assert place.span.contains(place.name_span)
        assert facts.quote(place.name_span).lower() == place.name.lower()
    for citation in facts[Citations]:
        assert citation.span.contains(citation.number_span)
        assert citation.title in facts.quote(citation.extent)
        assert citation.issuer in facts.text


@settings(max_examples=40, deadline=None)
@given(LINES, st.data())
def test_every_place_has_words_for_a_reader(lines: list[str], data: st.DataObject) -> None:
    facts = facts_of(*lines)
    offset = data.draw(st.integers(0, len(facts.text)))
    assert facts[Whereabouts].of(offset)
    block = facts.document.block_at(offset)
    assert block is None or block.span.start <= offset <= block.span.end


NASTY = (
    " ", ".", "…", ". ", "1.", "I.", "a) ", "(", "[", "- ", "15/11 - ", "15/", "ngày ", "năm 2026 ",
    "ngày tháng năm ", "số /", "1790/QĐ-", "A", "báo cáo ",
    "nộp về ", "gửi báo cáo về ", "xã Bình ", "tỉnh ", "tháng hành động ",
    "từ ngày 15/11 ", "2021-", "Quyết định số 1/QĐ-TTg ", "UBND ", "sở ban ", "Công an xã ",
    "của Thủ tướng ", "15.11.", "x", "_", "tổng kết năm 2025 ",
)  # fmt: skip


def seconds(unit: str, characters: int) -> float:
    """Return the processor time that all facts of a line of *unit* take."""
    line = (unit * (characters // len(unit) + 1))[:characters].strip() or "x"
    frame = ("KẾ HOẠCH", "Công tác năm 2026", "I. NỘI DUNG", line, "Hết./.")
    began = time.process_time()
    for _ in spans(facts_of(*frame)):
        pass
    return time.process_time() - began


@pytest.mark.parametrize("unit", NASTY)
def test_cost_grows_with_the_length(unit: str) -> None:
    """Four times the text takes about four times as long; squared growth takes sixteen."""
    seconds(unit, 500)
    short = min(seconds(unit, 2_500) for _ in range(2))
    long = min(seconds(unit, 10_000) for _ in range(2))
    assert long < 8 * short + 0.05
