"""Which kind of plan a document is: what its title names first, else what it speaks of throughout."""

from itertools import permutations

import pytest

from checker.kernel.text import fold
from checker.particulars import Plan
from checker.plans.recognise import subject_of
from tests.checker.facts.reading import facts_of, library

GENDER, FAMILY, CHILDREN, OTHER = "gender-equality", "family-violence", "children", "other"

TITLES = {
    "Thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026": GENDER,
    "Triển khai Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới": GENDER,
    "Thực hiện công tác gia đình năm 2026": FAMILY,
    "Thực hiện công tác gia đình và phòng, chống bạo lực gia đình trên địa bàn xã năm 2026": FAMILY,
    "Phòng chống bạo lực gia đình năm 2026": FAMILY,
    "Tổ chức Tháng hành động quốc gia về phòng, chống bạo lực gia đình năm 2026": FAMILY,
    "Kỷ niệm Ngày Gia đình Việt Nam và Tháng hành động quốc gia phòng, chống bạo lực gia đình": FAMILY,
    "Triển khai Luật Phòng, chống bạo lực gia đình": FAMILY,
    "Thực hiện Chiến lược phát triển gia đình Việt Nam đến năm 2030 trên địa bàn phường": FAMILY,
    "Triển khai công tác PCBLGĐ năm 2026": FAMILY,
    "Thực hiện công tác trẻ em năm 2026": CHILDREN,
    "THỰC HIỆN CÔNG TÁC TRẺ EM NĂM 2026": CHILDREN,
    "Triển khai công tác bảo vệ, chăm sóc và giáo dục trẻ em năm 2026": CHILDREN,
    "Công tác bảo vệ chăm sóc trẻ em năm 2026": CHILDREN,
    "Công tác chăm sóc, bảo vệ trẻ em năm 2026": CHILDREN,
    "Triển khai Tháng hành động vì trẻ em năm 2026": CHILDREN,
    "Tổ chức Tháng hành động “Vì trẻ em” năm 2026": CHILDREN,
    "Thực hiện Chương trình hành động quốc gia vì trẻ em giai đoạn 2021 - 2030": CHILDREN,
    "Chăm sóc sức khỏe tâm thần trẻ em, chăm sóc trẻ em mồ côi giai đoạn 2024 - 2030": CHILDREN,
    "Chăm sóc sức khoẻ tâm thần cho trẻ em năm 2026": CHILDREN,
    "Hỗ trợ trẻ em có hoàn cảnh đặc biệt năm 2026": CHILDREN,
    "Chăm sóc sức khỏe tâm thần cộng đồng năm 2026": OTHER,
    "Tiêm chủng mở rộng cho trẻ em năm 2026": OTHER,
}

SEVERAL = {
    "Công tác gia đình và trẻ em năm 2026": FAMILY,
    "Công tác trẻ em và gia đình năm 2026": CHILDREN,
    "Công tác bình đẳng giới và phòng, chống bạo lực gia đình năm 2026": GENDER,
    "Công tác phòng, chống bạo lực gia đình và bình đẳng giới năm 2026": FAMILY,
    "Công tác trẻ em và bình đẳng giới năm 2026": CHILDREN,
    "Công tác bình đẳng giới, công tác trẻ em năm 2026": GENDER,
    "Công tác trẻ em; phòng, chống bạo lực gia đình năm 2026": CHILDREN,
}

NEITHER = (
    "Thực hiện công tác bảo vệ bí mật nhà nước năm 2026",
    "Tiêm chủng mở rộng cho trẻ em năm 2026",
    "Phổ cập giáo dục mầm non cho trẻ em mẫu giáo",
    "Nâng cao chất lượng chăm sóc, giáo dục trẻ em mầm non",
    "Thực hiện công tác dân số và kế hoạch hóa gia đình năm 2026",
    "Xây dựng gia đình văn hóa, khu dân cư văn hóa năm 2026",
    "Giải quyết những vấn đề cấp thiết đối với phụ nữ và trẻ em",
    "Phòng, chống bạo lực học đường năm học 2026 - 2027",
)

SENTENCES = {
    GENDER: "Nâng cao nhận thức về bình đẳng giới trong cán bộ và Nhân dân.",
    FAMILY: "Tuyên truyền, vận động Nhân dân tham gia phòng, chống bạo lực gia đình.",
    CHILDREN: "Nâng cao trách nhiệm của gia đình và cộng đồng trong bảo vệ trẻ em.",
}
PLAIN = "Các đơn vị triển khai nhiệm vụ được giao, bảo đảm tiến độ, tiết kiệm, hiệu quả."
HEADER = ("ỦY BAN NHÂN DÂN", "XÃ SUỐI NGÀN")
PLACE = "Suối Ngàn, ngày 20 tháng 3 năm 2026"


def named(title: str) -> str:
    return subject_of(fold(title), "", library().plans)


