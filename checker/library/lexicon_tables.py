"""The lexicon, put together from all layers: an office's layer adds words to a list.

A word that is mistaken is left out by itself: the others of its list are no worse for it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from checker.kernel.phrases import PhraseError, variants
from checker.kernel.text import clean, fold
from checker.kernel.wordings import literal_head
from checker.lexicon.lexicon import Lexicon, WordList
from checker.library.convert import Converter
from checker.library.mistakes import Notes, Place
from checker.library.tables import ListTable

"""Folded wordings of a list with what they mean, None where words have no meaning of their own."""


class LexiconBuilder:
    """Collects the lists of words, layer after layer."""

    def __init__(self, base: Lexicon) -> None:
        self._base = base
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
        if not given.words and not given.values:
            notes.add(at, f"danh sách từ '{given.id}' đang trống")
            return
        if known is None:
            known = WordList(given.id, given.title)
        elif not _is_of_its_sort(given, known, at, notes):
            return
        words = _Words(known, notes, own=own)
        taken = tuple(words.taken(enumerate(given.words), (*at, "words")))
        valued = words.valued(given.values, (*at, "values"))
        self._lists[given.id] = replace(
            known, words=(*known.words, *taken), values={**known.values, **valued}
        )

    @property
    def names(self) -> Collection[str]:
        """The ids of the lists collected so far."""
        return self._lists.keys()

    def wordings(self, *names: str) -> Collection[str]:
        """Return every folded wording of the lists *names*, as far as there are such."""
        found = (self._lists[name].wordings() for name in names if name in self._lists)
        return {wording for wordings in found for wording in wordings}

    def lexicon(self, phrases: Iterable[str]) -> Lexicon:
        """Return what was collected; *phrases* are what rules look for."""
        wanted = tuple(sorted(phrases))
        if self._lists == self._base.lists:
            return self._base.with_phrases(wanted)
        return Lexicon(self._lists, wanted)


def _is_of_its_sort(given: ListTable, known: WordList, at: Place, notes: Notes) -> bool:
    """Whether words with a meaning come to such, plain words to plain ones; note where not."""
    if given.words and known.values and not known.words:
        what = f'cần nghĩa của từng từ; viết trong [list.values], dạng "từ" = {_some(known)}'
        notes.wrong((*at, "words"), what)
    elif given.values and not known.values:
        notes.wrong(
            (*at, "values"), "thừa: từ của danh sách này không có nghĩa riêng; dùng 'words'"
        )
    else:
        return True
    return False


def _some(known: WordList) -> str:
    value = next(iter(known.values.values()))
    return f'"{value}"' if isinstance(value, str) else str(value)


class _Words:
    """Takes the words that come to the list *known*, each by itself."""

    def __init__(self, known: WordList, notes: Notes, *, own: bool) -> None:
        self._known = known
        self._notes = notes
        self._own = own
        self._there: dict[str, str | int | None] = dict(known.wordings())

    def taken(self, phrases: Iterable[tuple[int, Any]], at: Place) -> Iterator[str]:
        """Yield the plain words of *phrases* that can stand."""
        for index, phrase in phrases:
            if self._can_stand(phrase, (*at, index), None):
                yield phrase

    def valued(self, given: Mapping[str, Any], at: Place) -> dict[str, str | int]:
        """Return the words of *given* that can stand, with what they mean."""
        return {
            phrase: value
            for phrase, value in given.items()
            if self._is_meaning(value, (*at, phrase))
            and self._can_stand(phrase, (*at, phrase), value)
        }

    def _is_meaning(self, value: Any, at: Place) -> bool:
        """Whether *value* is of the list's sort, and, of an office's, one that the code knows."""
        meanings = list(self._known.values.values())
        sort = type(meanings[0]) if meanings else type(value)
        if type(value) is not sort or sort not in {int, str}:
            what = "phải là số nguyên" if sort is int else "phải là chữ trong dấu ngoặc kép"
            self._notes.wrong(at, what)
            return False
        if self._own and sort is str and value not in meanings:
            known = [str(meaning) for meaning in dict.fromkeys(meanings)]
            self._notes.unknown(at, "danh sách này không có nghĩa", str(value), known)
            return False
        return True

    def _can_stand(self, phrase: Any, at: Place, value: str | int | None) -> bool:
        """Note what is no phrase, stands there already, or cannot be met in any text."""
        if not isinstance(phrase, str):
            self._notes.wrong(at, "phải là chữ trong dấu ngoặc kép")
            return False
        try:
            wordings = variants(phrase)
        except PhraseError as error:
            self._notes.wrong(at, f"viết chưa đúng: {error}")
            return False
        if not all(map(_can_be_met, wordings)):
            self._notes.wrong(at, f"không văn bản nào có được: “{phrase}”")
            return False
        twice = [wording for wording in wordings if wording in self._there]
        other = [wording for wording in twice if self._there[wording] != value]
        if other and self._own:
            self._notes.wrong(at, f"“{other[0]}” đã có với nghĩa khác: {self._there[other[0]]}")
            return False
        if twice:
            tell = self._notes.hint if self._own else self._notes.wrong
            tell(at, f"trùng từ đã có: “{twice[0]}”")
        self._there.update(dict.fromkeys(wordings, value))
        return len(twice) < len(wordings)


def _can_be_met(wording: str) -> bool:
    """Whether a text, cleaned and folded as drafts are, can hold *wording*."""
    return bool(literal_head(wording)) and fold(clean(wording)).strip() == wording
