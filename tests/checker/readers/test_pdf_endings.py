"""Recipients and signature side by side: uneven lines, any order in the file, a page break anywhere."""

import random

import pytest

from checker.readers.pdf.segment import Segment
from tests.checker.readers.drawn import lines_of, segment

BODY = [f"Câu thứ {k} của phần nội dung triển khai thực hiện kế hoạch tại xã" for k in range(12)]
RECIPIENTS = [
    "Nơi nhận:", "- Sở Nội vụ (b/c);", "- Thường trực Đảng ủy, Thường trực HĐND xã;",
    "- Chủ tịch, các Phó Chủ tịch UBND xã;", "- Các phòng, ban, ngành, đoàn thể và đơn vị",
    "thuộc UBND xã;", "- Trưởng các thôn, bản;", "- Lưu: VT, VHXH.",
]  # fmt: skip
SIGNATURES = [
    ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "", "", "", "Nguyễn Thị An"],
    ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "", "", "Lò Văn Một"],
    ["CHỦ TỊCH", "", "", "", "", "", "Lò Văn Một"],
    ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "", "", "", "Lò Văn Một"],
]
BOTTOM, TOP = 60.0, 770.0  # points


def ending(chance: random.Random, start: float) -> tuple[list[list[Segment]], list[str]]:
    """A plan's last pages, and its lines in order; the words Nơi nhận stand at *start*."""
    recipients = RECIPIENTS[: chance.randint(3, len(RECIPIENTS))]
    signature = chance.choice(SIGNATURES)
    pitches = chance.choice([12, 13, 14, 15, 16]), chance.choice([15, 17, 18, 20, 22])
    lower = chance.choice(range(-12, 10, 2))
    left = [(text, 85.0, start - pitches[0] * k, 10.5) for k, text in enumerate(recipients)]
    right = [
        (text, 430 - 3.4 * len(text), start + lower - pitches[1] * k, 14.0)
        for k, text in enumerate(signature)
        if text
    ]
    drawn = [*left, *right]
    if chance.random() < 0.5:
        drawn.sort(key=lambda line: -line[2])  # row by row
    pages: list[list[Segment]] = [
        [segment(text, 85, start + 234 - 18 * k, width=425) for k, text in enumerate(BODY)], []
    ]  # fmt: skip
    for text, x, y, height in drawn:
        page = int(y < BOTTOM)
        place = TOP - (BOTTOM - y) if page else y
        wide = (5.2 if height < 12 else 6.8) * len(text)
        pages[page].append(segment(text, x, place, page=page, width=wide)._replace(height=height))
    return [page for page in pages if page], [*BODY, *recipients, *filter(None, signature)]


@pytest.mark.parametrize("seed", range(60))
def test_recipients_then_signature(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a draft, no secret
    start = 500.0 if seed % 2 else float(chance.choice(range(60, 260, 7)))
    pages, expected = ending(chance, start)
    assert [line.text for line in lines_of(pages)] == expected


def test_a_decision_and_its_plan_are_each_signed() -> None:
    chance = random.Random(1)  # noqa: S311 - a draft, no secret
    (first,), one = ending(chance, 500)
    (second,), two = ending(chance, 500)
    found = lines_of([first, [s._replace(page=1) for s in second]])
    assert [line.text for line in found] == [*one, *two]


def test_an_annex_below_the_signers_name_is_no_part_of_the_signature() -> None:
    pages, expected = ending(random.Random(1), 500)  # noqa: S311 - a draft, no secret
    annex = [segment("Phụ lục", 406, 780, page=1), segment("PHÂN CÔNG NHIỆM VỤ", 375, 760, page=1)]
    found = lines_of([*pages, annex])
    assert [line.text for line in found] == [*expected, "Phụ lục", "PHÂN CÔNG NHIỆM VỤ"]
    assert next(line for line in found if line.text == "Phụ lục").space == float("inf")


def test_an_ending_over_three_pages() -> None:
    left = [segment("Nơi nhận:", 85, 80), segment("- Sở Nội vụ;", 85, 65)]
    right = segment("CHỦ TỊCH", 380, 80)
    second = [segment("- Công an xã;", 85, 770, page=1)]
    third = [segment("- Lưu: VT.", 85, 770, page=2), segment("Lò Văn Một", 373, 770, page=2)]
    found = [line.text for line in lines_of([[*left, right], second, third])]
    assert found == [
        "Nơi nhận:", "- Sở Nội vụ;", "- Công an xã;", "- Lưu: VT.", "CHỦ TỊCH", "Lò Văn Một",
    ]  # fmt: skip


def test_words_beside_the_heading_that_sign_nothing() -> None:
    drawn = [segment("Nơi nhận: CÁC PHÒNG, BAN", 85, 500), segment("- Sở Nội vụ;", 85, 300)]
    assert "- Sở Nội vụ;" in [line.text for line in lines_of([drawn])]
