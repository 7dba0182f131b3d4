"""The register of communes and districts: whole, and read only when a draft needs it."""

import datetime as dt
import pickle
from pathlib import Path

import pytest

from checker.facts.place_names import place_key
from checker.kernel.text import fold
from checker.library.load import read_built_in
from checker.library.units import UnitLine, Units
from tests.checker.facts.reading import library
from tests.units import to_text

LINES = """\
# Sổ thử
2025-07-01/ | xã | Lai Châu | Bình Lư, Đắk R'Lấp
2025-07-01/ | phường | Lâm Đồng | 1 Bảo Lộc, Cam Ly - Đà Lạt
/2025-06-30 | xã | Bến Tre | Bình Lư, Trang, Thanh Tân
/2025-06-30 | phường | Hà Nội | 12
dòng hỏng
"""


@pytest.fixture
def units(tmp_path: Path) -> Units:
    path = tmp_path / "sổ.txt"
    path.write_text(LINES, encoding="utf-8")
    return Units(path)


def test_names_are_told_by_kind(units: Units) -> None:
    assert units.by_kind == {
        "xã": {"bình lư", "đắk r'lấp", "thanh tân"},  # "trang" is past and begins common words
        "phường": {"1 bảo lộc", "cam ly - đà lạt", "12"},
    }
    assert units.count() == 8


def test_a_name_is_of_every_province_that_has_or_had_it(units: Units) -> None:
    assert units.provinces_of("bình lư") == {"lai châu", "bến tre"}
    assert units.provinces_of("trang") == {"bến tre"}
    assert units.provinces_of("suối ngàn") == frozenset()


@pytest.mark.parametrize("data", [None, b"", b"\xff\xfe\x00"])
def test_a_file_that_cannot_be_read_holds_no_names(tmp_path: Path, data: bytes | None) -> None:
    path = tmp_path / "sổ.txt"
    if data is not None:
        path.write_bytes(data)
    assert Units(path).count() == 0
    assert Units(path).by_kind == {}
    assert Units().count() == 0


def test_the_names_are_read_only_when_asked_for(units: Units) -> None:
    assert units.by_kind
    sent = pickle.dumps(units)
    assert "Bảo Lộc".encode() not in sent
    again = pickle.loads(sent)  # noqa: S301
    assert again == units
    assert "by_kind" not in vars(again)
    assert again.by_kind == units.by_kind
    assert "by_kind" not in vars(read_built_in().registers.units)


def test_the_register_has_every_commune_of_today() -> None:
    """3,321 communes, wards and special zones in the 34 provinces since July 2025."""
    lines = [line for line in _lines() if not line.ended]
    assert sum(len(line.names) for line in lines) == 3321
    assert {line.kind for line in lines} == {"xã", "phường", "đặc khu"}
    lexicon, day = library().lexicon, dt.date(2026, 1, 1)
    places = library().registers.places
    standing = {place_key(p.name, lexicon) for p in places if p.stands_on(day)}
    assert {line.province for line in lines} == standing
    assert len(standing) == 34


def test_every_name_is_written_as_it_is_compared() -> None:
    lexicon = library().lexicon
    names = [name for line in _lines() for name in line.names]
    assert [place_key(name, lexicon) for name in names] == names
    assert not any(set("|,/") & set(name) for name in names)


def test_the_file_is_made_of_a_table() -> None:
    columns = ("from", "until", "kind", "name", "province")
    table = [
        ("2025-07-01", "", "xã", "Đăk Hoà", "Đắk Lắk"),
        ("2025-07-01", "", "xã", "Ea M' Doal", "Đắk Lắk"),
        ("2025-07-01", "", "phường", "Cam Ly-Đà Lạt", "Lâm Đồng"),
        ("", "2025-06-30", "xã", "Mường é", "Sơn La"),
        ("", "2025-06-30", "xã", "Mường é", "Sơn La"),
        ("2025-07-01", "", "tỉnh", "Sơn La", ""),
    ]
    text = to_text([dict(zip(columns, row, strict=True)) for row in table], library().lexicon)
    assert [fold(line) for line in text.splitlines() if not line.startswith("#")] == [
        "2025-07-01/ | xã | đắk lắk | đắk hoà, ea m'doal",
        "2025-07-01/ | phường | lâm đồng | cam ly - đà lạt",
        "/2025-06-30 | xã | sơn la | mường é",
    ]
    assert "Mường É" in text


def _lines() -> list[UnitLine]:
    return list(library().registers.units.lines())
