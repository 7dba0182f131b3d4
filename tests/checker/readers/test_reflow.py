"""Which lines belong together."""

import textwrap
from pathlib import Path

import pytest

from checker.readers.file_line import FileLine
from checker.readers.line_text import line_text
from checker.readers.page_measure import Measure, measure
from checker.readers.reflow import continues, continues_line
from tests.checker.readers.broken import line
from tests.reading import LEXICON, read


def lines(folder: Path, text: str) -> list[str]:
    path = folder / "a.txt"
    path.write_text(text, encoding="utf-8")
    return read(path).text.split("\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("triển khai", "trong chương trình giáo dục tại nhà trường"),
        ("KẾ", "HOẠCH"),
        ("QUYẾT", "ĐỊNH"),
        ("Số: 3592/SNV-", "CCHC&VTLT"),
        ("giai đoạn 2021-", "2025"),
        ("giai đoạn 2021 -", "2025"),
        ("giai đoạn 2021", "- 2025"),
        ("phát triển kinh tế", "- xã hội"),
        ("Bộ Lao động", "- Thương binh và Xã hội"),
        ("Từ ngày 15/11 đến", "15/12/2025"),
        ("(từ ngày 15/11", "- 15/12)"),
        ("theo Quyết định số", "1790/QĐ-TTg"),
        ("theo quy định tại", "Điều 5 của Nghị định"),
        ("theo quy định tại khoản 2,", "Điều 5 của Nghị định"),
        ("theo quy định tại khoản 2,", "Điều 3. Các hộ làm đơn"),
        ("theo quy định tại", "Điều 3. Các hộ làm đơn"),
        ("theo quy định tại", "mục VI Kế hoạch này"),
        ("I. MỤC ĐÍCH,", "YÊU CẦU"),
        ("II. NHIỆM VỤ TRỌNG TÂM", "VÀ GIẢI PHÁP"),
        ("4.2. Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới", "giai đoạn 2026-2030"),
        ("các cơ quan, đơn vị,", "Ủy ban nhân dân"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM"),
        ("Độc lập - Tự do -", "Hạnh phúc"),
        ("Nam Gia Nghĩa, ngày tháng 5 năm", "2026"),
        ("-", "Tuyên truyền pháp luật"),
        ("1.", "Tuyên truyền pháp luật"),
        ("năm", "2026 và những năm tiếp theo"),
        ("Xem bài tại https://thuvien.bacninh.gov.vn/", "huong-dan-2026"),
        ("Thực hiện theo điểm 4.3.2 Quy định số 294-QĐ/TW và điểm", "3.7 Hướng dẫn số 06-HD/TW"),
    ],
)  # fmt: skip
def test_lines_that_go_on(before: str, after: str) -> None:
    assert continues_line(before, after, LEXICON)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ"),
        ("Cổng thông tin: https://thuvien.bacninh.gov.vn/", "3. Giờ mở cửa"),
        ("Xem bài tại thuvien.edu.vn/sach/", "IV. KINH PHÍ"),
        ("2. Các quan điểm", "3.7 Hướng dẫn đọc sách"),
        ("XÃ BÌNH LƯ", "Số: /KH-UBND"),
        ("Số: 12/KH-UBND", "Bình Lư, ngày 4 tháng 3 năm 2026"),
        ("Bình Lư, ngày tháng 4 năm 2026", "KẾ HOẠCH"),
        ("KẾ HOẠCH", "Thực hiện công tác bình đẳng giới năm 2026"),
        ("KẾ HOẠCH", "THỰC HIỆN CÔNG TÁC BÌNH ĐẲNG GIỚI NĂM 2026"),
        ("I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích"),
        ("I. MỤC ĐÍCH, YÊU CẦU", "tăng cường công tác"),
        ("1. Mục đích", "Tăng cường công tác"),
        ("gồm các nội dung sau:", "chương trình giảm nghèo;"),
        ("Chương trình giảm nghèo bền vững;", "Chương trình xây dựng nông thôn mới;"),
        ("- Sở Nội vụ;", "- Lưu: VT."),
        ("- Tuyên truyền", "a) Hội nghị"),
        ("Nơi nhận:", "Như trên"),
        ("triển khai thực hiện./.", "Nơi nhận:"),
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("PHÓ CHỦ TỊCH", "Nguyễn Thị Nhàn"),
        ("TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND TỈNH"),
        ("Thời gian:", "15/11 - 15/12"),
        ("năm 2026", "II. NỘI DUNG"),
        ("ĐẾN NĂM 2020 VÀ NHỮNG NĂM TIẾP THEO", "Căn cứ Chỉ thị số 24-CT/TW"),
        ("Khó khăn, tồn tại", "Nguyên nhân chủ quan"),
        ("Xây dựng xã hội công bằng", "Thu hẹp khoảng cách giới"),
        ("các nội dung", "2.1. Truyền thông"),
        ("ban hành Quyết định hỗ trợ về nhà ở,", "Điều 1. Nguyên tắc hỗ trợ"),
        ("Luật Bình đẳng giới", "Căn cứ Luật Tổ chức chính quyền địa phương"),
    ],
)
def test_lines_that_stand_apart(before: str, after: str) -> None:
    assert not continues_line(before, after, LEXICON)


