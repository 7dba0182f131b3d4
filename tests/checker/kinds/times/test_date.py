"""Days and months that the calendar lacks."""

import pytest

from checker.kinds.base import NoParams
from checker.report import Status, Verdict
from tests.checker.kinds.judging import places, verdict_of, verdict_on


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("Gửi trước ngày 31/11/2026.", ["31/11/2026"]),
        ("Gửi trước ngày 30/2.", ["30/2"]),
        ("Gửi trước ngày 29 tháng 2 năm 2026.", ["29 tháng 2 năm 2026"]),
        ("Quyết định số 1790/QĐ-TTg ngày 33/10/2021.", ["33/10/2021"]),
        ("Tập huấn trong tháng 13.", ["tháng 13"]),
        ("Tập huấn trong tháng 0.", ["tháng 0"]),
        ("Trả lương trong tháng 14.", ["tháng 14"]),
        ("Gửi trước ngày 15/13/2026.", ["15/13/2026"]),
        ("Gửi trước ngày 15 tháng 13.", ["15 tháng 13"]),
        ("Từ ngày 31/9 đến ngày 31/11.", ["31/9", "31/11"]),
        ("Ban hành ngày 22 ngày 6 tháng 2015.", ["ngày 22 ngày 6 tháng 2015"]),
        ("Ban hành ngày 22 tháng 6 tháng 2015.", ["ngày 22 tháng 6 tháng 2015"]),
        ("Trong tháng 13 và trước ngày 31/11.", ["tháng 13", "31/11"]),
    ],
)
def test_a_day_that_the_calendar_lacks_is_a_gap(line: str, wrong: list[str]) -> None:
    verdict, facts = verdict_of("date", NoParams(), "I. NỘI DUNG", line)
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, wrong)


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("Bế mạc ngày 31/11/2026.", "30/11/2026"),
        ("Bế mạc ngày 31 tháng 9 năm 2026.", "30 tháng 9 năm 2026"),
        ("Bế mạc ngày 29/02/2026.", "28/02/2026"),
        ("Bế mạc ngày 31/4.", "30/4"),
        ("Bế mạc ngày 30/2/2026.", None),  # 28/02, 03/02?
        ("Bế mạc ngày 31/02/2026.", None),
        ("Bế mạc ngày 33/10/2026.", None),  # 23/10, 30/10?
        ("Bế mạc ngày 15/13/2026.", None),
        ("Quyết định số 45/QĐ-UBND ngày 31/11/2025 của UBND tỉnh.", None),
    ],
)
def test_the_last_day_of_the_month_is_proposed_where_it_is_plain(
    line: str, right: str | None
) -> None:
    (finding,) = verdict_of("date", NoParams(), "I. NỘI DUNG", line)[0].findings
    assert finding.suggestion == right


@pytest.mark.parametrize(
    "line",
    [
        "Gửi trước ngày 30/11/2026.",
        "Gửi trước ngày 29/2.",
        "Quyết định ngày 29/02/2024.",
        "Từ ngày 22 đến ngày 6 tháng 12 năm 2015; ngày 22, ngày 6 tháng 5.",
        "Trong tháng 12, trong 13 tháng.",
        "Từ tháng 1 đến tháng 12.",
        "Tháng hành động từ 15/11 - 15/12.",
        "Trực 24/24 giờ, hỗ trợ 24/7.",
        "Mỗi tháng 15% hội viên, mỗi tháng 13,5 triệu đồng.",
        "Thu nhập 6 tháng 150 triệu đồng.",
        "Chi lương tháng 13, tiền thưởng tháng 13 cho cộng tác viên.",
        "Mức 13 kg gạo/người/tháng 15 hộ được nhận.",
        "Thời gian: cả tháng\n13 thôn cùng làm.",
        "Thưởng tháng lương tháng 13 cho cán bộ.",
        "Hỗ trợ kg/người/tháng 15 kg.",
        "Định mức: đồng/tháng\n15",
        "Thời gian: tháng\n15",
        "Phát thanh phút/ngày 15-20, xuất bản 12 phút/ngày.",
        "Định mức đồng/người/ngày 15.20.",
    ],
)
def test_days_of_the_calendar_pass(line: str) -> None:
    verdict, _ = verdict_of("date", NoParams(), "I. NỘI DUNG", line)
    assert (verdict.status, verdict.findings) == (Status.PASS, ())
    assert verdict.message == "Mọi ngày, tháng nêu trong văn bản đều có trong lịch."


def test_a_finding_says_which_day() -> None:
    verdict, _ = verdict_of("date", NoParams(), "I. NỘI DUNG", "Trước ngày 31/11, trong tháng 13.")
    day, month = verdict.findings
    assert day.message == "Ngày 31/11 không có trong lịch."
    assert month.message == "“tháng 13” không có trong lịch."
    assert verdict.message == "Ngày 31/11 không có trong lịch. Còn 1 chỗ khác."


@pytest.mark.parametrize("line", ["Trong tháng 13.", "Trả lương vào ngày 05 tháng 13."])
def test_pay_alone_has_a_thirteenth_month(line: str) -> None:
    assert verdict_of("date", NoParams(), "I. NỘI DUNG", line)[0].status is Status.GAP


