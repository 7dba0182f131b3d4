"""No other commune's or province's name where the issuing one's belongs."""

import pytest

from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.report import Finding, Status, Verdict
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import rule_of

COMMUNE = (
    "ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: 12/KH-UBND", "Bình Lư, ngày 14 tháng 4 năm 2026",
    "KẾ HOẠCH", "Công tác bình đẳng giới năm 2026",
)  # fmt: skip
PROVINCE = (
    "ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU", "Số: 8/KH-UBND", "Lai Châu, ngày 02 tháng 10 năm 2026",
    "KẾ HOẠCH", "Công tác bình đẳng giới năm 2026",
)  # fmt: skip
BASIS = "Căn cứ Kế hoạch số 5/KH-UBND ngày 12/01/2026 của UBND tỉnh Lai Châu;"


def judged(*lines: str, header: tuple[str, ...] = COMMUNE) -> tuple[Verdict, list[str]]:
    closing = () if lines[-1].startswith("Trên đây") else ("Trên đây là Kế hoạch./.",)
    facts = facts_of(*header, BASIS, "I. NỘI DUNG", *lines, *closing)
    verdict = KINDS["place"].judge(rule_of("place", params=NoParams()), facts)
    return verdict, [facts.quote(finding.span) for finding in verdict.findings]


def only(verdict: Verdict) -> Finding:
    (finding,) = verdict.findings
    return finding


@pytest.mark.parametrize(
    "line",
    [
        "Tuyên truyền tại xã Bình Lư.",
        "UBND XÃ BÌNH LƯ triển khai.",
        "Theo chỉ đạo của UBND tỉnh Lai Châu.",
        # rightly of others
        "Phối hợp với xã Tả Lèng, xã Bản Bo.",
        "Phối hợp với Ủy ban nhân dân xã Tả Lèng, xã Bản Bo.",
        "Phối hợp với UBND xã Tả Lèng.",
        "c) Cùng Ban Vì sự tiến bộ của phụ nữ xã Tả Lèng tổ chức giao lưu.",
        "Mở lớp. Cùng với Hội Liên hiệp Phụ nữ xã Tả Lèng thi hát ru.",
        "Học tập kinh nghiệm tại xã Tả Lèng.",
        "Tham quan mô hình điểm của xã Tả Lèng.",
        "Giáp ranh với xã Tả Lèng.",
        "Các xã Tả Lèng, Bình Lư cùng thực hiện.",
        "Triển khai ở 03 xã là xã Tả Lèng.",
        "Triển khai ở những phường lân cận là xã Tả Lèng.",
        # what was
        "Trên cơ sở sáp nhập xã Tả Lèng.",
        "Địa bàn xã Tả Lèng cũ.",
        "UBND xã Tả Lèng (trước đây) đã làm.",
        "UBND xã Tả Lèng nay là xã Bình Lư.",
        # another's document
        "Theo Công văn số 5/UBND-VX ngày 12/01/2026 của UBND xã Tả Lèng về phối hợp.",
        "Theo Công văn số 5/UBND-VX ngày 12/01/2026 của UBND tỉnh Sơn La về phối hợp.",
    ],
)
def test_names_that_are_in_place_pass(line: str) -> None:
    verdict, _ = judged(line)
    assert verdict.status is Status.PASS
    assert verdict.message == "Tên đơn vị hành chính thống nhất với cơ quan ban hành."


@pytest.mark.parametrize(
    "line",
    [
        "Tuyên truyền trên địa bàn xã Tả Lèng.",
        "Đảng ủy xã Tả Lèng chỉ đạo.",
        "Công an cùng Hội Liên hiệp Phụ nữ xã Tả Lèng tuyên truyền.",
        "UBND xã Tả Lèng chủ trì.",
        "Hội Liên hiệp Phụ nữ xã Tả Lèng vận động.",
        "Mặt trận Tổ quốc Việt Nam xã Tả Lèng giám sát.",
        "Trên đây là Kế hoạch của xã Tả Lèng./.",
        "Giao các hộ trên địa bàn xã Tả Lèng.",
        "Phối hợp với các hộ trên địa bàn xã Tả Lèng.",
        "Đoàn thể và UBND xã Tả Lèng chủ trì.",
    ],
)
def test_another_communes_name_in_the_own_ones_place_is_a_gap(line: str) -> None:
    verdict, found = judged(line)
    assert (verdict.status, found) == (Status.GAP, ["xã Tả Lèng"])
    assert verdict.message == "Ghi xã Tả Lèng, trong khi kế hoạch là của xã Bình Lư."
    assert (only(verdict).suggestion, only(verdict).fix) == ("xã Bình Lư", "xã Bình Lư")


