"""OpenDocument texts, read as LibreOffice shows them."""

import zipfile
from pathlib import Path

import pytest

from checker.errors import ReadError
from checker.kernel.document import Cell, Document
from checker.readers import messages
from tests.builders.odt import save_odt
from tests.reading import read

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def p(content: str, style: str = "") -> str:
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:p{named}>{content}</text:p>"


def characters(name: str, told: str) -> str:
    return (
        f'<style:style style:name="{name}" style:family="text">'
        f"<style:text-properties {told}/></style:style>"
    )


def odt(folder: Path, body: str, styles: str = "", sheet: str = "") -> Document:
    return read(save_odt(folder / "dự thảo.odt", body, styles=styles, sheet=sheet))


def lines(folder: Path, body: str, styles: str = "", sheet: str = "") -> list[str]:
    return odt(folder, body, styles, sheet).text.split("\n")


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("một\n   hai", "một hai"),
        ('một<text:s text:c="5"/>hai<text:tab/>ba<text:line-break/>bốn', "một hai ba bốn"),
        ("một <text:a>hai</text:a><text:bookmark/>", "một hai"),
        ("<text:date>ngày 05</text:date> <text:page-number>3</text:page-number>", "ngày 05 3"),
        ("một<text:soft-page-break/> hai", "một hai"),
        ('<text:drop-down><text:label text:value="a"/>xã Bình Lư</text:drop-down>', "xã Bình Lư"),
        (
            "<text:ruby><text:ruby-base>một</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>",
            "một",
        ),
        ("một<office:annotation><text:p>góp ý</text:p></office:annotation>", "một"),
        ("một<text:hidden-text>ẩn</text:hidden-text>", "một"),
    ],
)
def test_characters(tmp_path: Path, content: str, shown: str) -> None:
    assert lines(tmp_path, p(content)) == [shown]


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ('fo:text-transform="uppercase"', "xã BÌNH lư"),
        ('fo:font-variant="small-caps"', "xã BÌNH lư"),
        ('text:display="none"', "xã lư"),
        ('style:text-line-through-style="solid"', "xã lư"),
        ('style:text-line-through-style="none"', "xã bình lư"),
        ('style:text-position="super 58%"', "xã bình lư"),
    ],
)
def test_looks_of_characters(tmp_path: Path, told: str, shown: str) -> None:
    body = p('xã <text:span text:style-name="T1">bình </text:span>lư')
    assert lines(tmp_path, body, characters("T1", told)) == [shown]


def test_raised_figures(tmp_path: Path) -> None:
    body = p('1790/QĐ-TTg<text:span text:style-name="T1">12</text:span>')
    raised = characters("T1", 'style:text-position="33% 58%"')
    assert lines(tmp_path, body, raised) == ["1790/QĐ-TTg¹²"]


def test_styles_inherit(tmp_path: Path) -> None:
    sheet = (
        '<office:styles><style:style style:name="Đầu" style:family="paragraph" '
        'style:default-outline-level="2"><style:paragraph-properties fo:text-align="end"/>'
        '<style:text-properties fo:font-weight="bold"/></style:style></office:styles>'
    )
    own = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Đầu">'
        '<style:text-properties fo:font-weight="normal"/></style:style>'
    )
    body = p("a", "Đầu") + p("b", "P1") + '<text:h text:outline-level="1">c</text:h>'
    styles = [block.style for block in odt(tmp_path, body, own, sheet).blocks]
    assert [(s.bold, s.align, s.level) for s in styles] == [
        (True, "right", 2),
        (False, "right", 2),
        (False, "left", 1),
    ]


LIST = (
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="Điều "'
    ' style:num-suffix="." text:start-value="2"/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" text:display-levels="2"'
    ' style:num-suffix=")"/></text:list-style>'
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"'
    ' text:bullet-char="•"/></text:list-style>'
)


def listed(*items: str, style: str = "L1", more: str = "") -> str:
    inner = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    return f'<text:list text:style-name="{style}" {more}>{inner}</text:list>'


def test_lists_have_their_numbers(tmp_path: Path) -> None:
    inner = f"<text:list><text:list-item>{p('b')}{p('b2')}</text:list-item></text:list>"
    body = listed(p("a") + inner, p("c"), more='xml:id="l1"') + p("giữa")
    body += listed(p("d"), more='text:continue-list="l1"')
    body += listed(p("e"), style="L2") + listed(p("f"), more='text:continue-numbering="true"')
    body += listed(p("g")) + listed(p("h"), more='text:continue-list="lost"')
    found = odt(tmp_path, body, LIST)
    assert found.text.split("\n") == [
        "Điều 2. a", "2.a) b", "b2", "Điều 3. c", "giữa", "Điều 4. d", "- e", "Điều 5. f", "Điều 2. g",
        "Điều 3. h",
    ]  # fmt: skip
    assert found.blocks[0].drawn == len("Điều 2. ")


