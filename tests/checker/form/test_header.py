"""The header's own number, place and date of signing."""

import pytest

from checker.facts.citations import Citations
from checker.form.header import Header
from tests.checker.facts.reading import facts_of

BEFORE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
AFTER = (
    "KẾ HOẠCH",
    "Công tác bình đẳng giới năm 2026",
    "Căn cứ Quyết định số 1790/QĐ-TTg ngày 23/10/2021 của Thủ tướng Chính phủ;",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "Nâng cao nhận thức.",
)


@pytest.mark.parametrize(
    ("line", "number", "symbol"),
    [
        ("Số: 12/KH-UBND", "12", "KH-UBND"),
        ("Số: 01 /KH-BVSTBPN", "01", "KH-BVSTBPN"),
        ("Số: /KH-UBND", "", "KH-UBND"),
        ("Số: …/KH-UBND", "", "KH-UBND"),
        ("Số 145/KH - UBND", "145", "KH-UBND"),
        ("SỐ: 7/KH-SNV", "7", "KH-SNV"),
        ("Số: 14.2/KH-BQL", "14.2", "KH-BQL"),
        ("Số: ..../KH-BQL", "", "KH-BQL"),
        ("Số: 12.3/KH-TCG", "12.3", "KH-TCG"),
        ("Số: 1.024/KH-UBND", "1024", "KH-UBND"),
    ],
)
def test_the_number_line_is_read(line: str, number: str, symbol: str) -> None:
    facts = facts_of(*BEFORE, line, *AFTER)
    found = facts[Header].number
    assert found is not None
    assert (found.number, found.symbol, facts.quote(found.span)) == (number, symbol, line)


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("Bình Lư, ngày 14 tháng 4 năm 2026", "Bình Lư", (14, 4, 2026)),
        ("Bình Lư, ngày 05 tháng 01 năm 2026", "Bình Lư", (5, 1, 2026)),
        ("Bát Tràng, ngày tháng năm 2026", "Bát Tràng", (None, None, 2026)),
        ("Nam Gia Nghĩa, ngày … tháng 5 năm 2026", "Nam Gia Nghĩa", (None, 5, 2026)),
        ("Bình Lư, ngày ... tháng ... năm ...", "Bình Lư", (None, None, None)),
        ("Lai Châu, ngày 14/4/2026", "Lai Châu", (14, 4, 2026)),
    ],
)
def test_place_and_date_of_signing_are_read(
    line: str, place: str, day: tuple[int | None, ...]
) -> None:
    facts = facts_of(*BEFORE, "Số: 12/KH-UBND", line, *AFTER)
    found = facts[Header].date
    assert found is not None
    assert facts.quote(found.place) == place
    assert (found.day, found.month, found.year) == day
    assert found.short is ("/" in line)
    assert facts.quote(found.span).rstrip(". ") == line.rstrip(". ")


@pytest.mark.parametrize(
    "open_year", ["năm", "năm 20", "năm 20…", "năm 202", "năm 202...", "năm 2"]
)
def test_a_year_begun_is_left_open(open_year: str) -> None:
    found = facts_of(*BEFORE, f"Bình Lư, ngày    tháng    {open_year}", *AFTER)[Header].date
    assert found is not None and found.year is None


@pytest.mark.parametrize(
    ("written", "month", "year"),
    [
        ("…./…./2024", None, 2024),
        ("   /   /2024", None, 2024),
        ("....../3/2024", 3, 2024),
        ("___/___/20__", None, None),
        ("…/…/…", None, None),
    ],
)
def test_a_day_in_figures_may_be_open(written: str, month: int | None, year: int | None) -> None:
    found = facts_of(*BEFORE, f"Bình Lư, ngày {written}", *AFTER)[Header].date
    assert found is not None and not found.short
    assert (found.day, found.month, found.year) == (None, month, year)


def test_number_and_place_on_one_line_are_told_apart() -> None:
    facts = facts_of(*BEFORE, "Số: /KH-UBND Bát Tràng, ngày tháng năm 2026", *AFTER)
    assert facts[Header].number is not None
    assert facts[Header].number.symbol == "KH-UBND"
    assert facts[Header].date is not None
    assert facts.quote(facts[Header].date.place) == "Bát Tràng"


