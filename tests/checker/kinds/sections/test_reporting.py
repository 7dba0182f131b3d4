"""A reporting regime: who reports, to whom."""

from pathlib import Path

import pytest

from checker.facts import Overrides, read_facts
from checker.kernel.document import Cell, Document
from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.readers.content import Piece, compose
from checker.report import Status
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import FRAME, places, rule_of, verdict_of

TASKS = ("I. NỘI DUNG", "Tổ chức tập huấn cho cán bộ thôn, bản.", "II. TỔ CHỨC THỰC HIỆN")
CLOSING = "Trên đây là Kế hoạch công tác bình đẳng giới năm 2026 của xã./."
SENT = "Các thôn báo cáo kết quả thực hiện gửi về Ủy ban nhân dân xã trước ngày 15/11/2026."


@pytest.mark.parametrize(
    "heading",
    [
        "1. Chế độ thông tin, báo cáo",
        "1. Công tác thống kê, báo cáo",
        # the regime is named further on in a short heading
        "1. Theo dõi và thực hiện chế độ báo cáo của các thôn",
    ],
)
def test_a_heading_and_whom_the_reports_go_to_pass(heading: str) -> None:
    verdict, facts = verdict_of("reporting", NoParams(), *TASKS, heading, SENT, CLOSING)
    assert (verdict.status, verdict.message) == (Status.PASS, "Có chế độ báo cáo ở mục II.1.")
    assert places(verdict, facts) == [heading.removeprefix("1. "), SENT[:-1]]


@pytest.mark.parametrize(
    "line",
    [
        SENT,
        "Định kỳ hằng năm, các thôn báo cáo kết quả về Phòng Văn hóa - Xã hội để tổng hợp.",
        # whom a unit reports to, and by when
        "Phòng Văn hóa - Xã hội tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/11/2026.",
        "Trước ngày 15/11/2026, Phòng Văn hóa - Xã hội báo cáo Ủy ban nhân dân tỉnh.",
    ],
)
def test_without_a_heading_a_sentence_will_do(line: str) -> None:
    verdict, facts = verdict_of("reporting", NoParams(), *TASKS, "1. Các thôn", line, CLOSING)
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, [line[:-1]])
    assert verdict.message == "Có chế độ báo cáo ở mục II.1."


def test_a_heading_without_a_recipient_is_to_be_looked_at() -> None:
    lines = ("1. Chế độ báo cáo", "Các thôn báo cáo trước ngày 15/11/2026.", CLOSING)
    verdict, facts = verdict_of("reporting", NoParams(), *TASKS, *lines)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, ["15/11/2026"])
    assert verdict.message == ("Chế độ báo cáo ở mục II.1 chưa nêu báo cáo gửi về cơ quan nào.")


def test_a_heading_with_neither_recipient_nor_day_lacks_the_regime() -> None:
    lines = ("1. Chế độ báo cáo", "Các thôn báo cáo định kỳ, đột xuất.", CLOSING)
    verdict, facts = verdict_of("reporting", NoParams(), *TASKS, *lines)
    (finding,) = verdict.findings
    assert verdict.status is Status.GAP
    assert facts.text[: finding.span.start].endswith(lines[1])
    assert verdict.message == ("Chế độ báo cáo ở mục II.1 chưa nêu báo cáo gửi về cơ quan nào.")


def test_whom_a_unit_reports_to_among_its_tasks_is_no_regime() -> None:
    line = "Phòng Văn hóa - Xã hội tham mưu, báo cáo Ủy ban nhân dân xã hằng quý."
    other = "Các thôn hoàn thành việc rà soát trước ngày 15/11/2026."
    verdict, facts = verdict_of(
        "reporting", NoParams(), *TASKS, "1. Văn hóa", line, "2. Thôn", other, CLOSING
    )
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [line])
    assert verdict.message.startswith("Ở mục II.1 có nêu nơi nhận báo cáo")


@pytest.mark.parametrize("line", ["Các thôn báo cáo đầy đủ.", "Thực hiện chế độ thông tin."])
def test_a_mere_mention_is_no_regime(line: str) -> None:
    verdict, facts = verdict_of("reporting", NoParams(), *TASKS, "1. Thôn", line, line, CLOSING)
    assert verdict.status is Status.GAP
    (finding,) = verdict.findings
    assert facts.text[: finding.span.start].endswith(f"{line}\n{line}")
    assert verdict.message.startswith("Có nhắc đến báo cáo ở mục II.1 ")


def test_of_mentions_the_day_by_which_is_shown_first() -> None:
    lines = ("1. Thôn", "Các thôn báo cáo đầy đủ.", "2. Bản")
    due = "Các bản báo cáo kết quả trước ngày 15/11/2026."
    verdict, facts = verdict_of("reporting", NoParams(), *TASKS, *lines, due, CLOSING)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, ["15/11/2026"])
    assert verdict.message.startswith("Có nhắc đến báo cáo ở mục II.2 ")


