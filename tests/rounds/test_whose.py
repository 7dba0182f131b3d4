"""Whose a plan is: by what it says, else by where its file lies; two communes of one name are never guessed between."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from checker.errors import ReadError
from checker.rounds.file_row import FileRow
from checker.rounds.overview import Office, OfficeLine, Standing
from tests.rounds.rows import overview, plan

BINH_LU = Office("Bình Lư", "xã", "xa", "Lai Châu")
TA_LENG = Office("Tả Lèng", "xã", "xa", "Lai Châu")
DOAN_KET = Office("Đoàn Kết", "phường", "xa", "Lai Châu")
HOA_LAC = Office("Hòa Lạc", "xã", "xa", "Hà Nội")
BAO_LOC = Office("2 Bảo Lộc", "phường", "xa", "Lâm Đồng")
A_LUOI = Office("A Lưới 2", "xã", "xa", "Huế")
LANG_CO = Office("Chân Mây - Lăng Cô", "xã", "xa", "Huế")
LANG = Office("Láng", "phường", "xa", "Hà Nội")
DAO_CB, DAO_HN = (Office("Hưng Đạo", "xã", "xa", of) for of in ("Cao Bằng", "Hà Nội"))
SO = Office("Sở Nội vụ", "", "so", "Lai Châu")
TINH = Office("Lai Châu", "tỉnh", "tinh", "Lai Châu")
ROSTER = (BINH_LU, TA_LENG, DOAN_KET, HOA_LAC, BAO_LOC, A_LUOI, LANG_CO, LANG, SO, TINH)


def handed_in(rows: Sequence[FileRow], roster: Sequence[Office] | None) -> list[OfficeLine]:
    """Return the lines that have a plan."""
    return [line for line in overview(rows, roster).lines if line.row is not None]


@pytest.mark.parametrize(
    ("row", "office"),
    [
        pytest.param(plan("KH.docx", "Bình Lư", province="Lai Châu"), BINH_LU, id="as it is"),
        pytest.param(plan("KH.docx", "BÌNH LƯ"), BINH_LU, id="in capitals, without its province"),
        pytest.param(plan("KH.docx", "Hoà Lạc"), HOA_LAC, id="the other place of the tone mark"),
        pytest.param(plan("KH.docx", "2  Bảo Lộc", issuer="UBND PHƯỜNG 2 BẢO LỘC"), BAO_LOC, id="a number first"),
        pytest.param(plan("KH.docx", "A Lưới 02"), A_LUOI, id="a number with a zero"),
        pytest.param(plan("KH.docx", "Chân Mây – Lăng Cô"), LANG_CO, id="another dash"),
        pytest.param(plan("KH.docx", "Chân Mây-Lăng Cô"), LANG_CO, id="no blanks around the dash"),
        pytest.param(plan("Xã Bình Lư/KH.docx"), BINH_LU, id="by the folder"),
        pytest.param(plan("nop/Xã Bình Lư/lan 1/KH.docx"), BINH_LU, id="by a folder further up"),
        pytest.param(plan("KH BĐG xã Tả Lèng.docx"), TA_LENG, id="by the file"),
        pytest.param(plan("KH_BDG_xa_Ta_Leng_2026.docx"), TA_LENG, id="by the file, without marks"),
        pytest.param(plan("KH XaTaLeng.docx"), TA_LENG, id="by the file, without blanks"),
        pytest.param(plan("xa-a.zip/UBND xã Bình Lư/KH.docx"), BINH_LU, id="in an archive"),
        pytest.param(plan("binhlu.zip/KH.docx"), BINH_LU, id="by the archive's name"),
        pytest.param(plan("xã Bình Lư/a.docx", issuer="ỦY BAN NHÂN DÂN XÃ …"), BINH_LU, id="its name left out"),
        pytest.param(plan("xã Bình Lư/a.docx", issuer="UBND XÃ"), BINH_LU, id="its name left away"),
        pytest.param(plan("xã Bình Lư/a.docx", issuer="Uỷ ban nhân dân xã [Tên xã]"), BINH_LU, id="a form's blank"),
        pytest.param(plan("KH A Luoi 2.docx"), A_LUOI, id="a number within the file's name"),
        pytest.param(plan("P. Đoàn Kết.docx"), DOAN_KET, id="without the kind of unit"),
        pytest.param(plan("phường Láng.docx"), LANG, id="one syllable behind the kind of unit"),
        pytest.param(
            plan("KH.docx", "Lai Châu", province="Lai Châu", level="so", issuer="SỞ NỘI VỤ"), SO,
            id="a department",
        ),
        pytest.param(
            plan("KH.docx", "Lai Châu", province="Lai Châu", level="tinh",
                 issuer="ỦY BAN NHÂN DÂN TỈNH LAI CHÂU"), TINH,
            id="a province",
        ),
    ],
)  # fmt: skip
def test_an_office_of_the_roster_is_found(row: FileRow, office: Office) -> None:
    (line,) = handed_in([row], ROSTER)
    assert (line.office, line.listed) == (office, True)
    by_name = row.place == ""
    assert any("theo tên thư mục, tên tệp" in told for told in line.told) == by_name
    assert not line.told or by_name


@pytest.mark.parametrize(
    ("row", "called", "told"),
    [
        pytest.param(
            plan("KH.docx", "Suối Ngàn", province="Lam Khê"), "xã Suối Ngàn", "Không có trong danh sách.",
            id="a commune that the roster has not",
        ),
        pytest.param(
            plan("KH.docx", "Hòa Lạc", province="Phú Thọ", issuer=""), "xã Hòa Lạc", "",
            id="the register has none of the name there: the province is a slip",
        ),
        pytest.param(
            plan("KH.docx", "Tam Đường", issuer="ỦY BAN NHÂN DÂN THỊ TRẤN TAM ĐƯỜNG"), "thị trấn Tam Đường",
            "đây là tên cũ", id="a name of before 2025",
        ),
        pytest.param(plan("láng.docx"), "láng", "không ghi là của đơn vị nào", id="one syllable is no name"),
        pytest.param(
            plan("xã Bình Lư, xã Tả Lèng.docx"), "xã Bình Lư, xã Tả Lèng", "có xã Bình Lư, xã Tả Lèng",
            id="two names in one",
        ),
        pytest.param(
            plan("KH.docx", "Bình Lư", issuer="HỘI LIÊN HIỆP PHỤ NỮ XÃ BÌNH LƯ"),
            "Hội liên hiệp phụ nữ xã Bình Lư", "Không có trong danh sách.", id="a union is not the commune",
        ),
        pytest.param(
            plan("xã Bình Lư/x.docx", issuer="BAN CHỈ ĐẠO XÃ …"), "Ban chỉ đạo xã …",
            "Không có trong danh sách.", id="a body without the commune's name is not the commune",
        ),
    ],
)  # fmt: skip
def test_what_is_not_sure_is_a_line_of_its_own_and_told(
    row: FileRow, called: str, told: str
) -> None:
    (line,) = handed_in([row], ROSTER)
    assert line.office.called == called
    assert told in " ".join(line.told)
    assert line.listed == (called == "xã Hòa Lạc")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param(plan("KH.docx", "Hưng Đạo", province="Cao Bằng"), DAO_CB, id="the plan says the province"),
        pytest.param(plan("Cao Bằng/KH.docx", "Hưng Đạo"), DAO_CB, id="the folder does"),
        pytest.param(plan("tỉnh Cao Bằng/x.docx", "Hưng Đạo"), DAO_CB, id="the folder, with its kind"),
        pytest.param(plan("KH.docx", "Hưng Đạo"), None, id="nothing does"),
        pytest.param(plan("KH.docx", "Hưng Đạo", province="Lam Khê"), None, id="another province"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("rostered", [True, False])
def test_two_communes_of_one_name(row: FileRow, expected: Office | None, rostered: bool) -> None:
    (line,) = handed_in([row], (DAO_CB, DAO_HN) if rostered else None)
    if expected is not None:
        assert line.office == expected
    else:
        assert line.office not in (DAO_CB, DAO_HN)
        assert line.office.province in ("", row.province)
        assert bool(line.told) == (rostered or not row.province)


def test_without_a_roster_the_register_tells_the_kind_of_unit_and_the_province() -> None:
    rows = [plan("a.docx", "Bình Lư", issuer=""), plan("b.docx", "Hưng Đạo", province="Cao Bằng")]
    assert [line.office for line in handed_in(rows, None)] == [DAO_CB, BINH_LU]


def test_without_a_roster_the_province_of_all_other_plans_is_theirs_too() -> None:
    rows = [plan("a.docx", "Bảo Lạc", province="Cao Bằng"), plan("b.docx", "Hưng Đạo")]
    assert DAO_CB in [line.office for line in handed_in(rows, None)]


def test_places_that_no_register_has_are_kept_as_they_are() -> None:
    rows = [
        plan("a.docx", "Thung Mây", province="LAM KHÊ"),
        plan("b.docx", "THUNG MÂY", province="Lam Khê"),
    ]
    (line,) = handed_in(rows, None)
    assert line.office == Office("Thung Mây", "xã", "xa", "Lam Khê")


def test_a_province_goes_by_its_name_of_today() -> None:
    (line,) = handed_in([plan("a.docx", "Suối Ngàn", province="Yên Bái")], None)
    assert line.office.province == "Lào Cai"


def test_the_kind_of_unit_may_be_a_slip_and_is_told() -> None:
    (line,) = handed_in([plan("KH.docx", "Bình Lư", issuer="UBND PHƯỜNG BÌNH LƯ")], ROSTER)
    assert (line.office, line.listed) == (BINH_LU, True)
    assert line.told == ("Kế hoạch ghi phường Bình Lư; danh sách ghi xã Bình Lư.",)


def test_a_plan_that_was_copied_from_a_neighbour_is_told_at_both() -> None:
    rows = [plan("Xã Bình Lư/KH.docx", "Tả Lèng"), plan("Xã Tả Lèng/KH.docx", "Tả Lèng")]
    lines = {line.office: line for line in overview(rows, (BINH_LU, TA_LENG)).lines}
    theirs, own = lines[TA_LENG], lines[BINH_LU]
    assert theirs.row is rows[1]
    assert (theirs.others, theirs.version, own.astray) == ((), 1, (rows[0],))
    assert theirs.told == (
        "Tệp “Xã Bình Lư/KH.docx” mang tên xã Bình Lư nhưng kế hoạch ghi xã Tả Lèng.",
    )
    assert own.standing is Standing.MISSING
    assert own.told == (
        "Có tệp mang tên đơn vị này nhưng kế hoạch ghi xã Tả Lèng: “Xã Bình Lư/KH.docx”.",
    )


@pytest.mark.parametrize(
    "path", ["Lai Châu/KH.docx", "KH 2026.docx", "Xã Bình Lư/Tả Lèng góp ý/KH.docx"]
)
def test_a_folder_that_names_the_office_or_none_is_not_told(path: str) -> None:
    (line,) = handed_in([plan(path, "Bình Lư")], (BINH_LU, TA_LENG))
    assert line.told == ()


def test_an_office_whose_file_cannot_be_read_is_not_told_to_have_handed_in_nothing() -> None:
    error = FileRow("Xã Bình Lư/KH.docx", error=ReadError("encrypted", "Tệp có mật khẩu."))
    lines = {line.office: line for line in overview([error], (BINH_LU, TA_LENG)).lines}
    assert lines[BINH_LU].standing is Standing.UNREAD
    assert lines[BINH_LU].unread == (error,)
    assert lines[TA_LENG].standing is Standing.MISSING


def test_an_office_whose_file_cannot_be_read_has_a_line_without_a_roster_too() -> None:
    error = FileRow("Lai Châu/Xã Bình Lư/KH.docx", error=ReadError("encrypted", "Tệp có mật khẩu."))
    rows = [plan("a.docx", "Tả Lèng", province="Lai Châu"), error]
    assert [(line.office, line.standing) for line in overview(rows).lines] == [
        (BINH_LU, Standing.UNREAD), (TA_LENG, Standing.IN),
    ]  # fmt: skip
    nameless = FileRow("Lai Châu/KH.docx", error=error.error)
    assert len(overview([rows[0], nameless]).lines) == 1


def test_documents_of_other_kinds_are_apart_and_told_at_their_office() -> None:
    other = plan("Xã Bình Lư/QĐ.docx", "Bình Lư", has_own_rules=False)
    made = overview([other], (BINH_LU, TA_LENG))
    assert made.apart == (other,)
    assert [line.standing for line in made.lines] == [Standing.MISSING, Standing.MISSING]
    assert made.lines[0].told == ("Có văn bản loại khác: “Xã Bình Lư/QĐ.docx”.",)


@pytest.mark.parametrize(
    ("second", "lines", "told"),
    [
        ({"subject": "children"}, 2, ""),
        ({"profile": "thematic"}, 2, ""),
        ({"year": 2025}, 2, "Kế hoạch của năm 2025; các kế hoạch khác của đợt là của năm 2026."),
        ({"year": None}, 1, ""),
        ({}, 1, ""),
    ],
)
def test_a_line_is_of_one_office_kind_and_year(
    second: Mapping[str, Any], lines: int, told: str
) -> None:
    rows = [
        plan("a.docx", "Bình Lư"),
        plan("b.docx", "Bình Lư", **second),
        plan("c.docx", "Tả Lèng"),
    ]
    made = [line for line in overview(rows, (BINH_LU, TA_LENG)).lines if line.office == BINH_LU]
    assert len(made) == lines
    assert told in " ".join(sentence for line in made for sentence in line.told)
    assert sum(len(line.others) + 1 for line in made) == 2


def test_lines_stand_as_the_roster_has_them_and_what_it_has_not_behind() -> None:
    rows = [plan("a.docx", "Suối Ngàn"), plan("b.docx", "Tả Lèng"), plan("c.docx", "Bến Sim")]
    made = overview(rows, (TA_LENG, BINH_LU, TA_LENG))
    assert [(line.office.name, line.listed) for line in made.lines] == [
        ("Tả Lèng", True), ("Bình Lư", True), ("Bến Sim", False), ("Suối Ngàn", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "asked"),
    [("Binh Lu", "xã Bình Lư"), ("Tả Lèn", "xã Tả Lèng"), ("Hồ Thầu", ""), ("Suối Ngàn", "")],
)
def test_a_name_but_for_marks_or_a_letter_is_asked_after_at_both(said: str, asked: str) -> None:
    lines = overview([plan("KH.docx", said, province="Lai Châu")], ROSTER).lines
    (own,) = (line for line in lines if line.row is not None)
    missing = [line.office.called for line in lines if "tên gần giống" in " ".join(line.told)]
    assert not own.listed
    assert ("Có phải" in " ".join(own.told)) == bool(asked)
    assert missing == ([asked] if asked else [])


@pytest.mark.parametrize("said", ["", "Hà Nội"])
def test_another_commune_of_the_name_is_known_by_its_folder(said: str) -> None:
    rows = [
        plan("Cao Bằng/Xã Hưng Đạo/KH.docx", "Hưng Đạo"),
        plan("Hà Nội/Xã Hưng Đạo/KH.docx", "Hưng Đạo", province=said),
    ]
    first, second = overview(rows, [DAO_CB]).lines
    assert (first.office, first.listed, first.others, first.told) == (DAO_CB, True, (), ())
    assert (second.office, second.listed) == (DAO_HN, False)
    assert second.told == ("Không có trong danh sách.",)
    assert not (*first.astray, *second.astray)


def test_a_commune_with_a_blank_for_its_name_is_known_by_its_folder() -> None:
    (line,) = handed_in([plan("Xã Bình Lư/KH.docx", "………", issuer="UBND XÃ ………")], ROSTER)
    assert line.office == BINH_LU
    assert "không ghi là của đơn vị nào" in line.told[0]


def test_of_a_commune_that_sent_no_document_is_told_what_lies_there() -> None:
    files = ["Xã Bình Lư/1.jpg", "Xã Bình Lư/2.jpg", "Xã Tả Lèng/3.jpg", "4.jpg"]
    rows = [plan("Xã Tả Lèng/KH.docx", "Tả Lèng")]
    first, second, *others = overview(rows, ROSTER, no_documents=files).lines
    assert first.standing is Standing.MISSING
    assert first.told == (
        "Có tệp không phải văn bản (ảnh, bảng tính …): “Xã Bình Lư/1.jpg” và 1 tệp khác.",
    )
    assert [line.told for line in (second, *others)] == [()] * (len(others) + 1)


def test_a_plan_of_another_kind_than_most_is_told() -> None:
    rows = [
        plan("a.docx", "Bình Lư"), plan("b.docx", "Tả Lèng"), plan("c.docx", "Bình Lư", subject="children"),
    ]  # fmt: skip
    told = {line.row.path: line.told for line in overview(rows, ROSTER).lines if line.row}
    assert told == {"a.docx": (), "b.docx": (), "c.docx": ("Loại kế hoạch: Công tác trẻ em.",)}


@pytest.mark.parametrize(
    ("path", "office"),
    [
        ("KH đoàn kết phụ nữ.docx", None),
        ("KH doan ket.docx", None),
        ("KH trường THCS Bình Lư.docx", None),
        ("Đoàn Kết.docx", DOAN_KET),
        ("Doan Ket/KH.docx", DOAN_KET),
        ("KH phường Đoàn Kết.docx", DOAN_KET),
        ("KH P Doan Ket.docx", DOAN_KET),
        ("KH Bình Lư.docx", BINH_LU),
    ],
)
def test_plain_words_and_schools_are_no_offices(path: str, office: Office | None) -> None:
    (line,) = handed_in([plan(path)], ROSTER)
    assert (line.office if line.listed else None) == office
