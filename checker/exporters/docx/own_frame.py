"""New lines of the end in the draft's own Word file: in the column and the letters that the decree gives them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from lxml import etree

from checker.exporters.docx.decree.styles import Style
from checker.exporters.docx.edits import Wanted
from checker.exporters.docx.forming.looks import set_looks
from checker.exporters.docx.forming.properties import part, properties_of
from checker.exporters.docx.made import style_of
from checker.exporters.docx.made_frame import ROLES_OF_KINDS
from checker.exporters.docx.new_lines import cells_of
from checker.form.roles import COLUMNS, ENDING, SIGNATURE, Role
from checker.put import BEHIND, How
from checker.readers.docx.names import PPR, RPR, TC, TR, WORD, P, R, T
from checker.readers.docx.paragraph import RawBlock
from checker.report import Report

_SPACING = "spacing"
_ALIGNED = {"both": "justify"}


def new_roles(want: Wanted, roles: Sequence[Role]) -> tuple[Role, ...]:
    """Return what the lines of *want* are that stand alone at the end, none where the draft has their like."""
    if want.put.rank != BEHIND or want.put.how not in {How.BEFORE, How.AFTER}:
        return ()
    whole = ROLES_OF_KINDS.get(want.rule.kind, ())
    return tuple(role for role in whole if role in ENDING and role not in roles)


def room_beside(report: Report, walked: Sequence[RawBlock], want: Wanted) -> etree._Element | None:
    """Return the empty line in the left column beside the signature where the lines of *want* belong.

    None where they belong elsewhere, or the signature stands in no table.
    """
    own = new_roles(want, report.roles)
    if not own or any(COLUMNS[role] != "left" for role in own):
        return None
    for role, block, raw in zip(report.roles, report.document.blocks, walked, strict=False):
        if role in SIGNATURE and block.span.start >= want.put.span.start:
            return _left_of(raw.paragraph.element)
    return None


def _left_of(signed: etree._Element) -> etree._Element | None:
    own, line = (next(signed.iterancestors(tag), None) for tag in (TC, TR))
    cells = [] if line is None else cells_of(line)
    left = cells[0] if own in cells[1:] else None
    if left is None or any((text.text or "").strip() for text in left.iter(T)):
        return None
    return left.find(P)


def dress_as_decreed(
    added: Iterable[tuple[etree._Element, int]], asked: Sequence[Wanted], roles: Sequence[Role]
) -> None:
    """Give the paragraphs *added*, each for one of what is *asked*, the look of their role.

    Where the draft has its like, they look like that.
    """
    for of, group in groupby(added, key=lambda pair: pair[1]):
        own = new_roles(asked[of], roles)
        for element, role in zip((element for element, _ in group), _each(own), strict=False):
            _dress(element, style_of(role))


def _each(own: Sequence[Role]) -> Iterator[Role]:
    """Yield the role of each line: the last one is what all others are, too."""
    yield from own
    while own:
        yield own[-1]


def _dress(element: etree._Element, style: Style) -> None:
    """Let the paragraph itself say how it and its letters look, whatever its style says."""
    properties = properties_of(element, PPR)
    align = _ALIGNED.get(style.align, style.align)
    set_looks(properties, ("align", align), ("first", 0.0), ("left", 0.0), ("after", style.after))
    spacing = part(properties, _SPACING)
    spacing.set(WORD + "before", "0")
    for run in element.iter(R):
        look = properties_of(run, RPR)
        set_looks(look, ("size", style.size), ("bold", style.bold), ("italic", style.italic))
