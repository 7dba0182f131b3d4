"""New drafts pass every rule but the blanks they leave, for every kind of plan, level and year."""

from itertools import product
from pathlib import Path

import pytest

from checker.drafting.draft import draft, draft_lines
from checker.drafting.order import Level, Order, OrderError, unit_of
from checker.drafting.superior import read_superior
from checker.judge import check
from checker.library.load import load_library
from checker.matters import When
from checker.report import Report, Status
from resources import SAMPLES
from tests.reading import read

LIBRARY = load_library()
UNITS: dict[str, Level] = {
    "xã Bình Lư": "xa",
    "phường Tân Phong": "xa",
    "tỉnh Lai Châu": "tinh",
    "thành phố Huế": "tinh",
}
BLANKS = ("…", "(Họ và tên)")


def order(unit: str = "xã Bình Lư", plan: str = "children", year: int = 2026, **more: str) -> Order:
    level = UNITS.get(unit, "xa")
    return Order(plan, level, unit_of(unit, level, LIBRARY.lexicon), year, **more)  # type: ignore[arg-type]


def text(*words: Order) -> list[str]:
    return [line.text for line in draft_lines(*words, LIBRARY)]


def checked(wanted: Order, folder: Path) -> Report:
    target = folder / "dự thảo.docx"
    target.write_bytes(draft(wanted, LIBRARY))
    return check(read(target), LIBRARY)


@pytest.mark.parametrize(
    ("plan", "unit", "year"), list(product(LIBRARY.plans, UNITS, (2026, 2027, 2031)))
)
def test_only_blanks_are_open(plan: str, unit: str, year: int, tmp_path: Path) -> None:
    signer = "Lò Thị Mây" if year == 2027 else ""
    report = checked(order(unit, plan, year, signer=signer), tmp_path)
    own = report.plan
    assert (own.subject, own.level, own.year, own.place) == (
        plan, UNITS[unit], year, unit.removeprefix("thành phố ").partition(" ")[2] or "Huế"
    )  # fmt: skip
    assert report.warnings == ()
    assert not [r.rule.id for r in report.results if r.status is Status.ERROR]
    for result in (r for r in report.results if r.is_open):
        assert result.findings, result.rule.id
        for finding in result.findings:
            blank = report.document.quote(finding.span)
            is_blank = any(sign in blank for sign in BLANKS)
            assert is_blank or finding.when is When.SIGNING, (result.rule.id, finding.message)
            assert finding.suggestion is None or is_blank
    layout = {r.status for r in report.results if r.rule.group.id == "form"}
    assert layout <= {Status.PASS, Status.NOT_APPLICABLE}
    applied = [r.rule.id for r in report.results if r.status is Status.PASS]
    assert {"form.paper", "form.motto", "form.body", "form.headings", "form.recipients"} <= {
        *applied
    }


def test_what_is_over_is_not_said() -> None:
    now, later = (text(order(plan="gender-equality", year=year)) for year in (2030, 2031))
    assert any("1790/QĐ-TTg" in line for line in now)
    assert not any("QĐ-TTg" in line or "28/NQ-CP" in line for line in later)
    heads = [line for line in later if line[:1].isdigit() or line[:1] in "IV"]
    assert len({*heads}) >= 20, "every heading has something below it, and its own number"


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        ("xã Bình Lư", ["XÃ BÌNH LƯ", "Phòng Kinh tế", "thôn, tổ dân phố"]),
        ("UBND xã Bình Lư", ["XÃ BÌNH LƯ", "Bình Lư, ngày"]),
        ("Ủy ban nhân dân phường Tân Phong", ["PHƯỜNG TÂN PHONG", "Phòng Kinh tế, Hạ tầng và Đô thị"]),
        ("XÃ BÌNH LƯ", ["trên địa bàn xã Bình Lư năm 2026"]),
        ("Phường 1", ["PHƯỜNG 1", "Phường 1, ngày", "Ủy ban nhân dân Phường 1"]),
        ("đặc khu Côn Đảo", ["ĐẶC KHU CÔN ĐẢO", "Công an đặc khu"]),
    ],
)  # fmt: skip
def test_the_body_is_named_as_it_is(unit: str, said: list[str]) -> None:
    whole = "\n".join(text(order(unit)))
    for words in said:
        assert words in whole


