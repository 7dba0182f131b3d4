"""What is done with a superior's plan off the window's thread: read, put beside a layer, saved."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.system.atomic import WriteError
from checker.system.clock import today

if TYPE_CHECKING:
    from checker.demands.proposal import Demands, Differences
    from checker.editing.layer_text import LayerText
    from checker.library.superior import SuperiorPlan

_PAGE = "Đang nhận dạng chữ trên ảnh quét: trang {} ({}/{})"


class Earlier(NamedTuple):
    """A layer made of an earlier version of the plan, as it stands in its file."""

    path: Path
    layer: "LayerText"


class Found(NamedTuple):
    """What a plan demands; ``differences`` are to the layer made of it before, where there is one.

    ``own`` are the ids of what people have set otherwise there than the plan has it.
    """

    demands: "Demands"
    earlier: Earlier | None = None
    differences: "Differences | None" = None
    own: frozenset[str] = frozenset()


class Asked(NamedTuple):
    """The plan at ``path`` is to be read, by the built-in rules and ``layers``.

    ``number`` is its own where it shows none. It is put beside the layer ``earlier``; where none is
    named, beside that of the layers which was made of this plan, or of those beside it and the ``draft``.
    """

    path: Path
    layers: tuple[Path, ...]
    number: str = ""
    earlier: Path | None = None
    draft: Path | None = None


def found_in(asked: Asked) -> Iterator[str | Found]:
    """Yield how far the reading of a plan is, and at last what it demands.

    Raises ReadError, NoPlanError, LibraryError, LayerTextError.
    """
    from checker.demands.differences import differences  # noqa: PLC0415 - only when asked for
    from checker.demands.read import demands_in  # noqa: PLC0415 - as above
    from checker.editing.files import read_layer_text  # noqa: PLC0415 - as above
    from checker.library.load import load_library  # noqa: PLC0415 - as above
    from checker.readers import reading  # noqa: PLC0415 - as above
    from checker.scanned.restored import restored  # noqa: PLC0415 - as above

    library = load_library(asked.layers)
    way = reading(asked.path, library.lexicon)
    while True:
        try:
            at = next(way)
        except StopIteration as end:
            document = restored(end.value, library) if end.value.recognised else end.value
            break
        yield _PAGE.format(at.page + 1, at.done + 1, at.of)
    demands = demands_in(document, library, asked.number)
    before = _made_of(demands.superior, asked)
    if asked.earlier is not None:
        before = Earlier(asked.earlier, read_layer_text(asked.earlier))
    if before is None:
        yield Found(demands)
        return
    compared = differences(demands, before.layer)
    own = _as_in(before.layer, demands, compared)
    pairs = zip(own.proposals, demands.proposals, strict=True)
    set_by_hand = frozenset(one.id for one, plain in pairs if one != plain)
    yield Found(own, before, compared, set_by_hand)


class Order(NamedTuple):
    """What is to be saved where: the ids that are ``ticked``, and those a person ``edited``."""

    demands: "Demands"
    ticked: frozenset[str]
    edited: frozenset[str]
    author: str
    target: Path
    earlier: Earlier | None = None


class Saved(NamedTuple):
    """The layer that was written, and what was ticked of which no rule could be made."""

    path: Path
    unmade: tuple[str, ...] = ()


def saved(order: Order) -> Iterator[Saved]:
    """Write what was ticked to the target and yield that; raises WriteError, LayerTextError."""
    from checker.demands.before import unmade  # noqa: PLC0415 - only when asked for
    from checker.demands.layer import layer_of  # noqa: PLC0415 - as above
    from checker.editing.about import next_version  # noqa: PLC0415 - as above
    from checker.editing.files import refusal, write_layer_text  # noqa: PLC0415 - as above

    demands, earlier, target = order.demands, order.earlier, order.target
    before = earlier.layer if earlier else None
    is_update = earlier is not None and target == earlier.path
    if not is_update and (why := refusal(target)):
        raise WriteError(why)
    layer = layer_of(demands, order.ticked, order.author, today(), before)
    if before is not None:
        edited = _with_edited(layer, before, demands, order.ticked & order.edited)
        version = ("pack", "version")
        if edited != layer and layer.value(version) == before.value(version):
            edited = next_version(edited, today())
        layer = edited
    write_layer_text(target, layer, before.data if before and is_update else None)
    yield Saved(target, tuple(one.says for one in unmade(demands, order.ticked, layer)))


def _as_in(layer: "LayerText", demands: "Demands", compared: "Differences") -> "Demands":
    """Return *demands* with the weights that the *layer* gives them, and its days where the plan's are as before."""
    from checker.demands.before import rules_before  # noqa: PLC0415 - only when asked for
    from checker.demands.changed import changed  # noqa: PLC0415 - as above
    from checker.library.rule import Severity  # noqa: PLC0415 - as above

    there = rules_before(demands, layer)
    kept = {one.id for one in compared.kept}
    proposals = []
    for proposal in demands.proposals:
        old = there.rule_of(proposal)
        if old is not None:
            weight = old.table.get("severity")
            severity = Severity(weight) if weight in set(Severity) else None
            day = old.table.get("with", {}).get("due") if proposal.id in kept else None
            due = day if type(day) is dt.date else old.own_day(proposal)
            proposal = changed(proposal, severity=severity, due=due)  # noqa: PLW2901
        proposals.append(proposal)
    return demands._replace(proposals=tuple(proposals))


def _with_edited(
    layer: "LayerText", before: "LayerText", demands: "Demands", edited: frozenset[str]
) -> "LayerText":
    """Return *layer* with what a person has set in rules that were there *before*: those keep theirs else."""
    from checker.demands.before import rules_before  # noqa: PLC0415 - only when asked for
    from checker.demands.changed import has_day  # noqa: PLC0415 - as above
    from checker.demands.proving import proved  # noqa: PLC0415 - as above
    from checker.editing.changes import set_key  # noqa: PLC0415 - as above

    there = rules_before(demands, before)
    changed = []
    for proposal in demands.proposals:
        old = there.rule_of(proposal) if proposal.id in edited else None
        if old is None:
            continue
        layer = set_key(layer, old.id, "severity", proposal.severity.value)
        if proposal.due is not None and has_day(proposal):
            layer = set_key(layer, old.id, "with.due", proposal.due)
            for key in ("title", "suggestion"):
                if key in proposal.rule:
                    layer = set_key(layer, old.id, key, proposal.rule[key])
            changed.append(old.id)
    return proved(layer, changed) if changed else layer


def _made_of(superior: "SuperiorPlan", asked: Asked) -> Earlier | None:
    """Return the layer that was made of the *superior* plan, None where there is none in use or beside it."""
    from checker.demands.before import is_of  # noqa: PLC0415 - only when asked for
    from checker.editing.files import read_layer_text  # noqa: PLC0415 - as above
    from checker.editing.layer_text import LayerTextError  # noqa: PLC0415 - as above
    from checker.rounds.top import layers_folder  # noqa: PLC0415 - as above
    from checker.sharing.in_use import in_use  # noqa: PLC0415 - as above

    drafts = (asked.draft or asked.path, asked.path)
    now = [in_use(asked.layers, layers_folder(draft)) for draft in drafts]
    for one in (*now[0].own, *now[0].beside, *now[1].beside):
        if one.superior:
            try:
                layer = read_layer_text(one.path)
            except LayerTextError:
                continue  # gone since, or locked
            if is_of(layer, superior):
                return Earlier(one.path, layer)
    return None
