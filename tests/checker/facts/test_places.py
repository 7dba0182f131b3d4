"""Named administrative units, told from bodies and common words."""

import pytest

from checker.facts.place_names import PlaceNames, place_key
from checker.facts.places import Places
from checker.kernel.text import fold
from tests.checker.facts.reading import facts_of, library, unmark


@pytest.mark.parametrize(
    ("marked", "kind", "name"),
    [
        ("UBND «xã Bình Lư» ban hành", "xã", "Bình Lư"),
        ("ỦY BAN NHÂN DÂN\n«XÃ BÌNH LƯ»\nSố", "xã", "Bình Lư"),
        ("«phường Nam Gia Nghĩa», tỉnh", "phường", "Nam Gia Nghĩa"),
        ("Công an «phường 12» phối hợp", "phường", "12"),
        ("«Phường Điện Biên Phủ» có", "phường", "Điện Biên Phủ"),
        ("«đặc khu Phú Quốc» năm 2026", "đặc khu", "Phú Quốc"),
        ("UBND «tỉnh Lai Châu».", "tỉnh", "Lai Châu"),
        ("UBND «TỈNH LAI CHÂU»", "tỉnh", "Lai Châu"),
        ("«thành phố Hồ Chí Minh» và", "thành phố", "Hồ Chí Minh"),
        ("«TP. Hồ Chí Minh» và", "thành phố", "Hồ Chí Minh"),
        ("UBND «huyện Tam Đường» (cũ)", "huyện", "Tam Đường"),
        ("trên địa bàn «xã Đắk R'Lấp» năm", "xã", "Đắk R'Lấp"),
        ("«thị xã Sa Pa» và", "thị xã", "Sa Pa"),
        ("KẾ HOẠCH CỦA «XÃ BÌNH LƯ» NĂM 2026", "xã", "Bình Lư"),
        ("«thành phố Bà Rịa - Vũng Tàu» và", "thành phố", "Bà Rịa - Vũng Tàu"),
        ("«TP Huế» và", "thành phố", "Huế"),
        # joined to the short word for a city, and themselves short
        ("UBND «TP.Huế», các sở", "thành phố", "Huế"),
        ("tại «TP.Thủ Đức» năm 2024", "thành phố", "Thủ Đức"),
        ("UBND «TP.HCM» chỉ đạo", "thành phố", "Hồ Chí Minh"),
        ("Sở Y tế «TPHCM» và", "thành phố", "Hồ Chí Minh"),
        ("các sở của «TP. HCM»", "thành phố", "Hồ Chí Minh"),
        ("ở «TP HCM» có", "thành phố", "Hồ Chí Minh"),
        ("«Tp.HCM», ngày", "thành phố", "Hồ Chí Minh"),
        ("UBND «thành phố HCM» ban hành", "thành phố", "Hồ Chí Minh"),
        # names that begin like bodies
        ("UBND «xã Bản Bo» ban hành", "xã", "Bản Bo"),
        ("UBND «xã Quyết Tiến» ban hành", "xã", "Quyết Tiến"),
        ("UBND «đặc khu Trường Sa» ban hành", "đặc khu", "Trường Sa"),
        ("UBND «xã Trạm Tấu» ban hành", "xã", "Trạm Tấu"),
        ("UBND «phường Trung Tâm» ban hành", "phường", "Trung Tâm"),
        ("UBND «phường Hội An» ban hành", "phường", "Hội An"),
        # with numbers, hyphens, apostrophes, and words that begin other things
        ("UBND «xã A Lưới 2» ban hành", "xã", "A Lưới 2"),
        ("UBND «phường 1 Bảo Lộc» 02 lớp", "phường", "1 Bảo Lộc"),
        ("UBND «xã Long Phú 1», năm 2026", "xã", "Long Phú 1"),
        ("UBND «xã Long Phú» 1/2026", "xã", "Long Phú"),
        ("UBND «xã Tả Lèng» 2 lớp", "xã", "Tả Lèng"),
        ("UBND «phường Chân Mây - Lăng Cô» ban hành", "phường", "Chân Mây - Lăng Cô"),
        ("UBND «phường Chân Mây – Lăng Cô» ban hành", "phường", "Chân Mây – Lăng Cô"),
        ("UBND «PHƯỜNG CAM LY-ĐÀ LẠT»", "phường", "Cam Ly-Đà Lạt"),
        ("UBND «phường Văn Miếu - Quốc Tử Giám» ban hành", "phường", "Văn Miếu - Quốc Tử Giám"),
        ("UBND «xã Ea M’Droh» ban hành", "xã", "Ea M’Droh"),
        ("UBND «xã Trường Xuân» ban hành", "xã", "Trường Xuân"),
        ("UBND «xã Tân Lập» lập kế hoạch", "xã", "Tân Lập"),
        ("UBND\n«XÃ HỘI THỊNH»\nSố", "xã", "Hội Thịnh"),
        ("UBND «xã Hội Thịnh» ban hành", "xã", "Hội Thịnh"),
        # the sentence goes on behind a name with a word in capitals
        ("Giao UBND «xã Tả Lèng» Tổ chức 02 lớp", "xã", "Tả Lèng"),
        ("Công an «xã Tả Lèng» Tiếp nhận tin báo", "xã", "Tả Lèng"),
        ("Chủ tịch UBND «phường Trần Phú» chỉ đạo", "phường", "Trần Phú"),
        ("UBND «TỈNH LAI CHÂU» CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "tỉnh", "Lai Châu"),
        ("UBND «XÃ TẢ LÈNG» Độc lập - Tự do - Hạnh phúc", "xã", "Tả Lèng"),
        # the line ends within the name
        ("UBND «tỉnh Lai\nChâu») về việc", "tỉnh", "Lai Châu"),
        ("UBND «xã Phúc\nThọ Lâm Hà» về việc", "xã", "Phúc Thọ Lâm Hà"),
        ("UBND «xã Tả Lèng»\nBình Lư", "xã", "Tả Lèng"),
        ("UBND «xã An Phú»\nĐông Anh", "xã", "An Phú"),  # there is An Phú Đông too
        ("UBND «XÃ THỐNG NHẤT»", "xã", "Thống Nhất"),
        # where a name ends
        ("UBND «xã Bình Lư» UBND tỉnh", "xã", "Bình Lư"),
        ("UBND «xã Ia O» ban hành", "xã", "Ia O"),
        ("Giao «xã Bình Lư» Hội Nông dân", "xã", "Bình Lư"),
        ("xong ở «xã Một Hai Ba Bốn Năm» Sáu", "xã", "Một Hai Ba Bốn Năm"),
        ("xã - «xã Bình Lư» - Xã Hội", "xã", "Bình Lư"),
    ],
)
def test_a_unit_is_read_with_kind_and_name(marked: str, kind: str, name: str) -> None:
    text, (span,) = unmark(marked)
    (found,) = facts_of(text)[Places]
    assert (found.kind, found.name, found.span) == (kind, name, span)
    written = text[found.name_span.start : found.name_span.end]
    assert place_key(written, library().lexicon) == place_key(name, library().lexicon)


FRAMES = (
    "Giao UBND {} chủ trì.", "Trên địa bàn {}, các", "Đảng ủy {} (b/c);", "CÔNG AN {}",
    "Trình UBND {} Quyết định.", "Chủ tịch UBND {} chỉ đạo", "Hội LHPN {} Tổ chức 02 lớp",
)  # fmt: skip


@pytest.mark.parametrize("frame", FRAMES)
def test_every_unit_of_the_registers_is_read_whole(frame: str) -> None:
    """Whatever the sentence around it: 3,321 communes of today, those before, districts, provinces."""
    units = library().registers.units
    named = [(kind, name.title()) for kind, names in units.by_kind.items() for name in names]
    named += [(place.kind, place.name) for place in library().registers.places]
    named = [(kind, name) for kind, name in named if not (name.isdigit() and "LHPN" in frame)]
    caps = frame.isupper()
    written = [f"{kind} {name}" for kind, name in named]
    lines = [frame.format(unit.upper() if caps else unit) for unit in written]
    lexicon = library().lexicon
    found = facts_of(*lines)[Places]
    assert [(p.kind, p.key) for p in found] == [(k, place_key(n, lexicon)) for k, n in named]
    assert {p.certainty for p in found if not p.key.isdigit()} == {"known"}


@pytest.mark.parametrize(
    ("marked", "certainty"),
    [
        # no register has them
        ("UBND «xã Suối Trảng» chủ trì", "clear"),
        ("trên địa bàn «phường Khe Vàng», các", "clear"),
        ("UBND «tỉnh Hoàng Gia».", "clear"),
        ("UBND «xã Suối Trảng»\n2. Công an", "clear"),
        ("UBND «xã Suối Trảng»\n- Công an", "clear"),
        ("UBND «xã Suối Trảng»\nCông an", "doubtful"),  # the line may end within the name
        ("UBND «XÃ SUỐI TRẢNG» CHỦ TRÌ", "doubtful"),  # nothing tells names from words in capitals
        ("UBND «xã Lê Minh Ngàn» chủ trì", "doubtful"),
        ("Chủ tịch UBND «xã Lê Ngàn» chủ trì", "doubtful"),
        ("UBND «xã Kiểm Kê» chủ trì", "doubtful"),  # syllables that no place is named with
        ("Công an «phường 12» phối hợp", "doubtful"),
        ("Công an «phường 12», các", "known"),
    ],
)
def test_a_name_of_no_register_is_known_by_how_it_stands(marked: str, certainty: str) -> None:
    text, (span,) = unmark(marked)
    (found,) = facts_of(text)[Places]
    assert (found.span, found.certainty) == (span, certainty)


@pytest.mark.parametrize("name", ["Suối Ngàn", "Suối Ngàn 1", "Khe", "Kiểm Kê", "Suối - Khe Ngàn"])
def test_the_drafts_own_name_is_known_though_no_register_has_it(name: str) -> None:
    header = ("ỦY BAN NHÂN DÂN", f"XÃ {name.upper()}", "Số: 12/KH-UBND", "KẾ HOẠCH", "Công tác")
    first, *rest = name.split()
    text = (f"UBND xã {name} chủ trì", f"UBND XÃ {name.upper()} CHỦ TRÌ", f"UBND xã {name}")
    cut = (f"xã {first}", " ".join(rest)) if rest else ()
    found = facts_of(*header, *text, *cut)[Places]
    assert {place.key for place in found} == {fold(name)}
    assert len(found) == (5 if rest else 4)
    assert {place.certainty for place in found} == {"known"}


def test_the_drafts_own_name_may_be_an_ordinary_word() -> None:
    header = ("UBND", "XÃ THỐNG NHẤT", "KẾ HOẠCH", "Công tác", "Các đơn vị thống nhất thực hiện.")
    first, second = facts_of(*header, "TRÁCH NHIỆM CỦA UBND XÃ THỐNG NHẤT")[Places]
    assert (first.name, second.name) == ("Thống Nhất", "Thống Nhất")


def test_a_numbered_name_is_told_from_its_sister() -> None:
    header = ("UBND XÃ SUỐI NGÀN 1", "KẾ HOẠCH", "Công tác")
    *_, found = facts_of(*header, "UBND xã Suối Ngàn 2 chủ trì")[Places]
    assert (found.name, found.key) == ("Suối Ngàn 2", "suối ngàn 2")
    *_, found = facts_of(*header, "UBND xã Suối Ngàn 02 lớp")[Places]
    assert found.name == "Suối Ngàn"


@pytest.mark.parametrize(
    "text",
    [
        "Hội Liên hiệp Phụ nữ xã",
        "Phòng Văn hóa - Xã hội",
        "PHÒNG VĂN HÓA - XÃ HỘI",
        "Bộ Lao động - Thương binh và Xã hội",
        "xã Hội Liên hiệp Phụ nữ",
        "UBND xã Mặt trận Tổ quốc",
        "đề nghị xã Đoàn thanh niên phối hợp",
        "kinh tế - xã hội của tỉnh",
        "văn hóa - xã Hội",
        "vấn đề xã Hôi khác",
        "phường 2026",
        "Trường Tiểu học xã, Trường Mầm non xã",
        "xã Trường Tiểu học Bình Lư",
        "xã Trạm Y tế",
        "trình UBND xã Quyết định",
        "HĐND xã Khóa II",
        "Ủy ban nhân dân xã Thời gian ký",
        "xã Trung tâm Y tế",
        "xã Ủy ban Mặt trận",
        "xã\nBình Lư",
        "UBND xã ban hành",
        "Công an xã, Trạm Y tế xã",
        "tỉnh Đảng bộ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG HÒA XÃ HÔI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH\nHọp",
        "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI\nKẾ HOẠCH\nHọp",
        "UBND xã XXX họp",
        # ordinary words
        "Công an xã Tiếp nhận tin báo",
        "Trạm Y tế xã Khám, tư vấn",
        "UBND xã Phê duyệt danh sách",
        "Công an xã Chủ trì",
        "UBND xã Năm 2026",
        "UBND xã Quý II",
        "HĐND xã Nhiệm kỳ II",
        "UBND xã Nơi nhận",
        "trình UBND tỉnh Xem xét",
        "Giao UBND xã Tổ Công nghệ số cộng đồng",
        "Giao UBND xã Quỹ Phòng, chống thiên tai",
        "phường 02 lớp",
        "xã 12 thôn",
        "phối hợp Hợp tác xã Nông nghiệp Tả Lèng",
        "TỈNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "công tác phối hợp: NHIỆM VỤ CỦA CÔNG AN XÃ PHỐI HỢP, THỰC HIỆN",
        "ngày Quốc tế, UBND xã Ngày Quốc tế Phụ nữ",
        "thống kê giới: UBND xã Thống Kê giới",
        # persons
        "Phó Chủ tịch UBND tỉnh Trần Văn Nam, cử",
        "Phó Chủ tịch UBND xã Lò Thị Minh Hạnh",
        "Chủ tịch UBND xã Giàng A Sử",
        "Trưởng Công an xã Vàng Seo Pao báo cáo",
        "Chủ tịch Hội LHPN xã Đặng Mùi Pham",
        "Bí thư Đảng ủy xã Nguyễn Quang Huy",
        "Chủ tịch UBND phường Trần Phú Hùng",
        "Chủ tịch UBND xã Đinh Văn Lâm",
        "Phó Chủ tịch HĐND tỉnh Hà Giang Nam",
        "công chức xã Nguyễn Thị Lan Hương",
        "UBND xã Ông Lò Văn Sơn",
        "UBND xã Đồng chí Hoa",
        # half a name
        "UBND tỉnh Lam",
        "UBND xã Bình\nSố: 12",
        "UBND tỉnh Lai\nNgày",
    ],
)
def test_bodies_and_common_words_are_no_units(text: str) -> None:
    assert facts_of(text)[Places] == ()


def test_the_own_name_broken_at_its_hyphen_is_no_other() -> None:
    head = ("ỦY BAN NHÂN DÂN", "XÃ CHÂN MÂY - LĂNG CÔ", "KẾ HOẠCH", "Năm 2026", "I. NỘI DUNG")
    broken = facts_of(*head, "UBND xã Chân Mây -", "Lăng Cô giao các thôn.")
    assert "Chân Mây" not in [broken.quote(place.name_span) for place in broken[Places]]
    other = facts_of(*head, "UBND xã Chân Mây giao các thôn.")
    assert "Chân Mây" in [other.quote(place.name_span) for place in other[Places]]


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("đặc khu Phú Quốc", "commune"),
        ("thị xã Sa Pa", "district"),
        ("tỉnh Lai Châu", "province"),
        ("TP. Huế", "city"),
    ],
)
def test_a_unit_is_of_a_tier(text: str, tier: str) -> None:
    (found,) = facts_of(text)[Places]
    assert found.tier == tier


