"""The built-in registers, against the law itself and against the research they rest on."""

import re
from datetime import date
from pathlib import Path

import pytest

from checker.kernel.phrases import find, variants
from checker.kernel.text import fold
from checker.library.layers import merge, read_layer
from checker.library.load import FOLDER, load_library
from checker.library.registers import KnownBody, KnownPlace, Registers
from checker.library.rule import Library

LEGAL = Path(__file__).resolve().parents[3] / "shared" / "domain" / "legal.md"
BEFORE, MERGED, NOW = date(2024, 6, 1), date(2025, 7, 1), date(2026, 10, 1)


@pytest.fixture(scope="module")
def registers() -> Registers:
    library = merge([read_layer(FOLDER / "registers")], {})
    assert library.problems == ()
    return library.registers


def right(registers: Registers, day: date, kind: str) -> set[str]:
    """The names of *kind* that were right on *day*."""
    return {
        place.name
        for place in registers.places
        if place.kind == kind
        and (place.since is None or place.since <= day)
        and (place.until is None or day < place.until)
    }


def test_provinces_and_cities_on_three_days(registers: Registers) -> None:
    counts = {
        day: (len(right(registers, day, "tỉnh")), len(right(registers, day, "thành phố")))
        for day in (BEFORE, MERGED, NOW)
    }
    assert counts == {BEFORE: (58, 5), MERGED: (28, 6), NOW: (25, 9)}


@pytest.mark.parametrize(
    ("name", "last", "first"),
    [
        ("Đồng Nai", date(2026, 4, 29), date(2026, 4, 30)),
        ("Quảng Ninh", date(2026, 8, 31), date(2026, 9, 1)),
        ("Bắc Ninh", date(2026, 9, 19), date(2026, 9, 20)),
    ],
)
def test_a_province_becomes_a_city_on_its_day(
    registers: Registers, name: str, last: date, first: date
) -> None:
    assert name in right(registers, last, "tỉnh")
    assert name not in right(registers, last, "thành phố")
    assert name in right(registers, first, "thành phố")
    assert name not in right(registers, first, "tỉnh")


def test_every_name_of_the_past_leads_to_one_that_is_right(registers: Registers) -> None:
    now = right(registers, NOW, "tỉnh") | right(registers, NOW, "thành phố")
    ended = [place for place in registers.places if place.until]
    assert len(ended) == 29 + 3 + 1  # merged; become cities; Thừa Thiên Huế
    assert {place.successor for place in ended} <= now
    assert {place.successor for place in ended if place.name == "Đắk Nông"} == {"Lâm Đồng"}


def test_what_is_only_remembered_is_not_verified(registers: Registers) -> None:
    def unverified(places: tuple[KnownPlace, ...]) -> set[str]:
        return {place.name for place in places if not place.verified}

    assert unverified(registers.places) == {"Huế", "Thừa Thiên Huế"}
    for number in ("17/2008/QH12", "53/2024/QH15", "939/QĐ-TTg", "08/2009/NĐ-CP"):
        assert not registers.documents[number].verified
    for number in (
        "1790/QĐ-TTg", "28/NQ-CP", "2232/QĐ-TTg", "30/2020/NĐ-CP", "73/2006/QH11", "125/2021/NĐ-CP",
    ):  # fmt: skip
        assert registers.documents[number].verified


def test_successors_of_documents_are_known_or_named(registers: Registers) -> None:
    for document in registers.documents.values():
        after = document.replaced_by
        if re.match(r"\d", after):
            assert after in registers.documents


def test_what_a_document_amends_is_known(registers: Registers) -> None:
    for document in registers.documents.values():
        assert set(document.amends) <= registers.documents.keys(), document.id


def test_a_document_is_made_before_it_is_in_force_and_in_force_before_it_ends(
    registers: Registers,
) -> None:
    for document in registers.documents.values():
        days = [d for d in (document.date, document.since, document.until) if d is not None]
        assert days == sorted(days), document.id


def test_one_version_of_a_law_is_in_force_at_a_time(registers: Registers) -> None:
    """The next version begins on the day on which the one before ends."""
    for document in registers.documents.values():
        after = registers.documents.get(document.replaced_by)
        same_law = after is not None and document.names[:1] == after.names[:1]
        if same_law and document.until and after is not None and after.since:
            assert document.until == after.since, document.id


@pytest.mark.parametrize(
    ("day", "number"),
    [
        (date(2015, 12, 31), "11/2003/QH11"),
        (date(2016, 1, 1), "77/2015/QH13"),
        (date(2025, 2, 28), "77/2015/QH13"),
        (date(2025, 3, 1), "65/2025/QH15"),
        (date(2025, 6, 16), "72/2025/QH15"),
        (date(2026, 11, 1), "72/2025/QH15"),
    ],
)
def test_the_law_on_local_government_that_was_in_force(
    registers: Registers, day: date, number: str
) -> None:
    numbers = ("11/2003/QH11", "77/2015/QH13", "65/2025/QH15", "72/2025/QH15")
    laws = [registers.documents[known] for known in numbers]
    in_force = [
        law.id
        for law in laws
        if (law.since is None or law.since <= day) and (law.until is None or day < law.until)
    ]
    assert in_force == [number]


def test_first_names_are_plain_words(registers: Registers) -> None:
    """They are shown to people: no brackets, one wording."""
    entries = [*registers.documents.values(), *registers.bodies]
    for names in (entry.names for entry in entries if entry.names):
        assert len(variants(names[0])) == 1
        assert not re.search(r"[()|?]", names[0])


