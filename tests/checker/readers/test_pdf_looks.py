"""What the page of a PDF shows besides its words: rules of the frame, room to sign, rooms for numbers."""

import pytest

from checker.exporters.docx.decree.paragraph import Paragraph, written
from checker.exporters.docx.decree.styles import BODY as BODY_STYLE
from checker.kernel.document import Cell
from checker.kernel.layout import Layout, PageNumber, Section, Type
from checker.readers.pdf.font import letters_named
from checker.readers.pdf.grid import Grid
from checker.readers.pdf.looks import composed
from checker.readers.pdf.page import Page
from checker.readers.pdf.rules import Rule
from checker.readers.pdf.segment import Segment
from tests.checker.readers.drawn import segment
from tests.reading import LEXICON

HEADER = [
    segment("ỦY BAN NHÂN DÂN", 100, 780),
    segment("XÃ THUNG MÂY", 109, 765),
    segment("Số: /KH-UBND", 109, 740),
    segment("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 280, 780),
    segment("Độc lập - Tự do - Hạnh phúc", 301, 765),
    segment("Thung Mây, ngày tháng 5 năm 2026", 290, 740),
]
BODY = [segment("a b " * 19, 85, 700 - 15 * k, width=430) for k in range(12)]
ENDING = [
    segment("CHỦ TỊCH", 360, 480),
    segment("Vũ Đức Thịnh", 348, 400),
]


def looks_of(
    page: list[Segment], *rules: Rule, tables: tuple[Grid, ...] = ()
) -> tuple[list[str], Layout]:
    """The texts of the blocks, and the layout."""
    content = composed([Page(page, 595.0, tables, rules=rules)], (), LEXICON)
    assert content.layout is not None
    return content.text.split("\n"), content.layout


@pytest.mark.parametrize(
    ("place", "start", "end", "text"),
    [
        (760, 130, 160, "XÃ THUNG MÂY"),
        (760, 301, 463, "Độc lập - Tự do - Hạnh phúc"),
        (760, 109, 139, None),  # at its edge: some words of the line are underlined
        (745, 301, 463, None),  # nearer to the next line than to this one
        (697, 100, 500, None),  # a sentence that is underlined
        (697, 260, 340, None),
    ],
)
def test_a_rule_stands_below_the_middle_of_a_line_of_the_frame(
    place: float, start: float, end: float, text: str | None
) -> None:
    texts, layout = looks_of([*HEADER, *BODY], Rule(place, start, end, across=True))
    assert [texts[rule.block] for rule in layout.rules] == ([text] if text else [])
    assert all(rule.width == pytest.approx((end - start) * 25.4 / 72) for rule in layout.rules)


def test_many_rules_are_a_drawing() -> None:
    _, layout = looks_of(HEADER, *[Rule(760, 130, 160, across=True)] * 41)
    assert layout.rules == ()


def test_the_room_for_a_signature_is_kept_and_no_other() -> None:
    texts, layout = looks_of([*BODY, *ENDING])
    told = {text: look.measures.before for text, look in zip(texts, layout.blocks, strict=True)}
    assert told.pop("Vũ Đức Thịnh") == pytest.approx(80 - 1.4 * 14)
    assert {*told.values()} == {None}


def test_rooms_for_a_number_and_a_day_are_kept() -> None:
    texts, layout = looks_of([*HEADER, *BODY])
    whole = "\n".join(texts)
    wide = [whole[blank.at - 3 : blank.at + 2] for look in layout.blocks for blank in look.blanks]
    assert wide == ["Số: /", "gày t"]


def test_a_cell_tells_its_width_and_the_size_of_its_letters() -> None:
    cells = [
        segment("Tên lớp", 100, 300)._replace(cell=Cell(0, 0, 0), edges=(100, 200), room=110.0),
        segment("Số người", 215, 300)._replace(cell=Cell(0, 0, 1), edges=(215, 290), height=11.0),
    ]
    texts, layout = looks_of([*BODY, *cells], tables=(Grid((95, 205, 300), (320, 290), ()),))
    told = dict(zip(texts, layout.blocks, strict=True))
    assert told["Tên lớp"].room == pytest.approx(110 * 25.4 / 72)
    assert told["Số người"].room is None
    assert [told[text].words[0].type.size for text in ("Tên lớp", "Số người")] == [14, 11]


def test_letters_look_as_their_font_says() -> None:
    bold, red = {"bold": True, "font": "Arial"}, {"height": 13.0, "colour": "FF0000"}
    header = [HEADER[0]._replace(**bold), *HEADER[1:]]  # type: ignore[arg-type]
    ending = [ENDING[0], ENDING[1]._replace(**red)]  # type: ignore[arg-type]
    texts, layout = looks_of([*header, *BODY, *ending])
    told = {text: look.words[0].type for text, look in zip(texts, layout.blocks, strict=True)}
    assert told["ỦY BAN NHÂN DÂN"] == Type(bold=True, font="Arial", size=14)
    assert told["CHỦ TỊCH"] == Type(size=14)
    assert told["Vũ Đức Thịnh"] == Type(size=13, colour="FF0000")
    assert not layout.measured


@pytest.mark.parametrize(
    ("place", "left", "number"),
    [
        (810, 290, PageNumber("header", "center", 14, first=False)),
        (810, 500, PageNumber("header", "right", 14, first=False)),
        (30, 290, PageNumber("footer", "center", 14, first=False)),
        (30, 80, PageNumber("footer", "left", 14, first=False)),
    ],
)
def test_pages_have_their_paper_and_number(place: float, left: float, number: PageNumber) -> None:
    pages = [Page([*HEADER, *BODY], 595.0, height=842.0)]
    for page in (1, 2):
        body = [part._replace(page=page) for part in BODY]
        counted = segment(str(page + 1), left, place, page=page)
        pages.append(Page([counted, *body], 595.0, height=842.0))
    lying = [segment("PHỤ LỤC", 380, 500, page=3), segment("Danh sách lớp", 360, 480, page=3)]
    content = composed([*pages, Page(lying, 842.0, height=595.0)], (), LEXICON)
    assert content.layout is not None
    first, last = content.layout.sections
    assert first == Section(0, 209.9, 297.0, 0, 0, 0, 0, number=number)
    assert (last.width, last.height, last.number) == (297.0, 209.9, None)


def test_where_the_size_is_not_known_there_is_no_paper() -> None:
    _, layout = looks_of(HEADER)
    assert layout.sections == ()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("ABCDEF+TimesNewRomanPSMT", (False, False, "Times New Roman")),
        ("TimesNewRomanPS-BoldItalicMT", (True, True, "Times New Roman")),
        ("TimesNewRoman,Bold", (True, False, "Times New Roman")),
        ("BCDEEE+Calibri-Light", (False, False, "Calibri")),
        ("Arial-BoldMT", (True, False, "Arial")),
        ("LiberationSerif", (False, False, "Liberation Serif")),
        ("CIDFont+F1", (False, False, "")),
        ("F3", (False, False, "")),
    ],
)
def test_a_font_is_known_by_its_name(name: str, shown: tuple[bool, bool, str]) -> None:
    assert letters_named(name.encode())[:3] == shown


def test_a_name_in_bold_before_a_sentence_is_known() -> None:
    line = segment("1. Trạm Y tế: tư vấn cho người bị bạo lực.", 85, 500)
    texts, layout = looks_of([*HEADER, *BODY, line._replace(name=(3, 13))])
    at = next(k for k, text in enumerate(texts) if text.startswith("1. Trạm"))
    start = sum(len(text) + 1 for text in texts[:at])
    bold = [
        texts[at][w.span.start - start : w.span.end - start]
        for w in layout.blocks[at].words
        if w.type.bold
    ]
    assert bold == ["Trạm Y tế:"]
    assert written(Paragraph(texts[at], BODY_STYLE, name=bold[0])).count("<w:b/>") == 1
