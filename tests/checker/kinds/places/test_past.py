"""Bodies and places that ended, told as what was; the same ones set to work on the plan's day."""

import pytest

from checker.kinds import KINDS
from checker.kinds.base import NoParams
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import rule_of
from tests.checker.kinds.places.test_body import judged


def places_in(line: str, kind: str = "KẾ HOẠCH", year: int = 2026) -> list[str]:
    """Return what is found in a plan of tỉnh Gia Lai, which tỉnh Bình Định is part of since 01/7/2025."""
    facts = facts_of(
        "ỦY BAN NHÂN DÂN", "TỈNH GIA LAI", f"Số: 12/{'BC' if kind == 'BÁO CÁO' else 'KH'}-UBND",
        f"Gia Lai, ngày 20 tháng 12 năm {year}", kind, f"Công tác bình đẳng giới năm {year}",
        *line.split("\n"),
    )  # fmt: skip
    verdict = KINDS["place"].judge(rule_of("place", params=NoParams()), facts)
    return [facts.quote(finding.span) for finding in verdict.findings]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        # "nay là" behind a chain or a list of units; behind a body it speaks of that one only
        ("Mô hình tại huyện Tam Đường, tỉnh Lai Châu nay là xã Bình Lư.", []),
        ("Mô hình tại thị trấn Tam Đường, huyện Tam Đường (nay thuộc xã Bình Lư).", []),
        ("Mô hình ở các xã trên địa bàn huyện Tam Đường, tỉnh Lai Châu (nay là xã Bình Lư).", []),
        ("UBND huyện Tam Đường và Trạm Y tế (nay là Trạm Y tế xã) tổ chức.", ["UBND huyện"]),
        ("Giao UBND huyện Tam Đường chủ trì, nay là năm thứ hai.", ["UBND huyện"]),
        # the time before, at either end of the clause
        ("Cán bộ Hội ở cấp huyện trước thời điểm ngày 01 tháng 7 năm 2025 thôi việc.", []),
        ("Mô hình mà UBND huyện chưa bố trí vốn trước khi thực hiện sắp xếp bộ máy.", []),
        ("Công trình của UBND cấp huyện do Ban Quản lý làm chủ đầu tư trước khi sắp xếp.", []),
        ("Năm 2024, huyện Tam Đường tổ chức 12 lớp.", []),
        ("- Trong năm 2023, UBND huyện xây dựng 05 mô hình.", []),
        ("Từ năm 2021 đến năm 2024, UBND huyện duy trì 05 mô hình.", []),
        ("Giao UBND huyện kiểm kê hồ sơ trước khi sắp xếp kho lưu trữ.", ["UBND huyện"]),
        ("UBND huyện rà soát, tổng hợp trước khi sắp xếp lại đội ngũ.", ["UBND huyện"]),
        ("Năm 2026, UBND huyện tổ chức 12 lớp.", ["UBND huyện"]),
        ("Năm 2024, giao UBND huyện chủ trì.", ["UBND huyện"]),
        ("Năm 2024 có 05 mô hình, để tiếp tục duy trì tại UBND huyện.", ["UBND huyện"]),
        ("Năm 2024 đạt 90%, năm 2026 huyện Tam Đường phấn đấu 95%.", ["huyện Tam Đường"]),
        ("Kế hoạch năm 2024 giao về huyện Tam Đường.", ["huyện Tam Đường"]),
        ("UBND huyện báo cáo trước thời điểm ngày 15 tháng 11 năm 2026.", ["UBND huyện"]),
        ("Từ năm 2024, UBND huyện chủ trì tổ chức hằng năm.", ["UBND huyện"]),
        # months before, at the head of the clause or in brackets behind
        ("Kiện toàn Ban (trước tháng 3/2025 do Phòng Y tế huyện làm cơ quan thường trực).", []),
        ("Đến hết tháng 6 năm 2025, hồ sơ do Phòng Y tế huyện quản lý.", []),
        ("Trước tháng 7/2025, nơi đây thuộc huyện Tam Đường.", []),
        ("Hai cấp trên là Hội Phụ nữ huyện Tam Đường (đến hết tháng 6/2025).", []),
        ("Trước tháng 9/2025, hồ sơ do Phòng Y tế huyện quản lý.", ["Phòng Y tế huyện"]),
        ("Đến hết tháng 12 năm 2025, hồ sơ do Phòng Y tế huyện quản lý.", ["Phòng Y tế huyện"]),
        ("Báo cáo trước tháng 3/2025 do Phòng Y tế huyện phụ trách.", ["Phòng Y tế huyện"]),
        ("Trước tháng 3/2025, số liệu do Phòng Y tế huyện.", ["Phòng Y tế huyện"]),
        ("Giao Phòng Y tế huyện (đến hết tháng 6/2025).", ["Phòng Y tế huyện"]),
        # a city of another country
        ("Giao lưu với thành phố Sùng Tả, Khu tự trị Quảng Tây (Trung Quốc).", []),
        ("Giao lưu với thành phố Sùng Tả (Trung Quốc).", []),
        ("Giao lưu với thành phố Sùng Tả, tỉnh Quảng Tây của nước Trung Quốc.", []),
        ("Cùng thành phố Sông Công tổ chức giao lưu với Lào.", ["thành phố Sông Công"]),
        ("Cùng thành phố Sông Công dự lễ, đón khách (Lào).", ["thành phố Sông Công"]),
        # papers it issued
        ("Giấy phép hoạt động do Sở Tài nguyên và Môi trường cấp cho 05 cơ sở.", []),
        ("Đăng ký thay đổi ngày 04/01/2023 do Sở Kế hoạch và Đầu tư tỉnh Lai Châu.", []),
        ("Hồ sơ gồm Giấy xác nhận do UBND huyện cấp.", ["UBND huyện"]),
        ("Kinh phí do UBND huyện cấp.", ["UBND huyện"]),
        ("Đăng ký ngày 04/01/2026 do UBND huyện tổ chức.", ["UBND huyện"]),
        # what was made or done under an act of its time
        ("Câu lạc bộ của huyện Tam Đường được thành lập theo Quyết định số 9/QĐ-UBND ngày 13/4/2021.", []),
        ("Áp dụng tại các xã, thị trấn theo Nghị quyết số 13/NQ-UBTVQH15 về việc sắp xếp đơn vị hành chính.", []),
        ("Áp dụng tại các xã, thị trấn theo Nghị quyết số 13/NQ-HĐND về mức chi.", ["thị trấn"]),
        ("Tuyên truyền tại huyện Tam Đường theo Quyết định số 9/QĐ-UBND ngày 13/4/2021.", ["huyện Tam Đường"]),
        ("Huyện Tam Đường được giao chủ trì theo Quyết định số 9/QĐ-UBND ngày 13/4/2021.", ["Huyện Tam Đường"]),
        ("UBND huyện được tập huấn theo Kế hoạch số 9/KH-UBND ngày 13/4/2023.", ["UBND huyện"]),
        ("Giao chỉ tiêu cho UBND huyện nêu tại Quyết định số 9/QĐ-UBND ngày 13/4/2021.", ["UBND huyện"]),
        # what is moved is no unit that is made into another
        ("Chuyển hồ sơ của huyện Tam Đường về xã.", ["huyện Tam Đường"]),
        # what was, in whatever words
        ("Hồi còn cấp huyện, UBND huyện Tam Đường mỗi năm mở hai lớp.", []),
        ("Con đường này UBND huyện Tam Đường đầu tư năm 2021.", []),
        ("UBND huyện Tam Đường trồng thử 2 ha mắc ca tháng 5/2025, sống được sáu phần mười.", []),
        ("Hai cán bộ từng công tác ở UBND huyện được điều về xã.", []),
        ("UBND huyện Tam Đường kiểm tra mỗi quý một lần.", ["UBND huyện"]),
        ("UBND huyện Tam Đường hỗ trợ 70% kinh phí.", ["UBND huyện"]),
        ("UBND huyện Tam Đường mở hai lớp trong tháng 9/2025.", ["UBND huyện"]),
        ("Năm 2024 xã đạt 17 tiêu chí; UBND huyện tiếp tục giúp xã.", ["UBND huyện"]),
        # districts' bodies in whatever spelling
        ("Phòng LĐ-TBXH huyện hướng dẫn xã lập danh sách.", ["Phòng LĐ-TBXH huyện"]),
        ("Báo cáo Sở LĐTBXH và Bộ LĐ,TB&XH.", ["Sở LĐTBXH", "Bộ LĐ,TB&XH"]),
        ("Sở Lao động, TB và XH hỗ trợ nạn nhân.", ["Sở Lao động, TB và XH"]),
        ("Phòng Văn hoá - Thông tin huyện treo băng rôn.", ["Phòng Văn hoá - Thông tin huyện"]),
        ("Đài TT-TH huyện phát tin.", ["Đài TT-TH huyện"]),
        ("TAND huyện xét xử lưu động; Viện KSND huyện phối hợp.", ["TAND huyện", "Viện KSND huyện"]),
        ("BHXH huyện rà soát lao động nữ.", ["BHXH huyện"]),
        ("Dự lớp dạy nghề do Phòng NN&PTNT huyện mở.", ["NN&PTNT huyện"]),
        ("Giao Ban VSTBPN huyện theo dõi.", ["Ban VSTBPN huyện"]),
        ("Lớp học tại trường THPT huyện và Trung tâm GDNN-GDTX huyện.", []),
        ("Xã được bàn giao nguyên trạng tủ sách pháp luật từ Phòng Tư pháp huyện.", []),
        ("Hồ sơ do BHXH huyện bàn giao được lưu tại xã.", []),
        # set to work in spite of the opening
        ("Sau khi sáp nhập địa giới, Phòng Nội vụ huyện mở lớp tập huấn.", ["Phòng Nội vụ huyện"]),
        ("Từ khi không còn cấp xã cũ, Phòng GD&ĐT huyện đưa nội dung vào giờ học.", ["Phòng GD&ĐT huyện"]),
        ("Sau khi hợp nhất phường, Hội LHPN huyện Tam Đường chỉ đạo xã lập mô hình.", ["Hội LHPN huyện"]),
        ("Sau khi sáp nhập, Phòng Nội vụ huyện đã bàn giao hồ sơ.", []),
        ("Sau khi Phòng Tư pháp huyện kết thúc hoạt động, hồ sơ chuyển về xã.", []),
        ("Trước khi sắp xếp, Phòng Văn hóa - Thông tin huyện quản lý cụm pa nô.", []),
        ("Nguyên Phó Chủ tịch Hội LHPN huyện Tam Đường làm báo cáo viên.", []),
        # renamed, of a term of office
        ("Trung tâm Y tế huyện Tam Đường đổi tên thành Trung tâm Y tế khu vực Tam Đường.", []),
        ("Hạt Kiểm lâm huyện Tam Đường được tổ chức lại thành Hạt Kiểm lâm khu vực.", []),
        ("Nghị quyết Đại hội Đảng bộ huyện Tam Đường nhiệm kỳ 2020 - 2025 đạt 18/20 chỉ tiêu.", []),
        ("Trung tâm Y tế huyện Tam Đường chuyển thành tích cho xã.", ["Trung tâm Y tế huyện"]),
        ("UBND huyện Tam Đường triển khai Nghị quyết nhiệm kỳ 2020 - 2025.", ["UBND huyện"]),
        # the address that was
        ("Xã Bình Lư (địa chỉ cũ: bản Nà Phát, huyện Tam Đường).", []),
        ("Địa điểm: bản Nà Phát, huyện Tam Đường.", ["huyện Tam Đường"]),
    ],
)  # fmt: skip
def test_a_body_is_judged_where_it_is_set_to_work(line: str, found: list[str]) -> None:
    assert judged(line)[1] == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        # done, with or without its act
        ("UBND tỉnh Bình Định đã phê duyệt Kế hoạch tại Quyết định số 28/QĐ-UBND ngày 08/7/2021.", []),
        ("Ngày 30/12/2023, UBND tỉnh Bình Định đã có Văn bản số 45/UBND-VX.", []),
        ("Năm 2024 đã có 12 mô hình được xây dựng trên địa bàn tỉnh Bình Định.", []),
        ("Hội Nữ trí thức tỉnh Bình Định được cho phép thành lập theo Quyết định số 91/QĐ-UBND ngày 13/4/2021.", []),
        ("UBND tỉnh Bình Định phê duyệt Kế hoạch.", ["tỉnh Bình Định"]),
        ("Ngày 20/12/2026, UBND tỉnh Bình Định tổ chức hội nghị.", ["tỉnh Bình Định"]),
        ("Xây dựng 12 mô hình trên địa bàn tỉnh Bình Định.", ["tỉnh Bình Định"]),
        ("Thực hiện Kế hoạch đã ban hành, Sở Nội vụ tuyên truyền tại tỉnh Bình Định.", ["tỉnh Bình Định"]),
        ("Tổ chức Hội thi “Phụ nữ tỉnh Bình Định khởi nghiệp”.", ["tỉnh Bình Định"]),
        # renamed, rearranged
        ("Đổi tên Hội Nữ trí thức tỉnh Bình Định thành Hội Nữ trí thức tỉnh Gia Lai.", []),
        ("Nghị quyết sắp xếp tỉnh Bình Định và tỉnh Gia Lai thành tỉnh Gia Lai mới.", []),
        ("Đổi tên mô hình tại tỉnh Bình Định thành Ngôi nhà bình yên.", ["tỉnh Bình Định"]),
        ("Sắp xếp các mô hình của tỉnh Bình Định thành cụm mô hình.", ["tỉnh Bình Định"]),
        # a list of communes says nothing of a province that ended
        ("Gia Lai nằm trong nhóm 10 xã dẫn đầu tỉnh Bình Định.", ["tỉnh Bình Định"]),
        ("Hội Phụ nữ tỉnh Bình Định (đến hết tháng 6 năm 2025) giúp 46 hộ.", []),
        ("Hội Phụ nữ tỉnh Bình Định (đến hết tháng 7 năm 2025) giúp 46 hộ.", ["tỉnh Bình Định"]),
        # acts of what has become the plan's own province, and their titles
        ("Theo Kế hoạch số 28/KH-UBND ngày 08/7/2021 của UBND tỉnh Bình Định về công tác bình đẳng giới.", []),
        ("Quy định chính sách tỉnh Bình Định ban hành theo Nghị quyết số 20/NQ-HĐND ngày 21/8/2023.", []),
        ("Theo Kế hoạch số 8/KH-UBND ngày 08/7/2021 của UBND tỉnh Yên Bái về bình đẳng giới.", ["tỉnh Yên Bái"]),
        ("Quy định chính sách tỉnh Bình Định ban hành theo Nghị quyết số 2/NQ-HĐND ngày 2/8/2025.", ["tỉnh Bình Định"]),
    ],
)  # fmt: skip
def test_a_place_is_judged_where_something_is_placed_at_it(line: str, found: list[str]) -> None:
    assert places_in(line) == found


