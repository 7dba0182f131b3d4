"""The sections a plan must have: outer ones, inner ones, mentions, and where a missing one belongs."""

import pytest

from checker.kinds.sections.section import Params
from checker.put import How
from checker.report import Status
from tests.checker.kinds.judging import places, verdict_of

PURPOSE = ("I. MỤC ĐÍCH, YÊU CẦU", "Nâng cao nhận thức của cán bộ và Nhân dân.")
TASKS = ("II. NỘI DUNG", "Tổ chức tập huấn cho cán bộ thôn, bản.")
FUNDING = ("III. KINH PHÍ THỰC HIỆN", "Từ ngân sách xã.")
ORGANISATION = ("IV. TỔ CHỨC THỰC HIỆN", "Giao Phòng Văn hóa - Xã hội theo dõi.")
CLOSING = "Trên đây là Kế hoạch công tác bình đẳng giới năm 2026 của xã./."
WITHOUT_FUNDING = (*PURPOSE, *TASKS, "III. TỔ CHỨC THỰC HIỆN", "Giao Văn phòng theo dõi.", CLOSING)


@pytest.mark.parametrize(
    ("section", "where", "title"),
    [
        ("purpose", "I", "MỤC ĐÍCH, YÊU CẦU"),
        ("tasks", "II", "NỘI DUNG"),
        ("funding", "III", "KINH PHÍ THỰC HIỆN"),
        ("organisation", "IV", "TỔ CHỨC THỰC HIỆN"),
    ],
)
def test_an_outer_section_passes(section: str, where: str, title: str) -> None:
    verdict, facts = verdict_of(
        "section", Params(section), *PURPOSE, *TASKS, *FUNDING, *ORGANISATION, CLOSING
    )
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, [title])
    assert verdict.message == f"Có mục {where} “{title}”."


def test_a_heading_without_a_number_is_a_section() -> None:
    verdict, _ = verdict_of(
        "section", Params("funding"), "NỘI DUNG", "Tập huấn.", "KINH PHÍ", "Từ ngân sách xã."
    )
    assert verdict.message == "Có mục riêng “KINH PHÍ”."


@pytest.mark.parametrize(
    "lines",
    [
        (*TASKS, "II. KINH PHÍ: Từ ngân sách xã.", *ORGANISATION),
        (*TASKS, "II. KINH PHÍ", "1. Ngân sách tỉnh.", "2. Ngân sách xã.", *ORGANISATION),
        (*TASKS, "II. KINH PHÍ", "Từ ngân sách xã./."),
        (*TASKS, "II. KINH PHÍ THỰC HIỆN CÁC NHIỆM VỤ CỦA KẾ HOẠCH", "Từ ngân sách xã."),
        (*TASKS, "II. KINH PHÍ THỰC HIỆN Từ ngân sách xã.", CLOSING),
    ],
)
def test_a_section_has_something_below_its_heading(lines: tuple[str, ...]) -> None:
    assert verdict_of("section", Params("funding"), *lines)[0].status is Status.PASS


@pytest.mark.parametrize(
    ("section", "lines", "title"),
    [
        ("funding", (*TASKS, "II. KINH PHÍ", "III. TỔ CHỨC THỰC HIỆN", "Giao xã."), "KINH PHÍ"),
        ("funding", (*TASKS, "II. KINH PHÍ", *ORGANISATION, CLOSING), "KINH PHÍ"),
        ("funding", (*TASKS, "II. KINH PHÍ", "…………", *ORGANISATION), "KINH PHÍ"),
        ("organisation", (*TASKS, "II. TỔ CHỨC THỰC HIỆN", CLOSING), "TỔ CHỨC THỰC HIỆN"),
    ],
)
def test_a_heading_alone_is_to_be_looked_at(
    section: str, lines: tuple[str, ...], title: str
) -> None:
    verdict, facts = verdict_of("section", Params(section), *lines)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [title])
    assert verdict.message == f"Mục II “{title}” chỉ có tiêu đề, chưa có nội dung."