@pytest.mark.parametrize(
    "line",
    [
        "Các thôn rà soát số liệu.",
        "Bồi dưỡng đội ngũ tuyên truyền viên của xã.",
    ],
)
def test_nothing_on_reports_is_a_gap_at_the_end_of_the_organisation(line: str) -> None:
    verdict, facts = verdict_of("reporting", NoParams(), *TASKS, "1. Thôn", line, CLOSING)
    assert verdict.status is Status.GAP
    assert verdict.message == "Kế hoạch chưa có chế độ thông tin, báo cáo."
    (finding,) = verdict.findings
    assert facts.text[: finding.span.start].endswith(line)


@pytest.mark.parametrize(("more", "status"), [("", "no-recipient"), (" chung", "mention")])
def test_a_heading_of_more_than_fourteen_words_is_a_task(more: str, status: str) -> None:
    words = "Văn phòng theo dõi, đôn đốc, tổng hợp, thực hiện chế độ báo cáo"
    assert len(words.replace(",", "").split()) == 14
    verdict, _ = verdict_of("reporting", NoParams(), *TASKS, f"1. {words}{more}", CLOSING)
    begins = "Chế độ báo cáo" if status == "no-recipient" else "Có nhắc đến báo cáo"
    assert (verdict.status, verdict.message.startswith(begins)) == (Status.GAP, True)


REGIME = (
    "1. Chế độ báo cáo kết quả thực hiện của các cơ quan, đơn vị, các thôn, bản trên địa bàn xã"
)


def test_a_heading_that_opens_with_the_regime_may_be_long() -> None:
    verdict, facts = verdict_of("reporting", NoParams(), *TASKS, REGIME, SENT, CLOSING)
    assert (verdict.status, places(verdict, facts)[0]) == (
        Status.PASS,
        REGIME.removeprefix("1. "),
    )


def test_of_several_recipients_the_first_is_shown() -> None:
    other = "Các bản báo cáo kết quả thực hiện gửi về Phòng Văn hóa - Xã hội."
    lines = ("1. Chế độ báo cáo", SENT, "2. Các bản", other, CLOSING)
    verdict, facts = verdict_of("reporting", NoParams(), *TASKS, *lines)
    assert verdict.message == "Có chế độ báo cáo ở mục II.1."
    assert places(verdict, facts) == ["Chế độ báo cáo", SENT]


def test_of_several_units_that_report_to_a_superior_the_first_is_shown() -> None:
    line = "{} tham mưu, báo cáo Ủy ban nhân dân xã hằng quý."
    lines = ("1. Văn hóa", line.format("Phòng"), "2. Công an", line.format("Công an xã"), "3. Khác")
    verdict, facts = verdict_of("reporting", NoParams(), *TASKS, *lines, CLOSING)
    assert verdict.message.startswith("Ở mục II.1 có nêu nơi nhận báo cáo")
    assert places(verdict, facts) == [line.format("Phòng")]


def test_of_several_mentions_the_first_is_named() -> None:
    lines = ("1. Thôn", "Các thôn báo cáo đầy đủ.", "2. Bản", "Các bản báo cáo đầy đủ.")
    verdict, _ = verdict_of("reporting", NoParams(), *TASKS, *lines, CLOSING)
    assert verdict.message.startswith("Có nhắc đến báo cáo ở mục II.1 ")


def test_a_report_that_a_row_brings_forth_is_no_word_on_reports() -> None:
    pieces = [Piece(line) for line in (*FRAME, "I. NỘI DUNG", "1. Nhiệm vụ trong bảng")]
    rows = (("Kiểm kê", "Báo cáo kiểm kê"), ("Tổng kết", "Báo cáo tổng kết"))
    for row, cells in enumerate(rows):
        pieces += [Piece(text, "cell", cell=Cell(0, row, n)) for n, text in enumerate(cells)]
    last = ("2. Đánh giá", "Sơ kết và báo cáo theo quy định.", CLOSING)
    content = compose([*pieces, *map(Piece, last)])
    draft = Document(Path("kế hoạch.docx"), "docx", content.text, content.blocks)
    facts = read_facts(draft, library(), Overrides())
    verdict = KINDS["reporting"].judge(rule_of("reporting", params=NoParams()), facts)
    assert verdict.message.startswith("Có nhắc đến báo cáo ở mục I.2 ")


@pytest.mark.parametrize(
    "line",
    [
        "Nếu vướng mắc, các thôn phản ánh về Công an xã tổng hợp, báo cáo UBND xã xem xét, quyết định.",
        "Các thôn kịp thời báo cáo UBND xã những khó khăn, vướng mắc để được hướng dẫn.",
        "Kịp thời báo cáo UBND tỉnh (qua Sở Y tế) để xem xét, chỉ đạo.",
        "Trạm Y tế báo cáo ngay Công an xã khi có người bị bạo hành.",
        "Văn phòng lập danh sách, báo cáo Hội đồng nhân dân xã lựa chọn.",
        "Các thôn đề xuất gửi Sở Y tế tổng hợp và báo cáo UBND tỉnh xem xét, quyết định.",
    ],
)
def test_who_decides_or_hears_of_difficulties_receives_no_report_on_results(line: str) -> None:
    verdict, _ = verdict_of("reporting", NoParams(), *TASKS, "1. Thôn", line, CLOSING)
    assert verdict.status is Status.GAP


