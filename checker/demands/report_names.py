"""What a report is called where its sort alone does not tell it: báo cáo tự đánh giá chuẩn tiếp cận pháp luật."""

from checker.demands.key_words import KeyWords
from checker.facts import Facts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

# báo cáo kết quả hưởng ứng Ngày Pháp luật Việt Nam: gửi …; báo cáo khiếu kiện về Công an tỉnh
_NAME = Grammar(
    r"(?<!\w){report-word}(?!\w)"
    r"(?P<on>(?:(?! ?(?:{send}|{limit.before}|{limit.latest}|{on-day}|{through}"
    r"|{sent-home} (?:{recipient}|{recipient.named}))(?!\w))[^.;:,()\n]){2,120})"
)
_SURELY_ONE = 3
"""Syllables of a word from which on it tells a report alone: chuẩn tiếp cận pháp luật, not hồ sơ."""
_MOST_SAID = 14
"""Words of a report's name in one line of a table."""


def name_of(facts: Facts, words: Span) -> Span | None:
    """Return the first report that *words* name, with what it is on; None where they name none so."""
    found = facts.lexicon.pattern(_NAME).search(facts.lined, *words)
    if found is None:
        return None
    name = facts.text[found.start() : found.end()].rstrip()
    if len(name.split()) > _MOST_SAID or "\n" in name:
        return None
    return Span(found.start(), found.start() + len(name))


def about(facts: Facts, keys: KeyWords, name: Span) -> list[str]:
    """Return the phrases of a report's *name* of which one tells it; none where it is on the plan's own work."""
    found = facts.lexicon.pattern(_NAME).match(facts.lined, *name)
    if found is None:
        return []
    title = fold(facts[Plan].title)
    own = [
        word
        for word in keys.of(Span(*found.span("on")), verbs=False)
        if fold(word) not in title and not keys.is_weak(word)
    ]
    long = [word for word in own if len(word.split()) >= _SURELY_ONE]
    short = [" ".join(word.split()[:_SURELY_ONE]) for word in long]  # Ngày Pháp luật (Việt Nam)
    return keys.phrases(dict.fromkeys([*long, *short] or own))
