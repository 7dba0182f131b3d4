"""The outline: sections with number, title, depth and extent."""

from pathlib import Path

import pytest

from checker.facts import Facts
from checker.facts.whereabouts import Whereabouts
from checker.form.capitals import is_caps
from checker.form.outline import Outline, sections_in
from checker.form.sections import heading_key, heading_names
from checker.kernel.document import Cell, Document, Span, Style
from checker.kernel.text import fold
from checker.readers.content import Piece, compose
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import facts_of, library


def outline(*lines: str) -> list[tuple[int, str, str]]:
    """Return depth, label and title of each section of a text that is all body."""
    document = draft_of(lines)
    sections = sections_in(document, fold(document.text), 0, len(document.text), library().lexicon)
    return [(s.depth, s.label, document.quote(s.title)) for s in sections]


PLAN = (
    "KẾ HOẠCH",
    "Công tác bình đẳng giới năm 2026",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích",
    "Nâng cao nhận thức.",
    "2. Yêu cầu",
    "Bảo đảm thiết thực.",
    "II. NỘI DUNG",
    "4. Truyền thông",
    "4.1. Chương trình truyền thông",
    "a) Tuyên truyền trên hệ thống truyền thanh.",
    "- Mỗi thôn một buổi.",
    "Trên đây là Kế hoạch./.",
)


def test_levels_follow_the_marks() -> None:
    assert outline(*PLAN[2:-1]) == [
        (1, "I", "MỤC ĐÍCH, YÊU CẦU"),
        (2, "I.1", "Mục đích"),
        (2, "I.2", "Yêu cầu"),
        (1, "II", "NỘI DUNG"),
        (2, "II.4", "Truyền thông"),
        (3, "II.4.1", "Chương trình truyền thông"),
        (4, "II.4.1.a", "Tuyên truyền trên hệ thống truyền thanh"),
    ]


def test_a_section_holds_all_that_stands_below_it() -> None:
    facts = facts_of(*PLAN)
    by_label = {section.label: section for section in facts[Outline].sections}
    assert facts.quote(by_label["I"].span) == "\n".join(PLAN[2:7])
    assert facts.quote(by_label["I.1"].span) == "\n".join(PLAN[3:5])
    assert facts.quote(by_label["II.4.1"].lead) == PLAN[9]
    assert by_label["II.4.1"].parent == by_label["II.4"].index


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("III. KINH PHÍ THỰC HIỆN: Kinh phí được bố trí theo phân cấp.", "KINH PHÍ THỰC HIỆN"),
        ("1. Mục đích: Tiếp tục nâng cao nhận thức", "Mục đích"),
        ("1. Công an xã. Chủ trì phối hợp phòng ngừa bạo lực", "Công an xã"),
        ("V. TỔ CHỨC THỰC HIỆN:", "TỔ CHỨC THỰC HIỆN"),
        ("III. KINH PHÍ THỰC HIỆN Kinh phí được bố trí", "KINH PHÍ THỰC HIỆN"),
    ],
)
def test_a_title_ends_where_text_begins_on_its_line(line: str, title: str) -> None:
    ((_, _, found),) = outline(line)
    assert found == title


def test_a_heading_cut_over_two_lines_is_one_section() -> None:
    assert outline("II. NHIỆM VỤ TRỌNG TÂM", "VÀ GIẢI PHÁP CHỦ YẾU", "1. Truyền thông") == [
        (1, "II", "NHIỆM VỤ TRỌNG TÂM\nVÀ GIẢI PHÁP CHỦ YẾU"),
        (2, "II.1", "Truyền thông"),
    ]


def test_the_title_of_a_part_stands_on_the_line_below() -> None:
    part, roman = outline("Phần thứ nhất", "ĐÁNH GIÁ TÌNH HÌNH", "I. KẾT QUẢ")
    assert (part[:2], part[2].strip()) == ((1, "I"), "ĐÁNH GIÁ TÌNH HÌNH")
    assert roman == (2, "I.I", "KẾT QUẢ")


def test_letters_are_sections_above_roman_numbers() -> None:
    labels = [
        label for _, label, _ in outline("A. MỤC TIÊU", "I. Chung", "II. Riêng", "B. NỘI DUNG")
    ]
    assert labels == ["A", "A.I", "A.II", "B"]


def test_c_and_d_are_letters_where_letters_are_counted() -> None:
    lines = ["A. MỤC TIÊU", "B. NỘI DUNG", "C. KINH PHÍ", "D. TỔ CHỨC THỰC HIỆN"]
    assert [depth for depth, _, _ in outline(*lines)] == [1, 1, 1, 1]


def test_numbers_below_a_letter_stand_inside_it() -> None:
    first = ["1. Tập huấn", "2. Kiểm tra", "3. Truyền thông"]
    inside = ["a) Nội dung:", "1. Phát thanh", "2. Pa nô", "b) Kinh phí"]
    found = outline(*first, *inside, "4. Giám sát")
    assert [depth for depth, _, _ in found] == [1, 1, 1, 2, 3, 3, 2, 1]


def test_dashes_and_sentences_open_no_section() -> None:
    assert outline("- Tuyên truyền pháp luật", "Tiếp tục nâng cao nhận thức.", "+ Pa nô") == []


def test_capitals_without_a_number_are_a_heading() -> None:
    lines = ["MỤC ĐÍCH, YÊU CẦU", "Nâng cao nhận thức.", "NỘI DUNG"]
    assert [title for _, _, title in outline(*lines)] == ["MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG"]


