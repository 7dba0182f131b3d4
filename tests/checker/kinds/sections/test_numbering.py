"""Skipped and repeated numbers on every level."""

from pathlib import Path

import pytest

from checker.facts import read_facts
from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.report import Status
from tests.builders import build_docx
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import places, rule_of, verdict_of, verdict_on
from tests.reading import read

RIGHT = [
    ("I. A b", "II. C d", "III. E g"),
    ("I. A b", "1. Nội dung", "2. Nội dung", "II. C d", "1. Nội dung"),
    ("A. MỤC TIÊU", "B. NỘI DUNG", "C. KINH PHÍ", "D. TỔ CHỨC"),
    ("1. Nội dung", "1.1. Nội dung", "1.2. Nội dung", "2. Nội dung", "2.1. Nội dung"),
    ("1. Nội dung", "a) Nội dung", "b) Nội dung", "c) Nội dung", "d) Nội dung", "đ) Nội dung",
     "e) Nội dung", "g) Nội dung"),
    ("1. Nội dung", "a) Nội dung", "b) Nội dung", "c) Nội dung", "d) Nội dung", "e) Nội dung",
     "f) Nội dung"),
    ("Phần I. Chung", "Phần II. Riêng"),
    # a figure behind the number
    ("1. Chỉ tiêu", "1.1. 95% phụ nữ được tư vấn", "1.2. 02 lớp tập huấn", "1.3. Có mô hình"),
    ("2.1 Về y tế", "2.2 60% xã có lãnh đạo nữ", "2.3 12/15 thôn đạt chuẩn", "2.4 Về lao động"),
    ("1. 100% cán bộ được tập huấn", "2. 03 hội nghị", "3. Truyền thông"),
    # letters inside Roman numbers, in either alphabet
    ("I. MỤC ĐÍCH", "II. NỘI DUNG", "A. Chỉ tiêu", "1. Y tế", "B. Nhiệm vụ", "1. Loa", "III. KINH PHÍ"),
    ("I. NỘI DUNG", *(f"{x}. Việc {x}" for x in "ABCDE"), "II. KINH PHÍ"),
    ("I. NỘI DUNG", *(f"{x}. Việc {x}" for x in "ABCDĐE"), "II. KINH PHÍ"),
    ("A. MỤC TIÊU", "B. NỘI DUNG", "C. MÔ HÌNH", "D. KINH PHÍ", "E. TỔ CHỨC"),
    # other signs are other rows
    ("1. Loa", "1) Bản tin", "2) Phát thanh", "2. Tập huấn", "1) Cán bộ", "2) Hội viên", "3. Kiểm tra"),
    ("1. Loa", "2) Tập huấn", "3. Kiểm tra"),
    ("1/ Loa", "2/ 02 lớp tập huấn", "3/ Kiểm tra"),
    ("1./ Loa", "2./ Tập huấn"),
    ("a. Loa", "a) Bản tin", "b) Phát thanh", "b. Tập huấn"),
    # articles are counted through the chapters
    ("Chương I", "CHUNG", "Điều 1. A b", "Điều 2. C d", "Chương II", "RIÊNG", "Điều 3. E g"),
    ("Chương I", "CHUNG", "Mục 1. ĐẦU", "Điều 1. A b", "Mục 2. SAU", "Điều 2. C d"),
    ("PHẦN I", "CHUNG", "I. A b", "II. C d", "PHẦN II", "RIÊNG", "III. E g"),
    # headings without a number: what is below them begins anew or goes on
    ("TRUYỀN THÔNG", "1. Loa", "2. Pa nô", "TẬP HUẤN", "1. Cán bộ", "2. Hội viên"),
    ("TRUYỀN THÔNG", "1. Loa", "2. Pa nô", "TẬP HUẤN", "3. Cán bộ", "4. Hội viên"),
    ("I. NỘI DUNG", "Chung.", "TRUYỀN THÔNG", "1. Loa", "TẬP HUẤN", "1. Cán bộ", "II. KINH PHÍ"),
    # 1.1 where nothing around it is counted so
    ("I. YÊU CẦU", "1. Thiết thực", "II. MỤC TIÊU", "1.1. Về lao động", "1.1.1. 60% nữ có việc", "1.2. Về y tế"),
    ("YÊU CẦU", "MỤC TIÊU", "1.1. Về lao động", "1.1.1. 60% nữ có việc", "1.2. Về y tế", "1.2.1. 03 lớp"),
    ("YÊU CẦU", "MỤC TIÊU", "2.1. Về lao động", "2.2. Về y tế", "GIẢI PHÁP", "3.1. Loa", "3.2. Tập huấn"),
    ("A. MỤC TIÊU", "1.1. Về lao động", "1.2. Về y tế", "B. GIẢI PHÁP", "1.1. Loa", "1.2. Tập huấn"),
    # a plan that counts through all its sections
    ("I. A b", "1. C d", "2. E g", "II. H i", "3. K l", "III. M n", "4. O p", "5. Q r"),
    # groups of a table's rows, read as lines
    ("I. MỤC ĐÍCH", "II. NỘI DUNG", "I. LOA", "1. Tin", "II. LỚP", "1. Mở", "III. KINH PHÍ", "IV. X y"),
    ("Tuyên truyền.", "- Mỗi thôn một buổi."),
    # a list of its own, which a line with a colon announces; the outer one goes on behind it
    ("1. Hồ sơ", "a) Kỳ báo cáo", "b) Sổ ghi", "- Thứ tự ưu tiên như sau:", "a) Sổ cái", "b) Bản đồ", "2. Lưu giữ"),
    ("1. Hồ sơ", "a) Sổ cái", "b) Sổ theo dõi", "Đơn vị lưu giữ, gồm:", "a) Sổ cái", "b) Bản đồ", "c) Bản vẽ"),
    ("I. A b", "1. Trích yếu", "2. Nội dung", "Sở Nội vụ báo cáo như sau:", "1. Thẩm quyền", "2. Hồ sơ", "3. Ý kiến"),
    # groups that letters name: what is in them is counted through or anew
    ("I. X Y", "A. Loa", "1. Tin", "2. Bài", "3. Clip", "B. Lớp", "4. Cán bộ", "5. Thôn", "6. Trường"),
    ("I. X Y", "A. Loa", "1. Tin", "2. Bài", "B. Lớp", "3. Cán bộ", "C. Kiểm tra", "4. Thôn"),
    ("I. X Y", "A. Loa", "1. Tin", "2. Bài", "B. Lớp", "1. Cán bộ", "2. Thôn"),
    ("A. Loa", "1.1. Tin", "1.2. Bài", "B. Lớp", "1.3. Cán bộ", "1.4. Thôn"),
    ("1. Tin", "2. Bài", "3. Clip", "A. Loa", "4. Cán bộ", "5. Thôn", "B. Lớp", "6. Trường", "7. Chợ"),
    ("I. X Y", "a) Loa", "1. Tin", "2. Bài", "b) Lớp", "3. Cán bộ", "4. Thôn"),
    ("1. X Y", "a) Loa", "1) Tin", "2) Bài", "b) Lớp", "3) Cán bộ", "4) Thôn", "2. Z U"),
    # containers that a word with a number names, or lines of one kind
    *(
        ("1. X Y", f"{word} {one}", "a) Tin", "b) Bài", f"{word} {two}", "a) Lớp", "b) Thi", "2. Z U")
        for word, one, two in (
            ("Bước", "1: Chuẩn bị", "2: Tổ chức"), ("BƯỚC", "MỘT", "HAI"), ("Bước", "thứ nhất", "thứ hai"),
            ("Đợt", "1 (tháng 3)", "2 (tháng 6)"), ("Giai đoạn", "I", "II"), ("Tuần", "1. Từ 01/3", "2. Từ 08/3"),
            ("- Nhiệm vụ", "1: Loa.", "2: Họp."), ("Nhóm", "A", "B"), ("Cụm", "số 1", "số 2"),
        )
    ),
    ("1. Tin", "Bước 1: Họp", "Họp trong tháng 3.", "a) Loa", "Bước 2: Làm", "Làm trong tháng 4.", "a) Thi"),
    ("I. X Y", "1. A b", "Phần 1: Chào hỏi", "a) Đội", "b) Điểm", "Phần 2: Thi", "a) Đội", "2. C d", "II. K l"),
    ("Đối với xã", "1. Tin", "2. Bài", "Đối với các bản", "1. Lớp", "2. Thi"),
    # a heading that has lost its full stop
    ("I. A b", "1. Che chắn", "2 Canh gác khi nổ mìn", "2.1. Trạm gác", "2.2. Biển báo"),
]  # fmt: skip


