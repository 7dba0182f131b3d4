"""The parts of a document, wherever its forms put them."""

from itertools import pairwise

import pytest

from checker.facts import Facts, read_facts
from checker.form.parts import Parts
from tests.checker.drafts import draft_with_table
from tests.checker.facts.reading import facts_of, library

HEADER = (
    "ỦY BAN NHÂN DÂN",
    "XÃ BÌNH LƯ",
    "Số: /KH-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Bình Lư, ngày tháng 4 năm 2026",
)
SUBJECT = "Thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026"
BASIS = (
    "Căn cứ Luật Bình đẳng giới;",
    "Căn cứ Kế hoạch số 100/KH-UBND ngày 25/5/2021 của UBND tỉnh;",
    "Ủy ban nhân dân xã Bình Lư ban hành Kế hoạch như sau:",
)
BODY = (
    "I. MỤC ĐÍCH, YÊU CẦU",
    "Nâng cao nhận thức.",
    "II. NỘI DUNG",
    "Truyền thông.",
    "Trên đây là Kế hoạch của xã Bình Lư, đề nghị các đơn vị thực hiện./.",
)
RECIPIENTS = ("Nơi nhận:", "- Sở Nội vụ (để b/c);", "- Lưu: VT.")
SIGNATURE = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Thị Nhàn")
APPENDIX = ("Phụ lục", "CHỈ TIÊU NĂM 2026")
PLAN = (*HEADER, "KẾ HOẠCH", SUBJECT, *BASIS, *BODY, *RECIPIENTS, *SIGNATURE)


def part(facts: Facts, name: str) -> str:
    return facts.quote(getattr(facts[Parts], name)).strip("\n")


def test_every_part_stands_where_it_is() -> None:
    facts = facts_of(*PLAN, *APPENDIX)
    assert facts[Parts].kind == "ke-hoach"
    assert part(facts, "header") == "\n".join(HEADER)
    assert part(facts, "title") == "KẾ HOẠCH"
    assert part(facts, "subject") == SUBJECT
    assert part(facts, "preamble") == "\n".join(BASIS)
    assert part(facts, "body") == "\n".join(BODY)
    assert part(facts, "closing") == BODY[-1]
    assert part(facts, "recipients") == "\n".join(RECIPIENTS)
    assert part(facts, "signature") == "\n".join(SIGNATURE)
    assert part(facts, "tail") == "\n".join(RECIPIENTS + SIGNATURE)
    assert part(facts, "appendix") == "\n".join(APPENDIX)


def test_missing_parts_are_empty() -> None:
    facts = facts_of("KẾ HOẠCH", SUBJECT, *BODY)
    for name in ("header", "preamble", "recipients", "signature", "tail", "appendix"):
        assert part(facts, name) == "", name
    assert part(facts, "body") == "\n".join(BODY)


def test_an_empty_document_has_only_empty_parts() -> None:
    facts = facts_of()
    assert facts[Parts].kind == "khac"
    assert part(facts, "body") == part(facts, "header") == ""


def test_a_title_over_two_lines_is_one_subject() -> None:
    lines = ("THỰC HIỆN CÔNG TÁC BÌNH ĐẲNG GIỚI", "VÀ VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ NĂM 2026")
    facts = facts_of(*HEADER, "KẾ HOẠCH", *lines, *BASIS, *BODY)
    assert part(facts, "subject") == "\n".join(lines)
    assert part(facts, "preamble") == "\n".join(BASIS)


def test_title_word_and_subject_on_one_line() -> None:
    facts = facts_of("KẾ HOẠCH Công tác bình đẳng giới năm 2026", *BASIS, *BODY)
    assert part(facts, "title") == "KẾ HOẠCH"
    assert part(facts, "subject") == "Công tác bình đẳng giới năm 2026"


def test_a_basis_in_running_text_is_no_subject() -> None:
    basis = (
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 14/4/2026 của UBND tỉnh, UBND xã ban hành Kế hoạch:"
    )
    facts = facts_of("KẾ HOẠCH", SUBJECT, basis, *BODY)
    assert part(facts, "subject") == SUBJECT
    assert part(facts, "preamble") == basis


