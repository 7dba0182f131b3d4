"""Laws called by name: the version of the plan's day, an older one, a wrong date."""

import pytest

from checker.report import Status
from tests.checker.kinds.documents.plans import citations_in
from tests.checker.kinds.judging import places

LOCAL = "Luật Tổ chức chính quyền địa phương"
MAKING = "Luật Ban hành văn bản quy phạm pháp luật"
AMENDED = f"Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và {LOCAL}"


@pytest.mark.parametrize(
    ("signed", "line"),
    [
        ("21/4/2024", f"Căn cứ {LOCAL} ngày 19 tháng 6 năm 2015; {AMENDED} ngày 22/11/2019;"),
        (
            "21/4/2023",
            "Căn cứ Luật Sửa đổi bổ sung một số điều của Luật Tổ chức CP và Luật Tổ chức CQĐP ngày 22/11/2019;",
        ),
        (
            "10/02/2022",
            f"Căn cứ {LOCAL} số 77/2015/QH13 ngày 19/6/2015 (sửa đổi, bổ sung năm 2019);",
        ),
        ("10/02/2022", f"Căn cứ {LOCAL} năm 2015, {AMENDED} năm 2019;"),
        ("12/02/2025", f"Căn cứ {LOCAL} ngày 19/6/2015;"),
        ("12/4/2025", f"Căn cứ {LOCAL} ngày 19/02/2025;"),
        ("12/5/2024", f"Căn cứ Văn bản hợp nhất số 32/VBHN-VPQH năm 2023 {LOCAL};"),
        ("12/5/2024", f"Căn cứ {LOCAL} (Văn bản hợp nhất số 19/VBHN-VPQH ngày 16/12/2019);"),
        ("12/5/2025", "Kinh phí theo Luật NSNN 2015."),
    ],
)
def test_a_law_that_was_in_force_on_the_day_of_an_older_plan_passes(signed: str, line: str) -> None:
    year = int(signed.rpartition("/")[2])
    assert citations_in(line, signed=signed, year=year)[0].status is Status.PASS


@pytest.mark.parametrize(
    "line",
    [
        f"Căn cứ {LOCAL} ngày 16 tháng 6 năm 2025;",
        f"Căn cứ {LOCAL} năm 2025;",
        f"Căn cứ {LOCAL} số 72/2025/QH15 ngày 16/6/2025;",
        "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;",
        "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11",
        "Căn cứ Luật Bình đẳng giới (Luật số 73/2006/QH11);",
        "Căn cứ Luật Bình đẳng giới được Quốc hội khóa XI thông qua ngày 29/11/2006, có hiệu lực từ ngày 01/7/2007;",
        "Căn cứ Luật Bình đẳng giới được Quốc hội thông qua, có hiệu lực từ ngày 01/7/2007;",
        "Căn cứ Luật Bình đẳng giới, Luật Phòng, chống bạo lực gia đình, Luật Trẻ em ngày 05 tháng 4 năm 2016;",
        f"Căn cứ {MAKING} ngày 19/02/2025; Luật sửa đổi, bổ sung một số điều của {MAKING} ngày 25/6/2025;",
        f"Căn cứ {MAKING} ngày 25/6/2025;",  # as amended then
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật MTTQ Việt Nam, Luật Thanh niên ngày 27/6/2025;",
        "Tuyên truyền Luật Bình đẳng giới năm 2006, Luật Trẻ em năm 2016 (sửa đổi, bổ sung năm 2018).",
        "Áp dụng Bộ luật Hình sự năm 2015 (sửa đổi, bổ sung năm 2017).",
        "Phổ biến Luật Trẻ em năm 2026 tại trường học; tuyên truyền Luật Bình đẳng giới trong năm 2026.",
        "Phổ biến Luật Giáo dục nghề nghiệp ngày 27/11/2014.",
        "Thi hành pháp luật lao động ngày 01/5/2026 tại các doanh nghiệp.",
        "Tuyên truyền Luật An ninh mạng ngày 10/12/2025 (có hiệu lực từ ngày 01/7/2026).",
        "Tuyên truyền Luật An ninh mạng ngày 12/6/2018; Luật Tiếp cận thông tin ngày 06/4/2016.",
        "Phổ biến Luật Hòa giải ở cơ sở ngày 20/6/2013; Luật Phổ biến, giáo dục pháp luật ngày 20/6/2012.",
        "Thực hiện Pháp lệnh Dân số.",
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Giáo dục ngày 29/6/2023;",  # one not known
    ],
)
def test_a_law_in_force_in_2026_passes(line: str) -> None:
    assert citations_in(line)[0].status is Status.PASS


