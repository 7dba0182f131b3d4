"""Judging a draft for the window, in this process; the core is imported when first needed."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.report import Report, Result
from gui.checking import Checked, Progress, Request
from gui.outline_items import read_items
from gui.page.lines import read_page
from gui.page.marks import read_marks

if TYPE_CHECKING:
    from checker.library.rule import Library

_READ = 0.2
"""The share of the work that reading takes; the rules take the rest."""


_TOLD = 8
"""Rules between two words about the progress."""


class LocalJudge:
    """Reads and judges drafts one after another; keeps the library it has loaded."""

    def __init__(self) -> None:
        self._rules: tuple[Path, ...] | None = None
        self._library: Library | None = None

    def warm(self) -> None:
        """Import and load what every draft needs."""
        import checker.judge  # noqa: PLC0415
        import checker.readers.docx.reader  # noqa: PLC0415
        import checker.review.waivers  # noqa: F401, PLC0415

        self.library(())

    def library(self, rules: tuple[Path, ...]) -> "Library":
        """Return the built-in library with the layers *rules* over it."""
        if self._library is None or self._rules != rules:
            from checker.library.load import load_library  # noqa: PLC0415

            self._rules, self._library = rules, load_library(rules)
        return self._library

    def run(self, request: Request) -> Iterator[Progress | Checked]:
        """Yield the progress and at last the result; raises ReadError."""
        # Imported here: the window is on the screen before they are needed.
        from checker.facts import read_facts  # noqa: PLC0415
        from checker.form.outline import Outline  # noqa: PLC0415
        from checker.form.parts import Parts  # noqa: PLC0415
        from checker.judge import judge, report  # noqa: PLC0415
        from checker.readers import read  # noqa: PLC0415
        from checker.review.waivers import honour  # noqa: PLC0415

        yield Progress("Đang đọc dự thảo", 0.0)
        library = self.library(request.rules)
        document = read(request.path, library.lexicon)
        words = "Đang đối chiếu với bộ tiêu chí"
        yield Progress(words, _READ)
        facts = read_facts(document, library, request.overrides)
        results: list[Result] = []
        for result in judge(facts, library):
            results.append(result)
            # Not after every rule: telling takes time, too.
            if len(results) % _TOLD == 0:
                yield Progress(words, _READ + (0.95 - _READ) * len(results) / len(library.rules))
        whole = honour(
            report(facts, library, tuple(results)), dt.datetime.now().astimezone().date()
        )
        whole = _without_kinds(whole)
        page = read_page(document, facts[Parts], facts[Outline].sections)
        items = read_items(whole, facts[Outline].sections)
        yield Checked(whole, items, page, read_marks(whole, page), request.overrides)

    def stop(self) -> None:
        """Nothing to do: whoever runs the generator stops asking for values."""


def _without_kinds(report: Report) -> Report:
    """Leave out what only judging needs: parameters of kinds, examples."""
    return replace(
        report,
        results=tuple(
            replace(r, rule=replace(r.rule, params=None, say={}, examples=()))
            for r in report.results
        ),
    )
