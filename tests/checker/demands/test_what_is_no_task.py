"""What stands beside tasks and targets and is none: courtesies, results of past years, shares of what is not theirs."""

from functools import cache
from pathlib import Path

import pytest

from checker.demands.proposal import Proposal
from tests.checker.demands.superiors import demands_changed

ITEM = "- Niêm yết số điện thoại đường dây nóng 111"
"""A task of communes; what is tried stands before it."""
TARGET = "- Mỗi xã, phường tổ chức ít nhất 02 buổi"
"""A target; what is tried stands before it."""
TASKS = {
    "- Rất mong nhận được sự phối hợp của quý cơ quan trồng rừng.": False,
    "- Phương hướng, nhiệm vụ thời gian tới về chăn bò.": False,
    "- Mong được sự quan tâm, phối hợp của các địa phương nuôi tằm.": False,
    "- Thông tin chi tiết xin liên hệ bà Lê Thị Hân, Phòng Chăn nuôi, điện thoại 02773.851.264.": False,
    "- Mọi vướng mắc đề nghị liên hệ Sở Nội vụ qua thư điện tử dệt chiếu.": False,
    "- Trân trọng cảm ơn sự hợp tác của ban tổ chức đua thuyền.": False,
    "- Công bố đầu mối liên hệ tiếp nhận tin báo bắt cóc.": True,
    "- Phối hợp Đồn Biên phòng tuần tra cửa khẩu.": True,
    "- Liên hệ các doanh nghiệp may mặc giới thiệu việc làm.": True,
}
TARGETS = {
    "- Giai đoạn 2021 - 2025, 94% xã, phường có phòng tư vấn tiền hôn nhân; tỷ lệ hộ có hố xí đạt 66%.": False,
    "- Năm 2025, 100% xã, phường có tủ thuốc gia đình.": False,
    "- Về kết quả: đến hết năm 2025, 80% thôn có sân bóng chuyền.": False,
    "- Đến hết năm 2026, 100% xã, phường có máy đo huyết áp.": True,
    "- Năm 2026, mỗi xã, phường mở ít nhất 01 lớp yoga.": True,
    "- Năm 2025, 70% thôn có cồng chiêng. Mỗi xã, phường mua ít nhất 02 bộ loa kéo.": True,
    "- Năm 2025, tỉnh đã mở 20 lớp vẽ; năm 2026 mỗi xã, phường mở ít nhất 01 lớp nặn gốm.": True,
    "- Năm 2025, 30% thôn có giếng khoan; phấn đấu 50% thôn có phòng đọc sách, lớp dạy bơi.": True,
    "- 100% cơ sở trợ giúp xã hội công lập có bể sục.": False,
    "- 90% trường trung học phổ thông có nhà bóng rổ.": False,
    "- 100% cơ quan báo chí có chuyên trang ẩm thực.": False,
    "- 100% trạm y tế có giường trị liệu.": True,
}


@cache
def proposals(folder: Path, before: str, lines: tuple[str, ...]) -> tuple[Proposal, ...]:
    text = "\n".join((*lines, before))
    return demands_changed("van-xuoi", folder, (before, text)).proposals


def last_words(line: str) -> str:
    return " ".join(line.rstrip(".").split()[-2:])


@pytest.mark.parametrize(("before", "lines"), [(ITEM, TASKS), (TARGET, TARGETS)])
def test_what_is_no_task(folder: Path, before: str, lines: dict[str, bool]) -> None:
    found = proposals(folder, before, tuple(lines))
    for line, demands in lines.items():
        tail = last_words(line)
        quotes = [p.quote for p in found if tail in p.quote]
        assert bool(quotes) is demands, line


def test_of_past_years_nothing_is_left(folder: Path) -> None:
    quotes = " ".join(p.quote for p in proposals(folder, TARGET, tuple(TARGETS)))
    for word in (
        "94%",
        "66%",
        "tủ thuốc",
        "sân bóng chuyền",
        "cồng chiêng",
        "lớp vẽ",
        "giếng khoan",
    ):
        assert word not in quotes
