"""The word KẾ HOẠCH and the subject line below it."""

import pytest

from checker.kinds.base import NoParams
from checker.report import Status
from tests.checker.kinds.judging import places, verdict_on

BODY = ("I. NỘI DUNG", "Truyền thông về bình đẳng giới.")
FIELD = "bình đẳng giới và vì sự tiến bộ của phụ nữ"


@pytest.mark.parametrize(
    ("word", "subject"),
    [
        ("KẾ HOẠCH", f"Thực hiện công tác {FIELD} năm 2026"),
        ("K Ế  H O Ạ C H", f"Thực hiện công tác {FIELD} năm 2026"),
        ("KẾ HOẠCH", f"Thực hiện công tác {FIELD} giai đoạn 2026 - 2030"),
    ],
)
def test_a_subject_with_field_and_year_passes(word: str, subject: str) -> None:
    verdict, facts = verdict_on("title", NoParams(), word, subject, *BODY)
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, [word, subject])
    assert subject in verdict.message


@pytest.mark.parametrize(
    ("about", "found"), [("V/v triển khai", "V/v t"), ("v/v: Thực hiện", "v/v: T")]
)
def test_the_short_word_of_letters_does_not_open_a_plans_title(about: str, found: str) -> None:
    verdict, facts = verdict_on(
        "title", NoParams(), "KẾ HOẠCH", f"{about} công tác {FIELD} năm 2026", *BODY
    )
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [found])
    assert verdict.findings[0].fix == "T"


@pytest.mark.parametrize(
    ("years", "told"),
    [(" năm 2025", "Tên kế hoạch ghi năm 2025"), ("", "Tên kế hoạch chưa nêu năm thực hiện")],
)
def test_the_short_word_hides_no_other_slip(years: str, told: str) -> None:
    title = f"V/v triển khai công tác {FIELD}{years}"
    verdict, _ = verdict_on("title", NoParams(), "KẾ HOẠCH", title, *BODY, year=2026)
    assert verdict.status is Status.GAP
    assert verdict.findings[0].message.startswith(told)
    assert verdict.findings[-1].fix == "T"


@pytest.mark.parametrize("about", ["Về việc triển khai", "Triển khai Công văn số 12/UBND-VX v/v"])
def test_what_decisions_and_cited_letters_are_on_passes(about: str) -> None:
    title = f"{about} công tác {FIELD} năm 2026"
    verdict, _ = verdict_on("title", NoParams(), "KẾ HOẠCH", title, *BODY)
    assert verdict.status is Status.PASS


def test_nor_the_title_of_the_decision_above_a_plan() -> None:
    lines = (
        "ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: 12/QĐ-UBND", "QUYẾT ĐỊNH",
        "V/v ban hành Kế hoạch công tác bình đẳng giới năm 2026", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH LƯ",
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.", "Điều 2. Các đơn vị thi hành./.",
        "KẾ HOẠCH", f"Thực hiện công tác {FIELD} năm 2026", *BODY,
    )  # fmt: skip
    verdict, facts = verdict_on("title", NoParams(), *lines)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, ["V/v b"])


PROGRAMME = "Chiến lược quốc gia về bình đẳng giới giai đoạn 2021 - 2030"


@pytest.mark.parametrize("year", [2021, 2026, 2030])
def test_a_plan_for_a_programmes_years_is_for_each_of_them(year: int) -> None:
    title = f"Thực hiện {PROGRAMME} trên địa bàn xã"
    verdict, _ = verdict_on("title", NoParams(), "KẾ HOẠCH", title, *BODY, year=year)
    assert verdict.status is Status.PASS


@pytest.mark.parametrize(
    "title", [f"Thực hiện {PROGRAMME} năm 2025", f"Năm 2025 thực hiện {PROGRAMME}"]
)
def test_a_year_left_over_beside_a_programmes_period_is_a_gap(title: str) -> None:
    verdict, _ = verdict_on("title", NoParams(), "KẾ HOẠCH", title, *BODY, year=2026)
    assert verdict.status is Status.GAP
    assert verdict.message == "Tên kế hoạch ghi năm 2025, năm được chọn khi kiểm tra là năm 2026."


