"""Periods that had ended before the plan's year: carried on, told as past, or somebody else's."""

import pytest

from checker.kinds import KINDS
from checker.kinds.times.period import Params
from checker.report import Status, Verdict
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import places, rule_of, verdict_of
from tests.checker.stretch import stretch

CARRIERS = Params(("chương trình", "kế hoạch", "đề án"))


def judged(*lines: str) -> tuple[Status, list[str]]:
    verdict, facts = verdict_of("period", CARRIERS, "I. NỘI DUNG", *lines)
    return verdict.status, places(verdict, facts)


def only(line: str) -> Verdict:
    return verdict_of("period", CARRIERS, "I. NỘI DUNG", line)[0]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Thực hiện Chương trình giảm nghèo giai đoạn 2021-2025.", "2021-2025"),
        ("Thực hiện Chương trình giảm nghèo giai đoạn 2021 đến 2025.", "2021 đến 2025"),
        ("Thực hiện Đề án truyền thông đến năm 2025.", "đến năm 2025"),
        ("Thực hiện Đề án truyền thông đến hết năm 2025.", "đến hết năm 2025"),
        (
            "Thực hiện Đề án giai đoạn 2021 - 2030, Chương trình giảm nghèo đến năm 2025.",
            "đến năm 2025",
        ),
        ("Thành lập 03 câu lạc bộ theo Đề án giai đoạn 2021 - 2025.", "2021 - 2025"),
        ("Thực hiện Đề án truyền thông với mục tiêu đến năm 2025.", "đến năm 2025"),
        ("Tiếp tục Chương trình giai đoạn 2016-2020, tầm nhìn 2030.", "2016-2020"),
        ("Rà soát, tiếp tục duy trì Đề án truyền thông giai đoạn 2021-2025.", "2021-2025"),
        ("Đánh giá tình hình, tiếp tục thực hiện Đề án giai đoạn 2021-2025.", "2021-2025"),
        ("2. Đánh giá tình hình, tiếp tục thực hiện Đề án giai đoạn 2021-2025", "2021-2025"),
        ("Sơ kết, nhân rộng các hoạt động của Đề án giai đoạn 2017 - 2025.", "2017 - 2025"),
        ("Tổng kết, mở rộng Đề án khởi nghiệp giai đoạn 2017 - 2025.", "2017 - 2025"),
        ("Đánh giá, nâng cao hiệu quả Chương trình giai đoạn 2021 - 2025.", "2021 - 2025"),
        ("Đánh giá hiệu quả và duy trì Đề án giai đoạn 2017 - 2025.", "2017 - 2025"),
        ("Sơ kết 05 năm, đồng thời tăng cường Đề án giai đoạn 2017 - 2025.", "2017 - 2025"),
        ("Sơ kết để tiếp tục nhân rộng mô hình của Đề án giai đoạn 2021-2025.", "2021-2025"),
        # what was approved is still to be done; what was made must be told as there
        ("Nhân rộng mô hình của Đề án giai đoạn 2021-2025 đã được phê duyệt.", "2021-2025"),
        ("Phát huy mô hình, thực hiện Đề án giai đoạn 2021-2025 đã có.", "2021-2025"),
        ("Năm 2026, thực hiện Đề án giai đoạn 2017 - 2025, 12 hộ đăng ký.", "2017 - 2025"),
        ("Giải ngân vốn của Chương trình giai đoạn 2021-2025 đang còn dư.", "2021-2025"),
    ],
)
def test_a_programme_that_had_ended_is_a_gap(line: str, found: str) -> None:
    assert judged(line) == (Status.GAP, [found])