@pytest.mark.parametrize("lines", RIGHT)
def test_numbers_in_order_pass(lines: tuple[str, ...]) -> None:
    verdict, _ = verdict_of("numbering", NoParams(), *lines)
    assert (verdict.status, verdict.findings) == (Status.PASS, ())


@pytest.mark.parametrize(
    ("lines", "wrong", "expected"),
    [
        (("I. A b", "I. C d", "III. E g", "IV. H i"), ["I. C d"], "“II”"),
        (("I. A b", "III. E g"), ["III. E g"], "“II”"),
        (("1. A b", "2. C d", "3. E g", "5. H i"), ["5. H i"], "“4”"),
        (("1. A b", "3. C d", "4. E g"), ["3. C d"], "“2”"),
        (("II. A b", "III. C d"), ["II. A b"], "“I”"),
        (("1. A b", "a) Nội dung", "c) Nội dung"), ["c) Nội dung"], "“b”"),
        (("1. A b", "2. C d", "2.1. Nội dung", "2.3. Nội dung"), ["2.3. Nội dung"], "“2.2”"),
        (("1. A b", "1.1. 95% hộ", "1.3. 02 lớp"), ["1.3. 02 lớp"], "“1.2”"),
        (("2.1 A b", "2.2 60% xã", "2.2 70% hộ", "2.3 C d"), ["2.2 70% hộ"], "“2.3”"),
        (("I. A b", "A. C d", "C. E g", "II. H i"), ["C. E g"], "“B”"),
        (("A. MỤC TIÊU", "B. NỘI DUNG", "D. KINH PHÍ"), ["D. KINH PHÍ"], "“C”"),
        (("A. Loa", "4. Cán bộ", "5. Thôn", "B. Lớp"), ["4. Cán bộ"], "“1”"),
        (("1. A b", "1) C d", "2) E g", "4) H i", "2. K l"), ["4) H i"], "“3”"),
        (("1. A b", "1) C d", "2) E g", "3. H i"), ["3. H i"], "“2”"),
        (("1/ A b", "2/ C d", "4/ E g"), ["4/ E g"], "“3”"),
        (("Chương I", "X", "Điều 1. A b", "Chương II", "Y", "Điều 3. C d"), ["Điều 3. C d"], "“2”"),
        (("Chương I. X", "Chương III. Y"), ["Chương III. Y"], "“II”"),
        (("X Y Z", "1. Loa", "2. Pa nô", "T H", "4. Lớp"), ["4. Lớp"], "“3”"),
        (("I. A b", "1. C d", "2. E g", "II. H i", "3. K l"), ["3. K l"], "“1”"),
        (("I. A b", "II. C d", "I. E g", "IV. H i"), ["I. E g"], "“III”"),
        (("I. A b", "1.1. C d", "1.3. E g"), ["1.3. E g"], "“1.2”"),
        (("MỤC TIÊU", "1.1. C d", "1.2. E g", "1.2. H i"), ["1.2. H i"], "“1.3”"),
        (("I. A b", "1.1. C d", "1.2. E g", "2. H i"), ["2. H i"], "“1”"),
        # a first number that nothing announces, or only what is counted with it; a slip behind such a list
        (("1. A b", "a) C d", "b) E g.", "a) H i", "d) K l"), ["a) H i"], "“c”"),
        (("1. Mục đích:", "1. Yêu cầu", "3. Kinh phí"), ["1. Yêu cầu"], "“2”"),
        (("1. A b", "a) C d", "b) E g", "Như sau:", "a) H i", "d) K l"), ["d) K l"], "“b”"),
        # in groups and containers
        (("I. X Y", "A. C d", "1. E g", "2. H i", "B. K l", "4. M n"), ["4. M n"], "“3”"),
        (("I. X Y", "A. C d", "1. E g", "2. H i", "B. K l", "2. M n"), ["2. M n"], "“3”"),
        (("I. X Y", "A. C d", "1. E g", "2. H i", "B. K l", "1. M n", "3. P q"), ["3. P q"], "“2”"),
        (("Bước 1: Họp", "1. E g", "2. H i", "Bước 2: Làm", "1. M n", "3. P q"), ["3. P q"], "“2”"),
        (("Bước 1: Họp", "1. E g", "3. H i", "Bước 2: Làm", "1. M n"), ["3. H i"], "“2”"),
        (("1. E g", "2. H i", "Giai đoạn 2 bắt đầu trong tháng 6.", "1. M n"), ["1. M n"], "“3”"),
        (("1. Che chắn", "Canh gác", "2.1. Trạm gác", "2.2. Biển báo"), ["2.1. Trạm gác"], ""),
    ],
)
def test_a_slip_is_one_finding_that_says_the_right_number(
    lines: tuple[str, ...], wrong: list[str], expected: str
) -> None:
    verdict, facts = verdict_of("numbering", NoParams(), *lines)
    assert verdict.status is Status.GAP
    assert places(verdict, facts) == wrong
    assert expected in verdict.message


