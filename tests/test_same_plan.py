"""The same plan gets the same verdicts, however its file was written.

The complete plans, and the commune's draft with a dozen gaps: a verdict
that holds must survive a change of clothes, and so must a complaint.
"""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from checker.exporters.json import to_data
from checker.judge import check
from checker.kernel.text import fold
from checker.report import Report, Status
from tests.builders import build_docx, build_md, build_pdf, build_rtf, build_txt
from tests.builders.doc import build_doc
from tests.builders.fonts import DEJAVU, NOTO
from tests.builders.html import build_html, build_mhtml, build_plain_html
from tests.builders.odt import build_odt
from tests.builders.old_codes import decoded_twice, retyped, tcvn3, vni
from tests.checker.facts.reading import library
from tests.mutations.base import BASES, COMPLETE, Lines, base, lines_of
from tests.reading import read

Writer = Callable[[Path, Lines], Path]

UNSEEN = {
    (rule, Status.NOT_APPLICABLE) for rule in ("proof.pairs", "proof.spaces", "proof.capitals")
}
"""What not every file shows: signs and spaces as they were typed, capitals in fonts of before Unicode."""


def _rewritten(
    change: Callable[[str], str], encoding: str = "utf-8", **dress: bool | int
) -> Writer:
    """Return a writer of text files that are changed as a whole before they are read."""

    def write(folder: Path, lines: Lines) -> Path:
        path = build_txt(folder / "Kế hoạch.txt", lines, **dress)  # type: ignore[arg-type]
        text = path.read_text(encoding="utf-8")
        path.write_bytes(change(text).encode(encoding))
        return path

    return write


def _typed(lines: Lines, code: Callable[[str], str]) -> Lines:
    """Type all lines in an old code, in no font of its own."""
    return [(code(text), hint) for text, hint in lines]


def _with_page_numbers(text: str) -> str:
    """Put a page number as a line of its own after every 40 lines, as converters do."""
    lines = text.split("\n")
    pages = [lines[at : at + 40] for at in range(0, len(lines), 40)]
    out = pages[0]
    for number, page in enumerate(pages[1:], start=2):
        out = [*out, "", str(number), "", *page]
    return "\n".join(out)


def _one_depth(folder: Path, lines: Lines) -> Path:
    """Write Markdown whose headings are all of one depth, and bold."""
    path = build_md(folder / "Kế hoạch.md", lines)
    text = re.sub(r"(?m)^#+ (.*)$", r"### **\1**", path.read_text(encoding="utf-8"))
    path.write_text(text.replace("****", "**"), encoding="utf-8")
    return path


def _no_headings(folder: Path, lines: Lines) -> Path:
    """Write Markdown without a heading, item marks escaped and every line end forced."""
    path = build_md(folder / "Kế hoạch.md", lines)
    text = re.sub(r"(?m)^#+ ", "", path.read_text(encoding="utf-8"))
    text = re.sub(r"(?m)^(\d+)\. ", r"\1\\. ", text)
    path.write_text(text.replace("\n\n", "  \n\n"), encoding="utf-8")
    return path


