"""The process that recognises: a PDF file and page numbers come in, what is seen goes out."""

import os
import pickle
from collections.abc import Iterator
from contextlib import suppress
from typing import IO

from checker.readers.pdf.picture import pictures
from checker.readers.pdf.scan.seen import Seen


def serve() -> int:
    """Recognise the pages that are asked for, then end."""
    # By number: a windowed program on Windows has no sys.stdin, whatever it is connected to.
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    # Whatever prints must not come between the answers.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    data, pages = pickle.load(requests)  # noqa: S301 - from our own process
    with suppress(BrokenPipeError, OSError):
        for seen in _seen(data, pages):
            _send(answers, seen)
    return 0


def _seen(data: bytes, pages: tuple[int, ...]) -> Iterator[Seen | None]:
    # Several files at once are several processes; threads in each of them would only wait.
    os.environ["OMP_THREAD_LIMIT"] = "1"
    from checker.readers.pdf.scan.engine import Engine  # noqa: PLC0415 - needs the extra
    from checker.readers.pdf.scan.look import seen  # noqa: PLC0415

    with Engine() as engine:
        for picture in pictures(data, pages):
            yield seen(picture, engine) if picture is not None else None


def _send(pipe: IO[bytes], answer: Seen | None) -> None:
    pickle.dump(answer, pipe, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.flush()