def test_a_word_cut_in_two_is_made_whole_and_a_spaced_dash_keeps_its_spaces(tmp_path: Path) -> None:
    text = "Căn cứ Công văn số 3592/SNV-\nCCHC&VTLT của Sở Nội vụ giai đoạn 2021 -\n2025;\n"
    assert lines(tmp_path, text) == [
        "Căn cứ Công văn số 3592/SNV-CCHC&VTLT của Sở Nội vụ giai đoạn 2021 - 2025;"
    ]


PARAGRAPHS = [
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích",
    (
        "Tăng cường sự lãnh đạo, chỉ đạo của các cấp ủy Đảng, chính quyền, các cơ quan, ban "
        "ngành trong việc triển khai thực hiện công tác bình đẳng giới và vì sự tiến bộ của "
        "phụ nữ. Đồng thời nâng cao trách nhiệm phối hợp giữa các cơ quan, đơn vị trong tổ "
        "chức thực hiện."
    ),
    (
        "- Đẩy mạnh thông tin, tuyên truyền, phổ biến và vận động Nhân dân thực hiện chủ "
        "trương của Đảng, chính sách, pháp luật của Nhà nước theo Quyết định số 1790/QĐ-TTg "
        "ngày 23/10/2021;"
    ),
    (
        "- Hoàn thành các mục tiêu, chỉ tiêu của Chiến lược quốc gia về bình đẳng giới giai "
        "đoạn 2021 - 2030 trên địa bàn xã (trước ngày 15/11/2026)."
    ),
    "2. Yêu cầu",
    (
        "a) Bảo đảm thiết thực, hiệu quả, phù hợp với điều kiện thực tiễn của từng cơ quan, "
        "đơn vị, cơ sở; gắn với Tháng hành động từ ngày 15/11 đến ngày 15/12/2026."
    ),
    (
        "Trên đây là Kế hoạch thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ "
        "trên địa bàn xã, đề nghị các cơ quan, đơn vị nghiêm túc triển khai thực hiện./."
    ),
]


@pytest.mark.parametrize("width", [60, 68, 72, 76, 84, 90])
@pytest.mark.parametrize("between", ["\n", "\n\n", "  \n", "   \n  \n", "\r\n"])
def test_text_broken_at_a_width_is_rejoined(tmp_path: Path, width: int, between: str) -> None:
    broken = [part for text in PARAGRAPHS for part in textwrap.wrap(text, width)]
    assert lines(tmp_path, between.join(broken)) == PARAGRAPHS


def test_empty_lines_between_paragraphs_decide(tmp_path: Path) -> None:
    text = "\n\n".join(textwrap.fill(text, 70) for text in PARAGRAPHS)
    assert lines(tmp_path, text) == PARAGRAPHS


