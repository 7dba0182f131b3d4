"""Nơi nhận: its heading, whom it names, and the line Lưu: VT, …."""

import pytest

from checker.facts import Facts
from checker.kinds.base import NoParams
from checker.report import Status, Verdict
from tests.checker.kinds.judging import FRAME, places, verdict_on

ISSUER = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ")
CLOSING = "Trên đây là Kế hoạch công tác bình đẳng giới năm 2026 của xã./."
SIGNED = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Phương")


def judged(*lines: str) -> tuple[Verdict, Facts]:
    body = ("I. NỘI DUNG", "Truyền thông.", CLOSING)
    return verdict_on("recipients", NoParams(), *ISSUER, *FRAME, *body, *lines, *SIGNED)


@pytest.mark.parametrize(
    ("lines", "archive"),
    [
        (("Nơi nhận:", "- Sở Nội vụ;", "- Lưu: VT, VHXH."), "- Lưu:"),
        (("Nơi nhận:", "- Như Điều 3;", "- Các phòng chuyên môn;", "- Lưu : VT."), "- Lưu :"),
        (("Nơi nhận:", "+ Sở Nội vụ;", "+ Lưu: Văn thư."), "+ Lưu:"),
        (("Nơi nhận: - Sở Nội vụ; - Lưu: VT.",), "- Lưu:"),
        (("Nơi nhận: Sở Nội vụ; Lưu: VT.",), "Lưu:"),
        (("Nơi nhận: Sở Nội vụ;Lưu: VT.",), "Lưu:"),
        (("Nơi nhận:", "- Lưu: VT;", "- Sở Nội vụ."), "- Lưu:"),
        (("Nơi nhận:", "- Sở Nội vụ;", "- Lưu: hồ sơ."), "- Lưu:"),
        (("Nơi nhận:", "- Sở Nội vụ;", "- Lưu: vp."), "- Lưu:"),
        (("Nơi nhận:", "- Như nơi nhận của Kế hoạch tỉnh;", "- Lưu: VT."), "- Lưu:"),
    ],
)
def test_a_list_with_its_archive_passes(lines: tuple[str, ...], archive: str) -> None:
    verdict, facts = judged(*lines)
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, ["Nơi nhận", archive])


@pytest.mark.parametrize(
    "recipient",
    [
        "- Trung tâm Lưu trữ lịch sử tỉnh;",
        "- Lưu trữ lịch sử tỉnh;",
        "- Chi cục Văn thư - Lưu trữ;",
        "- Ban Quản lý lưu vực sông;",
    ],
)
def test_an_archive_among_the_recipients_is_not_the_line_of_the_archive(recipient: str) -> None:
    verdict, facts = judged("Nơi nhận:", recipient, "- Lưu: VT.")
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, ["Nơi nhận", "- Lưu:"])
    verdict, _ = judged("Nơi nhận:", recipient, "- Các thôn, bản.")
    assert verdict.message == "Phần Nơi nhận chưa có dòng “Lưu: VT, …”."


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("- Lưu VT.", "- Lưu: VT."),
        ("- Lưu; VT, VHXH.", "- Lưu: VT, VHXH."),
        ("- Lưu, VP.", "- Lưu: VP."),
        ("- Lưu VHTTDL, VT.", "- Lưu: VHTTDL, VT."),
        ("- Lưu văn thư.", "- Lưu: văn thư."),
        ("• Lưu.VT", "• Lưu: VT"),
    ],
)
def test_the_colon_is_put_into_the_archives_line(line: str, mended: str) -> None:
    verdict, facts = judged("Nơi nhận:", "- Sở Nội vụ;", line)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [line])
    assert [(f.suggestion, f.fix) for f in verdict.findings] == [(mended, mended)]
    assert verdict.message == f"Dòng lưu ghi “{line}”; cần có dấu hai chấm sau chữ “Lưu”."


