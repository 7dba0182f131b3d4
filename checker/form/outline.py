"""The outline: which blocks open a section, on which level, with which number."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import NamedTuple, get_args

from checker.facts.store import Facts
from checker.form.capitals import is_caps
from checker.form.levels import Levels, Look
from checker.form.marks import Mark, read_mark
from checker.form.no_items import interposed_blocks, is_rest_of_line, small_roman_blocks
from checker.form.parts import Parts
from checker.form.quoted import quoted_blocks
from checker.form.row_headings import FEWEST_ROLES, RowHeading, row_headings
from checker.form.sections import (
    UsualRole,
    has_role,
    heading_key,
    joined_tails,
    usual_role,
)
from checker.kernel.document import Block, Document, Span
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

_LONG_TITLE = 60
"""Words; a heading without a number is never longer than a few lines."""
INNER_DEPTH = 2
"""Depth of the sections right inside the outer ones."""
SHORT_TITLE = 6
"""Words: "1. Tổ chức thực hiện Chương trình …" is a task, no section of that name."""
ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered item or a heading, with everything that belongs to it.

    ``span`` reaches from the mark to the end of the last block below it,
    ``title`` covers the title alone (up to the colon or the full stop where
    text follows on the same line), ``lead`` the whole opening block, ``block`` the last block of its heading. ``depth``
    counts from 1. ``label`` is the path a reader would say, ``II.4.3``;
    ``parent`` and ``index`` are places in the outline.
    """

    index: int
    block: int
    mark: Mark | None
    depth: int
    label: str
    title: Span
    lead: Span
    span: Span
    parent: int | None
    is_heading: bool


_TITLE_END = re.compile(r":(?= |$)|[.](?= [^\W\d_])")
_APPENDIX = Grammar(r"{appendix-heading}(?: (?:[ivx]+|\d+|{number-word}.*))?[.:]?(?: |$)")
_NO_ROWS: Mapping[int, RowHeading] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Outline:
    """The sections of the body, in order, with their titles as they are compared."""

    sections: tuple[Section, ...]
    titles: tuple[str, ...]
    folded: str
    lexicon: Lexicon
    _roles: dict[str, tuple[Section, ...]] = field(default_factory=dict)
    _tails: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def with_role(self, role: str, *, depth: int | None = None) -> tuple[Section, ...]:
        """Return the sections (down to *depth*) whose heading opens with a name of *role*."""
        found = self._roles.get(role)
        if found is None:
            found = self._roles[role] = tuple(
                section
                for section in self.sections
                if has_role(self.titles[section.index], role, self.lexicon)
            )
        return found if depth is None else tuple(s for s in found if s.depth <= depth)

    @property
    def organisation(self) -> tuple[Span, ...]:
        """The sections Tổ chức thực hiện; inside another one only where the heading is short."""
        return tuple(
            section.span
            for section in self.sections
            if section.depth <= INNER_DEPTH and self._organises(section)
        )

    def _organises(self, section: Section) -> bool:
        title = self.titles[section.index]
        if has_role(title, ORGANISATION, self.lexicon):
            return section.depth == 1 or len(title.split()) <= SHORT_TITLE
        return self._is_outer(section) and self.joins(section, ORGANISATION)

    def joins(self, section: Section, role: str) -> bool:
        """Whether the heading of *section* names *role* after another one: Kinh phí và tổ chức …."""
        return any(has_role(tail, role, self.lexicon) for tail in self.tails(section))

    def tails(self, section: Section) -> tuple[str, ...]:
        """Return what stands behind each sign that joins two names in the heading of *section*."""
        found = self._tails.get(section.index)
        if found is None:
            written = self.folded[section.title.start : section.title.end]
            found = self._tails[section.index] = tuple(joined_tails(written, self.lexicon))
        return found

    def _is_outer(self, section: Section) -> bool:
        """Whether a section stands on the outermost level, or right inside a part."""
        if section.parent is None:
            return True
        mark = self.sections[section.parent].mark
        return section.depth == INNER_DEPTH and mark is not None and mark.style == "part"

    def section_at(self, offset: int) -> Section | None:
        """Return the innermost section around *offset*."""
        index = bisect_right(self.sections, offset, key=lambda s: s.lead.start) - 1
        inner = self.sections[index] if index >= 0 else None
        while inner is not None and offset > inner.span.end:
            inner = self.sections[inner.parent] if inner.parent is not None else None
        return inner

    def titles_around(self, offset: int) -> tuple[str, ...]:
        """Return the folded titles of the sections around *offset*, innermost first."""
        titles: list[str] = []
        section = self.section_at(offset)
        while section is not None:
            titles.append(self.folded[section.title.start : section.title.end])
            section = self.sections[section.parent] if section.parent is not None else None
        return tuple(titles)