@pytest.mark.parametrize(
    "lines",
    [
        ("I. A b", "1. Nội dung", "1.1. Nội dung", "1.1.1. Nội dung", "1.1.2. Nội dung"),
        ("1. Nội dung", "a) Nội dung", "b) Nội dung", "2. Nội dung", "a) Nội dung"),
        ("I. A b", "1. Nội dung", "II. C d", "2.1. Nội dung", "2.2. Nội dung"),
        ("I. A b", "1. C d", "1.1. Nội dung", "1.2. Nội dung"),
        tuple(f"{n}. Nội dung" for n in range(1, 12)),
        ("Phần I. Chung", "I. A b", "II. C d", "Phần II. Riêng", "I. E g"),
        ("2.3. Nội dung", "2.4. Nội dung"),  # what is above may have been left out
        ("I. A b", "II. C d", "1. E g", "2. H i", "II.2.1. Nội dung"),
        ("Phần 1. Chung", "Phần 2. Riêng", "Phần 3. Khác"),
        ("1. A b", *(f"{letter}) Nội dung" for letter in "abcdđeghiklm")),
        ("1. A b", *(f"{letter}) Nội dung" for letter in "abcdefghijkl")),
        ("A. MỘT", "B. HAI", "C. BA", "D. BỐN", "Đ. NĂM", "E. SÁU", "G. BẢY"),
    ],
)
def test_each_row_is_counted_on_its_own(lines: tuple[str, ...]) -> None:
    verdict, _ = verdict_of("numbering", NoParams(), *lines)
    assert (verdict.status, verdict.findings) == (Status.PASS, ())


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("I. A b", "I. C d"), "Số thứ tự “I” bị lặp; ở đây phải là “II”."),
        (("I. A b", "II. C d", "V. E g"), "“V” chưa liên tục: sau “II” phải là “III”."),
        (("II. A b",), "Mục đầu tiên đánh số “II”, trong khi phải bắt đầu từ “I”."),
        (("3. A b",), "Mục đầu tiên đánh số “3”, trong khi phải bắt đầu từ “1”."),
        (("1. A b", "b) Nội dung"), "Mục đầu tiên đánh số “b”, trong khi phải bắt đầu từ “a”."),
        (
            ("B. MỤC TIÊU", "C. NỘI DUNG"),
            "Mục đầu tiên đánh số “B”, trong khi phải bắt đầu từ “A”.",
        ),
        (("Phần II. Chung",), "Mục đầu tiên đánh số “II”, trong khi phải bắt đầu từ “I”."),
        (("Phần 2. Chung",), "Mục đầu tiên đánh số “2”, trong khi phải bắt đầu từ “1”."),
        (("Phần I. Chung", "Phần III. Riêng"), "sau “I” phải là “II”."),
        (("Phần 1. Chung", "Phần 3. Riêng"), "sau “1” phải là “2”."),
        (("A. MỘT", "B. HAI", "E. BA"), "“E” chưa liên tục: sau “B” phải là “C”."),
        (("1. A b", "a) Nội dung", "b) Nội dung", "d) Nội dung"), "sau “b” phải là “c”."),
        (("1. A b", "a) Nội dung", "a) Nội dung"), "“a” bị lặp; ở đây phải là “b”."),
        (
            ("1. A b", "1.2. Nội dung"),
            "Mục đầu tiên đánh số “1.2”, trong khi phải bắt đầu từ “1.1”.",
        ),
        (("1. A b", "1.1. Nội dung", "1.1.2. Nội dung"), "phải bắt đầu từ “1.1.1”."),
        (("2.1. Nội dung", "2.3. Nội dung"), "sau “2.1” phải là “2.2”."),
        (("1. A b", "2. C d", "3.1. Nội dung"), "Số thứ tự “3.1” không khớp với mục 2 chứa nó."),
        (("I. A b", "II. C d", "3.1. Nội dung"), "Số thứ tự “3.1” không khớp với mục II chứa nó."),
        (("MỤC TIÊU", "NHIỆM VỤ", "4.1. Nội dung"), "“4.1” không khớp với mục “NHIỆM VỤ” chứa nó."),
        (("I. A b", "II. C d", "1. E g", "2. H i", "1.1. K l"), "“1.1” không khớp với mục II.2 "),
        (("1. A b", "1.1. C d", "1.2. E g", "1.3.1. Nội dung"), "“1.3.1” không khớp với mục 1.2 "),
        (("I. A b", "1. C d", "1.1. Nội dung", "2.2. Nội dung"), "“2.2” không khớp với mục I.1 "),
    ],
)
def test_what_is_wrong_is_said_with_the_number_that_belongs_there(
    lines: tuple[str, ...], said: str
) -> None:
    verdict, _ = verdict_of("numbering", NoParams(), *lines)
    assert verdict.status is Status.GAP
    (finding,) = verdict.findings
    assert said in finding.message


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        # after a slip a row may go on from the wrong number or from the right one
        (("1. A b", "1. C d", "2. E g", "3. H i"), ["1. C d"]),
        (("1. A b", "1. C d", "3. E g"), ["1. C d"]),
        (("1. A b", "4. C d", "3. E g"), ["4. C d"]),
        (("2. A b", "2. C d", "3. E g"), ["2. A b"]),
        (("2. A b", "3. C d", "4. E g"), ["2. A b"]),
        (("1. A b", "2. C d", "3.1. Nội dung", "3.2. Nội dung"), ["3.1. Nội dung"]),
        (("1. A b", "2. C d", "2.1. Nội dung", "3.2. Nội dung", "2.3. Nội dung"),
         ["3.2. Nội dung", "2.3. Nội dung"]),
        (("1. A b", "3. C d", "7. E g"), ["3. C d", "7. E g"]),
        (("I. A b", "2. C d", "III. E g"), ["2. C d", "III. E g"]),
    ],
)  # fmt: skip
def test_one_slip_is_told_once_and_two_are_told_in_order(
    lines: tuple[str, ...], wrong: list[str]
) -> None:
    verdict, facts = verdict_of("numbering", NoParams(), *lines)
    assert places(verdict, facts) == wrong
    more = " Còn 1 chỗ khác." if len(wrong) > 1 else ""
    assert verdict.message == verdict.findings[0].message + more


