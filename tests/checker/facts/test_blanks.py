"""Blanks left to fill in, told from dots that mean et cetera."""

import pytest

from checker.facts.blanks import Blanks
from tests.checker.facts.reading import facts_of, unmark
from tests.checker.stretch import stretch


@pytest.mark.parametrize(
    "marked",
    [
        "Bình Lư, «ngày tháng năm 2026»",
        "Bình Lư, «ngày … tháng … năm 2026»",
        "Bình Lư, «ngày ... tháng 4 năm 2026»",
        "Bình Lư, «ngày 15 tháng … năm 2026»",
        "trước ngày «xx/xx/2026» gửi",
        "trước ngày «dd/mm/yyyy» gửi",
        "trước ngày («dd/mm/yyyy») gửi",
        "Nội dung: giao «[tên đơn vị - địa chỉ - điện thoại]» chủ trì",
        "Nội dung chuyển khoản theo thông báo của «[tên đơn vị]»",
        "có hiệu lực kể từ «ngày / /2021» và thay thế",
        "(Kèm theo Văn bản «ngày /7/2023») gửi",
        "giao mã thẻ «xxxxxxxxxx» cho hộ",
        "theo Kế hoạch «của tỉnh …» về việc lập quỹ",
        "UBND «[tên xã]» chỉ đạo",
        "Kinh phí: «[...]» đồng",
        "giao cho «……………» chủ trì",
        "phấn đấu đạt «…»% trở lên",
        "tổ chức «...» lớp tập huấn",
        "Kinh phí «__________» đồng",
    ],
)
def test_a_blank_is_found(marked: str) -> None:
    text, (span,) = unmark(marked)
    blanks = facts_of(text)[Blanks]
    assert len(blanks) == 1
    assert span.overlaps(blanks[0])
    assert blanks[0].end <= span.end


@pytest.mark.parametrize(
    "text",
    [
        "trong lĩnh vực y tế, giáo dục...",
        "trong lĩnh vực y tế, giáo dục…; và các lĩnh vực khác",
        "báo chí, mạng xã hội,... trên địa bàn",
        "Trên đây là Kế hoạch của xã./.",
        "Bình Lư, ngày 14 tháng 4 năm 2026",
        "trước ngày 15/11/2026",
        "Quyết định [1]",
        '{"maThe":"xxxxxxxxxx", "hoTen": "Trần Văn A", "maTheMoi" : "xxxxxxxxxx"}',
        "Ngày sinh (DD/MM/YYYY)",
        "Nội dung chuyển khoản: [Họ tên - Trường - Phường/xã - Tập huấn]",
        "Tiêu đề thư ghi: [Tên đơn vị_Tên sản phẩm_Số điện thoại]",
        "\n".join(["……………………………"] * 12),
        "Dùng Hệ thống văn bản, Hệ thống thư điện tử, Cổng thông tin của tỉnh … Bảo đảm an toàn.",
    ],
)
def test_a_full_text_has_no_blank(text: str) -> None:
    assert facts_of(text)[Blanks] == ()


def test_blanks_stand_in_order_and_apart() -> None:
    text, spans = unmark("giao «……………» chủ trì, trước ngày «xx/xx/2026», UBND «[tên xã]»")
    found = facts_of(*text.split("\n"))[Blanks]
    assert len(found) == len(spans)
    assert all(blank.overlaps(span) for blank, span in zip(found, spans, strict=True))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hội viên ..... tham gia", False),
        ("hội viên ...... tham gia", True),
        ("hội viên …. tham gia", False),
        ("hội viên …… tham gia", True),
        ("hội viên,..... tham gia", False),
        ("hội viên,...... tham gia", False),
        ("hội viên, ...... tham gia", True),
        ("hội viên... tham gia", False),
        ("hội viên ... người tham gia", True),
        ("hội viên ...% tham gia", True),
        ("giao ... chủ trì", True),
        ("giao ...", False),
        ("bàn giao...", False),
        ("số: ...", True),
        ("trước ngày …/11/2026 gửi", True),
        ("trước ngày ……/……/2026 gửi", True),
        ("trước ngày /11/2026 gửi", True),
        ("ngày xx gửi", True),
        ("năm 20xx", True),
        ("năm 202x", True),
        ("trong năm 202…", True),
        ("trong năm 20..", True),
        ("trong năm 2026.", False),
        ("xx lớp tập huấn", True),
        ("xx hội viên", False),
        ("x% hội viên", True),
        ("xxx hội viên", True),
        ("Điều 5 XXX", False),
        ("mở ?? lớp", True),
        ("mở lớp?", False),
        ("(ghi rõ tên đơn vị) chủ trì", True),
        ("(nêu rõ tên đơn vị) chủ trì", False),
        ("<nhập số liệu>", True),
        ("axx/xx", False),
    ],
)
def test_what_is_left_to_fill_in(text: str, *, found: bool) -> None:
    assert bool(facts_of(text)[Blanks]) is found


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("trước «ngày …/11/2026» gửi", None),
        ("kinh phí là «……» đồng", None),
        ("giao «...» lớp", None),
        ("đơn vị «[…]» gửi", None),
    ],
)
def test_a_blank_covers_what_is_to_be_filled_in(text: str, span: None) -> None:
    del span
    plain, (marked,) = unmark(text)
    (blank,) = facts_of(plain)[Blanks]
    assert blank == marked


@pytest.mark.parametrize(("length", "found"), [(60, True), (61, False)])
def test_an_instruction_in_brackets_is_short(length: int, *, found: bool) -> None:
    words = stretch(length - 1)
    assert bool(facts_of(f"UBND [tên {words}]")[Blanks]) is found
    assert bool(facts_of(f"UBND (ghi rõ {words})")[Blanks]) is found


@pytest.mark.parametrize(
    "marked",
    [
        "trước ngày «xx/xx/xxxx» gửi",
        "trước ngày «dd/mm/yyyy» gửi",
        "trước ngày «xx/xx/2026» gửi",
        "trước ngày «xx/11/2026» gửi",
        "hạn cuối «xx/xx/xxxx» gửi",
        "hạn cuối «xx/xx/2026» gửi",
        "Bình Lư, «ngày 5 tháng … năm 2026»",
        "Bình Lư, «ngày 15 tháng … năm 2026»",
    ],
)
def test_a_date_left_blank_is_read_to_its_end(marked: str) -> None:
    text, (span,) = unmark(marked)
    assert facts_of(text)[Blanks][0].end == span.end


def test_et_cetera_at_the_end_of_a_bracket_or_of_a_line_is_no_blank() -> None:
    assert facts_of("các lĩnh vực (y tế, giáo dục...) trên địa bàn")[Blanks] == ()
    assert facts_of("Các việc được giao ...", "Công an xã tuần tra.")[Blanks] == ()


@pytest.mark.parametrize(
    "words", ["Error! Reference source not found.", "Lỗi! Không tìm thấy nguồn tham chiếu."]
)
def test_a_reference_that_leads_nowhere_is_a_blank(words: str) -> None:
    facts = facts_of(f"(xem mục {words}) và các lỗi khác.")
    assert [facts.quote(span) for span in facts[Blanks]] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "phát triển kinh tế số…; xã hội số",
        "về chuyển đổi số... trên địa bàn xã",
        "dùng chữ ký số…, chứng thư số…",
    ],
)
def test_digital_things_and_the_like_are_no_number_left_open(text: str) -> None:
    assert facts_of(text)[Blanks] == ()


def test_a_documents_number_left_open_is() -> None:
    facts = facts_of("theo Quyết định số… của tỉnh")
    assert [facts.quote(span) for span in facts[Blanks]] == ["số…"]
