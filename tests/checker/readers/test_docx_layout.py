"""Facts of layout: what a Word file says of the look of its words, wherever it says it."""

from pathlib import Path

import pytest

from checker.kernel.document import Document
from checker.kernel.layout import Layout
from checker.readers.docx.layout.numbers import numbers_of
from checker.readers.docx.layout.sections import papers
from checker.readers.docx.layout.types import Types
from checker.readers.docx.package import Parts, open_parts
from checker.readers.docx.reader import content_of
from checker.readers.docx.styles import Styles
from checker.readers.docx.theme import theme_fonts
from tests.builders.word import W, save_docx
from tests.checker.readers.word import (
    document,
    level,
    listed,
    notes,
    numbering,
    paragraph,
    run,
    style,
    styles,
    table,
)
from tests.reading import LEXICON

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
BREAK = '<w:r><w:br w:type="page"/></w:r>'
SHOWN = "<w:r><w:lastRenderedPageBreak/><w:t>sau</w:t></w:r>"
DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"
TOGGLES = ("<w:b/>", "<w:i/>", '<w:u w:val="single"/>')


def laid(read: Document) -> Layout:
    assert read.layout is not None
    assert len(read.layout.blocks) == len(read.blocks)
    return read.layout


def words(read: Document, block: int = 0) -> list[tuple[str, str]]:
    """The words of a block with B, I and U for what they are."""
    return [
        (
            read.quote(span),
            "".join(letter for letter, on in zip("BIU", look[:3], strict=True) if on),
        )
        for span, look in laid(read).blocks[block].words
    ]


def drawn(shape: str, width: int, height: int = 0) -> str:
    """A run that draws a shape of this size in mm."""
    return (
        f'<w:r><w:drawing><wp:anchor><wp:extent cx="{width * 36000}" cy="{height * 36000}"/>'
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="x">{shape}</a:graphicData></a:graphic>'
        "</wp:anchor></w:drawing></w:r>"
    )


LINE = '<wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp>'
CONNECTOR = LINE.replace('"line"', '"straightConnector1"')
BOX = LINE.replace('"line"', '"rect"')
IMAGE = '<a:blip/><a:prstGeom prst="rect"/>'

VARIANTS = (
    f"<mc:AlternateContent><mc:Choice>{drawn(LINE, 40)}</mc:Choice>"
    f"<mc:Fallback>{drawn(LINE, 40)}</mc:Fallback></mc:AlternateContent>"
)


def test_mixed_words_keep_their_looks(tmp_path: Path) -> None:
    body = run("Điều 1.", TOGGLES[0]) + run(" Phê ") + run("duyệt", "".join(TOGGLES))
    body += run("; ", TOGGLES[1]) + run("và", TOGGLES[1])
    read = document(tmp_path, paragraph(body))
    assert words(read) == [("Điều 1.", "B"), (" Phê ", ""), ("duyệt", "BIU"), ("; và", "I")]


@pytest.mark.parametrize("which", range(3))
@pytest.mark.parametrize(
    "where", ["direct", "style", "base", "default style", "document", "run style"]
)
def test_a_look_may_be_said_in_any_place(tmp_path: Path, where: str, which: int) -> None:
    said = TOGGLES[which]
    look = f"<w:rPr>{said}</w:rPr>"
    usual = style("Normal", "").replace("<w:style ", '<w:style w:default="1" ')
    sheet, properties, own = {
        "direct": (usual, "", said),
        "style": (usual + style("S", look), '<w:pStyle w:val="S"/>', ""),
        "base": (usual + style("B", look) + style("S", "", based="B"), '<w:pStyle w:val="S"/>', ""),
        "default style": (usual.replace("</w:style>", f"{look}</w:style>"), "", ""),
        "document": (DEFAULTS.format(said) + usual, "", ""),
        "run style": (usual + style("R", look, "character"), "", '<w:rStyle w:val="R"/>'),
    }[where]
    read = (
        document(tmp_path, paragraph(run("khác", own) + run(" thường")), styles=styles(sheet))
        if not properties
        else document(
            tmp_path, paragraph(run("khác"), properties) + paragraph("thường"), styles=styles(sheet)
        )
    )
    assert words(read)[0][1] == "BIU"[which]
    if where in {"direct", "run style"}:
        assert words(read)[1] == (" thường", "")
    if where in {"style", "base"}:
        assert words(read, 1) == [("thường", "")]


