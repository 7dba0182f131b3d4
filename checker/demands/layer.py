"""A layer file made of what was ticked in a superior's plan; made anew of a changed plan, what people wrote stays."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from checker.demands.before import CITES, Before, OldRule, rules_before
from checker.demands.changed import changed
from checker.demands.proposal import Demands, Proposal, Table
from checker.demands.proving import is_made, proved
from checker.editing.about import next_version, with_pack
from checker.editing.changes import index_of, tables
from checker.editing.fields import MADE_NOTE
from checker.editing.ids import free, slug
from checker.editing.layer_text import LayerText
from checker.kernel.text import fold
from checker.library.superior import SuperiorPlan

_HEAD = (
    "# Yêu cầu lấy từ văn bản cấp trên; dùng cho các kế hoạch dẫn văn bản ấy.\n"
    "# Mỗi [[rule]] là một yêu cầu; bỏ, sửa trong cửa sổ “Bộ tiêu chí của đơn vị” hoặc ngay tại đây.\n"
)
_OPTIONAL = (
    "# Kế hoạch chuyên đề, công văn của xã không phải có mọi điều mà kế hoạch năm phải có.\n"
    'optional = ["thematic", "letter"]\n\n'
)
_OPTIONAL_LETTER = (
    '# Công văn của xã không phải có mọi điều mà kế hoạch phải có.\noptional = ["letter"]\n\n'
)
_OF_PLAN = ("title", "with", "suggestion", "effective")
"""Keys of a rule that the superior's words decide; the others are people's once the rule is there."""


def pack_id(superior: SuperiorPlan) -> str:
    """Return the id of a superior's layer, with which its rules' ids begin: kh-ubnd-1862-2026-lam-khe."""
    number, _, symbol = superior.number.partition("/")
    year = superior.date.year if superior.date else superior.years[0] if superior.years else ""
    return slug(f"{symbol} {number} {year} {superior.place}", "cap-tren")


def layer_of(
    demands: Demands,
    taken: Collection[str],
    author: str,
    today: date,
    before: LayerText | None = None,
) -> LayerText:
    """Return the layer that holds the proposals whose ids are *taken*, and that the plan is to be cited.

    Where it was made *before*, its comments stay, and so does what people changed in it or added to it; of
    a demand that is not *taken*, or that the plan has no more, the rule goes. A layer that is another then
    is its next version. Raises LayerTextError.
    """
    if before is None:
        return _filled(demands, taken, _begun(demands, author, today), Before((), ()))
    layer = _without_untaken(demands, taken, before)
    layer = _filled(demands, taken, layer, rules_before(demands, before))
    if author:
        layer = with_pack(layer, author=author)
    return before if layer.data == before.data else next_version(layer, today)


def _without_untaken(demands: Demands, taken: Collection[str], before: LayerText) -> LayerText:
    """Return the layer without the rules of what is not *taken* any more, or not in the plan."""
    layer, there = before, rules_before(demands, before)
    for rule in reversed(there.rules):
        paired = there.proposal_of(rule)
        if paired is None or paired.id not in taken:
            layer = layer.without(("rule", rule.place))
    return layer


def _filled(demands: Demands, taken: Collection[str], layer: LayerText, there: Before) -> LayerText:
    """Return *layer* with all that is *taken*; *there* is what it has already."""
    superior = demands.superior
    chosen = [proposal for proposal in demands.proposals if proposal.id in taken]
    seen = dict.fromkeys(proposal.quote for proposal in demands.proposals)
    former = _cited(layer.value(("superior",), {}))
    layer = layer.with_value(("superior",), _superior_table(layer, superior, seen))
    for proposal in chosen:
        old = there.rule_of(proposal)
        if old is not None:
            layer = _brought_up(layer, old, superior, proposal, former)
    name = str(layer.value(("pack", "id"), pack_id(superior)))
    rules = [_cites(name, superior)] if not _has_cites(layer) else []
    known = {str(table.get("id", "")) for table in tables(layer, "rule")}
    for proposal in chosen:
        if there.rule_of(proposal) is None:
            rule_id = free(f"{name}.{proposal.id}", known)
            known.add(rule_id)
            rules.append(rule_table(superior, proposal, rule_id))
    if rules:
        layer = layer.with_value(("rule",), [*layer.value(("rule",), []), *rules])
    layer = _with_documents(layer, chosen)
    old_ids = [rule.id for rule in there.rules]
    return proved(layer, [*old_ids, *(str(rule["id"]) for rule in rules)])


def _begun(demands: Demands, author: str, today: date) -> LayerText:
    """Return a layer without any rule yet; a plan on one theme need not have what is asked of the year's plan."""
    superior = demands.superior
    head = f"{_HEAD}{_OPTIONAL_LETTER if demands.thematic else _OPTIONAL}"
    pack = {
        "id": pack_id(superior),
        "title": f"Yêu cầu của {superior.named}",
        "version": "1",
        **({"author": author} if author else {}),
        "date": today,
    }
    return LayerText.of(head.encode("utf-8") + LayerText.new(pack).data)


