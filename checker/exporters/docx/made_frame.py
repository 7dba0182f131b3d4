"""New lines of the header and the end in a Word file that was made: in the style and column of theirs.

Where it has no line of a header at all, its two columns are new, too.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from lxml import etree

from checker.exporters.docx.changes import INSERTED, Stamp
from checker.exporters.docx.decree import measures
from checker.exporters.docx.decree.names import NAMESPACES
from checker.exporters.docx.decree.paragraph import drawn_rule, empty
from checker.exporters.docx.decree.styles import NAME_BELOW, SIDES, Style
from checker.exporters.docx.decree.tables import side_by_side
from checker.exporters.docx.edits import Wanted
from checker.exporters.docx.made import rule_of, style_of
from checker.exporters.docx.new_lines import track
from checker.form.roles import COLUMNS, ENDING, HEADER, Role
from checker.readers.docx.names import INS, PPR, RPR, TBL, TC, TR, TRPR, VAL, WORD, P, R

ROLES_OF_KINDS: dict[str, tuple[Role, ...]] = {
    "motto": ("motto", "slogan"), "issuer": ("issuer",), "number": ("number",),
    "place-date": ("place-date",), "title": ("title", "subject"), "basis": ("basis",),
    "recipients": ("recipients", "recipient"), "signature": ("post",),
}  # fmt: skip
"""What the lines are that a rule of this kind asks for; the last one is what all others are, too."""
_NUMBERS = 10_000
"""From here on the rules below new lines are numbered."""
_LAST: frozenset[Role] = frozenset({"number", "place-date", *ENDING})
"""What stands below all that is in its column already."""
_SIDES = 2
_KEPT = frozenset({RPR, WORD + "sectPr", WORD + "pPrChange"})
_STYLE, _MIRRORED = WORD + "pStyle", f"{WORD}tblPr/{WORD}bidiVisual"


def set_in_frame(
    added: Iterable[tuple[etree._Element, int]],
    asked: Sequence[Wanted],
    roles: Sequence[Role],
    stamp: Stamp,
) -> None:
    """Give the paragraphs *added*, each for one of what is *asked*, the look and place of their role.

    *roles* are those of the draft's own lines: what it has of two lines is not added.
    """
    new_row: etree._Element | None = None
    for of, group in groupby(added, key=lambda pair: pair[1]):
        whole = ROLES_OF_KINDS.get(asked[of].rule.kind, ())
        own = [role for role in whole if role not in roles] or whole[-1:]
        elements = [element for element, _ in group]
        for number, element in enumerate(elements if own else ()):
            role = own[min(number, len(own) - 1)]
            is_last = number == len(elements) - 1
            is_name = role == "post" and is_last and number > 0 and "name" not in roles
            _dress(element, NAME_BELOW if is_name else style_of(role))
            if is_last or role == "slogan":
                _rule(element, role, _NUMBERS + len(asked) * number + of)
        if not own or own[0] not in COLUMNS:
            continue
        row = _row_of(elements)
        if row is None and own[0] in HEADER:
            row = new_row = _new_row(elements[0], stamp) if new_row is None else new_row
        if row is not None:
            _to_column(elements, own[0], row)


def _dress(element: etree._Element, style: Style) -> None:
    """Let the style alone say how the paragraph and its letters look."""
    properties = element.find(PPR)
    assert properties is not None  # noqa: S101 - of our own making
    for child in [child for child in properties if child.tag not in _KEPT]:
        properties.remove(child)
    properties.insert(0, etree.Element(_STYLE, {VAL: style.id}))
    for run in element.iter(R):
        look = run.find(RPR)
        if look is not None:
            run.remove(look)


def _rule(element: etree._Element, role: Role, number: int) -> None:
    inserted = element.find(INS)
    text = "".join(t.text or "" for t in element.iter(WORD + "t"))
    length = rule_of(role, text)
    if inserted is not None and length:
        drawn = etree.fromstring(
            f"<w:body {NAMESPACES}>{drawn_rule(length, style_of(role), number)}</w:body>"
        )
        inserted.append(drawn[0])


def _new_row(element: etree._Element, stamp: Stamp) -> etree._Element:
    """Return the row, of no words yet, of a new header above *element*: rejected, it is gone."""
    lines = side_by_side([("", "")], measures.HEADER, right_first=False, blank=empty())
    table = etree.fromstring(f"<w:body {NAMESPACES}>{lines}</w:body>")[0]
    element.addprevious(table)
    row = next(table.iterchildren(TR))
    etree.SubElement(next(row.iterchildren(TRPR)), INSERTED, stamp())
    for properties in row.iter(PPR):
        track(properties, stamp)
    return row


def _to_column(elements: Sequence[etree._Element], role: Role, row: etree._Element) -> None:
    """Move *elements* into the column of *row*, that of the header or of the end, where *role* stands."""
    cells = row.findall(TC)
    if len(cells) != _SIDES:
        return
    table = row.getparent()
    if table is not None and table.find(_MIRRORED) is not None:
        cells.reverse()
    target = cells[COLUMNS[role] == "right"]
    if target is elements[0].getparent():
        return
    place = target[-1] if role in _LAST else target.find(P)
    assert place is not None  # noqa: S101 - every cell ends with an empty line
    for element in elements:
        place.addprevious(element)


def _row_of(elements: Sequence[etree._Element]) -> etree._Element | None:
    """Return the row of two columns that *elements* stand in, or right above as lines of their own."""
    cell = elements[0].getparent()
    if cell is not None and cell.tag == TC:
        return cell.getparent()
    below = (
        e for e in elements[-1].itersiblings() if e.tag != P or next(e.iter(R), None) is not None
    )
    table = next(below, None)
    if table is None or table.tag != TBL:
        return None
    style = table.find(f"{WORD}tblPr/{WORD}tblStyle")
    return table.find(TR) if style is not None and style.get(VAL) == SIDES else None
