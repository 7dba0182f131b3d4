"""Which column of a roster says what: by the headings, in any order and wording, else by what stands below."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.rounds.communes import Communes
from checker.rounds.names import letters_key, name_key, read_name
from checker.rounds.roster_file import Row

Role = Literal["number", "name", "level", "province", "contact"]

_PATTERNS: tuple[tuple[Role, Grammar], ...] = (
    ("number", Grammar(r"{roster.number}$")),
    ("contact", Grammar(r"(?:.*(?<!\w))?{roster.contact}(?!\w)")),
    ("name", Grammar(r"{roster.name}$")),
    ("name", Grammar(r"{roster.name-opens}(?!\w)")),
    ("province", Grammar(r"{roster.province}$")),
    ("level", Grammar(r"{roster.level}(?!\w)")),
)
_BRACKETS = re.compile(r"\([^()]*\)")
_UNIT = Grammar(r"{unit.commune} ")
_SHORT = Grammar(r"{unit.short}")
_DEPARTMENT = Grammar(r"{body.department}(?!\w)")
_PROVINCE = Grammar(r"(?<!\w)(?:{unit.province}|{unit.city}) +(?=\w)")
_ABOVE = 30
"""Rows of title and remarks above the headings at most."""
_LONGEST = 80
"""Characters of a heading at most: what is longer is a sentence."""
_LOOKED_AT = 60
"""Rows by which a column is known for one of names."""


class Columns(NamedTuple):
    """Where the columns stand (None where there is none) and the first row below the headings.

    ``province_above`` is the province that the title names, as it is compared.
    """

    first: int
    name: int
    number: int | None = None
    level: int | None = None
    province: int | None = None
    contacts: tuple[int, ...] = ()
    province_above: str = ""


def columns_in(rows: Sequence[Row], communes: Communes, lexicon: Lexicon) -> Columns | None:
    """Return the columns of the table *rows*, None where none of them holds names of offices."""
    heads = [_roles(row, lexicon) for row in rows[:_ABOVE]]
    heading = max(
        (at for at, roles in enumerate(heads) if "name" in roles.values()),
        key=lambda at: (len(set(heads[at].values())), at),
        default=None,
    )
    if heading is None:
        return _without_headings(rows, communes, lexicon)
    roles, first = dict(heads[heading]), heading + 1
    below = heads[first] if first < len(heads) else {}
    if (
        below and "name" not in below.values()
    ):  # a second row of headings, under one that spans columns
        roles, first = {**roles, **below}, first + 1
    names = [at for at, role in roles.items() if role == "name"]
    name = max(names, key=lambda at: (_names_in(rows[first:], at, communes, lexicon), -at))
    return Columns(
        first,
        name,
        number=_only(roles, "number"),
        level=_only(roles, "level"),
        province=_only(roles, "province"),
        contacts=tuple(sorted(at for at, role in roles.items() if role == "contact")),
        province_above=_province_in(rows[:heading], communes, lexicon),
    )


def _roles(row: Row, lexicon: Lexicon) -> dict[int, Role]:
    """Return what the cells of *row* are headings of, by their places."""
    found: dict[int, Role] = {}
    for at, cell in enumerate(row):
        words = letters_key(fold(_BRACKETS.sub(" ", cell)))
        if not words or len(cell) > _LONGEST:
            continue
        for role, grammar in _PATTERNS:
            if lexicon.pattern(grammar).match(words):
                found[at] = role
                break
    return found


def _only(roles: Mapping[int, Role], role: Role) -> int | None:
    return next((at for at, own in sorted(roles.items()) if own == role), None)


def _without_headings(rows: Sequence[Row], communes: Communes, lexicon: Lexicon) -> Columns | None:
    """Return the columns of a mere list: the names stand where most cells are of offices."""
    counts = {
        at: _names_in(rows, at, communes, lexicon) for at in range(max(map(len, rows), default=0))
    }
    name = max(counts, key=lambda at: (counts[at], -at), default=None)
    if name is None:
        return None
    written = [row[name] for row in rows[:_LOOKED_AT] if len(row) > name and row[name]]
    if not counts[name] or 2 * counts[name] < len(written):
        return None
    first = next(
        at for at, row in enumerate(rows) if _is_office(_cell(row, name), communes, lexicon)
    )
    above = _province_in(rows[:first], communes, lexicon)
    return Columns(first, name, number=0 if name else None, province_above=above)


def _names_in(rows: Sequence[Row], at: int, communes: Communes, lexicon: Lexicon) -> int:
    return sum(_is_office(_cell(row, at), communes, lexicon) for row in rows[:_LOOKED_AT])


def _is_office(cell: str, communes: Communes, lexicon: Lexicon) -> bool:
    """Whether *cell* reads as an office's name: the kind of unit before it, or a commune's of the register."""
    if not 0 < len(cell) <= _LONGEST:
        return False
    folded = fold(cell)
    grammars = (_UNIT, _DEPARTMENT)
    if any(lexicon.pattern(grammar).match(folded) for grammar in grammars):
        return True
    name = read_name(cell, lexicon)
    is_short = lexicon.pattern(_SHORT).match(folded) is not None  # P. Giám đốc is none
    return bool(name.unit and not is_short) or name_key(name.name, lexicon) in communes.units


def _cell(row: Row, at: int) -> str:
    return row[at] if at < len(row) else ""


def _province_in(rows: Sequence[Row], communes: Communes, lexicon: Lexicon) -> str:
    """Return the province that the title in *rows* names, as it is compared; empty where it names none."""
    for cell in (cell for row in rows for cell in row):
        for unit in lexicon.pattern(_PROVINCE).finditer(fold(cell)):
            words = name_key(cell[unit.end() :], lexicon).split()
            for length in range(min(5, len(words)), 0, -1):
                key = communes.province(" ".join(words[:length]))
                if communes.is_province(key):
                    return key
    return ""
