"""``rules new``, ``set``, ``off``, ``on`` and ``remove``: an office's own file of rules made and changed."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from checker.commands import rule_words
from checker.commands.console import Console
from checker.commands.parser import CallError
from checker.editing.about import new_layer
from checker.editing.changes import (
    add_rule,
    index_of,
    remove_rule,
    set_key,
    switch_off,
    switch_on,
    tables,
)
from checker.editing.checking import FieldProblem, base_library, checked
from checker.editing.examples import completed, failing
from checker.editing.files import read_layer_text, refusal, write_layer_text
from checker.editing.layer_text import LayerText, LayerTextError
from checker.library.mistakes import did_you_mean
from checker.library.rule import Library
from checker.system.atomic import WriteError
from checker.system.clock import today
from checker.verdict import FAILED

_WRITTEN = 0
_OWN_EXAMPLES = "Hãy ghi lại ví dụ bằng --example-pass và --example-fail."
_NO_EXAMPLES = (
    "Chương trình không tự lập được ví dụ cho tiêu chí này: hãy xem lại các tham số,"
    " hoặc ghi ví dụ bằng --example-pass và --example-fail."
)


def run(words: Sequence[str], console: Console) -> int:
    """Do what *words*, beginning with one of :data:`ACTIONS`, ask; return the exit status."""
    try:
        return ACTIONS[words[0]](words[1:], console)
    except LayerTextError as error:
        console.complain(error.message)
    except WriteError as error:
        console.complain(error.message)
    return FAILED


def _new(words: Sequence[str], console: Console) -> int:
    asked = rule_words.to_make(words)
    if asked.kind is None:
        return _new_layer(asked, console)
    fields = rule_words.rule_of(asked)
    before = read_layer_text(asked.file)
    base = base_library(asked.rules, asked.file)
    after = add_rule(before, fields, {rule.id for rule in base.rules})
    return _store(asked, before, after, base, console, own=len(tables(after, "rule")) - 1)


def _new_layer(asked: argparse.Namespace, console: Console) -> int:
    if asked.with_ or asked.basis or asked.example_pass or asked.example_fail:
        raise CallError("Để thêm một tiêu chí, cần cả --kind; xem 'soat rules kinds'.")
    if why := refusal(asked.file):
        raise CallError(why)
    write_layer_text(asked.file, new_layer(asked.title, asked.author, today()), None)
    console.say(f"Đã lập tệp tiêu chí “{asked.file}”. Thêm tiêu chí: soat rules new TỆP --kind …")
    return _WRITTEN


def _set(words: Sequence[str], console: Console) -> int:
    asked = rule_words.to_set(words)
    before = read_layer_text(asked.file)
    base = base_library(asked.rules, asked.file)
    kind = _kind_of(before, asked.id, base)
    value = None if asked.unset else rule_words.value_of(asked.value, asked.key, kind)
    after = set_key(before, asked.id, asked.key, value)
    own = index_of(after, "rule", asked.id)
    examples = [example.table() for example in rule_words.examples_of(asked)]
    if examples and own is None:
        raise CallError("Ví dụ chỉ thay được ở tiêu chí của chính tệp này.")
    if examples:
        after = after.with_value(("rule", own or 0, "example"), examples)
    return _store(asked, before, after, base, console, own)


def _off(words: Sequence[str], console: Console) -> int:
    asked = rule_words.to_switch_off(words)
    before = read_layer_text(asked.file)
    after = switch_off(before, asked.id, asked.reason)
    return _store(asked, before, after, base_library(asked.rules, asked.file), console)


def _on(words: Sequence[str], console: Console) -> int:
    asked = rule_words.to_switch_on(words)
    before = read_layer_text(asked.file)
    if index_of(before, "off", asked.id) is None:
        return _unknown(before, "off", asked.id, "Tệp này không bỏ tiêu chí", console)
    after = switch_on(before, asked.id)
    return _store(asked, before, after, base_library(asked.rules, asked.file), console)


def _remove(words: Sequence[str], console: Console) -> int:
    asked = rule_words.to_remove(words)
    before = read_layer_text(asked.file)
    own = index_of(before, "rule", asked.id)
    if own is None:
        return _unknown(before, "rule", asked.id, "Tệp này không lập tiêu chí", console)
    after = remove_rule(before, own)
    return _store(asked, before, after, base_library(asked.rules, asked.file), console)


def _unknown(layer: LayerText, name: str, rule_id: str, words: str, console: Console) -> int:
    """Say that no ``[[name]]`` has the id *rule_id*, and which one may be meant."""
    known = [str(table.get("id")) for table in tables(layer, name)]
    hint = did_you_mean(rule_id, known)
    console.complain(f"{words} '{rule_id}'{hint}{'' if hint[-1:] == '?' else '.'}")
    return FAILED


def _kind_of(layer: LayerText, rule_id: str, base: Library) -> str:
    """Return the kind of the rule *rule_id*, empty where nobody knows it."""
    own = index_of(layer, "rule", rule_id)
    if own is not None:
        return str(tables(layer, "rule")[own].get("kind"))
    return next((rule.kind for rule in base.rules if rule.id == rule_id), "")


def _store(
    asked: argparse.Namespace,
    before: LayerText,
    after: LayerText,
    base: Library,
    console: Console,
    own: int | None = None,
) -> int:
    """Write *after* where the loader finds nothing wrong in it that was not wrong before.

    *own* is which of the file's rules was made or changed.
    """
    name = str(asked.file)
    if own is not None:
        after = completed(after, own, name, (), base)
    was, found = checked(before, name, (), base), checked(after, name, (), base)
    known = {_mistake(one) for one in was.problems}
    wrong = [one for one in found.problems if _mistake(one) not in known]
    spoilt = failing(after, own, found.library) if own is not None and not wrong else ()
    if wrong or spoilt:
        console.complain(f"Chưa ghi gì vào “{asked.file}”:")
        for one in (*wrong, *spoilt):
            console.complain(f"  {one.message}")
        if spoilt or any(one.key == "example" for one in wrong):
            console.complain(_OWN_EXAMPLES if spoilt else _NO_EXAMPLES)
        return FAILED
    write_layer_text(asked.file, after, before.data)
    if after == before:
        console.say(f"“{asked.file}” đã như vậy, không có gì để ghi.")
        return _WRITTEN
    rule_id = asked.id if own is None else str(tables(after, "rule")[own].get("id"))
    rules = (*found.library.rules, *was.library.rules, *base.rules)
    rule = next((rule for rule in rules if rule.id == rule_id), None)
    console.say(f"Đã ghi “{asked.file}”{f': {rule.id}, {rule.title}' if rule else ''}.")
    return _WRITTEN


def _mistake(problem: FieldProblem) -> tuple[str, str]:
    return problem.key, problem.message


ACTIONS: Mapping[str, Callable[[Sequence[str], Console], int]] = MappingProxyType(
    {"new": _new, "set": _set, "off": _off, "on": _on, "remove": _remove}
)
"""What can be done, by the first word."""
