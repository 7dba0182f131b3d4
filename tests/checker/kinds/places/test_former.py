"""History told of several at once, or in the passive: it is no actor's name, and no place of another plan."""

import pytest

from checker.report import Status
from tests.checker.kinds.places.test_body import judged as judged_body
from tests.checker.kinds.places.test_place import judged as judged_place


@pytest.mark.parametrize(
    "line",
    [
        # behind a list
        "Tiếp nhận số liệu của thị trấn Tam Đường, xã Sơn Bình và xã Bản Bo (trước sáp nhập).",
        "Phòng Lao động - Thương binh và Xã hội, Phòng Y tế huyện (cũ) lưu hồ sơ này.",
        "Hồ sơ của Phòng Nội vụ huyện, Phòng Tư pháp huyện (trước khi sắp xếp) được lưu tại xã.",
        "Rà soát các mô hình của thị trấn Tam Đường, xã Bản Bo và xã Sơn Bình cũ.",
        "Địa chỉ tin cậy của UBND thị trấn Tam Đường và UBND xã Sơn Bình trước sắp xếp.",
        "Hồ sơ của UBND huyện Tam Đường trước khi bỏ cấp huyện.",
        "Phòng Y tế huyện, trước khi kết thúc hoạt động, lập danh sách này.",
        "Hồ sơ của thị trấn Tam Đường, xã Sơn Bình (trước ngày 01/7/2025) được lưu tại xã.",
        # what was made of it
        "Từ khi huyện Tam Đường được chia tách, số liệu chưa thống nhất.",
        "Các xã thuộc huyện Tam Đường được tổ chức lại thành các xã mới.",
        "Thị trấn Tam Đường và xã Bản Bo đã được nhập vào xã Bình Lư.",
        "Thị trấn Tam Đường và xã Bản Bo được chuyển thành xã Bình Lư.",
        "Xã được thành lập trên cơ sở thị trấn Tam Đường và xã Bản Bo.",
        # what it now is
        "Trụ sở tại thị trấn Tam Đường, huyện Tam Đường (sau sáp nhập đơn vị hành chính tương ứng là xã Bình Lư).",
        "Cơ sở ở huyện Tam Đường (sau khi sắp xếp là xã Bình Lư).",
        "Địa chỉ: thị trấn Tam Đường, huyện Tam Đường (tương ứng với xã Bình Lư).",
    ],
)
def test_what_was_is_no_actor_and_no_other_plans_place(line: str) -> None:
    assert judged_body(line)[1] == []
    assert judged_place(line)[1] == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        # the list is another clause's, or the old is a thing
        (
            "Giao UBND huyện Tam Đường chủ trì, phối hợp với xã Sơn Bình (cũ) thực hiện.",
            "UBND huyện",
        ),
        ("UBND huyện, Công an xã tổ chức kiểm tra trước khi trình ký.", "UBND huyện"),
        ("Trước khi trình UBND huyện, các đơn vị góp ý.", "UBND huyện"),
        ("Công an huyện và Trạm Y tế thay toàn bộ các biển hiệu cũ.", "Công an huyện"),
        ("Công an huyện thay toàn bộ hệ thống biển hiệu cũ.", "Công an huyện"),
        ("Báo cáo Phòng Tư pháp huyện, thay mới pa nô cũ.", "Phòng Tư pháp huyện"),
        # the passive of another deed
        ("Huyện Tam Đường được giao chủ trì sắp xếp lại đội ngũ.", "Huyện Tam Đường"),
        ("Huyện Tam Đường được sắp xếp thành 03 cụm thi đua.", "Huyện Tam Đường"),
        ("Huyện Tam Đường sắp xếp các tổ thành nhóm mới.", "Huyện Tam Đường"),
    ],
)
def test_who_acts_is_found(line: str, found: str) -> None:
    verdict, quotes = judged_body(line)
    assert (verdict.status, quotes[0]) == (Status.GAP, found)


@pytest.mark.parametrize(
    "line",
    [
        "Trao đổi thông tin với xã Tả Lèng, xã Bản Bo về những vụ việc ở vùng giáp ranh.",
        "Trao đổi với UBND xã Tả Lèng để bảo vệ người bị bạo lực.",
        "Phối hợp xã Tả Lèng tuần tra.",
        "Phối hợp chặt chẽ với Công an xã Tả Lèng.",
        "Nắm tình hình ở xã Tả Lèng (xã liền kề).",
        "Hỗ trợ phụ nữ đi làm ăn xa tại xã Tả Lèng.",
        "Hội đồng hương, con em xã Tả Lèng ủng hộ quỹ.",
        "Mô hình của xã Tả Lèng có từ trước khi sáp nhập.",
        "Hiệp đồng với xã Tả Lèng (tỉnh Sơn La) mỗi quý một lần.",
        "Học hỏi xã Tả Lèng về du lịch.",
        "Tàu của bộ đội hoặc xã Tả Lèng đưa người bị bạo lực vào bờ.",
        "Chuyển Bệnh viện Đa khoa Lai Châu tại xã Tả Lèng.",
        "Phát động cùng ngày với lễ của tỉnh tại xã Tả Lèng.",
    ],
)
def test_a_neighbour_is_no_other_plans_place(line: str) -> None:
    assert judged_place(line)[1] == []


