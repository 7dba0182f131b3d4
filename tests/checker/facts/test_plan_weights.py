"""What outweighs what where parts of one plan contradict each other."""

import pytest

from checker.particulars import Plan
from tests.checker.facts.reading import facts_of

NUMBER = "Số: 12/KH-UBND"
CLOSING = "Trên đây là Kế hoạch./."


def plan(
    header: tuple[str, ...] = (), title: str = "Công tác bình đẳng giới", *body: str,
    closing: str = CLOSING, preamble: tuple[str, ...] = (),
) -> Plan:  # fmt: skip
    lines = (*header, "KẾ HOẠCH", title, *preamble, "I. NỘI DUNG", *body, closing)
    return facts_of(*lines)[Plan]


def signed(year: int) -> tuple[str, ...]:
    return (NUMBER, f"Bình Lư, ngày 14 tháng 4 năm {year}")


BASIS = "Căn cứ Luật Bình đẳng giới; để thực hiện năm {};"
TITLED = "Công tác bình đẳng giới năm {}"
ENDS = "Trên đây là Kế hoạch năm {}./."


# The year


def test_the_title_outweighs_the_day_of_signing() -> None:
    assert plan(signed(2027), TITLED.format(2026)).year == 2026


UNDATED = (NUMBER, "Bình Lư, ngày     tháng     năm")
CITED = ("Thực hiện Kế hoạch số 12/KH-UBND ngày 05/6/2024 của UBND tỉnh;",)


@pytest.mark.parametrize(
    ("title", "body", "year"),
    [
        ("Công tác bình đẳng giới", "Báo cáo trước ngày 15/11/2024.", 2024),
        ("Công tác bình đẳng giới", "Báo cáo trước ngày 15/11/2025.", 2025),
        (TITLED.format(2025), "Báo cáo trước ngày 15/11.", 2025),
        # an aim far ahead, the year of a decree alone: neither is the plan's
        ("Công tác bình đẳng giới", "Phấn đấu năm 2030 đạt 100%.", None),
        ("Công tác bình đẳng giới", "Tuyên truyền đến hết năm 2025.", None),
        ("Công tác bình đẳng giới", "Báo cáo trước ngày 15/11.", None),
    ],
)
def test_without_a_day_the_year_is_what_title_and_tasks_say_surely(
    title: str, body: str, year: int | None
) -> None:
    assert plan(UNDATED, title, body, preamble=CITED).year == year


def test_the_title_outweighs_one_mention_in_the_frame() -> None:
    assert plan((), TITLED.format(2026), closing=ENDS.format(2027)).year == 2026
    assert plan((), TITLED.format(2026), preamble=(BASIS.format(2027),)).year == 2026


def test_two_parts_of_the_frame_weigh_as_much_as_the_title_and_the_later_year_goes_first() -> None:
    frame = {"closing": ENDS.format(2027), "preamble": (BASIS.format(2027),)}
    assert plan((), TITLED.format(2026), **frame).year == 2027  # type: ignore[arg-type]
    frame = {"closing": ENDS.format(2026), "preamble": (BASIS.format(2026),)}
    assert plan((), TITLED.format(2027), **frame).year == 2027  # type: ignore[arg-type]


def test_the_frame_and_a_word_of_the_body_outweigh_the_title() -> None:
    frame = {"closing": ENDS.format(2025), "preamble": (BASIS.format(2025),)}
    assert plan((), TITLED.format(2026), "Xong trong năm 2025.", **frame).year == 2025  # type: ignore[arg-type]


COPIED = (
    "Căn cứ Kế hoạch số 18/KH-UBND ngày 10/4/{cited} của UBND tỉnh Lai Châu;",
    "UBND xã ban hành Kế hoạch năm 2025 như sau:",
)


