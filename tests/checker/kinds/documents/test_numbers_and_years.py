"""Laws by their year or number alone, years inside numbers, the spelling of symbols."""

import pytest

from checker.report import Status
from tests.checker.kinds.documents.plans import citations_in
from tests.checker.kinds.judging import places

VIOLENCE = "Luật Phòng, chống bạo lực gia đình"


@pytest.mark.parametrize(
    ("line", "where", "right"),
    [
        ("Tuyên truyền Luật Bình đẳng giới năm 2007.", "2007", "2006"),
        ("Tuyên truyền Luật Bình đẳng giới 2016 đến hội viên.", "2016", "2006"),
        ("Phổ biến Luật Trẻ em (2017).", "2017", "2016"),
        (f"Phổ biến {VIOLENCE} năm 2021.", "2021", "2022"),
        ("Áp dụng Bộ luật Lao động năm 2020.", "2020", "2019"),
        ("Căn cứ Luật Bình đẳng giới số 73/2007/QH11;", "73/2007/QH11", "73/2006/QH11"),
        ("Căn cứ Luật Bình đẳng giới (Luật số 37/2006/QH11);", "37/2006/QH11", "73/2006/QH11"),
        ("Căn cứ Luật số 73/2007/QH11;", "73/2007/QH11", "73/2006/QH11"),
        (f"Căn cứ {VIOLENCE} số 13/2022/QH14;", "13/2022/QH14", "13/2022/QH15"),
        (f"Căn cứ {VIOLENCE} số 73/2006/QH11;", "73/2006/QH11", "13/2022/QH15"),
        ("Căn cứ Luật Bình đẳng giới số 73/2006/QH;", "73/2006/QH", "73/2006/QH11"),
        (
            "Căn cứ Nghị định số 70/2009/NĐ-CP quy định chi tiết thi hành một số điều của Luật Bình đẳng giới;",
            "70/2009/NĐ-CP",
            "70/2008/NĐ-CP",
        ),
        (
            "Căn cứ Nghị định số 30/2021/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;",
            "30/2021/NĐ-CP",
            "30/2020/NĐ-CP",
        ),
    ],
)
def test_a_wrong_year_of_a_law_or_in_a_number_is_put_right(
    line: str, where: str, right: str
) -> None:
    verdict, facts = citations_in(line)
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, [where])
    assert (verdict.findings[0].suggestion, verdict.findings[0].fix) == (right, right)


@pytest.mark.parametrize(
    "line",
    [
        "Phổ biến Luật Hôn nhân và gia đình năm 1986.",  # it had versions before the register's
        "Thực hiện Nghị quyết số 12/2024/NQ-HĐND ngày 10/12/2025 của HĐND tỉnh.",
    ],
)
def test_a_year_that_cannot_be_told_is_to_be_looked_at(line: str) -> None:
    verdict, _ = citations_in(line)
    assert verdict.status is Status.REVIEW
    assert verdict.findings[0].fix is None


@pytest.mark.parametrize(
    "line",
    [
        "Tuyên truyền Luật Bình đẳng giới năm 2006; phổ biến Luật Trẻ em năm 2016.",
        "Tuyên truyền Luật Bình đẳng giới năm 2026, Luật Trẻ em năm 2025.",  # the work's own years
        "Luật Bình đẳng giới (Luật số 73/2006/QH11) và Luật Trẻ em số 102/2016/QH13.",
        f"Tuyên truyền {VIOLENCE} số 13/2022/QH15 và Bộ luật Lao động số 45/2019/QH14.",
        "Kết quả thi hành Luật Bình đẳng giới năm 2016 được kế thừa.",
        "Thực hiện Luật Trẻ em năm 2016 (sửa đổi, bổ sung năm 2018).",
        "Thực hiện Nghị quyết số 12/2025/NQ-HĐND ngày 10/12/2025 của HĐND tỉnh.",
        "Thực hiện Nghị định số 30/2021/NĐ-CP ngày 26/3/2021 của Chính phủ sửa đổi một số điều về nhà ở.",
        "Thực hiện Nghị quyết số 04-NQ/TW ngày 05/3/2026; Kế hoạch số 45-KH/ĐU ngày 06/4/2026.",
        "Công văn số 1862/UBND-VX, 2855/BNV-CTTN&BĐG; Kế hoạch số 012/KH–UBND, 25/KH -UBND.",
        "Quyết định số 1790/QĐ– TTg; Chương trình số 03/CTr-UBND; Tờ trình số 012/TTr-UBND.",
        "TRIỂN KHAI QUYẾT ĐỊNH SỐ 1790/QĐ-TTG",
        "Thực hiện Hợp đồng số 12/HĐ-UBND ngày 05/5/2026 của UBND xã; Hướng dẫn số 15/HD-UBND.",
        "Sơ kết thi hành Luật Bình đẳng giới 2007 - 2026 để rút kinh nghiệm.",
        "Thực hiện Nghị định hướng dẫn Luật Trẻ em (56/2017/NĐ-CP).",
    ],
)
def test_right_years_and_numbers_pass(line: str) -> None:
    assert citations_in(line)[0].status is Status.PASS


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Quyết định số 1790/QĐ-TTG", "1790/QĐ-TTg"),
        ("Quyết định số 1790/QD-TTg", "1790/QĐ-TTg"),
        ("Quyết định số 2282/QĐTTg", "2282/QĐ-TTg"),
        ("Quyết định số 1790-QĐ/TTg", "1790/QĐ-TTg"),
        ("Nghị quyết số 28-NQ/CP", "28/NQ-CP"),
        ("Nghị quyết số 28/NQCP", "28/NQ-CP"),
        ("Nghị định số 70/2008/NĐCP", "70/2008/NĐ-CP"),
        ("Kế hoạch số 062/KHUBND", "062/KH-UBND"),
        ("Kế hoạch số 1862-KH/UBND", "1862/KH-UBND"),
        ("Nghị quyết số 15/2025/NQ/HĐND", "15/2025/NQ-HĐND"),
    ],
)
def test_a_symbol_written_otherwise_is_to_be_looked_at(written: str, right: str) -> None:
    verdict, _ = citations_in(f"Thực hiện {written}.")
    assert verdict.status is Status.REVIEW
    assert [finding.fix for finding in verdict.findings] == [right]