DATED = "Bình Lư, ngày 14 tháng 4 năm 2026"


@pytest.mark.parametrize(
    ("title", "found"),
    [
        (f"Thực hiện công tác {FIELD} năm 2025", 2025),
        ("Thực hiện Chiến lược về bình đẳng giới từ năm 2021 đến năm 2030, năm 2025", 2025),
        (f"Sơ kết công tác {FIELD} (2025)", 2025),
    ],
)
def test_the_year_that_is_wrong_is_the_titles_own(title: str, found: int) -> None:
    verdict, _ = verdict_on("title", NoParams(), DATED, "KẾ HOẠCH", title, *BODY, year=2026)
    assert verdict.status is Status.GAP
    assert verdict.message.startswith(f"Tên kế hoạch ghi năm {found},")


@pytest.mark.parametrize("number", ["số 12/2025/NQ-HĐND", "số 45/KH-UBND ngày 02/12/2025"])
def test_the_year_of_a_documents_number_or_date_is_not_the_plans(number: str) -> None:
    subject = f"Thực hiện Nghị quyết {number} về {FIELD}"
    verdict, _ = verdict_on("title", NoParams(), DATED, "KẾ HOẠCH", subject, *BODY, year=2026)
    assert (verdict.status, verdict.message) == (
        Status.GAP,
        "Tên kế hoạch chưa nêu năm thực hiện.",
    )
    assert [f.suggestion for f in verdict.findings] == [f"{subject} năm 2026"]


def test_a_document_of_the_plans_own_year_tells_the_year() -> None:
    subject = f"Thực hiện Kế hoạch số 45/KH-UBND ngày 02/3/2026 về {FIELD}"
    verdict, _ = verdict_on("title", NoParams(), DATED, "KẾ HOẠCH", subject, *BODY, year=2026)
    assert verdict.status is Status.PASS


def test_the_last_year_of_a_programme_is_not_the_plans() -> None:
    title = "Thực hiện Chương trình truyền thông về bình đẳng giới đến năm 2030"
    verdict, _ = verdict_on("title", NoParams(), "KẾ HOẠCH", title, *BODY, year=2026)
    assert verdict.status is Status.GAP


def test_a_plans_year_beside_another_one_will_do() -> None:
    title = f"Thực hiện Kế hoạch số 12/KH-UBND năm 2025 về công tác {FIELD} năm 2026"
    verdict, _ = verdict_on("title", NoParams(), "KẾ HOẠCH", title, *BODY)
    assert verdict.status is Status.PASS


def test_another_year_than_the_rest_of_the_text_is_a_gap() -> None:
    subject = f"Thực hiện công tác {FIELD} năm 2025"
    verdict, facts = verdict_on("title", NoParams(), "KẾ HOẠCH", subject, *BODY, year=2026)
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, [subject])
    assert verdict.message == "Tên kế hoạch ghi năm 2025, năm được chọn khi kiểm tra là năm 2026."


def test_a_subject_without_its_year_gets_the_plans() -> None:
    subject = f"Thực hiện công tác {FIELD}"
    verdict, facts = verdict_on("title", NoParams(), "KẾ HOẠCH", subject, *BODY, year=2026)
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, [subject])
    assert verdict.message == "Tên kế hoạch chưa nêu năm thực hiện."
    assert [f.suggestion for f in verdict.findings] == [f"{subject} năm 2026"]


def test_where_the_draft_shows_no_year_none_is_suggested() -> None:
    verdict, _ = verdict_on("title", NoParams(), "KẾ HOẠCH", f"Công tác {FIELD}", *BODY)
    assert verdict.status is Status.GAP
    assert [f.suggestion for f in verdict.findings] == [None]


