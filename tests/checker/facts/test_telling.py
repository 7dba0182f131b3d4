"""Of which time a sentence tells: what was, or what is to be done."""

from checker.facts import read_facts
from checker.facts.telling import Tense, tense_of
from checker.kernel.document import Span
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import FRAME


def tense_at(words: str, *lines: str) -> Tense:
    """Return what is told where *words* first stand below the heading of the plan's work."""
    draft = draft_of((*FRAME, "II. NỘI DUNG", *lines))
    start = draft.text.index(words, draft.text.index("II. NỘI DUNG"))
    return tense_of(read_facts(draft, library()), Span(start, start + len(words)))
