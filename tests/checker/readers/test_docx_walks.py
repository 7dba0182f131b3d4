"""The flat pass, the full walk and the piecewise reading of long files give the same blocks."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from checker.readers.docx.flat import survey
from checker.readers.docx.state import State

from checker.kernel.text import clean
from checker.readers.docx import reader as docx
from checker.readers.docx.origins import origins
from checker.readers.docx.package import body_batches, open_parts, parse_part
from checker.readers.docx.paragraph import Walked
from checker.readers.docx.walk import Walk
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
    """A body of random paragraphs and nested tables, without what only the full walk reads."""
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


def full_walk(path: Path) -> list[Walked]:
    parts = open_parts(path.read_bytes())
    body = parse_part(parts.main)[0]
    assert survey(body).flat
    return list(Walk(State(parts.styles, parts.numbering, LEXICON)).story(body))


def shown(blocks: list[Walked]) -> list[tuple[object, ...]]:
    return [
        (
            b.text,
            b.drawn,
            b.kind,
            b.source,
            b.style,
            b.cell,
            [atom.text for atom in b.atoms],
            b.skip,
        )
        for b in blocks
    ]


@pytest.mark.parametrize("seed", range(40))
def test_the_flat_pass_reads_as_the_full_walk(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311
    body = "".join(written(dice) for _ in range(4)) + paragraph("cuối")
    path = save_docx(tmp_path / "a.docx", body, styles=SHEET, numbering=NUMBERS)
    parts = open_parts(path.read_bytes())
    flat = docx.walk_blocks(parts, parse_part(parts.main), LEXICON)
    assert len(flat) > 3
    assert shown(flat) == shown(full_walk(path))


@pytest.mark.parametrize("seed", range(15))
def test_long_files_read_the_same_piece_by_piece(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    dice = random.Random(seed)  # noqa: S311
    deleted = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'
    body = ""
    for _ in range(12):
        body += written(dice) + dice.choice(["", paragraph("bỏ dấu", deleted)])
    note = notes("footnote", "chú thích")
    path = save_docx(tmp_path / "a.docx", body, styles=SHEET, numbering=NUMBERS, footnotes=note)
    whole = read(path)
    monkeypatch.setattr(docx, "_LONG", 0)
    monkeypatch.setattr("checker.readers.docx.package._CHUNK", 700)
    assert len(list(body_batches(open_parts(path.read_bytes()).main))) > 5
    assert read(path) == whole


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
    parts = open_parts(path.read_bytes())
    blocks = docx.walk_blocks(parts, parse_part(parts.main), LEXICON)
    assert [block.text for block in blocks] == [document.quote(b.span) for b in document.blocks]
    for block in blocks:
        check_origins(block)


def check_origins(block: Walked) -> None:
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
    parts = open_parts(path.read_bytes())
    (block,) = docx.walk_blocks(parts, parse_part(parts.main), LEXICON)
    assert block.text == "kế hoạch"
    texts = [atom.element for atom in block.atoms]
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
    parts = open_parts(path.read_bytes())
    first, second = docx.walk_blocks(parts, parse_part(parts.main), LEXICON)
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