OF_PROVINCE = (
    "Thực hiện Kế hoạch số 186/KH-UBND ngày {} của UBND tỉnh về công tác bình đẳng giới {}."
)


@pytest.mark.parametrize(
    ("day", "title", "where"),
    [
        ("10/4/2026", "năm 2025", "năm 2025"),
        ("10/4/2025", "năm 2026", "năm 2026"),
        ("20/6/2025", "năm 2026", "năm 2026"),
        ("12/5/2024", "theo Chỉ thị ngày 05 tháng 3 năm 2019, năm 2026", "năm 2026"),
        ("20/4/2026", "(năm 2024) trên địa bàn", "năm 2024"),
        ("20/4/2026", "theo chỉ tiêu đã giao năm 2024", "năm 2024"),
    ],
)
def test_a_cited_plan_of_another_year_than_its_title_is_to_be_looked_at(
    day: str, title: str, where: str
) -> None:
    verdict, facts = citations_in(OF_PROVINCE.format(day, title))
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [where])


@pytest.mark.parametrize(
    ("day", "title"),
    [
        ("10/4/2026", "năm 2026"),
        ("20/12/2025", "năm 2026"),
        ("10/4/2025", "năm 2025"),
        ("15/01/2026", "năm 2025"),
        ("10/4/2022", "đến năm 2025"),
        ("10/4/2021", "giai đoạn 2021 - 2025 và năm 2021"),
        ("10/4/2026", "khắc phục hạn chế của kết quả năm 2025"),
        ("15/4/2023", "theo Luật Phòng, chống bạo lực gia đình năm 2022"),
        ("12/5/2022", "trong kế hoạch 5 năm 2021 - 2025"),
        ("12/5/2022", "theo Chỉ thị ngày 05 tháng 3 năm 2019"),
        # the sentence goes on behind the document
        ("20/4/2026", "năm nay, đã tiếp nhận 05 tin báo (năm 2025: 08 tin)"),
        ("20/4/2026", "năm nay, tiếp nhận 05 tin báo (năm 2024: 08 tin)"),
        ("20/4/2026", "cả năm, xã đã mở lại các lớp của năm 2024"),
    ],
)
def test_a_cited_plan_made_for_its_year_passes(day: str, title: str) -> None:
    assert citations_in(OF_PROVINCE.format(day, title))[0].status is Status.PASS


def test_a_letter_on_last_year_passes() -> None:
    line = "Theo Công văn số 12/SNV-XH ngày 10/4/2026 của Sở Nội vụ về báo cáo số liệu năm 2025."
    assert citations_in(line)[0].status is Status.PASS


@pytest.mark.parametrize(
    "line",
    [
        "Báo cáo theo Nghị quyết số 74/2022/QH15 của Quốc hội.",
        "Giám sát việc thực hiện Nghị quyết số 45/2017/QH14.",
        "Thực hiện Nghị quyết số 13/2021/QH15 của Quốc hội.",
        "Nghị quyết số 113/2015/QH13 của Quốc hội về hoạt động chất vấn.",
        "Căn cứ Nghị quyết số 10/2023/QH15;",
        "Căn cứ Nghị quyết số 102/2014/QH13;",
        "Căn cứ Luật Kiến trúc số 45/2018/QH14;",  # a name of its own: no slip of Bộ luật Lao động
    ],
)
def test_a_number_is_compared_within_the_kind_of_document(line: str) -> None:
    assert citations_in(line)[0].status is Status.PASS


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("Căn cứ Luật số 13/2023/QH15;", "13/2022/QH15"),
        ("Căn cứ Luật số 102/2015/QH13 ngày 05/4/2016;", "102/2016/QH13"),
        ("Căn cứ Bộ luật số 45/2018/QH14;", "45/2019/QH14"),
        # of the eleventh term laws and resolutions were one series
        ("Căn cứ Nghị quyết số 73/2007/QH11;", "73/2006/QH11"),
    ],
)
def test_within_its_kind_a_wrong_year_is_told(line: str, right: str) -> None:
    verdict, _ = citations_in(line)
    assert (verdict.status, verdict.findings[0].fix) == (Status.GAP, right)