@pytest.mark.parametrize(
    "line",
    [
        "Đối với xã Tả Lèng, tổ chức 02 lớp.",
        "Bệnh viện Đa khoa Lai Châu tổ chức khám tại xã Tả Lèng.",
        "Gọi Công an hoặc Trạm Y tế xã Tả Lèng.",
        "Trung tâm Văn hóa tại xã Tả Lèng mở cửa hằng ngày.",
        "Thực hiện kế hoạch của tỉnh ở trạm y tế tại xã Tả Lèng.",
        "Báo cáo tình hình xã Tả Lèng (tỉnh Lai Châu).",
        "Phù hợp với điều kiện của xã Tả Lèng.",
        "Báo cáo với UBND xã Tả Lèng kết quả thực hiện.",
        "Phối hợp triển khai tại xã Tả Lèng.",
        "Kế hoạch của UBND xã Tả Lèng được điều chỉnh, bổ sung.",
        "Trao đổi với nhân dân xã Tả Lèng.",
        "Giao Công an xã Tả Lèng tuần tra vùng giáp ranh.",
        "Hỗ trợ phụ nữ làm ăn tại xã Tả Lèng.",
        # behind a comma another task begins
        "Vận động Hội đồng hương, tổ chức 02 lớp ở xã Tả Lèng.",
        "Biểu dương xã Tả Lèng, tổ chức tuần tra ở vùng giáp ranh.",
        "Ủng hộ xã Tả Lèng để các pa nô, băng rôn không còn cũ.",
        "Tuyên truyền trên địa bàn xã Tả Lèng, thay mới các pa nô cũ.",
        "Tuyên truyền trên địa bàn xã Tả Lèng (trước ngày 15/11/2026).",
    ],
)
def test_a_name_left_over_is_found(line: str) -> None:
    assert judged_place(line)[1] == ["xã Tả Lèng"]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Tổ dân phố thuộc xã Tả Lèng có tổ truyền thông.", Status.GAP),
        ("Thôn Nà Bó thuộc xã Tả Lèng có tổ truyền thông.", Status.REVIEW),
    ],
)
def test_villages_of_a_plan_are_its_own(line: str, status: Status) -> None:
    assert judged_place(line)[0].status is status


@pytest.mark.parametrize(
    "line",
    [
        "Xã đi vào hoạt động trên cơ sở sắp xếp thị trấn Tam Đường và các xã Sơn Bình, Bản Bo của huyện Tam Đường.",
        "Xã Bình Lư được thành lập từ thị trấn Tam Đường, xã Sơn Bình và xã Bản Bo của huyện Tam Đường.",
        "Xã Bình Lư nay gồm địa bàn thị trấn Tam Đường và các xã Sơn Bình, Bản Bo.",
        "Sau khi sáp nhập thị trấn Tam Đường và xã Bản Bo, số cộng tác viên còn thiếu.",
        "Xã nhận bàn giao từ Phòng Nội vụ huyện hồ sơ của 12 mô hình.",
        # what is left of it
        "Một số việc làm dở dang (lớp học, hội thi ở thị trấn Tam Đường) cần được nối lại.",
        "Hoàn tất các việc còn dở của UBND huyện Tam Đường.",
        "Giải quyết đơn thư tồn đọng của huyện Tam Đường.",
        # former units have no task
        "Nửa đầu năm, các đơn vị cũ thực hiện theo kế hoạch của UBND huyện Tam Đường.",
        "Bốn xã cũ dùng mẫu của Phòng Nội vụ huyện nên số liệu chưa khớp.",
    ],
)
def test_what_a_unit_was_formed_from_is_former(line: str) -> None:
    assert judged_body(line)[1] == []
    assert judged_place(line)[1] == []


@pytest.mark.parametrize(
    "line",
    [
        "Trên cơ sở sắp xếp kinh phí, Phòng Nội vụ huyện chủ trì mở lớp.",
        "Xã được thành lập trên cơ sở đề nghị của các thôn; UBND huyện Tam Đường chủ trì kiểm tra.",
        "Địa bàn gồm thị trấn Tam Đường và các thôn, triển khai trong tháng 9.",
        "Giao UBND huyện Tam Đường giải quyết các việc còn dở dang.",
        "Các việc còn dở dang đề nghị UBND huyện Tam Đường hoàn thành.",
        "Việc tập huấn chưa xong, UBND huyện Tam Đường tiếp tục thực hiện.",
        "Các đơn vị cũ có trách nhiệm báo cáo UBND huyện Tam Đường.",
        "Các cơ quan cũ và UBND huyện Tam Đường phối hợp mở hội thi.",
        "Các xã cũ nộp sổ sách về Phòng Nội vụ huyện trước ngày 30/6/2026.",
        "Các đơn vị cũ gửi hồ sơ; UBND huyện Tam Đường kiểm tra.",
        "Phối hợp với UBND huyện Tam Đường kiểm tra sau sáp nhập.",
        "Sau sắp xếp, UBND huyện Tam Đường chủ trì rà soát.",
        "Báo cáo UBND huyện Tam Đường (sau sáp nhập phải gửi lại).",
    ],
)
def test_work_set_beside_the_words_on_a_formation_is_a_gap(line: str) -> None:
    assert judged_body(line)[0].status is Status.GAP
