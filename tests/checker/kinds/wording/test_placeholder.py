"""Blanks: in the plan's own words, in its header, in forms for others."""

import pytest

from checker.kinds import KINDS
from checker.kinds.wording.placeholder import Params
from checker.report import Status
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import places, rule_of, verdict_of, verdict_on
from tests.checker.stretch import stretch

HEADER = ("Số:      /KH-UBND", "Suối Ngàn, ngày     tháng     năm 2026")
FORM = ("Nơi nhận:", "- Lưu: VT.")


def judged(*lines: str, not_blank: tuple[str, ...] = ()) -> tuple[Status, list[str]]:
    verdict, facts = verdict_of("placeholder", Params(not_blank), "I. NỘI DUNG", *lines)
    return verdict.status, places(verdict, facts)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Gửi trước ngày …/11/2026.", "ngày …/11/2026"),
        ("Giao [tên đơn vị] chủ trì.", "[tên đơn vị]"),
        ("Thực hiện Kế hoạch số …/KH-UBND của UBND tỉnh.", None),
        ("Kinh phí là ……… đồng.", "………"),
    ],
)
def test_a_blank_in_the_plans_own_words_is_a_gap(line: str, found: str | None) -> None:
    status, where = judged(line)
    assert status is Status.GAP
    assert found is None or where == [found]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Thực hiện Kế hoạch số      /KH-UBND ngày      /4/2026 của UBND tỉnh.", 1),
        ("Thực hiện Công văn số …/SNV-CTTN, ngày … tháng … năm 2026 của Sở Nội vụ.", 1),
        ("Theo Kế hoạch số …/KH-UBND ngày …/4/2026 và Kế hoạch số …/KH-SNV ngày …/5/2026.", 2),
        ("Theo Kế hoạch số …/KH-UBND ngày 03/4/2026, báo cáo trước ngày …/11/2026.", 2),
    ],
)
def test_number_and_day_of_one_document_are_one_blank(line: str, count: int) -> None:
    assert len(judged(line)[1]) == count


def test_every_blank_is_told_with_its_place() -> None:
    verdict, _ = verdict_of(
        "placeholder", Params(), "I. NỘI DUNG", "Giao [tên đơn vị].", "II. KINH PHÍ", "Là …… đồng."
    )
    assert [finding.message for finding in verdict.findings] == [
        "Còn chỗ trống chưa điền: “[tên đơn vị]” ở mục I.",
        "Còn chỗ trống chưa điền: “……” ở mục II.",
    ]


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("Theo đề nghị của Sở Tư pháp tại Văn bản số …/STP-HCBT.", "signing"),
        ("Xét đề nghị của Giám đốc Sở Nội vụ tại Công văn số 8/SNV ngày …/5/2025.", "signing"),
        ("Thực hiện chỉ đạo của Sở Tư pháp tại Văn bản số …/STP-HCBT.", "now"),
        ("Theo đề nghị của Sở Tư pháp; thực hiện Văn bản số …/STP-HCBT.", "now"),
    ],
)
def test_the_number_of_what_proposes_the_draft_is_written_when_it_is_issued(
    line: str, when: str
) -> None:
    (found,) = verdict_on("placeholder", Params(), "KẾ HOẠCH", "Năm 2026", line)[0].findings
    assert found.when == when


@pytest.mark.parametrize(
    ("title", "status"), [("PHIẾU TRÌNH", Status.PASS), ("TỜ TRÌNH", Status.GAP)]
)
def test_a_sheet_that_leaders_write_on_is_a_form(title: str, status: Status) -> None:
    lines = (title, "Kính gửi: Lãnh đạo UBND tỉnh", "1. Nội dung trình", "2. Ý kiến khác: ………………")
    verdict, facts = verdict_on("placeholder", Params(), *lines)
    told = [] if status is Status.PASS else ["………………"]
    assert (verdict.status, places(verdict, facts)) == (status, told)