@pytest.mark.parametrize(
    "heading", ["2. Kinh phí", "2. Kinh phí thực hiện các nhiệm vụ", "2. Nguồn kinh phí thực hiện"]
)
def test_a_section_inside_another_is_to_be_looked_at(heading: str) -> None:
    lines = (*PURPOSE, "II. NỘI DUNG", "1. Tập huấn", "Mở lớp.", heading, "Từ ngân sách xã.")
    verdict, facts = verdict_of("section", Params("funding"), *lines)
    title = heading.removeprefix("2. ")
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [title])
    assert verdict.message == "Nội dung thử chỉ là một nội dung trong mục II, chưa thành mục riêng."


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("2. Kinh phí thực hiện", Status.PASS),
        ("2. Kinh phí lấy từ ngân sách xã.", Status.REVIEW),  # a sentence, no heading
    ],
)
def test_where_it_may_stand_inside_a_heading_will_do(heading: str, status: Status) -> None:
    lines = (*PURPOSE, "II. NỘI DUNG", "1. Tập huấn", "Mở lớp.", heading, "Từ ngân sách xã.")
    verdict, _ = verdict_of("section", Params("funding", inside=True), *lines)
    assert verdict.status is status
    if status is Status.PASS:
        assert verdict.message == "Có mục II.2 “Kinh phí thực hiện”."


@pytest.mark.parametrize(
    "task",
    [
        "2. Kinh phí cho phụ nữ khởi nghiệp tại xã",
        "2. Tài chính cho phụ nữ khởi nghiệp ở các thôn, bản",
    ],
)
def test_a_task_that_opens_with_the_same_words_is_no_section(task: str) -> None:
    lines = (*PURPOSE, "II. NỘI DUNG", "1. Tập huấn", "Mở lớp.", task, "Hỗ trợ vay vốn.")
    assert verdict_of("section", Params("funding"), *lines)[0].status is Status.GAP


@pytest.mark.parametrize(
    ("params", "status"),
    [
        (Params("funding"), Status.PASS),
        (Params("organisation"), Status.PASS),
        (Params(headings=("tổ chức thực hiện",)), Status.PASS),
        (Params(headings=("kinh phí",)), Status.PASS),
        (Params("reporting"), Status.GAP),
        (Params(headings=("chế độ báo cáo",)), Status.GAP),
    ],
)
def test_a_heading_may_name_two_sections(params: Params, status: Status) -> None:
    lines = (*PURPOSE, *TASKS, "III. KINH PHÍ VÀ TỔ CHỨC THỰC HIỆN", "Từ ngân sách xã.")
    assert verdict_of("section", params, *lines)[0].status is status


@pytest.mark.parametrize(
    "params", [Params("organisation"), Params(headings=("tổ chức thực hiện",))]
)
@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (("1. Kinh phí và tổ chức thực hiện", "Từ ngân sách."), Status.REVIEW),
        (("1. Tập huấn", "a) Kinh phí và tổ chức thực hiện", "Từ ngân sách."), Status.GAP),
    ],
)
def test_deeper_inside_only_the_first_name_counts(
    params: Params, lines: tuple[str, ...], status: Status
) -> None:
    verdict, _ = verdict_of("section", params, *PURPOSE, "II. NỘI DUNG", *lines)
    assert verdict.status is status