@pytest.mark.parametrize(
    ("date", "title", "cited", "year"),
    [
        ("24 tháng 4 năm 2026", 2026, 2026, 2026),
        ("   tháng 4 năm 2026", 2026, 2025, 2026),
        ("29 tháng 12 năm 2025", 2026, 2025, 2026),  # signed right before its year
        # one of the two alone is a slip
        ("24 tháng 4 năm 2026", 2025, 2026, 2025),
        ("24 tháng 4 năm 2025", 2026, 2025, 2025),
        ("20 tháng 10 năm 2025", 2026, 2025, 2025),
        # the day of signing is older than what the plan stands on: it was copied itself
        ("24 tháng 4 năm 2024", 2024, 2025, 2025),
    ],
)
def test_title_and_day_of_signing_agree_against_last_years_words(
    date: str, title: int, cited: int, year: int
) -> None:
    copied = tuple(line.format(cited=cited) for line in COPIED)
    header = (NUMBER, f"Bình Lư, ngày {date}")
    days = ("Tháng hành động từ 15/11 đến 15/12/2025.", "Xong trước ngày 30/9/2025.") * 3
    found = plan(header, TITLED.format(title), *days, closing=ENDS.format(2025), preamble=copied)
    assert found.year == year


def test_the_body_alone_never_outweighs_the_title() -> None:
    days = [f"Xong trước ngày {day:02d}/11/2027." for day in range(1, 20)]
    assert plan((), TITLED.format(2026), *days).year == 2026


def test_a_plan_signed_late_in_the_year_may_be_the_next_years() -> None:
    late = (NUMBER, "Bình Lư, ngày 28 tháng 12 năm 2026")
    told = BASIS.format(2026)
    assert (
        plan(late, TITLED.format(2027), "Xong trong năm 2027.", preamble=(told, told, told)).year
        == 2027
    )
    early = (NUMBER, "Bình Lư, ngày 28 tháng 9 năm 2026")
    assert (
        plan(early, TITLED.format(2027), "Xong trong năm 2027.", preamble=(told, told)).year == 2026
    )


def test_a_frame_that_repeats_a_year_weighs_no_more_than_the_title() -> None:
    told = BASIS.format(2026)
    assert plan((), TITLED.format(2027), preamble=(told,) * 5).year == 2027


@pytest.mark.parametrize(("old", "year"), [(2017, 2019), (2018, 2018)])
def test_a_year_long_over_when_the_draft_is_signed_is_told(old: int, year: int) -> None:
    told = f"Kho được xây năm {old}, thẩm duyệt năm {old};"
    assert plan(signed(2019), "Công tác an toàn", preamble=(told,)).year == year


@pytest.mark.parametrize(
    ("title", "told", "year"),
    [
        # the year of a law called by name, in the register or not, is no plan's
        ("Công tác trẻ em", "Thực hiện Luật Trẻ em năm 2016; theo Luật Trẻ em năm 2016;", 2019),
        ("Công tác thủy lợi", "Theo Luật Thủy lợi năm 2017; để Luật Thủy lợi (năm 2017) đi vào;", 2019),
        ("Công tác lao động", "Theo Bộ luật Lao động năm 2012; thi hành Bộ luật Lao động năm 2012;", 2019),
        ("Tổng kết thi hành Luật Khoáng sản năm 2010", "Theo Công văn của Bộ;", 2019),
        ("Tổng kết việc thi hành LUẬT TRẺ EM NĂM 2016", "Theo Công văn của Bộ;", 2019),
        # it is the plan's own behind a law's name, in what is told of all laws, in a title kept from last year
        ("Triển khai Luật Thủy lợi năm 2019", "Thực hiện năm 2016; năm 2016;", 2019),
        ("Triển khai Luật Trẻ em năm 2020", "Theo Công văn của Bộ;", 2020),
        ("Triển khai Luật Thủy lợi năm 2018", "Theo Công văn của Bộ;", 2018),
        ("Phổ biến pháp luật", "Phổ biến pháp luật năm 2018; tuyên truyền pháp luật năm 2018;", 2018),
        ("PHỔ BIẾN PHÁP LUẬT NĂM 2018", "Theo Công văn của Bộ;", 2018),
    ],
)  # fmt: skip
def test_the_year_of_a_law_called_by_name_is_not_the_plans(
    title: str, told: str, year: int
) -> None:
    assert plan(signed(2019), title, preamble=(told,)).year == year


@pytest.mark.parametrize(("days", "year"), [(3, 2027), (4, 2026)])
def test_four_days_in_the_body_outweigh_the_day_of_signing(days: int, year: int) -> None:
    lines = [f"Xong trước ngày 0{day}/11/2026." for day in range(1, days + 1)]
    assert plan(signed(2027), "Công tác bình đẳng giới", *lines).year == year