QUOTED = ("1. A b", "a) Khoản 2 Điều 30 quy định: {}b) Hội tự giải thể;", "c) Hội bị giải thể.{}")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        # what is quoted from a law counts as the law does
        ((*QUOTED, "b) Khoản 3", "c) Khoản 4", "2. C d"), []),
        (("1. A b", "{}3. Hội viên có quyền:", "a) Ứng cử;", "c) Bầu cử.{};", "2. C d"), []),
        (
            ("1. Sửa đổi Điều 5:", "{}Điều 5. Hồ sơ", "1. Đơn.", "3. Sơ yếu lý lịch.{}.", "2. C d"),
            [],
        ),
        # what follows is the draft's own, and so is what stands in one paragraph's quotation
        ((*QUOTED, "c) Khoản 3", "2. C d"), ["c) Khoản 3"]),
        (("1. Mô hình {}Nhà tạm lánh{}", "3. Cuộc thi {}Gia đình{}"), ["3. Cuộc thi {}Gia đình{}"]),
        # a sign that is never closed, or closed far below, quotes nothing
        (("1. Mô hình: {}Nhà tạm lánh", "3. Tập huấn", "4. Kiểm tra"), ["3. Tập huấn"]),
        (("1. Mô hình: {}Nhà tạm lánh", "3. A b", "4. Cuộc thi {}Gia đình{}"), ["3. A b"]),
        (("1. Mô hình: {}Nhà", "3. A b", *["C d."] * 80, "E g.{}"), ["3. A b"]),
    ],
)
@pytest.mark.parametrize("signs", ["“”", '""'])
def test_paragraphs_quoted_from_a_law_have_numbers_of_their_own(
    lines: tuple[str, ...], found: list[str], signs: str
) -> None:
    def signed(line: str) -> str:
        one = "{}" in line and line.count("{}") == 1
        closes = one and line.rstrip(".;").endswith("{}")
        return line.format(*(signs[::-1] if closes else signs))

    verdict, facts = verdict_of("numbering", NoParams(), *map(signed, lines))
    assert places(verdict, facts) == [signed(line) for line in found]


