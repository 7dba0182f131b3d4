"""Forms that a PDF page draws, and the forms that they draw: counted before PDFium reads them all.

Ten forms that draw the next ten times each are ten thousand million; a file of three kilobytes can
ask for them. Nothing but such a file has a form that draws itself.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from checker.errors import ReadError
from checker.readers import messages
from checker.readers.pdf.objects import Written, held

_MOST_DRAWN = 2**26
"""Bytes of what a page draws in forms: the finest drawing has a tenth."""
_FORM = 2_000
"""Bytes of text that fill as much memory as a form of its own."""
_DEPTH = 20
"""Forms in forms: programs that put page into page make five."""
_MOST_OBJECTS = 300_000
"""With those that streams hold."""
_MOST_UNPACKED = 2**27
"""Bytes of what pages and forms say together."""
_MOST_ASKED = 2_000_000
"""Names of what is drawn, counted on each page and in each form."""
_IS_FORM = b"/Form"
_DRAW = b"Do"
_DRAWS = re.compile(rb"/([^\s/<>\[\](){}%]{1,99})\s{1,9}Do\b")
_NAMED = re.compile(rb"/([^\s/<>\[\](){}%]{1,99})\s{0,9}(\d{1,9})\s{1,9}\d{1,5}\s{1,9}R\b")
_CONTENTS = re.compile(rb"/Contents\s{0,9}(\[[^\]]*|\d{1,9}\s{1,9}\d{1,5}\s{1,9}R)")
_REFERENCE = re.compile(rb"(\d{1,9})\s{1,9}\d{1,5}\s{1,9}R")
_HOLDERS = (b"XObject", b"Resources", b"Parent")


def refuse_forms(objects: Sequence[Written]) -> None:
    """Raise ReadError ``too-large`` where pages among *objects* draw more than paper holds."""
    if not any(map(_is_form, objects)):
        return
    numbered: dict[int, list[Written]] = defaultdict(list)
    count = 0
    for one in objects:
        own = [one, *held(one)]
        count += len(own)
        _refuse(count, _MOST_OBJECTS)
        for each in own:  # which of a number is in force PDFium alone knows
            numbered[each.number].append(each)
    _Drawn(numbered).refuse()


class _Said(NamedTuple):
    """What a page or form says: its ``size`` in bytes, and how often it ``draws`` what."""

    size: int
    draws: Counter[bytes]


class _Drawn:
    """What the forms of a file draw, whose *objects* are given by their numbers."""

    def __init__(self, objects: dict[int, list[Written]]) -> None:
        self._objects = objects
        self._all = [one for own in objects.values() for one in own]
        self._forms = {one.number for one in self._all if _is_form(one)}
        self._weights: dict[int, int] = {}
        self._read: dict[int, _Said] = {}
        self._unpacked = self._asked = 0

    def refuse(self) -> None:
        """Raise ReadError where a form draws too much, or a page by its forms."""
        for number in self._forms:
            self._form(number, ())
        for page in self._all:
            found = _CONTENTS.search(page.text)
            if found is not None:
                self._page(page, found[1])

    def _page(self, page: Written, contents: bytes) -> None:
        drawn = 0
        for number, times in Counter(_REFERENCE.findall(contents)).items():
            for one in self._objects.get(int(number), ()):
                drawn += times * self._forms_in(self._said(one), page.text, ())
        _refuse(drawn, _MOST_DRAWN)

    def _form(self, number: int, above: tuple[int, ...]) -> int:
        """Return what the form *number* draws, which the forms *above* draw in turn."""
        if number not in self._weights:
            if number in above:
                raise ReadError("too-large", messages.TOO_MUCH_TEXT)
            _refuse(len(above), _DEPTH)
            inside = (*above, number)
            weight = _FORM
            for one in filter(_is_form, self._objects[number]):
                said = self._said(one)
                weight = max(weight, _FORM + said.size + self._forms_in(said, one.text, inside))
            _refuse(weight, _MOST_DRAWN)
            self._weights[number] = weight
        return self._weights[number]

    def _forms_in(self, said: _Said, resources: bytes, above: tuple[int, ...]) -> int:
        """Return what the forms that are drawn weigh together."""
        self._asked += len(said.draws)
        _refuse(self._asked, _MOST_ASKED)
        return sum(
            times * max((self._form(n, above) for n in self._meant(name, resources)), default=0)
            for name, times in said.draws.items()
        )

    def _meant(self, name: bytes, resources: bytes) -> set[int]:
        """Return the forms that *name* means by these *resources*, all of that name in doubt."""
        texts = [resources]
        for text in texts:
            pairs = _pairs(text)
            if name in pairs:
                return {pairs[name]} & self._forms
            holders = [pairs[key] for key in _HOLDERS if key in pairs]
            if len(texts) < _DEPTH:
                texts += [one.text for n in holders for one in self._objects.get(n, ())[:_DEPTH]]
        return self._named.get(name, set())

    @cached_property
    def _named(self) -> dict[bytes, set[int]]:
        """The forms by all the names that they have anywhere."""
        found: dict[bytes, set[int]] = defaultdict(set)
        for one in self._all:
            for name, number in _NAMED.findall(one.text):
                if int(number) in self._forms:
                    found[name].add(int(number))
        return found

    def _said(self, one: Written) -> _Said:
        if id(one) not in self._read:
            text = one.unpacked()
            self._unpacked += len(text)
            _refuse(self._unpacked, _MOST_UNPACKED)
            names = _DRAWS.findall(text) if _DRAW in text else ()  # most pages draw nothing
            self._read[id(one)] = _Said(len(text), Counter(names))
        return self._read[id(one)]


@lru_cache(maxsize=64)
def _pairs(text: bytes) -> dict[bytes, int]:
    """Return the objects that names in *text* stand for."""
    return {name: int(number) for name, number in _NAMED.findall(text)}


def _is_form(one: Written) -> bool:
    return one.stream is not None and _IS_FORM in one.text


def _refuse(count: int, most: int) -> None:
    if count > most:
        raise ReadError("too-large", messages.TOO_MUCH_TEXT)
