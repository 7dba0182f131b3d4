"""The commands of the command line: a module each, a function here that imports it, a line in :data:`COMMANDS`."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from checker.commands.console import Console

__all__ = ["COMMANDS", "Command"]


class Command(NamedTuple):
    """A command: its line in the help, and what it does with the words after it."""

    words: str
    act: Callable[[Sequence[str], Console], int]

    def run(self, words: Sequence[str], console: Console) -> int:
        """Do what *words* ask and return the exit status; without a library that is FAILED."""
        from checker.library.errors import LibraryError  # noqa: PLC0415 - with the command
        from checker.verdict import FAILED  # noqa: PLC0415

        try:
            return self.act(words, console)
        except LibraryError as error:
            console.complain(error.message)
            for detail in error.details:
                console.complain(f"  {detail}")
            if error.advice:
                console.complain(error.advice)
            return FAILED


# A command's module is imported when the command is given.
def _check(words: Sequence[str], console: Console) -> int:
    from checker.commands.check import run  # noqa: PLC0415

    return run(words, console)


def _text(words: Sequence[str], console: Console) -> int:
    from checker.commands.text import run  # noqa: PLC0415

    return run(words, console)


def _rules(words: Sequence[str], console: Console) -> int:
    from checker.commands.rules import run  # noqa: PLC0415

    return run(words, console)


def _export(words: Sequence[str], console: Console) -> int:
    from checker.commands.export import run  # noqa: PLC0415

    return run(words, console)


def _repair(words: Sequence[str], console: Console) -> int:
    from checker.commands.repair import run  # noqa: PLC0415

    return run(words, console)


def _new(words: Sequence[str], console: Console) -> int:
    from checker.commands.new import run  # noqa: PLC0415

    return run(words, console)


def _import_checklist(words: Sequence[str], console: Console) -> int:
    from checker.commands.import_checklist import run  # noqa: PLC0415

    return run(words, console)


def _compare(words: Sequence[str], console: Console) -> int:
    from checker.commands.compare import run  # noqa: PLC0415

    return run(words, console)


def _return(words: Sequence[str], console: Console) -> int:
    from checker.commands.return_round import run  # noqa: PLC0415

    return run(words, console)


def _batch(words: Sequence[str], console: Console) -> int:
    from checker.commands.batch import run  # noqa: PLC0415

    return run(words, console)


COMMANDS: Mapping[str, Command] = MappingProxyType(
    {
        "check": Command("kiểm tra dự thảo", _check),
        "export": Command("ghi phiếu kiểm tra Excel, bản Word có góp ý, báo cáo", _export),
        "repair": Command("ghi bản sửa: bản Word có sẵn câu chữ gợi ý đúng chỗ", _repair),
        "new": Command("ghi dự thảo mới đúng thể thức, có sẵn các mục và chỗ cần điền", _new),
        "import-checklist": Command("nhập phiếu kiểm tra Excel đã điền", _import_checklist),
        "compare": Command("so sánh hai bản của một dự thảo", _compare),
        "batch": Command("kiểm tra mọi dự thảo trong một thư mục", _batch),
        "return": Command("lập trả lời cho từng đơn vị của một đợt rà soát", _return),
        "text": Command("in văn bản như chương trình đọc được", _text),
        "rules": Command(
            "liệt kê các tiêu chí; thử ví dụ (test), xem các kiểu (kinds), loại kế hoạch (plans);"
            " cài gói tiêu chí (install)",
            _rules,
        ),
    }
)
