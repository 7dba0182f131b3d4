"""Blanks left to fill in, told from dots that mean et cetera."""

import pytest

from checker.facts.blanks import Blanks
from tests.checker.facts.reading import facts_of, unmark


@pytest.mark.parametrize(
    "marked",
    [
        "Bình Lư, «ngày tháng năm 2026»",
        "Bình Lư, «ngày … tháng … năm 2026»",
        "Bình Lư, «ngày ... tháng 4 năm 2026»",
        "Bình Lư, «ngày 15 tháng … năm 2026»",
        "trước ngày «xx/xx/2026» gửi",
        "trước ngày «dd/mm/yyyy» gửi",
        "UBND «[tên xã]» chỉ đạo",
        "Kinh phí: «[...]» đồng",
        "giao cho «……………» chủ trì",
        "phấn đấu đạt «…»% trở lên",
        "tổ chức «...» lớp tập huấn",
        "Kinh phí «__________» đồng",
    ],
)
def test_a_blank_is_found(marked: str) -> None:
    text, (span,) = unmark(marked)
    blanks = facts_of(text)[Blanks]
    assert len(blanks) == 1
    assert span.overlaps(blanks[0])
    assert blanks[0].end <= span.end


@pytest.mark.parametrize(
    "text",
    [
        "trong lĩnh vực y tế, giáo dục...",
        "trong lĩnh vực y tế, giáo dục…; và các lĩnh vực khác",
        "báo chí, mạng xã hội,... trên địa bàn",
        "Trên đây là Kế hoạch của xã./.",
        "Bình Lư, ngày 14 tháng 4 năm 2026",
        "trước ngày 15/11/2026",
        "Quyết định [1]",
    ],
)
def test_a_full_text_has_no_blank(text: str) -> None:
    assert facts_of(text)[Blanks] == ()


def test_blanks_stand_in_order_and_apart() -> None:
    text, spans = unmark("giao «……………» chủ trì, trước ngày «xx/xx/2026», UBND «[tên xã]»")
    found = facts_of(*text.split("\n"))[Blanks]
    assert len(found) == len(spans)
    assert all(blank.overlaps(span) for blank, span in zip(found, spans, strict=True))
