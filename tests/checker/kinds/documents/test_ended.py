"""Documents cited by number after their end: found, unless told as history."""

import pytest

from checker.report import Status
from tests.checker.kinds.documents.plans import citations_in
from tests.checker.kinds.judging import places
from tests.checker.stretch import stretch

STRATEGY = "Quyết định số 2351/QĐ-TTg ngày 24/12/2010"
VIOLENCE = "Quyết định số 2232/QĐ-TTg ngày 28/12/2020"


@pytest.mark.parametrize(
    ("line", "now"),
    [
        (
            "Xử phạt theo Nghị định số 55/2009/NĐ-CP của Chính phủ.",
            "125/2021/NĐ-CP ngày 28/12/2021",
        ),
        ("Xử lý theo Nghị định 144/2021/NĐ-CP ngày 31/12/2021.", "282/2025/NĐ-CP ngày 30/10/2025"),
        ("Phổ biến Luật số 02/2007/QH12.", "ngày 14 tháng 11 năm 2022"),
        (
            "Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19/6/2015;",
            "ngày 16/6/2025",
        ),
        ("Căn cứ Luật số 65/2025/QH15 ngày 19/02/2025;", "ngày 16/6/2025"),
        ("Căn cứ Luật số 65/2025/QH15 ngày 19 tháng 02 năm 2025;", "ngày 16 tháng 6 năm 2025"),
        (f"Căn cứ {STRATEGY} của Thủ tướng Chính phủ;", "28/NQ-CP ngày 03/3/2021"),
        (f"Căn cứ {VIOLENCE} của Thủ tướng Chính phủ;", "giai đoạn 2026 - 2030"),
        ("Thực hiện nhiệm vụ theo Quyết định số 1719/QĐ-TTg ngày 14/10/2021.", "257/2025/QH15"),
        (f"Thực hiện nội dung đã được phê duyệt tại {STRATEGY}.", "28/NQ-CP"),
        (f"Các đơn vị đã được giao thực hiện {VIOLENCE} khẩn trương triển khai.", "2026 - 2030"),
        (f"Theo {VIOLENCE}, các đơn vị đã được phân công chủ động triển khai.", "2026 - 2030"),
        (f"Thực hiện {VIOLENCE} nhiệm kỳ 2021 - 2025.", "2026 - 2030"),
        (f"Rà soát, tiếp tục thực hiện {STRATEGY}.", "28/NQ-CP"),
        (f"Đánh giá tình hình, tiếp tục triển khai {VIOLENCE}.", "giai đoạn 2026 - 2030"),
        # a time to come, or one that is over with the work carried on behind it
        (f"Giai đoạn 2026 - 2030, thực hiện {VIOLENCE} tại các thôn.", "2026 - 2030"),
        (f"Trong 05 năm tới, thực hiện {VIOLENCE}.", "2026 - 2030"),
        (f"Trong 05 năm 2026 - 2030, thực hiện {VIOLENCE}.", "2026 - 2030"),
        (f"Từ năm 2025 đến năm 2026, thực hiện {VIOLENCE}.", "2026 - 2030"),
        (f"Giai đoạn 2021 - 2025 đã kết thúc, thực hiện {VIOLENCE} tại các thôn.", "2026 - 2030"),
        (f"Sau 05 năm, các thôn tiếp tục thực hiện {VIOLENCE}.", "2026 - 2030"),
        (f"Sau khi rà soát, thực hiện {STRATEGY} tại các thôn.", "28/NQ-CP"),
        (f"Cán bộ đã được phân công tiếp tục thực hiện {VIOLENCE}.", "2026 - 2030"),
        (f"Thực hiện {VIOLENCE}, các thôn đã đăng ký hỗ trợ nạn nhân.", "2026 - 2030"),
    ],
)
def test_a_document_with_a_known_successor_is_a_gap(line: str, now: str) -> None:
    verdict, facts = citations_in(line)
    assert verdict.status is Status.GAP
    assert len(places(verdict, facts)) == 1
    assert now in str(verdict.findings[0].suggestion)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Căn cứ Nghị quyết số 28/NQ-CP và Quyết định số 2351/QĐ-TTg để triển khai.",
         "Quyết định số 2351/QĐ-TTg"),
        ("Lồng ghép với Quyết định số 2351/QĐ-TTg trong các hoạt động của xã.",
         "Quyết định số 2351/QĐ-TTg"),
        ("Thay mặt Ban Chỉ đạo triển khai Quyết định số 2351/QĐ-TTg tại các thôn.",
         "Quyết định số 2351/QĐ-TTg"),
    ],
)  # fmt: skip
def test_words_of_the_sentence_are_no_title_of_another_document(line: str, found: str) -> None:
    verdict, facts = citations_in(line)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [found])
    assert verdict.findings[0].suggestion == "Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ"


