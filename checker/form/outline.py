"""The outline: which blocks open a section, on which level, with which number."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from checker.facts.store import Facts
from checker.form.capitals import is_caps
from checker.form.marks import Mark, read_mark
from checker.form.parts import Parts
from checker.form.sections import has_role, heading_key, joins_role
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


class _Open(NamedTuple):
    section: int
    rank: int
    mark: Mark | None
    label: str
    bold: bool


_TITLE_END = re.compile(r":(?= |$)|[.](?= [^\W\d_])")
_APPENDIX = Grammar(r"{appendix-heading}(?: (?:[ivx]+|\d+|{number-word}.*))?[.:]?(?: |$)")


@dataclass(frozen=True, slots=True)
class Outline:
    """The sections of the body, in order, with their titles as they are compared."""

    sections: tuple[Section, ...]
    titles: tuple[str, ...]
    folded: str
    lexicon: Lexicon
    _roles: dict[str, tuple[Section, ...]] = field(default_factory=dict)

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
        return section.depth == 1 and joins_role(title, ORGANISATION, self.lexicon)

    def section_at(self, offset: int) -> Section | None:
        """Return the innermost section around *offset*."""
        index = bisect_right(self.sections, offset, key=lambda s: s.lead.start) - 1
        inner = self.sections[index] if index >= 0 else None
        while inner is not None and offset > inner.span.end:
            inner = self.sections[inner.parent] if inner.parent is not None else None
        return inner

    def label_at(self, offset: int) -> str:
        """Return the path of the section around *offset* (``II.4.3``), or ``""``."""
        section = self.section_at(offset)
        return section.label if section else ""

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
    body = facts[Parts].body
    sections = sections_in(facts.document, facts.folded, body.start, body.end, facts.lexicon)
    titles = tuple(heading_key(facts.quote(section.title)) for section in sections)
    return Outline(sections, titles, facts.folded, facts.lexicon)


def sections_in(
    document: Document, folded: str, start: int, end: int, lexicon: Lexicon
) -> tuple[Section, ...]:
    """Return the sections whose opening block starts in ``[start, end)``, in order.

    Cells of tables are not sections; an appendix starts anew.
    """
    opened: list[_Open] = []
    sections: list[Section] = []
    blocks = document.blocks
    for number, block in enumerate(blocks):
        at = block.span.start
        if block.cell is not None or not start <= at < end:
            continue
        own = folded[at : block.span.end]
        text = document.text[at : block.span.end]
        mark = read_mark(own, text, lexicon)
        if mark is not None and mark.style in {"dash", "plus"}:
            continue
        if mark is None and not _is_bare_heading(block, text, own, lexicon):
            continue
        if mark is None and sections and _continues(sections[-1], number, text, document):
            last = sections[-1]
            sections[-1] = replace(last, title=Span(last.title.start, block.span.end), block=number)
            continue
        mark = _as_expected(mark, opened)
        rank = _rank(mark, block, text, opened)
        while opened and opened[-1].rank >= rank:
            opened.pop()
        parent = opened[-1] if opened else None
        label = _label(mark, parent)
        title = _title(block, text, mark.length if mark else 0)
        is_heading = (
            block.kind == "heading" or block.style.bold or _is_short(document, title, block)
        )
        section = Section(
            len(sections), number, mark, len(opened) + 1, label, title, block.span, block.span,
            parent.section if parent else None, is_heading,
        )  # fmt: skip
        sections.append(section)
        opened.append(_Open(section.index, rank, mark, label, block.style.bold))
    return _with_extents(sections, blocks, end)


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


def _as_expected(mark: Mark | None, opened: Sequence[_Open]) -> Mark | None:
    """Read ``C.``, ``D.``, ``I.`` as a letter where letters are being counted."""
    if mark is None or mark.style not in {"roman", "upper"}:
        return mark
    letters = next((o.mark for o in opened if o.mark and o.mark.style == "upper"), None)
    if mark.style == "roman" and letters and len(mark.text) == 1:
        value = "ABCDĐEGHIKLMNOPQRSTUVXY".find(mark.text) + 1
        roman_open = any(o.mark and o.mark.style == "roman" for o in opened)
        if value == letters.numbers[0] + 1 and not roman_open:
            return Mark("upper", (value,), mark.text, mark.length)
    return mark


def _rank(mark: Mark | None, block: Block, text: str, opened: Sequence[_Open]) -> int:
    if mark is None:
        title = text.split(":", maxsplit=1)[0]
        if is_caps(title):
            return 20
        deepest = max((o.rank for o in opened if o.mark is not None), default=15)
        return deepest + 5
    if mark.style == "decimal" and len(mark.numbers) == 1 and opened:
        top = opened[-1]
        counted = next((o for o in opened if o.rank == mark.rank), None)
        inside_letter = top.mark is not None and top.mark.style == "lower" and top is not counted
        same_look = counted is not None and block.style.bold and counted.bold
        if counted is not None and inside_letter and mark.numbers == (1,) and not same_look:
            return top.rank + 1
        inner = next((o for o in opened if o.rank == 61), None)
        if inner and inner.mark and counted and counted.mark and not same_look:
            # 2. after a) 1.: goes on inside unless the outer number expects it
            fits_inner = mark.numbers[0] == inner.mark.numbers[0] + 1
            if fits_inner and mark.numbers[0] != counted.mark.numbers[0] + 1:
                return 61
    return mark.rank


def _label(mark: Mark | None, parent: _Open | None) -> str:
    base = parent.label if parent else ""
    if mark is None:
        return base
    if mark.style == "decimal" and len(mark.numbers) > 1:
        outer = base.split(".")
        own = mark.text.split(".")
        # II + 4 + 4.1 is said II.4.1: the shared numbers are not repeated.
        while own and outer and len(own) > 1 and outer[-1] == own[0]:
            own = own[1:]
        return ".".join([*filter(None, outer), *own])
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


def _with_extents(
    sections: list[Section], blocks: Sequence[Block], end: int
) -> tuple[Section, ...]:
    """Let each section reach up to the next one on its own or an outer level."""
    last = max((b.span.end for b in blocks if b.span.start < end), default=0)
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
