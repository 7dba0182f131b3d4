"""A target not lower than the superior body asks for."""

from datetime import date

import pytest

from checker.kinds.content.at_least import Params
from checker.report import Status
from tests.checker.kinds.judging import verdict_of

NEWS = Params(6, ("tin bài",))
CLASSES = Params(2, ("lớp tập huấn", "cuộc tập huấn", "hội nghị tập huấn"))
MONTHLY = Params(4, ("tin bài", "tin, bài"), each="month")
ON_EQUALITY = Params(6, ("tin bài",), about=("bình đẳng giới",))
AIR = Params(15, ("phút",), each="week")
YEARLY = Params(6, ("tin bài",), each="year")
LEAFLETS = Params(1000, ("tờ rơi",))
VICTIMS = ("(nạn nhân|người bị bạo lực)", "hỗ trợ … (trẻ em)?")
SHARE_OF_VICTIMS = Params(90, VICTIMS, percent=True)
MEETING = Params(1, ("cuộc",), about=("đối thoại", "phụ nữ"))
TALKS = Params(1, ("cuộc đối thoại",), due=date(2026, 10, 15))
PIECES = Params(10, ("(tin|phóng sự), bài",))
SHARE = Params(80, ("hộ gia đình",), percent=True, about=("tuyên truyền", "truyền thông"))
LIST = Params(8, ("tin, bài, phóng sự ngắn",), about=("đài truyền thanh", "tin, bài"))
POSTS = Params(1, ("địa chỉ tin cậy",), about=("cộng đồng", "người trực"))
HOUSES = Params(100, ("hộ gia đình",), percent=True, about=("ký cam kết", "tảo hôn"))
WOMEN = Params(25, ("tỷ lệ nữ",), percent=True, about=("quy hoạch", "lãnh đạo"))
HEALTH = Params(1, ("đợt",), about=("sức khỏe sinh sản", "miễn phí", "lao động"))
VILLAGES = Params(100, percent=True, about=("thôn", "bản"))