LETTER = ("THÔNG BÁO", "Xét tặng danh hiệu", "I. A b", "Xét.", "Nơi nhận:", "- Lưu: VT.")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("Mẫu số 03: Dùng cho cá nhân", "I. SƠ LƯỢC", "II. THÀNH TÍCH"), []),
        (("Mẫu số 03: Dùng cho cá nhân", "I. SƠ LƯỢC", "III. THÀNH TÍCH"), ["III. THÀNH TÍCH"]),
    ],
)
def test_printed_forms_one_after_another_count_anew(
    lines: tuple[str, ...], found: list[str]
) -> None:
    first = ("Mẫu số 02: Dùng cho đơn vị", "I. ĐẶC ĐIỂM", "II. KẾT QUẢ")
    verdict, facts = verdict_on("numbering", NoParams(), *LETTER, *first, *lines)
    assert places(verdict, facts) == found


ANNEX = ("Nơi nhận:", "- Lưu: VT.", "PHỤ LỤC", "NHIỆM VỤ TRỌNG TÂM")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("1. Loa", "Phát.", "2. Tập huấn", "Mở lớp.", "4. Kiểm tra"), ["4. Kiểm tra"]),
        (("I. LOA", "Phát.", "II. TẬP HUẤN", "Mở lớp.", "IV. KIỂM TRA"), ["IV. KIỂM TRA"]),
        (("I. LOA", "1. Bản tin", "Phát.", "3. Mạng", "II. KIỂM TRA"), ["3. Mạng"]),
        (("1. Loa", "Phát.", "2. Tập huấn", "Mở lớp.", "3. Kiểm tra"), []),
        (("1. Loa", "2. Mạng", "PHỤ LỤC", "DANH SÁCH", "1. Bản Hon", "2. Bản Bo"), []),
    ],
)
def test_headings_inside_an_annex_have_numbers_of_their_own(
    lines: tuple[str, ...], found: list[str]
) -> None:
    verdict, facts = verdict_of(
        "numbering", NoParams(), "I. A b", "C d.", "II. E g", "H i.", *ANNEX, *lines
    )
    assert verdict.status is (Status.GAP if found else Status.PASS)
    assert places(verdict, facts) == found if found else True


