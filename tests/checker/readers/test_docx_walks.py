"""One walk feeds the reader and the Word copy alike, whole and piece by piece; text leads back to the XML."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.kernel.text import clean
from checker.readers.docx import reader as docx
from checker.readers.docx.origins import origins
from checker.readers.docx.package import body_batches, open_parts, parse_part
from checker.readers.docx.paragraph import RawBlock
from tests.builders import build_docx
from tests.builders.word import save_docx
from tests.checker.readers.word import (
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
from tests.reading import LEXICON, read

SHEET = styles(
    style(
        "Muc", '<w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>'
    ),
    style("Khoan", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', based="Muc"),
    style("Dam", "<w:rPr><w:b/></w:rPr>", "character"),
    style("An", "<w:rPr><w:vanish/></w:rPr>", "character"),
)
NUMBERS = numbering(
    level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") + level(2, "decimal", "%2.%3."),
    level(0, "bullet", "\uf0b7"),
)
WORDS = [
    "bình",
    "đẳng",
    "giới",
    "",
    "và\xa0vì",
    "sự\ttiến",
    "bộ",
    "của",
    "phụ\u200b",
    "nữ",
    "dẹp",
    "Ð",
    "",
]


def written(dice: random.Random, depth: int = 0) -> str:
    """A body of random paragraphs and nested tables."""
    out = ""
    for _ in range(dice.randint(1, 6)):
        if depth < 2 and dice.random() < 0.2:
            rows = [
                tuple(written(dice, depth + 1) + paragraph("") for _ in range(dice.randint(1, 3)))
                for _ in range(dice.randint(1, 3))
            ]
            out += table(*rows, row_properties='<w:trPr><w:jc w:val="right"/></w:trPr>')
        else:
            out += entry(dice)
    return out


def entry(dice: random.Random) -> str:
    looks = ["", "<w:b/>", '<w:b w:val="0"/>', "<w:i/>", '<w:rStyle w:val="Dam"/><w:i/>',
             '<w:rStyle w:val="An"/>']  # fmt: skip
    specials = ["", "", "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>", "<w:r><w:noBreakHyphen/></w:r>",
                '<w:r><w:br w:type="page"/></w:r>', "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"]  # fmt: skip
    properties = ["", listed(1), listed(1, 1), listed(2), '<w:pStyle w:val="Muc"/>',
                  '<w:pStyle w:val="Khoan"/>', '<w:jc w:val="both"/><w:rPr><w:b/></w:rPr>',
                  '<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs><w:outlineLvl w:val="2"/>']  # fmt: skip
    pieces = ""
    for _ in range(dice.randint(0, 4)):
        text = " ".join(dice.choices(WORDS, k=dice.randint(1, 5)))
        piece = run(text, dice.choice(looks)) + dice.choice(specials)
        wrap = dice.choice(["{}", "{}", "<w:hyperlink>{}</w:hyperlink>",
                            "<w:ins>{}</w:ins>", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"])  # fmt: skip
        pieces += wrap.format(piece)
    return f"<w:p><w:pPr>{dice.choice(properties)}</w:pPr>{pieces}</w:p>"


def walked(path: Path) -> list[RawBlock]:
    """The blocks as the Word copy gets them, over a tree of its own."""
    parts = open_parts(path.read_bytes())
    return docx.walk_blocks(parts, parse_part(parts.main), LEXICON)


def removed(text: str) -> str:
    return f'<w:del w:id="1" w:author="A"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


@pytest.mark.parametrize("seed", range(40))
def test_the_reader_and_the_word_copy_get_the_same_blocks(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311
    body = "".join(written(dice) for _ in range(4)) + paragraph("cuối")
    note = notes("footnote", "chú thích")
    path = save_docx(tmp_path / "a.docx", body, styles=SHEET, numbering=NUMBERS, footnotes=note)
    document = read(path)
    assert len(document.blocks) > 3
    assert [
        (document.quote(b.span), b.kind, b.source, b.style, b.cell) for b in document.blocks
    ] == [
        (raw.text, raw.kind, raw.paragraph.source, raw.style, raw.paragraph.cell)
        for raw in walked(path)
    ]


@pytest.mark.parametrize("seed", range(40))
def test_what_is_stepped_over_changes_nothing_beside_it(tmp_path: Path, seed: int) -> None:
    """Deleted text, hidden text, field instructions and text boxes between runs are no text."""
    dice = random.Random(seed)  # noqa: S311
    body = "".join(written(dice) for _ in range(3)) + paragraph("cuối")
    plain = save_docx(tmp_path / "a.docx", body, styles=SHEET, numbering=NUMBERS)
    strewn = re.sub(r"</w:r>", lambda end: end[0] + dice.choice(["", *UNREAD]), body)
    path = save_docx(tmp_path / "b.docx", strewn, styles=SHEET, numbering=NUMBERS)
    one, two = read(plain), read(path)
    assert two.text == one.text
    assert two.blocks == one.blocks


def instructed(text: str) -> str:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r>'
    return f'{begun}{run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def hidden_box(text: str) -> str:
    box = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    return f"<w:r><w:rPr><w:vanish/></w:rPr><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>"


def older_variant(text: str) -> str:
    variants = f'<mc:Choice Requires="w16"/><mc:Fallback>{run(text)}</mc:Fallback>'
    return f"<mc:AlternateContent>{variants}</mc:AlternateContent>"


UNREAD = [
    removed("bỏ"),
    f"<w:moveFrom>{run('đã chuyển')}</w:moveFrom>",
    run("ẩn", "<w:vanish/>"),
    instructed("ẩn trong lệnh"),
    hidden_box("khung ẩn"),
    f"<w:r><w:ruby><w:rt>{run('chú âm')}</w:rt></w:ruby></w:r>",
    older_variant("cách viết cũ"),
]


@pytest.mark.parametrize("seed", range(15))
def test_long_files_read_the_same_piece_by_piece(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    dice = random.Random(seed)  # noqa: S311
    deleted = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('khung')}</w:txbxContent></w:pict></w:r>"
    body = ""
    for _ in range(12):
        body += written(dice) + dice.choice(["", paragraph("bỏ dấu", deleted), paragraph(box)])
    body = re.sub(r"</w:r>", lambda end: end[0] + dice.choice(["", "", *UNREAD]), body)
    note = notes("footnote", "chú thích")
    path = save_docx(tmp_path / "a.docx", body, styles=SHEET, numbering=NUMBERS, footnotes=note)
    whole = read(path)
    monkeypatch.setattr(docx, "_LONG", 0)
    monkeypatch.setattr("checker.readers.docx.package._CHUNK", 700)
    assert len(list(body_batches(open_parts(path.read_bytes()).main, ()))) > 5
    assert read(path) == whole


def test_only_what_is_longer_than_the_limit_is_read_piece_by_piece(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save_docx(tmp_path / "a.docx", paragraph("một") + paragraph("hai"))
    length = len(open_parts(path.read_bytes()).main)
    pieces = 0

    def counted(*arguments: object) -> object:
        nonlocal pieces
        pieces += 1
        return body_batches(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(docx, "body_batches", counted)
    for limit, expected in ((length, 0), (length - 1, 1)):
        monkeypatch.setattr(docx, "_LONG", limit)
        assert read(path).text == "một\nhai"
        assert pieces == expected


DRESSES: list[Callable[[Path], Path]] = [
    lambda path: build_docx(path, PLAN, auto_numbering=True),
    lambda path: build_docx(path, PLAN, shredded=True, tracked=True),
    lambda path: build_docx(path, PLAN, content_controls=True, header_table=False),
    lambda path: save_docx(
        path,
        "".join(written(random.Random(seed)) for seed in range(12)),  # noqa: S311
        styles=SHEET,
        numbering=NUMBERS,
    ),
]
PLAN = [
    "ỦY BAN NHÂN DÂN", "XÃ AN HÒA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "KẾ HOẠCH",
    "Thực hiện công tác bình đẳng giới", "I. MỤC ĐÍCH", "1. Mục đích", "- Nâng cao  nhận\u00a0thức;",
    "- Thu he\u0323p khoảng cách giới.", "2. Yêu cầu",
]  # fmt: skip


@pytest.mark.parametrize("dress", DRESSES)
def test_every_character_leads_back_to_the_xml(
    tmp_path: Path, dress: Callable[[Path], Path]
) -> None:
    path = dress(tmp_path / "a.docx")
    document = read(path)
    blocks = walked(path)
    assert [block.text for block in blocks] == [document.quote(b.span) for b in document.blocks]
    for block in blocks:
        check_origins(block)


def check_origins(block: RawBlock) -> None:
    """Each origin holds the characters it says, and together they are the whole text."""
    text, at = block.text, 0
    for origin in origins(block):
        assert origin.start in (at, at - 1)  # the same character again in the next element
        at = origin.end
        if origin.element is None:
            assert text[origin.start : origin.end] == block.drawn[: origin.end]
            continue
        raw = origin.element.text if origin.element.tag.endswith("}t") else None
        held = raw[origin.offset : origin.stop] if raw is not None else None
        one_for_one = origin.end - origin.start == origin.stop - origin.offset
        assert one_for_one or origin.end - origin.start == 1
        if held is not None and one_for_one and not held.isspace():
            assert clean(held) == text[origin.start : origin.end]
    assert at == len(text)


def test_origins_of_letters_made_of_several_characters(tmp_path: Path) -> None:
    body = paragraph(run("ke\u0302") + run("\u0301  ") + run(" hoa") + run("\u0323ch"))
    path = save_docx(tmp_path / "a.docx", body)
    (block,) = walked(path)
    assert block.text == "kế hoạch"
    texts = [element for _, element, _ in block.paragraph.runs]
    assert [(o.start, o.end, texts.index(o.element), o.offset, o.stop) for o in origins(block)] == [
        (0, 1, 0, 0, 1),  # k
        (1, 2, 0, 1, 3),  # e and circumflex
        (1, 2, 1, 0, 1),  # acute, in the next run
        (2, 3, 1, 1, 3),  # two spaces
        (2, 3, 2, 0, 1),  # a third
        (3, 5, 2, 1, 3),  # ho
        (5, 6, 2, 3, 4),  # a
        (5, 6, 3, 0, 1),  # its dot
        (6, 8, 3, 1, 3),  # ch
    ]


def test_origins_of_drawn_numbers_breaks_and_later_blocks_of_a_paragraph(tmp_path: Path) -> None:
    content = run("một") + "<w:r><w:tab/></w:r>" + run("hai") + "<w:r><w:br/></w:r>" + run("Ba bốn")
    path = save_docx(tmp_path / "a.docx", paragraph(content, listed(1)), numbering=NUMBERS)
    first, second = walked(path)
    assert (first.text, second.text) == ("I. một hai", "Ba bốn")
    names = [
        (o.start, o.end, o.element if o.element is None else o.element.tag.rpartition("}")[2])
        for o in origins(first)
    ]
    assert names == [(0, 3, None), (3, 6, "t"), (6, 7, "tab"), (7, 10, "t")]
    (only,) = origins(second)
    assert (only.start, only.end, only.offset, only.stop) == (0, 6, 0, 6)
    assert only.element is not None
    assert only.element.text == "Ba bốn"
