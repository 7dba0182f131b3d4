"""Papers of other fields: what they tell, show, list or sum up is no work of theirs; what they set still is."""

from collections.abc import Sequence

import pytest

from checker.judge import check
from checker.kernel.document import Document
from tests.checker.drafts import draft_of, draft_with_table
from tests.checker.facts.reading import library

HEAD = (
    "ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: 85/KH-UBND", "Bình Lư, ngày 10 tháng 4 năm 2026", "KẾ HOẠCH",
)  # fmt: skip
PREAMBLE = (
    "Ủy ban nhân dân tỉnh Lai Châu giao, Ủy ban nhân dân xã Bình Lư ban hành Kế hoạch như sau:"
)
CULTURE = (*HEAD, "Phát triển sự nghiệp văn hóa, thể thao năm 2026", PREAMBLE, "I. NỘI DUNG")
SUMMED = (
    *HEAD,
    "Tổng kết 05 năm thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025",
    PREAMBLE,
    "I. NỘI DUNG",
)
TAIL = (
    "II. TỔ CHỨC THỰC HIỆN", "1. Phòng Kinh tế: Theo dõi, báo cáo UBND xã trước ngày 15/12/2026.",
    "Trên đây là Kế hoạch của xã Bình Lư./.", "Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH",
    "Lò Văn Sơn",
)  # fmt: skip


def told(document: Document) -> list[tuple[str, str]]:
    """Return the rules on contradictions that tell something of *document*, with their words."""
    return [
        (result.rule.id.removeprefix("consistency."), document.quote(finding.span))
        for result in check(document, library()).results
        if result.is_open and result.rule.id.startswith(("consistency.", "action-month.dates"))
        for finding in result.findings
        if not result.rule.id.endswith(("numbering", "placeholder"))
    ]


def of(line: str, head: Sequence[str] = CULTURE) -> list[tuple[str, str]]:
    return told(draft_of((*head, *line.split("\n"), *TAIL)))


@pytest.mark.parametrize(
    "lines",
    [
        "Câu 1. Luật Bình đẳng giới có hiệu lực từ ngày nào?\nA. Ngày 01/7/2006\nB. Ngày 01/7/2007\nC. Ngày 29/11/2007",
        "Câu 2: Nghị định nào được ban hành trước?\na) Nghị định số 125/2021/NĐ-CP ngày 28/12/2020\nb) Năm 2021",
        "Câu hỏi 5. Luật Phòng, chống bạo lực gia đình năm 2007 gồm bao nhiêu chương?",
        "Chiến lược hiện nay thuộc giai đoạn nào? A. Chiến lược giai đoạn 2011 - 2020; B. Giai đoạn 2021 - 2030.",
        "Câu 4: Cơ quan nào quản lý nhà nước về lao động? A. Bộ Lao động - Thương binh và Xã hội; B. Bộ Nội vụ.",
        "Đáp án câu 3: xã Tả Lèng, huyện Tam Đường (năm 2019).",
        "Ví dụ: “Báo cáo kết quả thực hiện năm 2024 của UBND xã Tả Lèng, huyện Tam Đường”.",
    ],
)
def test_what_a_quiz_asks_and_a_specimen_shows_is_no_work(lines: str) -> None:
    assert of(lines) == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("Trang trí khẩu hiệu “Thực hiện nếp sống văn minh năm 2025”.", "năm 2025"),
        (
            "Thi viết: phát động trong tháng 9/2025.\nCâu 1. Nêu ý nghĩa của hòa giải?",
            "tháng 9/2025",
        ),
        ("Câu 1. Nêu ý nghĩa của hòa giải?\nB. Tập huấn trong tháng 9/2025.", "tháng 9/2025"),
        ("Bộ câu hỏi do UBND huyện Tam Đường biên soạn.", "UBND huyện"),
    ],
)
def test_work_beside_a_quiz_is_told(lines: str, found: str) -> None:
    assert found in [words for _, words in of(lines)]