@pytest.mark.parametrize(
    ("line", "status"),
    [
        # theirs is the commune: of the plan's own hamlets and people
        (
            "Tuyên truyền tại các thôn ven sông trên địa bàn xã Tả Lèng, kết hợp ngày hội.",
            Status.GAP,
        ),
        ("Khảo sát 05 tổ dân phố trên địa bàn xã Tả Lèng.", Status.GAP),
        ("Tuyên truyền tại 12 thôn của xã Tả Lèng.", Status.REVIEW),
        ("Mở lớp cho các hội viên phụ nữ xã Tả Lèng.", Status.REVIEW),
        ("Phát tờ rơi tại các trường học thuộc xã Tả Lèng.", Status.REVIEW),
        ("Hỗ trợ các hộ nghèo xã Tả Lèng vay vốn.", Status.REVIEW),
        # of a neighbour, a partner, a former unit; places named after it
        ("Các thôn giáp xã Tả Lèng cử người tham gia.", Status.PASS),
        ("Trao đổi kinh nghiệm với các thôn của xã Tả Lèng.", Status.PASS),
        ("Giao lưu với các chi hội phụ nữ xã Tả Lèng.", Status.PASS),
        ("Tham quan mô hình tại các thôn của xã Tả Lèng.", Status.PASS),
        ("Rà soát các thôn tiếp nhận từ xã Tả Lèng.", Status.PASS),
        ("Các thôn của xã Tả Lèng cũ bầu tổ hòa giải.", Status.PASS),
        ("Tổ chức nói chuyện ở chợ Tả Lèng và Trường THCS Tả Lèng.", Status.PASS),
        ("Các thôn Nà Đa, Cò Lá và xã Tả Lèng cùng thực hiện.", Status.PASS),
    ],
)
def test_hamlets_and_people_are_of_the_plans_own_commune(line: str, status: Status) -> None:
    assert judged(line)[0].status is status


def test_another_name_elsewhere_is_to_be_looked_at() -> None:
    verdict, found = judged("Biểu dương xã Tả Lèng làm tốt.")
    assert (verdict.status, found) == (Status.REVIEW, ["xã Tả Lèng"])
    assert verdict.message.startswith("Có nhắc xã Tả Lèng; cần xem")
    assert (only(verdict).suggestion, only(verdict).fix) == (None, None)


def test_where_a_thing_happens_is_offered_and_not_corrected_by_itself() -> None:
    verdict, found = judged("c) Cùng cố gắng, tổ chức tuyên truyền tại xã Tả Lèng.")
    assert (verdict.status, found) == (Status.GAP, ["xã Tả Lèng"])
    assert (only(verdict).suggestion, only(verdict).fix) == ("xã Bình Lư", None)


REPORT = (
    *COMMUNE[:2],
    "Số: 30/BC-UBND",
    COMMUNE[3],
    "BÁO CÁO",
    "Kết quả công tác tháng 4 năm 2026",
)
SPEAKERS = (
    "BAN TỔ CHỨC HỘI NGHỊ", "Hà Nội, ngày 14 tháng 4 năm 2026",
    "DANH SÁCH ĐẠI BIỂU PHÁT BIỂU", "Tại Hội nghị triển khai Chương trình",
)  # fmt: skip
NOTICE = (
    "BỘ NỘI VỤ", "Số: 90/TB-BNV", "Hà Nội, ngày 14 tháng 4 năm 2026",
    "THÔNG BÁO", "Kết luận của Bộ trưởng tại cuộc họp giao ban",
)  # fmt: skip
OTHERS = "UBND thành phố Huế\nUBND thành phố Đà Nẵng\nUBND thành phố Huế\nUBND tỉnh Sơn La"


@pytest.mark.parametrize(
    ("header", "lines", "status"),
    [
        # of bodies of no province every province is another's
        (SPEAKERS, OTHERS, Status.PASS),
        (NOTICE, f"Dự họp có Ủy ban nhân dân thành phố Cần Thơ.\n{OTHERS}", Status.PASS),
        # a report is of its commune, and tells of what was elsewhere
        (REPORT, "Cử vận động viên dự giải bóng chuyền tại xã Tả Lèng.", Status.REVIEW),
        (REPORT, "Tham gia Hội thao tỉnh Lai Châu lần thứ II tại xã Tả Lèng.", Status.PASS),
        (COMMUNE, "Dự Ngày hội Gia đình tỉnh Lai Châu năm 2026 tại xã Tả Lèng.", Status.PASS),
        (COMMUNE, "Sau Hội thi tỉnh Lai Châu triển khai tuyên truyền tại xã Tả Lèng.", Status.GAP),
        (COMMUNE, "Tổ chức hội thi bình đẳng giới tại xã Tả Lèng.", Status.GAP),
        (REPORT, "UBND xã Tả Lèng đã ban hành văn bản chỉ đạo.", Status.GAP),
    ],
)
def test_no_plan_is_corrected_by_itself(
    header: tuple[str, ...], lines: str, status: Status
) -> None:
    basis = () if header in (SPEAKERS, NOTICE) else (BASIS,)
    facts = facts_of(*header, *basis, "I. NỘI DUNG", *lines.split("\n"), "Trên đây là nội dung./.")
    verdict = KINDS["place"].judge(rule_of("place", params=NoParams()), facts)
    assert verdict.status is status
    assert not any(finding.fix for finding in verdict.findings)


