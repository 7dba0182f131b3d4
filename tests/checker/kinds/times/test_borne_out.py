"""Other years that something beside them bears out, and a title whose year nothing in the plan is of."""

import pytest

from checker.kinds.times.year import Params
from checker.report import Status
from tests.checker.kinds.judging import places, verdict_of, verdict_on

PARAMS = Params(("thực hiện", "kế hoạch", "công tác"))


def judged(*lines: str) -> list[str]:
    return places(*verdict_of("year", PARAMS, "I. NỘI DUNG", *lines))


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        # 13/12/2025 is a Saturday, 13/12/2026 a Sunday
        (("Ra quân ngày 13/12/2025 (thứ 7).",), []),
        (("Ra quân thứ Bảy, ngày 13/12/2025.",), []),
        (("Ra quân ngày 13/12/2025.",), ["13/12/2025"]),
        (("Ra quân ngày 13/12/2025 (chủ nhật).",), ["13/12/2025"]),
        (("Ra quân ngày 13/12/2025 (thứ năm).",), ["13/12/2025"]),
        # a paper of that year, whose number is open
        (("Thực hiện Nghị quyết số …/2025 của Đảng bộ xã về vệ sinh năm 2025.",), []),
        (("Thực hiện Nghị quyết số …/2024 của Đảng bộ xã về vệ sinh năm 2025.",), ["năm 2025"]),
        (("Thực hiện Nghị quyết số …/2025 của Đảng bộ xã; tổ chức thực hiện năm 2025.",), ["năm 2025"]),
        # the plan runs into the next year
        (("Tổ chức Ngày hội năm 2027.", "Thực hiện trong năm 2026 - 2027."), []),
        (("Tổ chức Ngày hội năm 2027.", "Thực hiện trong năm học 2026 - 2027."), []),
        (("Tổ chức Ngày hội năm 2027.", "Thực hiện trong năm 2027 - 2028."), ["năm 2027"]),
        (("Tổ chức Ngày hội năm 2025.", "Thực hiện trong năm 2026 - 2027."), ["năm 2025"]),
        # next year's work is told as such right above
        (("Triển khai nhiệm vụ năm 2027.", "Phát động thi đua năm 2027."), []),
        (("Phát động thi đua năm 2027.",), ["năm 2027"]),
    ],
)  # fmt: skip
def test_a_year_that_is_borne_out_is_right(lines: tuple[str, ...], found: list[str]) -> None:
    assert judged(*lines) == found


HEAD = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Bình Lư, ngày    tháng 12 năm 2026", "KẾ HOẠCH")
TITLE = "Hoạt động bình đẳng giới năm 2026"
NEXT = tuple(
    f"Công tác {name} năm 2027."
    for name in ("hội", "đoàn", "y tế", "trẻ em", "gia đình", "văn hóa")
)


def test_one_title_is_doubted_and_not_every_line() -> None:
    body = (*NEXT, "Tập huấn trong quý I/2027.", "Rà soát trong tháng 10/2027.")
    verdict, facts = verdict_on("year", PARAMS, *HEAD, TITLE, "I. NỘI DUNG", *body)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, ["năm 2026"])
    assert "năm 2027" in verdict.message


def test_a_title_that_the_work_bears_out_is_not_doubted() -> None:
    body = (
        *NEXT[:2],
        "Tập huấn ngày 15/5/2026.",
        "Kiểm tra ngày 20/6/2026.",
        "Xong trong năm 2026.",
    )
    verdict, facts = verdict_on("year", PARAMS, *HEAD, TITLE, "I. NỘI DUNG", *body)
    assert "năm 2026" not in places(verdict, facts)