MINUTES = (
    "ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: 12/BB-UBND", "Bình Lư, ngày {} năm 2026",
    "BIÊN BẢN", "Họp Ban Chỉ đạo công tác bình đẳng giới năm 2026",
)  # fmt: skip


def minutes(day: str, *lines: str, kind: str = "BIÊN BẢN") -> tuple[Verdict, list[str]]:
    header = [line.format(day).replace("BIÊN BẢN", kind) for line in MINUTES]
    closing = "Biên bản được lập thành 02 bản, các thành viên cùng ký tên./."
    verdict, facts = verdict_on("date", NoParams(), *header, *lines, "I. THÀNH PHẦN", closing)
    return verdict, places(verdict, facts) if verdict.status is not Status.PASS else []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Hôm nay, ngày 13 tháng 4 năm 2026, tại trụ sở UBND xã, chúng tôi gồm:", "13 tháng 4 năm 2026"),
        ("Hôm nay, vào hồi 8 giờ 00 phút, ngày 14/3/2026, Ban Chỉ đạo họp.", "14/3/2026"),
        ("Hôm nay, thứ Ba, ngày 14 tháng 4 năm 2025, tại hội trường.", "14 tháng 4 năm 2025"),
        ("Hôm nay, lúc 14h30, ngày 15/4, tại hội trường.", "15/4"),
        ("Hôm nay ngày 04/4/2026, chúng tôi gồm:", "04/4/2026"),
    ],
)  # fmt: skip
def test_another_day_called_today_is_to_be_looked_at_once(line: str, told: str) -> None:
    verdict, where = minutes("14 tháng 4", line, line)
    assert (verdict.status, where) == (Status.REVIEW, [told])


@pytest.mark.parametrize(
    ("day", "line"),
    [
        ("14 tháng 4", "Hôm nay, ngày 14 tháng 4 năm 2026, tại trụ sở UBND xã, chúng tôi gồm:"),
        ("14 tháng 4", "Hôm nay, vào hồi 8 giờ 00 phút, ngày 14/4/2026, Ban Chỉ đạo họp."),
        ("14 tháng 4", "Hôm nay, hồi 8h00 ngày 14/4, Ban Chỉ đạo họp."),
        ("…  tháng 4", "Hôm nay, ngày 13 tháng 4 năm 2026, Ban Chỉ đạo họp."),
        ("14 tháng 4", "Hôm nay, ngày … tháng … năm 2026, Ban Chỉ đạo họp."),
        ("14 tháng 4", "Hôm nay, căn cứ Quyết định số 12/QĐ-UBND ngày 12/01/2026 của UBND xã, Ban họp."),
        ("14 tháng 4", "Hôm nay, Ban Chỉ đạo họp bàn việc tổ chức lễ phát động ngày 15/11/2026."),
        ("14 tháng 4", "Phiên trước họp ngày 13/3/2026."),
    ],
)  # fmt: skip
def test_the_same_day_or_one_left_open_is_quiet(day: str, line: str) -> None:
    assert minutes(day, line)[0].status is Status.PASS


def test_the_speech_of_a_plan_is_of_another_day() -> None:
    line = "Hôm nay, ngày 15 tháng 11 năm 2026, tôi xin phát động Tháng hành động."
    assert minutes("14 tháng 4", line, kind="KẾ HOẠCH")[0].status is Status.PASS


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Mở 05 lớp; thời gian từ ngày 20/8/2027 đến ngày 10/8/2027.", "20/8/2027 đến ngày 10/8/2027"),
        ("Thời gian: 20/11/2026 - 15/11/2026.", "20/11/2026 - 15/11/2026"),
        (
            "Từ ngày 20 tháng 8 năm 2026 đến hết ngày 10 tháng 8 năm 2026.",
            "20 tháng 8 năm 2026 đến hết ngày 10 tháng 8 năm 2026",
        ),
        ("Từ ngày 15/12/2027 đến ngày 15/01/2027.", "15/12/2027 đến ngày 15/01/2027"),
    ],
)  # fmt: skip
def test_a_time_that_ends_before_it_begins_is_to_be_looked_at(line: str, place: str) -> None:
    verdict, facts = verdict_of("date", NoParams(), "I. NỘI DUNG", line)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [place])


@pytest.mark.parametrize(
    "lines",
    [
        ("Từ ngày 10/8/2027 đến ngày 20/8/2027; ngày 20/8/2027 đến ngày 20/8/2027.",),
        ("Từ ngày 15/12/2026 đến ngày 15/01/2027.",),
        # over New Year, without years
        (
            "Từ ngày 15/12 đến ngày 14/12/2026; từ ngày 20/8 đến ngày 10/8; từ 15/12 đến 15/01/2027.",
        ),
        ("Họp ngày 20/8/2027, 10/8/2027.",),
        ("Đợt một ngày 20/8/2027", "- 10/8/2027: đợt hai."),
        ("Từ ngày 25 đến ngày 10/8/2027.",),
    ],
)
def test_times_in_order_and_over_new_year_pass(lines: tuple[str, ...]) -> None:
    assert verdict_of("date", NoParams(), "I. NỘI DUNG", *lines)[0].status is Status.PASS
