"""Documents cited by number: kind, number, date, issuer and title, in the spellings of plans."""

import pytest

from checker.facts.blank_numbers import BlankNumbers
from checker.facts.citations import Citation, Citations
from checker.facts.cited_numbers import citation_key
from checker.kernel.text import clean, fold
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
        ("Chương trình số «31-CTr/TU» ngày 12/3/2018", "chương trình", "12/3/2018"),
        ("Nghị định số «30/2020/NĐ-CP» ngày 05/3/2020", "nghị định", "05/3/2020"),
        ("Luật Bình đẳng giới số «73/2006/QH11»", "luật", None),
        ("Kế hoạch số «100/KH- UBND» ngày 25/5/2021", "kế hoạch", "25/5/2021"),
        ("Kế hoạch số «01 /KH-BVSTBPN» của Ban", "kế hoạch", None),
        ("Thông tư số «09-TT-BTTTT» ngày 12/3/2021 của Bộ", "thông tư", "12/3/2021"),
        ("Chỉ thị số «05-CT-TW», ngày 15/5/2016", "chỉ thị", "15/5/2016"),
        ("Nghị quyết «12-NQ-TU» của Tỉnh ủy", "nghị quyết", None),
        ("Quyết định số «18/20202QĐ-UBND» ngày 12/5/2020", "quyết định", "12/5/2020"),
        ("Quyết định số «18/2020QĐ-UBND» ngày 12/5/2020", "quyết định", "12/5/2020"),
        ("Quyết định số «18/2020-QĐ-UBND» ngày 12/5/2020", "quyết định", "12/5/2020"),
        ("QĐ số «12 /2021/QĐ-UBND» ngày 12/3/2021", "quyết định", "12/3/2021"),
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
    ("text", "days"),
    [
        ("Nghị quyết số 50/NQ-CP; Nghị quyết số 163/NQ-CP ngày 21/12/2022", [None, "21/12/2022"]),
        ("Nghị quyết số 50/NQ-CP và số 163/NQ-CP ngày 21/12/2022", [None, "21/12/2022"]),
        ("Nghị quyết số 50/NQ-CP\nNghị quyết số 163/NQ-CP ngày 21/12/2022", [None, "21/12/2022"]),
        # the next one has no number
        ("Nghị quyết số 50/NQ-CP của Chính phủ, Luật Bình đẳng giới ngày 29/11/2006", [None]),
        ("Quyết định số 45/QĐ-TTg của Thủ tướng và Kế hoạch ngày 12/01/2026 của tỉnh", [None]),
        # the date behind the one before
        (
            "Nghị quyết số 163/NQ-CP ngày 21/12/2022 của Chính phủ ban hành Nghị quyết số 50/NQ-CP",
            ["21/12/2022", None],
        ),
        (
            "ngày 21/12/2022 ban hành Nghị quyết số 163/NQ-CP, ngày 20/4/2021 ra Nghị quyết số 50/NQ-CP",
            ["21/12/2022", "20/4/2021"],
        ),
        # a body's name with commas and và has the date behind it
        ("Công văn số 12/SNV-VP của Sở Nội vụ, Sở Tài chính và Sở Y tế ngày 12/3/2026",
         ["12/3/2026"]),
        ("Quyết định số 12/QĐ-UBND của Ban Chỉ đạo Chương trình mục tiêu ngày 12/3/2026",
         ["12/3/2026"]),
    ],
)  # fmt: skip
def test_a_date_goes_to_its_own_number_only(text: str, days: list[str | None]) -> None:
    assert [c.date.text if c.date else None for c in cited(text)] == days


def test_the_year_of_the_next_law_is_not_the_numbers() -> None:
    text = "Nghị quyết số 50/NQ-CP của Chính phủ, Luật Phòng, chống bạo lực gia đình năm 2022"
    assert [c.year for c in cited(text)] == [None]


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


def test_the_year_within_a_firms_number_is_no_number() -> None:
    """Two reports of one firm are not one document of two dates."""
    assert "2025/bcttts" not in {
        c.key for c in cited("Báo cáo số 05.07-2025/BCTT-TS ngày 05/7/2025")
    }
    assert [c.key for c in cited("Báo cáo số 2025/BCTT-TS ngày 05/7/2025")] == ["2025/bcttts"]