@pytest.mark.parametrize(
    ("year", "line", "found"),
    [
        (2025, "I. CÔNG TÁC CHỈ ĐẠO\nKiểm tra 05 mô hình trên địa bàn tỉnh Bình Định.", []),
        (2025, "I. CÁC GIẢI PHÁP ĐÃ THỰC HIỆN\nKiểm tra trên địa bàn tỉnh Bình Định.", []),
        (2025, "I. KIẾN NGHỊ\nNhân rộng 05 mô hình trên địa bàn tỉnh Bình Định.", ["tỉnh Bình Định"]),
        (2025, "I. CÔNG TÁC CHỈ ĐẠO\nĐề nghị kiểm tra trên địa bàn tỉnh Bình Định.", ["tỉnh Bình Định"]),
        (2026, "I. CÔNG TÁC CHỈ ĐẠO\nKiểm tra 05 mô hình trên địa bàn tỉnh Bình Định.", ["tỉnh Bình Định"]),
    ],
)  # fmt: skip
def test_a_report_tells_of_its_year(year: int, line: str, found: list[str]) -> None:
    assert places_in(line, "BÁO CÁO", year) == found


def test_a_plan_of_that_year_tells_of_what_is_to_be_done() -> None:
    line = "I. CÔNG TÁC CHỈ ĐẠO\nKiểm tra 05 mô hình trên địa bàn tỉnh Bình Định."
    assert places_in(line, year=2025) == ["tỉnh Bình Định"]
