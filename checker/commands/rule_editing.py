"""``rules new``, ``set``, ``off`` and ``on``: an office's own file of rules made and changed."""

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from checker.commands.console import Console
from checker.commands.parser import CallError, Parser, add_rules_option
from checker.editing.about import new_layer
from checker.editing.changes import (
    add_rule,
    index_of,
    set_key,
    switch_off,
    switch_on,
    tables,
)
from checker.editing.checking import FieldProblem, base_library, checked
from checker.editing.examples import completed, failing
from checker.editing.fields import ExampleFields, RuleFields
from checker.editing.files import read_layer_text, refusal, write_layer_text
from checker.editing.layer_text import LayerText, LayerTextError
from checker.editing.typed import typed
from checker.kinds import KINDS
from checker.library.mistakes import Place, did_you_mean
from checker.library.rule import Library, Severity
from checker.system.atomic import WriteError
from checker.system.clock import today
from checker.verdict import FAILED

_WRITTEN = 0


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
    parser = _parser(
        "soat rules new TỆP --title TÊN [--author …] | soat rules new TỆP --kind KIỂU --title … --basis … [tùy chọn]",
        "Lập tệp tiêu chí mới của đơn vị; với --kind: thêm một tiêu chí vào tệp đã có.",
    )
    add = parser.add_argument
    add("--title", required=True, metavar="TÊN", help="tên của bộ tiêu chí, hoặc của tiêu chí")
    add("--author", default="", metavar="HỌ_TÊN", help="người lập tệp")
    add("--kind", metavar="KIỂU", help="kiểu tiêu chí; xem 'soat rules kinds'")
    add("--basis", default="", metavar="CĂN_CỨ", help="văn bản quy định, hoặc lệ của đơn vị")
    add(
        "--severity",
        default=Severity.RECOMMENDED.value,
        metavar="MỨC",
        help="required (bắt buộc), recommended (nên có; mặc định), note (lưu ý)",
    )
    add("--group", default="content", metavar="NHÓM", help="nhóm trong báo cáo; mặc định content")
    add(
        "--with",
        dest="with_",
        action="append",
        default=[],
        metavar="KHÓA=GIÁ_TRỊ",
        help='tham số của kiểu, như present="đường dây nóng"; ghi nhiều lần được',
    )
    add("--suggestion", default="", metavar="CÂU", help="câu để dán vào dự thảo còn thiếu")
    add("--message", default="", metavar="CÂU", help="câu nói với người soạn khi thiếu")
    add("--level", action="append", default=[], metavar="CẤP", help="chỉ cho cấp này (xa, tinh …)")
    add(
        "--plan-kind", action="append", default=[], metavar="LOẠI", help="chỉ cho loại kế hoạch này"
    )
    _add_examples(parser, "đoạn văn")
    asked = parser.read(words)
    if asked.kind is None:
        return _new_layer(asked, console)
    fields = RuleFields(
        title=asked.title,
        severity=asked.severity,
        basis=asked.basis,
        kind=asked.kind,
        with_=_parameters(asked.with_, asked.kind),
        suggestion=asked.suggestion,
        message=asked.message,
        levels=tuple(asked.level),
        subjects=tuple(asked.plan_kind),
        group=asked.group,
        examples=tuple(_examples(asked)),
    )
    before = read_layer_text(asked.file)
    base = base_library(asked.rules, asked.file)
    after = add_rule(before, fields, {rule.id for rule in base.rules})
    index = len(tables(after, "rule")) - 1
    return _store(asked, before, after, base, console, ("rule", index))


def _new_layer(asked: argparse.Namespace, console: Console) -> int:
    if asked.with_ or asked.basis or asked.example_pass or asked.example_fail:
        raise CallError("Để thêm một tiêu chí, cần cả --kind; xem 'soat rules kinds'.")
    if why := refusal(asked.file):
        raise CallError(why)
    write_layer_text(asked.file, new_layer(asked.title, asked.author, today()), None)
    console.say(f"Đã lập tệp tiêu chí “{asked.file}”. Thêm tiêu chí: soat rules new TỆP --kind …")
    return _WRITTEN


def _set(words: Sequence[str], console: Console) -> int:
    parser = _parser(
        "soat rules set TỆP MÃ KHÓA GIÁ_TRỊ [--rules …]",
        "Sửa một khóa: của tiêu chí trong tệp, hoặc đặt giá trị riêng cho tiêu chí có sẵn.",
    )
    parser.add_argument("id", metavar="MÃ", help="mã tiêu chí; xem 'soat rules'")
    parser.add_argument("key", metavar="KHÓA", help="như severity, with.due, effective.from")
    parser.add_argument("value", metavar="GIÁ_TRỊ", nargs="*", help="nhiều giá trị thành danh sách")
    parser.add_argument("--unset", action="store_true", help="bỏ khóa này, dùng lại giá trị có sẵn")
    _add_examples(parser, "thay các ví dụ đã ghi của tiêu chí trong tệp: đoạn văn")
    asked = parser.read(words)
    if asked.unset == bool(asked.value):
        raise CallError("Cần giá trị mới, hoặc --unset để bỏ khóa.")
    before = read_layer_text(asked.file)
    base = base_library(asked.rules, asked.file)
    value = (
        None if asked.unset else _value(asked.value, asked.key, _kind_of(before, asked.id, base))
    )
    after = set_key(before, asked.id, asked.key, value)
    own = index_of(after, "rule", asked.id)
    place: Place = ("rule", own) if own is not None else ("set",)
    examples = [example.table() for example in _examples(asked)]
    if examples and own is None:
        raise CallError("Ví dụ chỉ thay được ở tiêu chí của chính tệp này.")
    if examples:
        after = after.with_value((*place, "example"), examples)
    return _store(asked, before, after, base, console, place)