@pytest.mark.parametrize(
    ("name", "status"), [("Lê Văn Hùng", Status.PASS), ("Lê Hùng", Status.REVIEW)]
)
def test_who_holds_a_post_is_no_slip(name: str, status: Status) -> None:
    verdict, _ = judged(f"Đồng chí Phó Chủ tịch UBND xã {name} chỉ đạo.")
    assert verdict.status is status
    line = "Đồng chí Phó Chủ tịch UBND tỉnh {} chỉ đạo."
    assert judged(line.format("Trần Văn Nam"), header=PROVINCE)[0].status is Status.PASS
    assert judged(line.format("Sơn La"), header=PROVINCE)[0].status is Status.GAP


@pytest.mark.parametrize(("far", "status"), [(25, Status.PASS), (26, Status.REVIEW)])
def test_a_word_for_others_governs_25_characters(far: int, status: Status) -> None:
    assert judged(f"Kết nghĩa{'x'.rjust(far - 1).ljust(far)}xã Tả Lèng.")[0].status is status


@pytest.mark.parametrize(("far", "status"), [(60, Status.PASS), (61, Status.REVIEW)])
def test_a_word_for_the_past_governs_60_characters(far: int, status: Status) -> None:
    assert (
        judged(f"Kế thừa{'x'.rjust(far - 1, 'x').replace('x', ' ', 1)} xã Tả Lèng.")[0].status
        is status
    )


@pytest.mark.parametrize(("far", "status"), [(80, Status.PASS), (81, Status.REVIEW)])
def test_a_list_reaches_80_characters(far: int, status: Status) -> None:
    assert judged(f"Các thôn{' ' + 'x' * (far - 2)} xã Tả Lèng.")[0].status is status


def test_the_own_name_with_another_kind_is_to_be_looked_at() -> None:
    verdict, found = judged("Tuyên truyền tại phường Bình Lư.", "Giao xã Bình Lư.")
    assert (verdict.status, found) == (Status.REVIEW, ["phường Bình Lư"])
    assert only(verdict).suggestion == "xã Bình Lư"
    assert verdict.message == (
        "Ghi “phường Bình Lư”, trong khi đơn vị ban hành là xã Bình Lư; cần xem lại."
    )


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("UBND phường chủ trì.", "UBND phường"),
        ("Uỷ ban nhân dân phường chủ trì.", "Uỷ ban nhân dân phường"),
        ("Đảng ủy phường lãnh đạo.", "Đảng ủy phường"),
        ("HĐND phường giám sát.", "HĐND phường"),
        ("Tuyên truyền trên địa bàn phường.", "trên địa bàn phường"),
    ],
)
def test_the_bare_kind_of_another_unit_is_to_be_looked_at(line: str, found: str) -> None:
    verdict, where = judged(line)
    assert (verdict.status, where) == (Status.REVIEW, [found])
    assert verdict.message == (f"Ghi “{found}”, trong khi đơn vị ban hành là xã; cần xem lại.")


@pytest.mark.parametrize(
    "line",
    [
        "UBND xã chủ trì.",
        "UBND phường, xã trong tỉnh.",
        "UBND phường và xã trong tỉnh.",
        "UBND xã hội.",
        "Theo Công văn số 5/UBND-VX ngày 12/01/2026 của UBND phường.",
    ],
)
def test_a_bare_kind_that_may_be_meant_passes(line: str) -> None:
    assert judged(line)[0].status is Status.PASS


def test_a_plan_is_dated_at_its_own_place() -> None:
    other = (*COMMUNE[:3], "Tả Lèng, ngày 14 tháng 4 năm 2026", *COMMUNE[4:])
    verdict, found = judged("UBND xã Bình Lư chủ trì.", header=other)
    assert (verdict.status, found) == (Status.GAP, ["Tả Lèng"])
    assert only(verdict).fix == "Bình Lư"
    province = (*COMMUNE[:3], "Lai Châu, ngày 14 tháng 4 năm 2026", *COMMUNE[4:])
    verdict, found = judged("UBND xã Bình Lư chủ trì.", header=province)
    assert (verdict.status, found) == (Status.REVIEW, ["Lai Châu"])  # its own province
    assert (only(verdict).suggestion, only(verdict).fix) == ("Bình Lư", None)
    province = (*COMMUNE[:3], "Lào Cai, ngày 14 tháng 4 năm 2026", *COMMUNE[4:])
    verdict, found = judged("UBND xã Bình Lư chủ trì.", header=province)
    assert (verdict.status, found, only(verdict).fix) == (Status.GAP, ["Lào Cai"], "Bình Lư")


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Triển khai trên địa bàn tỉnh Sơn La.", Status.GAP),
        ("UBND thành phố Hải Phòng tặng quà.", Status.REVIEW),
        ("Biểu dương tỉnh Sơn La.", Status.REVIEW),
        ("Học tập kinh nghiệm của tỉnh Sơn La.", Status.PASS),
        ("Tuyên truyền tại xã Tả Lèng.", Status.PASS),
    ],
)
def test_another_province_in_a_provinces_plan(line: str, status: Status) -> None:
    assert judged(line, header=PROVINCE)[0].status is status


