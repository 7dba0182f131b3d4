"""What a reviewer decides on plans of a round: what is kept of an earlier decision, and how it is taken back; no Qt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from checker.review.plan_decision import PASSED, as_offered
from checker.rounds.decisions import Decided, DecisionKey, decision_key
from checker.rounds.opinions import SAID_BEFORE, still_said
from checker.rounds.overview import PlanDecision
from gui.work.looked import Looked

if TYPE_CHECKING:
    from gui.panes.round.lines import Line

_LONGEST = 120
"""Characters of an opinion that are shown."""
Known = Mapping[DecisionKey, PlanDecision]
Wanted = Callable[[Known], Sequence[Decided]]
"""Tells from what is decided already what is to be."""


class Opinion(NamedTuple):
    """A decision as a reviewer writes it; a ``note`` or a name that is None stays as it was."""

    words: str
    note: str | None = None
    by: str | None = None


def kept_words(done: "Writing") -> str:
    """Return in Vietnamese which opinion of an earlier decision stays with *done*; empty where none does."""
    kept = [
        now.decision
        for before, now in zip(done.before, done.after, strict=True)
        if before.decision.note and now.decision.note and now.decision.decision
        if as_offered(before.decision.decision) != as_offered(now.decision.decision)
    ]
    if not kept:
        return ""
    only = f": {_brief(kept[0].note)}" if len(kept) == 1 else f" của {len(kept)} kế hoạch"
    inside = " Ý kiến viết khi chưa đạt chỉ để trong cơ quan." * any(
        one.note.startswith(SAID_BEFORE) for one in kept
    )
    return f"Giữ ý kiến cũ{only}.{inside} Muốn đổi, chọn “Quyết định và ý kiến…”."


def _brief(note: str) -> str:
    words = " ".join(note.split())
    return f"“{words if len(words) <= _LONGEST else words[:_LONGEST].rpartition(' ')[0] + ' …'}”"


def is_passed(words: str) -> bool:
    """Whether *words* let a plan pass."""
    return as_offered(words) == PASSED


def wanted(
    lines: Sequence["Line"], opinion: Opinion, reviewer: str, day: str, known: Known
) -> list[Decided]:
    """Return what is decided on the plans of *lines*; no words take a decision back."""
    made = []
    for line in lines:
        if line.row is None:
            continue
        before = known.get(decision_key(line.of.office, line.row), PlanDecision())
        now = PlanDecision(
            opinion.words,
            (reviewer or before.by) if opinion.by is None else opinion.by,
            day,
            still_said(before, opinion.words) if opinion.note is None else opinion.note,
        )
        made.append(Decided(line.of.office, line.row, now if opinion.words else PlanDecision()))
    return made


@dataclass
class Writing:
    """One change of decisions; ``before`` are afterwards those that it put aside, ``after`` its own."""

    want: Wanted
    before: tuple[Decided, ...] = ()
    after: tuple[Decided, ...] = ()

    def __call__(self, now: Looked) -> Looked:
        """Keep it in the folder of the round *now*; raises WriteError."""
        from checker.rounds.decisions import decide, read_kept  # noqa: PLC0415 - when asked for

        known = read_kept(now.request.folder).decisions
        if not self.after:  # not where it is done once more, since something else has changed
            self.after = tuple(self.want(known))
            self.before = tuple(
                one._replace(decision=known.get(decision_key(one.office, one.row), PlanDecision()))
                for one in self.after
            )
        decide(now.request.folder, self.after, whole=True)
        return replace(now, kept=read_kept(now.request.folder))
