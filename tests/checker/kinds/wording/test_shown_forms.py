"""Forms for others in any dress say nothing; what the plan itself left open in an annex is told."""

import pytest

from checker.kinds.wording.placeholder import Params
from tests.checker.kinds.judging import places, verdict_on

HEAD = (
    "UBND XÃ BẢN LIỀN", "Số: 12/KH-UBND", "Bản Liền, ngày 10 tháng 4 năm 2026", "KẾ HOẠCH",
    "Công tác gia đình năm 2026", "I. NỘI DUNG",
)  # fmt: skip
TAIL = ("Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Vàng Thị Mỷ")
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
STAGE = ("ĐẢNG ỦY XÃ ……", "LỄ TUYÊN DƯƠNG GIA ĐÌNH VĂN HÓA", "Gia đình ông (bà): ………………")


def found(*lines: str, body: tuple[str, ...] = ("Tuyên truyền./.",)) -> list[str]:
    verdict, facts = verdict_on("placeholder", Params(), *HEAD, *body, *TAIL, *lines)
    return places(verdict, facts)


@pytest.mark.parametrize(
    "lines",
    [
        ("Phụ lục 2. Mẫu báo cáo quý", "Đơn vị …………", "Mở được ……… lớp."),
        ("Phụ lục 3. Nhật ký tư vấn", "Người tư vấn là …………"),
        # its place is open, too: another's
        ("Phụ lục 2. Danh sách hội viên", *MOTTO, "Có ……… người.", "………, ngày … tháng … năm …"),
        ("PHỤ LỤC 2", "DANH SÁCH HỘI VIÊN", "Có ……… người.", "………, ngày … tháng … năm 20…"),
        # what a form consists of
        ("Phụ lục 2: Mẫu biên bản", *MOTTO, *("Nội dung họp.",) * 12, *MOTTO, "Theo Quyết định số ………"),
        ("TÊN ĐƠN VỊ: ………", "Danh sách học viên (mẫu ban hành kèm theo Kế hoạch số 12/KH-UBND)"),
    ],
)  # fmt: skip
def test_a_form_is_known_by_its_title_or_its_place(lines: tuple[str, ...]) -> None:
    assert found(*lines) == []


def test_an_annex_that_is_only_signed_by_hand_may_be_the_plans_own() -> None:
    lines = ("PHỤ LỤC 2", "DỰ TOÁN", *MOTTO, "Chi ……… đồng.", "NGƯỜI LẬP", "(Ký, ghi rõ họ tên)")
    verdict, _ = verdict_on("placeholder", Params(), *HEAD, "Tuyên truyền./.", *TAIL, *lines)
    assert verdict.status == "review"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Lập danh sách theo mẫu tại Phụ lục 1, 2.", 0),
        ("Lập danh sách (mẫu tại Phụ lục 2).", 0),
        ("Phân công tại Phụ lục 2.", 1),
        ("Lập danh sách theo mẫu tại Phụ lục 1.", 1),
    ],
)
def test_the_text_tells_which_annexes_are_models(said: str, told: int) -> None:
    lines = ("Phụ lục 2. Danh sách", "1. Xã Bản Liền có ……… hộ.", "2. Xã Nậm Khánh có 20 hộ.")
    assert len(found(*lines, body=(said,))) == told


@pytest.mark.parametrize(
    "lines",
    [
        ("PHỤ LỤC 2", "PHÂN CÔNG NHIỆM VỤ", "1. Mở ……… lớp tập huấn.", "2. Giao ông ………… phụ trách."),
        ("Phụ lục 2. Nhiệm vụ", *MOTTO, "1. Kinh phí là ……… đồng.", "2. Xong trước ngày …/11/2026."),
        ("PHỤ LỤC 2", "ĐƠN VỊ THỰC HIỆN", "1. Mở ……… lớp tập huấn.", "2. Có ……… hộ."),
        ("Phụ lục 2. Lịch", "1. Tổ chức tại ………, ngày … tháng … năm 2026."),
    ],
)  # fmt: skip
def test_what_the_plan_left_open_in_its_own_annex_is_told(lines: tuple[str, ...]) -> None:
    assert len(found(*lines)) == 2


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("1. Maket trang trí", *STAGE, "2. Kinh phí do xã bảo đảm."), 0),
        (("4. Maket trang trí", "4.1. Tại nhà văn hóa", *STAGE, "4.2. Ở thôn", *STAGE), 0),
        (("1. Nội dung lễ", *STAGE, "……, ngày … tháng … năm …", "2. Kinh phí."), 0),
        (("1. Maket trang trí: ……… tấm.", "2. Giao ông ………… làm."), 2),
        (("1. Nội dung lễ", *STAGE, "2. Kinh phí."), 2),
    ],
)
def test_the_words_on_a_stage_are_written_by_those_who_hold_the_ceremony(
    lines: tuple[str, ...], told: int
) -> None:
    assert len(found(body=lines)) == told


def test_forms_in_front_of_their_own_recipients_are_forms() -> None:
    form = ("MẪU 1", "CÔNG TY ………………", *MOTTO, "Kính gửi: UBND xã", "Mã số thuế: ………………")
    verdict, facts = verdict_on("placeholder", Params(), *HEAD, "Tuyên truyền.", *form, *TAIL)
    assert places(verdict, facts) == []


