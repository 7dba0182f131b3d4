"""What every rule kind is made of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, NamedTuple, Protocol, TypeVar

from checker.facts import Facts
from checker.kinds.reply import COMMON_FIELDS
from checker.library.rule import Params, Rule
from checker.report import Verdict

P = TypeVar("P", bound=Params)


@dataclass(frozen=True, slots=True)
class Kind(Generic[P]):
    """A way of judging: the parameters a rule gives and the code that judges.

    ``params`` is a NamedTuple (a dataclass costs ten times as much at
    start-up) whose fields are the keys a rule may write under ``with.``; a
    field without a default is compulsory. ``outcomes`` maps
    each outcome of the check to its default sentence; a rule overrides it
    under ``say.``, using the same placeholders and the common ones.
    """

    name: str
    params: type[P]
    check: Callable[[Rule, P, Facts], Verdict]
    outcomes: Mapping[str, str]
    known: frozenset[str] = frozenset()
    """Placeholders that the kind fills in every sentence and in the words to paste."""
    by_signs: bool = False
    """Whether a single sign decides (a full stop, the I of II): on a scan it is easily mistaken."""
    uncited: bool = False
    """Whether it judges also a plan that does not cite the superior's plan on which a rule rests."""

    def fields(self, outcome: str) -> frozenset[str]:
        """Return the placeholders that a sentence for *outcome* may use."""
        return self.fields_to_paste | placeholders(self.outcomes[outcome])

    @property
    def fields_to_paste(self) -> frozenset[str]:
        """The placeholders that the words to paste may use: those filled whatever the outcome."""
        return COMMON_FIELDS | self.known

    def judge(self, rule: Rule, facts: Facts) -> Verdict:
        """Return the verdict of *rule*; raises TypeError where its parameters are not the kind's."""
        if not isinstance(rule.params, self.params):
            raise TypeError(f"{rule.id} has no parameters of the kind {self.name}")
        return self.check(rule, rule.params, facts)


class AnyKind(Protocol):
    """A :class:`Kind` of whatever parameters, as the loader and the judge see it."""

    @property
    def name(self) -> str:
        """The name under which rule files ask for it."""

    @property
    def params(self) -> type[Params]:
        """The type of its parameters."""

    @property
    def outcomes(self) -> Mapping[str, str]:
        """Its outcomes with their sentences."""

    @property
    def by_signs(self) -> bool:
        """Whether a single sign decides."""

    @property
    def uncited(self) -> bool:
        """Whether it judges also a plan that does not cite the superior's plan on which a rule rests."""

    def fields(self, outcome: str) -> frozenset[str]:
        """Return the placeholders that a sentence for *outcome* may use."""

    @property
    def fields_to_paste(self) -> frozenset[str]:
        """The placeholders that the words to paste may use."""

    def judge(self, rule: Rule, facts: Facts) -> Verdict:
        """Return the verdict of *rule*, whose parameters are of this kind."""


class NoParams(NamedTuple):
    """For kinds that have nothing to set: their facts stand in the registers."""


def placeholders(template: str) -> frozenset[str]:
    """Return the names in braces in *template*; raises ValueError where it is malformed.

    How a value is to be written (``{year:%Y}``) is part of the name: nobody fills such a one.
    """
    from string import Formatter  # noqa: PLC0415 - only the loader's checks need it

    parts = Formatter().parse(template)
    return frozenset(
        name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
        for _, name, form, conversion in parts
        if name is not None
    )