def test_a_superiors_plan_for_another_province_is_a_slip() -> None:
    line = "Thực hiện Kế hoạch số 9/KH-UBND ngày 02/02/2026 của UBND tỉnh Sơn La về bình đẳng giới."
    verdict, found = judged(line, header=PROVINCE)
    assert (verdict.status, found) == (Status.GAP, ["tỉnh Sơn La"])
    assert only(verdict).fix == "tỉnh Lai Châu"
    verdict, found = judged("Giao UBND tỉnh Lai Châu.", line)
    assert (verdict.status, found) == (Status.REVIEW, ["tỉnh Sơn La"])
    assert only(verdict).fix is None


def test_one_citation_with_two_provinces_is_a_gap_where_nothing_else_tells() -> None:
    facts = facts_of(
        *COMMUNE,
        "Căn cứ Kế hoạch số 5/KH-UBND ngày 12/01/2026 của UBND tỉnh Sơn La về bình đẳng giới trên"
        " địa bàn tỉnh Lai Châu;",
        "I. NỘI DUNG", "Tuyên truyền.",
    )  # fmt: skip
    verdict = KINDS["place"].judge(rule_of("place", params=NoParams()), facts)
    assert verdict.status is Status.GAP
    found = [facts.quote(finding.span) for finding in verdict.findings]
    assert found == ["tỉnh Sơn La", "tỉnh Lai Châu"]
    assert verdict.message.startswith(
        "Văn bản được dẫn của tỉnh Sơn La lại nêu địa bàn tỉnh Lai Châu"
    )


def test_a_province_that_is_no_more_is_a_gap_with_its_successor() -> None:
    verdict, found = judged("Giao lưu với tỉnh Yên Bái.")
    assert (verdict.status, found) == (Status.GAP, ["tỉnh Yên Bái"])
    assert verdict.message == "Từ ngày 01/7/2025, tỉnh Yên Bái là tỉnh Lào Cai."
    assert only(verdict).suggestion == "tỉnh Lào Cai"


def test_an_ended_kind_of_a_province_is_told_from_the_day_it_ends() -> None:
    verdict, _ = judged("Giao lưu với tỉnh Quảng Ninh.", header=PROVINCE)
    assert verdict.message == "Từ ngày 01/9/2026, tỉnh Quảng Ninh là thành phố Quảng Ninh."
    before = (*PROVINCE[:3], "Lai Châu, ngày 31 tháng 8 năm 2026", *PROVINCE[4:])
    on = (*PROVINCE[:3], "Lai Châu, ngày 01 tháng 9 năm 2026", *PROVINCE[4:])
    line = "Giao lưu với tỉnh Quảng Ninh."
    assert judged(line, header=before)[0].status is Status.PASS
    assert judged(line, header=on)[0].status is Status.GAP


def test_an_unverified_change_is_to_be_looked_at() -> None:
    verdict, found = judged("Giao lưu với tỉnh Thừa Thiên Huế.")
    assert (verdict.status, found) == (Status.REVIEW, ["tỉnh Thừa Thiên Huế"])
    assert "có thể đã thay đổi" in verdict.message


def test_what_is_not_certain_of_a_name_is_told_once() -> None:
    header = (
        "ỦY BAN NHÂN DÂN", "TỈNH BÌNH THUẬN", "Số:     /KH-UBND",
        "Bình Thuận, ngày     tháng     năm 2025", "KẾ HOẠCH", "Công tác bình đẳng giới năm 2025",
    )  # fmt: skip
    facts = facts_of(*header, "UBND tỉnh Bình Thuận ban hành:", "I. NỘI DUNG", "Họp.")
    verdict = KINDS["place"].judge(rule_of("place", params=NoParams()), facts)
    assert verdict.status is Status.REVIEW
    assert facts.quote(only(verdict).span) == "TỈNH BÌNH THUẬN"
    assert only(verdict).suggestion is None


