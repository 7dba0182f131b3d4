"""Where a missing thing belongs, by the sections that stand before and after it."""

from collections.abc import Callable
from functools import partial

import pytest

from checker.facts import Facts
from checker.kernel.document import Span
from checker.kinds import placing
from checker.kinds.placing import Spot
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import FRAME

PURPOSE = ("I. MỤC ĐÍCH", "Nâng cao nhận thức.")
TASKS = ("II. NỘI DUNG", "Mở lớp.")
ORGANISATION = ("III. TỔ CHỨC THỰC HIỆN", "1. Công an xã", "Tuần tra.", "2. Trạm Y tế", "Khám.")
REPORTS = ("3. Chế độ báo cáo", "Các thôn báo cáo về xã.")
VILLAGES = ("3. Các bản", "Đưa vào hương ước.")
AFTER = ("IV. KHEN THƯỞNG", "1. Cấp xã", "Biểu dương.")
CLOSING = "Trên đây là Kế hoạch công tác bình đẳng giới năm 2026 của xã./."
ALL = (*PURPOSE, *TASKS, *ORGANISATION, CLOSING)
NO_TASKS = (*PURPOSE, "II. TỔ CHỨC THỰC HIỆN", "1. Nhiệm vụ của xã", "Tuần tra.", CLOSING)
POLICE = partial(placing.beside_units, unit="police")
HAMLETS = partial(placing.beside_units, unit="hamlets")
NO_ORGANISATION = (*PURPOSE, *TASKS, "1. Tổ chức thực hiện", "Giao xã.", "III. KINH PHÍ", "Xã.")


@pytest.mark.parametrize(
    ("find", "lines", "before", "after"),
    [
        (placing.end_of_tasks, ALL, "Mở lớp.", "III. TỔ CHỨC"),
        (placing.end_of_tasks, (*TASKS, "II. GIẢI PHÁP", "Họp.", *AFTER), "Họp.", "IV. KHEN"),
        (placing.end_of_tasks, NO_TASKS, "nhận thức.", "II. TỔ CHỨC"),
        (placing.after_purpose, ALL, "nhận thức.", "II. NỘI DUNG"),
        (placing.after_purpose, (*TASKS, CLOSING), FRAME[1], "II. NỘI DUNG"),
        (placing.before_organisation, ALL, "Mở lớp.", "III. TỔ CHỨC"),
        (placing.before_organisation, NO_TASKS, "nhận thức.", "II. TỔ CHỨC"),
        (placing.before_organisation, NO_ORGANISATION, "Giao xã.", "III. KINH PHÍ"),
        (placing.end_of_organisation, ALL, "Khám.", CLOSING),
        (placing.end_of_organisation, (*ALL[:-1], *AFTER, CLOSING), "Khám.", "IV. KHEN"),
        (placing.end_of_organisation, ALL[:-1], "Khám.", ""),
        (placing.end_of_organisation, (*PURPOSE, *TASKS, CLOSING), "Mở lớp.", CLOSING),
        # behind the last unit, before the reporting regime and before the closing sentence
        (POLICE, ALL, "Khám.", CLOSING),
        (POLICE, (*ALL[:-1], *REPORTS, CLOSING), "Khám.", "3. Chế độ"),
        (POLICE, (*ALL[:-1], *AFTER, CLOSING), "Khám.", "IV. KHEN"),
        (POLICE, (*ALL[:-1], "3. Trường học", "Dạy.", *AFTER, CLOSING), "Dạy.",
         "IV. KHEN"),
        (POLICE, (*PURPOSE, *TASKS, CLOSING), "Mở lớp.", CLOSING),
        (POLICE, (*TASKS, "II. TỔ CHỨC THỰC HIỆN", "Giao xã.", CLOSING),
         "Giao xã.", CLOSING),
        (POLICE, (*TASKS, *ORGANISATION[:3], "2. Trạm Y tế: Khám./."),
         "Khám./.", ""),
        # units before the villages, where those come last; the villages behind all units
        (POLICE, (*ALL[:-1], *VILLAGES, CLOSING), "Khám.", "3. Các bản"),
        (POLICE, (*ALL[:-1], *VILLAGES, "4. Chế độ báo cáo", "Gửi về xã.", CLOSING), "Khám.", "3. Các bản"),
        (POLICE, (*ALL[:-1], "3. Các bản, đơn vị báo cáo kết quả về xã.", CLOSING), "Khám.", "3. Các bản"),
        (POLICE, (*ALL[:-1], *VILLAGES, "4. Trường học", "Dạy.", CLOSING), "Dạy.", CLOSING),
        (POLICE, (*TASKS, "II. TỔ CHỨC THỰC HIỆN", "1. Các thôn", "Họp dân.", CLOSING), "Họp dân.", CLOSING),
        (HAMLETS, (*ALL[:-1], *VILLAGES, CLOSING), "hương ước.", CLOSING),
        (HAMLETS, (*ALL[:-1], *REPORTS, CLOSING), "Khám.", "3. Chế độ"),
        (placing.end_of_organisation, (*ALL[:-1], *VILLAGES, CLOSING), "hương ước.", CLOSING),
        (placing.before_closing, ALL, "Khám.", CLOSING),
        (placing.before_closing, (), FRAME[1], ""),
    ],
)  # fmt: skip
def test_a_missing_thing_belongs_between_what_stands_before_and_after_it(
    find: Callable[[Facts], Span | Spot], lines: tuple[str, ...], before: str, after: str
) -> None:
    facts = facts_of(*FRAME, *lines)
    found = find(facts)
    spot = found.span if isinstance(found, Spot) else found
    assert spot.start == spot.end
    assert facts.text[: spot.start].rstrip().endswith(before)
    rest = facts.text[spot.end :].lstrip()
    assert rest.startswith(after) if after else not rest


def test_an_outer_section_is_the_first_of_its_role() -> None:
    facts = facts_of(*FRAME, *NO_ORGANISATION, "IV. TỔ CHỨC THỰC HIỆN", "Xã.", "V. PHÂN CÔNG")
    section = placing.outer_section(facts, "organisation")
    assert section is not None
    assert section.label == "IV"
    assert placing.outer_section(facts, "results") is None


def test_what_is_written_at_one_place_has_its_turn() -> None:
    facts = facts_of(*FRAME, *ALL)
    spots = POLICE(facts), HAMLETS(facts), placing.end_of_organisation(facts)
    assert len({spot.span for spot in spots}) == 1
    assert [spot.turn for spot in spots] == [0, 1, 2]
