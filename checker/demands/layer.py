"""A layer file made of what was ticked, and a changed plan beside the layer made before."""

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from checker.demands.proposal import Demands, Differences, Proposal
from checker.library.rule import Severity

if TYPE_CHECKING:
    from checker.editing.layer_text import LayerText  # type: ignore[import-not-found]


def layer_of(
    demands: Demands,
    taken: Collection[str],
    author: str,
    today: date,
    before: "LayerText | None" = None,
) -> "LayerText":
    """Return the layer that holds the proposals whose ids are *taken*.

    Where it was made *before*, its comments and what people changed in it stay.
    """
    raise NotImplementedError


def differences(demands: Demands, before: "LayerText") -> Differences:
    """Return what the plan demands now beside what the layer made of it *before* holds."""
    raise NotImplementedError


def changed(
    proposal: Proposal, *, severity: Severity | None = None, due: date | None = None
) -> Proposal:
    """Return *proposal* with another weight or day, right in its rule, its words and its examples."""
    raise NotImplementedError
