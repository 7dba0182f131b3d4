"""From a span of the text to whole runs of the Word file's XML, cut where the span begins and ends."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from checker.kernel.document import Block, Span
from checker.readers.docx.names import CHUNK, RPR, SDT, TXBX, WORD, P, R, T
from checker.readers.docx.origins import Origin, origins
from checker.readers.docx.paragraph import RawBlock

_CONTAINERS = frozenset(
    {P}
    | {
        WORD + name
        for name in (
            "ins", "del", "moveTo", "moveFrom", "hyperlink", "smartTag", "customXml",
            "fldSimple", "sdtContent", "dir", "bdo", "rubyBase",
        )
    }
)  # fmt: skip
"""Whose children may be range marks beside runs."""

_WHOLE = tuple(
    f"{WORD}sdtPr/{WORD}{name}" for name in ("text", "date", "dropDownList", "comboBox", "lock")
)
"""Content controls that hold plain values: nothing may be put between their characters."""

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NOTES = {"footnotes": WORD + "footnoteReference", "endnotes": WORD + "endnoteReference"}
_MAIN = "document"


class Anchors:
    """Finds and cuts the runs of spans; the text is never changed.

    ``walked`` are the blocks of the tree under *root*, one for each of *blocks*.
    """

    def __init__(
        self, root: etree._Element, walked: Sequence[RawBlock], blocks: Sequence[Block]
    ) -> None:
        self._root = root
        self._walked = walked
        self._blocks = blocks
        self._starts = [block.span.start for block in blocks]
        self._origins: dict[int, list[Origin]] = {}
        # A text element that was cut, with its parts and where each begins in it.
        self._parts: dict[etree._Element, list[tuple[int, etree._Element]]] = {}

    def runs(self, span: Span) -> list[etree._Element]:
        """Return the elements that hold exactly the characters of *span*, in order.

        They are runs, or what cannot be cut: an equation, a content control of
        one value, the run that holds a text box or the mark of a note. Empty
        where the span covers only numbers that Word draws.
        """
        found: dict[etree._Element, None] = {}
        pieces = list(self._pieces(span))
        for k, (element, start, stop) in enumerate(pieces):
            for part in self._cut(element, start, stop):
                found.setdefault(self._holder(part, first=k == 0, last=k == len(pieces) - 1))
        return list(found)

    def point(self, offset: int) -> tuple[etree._Element, bool]:
        """Return an element, and whether *offset* is after it (else before it).

        An element that has no runs of its own is a paragraph: its end is meant.
        """
        index = self.block(offset)
        start, end = self._blocks[index].span
        before = self.runs(Span(max(start, offset - 1), offset)) if offset > start else []
        if before:
            return before[-1], True
        after = self.runs(Span(offset, min(end, offset + 1)))
        if after:
            return after[0], False
        return self._walked[index].paragraph.element, True

    def block(self, offset: int) -> int:
        """Return the index of the block that *offset* lies in or ends."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def cuttable(self, span: Span) -> bool:
        """Whether *span* lies in runs of the main text that can be replaced."""
        index = self.block(span.start)
        if span.end > self._blocks[index].span.end or self._outside(index) is not None:
            return False
        return all(origin.element is not None for origin in self._touched(index, span))

    def text(self, span: Span) -> str:
        """Return the characters of *span*, which lies in one block."""
        index = self.block(span.start)
        start = self._blocks[index].span.start
        return self._walked[index].text[span.start - start : span.end - start]

    def _touched(self, index: int, span: Span) -> Iterator[Origin]:
        if index not in self._origins:
            self._origins[index] = origins(self._walked[index])
        start = self._blocks[index].span.start
        for origin in self._origins[index]:
            if origin.start + start < span.end and span.start < origin.end + start:
                yield origin

    def _pieces(self, span: Span) -> Iterator[tuple[etree._Element, int, int]]:
        """Yield the text elements under *span* with the range of each that it covers."""
        for index in range(self.block(span.start), len(self._blocks)):
            begin = self._blocks[index].span.start
            if begin >= span.end:
                return
            outside = self._outside(index)
            if outside is not None:
                yield outside, 0, 0
                continue
            for origin in self._touched(index, span):
                if origin.element is None:
                    continue
                offset, stop = origin.offset, origin.stop
                if origin.end - origin.start == stop - offset:  # one for one
                    stop -= max(0, origin.end + begin - span.end)
                    offset += max(0, span.start - origin.start - begin)
                yield origin.element, offset, stop

    def _outside(self, index: int) -> etree._Element | None:
        """Return what stands in the main text for a block in a text box or note."""
        paragraph = self._walked[index].paragraph
        part, element = paragraph.source.part, paragraph.element
        if part in _NOTES:
            outer = [element, *element.iterancestors()]
            wanted = outer[-2].get(WORD + "id")  # the note is a child of its part's root
            for mark in self._root.iter(_NOTES[part]):
                if mark.get(WORD + "id") == wanted:
                    return mark
            return next(self._root.iter(R), None)
        if part != _MAIN:  # in a page's header or another file, where no remark can stand
            return self._before_embedded() if part == "embedded" else next(self._root.iter(R), None)
        boxes = [*element.iterancestors(TXBX)]
        return boxes[-1] if boxes else None

    def _before_embedded(self) -> etree._Element | None:
        """Return the last run above the place of another file."""
        last = None
        for element in self._root.iter(R, CHUNK):
            if element.tag == CHUNK and last is not None:
                break
            last = element if element.tag == R else last
        return last

    def _cut(self, element: etree._Element, start: int, stop: int) -> list[etree._Element]:
        """Return the parts of a text element from *start* to *stop*, cut out of it."""
        if element not in self._parts and (element.tag != T or not _splits(element)):
            return [element]
        parts = self._parts.setdefault(element, [(0, element)])
        for at in (start, stop):
            k = bisect_right(parts, at, key=lambda part: part[0]) - 1
            begin, part = parts[k]
            text = part.text or ""
            if 0 < at - begin < len(text):
                rest = deepcopy(part)
                rest.tail = None
                part.text, rest.text = text[: at - begin], text[at - begin :]
                for half in (part, rest):
                    half.set(_SPACE, "preserve")
                part.addnext(rest)
                parts.insert(k + 1, (at, rest))
        return [part for begin, part in parts if start <= begin < stop]

    def _holder(self, part: etree._Element, *, first: bool, last: bool) -> etree._Element:
        """Return the run that holds *part*, cut before the first part and behind the last."""
        holder = part
        for outer in part.iterancestors():
            if outer.tag in _CONTAINERS:
                break
            holder = outer
        for control in [*holder.iterancestors(SDT)][::-1]:
            around = control.getparent()
            inline = around is not None and around.tag in _CONTAINERS
            if inline and any(control.find(path) is not None for path in _WHOLE):
                return control
        if holder.tag == R and part.getparent() is holder and part.tag != TXBX:
            if first:
                holder = _split_before(part)
            following = part.getnext()
            if last and following is not None:
                _split_before(following)
        return holder


def _splits(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == R


def _split_before(child: etree._Element) -> etree._Element:
    """Make *child* the first of its run, moving it and what follows into a new one if need be."""
    run = child.getparent()
    assert run is not None  # noqa: S101 - a child of a run
    before = [sibling for sibling in child.itersiblings(preceding=True) if sibling.tag != RPR]
    if not before:
        return run
    new = etree.Element(R)
    for name, value in run.items():
        new.set(name, value)
    properties = run.find(RPR)
    if properties is not None:
        new.append(deepcopy(properties))
    for sibling in [child, *child.itersiblings()]:
        new.append(sibling)
    run.addnext(new)
    return new