@pytest.mark.parametrize(
    "line",
    [
        "Các thôn báo cáo kết quả về UBND xã (qua Công an xã) để xem xét, chỉ đạo.",
        "Các thôn gửi báo cáo về UBND xã để tổng hợp, xem xét.",
        "Các thôn báo cáo UBND xã kết quả thực hiện theo quy định.",
        "Định kỳ báo cáo về UBND tỉnh xem xét.",
    ],
)
def test_who_gets_the_results_receives_the_report_whatever_comes_of_it(line: str) -> None:
    verdict, _ = verdict_of("reporting", NoParams(), *TASKS, "1. Thôn", line, CLOSING)
    assert verdict.status is Status.PASS


@pytest.mark.parametrize(
    ("line", "is_missing"),
    [
        ("Tổ chức cuộc thi tìm hiểu, gửi kết quả về UBND xã trước ngày 20/10/2026.", True),
        ("Chấm điểm bài thi và gửi kết quả về UBND xã.", True),
        ("Các đơn vị gửi kết quả về UBND xã trước ngày 15/11/2026 để tổng hợp.", False),
        ("Các thôn gửi kết quả thực hiện về UBND xã trước ngày 15/11/2026.", False),
    ],
)
def test_results_of_a_contest_are_no_report(line: str, *, is_missing: bool) -> None:
    verdict, _ = verdict_of("reporting", NoParams(), *TASKS, line, CLOSING)
    assert (verdict.status is Status.GAP) is is_missing


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Trung đội có trách nhiệm báo cáo kết quả tự vệ theo định kỳ cho Trạm Biên phòng Nậm Cắn.", Status.PASS),
        ("BCH Quân sự thực hiện báo cáo kết quả theo định kỳ cho Ban chỉ huy quân sự Quận 3.", Status.PASS),
        ("Các thôn báo cáo kết quả hằng tháng lên Tổ Công tác số 3.", Status.PASS),
        ("Xây dựng báo cáo, trao Giấy khen cho Hội viên tiêu biểu.", Status.GAP),
        ("Báo cáo kết quả, tổ chức trao quà cho Trẻ em.", Status.GAP),
        ("Báo cáo kết quả hỗ trợ vay vốn cho Hộ nghèo.", Status.GAP),
    ],
)  # fmt: skip
def test_whoever_is_told_results_regularly_receives_the_reports(line: str, status: Status) -> None:
    verdict, _ = verdict_of("reporting", NoParams(), *TASKS, "1. Các thôn", line, CLOSING)
    assert verdict.status is status


COUNTED = (
    "Phấn đấu 100% báo cáo định kỳ được gửi trên môi trường mạng.",
    "Tỷ lệ báo cáo định kỳ đúng hạn đạt 100%.",
    "90% các loại báo cáo định kỳ (trừ báo cáo mật) được cập nhật trên Hệ thống thông tin báo cáo của tỉnh.",
    "100% báo cáo định kỳ được thực hiện trên Hệ thống và kết nối với hệ thống thông tin báo cáo Chính phủ.",
    "Tỷ lệ gửi báo cáo về UBND tỉnh trên môi trường mạng đạt 95%.",
)


@pytest.mark.parametrize("line", COUNTED)
def test_reports_that_are_counted_are_no_regime(line: str) -> None:
    verdict, _ = verdict_of("reporting", NoParams(), *TASKS, "1. Chỉ tiêu", line, CLOSING)
    assert (verdict.status, verdict.message) == (
        Status.GAP,
        "Kế hoạch chưa có chế độ thông tin, báo cáo.",
    )


@pytest.mark.parametrize("line", COUNTED)
def test_beside_them_the_regime_is_found(line: str) -> None:
    verdict, facts = verdict_of("reporting", NoParams(), *TASKS, line, SENT, CLOSING)
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, [SENT[:-1]])


@pytest.mark.parametrize(
    "line",
    [
        "100% báo cáo năm gửi về Ủy ban nhân dân xã trước ngày 15/11/2026.",  # a day tells that it is asked for
        "Các thôn có 100% hộ đăng ký; báo cáo kết quả gửi về Ủy ban nhân dân xã trước ngày 15/11/2026.",
        "Giảm tỷ lệ hộ nghèo, định kỳ báo cáo kết quả về Ủy ban nhân dân xã.",
    ],
)
def test_a_share_of_something_else_leaves_the_regime(line: str) -> None:
    assert verdict_of("reporting", NoParams(), *TASKS, line, CLOSING)[0].status is Status.PASS