@pytest.mark.parametrize(
    ("params", "line", "status"),
    [
        (NEWS, "Đăng ít nhất 08 tin, bài trên Trang thông tin điện tử xã.", Status.PASS),
        (SHARE_OF_VICTIMS, "Tuyên truyền tại các thôn.", Status.GAP),
        (SHARE_OF_VICTIMS, "92% người bị bạo lực được hỗ trợ.", Status.PASS),
        (Params(3, VICTIMS), "Tuyên truyền tại các thôn.", Status.GAP),
        (PIECES, "Tuyên truyền tại các thôn.", Status.GAP),
        (MEETING, "Chủ tịch UBND xã đối thoại với phụ nữ trong quý IV.", Status.REVIEW),
        (MEETING, "Đối thoại với thanh niên. Tặng quà phụ nữ.", Status.GAP),
        (TALKS, "Tổ chức 01 cuộc đối thoại trước ngày 31/10/2026.", Status.GAP),
        (TALKS, "Trước ngày 31/10/2026, tổ chức 02 cuộc đối thoại.", Status.GAP),
        (TALKS, "Tổ chức 01 cuộc đối thoại trước ngày 15/10/2026.", Status.PASS),
        (TALKS, "Tổ chức 01 cuộc đối thoại.", Status.PASS),
        (TALKS, "Tổ chức 01 cuộc đối thoại; báo cáo trước ngày 15/12/2026.", Status.PASS),
        (TALKS, "Tuyên truyền trước ngày 01/10/2026.", Status.GAP),
        (PIECES, "Đăng 6 tin và 4 bài.", Status.REVIEW),
        (NEWS, "Đăng 06 (sáu) tin bài trên Trang thông tin điện tử xã.", Status.PASS),
        (NEWS, "Đăng 06 lượt tin bài; tổ chức 02 hội nghị.", Status.PASS),
        (NEWS, "Đăng từ 06 đến 08 tin bài về bình đẳng giới.", Status.PASS),
        (NEWS, "Số tin bài đăng tải: 06 tin.", Status.PASS),
        (NEWS, "Tin bài tuyên truyền tối thiểu 10 tin.", Status.PASS),
        (NEWS, "Đăng 05 tin bài về bình đẳng giới.", Status.GAP),
        (NEWS, "Đăng 04 - 08 tin bài về bình đẳng giới.", Status.GAP),
        (NEWS, "Tổ chức 12 hội nghị và tin bài tuyên truyền.", Status.REVIEW),
        (NEWS, "Đăng tin bài trên 12 chuyên trang.", Status.REVIEW),
        (NEWS, "Đăng tin bài năm 2026.", Status.REVIEW),
        (NEWS, "Đăng sáu tin bài về bình đẳng giới.", Status.REVIEW),
        (NEWS, "Tổ chức hội nghị tuyên truyền.", Status.GAP),
        (NEWS, "Đăng 03 tin bài trong Tháng hành động; đăng 03 tin bài nhân ngày 20/10.", Status.REVIEW),
        (NEWS, "Mỗi tháng đăng 01 tin bài về bình đẳng giới.", Status.REVIEW),
        (NEWS, "Đăng 01 tin bài/tháng về bình đẳng giới.", Status.REVIEW),
        (NEWS, "Mỗi quý đăng 01 tin bài về bình đẳng giới.", Status.GAP),
        (NEWS, "Mỗi quý đăng 02 tin bài về bình đẳng giới.", Status.REVIEW),
        (NEWS, "Mỗi trường học có 02 tin bài về bình đẳng giới.", Status.REVIEW),
        (NEWS, "Đăng không quá 10 tin bài.", Status.REVIEW),
        (NEWS, "Năm 2025 đã đăng 12 tin bài.", Status.GAP),
        (MONTHLY, "Mỗi tháng đăng ít nhất 04 tin bài.", Status.PASS),
        (MONTHLY, "Đăng ít nhất 04 lượt tin, bài về bình đẳng giới mỗi tháng.", Status.PASS),
        (MONTHLY, "Mỗi tháng đăng 02 tin bài.", Status.GAP),
        (MONTHLY, "Mỗi tuần đăng 02 tin bài.", Status.PASS),
        (MONTHLY, "Đăng 48 tin bài trong năm.", Status.PASS),
        (MONTHLY, "Đăng 04 tin bài về bình đẳng giới.", Status.REVIEW),
        (MONTHLY, "Mỗi năm đăng 03 tin bài.", Status.GAP),
        (NEWS, "Mỗi thôn có 06 tin bài.", Status.PASS),
        (NEWS, "Đăng 02 tin bài/thôn.", Status.REVIEW),
        # however it is written, and whatever stands beside it
        (NEWS, "Đăng 06 tin và bài về bình đẳng giới.", Status.PASS),
        (NEWS, "Đăng 06 tin/bài về bình đẳng giới.", Status.PASS),
        (NEWS, "Mỗi tháng 06 tin, bài.", Status.PASS),
        (NEWS, "Đăng 6 tin, 4 bài về bình đẳng giới.", Status.REVIEW),
        (NEWS, "Năm 2025 đăng 45 tin, bài.", Status.GAP),
        (NEWS, "Năm 2025 đã đăng 04 tin, bài; năm 2026 phấn đấu 08 tin, bài.", Status.PASS),
        (ON_EQUALITY, "Năm 2025 đã đăng 04 tin, bài về bình đẳng giới; năm 2026 phấn đấu 08 tin, bài.", Status.REVIEW),
        (ON_EQUALITY, "Đăng 08 tin, bài về công tác phụ nữ.", Status.REVIEW),
        (ON_EQUALITY, "Đăng 04 tin, bài về công tác phụ nữ.", Status.GAP),
        (AIR, "Phát thanh mỗi tuần 10 phút.", Status.GAP),
        (AIR, "Phát thanh mỗi tuần 15 phút.", Status.PASS),
        (YEARLY, "Mỗi tháng đăng 01 tin bài.", Status.PASS),
        (SHARE, "Từ 70% đến 80% hộ gia đình được tuyên truyền.", Status.GAP),
        (SHARE, "Từ 80 - 90% hộ gia đình được tuyên truyền.", Status.PASS),
        (CLASSES, "Tổ chức tối thiểu 02 cuộc tập huấn.", Status.PASS),
        (CLASSES, "Mở 01 lớp tập huấn cho cán bộ.", Status.GAP),
        (LEAFLETS, "Cấp phát 2.000 tờ rơi tuyên truyền.", Status.PASS),
        (LEAFLETS, "Cấp phát 500 tờ rơi tuyên truyền.", Status.GAP),
        (SHARE, "Từ 80% hộ gia đình trở lên được tuyên truyền về bình đẳng giới.", Status.PASS),
        (SHARE, "Trên 85% số hộ gia đình được truyền thông về bình đẳng giới.", Status.PASS),
        (SHARE, "Tỷ lệ hộ gia đình được tuyên truyền đạt 80%.", Status.PASS),
        (SHARE, "70% hộ gia đình được tuyên truyền về bình đẳng giới.", Status.GAP),
        (SHARE, "100% cán bộ được tập huấn, 70% hộ gia đình được tuyên truyền.", Status.GAP),
        (SHARE, "70% hộ gia đình được tuyên truyền, 100% cán bộ được tập huấn.", Status.GAP),
        (SHARE, "Tỷ lệ cán bộ được tập huấn đạt 100%, tỷ lệ hộ gia đình được tuyên truyền đạt 70%.", Status.GAP),
        (SHARE, "90% hộ gia đình đạt gia đình văn hóa.", Status.REVIEW),
        (SHARE, "Tuyên truyền đến các hộ gia đình.", Status.REVIEW),
        (VILLAGES, "100% thôn được tuyên truyền.", Status.PASS),
        (VILLAGES, "12/12 thôn có tổ truyền thông.", Status.PASS),
        (VILLAGES, "11/12 thôn có tổ truyền thông.", Status.GAP),
        (Params(80, ("thôn",), percent=True), "Ngày 08/10 thôn tổ chức lễ phát động.", Status.REVIEW),
        (Params(80, ("thôn",), percent=True), "100% cộng tác viên ở các thôn được tập huấn.", Status.REVIEW),
        (NEWS, "Giữ 08 địa chỉ tin bài.", Status.REVIEW),
        # any things of a list
        (LIST, "Đài truyền thanh phát tổng cộng 10 tin, bài.", Status.PASS),
        (LIST, "Đài truyền thanh phát 08 phóng sự ngắn.", Status.PASS),
        (LIST, "Thực hiện 05 tin, bài trên đài truyền thanh.", Status.GAP),
        (LIST, "Thực hiện 05 tin, bài, phóng sự ngắn trên đài truyền thanh.", Status.GAP),
        (LIST, "Đăng 5 tin và 4 bài trên đài truyền thanh.", Status.REVIEW),
        (LIST, "Công bố trên trang thông tin điện tử.", Status.GAP),
        # a thing of many words is no other
        (POSTS, "Giữ vững 03 địa chỉ tin cậy ở các thôn.", Status.PASS),
        (POSTS, "Tuyên truyền về cộng đồng an toàn.", Status.GAP),
        # all of them, and in other words
        (HOUSES, "Toàn bộ 2.140 hộ viết bản cam kết nói không với tảo hôn.", Status.REVIEW),
        (HOUSES, "100% hộ trong xã ký cam kết.", Status.REVIEW),
        (HOUSES, "Tất cả các hộ gia đình ký cam kết.", Status.PASS),
        (HOUSES, "80% hộ gia đình ký cam kết.", Status.GAP),
        (HOUSES, "100% cán bộ hộ tịch được tập huấn.", Status.GAP),
        (VILLAGES, "Tuyên truyền ở cả 13 bản.", Status.PASS),
        (VILLAGES, "Tuyên truyền ở 13 bản.", Status.REVIEW),
        (WOMEN, "Quy hoạch lãnh đạo, quản lý có ít nhất 28% là nữ.", Status.REVIEW),
        (WOMEN, "Nữ chiếm một phần tư (25%) trong quy hoạch.", Status.REVIEW),
        (WOMEN, "Bảo đảm tỷ lệ nữ trong quy hoạch lãnh đạo, quản lý đạt 20%.", Status.GAP),
        (WOMEN, "Tỷ lệ nữ trong quy hoạch lãnh đạo, tỷ lệ nam đạt 20%.", Status.REVIEW),
        (HEALTH, "Khám sức khỏe sinh sản cho nữ lao động tự do vào tháng 9.", Status.REVIEW),
        (HEALTH, "Một đợt khám phụ khoa không thu tiền.", Status.REVIEW),
        (HEALTH, "Tuyên truyền cho người lao động.", Status.GAP),
        (VILLAGES, "90% thôn được tuyên truyền.", Status.GAP),
        (VILLAGES, "Tuyên truyền ở các thôn.", Status.REVIEW),
    ],
)  # fmt: skip
def test_a_target_is_held_against_the_least(params: Params, line: str, status: Status) -> None:
    verdict, _ = verdict_of("at-least", params, "I. CHỈ TIÊU", line)
    assert verdict.status is status, verdict.message