@pytest.mark.parametrize(
    "line",
    [
        "Phân tích nguyên nhân của các chỉ tiêu thuộc Chương trình giai đoạn 2021 - 2025.",
        "Việc quán triệt, cụ thể hóa Chương trình giai đoạn 2021 - 2025 của UBND huyện Tam Đường và các xã, thị trấn.",
        "Vai trò của Phòng Lao động - Thương binh và Xã hội huyện trong chỉ đạo điểm.",
        "Biểu dương tập thể có thành tích trong thực hiện Chương trình giai đoạn 2021 - 2025.",
        "Số liệu tính từ ngày 01/01/2021 đến ngày 31/12/2025.",
        "Đề xuất nội dung Chương trình giai đoạn 2026 - 2030.",
    ],
)
def test_a_paper_that_sums_up_has_what_is_over_for_its_subject(line: str) -> None:
    assert of(line, SUMMED) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Tiếp tục thực hiện Chương trình giảm nghèo giai đoạn 2021 - 2025 tại các bản.", "2021 - 2025"),
        ("Triển khai Chương trình giảm nghèo giai đoạn 2021 - 2025 trong năm 2026.", "2021 - 2025"),
        ("UBND huyện Tam Đường chủ trì hội nghị tổng kết.", "UBND huyện"),
        ("Báo cáo tổng kết gửi về UBND huyện Tam Đường trước ngày 15/5/2026.", "UBND huyện"),
        ("Đề nghị Sở Lao động - Thương binh và Xã hội cung cấp số liệu.", "Sở Lao động - Thương binh và Xã hội"),
        ("Phòng Nội vụ huyện: Tổng hợp số liệu.", "Phòng Nội vụ huyện"),
        ("Mở 02 lớp tập huấn trong tháng 9/2025.", "tháng 9/2025"),
    ],
)  # fmt: skip
def test_what_it_plans_ahead_is_told_all_the_same(line: str, found: str) -> None:
    assert found in [words for _, words in of(line, SUMMED)]


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Tổng kết Chương trình giảm nghèo bền vững giai đoạn 2021 - 2025", 2026),
        ("Đánh giá kết quả thực hiện Đề án phát triển du lịch giai đoạn 2021 - 2025", 2026),
        ("Thực hiện Chương trình giảm nghèo bền vững giai đoạn 2021 - 2025", 2021),
        ("Tổng kết Chương trình giai đoạn 2021 - 2025, triển khai giai đoạn 2026 - 2030", 2026),
    ],
)
def test_a_plan_that_sums_up_is_for_the_year_it_is_signed_in(title: str, year: int) -> None:
    report = check(draft_of((*HEAD, title, PREAMBLE, "I. NỘI DUNG", "Làm tốt.", *TAIL)), library())
    assert report.plan.year == year