def test_a_rule_gives_names_of_its_own() -> None:
    params = Params(headings=("chỉ tiêu( cụ thể)?",), place="tasks")
    lines = (*PURPOSE, "II. CHỈ TIÊU CỤ THỂ", "80 % cán bộ được tập huấn.")
    assert verdict_of("section", params, *lines)[0].message == "Có mục II “CHỈ TIÊU CỤ THỂ”."
    assert verdict_of("section", params, *PURPOSE, *TASKS)[0].status is Status.GAP
    other = ("II. CHỈ TIÊUDÙNG", "Không phải mục chỉ tiêu.")
    assert verdict_of("section", params, *PURPOSE, *other)[0].status is Status.GAP


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Kinh phí: Từ ngân sách xã.", "Kinh phí"),
        ("- Kinh phí: Từ ngân sách xã.", "Kinh phí"),
        ("Về nguồn kinh phí: Từ ngân sách xã.", "kinh phí"),
        ("Bảo đảm các kinh phí: Từ ngân sách xã.", "kinh phí"),  # twelve characters before it
        ("Kinh phí:Từ ngân sách xã.", "Kinh phí"),
        ("Kinh phí. Từ ngân sách xã.", "Kinh phí"),
        ("Kinh phí : Từ ngân sách xã.", "Kinh phí"),
    ],
)
def test_a_line_that_opens_with_the_name_mentions_it(line: str, found: str) -> None:
    verdict, facts = verdict_of(
        "section", Params("funding"), *PURPOSE, "II. NỘI DUNG", "Tập huấn.", line, "Hết."
    )
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [found])
    assert verdict.message == f"Có nhắc đến “{found}” ở mục II nhưng chưa thành mục riêng."


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Kinh phí được bố trí từ ngân sách xã.", "Kinh phí được bố trí"),
        ("Mở 02 lớp. Kinh phí thực hiện từ nguồn ngân sách xã.", "Kinh phí thực hiện"),
        ("- Nguồn vốn thực hiện: ngân sách nhà nước.", "Nguồn vốn thực hiện"),
        ("3. Kinh phí do ngân sách xã chi trả.", "Kinh phí do"),
        ("4. Kinh phí phục vụ kiểm tra thực hiện theo quy định hiện hành.", "Kinh phí phục vụ"),
    ],
)
def test_a_sentence_that_says_where_the_money_comes_from_mentions_it(line: str, found: str) -> None:
    verdict, facts = verdict_of(
        "section", Params("funding"), *PURPOSE, "II. NỘI DUNG", "Tập huấn.", line, "Hết."
    )
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [found])


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("III. NGUỒN VỐN", Status.PASS),
        ("III. NGUỒN VỐN THỰC HIỆN", Status.PASS),
        ("III. VỐN VÀ NGUỒN VỐN", Status.PASS),
        ("III. CƠ CHẾ TÀI CHÍNH", Status.PASS),
        ("III. VỐN VAY ƯU ĐÃI CHO PHỤ NỮ", Status.GAP),
        ("III. VỐN SỐNG CỦA NGƯỜI CAO TUỔI", Status.GAP),
    ],
)
def test_the_section_is_called_by_its_sources_too(heading: str, status: Status) -> None:
    lines = (*PURPOSE, "II. NỘI DUNG", "Tập huấn.", heading, "Huy động trong nhân dân.")
    assert verdict_of("section", Params("funding"), *lines)[0].status is status


@pytest.mark.parametrize(
    "line",
    [
        "Bảo đảm đúng kinh phí: từ ngân sách xã.",  # thirteen characters before it
        "Giao Phòng Kinh tế tham mưu bố trí kinh phí cho các lớp.",  # nobody says from where
        "Dự trù nhân lực, kinh phí cho các lớp.",
        "Kiểm tra việc quản lý, sử dụng kinh phí của các hội.",
        "Khắc phục tình trạng chưa bố trí kinh phí cho công tác này.",
        "Giám sát việc bố trí kinh phí của các trường.",
        "Cho vay vốn: ưu tiên hộ do phụ nữ làm chủ.",
        "Nguồn vốn vay: ưu tiên hộ do phụ nữ làm chủ.",
        "Giúp phụ nữ tiếp cận nguồn vốn thực hiện mô hình kinh tế.",
        "Nguồn vốn vay ưu đãi giúp phụ nữ thoát nghèo.",
        "Kinh phíxã: từ ngân sách.",
    ],
)
def test_the_name_within_a_sentence_is_no_mention(line: str) -> None:
    verdict, _ = verdict_of("section", Params("funding"), *PURPOSE, "II. NỘI DUNG", line, "Hết.")
    assert verdict.status is Status.GAP


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Nguồn vốn: ngân sách xã.", "Nguồn vốn"),
        ("Nguồn lực thực hiện: ngân sách và xã hội hóa.", "Nguồn lực thực hiện"),
        ("Các đơn vị tự bố trí kinh phí: từ ngân sách được giao.", "bố trí kinh phí"),
        ("Giao Phòng Kinh tế bố trí kinh phí thực hiện từ ngân sách xã.", "bố trí kinh phí"),
        ("Sử dụng kinh phí trong dự toán được giao năm 2026.", "kinh phí trong dự toán"),
    ],
)
def test_money_told_among_the_tasks_is_no_section_of_its_own(line: str, found: str) -> None:
    verdict, facts = verdict_of(
        "section", Params("funding"), *PURPOSE, "II. NỘI DUNG", line, "Hết."
    )
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [found])


