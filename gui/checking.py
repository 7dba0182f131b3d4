"""What the window asks of the checker: pure, so that it can run on any thread."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.document import Document
from checker.facts import Overrides
from checker.facts.outline import Section
from checker.report import Report, Result, Status
from checker.rule import Library
from gui.page.lines import Page, read_page
from gui.page.marks import Marks, read_marks


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a check has come: words for the person, and a share from 0 to 1."""

    words: str
    share: float


@dataclass(frozen=True, slots=True)
class Checked:
    """A judged draft with all the window shows of it."""

    report: Report
    sections: tuple[Section, ...]
    page: Page
    marks: Marks
    overrides: Overrides

    @property
    def document(self) -> Document:
        """The draft."""
        return self.report.document


def load(own: tuple[Path, ...]) -> Library:
    """Return the rule library with the office's own layers *own*."""
    from rules.load import load_library  # noqa: PLC0415 - not needed to show the window

    return load_library(own)


def run(
    path: Path, library: Library | None, own: tuple[Path, ...], overrides: Overrides
) -> Iterator[Progress | Library | Checked]:
    """Read and judge the draft *path*, yielding the progress and at last the result.

    Where *library* is None it is loaded first, and yielded. Raises ReadError.
    """
    # Imported here: this runs while the window is already on the screen.
    from checker.engine import judge, report  # noqa: PLC0415
    from checker.facts import read_facts  # noqa: PLC0415
    from checker.readers import read  # noqa: PLC0415

    yield Progress("Đang đọc dự thảo", 0.0)
    document = read(path)
    if library is None:
        library = load(own)
        yield library
    yield Progress("Đang đối chiếu với bộ tiêu chí", 0.2)
    facts = read_facts(document, library.registers, overrides)
    results: list[Result] = []
    for result in judge(facts, library):
        results.append(result)
        yield Progress(
            "Đang đối chiếu với bộ tiêu chí", 0.2 + 0.75 * len(results) / len(library.rules)
        )
    whole = report(facts, library, tuple(results))
    page = read_page(document, facts.anatomy, facts.sections)
    marks = read_marks(whole, page)
    yield Checked(whole, facts.sections, page, marks, overrides)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of the findings of the draft before: rule ids, in the report's order."""

    fixed: tuple[str, ...]
    remaining: tuple[str, ...]
    new: tuple[str, ...]


OPEN = frozenset({Status.GAP, Status.REVIEW, Status.ERROR})
"""Statuses that a person still has to deal with."""


def compare(before: Report, after: Report) -> Comparison:
    """Return which rules were mended, still stand open, and newly came up."""
    was = {result.rule.id for result in before.results if result.status in OPEN}
    now = [result.rule.id for result in after.results if result.status in OPEN]
    return Comparison(
        fixed=tuple(r.rule.id for r in before.results if r.rule.id in was - set(now)),
        remaining=tuple(rule for rule in now if rule in was),
        new=tuple(rule for rule in now if rule not in was),
    )