def test_after_a_wrong_first_number_the_next_goes_on_from_it() -> None:
    verdict, facts = verdict_of("numbering", NoParams(), "3. A b", "3. C d", "4. E g")
    assert places(verdict, facts) == ["3. A b", "3. C d"]
    (told,) = {finding.message for finding in verdict.findings}  # one list, one matter
    assert "phải bắt đầu từ “1”" in told
    assert "Số thứ tự “3” bị lặp; ở đây phải là “4”." in told


@pytest.mark.parametrize(
    ("title", "lines", "wrong"),
    [
        # a part of a longer document: what went before is not lost, what is skipped or doubled within is
        ("KẾ HOẠCH", ("6. A b", "7. C d"), []),
        ("KẾ HOẠCH", ("VI. A b", "1. C d", "VII. E g"), []),
        ("KẾ HOẠCH", ("Điều 12. A b", "Điều 13. C d"), []),
        ("KẾ HOẠCH", ("6. A b", "8. C d"), ["8. C d"]),
        ("KẾ HOẠCH", ("VI. A b", "VI. C d", "VII. E g"), ["VI. C d"]),
        ("KẾ HOẠCH (tiếp theo)", ("III. A b", "IV. C d"), []),
        ("KẾ HOẠCH (trích)", ("2. A b", "3. C d"), []),
        ("KẾ HOẠCH (trích)", ("2. A b", "4. C d"), ["4. C d"]),
        ("KẾ HOẠCH", ("II. A b", "III. C d"), ["II. A b"]),
        ("KẾ HOẠCH", ("I. A b", "6. C d", "7. E g"), ["6. C d"]),
        # numbers with a zero
        ("KẾ HOẠCH", ("01. A b", "02. C d", "03. E g"), []),
        ("KẾ HOẠCH", ("01. A b", "03. C d"), ["03. C d"]),
        ("KẾ HOẠCH", ("5. A b", "01. C d", "02. E g", "6. H i"), []),
        ("KẾ HOẠCH", ("I. X Y", "1. A b", "01. C d", "02. E g", "02. H i", "2. K l"), ["02. H i"]),
        ("KẾ HOẠCH", (*(f"{n:02}. A b" for n in range(1, 13)),), []),
        # lists within an item, behind which its row goes on; a number that comes back alone is a slip
        (
            "KẾ HOẠCH",
            ("1. A b", "2. C d", "* Nhóm", "1. E", "2. G", "3. K l"),
            ["1. E"],
        ),
        ("KẾ HOẠCH", ("1. A b", "2. C d", "* Nhóm 1", "1. E", "2. G", "3. K l"), []),
        (
            "KẾ HOẠCH",
            ("1. A", "2. B", "3. C", "* Nhóm", "1. E", "2. G", "* Nhóm", "1. H", "2. I", "4. K"),
            [],
        ),
        ("KẾ HOẠCH", ("1. A", "2. B", "3. C", "+ Nhóm", "1. E", "2. G", "3. H", "4. I"), ["1. E"]),
        ("KẾ HOẠCH", ("1. A", "2. B", "3. C", "1. E", "5. G"), ["1. E"]),
        (
            "KẾ HOẠCH",
            ("1. Nội dung", "Câu 1. Ai?", "A. Nam", "B. Nữ", "Câu 2. Bao giờ?", "A. Nay", "B. Mai"),
            [],
        ),
        ("KẾ HOẠCH", ("1. Nội dung", "Câu 1. Ai?", "A. Nam", "C. Nữ"), ["C. Nữ"]),
        ("KẾ HOẠCH", ("1. A", "a) B", "b) C", "c) D", "- Gồm", "a) E", "b) G", "d) H"), []),
    ],
)
def test_where_a_row_may_begin(title: str, lines: tuple[str, ...], wrong: list[str]) -> None:
    draft = (title, "Công tác bình đẳng giới năm 2026", *lines)
    verdict, facts = verdict_on("numbering", NoParams(), *draft)
    assert places(verdict, facts) == wrong or (not wrong and verdict.status is Status.PASS)


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (("12. A b", "13. C d"), []),
        (("III. A b", "IV. C d"), []),
        (("II. A b", "III. C d"), []),
        (("3. A b", "4. C d"), ["3. A b"]),
        (("12. A b", "14. C d"), ["14. C d"]),
        (("1. A b", "2. C d"), []),
    ],
)
def test_the_lists_of_an_annex_may_count_on(lines: tuple[str, ...], wrong: list[str]) -> None:
    body = ("I. NỘI DUNG", "1. Loa", "II. KINH PHÍ", "Ngân sách.")
    draft = (
        *body,
        "Nơi nhận:",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Lò Văn Minh",
        "PHỤ LỤC",
        *lines,
    )
    verdict, facts = verdict_of("numbering", NoParams(), *draft)
    assert places(verdict, facts) == wrong or (not wrong and verdict.status is Status.PASS)


