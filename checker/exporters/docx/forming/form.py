"""What puts a draft's layout right, written into its Word file: *Chỉnh thể thức*."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from checker.exporters.docx.anchor import Anchors
from checker.exporters.docx.changes import Stamp
from checker.exporters.docx.forming.looks import (
    in_turn,
    of_characters,
    of_paragraph,
    of_section,
    unlisted,
)
from checker.exporters.docx.forming.page_number import PageNumbers
from checker.exporters.docx.forming.properties import change, properties_of
from checker.exporters.docx.forming.sections import sheets
from checker.kernel.document import Block, Document, Span
from checker.library.rule import Rule
from checker.matters import Place
from checker.readers.docx.names import PPR, RPR, TXBX, R
from checker.readers.docx.paragraph import RawBlock
from checker.remedy import Remedy, Setting
from checker.report import Report

_STORY = "document"
"""The part that is written into; a letterhead in a page's header stands in another."""


class Asked(NamedTuple):
    """One remark on the layout: the rule, the settings that put it right, the faults that none does."""

    rule: Rule
    settings: tuple[Setting, ...]
    left: tuple[str, ...]


class Formed(NamedTuple):
    """Of which rules something was put right, and what a person has to mend.

    That is told in the words of the remark, which are empty where the file does not let it be done.
    """

    rules: tuple[Rule, ...] = ()
    left: tuple[tuple[Rule, str], ...] = ()


def form_places(report: Report) -> tuple[Place, ...]:
    """Return the open findings on the layout of *report*'s draft."""
    return tuple(
        (number, which)
        for number, result in enumerate(report.results)
        if result.is_open
        for which, finding in enumerate(result.findings)
        if finding.remedy is not None and finding.waiver is None
    )


def asked_of(report: Report, places: Iterable[Place]) -> tuple[Asked, ...]:
    """Return the remarks on the layout at *places*, each once."""
    found: dict[tuple[str, Remedy], Asked] = {}
    for number, which in places:
        result = report.results[number]
        remedy = result.findings[which].remedy if which >= 0 else None
        if remedy is not None:
            found[result.rule.id, remedy] = Asked(result.rule, *remedy)
    return tuple(found.values())


def left_of(asked: Iterable[Asked]) -> Formed:
    """Return what is left where nothing of what is *asked* for is done."""
    return Formed(left=tuple((rule, told) for rule, _, words in asked for told in words))


class Former:
    """Writes settings into the tree under *root*, whose blocks are *walked*."""

    def __init__(
        self,
        document: Document,
        root: etree._Element,
        walked: Sequence[RawBlock],
        anchors: Anchors,
        numbers: PageNumbers,
        stamp: Stamp,
    ) -> None:
        self._blocks: Sequence[Block] = document.blocks
        self._walked, self._anchors = walked, anchors
        self._numbers, self._stamp = numbers, stamp
        starts = [section.start for section in document.layout.sections] if document.layout else []
        self._sheets = [*zip(starts, sheets(root), strict=False)]

    def write(self, asked: Sequence[Asked]) -> Formed:
        """Write what is *asked* for; what cannot be done is left to a person."""
        done: dict[str, Rule] = {}
        left: dict[tuple[str, str], tuple[Rule, str]] = {}
        for rule, settings, words in asked:
            self._numbers.why = ""
            written = [self._write(setting) for setting in settings]
            if any(written):
                done[rule.id] = rule
            for told in (*words, *(() if all(written) else (self._numbers.why,))):
                left[rule.id, told] = rule, told
        return Formed(tuple(done.values()), tuple(left.values()))

    def _write(self, setting: Setting) -> bool:
        span, look, value = setting
        if look.startswith("number"):
            here = [(k, sheet) for k, (at, sheet) in enumerate(self._sheets) if at == span.start]
            return all(
                self._numbers.set(sheet, look, value, is_first=k == 0) for k, sheet in here
            ) and bool(here)
        if do := of_section(look, value):
            elements = [sheet.element for at, sheet in self._sheets if at == span.start]
        elif do := of_paragraph(look, value):
            elements = [*self._paragraph(span)]
            if look == "first" and self._in_silent_list(span):
                do = in_turn(do, unlisted)  # a tab follows the number that is not seen
        elif do := of_characters(look, value):
            elements = [*self._characters(span)]
        else:
            return False
        for element in elements:
            change(element, do, self._stamp)
        return bool(elements)

    def _paragraph(self, span: Span) -> Iterator[etree._Element]:
        """Yield the properties of the paragraph that *span* begins in."""
        paragraph = self._walked[self._anchors.block(span.start)].paragraph
        if paragraph.source.part == _STORY:
            yield properties_of(paragraph.element, PPR)

    def _in_silent_list(self, span: Span) -> bool:
        """Whether the paragraph that *span* begins in is in a list that draws nothing before it."""
        paragraph = self._walked[self._anchors.block(span.start)].paragraph
        return paragraph.look.number not in (None, "0") and not paragraph.drawn.strip()

    def _characters(self, span: Span) -> Iterator[etree._Element]:
        """Yield the properties of the runs that hold *span*, and of the number before it that Word draws."""
        index = self._anchors.block(span.start)
        paragraph = self._walked[index].paragraph
        if paragraph.source.part != _STORY:
            return
        if any(True for _ in paragraph.element.iterancestors(TXBX)):
            yield from (properties_of(run, RPR) for run in _runs([paragraph.element]))
            return
        yield from (properties_of(run, RPR) for run in _runs(self._anchors.runs(span)))
        block = self._blocks[index]
        if block.drawn and span.start <= block.span.start + block.drawn:
            yield properties_of(properties_of(paragraph.element, PPR), RPR)


def _runs(holders: Iterable[etree._Element]) -> Iterator[etree._Element]:
    """Yield the runs that *holders* are or have, without those of text boxes in them."""
    for holder in holders:
        inside = {run for box in holder.iter(TXBX) for run in box.iter(R)}
        yield from (run for run in holder.iter(R) if run not in inside)
