"""The repaired copy: all that is proposed, as tracked changes to be accepted or rejected one by one."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from checker.exporters import ExportError
from checker.exporters.characters import in_xml
from checker.exporters.docx.anchor import Anchors
from checker.exporters.docx.comments import (
    Line,
    add_comment,
    new_comments,
    put_at,
    put_round,
    used_ids,
)
from checker.exporters.docx.edits import Wanted, edits_of, wanted
from checker.exporters.docx.file import open_file
from checker.exporters.docx.made_frame import set_in_frame
from checker.exporters.docx.models import Models
from checker.exporters.docx.opened import data_of, is_made, remark_of_made, stamps, walked
from checker.exporters.docx.writer import Writer
from checker.exporters.memory import no_collection
from checker.matters import Place
from checker.readers.docx.package import open_parts
from checker.readers.docx.reader import walk_blocks
from checker.report import Report

NOTHING = "Không có câu chữ gợi ý nào có thể đưa thẳng vào bản sửa."


class Repaired(NamedTuple):
    """A repaired copy, what was put into it, and what a person has to put in by hand."""

    data: bytes
    done: tuple[Wanted, ...]
    left: tuple[Wanted, ...]
    crossed: tuple[Wanted, ...] = ()
    """Of what is left that for which something else is written at its place."""


def to_repaired(report: Report, when: dt.datetime, places: Sequence[Place] | None = None) -> bytes:
    """Return the copy with what the findings at *places* propose, None for all. Raises ExportError."""
    found = repaired(report, when, places)
    if not found.done:
        raise ExportError(NOTHING)
    return found.data


def repaired(report: Report, when: dt.datetime, places: Sequence[Place] | None = None) -> Repaired:
    """Return the copy of the draft with what is proposed, or what the findings at *places* propose.

    The draft itself is only read. Raises ExportError where it is no longer the
    file that was checked.
    """
    asked = wanted(report, places)
    edits = edits_of(report.document.text, asked, typed=is_made(report))
    if not edits:
        return Repaired(b"", (), asked)
    file = open_file(data_of(report))
    parts = open_parts(file.saved())
    main = parts.names["document"]
    root = file.tree(main)
    there = file.related(main, "comments")
    comments = file.tree(there) if there else new_comments()
    stamp = stamps(used_ids([root, comments]), when)
    blocks = walked(parts, root, report)

    def ask(runs: Sequence[etree._Element], of: int) -> None:
        put_round(runs, add_comment(comments, _lines(asked[of]), stamp))

    def drawn() -> dict[etree._Element, str]:
        with no_collection():
            found = walk_blocks(parts, root, report.lexicon)
        return {block.paragraph.element: block.drawn for block in found}

    anchors = Anchors(root, blocks, report.document.blocks)
    if lines := remark_of_made(report):
        element, after = anchors.point(0)
        put_at(element, add_comment(comments, lines, stamp), after=after)
    models = Models(report.document.blocks, blocks, report.lexicon)
    writer = Writer(blocks, anchors, models, stamp, ask)
    failed = writer.write(edits)
    if is_made(report):
        set_in_frame(writer.added, asked, report.roles)
    writer.correct_numbers(drawn)
    if there is None and len(comments):
        file.add_comments(main, comments)
    tried = {edit.of for edit in edits}
    written = tried - failed
    done = tuple(want for of, want in enumerate(asked) if of in written)
    left = tuple(want for of, want in enumerate(asked) if of not in written)
    crossed = tuple(want for of, want in enumerate(asked) if of not in tried)
    return Repaired(file.saved(), done, left, crossed)


def _lines(want: Wanted) -> list[Line]:
    """Return what is said of a blank: what it is for, and what says what belongs there."""
    return [
        Line(in_xml(f"Cần điền: {want.rule.title}"), bold=True),
        Line(in_xml(want.finding.message)),
        Line(in_xml(f"Căn cứ để điền: {want.rule.basis}")),
    ]