@pytest.mark.parametrize(("times", "year"), [(5, 2027), (7, 2026)])
def test_seven_mentions_in_the_body_outweigh_the_day_of_signing(times: int, year: int) -> None:
    lines = ["Xong trong năm 2026."] * times
    assert plan(signed(2027), "Công tác bình đẳng giới", *lines).year == year


@pytest.mark.parametrize("line", ["Đến năm 2030 đạt.", "Từ năm 2030 đạt.", "Tới năm 2030 đạt.",
                                  "Theo Kế hoạch số 5/KH-UBND năm 2030 của tỉnh."])  # fmt: skip
def test_years_of_periods_and_documents_are_not_the_plans(line: str) -> None:
    assert plan((), "Công tác bình đẳng giới", line).year is None
    assert plan((), "Công tác bình đẳng giới", "Năm 2030 đạt.").year == 2030


# The level

XA = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", NUMBER)


@pytest.mark.parametrize(
    "header",
    [
        ("ĐẢNG BỘ TỈNH LAI CHÂU", "ĐẢNG ỦY XÃ BÌNH LƯ"),
        ("UBND TỈNH LAI CHÂU", "UBND XÃ BÌNH LƯ"),
        ("UBND TỈNH LAI CHÂU", "ỦY BAN NHÂN DÂN", "PHƯỜNG BÌNH LƯ"),
    ],
)
def test_a_commune_in_the_header_outweighs_its_province_there(header: tuple[str, ...]) -> None:
    found = plan((*header, NUMBER))
    assert (found.level, found.place) == ("xa", "Bình Lư")


@pytest.mark.parametrize(
    "line",
    [
        "Đảng ủy xã lãnh đạo.", "Đảng uỷ xã lãnh đạo.", "UBND xã chủ trì.", "HĐND xã giám sát.",
        "Ủy ban nhân dân xã chủ trì.", "Công an xã tuần tra.", "Trạm Y tế xã khám.",
        "Trên địa bàn xã có 5 thôn.", "Nhân dân xã đồng tình.", "Cán bộ của xã tham gia.",
    ],
)  # fmt: skip
def test_the_plans_own_bodies_say_its_level(line: str) -> None:
    assert plan((), "Công tác bình đẳng giới", line).level == "xa"
    assert plan((), "Công tác bình đẳng giới", line.replace("xã", "tỉnh")).level == "tinh"


def test_a_word_that_is_no_own_body_says_nothing() -> None:
    assert plan((), "Công tác bình đẳng giới", "Các xã lân cận; hội xã.").level == "khac"


def test_the_level_of_a_plan_without_header_is_that_of_most_own_bodies() -> None:
    lines = ["Đảng ủy xã lãnh đạo."] * 3
    assert plan((), "Công tác bình đẳng giới", *lines, "Báo cáo UBND tỉnh.").level == "xa"


@pytest.mark.parametrize(
    "department", ["SỞ NỘI VỤ", "THANH TRA TỈNH", "BAN DÂN TỘC TỈNH", "CHI CỤC DÂN SỐ"]
)
def test_a_department_in_the_header_outweighs_its_province(department: str) -> None:
    assert plan(("UBND TỈNH LAI CHÂU", department, "Số: 1/KH-ABC")).level == "so"
    assert plan(("UBND TỈNH LAI CHÂU", department.capitalize(), "Số: 1/KH-ABC")).level == "tinh"


def test_a_departments_number_says_its_level() -> None:
    province = ("UBND TỈNH LAI CHÂU", "{}")
    assert plan(("UBND TỈNH LAI CHÂU", "Số: 1/KH-SNV")).level == "so"
    assert plan(("UBND TỈNH LAI CHÂU", "Số: 1/KH-BDT")).level == "so"
    assert plan(("UBND TỈNH LAI CHÂU", "Số: 1/KH-UBND")).level == "tinh", province