def test_the_days_on_such_a_sheet_are_written_when_it_is_signed() -> None:
    lines = ("PHIẾU TRÌNH", "Kính gửi: Lãnh đạo", "1. Nội dung", "Ngày tháng 8 năm 2026")
    (found,) = verdict_on("placeholder", Params(), *lines)[0].findings
    assert found.when == "signing"


@pytest.mark.parametrize(
    ("note", "status"), [("(Ký, ghi rõ họ tên)", Status.REVIEW), ("(ghi rõ)", Status.GAP)]
)
def test_an_annex_that_another_signs_is_a_form(note: str, status: Status) -> None:
    lines = ("Thực trạng các cơ sở", "Tên hóa chất", "- Axit", "………………", "Người lập báo cáo", note)
    assert verdict_on("placeholder", Params(), *NUMBERED, *lines)[0].status is status


def test_an_end_sign_with_a_dot_too_many_is_no_blank() -> None:
    assert judged("Thực hiện theo quy định../.")[0] is Status.PASS
    assert judged("Xong trong năm …/.")[0] is Status.GAP


def test_a_full_plan_passes() -> None:
    verdict, _ = verdict_of("placeholder", Params(), "I. NỘI DUNG", "Y tế, giáo dục...")
    assert (verdict.status, verdict.findings) == (Status.PASS, ())
    assert verdict.message == "Không còn chỗ trống chưa điền."


def test_number_and_date_of_signing_come_later() -> None:
    facts = facts_of(
        "ỦY BAN NHÂN DÂN", "XÃ SUỐI NGÀN", *HEADER, "KẾ HOẠCH", "Năm 2026", "I. NỘI DUNG"
    )
    verdict = KINDS["placeholder"].judge(rule_of("placeholder", params=Params()), facts)
    assert verdict.status is Status.PASS


SO = (
    "UBND TỈNH LAM KHÊ",
    "SỞ NỘI VỤ",
    "Số:     /KH-SNV",
    "Lam Khê, ngày tháng năm 2026",
    "KẾ HOẠCH",
    "Chuyển đổi số năm 2026",
    "I. NỘI DUNG",
    "Tuyên truyền./.",
    "Nơi nhận:",
    "- Lưu: VT.",
    "GIÁM ĐỐC",
    "Lê Hà",
)


@pytest.mark.parametrize(
    ("lines", "when"),
    [
        # a second header of the same office: of its annex, of the Tờ trình or the letter behind the plan
        (("SỞ NỘI VỤ", "Số:     /TTr-SNV", "Lam Khê, ngày tháng năm 2026", "TỜ TRÌNH"), ["signing"] * 2),
        (("SỞ NỘI VỤ", "Số:     /SNV-VP", "Lam Khê, ngày … tháng … năm 2026"), ["signing"] * 2),
        (("Số:     /KH-SNV", "PHỤ LỤC", "Danh mục nhiệm vụ"), ["signing"]),
        (("PHỤ LỤC", "Kế hoạch số:     /KH-SNV ngày   /   /2026", "1. Loa"), ["signing"]),
        # of another office, or cited
        (("UBND TỈNH LAM KHÊ", "Số:     /QĐ-UBND", "Hà Nội, ngày tháng năm 2026"), ["now"] * 2),
        (("PHỤ LỤC", "Kế hoạch số:     /KH-UBND", "1. Loa"), ["now"]),
        (("PHỤ LỤC", "1. Thực hiện Kế hoạch số     /KH-SNV năm 2026", "2. Loa"), ["now"]),
    ],
)  # fmt: skip
def test_the_second_number_and_day_of_the_same_office_come_later(
    lines: tuple[str, ...], when: list[str]
) -> None:
    verdict, _ = verdict_on("placeholder", Params(), *SO, *lines)
    assert [finding.when for finding in verdict.findings] == when


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm 2026)", Status.PASS),
        ("(Ban hành kèm theo Quyết định số …/QĐ-UBND ngày … tháng … năm 2026)", Status.PASS),
        ("(Kèm theo Quy chế ban hành kèm theo Quyết định số /2026/QĐ-UBND)", Status.PASS),
        ("(Kèm theo Công văn số …/UBND ngày … tháng … năm 2026)", Status.GAP),
    ],
)
def test_the_note_on_an_appendix_repeats_the_plans_own_number(line: str, status: Status) -> None:
    assert judged(line)[0] is status


