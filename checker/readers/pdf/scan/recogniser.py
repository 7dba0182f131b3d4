"""Has pages recognised by another process: a picture may do to it what it likes."""

import pickle
from collections.abc import Generator, Mapping, Sequence
from contextlib import suppress
from importlib.util import find_spec
from typing import IO, Any, NamedTuple

from checker.readers.pdf.scan.seen import Seen
from checker.system import own_process
from resources import TESSDATA

ARGUMENT = "--recognise"
"""What a frozen program is called with to be the process that recognises."""
_SERVER = "checker.readers.pdf.scan.serve"
_ENGINE = "tesserocr"


class Recognising(NamedTuple):
    """How far it is: the page that is looked at, which one of those to be recognised it is."""

    page: int
    done: int
    of: int


Recognised = Mapping[int, Seen]
"""What was recognised, by the pages' numbers from 0."""


def is_installed() -> bool:
    """Whether this machine can recognise pages: the extra ``ocr`` is there, and its model."""
    return find_spec(_ENGINE) is not None and (TESSDATA / "vie.traineddata").is_file()


def recognise(data: bytes, pages: Sequence[int]) -> Generator[Recognising, None, Recognised]:
    """Yield each of *pages* of the file *data* before it is recognised; return what was.

    A page that cannot be recognised is left out. Whoever asks for no more has given it up.
    """
    found: dict[int, Seen] = {}
    process = own_process.start(_SERVER, ARGUMENT)
    try:
        asked = _ask(process.stdin, (data, tuple(pages)))
        for done, page in enumerate(pages):
            yield Recognising(page, done, len(pages))
            seen = _answer(process.stdout) if asked else None
            if seen is not None:
                found[page] = seen
    finally:
        own_process.end(process)
    return found


def _ask(pipe: IO[bytes] | None, request: Any) -> bool:
    """Send *request*; return whether the other process took it."""
    with suppress(OSError):
        if pipe is not None:
            pickle.dump(request, pipe, protocol=pickle.HIGHEST_PROTOCOL)
            pipe.flush()
            return True
    return False


def _answer(pipe: IO[bytes] | None) -> Seen | None:
    """Return the next page; None where there is nothing, or the other process is no more."""
    with suppress(OSError, EOFError, ValueError, pickle.UnpicklingError):
        if pipe is not None:
            answer: Seen | None = pickle.load(pipe)  # noqa: S301 - from our own process
            return answer
    return None