@pytest.mark.parametrize(
    ("title", "held"),
    [
        ("Quy chế phối hợp giữa Sở X với UBND xã; UBND các huyện; cơ quan thuế trong việc quản lý đất", True),
        ("Quy chế phối hợp giữa Sở X với UBND xã; UBND các huyện báo cáo", False),
        ("Quy chế làm việc; UBND các huyện phối hợp trong việc quản lý đất", False),
    ],
)  # fmt: skip
def test_a_title_names_all_who_work_together(title: str, *, held: bool) -> None:
    (found,) = cited(f"thay thế Quyết định số 26/2019/QĐ-UBND ban hành {title}.")
    assert ("các huyện" in found.title) is held


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


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("12/KH-UBND", "kế hoạch"), ("12/CV-UBND", "công văn"), ("12/TTLT-BNV", "thông tư liên tịch"),
        ("12/kh-ubnd", "kế hoạch"), ("73/2006/QH11", "luật"), ("12/XYZ-UBND", ""), ("1790 QĐ-TTg", "quyết định"),
        ("11-NQ/TW", "nghị quyết"),
    ],
)  # fmt: skip
def test_the_symbol_says_the_kind_where_no_word_does(number: str, kind: str) -> None:
    (found,) = cited(f"Theo văn kiện {number} của tỉnh")
    assert (found.kind, found.extent.start) == (kind, found.number_span.start)


@pytest.mark.parametrize(
    "kind", ["Chương trình hành động", "Quy chế phối hợp", "Phương án", "Bộ luật", "Văn bản"]
)
def test_a_kind_is_the_longest_that_stands_there(kind: str) -> None:
    (found,) = cited(f"thực hiện {kind} số 12/ABC-XYZ của tỉnh")
    assert (found.kind, found.extent.start) == (fold(kind), len("thực hiện "))


@pytest.mark.parametrize(
    "between",
    [" ngày ", " của UBND tỉnh ngày ", ", ngày ", " ký ngày ", " do UBND tỉnh ban hành ngày ",
     " (ngày ", " của UBND tỉnh đã ký ngày "],
)  # fmt: skip
def test_the_day_behind_the_number_is_the_documents(between: str) -> None:
    (found,) = cited(f"Kế hoạch số 12/KH-UBND{between}02/02/2026 về giới")
    assert found.date is not None
    assert found.date.text == "02/02/2026"


@pytest.mark.parametrize(("length", "dated"), [(90, True), (91, False)])
def test_a_bodys_name_has_90_characters_at_most(length: int, *, dated: bool) -> None:
    body = "Ban " + "x" * (length - 4)
    (found,) = cited(f"Kế hoạch số 12/KH-BCĐ của {body} ngày 02/02/2026")
    assert (found.date is not None) is dated


@pytest.mark.parametrize(("far", "dated"), [(110, True), (111, False)])
def test_a_date_stands_within_110_characters_of_its_number(far: int, *, dated: bool) -> None:
    """Fillers that may stand there: the issuer's name (90 characters at most) and brackets."""
    issuer = " của " + "x" * 80
    between = issuer + " " * (far - len(issuer))
    (found,) = cited(f"Kế hoạch số 12/KH-BCĐ{between}02/02/2026")
    assert (found.date is not None) is dated


@pytest.mark.parametrize(("far", "dated"), [(110, True), (111, False)])
def test_a_date_stands_within_110_characters_before_its_kind(far: int, *, dated: bool) -> None:
    words = ", " + "x" * 75 + " ban hành "
    between = words + "y" * (far - len(words) - 1) + " "
    (found,) = cited(f"Ngày 02/02/2026{between}Kế hoạch số 12/KH-BCĐ")
    assert (found.date is not None) is dated


@pytest.mark.parametrize("verb", ["ký", "ban hành", "có", "ra", "đã ban hành"])
def test_who_issues_on_a_day_is_told_by_a_verb(verb: str) -> None:
    (found,) = cited(f"Ngày 02/02/2026, UBND tỉnh {verb} Kế hoạch số 12/KH-UBND")
    assert found.date is not None
    (other,) = cited("Ngày 02/02/2026, UBND tỉnh họp về Kế hoạch số 12/KH-UBND")
    assert other.date is None


@pytest.mark.parametrize(
    ("tail", "year"),
    [
        (" năm 2020", 2020), (" của UBND tỉnh năm 2020", 2020), (", năm 2020", 2020),
        (" của UBND tỉnh đến năm 2030", None), (" của UBND tỉnh tới năm 2030", None),
        (" của UBND tỉnh từ năm 2020", None), (" đến năm 2030", None), (" về năm 2020", None),
    ],
)  # fmt: skip
def test_a_year_that_bounds_a_period_is_not_the_documents(tail: str, year: int | None) -> None:
    (found,) = cited(f"Kế hoạch số 12/KH-UBND{tail}")
    assert found.year == year


