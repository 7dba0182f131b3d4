"""Drafts whose layout was put right: made, looked over, judged by the rules of the layout alone."""

import io
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from docx.document import Document as WordFile
from docx.oxml import OxmlElement
from lxml import etree

from checker.exporters.docx.edits import places_of
from checker.exporters.docx.repair import repaired
from checker.judge import check
from checker.library.rule import Library
from checker.readers import read
from checker.report import Report, Status
from tests.builders.changes import MAIN, W, accepted, characters, rejected, save
from tests.checker.exporters.hand import WHEN
from tests.checker.exporters.integrity import faults
from tests.checker.kinds.layout.drafts import (
    Change,
    library,
    lines,
)
from tests.checker.kinds.layout.test_broken_form import RIGHT

BY_HAND = "header-block"
"""No formatting puts its columns beside each other."""


@cache
def form_alone() -> Library:
    """The rules of the layout: the others cost three times as much."""
    whole = library()
    return replace(whole, rules=tuple(r for r in whole.rules if r.id.startswith("form.")))


def report_on(data: bytes, folder: Path, rules: Library | None = None) -> Report:
    path = save(folder / "dự thảo.docx", data)
    return check(read(path, library().lexicon), rules or form_alone())


def form_of(data: bytes, folder: Path) -> dict[str, Status]:
    """The verdicts on the layout of the Word file *data*."""
    return {result.rule.id: result.status for result in report_on(data, folder).results}


def properties(data: bytes) -> list[bytes]:
    """The properties of all paragraphs and sections, without what only tells where a mark was."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read(MAIN))
    found = []
    for element in root.iter(W + "pPr", W + "sectPr"):
        for child in [*element]:
            if child.tag == W + "headerReference" or (child.tag == W + "rPr" and not len(child)):
                element.remove(child)
        if len(element) and element.getparent().tag != W + "pPrChange":
            found.append(etree.tostring(element, method="c14n", with_tail=False))
    return found


def text_of(data: bytes) -> str:
    return "".join(character for character, _ in characters(data))


def mended(data: bytes, folder: Path, *rules: str, tracked: bool = True) -> tuple[bytes, bytes]:
    """The repaired copy of a draft and that with all changes accepted; both are sound."""
    report = report_on(data, folder)
    places = places_of(report, rules) if rules else ()
    copy = repaired(report, WHEN, places, layout=not rules, tracked=tracked)
    assert copy.data
    path = save(folder / "bản sửa.docx", copy.data)
    assert faults(path) == []
    assert text_of(copy.data) == text_of(data)
    back = rejected(copy.data, "Soát") if tracked else data
    assert properties(back) == properties(data)
    assert [shown for _, shown in characters(back)] == [shown for _, shown in characters(data)]
    return copy.data, accepted(copy.data, "Soát")


def typed(component: str, words: str) -> Change:
    def change(document: WordFile) -> None:
        lines(document, component)[0].runs[0].text = words

    return change


def numbered_below(*around: str, first: bool = False) -> Change:
    """Return a change that puts the number, with words *around* it, into the footer."""

    def change(document: WordFile) -> None:
        section = document.sections[0]
        section.header.paragraphs[0].clear()
        section.different_first_page_header_footer = first
        paragraph = section.footer.paragraphs[0]
        paragraph.alignment = RIGHT
        for part in around or ("PAGE",):
            run = paragraph.add_run("" if part in FIELDS else part)
            for kind in ("begin", part, "end") if part in FIELDS else ():
                if kind in FIELDS:
                    instruction = OxmlElement("w:instrText")
                    instruction.text = f" {kind} "
                else:
                    instruction = OxmlElement("w:fldChar")
                    instruction.set(W + "fldCharType", kind)
                run._r.append(instruction)

    return change


FIELDS = {"PAGE", "NUMPAGES"}


def part_of(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)
