"""What a person does to a layer in the window, as one text of it to the next."""

import datetime as dt
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from checker.editing.about import next_version, with_pack
from checker.editing.changes import index_of, set_key, switch_off, switch_on, tables
from checker.editing.fields import RuleFields
from checker.editing.ids import new_rule_id
from checker.editing.layer_text import LayerText
from checker.library.mistakes import Place
from gui.rulebook.known import Known
from gui.rulebook.sorts import sort_of
from gui.rulebook.sorts.sort import Sort
from gui.rulebook.values import given, value_at

_NEW = re.compile(r"don-vi\.tieu-chi(?:-\d+)?")
"""The id of a rule that had no name yet when it was made."""

Values = Mapping[str, object | None]
"""Values by their dotted keys; None for what is to go."""


def with_values(layer: LayerText, at: Place, values: Values) -> LayerText:
    """Return *layer* with *values* in the table *at*: only keys that differ are touched."""
    table: Any = layer.tables
    for part in at:
        table = table[part]
    for key, value in values.items():
        place = (*at, *key.split("."))
        if value == value_at(table, key):
            continue
        layer = layer.without(place) if value is None else layer.with_value(place, value)
    return layer


def with_set(layer: LayerText, id_: str, values: Values, built_in: Mapping[str, Any]) -> LayerText:
    """Return *layer* with *values* for the built-in rule *id_*; those it has anyway are not said."""
    for key, value in values.items():
        as_before = value == value_at(built_in, key)
        layer = set_key(layer, id_, key, None if as_before else _said(key, value, built_in))
    return layer


def without_set(layer: LayerText, id_: str) -> LayerText:
    """Return *layer* without what it says otherwise of the built-in rule *id_*."""
    at = index_of(layer, "set", id_)
    return layer if at is None else layer.without(("set", at))


def with_off(layer: LayerText, id_: str, reason: str) -> LayerText:
    """Return *layer* with the built-in rule *id_* switched off for *reason*; on again without one."""
    return switch_off(layer, id_, reason) if reason else switch_on(layer, id_)


def _said(key: str, value: object | None, built_in: Mapping[str, Any]) -> object | None:
    """Return how *value* is written in a ``[[set]]``: what is emptied there says so."""
    before = value_at(built_in, key)
    if value is not None or before is None:
        return value
    empty: dict[type, object] = {str: "", list: [], bool: False}
    return empty.get(type(before))


def with_new_rule(layer: LayerText, sort: Sort, day: dt.date, taken: Collection[str]) -> LayerText:
    """Return *layer* with another rule of *sort*, still to be filled in; it rests on what the last one does."""
    own = tables(layer, "rule")
    ids = {*taken, *(str(table.get("id")) for table in own)}
    start = dict(sort.start(day))
    fields = RuleFields(
        id=new_rule_id("", ids),
        group=sort.group,
        title=sort.title(start),
        severity="recommended",
        basis=_basis([str(table.get("basis", "")) for table in own]),
        kind=sort.kind,
        with_=start,
    )
    return layer.with_table("rule", fields.table())


def _basis(before: Sequence[str]) -> str:
    """Return what a new rule rests on: what the last one does, without its place in a document that others name."""
    last = before[-1] if before else ""
    document = last.rpartition(", ")[0]
    places = {basis for basis in before if document and basis.startswith(f"{document}, ")}
    return document if len(places) > 1 else last


def with_rule_values(layer: LayerText, index: int, values: Values, known: Known) -> LayerText:
    """Return *layer* with *values* in the rule *index*, and what follows from them where nobody said it."""
    before = tables(layer, "rule")[index]
    sort = sort_of(before)
    if sort is None:
        return with_values(layer, ("rule", index), values)
    # What is looked for is not there for the moment: it is still that sort.
    emptied = {key for key in sort.needs if isinstance(value_at(before, key), list)}
    values = {key: [] if key in emptied and new is None else new for key, new in values.items()}
    changed = with_values(layer, ("rule", index), values)
    after = tables(changed, "rule")[index]
    filled = sort.fill(given(after), known)
    more = {
        key: value for key, value in filled.items() if key not in {*values, *_there(after, filled)}
    }
    changed = with_values(changed, ("rule", index), more)
    proposed, title = sort.title(given(before)), sort.title(given(tables(changed, "rule")[index]))
    if (
        title
        and title != proposed
        and "title" not in values
        and before.get("title", "") in {"", proposed}
    ):
        changed = changed.with_value(("rule", index, "title"), title)
    return changed


def without_rule(layer: LayerText, index: int) -> LayerText:
    """Return *layer* without the rule *index*.

    Where it was taken from a superior's plan, its sentence is kept among those that are not wanted.
    """
    quote = value_at(tables(layer, "rule")[index], "with.quote")
    superior = layer.tables.get("superior")
    if isinstance(superior, Mapping) and isinstance(quote, str):
        left = list(superior.get("left", ()))
        if quote not in left:
            layer = layer.with_value(("superior", "left"), [*left, quote])
    return layer.without(("rule", index))


def _there(table: Mapping[str, Any], keys: Iterable[str]) -> set[str]:
    return {key for key in keys if value_at(table, key)}


def with_names(layer: LayerText) -> LayerText:
    """Return *layer* whose rules are called in the file as people call them, where they were new."""
    ids = {str(table.get("id")) for table in tables(layer, "rule")}
    for index, table in enumerate(tables(layer, "rule")):
        title = str(table.get("title", ""))
        if title and _NEW.fullmatch(str(table.get("id", ""))):
            name = new_rule_id(title, ids, str(layer.value(("pack", "id"), "")))
            ids.add(name)
            layer = layer.with_value(("rule", index, "id"), name)
    return layer


def as_saved(layer: LayerText, saved: LayerText | None, day: dt.date) -> LayerText:
    """Return *layer* as it goes out on this *day*: each time it is the version after the one that is *saved*.

    What went out before may be in other hands already. A file that was written by hand, without a date,
    is let be: its version is the writer's own.
    """
    layer = with_names(layer)
    if layer.value(("pack", "date")) is None:
        return layer
    if saved is None:
        return with_pack(layer, day=day)
    return next_version(with_pack(layer, version=str(saved.value(("pack", "version"), ""))), day)