WRITERS: dict[str, Writer] = {
    "docx, header and signature in tables": lambda folder, lines: build_docx(
        folder / "Kế hoạch.docx", lines
    ),
    "docx, plain paragraphs": lambda folder, lines: build_docx(
        folder / "Kế hoạch.docx", lines, header_table=False
    ),
    "docx, header and signature set with tabs": lambda folder, lines: build_docx(
        folder / "Kế hoạch.docx", lines, tabs=True
    ),
    "docx, numbers drawn by Word": lambda folder, lines: build_docx(
        folder / "Kế hoạch.docx", lines, auto_numbering=True
    ),
    "docx, shredded runs": lambda folder, lines: build_docx(
        folder / "Kế hoạch.docx", lines, shredded=True
    ),
    "docx, tracked changes": lambda folder, lines: build_docx(
        folder / "Kế hoạch.docx", lines, tracked=True
    ),
    "docx, content controls": lambda folder, lines: build_docx(
        folder / "Kế hoạch.docx", lines, content_controls=True
    ),
    "docx, everything at once": lambda folder, lines: build_docx(
        folder / "Kế hoạch.docx",
        lines,
        auto_numbering=True,
        shredded=True,
        tracked=True,
        content_controls=True,
    ),
    "pdf": lambda folder, lines: build_pdf(folder / "Kế hoạch.pdf", lines),
    "pdf, wider letters": lambda folder, lines: build_pdf(
        folder / "Kế hoạch.pdf", lines, font=NOTO
    ),
    "pdf, widest letters": lambda folder, lines: build_pdf(
        folder / "Kế hoạch.pdf", lines, font=DEJAVU
    ),
    "pdf, running header": lambda folder, lines: build_pdf(
        folder / "Kế hoạch.pdf", lines, running_header="Dự thảo lần 2"
    ),
    "pdf, plain paragraphs": lambda folder, lines: build_pdf(
        folder / "Kế hoạch.pdf", lines, header_table=False
    ),
    "rtf": lambda folder, lines: build_rtf(folder / "Kế hoạch.rtf", lines),
    "rtf, named .doc, numbers drawn by Word, tracked changes": lambda folder, lines: build_rtf(
        folder / "Kế hoạch.doc", lines, numbered=True, tracked=True
    ),
    "doc": lambda folder, lines: build_doc(folder / "Kế hoạch.doc", lines),
    "doc, named .docx, numbers drawn by Word, tracked changes": lambda folder, lines: build_doc(
        folder / "Kế hoạch.docx", lines, numbered=True, tracked=True
    ),
    "odt": lambda folder, lines: build_odt(folder / "Kế hoạch.odt", lines),
    "odt, numbers drawn by LibreOffice, tracked changes": lambda folder, lines: build_odt(
        folder / "Kế hoạch.odt", lines, numbered=True, tracked=True
    ),
    "html by Word": lambda folder, lines: build_html(folder / "Kế hoạch.htm", lines),
    "html by Word, named .doc, numbers drawn, tracked changes, an old code": lambda folder, lines: (
        build_html(
            folder / "Kế hoạch.doc", lines, numbered=True, tracked=True, encoding="windows-1258"
        )
    ),
    "html by Word in one file, named .doc": lambda folder, lines: build_mhtml(
        folder / "Kế hoạch.doc", lines, numbered=True
    ),
    "html by LibreOffice": lambda folder, lines: build_plain_html(folder / "Kế hoạch.html", lines),
    "txt": lambda folder, lines: build_txt(folder / "Kế hoạch.txt", lines),
    "txt, wrapped at 80": lambda folder, lines: build_txt(folder / "Kế hoạch.txt", lines, 80),
    "txt, wrapped at 66": lambda folder, lines: build_txt(folder / "Kế hoạch.txt", lines, 66),
    "txt, wrapped, an empty line after every line": lambda folder, lines: build_txt(
        folder / "Kế hoạch.txt", lines, 80, blank_lines=True
    ),
    "txt, decomposed letters": lambda folder, lines: build_txt(
        folder / "Kế hoạch.txt", lines, nfd=True
    ),
    "txt, the other tone placement": lambda folder, lines: build_txt(
        folder / "Kế hoạch.txt", lines, old_tone=True
    ),
    "txt, no-break spaces": lambda folder, lines: build_txt(
        folder / "Kế hoạch.txt", lines, nbsp=True
    ),
    "txt, header and signature side by side": lambda folder, lines: build_txt(
        folder / "Kế hoạch.txt", lines, two_columns=True
    ),
    "txt, all of it": lambda folder, lines: build_txt(
        folder / "Kế hoạch.txt", lines, 80, blank_lines=True, nfd=True, nbsp=True, old_tone=True
    ),
    "txt, Windows line ends and a mark of order": _rewritten(
        lambda text: text.replace("\n", "\r\n"), "utf-8-sig"
    ),
    "txt, UTF-16": _rewritten(str, "utf-16"),
    "docx, TCVN3": lambda folder, lines: retyped(
        build_docx(folder / "Kế hoạch.docx", lines), "tcvn3"
    ),
    "docx, VNI, shredded runs, tracked changes": lambda folder, lines: retyped(
        build_docx(folder / "Kế hoạch.docx", lines, shredded=True, tracked=True), "vni"
    ),
    "txt, TCVN3": _rewritten(tcvn3, "cp1252"),
    "txt, VNI": _rewritten(vni, "cp1252"),
    "txt, VNI saved as UTF-8, wrapped": _rewritten(vni, wrap=80),
    "txt, decoded twice": _rewritten(decoded_twice),
    "txt, UTF-16 without a mark": _rewritten(str, "utf-16-be"),
    "rtf, VNI": lambda folder, lines: build_rtf(folder / "Kế hoạch.rtf", _typed(lines, vni)),
    "doc, TCVN3": lambda folder, lines: build_doc(folder / "Kế hoạch.doc", _typed(lines, tcvn3)),
    "odt, TCVN3": lambda folder, lines: build_odt(folder / "Kế hoạch.odt", _typed(lines, tcvn3)),
    "html, VNI": lambda folder, lines: build_html(folder / "Kế hoạch.htm", _typed(lines, vni)),
    "txt, the Icelandic letter": _rewritten(lambda text: text.replace("Đ", "Ð")),
    "txt, zero-width spaces": _rewritten(lambda text: text.replace(" ", " \u200b")),
    "txt, indented, with spaces at line ends": _rewritten(
        lambda text: re.sub(r"(?m)^(.+)$", r"\t\1   ", text)
    ),
    "txt, en dashes for hyphens between spaces": _rewritten(
        lambda text: text.replace(" - ", " – ")
    ),
    "txt, wrapped, with page numbers": _rewritten(_with_page_numbers, wrap=80),
    "md": lambda folder, lines: build_md(folder / "Kế hoạch.md", lines),
    "md, header and signature in tables": lambda folder, lines: build_md(
        folder / "Kế hoạch.md", lines, header_table=True
    ),
    "md, headings of one depth": _one_depth,
    "md, no headings": _no_headings,
}
FIRST = next(iter(WRITERS))
HEADER = {"left", "right"}


