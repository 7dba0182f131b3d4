"""What of a Word file is text, and in which order."""

import zipfile
from pathlib import Path

import pytest

from checker.readers.docx.package import styles_of_text
from tests.builders.word import save_docx
from tests.checker.readers.word import (
    document,
    lines,
    listed,
    notes,
    paragraph,
    run,
    style,
    styles,
    table,
)
from tests.reading import read as read_file

WHO = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_tables_stand_where_they_are_with_their_cells(tmp_path: Path) -> None:
    inner = table(("trong một", "trong hai"))
    body = paragraph("trước") + table(
        ("một", "hai"), ("ba", paragraph("bốn") + inner + paragraph("năm"))
    )
    read = document(tmp_path, body + paragraph("sau"))
    assert read.text.split("\n") == [
        "trước", "một", "hai", "ba", "bốn", "trong một", "trong hai", "năm", "sau",
    ]  # fmt: skip
    cells = [block.cell for block in read.blocks]
    assert cells == [
        None, (0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1), (1, 0, 0), (1, 0, 1), (0, 1, 1), None,
    ]  # fmt: skip
    assert [block.kind for block in read.blocks] == ["paragraph", *["cell"] * 7, "paragraph"]


def test_columns_count_merged_cells(tmp_path: Path) -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr>{paragraph("rộng")}</w:tc>'
    narrow = f"<w:tc><w:tcPr/>{paragraph('hẹp')}</w:tc>"
    late = f'<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>{narrow}{narrow}</w:tr>'
    read = document(tmp_path, f"<w:tbl><w:tblPr/><w:tr>{wide}{narrow}</w:tr>{late}</w:tbl>")
    assert [block.cell for block in read.blocks] == [(0, 0, 0), (0, 0, 3), (0, 1, 2), (0, 1, 3)]


def test_spans_cover_exactly_the_blocks(tmp_path: Path) -> None:
    body = paragraph(" một  hai ") + paragraph("") + paragraph("\u00a0") + table(("ba", "bốn"))
    read = document(tmp_path, body)
    assert read.text == "một hai\nba\nbốn"
    assert [read.quote(block.span) for block in read.blocks] == ["một hai", "ba", "bốn"]
    assert [block.source.number for block in read.blocks] == [0, 3, 4]


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    removed = f"<w:del {WHO}><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
    added = f"<w:ins {WHO}>{run('thêm')}</w:ins>"
    body = paragraph(run("giữ ") + removed + added)
    body += paragraph(f"<w:moveFrom {WHO}>{run('đã chuyển')}</w:moveFrom>{run('ở lại')}")
    body += paragraph(f"<w:moveTo {WHO}>{run('đã chuyển')}</w:moveTo>")
    body += paragraph(f"<w:ins {WHO}><w:hyperlink>{run('liên kết')}</w:hyperlink></w:ins>")
    read = document(tmp_path, body)
    assert read.text == "giữ thêm\nở lại\nđã chuyển\nliên kết"
    assert len(read.warnings) == 1
    assert "Track Changes" in read.warnings[0]
    assert read.tracked == 5


def test_an_untouched_document_has_no_warning(tmp_path: Path) -> None:
    read = document(tmp_path, paragraph("chữ"))
    assert (read.warnings, read.tracked) == ((), 0)


@pytest.mark.parametrize("mark", ["del", "moveFrom"])
def test_a_deleted_paragraph_mark_joins_two_paragraphs(tmp_path: Path, mark: str) -> None:
    first = paragraph(run("một "), f"<w:rPr><w:{mark} {WHO}/></w:rPr>")
    read = document(tmp_path, first + paragraph("hai", '<w:jc w:val="center"/>'))
    assert read.text == "một hai"
    assert read.blocks[0].style.align == "center"
    assert read.warnings


def test_a_deleted_mark_at_the_end_of_a_cell_joins_nothing(tmp_path: Path) -> None:
    last = paragraph("một", f"<w:rPr><w:del {WHO}/></w:rPr>")
    assert lines(tmp_path, table((last, "hai")) + paragraph("ba")) == ["một", "hai", "ba"]


def test_wholly_deleted_paragraphs_leave_no_trace(tmp_path: Path) -> None:
    gone = (
        f"<w:p><w:pPr><w:rPr><w:del {WHO}/></w:rPr></w:pPr>"
        f"<w:del {WHO}><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>"
    )
    assert lines(tmp_path, paragraph("một") + gone + paragraph("hai")) == ["một", "hai"]


