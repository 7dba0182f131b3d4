"""A subject that the tasks must treat."""

import pytest

from checker.kinds.content.topic import Params
from checker.report import Status
from tests.checker.kinds.judging import places, verdict_of, verdict_on

PARAMS = Params(
    tasks=("tuyên truyền", "tập huấn"), mentions=("nhận thức",), not_in=("chương trình tập huấn",)
)
HEADINGS = ("I. MỤC ĐÍCH", "Thực hiện luật.", "II. NHIỆM VỤ")
PLACE = ("III. TỔ CHỨC THỰC HIỆN", "Giao các đơn vị.")


@pytest.mark.parametrize("line", ["Tuyên truyền luật.", "Mở lớp tập huấn.", "Mở các lớp TẬP HUẤN."])
def test_work_on_it_passes_and_says_where(line: str) -> None:
    verdict, facts = verdict_of("topic", PARAMS, *HEADINGS, line)
    assert verdict.status is Status.PASS
    assert [place.lower() for place in places(verdict, facts)] in (["tuyên truyền"], ["tập huấn"])
    assert verdict.message == "Có nội dung nội dung thử ở mục II."


def test_five_places_are_shown_at_most() -> None:
    verdict, facts = verdict_of("topic", PARAMS, *HEADINGS, *["Tuyên truyền luật."] * 6)
    assert places(verdict, facts) == ["Tuyên truyền"] * 5


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("Nâng cao nhận thức.", "nhận thức"),
        ("Thực hiện Chương trình tập huấn của tỉnh.", "tập huấn"),
        ("Theo Kế hoạch số 12/KH-UBND ngày 02/02/2026 của UBND tỉnh về tuyên truyền.",
         "tuyên truyền"),
    ],
)  # fmt: skip
def test_a_mention_is_to_be_looked_at(line: str, where: str) -> None:
    verdict, facts = verdict_of("topic", PARAMS, *HEADINGS, line)
    assert verdict.status is Status.REVIEW
    assert places(verdict, facts) == [where]
    assert "mới được nhắc tới ở mục II" in verdict.message


def test_the_first_mention_is_shown() -> None:
    verdict, facts = verdict_of(
        "topic", PARAMS, *HEADINGS, "Thực hiện Chương trình tập huấn.", "Nâng cao nhận thức."
    )
    assert places(verdict, facts) == ["tập huấn"]


def test_nothing_on_it_is_a_gap_at_the_end_of_the_tasks() -> None:
    verdict, facts = verdict_of("topic", PARAMS, *HEADINGS, "Bố trí kinh phí.", *PLACE)
    assert verdict.status is Status.GAP
    (finding,) = verdict.findings
    assert finding.span.start == finding.span.end == facts.text.index("\nIII.")
    assert verdict.message == "Kế hoạch chưa có nội dung nội dung thử."


@pytest.mark.parametrize(
    "line",
    [
        "Trên đây là Kế hoạch tuyên truyền, nâng cao nhận thức năm 2026 của xã./.",
        "Trên đây là Kế hoạch tuyên truyền của xã; đề nghị các đơn vị thực hiện./.",
        "Bố trí kinh phí. Trên đây là Kế hoạch tuyên truyền của xã./.",
    ],
)
def test_the_sentence_that_names_the_plan_at_its_end_is_no_content(line: str) -> None:
    for last in ((), ("Đề nghị các đơn vị nghiêm túc thực hiện./.",)):
        verdict, _ = verdict_of("topic", PARAMS, *HEADINGS, "Bố trí kinh phí.", line, *last)
        assert verdict.status is Status.GAP


@pytest.mark.parametrize(
    "line",
    [
        "Trên đây là Kế hoạch của xã. Các đơn vị tổ chức tuyên truyền luật./.",
        "Trên đây là Kế hoạch của xã; yêu cầu các đơn vị tổ chức tuyên truyền luật./.",
        "Yêu cầu các đơn vị tổ chức tuyên truyền luật./.",
        "Các đơn vị trên đây là đầu mối tuyên truyền luật./.",
    ],
)
def test_what_else_the_last_lines_say_is_content(line: str) -> None:
    verdict, _ = verdict_of("topic", PARAMS, *HEADINGS, "Bố trí kinh phí.", line)
    assert verdict.status is Status.PASS


def test_what_stands_outside_the_body_does_not_count() -> None:
    verdict, _ = verdict_of(
        "topic", PARAMS, *HEADINGS, "Bố trí kinh phí.", "Trên đây là Kế hoạch./.",
        "Nơi nhận:", "- Ban tuyên truyền;",
    )  # fmt: skip
    assert verdict.status is Status.GAP


LETTER = (
    "UBND XÃ A",
    "Số: 12/UBND-VX",
    "V/v tập huấn năm 2026",
    "Kính gửi: Các thôn.",
    "1. Nhiệm vụ",
)


@pytest.mark.parametrize(
    ("profile", "line", "status"),
    [
        ("letter", "Các thôn triển khai Chương trình tập huấn của tỉnh.", Status.PASS),
        ("letter", "Đề nghị xem Chương trình tập huấn của tỉnh.", Status.REVIEW),
        ("yearly", "Các thôn triển khai Chương trình tập huấn của tỉnh.", Status.REVIEW),
    ],
)
def test_a_letter_hands_a_programme_on_by_its_name(profile: str, line: str, status: Status) -> None:
    params = PARAMS._replace(by_name=("letter",))
    verdict, _ = verdict_on("topic", params, *LETTER, line, profile=profile)
    assert verdict.status is status