@pytest.mark.parametrize(
    ("body", "level"),
    [("UBND xã", "xa"), ("UBND thị trấn", "xa"), ("UBND tỉnh", "tinh"), ("UBND thành phố", "tinh"),
     ("Sở Nội vụ", "so"), ("Ban Dân tộc tỉnh", "so"), ("UBND", "khac")],
)  # fmt: skip
def test_who_makes_the_plan_says_the_level(body: str, level: str) -> None:
    preamble = ("Căn cứ Luật Bình đẳng giới;", f"{body} ban hành Kế hoạch như sau:")
    assert plan((), "Công tác bình đẳng giới", "Truyền thông.", preamble=preamble).level == level


def test_own_bodies_do_not_outweigh_the_header() -> None:
    lines = ["Báo cáo UBND tỉnh."] * 30
    assert plan(XA, "Công tác bình đẳng giới", *lines).level == "xa"


PROVINCE = ("ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI", NUMBER, "Lào Cai, ngày 04 tháng 6 năm 2026")
SAID = "Theo kiến nghị của Ủy ban nhân dân phường Văn Phú đối với việc triển khai đề án;"


@pytest.mark.parametrize(
    ("header", "title", "told", "level"),
    [
        (PROVINCE, "Di dời cụm công nghiệp", SAID, "tinh"),
        (PROVINCE, "Nổ mìn tại phường Trung Tâm và xã Liên Sơn", SAID, "tinh"),
        (PROVINCE, "Truyền thông tại các xã Liên Sơn, xã Gia Phú, xã Bảo Hà", "Căn cứ Luật;", "tinh"),
        # a commune's own words outweigh a header left from the province's plan
        (PROVINCE, "Công tác trẻ em trên địa bàn xã Bảo Hà", "Ủy ban nhân dân xã Bảo Hà ban hành Kế hoạch:", "xa"),
        ((), "Di dời cụm công nghiệp", "Ủy ban nhân dân phường Văn Phú triển khai đề án như sau:", "xa"),
    ],
)  # fmt: skip
def test_the_header_of_a_province_outweighs_the_communes_it_speaks_of(
    header: tuple[str, ...], title: str, told: str, level: str
) -> None:
    body = ("UBND xã Liên Sơn phối hợp.", "UBND phường Văn Phú giám sát.")
    assert plan(header, title, *body, preamble=(told,)).level == level


def test_what_a_letter_is_about_says_nothing_of_its_level() -> None:
    about = "V/v thẩm định mỏ đá tại xã Liễu Đô, tỉnh Yên Bái"
    sign = ("Số: /SCT-CN", "Lào Cai, ngày 04 tháng 6 năm 2026", about, "Kính gửi: Công ty;")
    body = ["Sở trình UBND tỉnh xem xét."] * 8
    assert facts_of("UBND TỈNH LÀO CAI", "SỞ CÔNG THƯƠNG", *sign, *body)[Plan].level == "so"
    assert facts_of("ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI", *sign, *body)[Plan].level == "tinh"


@pytest.mark.parametrize(
    ("header", "place"),
    [
        (("BỘ CÔNG THƯƠNG", "CỤC HÓA CHẤT", "Số: 597/HC-QLHC"), ""),
        (("BỘ NỘI VỤ", "Số: 12/KH-BNV"), ""),
        (("BỘ CÔNG AN", "CÔNG AN TỈNH LÀO CAI", "Số: 12/KH-CAT"), "Lào Cai"),
        (("BỘ CHỈ HUY QUÂN SỰ TỈNH", "Số: 12/KH-BCH"), "Quảng Ngãi"),
    ],
)
def test_the_places_that_a_ministry_names_are_others(header: tuple[str, ...], place: str) -> None:
    assert plan(header, "Kiểm tra", "Sở Công Thương tỉnh Quảng Ngãi phối hợp.").place == place


# Place, province, issuer


@pytest.mark.parametrize(("header", "place"), [("TỈNH ĐỒNG NAI", "Đồng Nai"), ("", "Bình Phước")])
def test_a_list_of_anothers_decisions_does_not_outweigh_header_and_signing(
    header: str, place: str
) -> None:
    lines = [f"Quyết định số {n}/2019/QĐ-UBND của UBND tỉnh Bình Phước." for n in range(1, 40)]
    told = ["UBND tỉnh Bình Phước bãi bỏ."] * 20
    own = ("ỦY BAN NHÂN DÂN", header, NUMBER, "Đồng Nai, ngày 21 tháng 11 năm 2025")
    found = plan(own if header else (), "Bãi bỏ văn bản", "UBND tỉnh bãi bỏ.", *lines, *told)
    assert found.place == place