@pytest.mark.parametrize(
    ("line", "where", "now"),
    [
        (f"Căn cứ {LOCAL} ngày 19/6/2015;", f"{LOCAL} ngày 19/6/2015", "16/6/2025"),
        (f"Căn cứ {LOCAL} năm 2015;", f"{LOCAL} năm 2015", "16 tháng 6 năm 2025"),
        (f"Căn cứ {LOCAL} ngày 19/02/2025;", f"{LOCAL} ngày 19/02/2025", "16/6/2025"),
        (f"Căn cứ {AMENDED} ngày 22/11/2019;", f"{AMENDED} ngày 22/11/2019", "16/6/2025"),
        (
            "Phổ biến Luật Phòng chống bạo lực gia đình năm 2007 đến hội viên.",
            "Luật Phòng chống bạo lực gia đình năm 2007",
            "Luật Phòng, chống bạo lực gia đình ngày 14 tháng 11 năm 2022",
        ),
        (
            "Thực hiện Luật Bảo vệ, chăm sóc và giáo dục trẻ em.",
            "Luật Bảo vệ, chăm sóc và giáo dục trẻ em",
            "Luật Trẻ em ngày 05 tháng 4 năm 2016",
        ),
        ("Kinh phí theo Luật NSNN 2015.", "Luật NSNN 2015", "ngày 25 tháng 6 năm 2025"),
        (
            "Áp dụng Bộ luật Lao động năm 2012, Luật Trẻ em năm 2016.",
            "Bộ luật Lao động năm 2012",
            "Bộ luật Lao động ngày 20 tháng 11 năm 2019",
        ),
        (
            "Căn cứ Luật Bình đẳng giới ngày 29/11/2006, Luật Cán bộ, công chức ngày 13/11/2008 và Luật Trẻ em;",
            "Luật Cán bộ, công chức ngày 13/11/2008",
            "ngày 24/6/2025",
        ),
    ],
)
def test_a_replaced_law_is_said_to_be_replaced_and_by_what(line: str, where: str, now: str) -> None:
    verdict, facts = citations_in(line)
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, [where])
    assert "đã được thay thế" in verdict.message
    assert "ngày đúng" not in verdict.message
    assert now in str(verdict.findings[0].suggestion)
    assert verdict.findings[0].fix is None  # which version is meant, a person knows


@pytest.mark.parametrize(
    ("signed", "line", "status"),
    [
        ("12/8/2025", f"Căn cứ {LOCAL} ngày 19/02/2025;", Status.GAP),
        ("12/8/2025", f"Căn cứ {LOCAL} ngày 19/6/2015;", Status.GAP),
        ("", f"Căn cứ {LOCAL} ngày 19/02/2025;", Status.REVIEW),
        ("     /6/2025", f"Căn cứ {LOCAL} ngày 19/02/2025;", Status.REVIEW),
        ("12/8/2026", "Tuyên truyền Luật An ninh mạng ngày 12/6/2018.", Status.GAP),
        ("     /8/2026", "Tuyên truyền Luật An ninh mạng ngày 12/6/2018.", Status.GAP),
        ("12/9/2026", "Thực hiện Pháp lệnh Dân số.", Status.GAP),
        ("", "Thực hiện Pháp lệnh Dân số.", Status.REVIEW),
    ],
)
def test_a_law_that_changed_within_the_plan_s_year_is_judged_by_the_day_that_the_draft_shows(
    signed: str, line: str, status: Status
) -> None:
    year = int(signed.rpartition("/")[2] or (2025 if LOCAL in line else 2026))
    assert citations_in(line, signed=signed, year=year)[0].status is status


def test_a_plan_signed_before_its_year_cites_the_laws_of_its_day() -> None:
    line = "Kinh phí bố trí theo Luật Ngân sách nhà nước ngày 25/6/2015."
    assert citations_in(line, signed="20/12/2025")[0].status is Status.PASS
    assert citations_in(line, signed="05/01/2026")[0].status is Status.GAP


def test_what_is_verified_nowhere_makes_no_gap() -> None:
    verdict, _ = citations_in("Căn cứ Luật Thanh tra ngày 14/11/2022;")
    assert verdict.status is Status.REVIEW
    assert "chưa đối chiếu" in verdict.message
    verdict, _ = citations_in("Phổ biến Luật Phòng, chống mua bán người ngày 29/11/2024.")
    assert verdict.status is Status.REVIEW


@pytest.mark.parametrize(
    ("signed", "line", "found", "right"),
    [
        ("12/5/2026", "Căn cứ Luật Bình đẳng giới ngày 29/11/2007;", "29/11/2007", "29/11/2006"),
        ("12/5/2026", "Căn cứ Luật Bình đẳng giới ngày 21/11/2007;", "21/11/2007", "29/11/2006"),
        ("12/5/2026", f"Căn cứ {LOCAL} ngày 16/6/2015;", "16/6/2015", "16/6/2025"),
        ("10/02/2022", f"Căn cứ {LOCAL} ngày 19/6/2016;", "19/6/2016", "19/6/2015"),
        ("10/02/2022", f"Căn cứ {AMENDED} ngày 22/01/2019;", "22/01/2019", "22/11/2019"),
        (
            "12/5/2026",
            f"Căn cứ {LOCAL} số 72/2025/QH15 ngày 19/02/2025;",
            "19/02/2025",
            "16/6/2025",
        ),
    ],
)
def test_a_date_that_no_version_has_is_wrong(
    signed: str, line: str, found: str, right: str
) -> None:
    year = int(signed.rpartition("/")[2])
    verdict, facts = citations_in(line, signed=signed, year=year)
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, [found])
    assert verdict.message.endswith(f"ghi ngày {found}; ngày đúng là {right}.")