def test_headings_have_the_numbers_of_the_outline(tmp_path: Path) -> None:
    sheet = (
        "<office:styles><text:outline-style>"
        '<text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format="1" style:num-suffix="."/>'
        '<text:outline-level-style text:level="3" style:num-format=""/>'
        "</text:outline-style></office:styles>"
    )
    body = "".join(
        f'<text:h text:outline-level="{level}">{words}</text:h>'
        for level, words in ((1, "a"), (2, "b"), (2, "c"), (3, "d"), (1, "e"), (2, "f"))
    )
    assert lines(tmp_path, body, sheet=sheet) == ["I. a", "1. b", "2. c", "d", "II. e", "1. f"]


def test_tables(tmp_path: Path) -> None:
    def cell(content: str, more: str = "") -> str:
        return f"<table:table-cell {more}>{content}</table:table-cell>"

    covered = "<table:covered-table-cell><text:p>ẩn</text:p></table:covered-table-cell>"
    wide, high = 'table:number-columns-spanned="2"', 'table:number-rows-spanned="2"'
    inner = f"<table:table><table:table-row>{cell(p('D'))}</table:table-row></table:table>"
    body = (
        "<table:table><table:table-header-rows><table:table-row>"
        f"{cell(p('A'), high)}{cell(p('B'), wide)}{covered}</table:table-row></table:table-header-rows>"
        f"<table:table-row>{covered}{cell(p('C') + inner)}{cell(p('E'))}</table:table-row>"
        f'<table:table-row table:visibility="collapse">{cell(p("F"))}</table:table-row></table:table>'
    )
    found = odt(tmp_path, body)
    assert [(found.quote(block.span), block.cell) for block in found.blocks] == [
        ("A", Cell(0, 0, 0)),
        ("B", Cell(0, 0, 1)),
        ("C", Cell(0, 1, 1)),
        ("D", Cell(1, 0, 0)),
        ("E", Cell(0, 1, 2)),
    ]


def test_notes_boxes_sections_and_changes(tmp_path: Path) -> None:
    note = (
        '<text:note text:note-class="{0}"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>{0}</text:p></text:note-body></text:note>"
    )
    box = f"<draw:frame><svg:title>ảnh</svg:title><draw:text-box>{p('DỰ THẢO')}</draw:text-box></draw:frame>"
    removed = (
        f"<text:changed-region><text:deletion>{p('đã bỏ')}</text:deletion></text:changed-region>"
    )
    body = (
        f"<text:tracked-changes>{removed}</text:tracked-changes>"
        f"<text:section>{p('một' + note.format('endnote') + box)}</text:section>"
        f'<text:section text:display="none">{p("ẩn")}</text:section>'
        f"{p('hai' + note.format('footnote'))}"
    )
    found = odt(tmp_path, body)
    assert found.text.split("\n") == ["một", "DỰ THẢO", "hai", "footnote", "endnote"]
    assert (found.warnings, found.tracked) == ((messages.TRACKED,), 1)


@pytest.mark.parametrize("first", [True, False])
def test_the_first_pages_header_is_a_letterhead(tmp_path: Path, first: bool) -> None:
    own = f"<style:header-first>{p('UBND XÃ BÌNH LƯ')}</style:header-first>" if first else ""
    sheet = (
        f'<office:master-styles><style:master-page style:name="Standard"><style:header>{p("trang")}'
        '</style:header></style:master-page><style:master-page style:name="Đầu">'
        f"<style:header>{p(MOTTO)}</style:header>{own}</style:master-page></office:master-styles>"
    )
    page = '<style:style style:name="P1" style:family="paragraph" style:master-page-name="Đầu"/>'
    found = lines(tmp_path, p("thân", "P1") + p("sau"), page, sheet)
    assert found == ["UBND XÃ BÌNH LƯ" if first else MOTTO, "thân", "sau"]
    assert lines(tmp_path, p("thân"), page, sheet) == ["thân"]
    assert lines(tmp_path, p("thân") + p("phụ lục", "P1"), page, sheet) == ["thân", "phụ lục"]


def test_a_file_that_is_one_xml(tmp_path: Path) -> None:
    found = read(save_odt(tmp_path / "a.fodt", p("Kế hoạch"), flat=True))
    assert (found.format, found.text) == ("odt", "Kế hoạch")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("told", ["", ' encoding="UTF-8"', ' encoding="UTF-16"'])
