"""A slip is told where the list around it is sound; what stands close by in another shape is not lost."""

from dataclasses import replace

import pytest

from checker.facts import read_facts
from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.report import Status, Verdict
from tests.checker.drafts import draft_of, draft_with_table
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import FRAME, places, rule_of, verdict_of, verdict_on

REPORT = ("BÁO CÁO", "Kết quả công tác thư viện năm 2025")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        # the first item stands in the line of its heading
        (("1. Về bến xe 1.1. Bến cũ thì sửa.", "1.2. Bến mới", "1.3. Vé", "2. Về đò"), []),
        (("1. Về bến xe năm 1.100 lượt.", "1.2. Bến mới", "1.3. Vé", "2. Về đò"), ["1.2. Bến mới"]),
        (("1. Hồ sơ gồm: a) Đơn xin;", "b) Ảnh thẻ;", "2. Lệ phí"), []),
        (("1. Hồ sơ gồm đơn xin;", "b) Ảnh thẻ;", "2. Lệ phí"), ["b) Ảnh thẻ"]),
        (("1. Ao cá. 2. Vườn rau.", "3. Chuồng gà"), []),
        (("1. Ao cá, khoản 2 Điều 3.", "3. Chuồng gà"), ["3. Chuồng gà"]),
        # lines in capitals between the two: a banner
        (("I. LỄ", "5. Bày trí", "5.1. Tại nhà", "HỘI LÀNG", "LỄ TRAO CỜ", "5.2. Tại đình"), ["5. Bày trí"]),
        (("I. LỄ", "1. Bày trí", "1.1. Tại nhà", "HỘI LÀNG", "LỄ TRAO CỜ", "1.2. Tại đình"), []),
        (("I. LỄ", "1. Bày trí", "1.1. Tại nhà", "HỘI LÀNG", "LỄ TRAO CỜ", "1.3. Tại đình"), ["1.3. Tại đình"]),
        # what stands above has been counted on from already
        (("I. X Y", "1. Nhà", "1.1. Cửa", "1.2. Sân", "II. Z U", "1. Chợ", "1.2. Lều"), ["1.2. Lều"]),
        (("I. X Y", "1. Nhà", "2. Sân", "II. Z U", "3. Chợ"), ["3. Chợ"]),
        # signs that are no marks
        (("1. X Y", "a, Đơn", "b, Ảnh", "c) Phí", "2. Z U"), []),
        (("1. X Y", "a, Đơn", "c) Phí", "2. Z U"), ["c) Phí"]),
        # letters below a number of several figures
        (("1. X Y", "1.1. Thợ", "1.1.a. Nề", "1.1.b. Mộc", "1.2. Máy", "1.2.a. Xay"), []),
        (("1. X Y", "1.1. Thợ", "1.1.a. Nề", "1.1.c. Mộc", "1.2. Máy"), ["1.1.c. Mộc"]),
        # two odd ones, each in its place
        (("1. X Y", "15. Thợ", "15. Máy", "4. Vôi", "5. Cát"), ["15. Thợ", "15. Máy"]),
        (("1. X Y", "2. Thợ", "15. Máy", "16. Vôi", "5. Cát"), ["15. Máy", "5. Cát"]),
        # a number alone that a page has cut off
        (("1. X Y", "In trên giấy khổ lớn bằng chữ đứng, kiểu chữ thường, cỡ", "14.", "2. Z U"), []),
        (("1. X Y", "14.", "2. Z U"), ["14.", "2. Z U"]),
    ],
)  # fmt: skip
def test_what_stands_close_by_is_not_lost(lines: tuple[str, ...], found: list[str]) -> None:
    verdict, facts = verdict_of("numbering", NoParams(), *lines)
    assert places(verdict, facts) == found


def test_two_odd_numbers_are_given_their_places() -> None:
    verdict, _ = verdict_of("numbering", NoParams(), "1. A b", "15. C d", "15. E g", "4. H i")
    first, second = (finding.message for finding in verdict.findings)
    assert "phải là “2”" in first
    assert "phải là “3”" in second


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        # sound: two that follow one another before or behind, or the next one in its place
        (("1. Sách", "2. Báo", "4. Ghế"), Status.GAP),
        (("1. Sách", "3. Báo", "4. Ghế"), Status.GAP),
        (("1. Sách", "12. Báo", "3. Ghế"), Status.GAP),
        (("1. Sách", "a/ Kệ", "b/ Tủ", "b/ Đèn", "2. Báo"), Status.GAP),
        (("Chương I. SÁCH", "Chương III. BÁO"), Status.GAP),
        # too short, or only the beginning is lost
        (("1. Sách", "3. Báo"), Status.REVIEW),
        (("2. Sách", "3. Báo"), Status.REVIEW),
        (("2. Sách", "Báo."), Status.PASS),
        # lists that begin anew behind what the reader cannot see
        (("1. Sách", "2. Báo", "Bìa.", "1. Ghế", "2. Bàn"), Status.PASS),
        (("1. Sách", "2. Báo", "Bìa.", "1. Ghế", "4. Bàn"), Status.GAP),
    ],
)
def test_of_what_is_no_plan_a_slip_is_told_within_a_list(
    lines: tuple[str, ...], status: Status
) -> None:
    assert verdict_on("numbering", NoParams(), *REPORT, *lines)[0].status is status
    as_plan, _ = verdict_of("numbering", NoParams(), *lines)
    assert as_plan.status is Status.GAP


