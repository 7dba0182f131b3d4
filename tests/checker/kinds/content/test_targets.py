"""Measurable targets, told from other numbers; no word of a rule file is a pattern."""

from pathlib import Path

import pytest

from checker.kinds.content.targets import Params
from checker.library.load import load_library
from checker.report import Status
from tests.checker.kinds.judging import places, verdict_of
from tests.checker.stretch import stretch

PARAMS = Params(
    units=("lớp", "hội nghị"), bounds=("ít nhất", "tổ chức", "phấn đấu"),
    words=("chỉ tiêu", "mục tiêu"), wholes=("thôn", "cơ quan(, đơn vị)?"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("100% thôn, bản được tuyên truyền.", "100%"),
        ("Trên 97,5 % cán bộ nữ được tập huấn.", "97,5 %"),
        ("Tăng 5% số cán bộ nữ.", "5%"),
        ("Đạt 99,125% hộ.", "99,125%"),
        ("Có 3/5 thôn đạt chuẩn.", "3/5 thôn"),
        ("Mở ít nhất 02 lớp/năm.", "ít nhất 02 lớp"),
        ("90 phần trăm hội viên được tư vấn.", "90 phần trăm"),
        ("Mở ít nhất 02 lớp tập huấn.", "ít nhất 02 lớp"),
        ("Phấn đấu là 03 mô hình điểm.", "Phấn đấu là 03 mô"),
        ("Tổ chức 01 buổi nói chuyện.", "Tổ chức 01 buổi"),
        ("Mở 02 lớp/năm.", "02 lớp/năm"),
        ("Họp 01 hội nghị mỗi quý.", "01 hội nghị mỗi quý"),
        ("Mở 02 lớp tập huấn cho cán bộ trên năm.", "02 lớp tập huấn cho cán bộ trên năm"),
        ("Có 12/15 thôn đạt chuẩn.", "12/15 thôn"),
        ("Có 12/15 cơ quan, đơn vị có cán bộ nữ.", "12/15 cơ quan, đơn vị"),
        ("Có 1234/1234 thôn đạt chuẩn.", "1234/1234 thôn"),
        # behind a document, not in its title
        ("Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ: phấn đấu 75% cơ quan có nữ.", "75%"),
        (
            "Theo Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ, phấn đấu 75% cơ quan có nữ.",
            "75%",
        ),
        ("Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ (đạt 75% cơ quan có nữ).", "75%"),
        ("Thực hiện Nghị quyết số 28/NQ-CP để đạt 75% cơ quan có nữ.", "75%"),
        ("Kế hoạch số 12/KH-UBND ngày 03/02/2026: mở ít nhất 02 lớp.", "ít nhất 02 lớp"),
        # behind a colon
        ("Chỉ tiêu 1: 80 % bản có tổ truyền thông.", "80 %"),
        ("Tỷ lệ nữ: 30%", "30%"),
        ("Số lớp tập huấn: 02 lớp.", "02 lớp"),
        ("Chỉ tiêu 3: 02 lớp tập huấn.", "02 lớp"),
    ],
)
def test_a_number_that_is_to_be_reached_is_a_target(line: str, found: str) -> None:
    verdict, facts = verdict_of("targets", PARAMS, "I. NỘI DUNG", line)
    assert verdict.status is Status.PASS
    assert places(verdict, facts) == [found]
    assert verdict.message == f"Có chỉ tiêu bằng con số: {found}."


@pytest.mark.parametrize(
    "line",
    ["Năm 2025: 30% nữ.", "Tỷ lệ nữ năm 2025 đạt 30%.", "Kinh phí: 30.000 đồng.", "Mời: 02 lớp."],
)
def test_a_figure_of_last_year_or_of_something_else_is_no_target(line: str) -> None:
    assert verdict_of("targets", PARAMS, "I. NỘI DUNG", line)[0].status is Status.GAP


@pytest.mark.parametrize(("between", "status"), [(80, Status.PASS), (81, Status.GAP)])
def test_a_measures_name_has_80_characters(between: int, status: Status) -> None:
    line = f"Số {stretch(between - 1)}: 02 lớp."
    assert verdict_of("targets", PARAMS, "I. NỘI DUNG", line)[0].status is status