@pytest.mark.parametrize(
    ("unit", "province", "named"),
    [
        ("xã Bình Lư", "", "của Ủy ban nhân dân tỉnh Lai Châu về thực hiện"),
        ("phường Ngọc Hà", "", "của Ủy ban nhân dân thành phố Hà Nội về thực hiện"),
        ("xã Tân Tiến", "", "của Ủy ban nhân dân tỉnh về thực hiện"),
        ("xã Tân Tiến", "Lạng Sơn", "của Ủy ban nhân dân tỉnh Lạng Sơn về thực hiện"),
        ("xã Tân Tiến", "tỉnh Lạng Sơn", "của Ủy ban nhân dân tỉnh Lạng Sơn về thực hiện"),
        ("xã Tân Tiến", "Lam Khê", "của Ủy ban nhân dân tỉnh về thực hiện"),
        ("xã Suối Ngàn", "", "của Ủy ban nhân dân tỉnh về thực hiện"),
    ],
)
def test_the_province_is_named_where_one_alone_has_the_commune(
    unit: str, province: str, named: str
) -> None:
    (basis,) = [line for line in text(order(unit, province=province)) if "số …/KH-UBND" in line]
    assert named in basis


@pytest.mark.parametrize(
    ("unit", "level"),
    [("Bình Lư", "xa"), ("xã", "xa"), ("", "xa"), ("tỉnh Lai Châu", "xa"), ("xã Bình Lư", "tinh")],
)
def test_half_a_name_is_refused(unit: str, level: Level) -> None:
    with pytest.raises(OrderError, match="tên đầy đủ"):
        unit_of(unit, level, LIBRARY.lexicon)