def test_signature_before_recipients() -> None:
    facts = facts_of("KẾ HOẠCH", SUBJECT, *BODY, *SIGNATURE, *RECIPIENTS)
    assert part(facts, "signature") == "\n".join(SIGNATURE)
    assert part(facts, "recipients") == "\n".join(RECIPIENTS)
    assert part(facts, "closing") == BODY[-1]


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        (("KẾ HOẠCH", SUBJECT), "ke-hoach"),
        (("K Ế H O Ạ C H", SUBJECT), "ke-hoach"),
        (("BÁO CÁO", "Kết quả công tác bình đẳng giới năm 2026"), "bao-cao"),
        (("QUYẾT ĐỊNH", "Kiện toàn Ban Vì sự tiến bộ của phụ nữ"), "quyet-dinh"),
        (("V/v triển khai công tác bình đẳng giới", "Kính gửi: Các phòng, ban"), "cong-van"),
        (("TỜ TRÌNH", "Đề nghị phê duyệt dự toán"), "khac"),
        (("Nâng cao nhận thức về bình đẳng giới.",), "khac"),
    ],
)
def test_the_title_says_the_kind_of_document(opening: tuple[str, ...], kind: str) -> None:
    assert facts_of(*HEADER, *opening, "1. Nội dung", "Thực hiện.")[Parts].kind == kind


def test_a_plan_attached_to_a_decision_is_the_title_and_the_decision_the_kind() -> None:
    decision = ("QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch công tác bình đẳng giới năm 2026",
                "Căn cứ Luật Bình đẳng giới;", "QUYẾT ĐỊNH:", "Điều 1. Ban hành Kế hoạch kèm theo.")  # fmt: skip
    facts = facts_of(*HEADER, *decision, *RECIPIENTS, *SIGNATURE, "KẾ HOẠCH", SUBJECT, *BODY)
    assert facts[Parts].kind == "quyet-dinh"
    assert part(facts, "subject") == SUBJECT
    assert part(facts, "body") == "\n".join(BODY)
    assert part(facts, "recipients") == "\n".join(RECIPIENTS)
    assert part(facts, "signature").startswith("\n".join(SIGNATURE))


def test_the_parts_follow_each_other() -> None:
    parts = facts_of(*PLAN, *APPENDIX)[Parts]
    order = [parts.header, parts.title, parts.subject, parts.preamble, parts.body, parts.tail,
             parts.appendix]  # fmt: skip
    assert all(a.end <= b.start for a, b in pairwise(order))
    assert parts.body.contains(parts.closing)
    assert parts.tail.contains(parts.recipients)
    assert parts.tail.contains(parts.signature)


def test_a_numbered_basis_is_still_the_basis() -> None:
    basis = ("1. Căn cứ Luật Bình đẳng giới;", "2. Căn cứ Kế hoạch số 5/KH-UBND của UBND tỉnh;")
    facts = facts_of("KẾ HOẠCH", SUBJECT, *basis, *BODY)
    assert part(facts, "preamble") == "\n".join(basis)
    assert part(facts, "body") == "\n".join(BODY)


@pytest.mark.parametrize("line", ["----------", "(Kèm theo Phụ lục phân công)"])
def test_a_rule_or_a_note_is_not_the_closing_sentence(line: str) -> None:
    facts = facts_of("KẾ HOẠCH", SUBJECT, *BODY, line, *RECIPIENTS)
    assert part(facts, "closing") == BODY[-1]


def test_recipients_without_their_heading_are_known_by_the_archive() -> None:
    facts = facts_of("KẾ HOẠCH", SUBJECT, *BODY, *RECIPIENTS[1:], *SIGNATURE)
    assert part(facts, "recipients") == "\n".join(RECIPIENTS[1:])
    assert part(facts, "closing") == BODY[-1]


def test_to_whom_reports_go_is_no_list_of_recipients() -> None:
    line = "- Nơi nhận báo cáo: UBND xã."
    facts = facts_of("KẾ HOẠCH", SUBJECT, *BODY[:-1], line, BODY[-1], *RECIPIENTS)
    assert part(facts, "recipients") == "\n".join(RECIPIENTS)
    assert part(facts, "closing") == BODY[-1]