LETTER = (
    "CỤC GIA ĐÌNH", "Số: 12/CGĐ-VP", "Hà Nội, ngày 10 tháng 4 năm 2026", "V/v hướng dẫn tự đánh giá",
    "Kính gửi: Các trường", "Đề nghị các trường tự đánh giá./.", "Nơi nhận:", "- Như trên;", "- Lưu: VT.",
    "CỤC TRƯỞNG", "Vàng Thị Mỷ",
)  # fmt: skip
DECISION = (
    "ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI", "Số: 12/QĐ-UBND", "Lào Cai, ngày 10 tháng 4 năm 2026", "QUYẾT ĐỊNH",
    "Về kiểm tra", "Điều 1. Kiểm tra./.", "Nơi nhận:", "- Như Điều 1;", "- Lưu: VT.",
    "CHỦ TỊCH", "Vàng Thị Mỷ",
)  # fmt: skip
ASKED = (
    "Số giảng viên: ………… người",
    "Tuổi trung bình:…………tuổi",
    "Khác …………",
    "Tỷ lệ: …………",
    "…………",
)
MODELS = ("Phụ lục 1. Mẫu đơn", "Tôi là: …………"), ("PHỤ LỤC 3. MẪU BÌA", "Bìa")
OWN = (
    "1. Ông ………… làm trưởng đoàn.",
    "2. Mở ………… lớp.",
    "3. Giao ………… chủ trì.",
    "4. Chi ………… đồng.",
)


@pytest.mark.parametrize(
    ("head", "lines", "status", "told"),
    [
        # nothing names it a form; its lines do
        (LETTER, ("Phụ lục 1. Cơ sở dữ liệu", *ASKED), "pass", 0),
        (LETTER, ("Phụ lục 1. Cơ sở dữ liệu", *ASKED, *OWN), "pass", 0),
        (LETTER, ("Phụ lục 1. Cơ sở dữ liệu", *ASKED[:3]), "review", 1),
        (LETTER, ("Phụ lục 1. Cơ sở dữ liệu", *ASKED[:2]), "gap", 2),
        (LETTER, ("Phụ lục 1. Phân công", *OWN), "gap", 4),
        (LETTER, ("Phụ lục 1. Phân công", *ASKED[:3], *OWN), "gap", 7),
        (DECISION, ("Phụ lục 1. Cơ sở dữ liệu", *ASKED), "review", 1),
        (DECISION, ("Phụ lục 1. Đoàn kiểm tra", *OWN), "gap", 4),
        (HEAD + TAIL, ("Phụ lục 1. Cơ sở dữ liệu", *ASKED), "review", 1),
        (HEAD + TAIL, ("Phụ lục 1. Phân công", *OWN), "gap", 4),
        # forms on either side
        (LETTER, (*MODELS[0], "PHỤ LỤC 2. NHÓM", "Nhóm 1: …………", *MODELS[1]), "pass", 0),
        (LETTER, (*MODELS[0], "PHỤ LỤC 2. NHÓM", "Giao [tên đơn vị]", "Họp tổ.", *MODELS[1]), "gap", 1),
        (HEAD + TAIL, (*MODELS[0], "PHỤ LỤC 2. NHÓM", "Nhóm 1: …………", *MODELS[1]), "gap", 1),
        # its place is open behind the motto
        (LETTER, ("Phụ lục 1: Quyết định", f"{MOTTO[1]} ……, ngày… tháng… năm 20…", "Có …… người"), "pass", 0),
    ],
)  # fmt: skip
def test_lines_to_write_on_make_a_sheet(
    head: tuple[str, ...], lines: tuple[str, ...], status: str, told: int
) -> None:
    verdict, _ = verdict_on("placeholder", Params(), *head, *lines)
    assert (verdict.status, len(verdict.findings)) == (status, told)


def test_blanks_of_one_annex_are_one_matter_with_its_places() -> None:
    verdict, _ = verdict_on("placeholder", Params(), *HEAD, *TAIL, "Phụ lục 1. Phân công", *OWN)
    assert len({finding.message for finding in verdict.findings}) == 1
    one, _ = verdict_on("placeholder", Params(), *HEAD, *TAIL, "Phụ lục 1. Phân công", OWN[0])
    assert "“…………”" in one.findings[0].message


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("(3) Sinh ngày ... tháng ... năm ...: Ghi đúng ngày, tháng, năm sinh.", 0),
        ("- Kinh phí thực hiện: …… đồng: ghi bằng số", 1),
        ("1. Ngày … tháng … năm 2026: Khai mạc hội nghị.", 1),
        ("1. Ngày … tháng … năm 2026: Ghi nhận ý kiến.", 1),
        ("Ở ô “Ngày … tháng … năm …” ghi ngày nộp.", 0),
        ("Tại hội nghị “Ngày … tháng … năm …” ghi ý kiến.", 1),
        ("Bị tù không (từ ngày tháng năm nào đến ngày tháng năm nào, ở đâu).", 0),
        ("- Lý do khác (ghi rõ)", 0),
        ("Địa điểm khác (ghi rõ) do xã chọn.", 1),
        ("1. Tên: Ghi đúng giấy tờ.\n2. Tuổi: Ghi rõ năm.\n3. Quê: Ghi theo giấy tờ.\n4. Có cha mẹ (ghi rõ: tên).", 0),
        ("1. Tên: Ghi đúng giấy tờ.\n2. Tuổi: Ghi rõ năm.\n4. Có cha mẹ (ghi rõ: tên).", 1),
        ("1. Tên: Ghi đúng giấy tờ.\n2. Tuổi: Ghi rõ năm.\n3. Quê: Ghi theo giấy tờ.\n4. Giao ông (ghi rõ tên).", 1),
    ],
)  # fmt: skip
def test_fields_that_guidance_explains_are_no_blanks(line: str, told: int) -> None:
    assert len(found(body=tuple(line.split("\n")))) == told