def test_an_old_name_in_a_document_of_its_time_passes() -> None:
    line = "Theo Kế hoạch số 9/KH-UBND ngày {} của UBND tỉnh Yên Bái về phối hợp."
    assert judged(line.format("30/6/2025"))[0].status is Status.PASS
    assert judged(line.format("01/7/2025"))[0].status is Status.GAP


def test_what_is_told_of_the_past_passes() -> None:
    lines = ("Truyền thông.", "II. ĐÁNH GIÁ KẾT QUẢ NĂM 2025", "Biểu dương xã Tả Lèng.")
    assert judged(*lines)[0].status is Status.PASS


@pytest.mark.parametrize(
    ("line", "found", "status"),
    [
        # what governs one name does not govern the next
        ("Học tập tại xã Tả Lèng; giao UBND xã Bản Bo chủ trì.", "xã Bản Bo", Status.GAP),
        ("Chủ tịch UBND giao UBND xã Lê Minh Ngàn chủ trì.", "xã Lê Minh Ngàn", Status.REVIEW),
        # the own name is the whole of a longer one
        ("Tuyên truyền trên địa bàn xã Bình Lương.", "xã Bình Lương", Status.GAP),
        ("UBND phường vào cuộc.", "UBND phường", Status.REVIEW),
        ("Trên đây là Kế hoạch; xã Tả Lèng nghiêm túc thực hiện./.", "xã Tả Lèng", Status.GAP),
    ],
)
def test_words_govern_what_they_stand_before(line: str, found: str, status: Status) -> None:
    verdict, where = judged(line)
    assert (verdict.status, where) == (status, [found])


def test_another_name_in_the_title_is_a_gap() -> None:
    header = (*COMMUNE[:5], "Công tác bình đẳng giới của xã Tả Lèng năm 2026")
    verdict, found = judged("Giao UBND xã Bình Lư.", header=header)
    assert (verdict.status, found) == (Status.GAP, ["xã Tả Lèng"])


DEPARTMENT = ("UBND TỈNH LAI CHÂU", "SỞ NỘI VỤ", "Số: 8/KH-SNV")


@pytest.mark.parametrize("body", [PROVINCE[:3], DEPARTMENT])
@pytest.mark.parametrize(
    ("place", "status"),
    [
        ("Lai Châu", Status.PASS), ("Tỉnh Lai Châu", Status.PASS), ("LAI CHÂU", Status.PASS),
        # another province, as it is or was, and a commune of another one
        ("Lào Cai", Status.GAP), ("Điện Biên", Status.GAP), ("Yên Bái", Status.GAP), ("Sa Pa", Status.GAP),
        # where the body may sit: the decree wants the province's name all the same
        ("Tân Phong", Status.REVIEW), ("Tả Lèng", Status.REVIEW), ("Suối Ngàn", Status.REVIEW),
    ],
)  # fmt: skip
def test_a_provinces_and_a_departments_plan_is_dated_with_the_provinces_name(
    body: tuple[str, ...], place: str, status: Status
) -> None:
    header = (*body, f"{place}, ngày 02 tháng 10 năm 2026", *PROVINCE[4:])
    verdict, found = judged("UBND tỉnh Lai Châu yêu cầu.", header=header)
    assert verdict.status is status
    if status is not Status.PASS:
        assert found == [place]
        assert only(verdict).suggestion == "Lai Châu"
        assert only(verdict).fix == ("Lai Châu" if status is Status.GAP else None)


@pytest.mark.parametrize(("year", "status"), [(2019, Status.PASS), (2020, Status.REVIEW)])
def test_until_2020_a_provinces_body_wrote_the_town_it_sat_in(year: int, status: Status) -> None:
    header = (
        *PROVINCE[:3],
        f"Tân Phong, ngày 02 tháng 10 năm {year}",
        PROVINCE[4],
        "Công tác dân số",
    )
    assert judged("Tuyên truyền.", header=header)[0].status is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Chứng chỉ hành nghề xây dựng số 5 do Sở Xây dựng tỉnh Sơn La cấp ngày 06/8/2024.", Status.PASS),
        ("Công ty được Sở Tài chính tỉnh Sơn La cấp Giấy chứng nhận đăng ký.", Status.PASS),
        ("Chứng chỉ số 5 do Sở Y tế tỉnh Sơn La thu hồi.", Status.REVIEW),
        ("Kinh phí được Sở Tài chính tỉnh Sơn La cấp.", Status.REVIEW),
    ],
)  # fmt: skip
def test_another_province_issued_a_paper_that_is_there(line: str, status: Status) -> None:
    assert judged(line, header=PROVINCE)[0].status is status


