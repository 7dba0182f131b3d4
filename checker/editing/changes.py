"""What people do to their rules: each returns the layer's text with that alone changed."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from checker.editing.fields import DOCUMENT_KEYS, RULE_KEYS, DocumentFields, RuleFields
from checker.editing.ids import new_rule_id
from checker.editing.layer_text import LayerText
from checker.library.mistakes import Place
from checker.library.tables import FILE_DEFAULTS


def tables(layer: LayerText, name: str) -> tuple[Mapping[str, Any], ...]:
    """Return the ``[[name]]`` tables of *layer*, an empty one for what is no table."""
    found = layer.tables.get(name)
    known = found if isinstance(found, list) else []
    return tuple(table if isinstance(table, dict) else {} for table in known)


def index_of(layer: LayerText, name: str, rule_id: str) -> int | None:
    """Return which of the ``[[name]]`` tables has the id *rule_id*, None where none has."""
    found = (index for index, table in enumerate(tables(layer, name)) if table.get("id") == rule_id)
    return next(found, None)


def rule_fields(layer: LayerText, index: int) -> RuleFields:
    """Return what the rule *index* says, with what stands at the top of the file for all rules."""
    return RuleFields.of(tables(layer, "rule")[index], _defaults(layer))


def add_rule(layer: LayerText, fields: RuleFields, taken: Collection[str] = ()) -> LayerText:
    """Return *layer* with a new rule; without an id it gets one that is not among *taken* either."""
    if not fields.id:
        own = {str(table.get("id")) for table in tables(layer, "rule")}
        fields = replace(fields, id=new_rule_id(fields.title, own.union(taken)))
    return layer.with_table("rule", fields.table())


def change_rule(layer: LayerText, index: int, fields: RuleFields) -> LayerText:
    """Return *layer* with the rule *index* as *fields* say; keys that are the same are not touched."""
    table = tables(layer, "rule")[index]
    wanted = fields.table()
    if "id" not in wanted and "id" in table:
        wanted["id"] = table["id"]
    for key, value in _defaults(layer).items():
        if key not in table and wanted.get(key) == value:
            del wanted[key]
    return _changed(layer, ("rule", index), wanted, RULE_KEYS)


def remove_rule(layer: LayerText, index: int) -> LayerText:
    """Return *layer* without the rule *index*, its examples and the comment right above it."""
    return layer.without(("rule", index))


def set_key(layer: LayerText, rule_id: str, key: str, value: object) -> LayerText:
    """Return *layer* with ``key`` (``with.due``) of a rule set: its own rule, else by ``[[set]]``."""
    place = tuple(key.split("."))
    own = index_of(layer, "rule", rule_id)
    if own is not None:
        return layer.with_value(("rule", own, *place), value)
    index = index_of(layer, "set", rule_id)
    if index is not None:
        return layer.with_value(("set", index, *place), value)
    inner: Any = value
    for part in reversed(place):
        inner = {part: inner}
    return layer.with_table("set", {"id": rule_id, **inner})


def unset_key(layer: LayerText, rule_id: str, key: str) -> LayerText:
    """Return *layer* in which ``[[set]]`` no longer gives *key*; one that gives nothing else goes."""
    index = index_of(layer, "set", rule_id)
    place = tuple(key.split("."))
    if index is None or layer.value(("set", index, *place)) is None:
        return layer
    fewer = layer.without(("set", index, *place))
    left = tables(fewer, "set")[index]
    return fewer.without(("set", index)) if left.keys() <= {"id"} else fewer


def switch_off(layer: LayerText, rule_id: str, reason: str) -> LayerText:
    """Return *layer* with the rule *rule_id* switched off for *reason*."""
    index = index_of(layer, "off", rule_id)
    if index is not None:
        return layer.with_value(("off", index, "reason"), reason)
    return layer.with_table("off", {"id": rule_id, "reason": reason})


def switch_on(layer: LayerText, rule_id: str) -> LayerText:
    """Return *layer* in which *rule_id* is not switched off."""
    index = index_of(layer, "off", rule_id)
    return layer if index is None else layer.without(("off", index))


def add_document(layer: LayerText, fields: DocumentFields) -> LayerText:
    """Return *layer* with another document in its register."""
    return layer.with_table("document", fields.table())


def change_document(layer: LayerText, index: int, fields: DocumentFields) -> LayerText:
    """Return *layer* with the document *index* as *fields* say."""
    return _changed(layer, ("document", index), fields.table(), DOCUMENT_KEYS)


def remove_document(layer: LayerText, index: int) -> LayerText:
    """Return *layer* without the document *index*."""
    return layer.without(("document", index))


def document_fields(layer: LayerText, index: int) -> DocumentFields:
    """Return what the document *index* says."""
    return DocumentFields.of(tables(layer, "document")[index])


def with_pack(
    layer: LayerText,
    *,
    title: str | None = None,
    version: str | None = None,
    author: str | None = None,
    day: dt.date | None = None,
) -> LayerText:
    """Return *layer* with what it says of itself; None stays as it is, an empty word goes."""
    for key, value in (("title", title), ("version", version), ("author", author), ("date", day)):
        if value:
            layer = layer.with_value(("pack", key), value)
        elif value is not None and layer.value(("pack", key)) is not None:
            layer = layer.without(("pack", key))
    return layer


def _changed(
    layer: LayerText, at: Place, wanted: Mapping[str, Any], known: Sequence[str]
) -> LayerText:
    """Return *layer* with the keys *known* of the table at *at* as *wanted*; others stay."""
    table = layer.value(at)
    for key in known:
        if key in wanted:
            layer = layer.with_value((*at, key), wanted[key])
        elif key in table:
            layer = layer.without((*at, key))
    return layer


def _defaults(layer: LayerText) -> dict[str, Any]:
    return {key: layer.tables[key] for key in FILE_DEFAULTS if key in layer.tables}