def _off(words: Sequence[str], console: Console) -> int:
    parser = _parser(
        "soat rules off TỆP MÃ --reason LÝ_DO [--rules …]",
        "Không áp dụng một tiêu chí ở đơn vị này, có lý do.",
    )
    parser.add_argument("id", metavar="MÃ", help="mã tiêu chí; xem 'soat rules'")
    parser.add_argument("--reason", required=True, metavar="LÝ_DO", help="vì sao không áp dụng")
    asked = parser.read(words)
    before = read_layer_text(asked.file)
    after = switch_off(before, asked.id, asked.reason)
    return _store(asked, before, after, base_library(asked.rules, asked.file), console, ("off",))


def _on(words: Sequence[str], console: Console) -> int:
    parser = _parser("soat rules on TỆP MÃ", "Áp dụng lại một tiêu chí mà tệp này đã bỏ.")
    parser.add_argument("id", metavar="MÃ", help="mã tiêu chí")
    asked = parser.read(words)
    before = read_layer_text(asked.file)
    if index_of(before, "off", asked.id) is None:
        off = [str(table.get("id")) for table in tables(before, "off")]
        hint = did_you_mean(asked.id, off)
        console.complain(
            f"Tệp này không bỏ tiêu chí '{asked.id}'{hint}{'' if hint[-1:] == '?' else '.'}"
        )
        return FAILED
    after = switch_on(before, asked.id)
    return _store(asked, before, after, base_library(asked.rules, asked.file), console, ("off",))


def _parser(usage: str, description: str) -> Parser:
    parser = Parser(usage, description)
    parser.add_argument("file", type=Path, metavar="TỆP", help="tệp tiêu chí của đơn vị (.toml)")
    add_rules_option(parser)
    return parser


def _add_examples(parser: Parser, words: str) -> None:
    add = parser.add_argument
    add("--example-pass", action="append", default=[], metavar="ĐOẠN", help=f"{words} đạt")
    add("--example-fail", action="append", default=[], metavar="ĐOẠN", help=f"{words} không đạt")


def _parameters(given: Iterable[str], kind: str) -> dict[str, Any]:
    """Return what ``--with`` says; a key given again is a longer list. Raises CallError."""
    said: dict[str, list[str]] = {}
    for words in given:
        key, is_there, value = words.partition("=")
        if not is_there:
            raise CallError(f"--with {words}: cần dạng KHÓA=GIÁ_TRỊ.")
        said.setdefault(key.strip().removeprefix("with."), []).append(value)
    return {key: _value(values, f"with.{key}", kind) for key, values in said.items()}


def _value(words: Sequence[str], key: str, kind: str) -> Any:
    """Return what *words* give *key*: one value, or one list of all. Raises CallError for two of one."""
    values = [typed(one, key, KINDS.get(kind)) for one in words]
    if len(values) == 1:
        return values[0]
    if not all(isinstance(value, list) for value in values):
        raise CallError(f"{key} chỉ nhận một giá trị; chữ có dấu cách phải đặt trong ngoặc kép.")
    return [item for value in values for item in value]


def _kind_of(layer: LayerText, rule_id: str, base: Library) -> str:
    """Return the kind of the rule *rule_id*, empty where nobody knows it."""
    own = index_of(layer, "rule", rule_id)
    if own is not None:
        return str(tables(layer, "rule")[own].get("kind"))
    return next((rule.kind for rule in base.rules if rule.id == rule_id), "")


def _examples(asked: argparse.Namespace) -> Iterable[ExampleFields]:
    """Yield the examples of the call; a backslash and n are a line end."""
    for status, texts in (("pass", asked.example_pass), ("gap", asked.example_fail)):
        for text in texts:
            yield ExampleFields(text.replace("\\n", "\n"), status)


def _store(
    asked: argparse.Namespace,
    before: LayerText,
    after: LayerText,
    base: Library,
    console: Console,
    at: Place,
) -> int:
    """Write *after* where the loader finds nothing wrong in it that was not wrong before."""
    name = str(asked.file)
    own = at[1] if at[0] == "rule" and len(at) > 1 and isinstance(at[1], int) else None
    if own is not None:
        after = completed(after, own, name, (), base)
    found = checked(after, name, (), base)
    known = {_mistake(one) for one in checked(before, name, (), base).problems}
    wrong = [one for one in found.problems if _mistake(one) not in known]
    spoilt = failing(after, own, found.library) if own is not None and not wrong else ()
    if wrong or spoilt:
        console.complain(f"Chưa ghi gì vào “{asked.file}”:")
        for one in (*wrong, *spoilt):
            console.complain(f"  {one.message}")
        if spoilt:
            console.complain("Hãy ghi lại ví dụ bằng --example-pass và --example-fail.")
        return FAILED
    write_layer_text(asked.file, after, before.data)
    if after == before:
        console.say(f"“{asked.file}” đã như vậy, không có gì để ghi.")
        return _WRITTEN
    name = _id(asked, after, own)
    rule = next((r for r in (*found.library.rules, *base.rules) if r.id == name), None)
    console.say(f"Đã ghi “{asked.file}”{f': {rule.id}, {rule.title}' if rule else ''}.")
    return _WRITTEN


def _id(asked: argparse.Namespace, layer: LayerText, own: int | None) -> str:
    return asked.id if own is None else str(tables(layer, "rule")[own].get("id"))


def _mistake(problem: FieldProblem) -> tuple[str, str]:
    return problem.key, problem.message


ACTIONS: Mapping[str, Callable[[Sequence[str], Console], int]] = MappingProxyType(
    {"new": _new, "set": _set, "off": _off, "on": _on}
)
"""What can be done, by the first word."""