def test_the_last_line_of_a_document_can_be_mended_too() -> None:
    lines = (*ISSUER, *FRAME, "I. NỘI DUNG", "Truyền thông.", CLOSING, *SIGNED)
    verdict, facts = verdict_on(
        "recipients", NoParams(), *lines, "Nơi nhận:", "- Sở Nội vụ;", "- Lưu VT."
    )
    assert places(verdict, facts) == ["- Lưu VT."]
    assert [f.fix for f in verdict.findings] == ["- Lưu: VT."]


@pytest.mark.parametrize("last", ["- Các thôn, bản.", "- Lưu."])
def test_a_list_without_the_archive_is_a_gap_at_its_end(last: str) -> None:
    verdict, facts = judged("Nơi nhận:", "- Sở Nội vụ;", last)
    assert verdict.status is Status.GAP
    assert verdict.message == "Phần Nơi nhận chưa có dòng “Lưu: VT, …”."
    (finding,) = verdict.findings
    assert finding.span.start == finding.span.end
    assert facts.text[: finding.span.start].endswith(last)


@pytest.mark.parametrize("lines", [("Nơi nhận:", "- Lưu: VT."), ("Nơi nhận: Lưu: VT.",)])
def test_a_list_of_nobody_is_to_be_looked_at(lines: tuple[str, ...]) -> None:
    verdict, facts = judged(*lines)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, ["\n".join(lines)])
    assert verdict.message == "Phần Nơi nhận chưa có cơ quan nhận nào."


def test_a_list_without_its_heading_is_to_be_looked_at_where_it_begins() -> None:
    verdict, facts = judged("- Sở Nội vụ;", "- Lưu: VT.")
    assert verdict.status is Status.REVIEW
    assert verdict.message == "Có danh sách nơi nhận nhưng thiếu dòng “Nơi nhận:”."
    at = facts.text.index("- Sở Nội vụ;")
    assert [f.span for f in verdict.findings] == [(at, at)]


@pytest.mark.parametrize(
    ("heading", "status"), [("(1) Nơi nhận :.", Status.PASS), ("(1) Nơi nhận ...", Status.REVIEW)]
)
def test_a_heading_right_above_the_list_is_the_lists(heading: str, status: Status) -> None:
    assert judged(heading, "- Sở Nội vụ;", "- Lưu: VT.")[0].status is status


def test_a_heading_elsewhere_in_the_text_is_not_the_lists() -> None:
    lines = (*ISSUER, *FRAME, "I. NỘI DUNG", "Gửi báo cáo theo nơi nhận dưới đây.", CLOSING)
    verdict, _ = verdict_on("recipients", NoParams(), *lines, "- Sở Nội vụ;", "- Lưu: VT.", *SIGNED)
    assert verdict.message == "Có danh sách nơi nhận nhưng thiếu dòng “Nơi nhận:”."


def test_a_decision_lists_them_before_the_plan_it_carries() -> None:
    decision = ("QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch năm 2026", "Điều 1. Ban hành Kế hoạch.")
    listed = ("Nơi nhận:", "- Như Điều 1;", "- Lưu: VT.", "CHỦ TỊCH", "Lò Văn Phương")
    plan = (*FRAME, "I. NỘI DUNG", "Truyền thông.", CLOSING)
    verdict, facts = verdict_on("recipients", NoParams(), *ISSUER, *decision, *listed, *plan)
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, ["Nơi nhận", "- Lưu:"])


def test_no_list_at_all_is_a_gap_below_the_closing_sentence() -> None:
    verdict, facts = judged()
    assert (verdict.status, verdict.message) == (Status.GAP, "Chưa có phần Nơi nhận.")
    (finding,) = verdict.findings
    assert facts.text[: finding.span.start].endswith(CLOSING)


def test_the_archive_may_stand_below_the_signature() -> None:
    verdict, facts = verdict_on(
        "recipients", NoParams(), *ISSUER, *FRAME, "I. NỘI DUNG", "Truyền thông.", CLOSING,
        "Nơi nhận:", "- Sở Nội vụ;", *SIGNED, "- Lưu: VT.",
    )  # fmt: skip
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, ["Nơi nhận", "- Lưu:"])
