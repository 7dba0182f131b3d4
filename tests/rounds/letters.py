"""Notices as tests read them: the lines and rows of a Word file; rows and offices of a round."""

import datetime as dt
import io
from pathlib import Path

from docx import Document

from checker.exporters.docx.sender import sender_of
from checker.facts import Overrides
from checker.judge import examine
from checker.library.rule import Library
from checker.report import Report
from checker.rounds.file_row import FileRow, OpenMatter
from checker.rounds.noticed import Matter
from checker.shown import Shown

WHEN = dt.datetime(2026, 11, 27, 15, 30, tzinfo=dt.UTC)


def lines_of(data: bytes) -> list[str]:
    """The lines of a Word file in order, those of its tables among them."""
    document = Document(io.BytesIO(data))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    inside = [paragraph.text for cell in cells for paragraph in cell.paragraphs]
    return [line for line in [*(p.text for p in document.paragraphs), *inside] if line]


def listed_in(data: bytes) -> list[tuple[str, ...]]:
    """The rows of the notice's own table, its headings among them; none where there is no table."""
    tables = [table for table in Document(io.BytesIO(data)).tables if len(table.columns) == 3]
    return [tuple(cell.text for cell in row.cells) for table in tables for row in table.rows]


def matters(how: Shown, count: int, words: str = "Chưa có nội dung") -> tuple[OpenMatter, ...]:
    return tuple(
        OpenMatter(f"r{n}", f"r{n}#k", how, f"{words} {n}.", "", f"Mục II.{n}", "", None)
        for n in range(count)
    )


def row_with(
    *open_: OpenMatter, path: str = "nop/Kế hoạch.docx", title: str = "Kế hoạch"
) -> FileRow:
    """A plan with these matters, counted as a report would count them."""
    tally = {how: sum(one.how is how for one in open_) for how in Shown}
    return FileRow(path, "1" * 64, title=title, place="Bình Lư", year=2026, level="xa",
                   tally=tally, open=open_)  # fmt: skip


def matter_of(library: Library, to: str, office: str = "") -> Matter:
    return Matter(sender_of(office, library.lexicon), to, WHEN)


def judged(path: Path, library: Library, overrides: Overrides | None = None) -> Report:
    report = examine(path, library, overrides or Overrides(), WHEN.date())
    assert isinstance(report, Report)
    return report
