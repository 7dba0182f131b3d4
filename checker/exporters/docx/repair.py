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
from checker.exporters.docx.edits import Edit, Wanted, edits_of, wanted
from checker.exporters.docx.file import open_file
from checker.exporters.docx.forming.form import (
    Asked,
    Formed,
    Former,
    asked_of,
    form_places,
    left_of,
)
from checker.exporters.docx.forming.page_number import PageNumbers
from checker.exporters.docx.made_frame import set_in_frame
from checker.exporters.docx.models import Models
from checker.exporters.docx.opened import data_of, is_made, remark_of_made, stamps, walked
from checker.exporters.docx.own_frame import dress_as_decreed, room_beside
from checker.exporters.docx.references import doubtful_references
from checker.exporters.docx.settled import accept, number_apart
from checker.exporters.docx.writer import Writer
from checker.exporters.memory import no_collection
from checker.matters import Place
from checker.readers.docx.package import open_parts
from checker.readers.docx.reader import walk_blocks
from checker.report import Report

NOTHING = "Không có câu chữ gợi ý nào có thể đưa thẳng vào bản sửa."
NO_FORM = "Không có câu chữ gợi ý hay chỗ nào về thể thức để đưa vào bản sửa."


class Repaired(NamedTuple):
    """A repaired copy (no bytes: there is nothing to put in), what was put into it, what a person has to."""

    data: bytes
    done: tuple[Wanted, ...]
    left: tuple[Wanted, ...]
    crossed: tuple[Wanted, ...] = ()
    """Of what is left that for which something else is written at its place."""
    formed: Formed = Formed()
    """What was done of the layout."""


def with_more(copy: Repaired, again: Repaired) -> Repaired:
    """Return *copy* as it is when it was looked at *again* and more of its layout was put right."""
    rules = {rule.id: rule for rule in (*copy.formed.rules, *again.formed.rules)}
    return copy._replace(
        data=again.data or copy.data, formed=Formed(tuple(rules.values()), again.formed.left)
    )


def to_repaired(report: Report, when: dt.datetime, places: Sequence[Place] | None = None) -> bytes:
    """Return the copy with what the findings at *places* propose, None for all. Raises ExportError."""
    found = repaired(report, when, places)
    if not found.data:
        raise ExportError(NOTHING)
    return found.data


def repaired(
    report: Report,
    when: dt.datetime,
    places: Sequence[Place] | None = None,
    *,
    layout: bool = False,
    tracked: bool = True,
) -> Repaired:
    """Return the copy of the draft with what is proposed, or what the findings at *places* propose.

    Of the *layout* all is put right, else what *places* tell; a file that is made from the text has
    it right. What is not *tracked* is as if it were accepted. The draft itself is only read. Raises
    ExportError where it is no longer the file that was checked.
    """
    asked = wanted(report, places)
    edits = edits_of(report.document.text, asked, typed=is_made(report))
    looks = asked_of(report, (*(places or ()), *(form_places(report) if layout else ())))
    made = is_made(report) and (layout or bool(looks))
    if not edits and not any(look.settings for look in looks) and not made:
        return Repaired(b"", (), asked, formed=left_of(looks))
    copy = _written(report, _Work(asked, edits, () if made else looks, when, tracked))
    if made:
        return copy._replace(formed=Formed(tuple(look.rule for look in looks)))
    return copy if copy.done or copy.formed.rules else copy._replace(data=b"")


class _Work(NamedTuple):
    """What is to be done to a draft, and whether its changes are marked."""

    asked: tuple[Wanted, ...]
    edits: Sequence[Edit]
    looks: Sequence[Asked]
    when: dt.datetime
    tracked: bool


def _written(report: Report, work: _Work) -> Repaired:
    asked, edits, looks, when, tracked = work
    file = open_file(data_of(report))
    parts = open_parts(file.saved())
    main = parts.names["document"]
    root = file.tree(main)
    there = file.related(main, "comments")
    comments = file.tree(there) if there else new_comments()
    taken = used_ids([root, comments]) | file.ids_of_edges()
    stamp = stamps(taken, when)
    blocks = walked(parts, root, report)

    def ask(runs: Sequence[etree._Element], of: int) -> None:
        put_round(runs, add_comment(comments, _lines(asked[of]), stamp))

    def drawn() -> dict[etree._Element, str]:
        with no_collection():
            found = walk_blocks(parts, root, report.lexicon)
        return {block.paragraph.element: block.drawn for block in found}

    anchors = Anchors(root, blocks, report.document.blocks)
    # First, so that new lines look as those do that they are made after.
    numbers = PageNumbers(file, main, stamp)
    formed = Former(report.document, root, blocks, anchors, numbers, stamp).write(looks)
    if lines := remark_of_made(report):
        element, after = anchors.point(0)
        put_at(element, add_comment(comments, lines, stamp), after=after)
    for span, lines in doubtful_references(report.document, asked):
        put_round(anchors.runs(span), add_comment(comments, lines, stamp))
    models = Models(report.document.blocks, blocks, report.lexicon)

    def room(of: int) -> etree._Element | None:
        return None if is_made(report) else room_beside(report, blocks, asked[of])

    writer = Writer(blocks, anchors, models, stamp, ask, room)
    failed = writer.write(edits)
    if is_made(report):
        set_in_frame(writer.added, asked, report.roles, stamp)
    else:
        dress_as_decreed(writer.added, asked, report.roles)
    writer.correct_numbers(drawn)
    if there is None and len(comments):
        file.add_part(main, "comments", comments)
    number_apart(root, stamp)
    if not tracked:
        accept(file.trees.values(), taken)
    tried = {edit.of for edit in edits}
    return Repaired(
        file.saved(),
        done=tuple(want for of, want in enumerate(asked) if of in tried - failed),
        left=tuple(want for of, want in enumerate(asked) if of not in tried - failed),
        crossed=tuple(want for of, want in enumerate(asked) if of not in tried),
        formed=formed,
    )


def _lines(want: Wanted) -> list[Line]:
    """Return what is said of a blank: what it is for, and what says what belongs there."""
    return [
        Line(in_xml(f"Cần điền: {want.rule.title}"), bold=True),
        Line(in_xml(want.finding.message)),
        Line(in_xml(f"Căn cứ để điền: {want.rule.basis}")),
    ]
