"""What an annex counts is what the body counts: 04 lớp in a task are not 06 lớp in the row on it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.percentages import FILLER
from checker.facts.tables import Tables
from checker.facts.telling.told import looks_back
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_COUNT = Grammar(
    r"(?<![\w/.,:%-])(?P<number>\d{1,4}) (?!(?:{day}|{month}|{year}|{quarter}|{hour}|{minute}|{times})(?!\w))"
    r"(?P<unit>[^\W\d]+(?: [^\W\d]+)?)"
)
"""How many of what: the second word tells trường học from trường mầm non."""
_CELL = re.compile(r"\d")
_FILLER = Grammar(rf"{FILLER}|(?<!\w){{event-held}}(?!\w)")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_REACH = 300
"""Characters around a count that may belong to its sentence."""
_FEWEST = 5
"""Words of a row that tell its work from that of others."""
_BESIDE, _OF_COUNT = 5, 2
"""Words that a sentence on the work of a row has besides (when, where), and those of each count."""
_LOOKED_AT = 4
"""Sentences that open like a row, among which the one on its work is looked for."""


class _Counted(NamedTuple):
    """Words in which things are counted: where and how many by their units."""

    span: Span
    words: tuple[str, ...]
    counts: dict[str, tuple[int, Span]]


class TwoCounts(NamedTuple):
    """Two numbers of the same things: in the row of an annex, and in the body."""

    row: Span
    body: Span


def two_counts(facts: Facts) -> Iterator[TwoCounts]:
    """Yield the counts of the annexes' rows that are not those of the body's sentence on the same work."""
    rows = [*_rows(facts)]
    works = Counter(row.words for row in rows)
    sentences = _by_opening(_sentences(facts)) if rows else {}
    for row in rows:
        if works[row.words] > 1:
            continue  # one work for several units, each with its share
        beside = sentences.get(row.words[:2], [])[:_LOOKED_AT]
        told = [sentence for sentence in beside if _is_on(row.words, sentence)]
        if len(told) == 1:
            yield from _different(row, told[0])


def _different(row: _Counted, sentence: _Counted) -> Iterator[TwoCounts]:
    for unit, (number, span) in row.counts.items():
        same = [found for other, found in sentence.counts.items() if _is_same(unit, other)]
        if len(same) == 1 and same[0][0] != number:
            yield TwoCounts(span, same[0][1])


def _is_same(one: str, other: str) -> bool:
    """Whether two units are the same, of which one may stand at the end of its clause."""
    return one == other or f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")


def _is_on(work: tuple[str, ...], sentence: _Counted) -> bool:
    """Whether the words of a *work* stand in the sentence in their order, and few but what is counted."""
    besides = len(sentence.words) - len(work) - _OF_COUNT * len(sentence.counts)
    rest = iter(sentence.words)
    return besides <= _BESIDE and all(word in rest for word in work)


def _rows(facts: Facts) -> Iterator[_Counted]:
    """Yield the rows of annexes: what is done, and the counts of a cell of its own."""
    appendix, year = facts[Parts].appendix, facts[Plan].year
    for table in facts[Tables]:
        if not appendix.contains(table.span) or looks_back(facts, table.span):
            continue
        for row in table.rows:
            named = next((c for c in row.told if not _CELL.match(facts.folded, c.span.start)), None)
            if named is None or not _is_of(facts, row.span, year):
                continue
            words = _words(facts, named.span)
            others = [cell.span for cell in row.told if cell != named]
            counts = {unit: it for span in others for unit, it in _counts(facts, span).items()}
            if counts and len(words) >= _FEWEST:
                yield _Counted(row.span, words, counts)


def _sentences(facts: Facts) -> Iterator[_Counted]:
    """Yield the sentences of the body in which something is counted."""
    done, year = 0, facts[Plan].year
    for match in facts.matches(_COUNT, facts[Parts].body):
        at = Span(*match.span())
        if at.start < done:
            continue
        sentence = facts[Sentences].near(at, _REACH)
        done = sentence.end
        is_told = facts[Citations].cover(at) or looks_back(facts, at)
        if not is_told and _is_of(facts, sentence, year):
            yield _Counted(sentence, _words(facts, sentence), _counts(facts, sentence))


def _is_of(facts: Facts, span: Span, year: int | None) -> bool:
    """Whether no other year than the plan's is named at *span*."""
    named = {int(found[0]) for found in _YEAR.finditer(facts.folded, *span)}
    return not named or named == {year}


def _counts(facts: Facts, within: Span) -> dict[str, tuple[int, Span]]:
    counts: dict[str, tuple[int, Span]] = {}
    for match in facts.lexicon.pattern(_COUNT).finditer(facts.lined, *within):
        counts.setdefault(match["unit"], (int(match["number"]), Span(*match.span())))
    return counts


def _words(facts: Facts, span: Span) -> tuple[str, ...]:
    said = facts.lexicon.pattern(_FILLER).sub(" ", facts.folded[slice(*span)])
    return tuple(_WORD.findall(said))


def _by_opening(sentences: Iterator[_Counted]) -> dict[tuple[str, ...], list[_Counted]]:
    """Return the sentences by every two words that follow each other in them."""
    found: defaultdict[tuple[str, ...], list[_Counted]] = defaultdict(list)
    for sentence in sentences:
        for pair in dict.fromkeys(zip(sentence.words, sentence.words[1:], strict=False)):
            found[pair].append(sentence)
    return found
