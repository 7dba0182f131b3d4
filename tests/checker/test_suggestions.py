"""Words to paste keep what the draft already has: its signer, its dates, its body, its year."""

from checker.judge import check
from checker.report import Report
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library

HEAD = (
    "ỦY BAN NHÂN DÂN",
    "XÃ SUỐI NGÀN",
    "Số: 12/KH-UBND",
    "Suối Ngàn, ngày 15 tháng 4 năm {year}",
)
TITLE = ("KẾ HOẠCH", "Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm {year}")


def suggestions(
    rule: str, *lines: str, year: int = 2026, head: tuple[str, ...] = HEAD
) -> list[str]:
    report = _report(*(line.replace("{year}", str(year)) for line in (*head, *TITLE, *lines)))
    (result,) = (result for result in report.results if result.rule.id == rule)
    return [finding.suggestion or "" for finding in result.findings]


def _report(*lines: str) -> Report:
    return check(draft_of(lines), library())


def test_a_deadline_without_its_year_gets_the_plans_year_and_keeps_its_day() -> None:
    lines = ("I. BÁO CÁO", "Các đơn vị báo cáo kết quả về UBND xã trước ngày 5/6 và ngày 5/12.")
    assert suggestions("deadline.given", *lines) == ["5/6/2026", "5/12/2026"]


def test_a_signature_that_lacks_tm_keeps_its_signer() -> None:
    lines = ("I. KINH PHÍ", "Ngân sách xã./.", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Thịnh")
    assert suggestions("frame.signature", *lines) == [
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn Thịnh"
    ]


def test_a_deputy_who_signs_without_kt_keeps_the_name() -> None:
    lines = (
        "I. KINH PHÍ",
        "Ngân sách xã./.",
        "TM. ỦY BAN NHÂN DÂN",
        "PHÓ CHỦ TỊCH",
        "Lê Văn Thịnh",
    )
    assert suggestions("frame.signature", *lines) == [
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn Thịnh"
    ]


def test_the_programme_is_that_of_the_plans_year() -> None:
    lines = ("I. NỘI DUNG", "Tổ chức tuyên truyền.")
    (past,) = suggestions("programme.gbv", *lines, year=2024)
    (now,) = suggestions("programme.gbv", *lines)
    assert "2021 - 2025 (Quyết định số 2232/QĐ-TTg ngày 28/12/2020" in past
    assert now.endswith("giai đoạn 2026 - 2030.")