def test_what_is_nearer_takes_back(tmp_path: Path) -> None:
    off = "".join(TOGGLES).replace("/>", ' w:val="0"/>', 2).replace("single", "none")
    sheet = styles(style("S", f"<w:rPr>{''.join(TOGGLES)}</w:rPr>"))
    read = document(
        tmp_path, paragraph(run("không", off) + run(" có"), '<w:pStyle w:val="S"/>'), styles=sheet
    )
    assert words(read) == [("không", ""), (" có", "BIU")]


@pytest.mark.parametrize(
    ("said", "font"),
    [
        ('<w:rFonts w:ascii="Arial"/>', "Arial"),
        ('<w:rFonts w:hAnsi="Arial"/>', "Arial"),
        ("", "Times New Roman"),
        ('<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Arial"/>', "Arial"),  # there is no theme
    ],
)
def test_font_size_and_colour(tmp_path: Path, said: str, font: str) -> None:
    sheet = styles(DEFAULTS.format('<w:rFonts w:ascii="Times New Roman"/><w:sz w:val="28"/>'))
    body = run("a", said + '<w:sz w:val="25"/><w:color w:val="FF0000"/>') + run("b", said)
    read = document(tmp_path, paragraph(body), styles=sheet)
    first, second = (look for _, look in laid(read).blocks[0].words)
    assert (first.font, first.size, first.colour) == (font, 12.5, "FF0000")
    assert (second.font, second.size, second.colour) == (font, 14.0, None)


def test_fonts_of_the_theme_are_named_by_it(tmp_path: Path) -> None:
    theme = b"""<a:fontScheme><a:majorFont><a:latin typeface="Arial" panose="x"/><a:ea typeface=""/>
    </a:majorFont><a:minorFont><a:latin typeface="Cambria"/></a:minorFont></a:fontScheme>"""
    fonts = theme_fonts(theme)
    body = run("a", '<w:rFonts w:asciiTheme="minorHAnsi"/>')
    body += run("b", '<w:rFonts w:hAnsiTheme="majorAscii" w:ascii="Calibri"/>')
    path = save_docx(tmp_path / "x.docx", paragraph(body))
    parts = open_parts(path.read_bytes())._replace(theme=fonts)
    layout = content_of(parts, LEXICON).layout
    assert layout is not None
    assert [look.font for _, look in layout.blocks[0].words] == ["Cambria", "Arial"]


def test_blanks_are_kept_beside_the_text(tmp_path: Path) -> None:
    read = document(tmp_path, paragraph("   Số:      /TTr ngày  \u00a0 5"))
    look = laid(read).blocks[0]
    assert read.text == "Số: /TTr ngày 5"
    assert look.lead == 3
    assert [(read.text[: blank.at], blank.spaces) for blank in look.blanks] == [
        ("Số:", 6),
        ("Số: /TTr ngày", 4),
    ]


def test_looks_stay_on_their_words_where_blanks_are_lost(tmp_path: Path) -> None:
    body = run("  Số:     ") + run("12/KH-UBND  ", TOGGLES[0]) + run(" ngày", TOGGLES[1])
    assert words(document(tmp_path, paragraph(body))) == [
        ("Số: ", ""),
        ("12/KH-UBND ", "B"),
        ("ngày", "I"),
    ]


NEXT = '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>'
CONTINUOUS = NEXT.replace("nextPage", "continuous")