TABLE = "| STT | Mã | Tên |\n|---|---|---|\n| A. | Cấp tỉnh | |\n| I. | Lĩnh vực | |\n| 1 | 1.01 | Cấp mới |\n"
SIGNED = "| Nơi nhận: - Như Điều 2; - Lưu: VT. | CHỦ TỊCH Nguyễn Văn Sơn |\n|---|---|\n"


@pytest.mark.parametrize(("second", "found"), [("2. ", []), ("3. ", ["3. Danh mục sửa đổi"])])
def test_lists_with_tables_between_their_numbers(
    tmp_path: Path, second: str, found: list[str]
) -> None:
    """What is numbered above the first table of an annex belongs to the annex, too."""
    path = tmp_path / "quyết định.md"
    path.write_text(
        "ỦY BAN NHÂN DÂN\n\nTỈNH HÀ GIANG\n\n# QUYẾT ĐỊNH\n\nVề việc công bố danh mục\n\nĐiều 1. Công bố danh mục.\n\n"
        f"Điều 2. Các cơ quan thi hành Quyết định này./.\n\n{SIGNED}\nPhần I.\n\nDANH MỤC THỦ TỤC\n\n"
        f"(Kèm theo Quyết định số 378/QĐ-UBND)\n\n1. Danh mục mới\n\n{TABLE}\n{second}Danh mục sửa đổi\n\n{TABLE}",
        "utf-8",
    )
    facts = read_facts(read(path), library(), None)
    verdict = KINDS["numbering"].judge(rule_of("numbering", params=NoParams()), facts)
    assert places(verdict, facts) == found


