"""Offices' names as they are compared: by a roster, in a plan's head, in the names of files."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.facts.place_names import place_key
from checker.form.capitals import is_caps
from checker.kernel.text import fold, normalise
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

_COMMITTEE = Grammar(r"{body.committee}[ ,]+")
_UNIT = Grammar(r"(?P<unit>{unit.commune}|{unit.province}|{unit.city}) *(?=\S)")
_SHORT = Grammar(r"(?P<unit>{unit.short}) *(?=\S)")
_OF_PROVINCE = Grammar(r"[ ,;(-]+(?:{unit.province}|{unit.city}) *(?P<name>[^,;()]+?)[ )]*$")
_BEHIND = re.compile(r" *[,;(] *(?P<name>[^,;()]+?)[ )]*$")
_ZEROS = re.compile(r"(?<!\w)0+(?=[0-9])")
_SIGNS = re.compile(r"[\W_]+")
_FIRST_LETTER = re.compile(r"(?<![^\W_])(?<!')[^\W\d_]")
_ENDING = 5
"""Letters of the longest ending of a file's name."""


class OfficeName(NamedTuple):
    """What an office is called: ``unit`` folded and ``name`` as written, of ``province`` where it is said."""

    unit: str
    name: str
    province: str


def name_key(name: str, lexicon: Lexicon) -> str:
    """Return *name* as it is compared: hòa as hoà, without capitals, Phường 01 as Phường 1."""
    return without_zeros(" ".join(place_key(normalise(name), lexicon).split()))


def without_zeros(text: str) -> str:
    """Return *text* without the zeros that go before numbers."""
    return _ZEROS.sub("", text) if "0" in text else text


def letters_key(key: str) -> str:
    """Return the *key* of a name as it is found in the name of a file, where signs are anybody's guess."""
    return _SIGNS.sub(" ", key).strip()


def stems(path: str) -> Iterator[str]:
    """Yield the parts of *path* (with ``/``) without their endings, the file's own name first."""
    for part in reversed(path.split("/")):
        stem, dot, ending = part.rpartition(".")
        is_ending = dot and stem and 1 < len(ending) <= _ENDING and ending.isalnum()
        yield stem if is_ending else part


def read_name(text: str, lexicon: Lexicon) -> OfficeName:
    """Return what *text* calls: ``UBND xã Bình Lư, tỉnh Lai Châu``, ``P. Tân Phong``, ``Phường 2 Bảo Lộc``."""
    name = " ".join(normalise(text).split())
    committee = lexicon.pattern(_COMMITTEE).match(fold(name))
    if committee:
        name = name[committee.end() :]
    unit = ""
    found = lexicon.pattern(_UNIT).match(fold(name))
    if found:
        unit = str(lexicon.value("unit.city", found["unit"]) or found["unit"])
        name = name[found.end() :]
    elif found := lexicon.pattern(_SHORT).match(fold(name)):
        unit = str(lexicon.value("unit.short", found["unit"]))
        name = name[found.end() :]
    of = lexicon.pattern(_OF_PROVINCE).search(fold(name))
    if of is None and lexicon.has("unit.commune", unit):
        of = _BEHIND.search(name)
    if of is None or lexicon.has("formerly.word", fold(of["name"])):
        return OfficeName(unit, name.strip(), "")
    return OfficeName(unit, name[: of.start()].strip(), name[slice(*of.span("name"))].strip())


def cased(name: str) -> str:
    """Return *name* with capitals as names have them where it is written all in capitals."""
    return with_capitals(name) if is_caps(name) else name


def with_capitals(name: str) -> str:
    """Return *name* with a capital for each word: Ea H'leo."""
    return _FIRST_LETTER.sub(lambda letter: letter[0].upper(), name.lower())
