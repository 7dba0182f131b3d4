"""Web pages, read as a browser and Word show them."""

import base64
import time
from pathlib import Path

import pytest

from checker.errors import ReadError
from checker.kernel.document import Cell
from checker.readers import messages
from tests.reading import read


def page(folder: Path, body: str, head: str = "", encoding: str = "utf-8") -> Path:
    path = folder / "dự thảo.html"
    path.write_bytes(f"<html><head>{head}</head><body>{body}</body></html>".encode(encoding))
    return path


def lines(folder: Path, body: str, head: str = "") -> list[str]:
    return read(page(folder, body, head)).text.split("\n")


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (
            "<pre>Nơi nhận:\n- Sở Nội vụ;\n\n  x</pre><p>y</p>",
            ["Nơi nhận:", "- Sở Nội vụ;", "x", "y"],
        ),
        ("<div style='white-space:pre-wrap'>một\nhai</div>", ["một", "hai"]),
        ("<pre style='white-space:normal'>một\nhai</pre>", ["một hai"]),
        (
            "<table>lạc<tr>giữa<td>một</td>sau</tr>cuối</table>",
            ["lạc", "giữa", "sau", "cuối", "một"],
        ),
        ("<p hidden>ẩn</p><div style='display:none'><p>ẩn</p></div><p>rõ</p>", ["rõ"]),
        ("<table><tr hidden><td>ẩn</td></tr><tr><td>rõ</td></tr></table>", ["rõ"]),
    ],
)
def test_where_words_show(tmp_path: Path, body: str, shown: list[str]) -> None:
    assert lines(tmp_path, body) == shown


@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.doc"])
@pytest.mark.parametrize(
    "piece", ["<p>một</p><p>hai</p>", "\ufeff<!-- x -->\n<DIV class=a>một<p>hai</div>"]
)
def test_a_piece_of_a_page(tmp_path: Path, name: str, piece: str) -> None:
    path = tmp_path / name
    path.write_text(piece, encoding="utf-8")
    assert read(path).text == "một\nhai"
    assert read(path).format == "html"


def test_a_text_that_begins_with_a_tag_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("<p> là dấu mở một đoạn", encoding="utf-8")
    assert read(path).format == "txt"


def test_broken_base64_is_damage(tmp_path: Path) -> None:
    page = base64.encodebytes("<html><body><p>Kế hoạch của xã</p></body></html>".encode())
    head = b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    path = tmp_path / "a.mht"
    path.write_bytes(head + page)
    assert read(path).text == "Kế hoạch của xã"
    for broken in (page[:33], page[:20] + b"%%$$" + page[24:], page[:21] + page[22:]):
        path.write_bytes(head + broken)
        with pytest.raises(ReadError) as caught:
            read(path)
        assert caught.value.code == "damaged"


def test_lines_of_the_file_are_no_lines_of_the_page(tmp_path: Path) -> None:
    assert lines(tmp_path, "<p>một\nhai   ba\t bốn</p> \n năm <div>sáu<br>bảy</div>") == [
        "một hai ba bốn",
        "năm",
        "sáu bảy",
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "<span style='display:none'>ẩn</span>",
        "<span style='mso-hide:all'>ẩn</span>",
        "<s>gạch</s>",
        "<span style='text-decoration:line-through'>gạch</span>",
        "<del>xóa</del>",
        "<script>x</script>",
        "<!-- lời -->",
        "<![if !vml]><![endif]>",
        "<a style='mso-footnote-id:ftn1' href='#_ftn1'><sup>[1]</sup></a>",
        "<div style='mso-element:comment-list'>góp ý</div>",
        "<span class=an>ẩn</span>",
    ],
)
def test_what_does_not_show(tmp_path: Path, hidden: str) -> None:
    found = lines(tmp_path, f"<p>một {hidden}hai</p>", "<style>.an {display: none}</style>")
    assert " ".join(found) == "một hai"


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        ("<ins>và </ins>", "và "),
        ("<span style='text-transform:uppercase'>và </span>", "VÀ "),
        ("<select><option>a</option><option selected>và </option></select>", "và "),
        ("&nbsp;v&#224; ", " và "),
        ("<sup>2</sup> và ", "² và "),
    ],
)
def test_what_shows(tmp_path: Path, shown: str, words: str) -> None:
    assert lines(tmp_path, f"<p>một{shown}hai</p>") == [f"một{words}hai"]


def test_lists_have_their_numbers(tmp_path: Path) -> None:
    body = (
        "<ol type=I start=2><li>Một<li><p>Hai</p><p>thêm</p><ol style='list-style-type:lower-alpha'>"
        "<li value=3>Ba</li></ol></li></ol><ul><li>Bốn</li></ul>"
        "<ul style='list-style-type:none'><li>Năm</li></ul>"
        "<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.1."
        "<span>&nbsp;&nbsp;</span></span><![endif]>Sáu</p>"
    )
    assert lines(tmp_path, body) == [
        "II. Một", "III. Hai", "thêm", "c. Ba", "- Bốn", "Năm", "1.1. Sáu",
    ]  # fmt: skip