LICENCE = ("GIẤY PHÉP", "Vận chuyển hàng hóa nguy hiểm", "I. NỘI DUNG", "Cấp cho Công ty.")
LETTER = ("V/v rà soát hóa chất", "Kính gửi: Sở Y tế;", "Đề nghị báo cáo.", *FORM, "PHỤ LỤC")
NUMBERED = (
    "UBND TỈNH LÀO CAI", "SỞ CÔNG THƯƠNG", "Số: /SCT-CN", "Lào Cai, ngày tháng 4 năm 2026", *LETTER,
)  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        # a letter's, a notice's, a licence's own number and day, above its annex
        ((*LETTER, "(Kèm theo Công văn số /SCT-CN ngày /4/2026 của Sở Công Thương)"), []),
        ((*LETTER, "(Kèm theo Kế hoạch số 5/KH-UBND ngày 02/4/2026; xong ngày /4/2026)"), []),
        (
            (
                "THÔNG BÁO",
                "Kết quả",
                "I. A",
                "B.",
                "(Kèm theo Thông báo số /TB-SCT ngày / 7 /2026)",
            ),
            [],
        ),
        ((*LICENCE, "(Kèm theo Giấy phép vận chuyển", "Số: /GP-SCT ngày", "/7/2026 của Sở)"), []),
        # by whatever name: its own symbol says so
        ((*NUMBERED, "(Kèm theo thông báo thẩm định số /SCT-CN ngày / /2026 của Sở)"), []),
        ((*NUMBERED, "(Kèm theo Văn bản số: / SCT-CN ngày / /2026 của Sở)"), []),
        ((*NUMBERED, "(Kèm theo Thông báo số /SCT-QLTM của Sở)"), ["số /SCT-QLTM"]),
        # another kind's is left open
        ((*LETTER, "(Kèm theo Thông báo số /TB-SCT ngày / 7 /2026)"), ["số /TB-SCT ngày / 7"]),
        ((*LICENCE, "Theo Công văn số /SCT-CN của Sở."), ["số /SCT-CN"]),
    ],
)
def test_an_annex_repeats_the_number_and_day_of_its_own_document(
    lines: tuple[str, ...], found: list[str]
) -> None:
    verdict, facts = verdict_on("placeholder", Params(), *lines)
    assert places(verdict, facts) == found


@pytest.mark.parametrize(
    ("number", "day", "count"),
    [
        ("Số: 95/SCT-CN", "Lào Cai, ngày 22 tháng 5 năm 2026", 1),
        ("Số: /SCT-CN", "Lào Cai, ngày 22 tháng 5 năm 2026", 0),
        ("Số: 95/SCT-CN", "Lào Cai, ngày tháng 5 năm 2026", 0),
    ],
)
def test_an_annex_of_what_is_numbered_and_dated_is_so_too(
    number: str, day: str, count: int
) -> None:
    note = "(Kèm theo Công văn số /SCT-CN ngày /05/2026 của Sở Công Thương)"
    lines = ("UBND TỈNH LÀO CAI", "SỞ CÔNG THƯƠNG", number, day, *LETTER, note)
    assert len(verdict_on("placeholder", Params(), *lines)[0].findings) == count


