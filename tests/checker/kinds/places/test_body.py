"""No body that no longer exists is presented as an actor."""

from pathlib import Path

import pytest

from checker.judge import check
from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.library.load import load_library
from checker.report import Status, Verdict
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import rule_of

LABOUR = "Sở Lao động - Thương binh và Xã hội"


def judged(
    line: str, day: str = "14 tháng 4 năm 2026", title: str = "Công tác bình đẳng giới năm 2026"
) -> tuple[Verdict, list[str]]:
    facts = facts_of(
        "ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Số: 12/KH-UBND", f"Bình Lư, ngày {day}",
        "KẾ HOẠCH", title, "I. NỘI DUNG", *line.split("\n"),
    )  # fmt: skip
    verdict = KINDS["body"].judge(rule_of("body", params=NoParams()), facts)
    return verdict, [facts.quote(finding.span) for finding in verdict.findings]


def test_an_ended_body_is_a_gap_with_its_successor() -> None:
    verdict, found = judged(f"Báo cáo {LABOUR}.")
    assert (verdict.status, found) == (Status.GAP, [LABOUR])
    (finding,) = verdict.findings
    assert finding.suggestion == "Sở Nội vụ"
    assert verdict.message == (
        f"{LABOUR} không còn từ ngày 01/4/2025. "
        "Lĩnh vực bình đẳng giới nay thường do Sở Nội vụ phụ trách."
    )


def test_the_successor_is_named_where_there_is_no_note() -> None:
    verdict, _ = judged("Báo cáo Bộ Lao động - Thương binh và Xã hội.")
    assert verdict.message.endswith("không còn từ ngày 01/3/2025. Nay là Bộ Nội vụ.")


@pytest.mark.parametrize(
    ("title", "ministry", "department"),
    [
        ("Công tác bình đẳng giới năm 2026", "Bộ Nội vụ", "Sở Nội vụ"),
        ("Công tác trẻ em năm 2026", "Bộ Y tế", "Sở Y tế"),
        ("Công tác gia đình năm 2026", None, None),
        ("Công tác cải cách hành chính năm 2026", None, None),
    ],
)
def test_the_work_of_a_kind_of_plan_went_where_that_kind_says(
    title: str, ministry: str | None, department: str | None
) -> None:
    for body, after in (("Bộ", ministry), ("Sở", department)):
        verdict, _ = judged(
            f"Báo cáo {body} Lao động - Thương binh và Xã hội.", "14 tháng 4 năm 2026", title
        )
        assert verdict.status is Status.GAP
        (finding,) = verdict.findings
        assert finding.suggestion == after
        assert (after or "Nhiệm vụ chia cho nhiều") in finding.message


def test_what_followed_is_not_proposed_where_no_source_proves_it(tmp_path: Path) -> None:
    own = tmp_path / "cua-tinh.toml"
    own.write_text(
        '[[successor]]\nplan = "family-violence"\nof = "Sở Lao động - Thương binh và Xã hội"\n'
        'name = "Sở Văn hóa và Thể thao"\n',
        encoding="utf-8",
    )
    title = ("KẾ HOẠCH", "Công tác gia đình năm 2026", "I. NỘI DUNG")
    draft = draft_of(("Bình Lư, ngày 14 tháng 4 năm 2026", *title, f"Báo cáo {LABOUR}."))
    results = check(draft, load_library([own])).results
    (finding,) = next(r for r in results if r.rule.id == "consistency.body").findings
    assert finding.suggestion is None
    assert finding.message.endswith("có thể là Sở Văn hóa và Thể thao; cần đối chiếu.")


def test_the_name_opens_the_sentence_with_a_capital() -> None:
    verdict, found = judged("Giao uỷ ban cấp huyện chủ trì.")
    assert found == ["cấp huyện"]
    assert verdict.message.startswith("Cấp huyện không còn từ ngày 01/7/2025.")


def test_it_is_judged_by_the_day_of_signing() -> None:
    assert judged(f"Báo cáo {LABOUR}.", "31 tháng 3 năm 2025")[0].status is Status.PASS
    assert judged(f"Báo cáo {LABOUR}.", "01 tháng 4 năm 2025")[0].status is Status.GAP