def test_cells_take_their_places(tmp_path: Path) -> None:
    body = (
        "<table><thead><tr><td rowspan=2>A</td><td colspan=2>B</td></tr></thead>"
        "<tr><td>C<table><tr><td>D</td></tr></table></td><td>E</td></tr>"
        "<tr><td colspan=2>F<td>G</table>"
    )
    found = read(page(tmp_path, body))
    assert [(found.quote(block.span), block.cell) for block in found.blocks] == [
        ("A", Cell(0, 0, 0)),
        ("B", Cell(0, 0, 1)),
        ("C", Cell(0, 1, 1)),
        ("D", Cell(1, 0, 0)),
        ("E", Cell(0, 1, 2)),
        ("F", Cell(0, 2, 0)),
        ("G", Cell(0, 2, 2)),
    ]


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("utf-16-le", ""),
        ("utf-16-be", '<meta charset="utf-16">'),
        ("utf-8", '<meta charset="utf-8">'),
        ("utf-8", '<meta charset="không có">'),
        ("utf-8", '<meta charset="us-ascii">'),
        ("utf-8", '<meta charset="iso-8859-1">'),
        ("utf-8", '<meta charset="utf-16">'),
        ("utf-8", '<meta charset="utf-16"> '),  # an even or an odd number of bytes
    ],
)
def test_codes(tmp_path: Path, encoding: str, head: str) -> None:
    assert read(page(tmp_path, "<p>Kế hoạch</p>", head, encoding)).text == "Kế hoạch"


def test_looks_and_changes(tmp_path: Path) -> None:
    head = "<style>p.g {text-align:center; font-weight:700}</style>"
    body = "<h2>Đầu</h2><p class=g>giữa</p><p align=right><i>phải</i></p><del>x</del><s>y</s>"
    found = read(page(tmp_path, body, head))
    styles = [block.style for block in found.blocks]
    assert [(s.level, s.align, s.bold, s.italic) for s in styles] == [
        (2, "left", True, False),
        (0, "center", True, False),
        (0, "right", False, True),
    ]
    assert found.warnings == (messages.TRACKED, messages.STRUCK)


@pytest.mark.parametrize(("broken", "code"), [(1, None), (10, "damaged")])
def test_a_page_with_many_broken_bytes_is_damaged(
    tmp_path: Path, broken: int, code: str | None
) -> None:
    """No old font is told of where a page in UTF-8 lost some of its bytes."""
    body = "<p>Tăng cường công tác tuyên truyền, phổ biến pháp luật trên địa bàn xã.</p>" * 10
    path = page(tmp_path, body, "<meta charset=utf-8>")
    path.write_bytes(path.read_bytes().replace(b"</p>", b"\xff" * 3 + b"</p>", broken))
    try:
        assert "truyền" in read(path).text
        assert code is None
    except ReadError as error:
        assert error.code == code


@pytest.mark.parametrize(
    "comments", ["<!-- a > b -->", "<!-- a -->\n<!-- b -->", f"<!--{'a' * 900}-->"]
)
def test_comments_before_the_page_do_not_hide_what_it_is(tmp_path: Path, comments: str) -> None:
    path = tmp_path / "dự thảo.doc"
    path.write_text(f"{comments}\n<html><body><p>một</p></body></html>", encoding="utf-8")
    assert (read(path).format, read(path).text) == ("html", "một")


def test_rows_in_a_form_are_rows(tmp_path: Path) -> None:
    body = "<table><form><tbody><tr><td>A</td><td>B</td></tr></tbody></form></table><p>C</p>"
    assert lines(tmp_path, body) == ["A", "B", "C"]


@pytest.mark.parametrize("size", [9_000_000, 11_000_000])
def test_a_large_picture_in_the_page_hides_nothing(tmp_path: Path, size: int) -> None:
    picture = f'<img src="data:image/png;base64,{"A" * size}">'
    assert lines(tmp_path, f"<p>trước</p>{picture}<p>sau</p>") == ["trước", "sau"]


@pytest.mark.parametrize("unit", ["a", "/* ", "a{", "a}"])
def test_styles_that_do_not_end_are_read_in_no_time(tmp_path: Path, unit: str) -> None:
    head = f"<style>.x {{ display: none }} {unit * 130_000}</style>"
    begun = time.perf_counter()
    assert lines(tmp_path, "<p class=x>ẩn</p><p>một</p>", head) == ["một"]
    assert time.perf_counter() - begun < 2