@pytest.mark.parametrize(
    ("lines", "when"),
    [
        ((*LICENCE, "Lào Cai, ngày tháng 7 năm 2026"), "signing"),
        ((*LICENCE, "Ngày tháng 7 năm 2026"), "signing"),
        ((*LICENCE, "Số: /GP-SCT"), "signing"),
        ((*LICENCE, "Xong trước ngày tháng 7 năm 2026"), "now"),
        ((*LICENCE, "Hôm nay, ngày tháng 7 năm 2026, tại trụ sở Công ty."), "now"),
        (("KẾ HOẠCH", "Năm 2026", "I. NỘI DUNG", "Ngày tháng 7 năm 2026"), "now"),
    ],
)
def test_the_day_below_a_licence_is_written_when_it_is_signed(
    lines: tuple[str, ...], when: str
) -> None:
    (found,) = verdict_on("placeholder", Params(), *lines)[0].findings
    assert found.when == when


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Danh sách gồm: họ và tên, ngày tháng năm sinh, số định danh.", 0),
        ("Ngày tháng Năm sinh", 0),
        ("Giấy chứng nhận: cơ quan cấp, ngày tháng năm cấp.", 0),
        ("Hiển thị thời gian ký (ngày tháng năm; giờ phút giây).", 0),
        ("(7) Ngày vào Đoàn: ghi ngày tháng năm được kết nạp.", 0),
        ("Nơi công tác: ghi ngày tháng năm được tuyển vào cơ quan.", 0),
        ("Lồng ghép vào nguồn ngân sách hằng năm… của xã.", 0),
        ("Tiết kiệm chi mỗi tháng… theo quy định.", 0),
        ("Hoàn thành trong năm… của nhiệm kỳ.", 1),
        ("Theo Quyết định ngày tháng năm được UBND tỉnh giao.", 1),
        ("Thực hiện Chỉ thị ngày tháng năm của Chủ tịch.", 1),
        ("Xong trước ngày tháng năm.", 1),
        ("Tổ chức (ngày tháng năm 2026).", 1),
        ("Sinh ngày tháng năm 1990.", 1),
        ("Hộp thư: <tên viết tắt của cơ quan>@laocai.gov.vn.", 0),
        ("Hộp thư: <tên>.<họ và tên đệm viết tắt><số cuối>@laocai.gov.vn.", 0),
        (
            "Là <tên sở>.<tên viết tắt phòng, đơn vị trực thuộc sở, viết liền, không dấu>@laocai.gov.vn.",
            0,
        ),
        ("Giao <tên cơ quan> chủ trì; gửi về snv@laocai.gov.vn.", 1),
        ("Mở sổ, ghi rõ ngày tháng năm, họ tên người mượn.", 0),
        ("Phiếu gồm: họ và tên, ngày tháng năm, nội dung tư vấn.", 0),
        ("Theo Công văn ngày tháng năm, của UBND tỉnh.", 1),
        ("Ghi vào sổ. Xong trước ngày tháng năm.", 1),
        ("Dùng công cụ số/AI trong truyền thông.", 0),
        ("Thực hiện theo mô hình số/AI.", 0),
        ("Theo Công văn số/UBND của tỉnh.", 1),
        ("Theo hướng dẫn tại số /UBND.", 1),
        ("Tệp video/bài viết/tranh/… đăng trên trang.", 0),
        ("Đạt …/12 thôn.", 1),
        ("Gửi trước ngày 12/….", 1),
        ("Có biển ghi “Nơi tạm lánh, mở từ ngày... đến ngày...”.", 0),
        ("Mở lớp “Kỹ năng làm cha mẹ”, từ ngày... đến ngày....", 2),
        ("Hội thi với chủ đề “…………”.", 1),
        ("Biển ghi “…………”.", 1),
        ("Nêu rõ việc làm. Ví dụ:\n+ Phát tờ rơi;\n+ Treo băng rôn;\n………\nRồi báo cáo.", 0),
        ("Các việc:\n+ Phát tờ rơi;\n+ Treo băng rôn;\n………\nRồi báo cáo.", 1),
    ],
)
def test_what_only_names_a_date_or_an_address_is_no_blank(line: str, count: int) -> None:
    assert len(judged(*line.split("\n"))[1]) == count


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (("Cuộc họp về cụm công nghiệp", "_____________", "Ngày 19/6/2026, Ủy ban họp."), 0),
        (("TỈNH LÀO CAI", "_______", "Độc lập - Tự do - Hạnh phúc", "________"), 0),
        (("Ý kiến của đại biểu:", "_____________"), 1),
        (("Đề nghị", "_____________", "_____________"), 2),
        (("Mở ____ lớp tập huấn.",), 1),
    ],
)
def test_a_line_drawn_under_a_title_is_no_line_to_write_on(
    lines: tuple[str, ...], count: int
) -> None:
    assert len(judged(*lines)[1]) == count


