"""Who does an item stands behind it, or above it: which of many wordings make it the communes'."""

from functools import cache
from pathlib import Path

import pytest

from checker.demands.proposal import Proposal
from checker.library.superior import SuperiorPlan
from tests.checker.demands.superiors import demands_changed

ITEM = "Sản xuất 12 chuyên mục “Bình đẳng giới”"
"""A line of the plan below a heading that addresses nobody; what is tried stands before it."""
COMMUNES = "UBND các xã, phường, đặc khu"
SURE, ASK, NONE = True, False, None
BEHIND: list[tuple[str, str, bool | None]] = [
    ("Treo băng rôn dọc kênh thủy lợi", f" (Chủ trì: {COMMUNES}; phối hợp: Sở Nội vụ)", SURE),
    ("Phát tờ rơi ở bến phà", f". Chủ trì: {COMMUNES}; phối hợp: Sở Tư pháp, Sở Y tế", SURE),
    ("Mở lớp xóa mù chữ ban đêm", f" (Cơ quan chủ trì: {COMMUNES}, cơ quan phối hợp: Sở Y tế)", SURE),
    ("Kẻ vẽ tường rào trường mầm non", f" (Đơn vị thực hiện: {COMMUNES})", SURE),
    ("Trồng hàng cây tưởng niệm", f" (giao {COMMUNES})", SURE),
    ("Chiếu phim lưu động chợ phiên", f" ({COMMUNES} thực hiện)", SURE),
    ("Lắp gương cầu lồi ngõ nhỏ", " (Ủy ban nhân dân các xã, phường chủ trì, phối hợp với Sở Xây dựng)", SURE),
    ("Dọn vệ sinh bãi biển", f" (Chủ trì: các sở, ban, ngành, {COMMUNES}; phối hợp: Mặt trận Tổ quốc)", SURE),
    ("Sửa mái nhà cho mẹ đơn thân", f" (Chủ trì: {COMMUNES}; hoàn thành: trước ngày 30/6/2026)", SURE),
    ("Đan áo ấm tặng cụ già", f" (Phối hợp: Sở Y tế. Chủ trì: {COMMUNES})", SURE),
    ("Nuôi ong lấy mật", f" - {COMMUNES} thực hiện", SURE),
    ("Tặng xe đạp nữ sinh vượt khó", " (Trách nhiệm: các địa phương)", SURE),
    ("Thi nấu ăn giữa các ông bố", f" (Chủ trì: Sở Du lịch; phối hợp: {COMMUNES})", ASK),
    ("Đo thị lực cho thợ dệt", f". Chủ trì: Sở Y tế. Phối hợp: Sở Nội vụ, {COMMUNES}", ASK),
    ("Khảo sát tiền lương thợ may", " (Sở Nội vụ chủ trì, phối hợp với các xã, phường thực hiện)", ASK),
    ("Dựng nhà truyền thống dệt lụa", " (Chủ trì: UBND xã Bình Lư; phối hợp: Sở Y tế)", ASK),
    ("Hội thi cắm hoa cấp tỉnh", f" (Chủ trì: Hội Nông dân tỉnh; phối hợp: {COMMUNES})", NONE),
    ("Đúc tượng đài nữ dân quân", " (Chủ trì: Sở Văn hóa; phối hợp: UBND phường Hồng Bàng)", NONE),
    ("Thiết kế logo chiến dịch", " (Chủ trì: Sở Tư pháp; phối hợp: các sở, ban, ngành)", NONE),
    ("Dịch sách nói ra chữ nổi", " (Đơn vị thực hiện: Thư viện tỉnh)", NONE),
    ("Quay phim tài liệu làng chài", ". Chủ trì: Báo và Phát thanh, Truyền hình tỉnh", NONE),
    ("Mua máy siêu âm tim thai", " (Sở Y tế thực hiện)", NONE),
]  # fmt: skip


@cache
def proposals(folder: Path) -> tuple[Proposal, ...]:
    lines = "\n".join(f"- {words}{note}." for words, note, _ in BEHIND)
    return demands_changed("van-xuoi", folder, (ITEM, f"{lines}\n{ITEM}")).proposals


def about(found: tuple[Proposal, ...], words: str) -> list[Proposal]:
    return [p for p in found if words.lower() in f"{p.says} {p.quote}".lower()]


@pytest.mark.parametrize(("words", "note", "sure"), BEHIND, ids=[row[0] for row in BEHIND])
def test_who_does_it_stands_behind(folder: Path, words: str, note: str, sure: bool | None) -> None:
    found = about(proposals(folder), words)
    assert [p.sure for p in found] == ([] if sure is None else [sure])
    for one in found:
        assert (one.says, one.rule["title"]) == (words, words)
        assert "hủ trì" not in str(one.rule["suggestion"]), "who does it is not what is done"


def test_a_day_in_the_note_is_the_day_of_the_task(folder: Path) -> None:
    (found,) = about(proposals(folder), "Sửa mái nhà")
    assert str(found.due) == "2026-06-30"


POLICE = (
    "Chỉ đạo Công an các xã, phường nắm tình hình, xử lý nghiêm hành vi bạo lực trên cơ sở giới."
)
"""The last line of what another body does; what is tried stands behind it."""
ITEMS = """4. {0}
a) Rà soát hộ có ao sâu, cắm biển cảnh báo.
b) Mở lớp nữ công gia chánh buổi tối.
c) Bảo đảm tỷ lệ nữ trong quy hoạch đạt từ 25% trở lên.
d) Trực tiếp chỉ đạo tháo gỡ hàng rào thép gai.
đ) Kiểm điểm trách nhiệm trưởng thôn nơi để xảy ra tảo hôn mà không phát hiện, báo cáo kịp thời.
e) Báo cáo kết quả về Sở Nội vụ trước ngày 11/11/2026."""
MARKS = ("ao sâu", "nữ công", "25%", "thép gai", "Kiểm điểm", "11/11/2026")
"""What tells each of these items."""