def test_a_file_that_is_one_xml_in_another_code(tmp_path: Path, encoding: str, told: str) -> None:
    path = save_odt(tmp_path / "a.fodt", p("Kế hoạch"), flat=True)
    text = path.read_text(encoding="utf-8").replace("?>", f"{told}?>", 1)
    path.write_bytes(text.encode(encoding))
    found = read(path)
    assert (found.format, found.text) == ("odt", "Kế hoạch")


def _with(path: Path, name: str, content: str | None) -> Path:
    """The file with one part changed, or left out."""
    changed = path.with_suffix(".changed.odt")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(changed, "w") as target:
        for part in source.namelist():
            if part != name:
                target.writestr(part, source.read(part))
        if content is not None:
            target.writestr(name, content)
    return changed


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("content.xml", None, "damaged"),
        ("content.xml", "<office", "damaged"),
        ("content.xml", "<x/>", "damaged"),
        ("styles.xml", "<office", "damaged"),
        ("META-INF/manifest.xml", "<m><encryption-data/></m>", "encrypted"),
    ],
)
def test_bad_files_have_their_codes(
    tmp_path: Path, name: str, content: str | None, code: str
) -> None:
    path = save_odt(tmp_path / "a.odt", p("một"))
    with pytest.raises(ReadError) as caught:
        read(_with(path, name, content))
    assert caught.value.code == code


def test_a_file_without_styles_and_one_without_words(tmp_path: Path) -> None:
    assert read(_with(save_odt(tmp_path / "a.odt", p("một")), "styles.xml", None)).text == "một"
    with pytest.raises(ReadError) as caught:
        odt(tmp_path, p(""))
    assert caught.value.code == "no-text"


@pytest.mark.parametrize(
    "told",
    [
        f'style:default-outline-level="{"1" * 5_000}"/>',
        '><style:text-properties style:text-position=" "/></style:style>',
    ],
)
def test_a_style_that_says_nothing_sensible_changes_nothing(tmp_path: Path, told: str) -> None:
    style = f'<style:style style:name="P1" style:family="paragraph" {told}'
    assert lines(tmp_path, p("m2", "P1"), style) == ["m2"]


def test_repeated_cells_add_no_endless_text(tmp_path: Path) -> None:
    def repeated(content: str, times: int) -> str:
        cell = f'<table:table-cell table:number-columns-repeated="{times}">{content}</table:table-cell>'
        return f"<table:table><table:table-row>{cell}</table:table-row></table:table>"

    long = p("x" * 900_000)
    assert lines(tmp_path, repeated(long, 3)) == ["x" * 900_000] * 3
    for bomb in (
        repeated(long, 4),
        repeated(long, 3) * 2,
        repeated(repeated(p("x" * 99), 200), 200),
    ):
        with pytest.raises(ReadError) as caught:
            lines(tmp_path, bomb)
        assert caught.value.code == "too-large"


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (
            p("một<draw:rect><text:p>hai</text:p><text:p>ba</text:p></draw:rect> bốn"),
            "một bốn|hai|ba",
        ),
        (p("một<draw:g><draw:ellipse><text:p>hai</text:p></draw:ellipse></draw:g>"), "một|hai"),
        ("<draw:rect><text:p>hai</text:p><text:p>ba</text:p></draw:rect>" + p("x"), "hai|ba|x"),
        (p("một<draw:line><text:p/></draw:line> hai"), "một hai"),
    ],
)
def test_words_in_shapes_are_paragraphs_of_their_own(tmp_path: Path, body: str, shown: str) -> None:
    assert lines(tmp_path, body) == shown.split("|")


@pytest.mark.parametrize(
    ("headers", "first"),
    [
        ("<style:header>{x}</style:header><style:header-first>{m}</style:header-first>", True),
        ("<style:header>{x}</style:header><loext:header-first>{m}</loext:header-first>", True),
        (
            "<style:header>{m}</style:header><style:header-first style:display='false'>{x}</style:header-first>",
            True,
        ),
        ("<style:header>{m}</style:header><style:header-first>{x}</style:header-first>", False),
    ],
)
def test_which_header_the_first_page_shows(tmp_path: Path, headers: str, first: bool) -> None:
    written = headers.format(m=p(MOTTO), x=p("trang"))
    page = f'<style:master-page style:name="Standard">{written}</style:master-page>'
    sheet = f"<office:master-styles>{page}</office:master-styles>"
    assert lines(tmp_path, p("một"), sheet=sheet) == [MOTTO, "một"][not first :]