@pytest.mark.parametrize(
    ("lines", "suggested"),
    [
        (("I. A b", "I. C d", "III. E g"), ["II"]),
        (("I. A b", "II. C d", "IV. E g", "IV. H i"), ["III"]),
        (("1. Loa", "1.1. Bản tin", "1.1. Phát thanh", "1.3. Mạng", "2. Tập huấn", "2. Kiểm tra"), ["1.2", "3"]),
        (("1. Loa", "a) Một việc", "b) Hai việc", "b) Ba việc", "d) Bốn việc"), ["c"]),
        # A section may be lost, all that follows would move, or the number is quoted elsewhere.
        (("I. A b", "II. C d", "IV. E g"), [None]),
        (("I. A b", "II. C d", "IV. E g", "V. H i"), [None]),
        (("1. Loa", "2. Tập huấn", "2. Kiểm tra", "2.1. Một việc", "4. Báo cáo"), [None]),
        (("Điều 1. Phê duyệt", "Điều 1. Giao", "Điều 3. Hiệu lực"), [None]),
        (("01. Loa", "01. Tập huấn", "03. Kiểm tra"), [None]),
    ],
)  # fmt: skip
def test_the_right_number_is_proposed_where_it_is_certain(
    lines: tuple[str, ...], suggested: list[str | None]
) -> None:
    verdict, facts = verdict_of("numbering", NoParams(), *lines)
    assert [finding.suggestion for finding in verdict.findings] == suggested
    puts = [finding.put for finding in verdict.findings if finding.put]
    mended = facts.text
    for put, words in reversed([*zip(puts, filter(None, suggested), strict=True)]):
        mended = f"{mended[: put.span.start]}{words}{mended[put.span.end :]}"
    if None not in suggested:
        again, _ = verdict_of("numbering", NoParams(), *mended.split("\n"))
        assert again.status is Status.PASS


@pytest.mark.parametrize("automatic", [False, True])
def test_a_number_that_word_draws_is_not_typed_over(tmp_path: Path, automatic: bool) -> None:
    lines = [(line, "body") for line in ("I. A b", "II. C d", "II. E g")]
    path = build_docx(tmp_path / "a.docx", lines, header_table=False, auto_numbering=automatic)
    facts = read_facts(read(path), library())
    verdict = KINDS["numbering"].judge(rule_of("numbering", params=NoParams()), facts)
    assert [finding.suggestion for finding in verdict.findings] == [None if automatic else "III"]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            ("I. A b", "II. C d", "IV. E g", "V. H i", "VI. K l"),
            "Nếu không thiếu mục nào ở trước, cần sửa tay trong Word: “IV” thành “III”, “V” thành “IV”, “VI”",
        ),
        (("1. A b", "2. C d", "2. E g", "3. H i"), "Cần sửa tay trong Word: “2” thành “3”, “3” thành “4”, rồi"),
        (("1. A b", "2. C d", "4. E g"), "Nếu không thiếu mục nào ở trước, cần sửa tay trong Word: “4” thành “3”, rồi"),
        (("1. A b", "a) C d", "c) E g", "d) H i"), "“c” thành “b”, “d” thành “c”, rồi"),
        (
            ("1. A b", *(f"{number}. C d" for number in range(3, 12))),
            "từ “3” đến “11” thành từ “2” đến “10”, rồi",
        ),
    ],
)  # fmt: skip
def test_what_goes_on_from_a_slip_is_to_be_renumbered_by_hand(
    lines: tuple[str, ...], said: str
) -> None:
    verdict, _ = verdict_of("numbering", NoParams(), *lines)
    (finding,) = verdict.findings
    assert (finding.suggestion, finding.put) == (None, None)
    assert said in finding.message


def test_one_slip_has_its_number_and_nothing_is_left_to_the_hand() -> None:
    verdict, _ = verdict_of("numbering", NoParams(), "I. A b", "I. C d", "III. E g", "IV. H i")
    (finding,) = verdict.findings
    assert finding.suggestion == "II"
    assert "sửa tay" not in finding.message


@pytest.mark.parametrize(
    ("letters", "in_order"),
    [("abcđed", False), ("abce", True), ("abccd", True), ("abce1", True)],
)
def test_letters_that_only_changed_places_get_no_new_numbers(letters: str, in_order: bool) -> None:
    """With c, đ, e, d the list lacks none: "d thành g" would lose đ again."""
    lines = [f"{letter}) Nội dung" for letter in letters]
    verdict, _ = verdict_of("numbering", NoParams(), "I. NỘI DUNG", "1. Nội dung", *lines)
    said = " ".join(finding.message for finding in verdict.findings)
    assert verdict.findings
    assert ("chưa đúng thứ tự" not in said) is in_order
    if not in_order:
        assert all(finding.suggestion is None for finding in verdict.findings)
        assert "thành" not in said
