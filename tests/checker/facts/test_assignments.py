"""Which unit has which tasks."""

from pathlib import Path

import pytest

from checker.facts import Facts, read_facts
from checker.facts.assignments import Assignments
from checker.kernel.document import Cell, Document
from checker.readers.content import Piece, compose
from tests.checker.facts.reading import facts_of, library

FRAME = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG", "Truyền thông.")
HEADING = "II. TỔ CHỨC THỰC HIỆN"


def given(facts: Facts) -> list[tuple[str, str]]:
    """Return head and tasks of each assignment in Tổ chức thực hiện."""
    return [
        (facts.quote(a.head).strip(), facts.quote(a.tasks).strip(" :\n"))
        for a in facts[Assignments]
        if a.in_organisation
    ]


@pytest.mark.parametrize(
    ("line", "head", "task"),
    [
        ("1. Công an xã: Chủ trì phòng ngừa bạo lực", "Công an xã", "Chủ trì phòng ngừa bạo lực"),
        ("1. Giao Trạm Y tế xã tư vấn sức khỏe", "Trạm Y tế xã", "tư vấn sức khỏe"),
        ("- Đề nghị Mặt trận Tổ quốc phối hợp giám sát", "Mặt trận Tổ quốc", "phối hợp giám sát"),
        ("Các trường học có trách nhiệm lồng ghép", "Các trường học", "có trách nhiệm lồng ghép"),
        ("2. Các tổ chức chính trị - xã hội vận động hội viên",
         "Các tổ chức chính trị - xã hội", "vận động hội viên"),
    ],
)  # fmt: skip
def test_a_unit_stands_before_its_first_task(line: str, head: str, task: str) -> None:
    assert (head, task) in given(facts_of(*FRAME, HEADING, line))


def test_the_tasks_of_a_heading_stand_below_it() -> None:
    facts = facts_of(*FRAME, HEADING, "1. Công an xã", "- Tuần tra.", "2. Trạm Y tế", "- Khám.")
    found = dict(given(facts))
    assert found["Công an xã"] == "- Tuần tra."
    assert found["Trạm Y tế"] == "- Khám."


def test_a_heading_with_nothing_below_gives_no_task() -> None:
    facts = facts_of(*FRAME, HEADING, "1. Công an xã", "2. Trạm Y tế", "- Khám.")
    assert dict(given(facts))["Công an xã"] == ""


def test_each_clause_of_a_sentence_can_name_a_unit() -> None:
    facts = facts_of(*FRAME, HEADING, "Công an xã chủ trì phòng ngừa; Trạm Y tế tư vấn.")
    found = dict(given(facts))
    assert found["Công an xã"] == "chủ trì phòng ngừa"
    assert found["Trạm Y tế"] == "tư vấn."


def test_paragraphs_elsewhere_give_no_tasks() -> None:
    facts = facts_of(*FRAME, "Công an xã chủ trì.", HEADING, "1. Trạm Y tế: khám.")
    heads = {facts.quote(a.head).strip() for a in facts[Assignments]}
    assert "Công an xã" not in heads
    assert "Trạm Y tế" in heads


def test_what_stands_under_reporting_gives_no_tasks() -> None:
    facts = facts_of(
        *FRAME, HEADING, "1. Chế độ báo cáo", "Công an xã chủ trì.", "2. Trạm Y tế: khám"
    )
    assert [head for head, _ in given(facts) if "Công an" in head] == []
    assert "Trạm Y tế" in dict(given(facts))


def test_a_column_on_who_does_it_assigns_the_row() -> None:
    cells = [
        ("Nhiệm vụ", 0, 0),
        ("Cơ quan chủ trì", 0, 1),
        ("Tuyên truyền", 1, 0),
        ("Công an xã", 1, 1),
    ]
    pieces = [Piece(line) for line in (*FRAME, HEADING)]
    pieces += [Piece(text, "cell", cell=Cell(0, row, column)) for text, row, column in cells]
    content = compose(pieces)
    document = Document(Path("bảng.docx"), "docx", content.text, content.blocks)
    assert given(read_facts(document, library()))[-1] == (
        "Công an xã",
        "Tuyên truyền\nCông an xã",
    )


@pytest.mark.parametrize(
    ("rest", "gives"),
    [
        ("", False),
        (".", False),
        (" phối hợp;", False),
        (": cùng phối hợp thực hiện.", False),
        (" chủ trì", True),
        (": phối hợp tuyên truyền", True),
        (" tư vấn", True),
    ],
)
def test_taking_part_is_no_task(rest: str, gives: bool) -> None:
    facts = facts_of(*FRAME, HEADING, f"1. Công an xã{rest}")
    assert facts[Assignments][-1].gives is gives


