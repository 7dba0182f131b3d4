"""What there is to choose from in the forms: documents, units, sections, kinds of plans, groups."""

from typing import NamedTuple

from checker.library.registers import KnownDocument
from checker.library.rule import Library

Choices = tuple[tuple[object, str], ...]
"""Values as they stand in the file, each with its words for people."""

_UNITS, _SECTIONS = "task-unit.", "section."
_A_NAME = 40
"""Characters: a longer title explains a list that serves another one."""


class Known(NamedTuple):
    """Choices out of the library that the edited rules are laid over."""

    documents: tuple[KnownDocument, ...] = ()
    units: Choices = ()
    sections: Choices = ()
    subjects: Choices = ()
    groups: Choices = ()


def known_of(library: Library) -> Known:
    """Return what *library* offers, in the order in which people look for it."""
    documents = sorted(library.registers.documents.values(), key=lambda known: known.id)
    return Known(
        documents=tuple(documents),
        units=_listed(library, _UNITS),
        sections=_listed(library, _SECTIONS),
        subjects=tuple((kind.id, kind.title) for kind in library.plans.values()),
        groups=tuple((group.id, group.title) for group in library.groups),
    )


def called(document: KnownDocument) -> str:
    """Return how people know *document*: its number, and its name or what it is about."""
    name = document.names[0] if document.names else document.title
    return f"{document.id} · {name}" if name else document.id


def _listed(library: Library, beginning: str) -> Choices:
    """Return the lists of the lexicon that stand for something: their names without *beginning*."""
    lists = library.lexicon.lists
    found = (
        (name.removeprefix(beginning), words.title)
        for name, words in lists.items()
        if name.startswith(beginning)
    )
    return tuple(
        (name, title)
        for name, title in found
        if "." not in name and "-" not in name and len(title) <= _A_NAME + len(beginning)
    )