def plan(title: str, *body: str) -> Plan:
    head = (*HEADER, "Số: 31/KH-UBND", PLACE, "KẾ HOẠCH", title)
    return facts_of(*head, "I. NỘI DUNG", *body, "Trên đây là Kế hoạch của xã./.")[Plan]


@pytest.mark.parametrize(("title", "kind"), TITLES.items())
def test_the_title_names_the_kind(title: str, kind: str) -> None:
    assert named(title) == kind


@pytest.mark.parametrize(("title", "kind"), SEVERAL.items())
def test_of_several_fields_the_first_that_the_title_names_counts(title: str, kind: str) -> None:
    assert named(title) == kind


@pytest.mark.parametrize("title", NEITHER)
def test_a_title_of_another_field_names_no_kind(title: str) -> None:
    assert named(title) == OTHER


@pytest.mark.parametrize(("own", "guest"), list(permutations(SENTENCES, 2)))
def test_a_chapter_on_another_field_does_not_change_the_kind(own: str, guest: str) -> None:
    """Even where the chapter says more of its field than the rest says of the plan's own."""
    titles = {
        GENDER: "Thực hiện công tác bình đẳng giới năm 2026",
        FAMILY: "Thực hiện công tác gia đình năm 2026",
        CHILDREN: "Thực hiện công tác trẻ em năm 2026",
    }
    assert plan(titles[own], SENTENCES[own], *[SENTENCES[guest]] * 12).subject == own


@pytest.mark.parametrize("kind", SENTENCES)
def test_without_a_field_in_its_title_a_plan_is_of_what_it_speaks_of_throughout(kind: str) -> None:
    title = "Thực hiện nhiệm vụ năm 2026"
    rest = [PLAIN, *[line for name, line in SENTENCES.items() if name != kind]]
    assert plan(title, *rest, *[SENTENCES[kind]] * 6).subject == kind
    assert plan(title, *rest, *[SENTENCES[kind]] * 2).subject == OTHER


@pytest.mark.parametrize("kind", SENTENCES)
def test_a_long_plan_of_another_field_with_a_section_on_a_known_one_stays_other(kind: str) -> None:
    found = plan("Phát triển kinh tế - xã hội năm 2026", *[PLAIN] * 90, *[SENTENCES[kind]] * 6)
    assert found.subject == OTHER


@pytest.mark.parametrize("kind", SENTENCES)
@pytest.mark.parametrize(
    "title",
    [
        "Phòng, chống thiên tai và tìm kiếm cứu nạn năm 2026",
        "Thực hiện công tác dân vận năm 2026",
        "Chuyển đổi số năm 2026",
        "Trồng cây năm 2026",
        "Tuyên truyền phòng cháy năm 2026",
        "Phát triển kinh tế - xã hội năm 2026",
        "Thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm 2026",
        "Triển khai Luật Đất đai trên địa bàn xã Suối Ngàn năm 2026",
    ],
)
def test_a_title_of_another_field_outweighs_what_the_text_speaks_of(title: str, kind: str) -> None:
    assert plan(title, PLAIN, *[SENTENCES[kind]] * 12).subject == OTHER


@pytest.mark.parametrize("kind", SENTENCES)
@pytest.mark.parametrize(
    "title",
    [
        "Công tác năm 2026",
        "Số 12",
        "Nhiệm vụ trọng tâm năm 2026 của xã Suối Ngàn",
        "THỰC HIỆN NHIỆM VỤ CÔNG TÁC NĂM 2026 XÃ SUỐI NGÀN",
        "Triển khai nhiệm vụ công tác trên địa bàn xã Suối Ngàn năm 2026",
        "Triển khai thực hiện Kế hoạch số 2723/KH-UBND ngày 14/4/2026 của UBND tỉnh Lam Khê",
        "Tuyên truyền, tập huấn năm 2026",
        "Một số nhiệm vụ, giải pháp 6 tháng cuối năm 2026",
        "Thực hiện Chỉ thị số 21-CT/TW (giai đoạn 2026 - 2030)",
    ],
)
def test_a_title_that_says_nothing_of_a_field_leaves_it_to_the_text(title: str, kind: str) -> None:
    assert plan(title, PLAIN, *[SENTENCES[kind]] * 12).subject == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Thực hiện công tác phụ nữ năm 2026", GENDER),
        ("Thực hiện công tác bình đảng giới năm 2026", GENDER),
        ("Thực hiện công tác gia đinh năm 2026", FAMILY),
        ("Chăm lo cho trẻ em năm 2026", CHILDREN),
        ("Phòng, chống đuối nước năm 2026", CHILDREN),
        ("Nhân rộng mô hình “Địa chỉ tin cậy - Nhà tạm lánh” năm 2026", GENDER),
        ("Nhân rộng mô hình “Địa chỉ tin cậy - Nhà tạm lánh” năm 2026", FAMILY),
        ("Tổ chức Ngày Quốc tế Hạnh phúc năm 2026", FAMILY),
        ("Giải quyết những vấn đề cấp thiết đối với phụ nữ và trẻ em", CHILDREN),
        ("Giải quyết những vấn đề cấp thiết đối với phụ nữ và trẻ em", GENDER),
    ],
)
def test_a_title_near_a_field_leaves_it_to_the_text(title: str, kind: str) -> None:
    assert plan(title, PLAIN, *[SENTENCES[kind]] * 12).subject == kind