@pytest.mark.parametrize(
    ("tail", "issuer"),
    [
        (" của Quốc hội khoá XI", "Quốc hội"), (" do Bộ Nội vụ ban hành", "Bộ Nội vụ"),
        (" của UBND tỉnh thông qua", "UBND tỉnh"), (" của UBND tỉnh.", "UBND tỉnh"), (" về việc", ""),
        (" ngày 02/02/2026 của UBND tỉnh về giới", "UBND tỉnh"),
    ],
)  # fmt: skip
def test_an_issuer_ends_before_what_was_done(tail: str, issuer: str) -> None:
    (found,) = cited(f"Luật số 73/2006/QH11{tail}")
    assert found.issuer == issuer


@pytest.mark.parametrize(("length", "whole"), [(400, True), (401, False)])
def test_a_title_ends_within_400_characters(length: int, *, whole: bool) -> None:
    text = f"Kế hoạch số 12/KH-UBND {'x' * (length - 1)}"
    (found,) = cited(text)
    assert (found.extent.end == len(text)) is whole


@pytest.mark.parametrize(("far", "kind"), [(60, "luật"), (61, "")])
def test_a_laws_name_has_60_characters_at_most(far: int, kind: str) -> None:
    (found,) = cited(f"Theo Luật {'x' * (far - 2)} số 73/2006/BB11")
    assert found.kind == kind


def test_a_number_alone_needs_its_kind_before_it() -> None:
    assert [c.key for c in cited("theo Quyết định số 1790 của Thủ tướng")] == ["1790/"]
    assert [c.key for c in cited("theo Quyết định số: 1790 về việc")] == ["1790/"]
    assert [c.key for c in cited("theo Quyết định 1790 (về việc")] == ["1790/"]
    assert cited("theo Quyết định đã nêu 1790 của Thủ tướng") == ()
    assert cited("theo Quyết định số 1790 lượt") == ()


@pytest.mark.parametrize(
    ("line", "extent", "title"),
    [
        # what stands behind the bracket is the plan's own
        ("Chiến lược (Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ): lồng ghép giới.",
         "Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ", ""),
        ("Đề án (Quyết định số 45/QĐ-TTg về y tế), mở lớp.", "Quyết định số 45/QĐ-TTg về y tế", "về y tế"),
        # a colon within the title ends nothing
        ("Theo Quyết định số 45/QĐ-TTg về Đề án: y tế ở xã.",
         "Quyết định số 45/QĐ-TTg về Đề án: y tế ở xã", "về Đề án: y tế ở xã"),
    ],
)  # fmt: skip
def test_a_title_ends_with_the_bracket_its_document_stands_in(
    line: str, extent: str, title: str
) -> None:
    facts = facts_of("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NHIỆM VỤ", line)
    (citation,) = facts[Citations]
    assert (facts.quote(citation.extent), citation.title) == (extent, title)


@pytest.mark.parametrize(
    "number", ["5/KH-UBND", "12345/BNV-TCBC", "11-NQ/TW", "05-QĐ/TW", "12-KHPH/ĐU"]
)
def test_a_number_is_read_whole(number: str) -> None:
    (found,) = cited(f"theo văn bản số {number} của tỉnh")
    assert found.number_span.end - found.number_span.start == len(number)


@pytest.mark.parametrize(
    "text",
    ["nhà số 12-B/45 đường Trần Phú", "đạt 05/Tổng số 07 chỉ tiêu", "123456/KH-UBND"],
)
def test_addresses_shares_and_codes_are_no_citations(text: str) -> None:
    assert cited(text) == ()


@pytest.mark.parametrize(("length", "law"), [(60, True), (61, False)])
def test_a_laws_name_of_60_characters_stands_before_its_number(length: int, *, law: bool) -> None:
    name = " " + "x" * (length - 2) + " "
    (found,) = cited(f"Căn cứ Luật{name}số 73/2006/QH11")
    assert (found.extent.start == len("Căn cứ ")) is law


def test_the_longest_kind_is_read_before_a_number_without_symbol() -> None:
    for kind in ("Chương trình hành động", "Thông tư liên tịch", "Quy chế phối hợp"):
        (found,) = cited(f"thực hiện {kind} số: 12 ngày 02/02/2026")
        assert found.kind == fold(kind)


