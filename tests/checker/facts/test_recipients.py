"""To whom a report goes."""

import pytest

from checker.facts.recipients import ReportRecipients
from tests.checker.facts.reading import facts_of, unmark
from tests.checker.stretch import stretch

FRAME = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. TỔ CHỨC THỰC HIỆN")


def recipients(line: str) -> list[tuple[str, bool]]:
    facts = facts_of(*FRAME, line)
    return [(facts.quote(r.span), r.sends) for r in facts[ReportRecipients]]


@pytest.mark.parametrize(
    "marked",
    [
        "Báo cáo kết quả thực hiện về «UBND xã» trước ngày 15/11/2026.",
        "Các thôn gửi báo cáo về «Phòng Văn hóa - Xã hội».",
        "Định kỳ báo cáo kết quả gửi «Ủy ban nhân dân xã».",
        "Gửi kết quả, báo cáo năm về «Sở Nội vụ» để tổng hợp.",
        "Báo cáo kết quả thực hiện (qua «Phòng Văn hóa - Xã hội»).",
        "Báo cáo gửi đến «Văn phòng HĐND và UBND xã».",
        "Các thôn gửi kết quả thực hiện về «UBND xã» trước ngày 15/11/2026.",
        "Báo cáo năm: trước ngày 15/11/2026; nơi nhận: «Phòng Văn hóa - Xã hội».",
        # for whom it is made, to whom it is sent before it is named, who takes it in
        "Các phòng lập báo cáo kết quả để «Chủ tịch UBND xã» xem xét, chỉ đạo.",
        "Báo cáo kết quả trước ngày 15/11/2026 để «Sở Nội vụ» tổng hợp.",
        "Báo cáo trước ngày 15/11/2026 theo mẫu để «Văn phòng HĐND và UBND xã» tổng hợp chung.",
        "Lập báo cáo kết quả phục vụ «Ban Chỉ đạo xã» họp tổng kết.",
        "Báo cáo trước ngày 15/11/2026 giúp «UBND xã» theo dõi.",
        "Gửi «UBND xã» trước ngày 15/11/2026 báo cáo kết quả thực hiện.",
        "«Phòng Văn hóa - Xã hội» là đầu mối tiếp nhận báo cáo của các thôn.",
        "Các thôn gửi báo cáo cho «Giám đốc Sở» trước ngày 15/11/2026.",
    ],
)
def test_where_a_report_is_sent(marked: str) -> None:
    line, (span,) = unmark(marked)
    found = recipients(line)
    assert len(found) == 1
    assert found[0][0].startswith(line[span.start : span.end])
    assert found[0][1]


def test_reporting_to_a_superior_among_the_tasks_is_no_sending() -> None:
    ((body, sends),) = recipients("Tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo quy định.")
    assert body.startswith("Ủy ban nhân dân tỉnh")
    assert not sends


@pytest.mark.parametrize(
    "line",
    [
        "Đội ngũ báo cáo viên tuyên truyền cho phụ nữ.",
        "Gửi kết quả bình chọn cho Phòng Văn hóa - Xã hội.",
        "Tiếp nhận tin báo; nơi nhận: Công an xã.",
        "Báo cáo theo quy định.",
        "Báo cáo kết quả trước ngày 15/11/2026 để tổng hợp.",
        "Báo cáo kết quả để phòng ngừa bạo lực, đánh giá nguy cơ.",
        "Báo cáo kết quả để làm cơ sở xếp loại các phòng, ban.",
        "Phòng Văn hóa - Xã hội tiếp nhận hồ sơ; báo cáo theo quy định.",
        "Tổ chức gặp mặt cán bộ nữ của UBND xã.",
        "Trường hợp có vụ việc đột xuất, báo cáo kịp thời.",
    ],
)
def test_other_words_name_no_recipient(line: str) -> None:
    assert recipients(line) == []


def test_recipients_outside_the_body_do_not_count() -> None:
    facts = facts_of(*FRAME, "Thực hiện./.", "Nơi nhận:", "- Báo cáo gửi UBND tỉnh;", "- Lưu: VT.")
    assert facts[ReportRecipients] == ()


@pytest.mark.parametrize(("between", "found"), [(328, True), (329, False)])
def test_what_is_reported_may_fill_three_lines(between: int, *, found: bool) -> None:
    assert bool(recipients(f"Báo cáo {stretch(between)} về UBND xã.")) is found


@pytest.mark.parametrize(("between", "found"), [(198, True), (199, False)])
def test_through_whom_is_told_nearer(between: int, *, found: bool) -> None:
    assert bool(recipients(f"Báo cáo {stretch(between)}, qua Phòng Văn hóa.")) is found


@pytest.mark.parametrize("length", [79, 80, 81])
def test_a_name_is_cut_where_it_is_longer_than_any(length: int) -> None:
    ((name, _),) = recipients(f"Báo cáo kết quả gửi về UBND {stretch(length - 1)}.")
    assert len(name) == len("UBND") + min(length, 80)


