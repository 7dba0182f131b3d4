"""Stretches that are surely forms: what stands in them is for others to write, and nothing is left open."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.facts import Facts
from checker.form.capitals import is_caps
from checker.form.parts import Parts
from checker.kernel.document import Block, Span
from checker.kernel.spans import SpanSet, span_set
from checker.lexicon.grammar import Grammar

_NUMBER = r"(?:{number-word} )?(?:[ivx]+|\d{1,2})[a-z]?(?!\w)"
# Phụ lục 2. Danh sách …; Mẫu số 01; * Kèm theo mẫu báo cáo
_ANNEX = Grammar(rf"{{appendix-heading}}(?: (?P<number>{_NUMBER})[ .:-]*| ?[.:]?$)")
_FORM_HEAD = Grammar(
    rf"(?:[*-] ?)?(?:(?:{{goes-with}} )?{{form-head.surely}} ?{_NUMBER}|{{goes-with}} {{form-head.surely}}(?!\w))"
)
_TITLE = Grammar(r"(?:{form-to-fill-in}|{blank-form.of-others})(?!\w)")
_MOTTO = Grammar(r"(?<!\w){motto}(?!\w)")
# mẫu ban hành kèm công văn số …, below the head of the form
_NOTE = Grammar(
    r"\( ?{form-head.surely}[^()\n]{0,40}(?<!\w){goes-with} (?:{cited-kind}|{document-kind})(?!\w)"
)
# theo mẫu tại Phụ lục 2, 3
_REFERRED = Grammar(
    rf"(?<!\w){{form-head.surely}}(?: ?\d{{1,2}})?(?: {{kept-in}})? {{appendix-heading}}"
    rf" (?P<numbers>{_NUMBER}(?:(?: ?,| {{and}}) {_NUMBER})*)"
)
# ………, ngày … tháng … năm …: whose place is open is not the draft's own
_PLACELESS = Grammar(
    r"(?:(?<![^\n])|{motto.beginning}[^\n.…]{0,20})[-* ]*(?:\.\.|…)[ .…_]*, ?{day}[ .…_]*{month}[ .…_]*{year}"
)
_SHOWN = Grammar(r"(?:[-+•*] ?|\(?\w{1,4}[.)] ?|\d+(?:\.\d+)*\.? )?{form-shown}(?!\w)")
_MARK = re.compile(r"[-+•*–] ?\w|\(?\w{1,4}[.)] ?\S|\d+(?:\.\d+)+ ")
_CHILD = re.compile(r"(?P<parent>\d+)\.\d+")
_TITLE_LINES = 10
"""Lines at the head of a paper in which its title stands: issuer, motto and number come first."""
_HEAD_LINES = 4
"""Lines of a form within which its motto stands: MẪU 1, the name of the firm."""
_ABOVE_NOTE = 300
"""Characters of the head of such a form above its note."""
_RUN = 15
"""Lines of a design in a section at most: the words on a stage."""
_PARENT = 60
"""Lines above a numbered one within which its parent stands."""
_CAPITALS = 2
"""Lines in capitals from which on lines without a mark are a design."""


class Paper(NamedTuple):
    """A paper behind the body: ``headed`` as an annex or a numbered form, ``is_form`` surely one for others."""

    span: Span
    headed: bool
    is_form: bool


def surely_forms(facts: Facts) -> SpanSet:
    """Return the stretches that others fill in."""
    forms = (paper.span for paper in papers(facts) if paper.is_form)
    below = _below_signature(facts, facts[Parts].tail.start)
    return span_set([*forms, *below, *_designs(facts)])


def papers(facts: Facts) -> Iterator[Paper]:
    """Yield the papers behind the body, annexes and models."""
    blocks = facts.document.blocks
    parts = facts[Parts]
    behind = facts.document.starting_in(Span(parts.title.end, len(facts.text)))
    tail = parts.tail.start
    referred = frozenset(_referred(facts))
    starts = _joined(facts, [n for n in behind if _opens(facts, n, tail)])
    sure = False
    for first, stop in pairwise([*starts, behind.stop]):
        headed = _is_head(facts, blocks[first])
        named = _is_named(facts, first, stop, referred)
        sure = named or (sure and not headed)  # what an annex that is a form consists of
        span = Span(blocks[first].span.start, blocks[stop - 1].span.end)
        yield Paper(span, headed, sure or _is_placeless(facts, first, stop))


def _is_head(facts: Facts, block: Block) -> bool:
    """Whether *block* is the heading of an annex or of a numbered form."""
    if block.cell is not None:
        return False
    if facts.lexicon.pattern(_FORM_HEAD).match(facts.folded, *block.span):
        return True
    annex = facts.lexicon.pattern(_ANNEX).match(facts.folded, *block.span)
    return annex is not None and (annex["number"] is not None or is_caps(facts.quote(block.span)))


def _opens(facts: Facts, number: int, tail: int) -> bool:
    """Whether a paper begins with block *number*; before the *tail* a form with a head of its own."""
    block = facts.document.blocks[number]
    if facts.lexicon.pattern(_FORM_HEAD).match(facts.folded, *block.span):
        below = facts.document.blocks[number : number + _HEAD_LINES]
        if any(_is_of_a_paper(facts, line.span) for line in below):
            return True
    if block.span.start < tail:
        return False
    if _is_head(facts, block) or _has_motto(facts, block.span):
        return True
    return _is_titled(facts, block)


def _is_of_a_paper(facts: Facts, line: Span) -> bool:
    """Whether *line* stands at the head of a paper: its motto, or the day at a place left open."""
    placeless = facts.lexicon.pattern(_PLACELESS)
    return _has_motto(facts, line) or placeless.search(facts.lined, *line) is not None


def _has_motto(facts: Facts, span: Span) -> bool:
    return facts.lexicon.pattern(_MOTTO).search(facts.folded, *span) is not None


def _joined(facts: Facts, starts: Sequence[int]) -> list[int]:
    """Return *starts* without a motto or a title that stands below the head of its own paper."""
    found: list[int] = []
    blocks = facts.document.blocks
    for number in starts:
        near = found and number - found[-1] < _TITLE_LINES
        twice = near and all(_has_motto(facts, blocks[n].span) for n in (number, found[-1]))
        if not near or twice or _is_head(facts, blocks[number]):
            found.append(number)
    return found


def _is_named(facts: Facts, first: int, stop: int, referred: frozenset[str]) -> bool:
    """Whether the title of blocks *first* to *stop*, or the text, says that they are a form."""
    blocks = facts.document.blocks
    numbered = facts.lexicon.pattern(_ANNEX).match(facts.folded, *blocks[first].span)
    if numbered and (numbered["number"] or "").rpartition(" ")[2] in referred:
        return True
    if facts.lexicon.pattern(_FORM_HEAD).match(facts.folded, *blocks[first].span):
        return True
    return any(
        _is_titled(facts, block) for block in blocks[first : min(stop, first + _TITLE_LINES)]
    )


def _is_placeless(facts: Facts, first: int, stop: int) -> bool:
    """Whether blocks *first* to *stop* are signed at a place left open; the draft knows its own."""
    blocks = facts.document.blocks
    span = Span(blocks[first].span.start, blocks[stop - 1].span.end)
    return facts.lexicon.pattern(_PLACELESS).search(facts.lined, *span) is not None


def _is_titled(facts: Facts, block: Block) -> bool:
    """Whether *block*, no cell of a table, is the title of a form: ĐƠN XIN …, Phụ lục 8: Mẫu báo cáo."""
    if block.cell is not None:
        return False
    span = block.span
    annex = facts.lexicon.pattern(_ANNEX).match(facts.folded, *span)
    title = Span(annex.end(), span.end) if annex else span
    if annex is None and not is_caps(facts.quote(span)):
        return False
    return facts.lexicon.pattern(_TITLE).match(facts.folded, *title) is not None


def _below_signature(facts: Facts, tail: int) -> Iterator[Span]:
    """Yield what stands around a note that it is a model: (mẫu ban hành kèm công văn số …)."""
    for note in facts.lexicon.pattern(_NOTE).finditer(facts.folded, tail):
        yield Span(max(tail, note.start() - _ABOVE_NOTE), note.end())


def _referred(facts: Facts) -> Iterator[str]:
    """Yield the numbers of the annexes that the text calls models."""
    for match in facts.matches(_REFERRED):
        yield from re.findall(r"[ivx]+(?!\w)|\d{1,2}[a-z]?", match["numbers"])


def _designs(facts: Facts) -> Iterator[Span]:
    """Yield designs within a section: lines without a mark below “Maket …”, or in capitals above a day at no place."""
    numbers = facts.document.starting_in(Span(facts[Parts].title.end, len(facts.text)))
    blocks = facts.document.blocks
    run: list[int] = []
    for number in [*numbers, None]:
        if number is not None and not _is_marked(facts, number):
            run.append(number)
            continue
        if run and len(run) <= _RUN and _is_design(facts, run):
            yield Span(blocks[run[0]].span.start, blocks[run[-1]].span.end)
        run = []


def _is_marked(facts: Facts, number: int) -> bool:
    return _MARK.match(facts.text, *facts.document.blocks[number].span) is not None


def _is_design(facts: Facts, run: list[int]) -> bool:
    blocks = facts.document.blocks
    capitals = sum(is_caps(facts.quote(blocks[number].span)) for number in run)
    if capitals < _CAPITALS:
        return False
    span = Span(blocks[run[0]].span.start, blocks[run[-1]].span.end)
    if facts.lexicon.pattern(_PLACELESS).search(facts.lined, *span):
        return True
    return any(
        facts.lexicon.pattern(_SHOWN).match(facts.folded, *above) for above in _above(facts, run[0])
    )


def _above(facts: Facts, number: int) -> Iterator[Span]:
    """Yield the marked line above block *number*, and the one that it is a part of."""
    if not number:
        return
    blocks = facts.document.blocks
    span = blocks[number - 1].span
    yield span
    child = _CHILD.match(facts.text, *span)
    if child is None:
        return
    opening = f"{child['parent']}. "
    for above in range(number - 2, max(-1, number - 2 - _PARENT), -1):
        if facts.text.startswith(opening, blocks[above].span.start):
            yield blocks[above].span
            return
