"""What two libraries have in common: where their words and registers are the same, what was read serves both."""

from collections.abc import Iterator
from dataclasses import replace

from checker.library.rule import Library, Rule

_UNTOLD = {"examples": (), "layer": "", "file": "", "line": 0}
"""What a rule says that no verdict rests on."""


def same_words(one: Library, other: Library) -> bool:
    """Whether a file is read alike by both: their lists of words are the same."""
    return one.lexicon is other.lexicon or one.lexicon.lists == other.lexicon.lists


def same_ground(one: Library, other: Library) -> bool:
    """Whether the facts of a draft, read by *one*, are those that *other* would read."""
    if one is other:
        return True
    same = one.plans == other.plans and one.profiles == other.profiles
    return same and one.registers == other.registers and same_words(one, other)


def differing(before: Library, after: Library, subject: str) -> frozenset[str]:
    """Return the ids of the rules that may judge a plan of the kind *subject* otherwise afterwards.

    Where the ground is not the same, any may.
    """
    old, new = ({rule.id: rule for rule in lib.rules_for(subject)} for lib in (before, after))
    if not same_ground(before, after):
        return frozenset(old) | frozenset(new)
    return frozenset(
        name for name in old.keys() | new.keys() if not _alike(old.get(name), new.get(name))
    )


def needed(rules: tuple[Rule, ...], wanted: frozenset[str]) -> tuple[Rule, ...]:
    """Return those of *rules* that are *wanted*, and those that speak for one of them, in order."""
    names = set(wanted)
    while more := set(_speakers(rules, names)) - names:
        names |= more
    return tuple(rule for rule in rules if rule.id in names)


def _speakers(rules: tuple[Rule, ...], names: set[str]) -> Iterator[str]:
    for rule in rules:
        if rule.id in names and rule.gives_way_to:
            yield from (
                other.id
                for other in rules
                if other.id in rule.gives_way_to
                or (other.group.id in rule.gives_way_to and other.group != rule.group)
            )


def _alike(old: Rule | None, new: Rule | None) -> bool:
    """Whether both are there and judge alike, whatever their examples and files are."""
    if old is new:
        return True
    if old is None or new is None:
        return False
    return replace(old, **_UNTOLD) == replace(new, **_UNTOLD)  # type: ignore[arg-type]
