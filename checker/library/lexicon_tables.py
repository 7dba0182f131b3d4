"""The lexicon, put together from all layers: an office's layer adds words to a list."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from checker.kernel.phrases import PhraseError, literal_head, variants
from checker.kernel.text import clean, fold
from checker.lexicon.lexicon import Lexicon, WordList
from checker.library.convert import Converter
from checker.library.mistakes import Notes, Place
from checker.library.tables import ListTable


class LexiconBuilder:
    """Collects the lists of words, layer after layer."""

    def __init__(self, base: Lexicon) -> None:
        self._lists = dict(base.lists)

    def add(self, table: Any, at: Place, convert: Converter, notes: Notes, *, own: bool) -> None:
        """Add the words of a ``[[list]]`` table.

        A list that exists gets more words; only the built-in layer, not an
        office's *own* one, may begin a list: no code would ask for it.
        """
        given: ListTable | None = convert.build(table, ListTable, at)
        if given is None:
            return
        known = self._lists.get(given.id)
        if own and known is None:
            notes.unknown((*at, "id"), "không có danh sách từ", given.id, self._lists)
            return
        before = len(notes)
        taken = set(known.wordings()) if known else set()
        _check_words(given.words, taken, (*at, "words"), notes)
        _check_words(given.values, taken, (*at, "values"), notes)
        if not given.words and not given.values:
            notes.add(at, f"danh sách từ '{given.id}' đang trống")
        if len(notes) == before:
            self._lists[given.id] = _joined(known, given)

    @property
    def names(self) -> Collection[str]:
        """The ids of the lists collected so far."""
        return self._lists.keys()

    def lexicon(self, phrases: Iterable[str]) -> Lexicon:
        """Return what was collected; *phrases* are what rules look for."""
        return Lexicon(self._lists, tuple(sorted(phrases)))


def _joined(known: WordList | None, given: ListTable) -> WordList:
    if known is None:
        return WordList(given.id, given.title, given.words, given.values)
    return replace(
        known, words=(*known.words, *given.words), values={**known.values, **given.values}
    )


def _check_words(phrases: Iterable[str], taken: set[str], at: Place, notes: Notes) -> None:
    """Note what is no phrase, stands there already, or cannot be met in any text."""
    keyed = isinstance(phrases, Mapping)
    for index, phrase in enumerate(phrases):
        place = (*at, phrase if keyed else index)
        try:
            wordings = variants(phrase)
        except PhraseError as error:
            notes.wrong(place, f"viết chưa đúng: {error}")
            continue
        twice = sorted(taken.intersection(wordings))
        if twice:
            notes.wrong(place, f"trùng từ đã có: “{twice[0]}”")
        elif not all(map(_can_be_met, wordings)):
            notes.wrong(place, f"không văn bản nào có được: “{phrase}”")
        taken.update(wordings)


def _can_be_met(wording: str) -> bool:
    """Whether a text, cleaned and folded as drafts are, can hold *wording*."""
    return bool(literal_head(wording)) and fold(clean(wording)).strip() == wording