@pytest.mark.parametrize(
    "line",
    [
        "Giai đoạn 2021 - 2025, thực hiện Đề án khởi nghiệp giai đoạn 2017 - 2025, xã có 12 hộ khởi nghiệp.",
        "Sau 05 năm thực hiện Chương trình giảm nghèo giai đoạn 2021 - 2025, tỷ lệ hộ nghèo còn 6%.",
        "Đánh giá công tác tuyên truyền, nâng cao nhận thức của Đề án giai đoạn 2017 - 2025.",
        "Tổng kết việc thực hiện và nhân rộng Đề án giai đoạn 2017 - 2025.",
        "Đánh giá, phát huy kết quả của Đề án giai đoạn 2017 - 2025.",
        "Nhân rộng mô hình hiệu quả của Đề án giai đoạn 2017 - 2025 đã kết thúc.",
        "Tổng kết, nhân rộng mô hình của Đề án giai đoạn 2017 - 2025 đã kết thúc.",
        "Tổng kết, nhân rộng các mô hình hiệu quả năm 2025 theo Đề án giai đoạn 2021 - 2030.",
        # what was made under a programme outlives it
        "Phát huy các mô hình của Đề án (giai đoạn 2021 - 2025) đã có hiệu quả.",
        "Duy trì 05 câu lạc bộ thuộc Chương trình giai đoạn 2021-2025 đang hoạt động tốt.",
        "Giữ vững các địa chỉ tin cậy từ nguồn Đề án giai đoạn 2021-2025 đều đã được công nhận năm 2024.",
        "Thực hiện Chương trình giảm nghèo giai đoạn 2021-2026.",
        "Thực hiện Đề án truyền thông đến năm 2030.",
        "Thực hiện Đề án truyền thông đến năm 2025 và những năm tiếp theo.",
        "Thực hiện Đề án truyền thông đến năm 2025, tầm nhìn đến năm 2035.",
        "Thực hiện Đề án truyền thông đến năm 2025, định hướng 2035.",
        "Duy trì 03 câu lạc bộ thành lập theo Đề án giai đoạn 2021 - 2025.",
        "Thực hiện Đề án giai đoạn 2021 - 2030, trong đó có mục tiêu đến năm 2025.",
        "Tổng kết Chương trình giảm nghèo giai đoạn 2021-2025.",
        "Rà soát, đánh giá kết quả Chương trình giảm nghèo giai đoạn 2021-2025.",
        "Tổng kết, đánh giá việc tiếp tục thực hiện Chương trình giai đoạn 2021-2025.",
        "Chương trình giai đoạn 2021-2025 đã kết thúc.",
        "Chương trình giai đoạn 2021-2025 đã được tổng kết.",
        "Chương trình giai đoạn 2021-2025 kéo dài.",
        "Chương trình giai đoạn 2021-2025 chuyển tiếp.",
        "Vốn Chương trình giai đoạn 2021-2025 sang năm sau.",
        "Chương trình của nhiệm kỳ 2021-2025.",
        "Chương trình của Hội khóa XII, giai đoạn 2021-2025.",
        "Hội viên giai đoạn 2021-2025.",
        "Thực hiện Chương trình. Hội viên giai đoạn 2021-2025.",
    ],
)
def test_what_runs_on_or_is_told_as_past_passes(line: str) -> None:
    assert judged(line) == (Status.PASS, [])


def test_a_gap_names_the_programme_and_its_period() -> None:
    verdict = only("Thực hiện chương trình giảm nghèo giai đoạn 2021-2025.")
    assert verdict.message == ("Chương trình ghi giai đoạn 2021-2025 đã kết thúc trước năm 2026.")
    assert only("Thực hiện.").message == (
        "Không thấy giai đoạn đã kết thúc được nêu như đang thực hiện."
    )


def test_the_nearest_programme_has_the_period() -> None:
    line = "Đề án của xã thuộc chương trình giảm nghèo giai đoạn 2021-2025."
    assert only(line).message.startswith("Chương trình ghi")


@pytest.mark.parametrize(("between", "status"), [(243, Status.GAP), (244, Status.PASS)])
def test_a_programmes_name_is_at_most_three_lines(between: int, status: Status) -> None:
    line = f"Đề án {stretch(between)} giai đoạn 2021-2025."
    assert judged(line)[0] is status


@pytest.mark.parametrize(("between", "status"), [(78, Status.PASS), (79, Status.GAP)])
def test_its_end_is_told_near_by(between: int, status: Status) -> None:
    line = f"Triển khai Chương trình giai đoạn 2021-2025 {stretch(between)} đã kết thúc."
    assert judged(line)[0] is status


@pytest.mark.parametrize(("between", "status"), [(18, Status.PASS), (19, Status.GAP)])
def test_a_term_of_office_is_named_right_before(between: int, status: Status) -> None:
    assert judged(f"Chương trình khóa XII {stretch(between)} 2021-2025.")[0] is status


def test_the_period_of_a_local_plan_that_is_cited_is_looked_at() -> None:
    line = (
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 10/4/2021 của UBND tỉnh"
        " về giảm nghèo giai đoạn 2021-2025."
    )
    verdict, facts = verdict_of("period", CARRIERS, "I. NỘI DUNG", line)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, ["2021-2025"])
    assert "2021-2025 đã kết thúc trước năm 2026; cần xem" in verdict.message