@pytest.mark.parametrize(("between", "found"), [(58, False), (59, True)])
def test_what_happens_of_a_sudden_is_no_report(between: int, *, found: bool) -> None:
    line = f"Báo cáo vụ việc {stretch(between)} phát sinh về UBND xã."
    assert bool(recipients(line)) is found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Gửi báo cáo về Phòng Văn hóa để tổng hợp.", [("Phòng Văn hóa", True)]),
        ("Gửi báo cáo về Phòng Văn hóa trước ngày 15/11.", [("Phòng Văn hóa", True)]),
        ("Gửi báo cáo về Phòng Văn hóa hằng quý.", [("Phòng Văn hóa", True)]),
        ("Gửi báo cáo về Phòng Văn hóa định kỳ năm.", [("Phòng Văn hóa", True)]),
        ("Báo cáo gửi về phòng ngừa bạo lực.", []),
        ("Báo cáo gửi về phòng, chống bạo lực.", []),
        ("Báo cáo viên gửi bài về UBND xã.", []),
        ("Báo cáo gửi về Sở.", [("Sở", True)]),
        ("Báo cáo gửi về sở.", []),
        ("Báo cáo gửi về Sở Nội vụ.", [("Sở Nội vụ", True)]),
        ("Báo cáo trình Thường trực HĐND xã.", [("Thường trực HĐND xã", True)]),
        ("Báo cáo với lãnh đạo UBND xã.", [("lãnh đạo UBND xã", False)]),
        ("Báo cáo kết quả với UBND phường.", [("UBND phường", False)]),
        ("Báo cáo kết quả thực hiện với Đảng ủy xã.", [("Đảng ủy xã", False)]),
        ("Báo cáo kết quả phối hợp với UBND xã.", []),
        ("Báo cáo năm; nơi nhận báo cáo: Phòng Văn hóa.", [("Phòng Văn hóa", True)]),
        ("Thời hạn báo cáo: 10/11/2026; nộp Phòng Văn hóa.", [("Phòng Văn hóa", True)]),
        ("Báo cáo vụ việc kịp thời.", []),
        ("Báo cáo bộ tiêu chí, bộ phận một cửa.", []),
        ("Danh sách; nộp Phòng Văn hóa.", []),
    ],
)
def test_bodies_that_reports_go_to(line: str, found: list[tuple[str, bool]]) -> None:
    assert recipients(line) == found


def test_recipients_stand_in_order_with_their_sentences() -> None:
    facts = facts_of(*FRAME, "Tổng hợp, báo cáo UBND tỉnh; các thôn gửi báo cáo về UBND xã.")
    first, second = facts[ReportRecipients]
    assert [facts.quote(r.span) for r in (first, second)] == ["UBND tỉnh", "UBND xã"]
    assert facts.quote(second.sentence) == "các thôn gửi báo cáo về UBND xã"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Gửi báo cáo về Liên đoàn Lao động tỉnh (qua Ban Nữ công).", "Liên đoàn Lao động tỉnh"),
        ("Báo cáo 6 tháng gửi về Kho bạc Nhà nước khu vực.", "Kho bạc Nhà nước khu vực"),
        ("Gửi báo cáo về Tỉnh đoàn trước ngày 05/6.", "Tỉnh đoàn"),
        ("Báo cáo gửi về tổ giúp việc.", None),
        ("Gửi báo cáo về Tháng hành động trước ngày 20/12.", None),
        ("Gửi báo cáo về Chương trình 1790 trước ngày 05/6.", None),
        ("Gửi báo cáo về Luật Bình đẳng giới trước ngày 05/6.", None),
        ("Gửi báo cáo về Tháng hành động về Tỉnh đoàn.", "Tỉnh đoàn"),
        ("Báo cáo gửi về trước ngày 05/6.", None),
    ],
)
def test_whatever_has_a_name_of_its_own_may_receive_a_report(line: str, found: str | None) -> None:
    assert [body for body, sends in recipients(line) if sends] == ([found] if found else [])


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Các thôn báo cáo UBND xã trước ngày 15/11/2026 để chỉ đạo.", "UBND xã"),
        ("Các thôn báo cáo UBND xã để xem xét, trước ngày 15/11/2026.", "UBND xã"),
        ("Báo cáo ngay UBND xã; nộp báo cáo năm trước ngày 15/11/2026.", None),
        (
            "Tổng kết trước ngày 10/11/2026 và báo cáo UBND xã trước ngày 15/11/2026 để chỉ đạo.",
            "UBND xã",
        ),
        ("Các thôn báo cáo UBND xã để chỉ đạo.", None),
    ],
)
def test_what_has_its_day_is_a_report_whatever_is_done_with_it(
    line: str, found: str | None
) -> None:
    assert [body for body, _ in recipients(line)] == ([found] if found else [])
