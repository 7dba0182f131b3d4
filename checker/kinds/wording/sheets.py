"""Papers behind the body that nothing names a form, and whose blanks look like one: labels with lines to write on."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from checker.facts import Facts
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kinds.wording.shown_forms import Paper, papers
from checker.lexicon.grammar import Grammar

_PLAN = "ke-hoach"
_ASKS = frozenset({"cong-van", "khac"})
"""Kinds of documents that ask others for what a sheet is filled in with: letters, guides, notices."""
_FEW, _SHEET = 3, 5
"""Lines to write on from which on a paper may be a sheet, and from which on that of a letter is one."""
_MOST = 0.75
"""The part of a sheet's blanks that are lines to write on; most blanks of the draft's own stand in sentences."""
_HALF = 0.5
"""The part where they are many: long forms ask in sentences, too."""
_NEIGHBOURS = 2
"""Forms from which on an annex among them is one of them."""
_LABEL = 100
"""Characters of a label at most."""
_BEGUN = frozenset({"", "20", "202"})
"""What stands before a line that has no label: nothing, or the year that others finish."""
_VERB = Grammar(r"(?<!\w)(?:{task-verb}|{task-verb.organise}|{assigns})(?!\w)")
_UNIT = re.compile(r"(?: ?(?:[^\W\d_]+|%|\([^()\n]*\))){0,3}[ .…,;_]*$")


class Sheets(NamedTuple):
    """Papers of whose blanks others write: surely, or perhaps."""

    sure: tuple[Span, ...]
    perhaps: tuple[Span, ...]


def read_sheets(facts: Facts, blanks: Sequence[Span]) -> Sheets:
    """Return the papers that look like sheets by their *blanks*, which are in order."""
    if len(blanks) < _FEW and facts[Parts].kind not in _ASKS:
        return Sheets((), ())
    behind = [(paper, _within(paper.span, blanks)) for paper in papers(facts)]
    among = _are_forms([paper for paper, within in behind if within or paper.is_form])
    found: dict[bool, list[Span]] = {True: [], False: []}
    for paper, within in behind:
        is_sheet = _is_sheet(facts, within, among=among and paper.headed) if within else None
        if is_sheet is not None:
            found[is_sheet].append(paper.span)
    return Sheets(tuple(found[True]), tuple(found[False]))


def _within(span: Span, blanks: Sequence[Span]) -> Sequence[Span]:
    first = bisect_left(blanks, span.start, key=lambda blank: blank.start)
    return blanks[first : bisect_left(blanks, span.end, first, key=lambda blank: blank.start)]


def _is_sheet(facts: Facts, blanks: Sequence[Span], *, among: bool) -> bool | None:
    """Return whether a paper with *blanks* is surely a sheet, or perhaps (False); None if it is the draft's own."""
    lines = [blank for blank in blanks if _is_line(facts, blank)]
    part = len(lines) / len(blanks)
    if facts[Parts].kind == _PLAN:  # the cells of its own tables are left open
        lines = [blank for blank in lines if not _is_cell(facts, blank)]
        return False if len(lines) >= _FEW and part >= _MOST else None
    if facts[Parts].kind in _ASKS and (
        (among and lines) or (len(lines) >= _SHEET and part >= _HALF)
    ):
        return True
    return among if len(lines) >= _FEW and part >= _MOST else None


def _are_forms(annexes: Sequence[Paper]) -> bool:
    """Whether most of the *annexes* with blanks are forms."""
    headed = [paper.is_form for paper in annexes if paper.headed]
    return sum(headed) >= max(_NEIGHBOURS, len(headed) - sum(headed))


def _is_line(facts: Facts, blank: Span) -> bool:
    """Whether *blank* is a line to write on: alone, behind a label, before its unit at most."""
    block = facts.document.block_at(blank.start)
    if block is None:
        return False
    label = facts.lined[block.span.start : blank.start].rstrip(" .…_")
    rest = facts.lined[blank.end : block.span.end]
    if label.strip(" -+•*") in _BEGUN:
        return not rest.strip(" .…_/,;")
    if len(label) > _LABEL:
        return False
    if label.endswith(":"):
        return _UNIT.match(rest) is not None or ":" in rest
    verb = facts.lexicon.pattern(_VERB)
    return not rest.strip(" .…_/,;") and verb.search(label) is None


def _is_cell(facts: Facts, blank: Span) -> bool:
    """Whether *blank* stands in a table: the cells of a plan's own are left open."""
    block = facts.document.block_at(blank.start)
    return block is not None and block.cell is not None