def test_a_title_of_its_own_is_another_documents() -> None:
    line = "Thực hiện Quyết định số 2351/QĐ-TTg về hỗ trợ nhà ở cho hộ nghèo."
    assert citations_in(line)[0].status is Status.PASS


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Trạm Y tế: Triển khai Quyết định số 468/QĐ-TTg, giảm tỷ số giới tính khi sinh hằng năm.", Status.REVIEW),
        ("Thực hiện Quyết định số 2351/QĐ-TTg, nhân rộng mô hình câu lạc bộ gia đình.", Status.REVIEW),
        ("Thực hiện Quyết định số 2351/QĐ-TTg, phê duyệt Đề án hỗ trợ nhà ở cho hộ nghèo.", Status.PASS),
        ("Thực hiện Quyết định số 2351/QĐ-TTg của Thủ tướng Chính phủ, về hỗ trợ nhà ở cho hộ nghèo.", Status.PASS),
    ],
)  # fmt: skip
def test_what_a_comma_parts_from_the_number_is_no_title(line: str, status: Status) -> None:
    assert citations_in(line)[0].status is status


@pytest.mark.parametrize(
    "line",
    [
        "Triển khai Quyết định số 45/QĐ-TTg ngày 13/01/2022 của Thủ tướng Chính phủ.",  # no successor known
        "Triển khai Quyết định số 468/QĐ-TTg ngày 23/3/2016.",
        "Triển khai Quyết định số 939/QĐ-TTg của Thủ tướng Chính phủ.",  # not verified
        "Triển khai Quyết định số 45/QĐ-TTg.",  # there is one such number every year
        "Triển khai Quyết định số 2232/QĐ-TTg.",
        "Quán triệt Chỉ thị số 45-CT/TW ngày 14/4/2025 của Bộ Chính trị.",
        "Căn cứ Nghị định số 08/2009/NĐ-CP;",
    ],
)
def test_where_less_is_known_a_person_looks(line: str) -> None:
    verdict, facts = citations_in(line)
    assert (verdict.status, len(places(verdict, facts))) == (Status.REVIEW, 1)


@pytest.mark.parametrize(
    "line",
    [
        f"Giai đoạn 2021 - 2025, thực hiện {VIOLENCE} tại các thôn.",
        f"Trong các năm 2024, 2025, xã triển khai {VIOLENCE} có nền nếp.",
    ],
)
def test_what_may_be_history_is_not_written_anew(line: str) -> None:
    verdict, _ = citations_in(line)
    assert verdict.status is Status.REVIEW
    assert [finding.suggestion for finding in verdict.findings] == [None]


