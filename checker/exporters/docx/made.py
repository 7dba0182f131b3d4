"""A Word file made from the text of a draft that is not one, as Nghị định 30/2020/NĐ-CP wants it.

Every block becomes a paragraph of exactly its characters, in the order of the text: where
two columns stand side by side the one that comes first in the text is read first.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from checker.exporters.docx.decree import measures, styles
from checker.exporters.docx.decree.file import word_file
from checker.exporters.docx.decree.paragraph import Paragraph, empty, rule_below, written
from checker.exporters.docx.decree.styles import Style
from checker.exporters.docx.decree.tables import side_by_side
from checker.exporters.docx.made_table import Item, drawn_table
from checker.form.roles import ANNEXES, COLUMNS, ENDING, HEADER, SIGNATURE, Role
from checker.kernel.document import Document
from checker.lexicon.lexicon import Lexicon
from checker.readers.rooms import rooms_in

_STYLES: dict[Role, Style] = {
    "governing": styles.GOVERNING, "issuer": styles.ISSUER, "number": styles.NUMBER,
    "about": styles.ABOUT, "motto": styles.STATE, "slogan": styles.SLOGAN,
    "place-date": styles.PLACE, "title": styles.TITLE, "subject": styles.SUBJECT,
    "issued-by": styles.ISSUED_BY, "attached": styles.ATTACHED, "addressee": styles.ADDRESSEE, "basis": styles.BASIS,
    "part": styles.PART, "heading": styles.HEADING, "body": styles.BODY,
    "typed-rule": styles.ABOUT, "recipients": styles.RECIPIENTS, "recipient": styles.RECIPIENT,
    "post": styles.POST, "signed": styles.SIGNED, "name": styles.NAME, "annex": styles.ANNEX,
    "annex-title": styles.ANNEX_TITLE, "note": styles.NOTE,
}  # fmt: skip
_RULES: dict[Role, tuple[float, float]] = {
    "issuer": (measures.RULE, measures.HEADER[0]),
    "slogan": (measures.RULE_OF_SLOGAN, measures.HEADER[1]),
    "subject": (measures.RULE, measures.WIDTH),
}
"""Below the last line of what a rule is drawn: its share of the line, and the room of that."""
_ASIDE = {"center": styles.CENTRED, "right": styles.RIGHT}
_ROOM = "\N{NO-BREAK SPACE}"
_FOR_NUMBER, _FOR_DAY = 8, 6
"""Spaces: of these a line of the header has room for two beside a long name of a place."""
_SHORT = 100
"""Characters: a line of the body up to so long may stand in the middle or on the right."""


def docx_of(document: Document, roles: Sequence[Role], lexicon: Lexicon) -> bytes:
    """Return a Word file with a paragraph for each block; *roles* tell what each is, none: all body."""
    known = roles or ["cell" if block.cell else "body" for block in document.blocks]
    items = [
        Item(
            number,
            role,
            block,
            _with_rooms(document.quote(block.span), lexicon),
            _name(document, number),
        )
        for number, (role, block) in enumerate(zip(known, document.blocks, strict=True))
    ]
    areas = [
        (area, [*inside]) for area, inside in groupby(_with_areas(items), key=lambda pair: pair[0])
    ]
    pieces: list[str] = []
    for area, inside in areas:
        own = [item for _, item in inside]
        if area == "":
            pieces += _lines(own, items)
        elif area in {"header", "ending"}:
            if area == "header" and own[0].number and items[own[0].number - 1].role in ENDING:
                pieces.append(empty(new_page=True))
            elif area == "ending":
                pieces.append(empty(keep=True))
            pieces.append(_frame(own, items))
        else:
            pieces += [drawn_table(own), empty(styles.BELOW_TABLE)]
    return word_file("".join(_apart(pieces)))


def _name(document: Document, number: int) -> str:
    """Return the words in bold that the block *number* opens with, where not all are."""
    looks = document.layout.blocks if document.layout else ()
    words = looks[number].words if number < len(looks) else ()
    bold = [own.span for own in words[:2] if own.type.bold]
    return document.quote(bold[0]) if len(words) > 1 and len(bold) == 1 else ""


def _with_rooms(text: str, lexicon: Lexicon) -> str:
    """Return *text* with its rooms for a number or a day as wide as a hand needs to fill them.

    Where dots stand, they are the room. A reader takes the spaces for one again.
    """
    for at in reversed([*rooms_in(text, lexicon)]):
        wide = _FOR_NUMBER if text[at + 1] == "/" else _FOR_DAY
        text = f"{text[:at]}{_ROOM * wide}{text[at + 1 :]}"
    return text


def style_of(role: Role) -> Style:
    """Return how a block of this *role* is set where nothing else is known of it."""
    return _STYLES.get(role, styles.BODY)


def rule_of(role: Role, text: str) -> float:
    """Return the length in points of the rule below *text*, the last line of this *role*; 0: none."""
    return rule_below(text, style_of(role).size, *_RULES[role]) if role in _RULES else 0


def _with_areas(items: Sequence[Item]) -> Iterator[tuple[str, Item]]:
    """Yield each item with where it stands: in the header, at the end, in this table, or freely."""
    area = ""
    tables = 0
    above: Item | None = None
    for item in items:
        if item.role in HEADER:
            area = "header"
        elif item.role in ENDING:
            area = "ending"
        elif item.block.cell is not None:
            last = above.block.cell if above is not None and area.isdigit() else None
            if last is None or last.table != item.block.cell.table or last > item.block.cell:
                tables += 1
            area = str(tables)
        elif item.role != "typed-rule" or area.isdigit():
            area = ""
        yield area, item
        above = item


def _apart(pieces: Sequence[str]) -> Iterator[str]:
    """Yield *pieces* with an empty line between two tables, and behind one at the end of the file."""
    for piece, following in pairwise([*pieces, ""]):
        yield piece
        if piece.startswith("<w:tbl>") and not following.startswith("<w:p>"):
            yield empty()


def _lines(own: Sequence[Item], items: Sequence[Item]) -> list[str]:
    return [written(_paragraph(item, items), item.number + 1) for item in own]


def _paragraph(item: Item, items: Sequence[Item]) -> Paragraph:
    number, role, block, text, _ = item
    above = items[number - 1].role if number else "body"
    below = items[number + 1].role if number + 1 < len(items) else "body"
    style = style_of(role)
    if role == "body" and (len(text) <= _SHORT or block.style.bold):
        style = _ASIDE.get(block.style.align, style)
    if role == "name" and above == "post":
        style = styles.NAME_BELOW
    is_last = below not in {role, "typed-rule"}
    free = role in {"body", "typed-rule", "cell", "head-cell"}
    return Paragraph(
        text,
        style,
        bold=free and (block.style.bold or block.kind == "heading"),
        italic=free and block.style.italic,
        new_page=number > 0 and _begins_page(role, above),
        keep=role == "body" and below in ENDING,
        rule=rule_of(role, text) if is_last else 0,
        name=item.name if role == "body" and not block.style.bold else "",
    )


def _begins_page(role: Role, above: Role) -> bool:
    """Whether a block begins a page: an annex, and the plan attached to a decision signed above it."""
    if role in ANNEXES:
        return above not in ANNEXES
    return role == "title" and above in ENDING


def _frame(own: Sequence[Item], items: Sequence[Item]) -> str:
    """Return the lines of the header, or of the end, in their two columns, be one of them empty."""
    sides: list[str] = []
    for item in own:
        sides.append(COLUMNS.get(item.role) or (sides[-1] if sides else "left"))
    if _signed_by_several(own):
        return drawn_table(own, lambda item: _lines([item], items)[0])
    is_end = any(item.role in ENDING for item in own)
    lines = [*zip(sides, _lines(own, items), strict=True)]
    right_first = sides[0] == "right" and "left" in sides
    first = "right" if right_first else "left"
    rows: list[tuple[str, str]] = []
    for side, line in lines:
        before, behind = rows.pop() if rows else ("", "")
        if side != first:
            rows.append((before, behind + line))
        elif behind:
            rows += [(before, behind), (line, "")]
        else:
            rows.append((before + line, behind))
    widths = measures.ENDING if is_end else measures.HEADER
    return side_by_side(rows, widths, right_first=right_first, blank=empty())


def _signed_by_several(own: Sequence[Item]) -> bool:
    """Whether signatures stand in several columns of a table: side by side, as they were."""
    columns = {item.block.cell.column for item in own if item.role in SIGNATURE and item.block.cell}
    return len(columns) > 1 and all(item.block.cell is not None for item in own)
