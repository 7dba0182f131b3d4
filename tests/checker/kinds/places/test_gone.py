"""Provinces whose name with its kind was no longer right on the plan's day."""

import datetime as dt
from dataclasses import replace

import pytest

from checker.facts import Facts, read_facts
from checker.facts.place_names import PlaceMention
from checker.facts.places import Places
from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.kinds.places.gone import dated_before, gone, successor
from checker.library.registers import KnownPlace
from checker.particulars import Overrides
from checker.report import Status
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import facts_of, library
from tests.checker.kinds.judging import rule_of

TITLE = ("UBND XÃ BÌNH LƯ", "KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG")


def place_in(name: str, day: str = "14 tháng 4 năm 2026") -> tuple[Facts, PlaceMention]:
    header = (TITLE[0], f"Bình Lư, ngày {day}", *TITLE[1:])
    facts = facts_of(*header, f"Giao lưu với {name}.")
    return facts, facts[Places][-1]


@pytest.mark.parametrize(
    ("name", "day", "ended"),
    [
        ("tỉnh Yên Bái", "30 tháng 6 năm 2025", False),
        ("tỉnh Yên Bái", "01 tháng 7 năm 2025", True),
        ("tỉnh Lào Cai", "01 tháng 7 năm 2025", False),
        ("tỉnh Quảng Ninh", "31 tháng 8 năm 2026", False),
        ("tỉnh Quảng Ninh", "01 tháng 9 năm 2026", True),
        ("thành phố Quảng Ninh", "31 tháng 8 năm 2026", False),  # not yet, but not ended
        ("tỉnh Hoàng Gia", "14 tháng 4 năm 2026", False),  # not in the register
    ],
)
def test_a_name_ends_on_its_day(name: str, day: str, *, ended: bool) -> None:
    facts, place = place_in(name, day)
    assert (gone(facts, place) is not None) is ended


def test_without_a_day_nothing_has_ended() -> None:
    facts = facts_of("KẾ HOẠCH", "Công tác bình đẳng giới", "I. NỘI DUNG", "Thăm tỉnh Yên Bái.")
    assert gone(facts, facts[Places][-1]) is None


def known(since: int | None, until: int | None, to: str) -> KnownPlace:
    entry = next(p for p in library().registers.places if (p.name, p.kind) == ("Yên Bái", "tỉnh"))
    days = [dt.date(year, 1, 1) if year else None for year in (since, until)]
    return replace(entry, since=days[0], until=days[1], successor=to)


@pytest.mark.parametrize(
    ("entries", "to"),
    [
        ([known(None, 2000, "Một"), known(2010, 2020, "Hai")], "Hai"),
        ([known(2010, 2020, "Hai"), known(None, 2000, "Một")], "Hai"),
        ([known(None, 2000, "Một"), known(2010, None, "")], None),
        ([known(None, 2000, "Một"), known(2010, 2030, "Hai")], None),
        ([known(None, 2000, "Một"), known(2030, 2040, "Hai")], "Một"),
    ],
)
def test_a_name_may_have_ended_more_than_once(entries: list[KnownPlace], to: str | None) -> None:
    """Hà Tây, Hậu Giang: joined, parted and joined again; the last end counts."""
    registers = library().registers
    others = tuple(p for p in registers.places if p.name != "Yên Bái")
    own = replace(library(), registers=replace(registers, places=(*others, *entries)))
    draft = draft_of((*TITLE, "Giao lưu với tỉnh Yên Bái."))
    facts = read_facts(draft, own, Overrides())
    ended = gone(facts, facts[Places][-1])
    assert (ended.successor if ended else None) == to


@pytest.mark.parametrize(
    ("line", "before"),
    [
        ("Theo Kế hoạch số 9/KH-UBND ngày 30/6/2025 của UBND tỉnh Yên Bái về phối hợp.", True),
        ("Theo Kế hoạch số 9/KH-UBND ngày 01/7/2025 của UBND tỉnh Yên Bái về phối hợp.", False),
        ("Theo Kế hoạch số 9/KH-UBND của UBND tỉnh Yên Bái về phối hợp.", False),
        ("Theo Kế hoạch số 9/KH-UBND ngày 31/6/2025 của UBND tỉnh Yên Bái về phối hợp.", False),
        ("Theo Kế hoạch số 9/KH-UBND ngày 30/6/2025; thăm tỉnh Yên Bái.", False),
    ],
)
def test_a_document_of_its_time_names_it_rightly(line: str, *, before: bool) -> None:
    facts = facts_of(*TITLE, line)
    place = facts[Places][-1]
    entry = gone(facts, place)
    assert entry is not None
    assert dated_before(facts, place, entry) is before


def test_what_followed_is_named_with_its_kind() -> None:
    for name, now in (
        ("tỉnh Yên Bái", "tỉnh Lào Cai"),
        ("tỉnh Quảng Ninh", "thành phố Quảng Ninh"),
    ):
        facts, place = place_in(name, "01 tháng 9 năm 2026")
        entry = gone(facts, place)
        assert entry is not None
        assert successor(facts, entry) == now
        assert successor(facts, replace(entry, successor="Hoàng Gia")) == "Hoàng Gia"


CITY = ("UBND THÀNH PHỐ ĐỒNG NAI", "Đồng Nai, ngày 20 tháng 5 năm 2026", *TITLE[1:])


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Sử dụng dự toán đã được HĐND tỉnh Đồng Nai quyết định tháng 12/2025.", Status.PASS),
        ("Chỉ tiêu được UBND tỉnh Đồng Nai giao tháng 3/2026 được giữ nguyên.", Status.PASS),
        ("Các văn bản do UBND tỉnh Đồng Nai ban hành còn hiệu lực được áp dụng.", Status.PASS),
        ("Các nghị quyết của HĐND tỉnh Đồng Nai chưa bị thay thế được áp dụng.", Status.PASS),
        ("Kết quả năm 2025 của tỉnh Đồng Nai là căn cứ giao chỉ tiêu.", Status.PASS),
        ("Quyết toán ngân sách tỉnh Đồng Nai năm 2025 theo quy định.", Status.PASS),
        ("Thẩm định “Dự án đầu tư mỏ đá xã Liễu Đô, tỉnh Đồng Nai”.", Status.PASS),
        ("Thẩm định dự án đầu tư mỏ đá ở tỉnh Đồng Nai.", Status.GAP),
        ("Treo khẩu hiệu “Phụ nữ tỉnh Đồng Nai tự tin” ở các xã.", Status.GAP),
        ("Dự án “Trường học an toàn” triển khai ở tỉnh Đồng Nai.", Status.GAP),
        # what is to be done now, or was done by a body of another name
        ("Chỉ tiêu được UBND tỉnh Đồng Nai giao tháng 5/2026 được giữ nguyên.", Status.GAP),
        ("Các văn bản do UBND tỉnh Đồng Nai ban hành phải được phổ biến.", Status.GAP),
        ("Kinh phí từ ngân sách tỉnh Đồng Nai năm 2026.", Status.GAP),
        ("Kinh phí từ ngân sách tỉnh Đồng Nai và xã hội hóa.", Status.GAP),
        ("Sở Nội vụ tổng hợp kết quả, trình UBND tỉnh Đồng Nai.", Status.GAP),
    ],
)
def test_what_it_did_while_it_was_there_bears_its_name(line: str, status: Status) -> None:
    facts = facts_of(*CITY, line)
    assert KINDS["place"].judge(rule_of("place", params=NoParams()), facts).status is status
