"""A plan that leaves its assignments to an annex, changed and written in every form a file can have.

The plan is written like a sample (see ``resources/samples/build.py``); a change
is a pair of words, the second in the place of the first, which occur once.
"""

from collections.abc import Callable, Iterable
from functools import cache, partial
from pathlib import Path

from checker.judge import check
from checker.report import Report
from resources.samples import build
from tests.builders import build_docx, build_md, build_pdf, build_txt
from tests.builders.plan import Lines, plan
from tests.checker.facts.reading import library
from tests.mutations.base import lines_of
from tests.reading import read

HERE = Path(__file__).parent
Edit = tuple[str, str]
MOTTO = "motto: " + " / ".join(build.MOTTO) + "\n"


@cache
def base(name: str) -> str:
    """Return the text of the plan *name* beside this module, with the motto in its head."""
    return MOTTO + (HERE / f"{name}.txt").read_text(encoding="utf-8")


def annex(name: str) -> str:
    """Return the lines of the annex *name* beside this module."""
    return (HERE / f"{name}.txt").read_text(encoding="utf-8")


def changed(text: str, edits: Iterable[Edit]) -> str:
    """Return *text* with each pair's first words, which occur once, replaced by the second."""
    for find, replace in edits:
        assert text.count(find) == 1, f"{text.count(find)} times: {find!r}"
        text = text.replace(find, replace)
    return text


def _row_a_line(path: Path, lines: Lines, mark: str) -> Path:
    """Write a text file in which a row is a line, *mark* between its cells, as copied from Word."""
    text = "\n".join(line.text.replace(" | ", mark) for line in plan(lines))
    path.write_text(text + "\n", encoding="utf-8", newline="\n")
    return path


FORMS: dict[str, tuple[str, Callable[[Path, Lines], Path]]] = {
    "Word": ("docx", build_docx),
    "Markdown": ("md", build_md),
    "a cell a line": ("txt", build_txt),
    "tabs": ("txt", partial(_row_a_line, mark="\t")),
    "bars": ("txt", partial(_row_a_line, mark=" | ")),
    "PDF": ("pdf", build_pdf),
}
"""For each form of a file its ending and who writes it."""


def judged(text: str, folder: Path, form: str = "Word") -> Report:
    """Return the report on the plan *text* written in *form*."""
    ending, write = FORMS[form]
    path = write(folder / f"Kế hoạch.{ending}", lines_of(text))
    return check(read(path), library())


def open_statuses(report: Report) -> dict[str, str]:
    """Return the rules that a person has to look at, with their status."""
    return {
        result.rule.id: result.status.value
        for result in report.results
        if result.status.value not in {"pass", "not-applicable"}
    }
