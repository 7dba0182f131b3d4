"""What a plan says of whose it is: the commune, or the body that made it, and the province."""

import re
from typing import NamedTuple

from checker.facts.place_names import place_key
from checker.form.capitals import is_caps
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.rounds.communes import Communes
from checker.rounds.file_row import FileRow
from checker.rounds.names import cased, name_key, read_name
from checker.rounds.overview import Office

_OF_OTHERS = Grammar(r"(?:{issuer.inward}|{issuer.institution}|{issuer.further})(?!\w)")
_COMMITTEE = Grammar(r"{body.committee}(?!\w)")
_FILLED_IN = re.compile(r"\[[^\]]*\]|<[^>]*>|\{[^}]*\}")
"""What stands where a name is to be filled in."""


class Said(NamedTuple):
    """The ``office`` as the plan has it, its name empty where it names none; ``name`` and ``province`` as compared.

    ``is_communes`` tells that the commune's own government made it, not a union or a school there.
    """

    office: Office
    name: str
    province: str
    is_communes: bool

    @property
    def unit(self) -> str:
        """The kind of unit, folded."""
        return self.office.unit


def said_by(row: FileRow, communes: Communes, lexicon: Lexicon) -> Said:
    """Return what the plan *row* says."""
    province = communes.province(row.province) if row.province else ""
    written = communes.province_name(province)
    if written == province:  # of no register: as the plan has it
        written = cased(row.province)
    own = (
        row.level == "xa" and not _is_blank(row.place, lexicon) and not _is_of_others(row, lexicon)
    )
    if own:
        name, unit = cased(row.place), _unit(row, lexicon)
        key = name_key(name, lexicon)
    else:
        name, unit = _body(row, lexicon), ""
        plain = read_name(name, lexicon).name
        if _is_blank(plain, lexicon):
            name = plain = ""
        key = name_key(plain, lexicon)
    if row.level == "tinh":
        unit = read_name(row.issuer, lexicon).unit
    return Said(Office(name, unit, row.level or "khac", written), key, province, own)


def _is_of_others(row: FileRow, lexicon: Lexicon) -> bool:
    return lexicon.pattern(_OF_OTHERS).match(fold(row.issuer)) is not None


def _body(row: FileRow, lexicon: Lexicon) -> str:
    """Return the name of the body that made a plan which is no commune's; of a province its own."""
    if row.level == "tinh" and (
        not row.issuer or lexicon.pattern(_COMMITTEE).match(fold(row.issuer))
    ):
        return cased(row.place)
    name = row.issuer
    if is_caps(name):
        name = name.capitalize()
        for place in filter(None, (row.place, row.province)):
            at = fold(name).find(fold(place))
            if at >= 0:
                name = f"{name[:at]}{cased(place)}{name[at + len(place) :]}"
    return name


def _is_blank(name: str, lexicon: Lexicon) -> bool:
    """Whether *name* is left to be filled in: ``…`` or ``[tên]`` behind *Ủy ban nhân dân xã*, or nothing."""
    left = _FILLED_IN.sub("", name)
    return not any(map(str.isalnum, left)) or lexicon.has("unit.commune", fold(left.strip()))


def _unit(row: FileRow, lexicon: Lexicon) -> str:
    """Return the kind of unit that the issuer's name has before the place's, empty where it has none."""
    issuer, place = (place_key(name, lexicon) for name in (row.issuer, row.place))
    return next((unit for unit in lexicon.words("unit.commune") if f"{unit} {place}" in issuer), "")