@pytest.mark.parametrize(
    ("signer", "post", "lines"),
    [
        ("", "", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(Họ và tên)"]),
        ("Lò Thị Mây", "", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Thị Mây"]),
        ("", "Phó Chủ tịch", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Họ và tên)"]),
        ("Lò Thị Mây", "Phó Chủ tịch", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lò Thị Mây"]),
    ],
)
def test_the_signer_stands_below_his_post(signer: str, post: str, lines: list[str]) -> None:
    assert text(order(signer=signer, post=post))[-len(lines) :] == lines


def superior(path: Path, **more: object) -> tuple[str, ...]:
    found = read_superior(path, LIBRARY)
    return (found.cited, found.report_to, found.report_by) if found else ()


def test_the_superiors_plan_is_a_basis_and_its_day_is_kept() -> None:
    above = read_superior(SAMPLES / "ke-hoach-tinh-day-du-2026.docx", LIBRARY)
    assert above is not None
    wanted = order(plan="gender-equality")
    lines = text(Order(wanted.plan, wanted.level, wanted.unit, wanted.year, above))
    (cited,) = [line for line in lines if "1862" in line]
    assert cited == (
        "Căn cứ Kế hoạch số 1862/KH-UBND ngày 10/4/2026 của Ủy ban nhân dân tỉnh Lam Khê về thực hiện công tác"
        " bình đẳng giới và vì sự tiến bộ của phụ nữ trên địa bàn tỉnh Lam Khê năm 2026."
    )
    (due,) = [line for line in lines if "20/11/2026" in line]
    assert due.endswith(
        "báo cáo Sở Nội vụ: báo cáo 6 tháng đầu năm trước ngày 10/6/2026, báo cáo năm trước ngày 20/11/2026."
    )
    next_year = Order(wanted.plan, wanted.level, wanted.unit, 2027, above)
    assert not any("2026" in line for line in text(next_year) if "Sở Nội vụ" in line)
    assert "năm 2026" in above.caution("gender-equality", 2027)
    assert "lĩnh vực khác" in above.caution("children", 2026)
    assert above.caution("gender-equality", 2026) == ""


HEAD = (
    "ỦY BAN NHÂN DÂN\nTỈNH LAM KHÊ\nSố: {number}/KH-UBND\nLam Khê, ngày {day} năm 2026\n"
    "KẾ HOẠCH\nThực hiện công tác trẻ em năm 2026\nI. TỔ CHỨC THỰC HIỆN\n{body}\nTrên đây là Kế hoạch./."
)


@pytest.mark.parametrize(
    ("number", "day", "body", "cited", "by"),
    [
        ("12", "05 tháng 3", "1. Sở Y tế\nTheo dõi.", "số 12/KH-UBND ngày 05/3/2026", ""),
        ("", "   tháng 3", "1. Sở Y tế\nTheo dõi.", "số …/KH-UBND ngày …/…/2026", ""),
        ("12", "05 tháng 3", "1. Ủy ban nhân dân các xã, phường\nBáo cáo kết quả về Sở Y tế trước ngày 15/11/2026.",
         "của Ủy ban nhân dân tỉnh Lam Khê về thực hiện công tác trẻ em", " trước ngày 15/11/2026"),
        ("12", "05 tháng 3", "1. Sở Y tế\nBáo cáo Ủy ban nhân dân tỉnh trước ngày 15/11/2026.", "", ""),
    ],
)  # fmt: skip
def test_of_a_superior_only_what_it_says(
    number: str, day: str, body: str, cited: str, by: str, tmp_path: Path
) -> None:
    path = tmp_path / "cấp trên.txt"
    path.write_text(HEAD.format(number=number, day=day, body=body), encoding="utf-8")
    told = superior(path)
    assert cited in told[0]
    if body.startswith("1. Ủy ban"):
        assert told[1:] == ("Sở Y tế", by)
    else:
        assert told[2] == by


def test_capitals_of_header_and_title_do_not_come_along(tmp_path: Path) -> None:
    path = tmp_path / "cấp trên.txt"
    head, _, rest = HEAD.format(
        number="12", day="05 tháng 3", body="1. Sở Y tế\nTheo dõi."
    ).partition("Thực hiện công tác trẻ em năm 2026")
    told = "Ủy ban nhân dân tỉnh Lam Khê ban hành Kế hoạch thực hiện công tác trẻ em năm 2026:"
    text = f"{head}THỰC HIỆN CÔNG TÁC TRẺ EM NĂM 2026\n{told}{rest}"
    path.write_text(text, encoding="utf-8")
    assert superior(path)[0] == (
        "Kế hoạch số 12/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh Lam Khê"
        " về thực hiện công tác trẻ em năm 2026"
    )


def test_a_communes_plan_is_no_superiors(tmp_path: Path) -> None:
    path = tmp_path / "xã.txt"
    body = "1. Ủy ban nhân dân các xã\nBáo cáo kết quả về Sở Y tế trước ngày 15/11/2026."
    text = HEAD.format(number="12", day="05 tháng 3", body=body)
    path.write_text(
        text.replace("TỈNH LAM KHÊ", "XÃ SUỐI NGÀN").replace("Lam Khê", "Suối Ngàn"), "utf-8"
    )
    found = read_superior(path, LIBRARY)
    assert found is not None
    assert found.issuer == "Ủy ban nhân dân xã Suối Ngàn"
    assert (found.report_to, found.report_by) == ("", "")
    assert "không phải của cấp trên" in found.caution("children", 2026)


def test_a_short_name_is_written_in_full(tmp_path: Path) -> None:
    path = tmp_path / "tỉnh.txt"
    text = HEAD.format(number="12", day="05 tháng 3", body="1. Sở Y tế\nTheo dõi.")
    path.write_text(text.replace("ỦY BAN NHÂN DÂN\n", "UBND "), encoding="utf-8")
    assert "của Ủy ban nhân dân tỉnh Lam Khê về" in superior(path)[0]


def test_what_is_no_plan_is_none(tmp_path: Path) -> None:
    path = tmp_path / "thư.txt"
    path.write_text("Chào anh,\nTôi gửi anh tài liệu để tham khảo.\n", encoding="utf-8")
    assert read_superior(path, LIBRARY) is None