def test_deleted_rows_and_cells_are_no_text(tmp_path: Path) -> None:
    deleted = f"<w:trPr><w:del {WHO}/></w:trPr>"
    row = f"<w:tr>{deleted}<w:tc><w:tcPr/>{paragraph('hàng bỏ')}</w:tc></w:tr>"
    cell = f"<w:tc><w:tcPr><w:cellDel {WHO}/></w:tcPr>{paragraph('ô bỏ')}</w:tc>"
    kept = f"<w:tc><w:tcPr/>{paragraph('giữ')}</w:tc>"
    read = document(tmp_path, f"<w:tbl><w:tblPr/>{row}<w:tr>{cell}{kept}</w:tr></w:tbl>")
    assert read.text == "giữ"
    assert read.blocks[0].cell == (0, 0, 1)


def test_what_wraps_text_is_opened(tmp_path: Path) -> None:
    def wrapped(content: str) -> str:
        return f"<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    inline = wrapped(run("hai "))
    tags = f"<w:smartTag>{run('ba ')}<w:customXml>{run('bốn ')}</w:customXml></w:smartTag>"
    more = f"<w:fldSimple w:instr='DATE'>{run('năm ')}</w:fldSimple><w:hyperlink>{run('sáu')}</w:hyperlink>"
    cell = wrapped(f"<w:tc><w:tcPr/>{paragraph('ô')}</w:tc>")
    row = wrapped(f"<w:tr>{cell}<w:tc><w:tcPr/>{wrapped(paragraph('ô hai'))}</w:tc></w:tr>")
    body = paragraph(run("một ") + inline + tags + more) + wrapped(paragraph("khối"))
    read = document(tmp_path, body + f"<w:tbl><w:tblPr/>{row}</w:tbl>")
    assert read.text == "một hai ba bốn năm sáu\nkhối\nô\nô hai"
    assert [block.cell for block in read.blocks[2:]] == [(0, 0, 0), (0, 0, 1)]
    assert not read.blocks[0].style.bold


def test_only_the_result_of_a_field_is_text(tmp_path: Path) -> None:
    nested = field('IF "' + "", run("thật"))
    inner = field("REF x", run("ẩn trong lệnh"))
    outer = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
        f'{inner}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("kết quả ")}{nested}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = paragraph(run("trước ") + outer + run(" sau"))
    assert lines(tmp_path, body) == ["trước kết quả thật sau"]


def test_a_field_that_never_ends_hides_nothing_after_its_paragraph(tmp_path: Path) -> None:
    broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r>'
    assert lines(tmp_path, paragraph(broken) + paragraph("vẫn còn")) == ["vẫn còn"]


def test_text_boxes_are_read_once_after_their_paragraph(tmp_path: Path) -> None:
    def box(text: str) -> str:
        return f"<w:txbxContent>{paragraph(text)}{table((text + ' ô',))}</w:txbxContent>"

    drawing = f"<w:drawing><wp:inline><wps:wsp><wps:txbx>{box('khung')}</wps:txbx></wps:wsp></wp:inline></w:drawing>"
    picture = f"<w:pict><v:shape><v:textbox>{box('khung')}</v:textbox></v:shape></w:pict>"
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        f"<mc:Fallback>{picture}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    old = f"<w:r><w:pict><v:shape><v:textbox>{box('đời cũ')}</v:textbox></v:shape></w:pict></w:r>"
    body = paragraph(run("trước ") + both + run("sau")) + paragraph(old + run("chữ"))
    assert lines(tmp_path, body) == ["trước sau", "khung", "khung ô", "chữ", "đời cũ", "đời cũ ô"]


def test_a_text_box_stands_in_the_cell_of_its_paragraph_and_its_own_tables_in_theirs(
    tmp_path: Path,
) -> None:
    inner = f"<w:txbxContent>{paragraph('khung')}{table(('ô trong',))}</w:txbxContent>"
    boxed = paragraph(run("ô") + f"<w:r><w:pict><v:textbox>{inner}</v:textbox></w:pict></w:r>")
    read = document(tmp_path, table(("đầu", boxed), ("dưới", "cuối")) + paragraph("sau"))
    assert [(read.quote(block.span), block.cell) for block in read.blocks] == [
        ("đầu", (0, 0, 0)), ("ô", (0, 0, 1)), ("khung", (0, 0, 1)), ("ô trong", (1, 0, 0)),
        ("dưới", (0, 1, 0)), ("cuối", (0, 1, 1)), ("sau", None),
    ]  # fmt: skip


