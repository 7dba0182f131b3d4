"""What a document shows and does not say itself: specimens in quotation marks, quiz questions, forms for others."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.facts.annexes import Annexes
from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.kernel.spans import SpanSet, span_set
from checker.lexicon.grammar import Grammar

_LEAD = 40
"""Characters between the word for an example and its quotation mark."""
_LONGEST = 400
"""Characters of a specimen in quotation marks."""
_QUOTED = Grammar(
    rf"(?<!\w){{sample-word}}(?!\w)[^“”\"\n]{{0,{_LEAD}}}[“\"](?P<sample>[^“”\"\n]{{1,{_LONGEST}}})[”\"]"
    rf"|[“\"] ?(?P<titled>{{sample-word}} ?:[^“”\"\n]{{1,{_LONGEST}}})[”\"]"
)
# Câu 3. Luật … có hiệu lực năm nào? Đáp án câu 3: B; … vào năm nào? A. 2006; B. 2007
# "băng rôn theo mẫu “…”": what the plan hangs up itself
_HUNG_UP = Grammar(r"(?<!\w){hangs}(?: \d+)? {banner}(?!\w)[^.;:\n]*$")
_HUNG_WITHIN = 80
"""Characters before a specimen among which the word for a banner stands."""
_ASKED = Grammar(
    r"(?<![^\n])(?:(?:[-+*•] ?)?{quiz-word} ?\d{1,3} ?[:./)][^\n]*|(?:[-+*•] ?)?{quiz-answer}(?!\w)[^\n]*"
    r"|[^\n?]*\? ?a ?[.)/:] ?[^\n]*)"
)
_CHOICE = re.compile(r"\n(?P<letter>[a-d]) ?[.)/:] ?[^\n]*")
_LETTERS = "abcd"


class Samples(NamedTuple):
    """Where specimens stand: those in quotation marks, questions with their answers, forms that others fill in."""

    quoted: SpanSet
    asked: SpanSet
    forms: SpanSet

    def shows(self, span: Span) -> bool:
        """Whether *span* is of what is only shown: a specimen, a question or one of its answers."""
        return self.quoted.contains(span) or self.asked.contains(span)


def read_samples(facts: Facts) -> Samples:
    """Return the specimens of the document."""
    quoted = (
        Span(*match.span("sample" if match["sample"] else "titled"))
        for match in facts.matches(_QUOTED, lined=True)
        if not _is_hung_up(facts, match.start())
    )
    forms = (annex.span for annex in facts[Annexes] if annex.is_form)
    return Samples(span_set(quoted), span_set(_asked(facts)), span_set(forms))


def _is_hung_up(facts: Facts, start: int) -> bool:
    """Whether what a specimen at *start* is of is made and hung up by those who plan it."""
    low = max(0, start - _HUNG_WITHIN)
    return facts.lexicon.pattern(_HUNG_UP).search(facts.lined, low, start) is not None


def _asked(facts: Facts) -> Iterator[Span]:
    """Yield the questions of a quiz, each with the answers to choose from in the lines below it."""
    for match in facts.matches(_ASKED, lined=True):
        end = match.end()
        for letter in _LETTERS:
            choice = _CHOICE.match(facts.lined, end)
            if choice is None or choice["letter"] != letter:
                break
            end = choice.end()
        yield Span(match.start(), end)
