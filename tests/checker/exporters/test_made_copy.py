"""A Word file made of another draft: all of its words, laid out as Nghị định 30/2020/NĐ-CP wants them."""

import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.table import Table as WordTable
from hypothesis import given, settings
from lxml import etree

from checker.exporters.docx.decree.tables import MOST_COLUMNS, column_widths, fitting_size
from checker.exporters.docx.decree.tables import Cell as DrawnCell
from checker.exporters.docx.made import docx_of
from checker.exporters.docx.repair import repaired
from checker.facts.roles import Roles
from checker.form.roles import Role
from checker.judge import check
from checker.kernel.document import Block, Cell, Document, Span, Style
from checker.kernel.layout import Layout
from checker.kernel.text import clean
from checker.readers.docx.reader import read_docx
from tests.builders import build_txt
from tests.builders.changes import W, accepted, main_part, rejected, save
from tests.checker.exporters.copies import no_error
from tests.checker.exporters.hand import WHEN
from tests.checker.facts.reading import facts_of, library
from tests.checker.facts.test_facts_of_any_text import LINES
from tests.checker.test_writing import FOOT, HEAD, TYPED
from tests.reading import LEXICON, read

Line = tuple[Role, str] | tuple[Role, str, Cell]

PLAN: tuple[Line, ...] = (
    ("governing", "UBND TỈNH LAI CHÂU"),
    ("issuer", "SỞ NỘI VỤ"),
    ("number", "Số: /KH-SNV"),
    ("motto", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("slogan", "Độc lập - Tự do - Hạnh phúc"),
    ("place-date", "Lai Châu, ngày tháng 4 năm 2026"),
    ("title", "KẾ HOẠCH"),
    ("subject", "Thực hiện công tác bình đẳng giới năm 2026"),
    ("basis", "Căn cứ Luật Bình đẳng giới;"),
    ("heading", "I. NHIỆM VỤ"),
    ("body", "Tổ chức tập huấn <2 lớp> & kiểm tra."),
    ("head-cell", "TT", Cell(0, 0, 0)),
    ("head-cell", "Nhiệm vụ", Cell(0, 0, 1)),
    ("head-cell", "Thời gian", Cell(0, 0, 2)),
    ("head-cell", "Bắt đầu", Cell(0, 1, 2)),
    ("head-cell", "Kết thúc", Cell(0, 1, 3)),
    ("cell", "Nhóm nhiệm vụ chung", Cell(0, 2, 0)),
    ("cell", "1", Cell(0, 3, 0)),
    ("cell", "Tập huấn cho công chức", Cell(0, 3, 1)),
    ("cell", "và người lao động", Cell(0, 3, 1)),
    ("cell", "6/2026", Cell(0, 3, 3)),
    ("recipients", "Nơi nhận:"),
    ("recipient", "- Lưu: VT."),
    ("post", "KT. GIÁM ĐỐC"),
    ("post", "PHÓ GIÁM ĐỐC"),
    ("name", "Lò Thị Minh Hạnh"),
    ("annex", "Phụ lục"),
    ("annex-title", "DANH SÁCH"),
    ("cell", "Một ô", Cell(1, 0, 0)),
)


def document_of(lines: Sequence[Line]) -> Document:
    texts = [line[1] for line in lines]
    blocks: list[Block] = []
    at = 0
    for line in lines:
        cell = line[2] if len(line) > 2 else None
        blocks.append(
            Block(Span(at, at + len(line[1])), "cell" if cell else "paragraph", cell=cell)
        )
        at += len(line[1]) + 1
    return Document(Path("a.pdf"), "pdf", "\n".join(texts), tuple(blocks))


def made(lines: Sequence[Line]) -> bytes:
    return docx_of(document_of(lines), [line[0] for line in lines], LEXICON)


def opened(lines: Sequence[Line]) -> WordDocument:
    return docx.Document(io.BytesIO(made(lines)))


def layout_of(data: bytes) -> Layout:
    layout = read_docx(data, LEXICON).layout
    assert layout is not None
    return layout


def columns(table: WordTable) -> list[list[list[str]]]:
    """The paragraphs of each cell, row by row, empty ones aside."""
    return [
        [[clean(p.text) for p in cell.paragraphs if p.text] for cell in row.cells]
        for row in table.rows
    ]


def test_paper_margins_and_the_number_of_the_page() -> None:
    (section,) = layout_of(made(PLAN)).sections
    assert (round(section.width), round(section.height)) == (210, 297)
    assert 20 <= round(section.top) <= 25
    assert 20 <= round(section.bottom) <= 25
    assert 30 <= round(section.left) <= 35
    assert 15 <= round(section.right) <= 20
    assert section.number == ("header", "center", 14, False)


LOOKS: dict[Role, tuple[float, float, bool, bool, str]] = {
    "governing": (12, 13, False, False, "center"),
    "issuer": (12, 13, True, False, "center"),
    "number": (13, 13, False, False, "center"),
    "motto": (12, 13, True, False, "center"),
    "slogan": (13, 14, True, False, "center"),
    "place-date": (13, 14, False, True, "center"),
    "title": (13, 14, True, False, "center"),
    "subject": (13, 14, True, False, "center"),
    "basis": (13, 14, False, True, "justify"),
    "body": (13, 14, False, False, "justify"),
    "recipients": (12, 12, True, True, "left"),
    "recipient": (11, 11, False, False, "left"),
    "post": (13, 14, True, False, "center"),
    "name": (13, 14, True, False, "center"),
    "annex": (14, 14, True, False, "center"),
    "annex-title": (13, 14, True, False, "center"),
}
"""Smallest and largest size, bold, italic and alignment of Phụ lục I, mục II and III."""


def test_each_component_has_the_letters_that_the_decree_gives_it() -> None:
    layout = layout_of(made(PLAN))
    wrong = []
    for (role, *_), block in zip(PLAN, layout.blocks, strict=True):
        for words in block.words:
            assert (words.type.font, words.type.colour) == ("Times New Roman", "000000")
            if role in LOOKS:
                least, most, *looks = LOOKS[role]
                size = words.type.size or 0
                if not least <= size <= most or looks != [
                    words.type.bold,
                    words.type.italic,
                    block.align,
                ]:
                    wrong.append((role, size, words.type, block.align))
    assert wrong == []
    first = layout.blocks[10].measures
    assert first.first == pytest.approx(12.7, abs=0.1)
    assert (first.before or 0) + (first.after or 0) >= 6


def test_rules_stand_below_issuer_slogan_and_subject() -> None:
    rules = {PLAN[rule.block][0]: rule.width or 0 for rule in layout_of(made(PLAN)).rules}
    assert set(rules) == {"issuer", "slogan", "subject"}
    assert 45 < rules["slogan"] < 70  # as long as the line, in millimetres
    assert rules["issuer"] < 20
    both = (*PLAN[:5], ("typed-rule", "----------"), *PLAN[5:])
    typed = layout_of(made(both)).rules
    assert 4 not in {rule.block for rule in typed}


ROOMS: tuple[Line, ...] = (
    ("number", "Số:_/KH-UBND"), ("number", "Số: 12/KH-UBND"), ("number", "Số: ……/KH-UBND"),
    ("place-date", "Mường Phăng, ngày_tháng_năm 2026"),
    ("place-date", "Mường Phăng, ngày_tháng 4 năm 2026"),
    ("place-date", "Mường Phăng, ngày … tháng … năm 2026"),
    ("place-date", "Mường Phăng, ngày 3 tháng 4 năm 2026"),
    ("attached", "(Kèm theo Kế hoạch số_/KH-UBND ngày_tháng 5 năm 2026)"),
    ("body", "Danh sách ghi họ tên, ngày tháng năm sinh"),
    ("body", "báo cáo trong tháng năm 2026"),
)  # fmt: skip


def test_rooms_left_for_a_number_or_day_are_wide_enough_to_fill() -> None:
    data = made([(role, text.replace("_", " ")) for role, text, *_ in ROOMS])
    texts = ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in main_part(data).iter(f"{W}p")]
    shown = [re.sub("\N{NO-BREAK SPACE}{6,}", "_", text) for text in texts if text]
    assert shown == [text for _, text, *_ in ROOMS]