def test_an_unverified_end_is_to_be_looked_at() -> None:
    verdict, found = judged("Báo cáo Sở Kế hoạch và Đầu tư.")
    assert (verdict.status, found) == (Status.REVIEW, ["Sở Kế hoạch và Đầu tư"])
    assert "có thể đã sắp xếp lại" in verdict.message


@pytest.mark.parametrize(
    "line",
    [
        "Báo cáo Sở Nội vụ.",
        # what was
        f"{LABOUR} cũ đã làm.",
        f"{LABOUR} tỉnh Lai Châu cũ đã làm.",
        f"{LABOUR} (trước đây) đã làm.",
        f"{LABOUR} tỉnh Lai Châu trước đây đã làm.",
        f"{LABOUR}, nay là Sở Nội vụ.",
        f"{LABOUR} (trước ngày 01/4/2025) đã làm.",
        f"Kế thừa kết quả của {LABOUR}.",
        f"Nguyên Giám đốc {LABOUR}.",
        f"Sau khi sáp nhập {LABOUR}.",
        "Sau khi bỏ cấp huyện.",
        # another's words
        f"Phát động theo chủ đề “Cùng {LABOUR} vì bình đẳng giới”.",
        f'Phát động theo chủ đề "Cùng {LABOUR} vì bình đẳng giới".',
        # a document of its time
        f"Theo Công văn số 5/SLĐTBXH ngày 31/3/2025 của {LABOUR} về báo cáo.",
        f"Theo Công văn số 5/SLĐTBXH của {LABOUR} về báo cáo.",
        # names that keep the old unit
        "Trường Trung học phổ thông huyện Tam Đường lồng ghép.",
        "Bệnh viện đa khoa huyện Tam Đường khám.",
        "Ngân hàng Nông nghiệp chi nhánh huyện Tam Đường cho vay.",
        f"Tiếp nhận hồ sơ do các xã Tả Lèng, Bản Bo và {LABOUR} bàn giao.",
        "UBND thành phố Hà Nội hỗ trợ.",
    ],
)
def test_what_does_not_act_passes(line: str) -> None:
    verdict, _ = judged(line)
    assert verdict.status is Status.PASS
    assert verdict.message == "Không thấy cơ quan đã kết thúc hoạt động."


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (f"Theo Công văn số 5/SLĐTBXH ngày 01/4/2025 của {LABOUR} về báo cáo.", LABOUR),
        (f"Theo “Kế hoạch 5” và {LABOUR}.", LABOUR),
        (f"Hồ sơ do xã lập, báo cáo {LABOUR} bàn giao.", LABOUR),
        ("Ngân hàng Nông nghiệp chi nhánh Lai Châu, huyện Tam Đường cho vay.", "huyện Tam Đường"),
        (f'Theo "Kế hoạch 5" và {LABOUR}.', LABOUR),
        (f"Báo cáo {LABOUR} trước ngày 15/11/2026.", LABOUR),
        ("UBND huyện Tam Đường chỉ đạo.", "UBND huyện"),
        ("Triển khai tại huyện Tam Đường.", "huyện Tam Đường"),
        ("Triển khai tại thị trấn Tam Đường.", "thị trấn Tam Đường"),
        (f"Xử lý nguyên nhân và báo cáo ngay về {LABOUR}.", LABOUR),
    ],
)
def test_what_acts_is_a_gap(line: str, found: str) -> None:
    verdict, where = judged(line)
    assert (verdict.status, where) == (Status.GAP, [found])


@pytest.mark.parametrize(("far", "status"), [(60, Status.PASS), (61, Status.GAP)])
def test_a_word_for_the_past_governs_60_characters(far: int, status: Status) -> None:
    assert judged(f"Kế thừa {'x' * (far - 2)} {LABOUR}.")[0].status is status


@pytest.mark.parametrize(("far", "status"), [(20, Status.PASS), (21, Status.GAP)])
def test_nguyen_governs_20_characters(far: int, status: Status) -> None:
    assert judged(f"Nguyên {'x' * (far - 2)} {LABOUR}.")[0].status is status


@pytest.mark.parametrize(("far", "status"), [(24, Status.PASS), (25, Status.GAP)])
def test_a_units_name_of_24_characters_may_stand_before_cu(far: int, status: Status) -> None:
    assert judged(f"{LABOUR} {'x' * (far - 1)} cũ.")[0].status is status


