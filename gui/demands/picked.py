"""What a person has taken over so far: values, without Qt."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from checker.demands.proposal import SORT_WORDS, Demands, Differences, Proposal
from checker.library.superior import SuperiorPlan

ALREADY = "Bộ tiêu chí có sẵn đã xét"
GONE = "Không còn trong kế hoạch này: sẽ bỏ khỏi tệp"


class Row(NamedTuple):
    """A line of the table; without a ``proposal`` it only tells; ``note`` is how it stands to the layer before."""

    says: str
    quote: str
    proposal: Proposal | None = None
    note: str = ""
    known: bool = False

    @property
    def can_tick(self) -> bool:
        """Whether it can be taken over."""
        return self.proposal is not None and not self.known


class Group(NamedTuple):
    """Rows of one sort under their name."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Picked:
    """The demands of a plan, as corrected, with the ids of those ``ticked``.

    ``differences`` are there where a layer was made of an earlier version of the plan; ``own`` are the
    ids of what people have set otherwise in it than the plan has it.
    """

    demands: Demands
    ticked: frozenset[str] = frozenset()
    differences: Differences | None = None
    own: frozenset[str] = frozenset()

    def tick(self, ids: Iterable[str], *, on: bool) -> "Picked":
        """Return it after *ids* were ticked, or not."""
        ticked = self.ticked | set(ids) if on else self.ticked - set(ids)
        return replace(self, ticked=frozenset(ticked))

    def with_proposal(self, proposal: Proposal) -> "Picked":
        """Return it with *proposal* in the place of the one with its id."""
        proposals = tuple(
            proposal if one.id == proposal.id else one for one in self.demands.proposals
        )
        return replace(self, demands=self.demands._replace(proposals=proposals))

    def with_superior(self, superior: SuperiorPlan) -> "Picked":
        """Return it with what a person says that the plan is."""
        return replace(self, demands=self.demands._replace(superior=superior))

    def onto(self, other: "Picked", begun: "Picked") -> "Picked":
        """Return *other* with what a person has ticked and corrected here since it had *begun*."""
        for one in self.demands.proposals:
            if one not in begun.demands.proposals and other.proposal(one.id):
                other = other.with_proposal(one)
        if self.demands.superior != begun.demands.superior:
            other = other.with_superior(self.demands.superior)
        known = {one.id for one in other.demands.proposals}
        ticked = (other.ticked | (self.ticked - begun.ticked)) - (begun.ticked - self.ticked)
        return replace(other, ticked=frozenset(ticked & known))

    def proposal(self, name: str) -> Proposal | None:
        """Return the proposal with the id *name*, also of what is demanded anyhow."""
        everything = (*self.demands.proposals, *self.demands.already)
        return next((one for one in everything if one.id == name), None)

    def before(self, name: str) -> str:
        """Return how the demand *name* read in the plan before, empty where it reads the same."""
        changed = self.differences.changed if self.differences else ()
        return next((old for old, one in changed if one.id == name), "")

    @property
    def groups(self) -> tuple[Group, ...]:
        """The table: what can be taken over by sort, then what need not, then what is gone."""
        notes = self._notes()
        groups = [
            Group(
                title,
                tuple(
                    Row(one.says, one.quote, one, notes.get(one.id, ""))
                    for one in self.demands.proposals
                    if one.sort == sort
                ),
            )
            for sort, title in SORT_WORDS.items()
        ]
        already = (Row(one.says, one.quote, one, known=True) for one in self.demands.already)
        gone = self.differences.gone if self.differences else ()
        groups.append(Group(ALREADY, tuple(already)))
        groups.append(Group(GONE, tuple(Row(quote, quote) for quote in gone)))
        return tuple(group for group in groups if group.rows)

    def _notes(self) -> dict[str, str]:
        if self.differences is None:
            return {}
        own = dict.fromkeys(self.own, "đơn vị đã sửa")
        new = {one.id: "mới" for one in self.differences.new}
        return own | new | {one.id: "đổi" for _, one in self.differences.changed}