@pytest.mark.parametrize(
    "line",
    [
        "Mở 02 lớp tập huấn.",
        "Mở 02 lớp. Mỗi năm có tổng kết.",
        f"Mở 02 lớp {'x' * 29} trên năm.",
        "Không ít nhất trí với 02 lớp/đợt.",
        "Có 15 thôn.",
        "Có 12/15 thôngtin.",
        "Có 12345/15 thôn.",
        "Đợt 1/15 xã.",
        "Có …/15 thôn đạt chuẩn.",
        "Có 12/ thôn đạt chuẩn.",
        "Tổ chức ở 02 điểm.",
        "Thực hiện Kế hoạch số 12/KH-UBND đạt 100% ở xã.",
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 03/02/2026 về phổ cập cho 100% trẻ, nhà trường.",
        "Năm trước đạt 100% thôn.",
    ],
)
def test_another_number_is_none(line: str) -> None:
    verdict, facts = verdict_of("targets", PARAMS, "I. MỤC ĐÍCH", "Nâng cao.", "II. NỘI DUNG", line)
    assert verdict.status is Status.GAP
    assert verdict.message == "Kế hoạch chưa có chỉ tiêu đo được bằng con số."
    (finding,) = verdict.findings
    assert finding.span.start == finding.span.end == len(facts.text)  # the end of the tasks


def test_at_most_thirty_characters_stand_between_a_unit_and_its_time() -> None:
    line = f"Mở 02 lớp {'x' * 28} trên năm."
    assert verdict_of("targets", PARAMS, "I. NỘI DUNG", line)[0].status is Status.PASS


def test_words_for_targets_without_a_number_are_to_be_looked_at() -> None:
    verdict, facts = verdict_of("targets", PARAMS, "I. NỘI DUNG", "Đạt các chỉ tiêu, mục tiêu.")
    assert verdict.status is Status.REVIEW
    assert places(verdict, facts) == ["chỉ tiêu"]
    assert verdict.message == "Có nhắc tới chỉ tiêu ở mục I nhưng chưa có con số cụ thể."


def test_ten_targets_are_shown_at_most() -> None:
    line = " ".join(f"{n}% thôn." for n in range(10, 21))
    verdict, facts = verdict_of("targets", PARAMS, "I. NỘI DUNG", line)
    assert places(verdict, facts) == [f"{n}%" for n in range(10, 20)]
    assert verdict.message == "Có chỉ tiêu bằng con số: 10%."


def test_after_a_bounded_number_others_still_count() -> None:
    line = "Mở ít nhất 02 lớp. Họp 01 hội nghị mỗi quý."
    verdict, facts = verdict_of("targets", PARAMS, "I. NỘI DUNG", line)
    assert places(verdict, facts) == ["ít nhất 02 lớp", "01 hội nghị mỗi quý"]


def test_of_several_words_for_targets_the_first_is_told() -> None:
    lines = ("I. NỘI DUNG", "Đạt các chỉ tiêu.", "II. TỔ CHỨC", "Theo dõi chỉ tiêu.")
    verdict, _ = verdict_of("targets", PARAMS, *lines)
    assert verdict.message == "Có nhắc tới chỉ tiêu ở mục I nhưng chưa có con số cụ thể."


def test_a_target_in_the_numbering_of_other_parts_is_none() -> None:
    verdict, _ = verdict_of(
        "targets", PARAMS, "I. NỘI DUNG", "Truyền thông.", "Trên đây là Kế hoạch."
    )
    assert verdict.status is Status.GAP


@pytest.mark.parametrize(
    "with_",
    [
        'with.bounds = ["(\\\\w+ ?)+ phấn đấu xong"]',
        'with.units = ["lớp (buổi"]',
        'with.wholes = ["thôn|bản"]',
        'with.bounds = ["từ ... đến ... của ... xong"]',
    ],
)
def test_what_is_no_phrase_is_refused_with_file_and_line(tmp_path: Path, with_: str) -> None:
    path = tmp_path / "của xã.toml"
    path.write_text(f'[[set]]\nid = "content.targets"\n{with_}\n', encoding="utf-8")
    (problem,) = load_library([path]).problems
    assert str(problem).startswith("của xã.toml:3: content.targets: 'with.")
    assert "viết chưa đúng" in problem.message


def test_a_rule_may_count_nothing() -> None:
    nothing = PARAMS._replace(units=(), bounds=(), wholes=())
    verdict, _ = verdict_of("targets", nothing, "I. NỘI DUNG", "Ít nhất 02 lớp/năm, 12/15 thôn.")
    assert verdict.status is Status.GAP


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Phấn đấu …% cán bộ được tập huấn.", "…"),
        ("Phấn đấu mở ……… lớp tập huấn.", "………"),
    ],
)
def test_a_figure_left_open_is_told_and_not_proposed_again(line: str, found: str) -> None:
    verdict, facts = verdict_of("targets", PARAMS, "I. NỘI DUNG", line)
    assert verdict.status is Status.REVIEW
    assert places(verdict, facts) == [found]
    assert verdict.findings[0].suggestion is None


def test_another_blank_is_no_target() -> None:
    verdict, _ = verdict_of("targets", PARAMS, "I. NỘI DUNG", "Giao ông ……… phụ trách.")
    assert verdict.status is Status.GAP