def test_indented_first_lines_decide(tmp_path: Path) -> None:
    bare = [
        f"{start} công tác bình đẳng giới và vì sự tiến bộ của phụ nữ trên địa bàn xã được các cấp, "
        "các ngành quan tâm thực hiện đồng bộ. Kết quả được nâng lên qua từng năm. Nhận thức của "
        "người dân có nhiều thay đổi. Các mô hình tiếp tục được nhân rộng trong toàn xã, góp phần "
        "hoàn thành các chỉ tiêu đã đề ra."
        for start in ("Trong năm", "Cùng với đó,", "Bên cạnh đó", "Đặc biệt", "Ngoài ra", "Sau cùng")
    ]  # fmt: skip
    text = "\n".join(textwrap.fill(paragraph, 64, initial_indent=" " * 6) for paragraph in bare)
    assert lines(tmp_path, text) == bare


def test_unbroken_paragraphs_are_left_alone(tmp_path: Path) -> None:
    assert lines(tmp_path, "\n\n".join(PARAGRAPHS)) == PARAGRAPHS
    assert lines(tmp_path, "\n".join(PARAGRAPHS)) == PARAGRAPHS


def test_a_long_paragraph_cut_by_a_page_is_rejoined(tmp_path: Path) -> None:
    first = PARAGRAPHS[2].removesuffix(".") + " tại"
    cut = [*PARAGRAPHS[:2], first, "các thôn, bản. Nội dung khác.", *PARAGRAPHS[5:]]
    assert lines(tmp_path, "\n\n".join(cut))[2] == f"{first} các thôn, bản. Nội dung khác."
    capital = [*PARAGRAPHS[:2], PARAGRAPHS[2] + " Tiếp tục triển khai", "Chỉ thị số 21-CT/TW."]
    assert lines(tmp_path, "\n\n".join(capital))[2].endswith(
        "Tiếp tục triển khai Chỉ thị số 21-CT/TW."
    )


def test_a_long_name_of_the_issuing_body_is_rejoined(tmp_path: Path) -> None:
    header = "ỦY BAN NHÂN DÂN TỈNH LAM\nKHÊ\nSỞ NỘI VỤ\nSố: 12/KH-SNV\n"
    assert lines(tmp_path, header) == ["ỦY BAN NHÂN DÂN TỈNH LAM KHÊ", "SỞ NỘI VỤ", "Số: 12/KH-SNV"]
    assert continues_line(
        "THỰC HIỆN CÔNG TÁC BÌNH ĐẲNG GIỚI TRÊN ĐỊA BÀN", "TỈNH LAI CHÂU NĂM 2024", LEXICON
    )


def test_what_a_file_teaches_about_its_width() -> None:
    wrapped = [
        FileLine(line_text(part, LEXICON), end=len(part), first=len(part.split()[0]) + 1)
        for text in PARAGRAPHS
        for part in textwrap.wrap(text, 72)
    ]
    learnt = measure(wrapped)
    assert learnt.full == learnt.nearly
    assert learnt.full is not None
    assert 66 < learnt.full <= 72.5
    unbroken = [FileLine(line_text(text, LEXICON), end=len(text), first=5) for text in PARAGRAPHS]
    assert measure(unbroken).full is None


def test_lines_in_cells_and_after_infinite_room_never_join() -> None:
    before, after = (
        FileLine(line_text("triển khai", LEXICON)),
        FileLine(line_text("trong trường học", LEXICON)),
    )
    assert continues([before], after, Measure())
    assert not continues([before], after._replace(space=float("inf")), Measure())
    assert not continues([before], after._replace(cell=(0, 0, 0)), Measure())


@pytest.mark.parametrize("heading", [0, 3])
def test_a_heading_cut_over_two_marked_lines(tmp_path: Path, heading: int) -> None:
    second = "#" * heading + (" " if heading else "") + "**giai đoạn 2026-2030**"
    text = (
        "#### **4.2. Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới**\n\n"
        f"{second}\n\n- Tiếp tục nhân rộng các mô hình.\n"
    )
    assert lines(tmp_path, text) == [
        "4.2. Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới giai đoạn 2026-2030",
        "- Tiếp tục nhân rộng các mô hình.",
    ]


def said_on(length: int, opening: str = "Tuyên truyền ") -> str:
    """A line of running text of this length that ends nothing."""
    return opening + "a" * (length - len(opening))


