"""Looking back: results and lessons of years and programmes that are over."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.facts.annexes import Annexes
from checker.facts.samples import Samples
from checker.facts.store import Facts
from checker.facts.telling.chapters import latest_year, names_year, past_chapters, past_paragraphs
from checker.form.outline import Outline
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

_WORD = Grammar(
    r"(?<!\w)(?:(?P<not>{looking-back.not})|(?P<years>{looking-back.over-years})"
    r"|{looking-back}|{replaced}|{before-merger})(?!\w)"
)
_REACH = 170
"""Characters before a year in which such a word still governs it.

A list of three or four results, each of a line, stands between *Đánh giá* and
its year; what is farther away is another clause of a sentence without end."""
# "Hội nghị tổng kết: ngày 15/12/2025", "Lễ sơ kết công tác: 20/12/2025": the day of what is held
_EVENT = Grammar(r"(?<!\w){looking-back.event}(?: [^\W\d]+){1,5}$")
# "Giám sát chuyên đề … trong quý III/2025": when it is done, not what it is about
_PART_OF_YEAR = Grammar(r"(?:{day} |{month} |{quarter} |\d{1,2} ?[/.-] ?\d)")
_RANGE = Grammar(r"(?<!\w)(?:{since}|{until})(?: {day}| {month}| {quarter})? $")
_EVENT_WITHIN = 40
"""Characters before the word that looks back in which the event is named."""
_ITS_DAY = Grammar(r"(?:(?!(?<!\w)(?:{already}|20\d\d)(?!\w))[^.;:\n]){0,80}: ?(?:{day} )?$")
# "Tổ chức Hội nghị tổng kết vào ngày 20/12/2025"
_HELD = Grammar(r"(?<!\w){task-verb.organise} {looking-back.event}(?: [^\W\d]+){1,5}$")
_ON = Grammar(
    r"(?:(?!(?<!\w)(?:{already}|20\d\d)(?!\w))[^.,;:\n]){0,80}?(?: {on-day})?(?: {day})? $"
)
_A_DAY = re.compile(r"\d{1,2} ?[/.-] ?\d{1,2}")
_TURN = Grammar(
    r"(?:(?<!\w){turning-ahead}|,|;) ?{turning-ahead.verb}(?!\w)"
    r"|(?:(?<!\w)(?:{turning-ahead}|{going-on.link})|,|;) ?(?:{going-on}|{aim-word})(?!\w)"
)
# "Sơ kết, nhân rộng Đề án …", "Đánh giá hiệu quả, mở rộng hoạt động của Chương trình …": it runs on.
# In "Đánh giá công tác tuyên truyền, nâng cao nhận thức …" both are what is looked at.
_CARRIED_ON = Grammar(
    r"(?:(?! {reviewed-work}(?!\w)) [^\W_]+){0,3}(?: ?[,;](?: {turning-ahead})?| {turning-ahead}) ?{carries-on}(?!\w)"
    r"[^.;:\n]{0,100}?(?<!\w)(?:{programme-word}|{document-kind})(?!\w)"
)
# "tổ chức thực hiện hiệu quả, đồng thời theo dõi, đánh giá Chương trình …": it is carried out as well
_CARRIED_OUT = Grammar(
    r"(?<!\w){carries-out}(?! (?:{task-verb}|{ahead.head}|{looking-back})(?!\w))"
    r"(?: [^\W\d]+){0,3}, {simultaneous}(?: [^\W\d]+){1,2}(?:,(?: [^\W\d]+){1,2})*$"
)
_GOES_ON = Grammar(r"(?:(?<!\w)(?:{turning-ahead}|{going-on.link})|,|;) ?{going-on}(?!\w)")
"""In a heading only this: "Kết quả triển khai, thực hiện …" is all past."""


class History(NamedTuple):
    """What the document tells of the past.

    ``sections`` are those on results, situation, lessons (Đánh giá tình hình …); ``paragraphs`` of
    the preamble tell times and figures of the past, but another commune's name is left over in them.
    ``samples`` are only shown, not set as work: what a quiz asks, a specimen.
    """

    sections: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    samples: Samples
    folded: str
    sentences: Sentences
    lexicon: Lexicon

    def tells(self, span: Span) -> bool:
        """Whether *span* is spoken of as past: results, lessons, what was replaced."""
        return self.in_section(span) or self.in_paragraph(span) or self._looks_back(span)

    def in_section(self, span: Span) -> bool:
        """Whether *span* starts in a section on what has been done."""
        return any(s.start <= span.start < s.end for s in self.sections)

    def in_paragraph(self, span: Span) -> bool:
        """Whether *span* starts in a paragraph of the preamble on how things went, or is only shown."""
        return self.samples.shows(span) or any(
            p.start <= span.start < p.end for p in self.paragraphs
        )

    def _looks_back(self, span: Span) -> bool:
        """Whether the last such word before *span* in its sentence governs it."""
        sentence = self.sentences.around(span.start)
        low = max(sentence.start, span.start - _REACH)
        last = max(self._words(low, span.start), default=None)
        if last is None or self._is_day_of(last, span):
            return False
        turn, carried, on = map(self.lexicon.pattern, (_TURN, _CARRIED_OUT, _CARRIED_ON))
        if carried.search(self.folded, low, last) is not None:
            return False
        if on.match(self.folded, last, span.start) is not None:
            return False
        return turn.search(self.folded, last, span.start) is None

    def _is_day_of(self, last: int, span: Span) -> bool:
        """Whether *span* is the day of the event that looks back, which is still to be held."""
        if _A_DAY.match(self.folded, span.start) is None:
            return False
        event, its_day, held, on = map(self.lexicon.pattern, (_EVENT, _ITS_DAY, _HELD, _ON))
        low = max(0, last - _EVENT_WITHIN)
        if held.search(self.folded, low, last) and on.match(self.folded, last, span.start):
            return True
        if its_day.match(self.folded, last, span.start) is None:
            return False
        return event.search(self.folded, low, last) is not None

    def _words(self, low: int, high: int) -> Iterator[int]:
        """Yield where the words that look back end, between two offsets."""
        timed = self._is_part_of_a_year(low, high)
        for match in self.lexicon.pattern(_WORD).finditer(self.folded, low, high):
            if match["not"] is None and not (timed and match["years"]):
                yield match.end()

    def _is_part_of_a_year(self, low: int, start: int) -> bool:
        """Whether a month, a quarter or a day stands at *start*, and is no end of a longer time."""
        part, ranged = map(self.lexicon.pattern, (_PART_OF_YEAR, _RANGE))
        if part.match(self.folded, start) is None:
            return False
        return ranged.search(self.folded, low, start) is None


def read_history(facts: Facts) -> History:
    """Return what the document tells of the past."""
    outline, present = facts[Outline], latest_year(facts)
    goes_on = facts.lexicon.pattern(_GOES_ON)
    spans = [
        section.span
        for section in outline.with_role("results", depth=2)
        if goes_on.search(facts.folded, *section.title) is None
        and not (outline.joins(section, "tasks") and names_year(facts, section, present))
    ]
    spans += [annex.span for annex in facts[Annexes] if annex.is_past]
    spans += past_chapters(facts)
    return History(
        tuple(spans),
        tuple(past_paragraphs(facts)),
        facts[Samples],
        facts.folded,
        facts[Sentences],
        facts.lexicon,
    )
