"""Names that are places, and words and persons behind xã, tỉnh that are none, in a commune's plan."""

import pytest

from checker.particulars import Plan
from checker.report import Status
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.places.test_place import COMMUNE, PROVINCE, judged, only

INVENTED = tuple(
    line.replace("BÌNH LƯ", "SUỐI NGÀN").replace("Bình Lư", "Suối Ngàn") for line in COMMUNE
)
OWN = "UBND xã Suối Ngàn chủ trì."


@pytest.mark.parametrize(
    "line",
    [
        # a person who holds a post
        "Phó Chủ tịch UBND tỉnh Trần Văn Nam, cử công chức dự tập huấn.",
        "Đồng chí Chủ tịch UBND xã Lò Thị Minh Hạnh phụ trách chung.",
        "Trưởng Công an xã Vàng Seo Pao báo cáo.",
        "Chủ tịch Hội LHPN xã Đặng Mùi Pham vận động hội viên.",
        "Bí thư Đảng ủy xã Nguyễn Quang Huy chủ trì.",
        # the next words of the sentence, or of the next cell
        "Trình UBND xã Quyết định kiện toàn Ban Vì sự tiến bộ của phụ nữ.",
        "Thường trực HĐND xã Khóa II, nhiệm kỳ 2026 - 2031.",
        "Công an xã\tTiếp nhận, xử lý tin báo.",
        "Trạm Y tế xã\tKhám, sàng lọc người bị bạo lực.",
        "Văn phòng HĐND và UBND xã\tTham mưu, tổng hợp.",
        "Ủy ban nhân dân xã Thời gian thực hiện trong quý II.",
        "Giao UBND xã Tổ Công nghệ số cộng đồng phối hợp.",
        "UBND xã Quỹ Phòng, chống thiên tai.",
        "Hỗ trợ Hợp tác xã Nông nghiệp Tả Lèng của phụ nữ.",
        "NHIỆM VỤ CỦA CÔNG AN XÃ PHỐI HỢP, THỰC HIỆN",
        "TỈNH CỘNG HÒA XÃ",
        "UBND xã chỉ đạo thống nhất.\nUBND XÃ CHỈ ĐẠO, ĐIỀU HÀNH\nUBND XÃ THỐNG NHẤT NỘI DUNG",
        # the own name, with words behind it, in capitals, over a line's end
        "Giao UBND xã Suối Ngàn Tổ chức 02 lớp tập huấn.",
        "KẾ HOẠCH CỦA UBND XÃ SUỐI NGÀN THỰC HIỆN",
        "Kèm theo Kế hoạch của UBND xã Suối\nNgàn về bình đẳng giới.",
        "Kèm theo Kế hoạch của UBND xã Suối",
        "Theo Kế hoạch của UBND tỉnh Lai\nChâu về bình đẳng giới.",
    ],
)  # fmt: skip
def test_what_names_no_other_place_passes(line: str) -> None:
    plan = ("Phối hợp thực hiện.", OWN, *line.split("\n"), "Tuyên truyền.")
    assert judged(*plan, header=INVENTED)[0].status is Status.PASS


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Giao UBND xã A Lưới 2 thực hiện.", "xã A Lưới 2"),
        ("Tuyên truyền trên địa bàn phường 1 Bảo Lộc.", "phường 1 Bảo Lộc"),
        ("Giao UBND phường Chân Mây - Lăng Cô thực hiện.", "phường Chân Mây - Lăng Cô"),
        ("Giao UBND phường Văn Miếu – Quốc Tử Giám thực hiện.", "phường Văn Miếu – Quốc Tử Giám"),
        ("Giao UBND xã Trường Sơn thực hiện.", "xã Trường Sơn"),
        ("Giao UBND xã Tân Lập lập danh sách.", "xã Tân Lập"),
        ("Giao UBND xã Hội Thịnh thực hiện.", "xã Hội Thịnh"),
        ("Giao UBND xã Ea M'Droh thực hiện.", "xã Ea M'Droh"),
        ("Giao UBND xã Trung Tâm thực hiện.", "xã Trung Tâm"),
        ("GIAO UBND XÃ TẢ LÈNG THỰC HIỆN", "XÃ TẢ LÈNG"),
        ("Chủ tịch UBND xã Tả Lèng chỉ đạo.", "xã Tả Lèng"),
        ("Giao UBND phường Trần Phú chỉ đạo.", "phường Trần Phú"),
        ("Công an xã Tả Lèng\tTiếp nhận tin báo.", "xã Tả Lèng"),
        # in no register, but unmistakable
        ("Giao UBND xã Khe Trảng chủ trì.", "xã Khe Trảng"),
        ("Tuyên truyền trên địa bàn xã Khe Trảng.", "xã Khe Trảng"),
        ("1. Hội Liên hiệp Phụ nữ xã Khe Trảng\n- Vận động hội viên.", "xã Khe Trảng"),
    ],
)
def test_another_place_is_told_by_its_whole_name(line: str, found: str) -> None:
    verdict, where = judged(OWN, *line.split("\n"), header=INVENTED)
    assert (verdict.status, where) == (Status.GAP, [found])
    assert only(verdict).fix == "xã Suối Ngàn"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Giao UBND xã Kiểm Kê chủ trì.", "xã Kiểm Kê"),
        ("Giao UBND xã Lê Minh Ngàn chủ trì.", "xã Lê Minh Ngàn"),
        ("GIAO UBND XÃ KHE TRẢNG CHỦ TRÌ", "XÃ KHE TRẢNG"),
        ("Trên địa bàn xã Khe Trảng\nTruyền thông.", "xã Khe Trảng"),
        ("Công an phường 12 phối hợp.", "phường 12"),
    ],
)
def test_what_may_be_no_place_is_only_looked_at(line: str, found: str) -> None:
    verdict, where = judged(OWN, *line.split("\n"), "Tuyên truyền.", header=INVENTED)
    assert (verdict.status, where) == (Status.REVIEW, [found])
    assert only(verdict).fix is None


