"""What every rule kind is made of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from checker.facts import Facts
from checker.library.rule import Rule
from checker.report import Verdict

COMMON_FIELDS = frozenset(
    {"title", "name", "basis", "year", "next_year", "place", "issuer", "issuer_caps", "field"}
)
"""Placeholders that every sentence of every rule may use; ``name`` is the title in small letters."""

Check = Callable[[Rule, Any, Facts], Verdict]


@dataclass(frozen=True, slots=True)
class Kind:
    """A way of judging: the parameters a rule gives and the code that judges.

    ``params`` is a NamedTuple (a dataclass costs ten times as much at
    start-up) whose fields are the keys a rule may write under ``with.``; a
    field without a default is compulsory. ``outcomes`` maps
    each outcome of the check to its default sentence; a rule overrides it
    under ``say.``, using the same placeholders and the common ones.
    """

    name: str
    params: type
    check: Check
    outcomes: Mapping[str, str]
    known: frozenset[str] = frozenset()
    """Placeholders that the kind fills in every sentence and in the words to paste."""

    def fields(self, outcome: str) -> frozenset[str]:
        """Return the placeholders that a sentence for *outcome* may use."""
        return COMMON_FIELDS | self.known | placeholders(self.outcomes[outcome])


class NoParams(NamedTuple):
    """For kinds that have nothing to set: their facts stand in the registers."""


def placeholders(template: str) -> frozenset[str]:
    """Return the names in braces in *template*; raises ValueError where it is malformed."""
    from string import Formatter  # noqa: PLC0415 - only the loader's checks need it

    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name is not None)
