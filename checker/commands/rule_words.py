"""The words of ``rules new``, ``set``, ``off``, ``on`` and ``remove``, read."""

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from checker.commands.parser import CallError, Parser, add_rules_option
from checker.editing.fields import ExampleFields, RuleFields
from checker.editing.typed import typed
from checker.kernel.typed_day import NoDayError
from checker.kinds import KINDS
from checker.library.rule import Severity


def to_make(words: Sequence[str]) -> argparse.Namespace:
    """Return what *words* say of a new file, or of a new rule."""
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
        help='"bắt buộc" (required), "nên có" (recommended; mặc định), "lưu ý" (note)',
    )
    add("--group", default="content", metavar="NHÓM", help="nhóm trong báo cáo; mặc định content")
    add(
        "--with",
        dest="with_",
        action="append",
        default=[],
        metavar="KHÓA=GIÁ_TRỊ",
        help='tham số của kiểu, như present="đường dây nóng; số điện thoại"; các cụm từ cách nhau bằng dấu ;',
    )
    add("--suggestion", default="", metavar="CÂU", help="câu để dán vào dự thảo còn thiếu")
    add("--message", default="", metavar="CÂU", help="câu nói với người soạn khi thiếu")
    add("--level", action="append", default=[], metavar="CẤP", help="chỉ cho cấp này (xa, tinh …)")
    add(
        "--plan-kind", action="append", default=[], metavar="LOẠI", help="chỉ cho loại kế hoạch này"
    )
    _add_examples(parser, "đoạn văn")
    return parser.read(words)


def to_set(words: Sequence[str]) -> argparse.Namespace:
    """Return which key of which rule *words* set."""
    parser = _parser(
        "soat rules set TỆP MÃ KHÓA GIÁ_TRỊ [--rules …]",
        "Sửa một khóa: của tiêu chí trong tệp, hoặc đặt giá trị riêng cho tiêu chí có sẵn.",
    )
    _add_id(parser)
    parser.add_argument("key", metavar="KHÓA", help="như severity, with.due, effective.from")
    parser.add_argument("value", metavar="GIÁ_TRỊ", nargs="*", help="nhiều giá trị thành danh sách")
    parser.add_argument("--unset", action="store_true", help="bỏ khóa này, dùng lại giá trị có sẵn")
    _add_examples(parser, "thay các ví dụ đã ghi của tiêu chí trong tệp: đoạn văn")
    asked = parser.read(words)
    if asked.unset == bool(asked.value):
        raise CallError("Cần giá trị mới, hoặc --unset để bỏ khóa.")
    return asked


def to_switch_off(words: Sequence[str]) -> argparse.Namespace:
    """Return which rule *words* switch off, and why."""
    parser = _parser(
        "soat rules off TỆP MÃ --reason LÝ_DO [--rules …]",
        "Không áp dụng một tiêu chí ở đơn vị này, có lý do.",
    )
    _add_id(parser)
    parser.add_argument("--reason", required=True, metavar="LÝ_DO", help="vì sao không áp dụng")
    return parser.read(words)


def to_switch_on(words: Sequence[str]) -> argparse.Namespace:
    """Return which rule *words* switch on again."""
    parser = _parser("soat rules on TỆP MÃ", "Áp dụng lại một tiêu chí mà tệp này đã bỏ.")
    _add_id(parser)
    return parser.read(words)


def to_remove(words: Sequence[str]) -> argparse.Namespace:
    """Return which rule of the file *words* take out."""
    parser = _parser(
        "soat rules remove TỆP MÃ",
        "Bỏ hẳn một tiêu chí mà tệp này lập, cùng các ví dụ của nó. Tiêu chí có sẵn thì không bỏ được,"
        " chỉ không áp dụng: soat rules off.",
    )
    _add_id(parser)
    return parser.read(words)


def rule_of(asked: argparse.Namespace) -> RuleFields:
    """Return the new rule that the call describes; raises CallError."""
    return RuleFields(
        title=asked.title,
        severity=typed(asked.severity, "severity", None),
        basis=asked.basis,
        kind=asked.kind,
        with_=_parameters(asked.with_, asked.kind),
        suggestion=asked.suggestion,
        message=asked.message,
        levels=tuple(asked.level),
        subjects=tuple(asked.plan_kind),
        group=asked.group,
        examples=tuple(examples_of(asked)),
    )


def examples_of(asked: argparse.Namespace) -> Iterable[ExampleFields]:
    """Yield the examples of the call; a backslash and n are a line end."""
    for status, texts in (("pass", asked.example_pass), ("gap", asked.example_fail)):
        for text in texts:
            yield ExampleFields(text.replace("\\n", "\n"), status)


def value_of(words: Sequence[str], key: str, kind: str) -> Any:
    """Return what *words* give *key*: one value, or one list of all. Raises CallError."""
    try:
        values = [typed(one, key, KINDS.get(kind)) for one in words]
    except NoDayError as error:
        raise CallError(f"{key}: {error}") from error
    if len(values) == 1:
        return values[0]
    if not all(isinstance(value, list) for value in values):
        raise CallError(f"{key} chỉ nhận một giá trị; chữ có dấu cách phải đặt trong ngoặc kép.")
    return [item for value in values for item in value]


def _parser(usage: str, description: str) -> Parser:
    parser = Parser(usage, description)
    parser.add_argument("file", type=Path, metavar="TỆP", help="tệp tiêu chí của đơn vị (.toml)")
    add_rules_option(parser)
    return parser


def _add_id(parser: Parser) -> None:
    parser.add_argument("id", metavar="MÃ", help="mã tiêu chí; xem 'soat rules'")


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
    return {key: value_of(values, f"with.{key}", kind) for key, values in said.items()}
