"""A programme named in its own words, with what its official name has behind them.

Who adds the number names the programme in full: no number ever stands beside other years than its
own, and never inside a quotation.
"""

import re

from checker.facts import Facts
from checker.facts.periods import Periods
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds.documents.other_period import is_local_period, is_own_period
from checker.kinds.documents.whole_name import closing_years, name_end
from checker.library.registers import KnownDocument

_QUOTED_REACH = 200
"""Characters of a name in quotation marks, at most."""
_MARKS = '"“”'


def in_full(facts: Facts, name: Span, known: KnownDocument) -> tuple[Span, str]:
    """Return what is named at *name* to its end, and the words for it with the years of *known*."""
    official = _tail(facts, name, known)
    words_end = named_until(facts, name, known)
    end = name_end(facts, Span(name.start, words_end))
    closing = facts.text[end - 1 : end] if facts.text[end - 1 : end] in _MARKS else ""
    inner = Span(name.start, end - len(closing))
    period = next(reversed(facts[Periods].inside(Span(words_end, inner.end))), None)
    years = official[1]
    if inner.end > words_end and (period is None or is_own_period(known, period)):
        written = facts.quote(Span(words_end, inner.end))
        if re.search(r"\d{4}", written) and _is_of(known, written):
            return _to_the_mark(facts, Span(name.start, end), facts.quote(Span(name.start, end)))
    local = period is not None and is_local_period(facts, name, period)
    said = facts.quote(Span(name.start, words_end))
    lacking = "" if words_end > name.end or _has_none(official[0]) else official[0]
    words = f"{said}{lacking}{f' {years}' if years else ''}"
    if local:
        return Span(name.start, words_end), words
    return _to_the_mark(facts, Span(name.start, end), words + closing)


def _has_none(words: str) -> bool:
    return not words.strip()


def _is_of(known: KnownDocument, written: str) -> bool:
    """Whether the years *written* are those of *known*."""
    own = {*(known.period or ()), *map(int, re.findall(r"\d{4}", known.title))}
    return set(map(int, re.findall(r"\d{4}", written))) <= own


def _tail(facts: Facts, name: Span, known: KnownDocument) -> tuple[str, str]:
    """Return the words of the official name behind those at *name*, and its years."""
    title = (known.title or next(iter(known.names), "")).rstrip('”"')
    years = closing_years(facts, title)
    body = title.removesuffix(years).rstrip(" ,") if years else title
    last = " ".join(facts.quote(name).split()[-2:])
    at = fold(body).rfind(fold(last))
    return (body[at + len(last) :].rstrip() if at >= 0 else ""), years


def named_until(facts: Facts, name: Span, known: KnownDocument) -> int:
    """Return where the official words of the name of *known* stop to stand behind *name*."""
    words = fold(_tail(facts, name, known)[0])
    there = words and facts.lined.startswith(words, name.end)
    return name.end + len(words) if there else name.end


def _to_the_mark(facts: Facts, whole: Span, words: str) -> tuple[Span, str]:
    """Return *whole* and *words* to the mark that closes the quotation in which they stand."""
    line = facts.text.rfind("\n", 0, whole.start) + 1
    before, behind = facts.text[line : whole.end], facts.text[whole.end :][:_QUOTED_REACH]
    opened = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    close = re.match(r"[^\n“]*?[”\"]", behind) if opened else None
    if close is None:
        return whole, words
    return Span(whole.start, whole.end + close.end()), words + close.group()