@pytest.mark.parametrize(("far", "status"), [(40, Status.PASS), (41, Status.GAP)])
def test_a_schools_name_is_of_40_characters(far: int, status: Status) -> None:
    assert judged(f"Trường {'x' * (far - 2)} huyện Tam Đường.")[0].status is status


def test_two_entries_for_one_place_make_one_finding() -> None:
    verdict, found = judged("Giao Phòng Nội vụ cấp huyện chủ trì.")
    assert len(found) == len(set(found))
    assert verdict.status is Status.GAP


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ((f"{LABOUR} cũ đã làm. Báo cáo {LABOUR}.",), 1),
        ((f"Theo Công văn số 5/SLĐTBXH của {LABOUR} về báo cáo; gửi {LABOUR}.",), 1),
        (("Truyền thông.", "II. ĐÁNH GIÁ KẾT QUẢ NĂM 2025", f"{LABOUR} đã làm."), 0),
        (("Họp.", "II. ĐÁNH GIÁ KẾT QUẢ NĂM 2025", f"{LABOUR} đã làm.", "III. NHIỆM VỤ",
          f"Báo cáo {LABOUR}."), 1),
        # another line's quotation, one that opens the line, and the third mark on it
        (("Chủ đề “Vì bình đẳng giới", f"Báo cáo {LABOUR}."), 1),
        (('Chủ đề "Vì bình đẳng giới"', f"{LABOUR} chủ trì."), 1),
        ((f'"Cùng {LABOUR} hành động" là chủ đề.',), 0),
        ((f'Theo "Năm gia đình", "Cùng {LABOUR} hành động".',), 0),
        # cũ is a word of its own
        ((f"{LABOUR} cũng tham gia.",), 1),
        (("Triển khai tại thành phố Việt Trì.",), 1),
    ],
)  # fmt: skip
def test_one_name_excuses_no_other(lines: tuple[str, ...], count: int) -> None:
    verdict, found = judged("\n".join(lines))
    assert (verdict.status is Status.PASS, len(found)) == (not count, count)


@pytest.mark.parametrize(
    ("day", "year", "status"),
    [
        ("    tháng 3 năm 2025", 2025, Status.PASS),
        ("    tháng 4 năm 2025", 2025, Status.GAP),
        ("    tháng     năm 2025", 2025, Status.REVIEW),  # it ended within the year
        ("    tháng     năm 2025", 2026, Status.GAP),  # next year's plan is of its second half
        ("    tháng     năm 2024", 2024, Status.PASS),
        ("    tháng     năm 2026", 2026, Status.GAP),
    ],
)
def test_a_body_is_judged_by_the_days_that_the_draft_leaves_open(
    day: str, year: int, status: Status
) -> None:
    title = f"Công tác bình đẳng giới năm {year}"
    assert judged(f"Báo cáo {LABOUR}.", day, title)[0].status is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Xã (trước ngày 01/7/2025 thuộc huyện Mường Đà) có 12 bản.", Status.PASS),
        ("Trước ngày 01/7/2025, xã do UBND huyện quản lý.", Status.PASS),
        ("Mô hình do UBND huyện lập từ trước khi sắp xếp.", Status.PASS),
        ("Xã (trước đây là một phần huyện Mường Đà) có 12 bản.", Status.PASS),
        ("Các bản thuộc huyện Mường Đà cũ.", Status.PASS),
        # a deadline is no history
        ("Báo cáo trước ngày 15/11/2026 về UBND huyện.", Status.GAP),
        ("Xã thuộc huyện Mường Đà tổ chức tuyên truyền.", Status.GAP),
        ("Từ ngày 01/7/2025 UBND huyện chủ trì.", Status.GAP),
        # a department of a level that is gone; the department alone may be another's
        ("Báo cáo gửi về Phòng Nội vụ huyện.", Status.GAP),
        ("Báo cáo gửi về Phòng LĐ-TB&XH huyện.", Status.GAP),
        ("Báo cáo gửi về Sở Lao động - TB&XH.", Status.GAP),
        ("Báo cáo gửi về Sở LĐ - TB và XH.", Status.GAP),
        ("Liên đoàn Lao động - TB XH học tập.", Status.PASS),
        ("Phòng Tư pháp quận chủ trì.", Status.GAP),
        ("Báo cáo gửi về Phòng Nội vụ.", Status.REVIEW),
        ("Báo cáo gửi về Phòng Văn hóa - Xã hội xã.", Status.PASS),
    ],
)
def test_what_was_before_the_reorganisation_is_told_from_what_is_to_be_done(
    line: str, status: Status
) -> None:
    assert judged(line)[0].status is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Đặc khu (huyện Mường Đà trước ngày 01/7/2025) có 12 thôn.", Status.PASS),
        ("Mô hình của huyện Mường Đà, trước ngày 01/7/2025, còn 12 hộ.", Status.PASS),
        # by that day the unit was already gone: a deadline left from somewhere
        ("UBND huyện trước ngày 15/11/2026 gửi báo cáo.", Status.GAP),
        ("Gửi báo cáo về UBND huyện (trước ngày 15/11/2026).", Status.GAP),
        ("Gửi báo cáo về UBND huyện Mường Đà (trước ngày 15/11).", Status.GAP),
        ("Gửi báo cáo về UBND huyện trước ngày 15/6/2025.", Status.GAP),
    ],
)
def test_a_body_named_with_the_day_until_which_it_was_there(line: str, status: Status) -> None:
    assert judged(line)[0].status is status


