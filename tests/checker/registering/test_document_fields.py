"""What people fill in of a document: its table, what is wrong with it, what is filled in by itself."""

import datetime as dt
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checker.editing.layer_text import LayerText
from checker.library.load import load_library
from checker.library.rule import Library
from checker.registering.completed import completed, issuers, kinds, of_symbol
from checker.registering.fields import (
    DocumentFields,
    add_document,
    change_document,
)
from checker.registering.problems import doubts, problems
from checker.registering.takers import taken_over, takers

TODAY = dt.date(2026, 11, 27)
NAME = "Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới giai đoạn 2026 - 2030"
RIGHT = DocumentFields(
    id="123/QĐ-TTg", kind="Quyết định", date=dt.date(2026, 2, 15), issuer="Thủ tướng Chính phủ",
    title=f"Phê duyệt {NAME}", names=(NAME,), period=(2026, 2030), replaces=("2232/QĐ-TTg",),
    verified=True, source="Công báo số 12",
)  # fmt: skip


@cache
def library() -> Library:
    return load_library()


def wrong(**fields: Any) -> dict[str, str]:
    return dict(problems(replace(RIGHT, **fields), library(), TODAY))


def test_nothing_is_wrong_with_what_is_right() -> None:
    assert wrong() == {}
    assert wrong(verified=False, source="", title="", date=None, names=()) == {}
    assert wrong(period=None, replaces=()) == {}
    assert wrong(date=dt.date(2025, 12, 28)) == {}  # the end of the year before it begins
    assert wrong(id="45/2026/NĐ-CP", kind="Nghị định", issuer="Chính phủ") == {}
    assert wrong(id="57/2026/QH16", kind="Luật", issuer="Quốc hội") == {}
    assert wrong(id="1862/KH-UBND", kind="Kế hoạch", issuer="Ủy ban nhân dân tỉnh") == {}


@pytest.mark.parametrize(
    ("fields", "field", "message"),
    [
        ({"id": ""}, "id", "Ghi số, ký hiệu"),
        ({"id": "Quyết định 123"}, "id", "chưa đúng dạng"),
        ({"id": "123 QĐ-TTg"}, "id", "chưa đúng dạng"),
        ({"id": "/QĐ-TTg"}, "id", "chưa đúng dạng"),
        ({"id": "123/QĐ"}, "id", "thiếu dấu gạch nối"),
        ({"id": "123/2025/QĐ-TTg"}, "id", "(2025) khác năm ban hành (2026)"),
        ({"id": "1790/QĐ-TTg"}, "id", "Sổ đã có Quyết định số 1790/QĐ-TTg ngày 23/10/2021; mỗi"),
        ({"id": "1790/QĐ-TTg", "date": dt.date(2021, 10, 23), "period": None}, "id",
         "Sổ đã có Quyết định số 1790/QĐ-TTg ngày 23/10/2021."),
        ({"id": "01790/qđ-ttg"}, "id", "chưa đúng dạng"),
        ({"kind": ""}, "kind", "Chọn loại"),
        ({"kind": "Bưu thiếp"}, "kind", "không biết loại văn bản “Bưu thiếp”"),
        ({"issuer": " "}, "issuer", "cơ quan ban hành"),
        ({"date": None}, "date", "Ghi ngày ban hành"),
        ({"date": dt.date(2026, 11, 28)}, "date", "ở sau hôm nay"),
        ({"date": dt.date(2021, 2, 15)}, "date", "quá sớm so với giai đoạn 2026 - 2030"),
        ({"date": dt.date(2026, 2, 15), "period": (2020, 2025), "title": "x"}, "date",
         "ở sau giai đoạn 2020 - 2025"),
        ({"title": ""}, "title", "ghi trích yếu"),
        ({"names": ("Chương trình (a",)}, "names", "viết chưa đúng"),
        ({"period": (2030, 2026)}, "period", "Năm cuối đứng trước năm đầu."),
        ({"period": (2026, 2035)}, "period", "Trích yếu ghi giai đoạn 2026 - 2030."),
        ({"replaces": ("9999/QĐ-TTg",)}, "replaces", "Sổ chưa có văn bản số “9999/QĐ-TTg”."),
        ({"replaces": ("2351/QĐ-TTg",)}, "replaces", "đã được thay bằng văn bản số 28/NQ-CP"),
        ({"replaces": ("51/2025/QĐ-TTg",), "date": dt.date(2025, 12, 28)}, "replaces",
         "ban hành ngày 29/12/2025, không sớm hơn"),
        ({"source": ""}, "source", "Đã đối chiếu thì ghi đọc ở đâu"),
    ],
)  # fmt: skip
def test_what_is_wrong_stands_at_its_field(
    fields: dict[str, Any], field: str, message: str
) -> None:
    found = wrong(**fields)
    assert list(found) == [field]
    assert message in found[field]


