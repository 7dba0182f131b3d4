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
_ENDED = 3
"""So many processes end before their time: not a picture is at fault, but the engine."""
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

    A page that cannot be recognised is left out, also one at which the other process ends:
    a new one takes the next. Whoever asks for no more has given it up.
    """
    found: dict[int, Seen] = {}
    done = ended = 0
    while done < len(pages) and ended < _ENDED:
        process = own_process.start(_SERVER, ARGUMENT)
        try:
            runs = _ask(process.stdin, (data, tuple(pages[done:])))
            while runs and done < len(pages):
                yield Recognising(pages[done], done, len(pages))
                runs, seen = _answer(process.stdout)
                if seen is not None:
                    found[pages[done]] = seen
                done += 1
        finally:
            own_process.end(process)
        ended += not runs
    return found


def _ask(pipe: IO[bytes] | None, request: Any) -> bool:
    """Send *request*; return whether the other process took it."""
    with suppress(OSError):
        if pipe is not None:
            pickle.dump(request, pipe, protocol=pickle.HIGHEST_PROTOCOL)
            pipe.flush()
            return True
    return False


def _answer(pipe: IO[bytes] | None) -> tuple[bool, Seen | None]:
    """Return whether the other process runs, and the next page; None where there is nothing."""
    with suppress(OSError, EOFError, ValueError, pickle.UnpicklingError):
        if pipe is not None:
            answer: Seen | None = pickle.load(pipe)  # noqa: S301 - from our own process
            return True, answer
    return False, None