@pytest.mark.parametrize(
    ("day", "year", "status", "told"),
    [
        ("20 tháng 02 năm 2025", 2025, Status.PASS, ""),
        ("10 tháng 4 năm 2025", 2025, Status.GAP, "Phòng Nội vụ của huyện"),
        ("10 tháng 4 năm 2026", 2026, Status.GAP, "Nay là Phòng Văn hóa - Xã hội"),
    ],
)
def test_a_districts_labour_department_went_before_its_district(
    day: str, year: int, status: Status, told: str
) -> None:
    title = f"Công tác bình đẳng giới năm {year}"
    verdict, _ = judged("Phòng LĐ-TB&XH chủ trì, mở 02 lớp.", day, title)
    assert verdict.status is status
    assert told in " ".join(finding.message for finding in verdict.findings)


@pytest.mark.parametrize(
    "line",
    [
        "Thực hiện Thông tư số 07/2016/TT-BLĐTBXH.",
        f"Thực hiện Thông tư số 07/2016/TT-BLĐTBXH của {LABOUR.replace('Sở', 'Bộ')}.",
        f"Thông tư số 07/2016/TT-BLĐTBXH của Bộ trưởng {LABOUR.replace('Sở', 'Bộ')} quy định về lồng ghép.",
        f"Theo Công văn số 12/UBND-VX về tuyên truyền, phối hợp với {LABOUR}.",
        f"Theo Hướng dẫn số 12/HD-SNV “Quy trình phối hợp, phối hợp với {LABOUR}”.",
    ],
)
def test_a_document_keeps_the_old_name_in_its_title_and_symbol(line: str) -> None:
    assert judged(line)[1] == []


@pytest.mark.parametrize(
    "line",
    [
        f"Phối hợp với {LABOUR} tổ chức.",
        f"Theo Công văn số 12/SNV-XDCQ của Sở Nội vụ, phối hợp với {LABOUR} tổ chức.",
        f"Theo Công văn số 12/SNV-XDCQ ngày 12/3/2024 của Sở Nội vụ, báo cáo {LABOUR}.",
        f"Theo Kế hoạch số 12/KH-UBND (bản sao), giao {LABOUR} chủ trì.",
        f"Thực hiện Thông tư số 07/2016/TT-BLĐTBXH; báo cáo {LABOUR}.",
    ],
)
def test_behind_a_document_the_body_acts(line: str) -> None:
    assert judged(line)[1] == [LABOUR]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Dự toán của huyện Mường Đà chuyển về xã sau ngày 01/7/2025.", Status.PASS),
        ("Hồ sơ của UBND huyện bàn giao được lưu tại xã.", Status.PASS),
        ("Báo cáo của xã gửi UBND huyện.", Status.GAP),
    ],
)
def test_what_a_body_handed_over_was_its_own(line: str, status: Status) -> None:
    assert judged(line)[0].status is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Chỉnh trang đô thị xã Mường Đà.", Status.PASS),
        ("Phòng Kinh tế, Hạ tầng và Đô thị xã Mường Đà chủ trì.", Status.PASS),
        ("Chỉnh trang thị xã Mường Đà.", Status.GAP),
    ],
)
def test_a_town_is_no_townships(line: str, status: Status) -> None:
    assert judged(line)[0].status is status