@pytest.mark.parametrize(
    "line",
    [
        "Yêu cầu Chủ tịch UBND các xã, phường, đặc khu:",
        "Yêu cầu các địa phương:",
        "Đề nghị Đảng ủy, UBND các xã, phường:",
        "Giao UBND các xã, phường, đặc khu:",
        "Chủ tịch UBND các xã, phường, đặc khu có trách nhiệm:",
        "Yêu cầu thủ trưởng các sở, ngành, Chủ tịch UBND các xã, phường:",
    ],
)
def test_all_items_below_communes_are_theirs(folder: Path, line: str) -> None:
    found = demands_changed("van-xuoi", folder, (POLICE, f"{POLICE}\n{ITEMS.format(line)}"))
    for mark in MARKS:
        assert [p.sure for p in found.proposals if mark in p.quote] == [True], mark


@pytest.mark.parametrize(
    "line",
    [
        "Giám đốc Sở Nội vụ:",
        "Yêu cầu Giám đốc Công an tỉnh:",
        "Thủ trưởng các sở, ban, ngành:",
        "Thủ trưởng các cơ quan, đơn vị thuộc tỉnh:",
        "Chánh Văn phòng UBND tỉnh:",
        "Đề nghị Bí thư Tỉnh đoàn:",
    ],
)
def test_all_items_below_another_head_are_not(folder: Path, line: str) -> None:
    found = demands_changed("van-xuoi", folder, (POLICE, f"{POLICE}\n{ITEMS.format(line)}"))
    assert [p.says for p in found.proposals if any(mark in p.quote for mark in MARKS)] == []


REPORTS = (
    "Các sở, ban, ngành và Ủy ban nhân dân các xã, phường gửi báo cáo về Sở Nội vụ theo các mốc sau: báo cáo 6 tháng"
    " trước ngày 05/6/2026; báo cáo kết quả Tháng hành động trước ngày 18/12/2026; báo cáo năm trước ngày 20/11/2026."
)


@pytest.mark.parametrize(
    ("who", "theirs"),
    [
        ("Ban Vì sự tiến bộ của phụ nữ các sở, ngành, xã, phường, đặc khu", True),
        ("Ban Vì sự tiến bộ của phụ nữ các cơ quan, đơn vị, xã, phường", True),
        ("Ban VSTBPN các sở, ban, ngành, UBND các xã, phường", True),
        ("Ban Chỉ đạo công tác gia đình cấp xã", True),
        ("Phòng Văn hóa - Xã hội các xã, phường", True),
        ("Ban Vì sự tiến bộ của phụ nữ các sở, ngành", False),
        ("Ban Vì sự tiến bộ của phụ nữ tỉnh", False),
        ("Ban Chỉ đạo công tác gia đình tỉnh", False),
    ],
)
def test_communes_among_those_who_report(folder: Path, who: str, theirs: bool) -> None:
    line = (
        f"{who} gửi báo cáo về Sở Nội vụ theo thời hạn sau:\n"
        "- Báo cáo 6 tháng: trước ngày 05/6/2026.\n- Báo cáo năm: trước ngày 20/11/2026."
    )
    found = demands_changed("van-xuoi", folder, (REPORTS, line)).proposals
    days = [str(p.due) for p in found if p.sort == "report"]
    assert days == (["2026-06-05", "2026-11-20"] if theirs else [])


@pytest.mark.parametrize(
    ("who", "theirs"),
    [
        ("Ban Vì sự tiến bộ của phụ nữ các xã, phường, đặc khu", True),
        ("Ban VSTBPN các sở, ngành, xã, phường", True),
        ("Ban Vì sự tiến bộ của phụ nữ các sở, ngành", False),
    ],
)
def test_whose_boards_make_a_plan(folder: Path, who: str, theirs: bool) -> None:
    line = f"4. {who}: tham mưu ban hành kế hoạch năm 2026, gửi về Sở Nội vụ trước ngày 09/3/2026."
    found = demands_changed("van-xuoi", folder, (POLICE, f"{POLICE}\n{line}")).proposals
    assert ["2026-03-09"] * theirs == [str(p.due) for p in found if "09/3/2026" in p.quote]


def test_a_unit_of_communes_in_the_note_is_given_work(folder: Path) -> None:
    before = "- Niêm yết số điện thoại đường dây nóng 111"
    line = "- Đo huyết áp cho nữ công nhân (giao Trạm Y tế thực hiện)."
    found = demands_changed("van-xuoi", folder, (before, f"{line}\n{before}"))
    sorts = [p.sort for p in (*found.proposals, *found.already) if "huyết áp" in p.quote]
    assert sorted(sorts) == ["task", "unit"]


@pytest.mark.parametrize(
    ("number", "called"),
    [
        ("07/CT-UBND", "Chỉ thị"),
        ("12/NQ-HĐND", "Nghị quyết"),
        ("31/2026/CT-UBND", "Chỉ thị"),
        ("9/XYZ-UBND", "Văn bản"),
    ],
)
def test_a_document_of_another_kind_is_called_by_its_number(number: str, called: str) -> None:
    assert SuperiorPlan(number, "UBND tỉnh", kind="khac").named == f"{called} số {number}"
