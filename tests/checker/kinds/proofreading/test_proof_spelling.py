"""Spelling, by the rule's own words: what is told, and what is right and stays untold."""

from functools import cache
from typing import Any

import pytest

from checker.facts import Facts
from checker.kinds import KINDS
from checker.library.load import load_library
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import FRAME, verdict_on


@cache
def rule() -> Rule:
    return next(rule for rule in load_library().rules if rule.id == "proof.spelling")


def judged(line: str, **known: Any) -> tuple[Verdict, Facts]:
    if known:
        return verdict_on("spelling", rule().params, *FRAME, line, **known)
    facts = facts_of(*FRAME, line)
    return KINDS["spelling"].judge(rule(), facts), facts


def told(line: str) -> list[tuple[str, str | None]]:
    verdict, facts = judged(line)
    return [(facts.quote(finding.span), finding.suggestion) for finding in verdict.findings]


@pytest.mark.parametrize(
    ("line", "found", "right"),
    [
        # a fixed phrase, one letter or mark off
        ("Ban Vì sự tiến bộ của phụ nữ thường, Hội Phụ nữ.",
         "Ban Vì sự tiến bộ của phụ nữ thường", "Ban Vì sự tiến bộ của phụ nữ phường"),
        ("Cùng cố đội ngũ báo cáo viên.", "Cùng cố", "Củng cố"),
        ("Bồi dưỡng đội ngũ công tác viên ở thôn.", "công tác viên", "cộng tác viên"),
        ("Vướng mắc trong quá thực hiện nhiệm vụ.", "trong quá thực hiện", "trong quá trình thực hiện"),
        ("Truyền thông về bình đằng giới.", "bình đằng giới", "bình đẳng giới"),
        ("Đẩy mạnh tuyên truyên trong trường.", "tuyên truyên", "tuyên truyền"),
        ("Việc phòng chông.", "phòng chông", "phòng chống"),
        ("Nêu rõ trách nhiêm của thôn.", "trách nhiêm", "trách nhiệm"),
        ("Tổ chức triển khải.", "triển khải", "triển khai"),
        ("SỞ THÔNG TIN VÀ TRUYỂN THÔNG", "THÔNG TIN VÀ TRUYỂN THÔNG", "THÔNG TIN VÀ TRUYỀN THÔNG"),
        ("Nghị định sửa đổi, bồ sung một số điều.", "sửa đổi, bồ sung", "sửa đổi, bổ sung"),
        ("Nhà nước Cộng hòa xã hội chủ nghĩa Việt am.",
         "Cộng hòa xã hội chủ nghĩa Việt am", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Bảo đảm an toan giao thông cho học sinh.", "an toan giao thông", "an toàn giao thông"),
        # a syllable that there is not
        ("Hỗ trợ nguời nghèo.", "nguời", "người"),
        ("Thanh quyết tóan kinh phí.", "tóan", "toán"),
        ("Các nghành liên quan.", "nghành", "ngành"),
        ("Giao cáq bộ phụ trách.", "cáq", "cán"),
        ("Phối hợp với nghành y tế.", "nghành", "ngành"),  # y is a word
        # the words round it do not explain it otherwise
        ("Mở chuyển đề về gia đình.", "chuyển đề", "chuyên đề"),
        ("Phát động phong trào thi đưa.", "thi đưa", "thi đua"),
        ("Bảo đảm quyền lơi của trẻ em.", "quyền lơi", "quyền lợi"),
        ("Giao Ban Thuyền thông đưa tin.", "Thuyền thông", "Truyền thông"),
        ("Chuyên viên phu trách.", "phu trách", "phụ trách"),
        ("Các đồng chí Phó Chỉ tịch xã.", "Phó Chỉ tịch", "Phó Chủ tịch"),
        ("Sở Tài chính xem xét, bố trị nguồn vốn.", "bố trị", "bố trí"),
        ("Vay vốn Ngân hành Chính sách xã hội.",
         "Ngân hành Chính sách xã hội", "Ngân hàng Chính sách xã hội"),
        ("Ngăn ngừa và hạng chế rủi ro.", "hạng chế", "hạn chế"),
        # keys left in
        ("Truyền thông về bình đẳng giowsi cho dân.", "giowsi", "giới"),
        ("Tặng quà bình d9ẳng giới.", "d9ẳng", "đẳng"),
        ("Vận động chij em, phụ nữ; chị em tham gia.", "chij", "chị"),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_the_right_words(line: str, found: str, right: str) -> None:
    assert told(line) == [(found, right)]


def test_two_words_typed_with_keys_vouch_for_each_other() -> None:
    assert told("Hội Liên hiệp phuj nuwx thực hiện.") == [("phuj", "phụ"), ("nuwx", "nữ")]


@pytest.mark.parametrize(
    "line",
    [
        "Phụ nữ thường xuyên bị bạo lực được tạm lánh; hoạt động vì sự tiến bộ của phụ nữ thường kỳ.",
        "Công tác viên chức, công tác viên nữ; họ cũng cố gắng, cũng cố tình vi phạm.",
        "Phát triển Khoa học; phát triển khá; cảnh báo các nguy cơ; bóc tách nhiệm vụ; khiếu kiện tồn đọng.",
        "Xác thực điện tử; phương pháp luận; trường hợp khi thiết kế hoặc thi công; phối hợp các xã.",
        "Nhận thức hiện nay; trách nhiệm cụ thể; hủ tục lạc hậu; xe thô sơ; nơi công cộng.",
        "Giữ gìn truyền thống; không phân biệt nam, nữ; chịu trách nhiệm chủ trì.",
        "Thôn Đăk Rơ Nga, xã Krông Na, bản Pác Bó, Nậm Pồ, Ia Mơ; người Ê Đê, H'Mông, Xtiêng, Mnông.",
        "Kĩ năng sống, quản lí, tỉ lệ; hoà giải, thuỷ lợi, uỷ ban; kỹ năng, quản lý, tỷ lệ.",
        "Ông Hà Văn Thưởng, bà Lò Thị Khải, chị Vàng Thị Mỷ; đồng chí Đinh Quyết Đình.",
        "Thư gửi về vstbpn@laichau.gov.vn, https://moha.gov.vn/tin-tuc; Zalo, Facebook, file test.docx, news.",
        "Số 12/KH-UBND, QCVN 01:2021/BTNMT, HNO3, CO2, PM2.5, lớp 4A1, khoản 2a, ĐHQGHN, BCĐQG1237.",
        "Khí ôxy, axít, lôgic, makét, cát-xét, ki-lô-gam, xe rơ moóc, khuỷu tay, ngoằn ngoèo.",
        "Nâng cấp tuyến truyền dẫn; biểu dương đoàn viên, đội viên; cùng cố gắng.",
        "S ửa đổi, bổ sung; c ó hiệu lực; thự c hiệ n; Xã hộ i.",
        "Quy chế, quy định, giếng, gìn giữ, quốc, quýt, thuở, khuya, huơ, xoong, nghệ, ghế, kẻ, củ.",
        "Nâng cao hiệu lực; văn bản chỉ đạo; quan hệ gia đình; đẩy mạnh xã hội hóa; phương án chỉ đạo.",
        # each syllable belongs to its other neighbour
        "Được chuyển đề tài cho trường; dự cuộc thi qua loa phát thanh; có quyền loại bỏ bài trùng.",
        "Duy trì giao ban hàng tháng; tiến hành chỉnh sửa; thiếu liên kết; chính thức đột phá lý luận.",
        "Tính năng ghi chú trạng thái; kiểm chứng nhập cảnh; chiều dài chính xác; bộ đội xuất ngũ.",
        "Tư duy định hướng; tại thời điểm tra cứu; trọng tài bản xứ; đòn bẩy mạnh mẽ; kỹ sư điện.",
        # words of their own
        "Trồng cây ở bãi cỏ; gây dựng nếp sống; căn phòng họp; ghi ngoài bì thư; thi thư pháp.",
        "Giá mỗi người dao động theo mùa.",
        # names beside words
        "Lễ hội Lồng Tồng; Phật giáo Kiên Giang; khúc hát đời Tống; ông giáo Viễn.",
    ],
)
def test_what_is_right_is_not_told(line: str) -> None:
    assert told(line) == []


def finding(line: str) -> Finding:
    return judged(line)[0].findings[0]


def test_only_what_can_mean_nothing_else_is_put_right_by_itself() -> None:
    assert finding("Về bình đằng giới.").fix == "bình đẳng giới"
    assert finding("Đẩy mạnh tuyên truyên.").fix is None
    assert finding("Hỗ trợ nguời nghèo.").fix is None
    assert finding("Thưòng trực xã.").suggestion == "Thường"
    assert finding("Thanh quyết tóan.").fix == "toán"
    assert finding("Giao cáq bộ phụ trách.").fix is None


SLIPS = "Thực hiên, tuyên truyên, trách nhiêm, triển khải, quyết đinh, phối hơp."


def test_many_slips_in_converted_text_are_the_converters() -> None:
    params = rule().params
    assert judged(SLIPS)[0].status is Status.REVIEW
    verdict, _ = verdict_on("spelling", params, *FRAME, SLIPS, text=True)
    assert verdict.status is Status.NOT_APPLICABLE
    verdict, _ = verdict_on("spelling", params, *FRAME, "Thực hiên kế hoạch.", text=True)
    assert verdict.status is Status.REVIEW


def test_the_letter_of_a_note_is_no_part_of_a_word_on_a_page() -> None:
    params, line = rule().params, "Xếp loại công chức theo quy địnhi."
    assert verdict_on("spelling", params, *FRAME, line, text=True)[0].status is Status.PASS
    assert verdict_on("spelling", params, *FRAME, line)[0].status is Status.REVIEW
    line = "Hoàn thành việc xây dựng kết hoạch trong tháng."  # there is such a syllable
    assert verdict_on("spelling", params, *FRAME, line, text=True)[0].status is Status.REVIEW


def test_text_of_fonts_without_their_code_is_not_judged() -> None:
    line = "Thực hiên chÌnh sách, sinh viÍn, sao chÈp, hÌnh thức."
    verdict, _ = verdict_on("spelling", rule().params, *FRAME, line, text=True)
    assert verdict.status is Status.NOT_APPLICABLE


def test_a_long_row_of_letters_takes_no_time() -> None:
    assert told("as" * 20_000) == told("ậ" * 20_000) == told("a1" * 20_000) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Giao xã Hiệp Lực chủ trì.", []),
        ("Tổ chức tại xã Hiệp Lực, phường An Hội Đông và xã Tương Dương.", []),
        ("Kết quả của xã Quốc Việt năm 2026.", []),
        ("ỦY BAN NHÂN DÂN XÃ HỘI HOAN", []),
        # the same letters where no such place is meant
        ("Nghị định có hiệp lực từ ngày ký.", ["hiệp lực"]),
        ("Thông qua hội đông trước khi trình.", ["hội đông"]),
        ("Phụ nữ Việt năm tích cực.", ["Việt năm"]),
        # a slip beside a known place
        ("Ủy ban nhân dan xã Hiệp Lực triển khải.", ["Ủy ban nhân dan xã", "triển khải"]),
    ],
)  # fmt: skip
def test_the_name_of_a_known_place_is_no_slip(line: str, found: list[str]) -> None:
    assert [quoted for quoted, _ in told(line)] == found