@pytest.mark.parametrize(
    ("body", "begins"),
    [
        (paragraph("đầu") + paragraph("sau", "<w:pageBreakBefore/>"), True),
        (paragraph(run("đầu") + BREAK) + paragraph("sau"), True),
        (paragraph("đầu") + paragraph(BREAK) + paragraph("sau"), True),
        (paragraph("đầu") + paragraph(BREAK + run("sau")), True),
        (paragraph(run("đầu") + BREAK + run("sau")), True),
        (paragraph("đầu") + paragraph(SHOWN), True),
        (paragraph(run("đầu ") + SHOWN), True),
        (paragraph(run("đầu") + BREAK) + paragraph(SHOWN), True),
        (paragraph("đầu", NEXT) + paragraph("sau") + NEXT, True),
        (paragraph("đầu", CONTINUOUS) + paragraph("sau") + CONTINUOUS, False),
        (paragraph("đầu") + paragraph("sau", '<w:pageBreakBefore w:val="0"/>'), False),
        (paragraph(run("đầu") + BREAK.replace("page", "column")) + paragraph("sau"), False),
        (paragraph("đầu") + paragraph(f"<w:del>{BREAK}</w:del>" + run("sau")), False),
        (paragraph("đầu") + paragraph("sau"), False),
    ],
)
def test_a_page_begins_once_where_the_file_says_so(tmp_path: Path, body: str, begins: bool) -> None:
    read = document(tmp_path, body)
    assert laid(read).pages == ((read.text.index("sau"),) if begins else ())
    assert laid(read).paged == (SHOWN in body)


@pytest.mark.parametrize(
    ("below", "rules"),
    [
        (drawn(LINE, 40), [40.0]),
        (drawn(CONNECTOR, 60), [60.0]),
        (drawn(BOX, 40), []),
        (drawn(LINE, 5, 40), []),  # stands upright
        ('<w:r><w:pict><v:line from="0,0" to="72pt,0"/></w:pict></w:r>', [25.4]),
        (
            '<w:r><w:pict><v:shape type="#_x0000_t32" style="width:72pt;height:0"/></w:pict></w:r>',
            [25.4],
        ),
        (VARIANTS, [40.0]),
        (f"<w:del>{drawn(LINE, 40)}</w:del>", []),
    ],
)
@pytest.mark.parametrize("own", [False, True])
def test_a_line_is_drawn_under_a_paragraph(
    tmp_path: Path, below: str, rules: list[float], own: bool
) -> None:
    """In it or in an empty one below; in a table never from another cell."""
    read = document(
        tmp_path,
        paragraph(run("Hạnh phúc") + below) if own else paragraph("Hạnh phúc") + paragraph(below),
    )
    assert [rule.width for rule in laid(read).rules] == rules
    cells = table(("trái", paragraph(below) + paragraph("phải")))
    assert laid(document(tmp_path, cells)).rules == ()


@pytest.mark.parametrize(
    ("sides", "ruled"),
    [("bottom", True), ("bottom top", False), ("bottom left right top", False), ("top", False)],
)
def test_a_border_below_is_a_rule_and_a_box_is_none(
    tmp_path: Path, sides: str, ruled: bool
) -> None:
    borders = "".join(f'<w:{side} w:val="single"/>' for side in sides.split())
    properties = f"<w:pPr><w:pBdr>{borders}</w:pBdr></w:pPr>"
    direct = document(tmp_path, paragraph("Hạnh phúc", properties[7:-8]))
    styled = document(
        tmp_path,
        paragraph("Hạnh phúc", '<w:pStyle w:val="S"/>'),
        styles=styles(style("S", properties)),
    )
    for read in (direct, styled):
        assert [rule.width for rule in laid(read).rules] == ([None] if ruled else [])


