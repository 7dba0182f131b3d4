"""The offices that a round knows, found by what a plan or the name of a file calls them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from checker.kernel.text import fold, normalise, strip_marks
from checker.lexicon.lexicon import Lexicon
from checker.rounds.communes import Communes
from checker.rounds.names import letters_key, name_key, read_name, stems, without_zeros
from checker.rounds.overview import Office

_WORDS = re.compile(r"[^\W_]+")
_HUMP = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
_LONGEST = 7
"""Words of the longest name: Văn Miếu - Quốc Tử Giám, with room."""
_SHORTEST = 5
"""Letters and blanks of a name that may be told in one word: binhlu, not iao for Ia O."""


class OfficeKey(NamedTuple):
    """What an office is known by in one round; ``apart`` sets one apart that may be a second of its name."""

    level: str
    name: str
    province: str
    apart: str = ""


class Known:
    """The offices of *roster*; where that is None, the communes of *provinces*, of all where they are none.

    ``provinces`` are those that the round's plans name, as they are compared.
    """

    def __init__(
        self,
        communes: Communes,
        lexicon: Lexicon,
        roster: Sequence[Office] | None,
        provinces: Iterable[str],
    ) -> None:
        self.communes = communes
        self.lexicon = lexicon
        self.has_roster = roster is not None
        self._roster = tuple(dict.fromkeys(roster or ()))
        self.provinces = frozenset(provinces)
        self._in_part: dict[str, tuple[Office, ...]] = {}
        self._names: dict[str, str] = {}
        self._keys: dict[Office, OfficeKey] = {}

    def key(self, office: Office) -> OfficeKey:
        """Return what *office* is known by."""
        key = self._keys.get(office)
        if key is None:
            province = self.communes.province(office.province) if office.province else ""
            key = OfficeKey(office.level, self.name(office.name), province)
            self._keys[office] = key
        return key

    def name(self, name: str) -> str:
        """Return *name* as it is compared; made once."""
        key = self._names.get(name)
        if key is None:
            key = self._names[name] = name_key(name, self.lexicon)
        return key

    def is_in(self, office: Office, province: str) -> bool:
        """Whether *office* is, or may be, in *province* (as it is compared)."""
        own = self.key(office).province
        return not own or not province or own == province

    def provinces_in(self, path: str) -> frozenset[str]:
        """Return what the folders that *path* goes through are named after, as provinces are compared."""
        found = (read_name(stem, self.lexicon) for stem in (*stems(path),)[1:])
        names = (
            name.province if self.lexicon.has("unit.commune", name.unit) else name.name
            for name in found
        )
        return frozenset(map(self.communes.province, names))

    @cached_property
    def offices(self) -> tuple[Office, ...]:
        """The offices that plans and files may be of."""
        return self._roster if self.has_roster else self.communes.of(self.provinces)

    @cached_property
    def by_name(self) -> Mapping[str, tuple[Office, ...]]:
        """The offices by their names as they are compared."""
        found: dict[str, list[Office]] = defaultdict(list)
        for office in self.offices:
            found[self.name(office.name)].append(office)
        return {key: tuple(offices) for key, offices in found.items()}

    def like(self, name: str) -> tuple[Office, ...]:
        """Return the one commune whose name is *name* (as it is compared) but for marks or one letter, if there is."""
        plain = strip_marks(letters_key(name))
        found = self._by_plain.get(plain, ())
        if not found and len(plain) >= _SHORTEST:
            from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - for names of no office only

            found = tuple(
                office
                for key, offices in self._by_plain.items()
                if Levenshtein.distance(key, plain, score_cutoff=1) == 1
                for office in offices
            )
        communes = tuple(office for office in dict.fromkeys(found) if office.level == "xa")
        return communes if len(communes) == 1 else ()

    def in_path(self, path: str) -> tuple[tuple[Office, ...], ...]:
        """Return for each part of *path* that names offices which ones, the file's own name first."""
        found = map(self._named, stems(path))
        return tuple(offices for offices in found if offices)

    def _named(self, part: str) -> tuple[Office, ...]:
        offices = self._in_part.get(part)
        if offices is None:
            offices = self._in_part[part] = tuple(dict.fromkeys(self._search(part)))
        return offices

    def _search(self, part: str) -> Iterator[Office]:
        text = _HUMP.sub(" ", normalise(part))
        words = _WORDS.findall(without_zeros(fold(text)))
        at = 0
        while at < len(words):
            for length in range(min(_LONGEST, len(words) - at), 0, -1):
                offices = self._called(words, at, at + length)
                if offices:
                    yield from offices
                    at += length - 1
                    break
            at += 1

    def _called(self, words: Sequence[str], start: int, end: int) -> tuple[Office, ...]:
        """Return the offices whose name the words between *start* and *end* are.

        A name of one syllable, one that no roster has, and one that is also a plain word among
        others, is one only behind a kind of unit; behind a school's it is none. Where the words have
        no marks, names are compared without theirs.
        """
        name = " ".join(words[start:end])
        offices = self._by_letters.get(name) or self._by_plain.get(name, ())
        if not offices:
            return ()
        before = {" ".join(words[max(0, start - k) : start]) for k in (1, 2)}
        if before & self._institutions:
            return ()
        is_word = len(words) > end - start and name in self._ordinary
        if self.has_roster and " " in self.name(offices[0].name) and not is_word:
            return offices
        return offices if before & self._units else ()

    @cached_property
    def _units(self) -> frozenset[str]:
        """The kinds of unit, also as they are written without marks."""
        short = (unit.rstrip(".") for unit in self.lexicon.words("unit.short"))
        return _with_and_without_marks((*self.lexicon.words("unit.commune"), *short))

    @cached_property
    def _institutions(self) -> frozenset[str]:
        return _with_and_without_marks(self.lexicon.words("path.institution"))

    @cached_property
    def _ordinary(self) -> frozenset[str]:
        return _with_and_without_marks(self.lexicon.words("path.ordinary"))

    @cached_property
    def _by_letters(self) -> Mapping[str, tuple[Office, ...]]:
        found: dict[str, list[Office]] = defaultdict(list)
        for office in self.offices:
            found[letters_key(self.name(office.name))].append(office)
        return {key: tuple(offices) for key, offices in found.items()}

    @cached_property
    def _by_plain(self) -> Mapping[str, tuple[Office, ...]]:
        found: dict[str, list[Office]] = defaultdict(list)
        for key, offices in self._by_letters.items():
            plain = strip_marks(key)
            found[plain].extend(offices)
            if " " in plain and len(plain) > _SHORTEST:
                found[plain.replace(" ", "")].extend(offices)
        return {key: tuple(dict.fromkeys(offices)) for key, offices in found.items()}


def _with_and_without_marks(words: Iterable[str]) -> frozenset[str]:
    found = tuple(words)
    return frozenset((*found, *map(strip_marks, found)))