def test_what_is_high_enough_is_not_asked_whether_it_is() -> None:
    verdict, _ = verdict_of("at-least", ON_EQUALITY, "I. CHỈ TIÊU", "Đăng 08 tin, bài.")
    assert verdict.message.startswith("Có “08 tin, bài”, đủ mức ít nhất 6; cần xem có đúng")


@pytest.mark.parametrize(
    ("params", "line", "words"),
    [
        (NEWS, "Đăng ít nhất 02 tin, bài về bình đẳng giới.", "06 tin, bài"),
        (NEWS, "Đăng 5 (năm) tin bài.", "6 tin bài"),
        (LEAFLETS, "Cấp phát 500 tờ rơi.", "1000 tờ rơi"),
        (SHARE, "70 % hộ gia đình được tuyên truyền.", "80 %"),
        (NEWS, "Đăng 04 - 05 tin bài.", None),
        (MONTHLY, "Mỗi năm đăng 03 tin bài.", None),
    ],
)
def test_only_the_figure_gives_way(params: Params, line: str, words: str | None) -> None:
    """Not to the superior's whole sentence, which stands around it already."""
    verdict, _ = verdict_of("at-least", params, "I. CHỈ TIÊU", line, suggestion="Cả câu.")
    assert [finding.suggestion for finding in verdict.findings] == [words]
