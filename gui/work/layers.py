"""Which of an office's own layers of rules could not be read, so that nothing was judged by them."""

from collections.abc import Iterator
from pathlib import Path

from gui.work.checking import Checked, Judge, Progress, Request


def judged(judge: Judge, request: Request) -> Iterator[Progress | Checked]:
    """Yield what *judge* yields; the result says which layers could not be read."""
    unread = unread_layers(request.rules)
    for value in judge.run(request):
        yield value._replace(unread=unread) if isinstance(value, Checked) else value


def unread_layers(rules: tuple[Path, ...]) -> tuple[str, ...]:
    """Return for each file that is missing or no rule file what is the matter, in Vietnamese.

    It is said as among the report's warnings, where mistakes in single rules
    stand too: with those a file is read and in force for the rest.
    """
    if not rules:
        return ()
    from checker.library.layers import read_layer  # noqa: PLC0415 - few offices have their own

    return tuple(
        str(source.problem)
        for path in rules
        for source in read_layer(path).sources
        if source.problem is not None
    )
