"""A plan in right form as a Word file, and the ways in which its form is broken."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import docx
from docx.document import Document as WordFile
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph

from checker.facts import read_facts
from checker.judge import judge
from checker.library.load import load_library
from checker.library.rule import Library
from checker.readers import read
from checker.report import Status
from resources.samples import build
from tests.mutations.base import BASES

Change = Callable[[WordFile], object]
"""Breaks the form of a draft."""

SAID = {
    "motto": "CỘNG HÒA",
    "slogan": "Độc lập",
    "issuer": "ỦY BAN NHÂN DÂN",
    "number": "Số:",
    "place-date": ", ngày ",
    "kind": "KẾ HOẠCH",
    "basis": "Căn cứ Luật",
    "signature": "CHỦ TỊCH",
    "recipients": "Nơi nhận:",
    "list": "- Lưu:",
}
"""By what the first paragraph of each component is known."""

ACT = "Ủy ban nhân dân xã Suối Ngàn xây dựng Kế hoạch như sau:"
"""What may follow the basis in its paragraph."""


@cache
def library() -> Library:
    """Return the whole built-in library."""
    return load_library()


@cache
def right() -> bytes:
    """Return the plan in right form."""
    return build.build(build.parse(BASES["xa"].read_text(encoding="utf-8")))


def changed(*changes: Change) -> bytes:
    """Return the plan after *changes*."""
    document = docx.Document(io.BytesIO(right()))
    for change in changes:
        change(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_part(name: str, pattern: str, new: str) -> bytes:
    """Return the plan with what *pattern* finds in one part of its file replaced; it must be there."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(right())) as old, zipfile.ZipFile(stream, "w") as out:
        for entry in old.namelist():
            data = old.read(entry)
            if entry == name:
                text, count = re.subn(pattern, new, data.decode("utf-8"))
                assert count
                data = text.encode("utf-8")
            out.writestr(entry, data)
    return stream.getvalue()


def verdicts(data: bytes, folder: object) -> dict[str, Status]:
    """Return the status of every rule on the Word file *data*."""
    path = folder / "ke-hoach.docx"  # type: ignore[operator]
    path.write_bytes(data)
    return verdicts_of(path)


def verdicts_of(path: Path) -> dict[str, Status]:
    """Return the status of every rule on the draft at *path*."""
    facts = read_facts(read(path, library().lexicon), library(), None)
    return {result.rule.id: result.status for result in judge(facts, library())}


def paragraphs(document: WordFile) -> Iterator[Paragraph]:
    """Yield all paragraphs in the order of the text, those in tables included."""
    for element in document.iter_inner_content():
        if isinstance(element, Table):
            for row in element.rows:
                for cell in row.cells:
                    yield from cell.paragraphs
        else:
            yield element


def lines(document: WordFile, component: str) -> list[Paragraph]:
    """Return the first paragraph of a component; of the headings all of their level."""
    every = [p for p in paragraphs(document) if p.text.strip()]
    if component in {"headings", "items"}:
        mark = r"[IVX]+\. " if component == "headings" else r"\d\. "
        return [p for p in every if re.match(mark, p.text) and p.runs[0].bold]
    if component == "name":
        return [next(p for p in every if p.paragraph_format.space_before == Pt(80))]
    if component == "body":
        return [next(p for p in every if len(p.text) > 150 and p.text.startswith("- "))]
    if component == "subject":
        title = next(n for n, p in enumerate(every) if p.text == SAID["kind"])
        return every[title + 1 : title + 2]
    said = SAID[component]
    return [next(p for p in every if said in p.text)]


def direct(component: str, **look: object) -> Change:
    """Return a change of the letters of *component*, said in the run itself."""

    def change(document: WordFile) -> None:
        for paragraph in lines(document, component):
            for run in paragraph.runs:
                for name, value in look.items():
                    setattr(run.font, name, value)

    return change


def placed(component: str, **form: object) -> Change:
    """Return a change of the paragraphs of *component*, said in the paragraph itself."""

    def change(document: WordFile) -> None:
        for paragraph in lines(document, component):
            for name, value in form.items():
                setattr(paragraph.paragraph_format, name, value)

    return change


def basis_and_act(basis: tuple[bool, float], act: tuple[bool, float], ends: str = ACT) -> Change:
    """Return a change that sets one basis and *ends* in one paragraph, each italic or not, of a size."""

    def change(document: WordFile) -> None:
        texts = [p.text for p in document.paragraphs]
        at = next(k for k, text in enumerate(texts) if text.startswith("Căn cứ"))
        end = next(k for k, text in enumerate(texts) if text.startswith("I."))
        paragraph, *others = document.paragraphs[at:end]
        for other in others:
            other._p.getparent().remove(other._p)
        for run in paragraph.runs[1:]:
            run._r.getparent().remove(run._r)
        paragraph.runs[0].text = f"{paragraph.runs[0].text.rstrip()} "
        for run, (italic, size) in zip(
            (paragraph.runs[0], paragraph.add_run(ends)), (basis, act), strict=True
        ):
            run.font.italic, run.font.size = italic, Pt(size)

    return change


def by_style(component: str, **look: object) -> Change:
    """Return a change said in a style that the paragraphs of *component* get, nothing in the run."""

    def change(document: WordFile) -> None:
        style = document.styles.add_style(f"Kiểu riêng của {component}", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        for name, value in look.items():
            setattr(style.font, name, value)
        for paragraph in lines(document, component):
            for run in paragraph.runs:
                for name in look:
                    setattr(run.font, name, None)
            paragraph.style = style

    return change


def coloured(component: str, colour: str) -> Change:
    """Return a change of the colour of *component*."""

    def change(document: WordFile) -> None:
        for paragraph in lines(document, component):
            for run in paragraph.runs:
                run.font.color.rgb = RGBColor.from_string(colour)

    return change


def in_section(**measures: object) -> Change:
    """Return a change of the paper."""

    def change(document: WordFile) -> None:
        for name, value in measures.items():
            setattr(document.sections[0], name, value)

    return change


def one_below_the_other(table: int) -> Change:
    """Return a change that takes the lines of a table out of it, one below the other."""

    def change(document: WordFile) -> None:
        found = document.tables[table]
        for row in found.rows:
            for cell in row.cells:
                for paragraph in cell.paragraphs:
                    found._tbl.addprevious(paragraph._p)
        found._tbl.getparent().remove(found._tbl)

    return change