@pytest.mark.parametrize(
    ("signed", "number", "day", "told", "offered"),
    [
        # the day of the law in force, the number learnt before: nothing is put in
        ("12/5/2026", "65/2025/QH15", "16/6/2025", "ngày 16/6/2025 là của Luật số 72/2025/QH15", None),
        ("12/5/2026", "77/2015/QH13", "16/6/2025", "ngày 16/6/2025 là của Luật số 72/2025/QH15", None),
        ("12/5/2026", "65/2025/QH15", "16/6/2024", "ngày đúng là 19/02/2025", None),
        # the day of the law replaced, or the law of that day
        ("12/5/2026", "72/2025/QH15", "19/02/2025", "ngày đúng là 16/6/2025", "16/6/2025"),
        ("12/5/2025", "65/2025/QH15", "19/6/2015", "ngày đúng là 19/02/2025", "19/02/2025"),
    ],
)  # fmt: skip
def test_a_number_and_a_day_of_two_versions(
    signed: str, number: str, day: str, told: str, offered: str | None
) -> None:
    year = int(signed.rpartition("/")[2])
    verdict, _ = citations_in(f"Căn cứ {LOCAL} số {number} ngày {day};", signed=signed, year=year)
    (found,) = (f for f in verdict.findings if told in f.message)
    assert (verdict.status, found.fix, found.suggestion) == (Status.GAP, offered, offered)


@pytest.mark.parametrize(
    "line",
    [
        "Căn cứ Luật Hôn nhân và gia đình ngày 29/12/1986;",  # older than what the register knows
        "Căn cứ Luật Bình đẳng giới ngày 20/12/2026;",  # later than what it knows
        "Phổ biến Luật Hòa giải ở cơ sở ngày 20/8/2026.",  # a version whose date is not known
    ],
)
def test_a_date_that_an_unknown_version_may_have_is_to_be_looked_at(line: str) -> None:
    assert citations_in(line, signed="31/12/2026")[0].status is Status.REVIEW


@pytest.mark.parametrize(
    ("signed", "day", "status"),
    [
        (
            "27/10/2008",
            "12/11/1996",
            Status.PASS,
        ),  # an older law, of which the register knows nothing
        ("12/4/2026", "12/11/1996", Status.REVIEW),
        ("12/4/2024", "22/6/2005", Status.GAP),  # near that of 2015
        ("12/4/2024", "22/6/2015", Status.PASS),
    ],
)
def test_a_law_of_an_old_document(signed: str, day: str, status: Status) -> None:
    line = f"Căn cứ {MAKING} ngày {day};"
    year = int(signed.rpartition("/")[2])
    assert citations_in(line, signed=signed, year=year)[0].status is status


def test_a_law_made_after_the_plan_is_to_be_looked_at() -> None:
    verdict, _ = citations_in(f"Căn cứ {LOCAL} ngày 16/6/2025;", signed="12/4/2025", year=2025)
    assert verdict.status is Status.REVIEW
    assert verdict.message.endswith("sau ngày của kế hoạch.")


def test_laws_and_resolutions_of_one_term_may_share_a_number() -> None:
    line = "Triển khai {} số 16/2026/QH16 của Quốc hội."
    assert citations_in(line.format("Nghị quyết"))[0].status is Status.PASS
    older = "Triển khai Nghị quyết số 73/2006/QH11 của Quốc hội."
    assert citations_in(older)[0].status is Status.REVIEW


@pytest.mark.parametrize(
    ("signed", "line", "told"),
    [
        # earlier laws of the name than the register knows, right on that day
        ("27/10/2008", f"Căn cứ {MAKING} ngày 12 tháng 11 năm 1996, sửa đổi ngày 16/12/2002;", []),
        ("27/10/2008", f"Căn cứ {MAKING} năm 1996;", []),
        ("27/10/2008", f"Căn cứ {MAKING} số 02/2002/QH11;", []),
        ("12/3/2010", "Căn cứ Bộ luật Lao động ngày 23 tháng 6 năm 1994;", []),
        # another date, against the version of that day, not of today
        ("12/3/2014", "Căn cứ Bộ luật Lao động ngày 02 tháng 7 năm 2012;", ["18 tháng 6 năm 2012"]),
        ("12/3/2012", f"Căn cứ {MAKING} ngày 03 tháng 7 năm 2008;", [None]),
        # the register knows what was in force by then
        ("12/3/2020", f"Căn cứ {MAKING} ngày 12 tháng 11 năm 1996;", [None]),
    ],
)  # fmt: skip
def test_a_law_is_held_against_those_of_its_day(
    signed: str, line: str, told: list[str | None]
) -> None:
    year = int(signed.rpartition("/")[2])
    verdict, _ = citations_in(line, signed=signed, year=year)
    assert [finding.suggestion for finding in verdict.findings] == told
    assert all("2025" not in finding.message for finding in verdict.findings)