@pytest.mark.parametrize(
    ("text", "province"),
    [("tỉnh Lai Châu", True), ("thành phố Huế", True), ("thành phố Lai Châu", False),
     ("phường Phú Thọ", False), ("tỉnh Không Có", True)],
)  # fmt: skip
def test_a_centrally_run_city_is_a_province(text: str, *, province: bool) -> None:
    facts = facts_of(text)
    (found,) = facts[Places]
    assert facts[PlaceNames].is_province(found) is province


def test_several_units_stand_in_order() -> None:
    text, spans = unmark("UBND «xã Bình Lư», «tỉnh Lai Châu» và «xã Tả Lèng»")
    assert tuple(p.span for p in facts_of(text)[Places]) == spans


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Đăk Lăk", "Đắk Lăk"),
        ("BÌNH LƯ", "Bình Lư"),
        ("Khánh Hòa", "Khánh Hoà"),
        ("HCM", "Hồ Chí Minh"),
    ],
)
def test_one_place_has_one_key_however_it_is_spelt(one: str, other: str) -> None:
    assert place_key(one, library().lexicon) == place_key(other, library().lexicon)


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn TNCS HCM xã",
        "xem tp.hcm.gov.vn",
        "mã TPHCMC 12",
        "ANTP.Hai vụ",
        "TPHCMx và",
        "phòng TP.05",
    ],
)
def test_other_short_words_are_no_cities(text: str) -> None:
    assert not [place for place in facts_of(text)[Places] if place.key == "hồ chí minh"]


def test_other_places_have_other_keys() -> None:
    names = ("Bình Lư", "Bình Lục", "Hà Nội", "Hà Nam", "Đak Đoa", "Đakrông")
    assert len({place_key(name, library().lexicon) for name in names}) == len(names)