def research() -> dict[str, tuple[date, str]]:
    """Number, date and title of every row of the research notes that has all three."""
    rows = {}
    for line in LEGAL.read_text(encoding="utf-8").split("\n"):
        cells = [cell.strip().replace("**", "") for cell in line.split("|")[1:-1]]
        if len(cells) < 5 or not re.fullmatch(r"\d[^ ;]*/[^ ;]*|\d+-[A-Z]+/TW", cells[0]):
            continue
        day = re.match(r"(\d\d?)/(\d\d?)/(\d{4})", cells[1])
        if day:
            rows[cells[0]] = (date(int(day[3]), int(day[2]), int(day[1])), cells[3])
    return rows


@pytest.mark.skipif(not LEGAL.exists(), reason="research notes are not beside the repository")
def test_numbers_dates_and_titles_are_those_of_the_research(registers: Registers) -> None:
    rows = research()
    assert len(rows) > 25
    for number, (day, title) in rows.items():
        document = registers.documents[number]
        assert document.date == day, number
        if document.title and not title.isascii():  # some rows only describe it in English
            plain = re.sub(r"^Nghị quyết ", "", title).replace("MTQG", "mục tiêu quốc gia")
            assert fold(document.title).replace(" - ", "-") in fold(plain).replace(" - ", "-"), (
                number
            )


def body(registers: Registers, name: str) -> KnownBody:
    (found,) = [body for body in registers.bodies if body.names[0] == name]
    return found


@pytest.mark.parametrize(
    ("name", "wording"),
    [
        ("Bộ Lao động - Thương binh và Xã hội", "Bộ Lao động – Thương binh và Xã hội"),
        ("Bộ Lao động - Thương binh và Xã hội", "BỘ LAO ĐỘNG, THƯƠNG BINH VÀ XÃ HỘI"),
        ("Bộ Lao động - Thương binh và Xã hội", "Bộ Lao động Thương binh & Xã hội"),
        ("Bộ Lao động - Thương binh và Xã hội", "Bộ LĐTBXH"),
        ("Bộ Lao động - Thương binh và Xã hội", "Bộ LĐ-TB&XH"),
        ("Bộ Lao động - Thương binh và Xã hội", "Bộ LĐTB và XH"),
        ("Sở Lao động - Thương binh và Xã hội", "Sở Lao động - Thương binh Xã hội"),
        ("Sở Lao động - Thương binh và Xã hội", "Sở LĐ - TBXH"),
        ("Phòng Lao động - Thương binh và Xã hội", "Phòng LĐTB&XH"),
        ("cấp huyện", "UBND huyện"),
        ("cấp huyện", "Uỷ ban nhân dân các huyện"),
        ("cấp huyện", "Huyện uỷ"),
        ("cấp huyện", "Hội Liên hiệp Phụ nữ thị xã"),
        ("cấp huyện", "MTTQ Việt Nam huyện"),
        ("Bộ Nông nghiệp và Phát triển nông thôn", "Bộ NN&PTNT"),
    ],
)
def test_bodies_are_found_in_their_usual_spellings(
    registers: Registers, name: str, wording: str
) -> None:
    text = fold(f"Giao {wording} hướng dẫn.")
    spans = [span for phrase in body(registers, name).names for span in find(phrase, text)]
    assert any(text[span.start : span.end] in fold(wording) for span in spans)


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Nội vụ, Sở Nội vụ hướng dẫn công tác bình đẳng giới.",
        "Công văn số 1303/BLĐTBXH-VBĐG ngày 29/3/2024",
        "thông tin và truyền thông về bình đẳng giới; lao động, thương binh, xã hội",
        "Hội Liên hiệp Phụ nữ xã, Công an xã, Trạm Y tế xã, Phòng Văn hóa - Xã hội",
        "các câu chuyện, các chuyện kể; các lớp tập huấn trong xã",
    ],
)
def test_what_exists_is_not_taken_for_what_ended(registers: Registers, text: str) -> None:
    folded = fold(text)
    names = [phrase for entry in registers.bodies for phrase in entry.names]
    assert not [phrase for phrase in names if find(phrase, folded)]


OWN = '[[document]]\nid = "{}"\nkind = "{}"\nissuer = "x"\ntitle = "x"\n'


def own(tmp_path: Path, text: str) -> Library:
    path = tmp_path / "của xã.toml"
    path.write_text(text, encoding="utf-8")
    return load_library([path])


@pytest.mark.parametrize("kind", ["Quyết đinh", "Quyêt định", "QĐ"])
def test_a_document_of_no_kind_is_told(tmp_path: Path, kind: str) -> None:
    """A citation could never be of it."""
    library = own(tmp_path, OWN.format("9/QĐ-UBND", kind))
    (problem,) = library.problems
    assert (problem.line, problem.key) == (3, "kind")
    assert "9/QĐ-UBND" not in library.registers.documents


@pytest.mark.parametrize(
    "kind", ["Quyết định", "Bộ luật", "Thông tư liên tịch", "Kết luận", "Đề án"]
)
def test_a_document_of_a_kind_that_there_is_comes_in(tmp_path: Path, kind: str) -> None:
    library = own(tmp_path, OWN.format("9/X-UBND", kind))
    assert (library.problems, library.hints) == ((), ())
    assert library.registers.documents["9/X-UBND"].kind == kind


def test_what_was_checked_gives_way_only_to_what_was_checked(tmp_path: Path) -> None:
    """Else a second entry, copied without its source, would silence what the first one shows."""
    known = load_library().registers.documents["1790/QĐ-TTg"]
    assert known.verified
    library = own(tmp_path, OWN.format(known.id, known.kind))
    assert library.registers.documents[known.id] == known
    (problem,) = library.problems
    assert problem.line == 1
    library = own(tmp_path, OWN.format(known.id, known.kind) + "verified = true\n")
    assert library.problems == ()
    assert library.registers.documents[known.id].issuer == "x"
    (hint,) = library.hints
    assert "dùng thay" in hint.message
