"""Fields whose result Word draws and never stores: numbers, and the entry chosen in a list."""

from pathlib import Path

import pytest

from tests.checker.readers.word import lines, paragraph, run


def field(instruction: str, data: str = "", result: str | None = None) -> str:
    """A complex field, with a result only where Word stores one."""
    shown = (
        "" if result is None else f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}'
    )
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>{shown}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def drop_down(*entries: str, more: str = "") -> str:
    listed = "".join(f'<w:listEntry w:val="{entry}"/>' for entry in entries)
    return f"<w:ffData><w:ddList>{more}{listed}</w:ddList></w:ffData>"


@pytest.mark.parametrize(
    ("more", "shown"),
    [
        ("", "xã Bình Lư"),
        ('<w:default w:val="1"/>', "xã Tả Lèng"),
        ('<w:result w:val="2"/><w:default w:val="1"/>', "xã Khun Há"),
        ('<w:result w:val="7"/>', ""),
        ('<w:result w:val="x"/>', "xã Bình Lư"),
    ],
)
def test_the_chosen_entry_of_a_list_is_text(tmp_path: Path, more: str, shown: str) -> None:
    data = drop_down("xã Bình Lư", "xã Tả Lèng", "xã Khun Há", more=more)
    body = run("UBND ") + field("FORMDROPDOWN", data) + run(" ban hành")
    assert lines(tmp_path, paragraph(body)) == [f"UBND {shown} ban hành".replace("  ", " ")]


def test_an_entry_that_is_stored_too_is_read_once(tmp_path: Path) -> None:
    body = field("FORMDROPDOWN", drop_down("xã Bình Lư"), result="xã Bình Lư")
    assert lines(tmp_path, paragraph(body)) == ["xã Bình Lư"]


@pytest.mark.parametrize(
    ("instruction", "numbers"),
    [
        ("AUTONUM", ["1. ", "2. ", "3. "]),
        (r"AUTONUM \* ROMAN", ["I. ", "II. ", "III. "]),
        (r"AUTONUM \* alphabetic \s )", ["a) ", "b) ", "c) "]),
        ("AUTONUMOUT", ["I. ", "II. ", "III. "]),
        (r"AUTONUMLGL \e", ["1 ", "2 ", "3 "]),
    ],
)
def test_numbers_that_fields_draw(tmp_path: Path, instruction: str, numbers: list[str]) -> None:
    body = "".join(paragraph(field(instruction) + run(f" mục {k}")) for k in range(3))
    assert lines(tmp_path, body) == [f"{number}mục {k}" for k, number in enumerate(numbers)]


def test_a_heading_begins_the_count_below_it_again(tmp_path: Path) -> None:
    heading = paragraph(field("AUTONUMLGL") + run("Đầu"), '<w:outlineLvl w:val="0"/>')
    entry = paragraph(field("AUTONUMLGL") + run("Mục"))
    assert lines(tmp_path, heading + entry + entry + heading + entry) == [
        "1. Đầu",
        "1.1. Mục",
        "1.2. Mục",
        "2. Đầu",
        "2.1. Mục",
    ]


def test_a_simple_field_counts_too_and_others_draw_nothing(tmp_path: Path) -> None:
    simple = paragraph(f'<w:fldSimple w:instr=" AUTONUM "/>{run("Một")}')
    other = paragraph(field("PAGE") + run("Hai"))
    assert lines(tmp_path, simple + other) == ["1. Một", "Hai"]
