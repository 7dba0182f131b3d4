"""What the window asks of the checker and gets back: values without Qt and without patterns."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

from checker.kernel.document import Document
from checker.particulars import Overrides
from checker.report import Report
from gui.page.lines import Page
from gui.page.marks import Marks
from gui.panes.outline.items import OutlineItem


class Request(NamedTuple):
    """A draft to judge, by the built-in library and the layers ``rules`` over it."""

    path: Path
    rules: tuple[Path, ...] = ()
    overrides: Overrides = Overrides()


class Progress(NamedTuple):
    """How far a check has come: a message for the person, and a share from 0 to 1."""

    message: str
    share: float


class Sorts(NamedTuple):
    """What a plan may be: ids with their Vietnamese names, for a person to choose from."""

    subjects: tuple[tuple[str, str], ...] = ()
    profiles: tuple[tuple[str, str], ...] = ()


class Checked(NamedTuple):
    """A judged draft with all the window shows of it."""

    report: Report
    outline: tuple[OutlineItem, ...]
    page: Page
    marks: Marks
    overrides: Overrides
    sorts: Sorts = Sorts()
    notices: tuple[str, ...] = ()
    """What is to be known on this day, and is not in the report."""

    @property
    def document(self) -> Document:
        """The draft."""
        return self.report.document


class Judge(Protocol):
    """Judges drafts, on whatever thread or process."""

    def run(self, request: Request) -> Iterator[Progress | Checked]:
        """Yield the progress and at last the result; raises ReadError, LibraryError."""

    def stop(self) -> None:
        """Give up what is running, from another thread."""
