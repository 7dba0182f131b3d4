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
        # names that begin like bodies
        ("UBND «xã Bản Bo» ban hành", "xã", "Bản Bo"),
        ("UBND «xã Quyết Tiến» ban hành", "xã", "Quyết Tiến"),
        ("UBND «đặc khu Trường Sa» ban hành", "đặc khu", "Trường Sa"),
        ("UBND «xã Trạm Tấu» ban hành", "xã", "Trạm Tấu"),
        ("UBND «phường Trung Tâm» ban hành", "phường", "Trung Tâm"),
        ("UBND «phường Hội An» ban hành", "phường", "Hội An"),
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
    assert fold(text[found.name_span.start : found.name_span.end]) == fold(name)


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
    ],
)
def test_bodies_and_common_words_are_no_units(text: str) -> None:
    assert facts_of(text)[Places] == ()


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
    ("one", "other"), [("Đăk Lăk", "Đắk Lăk"), ("BÌNH LƯ", "Bình Lư"), ("Khánh Hòa", "Khánh Hoà")]
)
def test_one_place_has_one_key_however_it_is_spelt(one: str, other: str) -> None:
    assert place_key(one, library().lexicon) == place_key(other, library().lexicon)


def test_other_places_have_other_keys() -> None:
    names = ("Bình Lư", "Bình Lục", "Hà Nội", "Hà Nam", "Đak Đoa", "Đakrông")
    assert len({place_key(name, library().lexicon) for name in names}) == len(names)