def test_what_a_basis_is_called_is_not_carried_on() -> None:
    basis = (
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 10/4/2021 của UBND tỉnh"
        " về giảm nghèo giai đoạn 2021-2025;"
    )
    verdict, _ = verdict_of("period", CARRIERS, basis, "I. NỘI DUNG", "Tập huấn.")
    assert verdict.status is Status.PASS


def test_without_the_plans_year_nothing_is_known() -> None:
    facts = facts_of("KẾ HOẠCH", "Công tác bình đẳng giới", "I. NỘI DUNG", "Tập huấn.")
    verdict = KINDS["period"].judge(rule_of("period", params=CARRIERS), facts)
    assert verdict.status is Status.REVIEW
    assert verdict.message == "Chưa xác định được năm của kế hoạch nên chưa xét được."


def test_a_programme_until_the_plans_own_year_still_runs() -> None:
    assert judged("Thực hiện Đề án truyền thông đến năm 2026.") == (Status.PASS, [])


def test_the_states_own_programme_is_a_gap_though_it_is_cited() -> None:
    line = (
        "Thực hiện Quyết định số 1898/QĐ-TTg ngày 28/11/2017 của Thủ tướng Chính phủ"
        " phê duyệt Đề án giai đoạn 2018-2025."
    )
    verdict, facts = verdict_of("period", CARRIERS, "I. NỘI DUNG", line)
    assert verdict.status is Status.GAP
    assert places(verdict, facts) == ["2018-2025"]


def test_a_preamble_may_carry_on_what_had_ended() -> None:
    line = "Để thực hiện Chương trình giảm nghèo giai đoạn 2021-2025, UBND xã ban hành Kế hoạch:"
    verdict, facts = verdict_of("period", CARRIERS, line, "I. NỘI DUNG", "Tập huấn.")
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, ["2021-2025"])


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("Thực hiện Chương trình giảm nghèo từ năm 2021 đến năm 2025.",), "2021 đến năm 2025"),
        # one that is excused does not end the search
        (("Hội viên giai đoạn 2021-2025.", "Thực hiện Đề án giai đoạn 2016-2020."), "2016-2020"),
    ],
)
def test_each_period_is_told_once(lines: tuple[str, ...], found: str) -> None:
    assert judged(*lines) == (Status.GAP, [found])


LOCAL = "Kế hoạch số 5/KH-UBND ngày 12/01/2022 của UBND tỉnh về Chương trình giảm nghèo 2021-2025"
NATIONAL = "Quyết định số 2232/QĐ-TTg ngày 28/12/2020 phê duyệt Chương trình phòng ngừa 2021-2025"


@pytest.mark.parametrize(
    ("basis", "lines", "expected"),
    [
        ((f"Căn cứ {LOCAL};",), ("Họp.",), (Status.PASS, 0)),
        ((f"Căn cứ {LOCAL};",), ("Thực hiện Đề án giai đoạn 2016-2020.",), (Status.GAP, 1)),
        ((), (f"Thực hiện {LOCAL}.",), (Status.REVIEW, 1)),
        ((), (f"Thực hiện {LOCAL}.", "Theo Quyết định số 2232/QĐ-TTg."), (Status.REVIEW, 1)),
        ((), (f"Thực hiện {NATIONAL}.", "Theo Kế hoạch số 9/KH-UBND."), (Status.GAP, 1)),
    ],
)
def test_a_cited_plans_own_period_is_told_from_the_states(
    basis: tuple[str, ...], lines: tuple[str, ...], expected: tuple[Status, int]
) -> None:
    verdict, _ = verdict_of("period", CARRIERS, *basis, "I. NỘI DUNG", *lines)
    assert (verdict.status, len(verdict.findings)) == expected