def test_a_deleted_row_goes_with_the_table_inside_it(tmp_path: Path) -> None:
    deleted = f"<w:trPr><w:gridBefore w:val='1'/><w:del {WHO}/></w:trPr>"
    inner = table(("bỏ", "bỏ"))
    gone = f"<w:tr>{deleted}<w:tc><w:tcPr/>{inner}{paragraph('bỏ')}</w:tc></w:tr>"
    kept = f"<w:tr><w:tc><w:tcPr/>{paragraph('giữ')}</w:tc></w:tr>"
    read = document(tmp_path, f"<w:tbl>{kept}{gone}{kept}</w:tbl>" + table(("bảng sau",)))
    assert [(read.quote(block.span), block.cell) for block in read.blocks] == [
        ("giữ", (0, 0, 0)), ("giữ", (0, 1, 0)), ("bảng sau", (1, 0, 0)),
    ]  # fmt: skip


def test_drawn_lines_change_nothing(tmp_path: Path) -> None:
    line = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp/></w:drawing>'
        "</mc:Choice><mc:Fallback><w:pict><v:line/></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert lines(tmp_path, paragraph(run("Độc lập - ") + line + run("Tự do"))) == [
        "Độc lập - Tự do"
    ]


def test_a_choice_between_two_ways_of_writing_is_read_once(tmp_path: Path) -> None:
    choice = (
        f'<mc:AlternateContent><mc:Choice Requires="w16">{run("một lần")}</mc:Choice>'
        f"<mc:Fallback>{run('một lần')}</mc:Fallback></mc:AlternateContent>"
    )
    assert lines(tmp_path, paragraph(run("chỉ ") + choice)) == ["chỉ một lần"]


def test_hidden_text_is_left_out(tmp_path: Path) -> None:
    sheet = styles(
        style("An", "<w:rPr><w:vanish/></w:rPr>", "character"),
        style("AnDoan", "<w:rPr><w:vanish/></w:rPr>"),
        style("AnCon", "", based="AnDoan"),
    )
    body = paragraph(run("thấy ") + run("ẩn", "<w:vanish/>") + run("ẩn", '<w:rStyle w:val="An"/>'))
    body += paragraph("ẩn cả đoạn", '<w:pStyle w:val="AnDoan"/>')
    body += paragraph("ẩn theo kiểu gốc", '<w:pStyle w:val="AnCon"/>')
    shown = run("hiện lại", '<w:vanish w:val="0"/>')
    body += paragraph(shown, '<w:pStyle w:val="AnDoan"/>') + paragraph("hết")
    assert " ".join(lines(tmp_path, body, styles=sheet)) == "thấy hiện lại hết"


