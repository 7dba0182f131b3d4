"""What a new line is made after: its like beside it, in number, paragraph and letters."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import takewhile
from typing import NamedTuple

from lxml import etree

from checker.exporters.docx.changes import Piece
from checker.form.marks import Mark, read_mark
from checker.kernel.document import Block
from checker.kernel.text import fold
from checker.lexicon.lexicon import Lexicon
from checker.readers.docx.names import PPR, RPR, VAL, WORD, P
from checker.readers.docx.paragraph import RawBlock, Run

_TAB, _BOLD = WORD + "tab", WORD + "b"
_NAME_END = ": "
"""Ends the name that an item opens with: Trạm Y tế: …"""
_LONGEST_NAME, _LONGEST_HEADING = 80, 100
"""Characters: of such a name, and of a heading; a longer line is a sentence."""
_SENTENCE_ENDS = frozenset(".;:/")


class Model(NamedTuple):
    """A paragraph to make another after.

    ``drawn`` tells that Word draws its number, ``tab`` that a tab stands behind the typed one.
    Its letters look like ``lead`` up to ``lead_end``, then like ``rest``. Where a name in bold stands
    between these two it looks like ``name``, and ``name_ends`` is the sign it ends with, if any.
    """

    properties: etree._Element | None
    drawn: bool
    tab: bool
    lead: etree._Element | None
    lead_end: int
    rest: etree._Element | None
    length: int
    bold: bool
    name: etree._Element | None = None
    name_ends: str = ""

    @property
    def is_uniform(self) -> bool:
        """Whether all its letters look alike."""
        return self.lead_end >= self.length

    @property
    def is_heading(self) -> bool:
        """Whether all its letters are bold."""
        return self.is_uniform and self.bold


class Models:
    """Finds the line to make a new one after, among the *blocks* of a draft and their XML."""

    def __init__(
        self, blocks: Sequence[Block], walked: Sequence[RawBlock], lexicon: Lexicon
    ) -> None:
        self._blocks, self._walked, self._lexicon = blocks, walked, lexicon
        self._marks: dict[int, Mark | None] = {}

    def mark_of(self, line: str) -> Mark | None:
        """Return the number or dash that *line* opens with."""
        return read_mark(fold(line), line, self._lexicon)

    def align(self, index: int) -> str:
        """Return how the block *index* is aligned."""
        return self._blocks[index].style.align

    def dash(self, index: int) -> str:
        """Return the dash that the block *index* opens with, as it is typed; empty where it has none."""
        mark = self._mark(index)
        return self._walked[index].text[: mark.length] if mark and not mark.numbers else ""

    def below(self, heading: int) -> int | None:
        """Return the text right below the block *heading*, a name in bold alone; None where it is none such."""
        block, text = self._blocks[heading], self._walked[heading].text
        mark = self._mark(heading)
        after = heading + 1
        if mark is None or is_sentence(text) or _name_end(text, mark.length):
            return None
        if after >= len(self._blocks) or not self._beside(heading, after) or block.cell:
            return None
        own = self._mark(after)
        if self._blocks[after].style.bold or (own is not None and own.numbers):
            return None
        return after

    def beside(self, at: int, line: str) -> int:
        """Return the block nearest to the block *at*, above before below, that *line* is like."""
        mark = self.mark_of(line)
        if mark is not None:
            alike = (k for k in self._near(at) if _same(self._mark(k), mark))
            found = next(alike, None)
            if found is not None:
                return found
        elif not is_sentence(line) and not _name_end(line, 0):
            headings = (k for k in self._near(at) if self._is_heading(k, capitals=line.isupper()))
            return next(headings, self.running(at))
        return self.running(at)

    def running(self, at: int) -> int:
        """Return the running text nearest to the block *at*, itself where there is none."""
        plain = (k for k in self._both(at) if self._is_running(k))
        return next(plain, at)

    def model(self, index: int) -> Model:
        """Return how the block *index* is written."""
        block = self._walked[index]
        runs = [run for run in block.paragraph.runs if run[0]]
        mark = self._mark(index)
        properties = block.paragraph.element.find(PPR)
        drawn = bool(block.drawn) and block.paragraph.look.number is not None
        if not runs:
            return Model(
                properties, drawn, tab=False, lead=None, lead_end=0, rest=None,
                length=len(block.text), bold=False,
            )  # fmt: skip
        first = runs[0][2]
        lead_end = 0
        for text, _, look in runs:
            if (look.bold, look.italic) != (first.bold, first.italic) and text.strip():
                break
            lead_end += len(text)
        behind = [run for run in _from(runs, lead_end) if run[0].strip()] if lead_end else []
        typed = 0 if drawn or mark is None else mark.length
        tab = any(e.tag == _TAB for _, e, _ in _until(runs, typed))
        named = [*takewhile(lambda run: run[2].bold, behind)] if typed >= lead_end - 1 else []
        is_name = bool(named) and not first.bold and len(named) < len(behind)
        rest = max(behind[len(named) if is_name else 0 :] or runs, key=lambda run: len(run[0]))[1]
        return Model(
            properties, drawn, tab, _look(runs[0][1]), lead_end + len(block.drawn), _look(rest),
            sum(len(text) for text, _, _ in runs) + len(block.drawn), bool(first.bold),
            _look(named[0][1]) if is_name else None, named[-1][0].strip()[-1:] if is_name else "",
        )  # fmt: skip

    def _mark(self, index: int) -> Mark | None:
        if index not in self._marks:
            self._marks[index] = self.mark_of(self._walked[index].text)
        return self._marks[index]

    def _near(self, at: int) -> Iterator[int]:
        """Yield the blocks that stand as the block *at* does: first itself and those above."""
        for index in (*range(at, -1, -1), *range(at + 1, len(self._blocks))):
            if self._beside(at, index):
                yield index

    def _both(self, at: int) -> Iterator[int]:
        near = [k for k in range(len(self._blocks)) if self._beside(at, k)]
        return iter(sorted(near, key=lambda k: (abs(k - at), k)))

    def _beside(self, at: int, index: int) -> bool:
        """Whether two blocks stand both in the text, or both in one cell."""
        one, two = self._blocks[at], self._blocks[index]
        return one.cell == two.cell and one.source.part == two.source.part

    def _is_heading(self, index: int, *, capitals: bool) -> bool:
        """Whether the block *index* is a heading without a number, at the edge of the text."""
        block, text = self._blocks[index], self._walked[index].text
        return (
            block.style.bold
            and block.style.align in {"left", "justify"}
            and text.isupper() == capitals
            and self._mark(index) is None
            and not is_sentence(text)
        )

    def _is_running(self, index: int) -> bool:
        block = self._blocks[index]
        look = block.style
        return (
            block.kind in {"paragraph", "cell"}
            and not (look.bold or look.italic or look.level)
            and look.align in {"left", "justify"}
            and self._mark(index) is None
            and self._walked[index].paragraph.element.tag == P
        )


def likened(line: str, mark: int, model: Model, plain: Model) -> Model:
    """Return *model*, or *plain* where *line* is a sentence without a name and *model* a heading."""
    alone = is_sentence(line) and not _name_end(line, mark)
    return plain if alone and model.is_heading and not model.drawn else model


def pieces(line: str, mark: int, model: Model, plain: Model, *, drawn: bool = False) -> list[Piece]:
    """Return *line*, whose number has *mark* characters, in the letters of its *model*.

    A sentence beside a heading looks like one up to its name only, then like *plain*.
    A number that Word draws itself is left out.
    """
    name = _name_end(line, mark)
    if name and mark and model.name is not None:
        end = name if model.name_ends == _NAME_END.strip() else name - 1
        parts = [(line[:mark], model.lead), (line[mark:end], model.name), (line[end:], model.rest)]
        return parts[1:] if drawn else parts
    if model.is_heading and (name or is_sentence(line)):
        split, rest = name or mark, _not_bold(plain.rest)
    elif model.is_uniform:
        split, rest = len(line), None
    else:
        split = name if name and model.lead_end > mark + 1 else mark
        rest = model.rest
    head = line[mark if drawn else 0 : split]
    if model.tab and mark and not drawn:
        head = f"{line[:mark].rstrip()}\t{line[mark:split]}"
    return [piece for piece in ((head, model.lead), (line[split:], rest)) if piece[0]]


def divided(line: str, mark: int) -> tuple[str, str] | None:
    """Return the name that *line* opens with and the sentence behind it, as lines of their own."""
    end = _name_end(line, mark)
    if not end or not is_sentence(line):
        return None
    return line[: end - 1], line[end:].strip()


def _name_end(line: str, mark: int) -> int:
    """Return where the name ends that *line* opens with, 0 where it has none."""
    found = line.find(_NAME_END, mark) + 1
    return found if found <= _LONGEST_NAME else 0


def is_sentence(line: str) -> bool:
    """Whether *line* is a sentence, not a heading: by its length, or the sign at its end."""
    return len(line) > _LONGEST_HEADING or line[-1:] in _SENTENCE_ENDS


def _not_bold(look: etree._Element | None) -> etree._Element:
    """Return *look* for a paragraph whose style is that of a heading."""
    own = etree.Element(RPR) if look is None else deepcopy(look)
    if own.find(_BOLD) is None:
        at = sum(child.tag in {WORD + "rStyle", WORD + "rFonts"} for child in own)
        own.insert(at, etree.Element(_BOLD, {VAL: "0"}))
    return own


def _same(one: Mark | None, two: Mark) -> bool:
    return one is not None and (one.style, one.sign, len(one.numbers)) == (
        two.style,
        two.sign,
        len(two.numbers),
    )


def _from(runs: Sequence[Run], offset: int) -> Iterator[Run]:
    at = 0
    for run in runs:
        if at >= offset:
            yield run
        at += len(run[0])


def _until(runs: Sequence[Run], offset: int) -> Iterator[Run]:
    at = 0
    for run in runs:
        if at < offset:
            yield run
        at += len(run[0])


def _look(element: etree._Element) -> etree._Element | None:
    run = element.getparent()
    return None if run is None else run.find(RPR)
