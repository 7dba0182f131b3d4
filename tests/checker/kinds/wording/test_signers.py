"""What is written by hand: days beside a signer, opinions, names on invitations, forms behind a letter."""

import pytest

from checker.facts import read_facts
from checker.kinds import KINDS
from checker.kinds.wording.placeholder import Params
from checker.matters import When
from checker.particulars import Overrides
from checker.report import Finding
from tests.checker.drafts import draft_with_table
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import rule_of, verdict_on

PLAN = ("KẾ HOẠCH", "Năm 2026", "I. NỘI DUNG", "Tập huấn./.")
TAIL = ("Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A")
DOTS = "………………………………"


def _left(*lines: str) -> list[When]:
    return [f.when for f in verdict_on("placeholder", Params(), *lines)[0].findings]


def _in_table(*rows: tuple[str, ...]) -> tuple[Finding, ...]:
    facts = read_facts(draft_with_table([*PLAN, *TAIL], rows), library(), Overrides())
    return KINDS["placeholder"].judge(rule_of("placeholder", params=Params()), facts).findings


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        # the day of whoever signs below, or gives his opinion above
        ((*TAIL, "Ý KIẾN CỦA LÃNH ĐẠO XÃ", DOTS, "Ngày tháng 5 năm 2026"), ["signing"] * 2),
        ((*TAIL, "XÁC NHẬN CỦA PHÒNG TÀI CHÍNH", "Ngày …/…/2026"), ["signing"]),
        (("DUYỆT CỦA BAN GIÁM HIỆU", "Ngày … tháng … năm 2026"), ["signing"]),
        ((*TAIL, "Phú An, ngày … tháng … năm 2026", "TỔ TRƯỞNG", "Trần Thị B"), ["signing"]),
        (("……, ngày … tháng … năm 20…", "NGƯỜI LẬP"), ["signing"] * 2),
        (("Ngày ký: ………", "Lò Văn Pành"), ["signing"]),
        (("Ngày …/…/20…", "(Ký, ghi rõ họ tên)"), ["signing"]),
        # a day of the plan itself
        (("II. THỜI GIAN", "Ngày tháng 7 năm 2026"), ["now"]),
        (("Ngày tháng 7 năm 2026", "III. ĐỊA ĐIỂM"), ["now"]),
        (("Ngày tháng 7 năm 2026", "Đại diện lãnh đạo xã dự"), ["now"]),
        (("Ngày tháng 7 năm 2026", "Hội trường xã"), ["now"]),
        (("Khai mạc ngày tháng 7 năm 2026", "CHỦ TỊCH"), ["now"]),
        (("Ý kiến của lãnh đạo:", DOTS), ["now"]),  # a heading of the plan's own, no sheet
    ],
)
def test_a_day_beside_its_signer_is_written_by_hand(
    lines: tuple[str, ...], left: list[str]
) -> None:
    assert _left(*PLAN, *lines) == left


@pytest.mark.parametrize(
    ("rows", "left"),
    [
        ((("Ngày tháng 10 năm 2026", "Ngày 29 tháng 10 năm 2026"), ("Đỗ Tấn Sương", "Hồ Minh")), 1),
        ((("PHÒNG NỘI CHÍNH", "VĂN PHÒNG"), (DOTS, DOTS), ("Ngày …/…/2026", "Ngày …/…/2026")), 0),
        ((("KÍNH TRÌNH CHỦ TỊCH", "Ghi chú"), ("Ngày tháng 10 năm 2026", "Không")), 1),
    ],
)
def test_in_a_table_the_column_of_the_day_tells(
    rows: tuple[tuple[str, ...], ...], left: int
) -> None:
    days = [f.when for f in _in_table(*rows) if "gày" in f.message]
    assert days.count(When.SIGNING) == left


def test_in_a_table_of_tasks_a_day_left_open_is_a_gap() -> None:
    rows = (("TT", "Thời gian", "Người làm"), ("1", "Ngày tháng 10 năm 2026", "Hồ Minh"))
    assert [f.when for f in _in_table(*rows)] == ["now"]


