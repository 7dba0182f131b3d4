"""The zeros of the date of signing: before days under 10 and months 1 and 2, before no other."""

import pytest

from tests.checker.kinds.proofreading.proof import found, mended

HEAD = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: 12/KH-UBND")
BELOW = (
    "KẾ HOẠCH",
    "Công tác bình đẳng giới năm 2026",
    "I. NỘI DUNG",
    "Họp ngày 5 tháng 04 năm 2026.",
)
RULE = "proof.dates"


@pytest.mark.parametrize(
    "date",
    [
        "ngày 05 tháng 01 năm 2026",
        "ngày 29 tháng 6 năm 2026",
        "ngày 10 tháng 12 năm 2026",
        "ngày     tháng 4 năm 2026",
        "ngày … tháng 02 năm 2026",
        "ngày … tháng … năm 2026",
        "«ngày 5» tháng 4 năm 2026",
        "ngày 15 «tháng 04» năm 2026",
        "ngày 15 «tháng 1» năm 2026",
        "ngày     «tháng 04» năm 2026",
        "«ngày 5» «tháng 07» năm 2026",
        "ngày 15 «Tháng 09» năm 2026",
    ],
)
def test_the_zeros_of_the_date(date: str) -> None:
    places, marked = found(RULE, *HEAD, f"Bình Lư, {date}", *BELOW)
    assert places == marked


def test_the_correction_keeps_all_else() -> None:
    line = "\n".join((*HEAD, "Bình Lư, ngày 5 Tháng 04 năm 2026", *BELOW))
    assert mended(RULE, line) == line.replace("ngày 5 Tháng 04", "ngày 05 Tháng 4", 1)


@pytest.mark.parametrize(
    "head",
    [
        ("ĐẢNG BỘ TỈNH LAI CHÂU", "ĐẢNG CỘNG SẢN VIỆT NAM", "Bình Lư, ngày 15 tháng 04 năm 2026"),
        (*HEAD, "Bình Lư, ngày 5/4/2026"),
        HEAD,
    ],
)
def test_what_the_decree_does_not_speak_of(head: tuple[str, ...]) -> None:
    assert found(RULE, *head, *BELOW) == ([], [])