@pytest.mark.parametrize(
    "line",
    [
        # guests and speakers
        "Đại diện UBND xã Khun Há, xã Bản Bo tham dự.",
        "Tham dự có đại diện UBND xã Bản Bo, UBND xã Khun Há.",
        "Đại diện lãnh đạo phường Tân Phong, tỉnh Lai Châu dự.",
        "Tham luận của Hội Liên hiệp Phụ nữ xã Mường Khương, tỉnh Lào Cai.",
        "Nghệ nhân đến từ xã Bản Bo trình diễn.",
        "Chủ trì: ông Giàng A Tính, Phó Chủ tịch UBND tỉnh; ông Hoàng Văn Ba, Phó Chủ tịch UBND tỉnh Điện Biên.",
        "Ông Lê Văn Lâm, nguyên Giám đốc Sở Nội vụ tỉnh Hà Giang, dự.",
        "Tham gia Hội chợ năm 2026 tại thành phố Hà Nội.",
        # another province's, abroad
        "Mua giống cam tại xã Văn Chấn, tỉnh Lào Cai.",
        "Bàn giao đối tượng cho Công an xã Mường Khương, tỉnh Lào Cai.",
        "Ủng hộ nhân dân tỉnh Thái Nguyên, tỉnh Cao Bằng khắc phục hậu quả.",
        "1. Với thành phố Hà Nội: tiêu thụ nông sản.",
        "Thỏa thuận đã ký với UBND tỉnh Yên Bái năm 2022 (nay thuộc tỉnh Lào Cai).",
        "Với tỉnh Vân Nam (Trung Quốc): giao lưu với huyện Kim Bình, châu Hồng Hà.",
        # roads, plots, seats, addresses, names that are kept
        "Sửa chữa tuyến đường thị trấn Tam Đường - xã Bản Bo.",
        "Quốc lộ 4D đoạn qua thành phố Lai Châu đến thị xã Sa Pa.",
        "Đường liên xã Bản Bo - Nà Tăm bị sạt lở.",
        "Cầu bản Hon nối xã Bình Lư với xã Bản Bo.",
        "Đường tránh thị trấn Tam Đường đưa vào khai thác.",
        "Thửa đất số 12, tờ bản đồ số 5, thị trấn Tam Đường, huyện Tam Đường, tỉnh Lai Châu.",
        "Trụ sở Huyện ủy, UBND huyện Tam Đường được điều chuyển.",
        "Con dấu của UBND thị trấn Tam Đường được thu hồi.",
        "Công ty Chè Than Uyên có trụ sở tại thị trấn Than Uyên, huyện Than Uyên.",
        "Ngân hàng Chính sách xã hội huyện Tam Đường giải ngân 2,3 tỷ đồng.",
        "Cụm công nghiệp huyện Than Uyên tuyển lao động.",
        "Trường Tiểu học thị trấn Tam Đường đạt giải Nhất.",
    ],
)  # fmt: skip
def test_places_of_guests_roads_and_kept_names_are_let_be(line: str) -> None:
    assert of(line) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Thành phần: đại diện lãnh đạo UBND xã Tả Lèng; các phòng, ban.", "xã Tả Lèng"),
        ("Mời báo cáo viên tập huấn cho cán bộ xã Tả Lèng.", "xã Tả Lèng"),
        ("Đồng chí Hoàng Văn Ba, Phó Chủ tịch UBND tỉnh Điện Biên, chủ trì hội nghị.", "tỉnh Điện Biên"),
        ("Hội nghị tổ chức tại UBND xã Tả Lèng, tỉnh Lai Châu.", "xã Tả Lèng"),
        ("Tuyên truyền trên địa bàn xã Mường Khương, tỉnh Lào Cai.", "xã Mường Khương"),
        ("Ủng hộ nhân dân tỉnh Thái Nguyên khắc phục hậu quả.", "tỉnh Thái Nguyên"),
        ("Giao lưu văn nghệ (Lào): UBND huyện Tam Đường chủ trì.", "UBND huyện"),
        ("Trồng hoa tuyến đường trên địa bàn xã Tả Lèng.", "xã Tả Lèng"),
        ("Tuyên truyền trên các tuyến đường của xã Tả Lèng.", "xã Tả Lèng"),
        ("Họp trực tuyến với các bản trên địa bàn xã Tả Lèng.", "xã Tả Lèng"),
        ("Yêu cầu Công an xã Tả Lèng tăng cường tuần tra.", "xã Tả Lèng"),
        ("Công bố đường dây nóng của UBND xã Tả Lèng.", "xã Tả Lèng"),
        ("Tổ chức hội thi tại trụ sở UBND huyện Tam Đường.", "UBND huyện"),
        ("Phát quang tuyến đường do UBND huyện Tam Đường quản lý.", "UBND huyện"),
        ("Phối hợp với Công an huyện Tam Đường tuần tra tuyến Quốc lộ 4D.", "Công an huyện"),
        ("Ngân hàng phối hợp với UBND huyện Tam Đường giải ngân.", "UBND huyện"),
        ("Các trường học tổ chức ngoại khóa tại trường xã Tả Lèng.", "xã Tả Lèng"),
    ],
)  # fmt: skip
def test_places_left_over_are_told(line: str, found: str) -> None:
    assert any(found in words for _, words in of(line)), of(line)