@pytest.mark.parametrize("number", ["1790/QĐ-TTg1", "28/NQ-CP3", "2282/QĐ-TTg12"])
def test_a_notes_mark_set_down_on_the_line_is_no_part_of_a_known_number(number: str) -> None:
    (found,) = cited(f"Quyết định số {number} ngày 23/10/2021 của Thủ tướng Chính phủ.")
    assert found.key == citation_key(number.rstrip("0123456789"))


@pytest.mark.parametrize("number", ["102/2016/QH13", "44/KH-PX01", "1234/QĐ-XYZ1"])
def test_figures_that_belong_to_a_symbol_stay(number: str) -> None:
    (found,) = cited(f"Văn bản số {number} ngày 05/4/2016 của Quốc hội.")
    assert found.key == citation_key(number)


def test_a_title_goes_on_behind_a_remark_in_brackets() -> None:
    text = "Quyết định số 50/2025/QĐ-UBND của UBND tỉnh Phú Yên (trước đây) quy định trên địa bàn tỉnh Phú Yên; các xã"
    (found,) = cited(text)
    assert text[found.extent.start : found.extent.end].endswith("địa bàn tỉnh Phú Yên")


def test_the_bracket_around_a_citation_ends_it() -> None:
    text = "Chương trình Truyền thông (Quyết định số 1790/QĐ-TTg ngày 23/10/2021) tại xã Bình Lư"
    (found,) = cited(text)
    assert text[found.extent.start : found.extent.end].endswith("23/10/2021")


def test_a_citation_is_found_by_a_place_in_it() -> None:
    facts = facts_of(
        "Căn cứ Luật số 73/2006/QH11; Nghị quyết số 28/NQ-CP ngày 03/3/2021; xã Bình Lư."
    )
    text, cited_there = facts.text, facts[Citations]
    assert [c.key for c in cited_there.around(text.index("73"))] == [citation_key("73/2006/QH11")]
    assert [c.key for c in cited_there.around(text.index("03/3"))] == [citation_key("28/NQ-CP")]
    assert cited_there.around(text.index("Bình Lư")) == ()
    assert cited_there.around(0) == ()


@pytest.mark.parametrize(
    ("tail", "title"),
    [
        (" là căn cứ để rà soát cán bộ nữ", "phê duyệt Chương trình “Vì phụ nữ”"),
        (", rà soát quy hoạch cán bộ nữ", "phê duyệt Chương trình “Vì phụ nữ”"),
        (": bố trí cán bộ nữ", "phê duyệt Chương trình “Vì phụ nữ”"),
        # of its name
        (" và hỗ trợ cán bộ nữ", "phê duyệt Chương trình “Vì phụ nữ” và hỗ trợ cán bộ nữ"),
        (", chăm lo cán bộ nữ", "phê duyệt Chương trình “Vì phụ nữ”, chăm lo cán bộ nữ"),
    ],
)
def test_a_title_ends_before_what_is_said_of_it(tail: str, title: str) -> None:
    line = f"Quyết định số 22/QĐ-TTg phê duyệt Chương trình “Vì phụ nữ”{tail}."
    (citation,) = facts_of(line)[Citations]
    assert citation.title == title


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Kèm theo Tờ trình số 31.2/TTr-TCG của Tổ", []),  # 31 is no number of its own
        ("Theo Quyết định số 31.", ["31"]),
        ("Theo Quyết định số 31. Các thôn thực hiện.", ["31"]),
    ],
)
def test_a_number_within_a_number_is_not_cut(text: str, numbers: list[str]) -> None:
    facts = facts_of(text)
    assert [facts.quote(citation.number_span) for citation in facts[Citations]] == numbers


@pytest.mark.parametrize("slip", ["18/2020QĐ-UBND", "18/20202QĐ-UBND", "18/2020-QĐ-UBND"])
def test_a_slip_behind_the_year_makes_no_other_document(slip: str) -> None:
    (found,) = cited(f"Quyết định số {slip} của UBND tỉnh")
    assert found.key == citation_key("18/2020/QĐ-UBND")


@pytest.mark.parametrize(
    "text",
    ["mã 2020HD-15", "lớp 12-TT-A", "kỳ 15-20HD-AB", "xét nghiệm 3-CT-Scan", "biển số 29-KH-12345",
     "tháng 12/2020 BC-A", "quý 4/2020-2021"],
)  # fmt: skip
def test_codes_with_letters_of_a_kind_are_no_citations(text: str) -> None:
    assert not cited(text)
