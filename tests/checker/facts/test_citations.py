"""Documents cited by number: kind, number, date, issuer and title, in the spellings of plans."""

import pytest

from checker.facts.citations import BlankNumbers, Citation, Citations, citation_key
from checker.kernel.text import clean
from tests.checker.facts.reading import facts_of, unmark


def cited(text: str) -> tuple[Citation, ...]:
    return facts_of(text)[Citations]


@pytest.mark.parametrize(
    ("marked", "kind", "day"),
    [
        ("Quyết định số «1790/QĐ-TTg» ngày 23/10/2021 của Thủ tướng", "quyết định", "23/10/2021"),
        ("Quyết định số «1790/QĐ - TTg» ngày 23/10/2021", "quyết định", "23/10/2021"),
        ("Quyết định «1790/QĐ-TTg», ngày 23 tháng 10 năm 2021", "quyết định", "23/10/2021"),
        ("(«1790/QĐ-TTg» ngày 23/10/2021)", "quyết định", "23/10/2021"),
        ("Nghị quyết số «28/NQ-CP» của Chính phủ ngày 03/3/2021", "nghị quyết", "03/3/2021"),
        ("Nghị quyết số «11-NQ/TW», ngày 27/4/2007", "nghị quyết", "27/4/2007"),
        ("Chỉ thị số «21-CT/TW» của Ban Bí thư", "chỉ thị", None),
        ("Nghị định số «30/2020/NĐ-CP» ngày 05/3/2020", "nghị định", "05/3/2020"),
        ("Luật Bình đẳng giới số «73/2006/QH11»", "luật", None),
        ("Kế hoạch số «100/KH- UBND» ngày 25/5/2021", "kế hoạch", "25/5/2021"),
        ("Kế hoạch số «01 /KH-BVSTBPN» của Ban", "kế hoạch", None),
        ("Công văn số «3592/SNV-CCHC&VTLT» ngày 14/4/2026", "công văn", "14/4/2026"),
        ("Công văn số «739/BNV-CTTN&BĐG» ngày 28/3/2025", "công văn", "28/3/2025"),
        ("Ngày 28/12/2020, Thủ tướng ban hành Quyết định số «2232/QĐ-TTg»", "quyết định",
         "28/12/2020"),
        ("theo Quyết định số «1790» ngày 23/10/2021", "quyết định", "23/10/2021"),
    ],
)  # fmt: skip
def test_a_citation_is_read(marked: str, kind: str, day: str | None) -> None:
    text, (number,) = unmark(marked)
    (found,) = cited(text)
    assert found.number_span == number
    assert found.kind == kind
    assert (found.date.text if found.date else None) == day
    assert found.extent.contains(found.number_span)


@pytest.mark.parametrize(
    "text",
    [
        "đạt tỷ lệ 15/20 thôn",
        "trước ngày 15/11/2026",
        "giai đoạn 2021-2030",
        "hỗ trợ 24/7 qua tổng đài 111",
        "Luật Bình đẳng giới năm 2006",
        "Số:      /KH-UBND",
    ],
)
def test_other_figures_are_no_citations(text: str) -> None:
    assert cited(text) == ()


def test_issuer_and_title_are_read() -> None:
    (found,) = cited(
        "Căn cứ Quyết định số 1790/QĐ-TTg ngày 23/10/2021 của Thủ tướng Chính phủ phê duyệt"
        " Chương trình truyền thông về bình đẳng giới đến năm 2030;"
    )
    assert found.issuer == "Thủ tướng Chính phủ"
    assert found.title.endswith("Chương trình truyền thông về bình đẳng giới đến năm 2030")
    assert found.year == 2021


def test_a_year_alone_is_the_year_of_the_document() -> None:
    (found,) = cited("Quyết định số 2282/QĐ-TTg năm 2020 của Thủ tướng Chính phủ")
    assert (found.date, found.year) == (None, 2020)


def test_each_document_of_a_list_keeps_its_own_date() -> None:
    first, second, third = cited(
        "Căn cứ Quyết định số 2282/QĐ-TTg ngày 31/12/2020; Quyết định số 1790/QĐ-TTg và"
        " Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ."
    )
    assert first.date is not None
    assert first.date.text == "31/12/2020"
    assert second.date is None
    assert third.date is not None
    assert third.date.text == "03/3/2021"


def test_the_deadline_of_a_later_sentence_is_no_date_of_the_document() -> None:
    (found,) = cited("Thực hiện Kế hoạch số 12/KH-UBND. Báo cáo trước ngày 15/11/2026.")
    assert found.date is None


@pytest.mark.parametrize(
    "written",
    ["1790/QĐ-TTg", "1790/qđ-ttg", "1790 /QĐ - TTg", "1790/QĐ–TTg", "01790/QĐ-TTg", "1790/QD-TTG"],
)
def test_one_document_has_one_key_however_it_is_spelt(written: str) -> None:
    assert citation_key(written) == citation_key("1790/QĐ-TTg")


def test_the_icelandic_letter_is_the_vietnamese_one_once_a_reader_has_seen_it() -> None:
    (found,) = cited(clean("Quyết định số 1790/Q\u00d0-TTg"))
    assert found.key == citation_key("1790/QĐ-TTg")


def test_a_party_document_has_one_key_wherever_its_dash_stands() -> None:
    assert citation_key("11-NQ/TW") == citation_key("11/NQ-TW") == citation_key("11-NQ TW")


def test_other_documents_have_other_keys() -> None:
    numbers = ["1790/QĐ-TTg", "1970/QĐ-TTg", "1790/QĐ-UBND", "1790/NQ-CP", "179/QĐ-TTg",
               "2232/QĐ-TTg", "2282/QĐ-TTg", "30/2020/NĐ-CP", "30/2021/NĐ-CP"]  # fmt: skip
    assert len({citation_key(number) for number in numbers}) == len(numbers)


def test_a_number_without_its_symbol_has_a_key_that_says_so() -> None:
    (found,) = cited("theo Quyết định số 1790 ngày 23/10/2021")
    assert found.key == "1790/"


@pytest.mark.parametrize(
    "marked",
    [
        "theo Kế hoạch «số /KH-UBND» của xã",
        "«Số: …/KH-UBND»",
        "Quyết định «số ....../QĐ-UBND» ngày",
        "«Số: [...]/KH-UBND»",
    ],
)
def test_a_number_left_blank_is_found(marked: str) -> None:
    text, spans = unmark(marked)
    assert facts_of(text)[BlankNumbers] == spans


def test_a_number_that_is_there_is_no_blank() -> None:
    assert facts_of("Số: 12/KH-UBND, Quyết định số 1790/QĐ-TTg")[BlankNumbers] == ()