def test_a_city_may_be_called_by_its_first_letters() -> None:
    for place in ("TP. Hồ Chí Minh", "Thành phố Hồ Chí Minh", "TP.HCM", "Tp. HCM"):
        header = ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH", "Số: 8/KH-UBND")
        header = (*header, f"{place}, ngày 02 tháng 10 năm 2026", *PROVINCE[4:])
        basis = "UBND Thành phố Hồ Chí Minh ban hành Kế hoạch:"
        facts = facts_of(*header, basis, "I. NỘI DUNG", "Tuyên truyền.", "Trên đây là Kế hoạch./.")
        verdict = KINDS["place"].judge(rule_of("place", params=NoParams()), facts)
        assert verdict.status is Status.PASS, place


def test_two_documents_of_two_provinces_are_no_contradiction() -> None:
    basis = "Căn cứ Kế hoạch số {}/KH-UBND ngày 12/01/2026 của UBND tỉnh {} về bình đẳng giới;"
    lines = (basis.format(5, "Sơn La"), basis.format(6, "Lai Châu"), "I. NỘI DUNG", "Họp.")
    facts = facts_of(*COMMUNE, *lines)
    verdict = KINDS["place"].judge(rule_of("place", params=NoParams()), facts)
    assert verdict.status is Status.PASS


def test_a_neighbours_plan_on_a_subject_that_is_not_known_passes() -> None:
    header = (*PROVINCE[:5], "Công tác cải cách hành chính năm 2026")
    line = "Tham khảo Kế hoạch số 9/KH-UBND ngày 02/02/2026 của UBND tỉnh Sơn La về đường làng."
    assert judged(line, header=header)[0].status is Status.PASS


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Công chức xã Trần Ngọc Hà làm đầu mối.", Status.PASS),
        ("Bố trí cán bộ xã Lê Quỳnh Mai theo dõi.", Status.PASS),
        ("Công chức xã Tả Lèng làm đầu mối.", Status.REVIEW),
    ],
)
def test_who_works_for_the_commune_is_no_place(line: str, status: Status) -> None:
    assert judged(line)[0].status is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Theo Kế hoạch số 76/KH-UBND của UBND tỉnh Yên Bái.", Status.REVIEW),
        ("Theo Kế hoạch số 76/KH-UBND ngày 12/3/2024 của UBND tỉnh Yên Bái.", Status.PASS),
        ("Theo Kế hoạch số 76/KH-UBND ngày 12/3/2026 của UBND tỉnh Yên Bái.", Status.GAP),
    ],
)
def test_a_document_without_its_date_may_be_of_when_the_unit_was_there(
    line: str, status: Status
) -> None:
    verdict, _ = judged(line)
    assert verdict.status is status
    assert status is Status.GAP or all(found.fix is None for found in verdict.findings)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Hội đồng hương tại xã Tả Lèng ủng hộ 25 triệu đồng.", Status.PASS),
        ("Người xa quê ở xã Tả Lèng ủng hộ 25 triệu đồng.", Status.PASS),
        ("Người dân ở xã Tả Lèng ủng hộ 25 triệu đồng.", Status.REVIEW),
    ],
)
def test_people_of_the_commune_may_live_elsewhere(line: str, status: Status) -> None:
    assert judged(line)[0].status is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Từ ngân sách xã Tả Lèng năm 2026.", Status.GAP),
        ("Kinh phí do ngân sách xã Tả Lèng bảo đảm.", Status.GAP),
        ("Từ xã Tả Lèng đến xã Nậm Cần có 12 km.", Status.PASS),
    ],
)
def test_the_budget_is_the_communes_own(line: str, status: Status) -> None:
    assert judged(line)[0].status is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Giới thiệu sản phẩm tại tỉnh Quảng Trị.", Status.REVIEW),
        ("Hội chợ ở tỉnh Quảng Trị có gian hàng của phụ nữ.", Status.REVIEW),
        ("Triển khai trên địa bàn tỉnh Quảng Trị.", Status.GAP),
        ("Trình UBND tỉnh Quảng Trị phê duyệt.", Status.GAP),
        ("Trên đây là Kế hoạch công tác bình đẳng giới tại tỉnh Quảng Trị./.", Status.GAP),
        ("Tập huấn tại xã Tả Lèng.", Status.GAP),
    ],
)
def test_what_happens_in_another_province_is_asked_about(line: str, status: Status) -> None:
    assert judged(line)[0].status is status


@pytest.mark.parametrize(
    "line",
    [
        "Công an xã và Trạm Y tế xã Tả Lèng: Tiếp nhận nạn nhân.",
        "Giao Công an xã, Trạm Y tế xã Tả Lèng tiếp nhận nạn nhân.",
        "Văn phòng và Đảng ủy xã Tả Lèng đôn đốc thực hiện.",
    ],
)
def test_a_body_joined_to_the_own_ones_is_the_own_communes(line: str) -> None:
    verdict, found = judged(line)
    assert (verdict.status, found) == (Status.GAP, ["xã Tả Lèng"])