def test_header_and_end_stand_in_two_columns_without_borders() -> None:
    header, body, end, annex = opened(PLAN).tables
    assert columns(header) == [
        [[text for _, text, *_ in PLAN[:3]], [text for _, text, *_ in PLAN[3:6]]]
    ]
    assert columns(end) == [[["Nơi nhận:", "- Lưu: VT."], [text for _, text, *_ in PLAN[23:26]]]]
    bordered = [
        table.style is not None and table.style.name == "Bảng có kẻ"
        for table in (header, body, end, annex)
    ]
    assert bordered == [False, True, False, True]
    assert all(len(properties) for properties in main_part(made(PLAN)).iter(f"{W}trPr"))


@pytest.mark.parametrize(
    ("order", "rows"),
    [
        ("LLRR", [["LL", "RR"]]),
        ("LRLR", [["L", "R"], ["L", "R"]]),
        ("RRLL", [["RR", "LL"]]),  # mirrored: what is read first is shown on the right
        ("RLLR", [["R", "LL"], ["R", ""]]),
        ("LL", [["LL", ""]]),
    ],
)
def test_whatever_column_comes_first_the_text_keeps_its_order(
    order: str, rows: list[list[str]]
) -> None:
    roles: dict[str, Role] = {"L": "issuer", "R": "motto"}
    lines: list[Line] = [(roles[side], f"{side}{at} DÒNG") for at, side in enumerate(order)]
    lines.append(("title", "KẾ HOẠCH"))
    (table,) = opened(lines).tables
    assert [["".join(p[0] for p in cell) for cell in row] for row in columns(table)] == rows
    mirrored = next(main_part(made(lines)).iter(f"{W}bidiVisual"), None) is not None
    assert mirrored == (order[0] == "R")
    assert read_docx(made(lines), LEXICON).text == document_of(lines).text


