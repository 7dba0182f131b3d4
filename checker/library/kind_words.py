"""What the rule kinds are for, in words for those who write rules (``rules/kinds.toml``)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.library.convert import Converter
from checker.library.manifest import broken
from checker.library.mistakes import Notes
from checker.library.source import read_source
from checker.system.folders import RULES

NAME = "kinds.toml"


@dataclass(frozen=True, slots=True)
class Blank:
    """``[[blank]]``: what stands for ``{id}`` in a sentence of a rule."""

    id: str
    says: str


@dataclass(frozen=True, slots=True)
class KindWords:
    """``[[kind]]``: what a kind judges; ``with_`` says it of each of its parameters."""

    id: str
    says: str
    with_: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Words:
    """All of them: ``kinds`` by id in the order of the file, ``blanks`` that every sentence may use."""

    kinds: Mapping[str, KindWords]
    blanks: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _File:
    kind: tuple[KindWords, ...]
    blank: tuple[Blank, ...]


def kind_words() -> Words:
    """Return the words of the built-in library; raises LibraryError where they cannot be read."""
    source = read_source(RULES / NAME, NAME)
    if source.problem:
        raise broken(str(source.problem))
    notes = Notes(source.name, source.data, source.text)
    read: _File | None = Converter(notes).build(source.data, _File, ())
    if read is None:
        raise broken(*map(str, notes.problems()))
    return Words(
        {kind.id: kind for kind in read.kind}, {blank.id: blank.says for blank in read.blank}
    )