def test_a_name_outside_the_body_is_no_mention() -> None:
    after = ("Nơi nhận:", "- Sở Tài chính;", "Kinh phí: Từ ngân sách xã.", "- Lưu: VT.")
    lines = (*WITHOUT_FUNDING, *after, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Phương")
    assert verdict_of("section", Params("funding"), *lines)[0].status is Status.GAP


@pytest.mark.parametrize(
    ("params", "before", "after"),
    [
        (Params("purpose"), "", "I. MỤC LỤC"),
        (Params("reporting", place="purpose"), "", "I. MỤC LỤC"),
        (Params("tasks"), "Lời nói.", "II. ĐIỀU KHOẢN"),
        (Params("funding"), "Điều khoản.", "III. PHÂN CÔNG"),
        (Params(headings=("phụ lục",), place="funding"), "Điều khoản.", "III. PHÂN CÔNG"),
        (Params("reporting"), "Giao xã.", CLOSING),
        (Params("reporting", place="organisation"), "Giao xã.", CLOSING),
    ],
)
def test_a_missing_section_belongs_beside_its_neighbour(
    params: Params, before: str, after: str
) -> None:
    lines = (
        *("I. MỤC LỤC", "Lời nói.", "II. ĐIỀU KHOẢN", "Điều khoản."),
        *("III. PHÂN CÔNG", "Giao xã.", CLOSING),
    )
    if params.section == "tasks":
        lines = ("I. MỤC TIÊU", *lines[1:])
    verdict, facts = verdict_of("section", params, *lines)
    assert (verdict.status, verdict.message) == (Status.GAP, "Chưa có mục Nội dung thử.")
    (finding,) = verdict.findings
    at = finding.span.start
    assert finding.span.end == at
    assert facts.text[:at].rstrip().endswith(before)
    assert facts.text[at:].lstrip().startswith(after)


PARTED = [
    ("Phần I. KẾT QUẢ NĂM 2025", "Đã tập huấn.", "Phần II. KẾ HOẠCH NĂM 2026"),
    ("A. ĐÁNH GIÁ TÌNH HÌNH", "Đã tập huấn.", "B. KẾ HOẠCH NĂM 2026"),
    ("A. MỤC TIÊU", "Nâng cao nhận thức.", "B. NỘI DUNG"),
]


@pytest.mark.parametrize("parts", PARTED)
def test_in_a_plan_of_parts_the_sections_stand_inside_them(parts: tuple[str, ...]) -> None:
    inner = ("I. GIẢI PHÁP", "Mở lớp.", "II. KINH PHÍ", "Từ ngân sách xã.")
    verdict, _ = verdict_of("section", Params("funding"), *parts, *inner)
    assert verdict.status is Status.PASS


@pytest.mark.parametrize("parts", PARTED)
def test_but_not_deeper_inside(parts: tuple[str, ...]) -> None:
    inner = ("I. GIẢI PHÁP", "1. Tập huấn", "Mở lớp.", "2. Kinh phí", "Từ ngân sách xã.")
    verdict, _ = verdict_of("section", Params("funding"), *parts, *inner)
    assert verdict.status is Status.REVIEW


@pytest.mark.parametrize(
    "outer",
    [
        ("A. MỤC TIÊU", "Nâng cao.", "B. TỔ CHỨC THỰC HIỆN", "Giao xã.", "C. NỘI DUNG"),
        ("I. MỤC TIÊU", "Nâng cao.", "II. NỘI DUNG"),
        ("NỘI DUNG",),
    ],
)
def test_else_a_section_inside_another_is_none_of_its_own(outer: tuple[str, ...]) -> None:
    inner = ("1. Giải pháp", "Mở lớp.", "2. Kinh phí", "Từ ngân sách xã.")
    verdict, _ = verdict_of("section", Params("funding"), *outer, *inner)
    assert verdict.status is Status.REVIEW


@pytest.mark.parametrize(
    ("heading", "roles"),
    [
        ("NHIỆM VỤ, TỔ CHỨC THỰC HIỆN", {"tasks", "organisation"}),
        ("NỘI DUNG VÀ TỔ CHỨC THỰC HIỆN", {"tasks", "organisation"}),
        ("Giải pháp - Phân công nhiệm vụ", {"tasks", "organisation"}),
        ("NỘI DUNG, KINH PHÍ, TỔ CHỨC TRIỂN KHAI", {"tasks", "funding", "organisation"}),
        ("TỔ CHỨC THỰC HIỆN; KINH PHÍ", {"organisation", "funding"}),
        ("YÊU CẦU, MỤC ĐÍCH", {"purpose"}),
        ("YÊU CẦU VÀ MỤC ĐÍCH", {"purpose"}),
        ("Ý NGHĨA, MỤC ĐÍCH", {"purpose"}),
        ("MỤC ĐÍCH, YÊU CẦU, NỘI DUNG", {"purpose", "tasks"}),
        ("CHỈ TIÊU VÀ GIẢI PHÁP", {"tasks"}),
        ("ĐỐI TƯỢNG, NỘI DUNG THI ĐUA", {"tasks"}),
        ("PHẠM VI, ĐỐI TƯỢNG, PHƯƠNG ÁN CỨU TRỢ", {"tasks"}),
        ("PHẠM VI, ĐỐI TƯỢNG ÁP DỤNG", set()),
        # two things, not two sections
        ("NÂNG CAO NHẬN THỨC, TRÁCH NHIỆM", set()),
        ("TUYÊN TRUYỀN, NỘI DUNG LUẬT", set()),
        ("NHIỆM VỤ TRỌNG TÂM", {"tasks"}),
    ],
)
@pytest.mark.parametrize("mark", ["II. ", "Phần II. ", ""])
def test_one_heading_counts_for_every_section_it_names(
    heading: str, roles: set[str], mark: str
) -> None:
    above = {"II. ": "I. TÌNH HÌNH", "Phần II. ": "Phần I. TÌNH HÌNH", "": "TÌNH HÌNH CHUNG"}[mark]
    written = f"{mark}{heading if mark else heading.upper()}"
    found = {
        role
        for role in ("purpose", "tasks", "funding", "organisation")
        if verdict_of("section", Params(role), above, "Đã ổn định.", written, "Làm theo bảng sau.")[
            0
        ].status
        is Status.PASS
    }
    assert found == roles


BARE = ("NHIỆM VỤ", "TRUYỀN THÔNG", "Phát thanh.", "TẬP HUẤN", "Mở lớp.")


@pytest.mark.parametrize("role", ["tasks", "organisation"])
def test_what_stands_under_headings_without_a_number_is_content(role: str) -> None:
    lines = (*BARE, "TỔ CHỨC THỰC HIỆN", "CÔNG AN XÃ", "Tuần tra.")
    assert verdict_of("section", Params(role), *lines)[0].status is Status.PASS


@pytest.mark.parametrize("after", [("TỔ CHỨC THỰC HIỆN", "Giao xã."), ("I. KINH PHÍ", "Xã.")])
def test_a_heading_without_a_number_and_nothing_below_is_empty(after: tuple[str, ...]) -> None:
    verdict, facts = verdict_of("section", Params("tasks"), "NHIỆM VỤ", *after)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, ["NHIỆM VỤ"])
    assert verdict.message == "Mục riêng “NHIỆM VỤ” chỉ có tiêu đề, chưa có nội dung."


