"""What people do to their rules: each returns the layer's text with that alone changed."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from checker.editing import lenient
from checker.editing.fields import ExampleFields, RuleFields
from checker.editing.ids import new_rule_id
from checker.editing.layer_text import LayerText
from checker.library.mistakes import Place


def tables(layer: LayerText, name: str) -> tuple[Mapping[str, Any], ...]:
    """Return the ``[[name]]`` tables of *layer*, an empty one for what is no table."""
    found = layer.tables.get(name)
    known = found if isinstance(found, list) else []
    return tuple(table if isinstance(table, dict) else {} for table in known)


def index_of(layer: LayerText, name: str, rule_id: str) -> int | None:
    """Return which of the ``[[name]]`` tables has the id *rule_id*, None where none has."""
    found = (index for index, table in enumerate(tables(layer, name)) if table.get("id") == rule_id)
    return next(found, None)


def examples(layer: LayerText, index: int) -> tuple[ExampleFields, ...]:
    """Return the examples of the rule *index*, as far as they are any."""
    return tuple(map(ExampleFields.of, lenient.items(tables(layer, "rule")[index].get("example"))))


def add_rule(layer: LayerText, fields: RuleFields, taken: Collection[str] = ()) -> LayerText:
    """Return *layer* with a new rule; without an id it gets one that is not among *taken* either."""
    if not fields.id:
        own = {str(table.get("id")) for table in tables(layer, "rule")}
        pack = lenient.text(layer.value(("pack", "id")))
        fields = replace(fields, id=new_rule_id(fields.title, own.union(taken), pack))
    return layer.with_table("rule", fields.table())


def remove_rule(layer: LayerText, index: int) -> LayerText:
    """Return *layer* without the rule *index*, its examples and the comment right above it."""
    return layer.without(("rule", index))


def set_key(layer: LayerText, rule_id: str, key: str, value: object | None) -> LayerText:
    """Return *layer* with ``key`` (``with.due``) of a rule set: of its own rule, else by ``[[set]]``.

    With None the key goes, and a ``[[set]]`` that gives nothing else with it.
    """
    place = tuple(key.split("."))
    name = "set" if index_of(layer, "rule", rule_id) is None else "rule"
    index = index_of(layer, name, rule_id)
    if value is None:
        return layer if index is None else _without_key(layer, (name, index, *place))
    if index is not None:
        return layer.with_value((name, index, *place), value)
    inner: Any = value
    for part in reversed(place):
        inner = {part: inner}
    return layer.with_table(name, {"id": rule_id, **inner})


def _without_key(layer: LayerText, at: Place) -> LayerText:
    if layer.value(at) is None:
        return layer
    fewer = layer.without(at)
    empty = at[0] == "set" and fewer.value(at[:2], {}).keys() <= {"id"}
    return fewer.without(at[:2]) if empty else fewer


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
