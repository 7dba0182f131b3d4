"""Whether the plan says to whom reports go."""

import pytest

from checker.kinds.base import NoParams
from checker.kinds.deadlines import deadline_recipient
from checker.report import Status
from tests.checker.kinds.judging import places, verdict_of

HEAD = "I. TỔ CHỨC THỰC HIỆN"


@pytest.mark.parametrize(
    ("lines", "status", "where"),
    [
        (("Gửi báo cáo về Phòng Văn hóa.",), Status.PASS, ["Phòng Văn hóa"]),
        (("Báo cáo UBND xã trước ngày 15/11.",), Status.PASS, ["UBND xã"]),
        (
            ("1. Thôn", "Báo cáo UBND xã kịp thời. Gửi báo cáo trước ngày 15/11."),
            Status.PASS,
            ["UBND xã kịp thời"],
        ),
        (
            ("1. Thôn", "Gửi báo cáo trước ngày 15/11.", "2. Trạm", "Báo cáo UBND xã kịp thời."),
            Status.REVIEW,
            ["UBND xã kịp thời"],
        ),
        (("Báo cáo UBND xã kịp thời.",), Status.PASS, ["UBND xã kịp thời"]),
        (
            ("Báo cáo UBND xã kịp thời.", "Gửi báo cáo trước ngày 15/11."),
            Status.REVIEW,
            ["UBND xã kịp thời"],
        ),
        # beside a regular time
        (
            ("Hằng quý, trước ngày 20 của tháng cuối quý, thôn báo cáo tình hình với UBND xã.",),
            Status.PASS,
            ["UBND xã"],
        ),
        (("Gửi báo cáo trước ngày 15/11.",), Status.GAP, [""]),
        (("Tập huấn.",), Status.GAP, [""]),
    ],
)
def test_a_report_has_somebody_to_go_to(
    lines: tuple[str, ...], status: Status, where: list[str]
) -> None:
    verdict, facts = verdict_of("deadline-recipient", NoParams(), HEAD, *lines)
    assert (verdict.status, places(verdict, facts)) == (status, where)


def test_the_first_body_that_it_is_sent_to_is_told() -> None:
    lines = (
        "Tổng hợp, báo cáo UBND tỉnh.",
        "Thôn gửi báo cáo về UBND xã.",
        "Gửi báo cáo về Sở Y tế.",
    )
    verdict, _ = verdict_of("deadline-recipient", NoParams(), HEAD, *lines)
    assert verdict.message == "Báo cáo gửi về UBND xã."


def test_a_body_elsewhere_is_told_with_its_place() -> None:
    lines = ("Báo cáo UBND xã kịp thời.", "Gửi báo cáo trước ngày 15/11.")
    verdict, _ = verdict_of("deadline-recipient", NoParams(), HEAD, *lines, suggestion="gửi về")
    assert verdict.message == (
        "Chỗ nêu thời hạn báo cáo chưa ghi nơi nhận; mục I có nhắc “UBND xã kịp thời”."
    )
    assert verdict.findings[0].suggestion == "gửi về"


def test_what_is_missing_belongs_after_the_deadline() -> None:
    line = "Gửi báo cáo trước ngày 15/11 và 20/11."
    verdict, facts = verdict_of("deadline-recipient", NoParams(), HEAD, line)
    assert facts.text[: verdict.findings[0].span.start].endswith("15/11")
    assert verdict.message == deadline_recipient.OUTCOMES["missing"]


def test_without_a_deadline_it_belongs_at_the_end_of_the_organisation() -> None:
    lines = (HEAD, "Thôn tập huấn.", "Trên đây là Kế hoạch./.")
    verdict, facts = verdict_of("deadline-recipient", NoParams(), *lines)
    assert facts.text[: verdict.findings[0].span.start].endswith("Thôn tập huấn.")


def test_of_several_bodies_the_first_is_shown() -> None:
    sent = ("Thôn gửi báo cáo về UBND xã.", "Trạm gửi báo cáo về Sở Y tế.")
    verdict, facts = verdict_of("deadline-recipient", NoParams(), HEAD, *sent)
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, ["UBND xã"])
    assert verdict.message == "Báo cáo gửi về UBND xã."
    named = (
        "Báo cáo UBND xã kịp thời.",
        "Báo cáo Đảng ủy kịp thời.",
        "Gửi báo cáo trước ngày 15/11.",
    )
    verdict, facts = verdict_of("deadline-recipient", NoParams(), HEAD, *named)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, ["UBND xã kịp thời"])


@pytest.mark.parametrize(
    "body",
    [
        "Ban Thường vụ Đảng ủy",
        "Ban Chấp hành Hội",
        "Huyện ủy",
        "Công an tỉnh",
        "Hiệu trưởng",
        "Ban Giám hiệu",
    ],
)
def test_reports_of_party_police_and_schools_go_to_their_own_heads(body: str) -> None:
    line = f"1. Các tổ: báo cáo kết quả về {body} trước ngày 25/11/2026."
    verdict, facts = verdict_of("deadline-recipient", NoParams(), HEAD, line)
    assert verdict.status is Status.PASS, places(verdict, facts)


@pytest.mark.parametrize(
    "line", ["Báo cáo về công tác tổ chức.", "Báo cáo kết quả về tình hình thực hiện."]
)
def test_what_is_reported_about_receives_nothing(line: str) -> None:
    assert verdict_of("deadline-recipient", NoParams(), HEAD, line)[0].status is Status.GAP


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("II. NHIỆM VỤ", "Tuyên truyền.", "Trên đây là Kế hoạch./."), None),
        ((HEAD, "Thôn tập huấn.", "Trên đây là Kế hoạch./."), None),
        ((HEAD, "1. Chế độ báo cáo", "Các thôn báo cáo.", "Trên đây là Kế hoạch./."), "gửi về"),
    ],
)
def test_nothing_is_written_into_a_sentence_that_is_not_on_reports(
    lines: tuple[str, ...], words: str | None
) -> None:
    """Without a regime its own rule proposes the whole sentence."""
    verdict, facts = verdict_of("deadline-recipient", NoParams(), *lines, suggestion="gửi về")
    assert [finding.suggestion for finding in verdict.findings] == [words]
    if words:
        assert facts.text[: verdict.findings[0].span.start].endswith("Các thôn báo cáo.")