WORDS = "III. KINH PHÍ\n1. Ngân sách xã.\n2. Nguồn khác."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("MỤC ĐÍCH", "Thiết thực.", *BARE), "KINH PHÍ\nNgân sách xã.\nNguồn khác."),
        (("MỤC ĐÍCH", "Thiết thực.", "NHIỆM VỤ", "1. Loa", "2. Lớp"),
         "KINH PHÍ\n1. Ngân sách xã.\n2. Nguồn khác."),
        (("I. MỤC ĐÍCH", "Thiết thực.", "II. NHIỆM VỤ", "Mở lớp."), WORDS),
        (("1. Mục đích", "Thiết thực.", "2. Nhiệm vụ", "Mở lớp."), WORDS.replace("III. KINH PHÍ", "3. Kinh phí")),
    ],
)  # fmt: skip
def test_a_missing_section_carries_a_number_only_where_the_others_do(
    lines: tuple[str, ...], expected: str
) -> None:
    verdict, _ = verdict_of("section", Params("funding"), *lines, suggestion=WORDS)
    assert [finding.suggestion for finding in verdict.findings] == [expected]


@pytest.mark.parametrize(
    ("words", "expected"), [("II. KINH PHÍ", None), ("II. KINH PHÍ\nXã.", "Xã.")]
)
def test_an_empty_section_keeps_its_own_heading(words: str, expected: str | None) -> None:
    lines = (*TASKS, "III. NGÂN SÁCH", *ORGANISATION)
    verdict, facts = verdict_of("section", Params("funding"), *lines, suggestion=words)
    (finding,) = verdict.findings
    assert finding.suggestion == expected
    if finding.put:  # the words below go behind the heading that there is
        assert facts.text[: finding.put.span.start].endswith("III. NGÂN SÁCH")
        assert finding.put.how is How.AFTER