def _lines(name: str) -> Lines:
    return lines_of(base(name))


@cache
def _report(name: str, way: str, folder: Path) -> Report:
    return check(read(WRITERS[way](folder, _lines(name))), library())


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as users have them."""
    return tmp_path_factory.mktemp("Dự thảo của xã")


def _statuses(report: Report) -> dict[str, str]:
    return {result.rule.id: result.status.value for result in report.results}


def _differences(report: Report, wanted: dict[str, str]) -> dict[str, str]:
    """Return where the verdicts are not those *wanted*; a file may not show what was typed."""
    return {
        result.rule.id: f"{result.status.value}, not {wanted[result.rule.id]}: {result.message}"
        for result in report.results
        if result.status.value != wanted[result.rule.id]
        and (result.rule.id, result.status) not in UNSEEN
    }


@pytest.mark.parametrize("way", WRITERS)
@pytest.mark.parametrize("name", BASES)
def test_the_same_verdicts_and_particulars(name: str, way: str, folder: Path) -> None:
    report, as_docx = (_report(name, w, folder) for w in (way, FIRST))
    wanted = _statuses(as_docx)
    if report.document.tracked:  # which is to be settled before signing
        wanted["proof.leftover"] = "gap"
    assert _differences(report, wanted) == {}
    data = to_data(report)
    text = report.document.text
    for result in data["results"]:
        for finding in result["findings"]:
            assert text[finding["start"] : finding["end"]] == finding["quote"]
    first, plan = to_data(as_docx)["plan"], data["plan"]
    keys = ("kind", "subject", "year", "level", "place", "date")
    # Ủy and Uỷ are one name; a report spells it as the file does.
    assert [fold(str(plan[key])) for key in keys] == [fold(str(first[key])) for key in keys]


@pytest.mark.parametrize("ending", ["txt", "md"])
@pytest.mark.parametrize("name", COMPLETE)
def test_a_text_that_lost_its_header_is_for_a_person_to_look_at(
    name: str, ending: str, tmp_path: Path
) -> None:
    """Converters lose the table at the top: that is not a gap of the draft."""
    lines = [line for line in _lines(name) if line[1] not in HEADER]
    build = build_txt if ending == "txt" else build_md
    report = check(read(build(tmp_path / f"Kế hoạch.{ending}", lines)), library())
    lost = {"frame.motto", "frame.issuer", "frame.number", "frame.place-date"}
    wanted = _statuses(_report(name, FIRST, tmp_path)) | dict.fromkeys(lost, "review")
    assert _differences(report, wanted) == {}
    assert report.warnings


@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_a_word_or_pdf_file_without_its_header_has_gaps(ending: str, tmp_path: Path) -> None:
    lines = [line for line in _lines("xa") if line[1] not in HEADER]
    build = build_docx if ending == "docx" else build_pdf
    report = check(read(build(tmp_path / f"Kế hoạch.{ending}", lines)), library())
    lost = {"frame.motto", "frame.issuer", "frame.number", "frame.place-date"}
    wanted = _statuses(_report("xa", FIRST, tmp_path)) | dict.fromkeys(lost, "gap")
    assert _differences(report, wanted) == {}
