"""The process that recognises: a PDF file and page numbers come in, what is seen goes out."""

import faulthandler
import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import suppress
from threading import Thread
from typing import IO

from checker.readers.pdf.picture import pictures
from checker.readers.pdf.scan.seen import Seen
from checker.system import crashes

_LONGEST = 120
"""Seconds of one page, whatever it shows: then the process ends, and another takes the next."""

_Seeing = Callable[[bytes, tuple[int, ...]], Iterator[Seen | None]]


def serve() -> int:
    """Recognise the pages that are asked for, then end."""
    return answer(_seen)


def answer(seeing: _Seeing) -> int:
    """Answer each page that is asked for with what *seeing* yields, for as long as somebody asks."""
    # By number: a windowed program on Windows has no sys.stdin, whatever it is connected to.
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    # Whatever prints must not come between the answers.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    crashes.watch(of_document=True)
    data, pages = pickle.load(requests)  # noqa: S301 - from our own process
    Thread(target=_end_with, args=(requests,), daemon=True).start()
    with suppress(BrokenPipeError, OSError), open(os.devnull, "wb") as nowhere:  # noqa: PTH123
        found = seeing(data, pages)
        for _ in pages:
            # An engine that hangs listens to nothing that Python says: this clock stands beside.
            faulthandler.dump_traceback_later(_LONGEST, exit=True, file=nowhere)
            seen = next(found)
            faulthandler.cancel_dump_traceback_later()
            _send(answers, seen)
    return 0


def _end_with(requests: IO[bytes]) -> None:
    """End this process as soon as the one that asks is no more, in the middle of a page, too."""
    with suppress(OSError):
        requests.read()
    os._exit(0)


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
