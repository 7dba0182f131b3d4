"""Former names told rightly: bodies that keep them, acts of their time, the merger itself, forms of old acts."""

import pytest

from tests.checker.kinds.places.test_body import judged
from tests.checker.kinds.places.test_past import places_in


@pytest.mark.parametrize(
    ("line", "found"),
    [
        # of a province, bodies that are no part of its government keep its name
        ("Theo Đơn của Đoàn Luật sư tỉnh Gia Lai, Đoàn Luật sư tỉnh Bình Định.", 0),
        ("Hỗ trợ Hội Công chứng viên tỉnh Bình Định tổ chức Đại hội.", 0),
        ("Hội Luật gia tỉnh Bình Định hợp nhất với Hội Luật gia tỉnh Gia Lai.", 0),
        ("Vay vốn tại Ngân hàng Nông nghiệp Chi nhánh tỉnh Bình Định.", 0),
        ("Mời Công ty Cổ phần Dược tỉnh Bình Định, Hiệp hội Du lịch tỉnh Bình Định.", 0),
        ("Bệnh viện Đa khoa tỉnh Bình Định khám cho phụ nữ.", 0),
        ("Hội Nông dân tỉnh Bình Định chủ trì.", 1),
        ("Sở Y tế tỉnh Bình Định hướng dẫn.", 1),
        ("Đoàn Luật sư phối hợp với Sở Tư pháp của tỉnh Bình Định.", 1),
        ("Quỹ hỗ trợ hội viên; giao Sở Nội vụ tỉnh Bình Định báo cáo.", 1),
        # what it issued while it was there, and the rest of an old title
        ("UBND tỉnh Bình Định ban hành Kế hoạch số 62/KH-UBND ngày 23/01/2025 về thi hành luật.", 0),
        ("UBND tỉnh Bình Định đã ban hành Quyết định số 5/QĐ-UBND ngày 02/3/2024.", 0),
        ("Quyết định số 370/QĐ-UBND ngày 25/02/2025 của UBND tỉnh Bình Định về việc ban hành kế hoạch.", 0),
        ("Quyết định số 5/2024/QĐ-UBND của UBND tỉnh Bình Định về bộ máy; cán bộ của UBND tỉnh Bình Định.", 0),
        ("UBND tỉnh Bình Định ban hành Kế hoạch số 62/KH-UBND ngày 23/01/2026.", 1),
        ("UBND tỉnh Bình Định ban hành Kế hoạch trong tháng 3 năm 2026.", 1),
        # the merger itself
        ("Trước sáp nhập: Sở Y tế tỉnh Gia Lai có 49 người; Sở Y tế tỉnh Bình Định có 23 người.", 0),
        ("Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của tỉnh Bình Định và tỉnh Gia Lai thành tỉnh Gia Lai.", 0),
        ("Nhập toàn bộ diện tích tự nhiên và quy mô dân số của tỉnh Bình Định, tỉnh Gia Lai thành tỉnh Gia Lai.", 0),
        ("Cổng dịch vụ công vẫn hiển thị tên tỉnh Bình Định.", 0),
        ("Sau sáp nhập: Sở Y tế tỉnh Bình Định tự kiểm tra.", 1),
        ("Sắp xếp hồ sơ, tài liệu của tỉnh Bình Định.", 1),
    ],
)  # fmt: skip
def test_a_provinces_former_name(line: str, found: int) -> None:
    assert len(places_in(line)) == found