def test_a_header_left_from_another_province_is_outweighed_by_title_and_body() -> None:
    own = ("ỦY BAN NHÂN DÂN", "TỈNH ĐỒNG NAI", NUMBER, "Đồng Nai, ngày 21 tháng 11 năm 2025")
    lines = ["Các xã của tỉnh Lâm Đồng thực hiện."] * 3
    assert plan(own, "Công tác trẻ em tỉnh Lâm Đồng", *lines).place == "Lâm Đồng"


def test_header_and_title_outweigh_the_preamble() -> None:
    preamble = ("Căn cứ Luật Bình đẳng giới; thực hiện tại xã Tả Lèng;",)
    assert plan(XA, "Công tác bình đẳng giới", "A.", preamble=preamble).place == "Bình Lư"


def test_the_place_of_signing_makes_up_for_a_slip_in_the_header() -> None:
    header = ("ỦY BAN NHÂN DÂN", "XÃ TẢ LÈNG", "Bình Lư, ngày 14 tháng 4 năm 2026")
    assert plan(header).place == "Tả Lèng"
    preamble = ("Căn cứ Luật Bình đẳng giới; tình hình xã Bình Lư;",)
    assert plan(header, preamble=preamble).place == "Bình Lư"


OTHER = "Tuyên truyền tại xã Tả Lèng."


@pytest.mark.parametrize(("times", "place"), [(5, "Bình Lư"), (7, "Tả Lèng")])
def test_seven_mentions_in_the_body_outweigh_a_title(times: int, place: str) -> None:
    assert plan((), "Công tác bình đẳng giới xã Bình Lư", *[OTHER] * times).place == place


@pytest.mark.parametrize(("times", "place"), [(3, "Bình Lư"), (5, "Tả Lèng")])
def test_five_mentions_in_the_body_outweigh_the_preamble(times: int, place: str) -> None:
    preamble = ("Căn cứ Luật Bình đẳng giới; tình hình xã Bình Lư;",)
    lines = ("UBND xã chủ trì.", *[OTHER] * times)
    assert plan((), "Công tác bình đẳng giới", *lines, preamble=preamble).place == place


@pytest.mark.parametrize(("times", "place"), [(1, "Bình Lư"), (3, "Tả Lèng")])
def test_three_mentions_in_the_body_outweigh_the_closing(times: int, place: str) -> None:
    closing = "Trên đây là Kế hoạch của xã Bình Lư./."
    assert plan((), "Công tác bình đẳng giới", *[OTHER] * times, closing=closing).place == place


@pytest.mark.parametrize(("times", "place"), [(3, "Bình Lư"), (5, "Tả Lèng")])
def test_five_mentions_in_the_body_outweigh_the_place_of_signing(times: int, place: str) -> None:
    lines = ("UBND xã chủ trì.", *[OTHER] * times)
    assert plan(signed(2026), "Công tác bình đẳng giới", *lines).place == place


def test_a_province_is_not_where_it_signs() -> None:
    header = ("ỦY BAN NHÂN DÂN", "TỈNH LÂM ĐỒNG", "Đà Lạt, ngày 14 tháng 4 năm 2026")
    assert plan(header).place == "Lâm Đồng"


@pytest.mark.parametrize(
    ("written", "place"),
    [("Bình Lư", "Bình Lư"), ("Xã Bình Lư", "Bình Lư"),
     ("Văn Miếu - Quốc Tử Giám", "Văn Miếu - Quốc Tử Giám"),
     ("Một Hai Ba Bốn Năm Sáu", "Một Hai Ba Bốn Năm Sáu"),
     ("Một Hai Ba Bốn Năm Sáu Bảy", "")],
)  # fmt: skip
def test_the_name_before_the_date_has_six_words_at_most(written: str, place: str) -> None:
    header = ("UBND XÃ", "Số: 1/KH-UBND", f"{written}, ngày 14 tháng 4 năm 2026")
    assert plan(header, "Công tác bình đẳng giới", "UBND xã chủ trì.").place == place