def test_a_title_near_one_field_is_not_made_another_s_by_the_text() -> None:
    title = "Xây dựng gia đình văn hóa năm 2026"
    assert plan(title, PLAIN, *[SENTENCES[GENDER]] * 12).subject == OTHER
    assert plan(title, PLAIN, *[SENTENCES[FAMILY]] * 12).subject == FAMILY


@pytest.mark.parametrize(
    ("about", "kind"),
    [
        ("triển khai thực hiện công tác phòng, chống bạo lực gia đình năm 2026", FAMILY),
        ("thực hiện công tác gia đình năm 2026", FAMILY),
        ("triển khai nhiệm vụ công tác trẻ em năm 2026", CHILDREN),
        ("triển khai công tác bình đẳng giới năm 2026", GENDER),
        ("báo cáo tình hình thực hiện ngân sách năm 2026", OTHER),
    ],
)
def test_a_letter_is_of_the_kind_that_its_subject_names(about: str, kind: str) -> None:
    found = facts_of(
        *HEADER, "Số: 112/UBND-VHXH", f"V/v {about}", PLACE, "Kính gửi: Các phòng, đơn vị thuộc xã.",
        "Để triển khai nhiệm vụ năm 2026, Ủy ban nhân dân xã đề nghị các đơn vị:",
        "1. Công tác tuyên truyền", PLAIN, "2. Chế độ báo cáo", PLAIN, "Nơi nhận:", "- Lưu: VT.",
    )[Plan]  # fmt: skip
    assert (found.kind, found.subject) == ("cong-van", kind)
    assert found.profile == ("letter" if kind != OTHER else None)


@pytest.mark.parametrize(
    ("about", "kind"),
    [
        ("thực hiện công tác gia đình và phòng, chống bạo lực gia đình năm 2026", FAMILY),
        ("thực hiện công tác trẻ em năm 2026", CHILDREN),
        ("thực hiện công tác bình đẳng giới năm 2026", GENDER),
    ],
)
def test_a_plan_that_a_decision_issues_is_of_the_kind_that_both_name(about: str, kind: str) -> None:
    found = facts_of(
        *HEADER, "Số: 215/QĐ-UBND", PLACE, "QUYẾT ĐỊNH", f"Ban hành Kế hoạch {about}",
        "ỦY BAN NHÂN DÂN XÃ SUỐI NGÀN",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", "QUYẾT ĐỊNH:",
        f"Điều 1. Ban hành kèm theo Quyết định này Kế hoạch {about}.",
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
        "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Minh",
        "KẾ HOẠCH", about[:1].upper() + about[1:],
        "(Kèm theo Quyết định số 215/QĐ-UBND ngày 20 tháng 3 năm 2026 của Ủy ban nhân dân xã Suối Ngàn)",
        "I. MỤC ĐÍCH, YÊU CẦU", PLAIN, "II. NỘI DUNG", PLAIN, "III. TỔ CHỨC THỰC HIỆN", PLAIN,
    )[Plan]  # fmt: skip
    assert found.subject == kind
    assert found.profile == "yearly"


@pytest.mark.parametrize(
    ("title", "profile"),
    [
        ("Thực hiện công tác gia đình năm 2026", "yearly"),
        ("Thực hiện Chiến lược phát triển gia đình Việt Nam đến năm 2030 năm 2026", "yearly"),
        ("Tổ chức Tháng hành động quốc gia về phòng, chống bạo lực gia đình năm 2026", "thematic"),
        ("Thực hiện công tác trẻ em năm 2026", "yearly"),
        ("Triển khai Tháng hành động vì trẻ em năm 2026", "thematic"),
        ("Thực hiện công tác trẻ em và Tháng hành động vì trẻ em năm 2026", "yearly"),
        ("Tổ chức Tháng hành động vì trẻ em và công tác trẻ em năm 2026", "yearly"),
        (
            "Công tác gia đình và Tháng hành động quốc gia về phòng, chống bạo lực gia đình năm 2026",
            "yearly",
        ),
        ("Triển khai Tháng hành động vì trẻ em, công tác bảo vệ trẻ em năm 2026", "yearly"),
        ("Kiểm tra, giám sát công tác trẻ em năm 2026", "thematic"),
        ("Tổ chức Hội nghị tổng kết công tác gia đình năm 2026", "thematic"),
        ("Tổ chức Diễn đàn trẻ em về quyền trẻ em năm 2026", "thematic"),
        ("Thực hiện Chương trình hành động quốc gia vì trẻ em giai đoạn 2026 - 2030", "multi-year"),
    ],
)
def test_the_profile_of_the_new_kinds(title: str, profile: str) -> None:
    assert plan(title, PLAIN).profile == profile
