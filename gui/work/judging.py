"""Judging a draft for the window, in this process; the core is imported when first needed."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from checker.report import Report
from gui.page.lines import read_page
from gui.page.marks import read_marks
from gui.panes.outline.items import read_items
from gui.work.checking import Checked, Progress, Request, Sorts

if TYPE_CHECKING:
    from checker.judge import Judged
    from checker.kernel.document import Document
    from checker.library.libraries import Libraries
    from checker.library.rule import Library


class LocalJudge:
    """Judges drafts one after another; keeps what it has loaded, and the last draft read."""

    def __init__(self) -> None:
        self._last: Report | None = None

    def warm(self) -> None:
        """Import and load what every draft needs."""
        import checker.judge  # noqa: PLC0415
        import checker.readers.docx.reader  # noqa: F401, PLC0415
        from checker.library.errors import LibraryError  # noqa: PLC0415

        with suppress(LibraryError):  # told with the first draft
            self.library(())

    def library(self, rules: tuple[Path, ...], nearby: Path | None = None) -> "Library":
        """Return the library with the layers *rules* and those in the folder *nearby*; raises LibraryError."""
        return self._libraries.library(rules, nearby)

    @cached_property
    def _libraries(self) -> "Libraries":
        from checker.library.libraries import Libraries  # noqa: PLC0415

        return Libraries()

    def run(self, request: Request) -> Iterator[Progress | Checked]:
        """Yield the progress and at last the result; raises ReadError, LibraryError."""
        # Imported here: the window is on the screen before they are needed.
        from checker.judge import Step, steps  # noqa: PLC0415
        from checker.rounds.top import layers_folder  # noqa: PLC0415
        from checker.system.clock import today  # noqa: PLC0415

        library = self.library(request.rules, layers_folder(request.path))
        for step in steps(self._draft(request.path, library), library, request.overrides, today()):
            if isinstance(step, Step):
                yield Progress(step.words, step.share)
            else:
                self._last = step.report
                yield _checked(step, request)

    def _draft(self, path: Path, library: "Library") -> "Path | Document":
        """Return the draft as it was read last, where the same words would read it today."""
        last = self._last
        same = last and last.document.path == path and last.lexicon == library.lexicon
        return last.document if last and same else path

    def stop(self) -> None:
        """Nothing to do: whoever runs the generator stops asking for values."""


def _checked(judged: "Judged", request: Request) -> Checked:
    """Return all that the window shows of a judged draft."""
    from checker.facts.roles import Roles  # noqa: PLC0415
    from checker.form.outline import Outline  # noqa: PLC0415
    from checker.form.parts import Parts  # noqa: PLC0415
    from checker.library.freshness import stale  # noqa: PLC0415
    from checker.system.clock import today  # noqa: PLC0415

    report, facts = _without_kinds(judged.report), judged.facts
    sections = facts[Outline].sections
    page = read_page(report.document, facts[Parts], sections, facts[Roles])
    marks = read_marks(report, page)
    items, sorts = read_items(report, sections), _sorts(facts.library)
    old = stale(facts.library.registers, today())
    notices = (old,) if old else ()
    return Checked(report, items, page, marks, request.overrides, sorts, notices)


def _sorts(library: "Library") -> Sorts:
    """Return the kinds and profiles of plans that *library* knows."""
    subjects = tuple((kind.id, kind.title) for kind in library.plans.values())
    return Sorts(subjects, tuple((profile.id, profile.title) for profile in library.profiles))


def _without_kinds(report: Report) -> Report:
    """Leave out what only judging needs: parameters of kinds, examples."""
    return replace(
        report,
        results=tuple(
            replace(r, rule=replace(r.rule, params=(), say={}, examples=())) for r in report.results
        ),
    )