def test_a_table_has_its_rows_and_merged_heads() -> None:
    table = opened(PLAN).tables[1]
    cells = [[cell.text.strip() for cell in row.cells] for row in table.rows]
    assert cells[0] == ["TT", "Nhiệm vụ", "Thời gian", "Thời gian"]
    assert cells[1] == ["TT", "Nhiệm vụ", "Bắt đầu", "Kết thúc"]
    assert cells[2] == ["Nhóm nhiệm vụ chung"] * 4
    assert cells[3] == ["1", "Tập huấn cho công chức\nvà người lao động", "", "6/2026"]
    repeated = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table._tbl.tr_lst]
    assert repeated == [True, True, False, False]
    middle = [cell.paragraphs[0].alignment for cell in table.rows[3].cells]
    assert [align == 1 for align in middle] == [True, False, False, True]


def test_no_table_has_more_columns_than_word_opens() -> None:
    texts = [f"ô {column}" for column in range(80)]
    own = [("cell", text, Cell(0, 0, column)) for column, text in enumerate(texts)]
    (table,) = opened(own).tables
    cells = columns(table)[0]
    assert len(table.columns) == len(cells) == MOST_COLUMNS
    assert [text for cell in cells for text in cell] == texts
    assert len(opened(own[:40]).tables[0].columns) == 40


def test_columns_have_room_for_their_words_and_fill_the_page() -> None:
    rows = [
        {at: DrawnCell("", text) for at, text in enumerate(row)}
        for row in (("TT", "Nhiệm vụ", "Thời gian"), ("1", "Tổ chức tập huấn " * 9, "Quý III"))
    ]
    number, words, time = column_widths(rows, 3, fitting_size(rows, 3))
    assert sum((number, words, time)) == pytest.approx(165)
    assert number < time < words
    assert number > 7
    wide = [{at: DrawnCell("", "1.234.567") for at in range(12)}]
    assert [fitting_size(wide, count) for count in (6, 7, 12, 40)] == [13, 11, 9, 9]
    assert sum(column_widths(wide, 40, 9)) == pytest.approx(165)


def test_an_annex_begins_a_page_and_so_does_a_plan_below_its_decision() -> None:
    starts = layout_of(made(PLAN)).pages
    text = document_of(PLAN).text
    assert starts == (text.index("Phụ lục"),)
    attached: list[Line] = [*PLAN[:7], *PLAN[21:26], ("title", "KẾ HOẠCH")]
    own = document_of(attached)
    assert layout_of(made(attached)).pages == (own.blocks[-1].span.start,)


def test_signers_beside_each_other_stay_so() -> None:
    lines: list[Line] = [
        ("body", "Hết."),
        ("recipient", "- Lưu: VT.", Cell(0, 0, 0)),
        ("post", "CHỦ TỊCH", Cell(0, 0, 1)),
        ("post", "BÍ THƯ", Cell(0, 0, 2)),
        ("name", "Lò Văn Tâm", Cell(0, 1, 1)),
        ("name", "Vàng A Sử", Cell(0, 1, 2)),
    ]
    (table,) = opened(lines).tables
    assert columns(table)[1] == [[], ["Lò Văn Tâm"], ["Vàng A Sử"]]
    assert read_docx(made(lines), LEXICON).text == document_of(lines).text


ORDER = {
    "pPr": ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "spacing", "ind",
            "contextualSpacing", "jc", "outlineLvl", "rPr"),
    "rPr": ("ins", "rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "lang"),
    "tblPr": ("tblStyle", "bidiVisual", "tblW", "tblInd", "tblBorders", "tblLayout", "tblCellMar"),
    "tcPr": ("tcW", "gridSpan", "vMerge"),
    "sectPr": ("headerReference", "pgSz", "pgMar", "titlePg"),
    "tbl": ("tblPr", "tblGrid", "tr"),
    "style": ("name", "basedOn", "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat", "pPr", "rPr", "tblPr"),
}  # fmt: skip
"""In this order the schema of ECMA-376 wants the elements that we write."""