def test_a_name_over_the_end_of_a_line_is_told_but_not_rewritten() -> None:
    verdict, where = judged("Tuyên truyền trên địa bàn xã Tả", "Lèng trong năm.")
    assert (verdict.status, where, only(verdict).fix) == (Status.GAP, ["xã Tả\nLèng"], None)
    assert verdict.message.startswith("Ghi xã Tả Lèng, trong khi")


@pytest.mark.parametrize(
    ("own", "other"),
    [("A Lưới 1", "A Lưới 2"), ("Hà Giang 1", "Hà Giang 2"), ("Suối Ngàn 1", "Suối Ngàn 2"),
     ("Chân Mây - Lăng Cô", "Lộc An"), ("1 Bảo Lộc", "2 Bảo Lộc")],
)  # fmt: skip
def test_names_that_differ_by_a_number_are_two_places(own: str, other: str) -> None:
    def header(signed: str) -> tuple[str, ...]:
        title = f"Công tác bình đẳng giới xã {own} năm 2026"
        day = f"{signed}, ngày 14 tháng 4 năm 2026"
        return ("ỦY BAN NHÂN DÂN", f"XÃ {own.upper()}", "Số: 12/KH-UBND", day, "KẾ HOẠCH", title)

    plain = f"UBND xã {own} chủ trì."
    assert judged(plain, header=header(own))[0].status is Status.PASS
    verdict, found = judged(plain, f"Giao UBND xã {other} chủ trì.", header=header(own))
    assert (verdict.status, found) == (Status.GAP, [f"xã {other}"])
    verdict, found = judged(plain, header=header(other))
    assert (verdict.status, found, only(verdict).fix) == (Status.GAP, [other], own)


@pytest.mark.parametrize("kind", ["xã", "phường", "đặc khu"])
@pytest.mark.parametrize("name", ["Tân Lập", "Trường Lập", "Khánh Lập"])
def test_the_issuer_is_not_cut_where_its_name_holds_a_verb(kind: str, name: str) -> None:
    act = f"Ủy ban nhân dân {kind} {name} lập Kế hoạch như sau:"
    facts = facts_of("KẾ HOẠCH", f"Công tác trẻ em của {kind} {name}", act, "I. NỘI DUNG", "Họp.")
    assert (facts[Plan].issuer, facts[Plan].place) == (f"Ủy ban nhân dân {kind} {name}", name)


@pytest.mark.parametrize(
    ("signed", "year", "line", "status"),
    [
        # the blank day of a month counts as that month
        ("ngày     tháng 6 năm 2025", 2025, "Phối hợp với tỉnh Yên Bái.", Status.PASS),
        ("ngày     tháng 7 năm 2025", 2025, "Phối hợp với tỉnh Yên Bái.", Status.GAP),
        # with the year alone, what changed in that year is to be looked at
        ("ngày     tháng     năm 2025", 2025, "Phối hợp với tỉnh Yên Bái.", Status.REVIEW),
        ("ngày     tháng     năm 2024", 2024, "Phối hợp với tỉnh Yên Bái.", Status.PASS),
        ("ngày     tháng     năm 2026", 2026, "Phối hợp với tỉnh Yên Bái.", Status.GAP),
        ("ngày     tháng     năm 2025", 2026, "Phối hợp với tỉnh Yên Bái.", Status.GAP),
        ("ngày     tháng     năm 2026", 2026, "Phối hợp với tỉnh Quảng Ninh.", Status.REVIEW),
        ("ngày     tháng 8 năm 2026", 2026, "Phối hợp với tỉnh Quảng Ninh.", Status.PASS),
    ],
)
def test_a_province_is_judged_by_the_days_that_the_draft_leaves_open(
    signed: str, year: int, line: str, status: Status
) -> None:
    title = f"Công tác bình đẳng giới năm {year}"
    header = (*PROVINCE[:3], f"Lai Châu, {signed}", "KẾ HOẠCH", title)
    assert judged("UBND tỉnh Lai Châu.", line, header=header)[0].status is status