@pytest.mark.parametrize(
    ("head", "status"),
    [
        ("Mẫu 01", Status.PASS),
        ("Mẫu số 47. Văn bản đăng ký", Status.PASS),
        ("Biểu 2", Status.REVIEW),
        ("Mẫu mực trong công tác", Status.GAP),
    ],
)
def test_a_printed_form_behind_the_recipients_is_for_others(head: str, status: Status) -> None:
    form = (head, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Tôi tên là: ……… Năm sinh: ………")
    assert judged("Tập huấn.", *FORM, *form)[0] is status
    assert judged(head, "Tôi tên là: ……… Năm sinh: ………", *FORM)[0] is Status.GAP


@pytest.mark.parametrize(("before", "status"), [(80, Status.PASS), (81, Status.GAP)])
def test_the_note_may_run_over_two_lines(before: int, status: Status) -> None:
    second = f"{stretch(before - 16)} ngày … tháng … năm 2026)"
    assert second.index("năm 2026") == before
    assert judged("(Kèm theo Kế hoạch số 12/KH-UBND", second)[0] is status


def test_an_office_may_name_what_is_no_blank() -> None:
    line = "Đường dây nóng: [số 111]."
    assert judged(line)[0] is Status.GAP
    assert judged(line, not_blank=("số 111",))[0] is Status.PASS


@pytest.mark.parametrize(
    ("head", "status"),
    [
        ("BIỂU TỔNG HỢP", Status.REVIEW),
        ("MẪU BÁO CÁO", Status.PASS),
        ("ĐỀ CƯƠNG BÁO CÁO", Status.PASS),
        ("DANH SÁCH ĐẠI HỘI", Status.GAP),
    ],
)
def test_a_form_is_for_others_to_fill_in(head: str, status: Status) -> None:
    lines = ("Tập huấn.", *FORM, "PHỤ LỤC", head, "Số người: ……")
    assert judged(*lines)[0] is status


def test_what_may_be_a_form_is_told_so() -> None:
    lines = ("I. NỘI DUNG", "Tập huấn.", *FORM, "PHỤ LỤC", "BIỂU TỔNG HỢP", "Số người: ……")
    verdict, _ = verdict_of("placeholder", Params(), *lines)
    assert verdict.message.startswith("Phụ lục, biểu mẫu có 1 chỗ để trống (đầu tiên: “……”);")


@pytest.mark.parametrize("blanks", [2, 170])
def test_forms_are_one_matter_however_many_blanks_it_has(blanks: int) -> None:
    written = (f"{number}. Ý kiến: ………………" for number in range(1, blanks + 1))
    lines = ("I. NỘI DUNG", "Tập huấn.", *FORM, "PHỤ LỤC", "BIỂU KHẢO SÁT", *written)
    verdict, facts = verdict_of("placeholder", Params(), *lines)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, ["………………"])
    assert f"có {blanks} chỗ để trống" in verdict.message