@pytest.mark.parametrize("number", ["12026", "20261", "120260"])
def test_the_digits_of_a_longer_number_are_no_year(number: str) -> None:
    subject = f"Tuyên truyền về bình đẳng giới cho {number} lượt người"
    verdict, _ = verdict_on("title", NoParams(), "KẾ HOẠCH", subject, *BODY, year=2026)
    assert verdict.message == "Tên kế hoạch chưa nêu năm thực hiện."


def test_a_subject_on_another_field_is_a_gap() -> None:
    subject = "Thực hiện công tác cải cách hành chính năm 2026"
    verdict, _ = verdict_on(
        "title", NoParams(), "KẾ HOẠCH", subject, *BODY, subject="gender-equality"
    )
    assert verdict.status is Status.GAP
    assert verdict.message == f"Tên kế hoạch chưa nêu lĩnh vực {FIELD}."


def test_of_a_field_that_is_not_known_any_subject_will_do() -> None:
    subject = "Thực hiện công tác cải cách hành chính năm 2026"
    verdict, _ = verdict_on("title", NoParams(), "KẾ HOẠCH", subject, "I. NỘI DUNG", "Rà soát.")
    assert verdict.status is Status.PASS


def test_a_title_without_a_subject_is_a_gap_behind_the_word() -> None:
    verdict, facts = verdict_on("title", NoParams(), "KẾ HOẠCH", *BODY)
    assert verdict.status is Status.GAP
    assert verdict.message == "Dưới chữ “KẾ HOẠCH” chưa có trích yếu nội dung."
    (finding,) = verdict.findings
    assert facts.text[: finding.span.start] == "KẾ HOẠCH"


def test_without_the_word_it_is_missing() -> None:
    verdict, _ = verdict_on("title", NoParams(), "Công tác bình đẳng giới năm 2026", *BODY)
    assert verdict.status is Status.GAP
    assert verdict.message == "Chưa có tên loại văn bản “KẾ HOẠCH” trên dòng riêng."


@pytest.mark.parametrize(
    "subject",
    [
        "Thực hiện công tác cải cách hành chính",
        "Thực hiện Chỉ thị số 27/CT-TTg ngày 15 tháng 8 năm 2024 về công tác dân số",
        "Phát triển hạ tầng số đến năm 2020",
    ],
)
def test_a_plan_of_another_field_need_not_name_a_year(subject: str) -> None:
    verdict, _ = verdict_on("title", NoParams(), "KẾ HOẠCH", subject, *BODY, subject="other")
    assert verdict.status is Status.PASS


def test_of_a_known_field_a_cited_year_is_not_the_plans() -> None:
    subject = "Thực hiện Chỉ thị số 27/CT-TTg ngày 15 tháng 8 năm 2024 về bình đẳng giới"
    verdict, _ = verdict_on("title", NoParams(), "KẾ HOẠCH", subject, *BODY)
    assert verdict.message == "Tên kế hoạch chưa nêu năm thực hiện."


def test_a_year_that_a_person_named_is_not_laid_on_the_text() -> None:
    subject = f"Thực hiện công tác {FIELD} năm 2026"
    verdict, _ = verdict_on("title", NoParams(), "KẾ HOẠCH", subject, *BODY, year=2027)
    assert verdict.status is Status.GAP
    assert verdict.message.endswith("năm được chọn khi kiểm tra là năm 2027.")
    closing = "Trên đây là Kế hoạch năm 2027./."
    preamble = "Căn cứ dự toán năm 2027; xong trước ngày 30/9/2027;"
    lines = ("KẾ HOẠCH", subject, preamble, *BODY, "Xong trước ngày 30/11/2027.", closing)
    verdict, _ = verdict_on("title", NoParams(), *lines)
    assert verdict.message.endswith("các phần khác của văn bản là năm 2027.")