@pytest.mark.parametrize(
    "post",
    [
        "công chức Lao động - TB&XH",
        "cán bộ LĐTBXH",
        "công chức Lao động, Thương binh và Xã hội",
        "công chức Văn hóa – xã hội",
        "công chức Tư pháp - Hộ tịch",
        "công chức Văn phòng - Thống kê",
    ],
)
def test_a_post_that_communes_had_until_july_2025_is_to_be_looked_at(post: str) -> None:
    verdict, found = judged(f"Giao {post} xã tham mưu tổ chức.")
    assert (verdict.status, found) == (Status.REVIEW, [post])
    earlier, found = judged(
        f"Giao {post} xã tham mưu tổ chức.",
        "14 tháng 4 năm 2025",
        "Công tác bình đẳng giới năm 2025",
    )
    assert (earlier.status, found) == (Status.PASS, [])


@pytest.mark.parametrize(
    "post",
    [
        "công chức Phòng Văn hóa - Xã hội",
        "Trưởng phòng Văn hóa - Xã hội",
        "công chức phụ trách lao động, thương binh và xã hội",
        "cán bộ văn hóa, xã hội và dân số",
        "cộng tác viên xã hội",
    ],
)
def test_a_post_that_remains_is_quiet(post: str) -> None:
    assert judged(f"Giao {post} tham mưu tổ chức.")[0].status is Status.PASS


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("UBND huyện đã được giao chủ trì thực hiện.", ["UBND huyện"]),
        ("Tập huấn do Phòng Nội vụ huyện đã được phân công tổ chức.", ["Phòng Nội vụ huyện"]),
        ("Năm 2024, UBND huyện đã được giao 03 tỷ đồng.", []),
        ("Tiếp tục công trình mà UBND huyện đã phê duyệt.", []),
        ("Các đơn vị kế thừa tài liệu do UBND huyện đã ban hành.", []),
    ],
)
def test_what_was_given_to_a_body_is_not_done_yet(line: str, found: list[str]) -> None:
    assert judged(line)[1] == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Tuyên truyền tại thị trấn và các xã.", ["thị trấn"]),
        ("Tuyên truyền tại các xã và các thị trấn.", ["thị trấn"]),
        ("Tuyên truyền tại các thôn và các bản, tại xã và các tổ.", []),
    ],
)
def test_kinds_of_units_in_a_list_may_have_their_plural(line: str, found: list[str]) -> None:
    assert judged(line)[1] == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Truyền thông tại chợ Huyện, xã Bình Lư.", []),
        ("Lắp đèn ở ngã tư Huyện, thôn Đông.", []),
        # the unit itself
        ("Cấp Huyện, xã phối hợp.", ["Cấp Huyện"]),
        ("Các ban của Huyện, xã phối hợp.", ["Huyện"]),
        ("Các chợ của huyện, xã được kiểm tra.", ["huyện"]),
    ],
)
def test_a_market_may_be_called_after_what_was_there(line: str, found: list[str]) -> None:
    assert judged(line)[1] == found