def test_a_heading_that_the_file_marks_is_a_section() -> None:
    content = compose([Piece("Mục đích, yêu cầu", "heading"), Piece("Nâng cao nhận thức.")])
    document = Document(Path("tệp.docx"), "docx", content.text, content.blocks)
    (section,) = sections_in(
        document, fold(document.text), 0, len(document.text), library().lexicon
    )
    assert (document.quote(section.title), section.is_heading) == ("Mục đích, yêu cầu", True)
    assert section.span == Span(0, len(document.text))


def levels(*pieces: Piece) -> list[int]:
    content = compose(pieces)
    document = Document(Path("tệp.docx"), "docx", content.text, content.blocks)
    sections = sections_in(document, fold(document.text), 0, len(document.text), library().lexicon)
    return [section.depth for section in sections]


def bold(text: str) -> Piece:
    return Piece(text, style=Style(bold=True))


def heading(text: str, level: int) -> Piece:
    return Piece(text, "heading", style=Style(bold=True, level=level))


def test_bold_small_letters_stand_inside_capitals() -> None:
    found = levels(
        bold("MỤC ĐÍCH, YÊU CẦU"), bold("Mục đích"), Piece("Ổn định."), bold("Yêu cầu"),
        bold("NHIỆM VỤ"), bold("Tập huấn"), Piece("1. Cán bộ"), Piece("2. Hội viên"),
        bold("KINH PHÍ"), Piece("Xã."), bold("Tổ chức thực hiện"), Piece("Giao xã."),
    )  # fmt: skip
    assert found == [1, 2, 2, 1, 2, 3, 3, 1, 1]


def test_headings_stand_on_the_level_that_the_file_says() -> None:
    found = levels(
        heading("MỤC TIÊU", 1), heading("NHIỆM VỤ", 1), heading("TẬP HUẤN", 2), Piece("1. Cán bộ"),
        heading("Nội dung lớp", 3), Piece("Luật."), heading("TRUYỀN THÔNG", 2), Piece("1. Loa"),
        heading("TỔ CHỨC THỰC HIỆN", 1), heading("Công an", 2), heading("Trạm Y tế", 2),
    )  # fmt: skip
    assert found == [1, 1, 2, 3, 3, 2, 3, 1, 2, 2]


@pytest.mark.parametrize(
    ("lines", "labels"),
    [
        (("III. MỤC TIÊU", "1.2. Y tế", "1.2.1. Khám"), ["III", "III.1.2", "III.1.2.1"]),
        (("II. MỤC TIÊU", "1. Y tế", "1.1. Khám", "1.1.2. Nữ"), ["II", "II.1", "II.1.1", "II.1.1.2"]),
        (("1. MỤC TIÊU", "1.1. Y tế", "1.1.1. Nữ"), ["1", "1.1", "1.1.1"]),
    ],
)  # fmt: skip
def test_numbers_that_a_heading_shares_are_said_once(
    lines: tuple[str, ...], labels: list[str]
) -> None:
    assert [label for _, label, _ in outline(*lines)] == labels


def test_cells_of_tables_are_no_sections() -> None:
    assert len(outline("1. Truyền thông")) == 1
    content = compose([Piece("1. Truyền thông", "cell", cell=Cell(0, 0, 0))])
    document = Document(Path("bảng.docx"), "docx", content.text, content.blocks)
    assert (
        sections_in(document, fold(document.text), 0, len(document.text), library().lexicon) == ()
    )


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("MỤC ĐÍCH, YÊU CẦU", "mục đích yêu cầu"),
        ("Mục đích – yêu cầu:", "mục đích yêu cầu"),
        ("Kinh phí  thực hiện.", "kinh phí thực hiện"),
        ("“Tổ chức” (thực hiện)", "tổ chức thực hiện"),
    ],
)
def test_titles_are_compared_without_signs(title: str, key: str) -> None:
    assert heading_key(fold(title)) == key


def test_names_of_a_heading_are_compared_like_titles() -> None:
    assert set(heading_names("mục đích, (các)? yêu cầu")) == {
        "mục đích yêu cầu",
        "mục đích các yêu cầu",
    }


def test_capitals_are_told() -> None:
    assert is_caps("MỤC ĐÍCH, YÊU CẦU 2026")
    assert not is_caps("MỤC ĐÍCH và yêu cầu")
    assert not is_caps("2026")


def test_places_are_said_as_a_reader_says_them() -> None:
    facts: Facts = facts_of(*PLAN)
    assert facts[Whereabouts].of(facts.text.index("truyền thanh")) == "mục II.4.1.a"
    assert facts[Whereabouts].of(facts.text.index("thiết thực")) == "mục I.2"
    assert facts[Whereabouts].of(facts.text.index("Trên đây là")) == "câu kết"
    assert facts[Whereabouts].of(facts.text.index("Công tác")) == "tên văn bản"


def test_i_is_a_letter_after_h() -> None:
    lines = [f"{letter}. MỤC {letter}" for letter in "ABCDĐEGHI"]
    assert [(depth, label) for depth, label, _ in outline(*lines)] == [
        (1, letter) for letter in "ABCDĐEGHI"
    ]
    assert [depth for depth, _, _ in outline("A. CHUNG", "I. MỘT", "II. HAI")] == [1, 2, 2]