@pytest.mark.parametrize(
    "line",
    [
        "Phối hợp với Công an xã và Trạm Y tế xã Tả Lèng chuyển gửi nạn nhân.",
        "Trao đổi thông tin với Trạm Y tế xã Khun Há và Công an xã Tả Lèng.",
        "Học tập kinh nghiệm của Đảng ủy xã Khun Há và Công an xã Tả Lèng.",
        "Công an xã và Trạm Y tế xã Bình Lư: Tiếp nhận nạn nhân.",
        "Công an xã và Công an xã Tả Lèng trao đổi danh sách người đi làm xa.",
        "Công an xã và Công an phường Tân Phong trao đổi danh sách người đi làm xa.",
    ],
)
def test_bodies_of_others_may_be_joined_to_others(line: str) -> None:
    verdict, found = judged(line)
    assert (verdict.status, found) == (Status.PASS, [])


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ghi tên đơn vị, ví dụ: “Công an xã Tả Lèng”.", []),
        ("Cách ghi như sau: “UBND xã Tả Lèng báo cáo”.", []),
        ("Tham khảo “Mẫu: Kế hoạch của UBND xã Tả Lèng”.", []),
        ("Treo băng rôn “Phụ nữ xã Tả Lèng thi đua”.", ["xã Tả Lèng"]),
        ("Ví dụ: “Công an xã”. Tuyên truyền tại xã Tả Lèng.", ["xã Tả Lèng"]),
        ("Ví dụ như tuyên truyền tại xã Tả Lèng.", ["xã Tả Lèng"]),
    ],
)
def test_an_example_of_how_to_write_is_no_place_of_the_plan(line: str, found: list[str]) -> None:
    assert judged(line)[1] == found


SIGNED = ("Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Minh")


@pytest.mark.parametrize(
    ("title", "line", "found"),
    [
        ("BIỂU MẪU BÁO CÁO", "UBND phường tổng hợp.", []),
        ("BẢNG PHÂN CÔNG", "UBND phường tổng hợp.", ["UBND phường"]),
        ("BIỂU MẪU BÁO CÁO", "Công an xã Tả Lèng lập biểu.", ["xã Tả Lèng"]),  # left from another's
    ],
)
def test_a_form_is_for_units_of_any_kind(title: str, line: str, found: list[str]) -> None:
    closing = "Trên đây là Kế hoạch./."
    facts = facts_of(
        *COMMUNE, BASIS, "I. NỘI DUNG", "Loa.", closing, *SIGNED, "PHỤ LỤC", title, line
    )
    verdict = KINDS["place"].judge(rule_of("place", params=NoParams()), facts)
    assert [facts.quote(finding.span) for finding in verdict.findings] == found


@pytest.mark.parametrize(
    ("line", "header", "status"),
    [
        ("Treo khẩu hiệu ở các xã trên địa bàn tỉnh Sơn La.", PROVINCE, Status.GAP),
        ("Mở 05 lớp cho các phường trên địa bàn tỉnh Sơn La.", PROVINCE, Status.GAP),
        ("Treo khẩu hiệu ở các xã trên địa bàn tỉnh Lai Châu.", PROVINCE, Status.PASS),
        ("Phối hợp với các xã trên địa bàn tỉnh Sơn La giữ an ninh.", PROVINCE, Status.PASS),
        ("Học tập mô hình của các tỉnh Sơn La, Điện Biên.", PROVINCE, Status.PASS),
        ("1. Phòng Kinh tế xã Tả Lèng: Lồng ghép giới.", COMMUNE, Status.GAP),
        ("1. Phòng Kinh tế xã Bình Lư: Lồng ghép giới.", COMMUNE, Status.PASS),
        ("Phối hợp với Phòng Kinh tế xã Tả Lèng hỗ trợ vay vốn.", COMMUNE, Status.PASS),
    ],
)
def test_whose_communes_and_offices_they_are(
    line: str, header: tuple[str, ...], status: Status
) -> None:
    assert judged(line, header=header)[0].status is status