def test_a_cited_document_is_never_taken_for_the_header() -> None:
    facts = facts_of(*AFTER)
    assert facts[Header].number is None
    assert facts[Header].date is None


def test_the_own_number_is_no_citation() -> None:
    facts = facts_of(*BEFORE, "Số: 12/KH-UBND", "Bình Lư, ngày 14 tháng 4 năm 2026", *AFTER)
    assert [c.key for c in facts[Citations]] == ["1790/qdttg"]


def test_the_number_of_a_document_that_is_cited_is_not_the_drafts_own() -> None:
    basis = "Căn cứ Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ;"
    assert facts_of(basis, *AFTER)[Header].number is None
    found = facts_of(basis, "Số: 12/KH-UBND", *AFTER)[Header].number
    assert found is not None and found.number == "12"


def test_the_number_is_the_plans_own_below_a_letter_that_sends_it() -> None:
    letter = ("Số:     /SNV-VP", "Kính gửi: Các phòng.", "Sở gửi kế hoạch để thực hiện./.")
    found = facts_of(*BEFORE, *letter, *BEFORE, "Số: 12/KH-SNV", *AFTER)[Header].number
    assert found is not None and (found.number, found.symbol) == ("12", "KH-SNV")


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        # a converter joined place, day and title
        (
            (
                "Số: 12/KH-UBND Bình Lư, ngày 14 tháng 4 năm 2026 THEO CHỈ THỊ SỐ 37-CT/TW NGÀY 03/9/2019",
            ),
            (14, 4, 2026),
        ),
        (("Số: 12/KH-UBND", "Ngày 14 tháng 4 năm 2026", "Theo Chỉ thị số 37-CT/TW ngày 03/9/2019"), (14, 4, 2026)),
        # a letter that sends the plan has a day of its own above it
        (("Lai Châu, ngày 02 tháng 4 năm 2026", "Bình Lư, ngày 14 tháng 4 năm 2026"), (14, 4, 2026)),
        (("Số: 12/KH-UBND ngày 14/4/2026",), (14, 4, 2026)),
    ],
)  # fmt: skip
def test_the_day_of_a_cited_act_is_not_the_documents_own(
    lines: tuple[str, ...], day: tuple[int, int, int]
) -> None:
    found = facts_of(*BEFORE, *lines, *AFTER)[Header].date
    assert found is not None
    assert (found.day, found.month, found.year) == day


@pytest.mark.parametrize(
    ("lines", "place", "day"),
    [
        (
            (
                "Số: 35/QĐ-UBND Cửa Lộ, ngày 07 tháng 5 năm 2024 QUYẾT ĐỊNH CHỈ THỊ SỐ 9-CT/TW NGÀY 03/9/2019",
            ),
            "Cửa Lộ",
            (7, 5, 2024),
        ),
        (
            (
                "Số: 9/QĐ-BNV",
                "Hà Nội, ngày 08/01/2024 QUYẾT ĐỊNH Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;",
            ),
            "Hà Nội",
            (8, 1, 2024),
        ),
        (
            (
                "Số: 51/SNV-TE",
                "Hà Nội, ngày 29 tháng 12 năm 2025 Kính gửi: Các phường.",
                "Luật được thông qua ngày 23/6/2025, có hiệu lực từ ngày 01/01/2026.",
            ),
            "Hà Nội",
            (29, 12, 2025),
        ),
        # the plan's own below that of the letter which sends it
        (
            ("Lai Châu, ngày 02/3/2026", "Kính gửi: Các xã.", "Tân Uyên, ngày 04/3/2026"),
            "Tân Uyên",
            (4, 3, 2026),
        ),
        # a comma left out
        (("Số: 12/KH-UBND", "Bình Lư ngày 14/4/2026"), "Bình Lư", (14, 4, 2026)),
    ],
)
def test_the_day_of_signing_is_the_one_behind_a_place(
    lines: tuple[str, ...], place: str, day: tuple[int, int, int]
) -> None:
    facts = facts_of(*BEFORE, *lines, *AFTER)
    found = facts[Header].date
    assert found is not None
    assert facts.quote(found.place) == place
    assert (found.day, found.month, found.year) == day