def test_special_characters(tmp_path: Path) -> None:
    formula = "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>"
    mixed = (
        f"<w:r><w:t>KH</w:t><w:noBreakHyphen/><w:t>UBND</w:t><w:tab/><w:t>ba</w:t><w:softHyphen/>"
        f"<w:t>n</w:t></w:r>{formula}"
    )
    stops = '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'
    assert lines(tmp_path, paragraph(mixed, stops)) == ["KH-UBND banx+1"]
    nbsp = paragraph("15\u00a0tháng\u200b 11\u00ad \u00d0\u00e0 N\u1eb5ng de\u0323p")
    assert lines(tmp_path, nbsp) == ["15 tháng 11 Đà Nẵng dẹp"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["KẾ", "HOẠCH"], ["KẾ HOẠCH"]),
        (["KẾ HOẠCH", "Thực hiện công tác"], ["KẾ HOẠCH", "Thực hiện công tác"]),
        (["II. NỘI DUNG", "VÀ GIẢI PHÁP"], ["II. NỘI DUNG VÀ GIẢI PHÁP"]),
        (["I. MỤC ĐÍCH,", "YÊU CẦU"], ["I. MỤC ĐÍCH, YÊU CẦU"]),
        (["Thực hiện công tác bình đẳng giới", "và vì sự tiến bộ"],
         ["Thực hiện công tác bình đẳng giới và vì sự tiến bộ"]),
        (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
         ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        (["TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND TỈNH"], ["TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND TỈNH"]),
        (["ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ"], ["ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ"]),
        (["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
         ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]),
        (["Nơi nhận:", "- Như trên;", "- Lưu: VT."], ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]),
        (["Đoạn một.", "", "Đoạn hai"], ["Đoạn một.", "Đoạn hai"]),
        (["Thời hạn:", "trước ngày 15/11"], ["Thời hạn:", "trước ngày 15/11"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("element", ["<w:br/>", "<w:cr/>"])
def test_a_line_break_divides_unless_the_phrase_goes_on(
    tmp_path: Path, texts: list[str], expected: list[str], element: str
) -> None:
    broken = f"<w:r>{element}</w:r>".join(run(text) if text else "" for text in texts)
    read = document(tmp_path, paragraph(broken))
    assert read.text.split("\n") == expected
    assert {block.source.number for block in read.blocks} == {0}


@pytest.mark.parametrize("kind", ["page", "column"])
def test_page_and_column_breaks_divide(tmp_path: Path, kind: str) -> None:
    broken = run("triển khai") + f'<w:r><w:br w:type="{kind}"/></w:r>' + run("trong trường học")
    assert lines(tmp_path, paragraph(broken)) == ["triển khai", "trong trường học"]


def test_notes_come_last_and_leave_no_mark(tmp_path: Path) -> None:
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    read = document(
        tmp_path,
        paragraph(run("chữ") + mark + run(" tiếp")) + paragraph("hết"),
        footnotes=notes("footnote", "chú thích"),
        endnotes=notes("endnote", "cuối văn bản"),
    )
    assert read.text == "chữ tiếp\nhết\nchú thích\ncuối văn bản"
    assert [block.source.part for block in read.blocks] == [
        "document", "document", "footnotes", "endnotes",
    ]  # fmt: skip


def test_running_headers_are_no_text(tmp_path: Path) -> None:
    more = {"word/header1.xml": f"<w:hdr>{paragraph('đầu trang')}</w:hdr>".encode()}
    path = save_docx(tmp_path / "a.docx", paragraph("thân"), more=more)
    assert read_file(path).text == "thân"


def test_looks(tmp_path: Path) -> None:
    sheet = styles(
        style(
            "Muc",
            '<w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr>',
        ),
        style("MucCon", "", based="Muc"),
        style("Dam", "<w:rPr><w:b/></w:rPr>", "character"),
        style("Heading4", "").replace('w:name w:val="Heading4"', 'w:name w:val="heading 4"'),
    )
    bold = run("đậm ", "<w:b/>")
    body = paragraph(bold + run("thường"))
    body += paragraph(bold + run(" ") + run("nghiêng", "<w:b/><w:i/>"), '<w:jc w:val="both"/>')
    body += paragraph("mục", '<w:pStyle w:val="MucCon"/>')
    body += paragraph(run("bật tắt", '<w:rStyle w:val="Dam"/>'), '<w:pStyle w:val="Muc"/>')
    body += paragraph(
        run("tắt đậm", '<w:b w:val="0"/>'), '<w:pStyle w:val="Muc"/><w:jc w:val="right"/>'
    )
    body += paragraph("bốn", '<w:pStyle w:val="Heading4"/>')
    body += paragraph("thân", '<w:pStyle w:val="Muc"/><w:outlineLvl w:val="9"/>')
    read = document(tmp_path, body, styles=sheet)
    seen = [
        (b.style.bold, b.style.italic, b.style.align, b.style.level, b.kind) for b in read.blocks
    ]
    assert seen == [
        (False, False, "left", 0, "paragraph"),
        (True, False, "justify", 0, "paragraph"),
        (True, False, "center", 2, "heading"),
        (False, False, "center", 2, "heading"),
        (False, False, "right", 2, "heading"),
        (False, False, "left", 4, "heading"),
        (True, False, "center", 0, "paragraph"),
    ]


def test_styles_of_tables_between_others_do_not_matter(tmp_path: Path) -> None:
    look = "<w:rPr><w:b/></w:rPr>"
    table_style = style(
        "Bang", f'{look}<w:tblStylePr w:type="firstRow">{look}</w:tblStylePr>', "table"
    )
    sheet = styles(
        table_style, style("Muc", look), table_style, style("Muc2", "", based="Muc"), table_style
    )
    named = ("Muc", "Muc2", "Bang")
    body = "".join(paragraph("x", f'<w:pStyle w:val="{name}"/>') for name in named)
    read = document(tmp_path, body, styles=sheet)
    assert [block.style.bold for block in read.blocks] == [True, True, False]
    data = sheet.encode()
    assert styles_of_text(data).count(b"<w:style ") == 2
    assert styles_of_text(data).endswith(b"</w:styles>")


def test_the_list_of_words_own_styles_does_not_matter(tmp_path: Path) -> None:
    sheet = styles(style("Muc", "<w:rPr><w:b/></w:rPr>")).replace(
        "<w:style ",
        '<w:latentStyles w:count="1"><w:lsdException w:name="Normal"/></w:latentStyles><w:style ',
        1,
    )
    read = document(tmp_path, paragraph("x", '<w:pStyle w:val="Muc"/>'), styles=sheet)
    assert read.blocks[0].style.bold
    assert b"latent" not in styles_of_text(sheet.encode())
    empty = b'<w:styles><w:latentStyles w:count="1"/><w:style w:styleId="a"/></w:styles>'
    assert styles_of_text(empty) == empty


def test_old_properties_of_a_tracked_format_change_do_not_count(tmp_path: Path) -> None:
    changed = f'<w:b w:val="0"/><w:rPrChange {WHO}><w:rPr><w:b/><w:vanish/></w:rPr></w:rPrChange>'
    before = f'<w:pPrChange {WHO}><w:pPr><w:jc w:val="right"/>{listed(1)}</w:pPr></w:pPrChange>'
    read = document(tmp_path, paragraph(run("chữ", changed), f'<w:jc w:val="center"/>{before}'))
    assert read.text == "chữ"
    assert read.blocks[0].style.align == "center"
    assert not read.blocks[0].style.bold
    assert read.tracked == 1  # of the paragraph and its words


def test_part_names_in_other_letters_and_with_backslashes(tmp_path: Path) -> None:
    path = save_docx(tmp_path / "a.docx", paragraph("chữ"))
    renamed = tmp_path / "b.docx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(renamed, "w") as target:
        for name in source.namelist():
            written = name if name.startswith("[") else name.replace("word/", "WORD\\")
            target.writestr(zipfile.ZipInfo(written), source.read(name))
    assert read_file(renamed).text == "chữ"


def test_the_strict_variant_of_the_format_reads_the_same(tmp_path: Path) -> None:
    path = save_docx(tmp_path / "a.docx", paragraph("một") + table(("hai", "ba")))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    usual, strict = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
    swapped = tmp_path / "strict.docx"
    with zipfile.ZipFile(swapped, "w") as archive:
        for name, data in parts.items():
            words = data.replace(
                usual + b"wordprocessingml/2006/main", strict + b"wordprocessingml/main"
            )
            archive.writestr(
                name, words.replace(usual + b"officeDocument/2006/", strict + b"officeDocument/")
            )
    assert read_file(swapped).text == "một\nhai\nba"


RECIPIENTS = ["Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT."]
SIGNED = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lò Văn Pâng"]


@pytest.mark.parametrize(
    "typed",
    [
        "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN|- UBND tỉnh;\tKT. CHỦ TỊCH|- Lưu: VT.\tPHÓ CHỦ TỊCH|\tLò Văn Pâng",
        "\tTM. ỦY BAN NHÂN DÂN|Nơi nhận:\tKT. CHỦ TỊCH|- UBND tỉnh;\tPHÓ CHỦ TỊCH|- Lưu: VT.\tLò Văn Pâng",
        "\tTM. ỦY BAN NHÂN DÂN|\tKT. CHỦ TỊCH|\tNơi nhận:\tPHÓ CHỦ TỊCH|\t- UBND tỉnh;|\t- Lưu: VT.\tLò Văn Pâng",
        "\t\tTM. ỦY BAN NHÂN DÂN|\t\tKT. CHỦ TỊCH|Nơi nhận:|- UBND tỉnh;|\t\tPHÓ CHỦ TỊCH|- Lưu: VT.|\t\tLò Văn Pâng",
        "\tNơi nhận:\tTM. ỦY BAN NHÂN DÂN|\t- UBND tỉnh;\tKT. CHỦ TỊCH|\t- Lưu: VT.|\t\tPHÓ CHỦ TỊCH|\t\tLò Văn Pâng",
    ],
)
def test_a_signature_beside_the_recipients_by_tabs(tmp_path: Path, typed: str) -> None:
    before, after = "\tYêu cầu các đơn vị thực hiện./.", ["Phụ lục", "\tDanh mục nhiệm vụ"]
    body = ["KẾ HOẠCH", before, *typed.split("|"), *after]
    found = lines(tmp_path, "".join(map(paragraph, body)))
    assert found == [
        "KẾ HOẠCH",
        before.strip(),
        *RECIPIENTS,
        *SIGNED,
        *(line.strip() for line in after),
    ]


BODIES = ["TM. ỦY BAN MTTQ VIỆT NAM XÃ", "TM. ỦY BAN NHÂN DÂN"]
POSTS, NAMES = ["CHỦ TỊCH", "KT. CHỦ TỊCH"], ["Lê Thị Hoa", "Lò Văn Pâng"]


@pytest.mark.parametrize(
    "typed",
    [
        "Nơi nhận:\t{0}\t{1}|- UBND tỉnh;\t{2}\t{3}|- Lưu: VT.\t{4}\t{5}",
        "Nơi nhận:\t\t{0}\t\t\t{1}|- UBND tỉnh;\t\t{2}\t\t{3}|- Lưu: VT.|\t\t{4}\t\t{5}",
        "\t{0}\t{1}|Nơi nhận:\t{2}\t{3}|- UBND tỉnh;|- Lưu: VT.|\t{4}\t{5}",
        "Nơi nhận:|- UBND tỉnh;|- Lưu: VT.|{0}\t{1}|{2}\t{3}|{4}          {5}",
    ],
)
def test_two_signers_set_by_tabs_each_have_post_and_name(tmp_path: Path, typed: str) -> None:
    body = ["KẾ HOẠCH", *typed.format(*BODIES, *POSTS, *NAMES).split("|")]
    found = lines(tmp_path, "".join(map(paragraph, body)))
    both = [line for signer in zip(BODIES, POSTS, NAMES, strict=True) for line in signer]
    assert found == ["KẾ HOẠCH", *RECIPIENTS, *both]


def test_lines_of_an_appendix_are_no_columns_of_the_signature(tmp_path: Path) -> None:
    body = ["KẾ HOẠCH", "Nơi nhận:\tCHỦ TỊCH", "- Lưu: VT.\tLò Văn Pâng", "Phụ lục"]
    annex = ["Kèm theo Kế hoạch số      /KH-UBND", "Tập huấn\tQuý II", "Truyền thông\tQuý III"]
    found = lines(tmp_path, "".join(map(paragraph, [*body, *annex])))
    end = ["Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Lò Văn Pâng", "Phụ lục"]
    assert found == ["KẾ HOẠCH", *end, *(" ".join(line.split()) for line in annex)]


@pytest.mark.parametrize("before", ["theo Kế hoạch số", "Số:", "Công văn số:"])
def test_the_room_for_the_number_of_a_plan_parts_no_columns(tmp_path: Path, before: str) -> None:
    body = ["Nơi nhận:\tCHỦ TỊCH", f"{before}       /KH-UBND", "- Lưu: VT.\tLò Văn Pâng"]
    found = lines(tmp_path, "".join(map(paragraph, body)))
    assert found == ["Nơi nhận:", f"{before} /KH-UBND", "- Lưu: VT.", "CHỦ TỊCH", "Lò Văn Pâng"]


def test_a_signature_above_the_recipients_stays_there(tmp_path: Path) -> None:
    """Where nothing stands beside the recipients the signature is above them, as it shows."""
    typed = [
        "KẾ HOẠCH",
        *(f"\t{line}" for line in SIGNED),
        *RECIPIENTS,
        "Phụ lục",
        "\tDanh mục nhiệm vụ",
    ]
    found = lines(tmp_path, "".join(map(paragraph, typed)))
    assert found == [line.strip() for line in typed]


def test_a_letter_set_with_tabs_has_no_title(tmp_path: Path) -> None:
    top = [
        "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "XÃ SUỐI NGÀN\tĐộc lập - Tự do - Hạnh phúc",
        "Số: 12/UBND-VX\tSuối Ngàn, ngày 02 tháng 3 năm 2026",
        "Kính gửi: Các thôn, bản.",
    ]
    end = ["Nơi nhận:\tTM. ỦY BAN NHÂN DÂN", "- Như trên;\tCHỦ TỊCH", "- Lưu: VT.\tLò Văn Pâng"]
    body = [f"Việc thứ {k}." for k in range(9)]
    found = lines(tmp_path, "".join(map(paragraph, [*top, *body, *end])))
    assert found[:3] == ["ỦY BAN NHÂN DÂN", "XÃ SUỐI NGÀN", "Số: 12/UBND-VX"]
    assert found[6:7] == ["Kính gửi: Các thôn, bản."]
    assert found[7:16] == body
    assert found[16:] == [
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Lò Văn Pâng",
    ]