def read_outline(facts: Facts) -> Outline:
    """Return the outline of the body."""
    outline = _outline(facts)
    named = sum(
        any(has_role(title, role, facts.lexicon) for title in outline.titles)
        for role in get_args(UsualRole)
    )
    if named >= FEWEST_ROLES:
        return outline
    inside = facts.document.starting_in(facts[Parts].body)
    rows = row_headings(facts.document, inside, facts.folded, facts.lexicon)
    return _outline(facts, plain=not rows, rows=rows)


def _outline(
    facts: Facts, *, plain: bool = False, rows: Mapping[int, RowHeading] = _NO_ROWS
) -> Outline:
    body = facts[Parts].body
    sections = sections_in(
        facts.document, facts.folded, body.start, body.end, facts.lexicon, plain=plain, rows=rows
    )
    titles = tuple(heading_key(facts.folded[slice(*section.title)]) for section in sections)
    return Outline(sections, titles, facts.folded, facts.lexicon)


class _Opening(NamedTuple):
    """A block that opens a section: its place among the blocks, its mark as read alone, its look."""

    number: int
    mark: Mark | None
    look: Look


def sections_in(
    document: Document, folded: str, start: int, end: int, lexicon: Lexicon, *, plain: bool = False,
    rows: Mapping[int, RowHeading] = _NO_ROWS,
) -> tuple[Section, ...]:  # fmt: skip
    """Return the sections whose opening block starts in ``[start, end)``, in order.

    Cells of tables are sections only where *rows* are headings; an appendix starts anew. With *plain*,
    a line that is the name of a usual section and nothing else is a heading whatever it looks like.
    """
    openings = list(_openings(document, folded, Span(start, end), lexicon, plain=plain, rows=rows))
    levels = Levels([opening.mark for opening in openings])
    sections: list[Section] = []
    for place, (number, unread, look) in enumerate(openings):
        block = document.blocks[number]
        text = document.quote(block.span)
        lead = Span(rows[number].start if number in rows else block.span.start, block.span.end)
        if (
            unread is None
            and number not in rows
            and sections
            and _continues(sections[-1], number, text, document)
        ):
            last = sections[-1]
            sections[-1] = replace(last, title=Span(last.title.start, block.span.end), block=number)
            continue
        opened = levels.open(place, len(sections), look)
        mark = opened.mark
        parent = sections[opened.parent] if opened.parent is not None else None
        # the number of a row stands in a cell of its own, before that of the title
        title = _title(
            block, text, max(0, lead.start + (mark.length if mark else 0) - block.span.start)
        )
        is_heading = (
            block.kind == "heading" or block.style.bold or _is_short(document, title, block)
        )
        section = Section(
            len(sections), number, mark, opened.depth, _label(mark, parent), title, lead,
            lead, opened.parent, is_heading,
        )  # fmt: skip
        sections.append(section)
    within = document.starting_in(Span(0, end))
    return _with_extents(sections, document.blocks[within[-1]].span.end if within else 0)


