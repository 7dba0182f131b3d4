"""Keeping a mistake in a method that Qt calls from ending the program."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

_P = ParamSpec("_P")
_S = TypeVar("_S")
_R = TypeVar("_R")


def guarded(
    fallback: Callable[[], _R],
) -> Callable[[Callable[Concatenate[_S, _P], _R]], Callable[Concatenate[_S, _P], _R]]:
    """Report an exception as any other uncaught one and return *fallback* instead.

    PySide cannot carry an exception out of some methods it calls (those of a
    text layout, for one): the program would end without a word.
    """

    def wrap(method: Callable[Concatenate[_S, _P], _R]) -> Callable[Concatenate[_S, _P], _R]:
        @wraps(method)
        def call(self: _S, *args: _P.args, **kwargs: _P.kwargs) -> _R:
            try:
                return method(self, *args, **kwargs)
            except Exception:  # noqa: BLE001 - goes to the hook, which logs and tells
                kind, error, trace = sys.exc_info()
                if kind is not None and error is not None:
                    sys.excepthook(kind, error, trace)
                return fallback()

        return cast("Callable[Concatenate[_S, _P], _R]", call)

    return wrap


def nothing() -> None:
    """Return None, as methods without a result do."""


def nowhere() -> int:
    """Return the position that Qt takes for none."""
    return -1