@pytest.mark.parametrize(("side", "ruled"), [("top", True), ("bottom", True), ("left", False)])
@pytest.mark.parametrize(
    ("indent", "width"),
    [("", None), ('<w:ind w:left="567" w:right="567"/>', 40.0), ('<w:ind w:left="3402"/>', None)],
    ids=["whole", "short", "no room"],
)
def test_the_edge_of_an_empty_paragraph_is_a_rule_below_the_one_before(
    tmp_path: Path, side: str, ruled: bool, indent: str, width: float | None
) -> None:
    """As long as its indents leave it, in a cell of 60 mm as on paper with so much room."""
    edge = paragraph("", f'<w:pBdr><w:{side} w:val="single"/></w:pBdr>{indent}')
    told = paragraph("Hạnh phúc") + edge
    cell = f'<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w="3402" w:type="dxa"/></w:tcPr>{told}</w:tc></w:tr></w:tbl>'
    paper = (
        '<w:sectPr><w:pgSz w:w="5102" w:h="9000"/><w:pgMar w:left="1134" w:right="566"/></w:sectPr>'
    )
    for read in (document(tmp_path, cell), document(tmp_path, told + paper)):
        found = [rule.width and round(rule.width, 1) for rule in laid(read).rules]
        assert found == ([width] if ruled else [])


def test_pictures_stand_above_what_follows_them(tmp_path: Path) -> None:
    speck = drawn(IMAGE, 2, 2)
    body = paragraph("đầu") + paragraph(drawn(IMAGE, 60, 30) + speck) + paragraph("sau")
    read = document(tmp_path, body + paragraph(drawn(IMAGE, 20, 10), '<w:jc w:val="center"/>'))
    assert laid(read).pictures == ((1, 60.0, 30.0, "left", False), (2, 20.0, 10.0, "center", False))


@pytest.mark.parametrize(
    ("between", "ends"),
    [
        ((drawn(IMAGE, 20, 10), BREAK), True),
        ((drawn(IMAGE, 20, 10) + BREAK,), True),
        ((BREAK, drawn(IMAGE, 20, 10)), False),
        ((drawn(IMAGE, 20, 10),), False),
        ((BREAK, drawn(IMAGE, 20, 10), BREAK), False),  # on a page of its own
    ],
)
def test_a_picture_stays_on_its_side_of_a_page_break(
    tmp_path: Path, between: tuple[str, ...], ends: bool
) -> None:
    body = "".join((paragraph("đầu"), *map(paragraph, between), paragraph("sau")))
    layout = laid(document(tmp_path, body))
    assert layout.pages == ((4,) if any("w:br" in p for p in between) else ())
    assert layout.pictures == ((1, 20.0, 10.0, "left", ends),)


@pytest.mark.parametrize(
    ("joined", "ends"),
    [
        ((drawn(IMAGE, 20, 10) + BREAK, ""), True),
        ((BREAK + drawn(IMAGE, 20, 10), ""), False),
        ((drawn(IMAGE, 20, 10), BREAK), True),
        ((BREAK, drawn(IMAGE, 20, 10)), False),
    ],
)
def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next(
    tmp_path: Path, joined: tuple[str, str], ends: bool
) -> None:
    first, second = joined
    deleted = paragraph(first, '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>')
    body = paragraph("đầu") + deleted + paragraph(second) + paragraph("sau")
    assert laid(document(tmp_path, body)).pictures == ((1, 20.0, 10.0, "left", ends),)


def test_sections_have_their_paper(tmp_path: Path) -> None:
    wide = (
        '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/>'
        '<w:cols w:num="2"/></w:sectPr>'
    )
    body = paragraph("đầu", '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>')
    first, second = laid(document(tmp_path, body + paragraph("sau") + wide)).sections
    assert (first.start, first.width, first.height) == (0, 210.0, 297.0)
    assert second == (4, 297.0, 210.0, 20.0, 15.0, 20.0, 30.0, 2, None)


@pytest.mark.parametrize("said", ["direct", "style", "base"])
def test_measures_of_a_paragraph(tmp_path: Path, said: str) -> None:
    own = (
        '<w:spacing w:before="120" w:after="0" w:line="360" w:lineRule="auto"/>'
        '<w:ind w:left="567" w:firstLine="720"/>'
    )
    sheet = style("B", f"<w:pPr>{own}</w:pPr>") + style("S", "", based="B")
    properties = {"direct": own, "style": '<w:pStyle w:val="B"/>', "base": '<w:pStyle w:val="S"/>'}
    read = document(tmp_path, paragraph("chữ", properties[said]), styles=styles(sheet))
    found = laid(read).blocks[0].measures
    assert found == (10.0, None, 12.7, 6.0, 0.0, 1.5, "lines", False)


