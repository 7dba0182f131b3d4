"""Which province a person means who writes its name on the command line: Lai Chau, TP Hà Nội, TP.HCM."""

from collections.abc import Mapping

from checker.kernel.text import fold, strip_marks
from checker.lexicon.lexicon import Lexicon
from checker.library.rule import Library
from checker.rounds.communes import Communes
from checker.rounds.names import read_name

_LIKE = 75
"""Of 100: from here on one name may be the other mistyped."""


def province_called(text: str, communes: Communes, lexicon: Lexicon) -> str:
    """Return the province that *text* calls as it is compared, by its name of today; empty where none.

    Its kind may go before; without marks a name is found where it is one province's only.
    """
    name = _short(text, lexicon)
    key = communes.province(name)
    if communes.is_province(key):
        return key
    plain, letters = _plain(communes), _letters(name)
    kinds = map(_letters, (*lexicon.words("unit.province"), *lexicon.words("unit.city")))
    bare = {letters, *(letters.removeprefix(kind) for kind in kinds)}
    found = {communes.province(own) for each in bare for own in plain.get(each, ())}
    return found.pop() if len(found) == 1 else ""


def province_like(text: str, library: Library) -> str:
    """Return the name of the province that *text*, which calls none, may be meant for; empty where none is near."""
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - for mistyped names only

    communes = Communes(library.registers, library.lexicon)
    name = _letters(_short(text, library.lexicon))
    near = {own: ratio(name, plain) for plain, names in _plain(communes).items() for own in names}
    best = max(near, key=lambda own: near[own])
    return best if near[best] >= _LIKE else ""


def _short(text: str, lexicon: Lexicon) -> str:
    """Return the bare name in *text*, of a short form (HCM) the whole."""
    name = read_name(text, lexicon).name
    return str(lexicon.value("province.short", fold(name)) or name)


def _plain(communes: Communes) -> Mapping[str, list[str]]:
    """Return the names of provinces, former ones too, by their letters without marks."""
    found: dict[str, list[str]] = {}
    for name in communes.province_names:
        found.setdefault(_letters(name), []).append(name)
    return found


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, strip_marks(fold(name))))