def test_a_member_with_a_post_is_all_head() -> None:
    line = "- Thành viên là lãnh đạo Công an phường: phụ trách phòng ngừa"
    assert "Thành viên là lãnh đạo Công an phường" in dict(given(facts_of(*FRAME, HEADING, line)))


def test_a_unit_can_stand_on_the_line_of_the_heading() -> None:
    facts = facts_of(*FRAME, f"{HEADING}: Công an xã chủ trì phòng ngừa.")
    assert dict(given(facts))["Công an xã"] == "chủ trì phòng ngừa."


def heads(*lines: str) -> list[str]:
    return [head for head, _ in given(facts_of(*FRAME, HEADING, *lines))]


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("1. Giao cho Công an xã tuần tra, chủ trì", "Công an xã tuần tra,"),
        ("1. UBND xã giao Công an xã chủ trì", "Công an xã"),
        ("1. Ủy ban nhân dân xã yêu cầu: Công an xã chủ trì", "Công an xã"),
        ("1. Nhiệm vụ của Công an xã: tuần tra", "Công an xã"),
        ("1. Các tổ chức đoàn thể vận động", "Các tổ chức đoàn thể"),
        ("1. Trạm Y tế tổ chức khám", "Trạm Y tế"),
        ("1. UBND xã chủ trì", "xã"),
    ],
)
def test_fillers_and_verbs_are_no_part_of_a_unit(line: str, head: str) -> None:
    assert heads(line)[-1] == head


@pytest.mark.parametrize(("words", "whole"), [(16, True), (17, False)])
def test_a_heading_of_16_words_is_all_unit(words: int, *, whole: bool) -> None:
    line = " ".join(["Xyz"] * words)
    assert (heads(f"1. {line}")[-1] == line) is whole
    assert heads(f"1. {' '.join(['Xyz'] * 17)}")[-1] == " ".join(["Xyz"] * 10)


@pytest.mark.parametrize(("words", "named"), [(10, 10), (11, 10)])
def test_of_a_sentence_the_first_ten_words_can_be_a_unit(words: int, named: int) -> None:
    line = " ".join(["Xyz"] * words)
    head = heads(f"1. {line}.")[-1].rstrip(".")
    assert len(head.split()) == named


@pytest.mark.parametrize(("length", "told"), [(260, True), (261, False)])
def test_a_task_begins_within_260_characters(length: int, *, told: bool) -> None:
    unit = "Công an " + "x" * (length - 8 - len(" chủ trì")) + " chủ trì"
    tasks = [
        task for head, task in given(facts_of(*FRAME, HEADING, f"1. {unit}")) if "Công" in head
    ]
    assert ("chủ trì" in tasks) is told


@pytest.mark.parametrize(
    ("title", "gives"),
    [
        ("Báo cáo", False), ("Chế độ thông tin, báo cáo", False), ("Công tác thống kê, báo cáo", False),
        ("Về thực hiện báo cáo", False), ("Thời hạn gửi báo cáo", False),
        ("Thông tin, tuyên truyền", True), ("Kinh phí báo cáo", True),
    ],
)  # fmt: skip
def test_a_heading_on_reporting_is_known_by_its_first_words(title: str, *, gives: bool) -> None:
    lines = (f"1. {title}", "Công an xã chủ trì.", "2. Trạm Y tế: khám")
    assert ("Công an xã" in heads(*lines)) is gives


@pytest.mark.parametrize(
    ("column", "counts"),
    [("Đơn vị chủ trì", True), ("Người thực hiện", True), ("Cơ quan", True), ("Thời gian", False)],
)
def test_a_column_is_known_by_its_heading(column: str, *, counts: bool) -> None:
    cells = [("Nhiệm vụ", 0, 0), (column, 0, 1), ("Tuyên truyền", 1, 0), ("Công an xã", 1, 1)]
    pieces = [Piece(line) for line in (*FRAME, HEADING)]
    pieces += [Piece(text, "cell", cell=Cell(0, row, place)) for text, row, place in cells]
    content = compose(pieces)
    document = Document(Path("bảng.docx"), "docx", content.text, content.blocks)
    found = [head for head, _ in given(read_facts(document, library()))]
    assert ("Công an xã" in found) is counts
