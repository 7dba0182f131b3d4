"""Real drafts as converters wrote them; skipped where they are not at hand."""

from pathlib import Path

import pytest

from checker.kernel.document import Document
from tests.reading import read

PLANS = Path(__file__).resolve().parents[4] / "shared" / "plans"
pytestmark = pytest.mark.skipif(
    not PLANS.is_dir(), reason="the real plans are not beside the repository"
)


def plan(name: str) -> Document:
    return read(PLANS / name)


def blocks(document: Document) -> list[str]:
    return document.text.split("\n")


def test_a_heading_cut_in_two_and_paragraphs_cut_by_pages() -> None:
    found = blocks(plan("binh-lu-2026.txt"))
    assert (
        "4.2. Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới giai đoạn 2026-2030"
        in found
    )
    whole = [
        text for text in found if "triển khai trong chương trình giáo dục tại nhà trường" in text
    ]
    assert len(whole) == 1
    assert whole[0].startswith("- Đa dạng hóa các hình thức")
    assert any("thuộc Tiêu chí số 6 “Giảm nghèo và an sinh xã hội”" in text for text in found)
    assert any("có thành tích xuất sắc trong công tác" in text for text in found)
    assert found[:3] == ["Số: /KH-UBND", "Bình Lư, ngày tháng 4 năm 2026", "KẾ HOẠCH"]
    assert found[-4:] == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Thị Nhàn"]


def test_emphasis_inside_a_sentence_is_no_mark() -> None:
    found = blocks(plan("lai-chau-2024.txt"))
    assert any(
        "(báo cáo 6 tháng trước ngày 5/6 và báo cáo năm trước ngày 5/12)" in t for t in found
    )
    assert any("Tiếp tục triển khai Chỉ thị số 21-CT/TW ngày 20/01/2018" in t for t in found)
    assert found[-3:] == ["TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND TỈNH", "Tổng Thanh Hải"]


def test_paragraphs_without_any_mark_stay_apart() -> None:
    found = blocks(plan("nam-gia-nghia-2026.txt"))
    at = found.index("Chương trình giảm nghèo bền vững;")
    assert found[at + 1 : at + 3] == [
        "Chương trình xây dựng nông thôn mới;",
        "Công tác gia đình và phòng, chống bạo lực gia đình.",
    ]
    assert found[-3:] == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Thịnh"]


@pytest.mark.parametrize("path", sorted(PLANS.glob("**/*.txt")), ids=lambda path: path.stem)
def test_no_mark_is_left_over(path: Path) -> None:
    for text in blocks(read(path)):
        assert not text.startswith(("#", "**", "|"))
        assert not text.endswith("**")
        assert "---" not in text


def test_cells_of_a_converted_header() -> None:
    found = plan("other/ke-hoach-252-2013.txt")
    cells = [found.quote(block.span) for block in found.blocks if block.cell]
    assert cells[:5] == [
        "BAN CHỈ ĐẠO QUỐC GIA VỀ TÌM KIẾM, QUY TẬP HÀI CỐT LIỆT SĨ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 252/KH-BCĐQG1237",
        "Hà Nội, ngày 11 tháng 11 năm 2013",
    ]
    assert cells[-3:] == ["TRƯỞNG BAN", "PHÓ THỦ TƯỚNG", "Nguyễn Thiện Nhân"]