def test_a_missing_section_stands_behind_one_that_holds_two() -> None:
    lines = (*PURPOSE, "II. NHIỆM VỤ, TỔ CHỨC THỰC HIỆN", "Làm theo bảng sau.", CLOSING)
    verdict, facts = verdict_of("section", Params("funding"), *lines, suggestion=WORDS)
    (finding,) = verdict.findings
    assert facts.text[: finding.span.start].rstrip().endswith("bảng sau.")
    assert (finding.suggestion or "").startswith("III. KINH PHÍ")


ARTICLES = ("Điều 1. Mục đích", "Nâng cao nhận thức.", "Điều 2. Nội dung", "1. Tập huấn.")


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Điều 3. Kinh phí từ ngân sách xã./.", Status.PASS),
        ("Điều 3. Kinh phí do ngân sách xã bảo đảm.", Status.PASS),
        ("Điều 3. Kinh phí được bố trí trong dự toán năm 2026.", Status.PASS),
        ("Điều 3. Kinh phí thực hiện", Status.REVIEW),
        ("Điều 3. Kinh phí thực hiện.", Status.REVIEW),
        ("Điều 3. Kinh phí thực hiện Kế hoạch.", Status.REVIEW),
        ("Điều 3. Kinh phí từ ngân sách xã", Status.REVIEW),  # a heading: no sentence ends there
    ],
)
def test_a_heading_that_is_a_sentence_says_it_all(line: str, status: Status) -> None:
    lines = (*ARTICLES, line, "Điều 4. Tổ chức thực hiện", "Giao Văn phòng theo dõi.")
    assert verdict_of("section", Params("funding"), *lines)[0].status is status


AIMS = (*PURPOSE, "II. CHỈ TIÊU", "- 100% thôn có tổ hòa giải.", "- Tổ chức 02 lớp tập huấn.")
MEDIA = ("III. TRUYỀN THÔNG", "1. Tổ chức 02 buổi nói chuyện.", "2. Xây dựng 01 chuyên mục.")
SUPPORT = ("IV. PHÒNG NGỪA BẠO LỰC", "1. Duy trì 05 địa chỉ.", "2. Tiếp nhận tin báo.")
LAST = ("V. TỔ CHỨC THỰC HIỆN", "1. Tổ chức họp.", "2. Theo dõi, đôn đốc.")


@pytest.mark.parametrize(
    ("lines", "status", "where"),
    [
        ((*AIMS, *MEDIA, *SUPPORT, *LAST), Status.REVIEW, ["TRUYỀN THÔNG", "PHÒNG NGỪA BẠO LỰC"]),
        ((*AIMS, *MEDIA, *LAST), Status.GAP, [""]),
        ((*AIMS, *LAST), Status.GAP, [""]),
        ((*AIMS, "III. KẾT QUẢ NĂM 2025", *MEDIA[1:], "IV. KINH PHÍ", *SUPPORT[1:]), Status.GAP, [""]),
    ],
)  # fmt: skip
def test_tasks_by_their_subjects_are_tasks_without_a_name(
    lines: tuple[str, ...], status: Status, where: list[str]
) -> None:
    verdict, facts = verdict_of("section", Params("tasks"), *lines)
    assert (verdict.status, places(verdict, facts)) == (status, where)


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("IV. TỔ CHỨC – ĐIỀU HÀNH GIẢI", Status.PASS),
        ("IV. CHỈ ĐẠO, TỔ CHỨC", Status.PASS),
        ("IV. CÔNG TÁC TỔ CHỨC", Status.PASS),
        ("IV. TỔ CHỨC HỘI THI", Status.GAP),
    ],
)
def test_organising_and_directing_is_organisation(heading: str, status: Status) -> None:
    lines = (*PURPOSE, *TASKS, *FUNDING, heading, "1. Ban Tổ chức", "Phụ trách chung.", CLOSING)
    assert verdict_of("section", Params("organisation"), *lines)[0].status is status


def test_a_heading_below_its_part_goes_before_an_item_that_opens_alike() -> None:
    lines = (
        "Phần I", "MỤC ĐÍCH, YÊU CẦU", "1. Nâng cao nhận thức.", "2. Hoạt động phải thiết thực.",
        "Phần II", "NHIỆM VỤ, GIẢI PHÁP", "1. Tuyên truyền trên loa truyền thanh.",
        "2. Tập huấn cho cán bộ.",
    )  # fmt: skip
    verdict, _ = verdict_of("section", Params(section="tasks"), *lines)
    assert verdict.status is Status.PASS
    assert "\n" not in verdict.message
    assert "NHIỆM VỤ, GIẢI PHÁP" in verdict.message