def test_several_forms_are_one_line_and_those_that_are_sure_none() -> None:
    one = ("PHỤ LỤC I", "BIỂU TỔNG HỢP", "Đơn vị: ………", "Số người: ………")
    two = ("PHỤ LỤC II", "BIỂU KẾT QUẢ", "Họ và tên: ………", "Địa chỉ: ………")
    sure = ("PHỤ LỤC III", "TỜ KHAI", "Họ và tên: ………", "Địa chỉ: ………")
    assert judged("Tập huấn.", *FORM, *one, *two, *sure) == (Status.REVIEW, ["………"])
    verdict, _ = verdict_of("placeholder", Params(), "I. NỘI DUNG", "Tập huấn.", *FORM, *sure)
    assert (verdict.status, verdict.findings) == (Status.PASS, ())
    assert "biểu mẫu" in verdict.message


@pytest.mark.parametrize(
    ("head", "count", "status"),
    [
        (("Nghị quyết giới thiệu người vào Hội (Mẫu 3B-HV)", "NGHỊ QUYẾT"), 5, Status.PASS),
        (("Mẫu số 02", "GIẤY XÁC NHẬN"), 5, Status.PASS),
        (("LÝ LỊCH TỰ KHAI", "Dùng cho người dự tuyển"), 5, Status.PASS),
        (("LÝ LỊCH TỰ KHAI", "Dùng cho người dự tuyển"), 4, Status.GAP),
        (("NGHỊ QUYẾT", "Giới thiệu người vào Hội (mẫu mực 3 năm)"), 5, Status.GAP),
        (("UBND XÃ SUỐI NGÀN", "KẾ HOẠCH", "Bình đẳng giới năm 2026 (Mẫu 3)"), 5, Status.GAP),
    ],
)
def test_a_paper_that_is_a_form_is_for_others(
    head: tuple[str, ...], count: int, status: Status
) -> None:
    lines = ("Kết nạp ………… vào Hội, với ………… phiếu.",) * 3
    blanks = "\n".join(lines).split("…………")
    text = "…………".join(blanks[: count + 1])
    assert verdict_on("placeholder", Params(), *head, *text.split("\n"))[0].status is status


@pytest.mark.parametrize(
    ("day", "line", "when"),
    [
        ("ngày     tháng     năm 2026", "Quyết định này có hiệu lực kể từ ngày …/…/2026.", "signing"),
        ("ngày     tháng     năm 2026", "Quyết định có hiệu lực thi hành từ ngày …/9/2026.", "signing"),
        ("ngày     tháng     năm 2026", "Gửi báo cáo trước ngày …/9/2026.", "now"),
        ("ngày 12 tháng 5 năm 2026", "Quyết định này có hiệu lực kể từ ngày …/…/2026.", "now"),
    ],
)  # fmt: skip
def test_the_day_from_which_a_draft_is_in_force_is_given_with_its_own(
    day: str, line: str, when: str
) -> None:
    head = ("UBND TỈNH LÀO CAI", "Số:      /QĐ-UBND", f"Lào Cai, {day}", "QUYẾT ĐỊNH", "Quy định")
    (found,) = verdict_on("placeholder", Params(), *head, "Điều 1.", line)[0].findings
    assert found.when == when


QUESTIONS = ("Họ và tên: ………………", "Nơi ở: ………………", "Nghề nghiệp: ………………", "Ý kiến: ………………") * 2


@pytest.mark.parametrize(("count", "status", "told"), [(8, Status.REVIEW, 1), (7, Status.GAP, 7)])
def test_a_page_of_lines_to_write_on_is_a_form_wherever_it_stands(
    count: int, status: Status, told: int
) -> None:
    lines = ("THÔNG BÁO", "Về việc khảo sát nhu cầu học nghề", *QUESTIONS[:count])
    verdict, _ = verdict_on("placeholder", Params(), *lines)
    assert (verdict.status, len(verdict.findings)) == (status, told)


@pytest.mark.parametrize(("between", "told"), [(299, 1), (300, 8)])
def test_the_lines_of_a_form_stand_close_together(between: int, told: int) -> None:
    apart = stretch(between - len("\n\nNơi ở: ") + 1)
    lines = ("THÔNG BÁO", "Về việc khảo sát", *QUESTIONS[:4], apart, *QUESTIONS[1:5])
    assert len(verdict_on("placeholder", Params(), *lines)[0].findings) == told


