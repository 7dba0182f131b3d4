"""Rosters as offices keep them: any columns, any order, any code; nothing is taken that is no office."""

import csv
import datetime as dt
import io
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from checker.library.load import load_library
from checker.rounds.communes import Communes
from checker.rounds.names import read_name
from checker.rounds.overview import Office
from checker.rounds.provinces import province_like
from checker.rounds.roster import Roster, provinces, read_roster, roster_of_province
from checker.rounds.roster_file import RosterError

LIBRARY = load_library()
LAI_CHAU = roster_of_province(LIBRARY, "Lai Châu")
BINH_LU = Office("Bình Lư", "xã", "xa", "Lai Châu")
DOAN_KET = Office("Đoàn Kết", "phường", "xa", "Lai Châu")

Rows = Sequence[Sequence[object]]


def as_csv(path: Path, rows: Rows, delimiter: str = ";", code: str = "utf-8-sig") -> Path:
    """Write *rows* as Excel does with the regional settings of Vietnam."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    path.write_bytes(text.getvalue().encode(code))
    return path


def as_xlsx(path: Path, rows: Rows) -> Path:
    """Write *rows* as the first sheet of a workbook."""
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.save(path)
    return path


def roster_of(tmp_path: Path, rows: Rows) -> Roster:
    """Return what is read of *rows*."""
    return read_roster(as_csv(tmp_path / "ds.csv", rows), LIBRARY)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [["STT", "Tên xã", "Tỉnh"], [1, "Bình Lư", "Lai Châu"], [2, "Đoàn Kết", "Lai Châu"]],
            [BINH_LU, DOAN_KET],
            id="a plain list, the kind of unit known by the register",
        ),
        pytest.param(
            [["Tỉnh/Thành phố", "Loại", "Đơn vị"], ["tỉnh Lai Châu", "Xã", "BÌNH LƯ"],
             ["LAI CHÂU", "Phường", "ĐOÀN KẾT"]],
            [BINH_LU, DOAN_KET],
            id="columns in another order, all in capitals",
        ),
        pytest.param(
            [["ỦY BAN NHÂN DÂN TỈNH LAI CHÂU"], ["DANH SÁCH CÁC XÃ, PHƯỜNG NỘP KẾ HOẠCH NĂM 2026"], [],
             ["TT", "Tên xã, phường", "Ghi chú"], ["(1)", "(2)", "(3)"], [],
             ["1", "UBND xã Bình Lư", ""], [], ["2", "UBND phường Đoàn Kết", ""],
             ["", "Tổng số: 2 đơn vị"], ["", "Ngày 20 tháng 11 năm 2026"]],
            [BINH_LU, DOAN_KET],
            id="titles above, numbers of columns, empty rows, a total and a day below",
        ),
        pytest.param(
            [["Cơ quan, đơn vị", "Đầu mối", ""], ["", "Họ và tên", "Điện thoại"],
             ["Xã Bình Lư, tỉnh Lai Châu", "Lò Thị A", "0912 000 000"]],
            [Office("Bình Lư", "xã", "xa", "Lai Châu", "Lò Thị A · 0912 000 000")],
            id="two rows of headings, the province within the name",
        ),
        pytest.param(
            [["TT", "Đơn vị"], ["I", "Các xã"], [1, "X. Bình Lư"], ["II", "Khối phường"], [2, "P. Đoàn Kết"],
             ["", "Cụm thi đua số 2"]],
            [Office("Bình Lư", "xã"), Office("Đoàn Kết", "phường")],
            id="kinds in short, rows that divide the list",
        ),
        pytest.param(
            [["TT", "Đơn vị"], [1, "bình lư (Lai Châu)"], [2, "Đoàn Kết, tỉnh Lai Châu"], ["", "Nguyễn Thị Hoa"]],
            [BINH_LU, DOAN_KET],
            id="the province behind a bare name, a signer below",
        ),
        pytest.param(
            [["TT", "Đơn vị"], [1, "Xã Bình Lư, tỉnh Lai Châu"], [2, "Bản Bo"], ["", "Sở Nội vụ"]],
            [BINH_LU, Office("Bản Bo", "", "xa"), Office("Sở Nội vụ", "", "so")],
            id="a department without a number is one",
        ),
        pytest.param(
            [["Tên đơn vị", "Email công vụ"], ["Xã Bình Lư (Lai Châu)", "binhlu@laichau.gov.vn"]],
            [Office("Bình Lư", "xã", "xa", "Lai Châu", "binhlu@laichau.gov.vn")],
            id="the province in brackets, an e-mail",
        ),
        pytest.param(
            [["Tên đơn vị", "Cấp"], ["Sở Nội vụ tỉnh Lai Châu", "Sở"], ["Tỉnh Lai Châu", "Tỉnh"],
             ["Thành phố Huế", ""]],
            [Office("Sở Nội vụ", "", "so", "Lai Châu"), Office("Lai Châu", "tỉnh", "tinh", "Lai Châu"),
             Office("Huế", "thành phố", "tinh", "Huế")],
            id="departments and provinces",
        ),
        pytest.param(
            [["Xã Bình Lư"], ["Phường Đoàn Kết"], ["Xã Tả Lèng"]],
            [BINH_LU, DOAN_KET, Office("Tả Lèng", "xã", "xa", "Lai Châu")],
            id="no headings, no province: the register knows where all of them are",
        ),
        pytest.param(
            [["Tên xã", "Tỉnh"], ["Thung Mây", "Lam Khê"], ["Phường Bến Sim", "LAM KHÊ"]],
            [Office("Thung Mây", "", "xa", "Lam Khê"), Office("Bến Sim", "phường", "xa", "Lam Khê")],
            id="places that no register has",
        ),
        pytest.param(
            [["STT", "Tên xã"], ["I", "Tỉnh Lai Châu"], [1, "Bình Lư"], ["II", "Tỉnh Cao Bằng"],
             [1, "Hưng Đạo"]],
            [BINH_LU, Office("Hưng Đạo", "xã", "xa", "Cao Bằng")],
            id="provinces as rows between",
        ),
        pytest.param(
            [["Tên xã", "Tỉnh"], ["Phường 2 Bảo Lộc", "Lâm Đồng"], ["Ea H'leo", "Đắk Lắk"],
             ["Lâm Viên - Đà Lạt", "Lâm Đồng"], ["A Lưới 2", "Huế"], ["hoà lạc", "Hà Nội"]],
            [Office("2 Bảo Lộc", "phường", "xa", "Lâm Đồng"), Office("Ea H'leo", "xã", "xa", "Đắk Lắk"),
             Office("Lâm Viên - Đà Lạt", "phường", "xa", "Lâm Đồng"), Office("A Lưới 2", "xã", "xa", "Huế"),
             Office("Hoà Lạc", "xã", "xa", "Hà Nội")],
            id="names with digits, signs and hyphens",
        ),
        pytest.param(
            [["Đơn vị cấp huyện cũ", "Tên xã mới", "Tỉnh"], ["Tam Đường", "Bình Lư", "Lai Châu"]],
            [BINH_LU],
            id="of two columns with names that of the communes",
        ),
        pytest.param(
            [["Tên xã", "Tỉnh"], ["Suối Ngàn", "Yên Bái"]],
            [Office("Suối Ngàn", "", "xa", "Lào Cai")],
            id="the province by its name of today",
        ),
    ],
)  # fmt: skip
def test_a_roster_is_read(tmp_path: Path, rows: Rows, expected: Sequence[Office]) -> None:
    assert list(roster_of(tmp_path, rows).offices) == expected
    assert list(read_roster(as_xlsx(tmp_path / "ds.xlsx", rows), LIBRARY).offices) == expected


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([["Tên xã", "Tỉnh"], ["Bình Lư", "Lai Châu"], ["xã BÌNH LƯ", "Lai Châu"]],
         "Đơn vị ghi nhiều lần, chỉ tính một: dòng 3: xã Bình Lư (đã có ở dòng 2)."),
        ([["Tên xã", "Tỉnh"], ["Binh Lu", "Lai Châu"]], "dòng 2: Binh Lu (có phải Bình Lư?)"),
        ([["Tên xã", "Tỉnh"], ["Thị trấn Tam Đường", "Lai Châu"]], "(tên trước khi sắp xếp năm 2025)"),
        ([["Tên xã", "Điện thoại"], ["", "0912"], ["Bình Lư", "0913"]], "Dòng có liên hệ mà không có tên đơn vị"),
        ([["Tên xã"], ["Huyện Tam Đường"], ["Xã Bình Lư"]], "cấp huyện"),
        ([["Xã Bình Lư"], ["Phường Đoàn Kết"], ["Xã Tả Lèng"]], "hiểu là các đơn vị của Lai Châu"),
    ],
)  # fmt: skip
def test_what_looks_wrong_is_told(tmp_path: Path, rows: Rows, told: str) -> None:
    assert told in " ".join(roster_of(tmp_path, rows).told)


def test_a_right_list_tells_nothing(tmp_path: Path) -> None:
    rows = [
        ["STT", "Tên xã", "Tỉnh"],
        *([k, o.called, o.province] for k, o in enumerate(LAI_CHAU, 1)),
    ]
    assert roster_of(tmp_path, rows) == Roster(LAI_CHAU)


def apart(letter: str) -> str:
    """Return *letter* as the old Windows code writes it: its tone behind it."""
    parts = unicodedata.normalize("NFD", letter)
    tones = "".join(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
    return unicodedata.normalize("NFC", "".join(p for p in parts if p not in tones)) + tones


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1258"])
def test_a_table_of_text_in_any_code(tmp_path: Path, delimiter: str, code: str) -> None:
    rows = [
        ["STT", "Tên xã", "Tỉnh"],
        *([str(k), o.called, o.province] for k, o in enumerate(LAI_CHAU)),
    ]
    if code == "cp1258":
        rows = [["".join(map(apart, cell)) for cell in row] for row in rows]
    path = as_csv(tmp_path / "ds.csv", rows, delimiter, code)
    assert read_roster(path, LIBRARY) == Roster(LAI_CHAU)


def test_the_first_line_may_name_the_delimiter_and_cells_may_hold_it(tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_bytes(
        'sep=;\r\nTên đơn vị;Liên hệ\r\n"xã Bình Lư, tỉnh Lai Châu";"a@b.vn; c@d.vn"\r\n'.encode()
    )
    assert list(read_roster(path, LIBRARY).offices) == [
        Office("Bình Lư", "xã", "xa", "Lai Châu", "a@b.vn; c@d.vn")
    ]


def test_the_sheet_with_the_names_is_found(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["Hướng dẫn điền"])
    book.create_sheet("Danh sách").append(["Xã Bình Lư"])
    book.save(tmp_path / "ds.xlsx")
    assert [o.called for o in read_roster(tmp_path / "ds.xlsx", LIBRARY).offices] == ["xã Bình Lư"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "no-names"),
        ("Họ tên;Điện thoại\nLò Thị A;0912\n".encode(), "no-names"),
        (b"PK\x03\x04 no archive", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), "unsupported-format"),
        (bytes(range(256)) * 4, "unsupported-format"),
        ("Tên xã;Tỉnh\n".encode(), "no-names"),
    ],
)
def test_a_file_that_is_no_roster_is_told(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "ds.xlsx").write_bytes(data)
    with pytest.raises(RosterError) as error:
        read_roster(tmp_path / "ds.xlsx", LIBRARY)
    assert error.value.code == code
    assert error.value.message.endswith((".", "dòng."))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(RosterError) as error:
        read_roster(tmp_path / "ds.csv", LIBRARY)
    assert error.value.code == "not-found"


def test_a_province_gives_its_communes() -> None:
    assert len(LAI_CHAU) == 38
    assert {office.unit for office in LAI_CHAU} == {"xã", "phường"}
    assert BINH_LU in LAI_CHAU
    assert roster_of_province(LIBRARY, "tỉnh Lai Châu"[5:].upper()) == LAI_CHAU
    assert roster_of_province(LIBRARY, "Yên Bái") == roster_of_province(LIBRARY, "Lào Cai")
    assert Office("Côn Đảo", "đặc khu", "xa", "Hồ Chí Minh") in roster_of_province(
        LIBRARY, "Hồ Chí Minh"
    )
    assert roster_of_province(LIBRARY, "Lam Khê") == ()
    assert roster_of_province(LIBRARY, "") == ()


@pytest.mark.parametrize(
    "name",
    ["Lai Chau", "tỉnh Lai Châu", "tinh lai chau", "LAI CHÂU", " lai châu "],
)
def test_a_province_is_known_in_other_wordings(name: str) -> None:
    assert roster_of_province(LIBRARY, name) == LAI_CHAU


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("TP Hà Nội", "Hà Nội"),
        ("TP.HCM", "Hồ Chí Minh"),
        ("thành phố Huế", "Huế"),
        ("Daklak", "Đắk Lắk"),
    ],
)
def test_a_city_is_known_in_short(name: str, own: str) -> None:
    assert roster_of_province(LIBRARY, name) == roster_of_province(LIBRARY, own) != ()


@pytest.mark.parametrize(("name", "near"), [("Lai Chua", "Lai Châu"), ("Việt Nam", ""), ("ds", "")])
def test_a_mistyped_province_is_asked_after(name: str, near: str) -> None:
    assert roster_of_province(LIBRARY, name) == ()
    assert province_like(name, LIBRARY) == near


def test_there_are_34_provinces_and_3321_communes_today() -> None:
    names = provinces(LIBRARY, dt.date(2026, 11, 27))
    assert len(names) == 34
    assert sum(len(roster_of_province(LIBRARY, name)) for name in names) == 3321
    assert len(Communes(LIBRARY.registers, LIBRARY.lexicon).of(())) == 3321


@settings(max_examples=40, deadline=None)
@given(data=st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_no_file_stops_the_reading(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("roster") / "ds.csv"
    path.write_bytes(data)
    try:
        read_roster(path, LIBRARY)
    except RosterError as error:
        assert error.message


@settings(max_examples=25, deadline=None)
@given(
    picked=st.lists(st.sampled_from(LAI_CHAU), min_size=1, unique=True),
    order=st.permutations(["number", "name", "province", "contact"]),
    blank=st.lists(st.booleans(), min_size=40, max_size=40),
)
def test_any_order_of_columns_and_empty_rows_give_the_same(
    tmp_path_factory: pytest.TempPathFactory,
    picked: list[Office],
    order: list[str],
    blank: list[bool],
) -> None:
    heads = {"number": "STT", "name": "Tên đơn vị", "province": "Tỉnh", "contact": "Email"}
    rows: list[list[object]] = [[heads[role] for role in order]]
    for number, office in enumerate(picked):
        rows += [[]] if blank[number] else []
        values = {
            "number": number + 1,
            "name": office.called,
            "province": office.province,
            "contact": "",
        }
        rows.append([values[role] for role in order])
    path = as_csv(tmp_path_factory.mktemp("roster") / "ds.csv", rows)
    assert read_roster(path, LIBRARY) == Roster(tuple(picked))


@pytest.mark.parametrize(
    ("written", "name", "province"),
    [
        ("xã Bản Giang (cũ)", "Bản Giang (cũ)", ""),
        ("xã Bản Giang, trước đây", "Bản Giang, trước đây", ""),
        ("xã Bình Lư (Lai Châu)", "Bình Lư", "Lai Châu"),
        ("Phường 2 (Bảo Lộc)", "2", "Bảo Lộc"),
    ],
)
def test_a_word_for_what_was_before_is_no_province(written: str, name: str, province: str) -> None:
    read = read_name(written, LIBRARY.lexicon)
    assert (read.name, read.province) == (name, province)
