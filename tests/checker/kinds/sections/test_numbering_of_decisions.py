"""A decision's articles above its plan, and the annexes below: none skipped, none twice."""

import pytest

from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.report import Status
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import places, rule_of

HEAD = (
    "ỦY BAN NHÂN DÂN", "XÃ SUỐI NGÀN", "Số: 12/QĐ-UBND", "Suối Ngàn, ngày 05 tháng 3 năm 2026",
    "QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch công tác bình đẳng giới năm 2026",
    "ỦY BAN NHÂN DÂN XÃ SUỐI NGÀN", "Căn cứ Luật Bình đẳng giới;", "QUYẾT ĐỊNH:",
)  # fmt: skip
PLAN = (
    "KẾ HOẠCH",
    "Công tác bình đẳng giới năm 2026",
    "I. MỤC ĐÍCH",
    "Nâng cao.",
    "II. NỘI DUNG",
    "Loa.",
)
END = ("Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Minh")


def judged(*lines: str) -> tuple[Status, list[str]]:
    facts = facts_of(*lines)
    verdict = KINDS["numbering"].judge(rule_of("numbering", params=NoParams()), facts)
    return verdict.status, places(verdict, facts)


def decision(*numbers: int) -> tuple[str, ...]:
    return (*HEAD, *(f"Điều {n}. Giao các đơn vị thi hành." for n in numbers), *END)


def test_articles_in_order_pass() -> None:
    assert judged(*decision(1, 2, 3), *PLAN) == (Status.PASS, [])


@pytest.mark.parametrize("wrong", [(1, 2, 4), (1, 1, 2), (2, 3)])
def test_an_article_that_is_skipped_or_repeated_is_a_gap(wrong: tuple[int, ...]) -> None:
    status, found = judged(*decision(*wrong), *PLAN)
    assert status is Status.GAP
    assert len(found) == 1
    assert found[0].startswith("Điều")


@pytest.mark.parametrize(
    "annexes",
    [
        ("PHỤ LỤC I", "DANH MỤC", "PHỤ LỤC II", "BIỂU MẪU"),
        ("Phụ lục 01", "Danh mục", "Phụ lục 02", "Biểu mẫu"),
        ("Phụ lục I. Danh mục", "Phụ lục I (tiếp theo)", "Phụ lục II. Biểu mẫu"),
        ("PHỤ LỤC", "DANH MỤC"),
        ("PHỤ LỤC", "DANH MỤC", "PHỤ LỤC", "BIỂU MẪU"),
    ],
)
@pytest.mark.parametrize("end", [END, ()])
def test_annexes_in_order_pass(annexes: tuple[str, ...], end: tuple[str, ...]) -> None:
    assert judged(*HEAD[:4], *PLAN, *end, *annexes) == (Status.PASS, [])


@pytest.mark.parametrize(
    ("annexes", "wrong"),
    [
        (("PHỤ LỤC I", "DANH MỤC", "PHỤ LỤC I", "BIỂU MẪU"), "PHỤ LỤC I"),
        (("Phụ lục I", "Danh mục", "Phụ lục III", "Biểu mẫu"), "Phụ lục III"),
        (("Phụ lục số 02", "Danh mục"), "Phụ lục số 02"),
    ],
)
@pytest.mark.parametrize("end", [END, ()])
def test_two_annexes_with_one_number_are_a_gap(
    annexes: tuple[str, ...], wrong: str, end: tuple[str, ...]
) -> None:
    assert judged(*HEAD[:4], *PLAN, *end, *annexes) == (Status.GAP, [wrong])


def test_an_annex_that_is_only_announced_is_no_heading() -> None:
    lines = (
        "Phụ lục I: Danh mục; Phụ lục II: Biểu mẫu.",
        *END,
        "PHỤ LỤC I",
        "DANH MỤC",
        "PHỤ LỤC II",
    )
    assert judged(*HEAD[:4], *PLAN, *lines) == (Status.PASS, [])


@pytest.mark.parametrize(("last", "found"), [(2, []), (3, ["Điều 3. Giao các đơn vị thi hành."])])
def test_what_the_first_article_approves_stands_between_the_articles(
    last: int, found: list[str]
) -> None:
    approved = (
        "Điều 1. Phê duyệt Đề án với những nội dung sau:", "I. QUAN ĐIỂM", "1. Thống nhất.",
        "II. MỤC TIÊU", "1. Đến năm 2030", "a) 100% xã có mạng.",
    )  # fmt: skip
    status, spots = judged(*HEAD, *approved, f"Điều {last}. Giao các đơn vị thi hành.", *END)
    assert [spot.split(".")[0] for spot in spots] == [line.split(".")[0] for line in found]
    assert status is (Status.GAP if found else Status.PASS)


@pytest.mark.parametrize(("blanks", "status"), [(8, Status.PASS), (7, Status.GAP)])
def test_a_form_to_fill_in_numbers_its_lines_anew(blanks: int, status: Status) -> None:
    names = tuple(f"- Ông (bà): {'…' * 9}" for _ in range(blanks))
    form = ("PHỤ LỤC", "BIÊN BẢN HỌP", "1. Thành phần", *names, "2. Ý kiến", "4. Kết luận")
    assert judged(*decision(1, 2), *form)[0] is status


RULES = ("QUY CHẾ", "Phối hợp công tác tôn giáo", "Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            (
                "Chương II",
                "NỘI DUNG PHỐI HỢP",
                "Điều 2. A b",
                "Chương III",
                "TỔ CHỨC",
                "Điều 3. C d",
            ),
            [],
        ),
        (("Chương II", "NHIỆM VỤ", "1. Trách nhiệm của Sở", "2. Trách nhiệm của xã"), []),
    ],
)
def test_the_title_of_a_chapter_opens_no_annex(lines: tuple[str, ...], found: list[str]) -> None:
    assert judged(*decision(1, 2), *RULES, *lines)[1] == found


@pytest.mark.parametrize(
    ("second", "found"), [("Chương II", []), ("Chương III", ["Chương III\nQUYỀN HẠN"])]
)
def test_the_title_of_a_chapter_is_not_that_of_a_document(second: str, found: list[str]) -> None:
    """Điều lệ alone: QUY ĐỊNH CHUNG below Chương I is no QUY ĐỊNH."""
    lines = ("ĐIỀU LỆ", "Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Tên gọi", "Hội.", second)
    assert judged(*lines, "QUYỀN HẠN", "Điều 2. Quyền hạn", "Hội viên.")[1] == found