@pytest.mark.parametrize(("last", "status"), [(2025, Status.GAP), (2026, Status.PASS)])
def test_of_a_plan_for_years_the_first_year_counts(last: int, status: Status) -> None:
    facts = facts_of(
        "KẾ HOẠCH", "Công tác bình đẳng giới giai đoạn 2026 - 2030", "I. NỘI DUNG",
        f"Thực hiện Chương trình giảm nghèo giai đoạn 2021-{last}.",
    )  # fmt: skip
    rule = rule_of("period", params=CARRIERS)
    assert KINDS["period"].judge(rule, facts).status is status


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("đến năm 2025 và định hướng đến năm 2035", Status.PASS),
        ("đến năm 2025, tầm nhìn đến năm 2035", Status.PASS),
        ("đến năm 2025 và những năm tiếp theo", Status.PASS),
        ("đến năm 2025 và Đề án truyền thông", Status.GAP),
    ],
)
def test_a_programme_with_a_view_beyond_its_years_goes_on(words: str, status: Status) -> None:
    assert only(f"Thực hiện Chương trình phòng bệnh {words}.").status is status


@pytest.mark.parametrize(
    ("rest", "status"),
    [
        (" đã hoàn thành.", Status.PASS),
        (" cũng đã hết thời gian thực hiện.", Status.PASS),
        (" (đã được Chương trình giai đoạn mới thay thế).", Status.PASS),
        (", các chỉ tiêu đã hoàn thành thì duy trì.", Status.GAP),
        (" và hết lòng vì người nghèo.", Status.GAP),
        (" được thay đổi cách làm.", Status.GAP),
    ],
)
def test_a_period_said_to_be_over_is_no_fault(rest: str, status: Status) -> None:
    assert only(f"Thực hiện Chương trình giảm nghèo giai đoạn 2021 - 2025{rest}").status is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Giới thiệu cán bộ nữ tham gia đại hội nhiệm kỳ 2020 - 2025.", Status.REVIEW),
        ("Rà soát quy hoạch cấp ủy nữ nhiệm kỳ 2020-2025.", Status.REVIEW),
        ("Chuẩn bị bầu cử đại biểu HĐND nhiệm kỳ 2016 - 2021.", Status.REVIEW),
        ("Giới thiệu cán bộ nữ tham gia đại hội nhiệm kỳ 2025 - 2030.", Status.PASS),
        ("Quy hoạch cấp ủy nữ nhiệm kỳ 2030 - 2035.", Status.PASS),
        ("Nữ cấp ủy nhiệm kỳ 2020 - 2025 chiếm 22%.", Status.PASS),
        ("Cuộc bầu cử nhiệm kỳ 2016 - 2021 đã có 30% đại biểu nữ.", Status.PASS),
        ("Kết quả bầu cử nhiệm kỳ 2016 - 2021: nữ 30%.", Status.PASS),
    ],
)
def test_work_for_a_term_of_office_that_is_over_is_to_be_looked_at(
    line: str, status: Status
) -> None:
    assert judged(line)[0] is status


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Đẩy nhanh tiến độ giảm nghèo bền vững giai đoạn 2021 - 2025.", "Giảm nghèo bền vững"),
        ("Thực hiện Chương trình giảm nghèo bền vững giai đoạn 2021 - 2025.", "Chương trình"),
        ("Hỗ trợ hộ nghèo giai đoạn 2021 - 2025.", None),
    ],
)
def test_a_work_may_stand_for_its_programme(line: str, named: str | None) -> None:
    params = CARRIERS._replace(fields=("giảm nghèo bền vững",))
    verdict, _ = verdict_of("period", params, "I. NỘI DUNG", line)
    assert verdict.status is (Status.GAP if named else Status.PASS)
    assert not named or verdict.message.startswith(f"{named} ghi giai đoạn")


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Từ kết quả kiểm tra, phấn đấu hoàn thành Đề án truyền thông giai đoạn 2021 - 2025.", Status.GAP),
        ("Triển khai đầy đủ, đồng thời giám sát, đánh giá Chương trình giảm nghèo đến năm 2025.", Status.GAP),
        ("Triển khai rà soát, đồng thời đánh giá Chương trình giảm nghèo đến năm 2025.", Status.PASS),
        ("Đánh giá kết quả, phấn đấu giảm 5% hộ nghèo so với giai đoạn 2021 - 2025 của Đề án.", Status.PASS),
        ("Lưu trữ tài liệu của Chương trình giảm nghèo giai đoạn 2021 - 2025.", Status.PASS),
        ("Lưu trữ tài liệu, tiếp tục thực hiện Chương trình giảm nghèo giai đoạn 2021 - 2025.", Status.GAP),
    ],
)  # fmt: skip
def test_what_is_striven_for_or_carried_out_at_once_is_not_looked_back_at(
    line: str, status: Status
) -> None:
    assert judged(line)[0] is status
