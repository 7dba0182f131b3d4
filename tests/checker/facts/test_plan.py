"""The plan's particulars, weighed over the whole document."""

import datetime as dt

import pytest

from checker.facts import read_facts
from checker.particulars import Overrides, Plan
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import facts_of, library

HEADER = {
    "xa": ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: 12/KH-UBND", "Bình Lư, ngày 14 tháng 4 năm 2026"),
    "phuong": ("UBND PHƯỜNG NAM GIA NGHĨA", "Số: /KH-UBND", "Nam Gia Nghĩa, ngày tháng 5 năm 2026"),
    "dac-khu": ("ỦY BAN NHÂN DÂN", "ĐẶC KHU PHÚ QUỐC", "Số: /KH-UBND",
                "Phú Quốc, ngày tháng 5 năm 2026"),
    "tinh": ("ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU", "Số: 8/KH-UBND",
             "Lai Châu, ngày 02 tháng 01 năm 2026"),
    "thanh-pho": ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG", "Số: 8/KH-UBND",
                  "Hải Phòng, ngày 02 tháng 3 năm 2026"),
    "so": ("UBND TỈNH LAI CHÂU", "SỞ NỘI VỤ", "Số: 15/KH-SNV", "Lai Châu, ngày 02 tháng 3 năm 2026"),
    "ban": ("UBND TỈNH LAI CHÂU", "BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ", "Số: 01/KH-BVSTBPN",
            "Lai Châu, ngày 02 tháng 3 năm 2026"),
    "hoi-xa": ("HỘI LIÊN HIỆP PHỤ NỮ TỈNH LAI CHÂU", "HỘI LIÊN HIỆP PHỤ NỮ XÃ BÌNH LƯ", "Số: 4/KH-BTV",
               "Bình Lư, ngày 02 tháng 3 năm 2026"),
    "hoi-tinh": ("HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM", "HỘI LIÊN HIỆP PHỤ NỮ TỈNH LAI CHÂU",
                 "Số: 4/KH-BTV", "Lai Châu, ngày 02 tháng 3 năm 2026"),
    "truong": ("ỦY BAN NHÂN DÂN XÃ BÌNH LƯ", "TRƯỜNG THCS BÌNH LƯ", "Số: 4/KH-THCS",
               "Bình Lư, ngày 02 tháng 3 năm 2026"),
    "cong-doan": ("LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU", "CĐCS CÔNG TY CHÈ THAN UYÊN", "Số: 4/KH-CĐCS",
                  "Bình Lư, ngày 02 tháng 3 năm 2026"),
    "tinh-uy": ("TỈNH ỦY LAI CHÂU", "Số: 4-KH/TU", "Lai Châu, ngày 02 tháng 3 năm 2026"),
}  # fmt: skip
SUBJECT = "Thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026"
BODY = (
    "I. MỤC ĐÍCH, YÊU CẦU",
    "Nâng cao nhận thức về bình đẳng giới năm 2026.",
    "Trên đây là Kế hoạch công tác bình đẳng giới năm 2026./.",
)


def plan(*header: str, subject: str = SUBJECT, body: tuple[str, ...] = BODY) -> Plan:
    return facts_of(*header, "KẾ HOẠCH", subject, *body)[Plan]


@pytest.mark.parametrize(
    ("header", "issuer", "level"),
    [("cong-doan", "CĐCS CÔNG TY CHÈ THAN UYÊN", "khac"), ("tinh-uy", "TỈNH ỦY LAI CHÂU", "tinh")],
)
def test_unions_and_party_committees_issue_in_their_own_name(
    header: str, issuer: str, level: str
) -> None:
    found = plan(*HEADER[header])
    assert (found.issuer, found.level) == (issuer, level)


@pytest.mark.parametrize(
    ("header", "level", "place"),
    [
        ("xa", "xa", "Bình Lư"),
        ("phuong", "xa", "Nam Gia Nghĩa"),
        ("dac-khu", "xa", "Phú Quốc"),
        ("tinh", "tinh", "Lai Châu"),
        ("thanh-pho", "tinh", "Hải Phòng"),
        ("so", "so", "Lai Châu"),
        ("ban", "tinh", "Lai Châu"),
        ("hoi-xa", "xa", "Bình Lư"),
        ("hoi-tinh", "so", "Lai Châu"),
        ("truong", "khac", "Bình Lư"),
    ],
)
def test_the_header_says_level_and_place(header: str, level: str, place: str) -> None:
    found = plan(*HEADER[header])
    assert (found.level, found.place) == (level, place)
    assert (found.kind, found.subject, found.year) == ("ke-hoach", "gender-equality", 2026)


