"""Drafts that were recognised: known words get their marks back, nothing rests on one mark alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from checker.kernel.document import Block, Document, Source, Span
from checker.library.load import load_library
from checker.report import Finding, Status, Verdict
from checker.scanned.doubted import doubted
from checker.scanned.restored import restored

LIBRARY = load_library()


def scanned(text: str, *, pages: frozenset[int] = frozenset({1})) -> Document:
    """A page with one paragraph."""
    block = Block(Span(0, len(text)), source=Source("page", 0, 1))
    return Document(Path("a.pdf"), "pdf", text, (block,), recognised=pages)


def test_marks_of_known_words_are_restored() -> None:
    table = {
        "công tác bình đằng giới": "công tác bình đẳng giới",
        "CÔNG TÁC BÌNH ĐĂNG GIỚI": "CÔNG TÁC BÌNH ĐẲNG GIỚI",
        "PHO CHỦ TỊCH": "PHÓ CHỦ TỊCH",
        "các tố chức chính trị - xã hội": "các tổ chức chính trị - xã hội",
        # Right as it is, whatever known words it resembles.
        "bình đẳng giới": "bình đẳng giới",
        "PHƯỜNG AN KHÊ": "PHƯỜNG AN KHÊ",
        "Ủy ban nhân dân xã Bình Giang": "Ủy ban nhân dân xã Bình Giang",
        "giáo dục truyền thống gia đình": "giáo dục truyền thống gia đình",
        "hòa giải ở cơ sở": "hòa giải ở cơ sở",
    }
    found = {text: restored(scanned(text), LIBRARY).text for text in table}
    assert found == table


def test_what_is_typed_stays_as_it_is() -> None:
    typed = scanned("công tác bình đằng giới", pages=frozenset({2}))
    assert restored(typed, LIBRARY).text == typed.text
    never = scanned("công tác bình đằng giới", pages=frozenset())
    assert restored(never, LIBRARY) is never


@pytest.mark.parametrize(
    ("found", "right", "by_signs", "status"),
    [
        ("tỉnh Cao Băng", "tỉnh Cao Bằng", False, Status.REVIEW),
        ("I NỘI DUNG", "I. NỘI DUNG", False, Status.REVIEW),
        ("huyện Bảo Lạc", "xã Bảo Lạc", False, Status.GAP),
        ("31/11/2026", "30/11/2026", False, Status.GAP),
        ("31/11/2026", None, False, Status.GAP),
        ("II. NHIỆM VỤ", "III. NHIỆM VỤ", True, Status.REVIEW),
    ],
)
def test_no_gap_rests_on_marks_and_no_correction_is_certain(
    found: str, right: str | None, by_signs: bool, status: Status
) -> None:
    text = f"Tại {found} có."
    finding = Finding(Span(4, 4 + len(found)), "Sai.", suggestion=right, fix=right)
    gap = Verdict(Status.GAP, "Sai.", (finding,))
    verdict = doubted(gap, scanned(text), by_signs=by_signs)
    assert verdict.status is status
    assert [one.fix for one in verdict.findings] == [None]
    assert [one.suggestion for one in verdict.findings] == [right]
    assert doubted(gap, scanned(text, pages=frozenset()), by_signs=by_signs) == gap


def test_what_is_missing_is_missing_unless_it_is_a_sign() -> None:
    gap = Verdict(Status.GAP, "Thiếu.", (Finding(Span(0, 0), "Thiếu."),))
    statuses = [doubted(gap, scanned("Kế hoạch"), by_signs=signs).status for signs in (False, True)]
    assert statuses == [Status.GAP, Status.REVIEW]


def test_no_gap_rests_on_words_that_may_be_others() -> None:
    text = "Theo Quyết định 2232/QĐ-TTg, báo cáo ngày 31/9/2026."
    place, day = Finding(Span(16, 27), "Sai số."), Finding(Span(text.index("31"), 51), "Sai ngày.")
    unsure = frozenset({(1, "2232/QĐ-TTg,")})
    document = replace(scanned(text), unsure=unsure)
    table = {
        (place,): (Status.REVIEW, "Sai số.", (False,)),
        (day,): (Status.GAP, "Sai ngày.", (False,)),
        # One sure fault among others is told first; the other one must be looked at.
        (place, day): (Status.GAP, "Sai ngày.", (True, False)),
        (day, place): (Status.GAP, "Sai ngày.", (False, True)),
    }
    for findings, (status, message, doubtful) in table.items():
        gap = Verdict(Status.GAP, findings[0].message, findings)
        verdict = doubted(gap, document, by_signs=False)
        assert (verdict.status, verdict.message.startswith(message)) == (status, True)
        assert tuple(one.doubtful for one in verdict.findings) == doubtful
    elsewhere = replace(document, unsure=frozenset({(3, "31/9/2026.")}))
    assert not elsewhere.is_unsure(day.span)
