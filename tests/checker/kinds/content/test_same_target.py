"""One target with two figures, told from targets of other things and other years."""

from pathlib import Path

import pytest

from checker.facts import read_facts
from checker.kernel.document import Cell, Document
from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.readers.content import Piece, compose
from checker.report import Status
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import FRAME, places, rule_of, verdict_of

ONE = "Phấn đấu 65% cơ quan có lãnh đạo chủ chốt là nữ."


@pytest.mark.parametrize(
    "line",
    [
        "60% cơ quan có lãnh đạo chủ chốt là nữ.",
        "Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt trên 60%.",
        "Duy trì 70% các cơ quan có lãnh đạo chủ chốt là nữ trong năm 2026.",
        "Mở lớp; 60,5 % cơ quan có lãnh đạo chủ chốt là nữ; kiểm tra.",
    ],
)
def test_two_figures_for_one_target_are_to_be_looked_at(line: str) -> None:
    verdict, facts = verdict_of("same-target", NoParams(), "I. NỘI DUNG", ONE, line)
    assert verdict.status is Status.REVIEW
    (place,) = places(verdict, facts)
    assert place in line
    assert "65%" in verdict.message


@pytest.mark.parametrize(
    "line",
    [
        "65% cơ quan có lãnh đạo chủ chốt là nữ, 60% cơ quan có lãnh đạo chủ chốt là nữ.",
        "Tỷ lệ nữ đại biểu HĐND đạt 30%, tỷ lệ nữ đại biểu HĐND đạt trên 35%.",
        "Tỷ lệ nữ tham gia cấp ủy đạt 25%; phấn đấu tỷ lệ nữ tham gia cấp ủy đạt 30%.",
    ],
)
def test_two_figures_in_one_line_are_to_be_looked_at(line: str) -> None:
    assert verdict_of("same-target", NoParams(), "I. NỘI DUNG", line)[0].status is Status.REVIEW


@pytest.mark.parametrize(
    "line",
    [
        "Tỷ lệ nữ đại biểu HĐND xã đạt 30%, tỷ lệ nữ ủy viên UBND xã đạt 35%.",
        "65% cơ quan có lãnh đạo chủ chốt là nữ.",
        "Đến năm 2030: 75% cơ quan có lãnh đạo chủ chốt là nữ.",
        "60% đơn vị trường học có lãnh đạo chủ chốt là nữ.",
        "60% cơ quan có lãnh đạo chủ chốt là nam.",
        "Từ 60 - 70% cơ quan có lãnh đạo chủ chốt là nữ.",
        "60% cơ quan.",
        "Kế hoạch số 12/KH-UBND ngày 02/02/2025 giao 60% cơ quan có lãnh đạo chủ chốt là nữ.",
    ],
)
def test_other_things_other_years_and_ranges_are_other_targets(line: str) -> None:
    verdict, _ = verdict_of("same-target", NoParams(), "I. NỘI DUNG", ONE, line)
    assert (verdict.status, verdict.findings) == (Status.PASS, ())


def test_last_years_result_is_no_target() -> None:
    lines = ("I. KẾT QUẢ NĂM 2025", "60% cơ quan có lãnh đạo chủ chốt là nữ.", "II. NỘI DUNG", ONE)
    assert verdict_of("same-target", NoParams(), *lines)[0].status is Status.PASS


END = ("Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Minh", "PHỤ LỤC")
THING = "Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ"


@pytest.mark.parametrize(
    ("rows", "status"),
    [
        ((("Chỉ tiêu", "Năm 2026"), (THING, "60%")), Status.REVIEW),
        ((("Chỉ tiêu", "Mức"), (THING, "60%")), Status.REVIEW),
        ((("Chỉ tiêu", "Năm 2026"), (THING, "65%")), Status.PASS),
        ((("Chỉ tiêu", "Năm 2030"), (THING, "75%")), Status.PASS),
        ((("Chỉ tiêu", "Năm 2025", "Năm 2026"), (THING, "60%", "65%")), Status.PASS),
        ((("Chỉ tiêu", "Năm 2026"), ("Tỷ lệ xã có lãnh đạo nữ", "60%")), Status.PASS),
        ((("TT", "Chỉ tiêu", "ĐVT", "Năm 2026"), ("1", THING, "%", "60")), Status.REVIEW),
        ((("TT", "Chỉ tiêu", "ĐVT", "Năm 2026"), ("1", THING, "%", "65,0")), Status.PASS),
        ((("TT", "Chỉ tiêu", "ĐVT", "Năm 2030"), ("1", THING, "%", "75")), Status.PASS),
        ((("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch"), ("1", THING, "cơ quan", "60")), Status.PASS),
        (
            (("TT", "Chỉ tiêu", "ĐVT", "2025", "2026"), ("1", THING, "%", "60", "65")),
            Status.PASS,
        ),
    ],
)
def test_the_annex_has_the_figures_of_the_body(
    rows: tuple[tuple[str, ...], ...], status: Status
) -> None:
    pieces = [Piece(line) for line in (*FRAME, "I. NỘI DUNG", ONE, *END)]
    pieces += [
        Piece(text, "cell", cell=Cell(0, row, column))
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
    ]
    content = compose(pieces)
    facts = read_facts(Document(Path("a.docx"), "docx", content.text, content.blocks), library())
    assert (
        KINDS["same-target"].judge(rule_of("same-target", params=NoParams()), facts).status
        is status
    )
