"""The whole name of a programme around the words by which it was found.

Who writes the right name in its place replaces all of it: the word before (Đề án), its years
behind (giai đoạn 2016 - 2020, đến năm 2030), and a quotation to its end.
"""

import re

from checker.facts import Facts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar

_CARRIER = Grammar(r"(?<!\w){programme-word} [\"“]?$")
_CARRIER_REACH = 30
"""Characters before a name in which the word for a programme and a quotation mark stand."""
_TIED = Grammar(r"(?: {programme-tie})+$")
"""What ties a name to its number: Chương trình … ban hành | theo Quyết định số …"""
_LAST_WORDS = Grammar(r"(?:[ ,]*(?<!\w){programme-years})+$")
_YEARS = Grammar(
    r"[ ,]*(?:{programme-years} )*20\d\d(?: ?(?:-|{until}) ?(?:{year} )?20\d\d)?(?![\d/])"
)
YEAR = re.compile(r"(?:19|20)\d\d")
_QUOTES = {"”": "“", '"': '"'}
"""Closing marks with their opening ones."""


def whole_name(facts: Facts, span: Span) -> Span:
    """Return *span* with the word for a programme before it and its years behind."""
    low = max(0, span.start - _CARRIER_REACH)
    carrier = facts.lexicon.pattern(_CARRIER).search(facts.folded, low, span.start)
    return Span(carrier.start() if carrier else span.start, name_end(facts, span))


def closing_years(facts: Facts, title: str) -> str:
    """Return the years with which an official *title* ends, in its words: giai đoạn 2021 - 2030, đến năm 2030."""
    found = facts.lexicon.pattern(_YEARS).search(fold(title))
    return title[found.start() :].strip(' ,”"') if found else ""


def closing_year(facts: Facts, title: str) -> str:
    """Return how an official *title* ends that closes with one year, no period: đến năm 2030; else ``""``."""
    years = closing_years(facts, title)
    return years if len(YEAR.findall(years)) == 1 else ""


def name_end(facts: Facts, span: Span) -> int:
    """Return where the name at *span* ends with its years and its closing quotation mark."""
    tied = facts.lexicon.pattern(_TIED).search(facts.folded, span.start, span.end)
    if tied is not None:
        return tied.start()
    last = facts.lexicon.pattern(_LAST_WORDS).search(facts.folded, span.start, span.end)
    years = facts.lexicon.pattern(_YEARS).match(facts.lined, last.start() if last else span.end)
    end = max(span.end, years.end()) if years else span.end
    line = facts.text[facts.text.rfind("\n", 0, span.start) + 1 : end]
    closing = facts.text[end : end + 1]
    opening = _QUOTES.get(closing, "")
    others = line.count(closing) if opening != closing else line.count(closing) // 2
    return end + (opening != "" and line.count(opening) > others)
