"""All facts of one document, each read at most once."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from checker.facts.assignments import Assignment, read_assignments
from checker.facts.blanks import read_blanks
from checker.facts.citations import Citation, citation_key, read_blank_numbers, read_citations
from checker.facts.dates import (
    DateMention,
    DateRange,
    Period,
    YearMention,
    read_dates,
    read_periods,
    read_ranges,
    read_years,
)
from checker.facts.deadlines import Deadline, LooseDeadline, read_deadlines, read_loose_deadlines
from checker.facts.events import EventMention, read_events
from checker.facts.history import looks_back
from checker.facts.openings import CONCLUDING, EVALUATIONS, ORGANISATION, SHORT_TITLE
from checker.facts.places import PlaceMention, place_key, read_places
from checker.facts.plan import Evidence, read_own_act, read_plan
from checker.facts.recipients import ReportRecipient, read_report_recipients
from checker.form.header import (
    HeaderDate,
    HeaderNumber,
    read_header_date,
    read_header_number,
)
from checker.form.outline import Section, heading_key, read_outline
from checker.form.parts import Parts, read_parts
from checker.kernel import phrases
from checker.kernel.document import Block, Document, Span
from checker.kernel.sentences import Sentences, read_sentences
from checker.kernel.spans import SpanSet, span_set
from checker.kernel.text import fold
from checker.library.registers import KnownDocument, Registers
from checker.particulars import Overrides, Plan


class Facts:
    """What one document says. Every fact is read when first asked for, and kept.

    ``folded`` has the positions of ``text``.
    """

    def __init__(self, document: Document, registers: Registers, overrides: Overrides) -> None:
        self.document = document
        self.registers = registers
        self.overrides = overrides
        self.text = document.text
        self.folded = fold(document.text)
        self._found: dict[str, tuple[Span, ...]] = {}
        self._events: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[EventMention, ...]] = {}

    @cached_property
    def pairs(self) -> phrases.Pairs:
        """The pairs of neighbouring words: most phrases are ruled out by them."""
        return phrases.read_pairs(self.folded)

    @cached_property
    def lookalikes(self) -> Mapping[str, tuple[str, ...]]:
        """The text's words by what they are without diacritics; words that stand alone left out."""
        return phrases.read_lookalikes(self.pairs)

    @cached_property
    def lined(self) -> str:
        """The folded text with its line ends kept, for patterns that must not cross blocks."""
        lines: list[str] = []
        start = 0
        for line in self.text.split("\n"):
            lines.append(self.folded[start : start + len(line)])
            start += len(line) + 1
        return "\n".join(lines)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Every date, in order."""
        return read_dates(self.folded)

    @cached_property
    def ranges(self) -> tuple[DateRange, ...]:
        """Every range of two dates, in order."""
        return read_ranges(self.folded, self.dates)

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """Every period of years, in order."""
        return read_periods(self.folded)

    @cached_property
    def _periods(self) -> SpanSet:
        return span_set(p.span for p in self.periods)

    @cached_property
    def years(self) -> tuple[YearMention, ...]:
        """Every ``năm 2026``, in order."""
        return read_years(self.folded)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """Every document cited by number, in order; not the draft's own number."""
        found = read_citations(self.text, self.folded, self.dates)
        own = self.header_number
        return tuple(c for c in found if own is None or not own.span.overlaps(c.number_span))

    @cached_property
    def known_documents(self) -> dict[str, KnownDocument]:
        """The register of documents by citation key."""
        return {citation_key(number): known for number, known in self.registers.documents.items()}

    @cached_property
    def province_keys(self) -> frozenset[str]:
        """The names of all provinces and centrally-run cities, as they are compared."""
        return frozenset(place_key(name) for name in self.registers.provinces)

    @cached_property
    def blanks(self) -> tuple[Span, ...]:
        """Places left to fill in, those of the header included."""
        return read_blanks(self.lined)

    @cached_property
    def city_keys(self) -> frozenset[str]:
        """The names of the centrally-run cities, as they are compared."""
        cities = (p for p in self.registers.places if p.kind == "thành phố")
        return frozenset(place_key(city.name) for city in cities)

    @cached_property
    def blank_numbers(self) -> tuple[Span, ...]:
        """Numbers of documents left to fill in, the draft's own one included."""
        return read_blank_numbers(self.text)

    @cached_property
    def parts(self) -> Parts:
        """The parts of the document."""
        return read_parts(self.document, self.folded)

    @cached_property
    def header_date(self) -> HeaderDate | None:
        """Place and date of signing, where the header has the line."""
        return read_header_date(self.text, self.lined, self.parts.header)

    @cached_property
    def header_number(self) -> HeaderNumber | None:
        """The draft's own number line, where the header has it."""
        return read_header_number(self.text, self.lined, self.parts.header)

    @cached_property
    def own_act(self) -> Span:
        """The words of the body that says it makes the plan; an empty span where none does."""
        return read_own_act(self.lined, self.parts.preamble) or Span(0, 0)

    def in_form(self, span: Span) -> bool:
        """Whether *span* stands in a form appended for others to fill in (biểu mẫu, đề cương)."""
        appendix = self.parts.appendix
        opening = self.folded[appendix.start : min(appendix.start + 200, appendix.end)]
        form = any(word in opening for word in ("biểu", "mẫu", "đề cương"))
        return form and appendix.contains(span)

    @cached_property
    def concludes(self) -> bool:
        """Whether the body ends with a closing sentence (Trên đây là Kế hoạch …)."""
        closing = self.parts.closing
        return closing.end > closing.start and self.folded.startswith(CONCLUDING, closing.start)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The outline of the body, in order."""
        body = self.parts.body
        return read_outline(self.document, self.folded, body.start, body.end)

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """The sections' titles as they are compared, in the order of ``sections``."""
        return tuple(heading_key(self.quote(s.title)) for s in self.sections)

    @cached_property
    def sentences(self) -> Sentences:
        """Where sentences end."""
        return read_sentences(self.text)

    @cached_property
    def places(self) -> tuple[PlaceMention, ...]:
        """Every named administrative unit, in order."""
        return read_places(self.text, self.folded)

    @cached_property
    def cited(self) -> tuple[Span, ...]:
        """The extents of all citations: kind, number, date, issuer and title."""
        return tuple(c.extent for c in self.citations)

    @cached_property
    def _cited(self) -> SpanSet:
        return span_set(self.cited)

    @cached_property
    def deadlines(self) -> tuple[Deadline, ...]:
        """Every deadline in the body, in order."""
        excluded = [c.span for c in self.citations]
        if self.header_date is not None:
            excluded.append(self.header_date.span)
        body = self.parts.body
        own = [d for d in self.dates if body.start <= d.span.start < body.end]
        return read_deadlines(
            self.folded, own, self.ranges, self.sentences, span_set(excluded), self._titles_around
        )

    @cached_property
    def loose_deadlines(self) -> tuple[LooseDeadline, ...]:
        """Reporting times without a full date."""
        return read_loose_deadlines(self.lined, self.sentences)

    @property
    def report_deadlines(self) -> tuple[Deadline, ...]:
        """The deadlines of reports."""
        return tuple(d for d in self.deadlines if d.role == "report")

    def events(self, names: tuple[str, ...], other: tuple[str, ...]) -> tuple[EventMention, ...]:
        """Return every mention of the event called *names*, not the ones called *other*."""
        key = (names, other)
        if key not in self._events:
            self._events[key] = read_events(self, names, other)
        return self._events[key]

    @cached_property
    def report_recipients(self) -> tuple[ReportRecipient, ...]:
        """To whom reports go, as the body says."""
        return read_report_recipients(self.lined, self.parts.body, self.sentences)

    @cached_property
    def organisation(self) -> tuple[Span, ...]:
        """The sections Tổ chức thực hiện; empty where the plan has none."""
        return tuple(
            s.span
            for s in self.sections
            if self.titles[s.index].startswith(ORGANISATION)
            and (
                s.depth == 1 or (s.depth == 2 and len(self.titles[s.index].split()) <= SHORT_TITLE)
            )
        )

    @cached_property
    def evaluations(self) -> tuple[Span, ...]:
        """Sections on what has been done: results, situation, lessons (Đánh giá tình hình …)."""
        return tuple(
            s.span
            for s in self.sections
            if s.depth <= 2 and self.titles[s.index].startswith(EVALUATIONS)
        )

    @cached_property
    def assignments(self) -> tuple[Assignment, ...]:
        """The blocks that can give a unit its tasks, in order."""
        return read_assignments(
            self.document, self.folded, self.sections, self.organisation, self.parts.body
        )

    @cached_property
    def plan(self) -> Plan:
        """The plan's particulars, corrected by what the person said."""
        read = read_plan(
            Evidence(
                text=self.text,
                lined=self.lined,
                parts=self.parts,
                places=self.places,
                dates=self.dates,
                cited=self._cited,
                cities=self.city_keys,
                header_date=self.header_date,
                header_number=self.header_number,
            )
        )
        said = self.overrides
        return replace(
            read,
            year=said.year or read.year,
            level=said.level or read.level,
            place=said.place or read.place,
            issuer=said.issuer or read.issuer,
        )

    @cached_property
    def own_kind(self) -> str:
        """The kind of unit the plan is of: xã, phường, tỉnh …, as its own name is written most."""
        key = place_key(self.plan.place)
        kinds = Counter(p.kind for p in self.places if p.key == key)
        default = "xã" if self.plan.level == "xa" else "tỉnh"
        return kinds.most_common(1)[0][0] if kinds else default

    @property
    def reference_day(self) -> date | None:
        """The day by which bodies, places and rules are judged."""
        return self.plan.reference_day

    def quote(self, span: Span) -> str:
        """Return the characters of *span*."""
        return self.text[span.start : span.end]

    def find(self, phrase: str) -> tuple[Span, ...]:
        """Return every place of *phrase* in the document (kept for the next rule)."""
        if phrase not in self._found:
            self._found[phrase] = phrases.find(
                phrase, self.folded, pairs=self.pairs, lined=self.lined
            )
        return self._found[phrase]

    def find_any(self, wanted: Sequence[str], within: Span | None = None) -> tuple[Span, ...]:
        """Return every place of any of the phrases, in order, inside *within* if given."""
        spans = [span for phrase in wanted for span in self.find(phrase)]
        if within is not None:
            spans = [span for span in spans if within.contains(span)]
        return phrases.without_overlaps(spans)

    def sentence(self, offset: int) -> Span:
        """Return the sentence around *offset*."""
        return self.sentences.around(offset)

    def is_cited(self, span: Span) -> bool:
        """Whether *span* starts inside a citation (number, issuer, title of another document)."""
        return self._cited.covers(span.start)

    def date_from(self, offset: int) -> DateMention | None:
        """Return the first date at or after *offset*, or None."""
        index = bisect_left(self.dates, offset, key=lambda day: day.span.start)
        return self.dates[index] if index < len(self.dates) else None

    def in_period(self, span: Span) -> bool:
        """Whether *span* stands in a period of years."""
        return self._periods.overlaps(span)

    def is_retrospect(self, span: Span) -> bool:
        """Whether *span* is spoken of as past: results, lessons, what was replaced."""
        inside = any(s.start <= span.start < s.end for s in self.evaluations)
        return inside or looks_back(self.folded, span, self.sentences)

    def block_at(self, offset: int) -> Block | None:
        """Return the block that *offset* lies in, or None."""
        blocks = self.document.blocks
        index = bisect_right(blocks, offset, key=lambda block: block.span.start) - 1
        return blocks[index] if index >= 0 and offset <= blocks[index].span.end else None

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

    def where(self, offset: int) -> str:
        """Return the place of *offset* in words: ``mục II.4.3``, ``phần căn cứ``."""
        parts = self.parts
        closing = self.parts.closing
        if closing.end == offset:
            return "cuối phần nội dung"
        if self.concludes and closing.start <= offset < closing.end:
            return "câu kết"
        label = self.label_at(offset) if offset <= parts.body.end else ""
        if parts.body.start <= offset <= parts.body.end and label:
            return f"mục {label}"
        for span, words in (
            (parts.header, "phần đầu văn bản"),
            (parts.subject, "tên kế hoạch"),
            (parts.preamble, "phần căn cứ"),
            (parts.closing, "câu kết"),
            (parts.recipients, "phần Nơi nhận"),
            (parts.tail, "phần chữ ký"),
            (parts.appendix, "phụ lục"),
        ):
            if span.start <= offset < max(span.end, span.start + 1):
                return words
        return "phần chữ ký" if offset == parts.tail.end else "nội dung"

    def _titles_around(self, offset: int) -> tuple[str, ...]:
        titles: list[str] = []
        section = self.section_at(offset)
        while section is not None:
            titles.append(self.folded[section.title.start : section.title.end])
            section = self.sections[section.parent] if section.parent is not None else None
        return tuple(titles)


def read_facts(
    document: Document, registers: Registers, overrides: Overrides | None = None
) -> Facts:
    """Return the facts of *document*; nothing is read until it is asked for."""
    return Facts(document, registers, overrides or Overrides())