@pytest.mark.parametrize(
    ("title", "line", "left"),
    [
        ("GIẤY MỜI", f"Kính gửi: {DOTS}", "signing"),
        ("THƯ MỜI", f"Trân trọng kính mời: Ông (bà) {DOTS}", "signing"),
        ("GIẤY GIỚI THIỆU", f"Trân trọng giới thiệu: {DOTS}", "signing"),
        ("GIẤY MỜI", f"Hội nghị họp tại {DOTS}", "now"),
        ("THÔNG BÁO", f"Kính gửi: {DOTS}", "now"),
        ("TỜ TRÌNH", f"Kính gửi: {DOTS}", "now"),
    ],
)
def test_an_invitation_is_addressed_by_hand(title: str, line: str, left: str) -> None:
    assert _left(title, line, "Thường trực Hội đồng nhân dân xã họp.") == [left]


MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ((MOTTO, "GIẤY ĐĂNG KÝ", "Nay đề nghị Viện ………… xét."), "pass"),
        (("PHIẾU ĐĂNG KÝ", "Đơn vị: …………", "Số lượng: …………"), "pass"),
        (("DANH SÁCH ĐĂNG KÝ", "Đơn vị: …………"), "pass"),
        ((MOTTO, "THÔNG TIN ĐẠI BIỂU", "Họ và tên: …………"), "review"),
        (("Danh sách đăng ký gửi về xã …………",), "gap"),
        (("PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ", "Giao [tên đơn vị] chủ trì."), "gap"),
    ],
)
def test_a_printed_paper_behind_the_signature_is_a_form(
    lines: tuple[str, ...], status: str
) -> None:
    assert verdict_on("placeholder", Params(), *PLAN, *TAIL, *lines)[0].status == status


NUMBERED = ("ỦY BAN NHÂN DÂN", "XÃ PHÚ AN", "Số: /KH-UBND", "Phú An, ngày tháng 5 năm 2026")


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("(Đính kèm Kế hoạch số /KH-UBND ngày /5/2026 của UBND xã)", 0),
        ("(Đính kèm theo Kế hoạch số …/KH-UBND ngày … tháng 5 năm 2026)", 0),
        ("(Gửi kèm Kế hoạch số …/KH-UBND ngày …/5/2026 của UBND xã)", 0),
        ("(Kèm Kế hoạch số …/KH-UBND ngày … tháng … năm 2026)", 0),
        ("(Đính kèm Công văn số /UBND-VX của UBND xã)", 1),
        ("(Theo Kế hoạch số …/KH-UBND của UBND tỉnh)", 1),
    ],
)
def test_the_note_of_an_annex_in_other_words(line: str, count: int) -> None:
    assert len(_left(*NUMBERED, *PLAN, *TAIL, "PHỤ LỤC I", "DANH SÁCH", line)) == count


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Theo đề nghị của Sở Nội vụ tại Tờ trình …/TTr-SNV ngày …/8/2025.", ["signing"]),
        ("Theo đề nghị của Sở Nội vụ tại Tờ trình ngày … tháng 8 năm 2025.", ["signing"]),
        ("Xét Tờ trình …/TTr-SNV của Sở; họp ngày …/8/2025.", ["now"]),
        ("Theo Công văn …/SNV-CCHC ngày …/8/2025.", ["now"]),
    ],
)
def test_what_is_submitted_may_be_cited_without_the_word_so(line: str, left: list[str]) -> None:
    assert _left("QUYẾT ĐỊNH", "Về việc thành lập Tổ giúp việc", line) == left


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Truyền thông Dân số/SKSS/KHHGĐ cho vị thành niên.", 0),
        ("Chỉ số/PAPI, mã số/QR, chuyển đổi số/CĐS, dân tộc thiểu số/DTTS.", 0),
        ("Ghi số ký hiệu, ngày tháng năm ban hành, cơ quan ban hành.", 0),
        ("Ngày. tháng. năm sinh", 0),
        ("Số, ngày tháng năm ban hành văn bản; ngày tháng năm thành lập.", 0),
        ("Theo Quyết định số 12/QĐ-UBND ngày tháng năm ban hành Quy chế.", 1),
        ("Theo Quyết định số /QĐ-UBND của xã.", 1),
        ("Họp ngày tháng năm thành lập Hội đồng.", 1),
        ("Xong ngày. tháng. năm 2026.", 1),
    ],
)
def test_words_that_name_a_field_are_no_blank(line: str, count: int) -> None:
    assert len(_left(*PLAN, line)) == count
