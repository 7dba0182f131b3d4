"""Where a person comes from is told of the person, not of the plan; names behind a post are of persons."""

import pytest

from checker.report import Status
from tests.checker.kinds.places.test_body import judged as judged_body
from tests.checker.kinds.places.test_place import judged as judged_place


@pytest.mark.parametrize(
    "line",
    [
        "Bà Trần Thị Hoa, quê quán: xã Tân An, tỉnh Cà Mau.",
        "Ông Nguyễn Văn Bình; nguyên quán: phường Vĩnh Hưng, thành phố Hà Nội.",
        "Nơi sinh: xã Tả Lèng, huyện Tam Đường, tỉnh Lai Châu.",
        "Hộ khẩu thường trú: xã Khun Há, tỉnh Nam Định.",
        "Sinh ngày 12/3/1980 tại xã Mường So, huyện Phong Thổ.",
        "Sinh ngày 12 tháng 3 năm 1980 tại xã Mường So, huyện Phong Thổ.",
        "Bà Lò Thị Mai, sinh năm 1980 tại xã Mường So, huyện Phong Thổ.",
        "Trú tại xã Mường So, huyện Phong Thổ.",
        "Ông Lò Văn Bảy trú tại xã Mường So phụ trách kỹ thuật.",
        "Tặng quà bà Lò Thị Mai (thường trú tại xã Mường So).",
        "Tặng quà Lò Thị Mai, sinh năm 1990, trú tại xã Mường So.",
        "Tặng quà Lò Thị Mai, trú tại xã Mường So.",
        "Mời Nghệ nhân ưu tú Lò Văn Sơn (xã Mường So) truyền dạy hát then.",
        "Biểu dương bà Lê Thị Hồng Hạnh (xã Mường So) làm kinh tế giỏi.",
    ],
)
def test_a_persons_home_is_no_place_of_the_plan(line: str) -> None:
    assert judged_place(line)[1] == []
    assert judged_body(line)[1] == []


@pytest.mark.parametrize(
    "line",
    [
        "Tập huấn cho phụ nữ thường trú tại xã Tả Lèng.",
        "Tập huấn cho phụ nữ đang trú tại xã Tả Lèng.",
        "Vận động bà con nhân dân cư trú tại xã Tả Lèng tham gia.",
        "Ông Lò Văn Bảy trú tại bản Nà Đon tuyên truyền tại xã Tả Lèng.",
        "Quê hương đổi mới, nhân dân xã Tả Lèng thi đua.",
        "Quê quán đổi mới; tuyên truyền trên địa bàn xã Tả Lèng.",
        "Bà Lò Thị Mai, quê quán: xã Bình Lư, tuyên truyền trên địa bàn xã Tả Lèng.",
        "Ra mắt câu lạc bộ tại UBND xã Tả Lèng.",
        "Tiếp nhận tin báo; địa chỉ: UBND xã Tả Lèng.",
        "Tặng quà học sinh 02 trường xã Tả Lèng.",
        "Khám sức khỏe học sinh năm 2026 tại xã Tả Lèng.",
        "Ra mắt Câu lạc bộ Gia Đình Hạnh Phúc (xã Tả Lèng).",
        "Tổ chức tuyên truyền lưu động (xã Tả Lèng).",
        "Vận động phụ nữ sinh 2 con ở xã Tả Lèng.",
    ],
)
def test_a_place_of_another_plan_is_found(line: str) -> None:
    assert judged_place(line)[1] == ["xã Tả Lèng"]


@pytest.mark.parametrize("whom", ["bà con nhân dân", "các cháu mồ côi", "phụ nữ nghèo,"])
def test_where_many_live_is_no_ones_home(whom: str) -> None:
    line = f"Hỗ trợ {whom} cư trú tại huyện Tam Đường."
    assert judged_body(line)[1] == ["huyện Tam Đường"]


@pytest.mark.parametrize("line", ["Sinh hoạt tại huyện Tam Đường.", "Học sinh huyện Tam Đường."])
def test_sinh_is_a_birth_only_before_a_day(line: str) -> None:
    assert judged_body(line)[0].status is Status.GAP


@pytest.mark.parametrize(
    "line",
    [
        "PCT UBND tỉnh Phùng Thành Vinh làm việc với xã.",
        "PGĐ Sở Nội vụ tỉnh Bùi Tiến Thanh dự hội nghị.",
        "Giám đốc Sở Nội vụ tỉnh Nguyễn Văn A chủ trì.",
        "Lãnh đạo Ban VSTBPN tỉnh Vương Thế Mẫn dự hội nghị.",
        "Chánh Văn phòng UBND tỉnh Phùng Vinh chủ trì.",
    ],
)
def test_a_person_behind_the_provinces_body_is_no_province(line: str) -> None:
    assert judged_place(line)[1] == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("PCT UBND tỉnh Phú Thọ làm việc với xã.", "tỉnh Phú Thọ"),
        ("Giám đốc Sở Nội vụ tỉnh Lào Cai chủ trì.", "tỉnh Lào Cai"),
        ("Báo cáo Chủ tịch UBND tỉnh Quảng Trị.", "tỉnh Quảng Trị"),
    ],
)
def test_a_province_behind_a_post_is_found(line: str, found: str) -> None:
    assert judged_place(line)[1] == [found]
