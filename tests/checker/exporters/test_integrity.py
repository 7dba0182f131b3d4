"""Copies are what Word expects of a file; and the helper that says so finds what is broken."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.exporters.docx.copy import to_docx
from checker.exporters.docx.repair import repaired
from checker.judge import check
from resources import SAMPLES
from tests.builders import build_docx, build_txt
from tests.checker.exporters.hand import WHEN
from tests.checker.exporters.integrity import faults
from tests.checker.facts.reading import library
from tests.checker.test_writing import DRAFTS
from tests.reading import read

SAMPLE = SAMPLES / "ke-hoach-xa-con-thieu-2026.docx"


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The repaired copy and the one with comments of the sample with gaps."""
    folder = tmp_path_factory.mktemp("bản sao")
    report = check(read(SAMPLE), library())
    written = {"bản sửa": repaired(report, WHEN).data, "góp ý": to_docx(report, WHEN)}
    for name, data in written.items():
        (folder / f"{name}.docx").write_bytes(data)
    return {name: folder / f"{name}.docx" for name in written}


@pytest.mark.parametrize("name", ["bản sửa", "góp ý"])
def test_a_copy_of_the_sample_is_whole(copies: dict[str, Path], name: str) -> None:
    assert faults(SAMPLE) == []
    assert faults(copies[name]) == []


@pytest.mark.parametrize("auto", [False, True], ids=["typed", "drawn numbers"])
def test_a_repaired_copy_among_changes_of_others_is_whole(tmp_path: Path, auto: bool) -> None:
    draft = build_docx(
        tmp_path / "bản.docx",
        DRAFTS["typed"],
        auto_numbering=auto,
        tracked=True,
        shredded=True,
        content_controls=True,
    )
    made = repaired(check(read(draft), library()), WHEN)
    assert made.done
    (tmp_path / "sửa.docx").write_bytes(made.data)
    assert set(faults(tmp_path / "sửa.docx")) <= set(faults(draft))


def test_a_file_made_of_a_text_is_whole(tmp_path: Path) -> None:
    draft = build_txt(tmp_path / "bản.txt", DRAFTS["typed"])
    report = check(read(draft), library())
    for name, data in (("sửa", repaired(report, WHEN).data), ("góp ý", to_docx(report, WHEN))):
        (tmp_path / f"{name}.docx").write_bytes(data)
        assert faults(tmp_path / f"{name}.docx") == []


Broken = Callable[[str], str]
DOCUMENT, COMMENTS, TYPES = "word/document.xml", "word/comments.xml", "[Content_Types].xml"
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
DRAWN = '<wp:docPr xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" id="5"/>'
BROKEN: dict[str, tuple[str, Broken, str]] = {
    "order": (
        DOCUMENT,
        lambda xml: xml.replace("<w:widowControl/>", '<w:jc w:val="left"/><w:widowControl/>', 1),
        "out of order",
    ),
    "no place": (DOCUMENT, lambda xml: xml.replace("<w:pPr>", "<w:pPr><w:b/>", 1), "no place"),
    "number twice": (
        DOCUMENT,
        lambda xml: re.sub(r'(<w:(?:ins|del) w:id=")\d+', r"\g<1>7", xml),
        "change 7 twice",
    ),
    "empty": (
        DOCUMENT,
        lambda xml: xml.replace("</w:p>", '<w:ins w:id="9001" w:author="a"/></w:p>', 1),
        "empty ins",
    ),
    "not deleted": (
        DOCUMENT,
        lambda xml: xml.replace("w:delText", "w:t"),
        "its tag says otherwise",
    ),
    "empty cell": (
        DOCUMENT,
        lambda xml: xml.replace("</w:body>", "<w:tbl><w:tr><w:tc/></w:tr></w:tbl></w:body>", 1),
        "tc does not end with p",
    ),
    "no columns": (
        DOCUMENT,
        lambda xml: re.sub(r"<w:tblGrid>.*?</w:tblGrid>", "", xml, count=1),
        "tbl without tblGrid",
    ),
    "paragraph twice": (
        DOCUMENT,
        lambda xml: xml.replace("<w:p>", f'<w:p {W14} w14:paraId="1A">', 2),
        "paragraph 1A twice",
    ),
    "drawing twice": (
        DOCUMENT,
        lambda xml: xml.replace("</w:body>", f"{DRAWN}{DRAWN}</w:body>"),
        "drawing 5 twice",
    ),
    "no end": (
        DOCUMENT,
        lambda xml: re.sub(r"<w:commentRangeEnd[^>]*>", "", xml, count=1),
        "is anchored as",
    ),
    "says nothing": (
        COMMENTS,
        lambda xml: re.sub(r"<w:comment .*?</w:comment>", "", xml, count=1, flags=re.DOTALL),
        "but says nothing",
    ),
    "no type": (
        TYPES,
        lambda xml: re.sub(r'<Default Extension="xml"[^>]*>', "", xml),
        "no content type",
    ),
    "not there": (TYPES, lambda xml: xml.replace("/word/comments.xml", "/word/c.xml"), "not there"),
    "no relation": (
        DOCUMENT,
        lambda xml: xml.replace("<w:sectPr", '<w:hyperlink r:id="rId999"/><w:sectPr', 1),
        "is asked for",
    ),
    "relation to nothing": (
        "word/_rels/document.xml.rels",
        lambda xml: xml.replace("styles.xml", "s.xml"),
        "s.xml is not there",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_found(copies: dict[str, Path], tmp_path: Path, name: str) -> None:
    part, spoil, told = BROKEN[name]
    target = tmp_path / "hỏng.docx"
    with zipfile.ZipFile(copies["bản sửa"]) as whole, zipfile.ZipFile(target, "w") as broken:
        for one in whole.namelist():
            data = whole.read(one)
            if one == part:
                spoilt = spoil(data.decode("utf-8"))
                assert spoilt != data.decode("utf-8")
                data = spoilt.encode("utf-8")
            broken.writestr(one, data)
    assert any(told in fault for fault in faults(target)), faults(target)
