"""Examples for the rules of a layer; a rule that cannot be judged by is left out."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from checker.demands.rules import example
from checker.demands.turned import filled
from checker.editing.candidates import NEUTRAL
from checker.editing.changes import index_of
from checker.editing.checking import base_library, checked
from checker.editing.examples import completed, failing
from checker.editing.fields import MADE_NOTE
from checker.editing.layer_text import LayerText
from checker.library.examples import judged, piece
from checker.library.rule import Library, Rule
from checker.report import Status

_NAME = "yeu-cau.soat.toml"
"""What the layer is called while it is looked through."""
_KIND = "xã"
"""What the commune is called in an example."""


def proved(layer: LayerText, rules: Iterable[str]) -> LayerText:
    """Return *layer* where each of the *rules* has examples that hold: the plan's own sentence where it does.

    A rule that nothing passes the loader would not take, and one that fails on a plan says nothing of it:
    both are left out.
    """
    base = base_library(())
    found = checked(layer, _NAME, (), base)
    for rule_id in rules:
        index = index_of(layer, "rule", rule_id)
        if index is None:
            continue
        if not _holds(layer, index, found.library):
            layer = _with_examples(layer, index, base)
            if not _has_pass(layer, index):
                layer = layer.without(("rule", index))
                continue
        rule = next((rule for rule in found.library.rules if rule.id == rule_id), None)
        made = all(map(is_made, layer.value(("rule", index, "example"), [])))
        if made and rule is not None and _fails(rule, found.library):
            layer = layer.without(("rule", index))
    return layer


def is_made(example: Mapping[str, Any]) -> bool:
    """Whether an example was made by the program, not by people."""
    return example.get("note") == MADE_NOTE


def _with_examples(layer: LayerText, index: int, base: Library) -> LayerText:
    put = _with_suggestion(layer, index)
    if put is not layer and _holds(put, index, checked(put, _NAME, (), base).library):
        return put
    return completed(layer, index, _NAME, (), base)


def _has_pass(layer: LayerText, index: int) -> bool:
    examples = layer.value(("rule", index, "example"), [])
    return any(one.get("status") == Status.PASS for one in examples)


def _fails(rule: Rule, library: Library) -> bool:
    """Whether the *rule* fails on a plan that says nothing of it, or only the superior's sentence."""
    quote = str(getattr(rule.params, "quote", ""))
    for words in dict.fromkeys((NEUTRAL, f"I. NỘI DUNG\n{quote}")):
        one = replace(rule.examples[0], text=words, mark=None)
        if judged(rule, one, piece(one)[0], library).status is Status.ERROR:
            return True
    return False


def _holds(layer: LayerText, index: int, library: Library) -> bool:
    """Whether a rule has examples, and all of them hold."""
    return bool(layer.value(("rule", index, "example"), [])) and not failing(layer, index, library)


def _with_suggestion(layer: LayerText, index: int) -> LayerText:
    """Return *layer* where the example that passes is what the rule proposes: the plan says more in one sentence."""
    suggestion = layer.value(("rule", index, "suggestion"), "")
    for number, one in enumerate(layer.value(("rule", index, "example"), [])):
        if suggestion and is_made(one) and one.get("status") == "pass":
            place = ("rule", index, "example", number, "text")
            return layer.with_value(place, example(filled(suggestion, _KIND), "pass", None)["text"])
    return layer
