"""A layer file made of what was ticked in a superior's plan; made anew of a changed plan, what people wrote stays."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from checker.demands.before import Before, rules_before
from checker.demands.proposal import Demands, Proposal, Table
from checker.demands.rules import example
from checker.demands.slugs import free, slug
from checker.editing.about import stamped
from checker.editing.changes import index_of, tables
from checker.editing.checking import base_library, checked
from checker.editing.examples import completed, failing
from checker.editing.fields import MADE_NOTE
from checker.editing.layer_text import LayerText
from checker.kernel.text import fold
from checker.library.rule import Library
from checker.library.superior import SuperiorPlan

_HEAD = (
    "# Yêu cầu lấy từ văn bản cấp trên; dùng cho các kế hoạch dẫn văn bản ấy.\n"
    "# Mỗi [[rule]] là một yêu cầu; bỏ, sửa trong cửa sổ “Bộ tiêu chí của đơn vị” hoặc ngay tại đây.\n"
)
_NAME = "yeu-cau.soat.toml"
"""What the layer is called while it is looked through."""
_OF_PLAN = ("title", "with", "suggestion", "effective")
"""Keys of a rule that the superior's words decide; the others are people's once the rule is there."""


def pack_id(superior: SuperiorPlan) -> str:
    """Return the id of a superior's layer, with which its rules' ids begin: kh-1862-2026."""
    number, _, symbol = superior.number.partition("/")
    kind = symbol.partition("-")[0]
    year = superior.date.year if superior.date else superior.years[0] if superior.years else ""
    return slug(f"{kind} {number} {year}") or "cap-tren"


def layer_of(
    demands: Demands,
    taken: Collection[str],
    author: str,
    today: date,
    before: LayerText | None = None,
) -> LayerText:
    """Return the layer that holds the proposals whose ids are *taken*.

    Where it was made *before*, its comments stay, and so does what people changed in it or added to it; of
    a demand that is not *taken*, or that the plan has no more, the rule goes. Raises LayerTextError.
    """
    superior = demands.superior
    chosen = [proposal for proposal in demands.proposals if proposal.id in taken]
    left = [proposal.quote for proposal in demands.proposals if proposal.id not in taken]
    layer = _begun(superior, author, today) if before is None else stamped(before, today)
    layer = layer.with_value(("superior",), _superior_table(layer, superior, left))
    there = rules_before(demands, before) if before is not None else Before((), ())
    for rule in reversed(there.rules):
        paired = there.proposal_of(rule)
        if paired is None or paired.id not in taken:
            layer = layer.without(("rule", rule.place))
    for proposal in chosen:
        old = there.rule_of(proposal)
        if old is not None:
            layer = _brought_up(layer, old.id, superior, proposal, whole=old.differs_from(proposal))
    known = {old.id for old in there.rules}
    layer = _with_new(layer, superior, [p for p in chosen if there.rule_of(p) is None], known)
    layer = _with_documents(layer, chosen)
    return _with_examples(layer, [f"{pack_id(superior)}.{proposal.id}" for proposal in chosen])


def _begun(superior: SuperiorPlan, author: str, today: date) -> LayerText:
    """Return a layer without any rule yet."""
    pack = {
        "id": pack_id(superior),
        "title": f"Yêu cầu của {superior.named}",
        "version": "1",
        **({"author": author} if author else {}),
        "date": today,
    }
    return LayerText.of(_HEAD.encode("utf-8") + LayerText.new(pack).data)


def _superior_table(
    layer: LayerText, superior: SuperiorPlan, left: Iterable[str]
) -> dict[str, object]:
    """Return ``[superior]`` as it is now; keys that only people write stay."""
    values: dict[str, object] = {
        "number": superior.number,
        "date": superior.date,
        "kind": superior.kind,
        "issuer": superior.issuer,
        "title": superior.title,
        "place": superior.place,
        "subject": superior.subject,
        "years": list(superior.years) if superior.years else None,
        "left": list(left),
    }
    own = {
        key: value
        for key, value in dict(layer.value(("superior",), {})).items()
        if key not in values
    }
    return {**{key: value for key, value in values.items() if value}, **own}


def rule_table(superior: SuperiorPlan, proposal: Proposal, rule_id: str) -> dict[str, Any]:
    """Return the ``[[rule]]`` of *proposal* as it is written, with the plan and the place there as its basis."""
    cited = replace(superior, title="").cited
    return {**proposal.rule, "id": rule_id, "basis": f"{cited}, {proposal.where}"}


def _with_new(
    layer: LayerText, superior: SuperiorPlan, new: Iterable[Proposal], known: Collection[str]
) -> LayerText:
    """Return *layer* with the rules of the proposals that it did not have, behind the others."""
    taken = set(known)
    rules = list(layer.value(("rule",), []))
    for proposal in new:
        rule_id = free(f"{pack_id(superior)}.{proposal.id}", taken)
        taken.add(rule_id)
        rules.append(rule_table(superior, proposal, rule_id))
    return layer.with_value(("rule",), rules) if rules else layer


def _brought_up(
    layer: LayerText, rule_id: str, superior: SuperiorPlan, proposal: Proposal, *, whole: bool
) -> LayerText:
    """Return *layer* with the rule of a demand as the plan has it now; *whole* tells that its words changed."""
    index = index_of(layer, "rule", rule_id)
    if index is None:
        return layer
    wanted = rule_table(superior, proposal, rule_id)
    keys = ("basis", *_OF_PLAN) if whole else ()
    for key in keys:
        if key in wanted:
            layer = layer.with_value(("rule", index, key), wanted[key])
    if whole:
        own = [e for e in layer.value(("rule", index, "example"), []) if not _is_made(e)]
        layer = layer.with_value(("rule", index, "example"), [*own, *wanted.get("example", [])])
    return layer


def _is_made(example: Mapping[str, Any]) -> bool:
    return example.get("note") == MADE_NOTE


def _with_documents(layer: LayerText, chosen: Iterable[Proposal]) -> LayerText:
    """Return *layer* with the documents that its rules name and nobody knows yet."""
    known = {fold(str(table.get("id", ""))) for table in tables(layer, "document")}
    documents = list(layer.value(("document",), []))
    for table in _documents(chosen):
        if fold(str(table["id"])) not in known:
            known.add(fold(str(table["id"])))
            documents.append(dict(table))
    return layer.with_value(("document",), documents) if documents else layer


def _documents(chosen: Iterable[Proposal]) -> Iterator[Table]:
    for proposal in chosen:
        yield from proposal.extra.get("document", ())


def _with_examples(layer: LayerText, rules: Iterable[str]) -> LayerText:
    """Return *layer* where each of the *rules* has examples that hold: the plan's own sentence where it does."""
    base = base_library(())
    found = checked(layer, _NAME, (), base)
    for rule_id in rules:
        index = index_of(layer, "rule", rule_id)
        if index is None or _holds(layer, index, found.library):
            continue
        put = _with_suggestion(layer, index)
        if put is not layer and _holds(put, index, checked(put, _NAME, (), base).library):
            layer = put
        else:
            layer = completed(layer, index, _NAME, (), base)
    return layer


def _holds(layer: LayerText, index: int, library: Library) -> bool:
    """Whether a rule has examples, and all of them hold."""
    return bool(layer.value(("rule", index, "example"), [])) and not failing(layer, index, library)


def _with_suggestion(layer: LayerText, index: int) -> LayerText:
    """Return *layer* where the example that passes is what the rule proposes: the plan says more in one sentence."""
    suggestion = layer.value(("rule", index, "suggestion"), "")
    for number, one in enumerate(layer.value(("rule", index, "example"), [])):
        if suggestion and _is_made(one) and one.get("status") == "pass":
            place = ("rule", index, "example", number, "text")
            return layer.with_value(place, example(suggestion, "pass", None)["text"])
    return layer
