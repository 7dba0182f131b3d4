"""Nơi nhận: its list, and its line on the archive wherever a page break has put it."""

import pytest

from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.report import Status, Verdict
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import rule_of, verdict_of

PARTY = ("ĐẢNG ỦY XÃ BÌNH LƯ", "ĐẢNG CỘNG SẢN VIỆT NAM", "KẾ HOẠCH", "Công tác phụ nữ năm 2026")
SIGNED = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Minh")


def judged(*tail: str) -> tuple[Verdict, list[str]]:
    facts = facts_of(
        "ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: 12/KH-UBND", "Bình Lư, ngày 14 tháng 4 năm 2026",
        "KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG", "Tổ chức truyền thông./.",
        *tail,
    )  # fmt: skip
    verdict = KINDS["recipients"].judge(rule_of("recipients", params=NoParams()), facts)
    return verdict, [facts.quote(finding.span) for finding in verdict.findings]


@pytest.mark.parametrize(
    ("archive", "status"),
    [
        ("- Lưu Văn phòng Đảng ủy.", Status.PASS),
        ("- Lưu VPĐU.", Status.PASS),
        ("- Các chi bộ.", Status.GAP),
    ],
)
def test_the_partys_line_on_the_archive_has_no_colon(archive: str, status: Status) -> None:
    facts = facts_of(*PARTY, "I. NỘI DUNG", "Truyền thông.", "Nơi nhận:", "- Tỉnh ủy;", archive)
    verdict = KINDS["recipients"].judge(rule_of("recipients", params=NoParams()), facts)
    assert verdict.status is status


@pytest.mark.parametrize(
    "tail",
    [
        ("Nơi nhận:", "- Như trên;", "- Lưu: VT.", *SIGNED),
        ("Nơi nhận:", "- Như trên;", *SIGNED, "- Lưu: VT."),
        (*SIGNED, "Nơi nhận:", "- Như trên;", "- Lưu: VT."),
    ],
)
def test_a_list_with_its_archive_passes_wherever_the_signature_stands(
    tail: tuple[str, ...],
) -> None:
    assert judged(*tail)[0].status is Status.PASS


@pytest.mark.parametrize(
    ("tail", "found", "fix"),
    [
        (("Nơi nhận:", "- Như trên;", "- Lưu; VT.", *SIGNED), "- Lưu; VT.", "- Lưu: VT."),
        # the document's last line, below the signature
        (("Nơi nhận:", "- Như trên;", *SIGNED, "- Lưu; VT."), "- Lưu; VT.", "- Lưu: VT."),
        ((*SIGNED, "Nơi nhận:", "- Như trên;", "- Lưu, VT."), "- Lưu, VT.", "- Lưu: VT."),
        # the sign that ends the recipient before is not the line's
        (("Nơi nhận:", "- Như trên;", "Lưu VT", *SIGNED), "Lưu VT", "Lưu: VT"),
        (("Nơi nhận:", "- Như trên; Lưu VT.", *SIGNED), "Lưu VT.", "Lưu: VT."),
    ],
)
def test_an_archive_without_its_colon_is_shown_whole(
    tail: tuple[str, ...], found: str, fix: str
) -> None:
    verdict, where = judged(*tail)
    assert (verdict.status, where) == (Status.REVIEW, [found])
    assert [finding.fix for finding in verdict.findings] == [fix]


def test_only_the_line_that_is_missing_is_proposed() -> None:
    words = "Nơi nhận:\n- Cấp trên;\n- Lưu: VT."
    head = ("I. NỘI DUNG", "Truyền thông./.")
    lines = (*head, "Nơi nhận:", "- Sở Nội vụ;", "- Các thôn;", *SIGNED)
    verdict, facts = verdict_of("recipients", NoParams(), *lines, suggestion=words)
    (finding,) = verdict.findings
    assert finding.suggestion == "- Lưu: VT."
    assert facts.text[: finding.span.start].rstrip().endswith("- Các thôn;")
    verdict, _ = verdict_of("recipients", NoParams(), *head, *SIGNED, suggestion=words)
    assert [finding.suggestion for finding in verdict.findings] == [words]


@pytest.mark.parametrize(
    "tail",
    [("Nơi nhận:", "- Lưu: VT.", *SIGNED), ("Nơi nhận:", *SIGNED, "- Lưu: VT.")],
)
def test_a_list_of_the_archive_alone_has_no_recipient(tail: tuple[str, ...]) -> None:
    verdict, _ = judged(*tail)
    assert verdict.status is Status.REVIEW
    assert "chưa có cơ quan nhận nào" in verdict.message