@pytest.mark.parametrize(
    ("basis", "status"),
    [
        ("Căn cứ Nghị quyết số 9/NQ-HĐND ngày 20/12/2025 của HĐND xã Tả Lèng về nhiệm vụ năm 2026;", Status.REVIEW),
        ("Căn cứ Nghị quyết số 9/NQ-HĐND ngày 20/12/2025 của HĐND xã Bình Lư về nhiệm vụ năm 2026;", Status.PASS),
        ("Căn cứ Nghị quyết số 9/NQ-HĐND ngày 20/12/2024 của HĐND xã Sơn Bình về nhiệm vụ năm 2025;", Status.PASS),
        ("Căn cứ Công văn số 9/UBND ngày 20/01/2026 của UBND xã Tả Lèng về phối hợp tổ chức hội thi;", Status.PASS),
    ],
)  # fmt: skip
def test_a_plan_rests_on_its_own_councils_resolution(basis: str, status: Status) -> None:
    facts = facts_of(
        *COMMUNE, BASIS, basis, "Ủy ban nhân dân xã Bình Lư ban hành Kế hoạch như sau:",
        "I. NỘI DUNG", "Truyền thông.",
    )  # fmt: skip
    verdict = KINDS["place"].judge(rule_of("place", params=NoParams()), facts)
    assert verdict.status is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Năm 2025, Ban Vì sự tiến bộ của phụ nữ xã Khun Há họp mỗi quý một lần.", Status.PASS),  # one of old as well
        ("Năm 2025, Ban Vì sự tiến bộ của phụ nữ xã Hua Bum họp mỗi quý một lần.", Status.REVIEW),
        ("Năm 2025, Ban Vì sự tiến bộ của phụ nữ xã Bình Lư họp mỗi quý một lần.", Status.PASS),
        ("Năm 2025, xã phối hợp với UBND xã Hua Bum mở 02 lớp.", Status.PASS),
        ("Năm 2025, UBND xã Tả Lèng cũ mở 02 lớp tập huấn.", Status.PASS),
        ("Năm 2025, xã học tập kinh nghiệm của UBND xã Bum Nưa.", Status.PASS),
    ],
)  # fmt: skip
def test_under_results_only_a_commune_that_is_new_may_be_left_over(
    line: str, status: Status
) -> None:
    assert judged("Truyền thông.", "II. KẾT QUẢ NĂM 2025", line)[0].status is status


@pytest.mark.parametrize(
    ("issuer", "status"),
    [
        ("BỆNH VIỆN ĐA KHOA TỈNH LAI CHÂU", Status.REVIEW),
        ("CĐCS CÔNG TY MAY TỈNH LAI CHÂU", Status.PASS),
        ("CÔNG ĐOÀN CƠ SỞ TRƯỜNG THPT TẢ LÈNG", Status.PASS),
    ],
)
def test_only_a_provinces_own_unit_is_dated_with_its_name(issuer: str, status: Status) -> None:
    above = ("LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU", issuer, "Số: 8/KH-ABC")
    header = (*above, "Tân Phong, ngày 02 tháng 10 năm 2026", *PROVINCE[4:])
    assert judged("UBND tỉnh Lai Châu yêu cầu.", header=header)[0].status is status


def test_one_name_in_two_spellings_is_told_in_the_same_words() -> None:
    lines = (
        "Cổng dịch vụ công TP. Huế.",
        "Người dân thành phố Huế.",
        "Doanh nghiệp Thành phố Huế.",
    )
    verdict, found = judged(*lines, header=PROVINCE)
    assert len(found) == len(lines)
    assert len({finding.message for finding in verdict.findings}) == 1


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Giá cước: Phong Thổ - thành phố Huế giá vé 550.000 đồng.", Status.PASS),
        ("Tuyến Phong Thổ - TP. Huế có giá 550.000 đồng.", Status.PASS),
        ("Người dân thành phố Huế được miễn giá vé.", Status.REVIEW),
    ],
)
def test_a_coach_goes_elsewhere(line: str, status: Status) -> None:
    assert judged(line, header=PROVINCE)[0].status is status


SHORT = ("TP.HCM", "TPHCM", "TP. HCM", "TP HCM", "Tp.HCM", "TP.Hồ Chí Minh")


@pytest.mark.parametrize("name", SHORT)
def test_a_city_by_its_short_name_is_the_own_one(name: str) -> None:
    header = (
        "ỦY BAN NHÂN DÂN", name.upper(), "Số: 8/KH-UBND", f"{name}, ngày 02 tháng 10 năm 2026",
        "KẾ HOẠCH", "Công tác bình đẳng giới năm 2026",
    )  # fmt: skip
    verdict, _ = judged(
        "UBND Thành phố Hồ Chí Minh triển khai.",
        f"Theo chỉ đạo của UBND {name} trên địa bàn {name}.",
        header=header,
    )
    assert verdict.status is Status.PASS


@pytest.mark.parametrize("name", SHORT)
def test_another_city_by_its_short_name_is_told(name: str) -> None:
    verdict, quoted = judged(f"Theo chỉ đạo của UBND {name}, UBND xã triển khai trên địa bàn xã.")
    assert (verdict.status is Status.PASS, quoted) == (False, [name])


@pytest.mark.parametrize("name", SHORT)
def test_a_commune_is_not_dated_at_another_city(name: str) -> None:
    header = (*COMMUNE[:3], f"{name}, ngày 14 tháng 4 năm 2026", *COMMUNE[4:])
    verdict, quoted = judged("Tuyên truyền.", header=header)
    assert verdict.status is not Status.PASS
    assert name.removeprefix("TP.").removeprefix("TP").removeprefix("Tp.").strip() in quoted[0]