def _openings(
    document: Document, folded: str, within: Span, lexicon: Lexicon, *, plain: bool,
    rows: Mapping[int, RowHeading],
) -> Iterator[_Opening]:  # fmt: skip
    """Yield the blocks of the part *within* that open a section; not those quoted from a law, nor i., ii., iii."""
    inside = document.starting_in(within)
    apart = quoted_blocks(document, inside) | small_roman_blocks(document, inside)
    apart |= interposed_blocks(document, inside)
    for number in inside:
        if number in apart:
            continue
        block = document.blocks[number]
        own = folded[block.span.start : block.span.end]
        text = document.quote(block.span)
        if number in rows:
            yield _Opening(number, rows[number].mark, _look(block, text, own, lexicon))
        if block.cell is not None:
            continue
        mark = read_mark(own, text, lexicon)
        if mark is not None and mark.style in {"dash", "plus"}:
            continue
        if mark is not None and is_rest_of_line(document, folded, number, mark, lexicon):
            continue
        if (
            mark is not None
            or _is_bare_heading(block, text, own, lexicon)
            or (plain and usual_role(text, own, lexicon))
        ):
            yield _Opening(number, mark, _look(block, text, own, lexicon))


def _look(block: Block, text: str, folded: str, lexicon: Lexicon) -> Look:
    title = text.split(":", maxsplit=1)[0]
    return Look(
        bold=block.style.bold,
        caps=is_caps(title),
        heading=block.kind == "heading",
        level=block.style.level,
        usual=usual_role(title, folded, lexicon),
        appendix=lexicon.pattern(_APPENDIX).match(folded) is not None,
    )


def _continues(section: Section, number: int, text: str, document: Document) -> bool:
    """Whether block *number* is the second line of the heading right above it."""
    if section.block != number - 1 or section.mark is None:
        return False
    title = document.text[section.title.start : section.title.end]
    if not title:  # "Phần thứ nhất" with its title on the next line
        return True
    whole = section.title.end >= document.blocks[section.block].span.end
    return whole and is_caps(title) and is_caps(text)


def _is_bare_heading(block: Block, text: str, folded: str, lexicon: Lexicon) -> bool:
    """Whether a block without a number is a heading: capitals, bold, or marked so in the file."""
    if len(text.split()) > _LONG_TITLE or text.endswith((";", ",", ".")):
        return False
    if block.kind == "heading" or lexicon.pattern(_APPENDIX).match(folded):
        return True
    return (is_caps(text) or block.style.bold) and len(text) > 3 and not text.endswith("./")


def _label(mark: Mark | None, parent: Section | None) -> str:
    base = parent.label if parent else ""
    if mark is None:
        return base
    if mark.style == "decimal" and len(mark.numbers) > 1:
        outer = base.split(".")
        own = mark.text.split(".")
        # II + 4 + 4.1 is said II.4.1: the shared numbers are not repeated.
        shared = next((n for n in range(len(own) - 1, 0, -1) if outer[-n:] == own[:n]), 0)
        return ".".join([*filter(None, outer), *own[shared:]])
    return f"{base}.{mark.text}" if base else mark.text


def _title(block: Block, text: str, offset: int) -> Span:
    match = _TITLE_END.search(text, offset)
    stop = match.start() if match else len(text.rstrip(" .:;"))
    caps = _caps_run(text[offset:stop])
    if caps:
        stop = offset + caps
    return Span(block.span.start + offset, block.span.start + max(stop, offset))


def _caps_run(title: str) -> int:
    """Return how long the capitals at the start are, where small letters follow: else 0."""
    words = title.split(" ")
    run = 0
    count = 0
    for word in words:
        if any(c.isalpha() for c in word) and not is_caps(word):
            break
        run += len(word) + 1
        count += any(c.isalpha() for c in word)
    if count >= 2 and run < len(title):
        return len(title[:run].rstrip(" -–,(.:"))
    return 0


def _is_short(document: Document, title: Span, block: Block) -> bool:
    text = document.text[title.start : block.span.end]
    return len(text.split()) <= 25 and not text.endswith((".", ";", ","))


def _with_extents(sections: list[Section], last: int) -> tuple[Section, ...]:
    """Let each section reach up to the next one on its own or an outer level, or to *last*."""
    ends = [last] * len(sections)
    pending: list[Section] = []
    for section in sections:
        while pending and pending[-1].depth >= section.depth:
            closed = pending.pop()
            ends[closed.index] = max(closed.lead.end, section.lead.start - 1)
        pending.append(section)
    return tuple(
        replace(section, span=Span(section.lead.start, stop))
        for section, stop in zip(sections, ends, strict=True)
    )