HANGING, FIRST = (
    '<w:ind w:left="720" w:hanging="360"/>',
    '<w:ind w:left="720" w:firstLine="360"/>',
)


@pytest.mark.parametrize(
    ("styled", "own", "first"),
    [
        (HANGING, "", -6.35),
        (HANGING, '<w:ind w:firstLine="720"/>', 12.7),
        (HANGING, '<w:ind w:firstLine="0"/>', 0.0),
        (FIRST, '<w:ind w:hanging="360"/>', -6.35),
        (FIRST, '<w:ind w:hanging="0"/>', 0.0),
        (FIRST, '<w:ind w:left="720"/>', 6.35),
    ],
)
def test_a_hanging_indent_takes_the_place_of_another(
    tmp_path: Path, styled: str, own: str, first: float
) -> None:
    sheet = styles(style("S", f"<w:pPr>{styled}</w:pPr>"))
    read = document(tmp_path, paragraph("chữ", f'<w:pStyle w:val="S"/>{own}'), styles=sheet)
    assert laid(read).blocks[0].measures[:3] == (12.7, None, first)


@pytest.mark.parametrize(
    ("own", "line"),
    [
        ("", (17.0, "exact")),
        ('<w:spacing w:line="276"/>', (1.15, "lines")),  # the rule that goes without saying
        ('<w:spacing w:after="0"/>', (17.0, "exact")),
        ('<w:spacing w:line="400" w:lineRule="atLeast"/>', (20.0, "least")),
    ],
)
def test_a_line_spacing_comes_with_its_rule(
    tmp_path: Path, own: str, line: tuple[float, str]
) -> None:
    sheet = styles(style("S", '<w:pPr><w:spacing w:line="340" w:lineRule="exact"/></w:pPr>'))
    read = document(tmp_path, paragraph("chữ", f'<w:pStyle w:val="S"/>{own}'), styles=sheet)
    assert laid(read).blocks[0].measures[5:7] == line


@pytest.mark.parametrize(
    ("own", "rooms"),
    [
        ("", (14.0, 14.0)),
        ('<w:spacing w:before="0" w:after="0"/>', (14.0, 14.0)),
        (
            '<w:spacing w:before="0" w:beforeAutospacing="0" w:after="60" w:afterAutospacing="0"/>',
            (0.0, 3.0),
        ),
    ],
)
def test_paragraphs_of_a_web_page_have_room_of_their_own(
    tmp_path: Path, own: str, rooms: tuple[float, float]
) -> None:
    web = '<w:spacing w:before="100" w:beforeAutospacing="1" w:after="100" w:afterAutospacing="1"/>'
    sheet = styles(style("Web", f"<w:pPr>{web}</w:pPr>"))
    read = document(tmp_path, paragraph("chữ", f'<w:pStyle w:val="Web"/>{own}'), styles=sheet)
    assert laid(read).blocks[0].measures[3:5] == rooms


APART = '<w:contextualSpacing w:val="0"/>'


@pytest.mark.parametrize(
    ("named", "own", "rooms"),
    [
        (("L", "L", "L"), "", [(6, 0), (0, 0), (0, 6)]),
        (("L", "", "L"), "", [(6, 6), (None, None), (6, 6)]),
        (("L", "L", ""), "", [(6, 0), (0, 6), (None, None)]),
        (("L", "L", "L"), APART, [(6, 0), (6, 6), (0, 6)]),  # each gives up its own room alone
    ],
)
def test_no_room_is_left_between_close_paragraphs_of_a_style(
    tmp_path: Path, named: tuple[str, ...], own: str, rooms: list[tuple[float | None, float | None]]
) -> None:
    """The middle one may say otherwise; cells of a table are no neighbours."""
    close = '<w:spacing w:before="120" w:after="120"/><w:contextualSpacing/>'
    sheet = styles(style("L", f"<w:pPr>{close}</w:pPr>"))
    shown = [
        paragraph("chữ", f'<w:pStyle w:val="{name}"/>{own if number == 1 else ""}')
        for number, name in enumerate(named)
    ]
    read = document(tmp_path, "".join(shown), styles=sheet)
    assert [look.measures[3:5] for look in laid(read).blocks] == rooms
    cells = document(tmp_path, table((shown[0], shown[0])), styles=sheet)
    assert [look.measures[3:5] for look in laid(cells).blocks] == [(6, 6)] * 2


