"""Bodies that are gone: told as history or still at work, in lists and behind quotations."""

from pathlib import Path

import pytest

from tests.annexes.drafts import base, changed, judged, open_statuses

PLAN = base("khe-tron")
TASK = "- Hỗ trợ người bị bạo lực; duy trì địa chỉ tin cậy tại cộng đồng.\n"


def _with(line: str) -> str:
    return changed(PLAN, [(TASK, f"{TASK}- {line}\n")])


@pytest.mark.parametrize(
    "line",
    [
        "Tiếp tục duy trì mô hình do Hội Liên hiệp Phụ nữ huyện Mường Đà bàn giao.",
        "Khai thác tài liệu do Sở Lao động - Thương binh và Xã hội chuyển giao.",
        "Trước sắp xếp, Ủy ban nhân dân huyện Mường Đà giao mỗi thôn một câu lạc bộ; nay xã duy trì.",
        "Phòng Lao động - Thương binh và Xã hội huyện Mường Đà đã mở 03 lớp tập huấn; xã cử người tham gia lớp mới.",
        "Nhân rộng câu lạc bộ trước đây do Công an huyện thành lập.",
        "Sử dụng sổ tay đã được Bộ Lao động - Thương binh và Xã hội phát hành.",
        "Duy trì nhà tạm lánh mà huyện Mường Đà đã xây dựng.",
        "Trước thời điểm sáp nhập, Huyện ủy đã ban hành 02 chỉ thị về công tác cán bộ nữ.",
        "Tiếp nhận hồ sơ từ Phòng Nội vụ huyện Mường Đà chuyển về.",
        "Rà soát danh sách cộng tác viên do Ủy ban nhân dân huyện Mường Đà (cũ) lập.",
        "Sau khi Ủy ban nhân dân huyện Mường Đà kết thúc hoạt động, xã tiếp nhận nhiệm vụ.",
        "Sửa chữa nhà văn hóa do Ủy ban nhân dân huyện đầu tư, đã bàn giao cho xã quản lý.",
        "Duy trì câu lạc bộ được huyện Mường Đà thành lập từ năm 2019, nay do xã quản lý.",
        "Duy trì mô hình “Cùng Ủy ban nhân dân huyện xây dựng gia đình văn hóa” tại các thôn.",
        "Vận hành Trường THCS và THPT huyện Mường Đà theo kế hoạch năm học.",
    ],
)
def test_what_a_body_did_before_it_ended_is_right(line: str, tmp_path: Path) -> None:
    assert open_statuses(judged(_with(line), tmp_path)) == {}


@pytest.mark.parametrize(
    "line",
    [
        "Nhân rộng mô hình “Nhà tạm lánh” do Bộ Lao động - Thương binh và Xã hội hướng dẫn.",
        'Nhân rộng mô hình "Nhà tạm lánh” do Sở Lao động - Thương binh và Xã hội chủ trì.',
        'Mô hình “Nhà tạm lánh" do Bộ Lao động - Thương binh và Xã hội hỗ trợ tiếp tục được duy trì.',
        'Tham gia hội thi "Gia đình hạnh phúc" của Ủy ban nhân dân huyện Mường Đà.',
        "Xây dựng “Trường học an toàn” theo hướng dẫn của Phòng Giáo dục huyện Mường Đà.",
        "Duy trì “Ngôi nhà bình yên” tại địa bàn các huyện.",
        "Xây dựng “Trường học hạnh phúc” do Phòng Giáo dục và Đào tạo huyện Mường Đà phát động.",
        "Các trường phối hợp với Ban Chỉ huy Quân sự huyện Mường Đà giáo dục kỹ năng.",
        "Ủy ban nhân dân xã, phường, thị trấn bố trí kinh phí.",
        "UBND các xã, thị trấn triển khai thực hiện.",
        "Kiện toàn Ban Vì sự tiến bộ của phụ nữ cấp tỉnh, huyện, xã.",
        "Phối hợp với 10 huyện, thành phố trong tỉnh.",
        "Bồi dưỡng cán bộ nữ ở cấp tỉnh, cấp huyện và cấp xã.",
        "Phối hợp với các sở, ban, ngành và 08 huyện.",
        "Tham gia chương trình do Ủy ban nhân dân huyện tổ chức từ năm 2024 đến năm 2027.",
        "Tham gia hội thi do Trung tâm Văn hóa huyện tổ chức trong tháng 10/2026.",
        "Tuyên truyền tại các xã, phường và thị trấn.",
        "Ủy ban nhân dân huyện Mường Đà chỉ đạo các xã hoàn thành các chỉ tiêu đã giao.",
        "Báo cáo Ủy ban nhân dân huyện Mường Đà kết quả đã đạt được.",
        "Phối hợp với Phòng Lao động - Thương binh và Xã hội huyện Mường Đà thực hiện các mô hình đã có.",
        "Trên cơ sở kết quả đã đạt được, đề nghị Công an huyện tiếp tục hỗ trợ.",
        "Theo chỉ tiêu đã giao, Ủy ban nhân dân huyện Mường Đà kiểm tra các thôn.",
    ],
)
def test_a_body_that_is_gone_cannot_act(line: str, tmp_path: Path) -> None:
    found = open_statuses(judged(_with(line), tmp_path))
    assert found in ({"consistency.body": "gap"}, {"consistency.body": "review"})


@pytest.mark.parametrize(
    "line",
    [
        "Phối hợp với các xã, phường trong tỉnh.",
        "Ủy ban nhân dân xã, các thôn, bản bố trí kinh phí.",
        "Bồi dưỡng cán bộ nữ ở cấp tỉnh, cấp xã.",
        "Lồng ghép trong các chương trình kinh tế, xã hội của xã, thôn.",
        "Tuyên truyền cho các thôn, tổ dân phố, khu phố.",
        "Phối hợp với thành phố, tỉnh bạn trao đổi kinh nghiệm.",
    ],
)
def test_lists_of_what_stands_are_right(line: str, tmp_path: Path) -> None:
    assert open_statuses(judged(_with(line), tmp_path)) == {}


def test_before_the_districts_ended_they_act(tmp_path: Path) -> None:
    text = _with("Ủy ban nhân dân xã, phường, thị trấn báo cáo Ủy ban nhân dân huyện.")
    for year, earlier in (("2026", "2024"), ("2025", "2023")):
        text = text.replace(year, earlier)
    assert "consistency.body" not in open_statuses(judged(text, tmp_path))