def test_the_elements_stand_in_the_order_of_the_schema(tmp_path: Path) -> None:
    path = save(tmp_path / "a.docx", made(PLAN))
    no_error(path)
    document = docx.Document(str(path))
    seen = 0
    for root in (document.element, document.styles.element):
        for element in root.iter(etree.Element):
            wanted = ORDER.get(etree.QName(element).localname)
            if wanted is not None:
                places = [wanted.index(etree.QName(child).localname) for child in element]
                assert places == sorted(places), etree.tostring(element)
                seen += 1
    assert seen > 100
    assert {p.style.name for p in paragraphs(document)} <= {s.name for s in document.styles}


def paragraphs(document: WordDocument) -> Iterator[docx.text.paragraph.Paragraph]:
    yield from document.paragraphs
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from cell.paragraphs


ODD: tuple[tuple[Line, ...], ...] = (
    (("cell", "a", Cell(0, 0, 0)), ("cell", "b", Cell(1, 0, 0)), ("cell", "c", Cell(0, 1, 0))),
    (("cell", "b", Cell(0, 2, 1)), ("cell", "a", Cell(0, 1, 0)), ("body", "hết")),
    (("typed-rule", "-----"), ("motto", "X"), ("recipient", "- a"), ("cell", "c", Cell(3, 4, 5))),
    (("name", "Lò Văn Tâm"), ("annex", "Phụ lục"), ("number", "Số: 1"), ("recipients", "Nơi nhận")),
    (("head-cell", "a", Cell(0, 0, 1)), ("head-cell", "b", Cell(0, 1, 0)), ("head-cell", "c", Cell(0, 2, 3))),
    (("post", "a"), ("recipient", "b"), ("post", "c"), ("cell", "d", Cell(0, 0, 0))),
)  # fmt: skip


@pytest.mark.parametrize("lines", ODD)
def test_of_any_roles_and_cells_nothing_is_lost_or_moved(lines: tuple[Line, ...]) -> None:
    data = made(lines)
    assert read_docx(data, LEXICON).text == document_of(lines).text
    docx.Document(io.BytesIO(data))


@settings(max_examples=20, deadline=None)
@given(LINES.filter(bool))
def test_any_text_is_read_back_as_it_was(lines: list[str]) -> None:
    facts = facts_of(*lines)
    assert read_docx(docx_of(facts.document, facts[Roles], LEXICON), LEXICON).text == facts.text


def test_without_roles_all_is_body_and_a_centred_line_stays_in_the_middle() -> None:
    draft = document_of((("body", "Một dòng giữa trang"), ("body", "Thân bài.")))
    blocks = (draft.blocks[0]._replace(style=Style(bold=True, align="center")), draft.blocks[1])
    document = docx.Document(
        io.BytesIO(docx_of(Document(draft.path, "pdf", draft.text, blocks), (), LEXICON))
    )
    assert [p.style.name for p in document.paragraphs] == ["Dòng giữa trang", "Thân bài"]


@pytest.mark.parametrize(
    "kept",
    [
        HEAD[4:],
        HEAD[2:],
        HEAD[6:],
        (HEAD[0], *HEAD[2:]),
        HEAD[1:],
        (*HEAD[2:4], *HEAD[6:]),
        (*HEAD[4:5], *HEAD[6:]),
        (*HEAD[5:],),
    ],
    ids=("issuer", "motto", "all", "slogan", "name", "number and day", "others", "left"),
)
def test_what_is_put_into_the_header_stands_in_its_column_and_rejected_leaves_nothing(
    tmp_path: Path, kept: Sequence[str]
) -> None:
    said = "Ủy ban nhân dân xã Suối Ngàn ban hành Kế hoạch như sau:"
    lines = (*kept[:-1], said, *TYPED, *FOOT)
    report = check(read(build_txt(tmp_path / "a.txt", lines)), library())
    copy = repaired(report, WHEN)
    no_error(save(tmp_path / "b.docx", copy.data))
    done = docx.Document(io.BytesIO(accepted(copy.data, "Soát")))
    header = done.tables[0]
    mirrored = header._tbl.tblPr.find(f"{W}bidiVisual") is not None
    shown = [
        (p.style.name, clean(p.text))
        for column in sorted(header.columns, key=lambda column: column._index, reverse=mirrored)
        for cell in column.cells
        for p in cell.paragraphs
        if p.text
    ]
    number = HEAD[4] if HEAD[4] in kept else "Số: /KH-UBND"
    assert [line for line in shown if line[0] != "Địa danh, thời gian"] == [
        *(("Cơ quan ban hành", line) for line in HEAD[2:4]),
        ("Số, ký hiệu", number),
        ("Quốc hiệu", HEAD[0]),
        ("Tiêu ngữ", HEAD[1]),
    ]
    name, day = shown[-1]
    assert name == "Địa danh, thời gian"
    assert day == (HEAD[5] if HEAD[5] in kept else "Suối Ngàn, ngày tháng năm 2026")
    assert read_docx(rejected(copy.data, "Soát"), LEXICON).text == report.document.text