@pytest.mark.parametrize(
    ("rows", "heads"),
    [
        ((("Loại", "Thời hạn", "Nơi nhận"), ("Năm", "10/11/2026", "Phòng Văn hóa")), True),
        ((("Nơi nhận", "Thời hạn"), ("Sở Nội vụ", "10/11/2026")), True),
        ((("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"), ("- Lưu: VT.", "CHỦ TỊCH")), False),
        ((("Nơi nhận:", "CHỦ TỊCH"), ("- Sở Nội vụ;", "Lò Văn Minh")), False),
        ((("Nơi nhận:",), ("- Lưu: VT.",)), False),
    ],
)
def test_a_column_headed_so_is_no_list_of_recipients(
    rows: tuple[tuple[str, ...], ...], *, heads: bool
) -> None:
    lines = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG", "Báo cáo như sau:")
    parts = read_facts(draft_with_table(lines, rows), library())[Parts]
    assert (parts.recipients.start == parts.recipients.end) is heads


TOLD = "Kết quả năm 2025 là cơ sở để xã đề ra nhiệm vụ."


@pytest.mark.parametrize(
    ("heading", "preamble"),
    [
        ("ĐẶC ĐIỂM TÌNH HÌNH", BASIS),
        ("KHÓ KHĂN, HẠN CHẾ", BASIS),
        (TOLD, (*BASIS, TOLD, "Xã có 12 bản.")),  # a sentence opens no section
    ],
)
def test_a_plan_without_numbers_may_open_with_how_things_stand(
    heading: str, preamble: tuple[str, ...]
) -> None:
    body = ("NHIỆM VỤ, GIẢI PHÁP", "Truyền thông.")
    facts = facts_of("KẾ HOẠCH", SUBJECT, *BASIS, heading, "Xã có 12 bản.", *body, *SIGNATURE)
    assert part(facts, "preamble") == "\n".join(preamble)


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("nơi nhận vào trang đầu sổ và biên bản bàn giao.", False),
        ("nơi nhận:", True),
        ("Nơi nhận", True),
    ],
)
def test_the_rest_of_a_sentence_is_no_list_of_recipients(line: str, ends: bool) -> None:
    body = (
        "I. BÀN GIAO SỔ",
        "Bên giao đóng dấu, cùng với",
        line,
        "- Sở Nội vụ;",
        "II. LƯU SỔ",
        "Lưu.",
    )
    facts = facts_of(*HEADER, "KẾ HOẠCH", SUBJECT, *body, *RECIPIENTS, *SIGNATURE)
    assert ("II. LƯU SỔ" in part(facts, "body")) is not ends


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        (
            "THỰC HIỆN CHỈ THỊ SỐ 14-CT/TW (Ban hành kèm theo Quyết định số 7/QĐ-UBND) Xã lập:",
            "THỰC HIỆN CHỈ THỊ SỐ 14-CT/TW",
        ),
        ("CÔNG TÁC TRẺ EM (Kèm theo Quyết định số 7/QĐ-UBND)", "CÔNG TÁC TRẺ EM"),
        ("CÔNG TÁC TRẺ EM (GIAI ĐOẠN 1)", "CÔNG TÁC TRẺ EM (GIAI ĐOẠN 1)"),
        (
            "Xã thực hiện Chỉ thị (ban hành kèm theo Quyết định số 7/QĐ-UBND) của Bộ.",
            "Xã thực hiện Chỉ thị (ban hành kèm theo Quyết định số 7/QĐ-UBND) của Bộ.",
        ),
    ],
)
def test_a_title_in_capitals_ends_before_the_note_on_its_line(line: str, subject: str) -> None:
    facts = facts_of(*HEADER, "KẾ HOẠCH", line, *BODY)
    assert part(facts, "subject") == subject
    assert part(facts, "body") == "\n".join(BODY)


def test_a_letter_without_numbers_ends_above_the_numbers_of_its_annex() -> None:
    lines = (
        "UBND TỈNH LÀO CAI", "V/v rà soát", "Kính gửi: Các xã", "Đề nghị các xã báo cáo./.", "Nơi nhận:",
        "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Lê Văn A", "Phụ lục 1. Danh sách", "1. Bản Liền", "2. Nậm Khánh",
    )  # fmt: skip
    facts = facts_of(*lines)
    parts = facts[Parts]
    assert facts.quote(parts.closing) == "Đề nghị các xã báo cáo./."
    assert facts.quote(parts.appendix).startswith("Phụ lục 1.")
