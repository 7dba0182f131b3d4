"""Words of recognised pages whose marks were mistaken: ``bình đằng giới`` is ``bình đẳng giới``.

Where letters without their marks are those of words that the library knows,
the marks are the known ones, unless hardly a word is right: *phường An* is no
*phương án*. No place in the text changes.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from checker.kernel.document import Document
from checker.kernel.phrases import variants
from checker.kernel.text import fold, strip_marks
from checker.kinds.wording import wording
from checker.lexicon.lexicon import Lexicon
from checker.library.rule import Library

_LEAST = 6
"""Letters of words that are restored: shorter ones are those of too many others."""


class _Known(NamedTuple):
    """Known words by their letters without marks: how they may be written, how they most likely are.

    ``likely`` has one way for those of which there are not several.
    """

    forms: Mapping[str, frozenset[str]]
    likely: Mapping[str, str]
    letters: tuple[str, ...]
    automaton: AhoCorasick


def restored(document: Document, library: Library) -> Document:
    """Return *document* with the marks of known words put right where pages were recognised."""
    if not document.recognised:
        return document
    known = _known(library)
    text = [*document.text]
    for block in document.blocks:
        if block.source.page in document.recognised:
            start, end = block.span
            text[start:end] = _restored(document.text[start:end], known)
    return replace(document, text="".join(text))


def _restored(text: str, known: _Known) -> str:
    folded = fold(text)
    letters = strip_marks(folded)
    result = [*text]
    sure: set[int] = set()
    for start, end in _places(letters, known):
        words = letters[start:end]
        if folded[start:end] in known.forms[words]:
            sure.update(range(start, end))
        elif words in known.likely:
            own = [*map(_as_cased, text[start:end], known.likely[words])]
            changed = {at for at, letter in enumerate(own, start) if letter != text[at]}
            few = len(changed) < len(words.split())
            if few and sure.isdisjoint(changed):
                result[start:end] = own
                sure.update(range(start, end))
    return "".join(result)


def _as_cased(letter: str, known: str) -> str:
    """Return the *known* letter in the case of the one that was read; other signs as they are."""
    if not letter.isalpha() or fold(letter) == known:
        return letter
    return known.upper() if letter.isupper() else known


def _places(letters: str, known: _Known) -> Iterator[tuple[int, int]]:
    """Yield where known words stand, of those that begin at one place the longest first."""
    found = known.automaton.find_matches_as_indexes(letters, overlapping=True)
    for _, start, end in sorted(found, key=lambda match: (match[1], -match[2])):
        begins = not (start and letters[start - 1].isalnum())
        if begins and not letters[end : end + 1].isalnum():
            yield start, end


def _known(library: Library) -> _Known:
    spelling = [rule.params for rule in library.rules if isinstance(rule.params, wording.Params)]
    right = {form for own in spelling for form in _forms(own.phrases)}
    wrong = {form for own in spelling for slip, _ in own.wrong for form in variants(slip)}
    known: dict[str, set[str]] = {}
    for form in _forms(_phrases(library.lexicon)):
        if len(form) >= _LEAST and " " in form and form not in wrong:
            known.setdefault(strip_marks(form), set()).add(form)
    letters = tuple(known)
    automaton = AhoCorasick(letters, implementation=Implementation.ContiguousNFA)
    likely = {key: own & right or own for key, own in known.items()}
    return _Known(
        {key: frozenset(own) for key, own in known.items()},
        {key: next(iter(own)) for key, own in likely.items() if len(own) == 1},
        letters,
        automaton,
    )


def _forms(phrases: Iterable[str]) -> Iterator[str]:
    """Yield the wordings of *phrases*, on both sides of a gap."""
    for form in chain.from_iterable(map(variants, phrases)):
        yield from map(str.strip, form.split("..."))


def _phrases(lexicon: Lexicon) -> Iterator[str]:
    """Yield all that *lexicon* knows: its lists, and what rules and registers look for."""
    yield from lexicon.phrases
    for words in lexicon.lists.values():
        yield from words.words
        yield from words.values
