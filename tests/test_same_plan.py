"""The same plan gets the same verdicts, however its file was written.

The three complete plans, and the commune's draft with a dozen gaps: a verdict
that holds must survive a change of clothes, and so must a complaint.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from checker.engine import check
from checker.exporters.json import to_data
from checker.readers import read
from checker.report import Report
from checker.text import fold
from resources import SAMPLES
from rules.load import load_library
from tests.builders import build_docx, build_md, build_pdf, build_txt
from tests.mutations.base import BASES, Lines, base, lines_of, without_comments

GAPS = SAMPLES / "src" / "ke-hoach-xa-con-thieu-2026.txt"
PLANS = (*BASES, "gaps")

Writer = Callable[[Path, Lines], Path]
WRITERS: dict[str, Writer] = {
    "docx, header and signature in tables": lambda folder, lines: build_docx(
        folder / "Kế hoạch.docx", lines
    ),
    "docx, plain paragraphs": lambda folder, lines: build_docx(
        folder / "Kế hoạch.docx", lines, header_table=False
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
    "pdf, running header": lambda folder, lines: build_pdf(
        folder / "Kế hoạch.pdf", lines, running_header="Dự thảo lần 2"
    ),
    "pdf, plain paragraphs": lambda folder, lines: build_pdf(
        folder / "Kế hoạch.pdf", lines, header_table=False
    ),
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
    "md": lambda folder, lines: build_md(folder / "Kế hoạch.md", lines),
    "md, header and signature in tables": lambda folder, lines: build_md(
        folder / "Kế hoạch.md", lines, header_table=True
    ),
}
FIRST = next(iter(WRITERS))
HEADER = {"left", "right"}

BLANKS = "dấu cách để trống số và ngày bị coi là khoảng giữa hai cột"
OPEN = {("gaps", way): BLANKS for way in WRITERS if way.startswith("txt") or way == "md"}
"""What the program still gets wrong; an entry that no longer fails fails the run."""


def _cases() -> list[object]:
    cases = []
    for name in PLANS:
        for way in WRITERS:
            reason = OPEN.get((name, way))
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            cases.append(pytest.param(name, way, id=f"{name}: {way}", marks=marks))
    return cases


def _lines(name: str) -> Lines:
    return lines_of(without_comments(GAPS) if name == "gaps" else base(name))


@cache
def _report(name: str, way: str, folder: Path) -> Report:
    return check(read(WRITERS[way](folder, _lines(name))), load_library())


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as users have them."""
    return tmp_path_factory.mktemp("Dự thảo của xã")


def _statuses(report: Report) -> dict[str, str]:
    return {result.rule.id: result.status.value for result in report.results}


def _differences(report: Report, wanted: dict[str, str]) -> dict[str, str]:
    return {
        result.rule.id: f"{result.status.value}, not {wanted[result.rule.id]}: {result.message}"
        for result in report.results
        if result.status.value != wanted[result.rule.id]
    }


@pytest.mark.parametrize(("name", "way"), _cases())
def test_the_same_verdicts(name: str, way: str, folder: Path) -> None:
    report = _report(name, way, folder)
    assert _differences(report, _statuses(_report(name, FIRST, folder))) == {}
    data = to_data(report)
    text = report.document.text
    for result in data["results"]:
        for finding in result["findings"]:
            assert text[finding["start"] : finding["end"]] == finding["quote"]


@pytest.mark.parametrize("way", WRITERS)
@pytest.mark.parametrize("name", PLANS)
def test_the_same_particulars(name: str, way: str, folder: Path) -> None:
    first, plan = (to_data(_report(name, w, folder))["plan"] for w in (FIRST, way))
    keys = ("kind", "subject", "year", "level", "place", "date")
    # Ủy and Uỷ are one name; a report spells it as the file does.
    assert [fold(str(plan[key])) for key in keys] == [fold(str(first[key])) for key in keys]


@pytest.mark.parametrize("ending", ["txt", "md"])
@pytest.mark.parametrize("name", BASES)
def test_a_text_that_lost_its_header_is_for_a_person_to_look_at(
    name: str, ending: str, tmp_path: Path
) -> None:
    """Converters lose the table at the top: that is not a gap of the draft."""
    lines = [line for line in _lines(name) if line[1] not in HEADER]
    build = build_txt if ending == "txt" else build_md
    report = check(read(build(tmp_path / f"Kế hoạch.{ending}", lines)), load_library())
    lost = {"frame.motto", "frame.issuer", "frame.number", "frame.place-date"}
    wanted = _statuses(_report(name, FIRST, tmp_path)) | dict.fromkeys(lost, "review")
    assert _differences(report, wanted) == {}
    assert report.warnings


@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_a_word_or_pdf_file_without_its_header_has_gaps(ending: str, tmp_path: Path) -> None:
    lines = [line for line in _lines("xa") if line[1] not in HEADER]
    build = build_docx if ending == "docx" else build_pdf
    report = check(read(build(tmp_path / f"Kế hoạch.{ending}", lines)), load_library())
    lost = {"frame.motto", "frame.issuer", "frame.number", "frame.place-date"}
    wanted = _statuses(_report("xa", FIRST, tmp_path)) | dict.fromkeys(lost, "gap")
    assert _differences(report, wanted) == {}