def test_a_paragraph_in_a_frame_is_told(tmp_path: Path) -> None:
    frame = '<w:framePr w:w="3400" w:hAnchor="page" w:x="1500" w:y="1100"/>'
    read = document(tmp_path, paragraph("trong", frame) + paragraph("ngoài"))
    assert [look.framed for look in laid(read).blocks] == [True, False]


LEVEL = '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'
OWN = '<w:ind w:left="567"/>'
IN_LIST, NEARER, PLAIN = (12.7, None, -6.35), (10.0, None, -6.35), (20.0, None, None)


@pytest.mark.parametrize(
    ("properties", "measures"),
    [
        (listed(1), IN_LIST),
        (listed(1) + OWN, NEARER),  # what the paragraph says itself
        ('<w:pStyle w:val="Far"/>' + listed(1), IN_LIST),  # its style stands below the list
        ('<w:pStyle w:val="Lists"/>', NEARER),  # the style that names the list stands above it
        ('<w:pStyle w:val="Below"/>', NEARER),
        ('<w:pStyle w:val="Far"/>', PLAIN),
        (listed(0) + '<w:ind w:left="1134"/>', PLAIN),
    ],
)
def test_a_list_indents_its_entries(
    tmp_path: Path, properties: str, measures: tuple[float | None, ...]
) -> None:
    sheet = styles(
        style("Far", '<w:pPr><w:ind w:left="1134"/></w:pPr>')
        + style("Lists", f"<w:pPr>{listed(1)}{OWN}</w:pPr>", based="Far")
        + style("Below", "", based="Lists")
    )
    lists = numbering(level(0, "decimal", "%1.", LEVEL))
    read = document(tmp_path, paragraph("chữ", properties), styles=sheet, numbering=lists)
    assert laid(read).blocks[0].measures[:3] == measures


def test_notes_and_empty_lines(tmp_path: Path) -> None:
    body = paragraph("đầu") + paragraph("") * 2 + paragraph("sau")
    read = document(tmp_path, body, footnotes=notes("footnote", "chú thích"))
    assert [look.empty for look in laid(read).blocks] == [0, 2, 0]
    cells = table((paragraph("trái") + paragraph(""), paragraph("") + paragraph("phải")))
    assert [look.empty for look in laid(document(tmp_path, cells)).blocks] == [0, 0]
    assert words(read, 2) == [("chú thích", "")]


@pytest.mark.parametrize(
    ("line", "empty"),
    [
        ('w:line="1" w:lineRule="exact"', 0),
        ('w:line="100" w:lineRule="exact"', 0),
        ('w:line="280" w:lineRule="exact"', 1),
        ('w:line="1" w:lineRule="atLeast"', 1),
        ('w:line="240" w:lineRule="auto"', 1),
    ],
)
def test_a_paragraph_too_low_for_letters_is_no_empty_line(
    tmp_path: Path, line: str, empty: int
) -> None:
    low = paragraph("", f"<w:spacing {line}/>")
    read = document(tmp_path, paragraph("đầu") + low + paragraph("sau"))
    assert [look.empty for look in laid(read).blocks] == [0, empty]


FIELD = '<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT "><w:r><w:rPr><w:sz w:val="26"/></w:rPr></w:r></w:fldSimple>'
LONG_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr>'
    '<w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
