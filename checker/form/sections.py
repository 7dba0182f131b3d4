"""The usual sections of a plan, by the words with which their headings open.

Each role (purpose, tasks, funding, organisation, reporting, results, basis) is
the list ``section.<role>`` of the lexicon. ``section.<role>-alone`` are names
that count only as the whole heading, ``section.<role>-not`` openings that are
another section's.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated, Literal, get_args

from checker.kernel.phrases import variants
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

SectionRole = Annotated[str, "section"]
"""A role: rule files that name one without a list ``section.<role>`` are refused."""

UsualRole = Literal["purpose", "tasks", "funding", "organisation"]
"""The sections that every plan has."""
_JOINING = (*get_args(UsualRole), "results", "basis", "reporting", "scope")
"""Roles of which one heading may name two."""

_PREFIX = "section."
_FILLER = "heading-filler"
_FILLERS = Grammar(rf"(?:{{{_FILLER}}} )+")
_NOTHING = "(?!)"
"""Matches nowhere."""
_SIGNS = re.compile(r"[,;:.()\-/\"]+")
_JOINT = re.compile(r"(?:(?<=\w)|(?<=\w ))[,;/&+]|(?<=\w )[-–](?= )")
"""What joins two names in a heading, besides *và*: behind a word, so that there are no more than words."""
_MOST_WORDS = 14
"""Words: a heading that names two sections in one (Kinh phí và tổ chức …) is never longer."""

_NAME_WORDS = 8
"""Words of a line that is a section's name and nothing else, at most."""


def heading_key(folded: str) -> str:
    """Return a section's folded title as it is compared with names: single spaces, no signs."""
    return " ".join(_SIGNS.sub(" ", folded).split())


@lru_cache(maxsize=1024)
def heading_names(phrase: str) -> tuple[str, ...]:
    """Return the wordings of *phrase* as titles are compared."""
    return tuple(dict.fromkeys(heading_key(wording) for wording in variants(phrase)))


def has_role(title: str, role: str, lexicon: Lexicon) -> bool:
    """Whether the *title*, as it is compared, opens with a name of *role*."""
    return lexicon.made(_role_pattern, role).match(f"{title} ") is not None


def joined_tails(folded: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield what stands behind each *và* of a folded title that may name two sections, as it is compared.

    So of KINH PHÍ VÀ TỔ CHỨC THỰC HIỆN, of NHIỆM VỤ, TỔ CHỨC THỰC HIỆN. A comma joins two names
    only where the title opens with a section's name: in "Nâng cao nhận thức, trách nhiệm" it
    joins two things.
    """
    title = heading_key(folded)
    words = title.split()
    if len(words) > _MOST_WORDS:
        return
    dash = heading_key(folded.rpartition(" - ")[2])
    if dash != title and _is_name(dash, lexicon):
        yield dash  # AI LÀM GÌ - TỔ CHỨC THỰC HIỆN: in the draft's own words, then by its name
    for at in range(1, len(words) - 1):
        if lexicon.has("heading-and", words[at]):
            yield " ".join(words[at + 1 :])
    if any(has_role(title, role, lexicon) for role in _JOINING):
        for sign in _JOINT.finditer(folded):
            yield heading_key(folded[sign.end() :])


def _is_name(title: str, lexicon: Lexicon) -> bool:
    """Whether the *title*, as it is compared, is the name of a usual section and nothing else."""
    return any(title in lexicon.made(_compared, f"{_PREFIX}{role}") for role in _JOINING)


def opens_with(title: str, names: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether the *title*, as it is compared, opens with one of *names*, each with a space behind."""
    return f"{title} ".startswith(names) or f"{without_fillers(title, lexicon)} ".startswith(names)


def has_word(title: str, name: str, lexicon: Lexicon) -> bool:
    """Whether a word of the list *name* stands in the *title*, as it is compared."""
    return any(f" {word} " in f" {title} " for word in lexicon.made(_compared, name))


def opens_a_section(folded: str, lexicon: Lexicon) -> bool:
    """Whether a line opens with the name of one of the sections that every plan has."""
    title = heading_key(folded)
    return any(has_role(title, role, lexicon) for role in get_args(UsualRole))


def usual_role(text: str, folded: str, lexicon: Lexicon) -> str:
    """Return the role of a line that is, whatever it looks like, the name of such a section, else ``""``."""
    short = len(text.split()) <= _NAME_WORDS and text[-1:].isalpha() and text[:1].isupper()
    if not short:
        return ""
    title = heading_key(folded)
    return next((role for role in get_args(UsualRole) if has_role(title, role, lexicon)), "")


def without_fillers(title: str, lexicon: Lexicon) -> str:
    """Return *title* without the fillers at its beginning: các, những, công tác."""
    fillers = lexicon.pattern(_FILLERS).match(title)
    return title[fillers.end() :] if fillers else title


def _compared(lexicon: Lexicon, name: str) -> tuple[str, ...]:
    """Return the words of the list *name* as titles are compared; none where there is no list."""
    return tuple(map(heading_key, lexicon.words(name))) if name in lexicon.lists else ()


def _role_pattern(lexicon: Lexicon, role: str) -> re.Pattern[str]:
    """Return the pattern of titles, as they are compared and with a space behind, of *role*."""

    def any_of(name: str) -> str:
        return "|".join(map(re.escape, lexicon.made(_compared, name))) or _NOTHING

    name = f"{_PREFIX}{role}"
    fillers = f"(?:(?:{any_of(_FILLER)}) )*"
    return re.compile(
        f"(?!{fillers}(?:{any_of(f'{name}-not')}) )"
        f"{fillers}(?:(?:{any_of(name)}) |(?:{any_of(f'{name}-alone')}) $)"
    )