@pytest.mark.parametrize(
    "line",
    [
        f"Sau hơn 10 năm thực hiện {STRATEGY}, tỷ lệ nữ tham gia cấp ủy đã tăng.",
        f"Sau 05 năm thực hiện {VIOLENCE}, số vụ bạo lực giảm 30%.",
        f"Trải qua mười năm triển khai {STRATEGY}, khoảng cách giới được thu hẹp.",
        f"Giai đoạn 2021 - 2025, thực hiện {VIOLENCE}, địa phương đã hỗ trợ 40 nạn nhân.",
        f"Giai đoạn 2016 - 2020, xã thực hiện {STRATEGY} đạt kết quả tốt.",
        f"Từ năm 2021 đến hết năm 2025, triển khai {VIOLENCE}, các thôn tổ chức được 120 buổi truyền thông.",
        f"Năm 2025 là năm cuối thực hiện {VIOLENCE}.",
        f"Thời gian qua, thực hiện {VIOLENCE}, xã đã hỗ trợ 40 nạn nhân.",
        f"Tổng kết 05 năm thực hiện {VIOLENCE} của Thủ tướng Chính phủ.",
        f"{VIOLENCE} đã kết thúc.",
        f"Theo dõi Chiến lược giai đoạn 2021 - 2030, thay Chiến lược ban hành kèm theo {STRATEGY}.",
        f"Phổ biến Chiến lược mới (thay thế Chiến lược theo {STRATEGY}).",
        f"Kế thừa kết quả thực hiện {STRATEGY} của Thủ tướng Chính phủ.",
        f"Thực hiện {STRATEGY} của Thủ tướng Chính phủ, các cấp đã tổ chức nhiều hoạt động.",
        "Những năm qua, xã đã ban hành kế hoạch triển khai Quyết định số 2351/QĐ-TTg.",
        "Đánh giá kết quả thực hiện Quyết định số 1719/QĐ-TTg.",
        "Căn cứ Nghị định số 282/2025/NĐ-CP ngày 30/10/2025 (thay thế Nghị định số 144/2021/NĐ-CP);",
        "Nghị định số 55/2009/NĐ-CP đã được thay thế bằng Nghị định số 125/2021/NĐ-CP.",
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/02/2021 của UBND tỉnh thực hiện Quyết định số 2232/QĐ-TTg;",
        "Nghị định số 76/2023/NĐ-CP quy định chi tiết Luật Phòng, chống bạo lực gia đình.",
        "Căn cứ Nghị định số 150/2025/NĐ-CP được sửa đổi bởi Nghị định số 370/2025/NĐ-CP;",
        "Căn cứ Công văn số 739/BNV-CTTN&BĐG ngày 28/3/2025 của Bộ Nội vụ;",  # last year's letter still guides
        # another year's document with that number
        "Triển khai Quyết định số 45/QĐ-TTg về phát triển thương mại điện tử nông thôn.",
        "Triển khai Quyết định số 45/QĐ-TTg ngày 09/01/2026 về phát triển thương mại điện tử nông thôn.",
    ],
)
def test_what_is_told_or_named_in_a_title_passes(line: str) -> None:
    assert citations_in(line)[0].status is Status.PASS


def test_the_end_is_told_behind_it_and_no_task_before() -> None:
    assert citations_in(f"{VIOLENCE} {stretch(120)} đã kết thúc.")[0].status is Status.PASS
    assert (
        citations_in(f"Triển khai {VIOLENCE} {stretch(120)} đã kết thúc.")[0].status is Status.GAP
    )


def test_the_same_documents_were_right_in_their_time() -> None:
    lines = (
        f"Triển khai {VIOLENCE}; Quyết định số 1719/QĐ-TTg ngày 14/10/2021; Quyết định số 939/QĐ-TTg.",
        "Xử lý theo Nghị định số 144/2021/NĐ-CP ngày 31/12/2021.",
    )
    for line in lines:
        assert citations_in(line, signed="12/5/2024", year=2024)[0].status is Status.PASS


@pytest.mark.parametrize(
    ("signed", "status"),
    [
        ("14/12/2025", Status.PASS),
        ("20/12/2025", Status.GAP),  # the day shows that it had come to its end
        ("     /12/2025", Status.REVIEW),
        ("     /11/2025", Status.PASS),
        ("", Status.REVIEW),
    ],
)
def test_what_changed_within_the_plans_year_is_judged_by_the_day_that_the_draft_shows(
    signed: str, status: Status
) -> None:
    line = "Xử lý theo Nghị định số 144/2021/NĐ-CP ngày 31/12/2021."
    assert citations_in(line, signed=signed, year=2025)[0].status is status


def test_the_rule_on_periods_speaks_for_a_period_that_is_written() -> None:
    """One mistake, one remark: the period beside the name is judged there."""
    line = f"Triển khai {VIOLENCE} phê duyệt Chương trình phòng ngừa bạo lực giai đoạn 2021 - 2025."
    assert citations_in(line)[0].status is Status.PASS


@pytest.mark.parametrize(
    ("rest", "status"),
    [
        ("(đã được Nghị định số 282/2025/NĐ-CP ngày 30/10/2025 thay thế)", Status.PASS),
        ("đã được thay bằng nghị định mới", Status.PASS),
        ("đã được bãi bỏ", Status.PASS),
        ("đã được các thôn thực hiện tốt", Status.GAP),
        ("; quy ước cũ đã được thay thế", Status.GAP),
    ],
)
def test_a_document_told_to_have_given_way_is_no_fault(rest: str, status: Status) -> None:
    line = f"Xử lý theo Nghị định số 144/2021/NĐ-CP {rest}."
    assert citations_in(line)[0].status is status