@pytest.mark.parametrize(
    "line",
    [
        "Công trình khởi công tháng 9/2024, dự kiến hoàn thành tháng 8/2026.",
        "Thanh toán khối lượng hoàn thành của hợp đồng ký ngày 12/8/2025.",
        "Giấy chứng nhận cấp năm 2023 có giá trị 36 tháng.",
        "Gia hạn thẻ hết hạn ngày 31/12/2025.",
        "Căn cước công dân cấp trước ngày 01/7/2024 vẫn có giá trị.",
        "Các quyết định ban hành trước ngày 01/7/2025 của UBND huyện Tam Đường tiếp tục được áp dụng.",
        "Thời kỳ kiểm tra tài chính: từ ngày 01/01/2025 đến ngày 31/12/2025.",
        "Duy tu các công trình đầu tư từ nguồn vốn Chương trình giảm nghèo giai đoạn 2021 - 2025.",
        "Thanh tra việc thực hiện Chương trình giảm nghèo giai đoạn 2021 - 2025.",
        "Xây dựng phim tài liệu về Chương trình giảm nghèo giai đoạn 2021 - 2025.",
        "Truy đóng bảo hiểm xã hội từ tháng 01/2024 đến tháng 12/2025.",
        "Hoàn thuế giá trị gia tăng tháng 11/2025.",
        "Chuyển nguồn kinh phí năm 2025 sang năm 2026.",
        "Theo niên giám thống kê năm 2024, dân số xã là 14.210 người.",
        "So sánh với số liệu Tổng điều tra nông thôn, nông nghiệp năm 2025.",
        "Sửa chữa trường bị hư hỏng do mưa lũ tháng 9/2025.",
        "Tu bổ bia tưởng niệm xây dựng năm 1998.",
        "Kỷ niệm 81 năm Quốc khánh (02/9/1945 - 02/9/2026).",
        "Ôn lại 80 năm Ngày Quốc khánh (02/9/1945 - 02/9/2025).",
        "Thu hồi các khoản nợ thuế năm 2024.",
        "Bàn giao công trình nước sạch được đầu tư năm 2024.",
        "Khen thưởng các tập thể có thành tích trong thực hiện Chương trình giảm nghèo giai đoạn 2021 - 2025.",
        "Kiểm toán việc quản lý, sử dụng vốn Chương trình giảm nghèo giai đoạn 2021 - 2025.",
    ],
)
def test_times_of_what_is_there_are_let_be(line: str) -> None:
    assert of(line) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Các văn bản chỉ đạo ban hành trước ngày 30/9/2025.", "30/9/2025"),
        ("Làm nhà văn hóa bản trong tháng 9/2025.", "tháng 9/2025"),
        ("Thực hiện hợp đồng, nghiệm thu ngày 12/8/2025.", "12/8/2025"),
        ("Hoàn thành cấp giấy chứng nhận trước ngày 30/9/2025.", "30/9/2025"),
        ("Thực hiện nhiệm vụ thu thuế năm 2025.", "năm 2025"),
        ("Tổ chức Tổng điều tra nông nghiệp năm 2025.", "năm 2025"),
        ("Thực hiện xây dựng nhà văn hóa năm 2024.", "năm 2024"),
        ("Tập huấn từ ngày 15/9/2025 đến ngày 20/9/2025.", "15/9/2025 đến ngày 20/9/2025"),
        ("Triển khai Chương trình giảm nghèo giai đoạn 2021 - 2025.", "2021 - 2025"),
        (
            "Đầu tư đường bản từ nguồn vốn Chương trình giảm nghèo giai đoạn 2021 - 2025.",
            "2021 - 2025",
        ),
        (
            "Kiểm tra tài chính từ ngày 01/9/2025 đến ngày 30/9/2025.",
            "01/9/2025 đến ngày 30/9/2025",
        ),
    ],
)
def test_times_left_over_are_told(line: str, found: str) -> None:
    assert any(found in words for _, words in of(line)), of(line)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ((("Năm", "Số vụ", "Bị phạt"), ("2021", "12", "45"), ("2025", "5", "112")), 0),
        (
            (
                ("Năm", "Nội dung", "Kinh phí"),
                ("2025", "Tập huấn", "45 triệu"),
                ("2026", "Thi", "5 triệu"),
            ),
            1,
        ),
    ],
)
def test_years_before_their_figures(rows: Sequence[Sequence[str]], found: int) -> None:
    assert len(told(draft_with_table(CULTURE, rows, TAIL))) == found