def test_an_entry_that_is_changed_is_in_the_register_already() -> None:
    known = library().registers.documents["1790/QĐ-TTg"]
    fields = replace(RIGHT, id=known.id, replaces=())
    assert dict(problems(fields, library(), TODAY, own=known.id)) == {}


def test_what_was_checked_takes_the_place_of_what_was_not() -> None:
    known = next(one for one in library().registers.documents.values() if not one.verified)
    fields = replace(RIGHT, id=known.id, kind=known.kind, replaces=(), period=None, title="x",
                     date=known.date or TODAY)  # fmt: skip
    assert [name for name, _ in problems(fields, library(), TODAY) if name == "id"] == []
    unchecked = replace(fields, verified=False)
    assert [name for name, _ in problems(unchecked, library(), TODAY) if name == "id"] == ["id"]


def test_who_takes_it_over_is_told() -> None:
    assert [rule.id for rule in takers(RIGHT, library())] == ["programme.gbv"]
    assert [rule.id for rule in takers(replace(RIGHT, replaces=()), library())] == ["programme.gbv"]
    assert taken_over(RIGHT, library()) == (
        "Tiêu chí tự nhận số, ngày này: “Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới”"
        " (kế hoạch từ năm 2026)."
    )
    assert "chỉ nhắc người xem" in taken_over(replace(RIGHT, verified=False), library())
    other = replace(RIGHT, names=("Đề án khác",), title="Đề án khác", replaces=("23/QĐ-TTg",))
    assert takers(other, library()) == ()
    assert taken_over(other, library()).startswith("Chưa có tiêu chí nào chờ văn bản này")


def test_what_number_and_title_tell_is_filled_in_and_nothing_else_changed() -> None:
    bare = DocumentFields(id="123/QĐ-TTg", title=f"Phê duyệt “{NAME}”")
    full = completed(bare, library())
    assert (full.kind, full.issuer) == ("Quyết định", "Thủ tướng Chính phủ")
    assert (full.names, full.period) == ((NAME,), (2026, 2030))
    assert completed(RIGHT, library()) == RIGHT
    assert completed(DocumentFields(id="1/XX-YY"), library()) == DocumentFields(id="1/XX-YY")


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("9/QĐ-TTg", ("Quyết định", "Thủ tướng Chính phủ")),
        ("21/NQ-HĐND", ("Nghị quyết", "")),
        ("5/KH-UBND", ("Kế hoạch", "")),
        ("7/XX-Y", ("", "")),
        ("7", ("", "")),
    ],
)
def test_a_symbol_tells_the_kind_and_mostly_the_issuer(number: str, told: tuple[str, str]) -> None:
    assert of_symbol(number, library()) == told


def test_kinds_and_issuers_to_choose_from() -> None:
    assert {"Quyết định", "Nghị quyết", "Luật", "Thông tư"} <= set(kinds(library()))
    assert len({kind.lower() for kind in kinds(library())}) == len(kinds(library()))
    assert issuers(library())[0] in {"Quốc hội", "Chính phủ", "Thủ tướng Chính phủ"}


def test_it_is_written_and_read_back_and_only_what_differs_is_touched() -> None:
    layer = add_document(LayerText.new({"id": "a", "title": "A", "version": "1"}), RIGHT)
    assert DocumentFields.of(layer.value(("document", 0))) == RIGHT
    assert change_document(layer, 0, RIGHT) == layer
    other = replace(RIGHT, date=dt.date(2026, 2, 16), period=None)
    changed = change_document(layer, 0, other)
    assert DocumentFields.of(changed.value(("document", 0))) == other
    lines, now = layer.text.splitlines(), changed.text.splitlines()
    assert [line for line in lines if line not in now] == [
        "date = 2026-02-15",
        "period = [2026, 2030]",
    ]
    assert [line for line in now if line not in lines] == ["date = 2026-02-16"]


ENTRY = (
    '[[document]]\nid = "{}"\nkind = "Quyết định"\nissuer = "Thủ tướng"\ntitle = "x"\ndate = {}\n'
)


@pytest.mark.parametrize(
    ("number", "day", "told"),
    [
        ("123/QĐ-TTg", "2026-02-15", []),
        ("Số 123", "2026-02-15",
         ["[[document]] Số 123: “Số 123” chưa đúng dạng số, ký hiệu: 123/QĐ-TTg, 45/2026/NĐ-CP."]),
        ("123/QĐ-TTg", "2090-02-15", ["[[document]] 123/QĐ-TTg: Ngày ban hành ở sau hôm nay."]),
    ],
)  # fmt: skip
def test_what_is_odd_about_an_entry_by_hand_is_told(
    tmp_path: Path, number: str, day: str, told: list[str]
) -> None:
    path = tmp_path / "a.toml"
    path.write_text(ENTRY.format(number, day), encoding="utf-8")
    assert list(doubts(load_library([path]), TODAY)) == told
    assert list(doubts(library(), TODAY)) == []
