"""The words of a call, read; everything said about them is Vietnamese."""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, get_args

from checker.kernel.text import strip_marks
from checker.particulars import FIRST_YEAR, LAST_YEAR
from checker.plans.kind import ProfileId
from checker.words import LEVEL_WORDS

# What the standard parser says (Python 3.11 to 3.14), and what we say instead.
_SENTENCES = (
    (r"the following arguments are required: (?P<a>.+)", "Còn thiếu: {a}."),
    (r"unrecognized arguments: (?P<a>.+)", "Không hiểu: {a}."),
    (r"argument (?P<n>\S+): expected one argument", "Sau {n} cần một giá trị."),
    (r"argument (?P<n>\S+): expected at least one argument", "Sau {n} cần ít nhất một giá trị."),
    (
        r"argument (?P<n>\S+): invalid choice: (?P<v>.+?) \(choose from (?P<c>.+)\)",
        "{n} không nhận giá trị {v}; chọn một trong: {c}.",
    ),
    (r"ambiguous option: (?P<a>.+) could match (?P<c>.+)", "{a} chưa rõ là {c}."),
    (r"argument (?P<n>\S+): ignored explicit argument (?P<v>.+)", "{n} không kèm giá trị {v}."),
    (
        r"argument (?P<n>\S+): not allowed with argument (?P<a>.+)",
        "{n} không dùng cùng lúc với {a}.",
    ),
    (r"one of the arguments (?P<a>.+) is required", "Cần một trong: {a}."),
    (r"argument (?P<n>\S+): (?P<a>.+[.!?])", "{n}: {a}"),
)

DRAFT_ENDINGS = ".docx, .doc, .odt, .rtf, .pdf, .html, .mht, .txt, .md"
"""Endings of drafts, as people are told them."""


class CallError(Exception):
    """The call is wrong; ``message`` is a Vietnamese sentence."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class HelpShown(Exception):  # noqa: N818 - not an error
    """The call asked for help; ``text`` is the help."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class _Help(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        raise HelpShown(parser.format_help())


class _Layout(argparse.HelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26, width=90)

    # The standard word "usage: " has no other place to be changed.
    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        super().add_usage(usage, actions, groups, prefix or "Cách dùng: ")


class Parser(argparse.ArgumentParser):
    """A parser for one command that never ends the process.

    :meth:`read` raises CallError or HelpShown.
    """

    def __init__(self, usage: str, description: str) -> None:
        super().__init__(
            prog="soat",
            usage=usage,
            description=description,
            formatter_class=_Layout,
            add_help=False,
            allow_abbrev=False,
        )
        self._positionals.title = "Tham số"
        self._optionals.title = "Tùy chọn"
        self.add_argument("-h", "--help", action=_Help, nargs=0, help="xem hướng dẫn này")

    def read(self, words: Sequence[str]) -> argparse.Namespace:
        """Return what *words* say; options may stand between files."""
        return self.parse_intermixed_args(words)

    def error(self, message: str) -> NoReturn:
        """Raise CallError with a Vietnamese sentence for the standard *message*."""
        for pattern, sentence in _SENTENCES:
            match = re.fullmatch(pattern, message, re.DOTALL)
            if match:
                parts = match.groupdict()
                # Some versions put each choice in quotation marks.
                parts["c"] = parts.get("c", "").replace("'", "")
                raise CallError(sentence.format(**parts))
        raise CallError("Lệnh gọi chưa đúng.")


def add_rules_option(parser: argparse.ArgumentParser) -> None:
    """Let the command take an office's own layers of rules."""
    parser.add_argument(
        "--rules",
        type=rules,
        action="append",
        default=[],
        metavar="ĐƯỜNG_DẪN",
        help="tệp hoặc thư mục tiêu chí bổ sung của đơn vị; dùng được nhiều lần",
    )


def add_format_option(parser: argparse.ArgumentParser) -> None:
    """Let the command answer people or programs."""
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="text: cho người đọc (mặc định); json: cho chương trình khác",
    )


def add_roster_option(parser: argparse.ArgumentParser) -> None:
    """Let the command know who is to hand in."""
    parser.add_argument(
        "--roster",
        metavar="TỆP|TỈNH",
        help="danh sách đơn vị phải nộp (.xlsx, .csv), hoặc tên tỉnh: các xã, phường, đặc khu ở đó",
    )


def add_plan_options(parser: argparse.ArgumentParser) -> None:
    """Let the call say what the draft does not show of itself."""
    parser.add_argument("--year", type=year, metavar="NĂM", help="năm của kế hoạch")
    parser.add_argument(
        "--level", type=level, metavar="CẤP", help="cấp ban hành: tinh, xa, so hoặc khac"
    )
    parser.add_argument(
        "--profile",
        choices=get_args(ProfileId),
        metavar="DẠNG",
        help=f"dạng kế hoạch: {', '.join(get_args(ProfileId))}; xem 'soat rules plans'",
    )
    parser.add_argument(
        "--plan-kind",
        metavar="LOẠI",
        help="loại kế hoạch, như gender-equality; xem 'soat rules plans'",
    )


def rules(word: str) -> Path:
    """Return the path that *word* names; an empty one would mean the folder one is in."""
    if word.strip():
        return Path(word)
    message = "cần tên của một tệp hoặc thư mục tiêu chí, không được để trống."
    raise argparse.ArgumentTypeError(message)


def year(word: str) -> int:
    """Return the year that *word* writes."""
    if word.isdecimal() and FIRST_YEAR <= int(word) <= LAST_YEAR:
        return int(word)
    message = f"'{word}' không phải là năm; hãy viết đủ bốn chữ số, như 2026."
    raise argparse.ArgumentTypeError(message)


def jobs(word: str) -> int:
    """Return the number of processes that *word* asks for."""
    if word.isdecimal() and 1 <= int(word) <= 64:
        return int(word)
    message = f"'{word}' không phải là số từ 1 đến 64."
    raise argparse.ArgumentTypeError(message)


def level(word: str) -> str:
    """Return the level that *word* names, with or without its marks: ``xa``, ``Xã``."""
    name = strip_marks(word).lower()
    if name in LEVEL_WORDS:
        return name
    choices = "; ".join(f"{key} ({words})" for key, words in LEVEL_WORDS.items())
    raise argparse.ArgumentTypeError(f"không có cấp '{word}'; chọn một trong: {choices}.")