def test_number_and_date_are_those_of_the_header() -> None:
    found = plan(*HEADER["xa"])
    assert (found.number, found.date) == ("12/KH-UBND", dt.date(2026, 4, 14))
    blank = plan(*HEADER["phuong"])
    assert (blank.number, blank.date, blank.month) == (None, None, 5)


def test_the_issuer_is_the_last_body_of_the_header() -> None:
    assert plan(*HEADER["xa"]).issuer == "ỦY BAN NHÂN DÂN XÃ BÌNH LƯ"
    assert plan(*HEADER["so"]).issuer == "SỞ NỘI VỤ"


def test_an_issuers_name_may_be_cut_in_two_lines() -> None:
    committee = ("Ủy ban nhân dân", "xã Suối Ngàn", "Số: 1/KH-UBND")
    assert plan(*committee).issuer == "Ủy ban nhân dân xã Suối Ngàn"
    board = ("UBND XÃ SUỐI NGÀN", "BAN VÌ SỰ TIẾN BỘ", "CỦA PHỤ NỮ", "Số: 1/KH-BVSTBPN")
    assert plan(*board).issuer == "BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ"
    whole = ("UBND TỈNH LAM KHÊ", "SỞ NỘI VỤ", "DỰ THẢO", "Số: 1/KH-SNV")
    assert plan(*whole).issuer == "SỞ NỘI VỤ"


def test_title_is_the_subject_on_one_line() -> None:
    assert plan(*HEADER["xa"]).title == SUBJECT


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Công tác bình đẳng giới năm 2026", "gender-equality"),
        ("Hoạt động VSTBPN năm 2026", "gender-equality"),
        ("Thực hiện công tác BĐG năm 2026", "gender-equality"),
        ("Bình đẳng giới và sự tiến bộ của phụ nữ năm 2026", "gender-equality"),
        ("Phòng, chống thiên tai năm 2026", "other"),
    ],
)
def test_the_title_says_the_subject(subject: str, expected: str) -> None:
    body = ("I. MỤC ĐÍCH, YÊU CẦU", "Nâng cao nhận thức của người dân trong xã./.")
    assert plan(*HEADER["xa"], subject=subject, body=body).subject == expected


def test_last_year_in_the_title_alone_does_not_change_the_year() -> None:
    body = (*BODY[:2], "Báo cáo trước ngày 15/11/2026.", BODY[2])
    assert plan(*HEADER["xa"], subject=SUBJECT.replace("2026", "2025"), body=body).year == 2026


def test_another_commune_in_the_closing_does_not_change_the_place() -> None:
    body = (*BODY[:2], "Trên đây là Kế hoạch năm 2026 của xã Tả Lèng./.")
    assert plan(*HEADER["xa"], body=body).place == "Bình Lư"


def test_years_of_cited_documents_are_not_the_plans() -> None:
    cited = "Căn cứ Kế hoạch số 5/KH-UBND ngày 12/01/2024 của UBND tỉnh năm 2024;"
    found = plan(*HEADER["xa"][:3], body=(cited, *BODY))
    assert found.year == 2026


def test_what_a_person_says_goes_first() -> None:
    draft = draft_of((*HEADER["xa"], "KẾ HOẠCH", SUBJECT, *BODY))
    said = Overrides(year=2027, level="tinh", place="Lai Châu", issuer="UBND tỉnh")
    found = read_facts(draft, library(), said)[Plan]
    assert (found.year, found.level, found.place, found.issuer) == (
        2027, "tinh", "Lai Châu", "UBND tỉnh",
    )  # fmt: skip


def test_an_empty_document_has_no_particulars() -> None:
    found = facts_of()[Plan]
    assert (found.kind, found.subject, found.level) == ("khac", "other", "khac")
    assert (found.year, found.number, found.date, found.place) == (None, None, None, "")
    assert found.days is None