def judged(draft: object) -> Verdict:
    facts = read_facts(draft, library())  # type: ignore[arg-type]
    return KINDS["numbering"].judge(rule_of("numbering", params=NoParams()), facts)


@pytest.mark.parametrize(
    ("lines", "status"),
    [(("1. A b", "2. C d", "4. E g"), Status.REVIEW), (("3. A b", "4. C d"), Status.PASS)],
)
def test_where_a_part_could_not_be_read_a_slip_is_to_be_looked_at(
    lines: tuple[str, ...], status: Status
) -> None:
    draft = draft_of((*FRAME, *lines))
    assert judged(replace(draft, unread="part")).status is status
    assert judged(draft).status is Status.GAP


TAIL = ("I. A b", "C d.", "Nơi nhận:", "- Lưu: VT.")
LONG = "DANH SÁCH " + "CÁC LỚP HỌC NGHỀ CHO LAO ĐỘNG NỮ " * 3


@pytest.mark.parametrize(
    ("annexes", "found"),
    [
        (("PHỤ LỤC 1", "PHỤ LỤC 2a", "PHỤ LỤC 2b", "PHỤ LỤC 3"), []),
        (("PHỤ LỤC 1", "PHỤ LỤC 2a", "PHỤ LỤC 2b", "PHỤ LỤC 4"), ["PHỤ LỤC 4"]),
        (("PHỤ LỤC 1", "PHỤ LỤC 3a", "PHỤ LỤC 3b"), ["PHỤ LỤC 3a"]),
        ((f"PHỤ LỤC 1: {LONG}", "PHỤ LỤC 2"), []),
        (("PHỤ LỤC 1", f"Phụ lục 7 kèm theo {LONG}", "PHỤ LỤC 2"), []),
    ],
)
def test_annexes_that_letters_divide_and_long_headings(
    annexes: tuple[str, ...], found: list[str]
) -> None:
    lines = (line for heading in annexes for line in (heading, "BẢNG GHI", "Chữ."))
    verdict, facts = verdict_of("numbering", NoParams(), *TAIL, *lines)
    assert (places(verdict, facts) if verdict.status is Status.GAP else []) == found


@pytest.mark.parametrize(
    ("last", "found"), [("Phụ lục 3: Vé", []), ("Phụ lục 4: Vé", ["Phụ lục 4:"])]
)
def test_a_list_of_annexes_is_not_counted_with_the_annexes(last: str, found: list[str]) -> None:
    listed = ("Phụ lục 1: Xe", "Phụ lục 2: Đò", last)
    own = (line for heading in listed for line in (heading, "Chữ."))
    verdict, facts = verdict_of("numbering", NoParams(), *TAIL, *listed, *own)
    assert (places(verdict, facts) if verdict.status is Status.GAP else []) == found


HEAD = ("STT", "Tên", "Nơi")


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        # a list begins anew where the second follows: part B of an account
        ("I II III I II", []),
        ("I II II IV", ["II"]),
        ("1 2 3 1 2", []),
        ("1 2 1 4", ["1"]),
        # one more head that a converter has joined
        ("I 1 2 STT I 1", []),
        ("I 1 2 I 1", ["I"]),
        # the number stands with the name of the group
        ("1 2 3 |1.Thợ 1.1 1.2 2", []),
        ("1 2 3 |1.Thợ 1.1 1.2 3", ["3"]),
    ],
)
def test_rows_that_begin_anew(numbers: str, found: list[str]) -> None:
    rows = [
        ("", number[1:].replace(".", ". "), "") if number.startswith("|") else (number, f"Việc {at}", "Xã")
        for at, number in enumerate(numbers.split())
    ]  # fmt: skip
    draft = draft_with_table((*FRAME, "I. A b", "C d."), [HEAD, *rows], ("II. E g", "H i."))
    verdict = judged(draft)
    spots = [draft.quote(f.span) for f in verdict.findings if verdict.status is Status.GAP]
    assert spots == found