FORM = (
    "Mẫu số 03",
    "(thuộc Phụ lục ban hành kèm theo Nghị định số 31/2018/NĐ-CP)",
    "Ghi huyện/quận.",
)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Trước khi kết thúc đơn vị hành chính cấp huyện, Hội chưa giải thể.", []),
        ("Từ ngày kết thúc hoạt động của đơn vị hành chính cấp huyện, hồ sơ về xã.", []),
        ("Có 42 thủ tục vẫn xác định thuộc thẩm quyền cấp huyện.", []),
        ("Phần mềm còn ghi nơi cư trú là huyện Tam Đường.", []),
        ("Danh mục chưa cập nhật, còn để UBND huyện Tam Đường giải quyết.", []),
        ("Được kiểm tra là UBND huyện Tam Đường, UBND thị trấn: hiện tại các đơn vị đã giải thể.", []),
        ("Kiến nghị đối với UBND huyện Tam Đường: nay đơn vị không còn hoạt động.", []),
        ("UBND huyện, UBND các xã: hiện tại tiếp tục ra quân.", ["UBND huyện"]),
        # a time in brackets behind, or at the head of the sentence, in whatever writing
        ("Cán bộ chủ chốt ở xã, thị trấn (sau 7-1954 ở miền Bắc, đến ngày ban hành (ngày 26-02-1998)).", []),
        ("Cán bộ huyện Tam Đường (giai đoạn 2011-2015) được tặng Kỷ niệm chương.", []),
        ("UBND huyện Tam Đường (sau ngày 15/3/2026) mở lớp.", ["UBND huyện"]),
        ("Từ tháng 9-1991 đến tháng 8-2000 học tại Trường Tả Lèng, huyện Tam Đường.", []),
        ("Từ tháng 9-1991 đến tháng 8-2026 học tại Trường Tả Lèng, huyện Tam Đường.", ["huyện Tam Đường"]),
        # how others are to write their old addresses
        ("(5) Nơi đăng ký khai sinh: Ghi như giấy khai sinh. Ghi rõ xã (thị trấn), huyện Tam Đường.", []),
        ("(5) Nơi nộp: Ghi rõ huyện Tam Đường.", ["huyện Tam Đường"]),
        ("Nơi đăng ký khai sinh: Giao UBND huyện Tam Đường hướng dẫn.", ["UBND huyện"]),
        ("Thủ tục thuộc thẩm quyền cấp huyện được giải quyết trực tuyến.", ["cấp huyện"]),
        ("Trước khi kết thúc năm 2026, UBND huyện báo cáo.", ["UBND huyện"]),
        ("Đề nghị UBND huyện cập nhật danh mục.", ["UBND huyện"]),
        ("Sau sáp nhập: UBND huyện tự kiểm tra.", ["UBND huyện"]),
        ("Trước sáp nhập: đã có 3 mô hình; do UBND huyện bàn giao 2 mô hình.", []),
        ("Trước sáp nhập: đã có 3 mô hình; nay giao UBND huyện nhân rộng.", ["UBND huyện"]),
        # who is sent something is taken to be there
        ("Trước khi sáp nhập, các xã gửi hồ sơ về UBND huyện.", []),
        ("Kết thúc nhiệm vụ, các trường gửi báo cáo về UBND huyện.", ["UBND huyện"]),
        ("Chấm dứt mô hình thí điểm thì báo cáo UBND huyện.", ["UBND huyện"]),
        ("Danh sách chưa điều chỉnh gửi UBND huyện trước ngày 30/6/2026.", ["UBND huyện"]),
        ("Tiếp nhận bàn giao hồ sơ từ các thôn, gửi UBND huyện lưu.", ["UBND huyện"]),
        # a body behind a comma is none of a work's name
        ("Công trình Cầu Làng Lạnh, Phòng Nội vụ huyện cùng kiểm tra.", ["Phòng Nội vụ huyện"]),
        ("Công trình Trụ sở Phòng Nội vụ huyện.", []),
        # a form's words are those of the act that laid it down
        ("\n".join(FORM), []),
        ("\n".join(FORM).replace("31/2018", "31/2026"), ["huyện", "quận"]),
        ("\n".join(FORM).replace("Nghị định số 31/2018/NĐ-CP", "Kế hoạch này"), ["huyện", "quận"]),
        (FORM[2], ["huyện", "quận"]),
    ],
)  # fmt: skip
def test_a_districts_body_or_kind(line: str, found: list[str]) -> None:
    assert judged(line)[1] == found