KEPT_FIELD = LONG_FIELD.replace("PAGE ", "PAGE \\* MERGEFORMAT ").replace(
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:t>2</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
)
MIDDLE = paragraph(FIELD, '<w:jc w:val="center"/>')
USUAL = (("header", "default", "h1"),)


@pytest.mark.parametrize(
    ("edges", "inside", "first_differs", "number"),
    [
        (USUAL, MIDDLE, False, ("header", "center", 13.0, True)),
        (USUAL, MIDDLE, True, ("header", "center", 13.0, False)),
        ((*USUAL, ("header", "first", "h1")), MIDDLE, True, ("header", "center", 13.0, True)),
        ((("footer", "default", "h1"),), MIDDLE, False, ("footer", "center", 13.0, True)),
        (USUAL, paragraph(LONG_FIELD), False, ("header", "left", 13.0, True)),
        (USUAL, paragraph("<w:r><w:tab/></w:r>" + FIELD), False, ("header", "center", 13.0, True)),
        (
            USUAL,
            paragraph(FIELD, '<w:framePr w:xAlign="right"/>'),
            False,
            ("header", "right", 13.0, True),
        ),
        (
            USUAL,
            paragraph(FIELD, '<w:framePr w:hAnchor="page" w:x="6150"/>'),
            False,
            ("header", "center", 13.0, True),  # nobody can tell: it passes for the middle
        ),
        (USUAL, paragraph(KEPT_FIELD), False, ("header", "left", 11.0, True)),
        (
            USUAL,
            paragraph(KEPT_FIELD.replace("\\* MERGEFORMAT", "")),
            False,
            ("header", "left", 13.0, True),
        ),
        (USUAL, paragraph(FIELD.replace("PAGE", "PAGEREF x")), False, None),
        (USUAL, paragraph("PAGE"), False, None),
        (USUAL, "<w:p><w:r>", False, None),  # broken: the draft is read all the same
        ((), MIDDLE, False, None),
    ],
)
def test_the_number_of_the_page(
    edges: tuple[tuple[str, str, str], ...],
    inside: str,
    first_differs: bool,
    number: tuple[object, ...] | None,
) -> None:
    references = "".join(
        f'<w:{place}Reference w:type="{pages}" r:id="{key}"/>' for place, pages, key in edges
    )
    section = f"<w:sectPr>{references}{'<w:titlePg/>' if first_differs else ''}</w:sectPr>"
    main = f'<w:document xmlns:w="{W}" xmlns:r="r"><w:body>{paragraph("chữ")}{section}</w:body></w:document>'
    part = f'<w:hdr xmlns:w="{W}">{inside}</w:hdr>'.encode()
    layout = content_of(Parts(main.encode(), {}, numbered={"h1": part}), LEXICON).layout
    assert layout is not None
    assert layout.sections[0].number == number


def test_a_section_without_a_header_has_the_one_before(tmp_path: Path) -> None:
    said = (
        b'<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr><w:sectPr></w:sectPr>'
    )
    first, second = papers(said)
    assert (first.edges, second.edges) == ((("header", "default", "h"),), ())
    styles_ = Styles(None, LEXICON)
    part = f'<w:hdr xmlns:w="{W}">{MIDDLE}</w:hdr>'.encode()
    parts = Parts(b"", {}, numbered={"h": part})
    found = numbers_of([first, second], parts, styles_, Types(styles_, {}))
    assert found == [("header", "center", 13.0, True)] * 2


def test_paper_that_is_not_said_is_that_of_programs() -> None:
    (paper,) = papers(b"<w:sectPr><w:footnotePr/></w:sectPr>")
    assert (paper.width, paper.height, paper.margins) == (215.9, 279.4, (25.4,) * 4)


def test_sections_as_they_were_before_a_change_do_not_count() -> None:
    old = '<w:sectPrChange><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:sectPrChange>'
    new = f'<w:sectPr><w:pgSz w:w="16838" w:h="11906"/>{old}</w:sectPr>'
    assert [paper.width for paper in papers(new.encode())] == [297.0]
    assert papers(b"<w:sectPr>" * 200_000) == []  # in no time