def test_blanks_within_sentences_are_told_each() -> None:
    lines = [f"{number}. Mở …… lớp cho hội viên." for number in range(1, 10)]
    status, where = judged(*lines)
    assert (status, len(where)) == (Status.GAP, 9)


def test_half_of_a_forms_blanks_end_their_line() -> None:
    sentences = ("Mở …… lớp cho hội viên.",) * 4
    assert len(judged(*QUESTIONS[:4], *sentences)[1]) == 1
    assert len(judged(*QUESTIONS[:4], *sentences, sentences[0])[1]) == 9


def test_a_blank_of_the_plans_own_goes_before_a_form() -> None:
    lines = ("Giao [tên đơn vị].", *FORM, "PHỤ LỤC", "MẪU BÁO CÁO", "Số người: ……")
    assert judged(*lines) == (Status.GAP, ["[tên đơn vị]"])


@pytest.mark.parametrize(("between", "status"), [(188, Status.REVIEW), (189, Status.GAP)])
def test_a_form_says_so_in_its_title(between: int, status: Status) -> None:
    lines = ("Tập huấn.", *FORM, "PHỤ LỤC", f"{stretch(between)} mẫu", "Số người: ……")
    assert judged(*lines)[0] is status


@pytest.mark.parametrize(
    "line",
    [
        "Nội dung này (chưa có quy định cụ thể) do các thôn tự chọn.",
        "Các thôn (chưa có nhà văn hóa) dùng nhờ trường học.",
        "Giao lưu thể thao (điền kinh, bóng chuyền).",
        "Bồi dưỡng nữ cán bộ (bổ sung sau Đại hội).",
        # asked of others
        "Các đơn vị cử đầu mối (ghi rõ họ tên, số điện thoại) gửi về Phòng Văn hóa - Xã hội.",
        "Lập danh sách hộ vay vốn (ghi rõ số nam, nữ).",
        # below a signature
        "(ghi rõ họ tên)",
        "(Ghi rõ họ, tên và chức vụ)",
        "(Ký, ghi rõ họ tên, đóng dấu)",
    ],
)
def test_prose_in_brackets_is_no_blank(line: str) -> None:
    assert judged("Tập huấn.", line)[0] is Status.PASS


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Giao ông (ghi rõ họ tên) làm trưởng đoàn.", "(ghi rõ họ tên)"),
        ("Gửi báo cáo về (ghi rõ đơn vị) trước ngày 15/11/2026.", "(ghi rõ đơn vị)"),
        ("Mở 02 lớp (bổ sung sau).", "(bổ sung sau)"),
        ("Kinh phí (bổ sung sau khi có dự toán).", "(bổ sung sau khi có dự toán)"),
        ("Theo công văn của Sở Nội vụ (chưa có số).", "(chưa có số)"),
        ("Tổ chức hội nghị (chưa có thời gian cụ thể).", "(chưa có thời gian cụ thể)"),
        ("Xã có nhiều hộ nghèo (chưa có số liệu).", "(chưa có số liệu)"),
        ("Thời gian: (điền ngày).", "(điền ngày)"),
        ("Địa điểm (ghi rõ).", "(ghi rõ)"),
        ("Giao (tên đơn vị) chủ trì.", "(tên đơn vị)"),
        ("Kinh phí (ghi cụ thể) do ngân sách bảo đảm.", "(ghi cụ thể)"),
    ],
)
def test_a_note_to_the_writer_is_a_blank(line: str, found: str) -> None:
    assert judged(line) == (Status.GAP, [found])


@pytest.mark.parametrize(("between", "status"), [(196, Status.PASS), (197, Status.GAP)])
def test_what_is_asked_of_others_is_said_within_200_characters(
    between: int, status: Status
) -> None:
    assert judged(f"Cử {stretch(between)} (ghi rõ họ tên) thi.")[0] is status