def _cites(name: str, superior: SuperiorPlan) -> dict[str, Any]:
    """Return the rule that a commune's plan cites the superior's."""
    named = f"Dẫn {superior.named}"
    about: dict[str, object] = {"level": "xa", "note": MADE_NOTE}
    about |= {"year": superior.years[0]} if superior.years else {}
    text = f"{superior.cited[:1].upper()}{superior.cited[1:]}"
    return {
        "id": f"{name}{CITES}",
        "group": "frame",
        "title": named,
        "severity": "required",
        "basis": f"{superior.cited}; Nghị định 30/2020/NĐ-CP, Phụ lục I (căn cứ ban hành văn bản)",
        "kind": "superior-cited",
        "levels": ["xa"],
        "example": [
            {"text": f"Căn cứ {text};\nI. NỘI DUNG\nTuyên truyền.", "status": "pass", **about},
            {"text": "I. NỘI DUNG\nTuyên truyền.", "status": "gap|review", **about},
        ],
    }


def _has_cites(layer: LayerText) -> bool:
    return any(table.get("kind") == "superior-cited" for table in tables(layer, "rule"))


def _cited(superior: Mapping[str, Any]) -> str:
    """Return the document as the bases of a layer's rules begin with it; empty where there is none."""
    known = {field.name for field in fields(SuperiorPlan)}
    values = {key: value for key, value in superior.items() if key in known}
    if not {"number", "issuer"} <= values.keys():
        return ""
    try:
        return replace(SuperiorPlan(**values), title="").cited
    except (TypeError, ValueError):  # what is written there is no document: the loader says so
        return ""


def _superior_table(
    layer: LayerText, superior: SuperiorPlan, seen: Iterable[str]
) -> dict[str, object]:
    """Return ``[superior]`` as it is now; keys that only people write stay.

    ``left`` quotes all that was *seen*: what has no rule of its own was left out, or taken out later.
    """
    values: dict[str, object] = {
        "number": superior.number,
        "date": superior.date,
        "kind": superior.kind,
        "issuer": superior.issuer,
        "title": superior.title,
        "place": superior.place,
        "subject": superior.subject,
        "years": list(superior.years) if superior.years else None,
        "left": list(seen),
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


def _brought_up(
    layer: LayerText, old: OldRule, superior: SuperiorPlan, proposal: Proposal, former: str
) -> LayerText:
    """Return *layer* with the rule of a demand as the plan has it now; what people set themselves stays."""
    index = index_of(layer, "rule", old.id)
    if index is None:
        return layer
    proposal = changed(proposal, due=old.own_day(proposal))
    wanted = rule_table(superior, proposal, old.id)
    if former and str(old.table.get("basis", "")).startswith(former):
        layer = layer.with_value(("rule", index, "basis"), wanted["basis"])
    if old.differs_from(proposal):
        for key in _OF_PLAN:
            if key in wanted:
                layer = layer.with_value(("rule", index, key), wanted[key])
        own = [e for e in layer.value(("rule", index, "example"), []) if not is_made(e)]
        examples = [*own, *wanted.get("example", [])]
        layer = layer.with_value(("rule", index, "example"), examples)
    elif "quote" in old.table.get("with", {}):
        layer = layer.with_value(("rule", index, "with", "quote"), wanted["with"]["quote"])
    return layer


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