@pytest.mark.parametrize(
    ("line", "status"),
    [
        # a city that no register has may be a new one, but not with the commune's own name
        ("Phối hợp với UBND thành phố Bình Lư mở 01 lớp.", Status.GAP),
        ("Phối hợp với UBND thành phố Hoàng Gia mở 01 lớp.", Status.REVIEW),
        ("Kế thừa kết quả của thành phố Bình Lư (trước ngày 01/7/2025).", Status.PASS),
        ("Phối hợp với Trường THPT thành phố Bình Lư mở 01 lớp.", Status.PASS),
    ],
)
def test_a_city_with_the_communes_own_name_ended(line: str, status: Status) -> None:
    assert judged(line)[0].status is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Công trình do UBND huyện Tam Đường làm chủ đầu tư đã được bố trí vốn.", Status.PASS),
        ("Công trình do UBND huyện Tam Đường làm chủ đầu tư và đã được bố trí vốn, tiếp tục thi công.", Status.PASS),
        ("Tuyến đường do huyện Tam Đường đầu tư xây dựng đã bàn giao cho xã.", Status.PASS),
        ("Hồ sơ nhà văn hóa do UBND huyện phê duyệt đã được chuyển về xã.", Status.PASS),
        ("Công trình do UBND huyện Tam Đường quản lý được bố trí vốn năm 2026.", Status.GAP),
        ("Công trình do UBND huyện bố trí vốn.", Status.GAP),
        ("Rà soát dự án, do UBND huyện chủ trì, đã giao các bản.", Status.GAP),
        ("UBND huyện làm chủ đầu tư công trình đã được bố trí vốn.", Status.GAP),
    ],
)  # fmt: skip
def test_what_an_ended_body_had_built_is_no_actor(line: str, status: Status) -> None:
    assert judged(line)[0].status is status


@pytest.mark.parametrize(
    "line",
    [
        f"Dùng lại sổ tay do {LABOUR} in, phát cho cộng tác viên năm 2022.",
        f"Gia hạn thỏa thuận đã ký kết với {LABOUR} năm 2023 về dạy nghề cho phụ nữ.",
        f"Rà soát quy chế phối hợp được ký giữa {LABOUR} và Công an tỉnh tháng 5/2024.",
    ],
)
def test_what_a_body_made_or_signed_in_its_time_is_told_of_it(line: str) -> None:
    assert judged(line)[0].status is Status.PASS


@pytest.mark.parametrize(
    "line",
    [
        f"Sổ tay do {LABOUR} in, phát cho cộng tác viên năm 2026.",
        f"Ký kết với {LABOUR} thỏa thuận dạy nghề cho phụ nữ.",
        f"Mô hình do {LABOUR} hướng dẫn, so với năm 2023 tăng 10%.",
        f"Các câu lạc bộ đã lập từ năm 2021 tiếp tục được {LABOUR} hướng dẫn.",
        f"I. KẾT QUẢ NĂM 2025\nThời gian tới, {LABOUR} hỗ trợ xã mở lớp dạy nghề.",
    ],
)
def test_what_it_is_to_do_now_is_not(line: str) -> None:
    assert judged(line)[0].status is Status.GAP


@pytest.mark.parametrize(
    ("line", "successor"),
    [
        ("Báo cáo Bộ Kế hoạch và Đầu tư số liệu lồng ghép giới.", "Bộ Tài chính"),
        ("Phối hợp với Ủy ban Dân tộc truyền thông.", "Bộ Dân tộc và Tôn giáo"),
        ("Theo hướng dẫn của Bộ Giao thông vận tải.", "Bộ Xây dựng"),
        # its work went to two: nothing to paste
        ("Theo hướng dẫn của Bộ Thông tin và Truyền thông.", None),
    ],
)
def test_the_ministries_that_were_merged_in_march_2025(line: str, successor: str | None) -> None:
    verdict, _ = judged(line)
    assert (verdict.status, verdict.findings[0].suggestion) == (Status.GAP, successor)
    assert (
        judged(line, "14 tháng 02 năm 2025", "Công tác bình đẳng giới năm 2025")[0].status
        is Status.PASS
    )


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Công bố hợp quy theo quy chuẩn kỹ thuật quốc gia do {} ban hành.", Status.PASS),
        ("Áp dụng định mức kinh tế - kỹ thuật về đào tạo do {} đã công bố.", Status.PASS),
        ("Áp dụng quy chuẩn do {} ban hành trong năm 2026.", Status.GAP),
        ("Áp dụng kế hoạch do {} ban hành.", Status.GAP),
        ("Theo quy chuẩn, báo cáo do {} tổng hợp.", Status.GAP),
    ],
)
def test_what_was_laid_down_for_good_keeps_who_laid_it_down(line: str, status: Status) -> None:
    assert judged(line.format("Bộ Lao động - Thương binh và Xã hội"))[0].status is status