AMENDING = "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("63/2025/QH15", "có số 47/2019/QH14"),  # that of one of the laws it amends
        ("47/2019/QH14", "đã được thay thế"),
    ],
)
def test_the_number_of_another_law_behind_one_that_has_ended(number: str, expected: str) -> None:
    verdict, _ = citations_in(f"Thực hiện {AMENDING} số {number}.")
    assert expected in verdict.message


@pytest.mark.parametrize(
    ("line", "where", "right", "fix"),
    [
        ("Căn cứ Quyết định số 18/2020QĐ-UBND ngày 12/5/2020;", "18/2020QĐ-UBND", "18/2020/QĐ-UBND", True),
        ("Căn cứ Quyết định số 18/20202QĐ-UBND ngày 12/5/2020;", "18/20202QĐ-UBND", "18/2020/QĐ-UBND", True),
        ("Căn cứ Quyết định số 7/20212QĐ-UBND của UBND tỉnh;", "7/20212QĐ-UBND", "7/2021/QĐ-UBND", False),
        ("Căn cứ Thông tư số 05/2021TT-BTTTT ngày 12/5/2021;", "05/2021TT-BTTTT", "05/2021/TT-BTTTT", True),
        ("Căn cứ Quyết định số 9/2022-QĐ-UBND ngày 3/3/2022;", "9/2022-QĐ-UBND", "9/2022/QĐ-UBND", True),
        ("Căn cứ Quyết định số 18-QĐ-UBND ngày 12/5/2020;", "18-QĐ-UBND", "18/QĐ-UBND", True),
    ],
)  # fmt: skip
def test_a_slip_between_number_year_and_symbol_is_shown(
    line: str, where: str, right: str, *, fix: bool
) -> None:
    verdict, facts = citations_in(line)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [where])
    assert (verdict.findings[0].suggestion, verdict.findings[0].fix) == (
        right,
        right if fix else None,
    )


@pytest.mark.parametrize(
    "line",
    [
        "Căn cứ Thông tư số 09-TT-BTTTT ngày 12/3/2021 của Bộ Thông tin và Truyền thông;",
        "Căn cứ Chỉ thị số 05-CT-TW ngày 15/5/2016 của Bộ Chính trị;",
        "Căn cứ Nghị quyết số 12-NQ-TU của Tỉnh ủy;",
        "Căn cứ Quyết định số 18-QĐ-UBND ngày 12/5/1995 của UBND tỉnh;",  # as it was written then
        "Căn cứ QĐ số 12 /2021/QĐ-UBND ngày 2/3/2021;",
    ],
)
def test_the_old_style_with_a_dash_is_quiet(line: str) -> None:
    verdict, _ = citations_in(line)
    assert verdict.status is Status.PASS


BY_PROPOSAL = "Căn cứ Kế hoạch số 9/KH-UBND ngày 05/01/2026 của UBND tỉnh; theo đề nghị của Phòng Văn hóa - Xã hội tại "
PLAN_OF = "về việc ban hành Kế hoạch công tác bình đẳng giới năm"


@pytest.mark.parametrize(
    "rest",
    [
        f"Tờ trình số 45/TTr-VHXH ngày 08/01/2026 {PLAN_OF} 2025;",
        f"Tờ trình số 45/TTr-VHXH ngày 18/12/2025 {PLAN_OF} 2025;",
        f"Công văn số 45/VHXH ngày 18/12/2025 {PLAN_OF} 2025;",
        f"Công văn số 45/VHXH ngày 08/01/2026 {PLAN_OF} 2027;",
    ],
)
def test_what_submits_the_plan_is_for_its_year(rest: str) -> None:
    verdict, facts = citations_in(BY_PROPOSAL + rest)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [rest[-9:-1]])


@pytest.mark.parametrize(
    "rest",
    [
        "Tờ trình số 45/TTr-VHXH ngày 18/12/2025;",  # of the year before
        f"Tờ trình số 45/TTr-VHXH ngày 18/12/2025 {PLAN_OF} 2026;",
        f"Công văn số 45/VHXH ngày 18/12/2025 {PLAN_OF} 2026;",
        "Tờ trình số 45/TTr-VHXH ngày 18/12/2025 về kết quả kiểm tra năm 2025;",
    ],
)
def test_what_submits_the_plan_may_be_of_the_year_before(rest: str) -> None:
    verdict, _ = citations_in(BY_PROPOSAL + rest)
    assert (verdict.status, verdict.message) == (
        Status.PASS,
        "Các văn bản được dẫn thống nhất về số và ngày.",
    )
