"""The abbreviations of a text: where each is used, and where the text says what it means."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.form.parts import Parts
from checker.kernel.document import Block, Span
from checker.kernel.text import fold, strip_marks
from checker.lexicon.grammar import Grammar

_CAPITAL = "A-ZĐĂÂÊÔƠƯ"
_SHORT = rf"[{_CAPITAL}](?:&?[{_CAPITAL}]){{1,8}}"
_USED = re.compile(rf"[{_CAPITAL}](?<![\w/.&-].)(?:&?[{_CAPITAL}]){{1,8}}(?![\w/&]|-\w|\.\w)")
_IN_BRACKETS = re.compile(rf"\(({_SHORT})\)")
_SAID = Grammar(r"(?<!\w){abbreviation.explained}:? [\"']?")
_SAID_SHORT = re.compile(rf"({_SHORT})[\"”']?(?=\)|[;,.]|$)", re.MULTILINE)
_MEANING = re.compile(r" ?\(([^()\n]{4,100})\)")
_WORDS = re.compile(r"[^\W\d_]+")
_NAME_REACH = 120
"""Characters before the bracket in which the full name stands."""
_CAPS_SHARE = 0.5
"""Of the words of a line, from which its words are capitals by themselves."""


class Explained(NamedTuple):
    """Where an abbreviation is explained; ``name`` are the folded words of which it is made."""

    short: str
    span: Span
    name: str


class Used(NamedTuple):
    """An abbreviation in the running text."""

    short: str
    span: Span


def explained(facts: Facts) -> Iterator[Explained]:
    """Yield the abbreviations that the text explains, in order; annexes and tables explain for themselves."""
    found: dict[int, Explained] = {}
    end = facts[Parts].appendix.start if _has_annex(facts) else len(facts.text)
    for match in _IN_BRACKETS.finditer(facts.text, 0, end):
        name = _name_before(facts, match.start(), match[1])
        if name:
            found[match.start(1)] = Explained(match[1], Span(*match.span(1)), name)
    for said in facts.matches(_SAID, Span(0, end), lined=True):
        short = _SAID_SHORT.match(facts.text, said.end(), end)
        if short is not None:
            name = _name_before(facts, said.start(), short[1])
            found[short.start(1)] = Explained(short[1], Span(*short.span(1)), name)
    for start in sorted(found):
        block = facts.document.block_at(start)
        if block is not None and block.cell is None:
            yield found[start]


def used(facts: Facts) -> Iterator[Used]:
    """Yield the abbreviations of the running text: no header, table, line of capitals, title of a document."""
    parts = facts[Parts]
    citations = facts[Citations]
    start = max(parts.header.end, parts.subject.end)
    end = parts.tail.start if parts.tail.end > parts.tail.start else len(facts.text)
    last: tuple[Block | None, bool] = None, True
    for match in _USED.finditer(facts.text, start, end):
        span = Span(*match.span())
        block = facts.document.block_at(span.start)
        if block is not last[0]:
            last = (
                block,
                block is None or block.cell is not None or _is_in_capitals(facts.quote(block.span)),
            )
        bracketed = facts.text[span.start - 1 : span.end + 1] == f"({match.group()})"
        if not (last[1] or bracketed or citations.cover(span)):
            yield Used(match.group(), span)


def is_explained_by(facts: Facts, use: Used) -> bool:
    """Whether brackets right behind *use* say what it means: BĐG (bình đẳng giới)."""
    meaning = _MEANING.match(facts.text, use.span.end)
    return meaning is not None and bool(_name_before(facts, meaning.end(1), use.short))


def is_known(facts: Facts, short: str) -> bool:
    """Whether everybody knows what *short* means."""
    return facts.lexicon.has("abbreviation.known", fold(short))


def has_glossary(facts: Facts) -> bool:
    """Whether the document has a list of its abbreviations."""
    return bool(facts.find_words("abbreviation.glossary"))


def _has_annex(facts: Facts) -> bool:
    appendix = facts[Parts].appendix
    return appendix.end > appendix.start


def _is_in_capitals(text: str) -> bool:
    words = _WORDS.findall(text)
    return sum(map(str.isupper, words)) > _CAPS_SHARE * len(words)


def _name_before(facts: Facts, start: int, short: str) -> str:
    """Return the words right before *start* whose first letters are *short*, empty where they are not."""
    low = max(facts.text.rfind("\n", 0, start) + 1, start - _NAME_REACH)
    words = _WORDS.findall(facts.folded, low, start)
    letters = [_letter(sign) for sign in short if sign.isalpha()]
    name: list[str] = []
    while letters and words:
        word = words.pop()
        if letters[-1] in (_letter(word[0]), strip_marks(word[0])):  # BDG is meant for BĐG
            letters.pop()
            name.insert(0, word)
        elif not facts.lexicon.has("abbreviation.skipped", word):
            return ""
    return " ".join(name) if not letters else ""


def _letter(sign: str) -> str:
    """Return a letter without its marks; the bar of the đ is none."""
    return unicodedata.normalize("NFD", sign.lower())[0]