def test_names_in_citations_weigh_least() -> None:
    cited = "Theo Kế hoạch số 5/KH-UBND ngày 12/01/2026 của UBND xã Tả Lèng;"
    lines = ("UBND xã chủ trì.", "Tuyên truyền tại xã Bình Lư.", cited)
    assert plan((), "Công tác bình đẳng giới", *lines).place == "Bình Lư"


@pytest.mark.parametrize(
    ("header", "issuer"),
    [
        (("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", NUMBER), "ỦY BAN NHÂN DÂN XÃ BÌNH LƯ"),
        (("UBND TỈNH LAI CHÂU", "SỞ NỘI VỤ", NUMBER), "SỞ NỘI VỤ"),
        (("ĐẢNG BỘ TỈNH LAI CHÂU", "ĐẢNG ỦY", "XÃ BÌNH LƯ", NUMBER), "ĐẢNG ỦY XÃ BÌNH LƯ"),
        (
            ("UBND XÃ BÌNH LƯ", "BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ", NUMBER),
            "BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ",
        ),
        (("HĐND", "TỈNH LAI CHÂU", NUMBER), "HĐND TỈNH LAI CHÂU"),
        (("TRƯỜNG", "Nội dung", NUMBER), ""),
    ],
)
def test_the_issuer_is_the_last_body_of_the_header(header: tuple[str, ...], issuer: str) -> None:
    assert plan(header).issuer == issuer


@pytest.mark.parametrize(("length", "there"), [(110, True), (111, False)])
def test_a_bodys_name_has_110_characters_at_most(length: int, *, there: bool) -> None:
    line = "SỞ " + "X" * (length - 3)
    assert (plan((line, NUMBER)).issuer == line) is there


def test_without_a_header_the_issuer_is_who_makes_the_plan() -> None:
    preamble = ("Căn cứ Luật Bình đẳng giới;", "UBND xã Bình Lư ban hành Kế hoạch như sau:")
    assert plan(preamble=preamble).issuer == "UBND xã Bình Lư"
    assert plan((), "Công tác", "UBND xã chủ trì.", closing="Trên đây là Kế hoạch của xã Bình Lư./."
                ).issuer == "Ủy ban nhân dân Bình Lư"  # fmt: skip


def test_a_communes_province_is_the_one_it_names_most() -> None:
    lines = ("Báo cáo UBND tỉnh Lai Châu.", "Báo cáo UBND tỉnh Lai Châu.", "Theo tỉnh Sơn La.")
    assert plan(XA, "Công tác bình đẳng giới", *lines).province == "Lai Châu"
    assert plan(XA).province == ""


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (("Số: 12/KH-UBND", "Bình Lư, ngày 14 tháng 4 năm 2026", "Căn cứ Luật;", "Truyền thông."),
         "ke-hoach"),
        (("Truyền thông.", "Trên đây là Kế hoạch năm 2026./."), "ke-hoach"),
        (("Truyền thông.", "Trên đây là nội dung năm 2026./."), "khac"),
    ],
)  # fmt: skip
def test_a_plan_without_its_title_is_known_by_number_or_closing(
    lines: tuple[str, ...], kind: str
) -> None:
    assert facts_of(*lines)[Plan].kind == kind


def test_a_department_that_makes_the_plan_outweighs_a_place_in_the_title() -> None:
    preamble = ("Căn cứ Luật Bình đẳng giới;", "Sở Nội vụ ban hành Kế hoạch như sau:")
    found = plan((), "Công tác bình đẳng giới tại xã Bình Lư", "Truyền thông.", preamble=preamble)
    assert found.level == "so"


def test_a_departments_number_outweighs_who_makes_the_plan_but_not_the_header() -> None:
    preamble = ("Căn cứ Luật Bình đẳng giới;", "UBND xã ban hành Kế hoạch như sau:")
    number = "Số: 1/KH-SNV"
    assert plan((number,), preamble=preamble).level == "so"
    assert plan(("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", number)).level == "xa"


def test_a_place_where_something_is_done_says_no_level() -> None:
    assert plan((), "Công tác bình đẳng giới", "Tuyên truyền tại xã Tả Lèng.").level == "khac"
