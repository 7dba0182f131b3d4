"""A passage that a person has answered for: known again in the next draft by its words and its rule."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Mapping
from typing import NamedTuple

from checker.kernel.document import Document, Span
from checker.kernel.sentences import read_sentences
from checker.kernel.text import fold
from checker.matters import Place
from checker.report import Report, key_of
from checker.review.waiver import Waiver

_ALIKE = 0.6
"""The words of one passage before and after it was edited are at least so alike."""
_OWN = "own"
_ITEM = re.compile(r"\s*(?:[(]?(?:\d{1,2}(?:\.\d{1,2})*|[^\W\d_]|[ivxIVX]{1,5})[.)/]|[-–+•*])\s+")
"""The number or sign before an item's words."""
_LABEL = re.compile(r"(?<![\w.])[^\W_]{1,5}(?:\.[^\W_]{1,3})*(?!\w)")
"""What may name a section within a sentence: II, III.2.a."""


class _Words(NamedTuple):
    """By what a passage is known: its own words, and those with their whole paragraph."""

    own: str
    whole: str


def passage_keys(report: Report, rules: Collection[str]) -> Mapping[Place, tuple[str, ...]]:
    """Return short stable keys of the findings of *rules* in *report*; by the first it is known best.

    That is made of the rule, what it says, wherever it says so, and the passage's own words: the
    sentence that is pointed at, of what is missing none, for whatever stands around its place is not
    of it. Where several read so, their paragraphs tell them apart; by these each is known in any case.
    """
    labels = labels_of(report)
    words = {
        (number, which): _words(report, (number, which), labels)
        for number, result in enumerate(report.results)
        if result.rule.id in rules
        for which in (range(len(result.findings)) or (-1,))
    }
    alike = Counter(known.own for known in words.values())
    return {
        place: (known.own, known.whole) if alike[known.own] == 1 else (known.whole,)
        for place, known in words.items()
    }


def passage_key(report: Report, place: Place) -> str:
    """Return the key by which the finding at *place* is known best."""
    rule = report.results[place[0]].rule.id
    return passage_keys(report, (rule,))[place][0]


def seen_of(report: Report, place: Place, *, by: str, date: dt.date) -> Waiver:
    """Return the decision that the passage at *place* was looked at and is right."""
    result = report.results[place[0]]
    return Waiver(
        rule=result.rule.id,
        key=passage_key(report, place),
        reason="",
        by=" ".join(by.split()),
        date=date,
        title=result.rule.title,
        quote=quote_at(report, place),
        seen=True,
    )


def quote_at(report: Report, place: Place) -> str:
    """Return the words that the finding at *place* points at; empty where something is missing."""
    number, which = place
    if which < 0:
        return ""
    quote = report.document.quote(report.results[number].findings[which].span)
    return " ".join(quote.split())


def alike(one: str, other: str) -> bool:
    """Whether two quotes may be one passage before and after it was edited."""
    if not one or not other:
        return one == other
    from difflib import SequenceMatcher  # noqa: PLC0415 - only where a draft was edited

    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def sentence_at(report: Report, place: Place) -> str:
    """Return the sentence that the finding at *place* points into, without the item's number.

    Where something is missing there is none: it is what is said of it.
    """
    number, which = place
    result = report.results[number]
    if which < 0:
        return result.message
    finding = result.findings[which]
    if finding.span.start == finding.span.end:
        return finding.message or result.message
    return " ".join(_sentence(report.document, finding.span).split())


def labels_of(report: Report) -> frozenset[str]:
    """Return what the sections of the draft are called in sentences, but for bare numbers."""
    return frozenset(label for _, label in report.headings if not label.isdigit())


def anywhere(said: str, labels: Collection[str]) -> str:
    """Return *said* without the *labels* of sections: the same, wherever it is said of."""
    return _LABEL.sub(lambda found: "" if found[0] in labels else found[0], said)


def _words(report: Report, place: Place, labels: Collection[str]) -> _Words:
    number, which = place
    result = report.results[number]
    if which < 0:
        key = key_of(result.rule.id, fold(result.message))
        return _Words(key, key)
    finding, document = result.findings[which], report.document
    block = document.block_at(finding.span.start)
    around = document.quote(block.span) if block else ""
    said, quote = finding.message or result.message, document.quote(finding.span)
    sentence = _sentence(document, finding.span) if quote else ""
    return _Words(
        key_of(_OWN, result.rule.id, *map(_plain, (anywhere(said, labels), quote, sentence))),
        key_of(result.rule.id, *map(_plain, (said, quote, around))),
    )


def _sentence(document: Document, span: Span) -> str:
    """Return what *span* touches of the sentences of the paragraph that it begins in."""
    block = document.block_at(span.start)
    if block is None:
        return ""
    start, paragraph = block.span.start, document.quote(block.span)
    sentences = read_sentences(paragraph)
    first = sentences.around(span.start - start).start
    last = sentences.around(max(min(span.end, block.span.end) - 1, span.start) - start).end
    mark = _ITEM.match(paragraph, first, last)
    # Another item before it gives an item another number: its words are the same.
    return paragraph[mark.end() if mark and start + mark.end() <= span.start else first : last]


def _plain(words: str) -> str:
    return " ".join(fold(words).split())