@pytest.mark.parametrize(("length", "long"), [(120, False), (121, True)])
def test_a_page_cuts_long_running_text_only(length: int, long: bool) -> None:
    below = line("Chỉ thị số 21-CT/TW.", space=1)
    assert continues([line(said_on(length))], below, Measure()) is long
    two = [line(said_on(60)), line(said_on(length - 60, "và "))]
    assert continues(two, below, Measure()) is long
    assert not continues([line(said_on(length, "1. "))], below, Measure())


@pytest.mark.parametrize(("length", "cut"), [(60, False), (61, True)])
def test_a_long_heading_goes_on_without_its_mark(length: int, cut: bool) -> None:
    heading = line(said_on(length), level=2)
    assert continues([heading], line("giai đoạn mới"), Measure()) is cut
    assert not continues([heading], line("Giai đoạn mới"), Measure())


@pytest.mark.parametrize(("capitals", "goes_on"), [("SNV", True), ("SLĐT", False)])
def test_a_line_of_capitals_does_not_go_on_in_small_letters(capitals: str, goes_on: bool) -> None:
    assert continues([line(capitals)], line("về việc"), Measure()) is goes_on


WIDE = Measure(full=70.5, nearly=70.5)


@pytest.mark.parametrize(("end", "full"), [(66, True), (65, False)])
def test_a_capital_goes_on_below_a_full_line_only(end: float, full: bool) -> None:
    below = line("Ủy ban nhân dân xã", first=5)
    assert continues([line("Văn phòng tham mưu cho", end=end)], below, WIDE)  # open in any case
    assert continues([line("Văn phòng tham mưu", end=end)], below, WIDE) is full


def test_a_line_that_may_be_full_is_enough_outside_headings() -> None:
    learnt = Measure(full=80, nearly=70)
    below = line("Ủy ban nhân dân xã", first=5)
    for text, end, goes_on in (
        ("Văn phòng tham mưu", 65, True),
        ("Văn phòng tham mưu", 64, False),
        ("1. Văn phòng tham mưu", 65, False),
        ("1. Văn phòng tham mưu", 75, True),
        ("a) Văn phòng tham mưu", 65, True),
    ):
        assert continues([line(text, end=end)], below, learnt) is goes_on


@pytest.mark.parametrize(
    ("measured", "end", "same"),
    [
        (WIDE, 70, False),
        (WIDE._replace(runs_on=True), 70, True),
        (WIDE._replace(runs_on=True), 40, False),  # it had room for more
        (WIDE._replace(edge=70, runs_on=True), 70, True),
        (WIDE._replace(edge=80, runs_on=True), 70, False),  # the last line of its paragraph
    ],
)
def test_a_sentence_below_a_full_line_that_ends_one(
    measured: Measure, end: float, same: bool
) -> None:
    above = line("Xã đã tổ chức truyền thông.", end=end)
    assert continues([above], line("Các thôn tham gia.", first=5), measured) is same


def test_an_entry_of_a_list_goes_on_below_a_full_line() -> None:
    entry = line("- Sở Nội vụ; Sở Y tế;", end=70)
    assert continues([entry], line("Sở Tài chính.", first=5), WIDE)
    assert not continues([entry], line("- Sở Tài chính.", first=5), WIDE)


def test_bold_words_begin_something_new_where_the_width_tells_nothing() -> None:
    above = line(said_on(121), bold=True)
    assert continues([above], line("Ủy ban nhân dân", space=1, bold=True), Measure())
    assert not continues([above], line("Ủy ban nhân dân", space=1), Measure())


@pytest.mark.parametrize(
    ("before", "after", "one"),
    [
        ("SỞ NÔNG NGHIỆP VÀ MÔI", "TRƯỜNG", True),
        ("TRUNG TÂM Y TẾ AN", "HÒA", True),
        ("ỦY BAN NHÂN DÂN", "UBND", False),
        ("KẾ HOẠCH", "TRƯỜNG", False),
        ("SỞ NỘI VỤ", "KẾ HOẠCH", False),
    ],
)
def test_one_word_set_apart_is_the_rest_of_a_bodys_name(before: str, after: str, one: bool) -> None:
    above, below = (FileLine(line_text(text, LEXICON)) for text in (before, after))
    below = below._replace(space=1.4)
    assert continues([above], below, Measure(full=500.0, space=1.0)) is one