@pytest.mark.parametrize(
    ("signed", "year", "first", "last"),
    [
        ("ngày 14 tháng 4 năm 2026", 2026, (2026, 4, 14), (2026, 4, 14)),
        ("ngày     tháng 4 năm 2026", 2026, (2026, 4, 1), (2026, 4, 30)),
        ("ngày … tháng 02 năm 2024", 2024, (2024, 2, 1), (2024, 2, 29)),
        ("ngày    tháng 12 năm 2025", 2026, (2025, 12, 1), (2025, 12, 31)),
        ("ngày     tháng     năm 2025", 2025, (2025, 1, 1), (2025, 12, 31)),
        ("ngày     tháng     năm 2025", 2026, (2025, 7, 1), (2025, 12, 31)),
        ("ngày 31 tháng 4 năm 2026", 2026, (2026, 4, 1), (2026, 4, 30)),
        ("ngày     tháng 13 năm 2026", 2026, (2026, 1, 1), (2026, 12, 31)),
        ("ngày     tháng     năm     ", 2026, (2026, 1, 1), (2026, 12, 31)),
    ],
)
def test_bodies_are_judged_by_the_day_of_signing_as_far_as_the_draft_shows_it(
    signed: str, year: int, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    title = ("KẾ HOẠCH", f"Công tác bình đẳng giới của xã Bình Lư năm {year}")
    found = facts_of("UBND XÃ BÌNH LƯ", f"Bình Lư, {signed}", *title, "I. NỘI DUNG", "Họp.")[Plan]
    assert found.days == (dt.date(*first), dt.date(*last))


def test_a_commune_names_its_province() -> None:
    body = (*BODY[:2], "Báo cáo UBND tỉnh Lai Châu.", BODY[2])
    assert plan(*HEADER["xa"], body=body).province == "Lai Châu"


def test_a_text_that_speaks_of_nothing_else_is_about_it_whatever_its_title() -> None:
    line = "Nâng cao nhận thức về bình đẳng giới trong cán bộ và Nhân dân."
    body = ("I. NỘI DUNG", *[line] * 6, "Trên đây là Kế hoạch./.")
    assert plan(*HEADER["xa"], subject="Công tác năm 2026", body=body).subject == "gender-equality"
    once = ("I. NỘI DUNG", line, "Trên đây là Kế hoạch./.")
    assert plan(*HEADER["xa"], subject="Công tác năm 2026", body=once).subject == "other"


DATED = "Hòa Khánh, ngày 05 tháng 3 năm 2026"


@pytest.mark.parametrize(
    ("header", "issuer", "level"),
    [
        # who issues a paper in an enterprise or a school, whatever stands above it
        (("LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU", "CĐCS CÔNG TY MAY BÌNH LƯ"), "CĐCS CÔNG TY MAY BÌNH LƯ", "khac"),
        (("LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU", "CÔNG ĐOÀN CƠ SỞ TRƯỜNG THPT BÌNH LƯ"),
         "CÔNG ĐOÀN CƠ SỞ TRƯỜNG THPT BÌNH LƯ", "khac"),
        (("SỞ Y TẾ LAI CHÂU", "BỆNH VIỆN ĐA KHOA TỈNH LAI CHÂU"), "BỆNH VIỆN ĐA KHOA TỈNH LAI CHÂU", "khac"),
        # … but a union of a commune is the commune's
        (("LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU", "CÔNG ĐOÀN XÃ BÌNH LƯ"), "CÔNG ĐOÀN XÃ BÌNH LƯ", "xa"),
        (("LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU",), "LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU", "tinh"),
        # what is the whole country's
        (("THỦ TƯỚNG CHÍNH PHỦ",), "THỦ TƯỚNG CHÍNH PHỦ", "khac"),
        (("BAN CHỈ ĐẠO QUỐC GIA VỀ NGƯỜI CAO TUỔI",), "BAN CHỈ ĐẠO QUỐC GIA VỀ NGƯỜI CAO TUỔI", "khac"),
        (("BAN CHẤP HÀNH TRUNG ƯƠNG",), "BAN CHẤP HÀNH TRUNG ƯƠNG", "khac"),
        (("THỦ TƯỚNG CHÍNH PHỦ ------- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",), "THỦ TƯỚNG CHÍNH PHỦ", "khac"),
        (("BỘ XÂY DỰNG -------",), "BỘ XÂY DỰNG", "khac"),
        # the Party's
        (("TỈNH ỦY LAI CHÂU", "*"), "TỈNH ỦY LAI CHÂU", "tinh"),
        (("THÀNH ỦY HẢI PHÒNG", "BAN TỔ CHỨC"), "THÀNH ỦY HẢI PHÒNG", "tinh"),
        (("TỈNH ỦY LAI CHÂU", "ĐẢNG ỦY XÃ BÌNH LƯ"), "ĐẢNG ỦY XÃ BÌNH LƯ", "xa"),
        (("BAN CHỈ ĐẠO CÔNG TÁC GIA ĐÌNH TỈNH LAI CHÂU",), "BAN CHỈ ĐẠO CÔNG TÁC GIA ĐÌNH TỈNH LAI CHÂU", "tinh"),
    ],
)  # fmt: skip
def test_who_issues_and_on_which_level(header: tuple[str, ...], issuer: str, level: str) -> None:
    found = plan(*header, "Số: 5/KH", DATED)
    assert (found.issuer, found.level) == (issuer, level)
