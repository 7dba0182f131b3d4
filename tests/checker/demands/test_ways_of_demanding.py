"""How superior plans word what communes do, and what beside it is not theirs; each is put into one of the plans."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.demands.changed import changed, has_day
from checker.demands.proposal import Proposal
from tests.checker.demands.superiors import demands_changed, demands_of

ITEM = "- Niêm yết số điện thoại đường dây nóng 111"
"""A task of communes in Tổ chức thực hiện; what is tried stands before it."""
TARGET = "- Mỗi xã, phường tổ chức ít nhất 02 buổi"
"""A target; what is tried stands before it."""
BEFORE = "Sản xuất 12 chuyên mục “Bình đẳng giới”"
"""What the province does; what is tried stands before it."""
SCHOOLS = "Sinh hoạt chuyên đề về giới trong trường học"
CLUB = "Câu lạc bộ nam giới tiên phong"


def with_line(folder: Path, line: str, before: str = ITEM) -> tuple[Proposal, ...]:
    return demands_changed("van-xuoi", folder, (before, f"{line}\n{before}")).proposals


def about(proposals: tuple[Proposal, ...], words: str) -> list[Proposal]:
    return [p for p in proposals if words.lower() in str(p.says).lower()]


def given(proposal: Proposal) -> dict[str, Any]:
    return dict(proposal.rule["with"])  # type: ignore[call-overload]


@pytest.mark.parametrize(
    "line",
    [
        "- Tổ chức hội nghị sơ kết cấp xã; tỉnh tổ chức hội nghị sơ kết toàn tỉnh trong tháng 10/2026.",
        "- Tổ chức diễn đàn trẻ em cấp xã; diễn đàn trẻ em cấp tỉnh tổ chức trong tháng 8/2026.",
        "- Treo pa nô tại trung tâm; cấp tỉnh tổ chức lễ mít tinh ngày 06/11/2026.",
    ],
)
def test_what_the_province_does_itself_is_not_theirs(folder: Path, line: str) -> None:
    quotes = [p.rule["title"] for p in with_line(folder, line)]
    theirs, not_theirs = line.removeprefix("- ").rstrip(".").split("; ")
    assert any(theirs in str(q) for q in quotes)
    assert not any(not_theirs.lower() in str(q).lower() for q in quotes)


def test_what_is_forbidden_is_no_task(folder: Path) -> None:
    assert (
        about(with_line(folder, "- Không tổ chức mít tinh, diễu hành gây tốn kém."), "diễu hành")
        == []
    )
    kept = with_line(folder, "- Tổ chức mít tinh, diễu hành tại trung tâm xã.")
    assert [p.sort for p in about(kept, "diễu hành")] == ["task"]


def test_money_is_no_task(folder: Path) -> None:
    line = "- Bố trí ngân sách địa phương cho công tác bình đẳng giới trong dự toán hằng năm."
    assert about(with_line(folder, line), "ngân sách") == []
    line = "- Bố trí người trực đường dây nóng ngoài giờ hành chính."
    assert [p.sort for p in about(with_line(folder, line), "đường dây nóng ngoài giờ")] == ["task"]


def test_a_unit_alone_is_one_demand(folder: Path) -> None:
    line = "- Giao Trạm Y tế là đầu mối tham mưu, theo dõi công tác bình đẳng giới."
    assert about(with_line(folder, line), "là đầu mối") == []
    line = "- Giao Trạm Y tế khám sàng lọc, chăm sóc ban đầu cho người bị bạo lực."
    assert [p.sort for p in about(with_line(folder, line), "sàng lọc")] == ["task"]


def test_a_task_has_its_day(folder: Path) -> None:
    line = f"- {SCHOOLS}, xong trước ngày 20/10/2026."
    (found,) = about(with_line(folder, line), SCHOOLS)
    assert str(given(found)["due"]) == "2026-10-20"
    (found,) = about(with_line(folder, f"- {SCHOOLS}."), SCHOOLS)
    assert "due" not in given(found)
    line = f"- {SCHOOLS}, ít nhất 02 cuộc thi, trước ngày 20/10/2026."
    (found,) = about(with_line(folder, line), SCHOOLS)
    assert str(given(found)["due"]) == "2026-10-20"
    assert changed(found, due=date(2026, 10, 1)).says.endswith("trước ngày 01/10/2026")


def test_a_day_of_every_year_is_only_told(folder: Path) -> None:
    line = f"- {SCHOOLS}, xong trước ngày 20/10 hằng năm."
    (found,) = about(with_line(folder, line), SCHOOLS)
    assert found.due is not None
    assert not has_day(found)
    assert changed(found, due=date(2026, 10, 1)) == found


@pytest.mark.parametrize(
    ("note", "theirs"),
    [
        ("(thực hiện tại cấp xã)", True),
        ("(trách nhiệm của UBND cấp xã)", True),
        ("- UBND cấp xã thực hiện", True),
        ("(UBND các xã, phường, đặc khu thực hiện)", True),
        ("(Chủ trì: UBND các xã, phường, đặc khu; phối hợp: Sở Nội vụ, Hội Nông dân tỉnh)", True),
        ("(Cơ quan chủ trì: các sở, ban, ngành, UBND các xã, phường)", True),
        ("(trách nhiệm của Sở Giáo dục và Đào tạo)", False),
        ("(có sự tham gia của đại biểu các xã, phường)", False),
    ],
)
def test_who_does_it_stands_in_a_note_behind(folder: Path, note: str, theirs: bool) -> None:
    line = f"{SCHOOLS} {note}."
    found = about(with_line(folder, line, BEFORE), SCHOOLS)
    assert [p.sure for p in found] == ([True] if theirs else [])
    assert all(note not in str(p.says) for p in found)


def test_a_note_behind_is_of_all_that_leads_to_it(folder: Path) -> None:
    cup = "Trao cúp cho học sinh giỏi cấp tỉnh"
    trees = f"Trồng 5 hàng cây xanh quanh trường; {SCHOOLS.lower()} (chủ trì: UBND các xã, phường)."
    found = with_line(folder, f"- {cup} (chủ trì: Sở Y tế). {trees}", BEFORE)
    assert about(found, "hàng cây")
    assert about(found, SCHOOLS.lower())
    assert not about(found, cup)


@pytest.mark.parametrize(
    ("line", "sure"),
    [
        (f"- Các xã biên giới: {SCHOOLS.lower()}.", False),
        (f"- Các xã khu vực III: {SCHOOLS.lower()}.", False),
        (f"- Các xã, phường có đông đồng bào: {SCHOOLS.lower()}.", False),
        (f"- Các xã, phường: {SCHOOLS.lower()}.", True),
        (f"- {SCHOOLS} ở nơi có đông đồng bào.", True),
    ],
)
def test_what_some_communes_do_wants_a_look(folder: Path, line: str, sure: bool) -> None:
    (found,) = about(with_line(folder, line), SCHOOLS)
    assert found.sure is sure
    assert found.says.lower().startswith(SCHOOLS.lower())


def test_what_may_be_pasted_is_of_one_commune(folder: Path) -> None:
    (found,) = about(with_line(folder, "- Củng cố Ban chăm sóc vườn hoa cấp xã."), "vườn hoa")
    assert found.rule["suggestion"] == "Củng cố Ban chăm sóc vườn hoa {unit}."


@pytest.mark.parametrize(
    ("head", "theirs"),
    [
        ("4. Yêu cầu Chủ tịch UBND các xã, phường, đặc khu:", True),
        ("4. Đề nghị UBND các xã, phường:", True),
        ("4. Ban Vì sự tiến bộ của phụ nữ các sở, ngành, xã, phường:", True),
        ("4. Ban Vì sự tiến bộ của phụ nữ các xã, phường, đặc khu:", True),
        ("4. Ban Vì sự tiến bộ của phụ nữ các sở, ngành:", False),
        ("4. Giám đốc Sở Nội vụ:", False),
        ("4. Yêu cầu Giám đốc các sở:", False),
    ],
)
def test_who_is_asked_in_a_heading(folder: Path, head: str, theirs: bool) -> None:
    found = about(with_line(folder, f"{head}\na) {SCHOOLS}."), SCHOOLS)
    assert [p.sure for p in found] == ([True] if theirs else [])


def test_a_plan_on_one_thing_has_no_day_of_that_thing(folder: Path) -> None:
    line = "- Xây dựng kế hoạch kiểm tra bếp ăn bán trú, gửi Sở Y tế trước ngày 30/10/2026."
    (found,) = about(with_line(folder, line), "bếp ăn")
    assert "due" not in given(found)


@pytest.mark.parametrize(
    "line",
    [
        "Rất mong nhận được sự phối hợp của quý cơ quan, địa phương.",
        "Thông tin chi tiết xin liên hệ bà Hân, điện thoại 02773.851.264.",
    ],
)
def test_courtesy_is_no_task(folder: Path, line: str) -> None:
    there = {p.id for p in demands_of("van-xuoi", folder).proposals}
    assert {p.id for p in with_line(folder, f"- {line}")} == there


def test_news_may_be_of_fewer_sorts(folder: Path) -> None:
    line = "- Mỗi xã, phường đăng ít nhất 08 tin, bài, phóng sự ngắn."
    (found,) = about(with_line(folder, line, TARGET), "phóng sự")
    assert {"tin, bài", "tin bài"} < set(given(found)["of"])


def test_two_figures_in_one_sentence_are_two_demands(folder: Path) -> None:
    line = (
        "- Duy trì chuyên mục trên đài truyền thanh với thời lượng từ 15 phút/tuần trở lên, tổ chức ít nhất 01 buổi"
        " nói chuyện chuyên đề tại mỗi thôn trước ngày 30/9/2026."
    )
    found = with_line(folder, line)
    (minutes,), (talks,) = (
        about(found, "15 phút"),
        about(found, "Tổ chức ít nhất 01 buổi nói chuyện"),
    )
    assert (given(minutes)["least"], given(minutes)["each"], minutes.due) == (15, "week", None)
    assert (given(talks)["least"], given(talks).get("each"), str(talks.due)) == (
        1,
        None,
        "2026-09-30",
    )


def test_not_below_a_share_is_the_least(folder: Path) -> None:
    line = "- Quy hoạch cán bộ nữ, bảo đảm tỷ lệ nữ trong quy hoạch các chức danh không dưới 25%."
    (found,) = about(with_line(folder, line), "quy hoạch cán bộ nữ")
    assert (given(found)["least"], given(found)["of"], given(found)["percent"]) == (
        25,
        ["(tỷ lệ nữ|nữ chiếm|là nữ)"],
        True,
    )
    line = "- Quy hoạch cán bộ nữ, giảm tỷ lệ hộ nghèo do nữ làm chủ hộ xuống dưới 5%."
    (found,) = about(with_line(folder, line), "quy hoạch cán bộ nữ")
    assert "least" not in given(found)


def test_the_share_of_all_communes_is_what_one_does(folder: Path) -> None:
    line = f"- Đến năm 2028 có 70% và đến năm 2030 có 100% xã, phường thành lập {CLUB}."
    (found,) = about(with_line(folder, line, TARGET), CLUB)
    assert (found.sort, found.sure, found.says) == ("target", True, f"Thành lập {CLUB}")
    line = f"- Trên 70% xã, phường thành lập {CLUB}."
    (found,) = about(with_line(folder, line, TARGET), CLUB)
    assert not found.sure, "not each of them must"
    line = f"- Hằng năm, 100% xã, phường thành lập {CLUB}."
    (found,) = about(with_line(folder, line, TARGET), CLUB)
    assert found.rule["suggestion"] == f"Thành lập {CLUB}."


@pytest.mark.parametrize(("others", "tells"), [(1, True), (5, False)])
def test_what_many_sentences_have_tells_none_of_them(
    folder: Path, others: int, tells: bool
) -> None:
    line = "- Lắp đặt camera giám sát tại nhà trọ công nhân, cử người trực khu nhà trọ."
    more = [
        f"- {words} tại khu nhà trọ."
        for words in (
            "Khám sức khỏe cho lao động nữ",
            "Mở lớp xóa mù chữ ban đêm",
            "Thành lập tổ tự quản",
            "Trao tặng tủ thuốc gia đình",
            "Chiếu phim lưu động",
        )[:others]
    ]
    (found,) = about(with_line(folder, "\n".join([line, *more])), "camera")
    assert ("khu nhà trọ" in given(found)["words"]) is tells


TABLE = (
    ("TT | Chỉ tiêu | Mức phấn đấu năm 2026", "TT | Chỉ tiêu | Đơn vị tính | Cấp tỉnh | Cấp xã"),
    (
        "Tỷ lệ xã, phường, đặc khu có mô hình phòng, chống bạo lực gia đình hoạt động hiệu quả | 95%",
        "Tin, bài về công tác gia đình đăng trên trang thông tin điện tử | Tin, bài/tháng | 30 | Tối thiểu 08",
    ),
    (
        "Tỷ lệ hộ gia đình đạt danh hiệu Gia đình văn hóa | 92%",
        "Tỷ lệ hộ gia đình đạt danh hiệu Gia đình văn hóa | % | - | ≥ 92",
    ),
    (
        "Tỷ lệ người gây bạo lực gia đình được phát hiện được tư vấn, giáo dục | 85%",
        "Tỷ lệ báo cáo viên cấp tỉnh được tập huấn | % | 100 | -",
    ),
)


def test_communes_have_a_column_of_their_own(folder: Path) -> None:
    found = demands_changed("bang-bieu", folder, *TABLE).proposals
    (news,), (families,) = about(found, "đăng trên trang thông tin"), about(found, "danh hiệu")
    assert (given(news)["least"], given(news)["of"], given(news)["each"]) == (
        8,
        ["tin, bài", "tin bài"],
        "month",
    )
    assert (given(families)["least"], given(families)["percent"], families.sure) == (92, True, True)
    assert about(found, "báo cáo viên cấp tỉnh") == []


def test_a_table_without_heads(folder: Path) -> None:
    head = "TT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành"
    whole = demands_changed("bang-bieu", folder).proposals
    bare = demands_changed("bang-bieu", folder, (head, "")).proposals
    titles = {p.says for p in bare if "bảng" in p.where}
    assert titles <= {p.says for p in whole}
    assert about(bare, "Lắp đặt pa nô") and not about(bare, "Tập huấn cho cộng tác viên")


def test_the_whole_name_of_who_issued_a_document(folder: Path) -> None:
    cited = "Quyết định số 224/QĐ-BVHTTDL ngày 28/01/2022 của Bộ Văn hóa, Thể thao và Du lịch"
    line = f"- Phổ biến {cited} đến 100% thôn, bản."
    (found,) = about(with_line(folder, line), "224/QĐ-BVHTTDL")
    assert found.says.endswith("của Bộ Văn hóa, Thể thao và Du lịch")
    line = f"- Phổ biến {cited} ban hành Bộ tiêu chí ứng xử trong gia đình."
    (found,) = about(with_line(folder, line), "224/QĐ-BVHTTDL")
    assert found.says.endswith("Du lịch ban hành Bộ tiêu chí ứng xử trong gia đình")