ACTS = ("STT", "Số, ký hiệu; ngày ban hành", "Trích yếu", "Lý do hết hiệu lực", "Ngày hết hiệu lực")


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (("1", "03/2022/QĐ-UBND ngày 15/4/2022", "Quy chế của UBND huyện Tam Đường", "Hết hạn", "01/7/2025"), []),
        (("1", "05/NQ-HĐND ngày 20/12/2021", "Về nhiệm vụ của HĐND xã Tả Lèng", "Hết thời hạn", "31/12/2022"), []),
        (
            ("1", "55/2009/NĐ-CP ngày 10/6/2009", "Xử phạt", "Thay bởi Nghị định số 125/2021/NĐ-CP", "01/01/2022"),
            [],
        ),
        (("1", "03/2026/QĐ-UBND ngày 15/4/2026", "Quy chế làm việc của UBND huyện Tam Đường", "", ""), ["UBND huyện"]),
        (("1", "03/2022/QĐ-UBND ngày 15/4/2022", "Quy chế", "UBND huyện Tam Đường tự kiểm tra", ""), ["UBND huyện"]),
    ],
)  # fmt: skip
def test_a_list_of_acts_tells_of_their_time(row: Sequence[str], found: Sequence[str]) -> None:
    document = draft_with_table(CULTURE, [ACTS, row], TAIL)
    assert [words for rule, words in told(document) if rule != "citation" or not found] == found


@pytest.mark.parametrize(
    ("head", "quiet"),
    [
        ("Năm xây dựng", True),
        ("Thời kỳ kiểm tra", True),
        ("Năm sinh", True),
        ("Thời gian hoàn thành", False),
    ],
)
def test_a_column_says_what_a_year_is_of(head: str, *, quiet: bool) -> None:
    rows = [["STT", "Công trình", head], ["1", "Nhà văn hóa bản Nà Đon", "2024"]]
    assert (told(draft_with_table(CULTURE, rows, TAIL)) == []) is quiet


@pytest.mark.parametrize(
    ("posts", "found"),
    [
        (
            (
                "Chủ tịch Hội Di sản tỉnh Lạng Sơn",
                "Trưởng phòng, tỉnh Lào Cai",
                "Giám đốc Bảo tàng tỉnh Sơn La",
            ),
            0,
        ),
        (("Trưởng ban Dân tộc tỉnh Lạng Sơn", "Phó Trưởng ban", "Ủy viên"), 1),
    ],
)
def test_people_of_several_places_in_one_table(posts: Sequence[str], found: int) -> None:
    names = ("Hoàng Văn Páo", "Trần Văn Ái", "Nông Thị Hà")
    rows = [["STT", "Họ và tên", "Chức vụ"]]
    rows += [[str(n), *pair] for n, pair in enumerate(zip(names, posts, strict=True), 1)]
    assert len(told(draft_with_table(CULTURE, rows, TAIL))) == found
